"""Facts that together could point to somebody."""

from __future__ import annotations

from alongside.names import together

CASE = "The young person is twelve and on a referral order. Police searched his brother, 17. He is in Year 8."


def test_an_age_an_order_and_a_brothers_age_are_shown_together() -> None:
    assert [CASE[fact.start : fact.end] for fact in together(CASE)] == [
        "is twelve",
        "referral order",
        "brother, 17",
        "in Year 8",
    ]


def test_each_has_words_that_say_less() -> None:
    assert [fact.blur for fact in together(CASE)] == ["is in their early teens", "court order", "brother", "in school"]


def test_one_fact_alone_points_to_nobody() -> None:
    assert together("The young person is twelve. A friend is 13.") == ()


def test_a_number_that_counts_something_is_nobodys_age() -> None:
    counted = (
        "Attendance was 13% and is 15.2 elsewhere. The target is 12 days, the meeting was 14 May. "
        "He is in Year 8, on a care order."
    )
    assert together(f"{counted} His twin died.", least=1)  # it has facts, and none is an age
    assert "age" not in {fact.kind for fact in together(counted, least=1)}
