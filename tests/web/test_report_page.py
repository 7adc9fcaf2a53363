"""The page on which reports are chosen, looked at and taken away."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from alongside.record import ReviewId
from alongside.reports import Kind

FIRST_BYTES = {"pdf": b"%PDF", "docx": b"PK", "html": b"<!doctype html>"}


def shown(client: Client, review: ReviewId, **asked: object) -> str:
    answer = client.get(reverse("report", args=[review]), asked)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(("kind", "form"), [(kind, form) for kind in Kind for form in kind.forms])
def test_each_report_comes_in_each_of_its_forms(client: Client, dean_case: ReviewId, kind: Kind, form: str) -> None:
    answer = client.get(reverse("report-taken-away", args=[dean_case, kind.value, form]))
    assert answer.content.startswith(FIRST_BYTES[form])
    assert f'-{kind}.{form}"' in answer.headers["Content-Disposition"]


def test_comments_come_as_word_only(client: Client, dean_case: ReviewId) -> None:
    answer = client.get(reverse("report-taken-away", args=[dean_case, "comments", "pdf"]))
    assert answer.status_code == 422
    assert "comes as .docx" in answer.content.decode()


@pytest.mark.parametrize("kind", list(Kind))
def test_what_is_in_here_stands_above_the_one_button(client: Client, dean_case: ReviewId, kind: Kind) -> None:
    page = shown(client, dean_case, kind=kind.value)
    assert page.count('class="go"') == 1
    assert page.index("What is in here, and who may read it") < page.index('class="go"')


def test_the_preview_turns_pages(client: Client, dean_case: ReviewId) -> None:
    first, last = (shown(client, dean_case, kind="short", page=number) for number in (1, 2))
    assert "Page 1 of 2" in first
    assert re.search(r'rel="next" href="\?kind=short&amp;page=2', first)
    assert 'rel="prev"' not in first
    assert "Page 2 of 2" in last
    assert 'rel="next"' not in last


@pytest.mark.parametrize("asked", ["0", "99", "-1", "x", "²"])
def test_a_page_that_is_not_there_shows_one_that_is(client: Client, dean_case: ReviewId, asked: str) -> None:
    assert re.search(r"Page [12] of 2", shown(client, dean_case, kind="short", page=asked))


def test_the_words_of_the_page_stand_beside_its_picture(client: Client, dean_case: ReviewId) -> None:
    assert "The social worker was uneasy after the panel" in shown(client, dean_case, kind="short")


def test_a_page_of_the_preview_is_a_picture(client: Client, dean_case: ReviewId) -> None:
    answer = client.get(reverse("report-preview", args=[dean_case, "plain", 1]))
    assert answer.content.startswith(b"\x89PNG")
    assert client.get(reverse("report-preview", args=[dean_case, "plain", 99])).status_code == 422


def test_a_report_that_does_not_exist_is_a_sentence(client: Client, dean_case: ReviewId) -> None:
    answer = client.get(reverse("report", args=[dean_case]), {"kind": "long"})
    assert (answer.status_code, "There are four reports" in answer.content.decode()) == (422, True)
