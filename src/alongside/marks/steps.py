"""What people do while they read: mark a passage, change a mark, take it back."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import datetime

from alongside import framework
from alongside.marks.parts import Mark, MarkId, Marks, PromptId, Whom
from alongside.preparation import Place, Preparation, words_of
from alongside.record import UNSAID, Reader, Review, Step, Words
from alongside.refusals import Refusal


def _check_features(review: Review, features: tuple[str, ...]) -> None:
    known = framework.load(review[Preparation].framework)
    for code in features:
        known.feature(code)
    if len(set(features)) != len(features):
        raise Refusal("A feature is chosen twice for this passage. Nothing was marked.")


class MarkPlaced(Step, frozen=True, tag="mark-placed"):
    """A reader marks a passage with one or more features of either side; with none it is a place to pause."""

    mark: MarkId
    place: Place
    features: tuple[str, ...]
    note: Words = UNSAID
    touches: tuple[Whom, ...] = ()
    prompt: PromptId | None = None
    told = "Mark placed"

    def check(self, review: Review, by: Reader) -> None:
        self.place.check(review)
        _check_features(review, self.features)
        if review[Marks].knows(self.mark):
            raise Refusal("This mark is there already. Nothing was marked twice.")

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[Marks].put(
            Mark(self.mark, self.place, self.features, self.note, self.touches, self.prompt, by, at),
        )

    def rests_on(self) -> Hashable:
        return words_of(self.place.text)


class MarkChanged(Step, frozen=True, tag="mark-changed"):
    """A reader changes a mark: its edges, features, note, or whom it touches.  What it was stays in the record.

    A mark that lost its place is placed anew by it.
    """

    mark: MarkId
    place: Place
    features: tuple[str, ...]
    note: Words = UNSAID
    touches: tuple[Whom, ...] = ()
    told = "Mark changed"

    def check(self, review: Review, by: Reader) -> None:
        _check_own(review, self.mark, by)
        self.place.check(review)
        _check_features(review, self.features)

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        was = review[Marks].known(self.mark)
        review[Marks].put(
            Mark(was.id, self.place, self.features, self.note, self.touches, was.prompt, was.by, was.at),
        )

    def changes(self, by: Reader) -> Hashable:
        return ("mark", self.mark)

    def rests_on(self) -> Hashable:
        return words_of(self.place.text)


class MarkTakenBack(Step, frozen=True, tag="mark-taken-back"):
    """A reader takes a mark back, with its note, or lets one go that lost its place.  Undoing brings it again."""

    mark: MarkId
    told = "Mark taken back"

    def check(self, review: Review, by: Reader) -> None:
        _check_own(review, self.mark, by)

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[Marks].take(self.mark)

    def changes(self, by: Reader) -> Hashable:
        return ("mark", self.mark)


def _check_own(review: Review, mark: MarkId, by: Reader) -> None:
    if review[Marks].known(mark).by != by:
        raise Refusal("Only the person who placed this mark can change it. Place one of your own beside it.")
