"""Passages, and the features they speak to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import NewType
from uuid import UUID

import msgspec

from alongside.preparation import Place
from alongside.record import UNSAID, Reader, TextId, Words
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


class Marks:
    """The marks of a review.  They overlap freely."""

    def __init__(self) -> None:
        self._held: dict[MarkId, Mark] = {}

    def put(self, mark: Mark) -> None:
        self._held[mark.id] = mark

    def take(self, mark: MarkId) -> None:
        del self._held[mark]

    def __getitem__(self, mark: MarkId) -> Mark:
        if mark not in self._held:
            raise Refusal("This mark is not there any more: it was taken back. Nothing was changed.")
        return self._held[mark]

    def __contains__(self, mark: MarkId) -> bool:
        return mark in self._held

    def __iter__(self) -> Iterator[Mark]:
        """In the order of the text: by start, the longer first."""
        return iter(sorted(self._held.values(), key=_in_text_order))

    def __len__(self) -> int:
        return len(self._held)

    def of(self, text: TextId) -> list[Mark]:
        """The marks of one text, in its order."""
        return [mark for mark in self if mark.place.text == text]

    def speaking_to(self, feature: str) -> list[Mark]:
        """The evidence for a feature, in the order of the texts."""
        return [mark for mark in self if feature in mark.features]

    def taking_up(self, prompt: PromptId) -> list[Mark]:
        return [mark for mark in self if mark.prompt == prompt]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Marks) and self._held == other._held

    __hash__ = None  # type: ignore[assignment]


def _in_text_order(mark: Mark) -> tuple[str, int, int, str]:
    return str(mark.place.text), mark.place.start, -mark.place.end, str(mark.id)
