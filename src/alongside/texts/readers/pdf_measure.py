"""What is usual in a PDF: how large its letters are, how far apart its lines stand, which words it has."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from alongside.texts.readers.pdf_page import Piece


@dataclass(slots=True)
class Measure:
    """What is usual in this document: the size of its running words, and how far apart its lines stand, by size."""

    size: float
    leading: dict[float, float]
    words: Counter[str]
    breaks_words: bool

    def gap(self, size: float) -> float:
        return self.leading.get(size, 1.22 * size)


def measured(pages: list[list[Piece]]) -> Measure:
    sizes: Counter[float] = Counter()
    gaps: dict[float, Counter[float]] = {}
    going_on: dict[float, Counter[float]] = {}  # before a small letter: surely within a paragraph
    words: Counter[str] = Counter()
    broken = lines = 0
    for pieces in pages:
        for piece in pieces:
            sizes[piece.size] += len(piece.words)
            words.update(piece.words.lower().split())
            lines += 1
            broken += piece.words.endswith("\xad") or (piece.words[-2:-1].isalpha() and piece.words.endswith("-"))
        for one, two in pairwise(pieces):
            if one.size == two.size and 0.9 * one.size < one.base - two.base < 2.2 * one.size:
                gap = round(one.base - two.base, 1)
                gaps.setdefault(one.size, Counter())[gap] += 1
                if two.words[:1].islower():
                    going_on.setdefault(one.size, Counter())[gap] += 1
    leading = {size: _usual_gap(going_on.get(size) or found) for size, found in gaps.items()}
    return Measure(sizes.most_common(1)[0][0] if sizes else 12.0, leading, words, broken * 40 > lines)


def _usual_gap(found: Counter[float]) -> float:
    """The smallest of the gaps that are common: between lines, not between paragraphs of one line each."""
    most = found.most_common(1)[0][1]
    return min(gap for gap, times in found.items() if times * 3 >= most)
