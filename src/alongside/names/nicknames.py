"""Short forms of first names that their letters alone do not tell (nicknames.txt)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _whole_names() -> dict[str, frozenset[str]]:
    """For each short form the names that it is short for."""
    wholes: dict[str, set[str]] = {}
    for line in (files("alongside.names") / "nicknames.txt").read_text(encoding="utf-8").splitlines():
        whole, _, shorts = line.partition(":")
        for short in shorts.split():
            wholes.setdefault(short, set()).add(whole)
    return {short: frozenset(names) for short, names in wholes.items()}


def whole_names(short: str) -> frozenset[str]:
    """The first names that one is a usual short form of, in lower case."""
    return _whole_names().get(short, frozenset())


def short_for(short: str, whole: str) -> bool:
    """Whether one first name is a usual short form of the other, both in lower case."""
    if whole in whole_names(short):
        return True
    return 2 <= len(short) < len(whole) and len(short) <= 4 and whole.startswith(short)
