"""A review: nothing but its steps, in order, added up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol, TypeVar, cast

from alongside.record.step import Entry, Reader, ReviewId, Step
from alongside.refusals import Refusal


class Part(Protocol):
    """What one room holds of a review.  Made empty; changed only by that room's steps; equal when it holds the same."""

    def __init__(self) -> None: ...


P = TypeVar("P", bound=Part)


class Review:
    """The state after `number` steps.  `review[Marks]` is the part that the room `marks` owns."""

    def __init__(self, id_: ReviewId) -> None:
        self.id = id_
        self.entries: list[Entry] = []
        self._parts: dict[type, Part] = {}

    def __getitem__(self, part: type[P]) -> P:
        held = self._parts.get(part)
        if held is None:
            held = self._parts[part] = part()
        return cast("P", held)

    def __eq__(self, other: object) -> bool:
        """Two reviews are equal when every part that either holds is equal, whatever way led there."""
        if not isinstance(other, Review):
            return NotImplemented
        parts = self._parts.keys() | other._parts.keys()
        return all(self[part] == other[part] for part in parts)

    __hash__ = None  # type: ignore[assignment]  # it changes with every step

    def state(self) -> dict[str, dict[str, object]]:
        """What each part holds, for the debugger only."""
        return {kind.__name__: dict(vars(part)) for kind, part in self._parts.items()}

    @property
    def number(self) -> int:
        """How many steps it has; the number of the last one."""
        return len(self.entries)

    @property
    def began(self) -> datetime:
        return self.entries[0].at

    @property
    def owner(self) -> Reader:
        return self.entries[0].by

    @property
    def readers(self) -> tuple[Reader, ...]:
        """Everybody who did a step, in the order in which they came."""
        return tuple(dict.fromkeys(entry.by for entry in self.entries))

    def add(self, entry: Entry, *, trusted: bool = False) -> None:
        """Check the step on the state as it is now, then apply it.  Raises `Refusal`; then nothing has changed.

        `trusted` skips the check: for steps that a shelf of ours has already taken once.
        """
        if entry.number != self.number + 1:
            raise Refusal(
                f"Step {entry.number} does not follow on step {self.number}: the record is incomplete. "
                "Bring in an earlier copy."
            )
        if isinstance(entry.step, Undone):
            self._undo(entry, entry.step)
            return
        if not trusted:
            entry.step.check(self, entry.by)
        entry.step.apply(self, entry.by, entry.at)
        self.entries.append(entry)

    def _undo(self, entry: Entry, undone: Undone) -> None:
        undone.check(self, entry.by)
        again = replayed(self.id, [*self.entries, entry])
        self._parts, self.entries = again._parts, again.entries

    def last_to_undo(self, by: Reader) -> Entry | None:
        """What `Ctrl+Z` would take back for this reader: their latest step that stands and may be undone."""
        out = left_out(self.entries)
        for entry in reversed(self.entries):
            if (
                entry.by == by
                and entry.number not in out
                and entry.step.undoable
                and not isinstance(entry.step, Undone)
            ):
                return entry
        return None

    def last_to_redo(self, by: Reader) -> Entry | None:
        """The latest undoing that this reader could undo.  Whoever has done something new since has nothing to redo."""
        out = left_out(self.entries)
        for entry in reversed(self.entries):
            if entry.by != by:
                continue
            if not isinstance(entry.step, Undone):
                return None
            target = self.entries[entry.step.number - 1].step
            if entry.number not in out and not isinstance(target, Undone):
                return entry
        return None


class Undone(Step, frozen=True, tag="undone"):
    """A reader takes a step back.  Replay leaves that step out; undoing an undoing brings it back."""

    number: int
    told = "Undone"
    undoable = False

    def check(self, review: Review, by: Reader) -> None:
        if not 1 <= self.number <= review.number:
            raise Refusal(f"There is no step {self.number} in this review. Nothing was undone.")
        target = review.entries[self.number - 1]
        if self.number in left_out(review.entries):
            raise Refusal("This is undone already. Nothing was changed.")
        if target.by != by:
            raise Refusal("Only the person who did this can undo it. Nothing was changed.")
        if not target.step.undoable and not isinstance(target.step, Undone):
            raise Refusal(f"“{target.step.told}” cannot be undone. Nothing was changed.")


def left_out(entries: Iterable[Entry]) -> frozenset[int]:
    """The numbers of the steps that an undoing in force leaves out of the replay."""
    out: set[int] = set()
    for entry in sorted(entries, key=lambda entry: -entry.number):
        if isinstance(entry.step, Undone) and entry.number not in out:
            out.add(entry.step.number)
    return frozenset(out)


def replayed(id_: ReviewId, entries: list[Entry], *, trusted: bool = False) -> Review:
    """The review that these steps add up to.  Raises `Refusal` when one that stands can no longer be taken."""
    out = left_out(entries)
    review = Review(id_)
    for entry in entries:
        stands = entry.number not in out and not isinstance(entry.step, Undone)
        if stands:
            try:
                if not trusted:
                    entry.step.check(review, entry.by)
                entry.step.apply(review, entry.by, entry.at)
            except Refusal as why:
                raise Refusal(
                    f"This cannot be undone by itself: step {entry.number} ({entry.step.told.lower()}) came after it "
                    f"and rests on it. Undo that first. ({why.sentence})"
                ) from why
        review.entries.append(entry)
    return review
