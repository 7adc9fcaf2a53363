"""What a team promises: change, not effort."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from typing import NewType
from uuid import UUID

import msgspec

from alongside.record import UNSAID, Part, Reader, Words
from alongside.refusals import Refusal

CommitmentId = NewType("CommitmentId", UUID)


class Promise(msgspec.Struct, frozen=True):
    """What will change, the feature it moves, who sees to it, by when, how the young person would know, who is told."""

    what: Words
    feature: str | None = None
    who: Words = UNSAID
    by_when: date | None = None
    would_know: Words = UNSAID
    told_to: Words = UNSAID


class Commitment(msgspec.Struct, frozen=True):
    """A promise as it stands in a review."""

    id: CommitmentId
    promise: Promise
    by: Reader
    at: datetime


class Commitments(Part):
    """The commitments of a review, in the order in which they were made."""

    def __init__(self) -> None:
        super().__init__()
        self._held: dict[CommitmentId, Commitment] = {}

    def put(self, commitment: Commitment) -> None:
        self.keep(self._held, commitment.id, commitment)

    def drop(self, commitment: CommitmentId) -> None:
        # As it was, not put back at the end: taking this back keeps the order in which they were made.
        self.note(partial(setattr, self, "_held", self._held))
        self._held = {id_: one for id_, one in self._held.items() if id_ != commitment}

    def __getitem__(self, commitment: CommitmentId) -> Commitment:
        if commitment not in self._held:
            raise Refusal("This commitment is not there any more: it was dropped. Nothing was changed.")
        return self._held[commitment]

    def __contains__(self, commitment: CommitmentId) -> bool:
        return commitment in self._held

    def __iter__(self) -> Iterator[Commitment]:
        return iter(self._held.values())

    def __len__(self) -> int:
        return len(self._held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Commitments) and self._held == other._held

    __hash__ = None  # type: ignore[assignment]
