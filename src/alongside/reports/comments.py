"""The texts with their marks as real Word comments: who marked, when, which features, and the note."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, Final

from docx.enum.text import WD_UNDERLINE
from docx.oxml.ns import qn

from alongside.framework import Side
from alongside.marks import Mark, MarkId, Marks, runs
from alongside.preparation import HeldText, Texts
from alongside.record import Review, TextId
from alongside.reports import ooxml
from alongside.reports.content import content
from alongside.reports.values import Passage, Report
from alongside.reports.wording import capital, printable, titled
from alongside.texts import Block, BlockKind

KEY: Final = (
    "Each mark is a comment. A solid line stands under words that speak to trust, a broken line under words that speak to "
    "surveillance, a double line under both; a dotted line is a place to pause."
)
_DEEPEST_HEADING: Final = 9


def as_commented_docx(review: Review, texts: Mapping[TextId, str], *, on: date) -> bytes:
    """All texts of the review, each mark a comment on its words.  The same review and day give the same bytes."""
    report = content(review, texts, on=on)
    document = ooxml.sheet(titled(report.title), on, f"texts with marks, {report.written}")
    document.add_heading(titled(report.title), 1)
    document.add_paragraph(f"The texts of a review with their marks. {report.written}. Read with {report.framework}.")
    document.add_paragraph(KEY)
    with_whom = dict(report.about)["With whom"]
    for sentence in (f"With whom: {with_whom}", *report.holds[1:]):
        document.add_paragraph(sentence)
    for held in review[Texts]:
        _Commenting(document, report, review).text(held, texts[held.id])
    if not report.texts:
        document.add_paragraph("No text was brought in yet.")
    return ooxml.saved(document, on)


class _Commenting:
    """One text being set, with the runs of words at which each mark begins and ends."""

    def __init__(self, document: Any, report: Report, review: Review) -> None:
        self.document = document
        self.review = review
        self.names = {feature.code: feature.name for feature in report.features()}
        self.passages = {passage.mark: passage for passage in report.passages}
        self.ends: dict[MarkId, tuple[Any, Any]] = {}

    def text(self, held: HeldText, words: str) -> None:
        title = titled(printable(held.title)) or "A text without a title"
        # A text that opens with its own title is not given it twice.
        opens = held.blocks[0] if held.blocks and held.blocks[0].kind is BlockKind.HEADING else None
        has_title = opens is not None and titled(printable(words[opens.start : opens.end])) == title
        if not has_title:
            self.document.add_heading(title, 2)
        marks = self.review[Marks].of(held.id)
        for block in held.blocks:
            self._block(block, words, marks, above=1 if has_title else 2)
        for mark in marks:
            if mark.id in self.ends:
                self._comment(mark)

    def _block(self, block: Block, words: str, marks: list[Mark], *, above: int) -> None:
        paragraph = self.document.add_paragraph(style=_style(block, above))
        for stretch in runs(block.start, block.end, marks):
            run = paragraph.add_run(printable(words[stretch.start : stretch.end]))
            run.font.underline = _line_under(stretch.marks)
            for mark in stretch.marks:
                first, _ = self.ends.get(mark.id, (run, run))
                self.ends[mark.id] = (first, run)

    def _comment(self, mark: Mark) -> None:
        passage = self.passages[mark.id]
        lines = _lines(passage, self.names)
        comment = self.document.add_comment(
            list(self.ends[mark.id]), lines[0], author=passage.reader, initials=_initials(passage.reader)
        )
        for line in lines[1:]:
            comment.add_paragraph(line)
        at = mark.at or datetime.min.replace(tzinfo=UTC)
        comment._comment_elm.set(qn("w:date"), at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))


def _style(block: Block, above: int) -> str:
    """`above`: how many levels of heading stand above those of the text."""
    if block.kind is BlockKind.HEADING:
        return f"Heading {min(max(block.level, 1) + above, _DEEPEST_HEADING)}"
    return "List Bullet" if block.kind is BlockKind.ITEM else "Normal"


def _line_under(marks: tuple[Mark, ...]) -> WD_UNDERLINE | None:
    sides = {Side.TRUST if code[1] == "T" else Side.SURVEILLANCE for mark in marks for code in mark.features}
    if len(sides) > 1:
        return WD_UNDERLINE.DOUBLE
    if sides:
        return WD_UNDERLINE.SINGLE if Side.TRUST in sides else WD_UNDERLINE.DASH
    return WD_UNDERLINE.DOTTED if marks else None


def _lines(passage: Passage, names: Mapping[str, str]) -> list[str]:
    """A comment's paragraphs: its features, whom it touches, the question it takes up, the note."""
    lines = [f"{code} {names[code]} ({'trust' if code[1] == 'T' else 'surveillance'})" for code in passage.features]
    lines = lines or ["A place to pause, on neither side"]
    lines += [f"Touches {', '.join(passage.touches)}"] if passage.touches else []
    lines += [f"Takes up: {passage.prompt}"] if passage.prompt else []
    return [*lines, passage.note] if passage.note else lines


def _initials(reader: str) -> str:
    """reader 2 is R2."""
    return "".join(word[:1] if word.isalpha() else word for word in capital(reader).split())
