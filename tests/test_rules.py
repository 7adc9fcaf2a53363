"""The rules that hold everywhere (design, part 2), each with a test that fails when it is broken.

Rule 6 is tried in tests/web/test_names_stay_out.py, 8 there and in test_end_dates.py, 10 in tests/web/test_looks.py, and
12 also by every browser test.  Rules 5, 7 and 11 have no code yet that could break them.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import get_type_hints
from uuid import uuid4

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from alongside.answers import Answer, Cell, FeatureAnswer, FeatureAnswered, Picture, State, picture
from alongside.answers.picture import state
from alongside.exchange import STEPS
from alongside.framework import Side
from alongside.marks import MarkId, MarkPlaced
from alongside.preparation import Place
from alongside.record import CUES, Entry, Review, ReviewId, Step, TextId
from alongside.refusals import Refusal
from random_reviews import ANA, BEGAN, BEN, KNOWN, kept_reviews

SOURCE = Path(__file__).parent.parent / "src/alongside"
CODE = sorted(SOURCE.rglob("*.py"))
RATING = re.compile(
    r"\b(score|scores|scoring|rank|ranking|rating|risk_level|band|traffic_light|predict\w*|likelihood)\b"
)


@pytest.mark.parametrize("step", STEPS, ids=lambda one: one.__name__)
def test_1_no_step_can_hold_a_number_about_anybody(step: type[Step]) -> None:
    """Numbers in steps are places in a text, and which step is undone; nothing that could rate."""
    numbers = [name for name, kind in get_type_hints(step).items() if kind in (int, float)]
    assert set(numbers) <= {"length", "number"}
    assert not RATING.search(" ".join(step.__struct_fields__))


def test_1_no_code_names_a_rating() -> None:
    found = []
    for file in CODE:
        for node in ast.walk(ast.parse(file.read_text())):
            name = getattr(node, "id", None) or getattr(node, "attr", None) or getattr(node, "name", None)
            # How a page's columns lie (texts) and how sure a tagger is of a word (names) are about words, not people.
            about_words = {"texts", "names"} & set(file.parts)
            if isinstance(name, str) and RATING.search(name.lower()) and not about_words:
                found.append(f"{file.name}: {name}")
    assert found == []


def test_2_the_picture_has_no_place_for_a_total() -> None:
    assert set(Picture.__struct_fields__) == {"framework", "cells"}
    assert set(Cell.__struct_fields__) == {"feature", "state", "evidence", "reasons"}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(kept_reviews())
def test_3_what_is_said_of_one_side_never_moves_the_other(kept) -> None:
    shelf, id_, _ = kept
    with shelf.open(id_) as review:
        before = picture(review)
        for feature in KNOWN.features:
            if feature.side is Side.SURVEILLANCE:
                answered = FeatureAnswered(feature.code, FeatureAnswer(Answer.STRONG))
                review.add(Entry(review.number + 1, uuid4(), BEN, BEGAN, answered))
        after = picture(review)
    for domain in KNOWN.domains:
        assert before.side(domain.code, Side.TRUST) == after.side(domain.code, Side.TRUST)


def test_3_not_heard_yet_is_for_impact_only() -> None:
    for feature in KNOWN.features:
        step = FeatureAnswered(feature.code, FeatureAnswer(Answer.NOT_HEARD_YET))
        if feature.domain == "impact":
            step.check(_begun(), ANA)
        else:
            with pytest.raises(Refusal, match="is for impact"):
                step.check(_begun(), ANA)


def test_3_that_readers_differ_is_derived_and_silence_is_a_state() -> None:
    assert "we differ" not in list(Answer)
    assert state([Answer.SOME, Answer.STRONG]) is State.WE_DIFFER
    assert state([Answer.SOME, Answer.SOME]) is State.SOME
    assert state([]) is State.NOT_ANSWERED


def test_4_no_mark_without_words_under_it() -> None:
    review = _begun()
    for start, end in ((0, 0), (5, 3), (-1, 4), (0, 10**6)):
        with pytest.raises(Refusal):
            MarkPlaced(MarkId(uuid4()), Place(TextId(uuid4()), start, end), ("MT2",)).check(review, ANA)


def test_4_only_cues_place_prompts_and_a_prompt_is_no_mark(dean_review: Review) -> None:
    from alongside.marks import Marks
    from alongside.prompts import Prompts, PromptsPlaced

    placed = next(entry for entry in dean_review.entries if isinstance(entry.step, PromptsPlaced))
    assert placed.by == CUES
    with pytest.raises(Refusal, match="Only cues"):
        placed.step.check(dean_review, ANA)
    marked = {mark.id for mark in dean_review[Marks]}
    assert not marked & {prompt.id for prompt in dean_review[Prompts]}


def test_9_what_the_product_says_blames_nobody() -> None:
    blaming = re.compile(r"\b(failed to|fail to|failure to|should have|fault of the|neglected to|bad practice)\b", re.I)
    said = [*SOURCE.rglob("*.html"), SOURCE / "framework/2022.1.toml", SOURCE / "example/case.toml"]
    found = [f"{file.name}: {one}" for file in said for one in blaming.findall(file.read_text())]
    assert found == []


def test_12_nothing_in_the_product_can_ask_another_machine() -> None:
    asking = re.compile(r"https?://(?!127\.0\.0\.1|www\.w3\.org|localhost)")
    files = [*SOURCE.rglob("*.html"), *SOURCE.rglob("*.css"), *SOURCE.rglob("*.js"), *CODE]
    found = []
    for file in files:
        for line in file.read_text().splitlines():
            if asking.search(line) and "schemas." not in line and "opendocument" not in line and "purl." not in line:
                found.append(f"{file.relative_to(SOURCE)}: {line.strip()[:80]}")
    assert found == []


def _begun() -> Review:
    from datetime import date

    from alongside.preparation import ReviewBegun
    from alongside.record import Words

    review = Review(ReviewId(uuid4()))
    review.add(Entry(1, uuid4(), ANA, BEGAN, ReviewBegun(KNOWN.version, date(2027, 5, 24), Words("A panel"))))
    return review


@pytest.fixture
def dean_review() -> Review:
    from alongside.example import demo
    from alongside.record import replayed

    entries, _ = demo(by=ANA, at=BEGAN)
    return replayed(ReviewId(uuid4()), entries)


def test_1_facts_hold_no_number_that_is_not_a_place(dean_review: Review) -> None:
    """In what is written of a whole review, every number is an offset, a length, a level, an index or a step's number."""
    from alongside.record import written

    places = {"start", "end", "length", "number", "level"}

    def numbers(value: object, key: str = "") -> list[str]:
        if isinstance(value, bool):
            return []
        if isinstance(value, int | float):
            return [key]
        if isinstance(value, dict):
            return [one for name, inner in value.items() for one in numbers(inner, name)]
        if isinstance(value, list):
            return [one for inner in value for one in numbers(inner, key)]
        return []

    words = {"note", "title", "reason", "words", "why_not", "who_asks", "looked_at", "why", "with_whom", "involved"}
    words |= {"what", "who", "would_know", "told_to", "noticed", "who_says"}
    for entry in dean_review.entries:
        facts = msgspec.json.decode(written(entry.step)[0])
        assert set(numbers(facts)) <= places | words | {"blocks", "handles"}, entry.step.told
