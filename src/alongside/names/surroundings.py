"""Schools and places, and the streets of addresses, told by the words they are made of ("… High School", "… Park")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from alongside.names.addresses import of_street
from alongside.names.listed import listed
from alongside.names.standing import Holding, Standing, one_of
from alongside.names.streets import address_end, in_a_list, numbered, whole_addresses
from alongside.names.values import Found, Kind

_CAP = r"(?:St\.?|[A-ZÀ-ÖØ-Þ][\w'’&\-]*\w(?:(?<=s)['’](?= ))?|[A-Z]\b)"
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
    rf"\b(?P<x>(?:Ysgol|Coleg)(?:[ \u00a0](?:Gynradd|Uwchradd|Gyfun|Gymraeg|Bro|y|yr))*(?!(?:[ ](?:Sul|Haf|Gynradd|Uwchradd|Gyfun|Gymraeg))+(?![ ][A-Z]))(?:[ \u00a0](?:yr?[ \u00a0])?{_CAP}){{1,3}})",
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
_OLD = re.compile(r"(?:Old|New|High|Middle) $")
_OPENERS = listed("surroundings.openers")
_NO_NAME = listed("surroundings.no_name")
_TRUST = re.compile(r" (?:Academ(?:y|ies) )?(?:Trust|Services|Federation|Improvement)\b")


def surrounding(standing: Standing) -> Iterator[Found]:
    """Schools, addresses and places in the text, surest first."""
    found = list(_surrounding(standing))
    yield from (one for one in found if one.kind is not Kind.ADDRESS)
    yield from whole_addresses(standing, [one for one in found if one.kind is Kind.ADDRESS])


def _surrounding(standing: Standing) -> Iterator[Found]:
    text = standing.text
    yield from numbered(standing)
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
                if pattern is _SCHOOL and (_TRUST.match(text, end) or _is_team(text, proper, end)):
                    continue
                if pattern is _SCHOOL and (article := _article(text, proper, end)):
                    proper -= article
                if pattern is _ROAD and (old := _OLD.search(text, start, proper)):
                    proper = old.start()
                yield Found(proper, end, kind)
                house = of_street(text, proper, end) if pattern is _ROAD else None
                if house is not None and not in_a_list(text, house.start, house.end):
                    yield Found(house.start, address_end(text, house.end), Kind.ADDRESS)


# Juniors who have a score: "PHOENIX JUNIORS | 12 | 5", "Plough Lane Juniors 3, Harriers 3".
_SCORES = re.compile(r" ?\| ?\d| \d+\b(?!:)| v\.? ")
_SCORED = re.compile(r"(?:\d| v\.?) $")


def _is_team(text: str, start: int, end: int) -> bool:
    """Whether these are juniors of a club that plays."""
    if not text.endswith(("Juniors", "JUNIORS"), start, end):
        return False
    return bool(_SCORES.match(text, end) or _SCORED.search(text, max(0, start - 4), start))


_THE = 4  # letters of "The "


def _article(text: str, start: int, end: int) -> int:
    """How many letters an article has that belongs to a school: in mid-sentence, in the list of a table, alone on a line as in a signature."""
    if not text.startswith("The ", start - _THE) or start < _THE:
        return 0
    before = text[: start - _THE].rstrip(" ")[-1:]
    alone = before in {"", "\n", "\t", "|"} and text[end : end + 1] in {"", "\n", ",", "\t", "|"}
    return _THE if alone or before.isalnum() or before in {",", "(", "–", "-", "@", "=", "&"} else 0


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


def _is_list(words: list[str]) -> bool:
    """Whether a sort of school is the last of several things: "Science and Forest School", "Ring Work AND School"."""
    return any(
        joint.lower() in {"and", "&"} and (after.lower() in _NO_NAME or after == "School")
        for joint, after in pairwise(words)
    )


def _named(words: str, kind: Kind) -> bool:
    """Whether more than the kind word stands there: "High School" alone names nobody's school."""
    found = words.split()
    if len(found) < 2:
        return False
    first = found[0].lower()
    if kind is Kind.SCHOOL and (_SCHOOL_ALONE.fullmatch(words) or _is_list(found)):
        return False
    street = first in {"old", "new"} and found[0][0].isupper() and found[-1] in {"Road", "Street", "Lane"}
    return (street or first not in _NO_NAME) and not (kind is Kind.PLACE and _FEATURE_ALONE.fullmatch(words))
