"""Word documents.

Tracked changes are read as accepted; notes stand after their paragraph; text boxes after the one they hang on; running
headers and footers, hidden words and comments are left out, and it is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from alongside.refusals import Refusal
from alongside.texts.blocks import BlockKind
from alongside.texts.draft import Draft
from alongside.texts.packages import DAMAGED, Package, local, value
from alongside.texts.readers.docx_styles import Styles, heading_level, is_on, numbering, whole

# What only wraps other things: its content is read as if it stood there itself.
_WRAPPERS = frozenset(
    ["ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "dir", "bdo", "hyperlink", "fldSimple", "subDoc"]
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_SYMBOL_FONTS = ("wingdings", "webdings", "symbol", "marlett")


def read(data: bytes, draft: Draft) -> None:
    """The words of a DOCX into the draft.  Raises Refusal."""
    package = Package(data)
    _Document(package, draft).read()


class _Document:
    def __init__(self, package: Package, draft: Draft) -> None:
        self._package = package
        self._draft = draft
        self._main = _main_part(package)
        self._styles = Styles(self._part("styles", "styles.xml"))
        self._notes: dict[tuple[str, str], etree._Element] = {}
        self._in_note = False
        self._in_cell = 0
        self._carried = ""  # the words of a paragraph whose end was deleted: they go on in the next

    def read(self) -> None:
        root = self._package.xml(self._main)
        for kind in ("footnote", "endnote"):
            for note in self._part(f"{kind}s", f"{kind}s.xml") or ():
                if value(note, "type") in (None, "normal"):
                    self._notes[kind, value(note, "id") or ""] = note
        for body in root:
            if local(body) == "body":
                self._blocks(body)
        self._put_carried()
        self._say_what_was_left_out()

    def _part(self, relation: str, usual: str) -> etree._Element | None:
        folder, _, name = self._main.rpartition("/")
        relations = f"{folder}/_rels/{name}.rels"
        target = f"{folder}/{usual}"
        if self._package.holds(relations):
            for link in self._package.xml(relations):
                if (link.get("Type") or "").endswith(f"/{relation}"):
                    target = _joined(folder, link.get("Target") or usual)
        return self._package.xml(target) if self._package.holds(target) else None

    def _blocks(self, parent: etree._Element) -> None:
        for child in parent:
            match local(child):
                case "p":
                    self._paragraph(child)
                case "tbl":
                    self._table(child)
                case "AlternateContent":
                    self._blocks(_alternative(child))
                case name if name in _WRAPPERS:
                    self._blocks(child)
                case "oMathPara" | "oMath":
                    self._draft.add(BlockKind.PARAGRAPH, "".join(_leaves(child, "t")))

    def _table(self, table: etree._Element) -> None:
        for row in _inside(table, "tr"):
            if any(local(mark) == "del" for mark in _inside(row, "trPr") for mark in mark):
                continue  # a row deleted in tracked changes
            for cell in _inside(row, "tc"):
                if not _continues_the_cell_above(cell):
                    self._in_cell += 1
                    self._blocks(cell)
                    self._put_carried()
                    self._in_cell -= 1

    def _paragraph(self, paragraph: etree._Element) -> None:
        properties = next((child for child in paragraph if local(child) == "pPr"), None)
        inline = _Inline(self._styles, self._draft)
        inline.read(paragraph)
        words = self._carried + inline.words()
        self._carried = ""
        if _end_is_deleted(properties):
            self._carried = words
        else:
            kind, level = self._kind(properties)
            self._draft.add(kind, words, level)
        for box in inline.boxes:
            self._blocks(box)
        if not self._in_note:
            for note in inline.notes:
                self._note(note)

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
        comments = self._part("comments", "comments.xml")
        count = sum(local(child) == "comment" for child in comments) if comments is not None else 0
        if count:
            self._draft.note(
                "1 comment is left out of the text." if count == 1 else f"{count} comments are left out of the text."
            )
        if any(name.endswith("vbaproject.bin") for name in self._package.names()):
            self._draft.note("This document holds macros. They were not run and are not kept.")


class _Inline:
    """The words of one paragraph, with the notes it calls and the text boxes that hang on it."""

    def __init__(self, styles: Styles, draft: Draft) -> None:
        self._styles = styles
        self._draft = draft
        self._pieces: list[str] = []
        self._fields: list[bool] = []  # open fields, innermost last: whether its shown result has begun
        self.notes: list[tuple[str, str]] = []
        self.boxes: list[etree._Element] = []

    def words(self) -> str:
        return "".join(self._pieces)

    def read(self, parent: etree._Element) -> None:
        for child in parent:
            name = local(child)
            if name == "r":
                self._run(child)
            elif name in _WRAPPERS:
                self.read(child)
            elif name == "AlternateContent":
                self.read(_alternative(child))
            elif name in ("oMath", "oMathPara"):
                self._pieces += _leaves(child, "t")
            elif name == "ruby":
                self.read(child)

    def _run(self, run: etree._Element) -> None:
        hidden = self._is_hidden(run)
        for child in run:
            name = local(child)
            if name == "fldChar":
                self._field(value(child, "fldCharType"))
            elif hidden or not all(self._fields):
                if hidden and name == "t" and (child.text or "").strip():
                    self._draft.note("Hidden words were left out.")
            else:
                self._sign(child, name)

    def _sign(self, child: etree._Element, name: str) -> None:
        if name == "t":
            self._pieces.append(child.text or "")
        elif name in _SIGNS:
            self._pieces.append(" " if value(child, "type") in ("page", "column") else _SIGNS[name])
        elif name == "sym":
            self._pieces.append(_symbol(child))
        elif name in ("footnoteReference", "endnoteReference"):
            self.notes.append((name.removesuffix("Reference"), value(child, "id") or ""))
        elif name in ("drawing", "pict", "object"):
            self.boxes += _outermost(child, "txbxContent")
        elif name == "AlternateContent":
            self.boxes += _outermost(_alternative(child), "txbxContent")
        elif name == "ruby":
            for base in child:
                if local(base) == "rubyBase":
                    self.read(base)

    def _field(self, change: str | None) -> None:
        if change == "begin":
            self._fields.append(False)
        elif change == "separate" and self._fields:
            self._fields[-1] = True
        elif change == "end" and self._fields:
            self._fields.pop()

    def _is_hidden(self, run: etree._Element) -> bool:
        for properties in run:
            if local(properties) == "rPr":
                own = [mark for mark in properties if local(mark) == "vanish"]
                if own:
                    return is_on(own[0])
                named = next((mark for mark in properties if local(mark) == "rStyle"), None)
                return named is not None and self._styles[value(named, "val")].hidden
        return False


def _main_part(package: Package) -> str:
    if package.holds("_rels/.rels"):
        for link in package.xml("_rels/.rels"):
            if (link.get("Type") or "").endswith("/officeDocument"):
                name = _joined("", link.get("Target") or "")
                if package.holds(name) and not name.startswith(("xl/", "ppt/", "visio/")):
                    return name
    if package.holds("word/document.xml"):
        return "word/document.xml"
    if any(name.startswith(("xl/", "ppt/")) for name in package.names()):
        raise Refusal("This file is a spreadsheet or slides. Copy its words and paste them.")
    if any(name.startswith("word/") or name == "[content_types].xml" for name in package.names()):
        raise Refusal(DAMAGED)
    raise Refusal("This file is a zip folder, not a Word document. Unpack it and bring in the documents one by one.")


def _joined(folder: str, target: str) -> str:
    """A part's name from a link in a folder: "../x.xml", "x.xml" or "/word/x.xml"."""
    steps = [] if target.startswith("/") else folder.split("/")
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(step for step in steps if step)


