"""Commitments in the browser: effort brings a question, a fourth another; last time; the calendar; the picture as a file."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.answers import Answer, FeatureAnswer, FeatureAnswered
from alongside.commitments import Came, Commitments, LastTime
from alongside.preparation import ReviewBegun
from alongside.record import Reader, ReviewId, Words
from alongside.web.home import local_reader
from alongside.web.shelf import SHELF

ASKS = "And what would be different for them?"


@pytest.fixture
def new(dean_case: ReviewId) -> ReviewId:
    """A second review of the same reader: nothing is in it yet."""
    begun = ReviewBegun("2022.1", timezone.localdate().replace(year=2030, day=1), Words("The next one"))
    return SHELF.begin(begun, by=local_reader(), at=timezone.now())


def page(client: Client, name: str, *which: object) -> str:
    return client.get(reverse(name, args=which)).content.decode()


def promise(client: Client, review: ReviewId, what: str, **more: str) -> str:
    """Where the browser is led."""
    return client.post(reverse("commit", args=[review]), {"what": what, **more}).url


def follow(client: Client, review: ReviewId, earlier: ReviewId) -> int:
    return client.post(reverse("last-time", args=[review]), {"earlier": str(earlier)}).status_code


def test_effort_is_kept_and_asked_about(client: Client, new: ReviewId) -> None:
    promise(client, new, "We made a leaflet")
    assert ASKS in page(client, "commit", new)
    with SHELF.open(new) as held:
        assert [str(one.promise.what) for one in held[Commitments]] == ["We made a leaflet"]


def test_change_is_not_asked_about(client: Client, new: ReviewId) -> None:
    promise(client, new, "Friends are asked before they are written down")
    assert ASKS not in page(client, "commit", new)


def test_three_are_made_without_a_question(client: Client, new: ReviewId) -> None:
    for what in ("one", "two", "three"):
        assert "/most/" not in promise(client, new, what)
    assert "Which of these matters most?" not in page(client, "commit", new)


def test_a_fourth_is_kept_and_asks_which_matters_most(client: Client, dean_case: ReviewId) -> None:
    assert promise(client, dean_case, "A fourth").endswith("/commit/most/")
    with SHELF.open(dean_case) as held:
        fourth = list(held[Commitments])[-1]
    client.post(reverse("matters-most", args=[dean_case]), {"most": str(fourth.id)})
    with SHELF.open(dean_case) as held:
        assert str(next(iter(held[Commitments])).promise.what) == "A fourth"
        assert len(held[Commitments]) == 4


def test_all_four_may_stay_as_they_are(client: Client, dean_case: ReviewId) -> None:
    promise(client, dean_case, "A fourth")
    assert page(client, "commit", dean_case).count('class="promise"') == 4


def test_nothing_chosen_is_a_sentence(client: Client, dean_case: ReviewId) -> None:
    assert client.post(reverse("matters-most", args=[dean_case]), {}).status_code == 422


def test_a_review_that_follows_on_opens_with_last_time(client: Client, dean_case: ReviewId, new: ReviewId) -> None:
    assert follow(client, new, dean_case) == 302
    assert "It follows on from “The map and the panel”: 4 commitments." in page(client, "prepare", new)
    assert "0 of 4 looked back on" in page(client, "commit", new)


def test_what_came_is_kept_with_who_says_so(client: Client, dean_case: ReviewId, new: ReviewId) -> None:
    follow(client, new, dean_case)
    with SHELF.open(new) as held:
        first = next(iter(held[LastTime])).commitment
    said = {"came": "still going", "noticed": "One name is out", "who_says": "the panel chair, to us"}
    client.post(reverse("what-came", args=[new, first]), said)
    with SHELF.open(new) as held:
        came = held[LastTime].of(first)
    assert (came.came, str(came.noticed), str(came.who_says)) == (
        Came.STILL_GOING,
        "One name is out",
        "the panel chair, to us",
    )
    again = client.get(reverse("commit", args=[new]), {"from": str(first)}).content.decode()
    assert ">He hears from the social worker" in again[again.index('id="new"') :]


def test_names_are_asked_about_in_what_was_noticed(client: Client, dean_case: ReviewId, new: ReviewId) -> None:
    follow(client, new, dean_case)
    with SHELF.open(new) as held:
        first = next(iter(held[LastTime])).commitment
    said = {"came": "done", "noticed": "Amira Okafor-Reid came back"}
    assert client.post(reverse("what-came", args=[new, first]), said).status_code == 422


def test_it_may_be_left_with_a_reason(client: Client, dean_case: ReviewId, new: ReviewId) -> None:
    follow(client, new, dean_case)
    client.post(reverse("last-time-left", args=[new]), {"reason": "A new team"})
    assert "Left as a whole: A new team" in page(client, "last-time", new)
    assert "looked back on" not in page(client, "commit", new)


def test_somebody_elses_review_is_not_among_those_to_follow(
    client: Client, new: ReviewId, somebody_elses: ReviewId
) -> None:
    assert str(somebody_elses) not in page(client, "last-time", new)
    for other in (somebody_elses, uuid4(), new):
        assert follow(client, new, other) == 422


def test_the_earlier_review_says_that_its_commitments_went_on(
    client: Client, dean_case: ReviewId, new: ReviewId
) -> None:
    follow(client, new, dean_case)
    assert SHELF.looks(dean_case)[-1].what == "its commitments went on to the next review"


def test_the_calendar_is_a_file_and_its_taking_is_on_record(client: Client, dean_case: ReviewId) -> None:
    answer = client.get(reverse("calendar", args=[dean_case]))
    assert answer.content.count(b"BEGIN:VEVENT") == 3
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "taken away as .ics: days of commitments" in [look.what for look in SHELF.looks(dean_case)]


def test_the_page_says_what_is_in_the_calendar(client: Client, dean_case: ReviewId, new: ReviewId) -> None:
    assert "whoever can open your calendar" in page(client, "commit", dean_case)
    assert "calendar" not in page(client, "commit", new)


@pytest.mark.parametrize(("form", "first"), [("svg", b"<svg"), ("png", b"\x89PNG")])
def test_the_picture_is_a_file_and_its_taking_is_on_record(
    client: Client, dean_case: ReviewId, form: str, first: bytes
) -> None:
    answer = client.get(reverse(f"picture-{form}", args=[dean_case]))
    assert answer.content.startswith(first)
    assert f"taken away as .{form}: the picture" in [look.what for look in SHELF.looks(dean_case)]


def test_the_table_is_sorted_by_code_and_by_nothing_else(client: Client, dean_case: ReviewId) -> None:
    def codes(order: str) -> list[str]:
        groups = client.get(reverse("picture", args=[dean_case]), {"codes": order}).context["groups"]
        return [row["cell"].feature.code for group in groups for row in group["rows"]]

    assert codes("up") == sorted(codes(""))
    assert codes("down") == sorted(codes(""), reverse=True)
    assert codes("evidence") == codes("")


def test_not_answered_is_told_apart_from_not_heard(client: Client, new: ReviewId) -> None:
    shown = page(client, "picture", new)
    assert "Nobody has said so of anything here." in shown
    assert "Not answered yet is something else: 13" in shown  # nine features of impact, four audiences
    hour = page(client, "hour", new)
    assert "13 questions of impact are not answered yet" in hour


def test_what_is_answered_is_not_told_as_open(client: Client, dean_case: ReviewId) -> None:
    assert "Not answered yet is something else" not in page(client, "picture", dean_case)
    assert "of impact" not in page(client, "hour", dean_case)


def test_a_passage_leads_to_the_duty_for_which_it_is_evidence(client: Client, dean_case: ReviewId) -> None:
    to = reverse("duty", args=[dean_case, "C2"])
    led = [page(client, "feature", dean_case, code) for code in ("MS1", "FS5", "FT5", "IS4", "FS1", "MT1")]
    assert any(f'<a href="{to}">evidence for C2</a>' in one for one in led)


def test_a_difference_names_readers_as_the_report_does(client: Client, dean_case: ReviewId) -> None:
    second = FeatureAnswered("FS3", FeatureAnswer(Answer.STRONG, Words("I see class in it")))
    with SHELF.open(dean_case) as held:
        seen = held.number
    SHELF.add(dean_case, second, by=Reader(uuid4()), at=timezone.now(), key=uuid4(), seen=seen)
    shown = page(client, "picture", dean_case)
    assert "Reader 2: strong. I see class in it" in shown
