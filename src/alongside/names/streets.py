"""Houses told by a number and a street, by a Welsh word or a postcode, in capitals too, and where such an address ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.addresses import housed, whole
from alongside.names.dwellings import HOUSE_WORDS, LOFT, NO_MORE, UNIT, UNIT_NUMBER
from alongside.names.lists import known
from alongside.names.standing import Holding, Standing, one_of
from alongside.names.values import Found, Kind

_STREETS = (
    "Road Rd Street St Avenue Ave Lane Ln Drive Dr Close Cl Crescent Cres Gardens Gdns Grove Way Court Ct Place Pl Terrace Walk Mews Hill Square "
    "Row Rise View Parade Green Park House Point Heights Tower Towers Lodge Mansions Buildings Broadway Path Croft Mount Bank Yard Wharf Quay "
    "Villas Cottages Crossway Fold Garth Gate Vale Meadow Meadows Ffordd Heol Stryd Lôn Promenade Esplanade Embankment Approach Boulevard "
    "Causeway Parkway Chase Brow Loop Drove Circus Spinney Copse Orchard Wynd Brae Ride Mead Dene Passage Alley Ginnel Entry Vennel Nook Dell "
    "Stables Malthouse Maltings Elms Laurels Limes Oaks Beeches Firs Poplars Willows Hawthorns Larches Cedars Hollies Foregate Glade Glen Holt Knoll Leys Lea Paddock Pasture Pastures Ridge Hollow Edge Reach Dale Brook Side End "
    "Estate Quadrant Loke Av Sq Ho Hse Bldgs Common Marsh Fen Steps Bottom Cliff Strand Glebe Banks Lock Backs Bend Burn Haven Howe"
)
STREET = one_of(_STREETS)
# Opens with the number: what stands before it is looked at from there on.
_ADDRESS = Holding(
    f"{_STREETS} Heol Ffordd Stryd Lôn",
    r"(?P<x>\d(?<!\w\d)(?<!\d[.:]\d)(?!(?<=1)9\d\d\b|(?<=2)0\d\d\b)\d{0,3}[A-Za-z]?(?:[\-–/]\d{1,4}|[ ]?&[ ]?\d{1,4}[A-Za-z]?)?,?[ ](?:(?:Heol|Ffordd|Stryd|Lôn)(?:[ "
    rf"](?:yr?\b|[A-Z][\w'’\-]+)){{1,3}}|(?:the[ ]|(?:(?:[A-Z][\w'’\-]*|[A-Z][a-z]{{0,2}}\.)[ ](?:(?:yr?|o['’]|th['’])[ ]){{0,2}}){{1,4}})(?:{STREET}|Ms(?![ ][A-Z]))(?![\w’'])(?:[ ](?:North|South|East|West)\b)?))",
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
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_STREET_WORDS = frozenset(f"{_STREETS} {HOUSE_WORDS}".lower().split())
# The lines of an address that is written over several.
_LINE_END = re.compile(r",?[ ]*(?:\n|$)")
_LINE = re.compile(r",?[ ]*\n(?P<x>[^\n]{3,40})(?=\n|$)")
_ABOVE = re.compile(
    rf"{UNIT}(?: No\.?)? {UNIT_NUMBER}|{LOFT}|(?:[A-Z][\w'’\-]+ ){{1,3}}{one_of(HOUSE_WORDS)}|The [A-Z]\w+"
)
_BELOW = re.compile(r"[A-Z][^\W\d]+(?:[ \-][^\W\d]+){0,3}")
_POST_BELOW = re.compile(r"\n[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b")
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
_WORD_BEFORE = re.compile(r"\b([A-Z][a-z]+), $")
_STREET_BEHIND = re.compile(r", [A-Z][\w'’]+ (?:Road|Street|Lane|Avenue|Drive|Close|Walk)\b")
# "GP, Lamb Lane" and "(DSL, Coppice Lane Junior School)" name no house.
_ABBREVIATED = re.compile(r"[A-Z]{2,}, ")
_INWARD = re.compile(r"\d[A-Z]{2}\b")
_WITH_POSTCODE = re.compile(
    r"[A-Z](?<!\w[A-Z])[a-z'’\-]+(?: [A-Z][a-z'’\-]+){0,2},(?: [A-Z]\w+,?){0,2} [A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b"
)


def numbered(standing: Standing) -> Iterator[Found]:
    """A number and a street, with the town behind them."""
    text = standing.text
    for match in _ADDRESS.within(standing):
        start, end = match.span("x")
        if not _COUNTED.search(text, max(0, start - 10), start):
            yield Found(start, address_end(text, end), Kind.ADDRESS)


def whole_addresses(standing: Standing, streets: list[Found]) -> Iterator[Found]:
    """The addresses of a text whole, those that streets told and all others."""
    addresses = [*streets, *_houses(standing)]
    for one in _joined([whole(standing.text, one) for one in _joined(addresses)]):
        yield one
        yield from _in_lines_around(standing.text, one)


def _in_lines_around(text: str, one: Found) -> Iterator[Found]:
    """The lines of an address that is written over several: the flat and the house above its street, the town below."""
    if text.rfind("\n", 0, one.start) + 1 != one.start or _LINE_END.match(text, one.end) is None:
        return
    start = one.start
    for _ in range(2):
        end, start = max(0, start - 1), text.rfind("\n", 0, max(0, start - 1)) + 1
        if not _ABOVE.fullmatch(_as_in_prose(text[start:end])) or _is_first_name(text, start):
            break
        yield Found(start, end, Kind.ADDRESS)
    end = one.end
    for _ in range(3):
        line = _LINE.match(text, end)
        if line is None:
            break
        name = line["x"].rstrip(" ,")
        if not (_POST_BELOW.match(text, line.end()) or known(name).place >= 2) or not _BELOW.fullmatch(name):
            break
        yield Found(line.start("x"), line.end("x"), Kind.ADDRESS)
        end = line.end("x")


def _is_first_name(text: str, start: int) -> bool:
    word = _LETTERS.match(text, start)
    return word is not None and word[0].lower() != "the" and known(word[0]).first >= 3


def _as_in_prose(line: str) -> str:
    line = line.strip(" ,")
    return line.title() if line.isupper() else line


def _houses(standing: Standing) -> Iterator[Found]:
    text = standing.text
    matches = [match for pattern in _HOUSES for match in pattern.within(standing) if not in_a_list(text, *match.span())]
    matches += [match for match in _NUMBERED_HOUSE.finditer(text) if _announced(match)]
    if _INWARD.search(text):
        matches += _WITH_POSTCODE.finditer(text)
    for start, end in (*(match.span() for match in matches), *housed(standing)):
        if not _ABBREVIATED.match(text, start) and not _COUNTED.search(text, max(0, start - 10), start):
            yield Found(start, address_end(text, end), Kind.ADDRESS)


def in_a_list(text: str, start: int, end: int) -> bool:
    """Whether further streets stand before or behind: "Worcester Rise, Laxton Court, Mill Lane"."""
    before = _WORD_BEFORE.search(text, max(0, start - 20), start)
    return _STREET_BEHIND.match(text, end) is not None or (before is not None and before[1].lower() in _STREET_WORDS)


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


def address_end(text: str, end: int) -> int:
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
