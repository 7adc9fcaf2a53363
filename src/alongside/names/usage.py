"""How a word is used in casual English: how common in small letters, and how often with a capital."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from alongside.names.lists import unpacked


class Usage(NamedTuple):
    """`common` in small letters from 0 to 6; `capital`, the share of uses with one, from 0 to 4."""

    common: int = 0
    capital: int = 0


UNUSED = Usage()


@cache
def _codes() -> dict[str, str]:
    return unpacked("usage.txt.gz")


def used(word: str) -> Usage:
    """How a word is used, however it is written here (tools/names_usage.py)."""
    codes, lower = _codes(), word.lower().replace("’", "'")
    code = codes.get(lower) or (codes.get(lower[:-2]) if lower.endswith("'s") else None)
    return _usage(code) if code else UNUSED


@cache
def _usage(code: str) -> Usage:
    return Usage(int(code[0]), int(code[1]))
