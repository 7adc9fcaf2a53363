"""How values are said in a report: days as people here write them, counts in words, and only signs that can be printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from alongside.reports.values import NOT_ANSWERED, Told

_HERE = ZoneInfo("Europe/London")
_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")


def day(value: date | datetime) -> str:
    """24 May 2027; of a moment, the day it was in London."""
    if isinstance(value, datetime):
        value = value.astimezone(_HERE).date()
    return f"{value.day} {value:%B %Y}"


def how_many(number: int, one: str, more: str = "") -> str:
    """1 passage, 2 passages."""
    return f"{number} {one if number == 1 else more or one + 's'}"


def listed(words: Sequence[str]) -> str:
    """friends, family and community."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def printable(words: object) -> str:
    """The words without signs that no page can hold: control characters, byte order marks, halves of surrogate
    pairs, non-characters."""
    said = _LINE_ENDS.sub("\n", str(words))
    return "".join(sign for sign in said if sign in "\n\t" or not _unprintable(sign))


def _unprintable(sign: str) -> bool:
    return (
        unicodedata.category(sign) in ("Cc", "Cs")
        or sign == "\ufeff"
        or ord(sign) & 0xFFFE == 0xFFFE
        or 0xFDD0 <= ord(sign) <= 0xFDEF
    )


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def small(words: str) -> str:
    return words[:1].lower() + words[1:]


def titled(words: str) -> str:
    """A title on one line."""
    return " ".join(words.split())


def read_by(readers: Sequence[str]) -> str:
    if not readers:
        return "Nobody yet"
    if len(readers) == 1:
        return "One reader"
    return f"{len(readers)} readers, called {readers[0]} to {readers[-1]}"


def duties_by_state(duties: Iterable[Told]) -> list[tuple[str, str]]:
    """For a short report: each answer with the duties that have it, in the framework's order; empty when none has one."""
    standing: dict[str, list[str]] = {}
    for duty in duties:
        standing.setdefault(duty.state, []).append(f"{duty.code} {small(duty.name)}")
    if set(standing) <= {NOT_ANSWERED}:
        return []
    order = sorted(standing, key=lambda state: state == NOT_ANSWERED)
    return [(capital(state), "; ".join(standing[state])) for state in order]
