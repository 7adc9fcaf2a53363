"""What a team promises: change, not effort; and what came of what it promised last time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
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
    """The commitments of a review: first the one that matters most, where a reader said so; then as they were made."""

    def __init__(self) -> None:
        super().__init__()
        self._held: dict[CommitmentId, Commitment] = {}
        self.most: CommitmentId | None = None

    def put(self, commitment: Commitment) -> None:
        self.keep(self._held, commitment.id, commitment)

    def put_first(self, commitment: CommitmentId | None) -> None:
        self.note(partial(setattr, self, "most", self.most))
        self.most = commitment

    def drop(self, commitment: CommitmentId) -> None:
        # As it was, not put back at the end: taking this back keeps the order in which they were made.
        self.note(partial(setattr, self, "_held", self._held))
        self._held = {id_: one for id_, one in self._held.items() if id_ != commitment}
        if self.most == commitment:
            self.put_first(None)

    def __getitem__(self, commitment: CommitmentId) -> Commitment:
        if commitment not in self._held:
            raise Refusal("This commitment is not there any more: it was dropped. Nothing was changed.")
        return self._held[commitment]

    def __contains__(self, commitment: CommitmentId) -> bool:
        return commitment in self._held

    def __iter__(self) -> Iterator[Commitment]:
        return iter(sorted(self._held.values(), key=lambda one: one.id != self.most))

    def __len__(self) -> int:
        return len(self._held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Commitments) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]


class Came(StrEnum):
    """What came of a commitment of last time."""

    DONE = "done"
    CHANGED = "changed"
    DROPPED = "dropped"
    STILL_GOING = "still going"


class Earlier(msgspec.Struct, frozen=True):
    """A commitment of the review before, copied: an archive stands alone, and the earlier review may be erased."""

    commitment: CommitmentId
    promise: Promise


class WhatCame(msgspec.Struct, frozen=True):
    """What came of it, what was noticed, and who says so.  A change that nobody noticed can be said, too."""

    came: Came | None = None
    noticed: Words = UNSAID
    who_says: Words = UNSAID


class LastTime(Part):
    """What an earlier review of the same team promised, and what came of each.  Empty when this review follows none."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Words("")
        self.began: date | None = None
        self.not_asked = Words("")
        self._earlier: dict[CommitmentId, Earlier] = {}
        self._came: dict[CommitmentId, WhatCame] = {}

    def bring(self, title: Words, began: date, earlier: tuple[Earlier, ...]) -> None:
        self._now("title", title)
        self._now("began", began)
        self._now("_earlier", {one.commitment: one for one in earlier})
        self._now("_came", {})
        self.leave(Words(""))

    def answer(self, commitment: CommitmentId, came: WhatCame) -> None:
        self._now("_came", {**self._came, commitment: came})

    def leave(self, reason: Words) -> None:
        self._now("not_asked", reason)

    def _now(self, name: str, value: object) -> None:
        self.note(partial(setattr, self, name, getattr(self, name)))
        setattr(self, name, value)

    def of(self, commitment: CommitmentId) -> WhatCame:
        """What came of it; empty while nobody has said."""
        return self._came.get(commitment, WhatCame())

    def __getitem__(self, commitment: CommitmentId) -> Earlier:
        if commitment not in self._earlier:
            raise Refusal("This commitment is not among those of last time. Nothing was changed.")
        return self._earlier[commitment]

    def __iter__(self) -> Iterator[Earlier]:
        return iter(self._earlier.values())

    def __len__(self) -> int:
        return len(self._earlier)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LastTime) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]
