"""What lies on the pages of a PDF: the answers of a form, words typed on it, comments, files that it carries."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from alongside.refusals import Refusal
from alongside.texts import attachments, read

from .making import drawn, read_drawn


def pdf(draw: Callable[[Canvas], object], change: Callable[[pikepdf.Pdf], object] = lambda _: None) -> bytes:
    made, held = io.BytesIO(), io.BytesIO()
    canvas = Canvas(made, pagesize=(595, 842))
    canvas.setFont("Helvetica", 11)
    draw(canvas)
    canvas.save()
    with pikepdf.open(made) as document:
        change(document)
        document.save(held)
    return held.getvalue()


def interview(page: Canvas) -> None:
    form = page.acroForm
    page.drawString(72, 740, "Name of worker:")
    form.textfield(name="who", value="Ann Lee", x=180, y=735, width=200, height=18)
    page.drawString(72, 710, "Was he told?")
    for at, (name, said) in enumerate((("Yes", True), ("No", False))):
        form.checkbox(name=name, checked=said, x=180 + 60 * at, y=706, size=14)
        page.drawString(200 + 60 * at, 710, name)
    page.drawString(72, 680, "Who asked him?")
    for at, name in enumerate(("Mum", "School")):
        form.radio(name="r", value=name, selected=name == "School", x=180 + 60 * at, y=676, size=14)
        page.drawString(200 + 60 * at, 680, name)
    page.drawString(72, 650, "How:")
    form.choice(name="how", value="By phone", options=["In person", "By phone"], x=180, y=645, width=120, height=18)
    page.drawString(72, 620, "What did he say?")
    words = "He wants to stay with his friends.\nHe feels safe there."
    form.textfield(name="words", value=words, x=72, y=550, width=400, height=60, fieldFlags="multiline")
    page.drawString(72, 530, "Signed by the manager after reading.")


ANSWERED = [
    *("c Name of worker:", "c Ann Lee", "c Was he told?", "c ☒ Yes ☐ No", "c Who asked him?", "c ☐ Mum ☒ School"),
    *("c How:", "c By phone", "p What did he say?", "p He wants to stay with his friends.", "p He feels safe there."),
    "p Signed by the manager after reading.",
]


def without_pictures_of_the_answers(document: pikepdf.Pdf) -> None:
    """As programs save it that leave the drawing of answers to whoever opens the file."""
    for field in document.pages[0].Annots:
        if field.get("/V") is not None and str(field.get("/FT")) != "/Btn":
            del field["/AP"]
    document.Root.AcroForm.NeedAppearances = True


@pytest.mark.parametrize("change", [lambda _: None, without_pictures_of_the_answers])
def test_what_was_typed_ticked_and_chosen_in_a_form_stands_where_it_is_seen(change):
    assert read_drawn(pdf(interview, change), "a.pdf") == ANSWERED


def test_answers_stand_on_dotted_lines_behind_their_labels_and_in_the_cells_of_a_table():
    def draw(page: Canvas) -> None:
        page.drawString(72, 740, "Name: ____________________ Date: ______________")
        page.acroForm.textfield(name="a", value="Ann", x=105, y=737, width=110, height=16)
        page.acroForm.textfield(name="b", value="3 May", x=260, y=737, width=80, height=16)
        for x in (72, 220, 400):
            page.line(x, 600, x, 680)
        for y in (600, 640, 680):
            page.line(72, y, 400, y)
        for at, (label, said) in enumerate((("Agreed by", "His mum"), ("His words", "I want to stay."))):
            page.drawString(76, 655 - 40 * at, label)
            page.acroForm.textfield(name=label, value=said, x=222, y=642 - 40 * at, width=176, height=36)

    text = read(pdf(draw), "a.pdf")
    assert drawn(text) == ["p Name: Ann Date: 3 May", "c Agreed by", "c His mum", "c His words", "c I want to stay."]
    assert [(block.cell.row, block.cell.column) for block in text.blocks if block.cell] == [
        (0, 0),
        (0, 1),
        (1, 0),
        (1, 1),
    ]


def test_passwords_and_hidden_fields_of_a_form_are_left_out():
    def draw(page: Canvas) -> None:
        page.drawString(72, 740, "He left.")
        page.acroForm.textfield(name="p", value="secret", x=180, y=735, width=90, height=18, fieldFlags="password")
        page.acroForm.textfield(name="h", value="hidden", x=280, y=735, width=90, height=18, annotationFlags="hidden")

    assert read(pdf(draw), "a.pdf").text == "He left."


def noted(page: Canvas) -> None:
    page.drawString(72, 740, "Agreed with the young person: ")
    page.freeTextAnnotation("Yes, by phone", DA="/Helv 11 Tf", Rect=[230, 735, 400, 755])
    page.drawString(72, 700, "The plan was read.")
    page.textAnnotation("Who said so?", Rect=[300, 690, 320, 710])


def carrying(document: pikepdf.Pdf) -> None:
    document.attachments["plan.txt"] = b"A plan of the estate."
    for note in document.pages[0].Annots:
        if note.Subtype == "/Text":
            note.T = "Tom Bradshaw"


def test_words_typed_on_a_page_are_read_and_comments_and_files_are_offered_apart():
    document = pdf(noted, carrying)
    text = read(document, "a.pdf")
    assert text.text.splitlines() == ["Agreed with the young person: Yes, by phone", "The plan was read."]
    assert text.notices == ("1 comment is offered apart.", "1 attachment is offered apart.")
    assert [(one.filename, one.content) for one in attachments(document, "a.pdf")] == [
        ("Comments.txt", b"Comment by Tom Bradshaw: Who said so?"),
        ("plan.txt", b"A plan of the estate."),
    ]


def test_a_form_that_only_adobe_shows_is_refused_with_what_to_do():
    def as_xfa(document: pikepdf.Pdf) -> None:
        form = pikepdf.Dictionary(Fields=pikepdf.Array(), XFA=document.make_stream(b"<xdp/>"))
        document.Root.AcroForm = document.make_indirect(form)

    document = pdf(lambda page: page.drawString(72, 700, "Please wait... If this message is not replaced"), as_xfa)
    with pytest.raises(Refusal, match="print it to a PDF and bring that in"):
        read(document, "a.pdf")
