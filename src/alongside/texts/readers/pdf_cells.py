"""Cells of a table that stand so close that only their left edges tell them apart: in several lines at the same place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_SAME_EDGE = 1.0  # points
_NEAR = 60.0  # points, from one row to the next
_WIDE = 0.33  # of the letters' size
_LINES = 2  # where the file writes its spaces and has none here
_LINES_WITHOUT_SPACES = 3  # in files that write none at all, as TeX and Chromium make them


@dataclass(frozen=True, slots=True)
class Gap:
    """A white place in a line.  Lengths are points."""

    edge: float  # where the word behind it begins
    base: float
    wide: float  # in letters' sizes
    has_space: bool  # whether the file writes a space here


def edges_of_cells(gaps: Sequence[Gap]) -> set[tuple[float, float]]:
    """Of the gaps of a page those, as edge and base, that part cells."""
    writes_spaces = 5 * sum(gap.has_space for gap in gaps) > 4 * len(gaps)
    lines = _LINES if writes_spaces else _LINES_WITHOUT_SPACES
    bare = sorted((gap.edge, gap.base) for gap in gaps if not gap.has_space and gap.wide > _WIDE)
    found: set[tuple[float, float]] = set()
    for at, (edge, base) in enumerate(bare):
        rows = {round(other) for other in _bases_at(bare, at) if abs(other - base) < _NEAR}
        if len(rows) >= lines:
            found.add((edge, base))
    return found


def _bases_at(bare: list[tuple[float, float]], at: int) -> list[float]:
    """The lines that have a gap with the same edge."""
    edge = bare[at][0]
    first = bisect_left(bare, edge - _SAME_EDGE, key=lambda one: one[0])
    last = bisect_right(bare, edge + _SAME_EDGE, key=lambda one: one[0])
    return [base for _, base in bare[first:last]]
