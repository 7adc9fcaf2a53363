"""A text as the reading page needs it: its words in memory, its paragraphs found by place, and the parts it is sent in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from alongside.marks import MarkId
from alongside.preparation import HeldText, Place
from alongside.prompts import not_said
from alongside.record import Part, Review, TextId
from alongside.refusals import Refusal
from alongside.texts import Block, sentences, snap
from alongside.web.pages.read.listed import Listed
from alongside.web.pages.read.strokes import Drawn
from alongside.web.shelf import SHELF

PART: Final = 3_000
"""Characters: less than two screens.  A longer text is sent in parts, those near the window first."""

LONGEST_TABLE: Final = 4 * PART
"""Characters after which a part ends even within a table."""

WHOLE: Final = 60_000
"""Characters up to which a text is sent whole: about twenty pages."""

MOST_FOUND: Final = 50

AROUND: Final = 60
"""Characters that are shown on each side of words that were found."""


class Manuscript:
    """One text and its words.  Whatever is asked of it costs what is asked for, not how long the text is."""

    def __init__(self, text: HeldText, words: str) -> None:
        self.text, self.words = text, words
        self._starts = [block.start for block in text.blocks]
        self._handle_ends = [end for _, end in text.handles]
        self._sentences: dict[int, list[tuple[int, int]]] = {}
        self._within: dict[int, str] = {}
        self._not_said: tuple[str, ...] | None = None
        self.drawn = Drawn()
        self.listed: dict[MarkId, tuple[Hashable, Listed]] = {}
        """The notes of marks as they were written last, each with what it was written from."""
        self.parts: list[range] = list(_parts(text.blocks))

    @property
    def is_long(self) -> bool:
        return self.text.length > WHOLE

    def numbers(self, place: Place) -> range:
        """The numbers of the paragraphs that a place lies on."""
        first = max(0, bisect_right(self._starts, place.start) - 1)
        last = bisect_left(self._starts, place.end)
        if first < last and self.text.blocks[first].end <= place.start:
            first += 1
        return range(first, last)

    def part_of(self, number: int) -> int:
        """Which part a paragraph is in."""
        return bisect_right([part.start for part in self.parts], number) - 1

    def part_at(self, offset: int) -> int:
        return self.part_of(max(0, bisect_right(self._starts, offset) - 1))

    def sentences(self, number: int) -> list[tuple[int, int]]:
        """The sentences of one paragraph, as places of the text."""
        if number not in self._sentences:
            self._sentences[number] = sentences(self.words, [self.text.blocks[number]])
        return self._sentences[number]

    def sentences_within(self, number: int) -> str:
        """The sentences of one paragraph as places within it, "0-40 41-90"; written once."""
        if number not in self._within:
            start = self.text.blocks[number].start
            self._within[number] = " ".join(f"{one - start}-{end - start}" for one, end in self.sentences(number))
        return self._within[number]

    def handles(self, start: int, end: int) -> Sequence[tuple[int, int]]:
        """Where handles stand for names, from `start` to `end`."""
        first = bisect_right(self._handle_ends, start)
        return self.text.handles[first : bisect_left(self.text.handles, (end,), lo=first)]

    def not_said(self) -> tuple[str, ...]:
        """What this text never mentions, as questions."""
        if self._not_said is None:
            self._not_said = not_said(self.words, self.text.blocks)
        return self._not_said

    def found(self, said: str) -> list[Place]:
        """Where these words stand, at most fifty places; spaces, capitals and the shape of quotes do not matter."""
        pieces = [_loosely(piece) for piece in said.split()]
        if not pieces:
            raise Refusal("Type or paste some words of the text first. Nothing was looked for.")
        hits = re.finditer(r"\s+".join(pieces), self.words, re.IGNORECASE)
        places = (Place(self.text.id, *snap(self.words, *hit.span())) for hit in hits)
        return [place for _, place in zip(range(MOST_FOUND), places, strict=False)]

    def around(self, place: Place) -> dict[str, str | int]:
        """Words of one paragraph (counted from 1) with what stands around them, as somebody sees them who looked for them."""
        number = self.numbers(place)[0]
        block = self.text.blocks[number]
        return {
            "start": place.start,
            "end": place.end,
            "paragraph": number + 1,
            "before": self._before(block.start, place.start),
            "words": self.words[place.start : place.end],
            "after": self._after(place.end, block.end),
        }

    def _before(self, first: int, start: int) -> str:
        """Whole words before a place, from `first` on."""
        words = self.words[max(first, start - AROUND) : start]
        return words if start - AROUND <= first else "…" + words.partition(" ")[2]

    def _after(self, end: int, last: int) -> str:
        """Whole words after a place, up to `last`; a place may go on beyond it."""
        words = self.words[end : max(end, min(last, end + AROUND))]
        return words if end + AROUND >= last else words.rpartition(" ")[0] + "…"


def _parts(blocks: Sequence[Block]) -> Iterator[range]:
    """A table stays in one part as long as that is no more than a few parts long."""
    first = 0
    for number, (before, block) in enumerate(pairwise(blocks), 1):
        long = block.start - blocks[first].start
        within = block.cell and before.cell and block.cell.table == before.cell.table
        if long >= (LONGEST_TABLE if within else PART):
            yield range(first, number)
            first = number
    yield range(first, len(blocks))


def _loosely(piece: str) -> str:
    return "".join("['’‘]" if one in "'’‘" else '["“”]' if one in '"“”' else re.escape(one) for one in piece)


class Manuscripts(Part):
    """The texts' words for as long as their review is in memory, and not longer.  They are no part of the record."""

    def __init__(self) -> None:
        super().__init__()
        self._open: dict[TextId, Manuscript] = {}

    def __repr__(self) -> str:
        return f"Manuscripts({len(self._open)})"

    def of(self, review: Review, text: HeldText) -> Manuscript:
        """A text that was changed is a new `HeldText`: then its words are read anew."""
        known = self._open.get(text.id)
        if known is None or known.text is not text:
            known = self._open[text.id] = Manuscript(text, SHELF.words(review.id, text.id))
        return known

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Manuscripts)

    __hash__ = None  # type: ignore[assignment]


def manuscript(review: Review, text: HeldText) -> Manuscript:
    """The text of an open review, with its words."""
    return review[Manuscripts].of(review, text)
