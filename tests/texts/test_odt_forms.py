"""Forms and numbering of OpenDocument texts."""

import io

import docx
import pytest
from docx.oxml import parse_xml

from .making import WORD_SPACES, odt, read_drawn
from .printing import by_libreoffice


def form(controls: str, body: str) -> bytes:
    return odt(f"<office:forms><form:form>{controls}</form:form></office:forms>{body}")


def placed(anchor: str = "as-char") -> str:
    return f'<draw:control text:anchor-type="{anchor}" draw:control="c"/>'


@pytest.mark.parametrize(
    ("control", "shown"),
    [
        ('<form:text form:id="c" form:current-value="Ann" form:value="Type here"/>', "p Who: Ann"),
        ('<form:text form:id="c" form:value="Type here"/>', "p Who: Type here"),
        ('<form:text form:id="c" form:current-value="" form:value="Type here"/>', "p Who:"),  # emptied by hand
        ('<form:checkbox xml:id="c" form:label="Mum" form:current-state="checked"/>', "p Who: ☒ Mum"),
        ('<form:checkbox form:id="c" form:label="Mum" form:state="checked"/>', "p Who: ☒ Mum"),
        ('<form:checkbox form:id="c" form:state="checked" form:current-state="unchecked"/>', "p Who: ☐"),
        ('<form:radio form:id="c" form:label="Mum" form:current-selected="true"/>', "p Who: ☒ Mum"),
        ('<form:radio form:id="c" form:label="Mum"/>', "p Who: ☐ Mum"),
        (
            '<form:combobox form:id="c" form:current-value="Ann"><form:item form:label="Tom"/></form:combobox>',
            "p Who: Ann",
        ),
        ('<form:fixed-text form:id="c" form:label="As he calls her"/>', "p Who: As he calls her"),
        ('<form:date form:id="c" form:current-value="2026-03-04"/>', "p Who: 2026-03-04"),
        ('<form:time form:id="c" form:current-value="PT14H30M00S"/>', "p Who: 14:30"),
        ('<form:password form:id="c" form:current-value="secret"/>', "p Who:"),
        ('<form:hidden form:id="c" form:value="secret"/>', "p Who:"),
        ('<form:text form:id="another" form:current-value="Ann"/>', "p Who:"),
    ],
)
def test_a_control_shows_what_was_typed_or_ticked_where_it_stands(control, shown):
    assert read_drawn(form(control, f"<text:p>Who:{placed()}</text:p>"), "a.odt") == [shown]


def test_what_was_chosen_of_a_list_counts_before_what_was_proposed():
    options = '<form:option form:label="A" form:selected="true"/><form:option form:label="B" {}/>'
    for marked, shown in (("", "p A"), ('form:current-selected="true"', "p B")):
        listbox = f'<form:listbox form:id="c">{options.format(marked)}</form:listbox>'
        assert read_drawn(form(listbox, f"<text:p>{placed()}</text:p>"), "a.odt") == [shown]


def test_a_control_that_hangs_on_a_paragraph_or_a_page_stands_by_itself_line_by_line():
    typed = '<form:textarea form:id="c"><text:p>He stays.</text:p><text:p>So does she.</text:p></form:textarea>'
    cell = f"<table:table-cell><text:p>{placed('paragraph')}Views</text:p></table:table-cell>"
    table = f"<table:table><table:table-row>{cell}</table:table-row></table:table>"
    assert read_drawn(form(typed, placed("page") + table), "a.odt") == [
        *("p He stays.", "p So does she."),
        *("c Views", "c He stays.", "c So does she."),
    ]


def test_numbered_paragraphs_are_items_as_deep_as_they_say_and_the_head_of_a_list_is_none():
    body = """<text:numbered-paragraph text:level="2"><text:p>One</text:p></text:numbered-paragraph>
    <text:numbered-paragraph><text:h text:outline-level="2">Two</text:h></text:numbered-paragraph>
    <text:list text:continue-numbering="true"><text:list-header><text:p>Go on</text:p></text:list-header>
    <text:list-item><text:p>Three</text:p><text:p>more</text:p></text:list-item></text:list><text:p>End</text:p>"""
    assert read_drawn(odt(body), "a.odt") == ["i2 One", "h2 Two", "p Go on", "i1 Three", "p more", "p End"]


def test_answers_of_an_old_word_form_are_there_when_libreoffice_saved_it(tmp_path):
    def field(data: str, called: str) -> str:
        begun = (
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="F"/>{data}</w:ffData></w:fldChar></w:r>'
        )
        ends = "".join(f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>' for part in ("separate", "end"))
        return f'{begun}<w:r><w:instrText xml:space="preserve"> {called} </w:instrText></w:r>{ends}'

    ticked = field('<w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked/></w:checkBox>', "FORMCHECKBOX")
    chosen = field(
        '<w:ddList><w:result w:val="1"/><w:listEntry w:val="By phone"/><w:listEntry w:val="In person"/></w:ddList>',
        "FORMDROPDOWN",
    )
    document = docx.Document()
    document.add_paragraph()
    body = document.element.body
    words = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    body.replace(
        body[0], parse_xml(f"<w:p {WORD_SPACES}>{words.format('Told ')}{ticked}{words.format(' how ')}{chosen}</w:p>")
    )
    held = io.BytesIO()
    document.save(held)
    assert read_drawn(held.getvalue(), "a.docx") == ["p Told ☒ how In person"]
    assert read_drawn(by_libreoffice(held.getvalue(), "docx", tmp_path, "odt"), "a.odt") == ["p Told ☒ how In person"]
