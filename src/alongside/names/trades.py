"""Shops, garages and surgeries by their trade: "Saleem's Superstore", "Kent Intake Unit", "Fairfield General"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.listed import listed
from alongside.names.standing import After, Standing
from alongside.names.values import Found, Kind

_WORD = r"[A-ZÀ-Þ][\w'’\-]*"
_TRADES = listed("trades.words")
_LAST = re.compile(
    rf"(?:{'|'.join(sorted((name.replace('_', ' ') for name in _TRADES), key=len, reverse=True))})(?![\w’'\-]| [A-Z])"
)
_FIRST_WORDS = frozenset(re.split("[_&]", name)[0] for name in _TRADES)
_NAME = re.compile(rf"(?<![\w’'\-])(?P<x>{_WORD}(?: (?:& |of )?{_WORD}){{0,2}}) (?:& )?$")
_OPENERS = listed("surroundings.openers") | listed("surroundings.no_name") | listed("trades.no_names")
# "taken to Fairfield General": hospitals whose name leaves the word out.
_HOSPITAL = After(
    (
        "at to in from and via near outside",
        rf" (?P<x>{_WORD}(?: (?:and |& )?{_WORD})? (?:General|Royal|District|Infirmary))(?![\w’'\-]| [A-Z])",
    )
)
# What a form says behind a doctor: "GP: Dr Pasquale, Thames View".
_OF_A_DOCTOR = After(
    (
        "GP Gp",
        rf":? (?:is )?(?:Dr\.? )?{_WORD}(?: {_WORD})?, (?P<x>(?:The )?(?!NHS\b|Tel\b){_WORD}(?: {_WORD}){{0,3}})(?=[.,;)\n]|$)",
    )
)


def trades(standing: Standing) -> Iterator[Found]:
    """Places called by what is done there, in a text that tells of somebody."""
    text = standing.text
    for start, _ in standing.places(_FIRST_WORDS):
        name = _NAME.search(text, max(0, start - 50), start)
        if name and (last := _LAST.match(text, start)) and (proper := _without_openers(name)) is not None:
            yield Found(proper, last.end(), Kind.PLACE)
    for pattern in (_HOSPITAL, _OF_A_DOCTOR):
        for match in pattern.within(standing):
            if match["x"].split(" ", 1)[0].lower() not in _OPENERS:
                yield Found(*match.span("x"), Kind.PLACE)


def _without_openers(name: re.Match[str]) -> int | None:
    """Where the name proper begins; None for "Any Garage", "Nearest A&E"."""
    start = name.start("x")
    for word in name["x"].split(" "):
        if word.lower() not in _OPENERS and word[0].isupper():
            return start
        start += len(word) + 1
    return None
