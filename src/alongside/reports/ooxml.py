"""The parts of a Word document that python-docx does not make: a bare sheet in our look, tables, places to jump to."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from typing import Any, Final

import docx
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from alongside.answers import PRINT
from alongside.framework import Side

SERIF: Final = "Literata"
SANS: Final = "Atkinson Hyperlegible Next"
_STAND_INS: Final = {SERIF: ("Georgia", "roman"), SANS: ("Verdana", "swiss")}  # where ours are not installed
_KEPT_STYLES: Final = frozenset(
    ["Normal", "Default Paragraph Font", "Normal Table", "No List", "Caption", "Footer", "Header", "List Bullet"]
    + [f"Heading {level}" for level in range(1, 10)]
)
_CLOSE_LINES: Final = 1.25
_LONGEST_TITLE: Final = 255  # of the properties of a Word file


def ink(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.lstrip("#").upper())


def sheet(title: str, on: date, about: str) -> Any:
    """An A4 document in en-GB with our styles, a title, page numbers, and nobody's name in its properties."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin, section.bottom_margin = Mm(20), Mm(22)
    _properties(document, title, on, about)
    _language(document)
    _styles(document)
    _stand_ins(document)
    _foot(section, title, about)
    return document


def tighten(document: Any) -> None:
    """Smaller letters and margins, for a report of two pages."""
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(13), Mm(15)
    section.footer_distance = Mm(8)
    for name, size, before, after in (
        ("Normal", 9, 0, 3),
        ("Table words", 8.5, 2, 2),
        ("Label", 8, None, None),
        ("Heading 1", 18, 4, 2),
        ("Heading 2", 12.5, 8, 3),
        ("Heading 3", 10, 7, 1),
        ("Caption", 8.5, 0, 2),
    ):
        style = document.styles[name]
        style.font.size = Pt(size)
        if before is not None and after is not None:
            # As on paper: the lines that a typeface asks for by itself can be half as far apart again.
            style.paragraph_format.line_spacing = Pt(size * _CLOSE_LINES)
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def two_columns(document: Any) -> None:
    """From here on in two columns."""
    section = document.add_section(WD_SECTION.CONTINUOUS)
    columns = section._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:space"), "400")


def saved(document: Any, on: date) -> bytes:
    """The file's bytes: the same document gives the same bytes."""
    made, out = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept:
        for item in given.infolist():
            bare = zipfile.ZipInfo(item.filename, (on.year, on.month, on.day, 0, 0, 0))
            kept.writestr(bare, given.read(item), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _properties(document: Any, title: str, on: date, about: str) -> None:
    core = document.core_properties
    core.title, core.subject, core.language = title[:_LONGEST_TITLE], about[:_LONGEST_TITLE], "en-GB"
    core.author = core.last_modified_by = core.comments = core.keywords = ""
    core.created = core.modified = datetime.combine(on, time(12), UTC).replace(tzinfo=None)
    for key, relation in list(document.part.package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):  # a picture of the template's first page
            del document.part.package.rels[key]


def _language(document: Any) -> None:
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _styles(document: Any) -> None:
    styles = document.styles
    for style in list(styles):
        if style.name not in _KEPT_STYLES:  # the template brings 160, and each is looked through for every paragraph
            styles.element.remove(style.element)
    normal = styles["Normal"]
    _face(normal, SERIF, 10.5, PRINT.ink)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(5), 1.02
    deeper = [(f"Heading {level}", 12, 16, 4) for level in range(3, 10)]
    for name, size, before, after in (("Heading 1", 26, 24, 6), ("Heading 2", 16, 26, 6), *deeper):
        style = styles[name]
        _face(style, SANS, size, PRINT.ink, bold=True)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.keep_with_next = True
    _face(styles["Caption"], SANS, 10, PRINT.ink, bold=True)
    styles["Caption"].paragraph_format.space_before, styles["Caption"].paragraph_format.space_after = Pt(12), Pt(4)
    styles["Caption"].paragraph_format.keep_with_next = True
    _face(styles["Footer"], SANS, 8, PRINT.soft)
    styles["Footer"].paragraph_format.tab_stops.clear_all()
    quotation = styles.add_style("Passage", WD_STYLE_TYPE.PARAGRAPH)
    quotation.base_style = normal
    quotation.paragraph_format.left_indent, quotation.paragraph_format.first_line_indent = Mm(12), Mm(-12)
    quotation.paragraph_format.space_before, quotation.paragraph_format.space_after = Pt(12), Pt(2)
    quotation.paragraph_format.tab_stops.add_tab_stop(Mm(12))
    quotation.paragraph_format.keep_with_next = True
    beneath = styles.add_style("Passage facts", WD_STYLE_TYPE.PARAGRAPH)
    beneath.base_style = normal
    _face(beneath, SANS, 9, PRINT.ink)
    beneath.paragraph_format.left_indent, beneath.paragraph_format.space_after = Mm(12), Pt(1)
    in_table = styles.add_style("Table words", WD_STYLE_TYPE.PARAGRAPH)
    in_table.base_style = normal
    _face(in_table, SERIF, 9.5, PRINT.ink)
    in_table.paragraph_format.space_before, in_table.paragraph_format.space_after = Pt(3), Pt(3)
    label = styles.add_style("Label", WD_STYLE_TYPE.CHARACTER)
    _face(label, SANS, 9, PRINT.soft)


def _face(style: Any, family: str, size: float, colour: str, *, bold: bool = False) -> None:
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
    style.font.color.rgb = ink(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), family)


