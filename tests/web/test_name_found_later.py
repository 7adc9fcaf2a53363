"""A name found later comes out for good: the bytes of the database and its journal are searched."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from alongside.marks import Marks
from alongside.preparation import Texts
from alongside.record import ReviewId
from alongside.web.shelf import SHELF
from web.test_names_stay_out import SURNAME as NAME
from web.test_names_stay_out import found_on_disk


@pytest.fixture
def address(dean_case: ReviewId) -> str:
    return reverse("name-found-later", args=[dean_case])


@pytest.fixture
def with_a_name(client: Client, dean_case: ReviewId) -> ReviewId:
    """A note and a reason that hold a name, saved by somebody who said that it is none; and a copy taken away."""
    with SHELF.open(dean_case) as held:
        mark = next(iter(held[Marks]))
    form = {"start": mark.place.start, "end": mark.place.end, "feature": ["FT1"], "sure": "yes", "key": uuid4()}
    client.post(reverse("change-mark", args=[dean_case, mark.id]), form | {"note": f"Ask {NAME} about it."})
    client.post(
        reverse("change-mark", args=[dean_case, mark.id]), form | {"note": f"{NAME}'s mother too.", "key": uuid4()}
    )
    client.get(reverse("taken-away", args=[dean_case, "html"]))
    assert found_on_disk(NAME)
    return dean_case


def test_it_is_shown_first_where_it_stands(client: Client, with_a_name: ReviewId, address: str) -> None:
    page = client.post(address, {"name": NAME, "handle": "uncle", "act": "look"}).content.decode()
    assert f"Ask {NAME} about it." in page
    assert f"{NAME}&#x27;s mother too." in page
    assert found_on_disk(NAME)


def test_it_comes_out_of_older_steps_too_and_off_the_disk(client: Client, with_a_name: ReviewId, address: str) -> None:
    page = client.post(address, {"name": NAME.lower(), "handle": "uncle", "act": "take"}).content.decode()
    assert "The name is out" in page
    assert "taken away as .html" in page
    assert found_on_disk(NAME) == []
    with SHELF.open(with_a_name) as held:
        assert str(next(iter(held[Marks])).note) == "The uncle's mother too."


@pytest.mark.parametrize(
    ("way", "of", "said"),
    [
        ("marks-taken-away", ["csv"], "marks taken away as .csv"),
        ("marks-taken-away", ["jsonld"], "marks taken away as .jsonld"),
        ("taken-away", ["alongside"], "taken away as .alongside"),
        ("report-taken-away", ["plain", "pdf"], "taken away as .pdf: plain words"),
        ("calendar", [], "taken away as .ics"),
        ("picture-svg", [], "taken away as .svg"),
    ],
)
def test_whatever_was_taken_away_while_it_was_in_is_listed(
    client: Client, dean_case: ReviewId, address: str, way: str, of: list[str], said: str
) -> None:
    assert client.get(reverse(way, args=[dean_case, *of])).status_code == 200
    page = client.post(address, {"name": "cannabis", "handle": "something", "act": "take"}).content.decode()
    assert said in page
    assert "Nothing was taken away" not in page


def test_that_nothing_was_taken_away_is_said_too(client: Client, dean_case: ReviewId, address: str) -> None:
    client.get(reverse("read", args=[dean_case]), follow=True)
    page = client.post(address, {"name": "cannabis", "handle": "something", "act": "take"}).content.decode()
    assert "Nothing was taken away while it was in." in page


def test_a_name_in_a_text_comes_out_and_every_mark_stays(client: Client, dean_case: ReviewId, address: str) -> None:
    def marked() -> list[str]:
        with SHELF.open(dean_case) as held:
            words = SHELF.words(held.id, next(iter(held[Texts])).id)
            return [words[mark.place.start : mark.place.end] for mark in held[Marks]]

    before = marked()
    assert client.post(address, {"name": "cannabis", "handle": "something", "act": "take"}).status_code == 200
    after = marked()
    assert [words.replace("cannabis", "something") for words in before] == after
    page = client.get(reverse("read", args=[dean_case]), follow=True).content.decode()
    assert "cannabis" not in page


@pytest.mark.parametrize("handle", [NAME, NAME.lower(), f"{NAME} senior"], ids=["it", "in small letters", "and more"])
def test_a_handle_that_holds_the_name_is_refused(
    client: Client, with_a_name: ReviewId, address: str, handle: str
) -> None:
    answer = client.post(address, {"name": f"Tom {NAME}", "handle": handle, "act": "take"})
    assert answer.status_code == 422
    assert "holds the name itself, or a part of it." in answer.content.decode()


def test_another_name_in_its_place_is_asked_about_first(client: Client, with_a_name: ReviewId, address: str) -> None:
    form = {"name": NAME, "handle": "Mrs Thatcher"}
    for act in ("look", "take"):
        answer = client.post(address, form | {"act": act})
        assert answer.status_code == 422
        assert "Is “Mrs Thatcher” a name?" in answer.content.decode()
    assert found_on_disk(NAME)
    looked = client.post(address, form | {"act": "look", "sure": "yes"}).content.decode()
    assert 'name="no-name" value="Mrs Thatcher"' in looked
    other = client.post(address, form | {"act": "take", "no-name": "Mrs Thatcher", "handle": "Kayden"})
    assert "Is “Kayden” a name?" in other.content.decode()
    assert "The name is out" in client.post(address, form | {"act": "take", "no-name": "Mrs Thatcher"}).content.decode()
    assert found_on_disk(NAME) == []


def test_other_reviews_are_left_alone(
    client: Client, dean_case: ReviewId, somebody_elses: ReviewId, address: str
) -> None:
    client.post(address, {"name": "cannabis", "handle": "something", "act": "take"})
    with SHELF.open(somebody_elses) as held:
        assert "cannabis" in SHELF.words(held.id, next(iter(held[Texts])).id)


@pytest.mark.parametrize("act", ["look", "take"])
def test_a_name_that_is_not_there_is_said_and_changes_nothing(
    client: Client, dean_case: ReviewId, address: str, act: str
) -> None:
    with SHELF.open(dean_case) as held:
        before = held.number
    answer = client.post(address, {"name": "Nobodysname", "handle": "uncle", "act": act})
    assert answer.status_code == 422
    assert "does not stand in any" in answer.content.decode()
    with SHELF.open(dean_case) as held:
        assert held.number == before


def test_the_review_still_reads_back_from_its_archive(client: Client, with_a_name: ReviewId, address: str) -> None:
    from alongside.exchange import read_archive

    client.post(address, {"name": NAME, "handle": "uncle", "act": "take"})
    client.post(address, {"name": "cannabis", "handle": "something", "act": "take"})
    data = client.get(reverse("taken-away", args=[with_a_name, "alongside"])).content
    with SHELF.open(with_a_name) as held:
        assert read_archive(data).review() == held


def noted(client: Client, review: ReviewId, note: str) -> None:
    """A note on the first mark, saved by somebody who said that no name is in it."""
    with SHELF.open(review) as held:
        mark = next(iter(held[Marks]))
    form = {"start": mark.place.start, "end": mark.place.end, "feature": ["FT1"], "sure": "yes", "key": uuid4()}
    client.post(reverse("change-mark", args=[review, mark.id]), form | {"note": note})


def note_of(review: ReviewId) -> str:
    with SHELF.open(review) as held:
        return str(next(iter(held[Marks])).note)


def test_a_name_that_is_also_a_word_comes_out_where_it_is_a_name(
    client: Client, dean_case: ReviewId, address: str
) -> None:
    noted(client, dean_case, "The worker will ask. Will's mum will ring Will.")
    page = client.post(address, {"name": "will", "handle": "friend 9", "act": "look"}).content.decode()
    assert "“will” is a word like others" in page
    client.post(address, {"name": "will", "handle": "friend 9", "act": "take"})
    assert note_of(dean_case) == "The worker will ask. Friend 9's mum will ring friend 9."


def test_a_name_that_stands_only_as_a_word_is_asked_about(client: Client, dean_case: ReviewId, address: str) -> None:
    noted(client, dean_case, "She wrote: ask page tomorrow, it is on a page.")
    answer = client.post(address, {"name": "page", "handle": "friend 9", "act": "look"})
    assert answer.status_code == 422
    assert "such as “ask page”" in answer.content.decode()
    client.post(address, {"name": "ask page", "handle": "ask friend 9", "act": "take"})
    assert note_of(dean_case) == "She wrote: ask friend 9 tomorrow, it is on a page."


@pytest.mark.parametrize("typed", ["Zo\u00eb Kitt", "zoe\u0308 kitt"])
def test_a_name_in_decomposed_letters_is_seen(client: Client, dean_case: ReviewId, address: str, typed: str) -> None:
    from alongside.web.models import StepWords

    noted(client, dean_case, "Ask X about it.")
    row = StepWords.objects.filter(review_id=dean_case).latest("number")  # as it was saved before notes were in NFC
    row.words = [said and said.replace("X", "Zoe\u0308 Kitt") for said in row.words]
    row.save()
    SHELF._open.clear()
    assert client.post(address, {"name": typed, "handle": "friend 9", "act": "take"}).status_code == 200
    assert note_of(dean_case) == "Ask friend 9 about it."


def test_a_part_of_the_name_that_stands_by_itself_is_told(client: Client, with_a_name: ReviewId, address: str) -> None:
    whole = {"name": f"Tom {NAME}", "handle": "uncle"}
    looked = client.post(address, whole | {"act": "look"}).content.decode()
    assert f"A part of the name stands by itself too: “{NAME}” in 2 places." in looked

    taken = client.post(address, {"name": f"Ask {NAME}", "handle": "the uncle", "act": "take"}).content.decode()
    assert "The name is out" in taken
    assert f"“{NAME}” in 1 place." in taken


def test_nothing_is_told_where_no_part_is_left(client: Client, with_a_name: ReviewId, address: str) -> None:
    taken = client.post(address, {"name": NAME, "handle": "uncle", "act": "take"}).content.decode()

    assert "stands by itself" not in taken
