"""What only runs along the edges of a PDF's pages: headers, footers, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import partial

from alongside.texts.readers import pdf_edges
from alongside.texts.readers.pdf_layout import rows_of
from alongside.texts.readers.pdf_page import Piece

_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_PAGE_NUMBER = re.compile(r"[-–\s]*(?:page\s*)?#(?:\s*(?:of|/)\s*#)?[-–\s]*|", re.IGNORECASE)
_NUMBER_OF_ONE_PAGE = re.compile(
    r"[-–\s]*(?:page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|\d{1,4}\s*of\s*\d{1,4}|1(?:\s*/\s*1)?)[-–\s]*", re.IGNORECASE
)
_LAST_NUMBER = re.compile(r"(?:.*\s)?(\d{1,4})")  # not the first: so do notes begin
_EDGE_LINES = 4  # so many lines at the top and at the foot of a page can be running ones
_COUNTED = 3  # pages whose number stands where it should prove that all are numbered so


def without_running_lines(pages: list[list[Piece]]) -> list[list[Piece]]:
    """The pages without headers, footers and page numbers: what stands at the same height, but for numbers, again and
    again, and what stands in a line with the page's own number.  Of a few pages also what says by itself that it runs."""
    seen: Counter[tuple[str, int]] = Counter()
    rows = [rows_of(pieces) for pieces in pages]
    for page in rows:
        seen.update({_footprint(piece) for row in _edge(page) for piece in row})
    enough = 2 if len(pages) < 4 else max(3, min(len(pages) // 10, 8))
    first = _first_number(rows)

    def runs(piece: Piece) -> bool:
        if len(pages) == 1:
            return _NUMBER_OF_ONE_PAGE.fullmatch(piece.words) is not None
        words, height = _footprint(piece)
        times = sum(seen[words, near] for near in (height - 1, height, height + 1))
        return times >= (2 if _PAGE_NUMBER.fullmatch(words) else enough)

    def runs_along(number: int, row: list[Piece]) -> bool:
        return all(map(runs, row)) or (first is not None and number + first in _numbers(row))

    if len(pages) <= pdf_edges.MOST_PAGES:
        held = [pdf_edges.first_and_last(page, number) for number, page in enumerate(rows, start=1)]
        rows = [page[first:last] for page, (first, last) in zip(rows, held, strict=True)]
    return [_inner(page, partial(runs_along, number)) for number, page in enumerate(rows)]


def _first_number(pages: list[list[list[Piece]]]) -> int | None:
    """Which number the first page would have, if a third of them or more are numbered in order."""
    firsts: Counter[int] = Counter()
    for number, rows in enumerate(pages):
        firsts.update({found - number for row in (*rows[:1], *rows[-1:]) for found in _numbers(row)})
    first, times = firsts.most_common(1)[0] if firsts else (0, 0)
    return first if times >= max(_COUNTED, len(pages) / 3) else None


def _numbers(row: list[Piece]) -> set[int]:
    """The numbers with which a line's pieces end."""
    return {int(found[1]) for piece in row if (found := _LAST_NUMBER.fullmatch(piece.words))}


def _inner(rows: list[list[Piece]], runs_along: Callable[[list[Piece]], bool]) -> list[Piece]:
    """A page without what runs along its edges: whole groups of lines, from the outside in, set apart from the words."""
    first, last = 0, len(rows)
    for group in _groups(rows):
        if len(group) > _EDGE_LINES or not all(map(runs_along, group)):
            break
        first += len(group)
    for group in _groups(rows[first:][::-1]):
        if len(group) > _EDGE_LINES or not all(map(runs_along, group)):
            break
        last -= len(group)
    return sorted((piece for row in rows[first:last] for piece in row), key=lambda piece: piece.order)


def _groups(rows: list[list[Piece]]) -> list[list[list[Piece]]]:
    """Rows that stand close together and are of one size."""
    groups: list[list[list[Piece]]] = []
    for row in rows:
        last = groups[-1][-1][0] if groups else None
        close = last is not None and abs(last.base - row[0].base) < 1.4 * row[0].size
        if last is not None and close and abs(last.size - row[0].size) < 0.6:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _edge(rows: list[list[Piece]]) -> list[list[Piece]]:
    return rows[:_EDGE_LINES] + rows[_EDGE_LINES:][-_EDGE_LINES:]


def _footprint(piece: Piece) -> tuple[str, int]:
    return _DIGITS.sub("#", piece.words.casefold()), round(piece.base / 4)
