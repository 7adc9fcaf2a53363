import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen import canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer

from alongside.refusals import Refusal
from alongside.texts import read

from .making import drawn

WORDS = (
    "The youth worker met the young person at the boxing club and asked what he wanted to be different, and he said that "
    "he wanted people to stop asking his friends about him before they had asked him anything at all. "
)
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=11, leading=14, spaceAfter=8)
HEADING = ParagraphStyle("heading", fontName="Helvetica-Bold", fontSize=16, leading=20, spaceAfter=8)


def made(paragraphs: list[tuple[str, ParagraphStyle]], columns: int = 1) -> bytes:
    held = io.BytesIO()

    def running(page: canvas.Canvas, document: BaseDocTemplate) -> None:
        page.setFont("Helvetica", 9)
        page.drawString(70, 800, "Confidential: review of practice")
        page.drawCentredString(297, 30, f"Page {document.page} of 9")

    width = (A4[0] - 140 - 20 * (columns - 1)) / columns
    frames = [Frame(70 + at * (width + 20), 60, width, 720, 0, 0, 0, 0) for at in range(columns)]
    document = BaseDocTemplate(held, pagesize=A4)
    document.addPageTemplates(PageTemplate(frames=frames, onPage=running))
    document.build([Paragraph(words, style) for words, style in paragraphs])
    return held.getvalue()


def numbered(count: int) -> list[str]:
    return [f"Paragraph {number} begins here. {WORDS * (2 + number % 3)}".strip() for number in range(count)]


@pytest.mark.parametrize(("columns", "whole"), [(1, 0.95), (2, 0.85)])
def test_paragraphs_are_whole_over_lines_columns_and_pages_and_running_lines_are_gone(columns, whole):
    wanted = numbered(40)
    text = read(made([("Our review", HEADING), *((one, BODY) for one in wanted)], columns), "a.pdf")
    found = {text.text[block.start : block.end] for block in text.blocks}
    assert sum(one in found for one in wanted) >= whole * len(wanted)
    assert "Confidential" not in text.text
    assert "Page" not in text.text
    assert (text.blocks[0].kind, text.title) == ("heading", "Our review")


def test_paragraphs_stand_in_their_order():
    text = read(made([(one, BODY) for one in numbered(30)], 2), "a.pdf").text
    places = [text.index(f"Paragraph {number} begins") for number in range(30)]
    assert places == sorted(places)


def page(*lines: tuple[float, float, str]) -> bytes:
    held = io.BytesIO()
    sheet = canvas.Canvas(held, pagesize=A4)
    for left, base, words in lines:
        sheet.drawString(left, base, words)
    sheet.rect(50, 50, 400, 600)  # a page may hold a picture and no words
    sheet.save()
    return held.getvalue()


def test_cells_of_a_row_stay_apart():
    rows = [(70, 700 - 20 * n, f"Name {n}") for n in range(3)] + [(300, 700 - 20 * n, f"Answer {n}") for n in range(3)]
    rows.sort(key=lambda row: (-row[1], row[0]))
    assert drawn(read(page(*rows), "a.pdf")) == [
        "c Name 0",
        "c Answer 0",
        "c Name 1",
        "c Answer 1",
        "c Name 2",
        "c Answer 2",
    ]


def test_bullets_are_items():
    lines = [(70, 700, "We agreed that"), (70, 680, "• nobody is asked"), (70, 660, "• everybody is told")]
    assert drawn(read(page(*lines), "a.pdf"))[1:] == ["i1 nobody is asked", "i1 everybody is told"]


def test_a_sentence_that_goes_on_with_a_capital_over_the_page_is_one_paragraph():
    held = io.BytesIO()
    sheet = canvas.Canvas(held, pagesize=A4)
    for number in range(4):
        sheet.drawString(70, 700 - 14 * number, "He told everybody at the club and on the estate about the plan and")
    sheet.showPage()
    sheet.drawString(70, 700, "Tuesday was when they met to talk about it and what they had agreed.")
    sheet.save()
    assert len(drawn(read(held.getvalue(), "a.pdf"))) == 1


def test_a_scanned_pdf_says_what_to_do():
    with pytest.raises(Refusal, match="pictures of pages"):
        read(page(), "scan.pdf")


def test_a_wide_gap_parts_paragraphs():
    held = io.BytesIO()
    BaseDocTemplate(held, pagesize=A4, pageTemplates=[PageTemplate(frames=[Frame(70, 60, 400, 700)])]).build(
        [Paragraph("One.", BODY), Spacer(1, 40), Paragraph("Two.", BODY)]
    )
    assert drawn(read(held.getvalue(), "a.pdf")) == ["p One.", "p Two."]
