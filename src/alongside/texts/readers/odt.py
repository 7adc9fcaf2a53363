"""OpenDocument texts.

Tracked changes are read as accepted; notes stand after their paragraph, text boxes after the one they hang on; the
header of the first page stands in front.  Hidden words, comments, other headers and footers are left out.
"""

from __future__ import annotations

from lxml import etree

from alongside.refusals import Refusal
from alongside.texts import limits
from alongside.texts.attachments import Attachment, as_text
from alongside.texts.blocks import BlockKind
from alongside.texts.draft import Draft
from alongside.texts.packages import SET_IN, Package, local, value, value_of
from alongside.texts.readers.docx_styles import whole
from alongside.texts.readers.odt_forms import Controls, answered
from alongside.texts.readers.odt_objects import formula, object_called, words_of_chart
from alongside.texts.readers.odt_styles import Styles
from alongside.texts.readers.running import put_in_front

_LEFT_OUT = frozenset(
    """
    tracked-changes annotation annotation-end change sequence-decls variable-decls user-field-decls dde-connection-decls
    forms note-citation index-title-template table-of-content-source alphabetical-index-source illustration-index-source
    table-index-source user-index-source bibliography-source object-index-source desc title ruby-text shapes
    event-listeners binary-data script hidden-text hidden-paragraph
    """.split()  # noqa: SIM905  # read as a list of names, not as one string after another
)

_HIDDEN = "Hidden words were left out."


def read(data: bytes, draft: Draft) -> None:
    """The words of an ODT into the draft.  Raises Refusal."""
    package = Package(data)
    if package.holds("META-INF/manifest.xml") and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise Refusal("This document is locked with a password. Take the password off, save it and bring that in.")
    root = package.xml("content.xml")
    styles = Styles()
    own = package.xml("styles.xml") if package.holds("styles.xml") else etree.Element("none")
    styles.learn(own)
    styles.learn(root)
    for body in root:
        if local(body) == "body":
            for text in body:
                if local(text) in ("text", "text-global"):
                    document = _Document(draft, styles, package, Controls(text))
                    document.header(styles.header_above(text, own), "".join(map(str, text.itertext())))
                    document.blocks(text)
    draft.note_apart(len(_comments(root)), "comment")


def attached(data: bytes) -> list[Attachment]:
    """The comments of an ODT as a text of their own.  Raises Refusal."""
    return as_text(_comments(Package(data).xml("content.xml")))


def _comments(root: etree._Element) -> list[tuple[str, str]]:
    found = []
    for element in root.iter():
        if local(element) == "annotation":
            by = next(("".join(map(str, one.itertext())) for one in element if local(one) == "creator"), "")
            lines = ["".join(map(str, one.itertext())) for one in element if local(one) in ("p", "list")]
            found.append((by, " ".join(lines)))
    return found


def _repeated(element: etree._Element, what: str = "columns") -> int:
    """How many columns, or rows, like this one follow each other: what is the same is written once."""
    said = value_of(element, f"number-{what}-repeated") or "1"
    return min(int(said), limits.REPEATS) if said.isdecimal() and len(said) < 10 else 1


def _holds_words(element: etree._Element) -> bool:
    return any(str(words).strip() for words in element.itertext())


