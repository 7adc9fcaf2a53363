"""One thing that a person did."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, NewType
from uuid import UUID

import msgspec

if TYPE_CHECKING:
    from alongside.record.review import Review

ReviewId = NewType("ReviewId", UUID)
Reader = NewType("Reader", UUID)
"""Who does a step: a person, or a named actor such as `CUES`.  Never a name."""

CUES = Reader(UUID("00000000-0000-4000-8000-0000000000c5"))
"""The actor that places prompts by plain cues.  Whatever it does is a suggestion."""


class Step(msgspec.Struct, frozen=True, tag_field="did", forbid_unknown_fields=True):
    """What was done (its fields), whether it may be (`check`), what it changes (`apply`).

    `check` raises `Refusal` and touches nothing; `apply` changes the review's parts and may not fail after `check`
    passed.  Who does it and when are arguments, so that a form and a command can make the same value.
    """

    told: ClassVar[str] = "Something done"
    """What was done, in the words a person would use: "Mark placed"."""

    undoable: ClassVar[bool] = True

    def check(self, review: Review, by: Reader) -> None:
        """Raise `Refusal` when this cannot be done to the review as it stands."""

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        """Change what the review holds."""
        raise NotImplementedError

    def changes(self, by: Reader) -> Hashable | None:
        """What this step changes that somebody else may be changing too; None for what is new."""
        return None

    def rests_on(self) -> Hashable | None:
        """What this step holds true only as long as it is as the person saw it; None for nothing."""
        return None


class Entry(msgspec.Struct, frozen=True):
    """A step as it stands in a record: numbered from 1 without gaps, saved once under its key."""

    number: int
    key: UUID
    by: Reader
    at: datetime
    step: Step
