"""The page that stands alone, read back by a parser."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from selectolax.lexbor import LexborHTMLParser

from alongside.reports import as_html, content

from .making import ARABIC, BENGALI, EMOJI, HOSTILE, ON, Made, hostile, two_who_differ, worked_example
from .test_content import reviews

SECTIONS = [
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


def page(made: Made) -> LexborHTMLParser:
    return LexborHTMLParser(as_html(content(made.review, made.texts, on=ON)))


@pytest.fixture(scope="module")
def example():
    return page(worked_example())


def headings(tree: LexborHTMLParser, level: str) -> list[str]:
    return [one.text() for one in tree.css(level)]


def test_there_is_one_first_heading_and_it_is_the_title(example):
    assert headings(example, "h1") == ["The map and the panel"]


def test_the_sections_stand_in_their_order(example):
    assert headings(example, "h2") == SECTIONS


def test_no_level_of_heading_is_skipped(example):
    levels = [int(one.tag[1]) for one in example.css("h1, h2, h3, h4, h5, h6")]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_it_says_its_language(example):
    assert example.css_first("html").attributes["lang"] == "en-GB"


def test_every_citation_leads_to_words(example):
    notes = {one.attributes["id"] for one in example.css("[role=doc-endnotes] ol > li")}

    assert {one.attributes["href"].lstrip("#") for one in example.css("[role=doc-noteref]")} == notes


def test_every_passage_leads_back_to_where_it_is_cited(example):
    for note in example.css("[role=doc-endnotes] ol > li"):
        back = note.css("[role=doc-backlink]")
        assert back
        for link in back:
            place = example.css_first(f"[id='{link.attributes['href'].lstrip('#')}']")
            assert f"#{note.attributes['id']}" in [one.attributes["href"] for one in place.css("[role=doc-noteref]")]


def test_no_link_leads_nowhere(example):
    ids = [one.attributes["id"] for one in example.css("[id]")]

    assert len(ids) == len(set(ids))
    assert {one.attributes["href"].lstrip("#") for one in example.css("a")} <= set(ids)


def test_every_table_has_a_caption_and_its_heads_say_what_they_head(example):
    tables = example.css("table")

    assert len(tables) == 9  # last time, commitments, three domains of two sides, duties
    for table in tables:
        assert table.css_first("caption").text()
        assert {one.attributes["scope"] for one in table.css("thead th")} == {"col"}
        assert {one.attributes["scope"] for one in table.css("tbody th")} == {"row"}


def test_the_picture_says_what_it_shows_and_each_stroke_leads_to_words(example):
    drawing = example.css_first("svg.picture")

    assert "trust" in drawing.attributes["aria-label"]
    assert len(drawing.css("a[href^='#passage-']")) == len(example.css("table:not(.duties) [role=doc-noteref]"))


def test_it_stands_alone():
    made = worked_example()
    written = as_html(content(made.review, made.texts, on=ON))

    assert "<script" not in written
    assert re.findall(r'(?:src|href)="(?!#)', written) == []
    assert set(re.findall(r"url\((.{15})", written)) == {"data:font/ttf;b"}
    assert "@import" not in written


def test_an_empty_review_gives_a_whole_report_that_says_so():
    tree = page(Made("Just begun"))
    for drawing in tree.css("svg"):
        drawing.decompose()
    said = tree.body.text()

    assert headings(tree, "h2") == [one for one in SECTIONS if one != "Last time"]
    assert said.count("not answered yet") == 27 + 10  # features and duties in the tables
    for sentence in ("No commitment was made yet.", "No passage was marked yet.", "Not said yet."):
        assert sentence in said


def test_two_readers_stand_side_by_side():
    said = page(two_who_differ()).body.text()

    assert "Reader 1: strong. It was never said." in said
    assert "Reader 2: unsure. The letter may not tell all." in said


@pytest.mark.parametrize("words", [HOSTILE, ARABIC, EMOJI, BENGALI, "w" * 20_000])
def test_hostile_words_come_out_as_words(words):
    tree = page(hostile())

    assert any(words in one.text() for one in tree.css("blockquote"))
    assert not tree.css("script, label")


ALLOWED = re.compile(
    r"\[\d+\]|paragraphs? \d+(?: to \d+)?|\d+ (?:January|May|November|December) \d{4}|version 2022\.1|June 2022|"
    r"[FMI][TS]\d|C\d+|[Rr]eaders? \d+|\d+ readers?|\d+ texts?|school 1|\+\d+"
)


@settings(max_examples=40, deadline=None)
@given(reviews())
def test_nothing_is_added_up(made):
    """Take away places, citations, codes and days: no digit is left in which a total or a net could stand."""
    tree = page(made)
    for drawing in tree.css("svg, style"):
        drawing.decompose()
    said = tree.body.text(separator=" ")

    assert re.search(r"\d|%", ALLOWED.sub("", said)) is None
    assert re.search(r"\b(total|score|net|overall|average|grade|rating|per cent)\b", said, re.IGNORECASE) is None
