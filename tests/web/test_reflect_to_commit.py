"""From what was reflected to a commitment; two windows on one question; a full hour planned."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from alongside.commitments import Commitments
from alongside.record import ReviewId
from alongside.web.shelf import SHELF


def form(client: Client, review: ReviewId, code: str) -> str:
    page = client.get(reverse("commit", args=[review]), {"from": code}).content.decode()
    return page[page.index('id="new"') :]


@pytest.mark.parametrize(
    ("code", "begins"),
    [
        ("R3-opportunities", "He trusts a teacher and has let a worker in."),  # its own words
        ("R2-friends", "Ask friends what this has meant for them"),
        ("IT4", "Ask those whom it is about whether this is so"),
    ],
)
def test_the_form_begins_with_what_was_reflected(client: Client, dean_case: ReviewId, code: str, begins: str) -> None:
    assert begins in form(client, dean_case, code)


def test_who_will_ask_is_filled_in(client: Client, dean_case: ReviewId) -> None:
    assert "The youth worker whom they know" in form(client, dean_case, "R2-friends")


def test_a_feature_is_chosen_already(client: Client, dean_case: ReviewId) -> None:
    assert 'value="IT4" selected' in form(client, dean_case, "IT4")


@pytest.mark.parametrize("code", ["", "R9", "<script>", "C1"])
def test_anything_else_begins_empty(client: Client, dean_case: ReviewId, code: str) -> None:
    assert 'name="what" rows="2" required></textarea>' in form(client, dean_case, code)


def test_opening_the_form_promises_nothing(client: Client, dean_case: ReviewId) -> None:
    form(client, dean_case, "R2-friends")
    with SHELF.open(dean_case) as held:
        assert len(held[Commitments]) == 3


@pytest.mark.parametrize(
    ("page", "code"), [("question", "R3-challenges"), ("question", "R2-family"), ("feature", "IT4")]
)
def test_the_way_there_stands_where_it_is_needed(client: Client, dean_case: ReviewId, page: str, code: str) -> None:
    assert f"?from={code}#new" in client.get(reverse(page, args=[dean_case, code])).content.decode()


def test_two_windows_on_one_question_see_both_texts(client: Client, dean_case: ReviewId) -> None:
    address = reverse("question", args=[dean_case, "R1"])
    seen = client.get(address).context["seen"]
    client.post(address, {"words": "From the other window.", "seen": seen})
    answer = client.post(address, {"words": "From this one.", "seen": seen})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert page.index("From the other window.") < page.index("From this one.</textarea>")


@pytest.mark.parametrize("minutes", [45, 60, 90])
def test_an_hour_ends_with_the_commitment(client: Client, dean_case: ReviewId, minutes: int) -> None:
    page = client.get(reverse("hour", args=[dean_case]), {"minutes": minutes}).content.decode()
    assert f"–{minutes} <" in page
    assert "What this has meant for friends, in their own words" in page


def test_another_length_is_a_sentence(client: Client, dean_case: ReviewId) -> None:
    for asked in ("30", "x", "-60"):
        assert client.get(reverse("hour", args=[dean_case]), {"minutes": asked}).status_code == 422
