"""What PDFs of other people taught: each a small copy of what stood in a real one."""

import io

import pikepdf
import pytest
from reportlab.pdfgen import canvas

from alongside.texts import read

from .making import drawn
from .test_pdf_layouts import LINE, lines, sheet

TOP = 700


def blocks(draw) -> list[str]:
    return drawn(read(sheet(draw), "a.pdf"))


def pages(*draws) -> list[str]:
    def draw(page):
        for one in draws:
            one(page)
            page.showPage()

    return blocks(draw)


def body(page: canvas.Canvas, top: float = TOP) -> None:
    lines(page, [LINE] * 4 + ["then they left."], top=top)


@pytest.mark.parametrize("apart", [20, 200])
def test_a_running_title_that_changes_with_the_chapter_goes_with_the_number_of_its_page(apart):
    def numbered(title, number):
        def draw(page):
            body(page)
            page.drawString(300, 30, title)
            page.drawString(300 + page.stringWidth(title) + apart, 30, str(number))

        return draw

    titles = ["Diagnosis", "Diagnosis", "Treatment", "Treatment", "Support"]
    found = pages(*[numbered(title, 15 + number) for number, title in enumerate(titles)])
    assert not [line for line in found if any(title in line for title in titles)]


def test_a_line_at_the_foot_that_ends_with_another_number_stays():
    def draw(page):
        body(page)
        page.drawString(90, 30, "The next meeting is in room 7")

    assert sum("room 7" in line for line in pages(draw, body, body)) == 1


def test_a_paragraph_that_begins_in_bold_of_another_size_is_whole():
    def draw(page):
        page.setFont("Helvetica-Bold", 10)
        page.drawString(90, TOP, "Circumstantial evidence:")
        after = 94 + page.stringWidth("Circumstantial evidence:")
        page.setFont("Helvetica", 12)
        page.drawString(after, TOP, "somebody had told him in the")
        lines(page, [LINE, "left."], top=TOP - 15)

    assert blocks(draw) == [f"p Circumstantial evidence: somebody had told him in the {LINE} left."]


def test_words_in_letters_that_are_slanted_by_the_file_are_kept():
    """Where a font has no italics, Word slants its letters: Ofsted's report lost a line by it."""

    def draw(page):
        lines(page, [LINE])
        slanted = page.beginText()
        slanted.setTextTransform(1, 0, 0.33, 1, 90, TOP - 15)
        slanted.textOut("Safeguarding assessment framework")
        page.drawText(slanted)
        lines(page, ["and left."], top=TOP - 30)

    text = read(sheet(draw), "a.pdf")
    assert (text.text, text.notices) == (f"{LINE} Safeguarding assessment framework and left.", ())


def test_a_bold_heading_close_below_a_paragraph_is_a_heading():
    def draw(page):
        lines(page, [LINE, "and left."])
        page.setFont("Helvetica-Bold", 12)
        page.drawString(90, TOP - 32, "Child protection in this area")
        page.setFont("Helvetica", 12)
        lines(page, [LINE] * 3, top=TOP - 60)

    assert blocks(draw)[1] == "h4 Child protection in this area"


def test_the_number_of_a_note_that_is_drawn_high_is_no_note_of_its_own():
    def draw(page):
        body(page)
        page.setFont("Helvetica", 6)
        page.drawString(90, 86, "3")
        page.setFont("Helvetica", 9)
        page.drawString(100, 80, "As the minutes say.")

    assert blocks(draw)[1:] == ["n As the minutes say."]


def test_notes_below_each_of_two_columns_follow_the_paragraph_that_runs_over():
    def draw(page):
        words = "Here somebody told them of it and that"
        for number, left, many in ((1, 60, 20), (2, 320, 25)):
            page.setFont("Helvetica", 11)
            lines(page, [words] * many, left)
            page.setFont("Helvetica", 9)
            page.drawString(left, TOP - 15 * many - 10, f"{number} As the minutes say in part {number}.")

    words, *notes = blocks(draw)
    assert words.count("Here somebody") == 45
    assert notes == ["n As the minutes say in part 1.", "n As the minutes say in part 2."]


