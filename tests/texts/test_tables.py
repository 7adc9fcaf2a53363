"""Where the cells of a table stand, in the formats that say so."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from alongside.texts import BroughtText, Edit, moved_blocks, read

from .printing import by_chromium, by_libreoffice
from .test_pdf import BODY, made, numbered
from .test_pdf_layouts import sheet


def drawn(text: BroughtText) -> list[str]:
    """Each block of a table as "words (table, row, column)", a header with a sign, a span with how far it goes."""
    told = []
    for block in text.blocks:
        cell = block.cell
        if cell:
            span = f" {cell.columns}x{cell.rows}" * ((cell.columns, cell.rows) != (1, 1))
            place = f"({cell.table}, {cell.row}, {cell.column}){span}"
            told.append(f"{'# ' * cell.header}{text.text[block.start : block.end]} {place}")
    return told


def page(table: str) -> BroughtText:
    return read(f"<html><body><p>Before it.</p>{table}<p>After it.</p></body></html>".encode(), "visit.html")


def test_a_page_says_rows_columns_and_headers() -> None:
    table = "<table><tr><th>When</th><th>What</th></tr><tr><td>May</td><td>A walk</td></tr></table>"
    assert drawn(page(table)) == ["# When (0, 0, 0)", "# What (0, 0, 1)", "May (0, 1, 0)", "A walk (0, 1, 1)"]


def test_cells_that_span_push_others_along() -> None:
    table = (
        '<table><tr><td rowspan="2">Home</td><td colspan="2">Spring</td></tr><tr><td>May</td><td>June</td></tr></table>'
    )
    assert drawn(page(table)) == ["Home (0, 0, 0) 1x2", "Spring (0, 0, 1) 2x1", "May (0, 1, 1)", "June (0, 1, 2)"]


def test_a_table_within_a_cell_is_words_of_that_cell() -> None:
    table = "<table><tr><td>Home<table><tr><td>May</td><td>June</td></tr></table></td><td>School</td></tr></table>"
    assert drawn(page(table)) == ["Home (0, 0, 0)", "May (0, 0, 0)", "June (0, 0, 0)", "School (0, 0, 1)"]


def test_two_tables_are_two_and_words_between_are_in_none() -> None:
    one = "<table><tr><td>A</td></tr></table>"
    assert drawn(page(f"{one}<p>Between them.</p>{one}")) == ["A (0, 0, 0)", "A (1, 0, 0)"]


@pytest.mark.parametrize("span", ["0", "-3", "99999999", "x", ""])
def test_a_span_that_cannot_be_is_not_believed(span: str) -> None:
    table = f'<table><tr><td colspan="{span}" rowspan="{span}">A</td><td>B</td></tr></table>'
    assert drawn(page(table))[1].startswith("B (0, 0, 1)")


def test_word_says_rows_columns_headers_and_what_is_merged() -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    for row, words in enumerate(("When What Who", "May walk he", "June talk she")):
        for column, word in enumerate(words.split()):
            table.cell(row, column).text = word
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Spring"
    table.cell(2, 1).merge(table.cell(2, 2)).text = "together"
    file = io.BytesIO()
    document.save(file)
    assert drawn(read(file.getvalue(), "visit.docx")) == [
        "# When (0, 0, 0)",
        "# What (0, 0, 1)",
        "# Who (0, 0, 2)",
        "Spring (0, 1, 0)",
        "walk (0, 1, 1)",
        "he (0, 1, 2)",
        "together (0, 2, 1) 2x1",
    ]


def test_columns_that_a_row_of_word_leaves_free_at_its_beginning_are_counted() -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    for at, word in enumerate(("When", "Who")):
        table.cell(0, at).text = word
    row = table.rows[1]._tr
    before = OxmlElement("w:gridBefore")
    before.set(qn("w:val"), "1")
    row.get_or_add_trPr().append(before)
    row.remove(row.tc_lst[0])
    table.rows[1].cells[-1].text = "he"
    file = io.BytesIO()
    document.save(file)
    assert drawn(read(file.getvalue(), "visit.docx"))[-1] == "he (0, 1, 1)"


def test_opendocument_says_them_too() -> None:
    spaces = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )

    def row(*cells: str) -> str:
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    def cell(words: str) -> str:
        return f"<table:table-cell><text:p>{words}</text:p></table:table-cell>"

    head = f"<table:table-header-rows>{row(cell('When'), cell('What'), cell('Who'))}</table:table-header-rows>"
    empty = '<table:table-cell table:number-columns-repeated="2"/>'
    body = row(empty, cell("she")) + row("<table:covered-table-cell/>", cell("walk"), cell("he"))
    content = (
        f"<office:document-content {spaces}><office:body><office:text><table:table>{head}{body}</table:table>"
        "</office:text></office:body></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        zipped.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        zipped.writestr("content.xml", content)
    assert drawn(read(file.getvalue(), "visit.odt")) == [
        "# When (0, 0, 0)",
        "# What (0, 0, 1)",
        "# Who (0, 0, 2)",
        "she (0, 1, 2)",
        "walk (0, 2, 1)",
        "he (0, 2, 2)",
    ]


def test_a_name_taken_out_leaves_each_cell_where_it_was() -> None:
    text = page("<table><tr><th>Who</th><th>What</th></tr><tr><td>Dean</td><td>A walk</td></tr></table>")
    start = text.text.index("Dean")
    moved = moved_blocks(text.blocks, [Edit(start, start + 4, "the young person")])
    assert [block.cell for block in moved] == [block.cell for block in text.blocks]


def rtf(*rows: str) -> BroughtText:
    return read(("{\\rtf1 Before it.\\par" + "".join(rows) + "\\pard After it.\\par}").encode(), "visit.rtf")


def row(edges: str, *cells: str, head: str = "") -> str:
    """A row as Word writes it: where its cells end, then their words."""
    described = "".join(f"\\cellx{edge}" if edge[:2] != "cl" else f"\\{edge}" for edge in edges.split())
    return f"\\trowd{head}{described}" + "".join(f"\\pard\\intbl {words}\\cell" for words in cells) + "\\row"


def test_rtf_says_rows_columns_and_headers() -> None:
    table = row("1000 2000", "When", "What", head="\\trhdr") + row("1000 2000", "May", "A walk\\par and a talk")
    assert drawn(rtf(table)) == [
        "# When (0, 0, 0)",
        "# What (0, 0, 1)",
        "May (0, 1, 0)",
        "A walk (0, 1, 1)",
        "and a talk (0, 1, 1)",
    ]


def test_a_wider_cell_of_an_rtf_covers_the_columns_of_the_rows_below() -> None:
    table = row("2000 3000", "Spring", "Who") + row("1000 2000 3000", "May", "June", "he")
    assert drawn(rtf(table)) == [
        "Spring (0, 0, 0) 2x1",
        "Who (0, 0, 2)",
        "May (0, 1, 0)",
        "June (0, 1, 1)",
        "he (0, 1, 2)",
    ]


def test_cells_of_an_rtf_that_belong_to_another_are_passed_over() -> None:
    table = row("clmgf 1000 clmrg 2000 3000", "Spring", "", "Who") + row("clvmgf 1000 2000 3000", "May", "a", "b")
    table += row("clvmrg 1000 2000 3000", "", "c", "d")
    assert drawn(rtf(table)) == [
        "Spring (0, 0, 0) 2x1",
        "Who (0, 0, 2)",
        "May (0, 1, 0)",
        "a (0, 1, 1)",
        "b (0, 1, 2)",
        "c (0, 2, 1)",
        "d (0, 2, 2)",
    ]


def test_an_empty_paragraph_parts_two_tables_of_an_rtf() -> None:
    one = row("1000 2000", "A", "B")
    assert drawn(rtf(one, "\\pard\\par", one)) == ["A (0, 0, 0)", "B (0, 0, 1)", "A (1, 0, 0)", "B (1, 0, 1)"]


def test_a_table_within_a_cell_of_an_rtf_is_words_of_that_cell() -> None:
    inner = "{\\*\\nesttableprops\\trowd\\cellx300\\cellx600\\nestrow}{\\nonesttables\\par}"
    nested = f"Home\\par\\pard\\intbl\\itap2 May\\nestcell June\\nestcell{inner}"
    assert drawn(rtf(row("1000 2000", nested, "School"))) == [
        "Home (0, 0, 0)",
        "May (0, 0, 0)",
        "June (0, 0, 0)",
        "School (0, 0, 1)",
    ]


def test_a_table_that_libreoffice_saves_as_rtf_is_told_as_in_word(tmp_path) -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    for number, words in enumerate(("When What Who", "May walk he", "June talk she")):
        for column, word in enumerate(words.split()):
            table.cell(number, column).text = word
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Spring"
    table.cell(2, 1).merge(table.cell(2, 2)).text = "together"
    file = io.BytesIO()
    document.save(file)
    saved = by_libreoffice(file.getvalue(), "docx", tmp_path, "rtf")
    assert drawn(read(saved, "visit.rtf")) == drawn(read(file.getvalue(), "visit.docx"))


PROSE = "<p>Before it stands a paragraph that is long enough to fill more than one line of the page, so that its edge is known.</p>"
GRID = "<style>td,th{border:1px solid;padding:3px 6px}table{border-collapse:collapse}</style>"
BARE = "<style>td,th{padding:0 6px 0 0;text-align:left;vertical-align:top}</style>"


@pytest.mark.parametrize("style", [GRID, BARE])
def test_a_table_printed_by_a_browser_says_rows_and_columns_with_and_without_lines(style, tmp_path) -> None:
    table = (
        "<table><tr><th>Action<th>By whom<th>By when<tr><td>Ask the family what they were told about the map<td>Raj Patel"
        "<td>21 May<tr><td>Tell the school of it<td>Sue Okafor and the deputy<td>4 June</table>"
    )
    printed = by_chromium(f"<title>a</title><body style='font:11pt serif'>{style}{PROSE}{table}{PROSE}", tmp_path)
    assert drawn(read(printed, "a.pdf")) == [
        "Action (0, 0, 0)",
        "By whom (0, 0, 1)",
        "By when (0, 0, 2)",
        "Ask the family what they were told about the map (0, 1, 0)",
        "Raj Patel (0, 1, 1)",
        "21 May (0, 1, 2)",
        "Tell the school of it (0, 2, 0)",
        "Sue Okafor and the deputy (0, 2, 1)",
        "4 June (0, 2, 2)",
    ]


def test_a_merged_head_and_a_cell_of_several_lines_in_a_pdf_keep_their_places(tmp_path) -> None:
    table = (
        "<table style='width:60%'><tr><th colspan=2 align=left>What was said by whom on the day<th>When<tr><td>Ann<td>That "
        "she had not been told about the map, and that nobody had asked her son about it<td>May<tr><td>Tom<td>Nothing<td>June</table>"
    )
    printed = by_chromium(f"<title>a</title><body style='font:11pt serif'>{GRID}{PROSE}{table}", tmp_path)
    assert [line.rsplit(" (", 1)[1] for line in drawn(read(printed, "a.pdf"))] == [
        "0, 0, 0) 2x1",
        "0, 0, 2)",
        "0, 1, 0)",
        "0, 1, 1)",
        "0, 1, 2)",
        "0, 2, 0)",
        "0, 2, 1)",
        "0, 2, 2)",
    ]


def test_two_columns_of_a_pdf_are_no_table() -> None:
    assert drawn(read(made([(words, BODY) for words in numbered(12)], 2), "a.pdf")) == []


def test_cells_of_a_pdf_that_make_no_rows_stay_mere_cells() -> None:
    def draw(page) -> None:
        page.drawString(90, 700, "Northtown Council")
        page.drawString(400, 700, "7 May 2026")

    text = read(sheet(draw), "a.pdf")
    assert [(block.kind, block.cell) for block in text.blocks] == [("cell", None), ("cell", None)]
