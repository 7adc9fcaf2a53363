"""The thread: the marks along the document, trust to the left of the line and surveillance to the right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final
from uuid import UUID

import msgspec
from django.utils.safestring import SafeString, mark_safe

from alongside.framework import Side
from alongside.marks import Mark
from alongside.preparation import Place

THREAD: Final = 544
ROW: Final = 4
ROWS: Final = THREAD // ROW
LONGEST: Final = 26.0
INKS: Final = {"trust": "t", "surveillance": "w"}


class Stroke(msgspec.Struct, frozen=True):
    """The marks of one ink on one row of the thread; `id` is the first of them.  Marks that fall together are one stroke."""

    row: int
    id: UUID
    y: float
    length: float
    side: str


class Drawn:
    """The whole thread as it was drawn last, and up to where marks had been stirred then."""

    def __init__(self) -> None:
        self.upto = 0
        self.rows: dict[int, list[Stroke]] = {}


def rows_of(places: Iterable[Place], length: int) -> set[int]:
    """The rows on which marks at these places begin."""
    return {_row(place.start, length) for place in places}


def stretch(row: int, length: int) -> tuple[int, int]:
    """The characters that a row stands for, and one on either side."""
    return max(0, row * length // ROWS - 1), (row + 1) * length // ROWS + 1


def strokes(marks: Iterable[Mark], sides: Mapping[str, Side], length: int) -> list[Stroke]:
    """One stroke a row and ink, longer the more is marked, and never longer than the thread is wide."""
    fallen: defaultdict[tuple[int, str], list[Mark]] = defaultdict(list)
    for mark in marks:
        for side in {str(sides[code]) for code in mark.features} or {"pause"}:
            fallen[_row(mark.place.start, length), side].append(mark)
    return [_stroke(row, side, together) for (row, side), together in sorted(fallen.items())]


def _stroke(row: int, side: str, together: list[Mark]) -> Stroke:
    marked = sum(mark.place.end - mark.place.start for mark in together)
    long = min(LONGEST, 10 + marked / 12)
    return Stroke(row, together[0].id, float(row * ROW + ROW // 2), round(long, 1), side)


def drawn(strokes: Iterable[Stroke]) -> SafeString:
    """Written straight, since every save draws some: trust goes to the left of the line, all else to the right."""
    return mark_safe("".join(map(_drawn, strokes)))  # noqa: S308 - numbers, an id and words of ours


def _drawn(one: Stroke) -> str:
    ink = INKS.get(one.side, "pause")
    left = ink == "t"
    path = f"M{34 if left else 38} {one.y}h{'-' if left else ''}{one.length}"
    return f'<a href="#m-{one.id}" data-row="{one.row}" tabindex="-1"><path class="{ink}" d="{path}"/></a>'


def _row(start: int, length: int) -> int:
    return min(ROWS - 1, start * ROWS // max(1, length))
