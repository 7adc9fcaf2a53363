"""The ten duties of practice: each answered on its own, by each reader, with what it rests on."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from alongside.answers import Answers, DutyAnswer, DutyAnswered, Met, duty_evidence, duty_standing
from alongside.example import demo
from alongside.marks import MarkId, Marks, MarkTakenBack
from alongside.record import Entry, Reader, Review, ReviewId, Step, Words, replayed
from alongside.refusals import Refusal
from random_reviews import ANA, BEGAN, BEN


@pytest.fixture
def review() -> Review:
    entries, _ = demo(by=ANA, at=BEGAN)
    return replayed(ReviewId(UUID(int=0)), entries)


def take(review: Review, step: Step, by: Reader = ANA) -> None:
    review.add(Entry(review.number + 1, uuid4(), by, BEGAN, step))


def test_each_reader_keeps_an_answer_of_their_own(review: Review) -> None:
    take(review, DutyAnswered("C9", DutyAnswer(Met.MET, Words("She asked him on Friday."))), BEN)
    given = review[Answers].to_duty("C9")
    assert {by: one.met for by, one in given.items()} == {ANA: Met.NOT, BEN: Met.MET}
    assert duty_standing([one.met for one in given.values() if one.met]) == "we differ"


@pytest.mark.parametrize(
    ("given", "stands"),
    [
        ([], "not answered yet"),  # silence is a state of its own
        ([Met.NOT_KNOWN], "not known"),  # and another than not knowing
        ([Met.NOT, Met.NOT], "not met"),
        ([Met.MET, Met.NOT_KNOWN], "we differ"),
    ],
)
def test_where_a_duty_stands(given: list[Met], stands: str) -> None:
    assert duty_standing(given) == stands


def test_a_duty_rests_on_passages_that_are_marked(review: Review) -> None:
    with pytest.raises(Refusal, match="not there any more"):
        take(review, DutyAnswered("C1", DutyAnswer(Met.NOT, evidence=(MarkId(uuid4()),))))


def test_a_passage_taken_back_is_no_evidence_any_more(review: Review) -> None:
    first, second = duty_evidence(review, "C1")
    take(review, MarkTakenBack(first))
    assert duty_evidence(review, "C1") == [second]
    assert first not in review[Marks]


def test_there_are_ten_of_them(review: Review) -> None:
    with pytest.raises(Refusal, match="C11"):
        take(review, DutyAnswered("C11", DutyAnswer(Met.MET)))
