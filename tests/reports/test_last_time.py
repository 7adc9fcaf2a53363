"""Reports of a review that follows on from another tell what was promised then, and what came of it."""

from __future__ import annotations

import io
from datetime import date
from uuid import UUID

import docx
import pypdfium2
import pytest

from alongside.commitments import (
    Came,
    CommitmentId,
    CommitmentMade,
    CommitmentPutFirst,
    Earlier,
    LastTimeAnswered,
    LastTimeBrought,
    LastTimeLeft,
    Promise,
    WhatCame,
)
from alongside.record import Words
from alongside.reports import as_docx, as_html, as_pdf, as_short_docx, as_short_html, as_short_pdf, content

from .making import ON, Made

FIRST, SECOND, NEW = (CommitmentId(UUID(int=number, version=4)) for number in (1, 2, 3))
NOTICED = "They came back on their own"


@pytest.fixture
def made() -> Made:
    made = Made("The second review")
    earlier = (
        Earlier(FIRST, Promise(Words("Friends are asked first"), who=Words("social worker"), by_when=date(2026, 9, 1))),
        Earlier(SECOND, Promise(Words("Names come out of the minutes"))),
    )
    made.take(LastTimeBrought(Words("The first review"), date(2026, 6, 1), earlier))
    made.take(LastTimeAnswered(FIRST, WhatCame(Came.CHANGED, Words(NOTICED), Words("friend 1, to us"))))
    return made


def told(made: Made):
    return content(made.review, made.texts, on=ON)


def words_of_pdf(data: bytes) -> str:
    return " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data))


def words_of_docx(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join([*(one.text for one in document.paragraphs), *cells])


FORMS = {
    "html": as_html,
    "short html": as_short_html,
    "pdf": lambda report: words_of_pdf(as_pdf(report)),
    "short pdf": lambda report: words_of_pdf(as_short_pdf(report)),
    "docx": lambda report: words_of_docx(as_docx(report)),
    "short docx": lambda report: words_of_docx(as_short_docx(report)),
}


@pytest.mark.parametrize("form", FORMS)
def test_what_came_and_who_says_so_stand_before_what_is_promised_now(made: Made, form: str) -> None:
    shown = " ".join(FORMS[form](told(made)).split())
    for said in ("Friends are asked first", "Changed", NOTICED, "friend 1, to us", "Not looked back on yet"):
        assert said in shown, said
    assert shown.index("Last time") < shown.index("What will change")


@pytest.mark.parametrize("form", FORMS)
def test_a_first_review_has_no_last_time(form: str) -> None:
    assert "Last time" not in FORMS[form](told(Made()))


def test_why_nobody_looked_back_is_said(made: Made) -> None:
    made.take(LastTimeLeft(Words("A new team")))
    assert "Nobody looked back this time: A new team" in as_html(told(made))


def test_the_one_that_matters_most_is_said_to(made: Made) -> None:
    made.take(CommitmentMade(NEW, Promise(Words("Names no longer go into minutes"))))
    assert "Matters most" not in as_html(told(made))
    made.take(CommitmentPutFirst(NEW))
    for form in FORMS.values():
        assert "Matters most" in form(told(made))


def test_a_long_last_time_still_makes_two_pages() -> None:
    made = Made("A long one")
    many = tuple(
        Earlier(CommitmentId(UUID(int=number, version=4)), Promise(Words("Friends are asked first, each alone. " * 30)))
        for number in range(1, 8)
    )
    made.take(LastTimeBrought(Words("The first review"), date(2026, 6, 1), many))
    for one in many:
        made.take(
            LastTimeAnswered(one.commitment, WhatCame(Came.DONE, Words("They said so. " * 60), Words("friend 1")))
        )
    assert len(pypdfium2.PdfDocument(as_short_pdf(told(made)))) == 2
