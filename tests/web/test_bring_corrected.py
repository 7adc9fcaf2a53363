"""A corrected version of a text, from its file to the marks that lost their place."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from alongside.marks import LostMark, Marks
from alongside.mending import Corrections
from alongside.preparation import HeldText, Texts
from alongside.record import ReviewId
from alongside.web.models import Waiting
from alongside.web.shelf import SHELF
from web.test_names_stay_out import found_on_disk


def text_of(review: ReviewId) -> HeldText:
    with SHELF.open(review) as held:
        return next(iter(held[Texts]))


def words_of(review: ReviewId) -> str:
    return SHELF.words(review, text_of(review).id)


def lost(review: ReviewId) -> list[LostMark]:
    with SHELF.open(review) as held:
        return held[Marks].lost


def bring(client: Client, review: ReviewId, words: str) -> str:
    """The corrected words, up to the page that says what becomes of the marks."""
    form = {"review": review, "corrects": text_of(review).id, "file": SimpleUploadedFile("visit.txt", words.encode())}
    assert client.post(reverse("bring"), form).status_code == 302
    for number in range(len(re.findall("data-line=", client.get(reverse("names")).content.decode()))):
        client.post(reverse("names"), {"do": f"leave {number}"})
    return client.post(reverse("names"), {"do": "keep"}, follow=True).content.decode()


def without_the_passage(review: ReviewId) -> tuple[str, str]:
    """The text with the words of its first mark rewritten; and these words."""
    with SHELF.open(review) as held:
        place = next(iter(held[Marks])).place
    words = words_of(review)
    return words[: place.start] + "It was said otherwise." + words[place.end :], words[place.start : place.end]


def test_what_becomes_of_the_marks_is_shown_before_anything_changes(client: Client, dean_case: ReviewId) -> None:
    was = words_of(dean_case)
    now, gone = without_the_passage(dean_case)
    page = bring(client, dean_case, now)
    assert "Would lose their place" in page
    assert gone[:40] in page
    assert words_of(dean_case) == was


def test_the_text_as_it_was_can_be_left(client: Client, dean_case: ReviewId) -> None:
    was = words_of(dean_case)
    bring(client, dean_case, without_the_passage(dean_case)[0])
    answer = client.post(reverse("names"), {"do": "again"})
    assert answer["Location"] == reverse("read-text", args=[dean_case, text_of(dean_case).id])
    assert words_of(dean_case) == was
    assert not Waiting.objects.exists()


@pytest.fixture
def corrected(client: Client, dean_case: ReviewId) -> ReviewId:
    """The worked example after a correction that took the words from under its first mark."""
    bring(client, dean_case, "A heading of its own.\n\n" + without_the_passage(dean_case)[0])
    answer = client.post(reverse("marks-after"))
    assert answer["Location"] == reverse("lost-marks", args=[dean_case])
    return dean_case


def test_the_words_as_they_were_are_gone_from_the_disk(client: Client, dean_case: ReviewId) -> None:
    words = words_of(dean_case)
    bring(client, dean_case, words + "\n\nA sentence about quincetrees.")
    client.post(reverse("marks-after"))
    bring(client, dean_case, words + "\n\nA sentence about damsons.")
    client.post(reverse("marks-after"))
    assert found_on_disk("damsons")
    assert found_on_disk("quincetrees") == []


def test_marks_lie_on_their_words_or_are_listed(client: Client, dean_case: ReviewId) -> None:
    def marked() -> dict[str, str]:
        words = words_of(dean_case)
        with SHELF.open(dean_case) as held:
            return {str(one.id): words[one.place.start : one.place.end] for one in held[Marks]}

    before = marked()
    bring(client, dean_case, "A heading of its own.\n\n" + without_the_passage(dean_case)[0])
    client.post(reverse("marks-after"))
    after = marked()
    assert after.items() <= before.items()
    assert before.keys() - after.keys() == {str(one.mark.id) for one in lost(dean_case)} != set()


def test_a_lost_mark_is_placed_anew_by_words(client: Client, corrected: ReviewId) -> None:
    one, many = lost(corrected)[0], len(lost(corrected))
    address = reverse("lost-marks", args=[corrected])
    looked = {"act": "look", "mark": one.mark.id, "words": "A heading of its own"}
    page = client.post(address, looked).content.decode()
    start, end = (int(re.search(rf'name="{edge}" value="(\d+)"', page)[1]) for edge in ("start", "end"))
    client.post(address, {"act": "place", "mark": one.mark.id, "start": start, "end": end, "key": uuid4()})
    assert len(lost(corrected)) == many - 1
    with SHELF.open(corrected) as held:
        mark = held[Marks][one.mark.id]
    assert words_of(corrected)[mark.place.start : mark.place.end] == "A heading of its own"
    assert (mark.features, mark.note, mark.prompt) == (one.mark.features, one.mark.note, one.mark.prompt)


def test_words_that_are_not_there_are_said_to_be_so(client: Client, corrected: ReviewId) -> None:
    looked = {"act": "look", "mark": lost(corrected)[0].mark.id, "words": "nothing of the kind"}
    answer = client.post(reverse("lost-marks", args=[corrected]), looked)
    assert answer.status_code == 422
    assert "These words are not in the text" in answer.content.decode()


def test_a_lost_mark_can_be_let_go_and_come_back(client: Client, corrected: ReviewId) -> None:
    one, many = lost(corrected)[0], len(lost(corrected))
    client.post(reverse("lost-marks", args=[corrected]), {"act": "let-go", "mark": one.mark.id, "key": uuid4()})
    assert len(lost(corrected)) == many - 1
    client.post(reverse("undo", args=[corrected]), {"key": uuid4()})
    assert len(lost(corrected)) == many


@pytest.mark.parametrize("act", ["place", "let-go", "look"])
def test_a_form_that_was_changed_on_its_way_changes_nothing(client: Client, corrected: ReviewId, act: str) -> None:
    before = lost(corrected)
    answer = client.post(reverse("lost-marks", args=[corrected]), {"act": act, "mark": "x", "start": "y", "words": "z"})
    assert answer.status_code == 422
    assert lost(corrected) == before


def test_the_receipt_says_what_became_of_them(client: Client, corrected: ReviewId) -> None:
    with SHELF.open(corrected) as held:
        told = [one.told() for one in held[Corrections]]
    page = client.get(reverse("lost-marks", args=[corrected])).content.decode()
    assert len(told) == 1
    assert told[0] in page
    for page in ("prepare", "read"):
        shown = client.get(reverse(page, args=[corrected]), follow=True).content.decode()
        assert reverse("lost-marks", args=[corrected]) in shown


def test_several_files_are_not_one_corrected_version(client: Client, dean_case: ReviewId) -> None:
    files = [SimpleUploadedFile(f"{name}.txt", b"Some words.") for name in "ab"]
    form = {"review": dean_case, "corrects": text_of(dean_case).id, "file": files}
    answer = client.post(reverse("bring"), form)
    assert answer.status_code == 422
    assert "is one document" in answer.content.decode()


def test_a_correction_of_somebody_elses_text_begins_a_review_of_ones_own(
    client: Client, somebody_elses: ReviewId
) -> None:
    """Nothing tells that the text is there."""
    form = {"review": somebody_elses, "corrects": text_of(somebody_elses).id, "words": "Some words of mine."}
    was = words_of(somebody_elses)
    client.post(reverse("bring"), form)
    client.post(reverse("marks-after"))
    assert words_of(somebody_elses) == was


def test_a_page_of_the_words_as_they_were_cannot_mark_other_words(client: Client, dean_case: ReviewId) -> None:
    with SHELF.open(dean_case) as held:
        seen, many = held.number, len(held[Marks])
    bring(client, dean_case, "A heading of its own.\n\n" + words_of(dean_case))
    client.post(reverse("marks-after"))
    form = {"start": 5, "end": 60, "feature": "FT1", "seen": seen, "key": uuid4()}
    address = reverse("place-mark", args=[dean_case, text_of(dean_case).id])
    answer = client.post(address, form, headers={"accept": "application/json"})
    assert answer.status_code == 422
    assert "may stand elsewhere now" in answer.json()["refused"]
    with SHELF.open(dean_case) as held:
        assert len(held[Marks]) == many


def test_an_undoing_from_such_a_page_has_it_loaded_anew(client: Client, dean_case: ReviewId) -> None:
    """Its paragraphs are others now: what the page shows must not be mended piece by piece."""
    with SHELF.open(dean_case) as held:
        shown = held.number
    bring(client, dean_case, "A heading of its own.\n\n" + words_of(dean_case))
    client.post(reverse("marks-after"))
    form = {"key": uuid4(), "shown": shown, "text": text_of(dean_case).id}
    answer = client.post(reverse("undo", args=[dean_case]), form, headers={"accept": "application/json"})
    assert answer.json()["anew"] is True


def test_nothing_is_put_in_place_while_a_name_is_undecided(client: Client, dean_case: ReviewId) -> None:
    was = words_of(dean_case)
    form = {"review": dean_case, "corrects": text_of(dean_case).id, "words": "Amira Okafor-Reid was asked."}
    client.post(reverse("bring"), form)
    assert client.post(reverse("names"), {"do": "keep"}).status_code == 422
    assert client.post(reverse("marks-after")).status_code == 422
    assert words_of(dean_case) == was


def test_words_that_are_pasted_keep_the_title_of_the_text(client: Client, dean_case: ReviewId) -> None:
    title = text_of(dean_case).title
    form = {"review": dean_case, "corrects": text_of(dean_case).id, "words": "He was asked what he wanted."}
    client.post(reverse("bring"), form)
    client.post(reverse("marks-after"))
    assert text_of(dean_case).title == title
    assert words_of(dean_case) == "He was asked what he wanted."
