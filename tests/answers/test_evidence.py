"""Strokes stand in the order in which the texts came, and then in the order of each text."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

import pytest

from alongside.answers import in_full, picture
from alongside.marks import MarkId, MarkPlaced
from alongside.preparation import Place, ReviewBegun, TextBroughtIn
from alongside.record import Entry, Review, ReviewId, Step, TextId, Words
from alongside.texts import Block, BlockKind
from random_reviews import ANA, BEGAN, KNOWN

FIRST, SECOND = TextId(UUID(int=9, version=4)), TextId(UUID(int=2, version=4))


@pytest.fixture
def review() -> Review:
    made = Review(ReviewId(uuid4()))

    def take(step: Step) -> None:
        made.add(Entry(made.number + 1, uuid4(), ANA, BEGAN, step))

    take(ReviewBegun(KNOWN.version, date(2027, 5, 24), Words("Two texts")))
    for text in (FIRST, SECOND):
        take(TextBroughtIn(text, Words("A text"), 9, (Block(BlockKind.PARAGRAPH, 0, 0, 9),)))
    for text, start in ((SECOND, 0), (FIRST, 4), (FIRST, 0)):
        take(MarkPlaced(MarkId(uuid4()), Place(text, start, start + 3), ("MT2",)))
    return made


def test_whatever_the_ids_of_the_texts_are(review: Review) -> None:
    from alongside.marks import Marks

    places = [review[Marks][mark].place for mark in picture(review)["MT2"].evidence]
    assert [(place.text, place.start) for place in places] == [(FIRST, 0), (FIRST, 4), (SECOND, 0)]


def test_the_picture_in_words_says_each_feature_and_counts_no_side(review: Review) -> None:
    said = in_full(picture(review))
    assert "MT2 Grows out of relationships, not answered yet, 3 strokes" in said
    assert "MT1 Shared with consent, for its purpose, not answered yet;" in said
    assert " of them" not in said
