"""Schools, addresses and places, told by the words they are made of ("… High School", "12 … Road", "… Park")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.addresses import housed, of_street, whole
from alongside.names.dwellings import NO_MORE
from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.standing import After, Holding, Standing, either, one_of
from alongside.names.values import Found, Kind

_CAP = r"(?:St\.?|[A-ZÀ-ÖØ-Þ][\w'’&\-]*\w|[A-Z]\b)"
_JOIN = r"(?:of|the|and|upon|on|in|de|le|y|yr|&|for|by|with)"
_NAME = rf"{_CAP}(?:[ \u00a0](?:{_JOIN}[ \u00a0]){{0,2}}{_CAP}){{0,5}}?"
_SCHOOL_WORD = (
    r"(?:(?:(?:Church[ ]of[ ]England|C[ ]?of[ ]?E|CofE|CE|RC|Roman[ ]Catholic|Catholic|Community|Primary|Secondary|"
    r"Junior|Infants?|High|Grammar|"
    r"Middle|Upper|Lower|Special|Free|Boys['’]?|Girls['’]?|Comprehensive|Comp|Voluntary[ ]Aided|VA|VC|Preparatory|"
    r"Prep|Independent|Boarding|"
    r"Sixth[ ]Form|Technology|Sports|Science|Arts|Foundation|Nursery|Studio|All[ ]Through)[ ])*"
    r"(?:School|Academy|College|Sixth[ ]Form(?:[ ]College)?|PRU|Pupil[ ]Referral[ ]Unit|High(?![ ][Cc]ourt|[ ]St|[ "
    r"]Commission)(?=[\s.,;:)'’?!]|$)|"
    r"Primary(?=[\s.,;:)'’?!]|$)|Infants(?=[\s.,;:)]|$)|"
    r"Juniors(?=[\s.,;:)]|$)|Grammar(?=[\s.,;:)]|$)|Comp\b|Comprehensive|Nursery|Preschool|Pre-School|"
    r"Secondary(?=[\s.,;:)]|$)|Alternative[ ]Provision(?:[ ]Centre)?|AP[ ]Centre|Learning[ ](?:Community|Centre)|Education[ ]Centre)"
    r"(?:[ ](?:&|and)[ ](?:Nursery|Infants?|Juniors?|Primary))?)"
)
_SCHOOL = Holding(
    "School Academy College Form PRU Referral High Primary Infants Juniors Grammar Comp Comprehensive Nursery Preschool Secondary Provision AP "
    "Learning Education",
    rf"\b(?P<x>{_NAME}[ \u00a0]{_SCHOOL_WORD})(?![\w])",
)
_YSGOL = Holding(
    "Ysgol Coleg",
    rf"\b(?P<x>(?:Ysgol|Coleg)(?:[ \u00a0](?:Gynradd|Uwchradd|Gyfun|Gymraeg|Bro|y|yr))*(?:[ \u00a0](?:yr?[ \u00a0])?{_CAP}){{1,3}})",
)
_PLACED_AT = r"\s(?:at|from|to|of|on\sroll\sat|in)"
_ATTENDS = After(
    ("attend attends attended attending", ""),
    (
        "pupil student teacher headteacher head learner SENCO DSL governor place placed enrolled excluded exclusion expelled roll admission "
        "admissions transfer transferred lessons mentor attendance timetable",
        _PLACED_AT,
    ),
    ("year", r" \d+" + _PLACED_AT),
    then=rf"\s(?P<x>{_CAP}(?:[ ]{_CAP}){{0,3}})(?!\w|['’](?!s))",
)
# Schools and churches alike: "Our Lady of Lourdes", "Holy Cross".
_HOLY = Holding(
    "Our Sacred Holy All Christ Blessed",
    r"\b(?P<x>Our Lady(?:['’]s)?(?:,? (?:of|Queen of|Star of|Help of|and|&)(?: the)? [A-Z]\w+(?: [A-Z]\w+)?)?|Sacred Heart|"
    r"(?:Holy (?:Family|Cross|Trinity|Rosary|Name|Child)|All (?:Saints|Souls|Hallows)|Christ the King|Blessed [A-Z]\w+(?: [A-Z]\w+)?)"
    r"(?:['’]s?)?)\b",
)
# "St Gregory's": a school or a church, and always somewhere.
_SAINT = Holding(
    "St Saint",
    r"\b(?<!High )(?<!Main )(?<!Church )(?P<x>(?:St|Saint)\.?[ ][A-Z][\w\-]+(?:['’]s(?:[ ](?:RC|CE|CofE|C of E|Primary|High|Infants|Juniors))?)?)(?![\w'’])(?![ ](?:Day|Trust|Ambulance|Wort|Street|"
    r"Road|Cross)\b)",
)
_STREETS = (
    "Road Rd Street St Avenue Ave Lane Ln Drive Dr Close Cl Crescent Cres Gardens Gdns Grove Way Court Ct Place Pl Terrace Walk Mews Hill Square "
    "Row Rise View Parade Green Park House Point Heights Tower Towers Lodge Mansions Buildings Broadway Path Croft Mount Bank Yard Wharf Quay "
    "Villas Cottages Crossway Fold Garth Gate Vale Meadow Meadows Ffordd Heol Stryd Lôn Promenade Esplanade Embankment Approach Boulevard "
    "Causeway Parkway Chase Brow Loop Drove Circus Spinney Copse Orchard Wynd Brae Ride Mead Dene Passage Alley Ginnel Entry Vennel Nook Dell "
    "Stables Malthouse Maltings Elms Laurels Limes Oaks Beeches Firs Poplars Willows Hawthorns Larches Cedars Hollies Foregate Glade Glen Holt Knoll Leys Lea Paddock Pasture Pastures Ridge Hollow Edge Reach Dale Brook Side End "
    "Estate Quadrant Loke Av Sq Ho Hse Bldgs Common Marsh Fen Steps Bottom Cliff Strand Glebe Banks Lock Backs Bend Burn Haven Howe"
)
_STREET = one_of(_STREETS)
# Opens with the number: what stands before it is looked at from there on.
_ADDRESS = Holding(
    f"{_STREETS} Heol Ffordd Stryd Lôn",
    r"(?P<x>\d(?<!\w\d)(?<!\d[.:]\d)(?!(?<=1)9\d\d\b|(?<=2)0\d\d\b)\d{0,3}[A-Za-z]?(?:[\-–/]\d{1,4}|[ ]?&[ ]?\d{1,4}[A-Za-z]?)?,?[ ](?:(?:Heol|Ffordd|Stryd|Lôn)(?:[ "
    rf"](?:yr?\b|[A-Z][\w'’\-]+)){{1,3}}|(?:the[ ]|(?:(?:[A-Z][\w'’\-]*|[A-Z][a-z]{{0,2}}\.)[ ](?:(?:yr?|o['’]|th['’])[ ]){{0,2}}){{1,4}})(?:{_STREET}|Ms(?![ ][A-Z]))(?![\w’'])(?:[ ](?:North|South|East|West)\b)?))",
)
# What has a number of its own: "Court 4, Highbury Corner", "Slot 5 Mercy Street".
_COUNTED = re.compile(
    r"\b(?:Court|Year|Yr|Class|Slot|Lot|Lots|Stage|Step|Item|Group|Key|Bus|Route|Chapter|Part|Level|Phase|Week|Day|Tier|Table|Figure|Section|Appendix|Track|"
    r"Episode|Game|Team|Round|Line) $"
)
# What may follow a street: towns and a postcode belong to the same address.
_TAIL = re.compile(
    rf"(?:,?[ ](?P<town>{NO_MORE}(?!Co\b)[A-Z][^\W\d]+(?:[ \-](?:upon|on|le|by|under|in|super|cum|next|the|juxta)[ \-]{NO_MORE}[A-Z][^\W\d]+|[ '\-]{NO_MORE}[A-Z][^\W\d]+){{0,2}}(?!\w)))"
)
_CLOSED = re.compile(r"\s*(?:[.,;)\n|\t]|$)|[ ][A-Z]{1,2}\d")
_POST = re.compile(r",?[ ]?[A-Z]{1,2}\d[\dA-Z]?[ ]?\d[A-Z]{2}\b")
# The first word of a place; opens with its capital, so that the engine passes over all other letters at once.
_OPENING = r"[A-Z](?<!\w.)(?:(?<=S)t\.|[\w'’\-]*)[ ]"
_ROADS = "Road Rd Street Avenue Ave Lane Ln Drive Close Crescent Gardens Gdns Grove Terrace Mews Way Walk Parade Broadway Esplanade"
_ROAD = Holding(
    f"{_ROADS} St Heol Ffordd Stryd Lôn",
    rf"(?P<x>{_OPENING}(?:(?:St\.|[A-Z][\w'’\-]*)[ ]){{0,2}}(?:{one_of(_ROADS)}|St(?!\.?[ ][A-Z])))\b(?![ ](?:Safety|Traffic|Map|Forward|Work|Workers?))|"
    r"\b(?P<y>(?:Heol|Ffordd|Stryd|Lôn)(?:[ ](?:yr?\b|[A-Z][\w'’\-]+)){1,3})",
)
_FEATURE = (
    r"(?:Park|Parc|Estate|Common|Recreation[ ]Ground|Rec|Playing[ ]Fields|Fields?|Shopping[ ]Centre|Retail[ ]Park|"
    r"Leisure[ ]Centre|"
    r"Sports[ ]Centre|Community[ ]Centre|Youth[ ]Centre|Youth[ ]Club|Library|Station|Bus[ ]Station|Market|Arcade|Food[ ]Court|"
    r"Mall|Skate[ ]?park|"
    r"Boxing[ ]Club|Gym|Mosque|Church|Temple|Gurdwara|Chapel|Hospital|Infirmary|Surgery|Medical[ ]Centre|Health[ "
    r"]Centre|Clinic|Woods?|"
    r"Canal|Bridge|Beach|Pier|Harbour|Marina|Quay|Wharf|Cemetery|Stadium|Arena|Football[ ]Club|Swimming[ ]Pool|Baths|"
    r"Towers|Flats|"
    r"Underpass|Roundabout|Allotments|Multi[ -]?storey|Car[ ]Park|Town[ ]Hall|Village[ ]Hall|Memorial|Gardens|Green|"
    r"Square|Precinct|"
    r"Hub|Hostel|Children['’]s[ ]Home|Hotel|Inn|Arms|Children['’]s[ ]Centre|Family[ ]Centre|Island|Heath|Hill|"
    r"Reservoir|Lake|Basin|Lido|Pavilion|Bandstand|Viaduct|Interchange|Synagogue|(?:(?<=Miners[ ])|(?<=Miners['’][ ]))Welfare|Farm|MUGA|Steps|Caravan[ ]Park|Tavern|(?:Lads|Boys|Girls|Men)['’][ ]Club|Social[ ]Club|Rugby[ ]Club|Cricket[ ]Club|"
    r"School[ ]of[ ][A-Z]\w+)"
)
_PLACE = Holding(
    "Park Parc Estate Common Ground Rec Field Fields Centre Club Library Station Market Arcade Court Mall Skate Skatepark Gym Mosque Church Temple "
    "Gurdwara Chapel Hospital Infirmary Surgery Clinic Wood Woods Canal Bridge Beach Pier Harbour Marina Quay Wharf Cemetery Stadium Arena Pool "
    "Baths Towers Flats Underpass Roundabout Allotments Multi Multistorey Hall Memorial Gardens Green Square Precinct Hub Hostel Home Hotel Inn "
    "Arms Island Heath Hill Reservoir Lake Basin Lido Pavilion Bandstand Viaduct Interchange Synagogue Welfare Farm MUGA Steps Tavern School",
    rf"(?P<x>{_OPENING}(?:(?:St\.|[A-Z][\w'’\-]*)[ ]){{0,2}}{_FEATURE})\b(?!-|[ ](?:Ltd|Limited|Motors)\b)",
)
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CAPITALS = re.compile(r"(?m)^(?=[^\na-z]*[A-Z]{3})[^\na-z]{12,}$")
# An address in capitals, by itself or in a line of others: around each street it is read as if it were written small.
_LARGE_STREETS = listed("surroundings.large_streets")
_LARGE_BEFORE = re.compile(r"(?<![\w'’])[A-Z\d][A-Z\d ,.:'’/&()\-]*$")
_LARGE_ON = re.compile(r"[A-Z\d ,.:'’/&()\-]{0,120}(?![a-z\w])")
_LARGE = re.compile(r"(?<!\w)[A-Z]{2,}(?:['’][A-Z]+)?(?!\w)|(?<=\d)(?P<th>ST|ND|RD|TH)\b")
_DIGIT = re.compile(r"\d")
_OPEN_TOWNS = listed("towns.openers")
_KIND_WORDS = frozenset(
    word.lower() for pattern in (_STREET, _FEATURE, _SCHOOL_WORD) for word in re.findall(r"[A-Z][a-z]{2,}", pattern)
)
# House and street told by a number and a Welsh word, by two names, or by what stands before: "6 Bryn Awelon", "Ty Gwyn, Heol Las".
_HOUSES = (
    Holding(
        "Road Lane Street Avenue Drive",
        # no list of streets, no sweets
        r"[A-Z](?<!\w[A-Z])[\w'’]+(?: [A-Z][\w'’]+){0,3}(?<!Close)(?<!Drive)(?<!Road)(?<!Street)(?<!Lane), (?!Quality |Coronation |Sesame )(?:[A-Z][\w'’]+ ){1,2}(?:Road|Lane|Street|Avenue|Drive)\b(?! [A-Z])",
    ),
    Holding("Ty Tŷ", r"T(?<!\wT)[yŷ] [A-Z]\w+, (?:Heol|Ffordd|Stryd|Lôn) [A-Z]\w+"),
)
# A number and what tells that it is of a house: a postcode behind it, a Welsh word, a street of one word ("52b Queensway", "3 Broadway"), or
# words before it.  One pattern, so that numbers are looked for once.
_NUMBERED_HOUSE = re.compile(
    r"\d(?<!\w\d)(?<![./£]\d)(?<!\d:\d)\d{0,3}[A-Za-z]? (?:"
    r"(?:[A-Z][\w'’\-]+ ?){1,3}(?: [A-Z]\w+,?){0,2} [A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b"
    r"|(?:Heol|Ffordd|Stryd|Lôn|Bryn|Maes|Clos|Cwrt|Rhes|Parc|Trem|Llys|Cae|Erw|Coed|Gwel|Rhodfa(?:['’]r)?|Tai|Gerddi|Pant|Tan|Pen)\b(?:[- ](?:y|[A-Za-z]\w+)){0,3}"
    r"|(?:The )?(?!Nor|Gal|Rail|Sub|High|Safe|Motor|Half|Run|Any|Some)"
    r"(?:[A-Z][a-z]{2,}(?:way|gate)|Esplanade|Promenade|Strand|Hillside|Woodside|Parkside|Riverside)(?![\w’'-])(?! [a-z]+s\b)"
    r"|(?P<word>[A-Z][a-z]{2,}(?:dale|bank|field|wood|side|view|croft|mead|dene|holme|hurst|lea|leigh|lands|brook|moor|grove|hill|cliffe?|fold|garth"
    r"|thorpe|ridge|acre|burn))(?![\w’'-])(?! (?:[a-z]+s\b|[A-Z]))"
    r"|(?P<said>[A-Z]\w+(?: [A-Z]\w+)*))"
)
_LIVES_AT = re.compile(r"(?:[Ll]ives at|[Aa]ddress:) $")
_IS_AT = re.compile(
    r"\b(?:at|from|to|outside|visited|is|was|opposite|near|by|of|number|(?:[Mm]um|[Dd]ad|[Nn]an)['’]?s):? $"
)
# "GP, Lamb Lane" and "(DSL, Coppice Lane Junior School)" name no house.
_ABBREVIATED = re.compile(r"[A-Z]{2,}, ")
_INWARD = re.compile(r"\d[A-Z]{2}\b")
_WITH_POSTCODE = re.compile(
    r"[A-Z](?<!\w[A-Z])[a-z'’\-]+(?: [A-Z][a-z'’\-]+){0,2},(?: [A-Z]\w+,?){0,2} [A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b"
)
_TOWN = After(
    (either("in at from") + " near to around outside of", r" (?P<x>[A-Z][a-z]{3,})\b(?!['’]|[ -][A-Z])"),
)
_OLD = re.compile(r"(?:Old|New|High|Middle) $")
_OPENERS = listed("surroundings.openers")
_NO_NAME = listed("surroundings.no_name")
_NO_PLACE = listed("whereabouts.no_place")
_TRUST = re.compile(r" (?:Academ(?:y|ies) )?(?:Trust|Services|Federation|Improvement)\b")
# So large that to be there tells of nobody; "lives in Leeds" is found all the same, by what is said.
GREAT_CITIES = listed("surroundings.great_cities")


def surrounding(standing: Standing) -> Iterator[Found]:
    """Schools, addresses and places in the text, surest first."""
    text = standing.text
    found = [*_surrounding(standing), *_in_capitals(standing)]
    yield from (one for one in found if one.kind is not Kind.ADDRESS)
    addresses = [*(one for one in found if one.kind is Kind.ADDRESS), *_houses(standing)]
    yield from _joined([whole(text, one) for one in _joined(addresses)])
    for match in _TOWN.within(standing):
        look = known(match["x"])
        if (
            look.place == 3
            and look.word < 3
            and max(look.first, look.last) < 3
            and match["x"].lower() not in GREAT_CITIES
        ):
            yield Found(*match.span("x"), Kind.PLACE)


def _in_capitals(standing: Standing) -> Iterator[Found]:
    for line in _CAPITALS.finditer(standing.text):
        lowered = _LETTERS.sub(_as_prose, line.group())
        if len(lowered) == len(line.group()):
            for found in _surrounding(Standing(lowered)):
                yield Found(line.start() + found.start, line.start() + found.end, found.kind)
    if not standing.at.keys().isdisjoint(_LARGE_STREETS):
        yield from _addresses_in_capitals(standing)


def _addresses_in_capitals(standing: Standing) -> Iterator[Found]:
    text, end = standing.text, 0
    for at in sorted(at for word in _LARGE_STREETS & standing.at.keys() for at in standing.at[word]):
        if at < end:
            continue
        opening = _LARGE_BEFORE.search(text, max(end, at - 90), at)
        start = opening.start() if opening else at
        closing = _LARGE_ON.match(text, at)
        end = closing.end() if closing else at
        if not _DIGIT.search(text, start, end) and text.find("ADDRESS", start, end) < 0:
            continue
        within = Standing(_LARGE.sub(_as_name, text[start:end]))
        for first, last in (*(match.span("x") for match in _ADDRESS.within(within)), *housed(within)):
            one = whole(within.text, Found(first, _address_end(within.text, last), Kind.ADDRESS))
            yield Found(start + one.start, start + one.end, Kind.ADDRESS)


def _as_name(match: re.Match[str]) -> str:
    """A word of an address in capitals as it is written else: what only holds sentences together stays small."""
    lower, following = match.group().lower(), _LETTERS.match(match.string, match.end() + 1)
    before_kind = following is not None and following.group().lower() in _KIND_WORDS
    if match.string[match.start() - 2 : match.start()] in {", ", ": ", ""} or match.string[match.start() - 2].isdigit():
        return match.group().capitalize()
    prose = lower in _OPENERS or (known(lower).word >= 5 and lower not in _KIND_WORDS)
    return (
        lower if match["th"] or (prose and not before_kind and lower not in _OPEN_TOWNS) else match.group().capitalize()
    )


def _houses(standing: Standing) -> Iterator[Found]:
    text = standing.text
    matches = [match for pattern in _HOUSES for match in pattern.within(standing)]
    matches += [match for match in _NUMBERED_HOUSE.finditer(text) if _announced(match)]
    if _INWARD.search(text):
        matches += _WITH_POSTCODE.finditer(text)
    for start, end in (*(match.span() for match in matches), *housed(standing)):
        if not _ABBREVIATED.match(text, start) and not _COUNTED.search(text, max(0, start - 10), start):
            yield Found(start, _address_end(text, end), Kind.ADDRESS)


def _announced(match: re.Match[str]) -> bool:
    """Whether words before a number tell that it is of a house, where what follows it does not."""
    before = match.string[max(0, match.start() - 10) : match.start()]
    if match["said"]:
        return _LIVES_AT.search(before) is not None
    return match["word"] is None or (_IS_AT.search(before) is not None and known(match["word"]).word < 4)


def _joined(addresses: list[Found]) -> Iterator[Found]:
    """Addresses that overlap are one: a number and a street, and that street with its town and postcode."""
    last: Found | None = None
    for one in sorted(addresses):
        if last is None or one.start >= last.end:
            if last is not None:
                yield last
            last = one
        else:
            last = Found(last.start, max(last.end, one.end), Kind.ADDRESS)
    if last is not None:
        yield last


def _as_prose(match: re.Match[str]) -> str:
    """A word of a line in capitals as it would stand in prose: common words small, all others with a capital."""
    word = match.group()
    return word.lower() if known(word).word >= 5 and word.lower() not in _KIND_WORDS else word.capitalize()


def _surrounding(standing: Standing) -> Iterator[Found]:
    text = standing.text
    for match in _ADDRESS.within(standing):
        start, end = match.span("x")
        if not _COUNTED.search(text, max(0, start - 10), start):
            yield Found(start, _address_end(text, end), Kind.ADDRESS)
    for pattern, kind in (
        (_SCHOOL, Kind.SCHOOL),
        (_YSGOL, Kind.SCHOOL),
        (_PLACE, Kind.PLACE),
        (_ROAD, Kind.PLACE),
        (_SAINT, Kind.PLACE),
        (_HOLY, Kind.PLACE),
    ):
        for match in pattern.within(standing):
            start, end = match.span("x" if match.group("x") else "y")
            proper = _without_openers(text, start, end)
            if (
                proper is not None
                and text.startswith(("Hallows", "Saints", "Souls", "Lady"), proper)
                and text[start:proper].endswith(("All ", "Our "))
            ):
                proper -= 4
            if proper is not None and _named(text[proper:end], kind):
                if pattern is _SCHOOL and _TRUST.match(text, end):
                    continue
                if pattern is _SCHOOL and (article := _article(text, proper, end)):
                    proper -= article
                if pattern is _ROAD and (old := _OLD.search(text, start, proper)):
                    proper = old.start()
                yield Found(proper, end, kind)
                if pattern is _ROAD and (house := of_street(text, proper, end)) is not None:
                    yield Found(house.start, _address_end(text, house.end), Kind.ADDRESS)
    for match in _ATTENDS.within(standing):
        words = match.group("x").split()
        sure = [known(w) for w in words]
        if (
            not any(k.place >= 3 and k.word < 3 for k in sure)
            and words[0].lower() not in _OPENERS | _NO_PLACE
            and "&" not in words[0]
        ):
            yield Found(*match.span("x"), Kind.SCHOOL)


_THE = 4  # letters of "The "


def _article(text: str, start: int, end: int) -> int:
    """How many letters an article has that belongs to a school: in mid-sentence, in the list of a table, alone on a line as in a signature."""
    if not text.startswith("The ", start - _THE) or start < _THE:
        return 0
    before = text[: start - _THE].rstrip(" ")[-1:]
    alone = before in {"", "\n", "\t", "|"} and text[end : end + 1] in {"", "\n", ",", "\t", "|"}
    return _THE if alone or before.isalnum() or before in {",", "(", "–", "-", "@", "=", "&"} else 0


def _address_end(text: str, end: int) -> int:
    """Where the address ends: one or two towns and a postcode after the street belong to it."""
    for _ in range(2):
        tail = _TAIL.match(text, end)
        if tail is None:
            break
        words = tail["town"].split()
        closed = text[end] == "," and _CLOSED.match(text, tail.end()) is not None
        alone = text[end] == "," and known(words[-1]).word < 3 and known(words[0]).first < 2
        if closed or alone or known(tail["town"]).place >= 2:
            end = tail.end()
        elif known(words[0]).place >= 2:
            end = tail.start("town") + len(words[0])
        else:
            break
    post = _POST.match(text, end)
    return post.end() if post else end


def _without_openers(text: str, start: int, end: int) -> int | None:
    """The start of the name proper: "The", "At" or "His" before it, capital or not, is no part of it; "Old" in mid-sentence is."""
    for word in _WORD.finditer(text, start, end):
        proper = word.group() in {"Old", "New"} and text[max(0, word.start() - 2) : word.start() - 1].islower()
        if proper or word.group().lower() not in _OPENERS:
            return word.start()
    return None


_SCHOOL_ALONE, _FEATURE_ALONE = re.compile(_SCHOOL_WORD), re.compile(_FEATURE)


def is_school_word(words: str) -> bool:
    """Whether the words only say what sort of school it is: "secondary school"."""
    return _SCHOOL_ALONE.fullmatch(words.title()) is not None


def _named(words: str, kind: Kind) -> bool:
    """Whether more than the kind word stands there: "High School" alone names nobody's school."""
    found = words.split()
    if len(found) < 2:
        return False
    first = found[0].lower()
    if kind is Kind.SCHOOL and _SCHOOL_ALONE.fullmatch(words):
        return False
    street = first in {"old", "new"} and found[0][0].isupper() and found[-1] in {"Road", "Street", "Lane"}
    return (street or first not in _NO_NAME) and not (kind is Kind.PLACE and _FEATURE_ALONE.fullmatch(words))
