"""Notes at the foot of a page of a PDF, or of a column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from alongside.texts.readers.pdf_measure import Measure
from alongside.texts.readers.pdf_page import Piece

NUMBER_OF_A_NOTE = re.compile(r"^(?:(?:\d{1,3}|[*†‡])\s+|\d{1,3}(?=[A-Z“‘\"'(]))")
_BEGINS_SMALL_NOTES = re.compile(r"\W*\d|[*†‡]")
_SMALL = 0.87  # of the size of the running words
_SMALLER = 0.93  # Word's own: 10 points below 11


def notes_of_page(pieces: list[Piece], measure: Measure) -> tuple[list[Piece], list[Piece]]:
    """The running words of a page, and the notes at its foot: small letters below all others."""
    lowest = min((piece.base for piece in pieces if piece.size > _SMALL * measure.size), default=0.0)
    notes = [piece for piece in pieces if piece.base < lowest and piece.size <= _SMALL * measure.size]
    if not notes or not _BEGINS_SMALL_NOTES.match(max(notes, key=lambda piece: (piece.base, -piece.left)).words):
        return pieces, []
    small = {id(piece) for piece in notes}
    return [piece for piece in pieces if id(piece) not in small], notes


def notes_of_columns(lines: list[Piece], measure: Measure) -> tuple[list[Piece], list[Piece]]:
    """The same for lines in their order of reading: notes that stand below a column and not below all of them."""
    kept: list[Piece] = []
    notes: list[Piece] = []
    for _, run in groupby(lines, lambda line: line.column):
        column = list(run)
        first = _where_notes_begin(column, measure)
        kept += column[:first]
        notes += column[first:]
    return kept, notes


def _where_notes_begin(column: list[Piece], measure: Measure) -> int:
    """The first of the last lines that are all smaller than the running words above, and begin as a note does."""
    first = len(column)
    while first and column[first - 1].size <= _SMALLER * measure.size and not column[first - 1].cell:
        first -= 1
    if not any(line.size > _SMALLER * measure.size for line in column[:first]):
        return len(column)
    return next((at for at in range(first, len(column)) if NUMBER_OF_A_NOTE.match(column[at].words)), len(column))


def each_note(group: list[Piece]) -> Iterator[list[Piece]]:
    """Notes that stand line on line are told apart by their numbers, which follow each other."""
    note: list[Piece] = []
    number = 0
    for line in group:
        begins = NUMBER_OF_A_NOTE.match(line.words)
        counted = int(begins[0]) if begins and begins[0].strip().isdecimal() else 0
        if note and counted and counted == number + 1:
            yield note
            note = []
        if not note:
            number = counted
        note.append(line)
    yield note
