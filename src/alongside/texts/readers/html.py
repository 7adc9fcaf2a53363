"""Web pages; and the one walker that makes blocks of HTML, for Markdown and emails too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from alongside.texts.attachments import Attachment, as_text
from alongside.texts.blocks import BlockKind
from alongside.texts.draft import Draft, clean
from alongside.texts.readers import symbols
from alongside.texts.readers.encodings import decoded
from alongside.texts.readers.html_forms import answer, chosen

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def _listed(names: str) -> frozenset[str]:
    return frozenset(names.split())


_LEFT_OUT = _listed(
    """
    script style template head title meta link base svg object embed iframe audio video canvas datalist noframes
    applet map
    """
)
_INLINE = _listed(
    """
    a abbr acronym b bdi bdo big cite code data dfn em font i img input ins kbd label mark math meter nobr output
    picture progress q rp rt ruby s samp small span strike strong sub sup time tt u var wbr button o:p select
    """
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = ("ul", "ol", "menu", "dir")
_CAPTIONS = ("caption", "figcaption")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_NOTES = re.compile(r"\b(?:doc-(?:footnote|endnote)s?|footnotes?|endnotes?)\b", re.IGNORECASE)
# As Word saves a web page: what hangs on the text, or stands in a box, is told from it by these only.
_NOTE_OF_WORD = re.compile(r"mso-element\s*:\s*(?:footnote|endnote)\s*(?:;|$)", re.IGNORECASE)
_COMMENT_OF_WORD = re.compile(r"mso-element\s*:\s*comment\s*(?:;|$)", re.IGNORECASE)
_COMMENT_BY = re.compile(r"mso-comment-author\s*:\s*\"?([^\";]+)", re.IGNORECASE)
_BOX_OF_WORD = "Text Box: "
_TITLES_OF_WORD = {"MsoTitle": 1, "MsoSubtitle": 2}
# Lists as Outlook and Word write them: paragraphs that say how deep they are, with their bullet as words.
_WORD_LIST = re.compile(r"mso-list\s*:[^;]{0,40}?\blevel(\d)", re.IGNORECASE)
_LABEL_OF_WORD = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_NUMBER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{1,5})[.)]")
_FONT = re.compile(r"font-family\s*:\s*([^;,]+)", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")


def read(data: bytes, draft: Draft) -> None:
    """The words of a web page into the draft.  Scripts, styles and hidden words are left out; nothing is fetched."""
    draft.note_apart(len(write(data, draft)), "comment")


def write(data: bytes, draft: Draft) -> list[tuple[str, str]]:
    """As `read`; hands back the comments that Word saved with it, each with who wrote it."""
    page = _settled(data, draft)
    walk(page, draft, comments_apart=True)
    return [(_author(comment), clean(comment.text() or "")) for comment in _comments(page)]


def attached(data: bytes) -> list[Attachment]:
    """The comments as a text of their own."""
    return as_text(write(data, Draft()))


def _comments(page: str) -> list[LexborNode]:
    if "mso-element" not in page:
        return []
    return [node for node in LexborHTMLParser(page).css("div") if _COMMENT_OF_WORD.search(_style(node))]


def _author(comment: LexborNode) -> str:
    named = (_COMMENT_BY.search(_style(node)) for node in comment.css("span"))
    return next((found[1] for found in named if found), "")


def _style(node: LexborNode) -> str:
    return (node.attributes or {}).get("style") or ""


def _settled(data: bytes, draft: Draft) -> str:
    """The page as text.  What the page says of its own encoding is settled here: parsers are known to miss it."""
    if not data.startswith(_BYTE_ORDER_MARKS):
        said = _XML_CHARSET.search(data[:1024]) or _CHARSET.search(data[:8192])
        name = said[1].decode("ascii", "replace").lower() if said else ""
        # Browsers read these as windows-1252 too, and UTF-16 cannot be true of a page whose <meta> could be read.
        name = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}.get(name, name)
        if name and not name.startswith("utf-16"):
            try:
                return data.decode(name, "strict" if name.startswith("utf") else "replace")
            except (LookupError, ValueError):  # an encoding that does not exist, or bytes that are not in it
                pass
    return decoded(data, draft)


def walk(page: str, draft: Draft, *, comments_apart: bool = False) -> None:
    """The blocks of a piece of HTML into the draft, with the comments on it unless they are handed over apart.

    Depth costs no stack here: pages nest as deep as they like."""
    tree = LexborHTMLParser(page)
    title = tree.css_first("head > title")
    if title is not None and not draft.title:
        draft.title = title.text()
    if tree.body is not None:
        _Walk(draft, comments_apart=comments_apart).through(tree.body)


def _shown(node: LexborNode) -> str:
    """The words of a text, or the signs that a font of pictures shows for their letters ("J" is a face)."""
    words = node.text_content or ""
    around = node.parent.attributes if len(words) < 3 and node.parent is not None else {}
    named = _FONT.search((around or {}).get("style") or "")
    font = named[1] if named else (around or {}).get("face") or ""
    if symbols.has_pictures(font):
        return "".join(symbols.pictured(font, ord(sign)) for sign in words)
    return words


def _span(node: LexborNode, name: str) -> int:
    said = (node.attributes or {}).get(name) or ""
    return min(int(said), MOST_SPANNED) if said.isdecimal() and len(said) < 5 else 1


MOST_SPANNED = 100
"""Columns or rows: a page that says more is not believed."""


class _Walk:
    def __init__(self, draft: Draft, *, comments_apart: bool) -> None:
        self._draft = draft
        self._comments_apart = comments_apart
        self._pieces: list[str] = []
        self._boxes: list[str] = []  # text boxes met in a paragraph: they follow it
        self._open: list[str] = []  # the block elements around this place, outermost first
        self._lists = self._cells = self._notes = self._exact = 0
        self._word_level = 0  # how deep the paragraph here stands in a list as Word writes it
        self._word_title = 0  # the level of the paragraph here as a title of Word's
        self._item_begun = False  # whether the words of the innermost item have begun: what follows are its paragraphs

    def through(self, body: LexborNode) -> None:
        """Every node once, going in and coming out, without recursion."""
        node: LexborNode | None = body.child
        while node is not None:
            if not self._skip(node):
                self._enter(node)
                if node.child is not None:
                    node = node.child
                    continue
                self._leave(node)
            while node is not None and node.next is None:
                node = node.parent
                if node is None or node.mem_id == body.mem_id:
                    self._flush()
                    return
                self._leave(node)
            node = node.next if node is not None else None
        self._flush()

    def _skip(self, node: LexborNode) -> bool:
        name = node.tag or ""
        if name in _LEFT_OUT:
            return True
        if name == "select":
            self._pieces.append(f" {chosen(node)} ")
            return True
        if name == "del":
            if (node.text() or "").strip():
                self._draft.note("Words marked as deleted were left out.")
            return True
        if name.startswith("-") or not node.attributes:
            return name in ("-comment", "_comment", "!doctype")
        attributes = node.attributes
        style = attributes.get("style") or ""
        if name == "img" and (attributes.get("alt") or "").startswith(_BOX_OF_WORD):
            self._boxes.append((attributes.get("alt") or "").removeprefix(_BOX_OF_WORD))
            return True
        if self._comments_apart and (attributes.get("class") == "msocomanchor" or _COMMENT_OF_WORD.search(style)):
            return True
        if style and _LABEL_OF_WORD.search(style):
            label = (node.text() or "").strip()
            self._pieces.append(f"{label} " if _NUMBER.fullmatch(label) else "")
            return True
        if "hidden" in attributes or (style and _HIDDEN_STYLE.search(style)):
            if (node.text() or "").strip():
                self._draft.note("Hidden words were left out.")
            return True
        return False

    def _enter(self, node: LexborNode) -> None:
        name = node.tag or ""
        if name == "-text":
            words = _shown(node)
            self._pieces.append(words if self._exact else _SPACES.sub(" ", words))
        elif name == "input":
            self._pieces.append(answer(node.attributes or {}))
        elif name == "br":
            self._pieces.append("\n")
        elif name == "button":
            self._pieces.append(" ")
        elif name not in _INLINE:
            self._flush()
            self._count(name, node, +1)
            if name == "li":
                self._item_begun = False
            elif name == "p":
                style = (node.attributes or {}).get("style") or ""
                level = _WORD_LIST.search(style) if "mso" in style else None
                self._word_level = max(1, int(level[1])) if level else 0
                self._word_title = _TITLES_OF_WORD.get((node.attributes or {}).get("class") or "", 0)

    def _leave(self, node: LexborNode) -> None:
        name = node.tag or ""
        if name not in _INLINE and not name.startswith("-") and name != "br":
            self._flush()
            self._count(name, node, -1)

    def _count(self, name: str, node: LexborNode, change: int) -> None:
        if change > 0:
            self._open.append(name)
        elif self._open:
            self._open.pop()
        self._lists += change * (name in _LISTS)
        self._cells += change * (name in ("td", "th"))
        self._tables(name, node, entering=change > 0)
        self._exact += change * (name in ("pre", "textarea", "xmp", "listing", "plaintext"))
        if node.attributes and name in ("section", "div", "aside", "ol", "li", "p"):
            attributes = node.attributes
            named = f"{attributes.get('role') or ''} {attributes.get('class') or ''}"
            is_note = _NOTES.search(named) or _NOTE_OF_WORD.search(attributes.get("style") or "")
            self._notes += change * bool(is_note)

    def _tables(self, name: str, node: LexborNode, *, entering: bool) -> None:
        tables = self._draft.tables
        if name == "table":
            tables.open() if entering else tables.close()
        elif name == "tr" and entering:
            tables.next_row()
        elif name in ("td", "th") and entering:
            columns, rows = (_span(node, wanted) for wanted in ("colspan", "rowspan"))
            tables.begin_cell(columns=columns, rows=rows, header=name == "th")
        elif name in ("td", "th"):
            tables.end_cell()

    def _flush(self) -> None:
        words = "".join(self._pieces)
        self._pieces.clear()
        if words and not words.isspace():
            kind, level = self._kind()
            self._draft.add(kind, words, level)
        while self._boxes:
            self._draft.add(BlockKind.CELL if self._cells else BlockKind.PARAGRAPH, self._boxes.pop(0))

    def _kind(self) -> tuple[BlockKind, int]:
        inner = next((name for name in reversed(self._open) if name not in ("p", "div", "span")), "")
        heading = next((_HEADINGS[name] for name in reversed(self._open[-3:]) if name in _HEADINGS), 0)
        if "p" in self._open[-1:]:
            heading = heading or self._word_title
        if heading:
            return BlockKind.HEADING, heading
        if self._notes:
            return BlockKind.NOTE, 0
        if inner in _CAPTIONS:
            return BlockKind.CAPTION, 0
        if inner == "li" and not self._item_begun:
            self._item_begun = True
            return BlockKind.ITEM, max(1, self._lists)
        if self._word_level and "p" in self._open[-1:]:
            return BlockKind.ITEM, self._word_level
        return (BlockKind.CELL if self._cells else BlockKind.PARAGRAPH), 0
