"""Rule 8: not longer than needed.  Every review has an end date; erasing is real."""

from __future__ import annotations

from datetime import timedelta

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.preparation import Preparation
from alongside.record import ReviewId
from alongside.web.models import ReviewSummary, StepRow, StepWords, TextWords
from alongside.web.shelf import SHELF


def described(client: Client, review: ReviewId, until: str):
    return client.post(reverse("prepare", args=[review]), {"title": "The panel", "until": until})


def test_a_review_ends_six_months_on_unless_somebody_chooses(dean_case: ReviewId) -> None:
    with SHELF.open(dean_case) as held:
        assert held[Preparation].until == held.began.date() + timedelta(days=183)


def test_the_end_date_can_be_moved(client: Client, dean_case: ReviewId) -> None:
    day = (timezone.localdate() + timedelta(days=30)).isoformat()
    assert described(client, dean_case, day).status_code == 302
    with SHELF.open(dean_case) as held:
        assert held[Preparation].until.isoformat() == day


def test_an_end_date_in_the_past_or_for_ever_is_refused(client: Client, dean_case: ReviewId) -> None:
    for day in ("2020-01-01", "2199-01-01", "never", ""):
        assert described(client, dean_case, day).status_code == 422


def test_a_fortnight_before_its_end_a_review_says_so(client: Client, dean_case: ReviewId) -> None:
    described(client, dean_case, (timezone.localdate() + timedelta(days=14)).isoformat())
    assert "This review ends on" in client.get(reverse("reflect", args=[dean_case])).content.decode()


def test_what_has_ended_is_erased_at_the_start_and_nothing_else(client: Client, dean_case: ReviewId) -> None:
    described(client, dean_case, timezone.localdate().isoformat())
    others = ReviewSummary.objects.exclude(id=dean_case).count()
    assert SHELF.erase_ended(timezone.localdate()) == 0
    assert SHELF.erase_ended(timezone.localdate() + timedelta(days=1)) == 1
    assert ReviewSummary.objects.count() == others
    for rows in (StepRow, StepWords, TextWords):
        assert not rows.objects.filter(review_id=dean_case).exists()
