"""In which order the pieces of a page are read: columns and tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from alongside.texts.readers.pdf_leads import LEAD
from alongside.texts.readers.pdf_page import Piece
from alongside.texts.readers.pdf_tables import tell_places
from alongside.texts.readers.pdf_zones import same_cell, zones

_BOX = re.compile("[☐☑☒✓✔✗✘□■\uf06f\uf0a8\uf0fc-\uf0fe]")
_LEADERS = re.compile(r"(?:\s?[.…_]){4,}\s*")


def in_reading_order(pieces: list[Piece]) -> list[Piece]:
    """The pieces as a person reads them: column by column, cell by cell; each knows its column's edges."""
    counter = iter(range(1, 1_000_000))
    return list(_region(_joined(pieces), 0, counter))


def _reach(pieces: list[Piece]) -> float:
    """How far to the right lines go on a page without columns: as far as those that go on in small letters, else as far
    as a margin leaves that is as wide as the left one."""
    alone = [row[0] for row in rows_of(pieces) if len(row) == 1]
    full = [
        one.right
        for one, two in pairwise(alone)
        if two.words[:1].islower() and abs(one.left - two.left) < 3 * one.size and one.base - two.base < 1.6 * one.size
    ]
    if full:
        return max(full)
    right, left = max(piece.right for piece in pieces), min(piece.left for piece in pieces)
    return max(right, pieces[0].sheet - left)


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Bullets and numbers with the words that they stand before; words of one line that the file holds in parts."""
    result: list[Piece] = []
    for piece in sorted(pieces, key=lambda one: one.order):
        last = result[-1] if result else None
        if last and not piece.walled and abs(last.base - piece.base) < 0.5 * max(last.size, piece.size):
            gap = piece.left - last.right
            leads = LEAD.fullmatch(last.words) is not None and not piece.words.isdigit()
            if -0.3 * piece.size < gap < (5 if leads else 1.4) * piece.size:
                last.words += f" {piece.words}" if leads or gap > 0.1 * piece.size else piece.words
                last.right, last.last_size = piece.right, piece.last_size
                if leads:
                    last.hangs = piece.left
                    last.size, last.base, last.bold = piece.size, piece.base, piece.bold
                    last.first_size = piece.first_size
                continue
        result.append(piece)
    result = _with_their_leads(result)
    for piece in result:
        piece.words = _LEADERS.sub(" ", piece.words)
    return result


def _with_their_leads(pieces: list[Piece]) -> list[Piece]:
    """Numbers set in the margin, and boxes of a form in a font of their own, stand elsewhere in the file than the line that
    they belong to; nothing else is so near."""
    joined: set[int] = set()
    for row in rows_of(pieces):
        for at, (lead, line) in enumerate(pairwise(row)):
            alone = at == 0 or lead.left - row[at - 1].right > 5 * lead.size
            near = 0 < line.left - lead.right < 5 * line.size
            near = near and not line.walled
            is_lead = alone and near and LEAD.fullmatch(lead.words) and len(line.words) > 20
            is_box = _BOX.fullmatch(lead.words) and -0.3 * line.size < line.left - lead.right < 1.5 * line.size
            if is_lead or (is_box and not line.walled):
                line.words, line.left, line.hangs = f"{lead.words} {line.words}", lead.left, line.left
                joined.add(id(lead))
    return [piece for piece in pieces if id(piece) not in joined]


def _region(pieces: list[Piece], depth: int, cells: Iterator[int]) -> Iterator[Piece]:
    cut = _gutter(pieces) if depth < 3 else None
    if cut is None:
        if depth == 0 and pieces:
            reach = _reach(pieces)
            for piece in pieces:
                piece.reach = reach
        yield from _one_column(pieces, cells)
        return
    for band, is_parted in _bands(pieces, cut):
        if is_parted:
            yield from _region([piece for piece in band if piece.left < cut], depth + 1, cells)
            yield from _region([piece for piece in band if piece.left >= cut], depth + 1, cells)
        else:
            yield from _one_column(band, cells)


def _gutter(pieces: list[Piece]) -> float | None:
    """Where a white strip parts two columns of running words, not the cells of a table."""
    if len(pieces) < 8:
        return None
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    width = right - left
    starts = Counter(round(piece.left) for piece in pieces if left + 0.2 * width < piece.left < left + 0.85 * width)
    best, best_score = None, 0.0
    for start, _ in starts.most_common(8):
        cut = start - 1.5
        bands = [band for band, is_parted in _bands(pieces, cut) if is_parted]
        score = sum(piece.right - piece.left for band in bands for piece in band)
        if score > best_score and all(_are_columns(band, cut, width) for band in bands):
            best, best_score = cut, score
    return best


def _bands(pieces: list[Piece], cut: float) -> Iterator[tuple[list[Piece], bool]]:
    """From top to bottom: stretches in which nothing crosses the cut and both sides hold words, and all the rest."""
    band: list[Piece] = []
    flow: list[Piece] = []
    across: Piece | None = None  # the last line that crosses it
    for piece in [*sorted(pieces, key=lambda one: -one.base), None]:
        crosses = piece is None or piece.left < cut < piece.right + 4
        ends = piece is not None and not band and across is not None and _ends_below(across, piece)
        across = piece if crosses else None
        if piece is not None and not crosses and not ends:
            band.append(piece)
            continue
        if _is_parted(band, cut):
            if flow:
                yield flow, False
                flow = []
            yield band, True
        else:
            flow += band
        band = []
        if piece is not None:
            flow.append(piece)
    if flow:
        yield flow, False


def _ends_below(across: Piece, piece: Piece) -> bool:
    """Whether a short line is the last of a heading that goes over both columns."""
    close = 0 < across.base - piece.base < 1.4 * piece.size
    return close and abs(across.left - piece.left) < 2 and across.size == piece.size and piece.bold and across.bold


def _is_parted(band: list[Piece], cut: float) -> bool:
    """Whether both sides of a cut hold lines, and beside each other: an address at the right above a letter is no column."""
    sides = [[piece.base for piece in band if (piece.left < cut) is side] for side in (True, False)]
    if min(map(len, sides)) < 3:
        return False
    beside = min(map(max, sides)) - max(map(min, sides))
    return beside > 0.3 * min(max(side) - min(side) for side in sides)


def _are_columns(band: list[Piece], cut: float, width: float) -> bool:
    """Whether two sides are columns to be read one after the other, or cells of rows."""
    sides = [[piece for piece in band if (piece.left < cut) is side] for side in (True, False)]
    if any(median(piece.right - piece.left for piece in side) < 0.18 * width for side in sides):
        return False
    in_file = sorted(band, key=lambda piece: piece.order)
    turns = sum((one.left < cut) is not (two.left < cut) for one, two in pairwise(in_file))
    if turns <= max(2, len(band) // 15):
        return True
    full = [
        sum(piece.right > max(one.right for one in side) - 4 * piece.size for piece in side) / len(side)
        for side in sides
    ]
    return turns > 0.8 * len(band) and min(full) > 0.6


def _one_column(pieces: list[Piece], cells: Iterator[int]) -> Iterator[Piece]:
    if not pieces:
        return
    edges = (min(piece.left for piece in pieces), max(piece.right for piece in pieces))
    rows = _beside_two_lines(_justified(rows_of(pieces), edges[1]))
    for table, zone in zones(rows, edges[1] - edges[0]):
        ordered = (
            sorted((piece for row in zone for piece in row), key=lambda piece: piece.order)
            if table
            else [piece for row in zone for piece in row]
        )
        last: Piece | None = None
        for piece in ordered:
            piece.column = edges
            if table:
                goes_on = last is not None and same_cell(last, piece)
                piece.cell = last.cell if goes_on and last is not None else next(cells)
            last = piece
        if table:
            tell_places(ordered, next(cells))
        yield from ordered


def rows_of(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces that stand on one line each, from the top down and from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: (-one.base, one.left)):
        if rows and abs(rows[-1][0].base - piece.base) < 0.35 * piece.size:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda one: one.left)
    return rows


def _beside_two_lines(rows: list[list[Piece]]) -> list[list[Piece]]:
    """A cell that stands half-way between two lines of the cell to its left is read after both."""
    for at, (above, row, below) in enumerate(zip(rows, rows[1:], rows[2:], strict=False), start=1):
        if {len(above), len(row), len(below)} == {1} and row[0].walled:
            one, cell, two = above[0], row[0], below[0]
            is_one_cell = abs(one.left - two.left) < 2 and one.base - two.base < 1.6 * one.size
            if is_one_cell and max(one.right, two.right) < cell.left:
                rows[at], rows[at + 1] = below, row
    return rows


def _justified(rows: list[list[Piece]], right: float) -> list[list[Piece]]:
    """Where most lines end exactly at the right edge, a line that fills it is one line, however wide its gaps."""
    alone = [row[0] for row in rows if len(row) == 1]
    ends = sum(abs(piece.right - right) < 1 for piece in alone)
    if len(alone) < 6 or ends * 2 < len(alone):
        return rows
    lefts = {round(piece.left) for piece in alone}
    for row in rows:
        if len(row) > 1 and round(row[0].left) in lefts and abs(row[-1].right - right) < 1:
            row[0].words = " ".join(piece.words for piece in row)
            row[0].right = row[-1].right
            del row[1:]
    return rows
