"""The framework's own pages, the paper sheet and its typing in; marks in and out."""

from __future__ import annotations

import io
import re

import pytest
from django.test import Client
from django.urls import reverse

from alongside import framework
from alongside.answers import Answers
from alongside.marks import Marks
from alongside.record import ReviewId
from alongside.web.home import local_reader
from alongside.web.models import LookRow, Person
from alongside.web.shelf import SHELF

KNOWN = framework.load()


@pytest.fixture
def example(dean_case: ReviewId) -> ReviewId:
    """The worked example as the tour knows it."""
    Person.objects.update_or_create(id=local_reader(), defaults={"example": dean_case, "toured": False})
    return dean_case


@pytest.mark.parametrize("feature", KNOWN.features, ids=lambda one: one.code)
def test_each_feature_has_a_page_to_learn_it(client: Client, example: ReviewId, feature: framework.Feature) -> None:
    page = client.get(reverse("learn-feature", args=[feature.code])).content.decode()
    for words in (feature.explanation, *feature.looks_like, *(near.why for near in feature.near_misses)):
        assert words.replace("'", "&#x27;").replace('"', "&quot;") in page
    with SHELF.open(example) as held:
        marks = held[Marks].speaking_to(feature.code)
    assert re.findall(r"#m-([0-9a-f-]+)", page) == [str(mark.id) for mark in marks]


def test_its_passages_are_gone_with_the_example(client: Client, example: ReviewId) -> None:
    SHELF.erase(example)
    page = client.get(reverse("learn-feature", args=["MS1"])).content.decode()
    assert "not on this machine any more" in page


def test_a_code_that_does_not_exist_is_a_sentence(client: Client, example: ReviewId) -> None:
    assert client.get(reverse("learn-feature", args=["XX9"])).status_code == 422


def test_the_sheet_is_a_pdf(client: Client, example: ReviewId) -> None:
    assert client.get(reverse("sheet")).content.startswith(b"%PDF")


def test_a_paper_sheet_is_typed_in(client: Client, empty: ReviewId) -> None:
    answer = client.post(reverse("paper-sheet", args=[empty]), {"sheet": "FT1 strong She was told.\nMS4 not"})
    assert answer.status_code == 302
    with SHELF.open(empty) as held:
        assert held[Answers].count() == 2


def test_what_was_typed_stays_when_a_line_cannot_be_taken(client: Client, empty: ReviewId) -> None:
    answer = client.post(reverse("paper-sheet", args=[empty]), {"sheet": "FT1 strong She was told.\nFT9 not"})
    assert answer.status_code == 422
    assert "Line 2" in answer.content.decode()
    assert "She was told." in answer.content.decode()


def test_a_name_on_a_sheet_is_asked_about(client: Client, empty: ReviewId) -> None:
    answer = client.post(reverse("paper-sheet", args=[empty]), {"sheet": "FT1 strong Amira Okafor-Reid was told."})
    assert (answer.status_code, "Is this a name?" in answer.content.decode()) == (422, True)


@pytest.fixture
def empty(dean_case: ReviewId) -> ReviewId:
    """A copy of the example without answers: everything from the first answer on is not there."""
    from django.utils import timezone

    from alongside.exchange import Archive

    with SHELF.open(dean_case) as held:
        entries = list(held.entries)
        first = next(at for at, one in enumerate(entries) if "answered" in one.step.told.lower())
        return SHELF.bring(Archive(entries[:first], SHELF.texts(held), ()), by=local_reader(), at=timezone.now())


@pytest.mark.parametrize("form", ["csv", "jsonld"])
def test_marks_go_out_on_record_and_come_in_with_a_receipt(client: Client, dean_case: ReviewId, form: str) -> None:
    out = client.get(reverse("marks-taken-away", args=[dean_case, form]))
    assert f'-marks.{form}"' in out.headers["Content-Disposition"]
    assert LookRow.objects.filter(review_id=dean_case, what=f"marks taken away as .{form}").exists()
    back = client.post(reverse("bring-marks-in", args=[dean_case]), {"marks": io.BytesIO(out.content)}, follow=True)
    assert "20 marks found, 0 brought in, 20 here already" in back.content.decode()


def test_a_lost_mark_is_listed_on_the_page_and_undone_with_the_rest(client: Client, dean_case: ReviewId) -> None:
    table = io.BytesIO(b"words,features\nnowhere in it <b>,FT1\nThe young person is twelve.,MT2\n")
    page = client.post(reverse("bring-marks-in", args=[dean_case]), {"marks": table}, follow=True).content.decode()
    assert "2 marks found, 1 brought in, 0 changed on the way, 1 lost." in page
    assert "nowhere in it &lt;b&gt;" in page
    assert "Look for these words in “The map and the panel”" in page
    client.post(reverse("undo", args=[dean_case]))
    with SHELF.open(dean_case) as held:
        assert len(held[Marks]) == 20


@pytest.mark.parametrize("name", ["exchange", "bring-marks-in", "paper-sheet"])
def test_nobody_else_s_review_can_be_reached(client: Client, somebody_elses: ReviewId, name: str) -> None:
    assert client.post(reverse(name, args=[somebody_elses])).status_code in (404, 405)
