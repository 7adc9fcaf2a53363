"""An address as one find, although some of its pieces were found apart, or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alongside.names.addresses import NO_STREETS
from alongside.names.dwellings import LOFT, UNIT, UNIT_NUMBER
from alongside.names.lists import known
from alongside.names.roads import is_road
from alongside.names.values import Found, Kind

# Between two finds of one address: signs, and a piece that was not found ("Cherry Lane, Ambleworth, LA1 1AA").
_GAP = re.compile(
    r"[,;.]{0,2} ?(?:(?:(?:off|nr\.?|near|opp\.?) (?:the )?)?\(?[A-Z][^,;:\n()]{1,28}\)?[,;.]{0,2} |(?<=, )[a-z][a-z '’]{2,24}[,;] )?"
)
_ON = frozenset({Kind.PLACE, Kind.POSTCODE, Kind.ADDRESS, Kind.PERSON})
_ENDS_IN_POSTCODE = re.compile(r"[A-Za-z]{1,2}\d[\dA-Za-z]?(?: ?\d[A-Za-z]{2})?$")
# What stands before an address and opens it: "Bed 4, ", "Rm 9, Y.M.C.A., ", "Room 9 (Lytham), Fairhaven Rest Home, ", "Ground Right, ".
_OPENS_IT = re.compile(
    rf"(?<![\w’'])(?:(?:{UNIT}|[Bb]ed|[Nn]r|LP|No|Nº|Nos?\.) ?{UNIT_NUMBER}(?: \([^()\n]{{1,20}}\))?|(?:Ground|First|Second|Top) (?:Left|Right)|{LOFT})"
    r", (?:[A-Za-z][^,;:\n]{2,30}, )?$"
)
# A number before the name of a street that no word tells to be one: "at 17 Copleston", "no 9. thats 9 the rylands".
_NUMBER_OPENS_IT = re.compile(
    r"(?:\b(?:at|from|of|outside|lives?|stays?|address|is|by|add|visited|near)|[:•]|(?:^|\n)[–-]) ?(?P<x>\d{1,4}[A-Za-z]?,? (?:the |The )?)$"
)
# Between commas: "Closure order, 16 Coldstream, expires", but no list of numbers.
_NUMBER_BETWEEN = re.compile(r"[^\d\n]{11,}[^\W\d], (?P<x>\d{1,3}[A-Za-z]? )$")
_CLOSED = re.compile(r"[,.;)\n](?! ?\d)|$")
# A number before an address that a name opens: "– 2 Caravan Site, Old Tip Lane", "at 3 Lob Mill, Halifax Road".
_NUMBER_BEFORE = re.compile(
    r"(?:^|\n|[,:(•?–\-] |\b(?:at|of|to|from|near|outside|is) )(?P<x>\d{1,3}[A-Za-z]? (?:the |The )?)$"
)
# A house without a number, before its village: "The Old Forge, Wookey", "Y Bwthyn, Cwmystwyth".
_HOUSE_OPENS_IT = re.compile(
    r"(?:\b(?:at|of|as|to|from|in)|[:|•–\-(,.]|\n|^|\|) ?(?P<x>(?:The|Old|Y|Wee|Auld|Tigh|Mo|Yr) [A-Z][\w'’]+(?: [A-Z][\w'’]+){0,2}, )$"
)
# A part of a house that nothing numbers: "Annexe, ", "The Flat, ".
_PART_OPENS_IT = re.compile(
    r"(?<![\w’'])(?:[Tt]he )?(?:Annexe|Annex|Flat|Bungalow|Lodge|Cottage|Chalet|Caravan|Coach House|Stables|Barn|Basement|Studio|Mobile Home), $"
)
# Words of Gaelic and Manx before the one that was found: "{Tigh na} Mara", "{Teach na} Mara", "{Close ny} Mooragh".
_GAELIC = re.compile(
    r"(?<![\w’'])(?:(?:Tigh|Taigh|Teach|Tir|Bun|Close|Druim|Baile|Port) (?:na|nan|an|a['’]|ny|y) |(?:Taigh|Teach|Mo) )$"
)
_FAR = 60
# Further towns of a list are no part of it: "at 2 Mill Lane, Hyde and Denton".
_LISTED_ON = re.compile(r", [A-ZÀ-Þ]| (?:and|or|&) [A-ZÀ-Þ]")


def in_one(text: str, finds: Sequence[Found]) -> list[Found]:
    """The finds, with the pieces of one address as one, as far as its postcode, and with what opens it."""
    whole: list[Found] = []
    for at, found in enumerate(finds):
        if whole and found.start < whole[-1].end:
            continue  # it is a piece of the address before
        start = _opened(text, found, whole[-1].end if whole else 0)
        kind = Kind.ADDRESS if start < found.start else found.kind
        if kind is Kind.ADDRESS or _is_street(text, found):
            start = _from_house(text, Found(start, found.end, kind), whole)
            kind = Kind.ADDRESS if start < found.start else kind
        end = _on_to_postcode(text, finds, at) if kind is Kind.ADDRESS else found.end
        while whole and whole[-1].start >= start:
            whole.pop()
        if whole and whole[-1].end > start:
            start, kind = found.start, found.kind
        whole.append(Found(start, end, kind))
    return whole


def _on_to_postcode(text: str, finds: Sequence[Found], number: int) -> int:
    """Where the address at `number` of the finds ends, whose postcode, or the last piece before it, was found apart."""
    address = finds[number]
    end = at = address.end
    if _ENDS_IN_POSTCODE.search(text, max(address.start, end - 9), end):
        return end
    for further in range(number + 1, len(finds)):
        found = finds[further]
        joined = found.kind in _ON and found.start - at < _FAR and _GAP.fullmatch(text, at, found.start)
        if not joined or (found.kind is Kind.PERSON and " " in text[found.start : found.end]):
            break
        if found.kind is Kind.PLACE and text[at : found.start] == ", " and at == end and _is_its_town(text, found):
            end = found.end
        at = found.end
        if found.kind is Kind.POSTCODE or _ENDS_IN_POSTCODE.search(text, max(found.start, at - 9), at):
            return at
    return end


def _is_its_town(text: str, found: Found) -> bool:
    """Whether a place behind an address is where it lies, and no further street: "{12 Mill Lane}, {Hyde}", "{Mill Lane}, {Oak Road}"."""
    return not _is_street(text, found) and _LISTED_ON.match(text, found.end) is None


def _opened(text: str, found: Found, floor: int) -> int:
    """Where an address begins that was found from here on; `floor` is where the find before it ends."""
    back = max(0, found.start - _FAR)
    if found.kind is Kind.ADDRESS:
        if opens := _OPENS_IT.search(text, back, found.start):
            return opens.start()
        numbered = _NUMBER_BEFORE.search(text, max(back, floor), found.start)
        return numbered.start("x") if numbered and text[found.start].isalpha() else found.start
    if found.kind is Kind.PLACE and " " not in text[found.start : found.end].strip():
        opens = _HOUSE_OPENS_IT.search(text, max(back, floor), found.start)
        if opens:
            return opens.start("x")
    if found.kind is Kind.PLACE and (opens := _NUMBER_OPENS_IT.search(text, max(back, floor), found.start)):
        return opens.start("x")
    if found.kind is Kind.PLACE and (opens := _NUMBER_BETWEEN.search(text, max(back, floor), found.start)):
        return opens.start("x") if _CLOSED.match(text, found.end) else found.start
    return found.start


def _is_street(text: str, found: Found) -> bool:
    return (
        found.kind is Kind.PLACE
        and is_road(text, found.start, found.end)
        and not text.startswith(NO_STREETS, found.start)
    )


def _from_house(text: str, street: Found, before: Sequence[Found]) -> int:
    """Where an address begins whose house was found apart: "{Clovelly}, {8 Brim Brickle}", "Annexe, {Sunnybank}, {Chapel Lane}"."""
    start, floor = street.start, before[-1].end if before else 0
    if before and _is_house_of(text, before[-1], street):
        start, floor = before[-1].start, before[-2].end if len(before) > 1 else 0
    for opens_it in (_PART_OPENS_IT, _GAELIC):
        if part := opens_it.search(text, max(floor, start - 24), start):
            start = part.start()
    return start


def _is_house_of(text: str, house: Found, street: Found) -> bool:
    """Whether a place before an address is the house: no town, and no street or place of a list."""
    if house.kind is not Kind.PLACE or text[house.end : street.start] != ", " or _is_street(text, house):
        return False
    listed = text[max(0, house.start - 2) : house.start] == ", "
    a_part = _PART_OPENS_IT.search(text, max(0, house.start - 24), house.start) is not None
    return a_part or not (listed or known(text[house.start : house.end]).place > 1)
