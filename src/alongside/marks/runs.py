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
    lying = [(mark.place.start, mark.place.end, mark) for mark in marks]
    here = [one for one in lying if one[0] < end and start < one[1]]
    edges = {start, end, *cuts}
    for begins, ends, _ in here:
        edges |= {begins, ends}
    inside = sorted(edge for edge in edges if start <= edge <= end)
    return [
        Run(
            left,
            right,
            tuple([mark for begins, ends, mark in here if begins <= left and right <= ends]),
            tuple([mark for begins, _, mark in here if begins == left]),
        )
        for left, right in pairwise(inside)
    ]
