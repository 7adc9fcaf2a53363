"""Pages of a PDF that are laid out in less simple ways.  How many come out whole is measured in `benchmarks/documents`."""

import io

import pikepdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

from alongside.texts import read

from .making import drawn
from .test_pdf import BODY, made, numbered

LINE = "He told everybody at the club and on the estate about the plan and"


def sheet(draw) -> bytes:
    held = io.BytesIO()
    page = canvas.Canvas(held, pagesize=A4)
    draw(page)
    page.save()
    return held.getvalue()


def lines(page: canvas.Canvas, words: list[str], left: float = 90, top: float = 700) -> None:
    for number, one in enumerate(words):
        page.drawString(left, top - 15 * number, one)


def on_its_side(document: bytes, *, quarters: int, upright: bool) -> bytes:
    """The same pages set sideways in the file; `upright` says whether the page is turned back when it is shown."""
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(document)) as pages:
        for page in pages.pages:
            width, height = float(page.MediaBox[2]), float(page.MediaBox[3])
            turn = {1: f"0 1 -1 0 {height} 0", 2: f"-1 0 0 -1 {width} {height}", 3: f"0 -1 1 0 0 {width}"}[quarters]
            page.contents_add(f"q {turn} cm".encode(), prepend=True)
            page.contents_add(b"Q")
            page.MediaBox = pikepdf.Array([0, 0, height, width] if quarters % 2 else [0, 0, width, height])
            if upright:
                page.Rotate = 90 * quarters
        pages.save(held)
    return held.getvalue()


@pytest.mark.parametrize("upright", [True, False])
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_on_its_side_or_its_head_is_read_as_if_it_stood_upright(quarters, upright):
    document = made([(words, BODY) for words in numbered(12)])
    assert drawn(read(on_its_side(document, quarters=quarters, upright=upright), "a.pdf")) == drawn(
        read(document, "a.pdf")
    )


def test_words_set_crosswise_are_left_out_and_it_is_said():
    def draw(page):
        lines(page, [LINE] * 4)
        page.rotate(45)
        page.drawString(400, 200, "DRAFT")

    text = read(sheet(draw), "a.pdf")
    assert "DRAFT" not in text.text
    assert text.notices == ("Words set crosswise on page 1 were left out.",)


@pytest.mark.parametrize(("first", "step"), [(1, 1), (41, 1), (5, 5)])
def test_numbers_of_lines_in_the_margin_are_left_out_and_it_is_said(first, step):
    def draw(page):
        lines(page, [LINE] * 40)
        for number in range(0, 40, step):
            page.drawRightString(75, 700 - 15 * (number + (step - 1)), str(first + number))

    text = read(sheet(draw), "a.pdf")
    assert text.text == " ".join([LINE] * 40)
    assert text.notices == ("Numbers of lines in the margin were left out.",)


def test_numbers_in_the_first_column_of_a_table_stay():
    def draw(page):
        page.drawString(60, 720, "What was agreed at the meeting of the panel in March and who was to do it by when")
        for number in range(8):
            page.drawString(60, 700 - 20 * number, str(number + 1))
            page.drawString(160, 700 - 20 * number, f"Action {number}")
            page.drawString(400, 700 - 20 * number, "School")

    assert [f"c {number}" for number in range(1, 9)] == [
        line for line in drawn(read(sheet(draw), "a.pdf")) if line[2:].isdigit()
    ]


def test_a_number_that_stands_in_the_margin_begins_its_paragraph_wherever_the_file_has_it():
    def draw(page):
        for number in range(3):
            lines(page, [LINE, "then left."], 110, 700 - 50 * number)
        for number in range(3):
            page.drawString(75, 700 - 50 * number, f"{number + 1}.")

    assert drawn(read(sheet(draw), "a.pdf")) == [f"i1 {number}. {LINE} then left." for number in (1, 2, 3)]


def test_cells_that_stand_close_are_parted_by_the_lines_between_them():
    def draw(page):
        page.grid([70, 160, 250, 340], [600, 618, 636])
        for row, top in enumerate((623, 605)):
            for column in range(3):
                page.drawString(73 + 90 * column, top, f"words of cell {row}{column}")

    assert drawn(read(sheet(draw), "a.pdf")) == [
        f"c words of cell {row}{column}" for row in (0, 1) for column in (0, 1, 2)
    ]


