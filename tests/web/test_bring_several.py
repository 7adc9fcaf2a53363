"""Several documents become texts of one review, one after the other; what came with one is offered first."""

from __future__ import annotations

import logging
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from alongside.preparation import Texts
from alongside.record import ReviewId
from alongside.web.models import ReviewSummary, TextWords, Waiting
from alongside.web.pages.bring import views
from alongside.web.shelf import SHELF
from texts.making import W, docx, email, p

pytestmark = pytest.mark.usefixtures("transactional_db")

FIRST = b"Her teacher, Zebedee Quillfeather, saw her on Monday."
SECOND = b"Zebedee Quillfeather rang the social worker. Then Mr Quillfeather left."


def bring(client: Client, *files: tuple[str, bytes]) -> HttpResponse:
    return client.post(reverse("bring"), {"file": [SimpleUploadedFile(name, content) for name, content in files]})


def names(client: Client) -> str:
    return client.get(reverse("names")).content.decode()


def press(client: Client, do: str, **more: object) -> HttpResponse:
    """A button of the page as it is now."""
    shown = re.search(r'name="text" value="(\d+)"', names(client))
    return client.post(reverse("names"), {"do": do, "text": shown[1] if shown else "", **more})


def keep(client: Client) -> HttpResponse:
    press(client, "hide-all")
    return press(client, "keep")


def kept_titles() -> list[str]:
    with SHELF.open(ReviewId(ReviewSummary.objects.get().id)) as review:
        return [str(text.title) for text in review[Texts]]


def test_files_chosen_together_become_texts_of_one_review_one_after_the_other(client: Client) -> None:
    assert bring(client, ("one.txt", FIRST), ("two.txt", b"Nobody was asked.")).status_code == 302
    assert "text 1 of 2" in names(client)
    assert keep(client).url == reverse("names")
    assert "text 2 of 2" in names(client)
    assert "Nobody was asked." in names(client)
    assert keep(client).url == reverse("prepare", args=[ReviewSummary.objects.get().id])
    assert kept_titles() == ["one", "two"]
    assert not Waiting.objects.exists()


def test_who_was_given_a_handle_is_proposed_the_same_in_the_next_text(client: Client) -> None:
    bring(client, ("one.txt", FIRST), ("two.txt", SECOND))
    press(client, "hide 0", **{"handle-0": "the form tutor"})
    keep(client)
    assert 'value="the form tutor"' in names(client)
    keep(client)
    assert [row.words for row in TextWords.objects.order_by("id")][1].startswith("The form tutor rang")
    assert not [row for row in TextWords.objects.all() if "Quillfeather" in row.words]


def test_keep_pressed_twice_does_not_keep_the_next_text_unseen(client: Client) -> None:
    bring(client, ("one.txt", b"Nobody was asked."), ("two.txt", b"Nobody was told."))
    client.post(reverse("names"), {"do": "keep", "text": "0"})
    again = client.post(reverse("names"), {"do": "keep", "text": "0"})
    assert again.status_code == 422
    assert "here is the next" in again.content.decode()
    assert TextWords.objects.count() == 1


def test_a_file_that_cannot_be_read_is_named_by_its_place_and_the_others_go_on(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    bring(client, ("one.txt", FIRST), ("quillfeather.doc", b"x"), ("two.txt", b"Nobody was asked."))
    shown = names(client)
    assert "File 2 of 3, “quillfeather.doc”, was not brought in. Files that end in .doc are not read." in shown
    assert "text 1 of 2" in shown
    assert "quillfeather" not in caplog.text.lower()


def test_when_none_can_be_read_each_is_told_and_nothing_waits(client: Client) -> None:
    answer = bring(client, ("one.doc", b"x"), ("two.pdf", b"x"))
    assert answer.status_code == 422
    assert all(answer.content.decode().count(f"File {number} of 2") == 1 for number in (1, 2))
    assert not Waiting.objects.exists()


def test_an_empty_file_is_told_with_what_to_do(client: Client) -> None:
    answer = bring(client, ("one.txt", b""))
    assert "This file is empty. Nothing was brought in. Check that it is the right one" in answer.content.decode()


def test_more_files_than_the_limit_are_refused(client: Client) -> None:
    answer = bring(client, *[(f"{number}.txt", b"word") for number in range(21)])
    assert "These are 21 files; up to 20 are read at once" in answer.content.decode()


def test_files_too_large_together_are_a_sentence(client: Client, settings, monkeypatch) -> None:
    monkeypatch.setattr(views, "FILE_BYTES", 1_000)
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000
    answer = bring(client, ("one.txt", b"word " * 150), ("two.txt", b"word " * 150))
    assert answer.status_code == 422
    assert "What you chose is larger than" in answer.content.decode()


def mail() -> bytes:
    message = email("Visit", "Zebedee Quillfeather came.")
    message.add_attachment(b"3.2 Agreed to ask her.", maintype="text", subtype="plain", filename="minutes.txt")
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="logo.png")
    inner = email("Earlier", "Before that.")
    inner.add_attachment(b"Deepest.", maintype="text", subtype="plain", filename="deep.txt")
    message.add_attachment(inner)
    return message.as_bytes()


