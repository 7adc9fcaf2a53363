"""What people do at the end: promise, change a promise, drop one."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import datetime

from alongside import framework
from alongside.commitments.parts import Commitment, CommitmentId, Commitments, Promise
from alongside.preparation import Preparation
from alongside.record import Reader, Review, Step
from alongside.refusals import Refusal


def _check_promise(review: Review, promise: Promise) -> None:
    if not promise.what:
        raise Refusal("Say what will change. Nothing was saved.")
    if promise.feature is not None:
        framework.load(review[Preparation].framework).feature(promise.feature)


class CommitmentMade(Step, frozen=True, tag="commitment-made"):
    """A reader promises a change in practice."""

    commitment: CommitmentId
    promise: Promise
    told = "Commitment made"

    def check(self, review: Review, by: Reader) -> None:
        _check_promise(review, self.promise)
        if self.commitment in review[Commitments]:
            raise Refusal("This commitment is there already. Nothing was saved twice.")

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[Commitments].put(Commitment(self.commitment, self.promise, by, at))


class CommitmentChanged(Step, frozen=True, tag="commitment-changed"):
    """A reader changes a promise.  What it was stays in the record."""

    commitment: CommitmentId
    promise: Promise
    told = "Commitment changed"

    def check(self, review: Review, by: Reader) -> None:
        review[Commitments][self.commitment]
        _check_promise(review, self.promise)

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        was = review[Commitments][self.commitment]
        review[Commitments].put(Commitment(was.id, self.promise, was.by, was.at))

    def changes(self, by: Reader) -> Hashable:
        return ("commitment", self.commitment)


class CommitmentDropped(Step, frozen=True, tag="commitment-dropped"):
    """A reader drops a promise that was made in this review."""

    commitment: CommitmentId
    told = "Commitment dropped"

    def check(self, review: Review, by: Reader) -> None:
        review[Commitments][self.commitment]

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[Commitments].drop(self.commitment)

    def changes(self, by: Reader) -> Hashable:
        return ("commitment", self.commitment)


class CommitmentPutFirst(Step, frozen=True, tag="commitment-put-first"):
    """Of several commitments a reader says which one matters most.  The others stay."""

    commitment: CommitmentId
    told = "Commitment put first"

    def check(self, review: Review, by: Reader) -> None:
        review[Commitments][self.commitment]

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[Commitments].put_first(self.commitment)

    def changes(self, by: Reader) -> Hashable:
        return "the commitment that matters most"
