"""A name found later: marks stay on their words, whatever the name and wherever it stands."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.marks import Mark, MarkId, MarkPlaced, Marks
from alongside.mending import NameTakenOut, checked, edits_for
from alongside.preparation import Place, ReviewBegun, TextBroughtIn, Texts
from alongside.record import Entry, Review, ReviewId, Step, TextId, Words
from alongside.refusals import Refusal
from alongside.texts import Block, BlockKind, edited
from random_reviews import ANA, BEGAN, KNOWN

TEXT = TextId(UUID(int=1))
SAID = "Kyle walked home. The worker saw Kyle's friends, and Kyle saw her.\nNobody asked Kyle."


def review_of(text: str, *places: tuple[int, int]) -> Review:
    review = Review(ReviewId(UUID(int=0)))
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, 0, start, start + len(line)))
        start += len(line) + 1
    take(review, ReviewBegun(KNOWN.version, date(2027, 5, 24), Words("A walk")))
    take(review, TextBroughtIn(TEXT, Words("Notes"), len(text), tuple(blocks)))
    for number, (left, right) in enumerate(places, 1):
        take(review, MarkPlaced(MarkId(UUID(int=number)), Place(TEXT, left, right), ("MT2",)))
    return review


def take(review: Review, step: Step) -> None:
    review.add(Entry(review.number + 1, uuid4(), ANA, BEGAN, step))


def without(review: Review, text: str, name: str, handle: str) -> str:
    edits = edits_for(text, name, handle)
    take(review, NameTakenOut(TEXT, tuple((edit.start, edit.end, len(edit.words)) for edit in edits)))
    return edited(text, edits)


def marked(review: Review, text: str) -> list[str]:
    return [text[mark.place.start : mark.place.end] for mark in review[Marks]]


def at(words: str) -> tuple[int, int]:
    start = SAID.index(words)
    return start, start + len(words)


def test_the_name_is_gone_wherever_it_stood() -> None:
    review = review_of(SAID)
    assert without(review, SAID, "Kyle", "the older brother") == (
        "The older brother walked home. The worker saw the older brother's friends, and the older brother saw her.\n"
        "Nobody asked the older brother."
    )


def test_marks_stay_on_their_words() -> None:
    review = review_of(SAID, at("The worker saw"), at("and Kyle saw her."), at("Nobody asked Kyle."))
    now = without(review, SAID, "Kyle", "the older brother")
    assert marked(review, now) == [
        "The worker saw",
        "and the older brother saw her.",
        "Nobody asked the older brother.",
    ]


def test_a_mark_within_the_name_holds_the_handle() -> None:
    review = review_of(SAID, (0, 4))
    assert marked(review, without(review, SAID, "Kyle", "friend 1")) == ["Friend 1"]


def test_blocks_and_handles_stand_where_they_should() -> None:
    review = review_of(SAID)
    now = without(review, SAID, "Kyle", "friend 1")
    held = review[Texts][TEXT]
    assert [now[block.start : block.end] for block in held.blocks] == now.split("\n")
    assert {now[start:end].lower() for start, end in held.handles} == {"friend 1"}
    assert held.length == len(now)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(["Kyle", "saw", "her", "KYLE", "home.", "Kyle's", "\n", "👩‍👧"]), min_size=1, max_size=20),
    st.data(),
)
def test_words_that_were_marked_and_are_no_name_are_still_marked(pieces: list[str], data: st.DataObject) -> None:
    text = " ".join(pieces).replace(" \n ", "\n").strip() or "x"
    if "\n\n" in text or text.startswith("\n") or not edits_for(text, "Kyle", "friend 1"):
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    review = review_of(text, (start, end))
    now = without(review, text, "Kyle", "friend 1")
    mark: Mark = next(iter(review[Marks]))
    assert mark.place.start < mark.place.end <= len(now)
    kept = [word for word in text[start:end].split() if "kyle" not in word.lower()][1:-1]
    position = mark.place.start
    for word in kept:
        position = now.index(word, position)
        assert position < mark.place.end


@pytest.mark.parametrize(
    ("name", "handle", "said"),
    [
        ("", "friend 1", "at least two letters"),
        ("K", "friend 1", "at least two"),
        ("Kyle", " ", "stand in place"),
        ("Kyle", "Kyle B", "holds the name"),
    ],
)
def test_what_cannot_be_done_is_said(name: str, handle: str, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        checked(name, handle)


@pytest.mark.parametrize("cuts", [(), ((0, 0, 3),), ((0, 10**6, 3),), ((0, 5, 0),), ((4, 8, 2), (6, 9, 2))])
def test_places_that_are_not_in_the_text_are_refused(cuts: tuple[tuple[int, int, int], ...]) -> None:
    with pytest.raises(Refusal, match="not in the text"):
        NameTakenOut(TEXT, cuts).check(review_of(SAID), ANA)
