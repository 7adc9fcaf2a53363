"""Word documents.

Tracked changes are read as accepted; notes stand after their paragraph; text boxes after the one they hang on; the
header of the first page stands in front.  Other headers and footers, hidden words and comments are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from alongside.texts.attachments import Attachment, as_text
from alongside.texts.blocks import BlockKind
from alongside.texts.draft import Draft
from alongside.texts.kinds import Kind
from alongside.texts.packages import SET_IN, Package, local, value
from alongside.texts.readers import html, plain, rtf
from alongside.texts.readers.docx_charts import words_of_chart
from alongside.texts.readers.docx_inline import WRAPPERS, Inline, alternative, formula
from alongside.texts.readers.docx_parts import (
    chunk_at,
    comments,
    header_of_first_page,
    lines_of_shape,
    main_part,
    part,
    part_called,
    words_of_diagram,
)
from alongside.texts.readers.docx_styles import Styles, heading_level, numbering, whole
from alongside.texts.readers.running import put_in_front


def read(data: bytes, draft: Draft) -> None:
    """The words of a DOCX into the draft.  Raises Refusal."""
    _Document(Package(data), draft).read()


def attached(data: bytes) -> list[Attachment]:
    """The comments of a DOCX as a text of their own, for the person to bring in or not.  Raises Refusal."""
    return as_text(_comments(Package(data)))


def _comments(package: Package) -> list[tuple[str, str]]:
    """Also those of documents put into it whole."""
    main = main_part(package)
    found = comments(package, main)
    for chunk in package.xml(main).iter("{*}altChunk"):
        match chunk_at(package, main, chunk):
            case (Kind.DOCX, content):
                inner = Package(content)
                found += comments(inner, main_part(inner))
            case (Kind.RTF, content):
                found += rtf.write(content, Draft())
            case (Kind.HTML, content):
                found += html.write(content, Draft())
    return found


MOST_COLUMNS = 63
"""As Word itself has it: a file that says more is not believed."""


class _Document:
    def __init__(self, package: Package, draft: Draft, *, inside: bool = False) -> None:
        self._inside = inside
        self.comments = 0  # how many, also of documents put into it whole
        self._package = package
        self._draft = draft
        self._main = main_part(package)
        self._styles = Styles(self._part("styles", "styles.xml"))
        self._notes: dict[tuple[str, str], etree._Element] = {}
        self._in_note = False
        self._in_cell = 0
        self._carried = (
            ""  # words that go on in the next paragraph: its end was deleted, or they are a large first letter
        )

    def read(self) -> None:
        root = self._package.xml(self._main)
        for kind in ("footnote", "endnote"):
            notes = self._part(f"{kind}s", f"{kind}s.xml")
            for note in notes if notes is not None else ():
                if value(note, "type") in (None, "normal"):
                    self._notes[kind, value(note, "id") or ""] = note
        for body in root:
            if local(body) == "body":
                self._header(body)
                self._blocks(body)
        self._put_carried()
        self._say_what_was_left_out()

    def _header(self, body: etree._Element) -> None:
        """What stands above the first page, such as headed paper."""
        header = header_of_first_page(self._package, self._main, body)
        if header is not None and not self._inside:
            draft, self._draft = self._draft, Draft()
            self._blocks(header)
            self._put_carried()
            above, self._draft = self._draft, draft
            put_in_front(draft, above, "".join(map(str, body.itertext())))

    def _part(self, relation: str, usual: str) -> etree._Element | None:
        return part(self._package, self._main, relation, usual)

    def _blocks(self, parent: etree._Element) -> None:
        for child in parent:
            match local(child):
                case "p":
                    self._paragraph(child)
                case "tbl":
                    self._table(child)
                case "AlternateContent":
                    self._blocks(alternative(child))
                case "altChunk":
                    self._chunk(child)
                case name if name in WRAPPERS:
                    self._blocks(child)
                case "oMathPara" | "oMath":
                    self._draft.add(BlockKind.PARAGRAPH, formula(child))

    def _chunk(self, chunk: etree._Element) -> None:
        """Another file, put in whole by the program that made this one; Word reads it when it opens the document."""
        found = None if self._inside else chunk_at(self._package, self._main, chunk)
        title = self._draft.title
        match found:
            case (Kind.DOCX, content):
                inner = _Document(Package(content), self._draft, inside=True)
                inner.read()
                self.comments += inner.comments
            case (Kind.HTML, content):
                self.comments += len(html.write(content, self._draft))
            case (Kind.RTF, content):
                self.comments += len(rtf.write(content, self._draft))
            case (Kind.PLAIN, content):
                plain.read(content, self._draft)
            case _:
                self._draft.note(SET_IN)
        self._draft.title = title

    def _table(self, table: etree._Element) -> None:
        tables = self._draft.tables
        tables.open()
        for row in _inside(table, "tr"):
            marks = {local(mark) for properties in _inside(row, "trPr") for mark in properties}
            if "del" in marks:
                continue  # a row deleted in tracked changes
            tables.next_row()
            tables.pass_over(_columns_before(row))
            for cell in _inside(row, "tc"):
                if _is_deleted(cell):
                    continue
                if _continues_the_cell_above(cell):
                    tables.pass_over(_columns(cell))
                    continue
                tables.begin_cell(columns=_columns(cell), header="tblHeader" in marks)
                self._in_cell += 1
                self._blocks(cell)
                self._put_carried()
                self._in_cell -= 1
                tables.end_cell()
        tables.close()

    def _paragraph(self, paragraph: etree._Element) -> None:
        properties = next((child for child in paragraph if local(child) == "pPr"), None)
        inline = Inline(self._styles, self._draft)
        inline.read(paragraph)
        words = self._carried + inline.words()
        self._carried = ""
        if _end_is_deleted(properties) or _is_drop_cap(properties):
            self._carried = words
        else:
            kind, level = self._kind(properties)
            self._draft.add(kind, words, level)
        for thing in inline.hanging:
            self._hanging(thing)
        if not self._in_note:
            for note in inline.notes:
                self._note(note)

    def _hanging(self, thing: etree._Element) -> None:
        match local(thing):
            case "relIds":
                for line in words_of_diagram(part_called(self._package, self._main, thing, "dm")):
                    self._draft.add(BlockKind.PARAGRAPH, line)
            case "txBody":  # of a drawing that came from slides
                for line in lines_of_shape(thing):
                    self._draft.add(BlockKind.PARAGRAPH, line)
            case "chart":
                for line in words_of_chart(part_called(self._package, self._main, thing, "id")):
                    self._draft.add(BlockKind.CAPTION, line)
            case _:
                self._blocks(thing)

    def _kind(self, properties: etree._Element | None) -> tuple[BlockKind, int]:
        if self._in_note:
            return BlockKind.NOTE, 0
        parts = {local(child): child for child in properties} if properties is not None else {}
        style = self._styles[value(parts.get("pStyle"), "val")]
        if level := heading_level(style, whole(value(parts.get("outlineLvl"), "val"))):
            return BlockKind.HEADING, level
        if "caption" in style.names:
            return BlockKind.CAPTION, 0
        own_list, own_level = numbering(parts["numPr"]) if "numPr" in parts else (None, None)
        list_id = own_list if own_list is not None else style.list_id
        if list_id is not None and list_id != "0":
            level = own_level if own_level is not None else (style.list_level or 0)
            return BlockKind.ITEM, min(max(level, 0), 8) + 1
        return (BlockKind.CELL if self._in_cell else BlockKind.PARAGRAPH), 0

    def _note(self, key: tuple[str, str]) -> None:
        note = self._notes.pop(key, None)
        if note is not None:
            self._in_note = True
            self._blocks(note)
            self._in_note = False

    def _put_carried(self) -> None:
        if self._carried:
            self._draft.add(BlockKind.CELL if self._in_cell else BlockKind.PARAGRAPH, self._carried)
            self._carried = ""

    def _say_what_was_left_out(self) -> None:
        self.comments += len(comments(self._package, self._main))
        if not self._inside:
            self._draft.note_apart(self.comments, "comment")
        if any(name.endswith("vbaproject.bin") for name in self._package.names()):
            self._draft.note("This document holds macros. They were not run and are not kept.")


def _inside(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """The children of that name, also those in wrappers such as content controls."""
    for child in parent:
        name = local(child)
        if name == wanted:
            yield child
        elif name in WRAPPERS:
            yield from _inside(child, wanted)


def _columns_before(row: etree._Element) -> int:
    """How many columns it leaves free at its beginning."""
    said = [
        whole(value(mark, "val")) for marks in _inside(row, "trPr") for mark in marks if local(mark) == "gridBefore"
    ]
    return min(said[0] or 0, MOST_COLUMNS) if said else 0


def _columns(cell: etree._Element) -> int:
    """How many columns it spans."""
    spans = [
        whole(value(mark, "val")) for marks in _inside(cell, "tcPr") for mark in marks if local(mark) == "gridSpan"
    ]
    return min(spans[0] or 1, MOST_COLUMNS) if spans else 1


def _continues_the_cell_above(cell: etree._Element) -> bool:
    for properties in cell:
        if local(properties) == "tcPr":
            return any(local(mark) == "vMerge" and value(mark, "val") != "restart" for mark in properties)
    return False


def _is_deleted(cell: etree._Element) -> bool:
    """In tracked changes."""
    return any(local(mark) == "cellDel" for properties in _inside(cell, "tcPr") for mark in properties)


def _end_is_deleted(properties: etree._Element | None) -> bool:
    return properties is not None and any(
        local(mark) in ("del", "moveFrom") for child in properties if local(child) == "rPr" for mark in child
    )


def _is_drop_cap(properties: etree._Element | None) -> bool:
    """A large first letter is a paragraph of its own in the file, not for a reader."""
    return properties is not None and any(
        local(frame) == "framePr" and value(frame, "dropCap") in ("drop", "margin") for frame in properties
    )
