"""What a Word document's styles and lists say about a paragraph: heading, item, caption, and how deep."""

from __future__ import annotations

import re

from lxml import etree

from alongside.texts.packages import local, value

_HEADING = re.compile(r"heading\s*([1-9])", re.IGNORECASE)
_MOST_PARENTS = 30  # a style that is based on itself ends here


class Style:
    """A paragraph style with what it takes from the styles that it is based on."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.outline: int | None = None
        self.list_id: str | None = None
        self.list_level: int | None = None
        self.hidden = False


class Styles:
    def __init__(self, root: etree._Element | None) -> None:
        self._elements = {
            value(element, "styleId") or "": element
            for element in (root if root is not None else ())
            if local(element) == "style"
        }
        self._default = next(
            (
                style_id
                for style_id, element in self._elements.items()
                if value(element, "default") in ("1", "true", "on") and value(element, "type") == "paragraph"
            ),
            "",
        )
        self._known: dict[str, Style] = {}

    def __getitem__(self, style_id: str | None) -> Style:
        style_id = style_id or self._default
        if style_id not in self._known:
            self._known[style_id] = self._gathered(style_id)
        return self._known[style_id]

    def _gathered(self, style_id: str) -> Style:
        style = Style()
        for _ in range(_MOST_PARENTS):
            element = self._elements.get(style_id)
            if element is None:
                break
            parent = ""
            for child in element:
                match local(child):
                    case "name":
                        style.names.append((value(child, "val") or "").lower())
                    case "basedOn":
                        parent = value(child, "val") or ""
                    case "pPr":
                        self._read_paragraph(style, child)
                    case "rPr":
                        style.hidden = style.hidden or any(is_on(mark) for mark in child if local(mark) == "vanish")
            style_id = parent
        return style

    @staticmethod
    def _read_paragraph(style: Style, properties: etree._Element) -> None:
        for child in properties:
            if local(child) == "outlineLvl" and style.outline is None:
                style.outline = whole(value(child, "val"))
            if local(child) == "numPr" and style.list_id is None:
                style.list_id, style.list_level = numbering(child)


def numbering(element: etree._Element) -> tuple[str | None, int | None]:
    """List and level (from 0) that a paragraph or a style asks for; the list "0" means: none."""
    parts = {local(child): value(child, "val") for child in element}
    return parts.get("numId"), whole(parts.get("ilvl"))


def heading_level(style: Style, outline: int | None) -> int:
    """1–6 for a heading, else 0.  What the paragraph itself says (`outline`, from 0; 9 is body text) comes first."""
    if outline is not None:
        return min(outline + 1, 6) if 0 <= outline < 9 else 0
    for name in style.names:
        if name == "title":
            return 1
        if name == "subtitle":
            return 2
        if found := _HEADING.fullmatch(name):
            return min(int(found[1]), 6)
    if style.outline is not None and 0 <= style.outline < 9:
        return min(style.outline + 1, 6)
    return 0


def is_on(element: etree._Element) -> bool:
    """Whether a switch such as `<w:vanish/>` is on: it is unless it says otherwise."""
    return value(element, "val") not in ("0", "false", "off")


def whole(written: str | None) -> int | None:
    """A small whole number, or None for anything else."""
    if written is None or not written.lstrip("-").isdigit() or len(written) > 6:
        return None
    return int(written)
