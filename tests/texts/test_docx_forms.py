"""What a form or a drawing in a Word document says by other means than plain words."""

from __future__ import annotations

import pytest

from alongside.texts import read

from .making import docx, drawn, p, read_drawn, unpacked, zipped

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
D = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def line(*inside: str) -> str:
    runs = (one if one.startswith("<") else f'<w:r><w:t xml:space="preserve">{one}</w:t></w:r>' for one in inside)
    return f"<w:p>{''.join(runs)}</w:p>"


def box(settings: str, result: str = "") -> str:
    """A field of an old form: its settings, its instruction, what it shows."""
    shown = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{result}</w:t></w:r>' if result else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{settings}</w:ffData></w:fldChar></w:r>'
        f'<w:r><w:instrText>FORM</w:instrText></w:r>{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


LIST = '<w:listEntry w:val="Low"/><w:listEntry w:val="Some"/><w:listEntry w:val="High"/>'


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        ('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "☒"),
        ('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', "☐"),
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "☒"),
        ("<w:checkBox/>", "☐"),
        (f'<w:ddList><w:result w:val="1"/>{LIST}</w:ddList>', "Some"),
        (f'<w:ddList><w:default w:val="2"/>{LIST}</w:ddList>', "High"),
        (f"<w:ddList>{LIST}</w:ddList>", "Low"),
        (f'<w:ddList><w:result w:val="9"/>{LIST}</w:ddList>', ""),
    ],
)
def test_boxes_of_an_old_form_say_what_was_ticked_and_chosen(field, shown):
    assert read_drawn(docx(line("Asked him: ", box(field))), "a.docx") == [f"p Asked him: {shown}".rstrip()]


def test_what_was_typed_into_an_old_form_is_read_once():
    typed = box("<w:textInput><w:default w:val='Type here'/></w:textInput>", "He said no")
    assert read_drawn(docx(line(typed)), "a.docx") == ["p He said no"]


@pytest.mark.parametrize(
    ("font", "code", "shown"),
    [
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings", "F0A8", "☐"),
        ("Wingdings", "F04A", "☺"),
        ("Wingdings 2", "F052", "☑"),
        ("Wingdings", "F076", ""),  # an ornament
        ("Webdings", "F0FE", ""),
    ],
)
def test_ticks_boxes_and_faces_are_read_and_ornaments_left_out(font, code, shown):
    sign = f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'
    assert read_drawn(docx(line("Yes", sign)), "a.docx") == [f"p Yes{shown}"]


def test_a_formula_is_written_on_one_line():
    spaces = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

    def sign(words: str) -> str:
        return f"<m:r><m:t>{words}</m:t></m:r>"

    half = f"<m:f><m:num>{sign('1')}</m:num><m:den>{sign('2')}</m:den></m:f>"
    square = f"<m:sSup><m:e>{sign('x')}</m:e><m:sup>{sign('2')}</m:sup></m:sSup>"
    formula = f"<m:oMath {spaces}>{sign('y=')}{half}{square}</m:oMath>"
    assert read_drawn(docx(line("So ", formula)), "a.docx") == ["p So y=1/2x^2"]


def diagram(*shapes: tuple[str, str, str], links: tuple[tuple[str, str, int], ...]) -> str:
    points = "".join(
        f'<d:pt modelId="{key}" type="{kind}"><d:t><a:p><a:r><a:t>{words}</a:t></a:r></a:p></d:t></d:pt>'
        for key, kind, words in shapes
    )
    lines = "".join(f'<d:cxn srcId="{one}" destId="{two}" srcOrd="{order}"/>' for one, two, order in links)
    return f'<d:dataModel xmlns:d="{D}" xmlns:a="{A}"><d:ptLst>{points}</d:ptLst><d:cxnLst>{lines}</d:cxnLst></d:dataModel>'


def with_diagram(data: str) -> bytes:
    called = f'<w:r><w:drawing><d:relIds xmlns:d="{D}" xmlns:r="{R}" r:dm="rId7"/></w:drawing></w:r>'
    parts = unpacked(docx(line("Our process", called) + p("After it.")))
    link = '<Relationship Id="rId7" Type="x/diagramData" Target="diagrams/data1.xml"/>'
    parts["word/_rels/document.xml.rels"] = f"<Relationships>{link}</Relationships>"
    return zipped({**parts, "word/diagrams/data1.xml": data})


def test_the_words_of_a_smartart_stand_after_their_paragraph_in_the_order_of_its_shapes():
    data = diagram(
        ("0", "doc", ""),
        ("3", "node", "Agree"),
        ("1", "node", "Ask"),
        ("2", "node", "the young person"),
        ("9", "parTrans", ""),
        links=(("0", "3", 1), ("0", "1", 0), ("1", "2", 0)),
    )
    assert drawn(read(with_diagram(data), "a.docx")) == [
        "p Our process",
        "p Ask",
        "p the young person",
        "p Agree",
        "p After it.",
    ]


def test_shapes_that_hang_on_each_other_are_read_once():
    data = diagram(("0", "doc", ""), ("1", "node", "Ask"), links=(("0", "1", 0), ("1", "1", 0), ("1", "0", 0)))
    assert drawn(read(with_diagram(data), "a.docx")) == ["p Our process", "p Ask", "p After it."]


def test_a_box_of_a_form_in_any_other_format_says_whether_it_is_ticked():
    assert read("\uf0fe Yes \uf0a8 No".encode(), "a.txt").text == "☑ Yes ☐ No"


def test_shapes_that_came_from_slides_are_read_after_their_paragraph():
    shape = (
        f'<a:sp xmlns:a="{A}"><a:txSp><a:txBody><a:p><a:r><a:t>Ask him </a:t></a:r><a:r><a:t>first</a:t></a:r></a:p>'
    )
    shape += "<a:p><a:r><a:t>then her</a:t></a:r></a:p></a:txBody></a:txSp></a:sp>"
    document = docx(line("Our process", f"<w:r><w:drawing>{shape}</w:drawing></w:r>") + p("After it."))
    assert read(document, "a.docx").text.splitlines() == ["Our process", "Ask him first", "then her", "After it."]


def test_a_tick_in_front_of_words_is_an_answer_and_no_bullet():
    assert drawn(read(docx(p("✓ His mum was told") + p("• point")), "a.docx")) == ["p ✓ His mum was told", "i1 point"]