def _alternative(element: etree._Element) -> etree._Element:
    """Of several ways to say one thing the first that has words, so that nothing is read twice."""
    for choice in element:
        if next((leaf for leaf in _leaves(choice, "t") if leaf.strip()), None):
            return choice
    return element[0] if len(element) else element


def _inside(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """The children of that name, also those in wrappers such as content controls."""
    for child in parent:
        name = local(child)
        if name == wanted:
            yield child
        elif name in _WRAPPERS:
            yield from _inside(child, wanted)


def _outermost(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    for child in parent:
        name = local(child)
        if name == wanted:
            yield child
        elif name == "AlternateContent":
            yield from _outermost(_alternative(child), wanted)
        else:
            yield from _outermost(child, wanted)


def _leaves(parent: etree._Element, wanted: str) -> Iterator[str]:
    return (element.text or "" for element in parent.iter() if local(element) == wanted)


def _continues_the_cell_above(cell: etree._Element) -> bool:
    for properties in cell:
        if local(properties) == "tcPr":
            return any(local(mark) == "vMerge" and value(mark, "val") != "restart" for mark in properties)
    return False


def _end_is_deleted(properties: etree._Element | None) -> bool:
    return properties is not None and any(
        local(mark) in ("del", "moveFrom") for child in properties if local(child) == "rPr" for mark in child
    )


def _symbol(element: etree._Element) -> str:
    if (value(element, "font") or "").lower().startswith(_SYMBOL_FONTS):
        return ""
    try:
        return chr(int(value(element, "char") or "", 16))
    except (ValueError, OverflowError):
        return ""
