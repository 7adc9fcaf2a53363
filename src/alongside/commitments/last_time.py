"""The next review of the same team opens with "Last time": what was promised comes over as words, and each is answered."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date, datetime

from alongside.commitments.parts import Came, CommitmentId, Commitments, Earlier, LastTime, WhatCame
from alongside.preparation import Preparation
from alongside.record import Reader, Review, Step, Words
from alongside.refusals import Refusal


class LastTimeBrought(Step, frozen=True, tag="last-time-brought"):
    """A reader says which review this one follows on from; what that one promised is copied here.

    A copy, so that an archive stands alone and the two reviews stay separate: neither holds the other's address.
    """

    title: Words
    began: date
    earlier: tuple[Earlier, ...]
    told = "Commitments of last time brought in"

    def check(self, review: Review, by: Reader) -> None:
        if not self.earlier:
            raise Refusal("That review promised nothing, so there is nothing to look back on. Choose another, or none.")
        if len({one.commitment for one in self.earlier}) != len(self.earlier):
            raise Refusal("A commitment of last time comes twice. Nothing was brought in.")
        if not all(one.promise.what for one in self.earlier):
            raise Refusal("A commitment of last time does not say what was to change. Nothing was brought in.")
        if any(review[LastTime].of(one.commitment).came for one in review[LastTime]):
            raise Refusal(
                "What came of last time is answered here already. Take those answers back first, then choose another."
            )

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[LastTime].bring(self.title, self.began, self.earlier)

    def changes(self, by: Reader) -> Hashable:
        return "last time"


class LastTimeAnswered(Step, frozen=True, tag="last-time-answered"):
    """A reader says what came of one commitment of last time, what was noticed, and who says so."""

    commitment: CommitmentId
    what_came: WhatCame
    told = "Commitment of last time looked back on"

    def check(self, review: Review, by: Reader) -> None:
        review[LastTime][self.commitment]
        if self.what_came.came is None and (self.what_came.noticed or self.what_came.who_says):
            raise Refusal("Say first what came of it: done, changed, dropped or still going. Nothing was saved.")

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[LastTime].answer(self.commitment, self.what_came)

    def changes(self, by: Reader) -> Hashable:
        return ("last time", self.commitment)


class LastTimeLeft(Step, frozen=True, tag="last-time-left"):
    """A reader leaves last time as a whole, with one reason.  No reason: they take it up again."""

    reason: Words
    told = "Last time left, with a reason"

    def check(self, review: Review, by: Reader) -> None:
        if not len(review[LastTime]):
            raise Refusal("This review follows on from none, so there is nothing to leave. Nothing was saved.")

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[LastTime].leave(self.reason)

    def changes(self, by: Reader) -> Hashable:
        return "last time left"


def followed_by(earlier: Review) -> LastTimeBrought:
    """What the next review takes over from this one: its title, when it began, and what it promised.

    What was still going when this one looked back goes on, unless it was promised anew.
    """
    promised = [Earlier(one.id, one.promise) for one in earlier[Commitments]]
    before = earlier[LastTime]
    going = [one for one in before if before.of(one.commitment).came is Came.STILL_GOING]
    known = {one.commitment for one in promised}
    going = [one for one in going if one.commitment not in known]
    return LastTimeBrought(earlier[Preparation].about.title, earlier.began.date(), tuple(promised + going))
