"""Marks overlap freely; on a page they are drawn as runs that never nest: split where a mark begins or ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from alongside.marks.parts import Mark


class Run(msgspec.Struct, frozen=True):
    """Characters `start` to `end` of a text, all under the same marks; `begins` are the marks that start here."""

    start: int
    end: int
    marks: tuple[Mark, ...]
    begins: tuple[Mark, ...]


def runs(start: int, end: int, marks: Sequence[Mark], cuts: Iterable[int] = ()) -> list[Run]:
    """Cut a stretch of text into runs, in order, without gap.  `cuts` are further places to cut at.

    `marks` are in text order; only those that touch the stretch matter.
    """
    here = [mark for mark in marks if mark.place.start < end and start < mark.place.end]
    edges = {start, end, *cuts}
    for mark in here:
        edges |= {mark.place.start, mark.place.end}
    inside = sorted(edge for edge in edges if start <= edge <= end)
    return [
        Run(
            left,
            right,
            tuple(mark for mark in here if mark.place.start <= left and right <= mark.place.end),
            tuple(mark for mark in here if mark.place.start == left),
        )
        for left, right in pairwise(inside)
    ]
