"""A paper sheet is typed in: a line a feature; nothing that was answered before is overwritten."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from alongside.answers import Answer, Answers, FeatureAnswer, FeatureAnswered
from alongside.exchange import read_sheet
from alongside.preparation import ReviewBegun
from alongside.record import Entry, Review, ReviewId, Step, Undone, Words
from alongside.refusals import Refusal
from random_reviews import ANA

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def review() -> Review:
    begun = Review(ReviewId(UUID(int=0)))
    add(begun, ReviewBegun("2022.1", date(2027, 5, 24), Words("Two weeks")))
    return begun


def add(review: Review, step: Step) -> None:
    review.add(Entry(review.number + 1, uuid4(), ANA, AT, step))


@pytest.mark.parametrize(
    ("line", "code", "answer", "reason"),
    [
        ("FT1 strong She was told.", "FT1", Answer.STRONG, "She was told."),
        ("ft1: Strong - She was told.", "FT1", Answer.STRONG, "She was told."),
        ("MS4 not", "MS4", Answer.NOT_EVIDENCED, ""),
        ("MS4 not evidenced. We looked.", "MS4", Answer.NOT_EVIDENCED, "We looked."),
        ("IT4 not heard nobody asked", "IT4", Answer.NOT_HEARD_YET, "nobody asked"),
        ("IT4 not heard yet", "IT4", Answer.NOT_HEARD_YET, ""),
        ("MT2 unsure", "MT2", Answer.UNSURE, ""),
        ("MT2 Nothing, we said.", "MT2", None, "Nothing, we said."),  # a word that begins like an answer
        ("MT2 =1+1 👍🏽 שלום", "MT2", None, "=1+1 👍🏽 שלום"),
        ("FT1 some She was told\n and asked.", "FT1", Answer.SOME, "She was told and asked."),
    ],
)
def test_a_line_is_a_code_what_was_ticked_and_their_words(
    review: Review, line: str, code: str, answer: Answer | None, reason: str
) -> None:
    add(review, read_sheet(review, line, ANA))
    assert review[Answers].feature(code, ANA) == FeatureAnswer(answer, Words(reason))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Nothing is typed in"),
        ("She was told.", "does not begin with a code"),
        ("FT9 strong", "no feature with the code “FT9”"),
        ("FT1 strong\nFT1 some", "Line 2: FT1 stands on a line above"),
        ("FT1 not heard yet", "is for impact"),
        ("FT1 " + "a" * 20_001, "more words than a box takes"),
        ("XX1 strong\n\nFT1 strong\nFT9 some", "Line 1:.*Line 4:"),
    ],
)
def test_a_line_that_cannot_be_taken_is_named_and_nothing_is_saved(review: Review, typed: str, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        read_sheet(review, typed, ANA)


def test_words_are_added_beneath_and_an_answer_is_never_overwritten(review: Review) -> None:
    add(review, FeatureAnswered("FT1", FeatureAnswer(Answer.SOME, Words("Mine."), done=True)))
    add(review, read_sheet(review, "FT1 Theirs.", ANA))
    assert review[Answers].feature("FT1", ANA) == FeatureAnswer(Answer.SOME, Words("Mine.\nTheirs."), done=True)
    with pytest.raises(Refusal, match="is answered “some” already"):
        read_sheet(review, "FT1 strong", ANA)


def test_a_whole_sheet_is_undone_at_once(review: Review) -> None:
    add(review, read_sheet(review, "FT1 strong\nMS4 some", ANA))
    assert review[Answers].count() == 2
    add(review, Undone(review.number))
    assert review[Answers].count() == 0
