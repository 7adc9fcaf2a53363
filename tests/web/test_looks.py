"""Rule 10: nobody looks unseen.  Every opening, export and change is on record."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from alongside.record import ReviewId
from alongside.web.shelf import SHELF

PAGES = ("read", "reflect", "picture", "commit", "report", "prepare")


def looks(review: ReviewId) -> list[str]:
    return [look.what for look in SHELF.looks(review)]


@pytest.mark.parametrize("page", PAGES)
def test_opening_any_page_of_a_review_is_on_record(client: Client, dean_case: ReviewId, page: str) -> None:
    client.get(reverse(page, args=[dean_case]))
    assert "opened" in looks(dean_case)


def test_a_visit_of_several_pages_is_one_look(client: Client, dean_case: ReviewId) -> None:
    for page in PAGES:
        client.get(reverse(page, args=[dean_case]))
    assert looks(dean_case).count("opened") == 1


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "alongside"])
def test_whatever_is_taken_away_is_on_record(client: Client, dean_case: ReviewId, form: str) -> None:
    answer = client.get(reverse("taken-away", args=[dean_case, form]))
    assert answer.status_code == 200
    assert any(look.startswith(f"taken away as .{form}") for look in looks(dean_case))


def test_which_report_was_taken_is_on_record(client: Client, dean_case: ReviewId) -> None:
    client.get(reverse("report-taken-away", args=[dean_case, "short", "pdf"]))
    client.get(reverse("report-taken-away", args=[dean_case, "comments", "docx"]))
    assert looks(dean_case)[-3:] == [
        "taken away as .pdf: two pages for supervision",
        "opened",
        "taken away as .docx: the text with marks as Word comments",
    ]


def test_looking_at_the_preview_takes_nothing_away(client: Client, dean_case: ReviewId) -> None:
    client.get(reverse("report-preview", args=[dean_case, "full", 1]))
    assert not any(look.startswith("taken away") for look in looks(dean_case))


def test_looks_can_be_seen_by_whoever_holds_the_review(client: Client, dean_case: ReviewId) -> None:
    client.get(reverse("taken-away", args=[dean_case, "html"]))
    assert "taken away as .html" in client.get(reverse("prepare", args=[dean_case])).content.decode()


def test_looks_travel_with_the_archive(client: Client, dean_case: ReviewId) -> None:
    from alongside.exchange import read_archive

    data = client.get(reverse("taken-away", args=[dean_case, "alongside"])).content
    assert "taken away as .alongside" in [look.what for look in read_archive(data).looks]
