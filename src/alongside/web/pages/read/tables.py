"""Cells lie on the desk as paragraphs do, one below the other; for whoever listens they are a table, by row and column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from django.utils.safestring import mark_safe
from msgspec.structs import replace

from alongside.texts import Cell
from alongside.web.pages.read.laid import Laid

FEWEST = 2
"""Rows and columns: less is a frame around words, as many letters and emails have them."""


def in_tables(blocks: Sequence[Laid]) -> list[Laid]:
    """The blocks of a part, those of each table within its rows and cells.

    A table that goes on in the next part is told there as one more, with the same numbers of rows.
    """
    laid: list[Laid] = []
    for number, together in groupby(blocks, key=lambda one: one.block.cell.table if one.block.cell else None):
        held = list(together)
        laid += held if number is None or not _is_table(held) else _table(held)
    return laid


def _is_table(held: Sequence[Laid]) -> bool:
    cells = [one.block.cell for one in held if one.block.cell]
    return max(cell.row for cell in cells) + 1 >= FEWEST <= max(cell.column for cell in cells) + 1


def _table(held: Sequence[Laid]) -> list[Laid]:
    rows: list[Laid] = []
    for row, in_row in groupby(held, key=lambda one: one.block.cell.row if one.block.cell else 0):
        cells: list[Laid] = []
        for cell, in_cell in groupby(in_row, key=lambda one: one.block.cell):
            if cell:  # whatever stands in a table does
                cells += _within(_cell(cell), in_cell)
        rows += _within(f'<div role="row" aria-rowindex="{row + 1}">', cells)
    return _within('<div class="table" role="table" aria-label="Table in the text">', rows)


def _cell(cell: Cell) -> str:
    spans = (("col", cell.columns), ("row", cell.rows))
    spanning = "".join(f' aria-{way}span="{many}"' for way, many in spans if many > 1)
    role = "columnheader" if cell.header and not cell.row else "rowheader" if cell.header else "cell"
    return f'<div role="{role}" aria-colindex="{cell.column + 1}"{spanning}>'


def _within(opening: str, blocks: Iterable[Laid]) -> list[Laid]:
    """The blocks with an element around all of them."""
    held = list(blocks)
    held[0] = replace(held[0], before=mark_safe(opening + held[0].before))  # noqa: S308 - numbers, and words of ours
    held[-1] = replace(held[-1], after=mark_safe(held[-1].after + "</div>"))  # noqa: S308
    return held
