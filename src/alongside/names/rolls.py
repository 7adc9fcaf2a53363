"""Rolls: registers, seating plans and lists in which line after line opens with somebody, surname first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alongside.names.lists import known
from alongside.names.values import Found, Kind, people

_CAP = r"[A-ZÀ-ÖØ-Þ][\w'’]+(?:-[A-ZÀ-ÖØ-Þ][\w'’]+)*"
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’]+(?:[ \-][A-ZÀ-ÖØ-Þ'’]{2,})*"
# A number, a seat or a time may stand before the name; a column, a bracket or the end of the line behind it.
_BEFORE = r"(?m)^[ \t]*(?:(?:[A-Z]?\d{1,3}[.):]?|\d\d?[:.]\d\d|[-–•*]|\|)[ \t]*)?"
_BEHIND = r"(?=[ \t]*(?:[|(;–—\-:\t]|\.{2}|  |$))"
_FORMS = tuple(
    re.compile(f"{_BEFORE}(?P<x>{form}){_BEHIND}")
    for form in (
        rf"{_CAP}(?: {_CAP})?, ?{_CAP}(?: {_CAP})?",  # "Dobbs, Faith"
        rf"{_CAPITALS}, ?{_CAPITALS}",  # "BALOGUN, TIMI"
        rf"{_CAPITALS} [A-ZÀ-Þ][a-zß-ÿ][\w'’\-]*",  # "BUKHARI Inaya"
        rf"{_CAP} [A-Z](?:[ .]{{1,2}}[A-Z])?\.?",  # "Cheung Y L"
    )
)
_HEADING = re.compile(r"\b(?:sur|fore|first|last) ?name\b", re.IGNORECASE)
_LINES = 3  # fewer are no roll


def enrolled(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """Every entry of a roll, where the lists or the finds call most of them people."""
    if text.count("\n") < _LINES - 1:
        return
    somebody: bytes | bytearray = b""
    for form in _FORMS:
        entries = list(form.finditer(text))
        if len(entries) < _LINES:
            continue
        somebody = somebody or people(len(text), finds)
        sure = sum(any(somebody[one.start("x") : one.end("x")]) or _is_named(one["x"]) for one in entries)
        if 3 * sure >= 2 * len(entries):
            yield from (Found(*one.span("x"), Kind.PERSON) for one in entries if not _HEADING.search(one["x"]))


def _is_named(words: str) -> bool:
    looks = [known(word) for word in re.findall(r"[^\W\d_]{2,}", words)]
    return any(max(look.first, look.last) >= 2 and look.word < 4 and not look.body for look in looks)
