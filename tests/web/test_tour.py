"""The guided tour passes every stage of the journey, and takes no more than ten minutes."""

from __future__ import annotations

import pytest
from django.test import Client

from alongside.record import ReviewId
from alongside.web.desk import STAGES
from alongside.web.home import local_reader
from alongside.web.models import Person
from alongside.web.tour import SHORT, STOPS, address

WORDS_A_MINUTE = 180
"""Slow reading.  A page of the example takes a minute of looking besides."""


def test_it_passes_every_stage_of_the_journey_and_the_framework() -> None:
    codes = [code for code, _, _ in STOPS]
    assert {code for code, _ in STAGES} < set(codes)
    assert {"picture", "learn-feature", "exchange"} < set(codes)
    assert set(SHORT) == set(codes[1:])


def test_it_takes_less_than_ten_minutes() -> None:
    words = sum(len(f"{heading} {said}".split()) for _, heading, said in STOPS)
    assert words / WORDS_A_MINUTE + len(STOPS) < 10


@pytest.mark.parametrize("number", range(1, len(STOPS) + 1))
def test_each_stop_is_told_on_its_page_and_leads_on(client: Client, dean_case: ReviewId, number: int) -> None:
    Person.objects.update_or_create(id=local_reader(), defaults={"example": dean_case, "toured": False})
    code, heading, _ = STOPS[number - 1]
    page = client.get(address(code, dean_case), follow=True).content.decode()
    assert heading in page
    assert f"{number} of {len(STOPS)}" in page
    if number < len(STOPS):
        assert address(STOPS[number][0], dean_case) in page


def test_after_it_was_left_nothing_is_told(client: Client, dean_case: ReviewId) -> None:
    Person.objects.update_or_create(id=local_reader(), defaults={"example": dean_case, "toured": True})
    for code, heading, _ in STOPS:
        assert heading not in client.get(address(code, dean_case), follow=True).content.decode()
