"""Passages, and the features they speak to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import StrEnum
from typing import NewType
from uuid import UUID

import msgspec

from alongside.marks.index import Index
from alongside.preparation import Place
from alongside.record import UNSAID, Part, Reader, TextId, Words
from alongside.refusals import Refusal

MarkId = NewType("MarkId", UUID)
PromptId = NewType("PromptId", UUID)


class Whom(StrEnum):
    """Whom a passage touches."""

    YOUNG_PERSON = "young person"
    FAMILY = "family"
    FRIENDS = "friends"
    COMMUNITY = "community"
    PROFESSIONALS = "professionals"


class Mark(msgspec.Struct, frozen=True):
    """A passage that a reader marked.  Without features it is a place to pause.  `prompt`: the question it takes up."""

    id: MarkId
    place: Place
    features: tuple[str, ...]
    note: Words = UNSAID
    touches: tuple[Whom, ...] = ()
    prompt: PromptId | None = None
    by: Reader | None = None
    at: datetime | None = None

    @property
    def pauses(self) -> bool:
        return not self.features


class LostMark(msgspec.Struct, frozen=True):
    """A mark whose place could not be found again once its text was corrected; `words` are those that it lay on.

    The place within `mark` is of the text as it was: nothing may be drawn there.
    """

    mark: Mark
    words: Words


class Marks(Part):
    """The marks of a review.  They overlap freely.  Those that lost their place lie apart until somebody sees to them."""

    def __init__(self) -> None:
        super().__init__()
        self._held: dict[MarkId, Mark] = {}
        self._lost: dict[MarkId, LostMark] = {}
        self._index = Index()
        self.stirred: list[Place] = []
        """Where marks were put or taken, in order: whoever drew them draws anew only there."""

    def put(self, mark: Mark) -> None:
        """Lay a mark down; in place of itself, when it was there already or had lost its place."""
        self._no_longer_lost(mark.id)
        was = self._held.get(mark.id)
        if was is None:
            self.note(lambda: self.take(mark.id))
        else:
            self.note(lambda: self.put(was))
            self._index.take(was)
            self.stirred.append(was.place)
        self._held[mark.id] = mark
        self._index.put(mark)
        self.stirred.append(mark.place)

    def take(self, mark: MarkId) -> None:
        if self._no_longer_lost(mark):
            return
        taken = self._held.pop(mark)
        self.note(lambda: self.put(taken))
        self._index.take(taken)
        self.stirred.append(taken.place)

    def lose(self, mark: MarkId, words: Words) -> None:
        """Its place could not be found again: it is drawn and counted no more, and listed with the words it lay on."""
        lost = LostMark(self._held[mark], words)
        self.take(mark)
        self.keep(self._lost, mark, lost)

    def _no_longer_lost(self, mark: MarkId) -> bool:
        lost = self._lost.pop(mark, None)
        if lost:
            self.note(lambda: self._lost.__setitem__(mark, lost))
        return lost is not None

    @property
    def lost(self) -> list[LostMark]:
        """Those whose place could not be found again, in the order of the text as it was."""
        return sorted(self._lost.values(), key=lambda one: _in_order(one.mark))

    def __getitem__(self, mark: MarkId) -> Mark:
        if mark not in self._held:
            raise Refusal("This mark is not there any more: it was taken back. Nothing was changed.")
        return self._held[mark]

    def known(self, mark: MarkId) -> Mark:
        """The mark, though its place may be lost."""
        return self._lost[mark].mark if mark in self._lost else self[mark]

    def knows(self, mark: MarkId) -> bool:
        return mark in self._held or mark in self._lost

    def get(self, mark: MarkId) -> Mark | None:
        """The mark, or None once it is taken back."""
        return self._held.get(mark)

    def __contains__(self, mark: MarkId) -> bool:
        return mark in self._held

    def __iter__(self) -> Iterator[Mark]:
        """In the order of the text: by start, the longer first."""
        return iter(_in_text_order(self._held.values()))

    def __len__(self) -> int:
        return len(self._held)

    def of(self, text: TextId) -> list[Mark]:
        """The marks of one text, in its order."""
        return sorted(self._index.of(text), key=_within_its_text)

    def within(self, place: Place) -> list[Mark]:
        """The marks that share characters with a place, in the order of the text."""
        return sorted(self._index.within(place), key=_within_its_text)

    def speaking_to(self, feature: str) -> list[Mark]:
        """The evidence for a feature, in the order of the texts."""
        return _in_text_order(mark for mark in self._held.values() if feature in mark.features)

    def take_up(self, prompt: PromptId) -> bool:
        """Whether any does."""
        return bool(self._index.taking_up(prompt))

    def taking_up(self, prompt: PromptId) -> list[Mark]:
        return _in_text_order(self._index.taking_up(prompt))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Marks) and (self._held, self._lost) == (other._held, other._lost)

    __hash__ = None  # type: ignore[assignment]


def _in_text_order(marks: Iterable[Mark]) -> list[Mark]:
    return sorted(marks, key=_in_order)


def _in_order(mark: Mark) -> tuple[TextId, int, int, MarkId]:
    return (mark.place.text, *_within_its_text(mark))


def _within_its_text(mark: Mark) -> tuple[int, int, MarkId]:
    return (mark.place.start, -mark.place.end, mark.id)
