"""The preview shows the page that will be printed."""

from __future__ import annotations

import io

import PIL.Image
import pytest

from alongside.refusals import Refusal
from alongside.reports import Kind, content, in_here, made, pages_of, preview, words_of_page

from .making import ON, worked_example


@pytest.fixture(scope="module")
def pdf() -> bytes:
    case = worked_example()
    return made(case.review, case.texts, Kind.SHORT, "pdf", on=ON)


def test_a_page_is_a_sharp_picture_of_a_sheet(pdf):
    picture = PIL.Image.open(io.BytesIO(preview(pdf, 1).picture))
    picture.load()

    assert (picture.mode, picture.width > 1000) == ("RGB", True)
    assert round(picture.height / picture.width, 2) == 1.41
    assert picture.getpixel((2, 2)) == (255, 255, 255)


def test_the_two_inks_are_in_it(pdf):
    picture = PIL.Image.open(io.BytesIO(preview(pdf, 1).picture))
    colours = {colour for _, colour in picture.getcolors(1_000_000)}

    assert {(0x0A, 0x64, 0x57), (0x83, 0x28, 0x5A)} <= colours


def test_its_words_are_those_of_the_page(pdf):
    assert "Relationships of trust" in words_of_page(pdf, 1)
    assert "Relationships of trust" not in words_of_page(pdf, 2)


def test_a_page_beyond_the_last_is_a_sentence(pdf):
    with pytest.raises(Refusal, match="no page 3; its last is page 2"):
        preview(pdf, pages_of(pdf) + 1)


@pytest.mark.parametrize("kind", list(Kind))
def test_what_is_in_here_is_said_of_each_report(kind):
    case = worked_example()
    said = " ".join(in_here(content(case.review, case.texts, on=ON), kind))

    assert "26 May 2027" in said
    assert ("20 passages, word for word" in said) is (kind is Kind.FULL)
    assert ("No passage is quoted" in said) is (kind in (Kind.SHORT, Kind.PLAIN))
