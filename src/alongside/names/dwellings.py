"""Addresses read piece by piece, from comma to comma: after "Address:", "lives at" and "c/o", on from a flat, back from a county or a postcode."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.roads import is_road
from alongside.names.standing import After, Standing, either, one_of

UNITS = (
    "flat flats flt apartment apt unit room rm bedsit maisonette studio block caravan static plot pitch bungalow chalet house basement bsmt annexe "
    "berth bay barn pod mooring suite cabin halls dorm penthouse croft hut lodge"
)
UNIT = rf"(?:{one_of(' '.join(f'[{word[0].upper()}{word[0]}]{word[1:]}' for word in UNITS.split()))}|[Mm]obile [Hh]ome|[Ll]ot)"
# "9", "3.14", "2/R", "G/1", "1-6", "2F1"
UNIT_NUMBER = r"(?:\d{1,4}(?:[/.–\-]\d{1,3}|/[A-Z]|F\d)?[A-Za-z]?|[A-Z](?:/\d{1,2})?)(?![\w’'])"
_STOREY = (
    r"(?:[Tt]op|[Gg]rd|[Gg]round|[Bb]asement|[Uu]pper|[Ll]ower|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Gg]arden|[Aa]ttic|"
    r"\d{1,2}(?:st|nd|rd|th))"
)
# "2nd Floor", "first floor rear", "Top Flat", "2nd flr flat", "Basement & Ground"
LOFT = (
    rf"(?:{_STOREY} (?:(?:[Ff]loor|[Ff]lr)(?: (?:[Ff]lat|[Ff]ront|[Bb]ack|[Ll]eft|[Rr]ight|[Rr]ear)(?![\w’'])){{0,2}}|[Ff]lat)(?![\w’'])"
    r"|[Bb]asement (?:&|and) [Gg]round(?: [Ff]loors?)?|[Bb]asement|[Bb]smt)"
)
HOUSE_WORDS = (
    "House Hoose Cottage Cottages Lodge Bungalow Farmhouse Barn Annexe Vicarage Rectory Manse Villa Villas Hall Halls Court Tower Towers Farm Forge "
    "Mill Hse Ho Heights Mansions Point Granary Stables Gatehouse Parsonage Croft Steading Caravan Chalet Flat Lodges Hostel Works Wharf Schoolhouse Foyer Marina Basin "
    "Moorings Lock"
)
_STREET_WORDS = (
    "Road Rd Street St Avenue Av Ave Lane Ln Drive Dr Close Cl Crescent Cres Gardens Gdns Grove Way Place Pl Terrace Ter Walk Mews Square Sq Row Rise "
    "View Parade Brow Gate Fold Loke Wynd Circus Quadrant Brae Yard Quay Bank Estate Passage Park Hill Green Site"
)
_TELLING = frozenset(f"{HOUSE_WORDS} {_STREET_WORDS}".split())
_BLOCKS = ("Tower ", "Block ")  # "Tower Two"
# With what houses and streets open in Wales, in Scotland and on Jersey, and how houses of one word end.
_OF_A_HOUSE = re.compile(
    r"(?:Heol|Ffordd|Stryd|Lôn|Rhodfa|Bryn|Maes|Pant|T[yŷ]|Y Bwthyn|Bwthyn|Fferm|Tyddyn|Plas|Llys|Clos|Cwm|Rhes|Hafod|Erw|Cefn|Gelli|Llwyn|Trem|Coed|Nant|Chy|Tigh|Taigh|Teach)\b"
    r"|(?:L[ae]s? )?(?:Grande? )?(?:Rue|Route)\b|Mains of |(?:Easter|Wester|Nether) [A-Z]|The [A-Z][\w'’]+$"
    r"|[A-Z][a-z]+(?:view|croft|holme|dene|lea|leigh|haven|lands|cot)$"
)

_CAP = r"(?:[A-ZÀ-ÖØ-Þ](?:[^\W\d_]|['’])*(?:-[^\W\d_]+){0,3}(?!\w))"
_JOIN = r"(?:of|the|&|upon|on|under|y|yr|an|ar|na|nan|ny|o['’]|th['’]|de|du|des|le|la|in)"
# Days, months, persons and the names of further fields end a name.
NO_MORE = (
    r"(?!(?:(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day|s)?|January|February|March|April|May|June|July|August|September|October|November|"
    r"December|He|She|They|We|His|Her|Mum|Dad|Tel|DOB|UPN|Ref|NHS|No)\b)"
)
_NAME = rf"[“\"]?(?:(?:St|Mt|Gt|Co|[NSEW])\. )?{_CAP}(?: {NO_MORE}(?:{_JOIN} ){{0,2}}{NO_MORE}{_CAP}){{0,4}}(?:(?<=\bHo)\.)?[”\"]?"
_SIDE = r"(?:[Nn]r\.?|near|off|by|opposite|opp\.?|behind|above|over|top of|[Rr]ear of|c/o) (?:the )?"
_NUMBER = r"(?:[Nn]o\.? ?|[Nn]umber )?\d{1,4}[A-Za-z]?(?: ?[/&–\-] ?\d{1,4}[A-Za-z]?)?(?![\w:.])"
# In full, or the outward half.
_POST = r"[A-Z]{1,2}\d[\dA-Z]?(?: ?\d[A-Z]{2})?(?!\w)"
_PIECE = re.compile(
    rf"(?P<unit>{UNIT}(?: [Nn]o\.?)? {UNIT_NUMBER}|{LOFT})|(?P<number>{_NUMBER})|(?P<post>{_POST})|(?P<side>{_SIDE})?(?P<name>{_NAME})"
)
# What a flat is over or behind: "over Bargain Booze", "(over the Pasty Shop)".
BEYOND = re.compile(
    r",? (?:above|over|behind|below|under|next to|opposite|rear of) (?:\d{1,4} |the )?"
    rf"(?:{_NAME}|[a-z]{{4,}})(?=[,.;)\n]|$)|,? (?:above|over|behind|rear of) (?:\d{{1,4}} |the )?{_NAME}"
    r"|,? \((?:the )?(?:flat|entrance|rear|back|top|end|basement|ground|first|second|third|upstairs|downstairs|above|over|behind|below|off|near|nr|opp|"
    r"opposite|next)\b[^()\n]{0,40}\)"
)
_NEXT = re.compile(rf"\.?, | (?=[Nn]r\.? [A-Z]|{_POST})")
_AFTER_NUMBER = re.compile(r",? ")
# A town or a postcode in small letters.
_SMALL = re.compile(
    r",? (?:(?P<town>[a-z]{4,}(?:[ -](?:on|upon|le)[ -][a-z]{3,})?)(?![\w’'])|[a-z]{1,2}\d[\da-z]? ?\d[a-z]{2}\b|(?:n|nw|se|sw|w|e)\d{1,2}\b)"
)
_CLOSING = re.compile(r"\s*(?:[.,;)\n|\t/?!\"”\]]|$)| [–—(\-]")
_ISLE = re.compile(r"(?:The )?Isles? of [A-Z]\w+|Co(?:unty|\.)? [A-Z]\w+|[A-Z][a-z]+shire\b")
_COUNTIES = listed("dwellings.counties")
_NO_OPENERS = listed("dwellings.no_openers") | listed("titles.courtesy") - {"the"}
_INSTITUTIONS = re.compile(
    r"\b(?:School|Academy|College|Nursery|Primary|Secondary|Hospital|Infirmary|University|PRU|Police|Prison|HMP|HMYOI|Station)\b"
)


def read_on(text: str, start: int) -> tuple[int, int, int]:
    """How far an address reaches that begins here, of how many pieces it is, and how many of them tell that it is one."""
    end, pieces, telling, numbered, housed, on_road = start, 0, 0, False, False, False
    at = start
    while pieces < 9 and (piece := _PIECE.match(text, at)) and _fits(text, piece, numbered):
        road = piece["name"] is not None and is_road(text, *piece.span("name"))
        if (housed and piece["number"]) or (road and on_road):
            break  # the next address of a list
        on_road = on_road or road
        housed = housed or (numbered and piece["name"] is not None)
        pieces, telling, numbered = pieces + 1, telling + _tells(piece), piece["number"] is not None
        if not numbered:
            beyond = BEYOND.match(text, piece.end())
            end = beyond.end() if beyond else piece.end()
        further = (_AFTER_NUMBER if piece["unit"] or numbered else _NEXT).match(text, piece.end() if numbered else end)
        if not further:
            break
        at = further.end()
    return end, pieces - numbered, telling - numbered


def read_further(text: str, end: int) -> int:
    """Where an address ends that is known as far as `end`: villages, "nr Alford", a county and a postcode belong to it."""
    while small := _SMALL.match(text, end):
        if small["town"] and not (known(small["town"]).place >= 2 and known(small["town"]).word < 3):
            break
        end = small.end()
    further = _NEXT.match(text, end)
    if further is None or text[further.end() : further.end() + 1].isdigit():
        return end
    reached, pieces, _ = read_on(text, further.end())
    return reached if pieces else end


def _fits(text: str, piece: re.Match[str], numbered: bool) -> bool:
    """Whether a piece may stand in an address: no person, no sentence that begins."""
    if piece["name"] is None or piece["side"]:
        return True
    name = piece["name"].strip('“"”')
    words = name.split()
    opening, closing = words[0].lower(), words[-1].rstrip(".")
    if opening in _NO_OPENERS:
        return False
    if closing in _TELLING or name.startswith(_BLOCKS) or (opening in {"the", "st", "st.", "saint"} and len(words) > 1):
        return True
    if _is_house(name) or _is_county(name) or known(name).place >= 2:
        return not numbered or bool(_CLOSING.match(text, piece.end()))
    first = known(opening.removesuffix("'s").removesuffix("’s"))
    if first.first >= 3 and first.place < 2 and not numbered:
        return False
    if numbered and any(known(word).word >= 5 for word in words):
        return False
    if not numbered and known(words[-1]).word < 3 and first.word < 5:
        return True
    return bool(_CLOSING.match(text, piece.end())) and (len(words) > 1 or numbered or first.word < 5)


def _tells(piece: re.Match[str]) -> bool:
    if piece["name"] is None:
        return True
    name = piece["name"].strip('“"”')
    closing = name.rstrip(".").rsplit(" ", 1)[-1]
    return bool((" " in name and closing in _TELLING) or name.startswith(_BLOCKS) or _is_house(name) or piece["side"])


def _is_house(name: str) -> bool:
    """Whether a name is made as names of houses are."""
    return _OF_A_HOUSE.match(name) is not None


def _is_county(name: str) -> bool:
    return name in _COUNTIES or _ISLE.match(name) is not None


# What is only said of addresses: "Address for post: …", "Bail address was …".
_FIELD = After(
    (either("address adress") + " ADDRESS", r"(?: [\w ]{2,22})?(?:[:=]| is| was)[ \t]{1,3}(?=[A-Z\d“\"c]|rear of)"),
    (either("dwelling residence abode lodging"), r": ?(?=[A-Z\d“\"c])"),
)
# "Property: …", "Placed at: …": of other things, too.
_FIELD_OF_MANY = After(
    (
        either("property premises accommodation mooring home lives living location site placement placed")
        + " PROPERTY PREMISES",
        r"(?: at)?: ?(?=[A-Z\d“\"c])",
    ),
    ("of", r" (?<=, of )(?=[A-Z\d“\"])"),
)
# A field of a form: all that is written into it, "Narrowboat “Second Wind”, Five Rise moorings".
_FIELD_OF_A_FORM = After(
    (
        f"{either('address addr')} ADDRESS Add ADD",
        r"(?: ?[:=]|\t|\.{2,6})[ \t]*(?P<x>(?=[A-Z\d“\"])(?!(?i:with|hidden|confidential|un|not?\b|nfa|n/a|as\b|same|see\b|tbc|to\b))"
        r"[^\n\t|;@]{4,90}?)(?=\s*(?:[\n\t|;]|$)|\. |  )",
    )
)
_OPENS_FIELD = re.compile(r"(?:^|[\n\t|]|  )(?:[A-Z][a-z]+ )?$")
_SAID = After(
    (
        "live lives lived living stay stays staying stayed reside resides residing resided lodge lodges lodging rents room placed housed rehoused "
        "accommodated bailed released Lives Living Staying Placed Residing Live Staying",
        r"(?: [\w'’()]+){0,6}? (?:at|@)[ ](?=[A-Z\d“\"])",
    ),
    (
        either("visit call") + " visited Visited called Called came went moved Moved attended Attended seen Seen",
        r"(?: [\w'’]+){0,3}? (?:at|@|to|from) (?=\d|[A-Z])",
    ),
)
# "The Lodge at Hulver", "caravan behind The Woodpecker", "Tŷ Uchaf, Llanuwchllyn"
_BESIDE = After(
    (
        "Lodge Cottage Bungalow Annexe Barn Gatehouse Stables Vicarage Rectory Manse Farmhouse Caravan Flat",
        r" (?:at|behind|opposite|next to|above|over|rear of|at the (?:rear|back) of) (?=(?:the |The )?[A-Z\d])",
    ),
    (
        "caravan flat maisonette bedsit annexe static",
        r" (?:behind|above|over|(?:at the )?(?:rear|back) of) (?=(?:the |The )?[A-Z])",
    ),
)
_ARTICLE = re.compile(r"[Tt]he $")
_WELSH_HOUSE = After(
    ("Tŷ Bwthyn Fferm Tyddyn Hafod Plas", r" (?=[A-Z])"), ("Tigh Taigh Teach", r" (?:(?:na|nan|an|a['’]) ?)?(?=[A-Z])")
)
_CARE_OF = After(("c C", r"/[oO] (?=[A-Z\d])"))
_UNIT_FIRST = After(
    ("No Yard Van Number Nr Nº", rf"\.? {UNIT_NUMBER}, (?=[A-Z\d“\"])"),
    (
        f"{either(UNITS)} Mobile",
        rf"(?: [Hh]ome)?(?: [Nn]o\.?)? {UNIT_NUMBER}(?=,? (?:\(|[A-Z\d“\"]|over|above|behind))",
    ),
)
_SURE_UNITS = listed("dwellings.sure_units")
_ENDING = After(
    (" ".join(sorted(word for word in _COUNTIES if " " not in word)), r"(?![\w’'])"),
    ("Isle Isles", r" of [A-Z]\w+"),
    ("Co County", r"\.? [A-Z]\w+"),
)
_POSTCODE = re.compile(r"[A-Z](?<![\w/].)[A-Z]?\d[\dA-Z]? ?\d[A-Z]{2}\b")
_BEHIND = re.compile(r"[^\W\d_] |, ")
_LETTERS = re.compile(r"[^\W\d_]+")
_INWARD = re.compile(r"\d[A-Z]{2}\b")
# Where an address may begin: with the line, behind a sign or a small word.
_OPENING = re.compile(rf"(?:(?<=[:;,(–|/>@\]] )|(?<=[a-z] )|(?<![^\n(]))(?:{UNIT} |[A-Z\d“\"]|c/o )")
_NAMED_BEFORE = re.compile(r"\b[A-Z][\w'’\-]*\.? $")
_NUMBER_NEXT = re.compile(rf", (?:\d|{UNIT} |{LOFT})")
# "c/o Mrs Ethel Vickers, Flat 1A …"
_HOST = re.compile(rf"{_NAME}, ")


def dwellings(standing: Standing) -> Iterator[tuple[int, int]]:
    """Where addresses stand that what is before or behind them tells."""
    text = standing.text
    for cue, least in ((_FIELD, 2), (_SAID, 2), (_FIELD_OF_MANY, 3)):
        for match in cue.within(standing):
            end, pieces, telling = read_on(text, match.end())
            enough = telling and telling + pieces - text[match.end()].isdigit() >= least
            if enough and not _INSTITUTIONS.search(text, match.end(), end):
                yield match.end(), end
    for match in _FIELD_OF_A_FORM.within(standing):
        start = word_start(text, match.start())
        tells = any(sign.isdigit() or sign == "," for sign in match["x"])
        if (tells or not _TELLING.isdisjoint(match["x"].split())) and _OPENS_FIELD.search(
            text, max(0, start - 24), start
        ):
            yield match.span("x")
    for match in _CARE_OF.within(standing):
        end, _, telling = read_on(text, match.end())
        if not telling and (host := _HOST.match(text, match.end())):
            end, _, telling = read_on(text, host.end())
        if telling:
            yield match.start() - 1, end
    for match in _UNIT_FIRST.within(standing):
        start = word_start(text, match.start())
        end, pieces, telling = read_on(text, start)
        sure = text[start : match.start()].lower() in _SURE_UNITS or _is_strange(text[match.end() : end])
        if pieces > 1 and (telling > 1 or (sure and text[match.end()] == ",")):
            yield start, end
    for match in _BESIDE.within(standing):
        start = word_start(text, match.start())
        article = _ARTICLE.search(text, max(0, start - 4), start)
        piece = _PIECE.match(text, _after_article(text, match.end()))
        if (article or text[start].islower()) and piece and _fits(text, piece, numbered=False):
            end, _, _ = read_on(text, _after_article(text, match.end()))
            yield (article.start() if article else start), max(end, piece.end())
    for match in _WELSH_HOUSE.within(standing):
        start = word_start(text, match.start())
        end, pieces, _ = read_on(text, start)
        if pieces > 1:
            yield start, end
    yield from _read_back(standing)


def _is_strange(words: str) -> bool:
    """Whether no word is common, as in names of hotels and sites: "Room 14, Travelodge"."""
    return all(known(word).word < 4 for word in _LETTERS.findall(words))


def word_start(text: str, start: int) -> int:
    """Where the word begins after which a match of `After` begins."""
    while start and text[start - 1].isalpha():
        start -= 1
    return start


def _after_article(text: str, start: int) -> int:
    return start + 4 if text.startswith(("the ", "The "), start) else start


def _read_back(standing: Standing) -> Iterator[tuple[int, int]]:
    """What a county or a postcode ends: "Slough Farm Cottage, Sloothby, nr Alford, Lincs"."""
    text = standing.text
    ends = [
        (match.end(), False)
        for match in _ENDING.within(standing)
        if text.startswith(", ", word_start(text, match.start()) - 2) and _CLOSING.match(text, match.end())
    ]
    if _INWARD.search(text):
        behind = (match for match in _POSTCODE.finditer(text) if _BEHIND.match(text, max(0, match.start() - 2)))
        ends += ((match.end(), True) for match in behind)
    floor = 0
    for last, by_post in sorted(ends):
        line = text.rfind("\n", floor, last) + 1
        for opening in _OPENING.finditer(text, max(line, floor, last - 110), last):
            if _is_surname(text, opening.start()) or _may_be_somebody(text, opening.start()):
                continue
            end, pieces, telling = read_on(text, opening.start())
            if end >= last and pieces > 2 and telling > by_post:
                if not _INSTITUTIONS.search(text, opening.start(), end):
                    yield opening.start(), last
                break
        floor = last


def _is_surname(text: str, start: int) -> bool:
    """Whether a surname by itself stands here, which is no house: "JAMIESON, Old Manse, Voe, Shetland"."""
    name = _HOST.match(text, start)
    look = known(name[0][:-2]) if name else None
    return look is not None and look.last >= 2 and look.word < 4 and look.place < 2


def _may_be_somebody(text: str, start: int) -> bool:
    """Whether a name stands here that a flat or a number follows, or the rest of a name: "Derek Plimmer, 26 Wharf Road"."""
    piece = _PIECE.match(text, start)
    if piece is None or piece["name"] is None or _tells(piece):
        return False
    return _NAMED_BEFORE.search(text, max(0, start - 30), start) is not None or (
        _NUMBER_NEXT.match(text, piece.end()) is not None
    )
