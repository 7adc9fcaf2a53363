"""The texts with their marks as Word comments."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml.ns import qn

from alongside.reports import as_commented_docx

from .making import AT, HOSTILE, ON, SECOND, Made, hostile, worked_example


def opened(made: Made):
    return docx.Document(io.BytesIO(as_commented_docx(made.review, made.texts, on=ON)))


def words_under(document, comment_id: int) -> str:
    """The words between the start and the end of a comment's range."""
    said, inside = [], False
    for one in document.element.body.iter():
        if one.tag in (qn("w:commentRangeStart"), qn("w:commentRangeEnd")) and one.get(qn("w:id")) == str(comment_id):
            inside = one.tag == qn("w:commentRangeStart")
        elif one.tag == qn("w:t") and inside:
            said.append(one.text)
    return "".join(said)


def drawn(document) -> list[str]:
    """Each comment with the words it stands on: "R1 {words} MS1 …"."""
    return [f"{one.initials} {{{words_under(document, one.comment_id)}}} {one.text}" for one in document.comments]


def test_a_comment_stands_on_the_marked_words_with_its_features_and_note():
    made = Made()
    text = made.bring("The panel met without him.")
    made.mark(text, "without him", "FS5", note="Who decided?")

    assert drawn(opened(made)) == ["R1 {without him} FS5 Done to people (surveillance)\nWho decided?"]


def test_marks_that_overlap_are_two_comments():
    made = Made()
    text = made.bring("She asked him and told him why.")
    made.mark(text, "She asked him and told", "FT5")
    made.mark(text, "told him why", "MT1", by=SECOND)

    assert [one.partition(" FT5")[0].partition(" MT1")[0] for one in drawn(opened(made))] == [
        "R1 {She asked him and told}",
        "R2 {told him why}",
    ]


def test_a_mark_over_two_paragraphs_is_one_comment():
    made = Made()
    text = made.bring("One.", "Two.")
    made.mark(text, "One.\nTwo.", "FT1")

    assert drawn(opened(made)) == ["R1 {One.Two.} FT1 Starts from rights, privacy among them (trust)"]


def test_a_comment_says_who_and_when_and_no_name():
    comment = next(iter(opened(worked_example()).comments))

    assert (comment.author, comment.timestamp) == ("reader 1", AT)


def test_every_mark_is_a_comment():
    made = worked_example()

    assert len(list(opened(made).comments)) == 20


def test_the_whole_text_is_there():
    made = worked_example()
    said = [one.text for one in opened(made).paragraphs]

    assert all(line in said for words in made.texts.values() for line in words.split("\n"))


@pytest.mark.parametrize("words", [HOSTILE, "w" * 20_000])
def test_hostile_words_come_out_as_words(words):
    assert words in [one.text for one in opened(hostile()).paragraphs]


def test_the_same_review_gives_the_same_bytes():
    made = worked_example()

    assert as_commented_docx(made.review, made.texts, on=ON) == as_commented_docx(made.review, made.texts, on=ON)
