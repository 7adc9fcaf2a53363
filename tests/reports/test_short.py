"""Two pages for supervision."""

from __future__ import annotations

import io
from uuid import UUID

import docx
import pikepdf
import pypdfium2
import pytest
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser

from alongside.answers import Answer, Whose
from alongside.record import Reader
from alongside.reports import as_short_docx, as_short_html, as_short_pdf, content, pages_of
from alongside.reports.shortening import Piece, pieces, shortened

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


def of_twelve() -> Made:
    """Twelve readers who all answer every question, and differ."""
    made = Made("Twelve readers")
    readers = [Reader(UUID(int=number, version=4)) for number in range(10, 22)]
    for number, by in enumerate(readers):
        for code in ("R1", "R2-family", "R3-challenges", "R3-opportunities"):
            made.reflect(code, f"What number {number} has to say of it.", by=by)
        made.reflect("R2-friends", whose=Whose.NOT_HEARD_YET, why_not="No time.", who_asks="One of us.", by=by)
        made.answer("MS1", Answer.STRONG if number else Answer.UNSURE, f"As number {number} sees it.", by=by)
    return made


@pytest.mark.parametrize("made", [worked_example, two_who_differ, hostile, talkative, of_twelve, Made])
def test_it_never_has_more_than_two_pages(made):
    assert pages_of(as_short_pdf(told(made()))) == 2


def test_the_worked_example_fits_with_last_time_and_nothing_left_out():
    said = words_in(as_short_pdf(told(worked_example())))

    assert "Left out" not in said
    for words in ("Before a panel speaks of young people", "He hears from the social worker", "What practice owes"):
        assert words in said


def test_what_is_left_out_is_left_out_whole_and_counted():
    said = words_in(as_short_pdf(told(talkative())))

    for sentence, times in (("This is one sentence of a long answer.", 60), ("Somebody is asked first.", 40)):
        assert said.count(sentence) % times == 0, sentence
    assert "Left out for want of room, each of them whole:" in said
    assert "The answer is in the full report." in said


def test_as_little_is_left_out_as_will_do():
    report = told(worked_example())
    long = replace(report.trusting, said=(replace(report.trusting.said[0], words="It rests on visits. " * 60),))
    said = words_in(as_short_pdf(replace(report, trusting=long)))

    assert "It rests on visits." not in said
    assert "Left out for want of room, each of them whole: how the ten duties stand; 1 answer." in said
    assert "The map cannot be unshown." in said


def test_that_somebody_was_not_heard_stays_whatever_goes():
    report = told(of_twelve())

    least = shortened(report, pieces(report))

    friends = next(one for one in least.impact if one.code == "R2-friends")
    assert [(one.whose, one.why_not) for one in friends.said] == [(Whose.NOT_HEARD_YET, "In the full report.")]
    assert [(one.code, one.given) for one in least.differences] == [("MS1", ())]


def test_of_many_answers_it_is_said_how_many_more_there_are():
    report = told(of_twelve())
    gone = pieces(report)

    short = shortened(report, [one for one in gone if one.of == "R1"][:3])

    assert [one.words for one in short.trusting.said][-1] == "3 further answers are in the full report."
    assert len(short.trusting.said) == 9 + 1


def test_the_first_commitment_goes_last():
    report = told(talkative())

    assert pieces(report)[-1] == Piece("commitment", number=0)


def test_how_the_duties_stand_goes_first():
    assert pieces(told(worked_example()))[0] == Piece("duties")


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
