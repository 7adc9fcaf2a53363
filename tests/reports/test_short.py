"""Two pages for supervision."""

from __future__ import annotations

import io

import docx
import pikepdf
import pypdfium2
import pytest
from selectolax.lexbor import LexborHTMLParser

from alongside.answers import Whose
from alongside.reports import as_short_docx, as_short_html, as_short_pdf, content, pages_of
from alongside.reports.shortening import cut

from .making import ON, Made, hostile, two_who_differ, worked_example
from .test_pdf import elements, words_in


def told(made: Made):
    return content(made.review, made.texts, on=ON)


def talkative() -> Made:
    made = Made("Many words")
    made.describe(looked_at="We looked at it. " * 60, why="It was asked. " * 60, with_whom="All of us. " * 60)
    for code in ("R1", "R3-challenges", "R3-opportunities"):
        made.reflect(code, "This is one sentence of a long answer. " * 60)
    for audience in ("young-person", "family", "friends", "community"):
        made.reflect(
            f"R2-{audience}",
            whose=Whose.NOT_HEARD_YET,
            why_not="Nobody had the time. " * 60,
            who_asks="One of us. " * 60,
        )
    for _ in range(3):
        made.promise("Somebody is asked first. " * 40, who="The team. " * 40, would_know="He says so. " * 40)
    return made


@pytest.mark.parametrize("made", [worked_example, two_who_differ, hostile, talkative, Made])
def test_it_never_has_more_than_two_pages(made):
    assert pages_of(as_short_pdf(told(made()))) == 2


def test_the_worked_example_fits_without_a_cut():
    said = words_in(as_short_pdf(told(worked_example())))

    assert "[…]" not in said
    assert "He hears from the social worker where the map has been" in said


def test_what_is_cut_is_cut_at_a_sentence_and_said():
    said = words_in(as_short_pdf(told(talkative())))

    assert "one sentence of a long answer. […]" in said
    assert "[…] stands for words that were left out for want of room." in said


@pytest.mark.parametrize(
    ("words", "longest", "kept"),
    [
        ("Short.", 10, "Short."),
        ("One. Two. Three.", 10, "One. Two. […]"),
        ("no end of a sentence here", 10, "no end of […]"),
        ("w" * 20, 10, "w" * 10 + " […]"),
    ],
)
def test_words_are_cut_where_a_sentence_ends(words, longest, kept):
    assert cut(words, longest) == kept


def test_the_page_has_no_link_that_leads_nowhere():
    tree = LexborHTMLParser(as_short_html(told(two_who_differ())))

    assert tree.css("a") == []
    assert [one.text() for one in tree.css("h2")] == [
        "What is looked at",
        "The picture",
        "What will change",
        "In answer to the reflective questions",
        "Not heard yet",
        "Where we differ",
    ]


def test_the_word_form_has_the_same_headings():
    document = docx.Document(io.BytesIO(as_short_docx(told(two_who_differ()))))

    assert [one.text for one in document.paragraphs if one.style.name == "Heading 2"] == [
        "The picture",
        "What will change",
        "In answer to the reflective questions",
        "Not heard yet",
        "Where we differ",
    ]


def test_its_pages_are_no_pictures_of_words():
    document = pypdfium2.PdfDocument(as_short_pdf(told(Made())))
    words = document[0].get_textpage().get_text_bounded()
    document.close()

    assert "not answered yet" in words


def test_the_picture_says_what_it_shows():
    with pikepdf.open(io.BytesIO(as_short_pdf(told(Made())))) as document:
        alternatives = [str(one.Alt) for one in elements(document) if str(one.S) == "/Figure"]

    assert len(alternatives) == 1
    assert "features of trust on the left" in alternatives[0]