def _stand_ins(document: Any) -> None:
    """Where our typefaces are not installed, Word is told which of its own come near."""
    part = next(part for part in document.part.package.iter_parts() if part.partname == "/word/fontTable.xml")
    named = "".join(
        f'<w:font w:name="{family}"><w:altName w:val="{other}"/><w:charset w:val="00"/><w:family w:val="{kind}"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for family, (other, kind) in _STAND_INS.items()
    )
    part._blob = part.blob.replace(b"</w:fonts>", named.encode() + b"</w:fonts>")


def _foot(section: Any, title: str, about: str) -> None:
    foot = section.footer.paragraphs[0]
    foot.paragraph_format.tab_stops.add_tab_stop(Mm(166), WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(f"{title[:70]}{'…' if len(title) > 70 else ''} · {about}\tpage ")
    field(foot, "PAGE")
    foot.add_run(" of ")
    field(foot, "NUMPAGES")


def field(paragraph: Any, code: str) -> None:
    """A number that Word fills in: PAGE, NUMPAGES."""
    simple = OxmlElement("w:fldSimple")
    simple.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = "1"
    run.append(words)
    simple.append(run)
    paragraph._p.append(simple)


def bookmark(paragraph: Any, name: str, number: int) -> None:
    """A place that a link can lead to."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    paragraph._p.append(start)
    paragraph._p.append(end)


def link(paragraph: Any, words: str, to: str, style: str = "Label") -> None:
    """Words that lead to a bookmark of the same document."""
    run = paragraph.add_run(words, style=style)
    run.font.color.rgb = ink(PRINT.ink)
    leads = OxmlElement("w:hyperlink")
    leads.set(qn("w:anchor"), to)
    leads.set(qn("w:history"), "1")
    leads.append(run._r)
    paragraph._p.append(leads)


def table(document: Any, heads: Sequence[str], widths: Sequence[float], *, about: str, side: Side | None = None) -> Any:
    """A table with a header row that comes again on every page.  `widths` in millimetres; `about` is its alt text."""
    made = document.add_table(rows=1, cols=len(heads))
    made.autofit = False
    _borders(made, side)
    _said_of(made, about)
    for cell, head in zip(made.rows[0].cells, heads, strict=True):
        run = cell.paragraphs[0].add_run(head, style="Label")
        run.font.bold, run.font.color.rgb = True, ink(PRINT.ink)
        _edges(cell._tc.get_or_add_tcPr(), "w:tcBorders", (("w:bottom", "single", 8, PRINT.ink),))
    _row_is(made.rows[0], "w:tblHeader")
    _row_is(made.rows[0], "w:cantSplit")
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    _set_widths(made.rows[0], widths)
    return made


def row(made: Any, widths: Sequence[float], *, whole: bool = True) -> Any:
    """A new row; `whole` keeps it on one page."""
    new = made.add_row()
    _set_widths(new, widths)
    if whole:
        _row_is(new, "w:cantSplit")
    return new


def _set_widths(of: Any, widths: Sequence[float]) -> None:
    for cell, width in zip(of.cells, widths, strict=True):
        cell.width = Mm(width)
        cell.paragraphs[0].style = "Table words"


def _row_is(of: Any, what: str) -> None:
    of._tr.get_or_add_trPr().append(OxmlElement(what))


def _borders(made: Any, side: Side | None) -> None:
    """Hairlines between rows; trust has a solid line at its left, surveillance a broken one at its right."""
    drawn = [("w:insideH", "single", 4, PRINT.line), ("w:bottom", "single", 4, PRINT.line)]
    if side is Side.TRUST:
        drawn.insert(0, ("w:left", "single", 18, PRINT.trust))
    if side is Side.SURVEILLANCE:
        drawn.insert(1, ("w:right", "dashed", 18, PRINT.watch))
    _edges(made._tbl.tblPr, "w:tblBorders", sorted(drawn, key=lambda one: _IN_ORDER.index(one[0])))


def edge_of(paragraph: Any, side: Side) -> None:
    """A line at the left of a paragraph: solid for trust, broken for surveillance."""
    kind = "single" if side is Side.TRUST else "dashed"
    _edges(paragraph._p.get_or_add_pPr(), "w:pBdr", (("w:left", kind, 12, PRINT.of(side)),), space=5)


def _edges(of: Any, name: str, drawn: Iterable[tuple[str, str, int, str]], space: int = 0) -> None:
    borders = OxmlElement(name)
    for edge_name, kind, size, colour in drawn:
        edge = OxmlElement(edge_name)
        for key, value in (("val", kind), ("sz", str(size)), ("space", str(space)), ("color", colour.lstrip("#"))):
            edge.set(qn(f"w:{key}"), value)
        borders.append(edge)
    after = next((one for one in of if one.tag in (qn("w:tblLayout"), qn("w:tblLook"))), None)
    if after is None:
        of.append(borders)
    else:  # the schema has an order, and Word holds to it
        after.addprevious(borders)


_IN_ORDER = ("w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV")


def _said_of(made: Any, about: str) -> None:
    said = OxmlElement("w:tblCaption")
    said.set(qn("w:val"), about)
    made._tbl.tblPr.append(said)