def test_notes_at_the_foot_that_stand_line_on_line_are_two_notes():
    def draw(page):
        lines(page, [LINE] * 5)
        page.setFont("Helvetica", 8)
        for number in (1, 2):
            page.drawString(90, 80 - 10 * number, f"{number} Told in note {number}.")

    assert drawn(read(sheet(draw), "a.pdf"))[1:] == ["n Told in note 1.", "n Told in note 2."]


def test_the_number_of_a_note_goes_even_before_a_full_stop():
    def draw(page):
        page.drawString(90, 700, "He told the panel")
        width = page.stringWidth("He told the panel")
        page.setFont("Helvetica", 7)
        page.drawString(90 + width, 704, "3")
        page.setFont("Helvetica", 12)
        page.drawString(90 + width + 4, 700, ".")
        lines(page, [LINE] * 5, top=650)

    assert read(sheet(draw), "a.pdf").text.startswith("He told the panel.\n")


def test_a_heading_across_two_columns_parts_what_stands_above_it_from_what_stands_below():
    def draw(page):
        for top in (750, 500):
            for side, left in (("left", 60), ("right", 310)):
                words = f"Here on the {side} at {top} somebody told of it"
                lines(page, [*[words] * 7, "and left."], left, top)
        page.setFont("Helvetica-Bold", 20)
        page.drawString(60, 560, "What the panel was told and what it made of it")

    found = read(sheet(draw), "a.pdf").text
    order = ["left at 750", "right at 750", "What the panel", "left at 500", "right at 500"]
    assert sorted(order, key=found.index) == order


def written(page: canvas.Canvas, *cells: tuple[int, int, str]) -> None:
    """Words at their places, in the order in which the file has them."""
    for left, base, words in cells:
        page.drawString(left, base, words)


HEAD = ((120, 586, "Action"), (330, 594, "Responsible"), (290, 566, "Lead"), (420, 566, "By when"))
ROWS = ((90, 546, "Ask him first"), (234, 546, "Youth worker"), (378, 546, "10 March"))


@pytest.mark.parametrize("ruled", [True, False])
def test_a_head_that_is_centred_over_columns_and_rows_is_cells_and_no_heading(ruled):
    def draw(page):
        lines(page, [LINE] * 5)
        page.setFont("Helvetica-Bold", 12)
        written(page, *HEAD)
        page.setFont("Helvetica", 12)
        written(page, *ROWS)
        for x, top in ((85, 609), (229, 609), (373, 580), (517, 609)) if ruled else ():
            page.line(x, 535, x, top)
        lines(page, [LINE] * 5, top=500)

    cells = ["c Action", "c Responsible", "c Lead", "c By when", "c Ask him first", "c Youth worker", "c 10 March"]
    assert drawn(read(sheet(draw), "a.pdf"))[1:-1] == cells


def test_lines_of_a_first_cell_stay_with_it_where_lines_are_wide_apart():
    def draw(page):
        lines(page, [LINE] * 5)
        written(page, *ROWS, (90, 526, "Take names off the"), (90, 509, "map and tell all"), (90, 492, "who saw it"))
        written(page, (234, 526, "Analyst"), (378, 526, "12 March"))
        lines(page, [LINE] * 5, top=440)

    assert drawn(read(sheet(draw), "a.pdf"))[4:-1] == [
        *("c Take names off the map and tell all who saw it", "c Analyst", "c 12 March")
    ]


def test_words_below_a_row_that_were_written_after_it_are_no_part_of_its_first_cell():
    def draw(page):
        lines(page, [LINE] * 5)
        written(page, *ROWS, (90, 526, "He agreed to it."))
        lines(page, [LINE] * 5, top=440)

    assert drawn(read(sheet(draw), "a.pdf"))[1:-1] == [
        *("c Ask him first", "c Youth worker", "c 10 March", "p He agreed to it."),
    ]