def test_a_number_that_calls_a_note_and_stands_apart_is_left_out():
    def draw(page):
        page.drawString(90, TOP, "He told")
        page.setFont("Helvetica", 7)
        page.drawString(90 + 44, TOP + 4, "12")
        page.setFont("Helvetica", 12)
        page.drawString(90 + 54, TOP, "the panel in flat 12 of it.")

    assert blocks(draw) == ["p He told the panel in flat 12 of it."]


def test_numbered_lines_that_stand_line_on_line_are_items_each():
    found = blocks(lambda page: lines(page, ["1. the map", "2. the plan", "3. the school"]))
    assert found == ["i1 1. the map", "i1 2. the plan", "i1 3. the school"]


def test_a_number_that_a_sentence_has_at_the_start_of_a_line_begins_no_item():
    found = blocks(lambda page: lines(page, [LINE, f"2. {LINE}", "and left."]))
    assert found == [f"p {LINE} 2. {LINE} and left."]


def test_lines_of_contents_stand_each_by_itself():
    contents = ["What is known 4", "What was told 8", "What comes of it 13"]
    assert blocks(lambda page: lines(page, contents)) == [f"p {line}" for line in contents]


def test_bullets_in_a_cell_are_items():
    def draw(page):
        page.grid([70, 250, 400], [600, 650])
        lines(page, ["Who", "• the school", "• the police"], 75, 638)
        lines(page, ["When"], 255, 638)

    assert blocks(draw) == ["c Who", "i1 the school", "i1 the police", "c When"]


def test_cells_without_lines_that_stand_close_are_told_apart_by_their_left_edges():
    rows = [("Ann Ashe", "school nurse"), ("Tom Obi", "youth worker"), ("Police", "nobody came")]

    def draw(page):
        for number, (one, two) in enumerate(rows):
            page.drawString(90, TOP - 15 * number, one)
            page.drawString(90 + 58, TOP - 15 * number, two)

    assert blocks(draw) == [f"c {cell}" for row in rows for cell in row]


def test_bullets_that_stand_close_to_their_words_are_no_cells():
    def draw(page):
        for number in range(3):
            page.drawString(90, TOP - 15 * number, "•")
            page.drawString(100, TOP - 15 * number, f"told of {number}")

    assert blocks(draw) == [f"i1 told of {number}" for number in range(3)]


def test_cells_beside_a_label_that_stands_half_way_are_whole():
    def draw(page):
        page.line(150, 610, 150, 720)
        lines(page, ["Stage"], 90, TOP - 15)
        lines(page, ["It was said", "in the room", "to them."], 160, TOP)
        lines(page, ["Next"], 90, TOP - 75)
        lines(page, ["And then", "it was", "not."], 160, TOP - 60)

    assert sorted(blocks(draw)) == ["c And then it was not.", "c It was said in the room to them.", "c Next", "c Stage"]


def test_words_beside_a_line_in_the_margin_are_no_table():
    def draw(page):
        page.line(80, 600, 80, 720)
        lines(page, [LINE, "and left."])

    assert blocks(draw) == [f"p {LINE} and left."]


def test_a_paragraph_that_ends_with_its_page_is_not_joined_where_justified_lines_tell():
    """Set to both edges, only the last line of a paragraph falls short of the right one, however little."""

    def draw(page):
        for number in range(4):
            page.drawString(70, TOP - 15 * number, LINE)
        page.drawString(70, TOP - 60, "He told everybody at the club and on the estate about the plan xx.")

    def after(page):
        lines(page, [LINE.replace("He", "They"), "and left."], 70)

    assert len(pages(draw, after)) == 2


def test_a_line_alone_on_the_next_page_begins_a_paragraph():
    full = LINE[:-4] + "it."
    found = pages(lambda page: lines(page, [LINE, LINE, full]), lambda page: lines(page, ["Signed by the chair."]))
    assert found[-1] == "p Signed by the chair."


