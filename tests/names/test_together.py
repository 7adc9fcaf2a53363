"""Facts that together could point to somebody."""

from __future__ import annotations

import pytest

from alongside.names import Candidate, Decision, Kind, candidates, replacements, together
from alongside.texts import edited

CASE = "The young person is twelve and on a referral order. Police searched his brother, 17. He is in Year 8."


def test_an_age_an_order_and_a_brothers_age_are_shown_together() -> None:
    assert [fact.said for fact in together(CASE)] == [
        "is twelve",
        "referral order",
        "brother, 17",
        "in Year 8",
    ]


def blurred(text: str) -> str:
    facts = together(text, candidates(text), least=1)
    decided = [Decision(((fact.start, fact.end),), fact.blur) for fact in facts if fact.blur]
    return edited(text, replacements(text, decided))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            CASE,
            "The young person is in their early teens and on a court order. Police searched his brother, in their late "
            "teens. He is in the lower school.",
        ),
        ("He has a brother who is 17.", "He has a brother who is in their late teens."),
        ("His sister Shanice Bell is 13.", "His sister Shanice Bell is in their early teens."),  # the name stays
        ("His brother, aged 9, was stabbed.", "His brother, of primary school age, was stabbed."),
        ("She goes to school 1 in Year 10.", "She goes to school 1 in the upper school."),
        ("A Year 3 pupil is an only child.", "A primary school pupil is a child."),
        ("An 18-year-old met an 8-year-old boy.", "A teenager met a young boy."),
        ("She turned 13; her mum, 34, left.", "She reached their early teens; her mum, of adult age, left."),
        ("His brothers, 8 and 10, left.", "His brothers, of primary school age, left."),
        ("The three are aged 4, 7 and 12.", "The three are of different ages."),
        (
            "He will be 14 in June. At 13 he left.",
            "He will be in their early teens in June. In their early teens he left.",
        ),
        (
            "Age: 13. She has been 17 since May.",
            "Age: in their early teens. She has been in their late teens since May.",
        ),
        ("His twin sister is on an interim care order.", "His sister is on a court order."),
        ("The twin boys came.", "The twin boys came."),  # no words say less here
    ],
)
def test_what_stands_there_instead_says_less_and_the_sentence_still_reads(before: str, after: str) -> None:
    assert blurred(before) == after


def test_a_name_is_in_no_place_that_is_blurred() -> None:
    text = "His older brother Marcus Boateng, aged 16, was murdered. Dean is 12. Dean is in Year 8."
    assert {text[fact.start : fact.end] for fact in together(text)} == {"aged 16", "murdered", "is 12", "in Year 8"}
    assert "older brother Marcus Boateng, aged 16" in {fact.said for fact in together(text)}


def test_one_fact_alone_points_to_nobody() -> None:
    assert together("The young person is twelve. A friend is 13.") == ()


def test_a_number_that_counts_something_is_nobodys_age() -> None:
    counted = (
        "Attendance was 13% and is 15.2 elsewhere. The target is 12 days, the meeting was 14 May. "
        "He is in Year 8, on a care order."
    )
    assert together(f"{counted} His twin died.", least=1)  # it has facts, and none is an age
    assert "age" not in {fact.kind for fact in together(counted, least=1)}


@pytest.mark.parametrize(
    "text",
    [
        "Tyrell, 12, lives in Hull. His brother, 8, is in Year 3. He was stabbed.",
        "A 12yo boy and his 14-yr-old brother are on a YRO.",
        "Dean (12) is in Y8 after a house fire.",
        "He is 9, in year nine, and won a medal.",
        "She was 34 when her twin was shot.",
    ],
)
def test_indirect_identifiers_are_seen_however_short_they_are_written(text: str) -> None:
    assert together(text, candidates(text), least=2)


def test_a_place_found_is_one_kind_more() -> None:
    text = "Dean is 12. He is in Year 8."
    hull = Candidate(Kind.PLACE, ("Hull",), ((0, 4),), "place 1")

    assert not together(text)
    assert together(text, [hull])


@pytest.mark.parametrize(
    "text",
    [
        "His mother, 17 Hill Street, rang.",
        "He was four months late and was 5 minutes early.",
        "It was 12 years ago. She is 20% slower, he is 12 days out.",
        "The rate is 45. Table (3) and Room (12).",
        "The Head of Year 8 rang.",
        "In Year 1 of the project they were 12 families.",
    ],
)
def test_other_numbers_are_nobodys_age_or_year(text: str) -> None:
    assert together(text, candidates(text), least=1) == ()
