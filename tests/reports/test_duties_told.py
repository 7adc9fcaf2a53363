"""The duties in the short report and in plain words."""

from __future__ import annotations

import io

import docx
import pytest

from alongside.answers import DutyAnswer, DutyAnswered, Met
from alongside.reports import (
    as_short_docx,
    as_short_html,
    as_short_pdf,
    content,
    in_plain_words,
    pages_of,
    words_of_page,
)

from .making import ON, Made


def told(made: Made, form: str) -> str:
    report = content(made.review, made.texts, on=ON)
    if form == "html":
        return as_short_html(report).split("</style>")[1]
    if form == "docx":
        return "\n".join(one.text for one in docx.Document(io.BytesIO(as_short_docx(report))).paragraphs)
    pdf = as_short_pdf(report)
    return " ".join(" ".join(words_of_page(pdf, one + 1) for one in range(pages_of(pdf))).split())


@pytest.fixture
def answered() -> Made:
    made = Made()
    made.take(DutyAnswered("C5", DutyAnswer(Met.MET)))
    made.take(DutyAnswered("C2", DutyAnswer(Met.NOT)))
    return made


@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_the_short_report_says_how_each_duty_stands(answered: Made, form: str) -> None:
    words = told(answered, form)
    assert "What practice owes" in words
    assert "C5 told plainly" in words
    assert words.index("Not met") < words.index("C2 asked before they are included")
    assert words.index("Met") < words.index("C5 told plainly")


@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_a_short_report_without_a_word_on_duties_leaves_them_out(form: str) -> None:
    assert "What practice owes" not in told(Made(), form)


def test_plain_words_say_what_the_adults_had_to_do(answered: Made) -> None:
    plain = in_plain_words(content(answered.review, answered.texts, on=ON))
    section = next(one for one in plain.sections if one.heading == "What the adults had to do")
    assert [f"{line.label} {line.words}" for (line,) in section.items] == [
        "Done: They had to say what they do, how they do it, and what it may do to people.",
        "Not done: They had to ask people before they put them into a plan.",
    ]
    assert [line.words for line in section.lines] == ["Some of this was not looked at yet."]