def test_numbers_of_lines_between_two_columns_are_left_out():
    def draw(page):
        for left in (60, 330):
            lines(page, ["Here somebody told them of it and"] * 40, left)
        for number in range(5, 45, 5):
            page.drawRightString(310, TOP - 15 * (number - 1), str(number))

    text = read(sheet(draw), "a.pdf")
    assert not [word for word in text.text.split() if word.isdecimal()]
    assert text.notices == ("Numbers of lines in the margin were left out.",)


def test_numbers_of_lines_go_on_beside_empty_ones():
    def draw(page):
        lines(page, [LINE] * 10)
        for number in range(14):
            page.drawRightString(75, TOP - 15 * number, str(number + 1))

    assert read(sheet(draw), "a.pdf").text == " ".join([LINE] * 10)


HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"


def from_the_right(*rows: list[str]) -> bytes:
    """A page on which small letters of Helvetica mean Hebrew ones, set from right to left."""
    held = io.BytesIO()
    page = canvas.Canvas(held)
    page.setFont("Helvetica", 12)
    for number, words in enumerate(rows):
        right = 500.0
        for word in words:
            shown = word[::-1] if word.islower() else word
            right -= page.stringWidth(shown)
            page.drawString(right, TOP - 15 * number, shown)
            right -= 4
    page.save()
    meanings = "".join(f"<{97 + at:02x}> <{ord(sign):04x}>\n" for at, sign in enumerate(HEBREW))
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> "
        f"endcodespacerange {len(HEBREW)} beginbfchar\n{meanings}endbfchar endcmap end end"
    )
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(held.getvalue())) as document:
        for font in document.pages[0].Resources.Font.values():
            font.ToUnicode = pikepdf.Stream(document, cmap.encode())
        document.save(made)
    return made.getvalue()


def meant(words: str) -> str:
    return "".join(HEBREW[ord(sign) - 97] if sign.islower() else sign for sign in words)


def test_hebrew_is_read_from_the_right_and_latin_words_in_it_from_the_left():
    document = from_the_right(["abcd", "efg", "hijk", "HELP", "PLAN", "lmn", "opqr"], ["stu", "abe"])
    found = read(document, "a.pdf").text
    assert found == f"{meant('abcd efg hijk')} PLAN HELP {meant('lmn opqr stu abe')}"


FULL = "The panel met on Tuesday to talk about what had been said to the youth worker,"  # nearly as wide as the page


@pytest.mark.parametrize("shape", ["circle", "square"])
def test_lines_before_which_a_bullet_is_drawn_are_items_and_keep_their_depth(shape):
    def draw(page):
        lines(page, [FULL, "and nobody else was there."], left=72)
        for number, (indent, words) in enumerate([(0, "ring the school"), (24, "Ask Mo"), (0, "Email the panel")]):
            base = 660 - 14 * number
            page.drawString(96 + indent, base, words)
            if shape == "circle":
                page.circle(84 + indent, base + 4, 2, fill=1)
            else:
                page.rect(82 + indent, base + 2, 4, 4, fill=1, stroke=0)

    assert blocks(draw)[1:] == ["i1 ring the school", "i2 Ask Mo", "i1 Email the panel"]


def test_a_small_shape_between_words_is_no_bullet():
    def draw(page):
        page.drawString(72, 700, "Seen")
        page.circle(107, 704, 2, fill=1)
        page.drawString(115, 700, "on Tuesday at the club")

    assert not any(block.startswith("i") for block in blocks(draw))


@pytest.mark.parametrize("rest", [[], [FULL, "and what had become of it since then."]])
def test_lines_that_end_far_before_the_edge_stand_each_by_itself(rest):
    def draw(page):
        lines(page, ["Present: Sarah Coker", "Mo Hussain", "Dev Patel"], left=72)
        lines(page, rest, left=72, top=600)

    assert blocks(draw)[:3] == ["p Present: Sarah Coker", "p Mo Hussain", "p Dev Patel"]