def test_attachments_of_an_email_are_offered_one_by_one(client: Client) -> None:
    bring(client, ("visit.eml", mail()))
    shown = names(client)
    assert "This email has 2 attachments" in shown
    assert re.findall(r"<span>(\S+) <", shown) == ["minutes.txt", "Earlier.eml"]
    press(client, "take-up", ticked=["0"])
    assert "text 1 of 2" in names(client)
    keep(client)
    assert "3.2 Agreed to ask her." in names(client)


def with_attached(many: int) -> bytes:
    message = email("Visit", "Nobody was asked.")
    for number in range(many):
        message.add_attachment(b"Agreed.", maintype="text", subtype="plain", filename=f"minutes-{number}.txt")
    return message.as_bytes()


def test_an_email_with_more_attachments_than_are_offered_says_how_many_it_has(client: Client) -> None:
    bring(client, ("visit.eml", with_attached(120)))
    assert "This email has 120 attachments. The first 100 are offered; save the others as files" in names(client)


def test_more_ticked_than_are_read_at_once_are_refused_where_they_were_ticked(client: Client) -> None:
    bring(client, ("visit.eml", with_attached(25)))
    answer = press(client, "take-up", ticked=[str(number) for number in range(25)])
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert "These are 25 files; up to 20 are read at once. Nothing was brought in." in shown
    assert shown.count(" checked>") == 25
    press(client, "take-up", ticked=["3", "4"])
    assert "text 1 of 3" in names(client)


def test_words_pasted_beside_a_file_become_a_text_behind_it(client: Client) -> None:
    form = {
        "file": SimpleUploadedFile("three.txt", b"Nobody was asked."),
        "words": "Nobody was told.",
        "title": "A call",
    }
    client.post(reverse("bring"), form)
    assert "text 1 of 2" in names(client)
    keep(client)
    keep(client)
    assert kept_titles() == ["three", "A call"]


def test_words_pasted_beside_a_file_that_cannot_be_read_are_not_lost(client: Client) -> None:
    client.post(reverse("bring"), {"file": SimpleUploadedFile("three.doc", b"x"), "words": "Nobody was told."})
    assert "Nobody was told." in names(client)
    assert "Files that end in .doc are not read." in names(client)


def test_a_refused_paste_keeps_its_words_and_what_it_was_to_be_called(client: Client) -> None:
    answer = client.post(reverse("bring"), {"words": "x" * 1_000_001, "title": "A call"})
    assert answer.status_code == 422
    assert 'name="title" value="A call"' in answer.content.decode()
    assert "xxxx</textarea>" in answer.content.decode()


def test_a_corrected_version_is_one_document(client: Client) -> None:
    bring(client, ("one.txt", FIRST))
    keep(client)
    review = ReviewSummary.objects.get().id
    with SHELF.open(ReviewId(review)) as held:
        (text,) = held[Texts]
    form = {"review": str(review), "corrects": str(text.id), "words": "Nobody was told."}
    answer = client.post(reverse("bring"), form | {"file": SimpleUploadedFile("three.txt", b"Nobody was asked.")})
    assert "A corrected version is one document." in answer.content.decode()


def test_what_is_not_ticked_is_forgotten(client: Client) -> None:
    bring(client, ("visit.eml", mail()))
    press(client, "take-up")
    assert "text 1" not in names(client)
    assert "Names come out first" in names(client)


