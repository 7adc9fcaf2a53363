"""Numbers of lines, which some documents count in the margin or between columns: no words of the text, and in the way
of its paragraphs."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from alongside.texts.readers.pdf_page import Piece

_ENOUGH = 5  # numbers on one page that prove that lines are counted
_SAME_EDGE = 3.0  # points
_STEPS = (1, 2, 5, 10)


def without_line_numbers(pages: list[list[Piece]]) -> tuple[list[list[Piece]], bool]:
    """The pages without them, and whether there were any."""
    edges = [edge for page in pages for edge in _edges_of_numbers(page)]
    if not edges:
        return pages, False
    kept = []
    for page in pages:
        margin = {id(piece) for piece in _apart(page) if any(_ends_at(piece, edge) for edge in edges)}
        kept.append([piece for piece in page if id(piece) not in margin])
    return kept, True


def _edges_of_numbers(page: list[Piece]) -> list[float]:
    """Where on this page a column of numbers ends that counts its lines."""
    lines = {round(piece.base) for piece in page if not _is_number(piece)}
    beside = [piece for piece in _apart(page) if lines & {round(piece.base) + near for near in (-1, 0, 1)}]
    edges = sorted({round(piece.right) for piece in beside})
    return [edge for edge in edges if _count_lines([piece for piece in beside if _ends_at(piece, edge)])]


def _apart(page: list[Piece]) -> list[Piece]:
    """Numbers that stand to the left or to the right of all words of the page, or between two columns of them."""
    numbers = [piece for piece in page if _is_number(piece)]
    words = [piece for piece in page if not _is_number(piece)]
    if not numbers or not words:
        return []
    left, right = min(piece.left for piece in words), max(piece.right for piece in words)
    return [piece for piece in numbers if piece.right <= left or piece.left >= right or _is_between(piece, words)]


def _is_between(number: Piece, words: list[Piece]) -> bool:
    """Whether running words stand on both sides of a number and hardly any above or below it."""
    before = [piece for piece in words if piece.right <= number.left]
    behind = [piece for piece in words if piece.left >= number.right]
    if len(before) + len(behind) < 0.9 * len(words) or min(len(before), len(behind)) < _ENOUGH:
        return False
    width = max(piece.right for piece in words) - min(piece.left for piece in words)
    return all(median(piece.right - piece.left for piece in side) > 0.3 * width for side in (before, behind))


def _is_number(piece: Piece) -> bool:
    return piece.words.isdecimal() and len(piece.words) <= 4


def _ends_at(piece: Piece, edge: float) -> bool:
    return abs(piece.right - edge) <= _SAME_EDGE


def _count_lines(numbers: list[Piece]) -> bool:
    counted = [int(piece.words) for piece in sorted(numbers, key=lambda one: -one.base)]
    steps = [two - one for one, two in pairwise(counted)]
    return len(counted) >= _ENOUGH and any(steps.count(step) >= 0.9 * len(steps) for step in _STEPS)
