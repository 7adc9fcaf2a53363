"""Schools by their own words, as people say them: "Cottenham VC", "Our Lady & St Hugh's", "the Bishops'", "Dame Alice Owen's".

What a school is called in full is told by `surroundings`, what is only told by what is said of children by `pupils`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.references import tells_of_somebody
from alongside.names.standing import After, Holding, Standing, one_of
from alongside.names.values import Found, Kind

CAP = r"(?:St\.?|[A-ZÀ-ÖØ-Þ][\w'’\-]*\w)"
_NAME = rf"{CAP}(?: (?:(?:of|the|and|&|on|upon|le|y|yr) ){{0,2}}{CAP}){{0,3}}?"
# What may stand behind the name of a school, where its short kind could be something else: "PS" opens a postscript.
_ENDS = (
    r"(?=[.,;:)\n/|]|$| (?:and|or|on|at|in|is|was|by|to|from|for|after|before|with|where|who|which|has|had|have|said|says|nursery|staff|gates?|pupils?|"
    r"yesterday|today|since|until|till|but|as|then|when|if|because|cos|not|will|rang|sent|next|last|this|one)\b)"
)
# Kinds cut short: of primaries and high schools in Scotland and Northern Ireland, of village colleges, of churches.
_SHORT_KIND = (
    r"(?:(?:(?:RC|R\.C\.|CE|CofE|C of E|CoE|VA|JM&I|JMI) )*(?:PS|P\.S\.|HS|H\.S\.|VC|GS|IPS|NS|UTC|SFC|ELC|RCPS|Sch\.?|Schl|Prim\.|Prim|Inf\.|Inf|Infs|Jun\.|Jnr\.?|Jnrs|"
    r"Coll\.|Coll|Acad\.|Acad|Gram\.|Integrated|Collegiate)|RC|CE|CofE|C of E|CoE|JMI)"
)
_SHORT = Holding(
    "PS P HS H VC GS IPS NS UTC SFC ELC RCPS Sch Schl Prim Inf Infs Jun Jnr Jnrs Coll Acad Gram Integrated Collegiate RC CE CofE C CoE JMI",
    rf"\b(?P<x>{_NAME} {_SHORT_KIND}){_ENDS}",
)
# "fair isle ps", in small letters
_SMALL_SHORT = Holding(
    "ps hs prim pri sch",
    r"\b(?:at|to|from|in|outside) (?P<x>(?P<w>[a-z'’]{3,})(?: [a-z'’]{3,})? (?:ps|hs|prim|pri|sch))\b(?! )",
)
# Two patrons of one school, and a patron with a short kind: "SS Peter and Paul", "St Bede's & St Joseph's", "St Cuthbert Mayne RC".
_SAINT = r"(?:(?:St|SS|Ss|Saint)\.? [A-Z][\w\-]+(?: [A-Z][\w\-]+)?(?:['’]s?(?!\w))?|Our Lady(?:['’]s)?|Holy (?:Family|Cross|Trinity)|All Saints['’]?)"
_TWO_SAINTS = Holding(
    "St SS Ss Saint Our Holy All",
    rf"\b(?P<x>{_SAINT}(?:,? (?:&|and) {_SAINT})(?: {_SHORT_KIND}| (?:Primary|High|Infants|Juniors|Academy|College|School))*)(?![\w’'])",
)
_SS = After(
    ("SS Ss", r"\.? (?P<x>[A-Z][\w\-]+(?: [A-Z][\w\-]+)? (?:&|and) [A-Z][\w\-]+(?: [A-Z][\w\-]+)?(?:['’]s?(?!\w))?)")
)
_BODIES = one_of(
    "Policing Arms Nursing Surgeons Physicians Psychiatrists General Social Paediatrics Emergency Midwives"
)
# "at College of North West London"; that of Policing is no school.
_COLLEGE_OF = After(
    ("College", rf" of (?P<x>(?!{_BODIES}\b)[A-ZÀ-Þ]\w+(?: (?:and |& )?[A-ZÀ-Þ]\w+){{0,3}})"),
)
# Founders: "Dame Alice Owen's", "Archbishop Holgate's", "Prince Henry's", "Drapers'", where nothing follows that they could own.
_TITLES = "King Queen Prince Princess Sir Dame Lady Lord Bishop Archbishop Cardinal Alderman Abbot Canon Monsignor Earl Provost"
_OWNS_NOTHING = (
    r"(?=[.,;:)\n?!/|]|$| (?:and|or|on|at|in|is|was|by|to|from|for|after|before|with|where|who|which|has|had|since|until|but|as|then|when|if|cos|one|not|"
    r"sixth form|\w+ times|[A-Z]\w+ [Ss]chool|\d)\b)"
)
_FOUNDED = After(
    (_TITLES, rf" (?P<x>(?:{CAP} )?[A-Z][\w\-]*(?:['’]s|s['’])(?!\w)){_OWNS_NOTHING}"),
)
# "Pupils from Lord Lawson", "Ormiston Sir Stanley": without their possessive, in a line that tells of schools.
_FOUNDER = After(
    (
        "Alderman Archbishop Cardinal Bishop Sir Lord Lady Dame",
        rf" (?P<x>(?!Justice|Mayor|Day\b){CAP}(?: {CAP})?)(?=[.,;)\n]|$| (?:and|were|is|are|in|for|since|until)\b)",
    )
)
_GOING = re.compile(r"\b(?:[Aa]t|[Ff]rom|[Tt]o|[Aa]ttend(?:s|ed|ing)?)(?: (?P<x>[A-Z]\w+))? $")
# "King Edward VI Aston Fields"
_KING_EDWARD = After(("King", r" Edward VI{0,2}(?P<x>(?: [A-Z][\w'’\-]+){0,2})(?![\w’'])"))
# "Coombe Girls'", "Bishop Latimer Boys"
_GIRLS = Holding("Girls Boys", rf"\b(?P<x>(?P<w>{CAP})(?: {CAP})? (?:Girls|Boys)['’]){_OWNS_NOTHING}")
# "the Bishops'", "at Kings", "from Drapers'": a plural where a school would stand.
_PLURALS = listed("schools.plurals")
_AT = re.compile(
    r"\b(?:[Aa]t|[Aa]ttend(?:s|ed|ing)?|[Ff]rom|[Tt]o|[Jj]oined|[Ll]eft|ex|(?P<owned>[Ww]ith|[Ff]or|[Oo]f))[ -](?:the )?$|[=:] $"
)
# What founders dressed their pupils in; a "Red Coat" is rather somebody's coat.
_COAT = Holding(
    "Blue Bluecoat Bluecoats Green Greencoat Grey Greycoat",
    r"\b(?P<x>(?:(?:Blue|Green|Grey) Coat|Bluecoat|Greencoat|Greycoat)s?(?:['’]s?)?(?: [A-Z][\w'’\-]+)?)(?!\w)",
)
# Nurseries, by two words of which each has hundreds: "Little Owls", but "Five Little Ducks" is a song.
_SMALL_ONES = Holding(
    " ".join(listed("schools.small_first")),
    rf"(?<!Two )(?<!Three )(?<!Five )(?<!Ten )\b(?P<x>{one_of(' '.join(sorted(listed('schools.small_first'))))} {one_of(' '.join(sorted(listed('schools.small_last'))))})\b(?!['’-])",
)
# In Welsh and Gaelic
_CELTIC = Holding(
    "Cylch Meithrin Meithrinfa Goleg Gholeg Gaelscoil Bunscoil Scoil Naíscoil Sgoil Coláiste Gaelcholáiste Bun",
    r"\b(?P<x>(?:Cylch (?:Meithrin|Ti a Fi)|Meithrinfa|Gh?oleg|Gaelscoil|Bunscoil|Naíscoil|Scoil|(?:Bun-|Àrd-)?[Ss]goil|Coláiste|Gaelcholáiste)(?: (?:(?:yr?|na|an|nan|a['’]|Ghàidhlig) ?){0,2}"
    r"[A-ZÀ-ÖØ-Þ][\w'’\-]*){1,3})",
)
# A line that tells of schools.
OF_SCHOOL = re.compile(
    r"\b(?:[Ss]chools?|Y(?:ear|r)? ?\d\d?|teachers?|lessons?|GCSEs?|PEX|exclu\w+|managed move|DSL|SENC[Oo]|tutor|[Ss]ixth|pupils?|attendance|homework|blazer|"
    r"timetable|EHCP|PRU|college|classes|reception|nursery|playground)\b"
)
# "the Academy", where somebody goes to it.
_THE_SCHOOL = r"(?P<x>(?:Academy|College|Grammar|Collegiate|Convent|High|Comp|Juniors|Infants|Sixth Form|Comprehensive)(?: (?:on|in) [A-Z][\w'’]+(?: [A-Z][\w'’]+)?)?)(?![\w’'-]| [A-Z])"
_GOES_THERE = After(
    ("Y Yr Year year yr y P S", r" ?\d\d?(?: (?:pupil|student|boy|girl|lad))?,? (?:at|in|of)"),
    (
        "goes go going went attends attended attending attend joined starts started pupil pupils student excluded expelled transferred",
        "(?: (?:to|at|from|of))?",
    ),
    then=rf" the {_THE_SCHOOL}",
)
_OPENERS = listed("surroundings.openers")
_NEVER = (
    _OPENERS
    | listed("whereabouts.no_place")
    | listed("no_places.nations")
    | listed("schools.never")
    | listed("again.theirs")
)
_FOR_SCHOOL = frozenset(["St", "St.", "Saint", "SS", "Ss", "Our", "Holy", "All"])


def schools(standing: Standing) -> Iterator[Found]:
    """Schools by their own words, whoever's names are in them."""
    text = standing.text
    for match in _SHORT.within(standing):
        start = _named_from(match["x"])
        if start is not None:
            yield Found(match.start("x") + start, match.end("x"), Kind.SCHOOL)
    for pattern in (_TWO_SAINTS, _COAT, _CELTIC, _SMALL_ONES):
        if pattern is not _SMALL_ONES or tells_of_somebody(standing):
            yield from (Found(*match.span("x"), Kind.SCHOOL) for match in pattern.within(standing))
    for match in (*_KING_EDWARD.within(standing), *_SS.within(standing), *_COLLEGE_OF.within(standing)):
        yield Found(_word_start(text, match.start()), match.end("x"), Kind.SCHOOL)
    for match in _FOUNDED.within(standing):
        start = _word_start(text, match.start())
        if tells_of_somebody(standing) or _is_where(text, start):
            yield Found(start, match.end("x"), Kind.SCHOOL)
    for match in _FOUNDER.within(standing):
        start = _word_start(text, match.start())
        before = _GOING.search(text, max(0, start - 30), start)
        if before and OF_SCHOOL.search(paragraph_of(text, start)):
            yield Found(before.start("x") if before["x"] else start, match.end("x"), Kind.SCHOOL)
    for match in _GIRLS.within(standing):
        if match["w"].lower() not in _OPENERS:
            yield Found(*match.span("x"), Kind.SCHOOL)
    for match in _SMALL_SHORT.within(standing):
        if min(known(word).word for word in match["x"].split(" ")[:-1]) < 5 and match["w"] not in _OPENERS:
            yield Found(*match.span("x"), Kind.SCHOOL)
    for match in _GOES_THERE.within(standing):
        yield Found(*match.span("x"), Kind.SCHOOL)
    yield from _plurals(standing)