class _Document:
    def __init__(self, draft: Draft, styles: Styles, package: Package, controls: Controls) -> None:
        self._draft = draft
        self._styles = styles
        self._package = package
        self._controls = controls
        self._lists = self._cells = self._notes = 0
        self._item_begun = True
        self._after: list[etree._Element] = []  # notes and boxes met in a paragraph: they follow it

    def header(self, header: etree._Element | None, body: str) -> None:
        """What stands above the first page, such as headed paper."""
        if header is not None:
            draft, self._draft = self._draft, Draft()
            self.blocks(header)
            above, self._draft = self._draft, draft
            put_in_front(draft, above, body)

    def blocks(self, parent: etree._Element) -> None:
        for child in parent:
            self._block(child)

    def _block(self, element: etree._Element) -> None:
        match local(element):
            case "p" | "h":
                self._paragraph(element)
            case "list":
                self._list(element)
            case "table":
                self._table(element)
            case "numbered-paragraph":
                self._numbered(element)
            case "note":
                self._note(element)
            case "control":
                self._draft.add(self._plain_kind(), self._controls.shown(element))
            case "object":
                self._object(element)
            case name if name not in _LEFT_OUT and value_of(element, "display") != "none":
                self.blocks(element)
            case name if name not in _LEFT_OUT:
                self._say_hidden(element)

    def _list(self, element: etree._Element) -> None:
        if self._lists >= limits.NESTING:
            raise Refusal(f"Lists in this document are nested more than {limits.NESTING} deep. It was not read.")
        self._lists += 1
        for item in element:
            if local(item) in ("list-item", "list-header"):
                self._item_begun = local(item) == "list-header"  # it stands above the items, and has no number
                self.blocks(item)
        self._item_begun = True
        self._lists -= 1

    def _numbered(self, element: etree._Element) -> None:
        """An item that stands in no list, and says itself how deep it is."""
        around, self._lists = self._lists, min(max(whole(value(element, "level")) or 1, 1), limits.NESTING)
        self._item_begun = False
        self.blocks(element)
        self._item_begun, self._lists = True, around

    def _table(self, table: etree._Element) -> None:
        lists, self._lists = self._lists, 0
        begun, self._item_begun = self._item_begun, True
        self._cells += 1
        self._draft.tables.open()
        for element in table:
            if local(element) not in _LEFT_OUT:
                self._rows(element, header=False)
        self._draft.tables.close()
        self._cells -= 1
        self._lists, self._item_begun = lists, begun

    def _rows(self, element: etree._Element, *, header: bool) -> None:
        tables, name = self._draft.tables, local(element)
        if name == "table-cell":
            # A cell that spans columns is followed by those that it covers, and they are counted.
            times = _repeated(element) if _holds_words(element) else 1
            for _ in range(times):
                tables.begin_cell(header=header)
                self.blocks(element)
                tables.end_cell()
            tables.pass_over(_repeated(element) - times)
        elif name == "covered-table-cell":  # its words are hidden under the cell that was merged over it
            tables.pass_over(_repeated(element))
        else:
            times = _repeated(element, "rows") if name == "table-row" and _holds_words(element) else 1
            for _ in range(times):
                if name == "table-row":
                    tables.next_row()
                for child in element:
                    self._rows(child, header=header or name == "table-header-rows")

    def _object(self, call: etree._Element) -> None:
        found = object_called(self._package, call)
        if found is not None and local(found) == "chart":
            for line in words_of_chart(found):
                self._draft.add(BlockKind.CAPTION, line)
        elif found is not None:
            self._draft.add(self._plain_kind(), formula(found))
        else:
            self._draft.note(SET_IN)

    def _note(self, note: etree._Element) -> None:
        if self._notes:
            return  # a note that calls itself
        self._notes += 1
        for body in note:
            if local(body) == "note-body":
                self.blocks(body)
        self._notes -= 1

    def _paragraph(self, element: etree._Element) -> None:
        kept, self._after = self._after, []
        pieces: list[str] = []
        if self._styles.hides(value(element, "style-name")):
            self._say_hidden(element)
        else:
            self._inline(element, pieces)
        kind, level = self._kind(element)
        words = "".join(pieces)
        if words.strip():
            self._draft.add(kind, words, level)
        after, self._after = self._after, kept
        lists, self._lists = self._lists, 0
        for thing in after:
            self._block(thing)
        self._lists = lists

    def _say_hidden(self, element: etree._Element) -> None:
        if "".join(map(str, element.itertext())).strip():
            self._draft.note(_HIDDEN)

    def _kind(self, element: etree._Element) -> tuple[BlockKind, int]:
        line = {name.casefold() for name in self._styles.line(value(element, "style-name"))}
        if self._notes:
            return BlockKind.NOTE, 0
        if local(element) == "h":
            return BlockKind.HEADING, min(max(whole(value(element, "outline-level")) or 1, 1), 6)
        if "title" in line:
            return BlockKind.HEADING, 1
        if "subtitle" in line:
            return BlockKind.HEADING, 2
        if "caption" in line:  # as the style of Word's is called once LibreOffice has saved it
            return BlockKind.CAPTION, 0
        if self._lists and not self._item_begun:
            self._item_begun = True
            return BlockKind.ITEM, self._lists
        return self._plain_kind(), 0

    def _plain_kind(self) -> BlockKind:
        return BlockKind.CELL if self._cells else BlockKind.PARAGRAPH

    def _inline(self, parent: etree._Element, pieces: list[str]) -> None:
        pieces.append(_spaced(parent.text))
        for child in parent:
            match local(child):
                case "s":
                    pieces.append(" " * min(whole(value(child, "c")) or 1, limits.REPEATS))
                case "tab":
                    pieces.append("\t")
                case "line-break":
                    pieces.append("\n")
                case "p" | "h" | "list" | "note" | "text-box" | "table":
                    self._after.append(child)
                case "control" if value_of(child, "anchor-type") == "as-char":
                    pieces.append(f" {self._controls.shown(child)} ")
                case "control":
                    self._after.append(child)
                case "object" if (found := object_called(self._package, child)) is not None and local(found) == "math":
                    pieces.append(f" {formula(found)} ")
                case "object":
                    self._after.append(child)
                case "object-ole":
                    self._draft.note(SET_IN)
                case "fieldmark":
                    pieces.append(answered(child))
                case "hidden-text" | "hidden-paragraph":
                    self._draft.note(_HIDDEN)
                case name if name in _LEFT_OUT:
                    pass
                case _:
                    if self._styles.hides(value_of(child, "style-name")):
                        self._say_hidden(child)
                    else:
                        self._inline(child, pieces)
            pieces.append(_spaced(child.tail))


def _spaced(words: str | None) -> str:
    """Line breaks in the file are only spaces; those of the writer are elements."""
    return (words or "").replace("\n", " ").replace("\r", " ")
