"""What the styles of an OpenDocument text say of its paragraphs and pages."""

from __future__ import annotations

from lxml import etree

from alongside.texts.packages import local, value, value_of
from alongside.texts.readers.docx_styles import whole


class Styles:
    """Which paragraph styles are captions, titles or headings, and which are hidden."""

    def __init__(self) -> None:
        self._parents: dict[str, str] = {}
        self._pages: dict[str, str] = {}  # on which kind of page a style begins a new one
        self._outlines: dict[str, int] = {}
        self._hidden: set[str] = set()

    def learn(self, root: etree._Element) -> None:
        for element in root.iter():
            if local(element) != "style" or (value(element, "family") or "") not in ("paragraph", "text"):
                continue
            name = value(element, "name") or ""
            self._parents[name] = value(element, "parent-style-name") or ""
            if page := value(element, "master-page-name"):
                self._pages[name] = page
            outline = whole(value(element, "default-outline-level"))
            if outline is not None:
                self._outlines[name] = outline
            if any(value_of(child, "display") == "none" for child in element if local(child) == "text-properties"):
                self._hidden.add(name)

    def line(self, name: str | None) -> list[str]:
        """The style and those it is based on, nearest first."""
        names: list[str] = []
        while name and name not in names and len(names) < 30:
            names.append(name)
            name = self._parents.get(name)
        return names

    def header_above(self, text: etree._Element, own: etree._Element) -> etree._Element | None:
        """The header above the first page of a text; `own`: the styles of the document, which hold its kinds of page."""
        first = next(iter(text.iter("{*}p", "{*}h")), None)
        begun = (self._pages.get(name) for name in self.line(value(first, "style-name")))
        wanted = next((page for page in begun if page), "Standard")
        page = next((page for page in own.iter("{*}master-page") if value(page, "name") == wanted), None)
        heads = {local(head): head for head in page if value(head, "display") != "false"} if page is not None else {}
        return heads.get("header-first", heads.get("header"))

    def hides(self, name: str | None) -> bool:
        return any(one in self._hidden for one in self.line(name))