def _plurals(standing: Standing) -> Iterator[Found]:
    """Plurals that schools are called by, where somebody is or goes: "now I'm at the Bishops'"."""
    text = standing.text
    for start, word in standing.places(_PLURALS):
        end = start + len(word)
        owned = text[end : end + 1] in {"'", "’"} and not text[end + 1 : end + 2].isalpha()
        before = _AT.search(text, max(0, start - 16), start)
        if (
            before is None
            or (before["owned"] and not owned)
            or text[end + owned : end + owned + 2].strip(" ").istitle()
        ):
            continue
        if owned or OF_SCHOOL.search(paragraph_of(text, start)):
            yield Found(start, end + owned, Kind.SCHOOL)


def _is_where(text: str, start: int) -> bool:
    """Whether what begins here is where somebody is or goes, or stands in a line that tells of schools."""
    return (
        _AT.search(text, max(0, start - 16), start) is not None
        or OF_SCHOOL.search(paragraph_of(text, start)) is not None
    )


def paragraph_of(text: str, at: int) -> str:
    """The line around a place of the text, as far as 300 characters either way."""
    start = text.rfind("\n", max(0, at - 300), at) + 1 or max(0, at - 300)
    end = text.find("\n", at, at + 300)
    return text[start : end if end >= 0 else at + 300]


def _word_start(text: str, end: int) -> int:
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return start


def _named_from(words: str) -> int | None:
    """Where the name of a school with a short kind begins, past "At" and "The"; None where no name is left, or somebody's first name alone."""
    if words.startswith(("Our Lady", "All Saints", "Holy ")):
        return 0
    at = 0
    parts = words.split(" ")
    while len(parts) > 1 and parts[0].lower() in _OPENERS:
        at += len(parts[0]) + 1
        parts = parts[1:]
    if len(parts) < 2 or (parts[0].isupper() and len(parts[0]) > 3):
        return None
    if parts[-1] == "VC" and known(parts[0]).first > 3:
        return None  # a medal
    return at if parts[0] in _FOR_SCHOOL or len(parts) > 2 or may_be(parts[0]) else None


def may_be(word: str, *, commonest: int = 3) -> bool:
    """Whether a name of a school may begin with this: no first name, body, nation, nor too common a word."""
    bare = re.sub(r"['’]s?$", "", word)
    look, lower = known(bare), bare.lower()
    return look.first < 4 and look.word <= commonest and look.place < 4 and not look.body and lower not in _NEVER
