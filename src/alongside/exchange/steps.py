"""Marks from elsewhere come in as one step, with their receipt: one undoing takes all of them back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import msgspec

from alongside.exchange.receipt import Receipt
from alongside.marks import MarkPlaced
from alongside.record import Part, Reader, Review, Step
from alongside.refusals import Refusal


class GivenReceipt(msgspec.Struct, frozen=True):
    """A receipt, who brought the file in, and when."""

    receipt: Receipt
    by: Reader
    at: datetime


class Receipts(Part):
    """The receipts of a review, oldest first; of two at one time the same reader's always first."""

    def __init__(self) -> None:
        super().__init__()
        self._given: list[GivenReceipt] = []

    def put(self, given: GivenReceipt) -> None:
        self._given.append(given)
        self.note(self._given.pop)

    def __iter__(self) -> Iterator[GivenReceipt]:
        return iter(sorted(self._given, key=lambda given: (given.at, given.by)))

    def __len__(self) -> int:
        return len(self._given)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Receipts) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]


class MarksBroughtIn(Step, frozen=True, tag="marks-brought-in"):
    """A reader brings marks in from a file.  They are that reader's; the receipt says what became of each."""

    marks: tuple[MarkPlaced, ...]
    receipt: Receipt
    told = "Marks brought in"

    def check(self, review: Review, by: Reader) -> None:
        if len({one.mark for one in self.marks}) != len(self.marks):
            raise Refusal("Two marks of this file have the same id. Nothing was brought in.")
        if len(self.marks) != self.receipt.brought_in:
            raise Refusal("The receipt of this file and its marks do not agree. Nothing was brought in.")
        for one in self.marks:
            one.check(review, by)

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        for one in self.marks:
            one.apply(review, by, at)
        review[Receipts].put(GivenReceipt(self.receipt, by, at))
