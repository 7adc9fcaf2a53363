"""The ten duties stand in every whole report, with reasons and passages, on neither side."""

from __future__ import annotations

import io

import docx
import pytest

from alongside.reports import as_docx, as_html, as_pdf, content

from .making import ON, two_who_differ, worked_example
from .test_pdf import words_in
from .test_word import all_words

REASON = "Nobody has asked him, his family or his friends what it did."


@pytest.fixture(scope="module")
def told():
    made = worked_example()
    return content(made.review, made.texts, on=ON)


@pytest.mark.parametrize(
    "form",
    [
        lambda report: words_in(as_pdf(report)),
        as_html,
        lambda report: all_words(docx.Document(io.BytesIO(as_docx(report)))),
    ],
    ids=["pdf", "html", "docx"],
)
def test_they_are_in_every_form(told, form):
    said = " ".join(form(told).split())

    assert said.index("What practice owes") < said.index("Privacy in groups and places")
    assert REASON in said


def test_each_rests_on_numbered_passages(told):
    duty = next(one for one in told.duties if one.code == "C1")

    quoted = [passage.quotation for passage in told.passages if passage.number in duty.passages]
    assert quoted == [
        "she showed the map to everyone at the table",
        "The chair wrote down the names of the young people on it.",
    ]


def test_what_nobody_answered_says_so():
    made = two_who_differ()
    report = content(made.review, made.texts, on=ON)

    assert {duty.state for duty in report.duties} == {"not answered yet"}
