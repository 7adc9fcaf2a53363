"""The words inside one paragraph of a Word document."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lxml import etree

from alongside.texts.draft import Draft
from alongside.texts.packages import SET_IN, local, value
from alongside.texts.readers import symbols
from alongside.texts.readers.docx_styles import Styles, is_on

# What only wraps other things: its content is read as if it stood there itself.
WRAPPERS = frozenset(
    ["ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "dir", "bdo", "hyperlink", "fldSimple", "subDoc"]
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


class Inline:
    """The words of one paragraph, with the notes it calls and what hangs on it."""

    def __init__(self, styles: Styles, draft: Draft) -> None:
        self._styles = styles
        self._draft = draft
        self._pieces: list[str] = []
        self._fields: list[bool] = []  # open fields, innermost last: whether its shown result has begun
        self.notes: list[tuple[str, str]] = []
        self.hanging: list[etree._Element] = []
        """Text boxes, and what calls diagrams and charts, in their order."""

    def words(self) -> str:
        return "".join(self._pieces)

    def read(self, parent: etree._Element) -> None:
        for child in parent:
            name = local(child)
            if name == "r":
                self._run(child)
            elif name in WRAPPERS:
                self.read(child)
            elif name == "AlternateContent":
                self.read(alternative(child))
            elif name in ("oMath", "oMathPara"):
                self._pieces.append(formula(child))
            elif name == "ruby":
                self.read(child)

    def _run(self, run: etree._Element) -> None:
        hidden = self._is_hidden(run)
        for child in run:
            name = local(child)
            if name == "fldChar":
                if not hidden and all(self._fields):
                    self._pieces += _answers(child)
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
            self.hanging += _outermost(child, _HANGING)
            if any(not (value(file, "ProgID") or "").startswith("Equation") for file in child.iter("{*}OLEObject")):
                self._draft.note(SET_IN)
        elif name == "AlternateContent":
            self.hanging += _outermost(alternative(child), _HANGING)
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


def alternative(element: etree._Element) -> etree._Element:
    """Of several ways to say one thing the first that has words, so that nothing is read twice."""
    for choice in element:
        if next((leaf for leaf in leaves(choice, "t") if leaf.strip()), None):
            return choice
    return element[0] if len(element) else element


_HANGING = ("txbxContent", "txBody", "relIds", "chart")


def _outermost(parent: etree._Element, wanted: Collection[str]) -> Iterator[etree._Element]:
    for child in parent:
        name = local(child)
        if name in wanted:
            yield child
        elif name == "AlternateContent":
            yield from _outermost(alternative(child), wanted)
        else:
            yield from _outermost(child, wanted)


def leaves(parent: etree._Element, wanted: str) -> Iterator[str]:
    return (element.text or "" for element in parent.iter() if local(element) == wanted)


def formula(element: etree._Element) -> str:
    """The signs of a formula on one line: 1/2, x^2."""
    words = ""
    for child in element:
        name = local(child)
        inner = child.text or "" if name == "t" else formula(child)
        words += {"den": "/", "sup": "^" if inner.strip() else ""}.get(name, "") + inner
    return words


def _answers(field: etree._Element) -> Iterator[str]:
    """What a box of an old form shows that stands nowhere as words: whether it is ticked, and what was chosen."""
    for box in field.iter():
        settings = {local(child): child for child in box}
        if local(box) == "checkBox":
            mark = settings.get("checked", settings.get("default"))
            yield "☒" if mark is not None and is_on(mark) else "☐"
        elif local(box) == "ddList":
            entries = [value(child, "val") or "" for child in box if local(child) == "listEntry"]
            said = value(settings.get("result", settings.get("default")), "val") or "0"
            yield entries[int(said)] if said.isdecimal() and int(said) < len(entries) else ""


def _symbol(element: etree._Element) -> str:
    font = value(element, "font") or ""
    try:
        code = int(value(element, "char") or "", 16)
        if symbols.is_symbol(font):
            return symbols.shown(code)
        return symbols.pictured(font, code) if symbols.has_pictures(font) else chr(code)
    except (ValueError, OverflowError):
        return ""
