"""What stands at the edges of a PDF of a page or two and is no word of its text: nothing there repeats often enough to be
known by that, so it is known by where it stands and by what it says.  In doubt it stays: a header in a text costs
less than a line lost."""

from __future__ import annotations

import re
from collections.abc import Callable

from alongside.texts.readers.pdf_page import Piece
from alongside.texts.readers.running import DATE, PAGE_NUMBER, SAYS_THAT_IT_RUNS, TIME

MOST_PAGES = 3
_ZONE = 76.0  # points from the edge of the sheet: an inch, where words begin, and a little
_APART = 2.2  # of the letters' size, to the words
_APART_IF_SMALL = 1.4
_ROWS = 3
_LONGEST = 90

_PRINTED = re.compile(rf"{DATE}{TIME}|\d{{1,3}}/\d{{1,3}}", re.IGNORECASE)


def first_and_last(rows: list[list[Piece]], number: int) -> tuple[int, int]:
    """Of the rows of a page, from the top down, which of them hold its text: from the first to the last, that not included."""
    if not rows:
        return 0, 0
    usual = _usual_size(rows)
    above = _how_many(rows, usual, number, _at_the_top)
    return above, len(rows) - _how_many(rows[above:][::-1], usual, number, _at_the_foot)


def _at_the_top(piece: Piece) -> bool:
    return 0 < piece.tall - _ZONE < piece.base  # of a page that was recognised it is not known


def _at_the_foot(piece: Piece) -> bool:
    return piece.base < _ZONE


def _usual_size(rows: list[list[Piece]]) -> float:
    sizes: dict[float, int] = {}
    for row in rows:
        for piece in row:
            sizes[piece.size] = sizes.get(piece.size, 0) + len(piece.words)
    return max(sizes, key=lambda size: sizes[size])


def _how_many(rows: list[list[Piece]], usual: float, number: int, at_the_edge: Callable[[Piece], bool]) -> int:
    """Of rows from an edge of the page inwards, how many run along it."""
    many = 0
    for row in rows[:_ROWS]:
        if not (all(map(at_the_edge, row)) and _runs(row, usual, number)):
            break
        many += 1
    while many and not (many == len(rows) or _is_apart(rows[many - 1], rows[many])):
        many -= 1
    return many if many < len(rows) else 0


def _runs(row: list[Piece], usual: float, number: int) -> bool:
    """Whether a row says that it runs: all of it, or one part of a row that is set in parts along the page; unless another
    of them looks like an answer on a form ("Name: …")."""
    others = [piece.words for piece in row if not _says_so(piece, number, usual)]
    numbered = any(_is_number(piece, number) for piece in row)
    held = any(len(words) > _LONGEST or (": " in words and not numbered) for words in others)
    return len(others) < len(row) and not held


def _says_so(piece: Piece, number: int, usual: float) -> bool:
    printed = piece.size < 0.85 * usual and _PRINTED.fullmatch(piece.words)
    return bool(printed) or _is_number(piece, number) or SAYS_THAT_IT_RUNS.fullmatch(piece.words) is not None


def _is_number(piece: Piece, number: int) -> bool:
    return piece.words.strip(" -\u2013") == str(number) or PAGE_NUMBER.fullmatch(piece.words) is not None


def _is_apart(row: list[Piece], inner: list[Piece]) -> bool:
    size, next_size = row[0].size, inner[0].size
    times = _APART_IF_SMALL if size < 0.85 * next_size else _APART
    return abs(row[0].base - inner[0].base) > times * size
