"""The next review of the same team opens with "Last time"; four commitments, of which one matters most."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from alongside import framework
from alongside.commitments import (
    Came,
    CommitmentDropped,
    CommitmentId,
    CommitmentMade,
    CommitmentPutFirst,
    Commitments,
    LastTime,
    LastTimeAnswered,
    LastTimeLeft,
    Promise,
    WhatCame,
    followed_by,
)
from alongside.exchange import read_archive, write_archive
from alongside.preparation import ReviewBegun
from alongside.record import MemoryShelf, Reader, Review, Step, Undone, Words
from alongside.refusals import Refusal

ANA = Reader(UUID(int=1))
AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
Take = Callable[[Step], None]


def begun(title: str) -> tuple[Review, Take]:
    shelf = MemoryShelf()
    id_ = shelf.begin(ReviewBegun(framework.load().version, date(2027, 5, 24), Words(title)), by=ANA, at=AT)
    with shelf.open(id_) as review:
        return review, lambda step: shelf.add(id_, step, by=ANA, at=AT, key=uuid4(), seen=review.number)


def made(*whats: str) -> tuple[Review, Take]:
    review, take = begun("The first review")
    for number, what in enumerate(whats, 1):
        take(CommitmentMade(CommitmentId(UUID(int=number, version=4)), Promise(Words(what))))
    return review, take


@pytest.fixture
def earlier() -> Review:
    return made("Friends are asked first", "Names come out of the minutes")[0]


def told(review: Review) -> list[tuple[str, Came | None]]:
    return [(str(one.promise.what), review[LastTime].of(one.commitment).came) for one in review[LastTime]]


def test_the_next_review_opens_with_what_was_promised(earlier: Review) -> None:
    review, take = begun("The second")
    take(followed_by(earlier))
    assert told(review) == [("Friends are asked first", None), ("Names come out of the minutes", None)]
    assert (str(review[LastTime].title), review[LastTime].began) == ("The first review", date(2026, 11, 24))


def test_nothing_in_the_copy_leads_to_the_earlier_review(earlier: Review) -> None:
    review, take = begun("The second")
    take(followed_by(earlier))
    assert str(earlier.id).encode() not in write_archive(review, {})


def test_each_is_answered_with_what_was_noticed_and_who_says_so(earlier: Review) -> None:
    review, take = begun("The second")
    take(followed_by(earlier))
    first = next(iter(review[LastTime])).commitment
    take(LastTimeAnswered(first, WhatCame(Came.DONE, Words("They came back on their own"), Words("friend 1, to us"))))
    again = read_archive(write_archive(review, {})).review()
    assert again[LastTime].of(first) == review[LastTime].of(first)
    assert str(again[LastTime].of(first).who_says) == "friend 1, to us"


def test_what_is_still_going_goes_on_to_the_review_after(earlier: Review) -> None:
    second, take = begun("The second")
    take(followed_by(earlier))
    for one, came in zip(second[LastTime], (Came.STILL_GOING, Came.DONE), strict=True):
        take(LastTimeAnswered(one.commitment, WhatCame(came)))
    third, take = begun("The third")
    take(followed_by(second))
    assert told(third) == [("Friends are asked first", None)]


def test_it_may_be_left_as_a_whole_with_one_reason(earlier: Review) -> None:
    review, take = begun("The second")
    take(followed_by(earlier))
    take(LastTimeLeft(Words("Nobody of that team is here")))
    assert str(review[LastTime].not_asked) == "Nobody of that team is here"
    assert len(review[LastTime]) == 2


def test_a_review_that_promised_nothing_has_nothing_to_look_back_on() -> None:
    _, take = begun("The second")
    with pytest.raises(Refusal, match="promised nothing"):
        take(followed_by(begun("Empty")[0]))


def test_another_review_does_not_wipe_what_was_answered(earlier: Review) -> None:
    review, take = begun("The second")
    take(followed_by(earlier))
    take(LastTimeAnswered(next(iter(review[LastTime])).commitment, WhatCame(Came.DROPPED)))
    with pytest.raises(Refusal, match="answered here already"):
        take(followed_by(made("Something else")[0]))


def test_what_was_noticed_needs_what_came_of_it(earlier: Review) -> None:
    review, take = begun("The second")
    take(followed_by(earlier))
    with pytest.raises(Refusal, match="done, changed, dropped or still going"):
        take(LastTimeAnswered(next(iter(review[LastTime])).commitment, WhatCame(noticed=Words("Calmer"))))


def test_bringing_it_in_can_be_undone(earlier: Review) -> None:
    review, take = begun("The second")
    take(followed_by(earlier))
    take(Undone(review.number))
    assert len(review[LastTime]) == 0


def drawn(review: Review) -> str:
    held = review[Commitments]
    return " ".join(f"[{one.promise.what}]" if one.id == held.most else str(one.promise.what) for one in held)


def test_the_one_that_matters_most_stands_first_and_four_stay() -> None:
    review, take = made("a", "b", "c", "d")
    take(CommitmentPutFirst(CommitmentId(UUID(int=3, version=4))))
    assert drawn(review) == "[c] a b d"


def test_dropping_it_leaves_none_first_and_undoing_brings_it_back_first() -> None:
    review, take = made("a", "b", "c")
    take(CommitmentPutFirst(CommitmentId(UUID(int=2, version=4))))
    take(CommitmentDropped(CommitmentId(UUID(int=2, version=4))))
    assert drawn(review) == "a c"
    take(Undone(review.number))
    assert drawn(review) == "[b] a c"
