"""Whatever was done can be taken back on the page where it was done, without script."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.answers import Answers
from alongside.commitments import Came, Commitments, LastTime
from alongside.preparation import Preparation, ReviewBegun
from alongside.record import ReviewId, Words
from alongside.web.home import local_reader
from alongside.web.shelf import SHELF

PAGES = [
    ("prepare",),
    ("reflect",),
    ("feature", "MS1"),
    ("duty", "C3"),
    ("question", "R1"),
    ("commit",),
]


def press(client: Client, page: str, words: str, button: str = "Undo") -> str:
    """Press the button in the page's form for going back; the page that follows.  `words` say what it will take back."""
    form = re.search(r'<form method="post" action="([^"]+)" id="undo".*?</form>', page, re.DOTALL)
    assert form
    assert words in form[0]
    fields = dict(re.findall(r'<input type="hidden" name="(key|from)" value="([^"]*)"', form[0]))
    address = form[1] if button == "Undo" else re.search(r'formaction="([^"]+)"', form[0])[1]
    answer = client.post(address, fields, follow=True)
    return answer.content.decode()


def page_of(client: Client, review: ReviewId, name: str, *which: str) -> str:
    return client.get(reverse(name, args=[review, *which])).content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_one_stays_on_the_page_where_one_takes_something_back_and_brings_it_again(
    client: Client, dean_case: ReviewId, page: tuple[str, ...]
) -> None:
    client.post(reverse("question", args=[dean_case, "R1"]), {"words": "Something else."})
    name, *which = page
    here = reverse(name, args=[dean_case, *which])
    form = re.search(r'name="from" value="([^"]*)"', page_of(client, dean_case, *page))
    assert form
    for way, said in (("undo", "Undone"), ("redo", "Brought back")):
        answer = client.post(reverse(way, args=[dean_case]), {"from": form[1]}, follow=True)
        assert answer.redirect_chain[0][0].split("?")[0] == here
        assert f'<p class="notice" role="status">{said}: reflective question answered, R1.' in answer.content.decode()


def test_a_dropped_commitment_comes_back_from_the_words_that_say_it_is_dropped(
    client: Client, dean_case: ReviewId
) -> None:
    with SHELF.open(dean_case) as held:
        was = list(held[Commitments])
    drop = reverse("drop-commitment", args=[dean_case, was[0].id])
    page = client.post(drop, follow=True).content.decode()
    notice = re.search(r'role="status">Dropped, “(.+?)”\. <button [^>]*form="undo" name="number" value="(\d+)"', page)
    assert notice
    assert str(was[0].promise.what).startswith(notice[1].rstrip("…"))
    client.post(reverse("question", args=[dean_case, "R1"]), {"words": "Done meanwhile."})
    page = client.post(reverse("undo", args=[dean_case]), {"number": notice[2], "from": "commit"}, follow=True)
    assert "Undone: commitment dropped, “" in page.content.decode()
    with SHELF.open(dean_case) as held:
        assert list(held[Commitments]) == was
        assert held[Answers].reflection("R1", local_reader()).words == Words("Done meanwhile.")


def test_what_is_looked_at_is_as_it_was(client: Client, dean_case: ReviewId) -> None:
    with SHELF.open(dean_case) as held:
        was, until = held[Preparation].about, held[Preparation].until.isoformat()
    client.post(reverse("prepare", args=[dean_case]), {"title": "Other", "until": until})
    page = press(client, page_of(client, dean_case, "prepare"), "what is looked at was described")
    assert str(was.why) in page
    with SHELF.open(dean_case) as held:
        assert held[Preparation].about == was


def test_saving_what_is_there_already_is_nothing_to_take_back(client: Client, dean_case: ReviewId) -> None:
    with SHELF.open(dean_case) as held:
        about, until, number = held[Preparation].about, held[Preparation].until, held.number
    said = {name: str(getattr(about, name)) for name in ("title", "looked_at", "why", "with_whom", "involved")}
    client.post(reverse("prepare", args=[dean_case]), said | {"until": until.isoformat(), "sure": "yes"})
    with SHELF.open(dean_case) as held:
        assert held.number == number


def test_what_came_of_last_time_is_taken_back_there(client: Client, dean_case: ReviewId) -> None:
    begun = ReviewBegun("2022.1", timezone.localdate().replace(year=2030, day=1), Words("The next one"))
    new = SHELF.begin(begun, by=local_reader(), at=timezone.now())
    client.post(reverse("last-time", args=[new]), {"earlier": str(dean_case)})
    with SHELF.open(new) as held:
        one = next(iter(held[LastTime])).commitment
    client.post(reverse("what-came", args=[new, one]), {"came": "done", "noticed": "He said so."})
    press(client, page_of(client, new, "last-time"), "commitment of last time looked back on")
    with SHELF.open(new) as held:
        assert held[LastTime].of(one).came is None
    page = page_of(client, new, "last-time")
    press(client, page, "You took back", "Redo")
    with SHELF.open(new) as held:
        assert held[LastTime].of(one).came is Came.DONE


def test_where_nothing_was_done_nothing_is_offered(client: Client, transactional_db: None) -> None:
    begun = ReviewBegun("2022.1", timezone.localdate().replace(year=2030, day=1), Words("A new one"))
    new = SHELF.begin(begun, by=local_reader(), at=timezone.now())
    assert 'id="undo" hidden' in page_of(client, new, "commit")


@pytest.mark.parametrize("came_from", ["feature", "feature/XX9", "https://elsewhere.example", "erase"])
def test_a_page_that_is_not_there_is_not_gone_to(client: Client, dean_case: ReviewId, came_from: str) -> None:
    client.post(reverse("question", args=[dean_case, "R1"]), {"words": "Something else."})
    answer = client.post(reverse("undo", args=[dean_case]), {"from": came_from})
    assert answer.status_code == 302
    assert answer.url.startswith(f"/reviews/{dean_case}/")
