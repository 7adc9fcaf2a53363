"""How a word is used in casual English: how common in small letters, how often with a capital, and what stands where it stands."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from alongside.names.lists import unpacked


class Usage(NamedTuple):
    """`common` in small letters from 0 to 6; `capital`, the share of uses with one, from 0 to 4; `group`: bits of a Brown cluster's path, the first lowest;
    `sense`: three letters for the company that it keeps in print, of which the first and the first two are the wider circles, "" where unknown."""

    common: int = 0
    capital: int = 0
    group: int = 0
    sense: str = ""


UNUSED = Usage()


@cache
def _codes() -> dict[str, str]:
    return unpacked("usage.txt.gz")


@cache
def _senses() -> dict[str, str]:
    return unpacked("senses.txt.gz")


def used(word: str) -> Usage:
    """How a word is used, however it is written here (tools/names_usage.py, tools/names_senses.py)."""
    lower = word.lower().replace("’", "'")
    code, sense = _codes().get(lower), _senses().get(lower, "")
    if code is None and lower.endswith("'s"):
        code = _codes().get(lower[:-2])
    return Usage(int(code[0]), int(code[1]), int(code[2:], 16), sense) if code else Usage(sense=sense)
