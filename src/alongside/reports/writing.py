"""A Word document being written, from top to bottom: headings, labels, links."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from docx.shared import Mm

from alongside.reports import ooxml
from alongside.reports.values import Report
from alongside.reports.wording import titled

_LABELS: Final = Mm(54)


class Writing:
    """One document.  `linked`: passages and features are in it, so that links have somewhere to lead."""

    def __init__(self, report: Report, *, linked: bool) -> None:
        self.document = ooxml.sheet(titled(report.title), report.on, f"report of a review, {report.written}")
        self.report = report
        self.linked = linked
        self.names = {feature.code: feature.name for feature in report.features()}
        self.several = len(report.readers) > 1
        self._bookmarks = 0

    def heading(self, words: str, level: int) -> Any:
        return self.document.add_heading(words, level)

    def p(self, words: str = "", style: str | None = None) -> Any:
        return self.document.add_paragraph(words, style)

    def labelled(self, label: str, words: str, *, with_next: bool = False) -> None:
        paragraph = self.p()
        paragraph.paragraph_format.keep_with_next = with_next
        paragraph.add_run(f"{label} " if label else "", style="Label")
        paragraph.add_run(words)

    def label(self, words: str) -> None:
        paragraph = self.p()
        paragraph.paragraph_format.keep_with_next = True
        paragraph.add_run(words, style="Label")

    def bookmark(self, paragraph: Any, name: str) -> None:
        self._bookmarks += 1
        ooxml.bookmark(paragraph, name, self._bookmarks)

    def facts(self, pairs: Iterable[tuple[str, str]]) -> None:
        for name, words in pairs:
            paragraph = self.p()
            paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = _LABELS, -_LABELS
            paragraph.paragraph_format.tab_stops.add_tab_stop(_LABELS)
            paragraph.add_run(name, style="Label")
            paragraph.add_run(f"\t{words}")

    def cited(self, paragraph: Any, numbers: Iterable[int]) -> None:
        for place, number in enumerate(numbers):
            paragraph.add_run(" " if place else "")
            ooxml.link(paragraph, f"[{number}]", f"passage_{number}")

    def to_feature(self, paragraph: Any, code: str) -> None:
        named = f"{code} {self.names[code]}"
        if self.linked:
            ooxml.link(paragraph, named, f"feature_{code}")
        else:
            paragraph.add_run(named, style="Label")
