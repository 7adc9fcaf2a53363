"""Number plates as witnesses give them: in part, with signs for what was not seen, of Northern Ireland, of long ago and from abroad."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.standing import After, Standing, either
from alongside.names.values import Found, Kind

_CARS = (
    f"{either('car cars van vans taxi cab vehicle vehicles veh lorry truck hgv coach minibus moped motorbike motorcycle bike scooter caravan trailer tractor pickup jeep suv quad')} "
    f"{either('golf fiesta polo corsa astra audi bmw merc mercedes transit mini micra saxo focus clio kuga volvo toyota nissan vauxhall ford skoda seat hilux berlingo insignia passat')} "
    f"{either('range rover lamborghini ferrari porsche tesla honda kia hyundai peugeot citroen renault fiat jaguar lexus mazda suzuki yamaha dacia octavia leon ibiza sprinter')} HGV SUV"
)
_PLATES = f"{either('plate plates reg regs registration index vrm vrn numberplate')} VRM VRN PLATE REG INDEX"
VEHICLES = frozenset(f"{_CARS} {_PLATES} {either('driver drives drove driving parked')}".split())
_PART = r"(?:[A-Z]{2}\d[\d?*] ?[A-Z?*]{0,3}|[A-Z]{1,3} ?\d{1,4}[A-Z]?|\d{1,4} ?[A-Z]{2,3}|[A-Z]{2,3})\b(?![’'])"
_LINK = (
    r"(?:['’]?s?,?(?: (?:no\.?|number|is|are|was|were|being|reads?|had|has|began|begins?|beginning|starts?|started|starting|ends?|ended|ending|finish(?:es|ing)?|with|in|on|like|something"
    r"|possibly|poss|maybe|partial|partly|part|only|just|as|the|letters?|got|by|i think|first|last|middle|bit|two|three|\d))*(?: ?: ?| )[\"“‘]?)"
)
# "First two of the plate are CV", "partial reg: YK14", "the plate ended in OXB".
_IN_PART = After((_PLATES, rf"(?P<link>{_LINK})(?P<x>{_PART})"))
# "a black merc, ends in OXB"
_ENDS = After(
    (
        _CARS,
        rf"[^.;\n]{{0,30}}?\b(?:ends?|ended|ending|starts?|started|starting|begins?|began|beginning)(?: in| with)? (?P<x>{_PART})",
    )
)
# From abroad, and whatever else is announced: "plate BT 6614 KX", "reg WGM 4F93L", "van B 88 ALN".
_ANNOUNCED = After(
    (
        f"{_PLATES} {either('van lorry truck coach trailer')}",
        r",?(?: (?:no\.?|number))?:? [\"“‘(]?(?P<x>[A-Z\d]{1,4}(?:[ \-][A-Z\d]{1,5}){1,2})\b(?!['’])",
    )
)
_MASKED = re.compile(
    r"(?<![\w?])(?=[A-Z\d]*[ A-Z\d]{0,4}(?:[?*_]|\.\.))[A-Z]{2}\d[\d?*] ?(?:(?=[A-Z?*_]*[?*_])[A-Z?*_]{2,3}|[A-Z]?\.\.[A-Z]?)(?![\w?])"
)
_IRISH = re.compile(r"[A-Z](?<!\w.)(?:I[ABGJLW]|[JOUX]I) ?(?P<number>\d{1,4})(?![\w/:.-]\d|\w)")
_WITH_SUFFIX = re.compile(r"[A-Z](?<!\w.)[A-Z]{2} ?\d{1,3}[A-Y](?!\w)")
_NEAR = 60  # signs between a car and its plate
_NEVER = listed("plates.never")


def plates(standing: Standing) -> Iterator[Found]:
    """Plates that words announce, and those of forms that are plates only where a text speaks of cars."""
    text = standing.text
    for match in _IN_PART.within(standing):
        words = match["x"]
        if _may_be_part(words) and (
            any(c.isdigit() for c in words) or len(match["link"].strip(" :\"“‘’'s,")) > 1 or ":" in match["link"]
        ):
            yield Found(*match.span("x"), Kind.VEHICLE)
    for match in (*_ENDS.within(standing), *_ANNOUNCED.within(standing)):
        words = match["x"]
        if _may_be_part(words) and (_is_mixed(words) or words.isalpha()):
            yield Found(*match.span("x"), Kind.VEHICLE)
    if "?" in text or "*" in text or ".." in text:
        yield from (Found(*match.span(), Kind.VEHICLE) for match in _MASKED.finditer(text))
    of_cars = standing.holds(VEHICLES)
    for match in _IRISH.finditer(text):
        sure = len(match["number"]) == 4 and match["number"][:2] not in {"19", "20"} and known(match[0][:3]).word < 2
        if sure or (of_cars and _is_behind_a_car(standing, match.start())):
            yield Found(*match.span(), Kind.VEHICLE)
    if of_cars:
        yield from (Found(*match.span(), Kind.VEHICLE) for match in _WITH_SUFFIX.finditer(text))


def _is_behind_a_car(standing: Standing, at: int) -> bool:
    return any(at - _NEAR < start < at for start, _ in standing.places(VEHICLES))


def _may_be_part(words: str) -> bool:
    """Whether letters or digits may be of a plate: not "UK", no word of a line in capitals."""
    letters = words.split()[0]
    return letters not in _NEVER and not (words.isalpha() and len(words) > 2 and known(words).word > 1)


def _is_mixed(words: str) -> bool:
    return any(c.isdigit() for c in words) and any(c.isalpha() for c in words)
