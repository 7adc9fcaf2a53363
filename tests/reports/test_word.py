"""The Word document, opened again."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from alongside.reports import as_docx, content

from .making import ARABIC, BENGALI, EMOJI, HOSTILE, ON, Made, hostile, two_who_differ, worked_example


def word(made: Made) -> bytes:
    return as_docx(content(made.review, made.texts, on=ON))


def opened(made: Made):
    return docx.Document(io.BytesIO(word(made)))


@pytest.fixture(scope="module")
def example():
    return opened(worked_example())


def all_words(document) -> str:
    """Everything in it, in order, cells of tables too."""
    return "\n".join("".join(one.text for one in p.iter(qn("w:t"))) for p in document.element.body.iter(qn("w:p")))


def headings(document, level: int) -> list[str]:
    return [one.text for one in document.paragraphs if one.style.name == f"Heading {level}"]


def test_it_has_one_first_heading_and_it_is_the_title(example):
    assert headings(example, 1) == ["The map and the panel"]


def test_the_sections_stand_in_their_order(example):
    assert headings(example, 2) == [
        "What is in here, and who may read it",
        "What is looked at",
        "The picture",
        "Not heard yet",
        "Where we differ",
        "In answer to the reflective questions",
        "Last time",
        "What will change",
        "Feature by feature",
        "What practice owes",
        "Passages",
        "Questions that waited in the margin",
    ]


def test_the_first_page_says_who_when_and_with_which_version(example):
    before = [one.text for one in example.paragraphs][: [one.text for one in example.paragraphs].index("The picture")]

    assert "Written\t24 November 2026" in before
    assert "Read by\tOne reader" in before
    assert any("version 2022.1" in words for words in before)


def test_its_properties_hold_a_title_and_a_language_and_nobody(example):
    core = example.core_properties

    assert (core.title, core.language) == ("The map and the panel", "en-GB")
    assert core.author == core.last_modified_by == core.comments == ""


def test_its_words_are_in_british_english(example):
    assert {one.get(qn("w:val")) for one in example.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_every_table_repeats_its_header_row_and_says_what_it_holds(example):
    assert len(example.tables) == 9
    for table in example.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))


def test_every_feature_and_every_duty_has_its_row(example):
    assert sum(len(table.rows) - 1 for table in example.tables[2:]) == 27 + 10


def test_the_picture_says_what_it_shows(example):
    described = [one.get("descr") for one in example.element.body.iter(qn("wp:docPr"))]

    assert len(described) == 1
    assert "features of trust on the left" in described[0]


def test_every_citation_leads_to_a_bookmark(example):
    places = {one.get(qn("w:name")) for one in example.element.body.iter(qn("w:bookmarkStart"))}
    links = [one.get(qn("w:anchor")) for one in example.element.body.iter(qn("w:hyperlink"))]

    assert len(links) > 40
    assert set(links) <= places


def test_every_quotation_stands_in_it_numbered(example):
    said = all_words(example)
    made = worked_example()

    for passage in content(made.review, made.texts, on=ON).passages:
        assert f"[{passage.number}]“{passage.quotation}”" in said


def test_it_is_a4_with_page_numbers(example):
    section = example.sections[0]

    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert [one.get(qn("w:instr")) for one in section.footer._element.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_its_typefaces_have_stand_ins():
    with zipfile.ZipFile(io.BytesIO(word(Made()))) as zipped:
        fonts = etree.fromstring(zipped.read("word/fontTable.xml"))

    stand_ins = {
        font.get(qn("w:name")): font.find(qn("w:altName")) for font in fonts if font.find(qn("w:altName")) is not None
    }
    assert stand_ins["Atkinson Hyperlegible Next"].get(qn("w:val")) == "Verdana"


def test_the_same_report_gives_the_same_bytes():
    made = two_who_differ()

    assert word(made) == word(made)


def test_an_empty_review_gives_a_whole_report_that_says_so():
    said = all_words(opened(Made("Just begun")))

    assert said.count("not answered yet") == 27 + 10
    assert "No commitment was made yet." in said


def test_two_readers_stand_side_by_side():
    said = all_words(opened(two_who_differ()))

    assert "Reader 1: strong. It was never said." in said
    assert "Reader 2: unsure. The letter may not tell all." in said


@pytest.mark.parametrize("words", [HOSTILE, ARABIC, EMOJI, BENGALI, "w" * 20_000])
def test_hostile_words_come_out_as_words(words):
    assert f"“{words}”" in all_words(opened(hostile()))
