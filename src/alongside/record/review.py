"""A review: nothing but its steps, in order, added up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from alongside.record.part import Back, Part
from alongside.record.step import Entry, Reader, ReviewId, Step
from alongside.refusals import Refusal

P = TypeVar("P", bound=Part)


class Parts(dict[type[Part], Part]):
    """What each room holds of a review, made empty when it is first asked for."""

    def __missing__(self, part: type[Part]) -> Part:
        made = self[part] = part()
        return made


class Review:
    """The state after `number` steps.  `review[Marks]` is the part that the room `marks` owns."""

    def __init__(self, id_: ReviewId) -> None:
        self.id = id_
        self.entries: list[Entry] = []
        self._parts = Parts()
        self._backs: list[list[Back]] = []
        """For each step, how what it changed is taken back; nothing for a step that is left out."""
        self._undoings: list[Entry] = []
        self._left_out: frozenset[int] = frozenset()
        self._numbers: dict[UUID, int] = {}

    def __getitem__(self, part: type[P]) -> P:
        return self._parts[part]  # type: ignore[return-value]  # each part stands under its own class

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

    def saved_under(self, key: UUID) -> int | None:
        """The number of the step that was saved under this key; None when there is none."""
        return self._numbers.get(key)

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
            if not trusted:
                entry.step.check(self, entry.by)
            self._undo(entry)
        else:
            self._backs.append(self._taken(entry, trusted=trusted))
        self._stands_last(entry)

    def replay(self, entries: Sequence[Entry], *, trusted: bool) -> None:
        """All steps of an empty review at once; what an undoing leaves out is never applied."""
        self._undoings = [entry for entry in entries if isinstance(entry.step, Undone)]
        self._left_out = left_out(self._undoings)
        for entry in entries:
            self._backs.append(self._taken_again(entry, trusted=trusted))
            self._stands_last(entry)

    def stands(self, number: int) -> bool:
        """Whether no undoing in force leaves this step out."""
        return number not in self._left_out

    def _stands_last(self, entry: Entry) -> None:
        self.entries.append(entry)
        self._numbers[entry.key] = entry.number

    def _taken(self, entry: Entry, *, trusted: bool) -> list[Back]:
        """Apply a step that stands; how what it changed is taken back, in order."""
        if not trusted:
            entry.step.check(self, entry.by)
        entry.step.apply(self, entry.by, entry.at)
        return [back for part in self._parts.values() for back in part.noted()]

    def _undo(self, entry: Entry) -> None:
        """Go back to before the first step that now stands or falls, and on from there without those left out.

        What comes of it is what a replay of the whole record gives; a test holds it to that.
        """
        was, undoings = self._left_out, [*self._undoings, entry]
        now = left_out(undoings)
        since = min(was ^ now)
        self._go_back_before(since)
        self._left_out = now
        try:
            self._go_on(trusted=False)
        except Refusal:
            self._go_back_before(since)
            self._left_out = was
            self._go_on(trusted=True)
            raise
        self._undoings = undoings
        self._backs.append([])

    def _go_back_before(self, number: int) -> None:
        while len(self._backs) >= number:
            for back in reversed(self._backs.pop()):
                back()
        for part in self._parts.values():
            part.noted()  # taking back is a change like any other, and is not taken back itself

    def _go_on(self, *, trusted: bool) -> None:
        for entry in self.entries[len(self._backs) :]:
            self._backs.append(self._taken_again(entry, trusted=trusted))

    def _taken_again(self, entry: Entry, *, trusted: bool) -> list[Back]:
        if isinstance(entry.step, Undone) or not self.stands(entry.number):
            return []
        try:
            return self._taken(entry, trusted=trusted)
        except Refusal as why:
            raise Refusal(
                f"This cannot be undone by itself: step {entry.number} ({entry.step.told.lower()}) came after it "
                f"and rests on it. Undo that first. ({why.sentence})"
            ) from why

    def last_to_undo(self, by: Reader) -> Entry | None:
        """What `Ctrl+Z` would take back for this reader: their latest step that stands and may be undone."""
        for entry in reversed(self.entries):
            if (
                entry.by == by
                and self.stands(entry.number)
                and entry.step.undoable
                and not isinstance(entry.step, Undone)
            ):
                return entry
        return None

    def last_to_redo(self, by: Reader) -> Entry | None:
        """The latest undoing that this reader could undo.  Whoever has done something new since has nothing to redo."""
        for entry in reversed(self.entries):
            if entry.by != by:
                continue
            if not isinstance(entry.step, Undone):
                return None
            target = self.entries[entry.step.number - 1].step
            if self.stands(entry.number) and not isinstance(target, Undone):
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
        if not review.stands(self.number):
            raise Refusal("This is undone already. Nothing was changed.")
        if target.by != by:
            raise Refusal("Only the person who did this can undo it. Nothing was changed.")
        if not target.step.undoable and not isinstance(target.step, Undone):
            raise Refusal(f"“{target.step.told}” cannot be undone. Nothing was changed.")


def left_out(entries: Sequence[Entry]) -> frozenset[int]:
    """The numbers of the steps that an undoing in force leaves out of the replay.  `entries` are in order."""
    out: set[int] = set()
    for entry in reversed(entries):
        if isinstance(entry.step, Undone) and entry.number not in out:
            out.add(entry.step.number)
    return frozenset(out)


def replayed(id_: ReviewId, entries: Sequence[Entry], *, trusted: bool = False) -> Review:
    """The review that these steps add up to.  Raises `Refusal` when one that stands can no longer be taken."""
    review = Review(id_)
    review.replay(entries, trusted=trusted)
    return review
