"""What a document becomes: one text, and the blocks that say what its lines were."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    NOTE = "note"
    CAPTION = "caption"


class Cell(msgspec.Struct, frozen=True, array_like=True):
    """Where in which table of the text something stands; all counted from 0.  `columns` and `rows` are how many it spans."""

    table: int
    row: int
    column: int
    columns: int = 1
    rows: int = 1
    header: bool = False


class Block(msgspec.Struct, frozen=True, array_like=True):
    """One line of a text and what it is.

    Offsets count code points of the whole text, from 0, end not included.  `level` is 1–6 for a heading, 1 and up for
    an item (how deep the list is nested), 0 for all others.  Blocks stand in the order of reading and never overlap;
    between two of them stands exactly one "\\n", and none stands inside one.
    """

    kind: BlockKind
    level: int
    start: int
    end: int
    cell: Cell | None = None
    """Where in a table it stands, where the file or the page says so; several blocks may share a cell."""


class BroughtText(msgspec.Struct, frozen=True):
    """A document as it was brought in.  It may STILL HOLD NAMES: it is shown to the person who brought it, never kept.

    `text` is NFC.  `notices` are sentences for that person ("Read as windows-1252.").
    """

    title: str
    text: str
    blocks: tuple[Block, ...]
    notices: tuple[str, ...] = ()


class KeptText(msgspec.Struct, frozen=True):
    """A text with the names taken out, the only kind that may be stored, marked or reported.

    Made by `names.take_out`, nowhere else (`names.with_dates_moved` moves its dates).  `handles` are the places where a
    handle stands for a name, in order.
    """

    title: str
    text: str
    blocks: tuple[Block, ...]
    handles: tuple[tuple[int, int], ...] = ()
