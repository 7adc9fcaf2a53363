"""Pictures of pages: read by Tesseract where it is installed, else a sentence."""

import io
import shutil
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from alongside.refusals import Refusal
from alongside.texts import limits, read
from alongside.texts.readers.pdf_ocr import languages, pieces_told

from .making import drawn
from .test_pdf import BODY, HEADING, made

TOLD = (
    "The youth worker met the young person at the boxing club on Tuesday and asked what he wanted to be different. "
    "He said that people should ask him first, before they ask his friends about him or share what they had heard."
)
with_tesseract = pytest.mark.skipif(not shutil.which("tesseract"), reason="Tesseract is not installed here")


def scanned(document: bytes, keep: tuple[int, ...] = ()) -> bytes:
    """The same pages as pictures of 150 dots an inch, as an office scanner makes them, but those to `keep`."""
    held = io.BytesIO()
    sheet = canvas.Canvas(held, pagesize=A4)
    pages = pypdfium2.PdfDocument(document)
    for number in range(len(pages)):
        if number in keep:
            sheet.drawString(70, 700, "This page has words of its own.")
        else:
            picture = pages[number].render(scale=150 / 72).to_pil().convert("L")
            sheet.drawImage(ImageReader(picture), 0, 0, *A4)
        sheet.showPage()
    sheet.save()
    return held.getvalue()


@pytest.fixture(scope="module")
def scan() -> bytes:
    return scanned(made([("Our review", HEADING), *[(TOLD, BODY)] * 20]))


@with_tesseract
def test_a_scan_is_read_in_whole_paragraphs_and_it_is_said(scan):
    text = read(scan, "scan.pdf")
    assert text.notices == ("Read by OCR: check it against the paper.",)
    assert drawn(text)[0] in ("h1 Our review", "h2 Our review", "h3 Our review")
    assert [line for line in drawn(text)[1:] if line != f"p {TOLD}"] == []


@with_tesseract
def test_of_a_pdf_that_is_scanned_in_part_only_the_pictures_are_read_so():
    paper = made([(TOLD, BODY)] * 20)
    text = read(scanned(paper, keep=(0,)), "mixed.pdf")
    assert text.notices == ("Read by OCR, page 2: check it against the paper.",)
    assert text.text.startswith("This page has words of its own.\n")
    assert TOLD in text.text


@with_tesseract
def test_a_scan_that_takes_too_long_is_a_sentence(scan, monkeypatch):
    monkeypatch.setattr(limits, "OCR_WALL_SECONDS", 0.3)
    with pytest.raises(Refusal, match="took longer"):
        read(scan, "scan.pdf")


def test_without_tesseract_a_scan_says_what_to_do(scan, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Refusal, match=r"no words that can be read.+Install Tesseract"):
        read(scan, "scan.pdf")


@pytest.mark.parametrize("spoken", ["", "fra\nosd"])
def test_with_a_tesseract_that_knows_neither_english_nor_welsh_too(scan, monkeypatch, tmp_path, spoken):
    stand_in(tmp_path, f"echo '{spoken}'", monkeypatch)
    with pytest.raises(Refusal, match="Install Tesseract"):
        read(scan, "scan.pdf")


WELSH = (
    "Cyfarfu'r gweithiwr ieuenctid â'r person ifanc yn y clwb bocsio ddydd Mawrth a gofynnodd beth yr oedd am ei newid. "
    "Dywedodd y dylai pobl ofyn iddo ef yn gyntaf, cyn gofyn i'w ffrindiau neu rannu'r hyn yr oeddent wedi ei glywed."
)


@with_tesseract
@pytest.mark.skipif("cym" not in languages(), reason="Tesseract knows no Welsh here")
def test_a_scan_in_welsh_is_read_nearly_word_for_word():
    words = read(scanned(made([(WELSH, BODY)] * 4)), "sgan.pdf").text.split()
    assert sum(word in WELSH.split() for word in words) >= 0.95 * 4 * len(WELSH.split())


@pytest.mark.parametrize(("spoken", "missing"), [("eng", "no Welsh"), ("cym", "no English")])
def test_where_one_language_is_missing_it_is_said_with_what_to_install(monkeypatch, tmp_path, spoken, missing):
    told = """<div class="ocr_page" title="bbox 0 0 2480 3508"><span class="ocr_line" title="bbox 300 400 900 440; x_size 50">
    <span class="ocrx_word" title="bbox 300 400 900 440">words</span></span></div>"""
    stand_in(tmp_path, f"[ \"$1\" = --list-langs ] && echo {spoken} || echo '{told}'", monkeypatch)
    notices = read(scanned(made([(TOLD, BODY)])), "scan.pdf").notices
    assert any(
        missing in notice and f"tesseract-ocr-{'cym' if spoken == 'eng' else 'eng'}" in notice for notice in notices
    )


def test_a_tesseract_that_fails_leaves_a_sentence(scan, monkeypatch, tmp_path):
    stand_in(tmp_path, '[ "$1" = --list-langs ] && echo eng || exit 3', monkeypatch)
    with pytest.raises(Refusal, match="no words could be recognised"):
        read(scan, "scan.pdf")


def test_a_tesseract_that_tries_to_write_a_file_cannot(scan, monkeypatch, tmp_path):
    stand_in(tmp_path, f'[ "$1" = --list-langs ] && echo eng || echo Dean > {tmp_path}/left', monkeypatch)
    with pytest.raises(Refusal):
        read(scan, "scan.pdf")
    assert not (tmp_path / "left").exists() or (tmp_path / "left").read_bytes() == b""


def stand_in(folder: Path, does: str, monkeypatch) -> None:
    """A program of that name that does what it is told."""
    program = folder / "tesseract"
    program.write_text(f"#!/bin/sh\n{does}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_more_scanned_pages_than_the_limit_are_refused(monkeypatch, scan, tmp_path):
    stand_in(tmp_path, "echo eng", monkeypatch)
    monkeypatch.setattr(limits, "OCR_PAGES", 0)
    from alongside.texts.kinds import Kind
    from alongside.texts.reading import read_here

    with pytest.raises(Refusal, match="scanned pages; up to 0 are read"):
        read_here(Kind.PDF, scan, by_ocr=True)


def test_lines_that_tesseract_told_lie_where_they_stood_on_the_page():
    told = """<div class='ocr_page' title='image ""; bbox 0 0 2480 3508'><span class='ocr_line'
    title="bbox 300 400 900 440; baseline 0 -10; x_size 50"><span class='ocrx_word' title='bbox 300 400 500 440'>He</span>
    <span class='ocrx_word' title='bbox 800 400 900 440'>left</span></span></div>"""
    he, left = pieces_told(told, 300, 7)
    assert (he.words, he.left, he.base, he.size, he.page) == ("He", 72.0, pytest.approx((3508 - 430) * 0.24), 12.0, 7)
    assert (left.words, left.left) == ("left", 192.0)
