"""A text that waits for its names is found again from wherever the person went."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from alongside.web.models import ReviewSummary, Waiting

pytestmark = pytest.mark.usefixtures("transactional_db")
SAID = "A text waits for its names to come out."


@pytest.fixture
def second_waits(client: Client) -> Client:
    """Two texts were brought in; the first is kept, the second waits."""
    files = [SimpleUploadedFile(f"{name}.txt", b"Nobody was asked.") for name in ("one", "two")]
    client.post(reverse("bring"), {"file": files})
    client.post(reverse("names"), {"do": "keep", "text": "0"})
    return client


def pages(client: Client) -> dict[str, str]:
    review = ReviewSummary.objects.get().id
    addresses = [reverse("reviews"), reverse("bring"), *(reverse(name, args=[review]) for name in ("read", "prepare"))]
    return {address: client.get(address, follow=True).content.decode() for address in addresses}


def test_every_page_one_may_have_gone_to_leads_back(second_waits: Client) -> None:
    for address, page in pages(second_waits).items():
        assert SAID in page, address
        assert f'href="{reverse("names")}">Go on with it' in page, address


def test_where_more_is_brought_in_it_says_what_becomes_of_it(second_waits: Client) -> None:
    assert "What you bring in now takes its place." in second_waits.get(reverse("bring")).content.decode()


def test_nothing_is_said_once_it_is_kept_or_gone(second_waits: Client) -> None:
    Waiting.objects.update(touched=Waiting.objects.get().touched - timedelta(minutes=61))
    assert not [address for address, page in pages(second_waits).items() if SAID in page]


def test_nothing_is_said_to_another_browser_or_to_a_cookie_of_others(second_waits: Client) -> None:
    other = Client(HTTP_HOST="127.0.0.1:8000")
    for cookie in (None, "nonsense", "bm9uc2Vuc2U="):
        if cookie:
            other.cookies["waiting"] = cookie
        assert not [address for address, page in pages(other).items() if SAID in page]


def test_to_start_again_stays_with_the_review(second_waits: Client) -> None:
    answer = second_waits.post(reverse("names"), {"do": "again", "text": "1"})
    review = ReviewSummary.objects.get().id
    assert answer.url == f"{reverse('bring')}?review={review}"
    assert f'name="review" value="{review}"' in second_waits.get(answer.url).content.decode()


def test_the_first_text_of_a_new_review_starts_again_without_one(client: Client) -> None:
    client.post(reverse("bring"), {"words": "Nobody was asked."})
    assert client.post(reverse("names"), {"do": "again"}).url == reverse("bring")
