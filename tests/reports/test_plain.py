"""Plain words for the person it is about."""

from __future__ import annotations

import io
import tomllib
from datetime import date
from uuid import uuid4

import docx
import pikepdf
import pytest
from selectolax.lexbor import LexborHTMLParser

from alongside import framework
from alongside.answers import Answer, Whose
from alongside.commitments import CommitmentId, Earlier, LastTimeBrought, LastTimeLeft, Promise
from alongside.record import Words
from alongside.reports import (
    as_plain_docx,
    as_plain_html,
    as_plain_pdf,
    content,
    hard_words,
    in_plain_words,
    own_age,
)
from alongside.reports.plain import PHRASES
from alongside.reports.reading_age import reading_age, syllables

from .making import HOSTILE, ON, SECOND, Made, hostile, two_who_differ, worked_example
from .test_pdf import squeezed, words_in


def plain(made: Made):
    return in_plain_words(content(made.review, made.texts, on=ON))


def said_under(told, heading: str) -> list[str]:
    section = next(one for one in told.sections if one.heading == heading)
    return [f"{line.label} {line.words}".strip() for lines in (section.lines, *section.items) for line in lines]


PHRASE = tomllib.loads(PHRASES.read_text("utf-8"))


def test_every_feature_and_every_duty_has_a_plain_phrase():
    known = framework.load("2022.1")
    assert set(PHRASE) == {one.code for one in (*known.features, *known.duties)}


@pytest.mark.parametrize("code", sorted(PHRASE))
def test_a_phrase_is_easy_at_thirteen(code):
    assert reading_age(PHRASE[code]) <= 13


@pytest.mark.parametrize("made", [worked_example, two_who_differ, Made])
def test_our_own_words_are_easy_at_eleven(made):
    assert own_age(plain(made())) <= 11


def test_what_the_team_wrote_is_not_ours_to_count():
    made = Made()
    made.promise("Multidisciplinary proportionality considerations necessitate organisational reconfiguration.")

    assert own_age(plain(made)) <= 11
    assert hard_words(plain(made)) == ("What will change",)


def test_what_was_seen_stands_on_its_side():
    made = Made()
    made.answer("MT2", Answer.STRONG)
    made.answer("FS5", Answer.SOME)

    assert said_under(plain(made), "What was seen that builds trust") == [f"Seen clearly: {PHRASE['MT2']}"]
    assert said_under(plain(made), "What was seen that is more like watching") == [f"Seen in part: {PHRASE['FS5']}"]


def test_what_readers_differ_on_is_not_settled():
    made = Made()
    made.answer("MT2", Answer.STRONG)
    made.answer("MT2", Answer.NOT_EVIDENCED, by=SECOND)

    assert said_under(plain(made), "What is not sure") == [f"Those who read it do not agree: {PHRASE['MT2']}"]


def test_not_found_is_not_said_to_be_not_there():
    made = Made()
    made.answer("FT1", Answer.NOT_EVIDENCED)

    assert "These may have happened all the same." in said_under(plain(made), "What was not found")[0]


def test_who_was_not_asked_is_said_first():
    made = Made()
    for audience in ("family", "friends"):
        made.reflect(f"R2-{audience}", whose=Whose.NOT_HEARD_YET, who_asks="The youth worker.")

    assert said_under(plain(made), "What nobody has asked yet") == [
        "Nobody has asked the family and friends.",
        "What it was like for the family.",
        "This person will ask: The youth worker.",
        "What it was like for friends.",
        "This person will ask: The youth worker.",
    ]


def test_it_ends_with_what_the_person_may_do():
    assert plain(Made()).sections[-1].heading == "If this is about you"


HEADINGS = [section.heading for section in in_plain_words(content(Made().review, {}, on=ON)).sections]
HEADINGS_WITH_LAST_TIME = [section.heading for section in plain(worked_example()).sections]


def test_a_first_review_says_nothing_of_last_time():
    assert [one for one in HEADINGS_WITH_LAST_TIME if one not in HEADINGS] == ["What was promised last time"]


def test_last_time_is_told_with_who_says_so():
    told = said_under(plain(worked_example()), "What was promised last time")

    assert (
        told[0] == "These adults looked back once before. That began on 12 May 2026. These are the promises they made."
    )
    assert told[-3:] == [
        "What came of it: It is not done yet. They are still at it.",
        "What was seen since: He was put on the panel's list, and nothing says that he was told.",
        "Who says so: We do, from the record. He was not asked.",
    ]


def test_why_nobody_looked_back_and_what_is_open_are_told():
    made = Made()
    promised = Earlier(CommitmentId(uuid4()), Promise(Words("He is asked first.")))
    made.take(LastTimeBrought(Words("Before"), date(2026, 6, 1), (promised,)))
    made.take(LastTimeLeft(Words("A new team.")))

    assert said_under(plain(made), "What was promised last time")[1:] == [
        "Nobody looked back at them this time. This is why:",
        "A new team.",
        "He is asked first.",
        "Nobody has said yet what came of it.",
    ]


def test_the_three_forms_say_the_same():
    told = plain(worked_example())
    tree = LexborHTMLParser(as_plain_html(told))
    document = docx.Document(io.BytesIO(as_plain_docx(told)))
    printed = words_in(as_plain_pdf(told))

    assert [one.text() for one in tree.css("h2")] == HEADINGS_WITH_LAST_TIME
    assert [one.text for one in document.paragraphs if one.style.name == "Heading 2"] == HEADINGS_WITH_LAST_TIME
    written = squeezed("\n".join(one.text for one in document.paragraphs))
    for line in told.lines():
        assert squeezed(line.words) in squeezed(tree.body.text())
        assert squeezed(line.words) in written
        assert squeezed(line.words) in printed


def test_the_pdf_is_tagged_and_has_bookmarks():
    with pikepdf.open(io.BytesIO(as_plain_pdf(plain(worked_example())))) as document:
        assert document.Root.MarkInfo.Marked
        with document.open_outline() as outline:
            assert [str(one.title) for one in outline.root[0].children] == HEADINGS_WITH_LAST_TIME


def test_hostile_words_come_out_as_words():
    told = plain(hostile())

    assert HOSTILE in LexborHTMLParser(as_plain_html(told)).body.text()
    assert squeezed(HOSTILE) in words_in(as_plain_pdf(told))
    assert any(HOSTILE in one.text for one in docx.Document(io.BytesIO(as_plain_docx(told))).paragraphs)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("he", 1),
        ("trust", 1),
        ("asked", 1),
        ("wanted", 2),
        ("people", 2),
        ("family", 3),
        ("organisation", 5),
        ("made", 1),
    ],
)
def test_syllables_are_counted_nearly_right(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("words", "youngest", "oldest"),
    [
        ("", 5, 5),
        ("He was not asked. Nobody told him why.", 5, 9),
        ("Information-sharing arrangements necessitate proportionate multi-agency consideration.", 17, 40),
    ],
)
def test_long_words_in_long_sentences_are_for_older_readers(words, youngest, oldest):
    assert youngest <= reading_age(words) <= oldest
