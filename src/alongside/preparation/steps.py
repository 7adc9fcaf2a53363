"""What people do before they read: begin, say what is looked at, bring texts in."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date, datetime

from alongside import framework
from alongside.preparation.parts import About, HeldText, Preparation, Texts
from alongside.record import Reader, Review, Step, TextId, Words
from alongside.refusals import Refusal
from alongside.texts import Block


class ReviewBegun(Step, frozen=True, tag="review-begun"):
    """A reader begins a review, with the framework as it stands now: a newer version never changes an old review."""

    framework: str
    until: date
    title: Words
    told = "Review begun"
    undoable = False

    def check(self, review: Review, by: Reader) -> None:
        if review.number:
            raise Refusal("This review has begun already. Nothing was changed.")
        framework.load(self.framework)

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        preparation = review[Preparation]
        preparation.read_with(self.framework)
        preparation.keep_until(self.until)
        preparation.describe(About(title=self.title))


class ReviewDescribed(Step, frozen=True, tag="review-described"):
    """A reader says what is looked at, why, with whom, and how those concerned were involved."""

    about: About
    told = "What is looked at was described"

    def check(self, review: Review, by: Reader) -> None:
        if not self.about.title:
            raise Refusal("Give the review a title, so that you find it again. It may not hold a name.")

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[Preparation].describe(self.about)

    def changes(self, by: Reader) -> Hashable:
        return "about"


class EndDateMoved(Step, frozen=True, tag="end-date-moved"):
    """A reader decides until when the review is kept; after that day it is erased."""

    until: date
    told = "End date moved"

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[Preparation].keep_until(self.until)

    def changes(self, by: Reader) -> Hashable:
        return "until"


class TextBroughtIn(Step, frozen=True, tag="text-brought-in"):
    """A text joins the review, its names already out.  Its words are kept beside the record, once."""

    text: TextId
    title: Words
    length: int
    blocks: tuple[Block, ...]
    handles: tuple[tuple[int, int], ...] = ()
    told = "Text brought in"
    undoable = False

    def check(self, review: Review, by: Reader) -> None:
        if self.text in review[Texts]:
            raise Refusal("This text is in the review already. Nothing was brought in.")
        if not self.blocks or self.blocks[-1].end > self.length:
            raise Refusal("This text is empty, or its parts reach beyond its end. Nothing was brought in.")

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[Texts].put(HeldText(self.text, self.title, self.length, self.blocks, self.handles))
