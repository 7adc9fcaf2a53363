"""Rows and columns of a table of a PDF, by where its cells stand.  Where that makes no table its cells stay mere cells."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from alongside.texts.blocks import Cell

if TYPE_CHECKING:
    from alongside.texts.readers.pdf_page import Piece

_SAME_ROW = 0.35  # of the letters' size
_MOST_CELLS = 2_000  # of one page: what has more is a map or a chart
_OVER = 3.0  # points by which a cell has to reach over a column to cover it


@dataclass(slots=True)
class _Box:
    pieces: list[Piece]

    @property
    def left(self) -> float:
        return min(piece.left for piece in self.pieces)

    @property
    def right(self) -> float:
        return max(piece.right for piece in self.pieces)

    @property
    def top(self) -> float:
        return max(piece.base for piece in self.pieces)

    @property
    def bottom(self) -> float:
        return min(piece.base for piece in self.pieces)


def tell_places(pieces: list[Piece], table: int) -> None:
    """Each piece of a table in its order of reading learns its row and column, unless that would not fit together."""
    boxes = [_Box(list(together)) for _, together in groupby(pieces, lambda piece: piece.cell)]
    if len(boxes) > _MOST_CELLS:
        return
    rows = _rows(boxes)
    if sum(len(row) > 1 for row in rows) < 2 or 2 * sum(len(row) > 1 for row in rows) < len(rows):
        return
    grid = max(rows, key=len)
    places: dict[int, Cell] = {}
    for number, row in enumerate(rows):
        for box in row:
            first, last = _columns(box, grid)
            places[id(box)] = Cell(table, number, first, last - first + 1)
    order = [(places[id(box)].row, places[id(box)].column) for box in boxes]
    apart = all(two[0] > one[0] or two[1] > one[1] for one, two in pairwise(order))
    if apart and all(_is_beside(one, two, places) for row in rows for one, two in pairwise(row)):
        for box in boxes:
            for piece in box.pieces:
                piece.place = places[id(box)]


def _rows(boxes: list[_Box]) -> list[list[_Box]]:
    """Cells at the same height, from the top down, each row from the left."""
    rows: list[list[_Box]] = []
    bottom = 0.0
    for box in sorted(boxes, key=lambda one: -one.top):
        if rows and box.top > bottom - _SAME_ROW * box.pieces[0].size:
            rows[-1].append(box)
            bottom = min(bottom, box.bottom)
        else:
            rows.append([box])
            bottom = box.bottom
    return [sorted(row, key=lambda one: one.left) for row in rows]


def _columns(box: _Box, grid: list[_Box]) -> tuple[int, int]:
    """The first and the last column that a cell covers: those over which it stands, else the nearest."""
    over = [at for at, one in enumerate(grid) if min(box.right, one.right) - max(box.left, one.left) > _OVER]
    if over:
        return over[0], over[-1]
    middle = (box.left + box.right) / 2
    nearest = min(range(len(grid)), key=lambda at: abs((grid[at].left + grid[at].right) / 2 - middle))
    return nearest, nearest


def _is_beside(one: _Box, two: _Box, places: dict[int, Cell]) -> bool:
    before, after = places[id(one)], places[id(two)]
    return before.column + before.columns <= after.column
