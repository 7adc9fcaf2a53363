"""Which rows of a page are a table, and which lines are of one cell."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from alongside.texts.readers.pdf_page import Piece


def zones(rows: list[list[Piece]], width: float) -> Iterator[tuple[bool, list[list[Piece]]]]:
    """Stretches of rows that are a table, and those between."""
    several = [at for at, row in enumerate(rows) if len(row) > 1 or row[0].walled]
    spans: list[list[int]] = []
    for at in several:
        between = rows[spans[-1][1] + 1 : at] if spans else []
        if spans and len(between) < 8 and all(_may_be_a_cell(row, rows[at], width) for row in between):
            spans[-1][1] = at
        else:
            spans.append([at, at])
    after = 0
    parts: list[list[int]] = []
    for first, last in spans:
        alone = all(len(row) == 1 for row in rows[first : last + 1])
        parts += _side_by_side(rows, first, last) if alone else [[first, last]]
    for first, last in parts:
        cells = rows[last]
        while last + 1 < len(rows) and (
            _hangs_on(rows[last + 1], rows[last], width) or _is_written_before(rows[last + 1], rows[last], cells)
        ):
            last += 1
        while first > after and (
            _hangs_on(rows[first - 1], rows[first], width) or _is_a_head(rows[first - 1], rows[first])
        ):
            first -= 1
        if first - 1 > after and _are_heads(rows[first - 2], rows[first - 1], rows[first]):
            first -= 2
        if after < first:
            yield False, rows[after:first]
        yield True, rows[max(first, after) : last + 1]
        after = max(after, last + 1)
    if after < len(rows):
        yield False, rows[after:]


def _side_by_side(rows: list[list[Piece]], first: int, last: int) -> Iterator[list[int]]:
    """Of rows of one piece each those that are cells all the same: less than a line apart and one beside the other, as
    the lines of one cell and another that stands half-way between them.  The rest is words in a box, with its headings."""
    usual = median(row[0].size for row in rows)
    at = first
    while at < last:
        one, two = rows[at][0], rows[at + 1][0]
        near = one.size < 1.12 * usual and one.base - two.base < 0.9 * two.size
        if near and (one.right < two.left or two.right < one.left):
            begun = at
            at += 1
            while at < last and any(same_cell(row[0], rows[at + 1][0]) for row in rows[begun : at + 1]):
                at += 1
            yield [begun, at]
        at += 1


def _may_be_a_cell(row: list[Piece], later: list[Piece], width: float) -> bool:
    """Whether a row between two others could belong to their table; a heading between two tables is larger."""
    return _is_narrow(row, width) and row[0].size < later[0].size + 0.5


def _is_narrow(row: list[Piece], width: float) -> bool:
    return all(piece.right - piece.left < 0.62 * width for piece in row)


def _is_written_before(row: list[Piece], above: list[Piece], cells: list[Piece]) -> bool:
    """Whether a line below a row of cells was written into the file before the last of them: it is of an earlier cell."""
    piece = row[0]
    begun = next((one for one in cells if abs(one.left - piece.left) < 2), None)
    near = above[0].base - piece.base < 2 * piece.size
    return len(row) == 1 and near and begun is not None and begun.order < piece.order < cells[-1].order


def _is_a_head(row: list[Piece], several: list[Piece]) -> bool:
    """Whether a row is in the head of a table whose cells are ruled: words of several columns or rows are centred there."""
    return all(piece.boxed for piece in (*row, *several)) and row[0].base - several[0].base < 2.5 * row[0].size


def _are_heads(upper: list[Piece], lower: list[Piece], several: list[Piece]) -> bool:
    """Whether of two lines above a table one is of a head that goes over columns and the other of one that goes down over
    rows: they stand beside each other, and the lower was written into the file before the upper."""
    if len(upper) > 1 or len(lower) > 1:
        return False
    one, two = upper[0], lower[0]
    beside = one.right < two.left or two.right < one.left
    near = one.base - two.base < 1.6 * one.size and two.base - several[0].base < 4 * two.size
    return beside and near and two.order < one.order < several[0].order


def _hangs_on(row: list[Piece], several: list[Piece], width: float) -> bool:
    """A further line of a cell that is longer than its neighbours."""
    piece = row[0]
    if len(row) > 1 or not _is_narrow(row, width):
        return False
    beside = next((one for one in several if abs(one.left - piece.left) < 2), None)
    if beside is None or abs(beside.size - piece.size) > 0.5:
        return False
    near = 1.5 if beside is not several[0] else 1.27
    return abs(beside.base - piece.base) < near * piece.size and abs(beside.order - piece.order) <= len(several) + 1


def same_cell(last: Piece, piece: Piece) -> bool:
    below = 0 < last.base - piece.base < 1.6 * max(last.size, piece.size)
    side_by_side = piece.right < last.left or piece.left > last.right
    return below and not side_by_side and abs(last.size - piece.size) < 1.5
