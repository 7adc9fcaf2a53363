"""Short forms of first names that their letters alone do not tell."""

from __future__ import annotations

_SHORT = """
abigail: abby abbie abi gail | adam: ads | adebayo: bayo ade | aisha: ish | alasdair: al ali | albert: bert bertie al | alexander: alex xander sasha lex
alexandra: alex lexi sasha sandra | alfred: alf alfie fred | alison: ali | amanda: mandy | andrew: andy drew | angela: ange angie
anthony: tony ant | antonia: toni | archibald: archie | barbara: babs barb | benjamin: ben benny benji | bernadette: bernie | bethany: beth
bronwen: bron | callum: cal | cameron: cam | carolyn: caz | caroline: caz caro | catherine: cath cathy kate katie kit | katherine: kath kathy kate katie kit
charles: charlie chas chuck | charlotte: charlie lottie char | chidinma: chichi | christine: chris chrissy tina | christopher: chris topher kit
claire: clarey | connor: con | daniel: dan danny | danielle: dani | david: dave davy dai | deborah: debs debbie deb | dominic: dom
edward: ed eddie ted teddy ned | eleanor: ellie nell nora | elizabeth: liz lizzie beth betty eliza libby lisa betsy | emily: em emmy
emmanuel: manny | florence: flo florrie | francesca: fran frankie chess | francis: frank fran frankie | frederick: fred freddie
gareth: gaz gary | gary: gaz | geoffrey: geoff | george: georgie | georgina: georgie gina | gerald: gerry | gillian: jill gill
gwendolyn: gwen | harold: harry hal | harriet: hattie harry | henry: harry hal hen | hannah: han | isabella: bella izzy | isabel: izzy bel
jacob: jake | jacqueline: jackie jacqui | james: jim jimmy jamie jay | jason: jay jase | janet: jan | jennifer: jen jenny jenn | jeremy: jez jem
jessica: jess jessie | joanne: jo | joanna: jo | john: jack johnny jon | jonathan: jon jonny jono | joseph: joe joey | josephine: jo josie
joshua: josh | julian: jules | kathleen: kath kathy | kenneth: ken kenny | kimberley: kim | kieran: kier | lauren: loz | laurence: larry laurie loz
leonard: len lenny | lewis: lew | lillian: lil lily | louise: lou | louis: lou | lucy: luce | madeleine: maddie | margaret: maggie meg peggy marge
malcolm: mal | martin: marty | mary: molly polly | matthew: matt matty | matilda: tilly | maureen: mo | megan: meg | michael: mike mick micky mikey
mohammed: mo moe | muhammad: mo moe | mohamed: mo moe | natalie: nat nats | natasha: tash tasha nat | nathan: nate nath | nicholas: nick nicky nico
nicola: nicky nic nikki | oliver: ollie olly | olivia: liv livvy | oluwaseun: seun | pamela: pam | patricia: pat trish tricia patsy | patrick: pat paddy
penelope: penny | peter: pete | philip: phil pip | philippa: pip pippa | rachel: rach rae | raymond: ray | rebecca: becca becky bex | reginald: reg
richard: rich rick ricky dick richie | robert: rob bob bobby robbie bert | ronald: ron ronnie | rosemary: rose rosie | roger: rog | russell: russ
samantha: sam sammy | samuel: sam sammy | sarah: sally sal saz | sebastian: seb | sharon: shaz shaza | sian: shan | simon: si | sophie: soph | stanley: stan
stephanie: steph | stephen: steve stevie ste | steven: steve stevie ste | susan: sue suzie susie | tanya: tan | teresa: terri tess | theresa: terri tess
terence: terry tel | thomas: tom tommy | timothy: tim timmy | tobias: toby | tracey: trace | valerie: val | victoria: vicky vic tori | vincent: vince vinny
walter: walt wally | william: will bill billy liam willy | yvonne: von | zachary: zach zac | zoe: zo
"""
_OF: dict[str, set[str]] = {}
for _entry in _SHORT.replace("|", "\n").strip().splitlines():
    _whole, _, _forms = _entry.partition(":")
    for _form in _forms.split():
        _OF.setdefault(_form, set()).add(_whole.strip())


def short_for(short: str, whole: str) -> bool:
    """Whether one first name is a usual short form of the other, both in lower case."""
    if whole in _OF.get(short, ()):
        return True
    return 2 <= len(short) < len(whole) and len(short) <= 4 and whole.startswith(short)
