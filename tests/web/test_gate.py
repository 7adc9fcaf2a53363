"""Who comes in: this machine's own reader, by its own address, and nobody else."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from alongside.commitments import Commitments
from alongside.marks import Marks
from alongside.preparation import Texts
from alongside.prompts import Prompts
from alongside.record import ReviewId
from alongside.web.policy import Seen
from alongside.web.shelf import SHELF

PATTERNS: list[URLPattern] = get_resolver().url_patterns


def address_of(pattern: URLPattern, review: ReviewId) -> str:
    """The address of a page of this review."""
    forms = {"marks-taken-away": "csv"}
    with SHELF.open(review) as held:
        known = {
            "review": review,
            "text": next(iter(held[Texts])).id,
            "mark": next(iter(held[Marks])).id,
            "prompt": next(iter(held[Prompts])).id,
            "commitment": next(iter(held[Commitments])).id,
            "block": 3,
            "code": {"question": "R1", "duty": "C1"}.get(pattern.name, "MS1"),
            "form": "pdf" if "kind" in pattern.pattern.converters else forms.get(pattern.name, "alongside"),
            "kind": "short",
            "number": 1,
        }
    return reverse(pattern.name, kwargs={name: known[name] for name in pattern.pattern.converters})


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda one: one.name)
def test_every_page_says_who_may_see_it(pattern: URLPattern) -> None:
    assert isinstance(pattern.callback.seen, Seen)


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda one: one.name)
def test_no_page_opens_by_another_name_address_or_proxy(
    pattern: URLPattern, client: Client, dean_case: ReviewId
) -> None:
    address = address_of(pattern, dean_case)
    for way in (
        {"HTTP_HOST": "alongside.example"},
        {"HTTP_HOST": "127.0.0.1.evil.example"},
        {"REMOTE_ADDR": "192.168.1.7"},
        {"HTTP_X_FORWARDED_FOR": "10.0.0.1"},
        {"HTTP_X_FORWARDED_PROTO": "https"},
        {"HTTP_FORWARDED": "for=10.0.0.1"},
        {"HTTP_VIA": "1.1 somewhere"},
    ):
        for ask in (client.get, client.post):
            answer = ask(address, **way)
            assert answer.status_code == 403, way
            assert b"map" not in answer.content


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda one: one.name)
def test_somebody_elses_review_is_not_there(
    pattern: URLPattern, client: Client, dean_case: ReviewId, somebody_elses: ReviewId
) -> None:
    if pattern.callback.seen is not Seen.BY_ITS_HOLDER:
        return
    address = address_of(pattern, somebody_elses)
    assert client.get(address).status_code in (404, 405)
    assert client.post(address).status_code in (404, 405)
    with SHELF.open(somebody_elses) as held:
        assert len(held[Marks]) == 20


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda one: one.name)
def test_every_page_of_ones_own_answers(pattern: URLPattern, client: Client, dean_case: ReviewId) -> None:
    answer = client.get(address_of(pattern, dean_case))
    expected = {"names": (410,), "handles-csv": (422,)}.get(pattern.name, (200, 302, 405))
    assert answer.status_code in expected


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda one: one.name)
def test_no_page_takes_a_change_that_another_site_sent(pattern: URLPattern, dean_case: ReviewId) -> None:
    strict = Client(HTTP_HOST="127.0.0.1:8000", enforce_csrf_checks=True)
    assert strict.post(address_of(pattern, dean_case)).status_code in (403, 405)


def test_pages_allow_no_inline_script_and_no_other_machine(client: Client, dean_case: ReviewId) -> None:
    answer = client.get(reverse("picture", args=[dean_case]))
    policy = answer.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "http" not in policy
    assert b"<script>" not in answer.content
    assert b" style=" not in answer.content
    assert answer.headers["Cache-Control"] == "no-store"


def test_an_address_that_is_not_there_says_nothing_of_what_was_asked(client: Client, transactional_db: None) -> None:
    answer = client.get("/reviews/Dean-Smith/")
    assert answer.status_code == 404
    assert b"Dean" not in answer.content