def test_an_email_in_an_email_offers_its_own_attachments(client: Client) -> None:
    bring(client, ("visit.eml", mail()))
    press(client, "take-up", ticked=["1"])
    assert "This email has 1 attachment<" in names(client)
    press(client, "take-up", ticked=["0"])
    assert "text 1 of 3" in names(client)


def test_an_attachment_that_is_no_document_is_named_and_not_offered(client: Client) -> None:
    bring(client, ("visit.eml", mail()))
    said = "Came with “Visit” and cannot be read here: “logo.png”. Print what matters to a PDF and bring that in."
    assert said in names(client)
    press(client, "take-up", ticked=["0"])
    assert said in names(client)
    assert "text 1 of 2" in names(client)


def test_an_email_with_nothing_but_a_logo_goes_straight_to_its_names(client: Client) -> None:
    message = email("Visit", "Nobody was asked.")
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="logo.png")
    bring(client, ("visit.eml", message.as_bytes()))
    assert "Names come out first" in names(client)
    assert "“logo.png”" in names(client)


def test_an_attachment_that_turns_out_damaged_is_told_and_the_others_go_on(client: Client) -> None:
    message = email("Visit", "Nobody was asked.")
    message.add_attachment(docx(p("She left."))[:300], maintype="application", subtype="zip", filename="plan.docx")
    message.add_attachment(b"3.2 Agreed.", maintype="text", subtype="plain", filename="minutes.txt")
    bring(client, ("visit.eml", message.as_bytes()))
    press(client, "take-up", ticked=["0", "1"])
    assert "“plan.docx”, which came with it, was not brought in. This document is damaged" in names(client)
    assert "text 1 of 2" in names(client)


def test_what_was_taken_up_is_not_said_to_be_offered_still(client: Client) -> None:
    bring(client, ("visit.eml", mail()))
    press(client, "take-up", ticked=["0"])
    assert "offered apart" not in names(client)


def test_comments_of_a_word_document_are_offered_apart(client: Client) -> None:
    comments = (
        f'<w:comments xmlns:w="{W}"><w:comment w:id="0" w:author="Ann">{p("Is this so?")}</w:comment></w:comments>'
    )
    bring(client, ("visit.docx", docx(p("She left."), comments=comments)))
    assert "This document has comments" in names(client)
    press(client, "take-up", ticked=["0"])
    keep(client)
    assert "Is this so?" in names(client)
    assert "Comments on visit" in names(client)


def test_what_came_with_an_attachment_stands_behind_it(client: Client) -> None:
    comments = f'<w:comments xmlns:w="{W}"><w:comment w:id="0" w:author="Ann">{p("So?")}</w:comment></w:comments>'
    inner = email("Inner", "He was asked.")
    inner.add_attachment(b"Noted.", maintype="text", subtype="plain", filename="inside.txt")
    message = email("Visit", "Nobody was asked.")
    minutes = docx(p("She left."), comments=comments)
    message.add_attachment(minutes, maintype="application", subtype="zip", filename="minutes.docx")
    message.add_attachment(b"3.2 Agreed.", maintype="text", subtype="plain", filename="notes.txt")
    message.add_attachment(inner)
    bring(client, ("visit.eml", message.as_bytes()))
    press(client, "take-up", ticked=["0", "1", "2"])
    press(client, "take-up", ticked=["0", "1"])
    for _ in range(6):
        keep(client)
    assert kept_titles() == ["Visit", "minutes", "Comments on minutes", "notes", "Inner", "inside"]


def test_starting_again_forgets_all_of_them(client: Client) -> None:
    bring(client, ("visit.eml", mail()), ("one.txt", FIRST))
    press(client, "again")
    assert not Waiting.objects.exists()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Strategy meeting, 12 November. Present: nobody who knew him.", "Strategy meeting, 12 November"),
        ("Notes of the visit\r\nNobody was asked.", "Notes of the visit"),
        ("Hm. Nobody knew what the plan was for him then.", "Hm. Nobody knew what the plan was for"),
        ("The worker went to see him twice and asked nothing at all.", "The worker went to see him twice and"),
    ],
)
def test_pasted_words_are_called_by_their_first_sentence(client: Client, words: str, title: str) -> None:
    client.post(reverse("bring"), {"words": words})
    assert f'<span class="title">{title}</span>' in names(client)
