"""What is looked at, and the texts that were brought in."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date, timedelta
from functools import partial

import msgspec

from alongside.record import UNSAID, Part, Review, TextId, Words
from alongside.refusals import Refusal
from alongside.texts import Block

KEPT_FOR = timedelta(days=183)
"""Six months: how long a review is kept unless the person chooses another end date."""


class About(msgspec.Struct, frozen=True):
    """What a review looks at, why, with whom, and how those concerned were involved."""

    title: Words = UNSAID
    looked_at: Words = UNSAID
    why: Words = UNSAID
    with_whom: Words = UNSAID
    involved: Words = UNSAID


class Preparation(Part):
    """The framework version a review is read with, what it is about, and until when it is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.framework = ""
        self.until = date.min
        self.about = About()

    def read_with(self, framework: str) -> None:
        self.note(partial(setattr, self, "framework", self.framework))
        self.framework = framework

    def keep_until(self, until: date) -> None:
        self.note(partial(setattr, self, "until", self.until))
        self.until = until

    def describe(self, about: About) -> None:
        self.note(partial(setattr, self, "about", self.about))
        self.about = about

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Preparation) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]


class HeldText(msgspec.Struct, frozen=True):
    """A text of a review.  Its words are kept apart; `length` is how many characters they have;
    `handles` are the places where a handle stands for a name (start, end)."""

    id: TextId
    title: Words
    length: int
    blocks: tuple[Block, ...]
    handles: tuple[tuple[int, int], ...] = ()


class Place(msgspec.Struct, frozen=True):
    """Where in a text: characters from 0, end not included."""

    text: TextId
    start: int
    end: int

    def check(self, review: Review) -> None:
        """Refuse a place that holds nothing or lies outside its text."""
        length = review[Texts][self.text].length
        if not 0 <= self.start < self.end <= length:
            raise Refusal(
                f"This passage (characters {self.start} to {self.end}) is empty or ends beyond the text, "
                f"which has {length}. Nothing was marked; select the words again."
            )

    def overlaps(self, other: Place) -> bool:
        return self.text == other.text and self.start < other.end and other.start < self.end


def words_of(text: TextId) -> Hashable:
    """What a step changes that changes a text's words, and what a step rests on that holds a place in them."""
    return ("words", text)


class Texts(Part):
    """The texts of a review, in the order in which they came."""

    def __init__(self) -> None:
        super().__init__()
        self._held: dict[TextId, HeldText] = {}

    def put(self, text: HeldText) -> None:
        self.keep(self._held, text.id, text)

    def __getitem__(self, text: TextId) -> HeldText:
        held = self._held.get(text)
        if held is None:
            raise Refusal(
                "This text is not part of this review. Open the review again and choose a text from its list."
            )
        return held

    def __contains__(self, text: TextId) -> bool:
        return text in self._held

    def __iter__(self) -> Iterator[HeldText]:
        return iter(self._held.values())

    def __len__(self) -> int:
        return len(self._held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Texts) and self._held == other._held

    __hash__ = None  # type: ignore[assignment]