def test_a_term_and_what_is_said_of_it_stand_each_by_itself():
    def draw(page):
        for number, (left, words) in enumerate([(72, "Seen at school"), (102, "10 May"), (72, "Seen at home")]):
            page.drawString(left, 700 - 14 * number, words)

    assert blocks(draw) == ["p Seen at school", "p 10 May", "p Seen at home"]


def test_a_narrow_paragraph_is_whole_where_each_line_is_full():
    narrow = [
        "He was seen by Mrs Grace",
        "and Dev at the school on",
        "Tuesday. He said that Mo",
        "had been there, too.",
    ]
    assert blocks(lambda page: lines(page, narrow, left=72)) == [f"p {' '.join(narrow)}"]


def test_an_item_whose_number_hangs_out_without_a_full_stop_is_whole():
    def draw(page):
        said = [("1", FULL), ("", "and asked what he wanted."), ("2", "The school"), ("3", "The shop")]
        for at, (number, words) in enumerate(said):
            page.drawString(72, 700 - 14 * at, number)
            page.drawString(90, 700 - 14 * at, words)

    assert blocks(draw) == [f"p 1 {FULL} and asked what he wanted.", "p 2 The school", "p 3 The shop"]


def test_a_cell_half_way_beside_one_of_two_lines_is_whole_below_a_merged_head():
    def draw(page):
        lines(page, ["The panel met on Tuesday to talk about what", "he had said."], 72, TOP)
        page.line(122, 600, 122, 655)  # between the cells
        page.line(72, 600, 72, 680)
        lines(page, ["Merged head"], 75, 665)
        lines(page, ["Alpha"], 75, 634)
        lines(page, ["Beta cell which is long enough", "to wrap over two lines"], 125, 641)

    assert blocks(draw)[2:] == ["c Alpha", "c Beta cell which is long enough to wrap over two lines"]


@pytest.mark.parametrize("number", ["Page 1 of 1", "Page 1", "1", "- 1 -", "1 of 1"])
def test_the_number_of_one_page_alone_goes(number):
    def draw(page):
        body(page)
        page.drawCentredString(297, 30, number)

    assert blocks(draw) == blocks(body)


@pytest.mark.parametrize("foot", ["12/5", "Seen on page 1", "2024", "7"])
def test_other_words_at_the_foot_of_one_page_stay(foot):
    def draw(page):
        body(page)
        page.drawCentredString(297, 30, foot)

    assert blocks(draw)[-1] == f"p {foot}"


def test_words_under_a_black_box_are_left_out_as_nobody_sees_them_and_it_is_said():
    """As somebody blacks out a name in a drawing program: it stays in the file."""
    held = io.BytesIO()
    page = canvas.Canvas(held)
    begun, name = "He met ", "Kian Doherty"
    page.drawString(72, 740, f"{begun}{name} at the club on Friday.")
    page.rect(72 + page.stringWidth(begun) - 1, 736, page.stringWidth(name) + 2, 14, fill=1, stroke=0)
    page.rect(72, 690, 300, 20, fill=1, stroke=0)
    page.rect(72, 630, 74, 14, fill=1, stroke=0)
    page.drawString(74, 634, "Kian Doherty")  # as a black marker in a word processor does it
    page.drawString(148, 634, "was told.")
    page.setFillColorRGB(1, 1, 1)
    page.drawString(76, 696, "What was agreed")  # white on black is seen
    page.setFillColorRGB(0, 0, 0)
    page.drawString(72, 660, "He was told.")
    page.setFillColorRGB(1, 1, 0, alpha=0.4)
    page.rect(72, 656, 80, 14, fill=1, stroke=0)  # a marker
    page.save()
    text = read(held.getvalue(), "a.pdf")
    assert text.text.splitlines() == [
        "He met █ at the club on Friday.",
        "What was agreed",
        "He was told.",
        "█ was told.",
    ]
    assert text.notices == (
        "Words under or on black boxes on page 1 were left out. They are still in the file: anybody can copy them.",
    )
