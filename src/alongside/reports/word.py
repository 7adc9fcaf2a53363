"""The report as a Word document: real headings and tables, the picture with its words, places that links lead to."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any, Final

from docx.shared import Mm, Pt

from alongside.answers import PRINT, Whose
from alongside.reports import ooxml
from alongside.reports.drawing import as_png, in_words
from alongside.reports.html_last_time import CAPTION, HEADS
from alongside.reports.plain import Line, Plain
from alongside.reports.values import NOT_SAID, CameTold, QuestionTold, Report, Said
from alongside.reports.word_evidence import EvidenceWriting
from alongside.reports.wording import capital, duties_by_state, read_by, titled

_PROMISE_WIDTHS: Final = (52.0, 38.0, 44.0, 32.0)
_SHORT_WIDTHS: Final = (57.0, 33.0, 50.0, 30.0)
_LONG: Final = 1500


def as_docx(report: Report) -> bytes:
    """The document's bytes; the same report gives the same bytes."""
    writing = _Writing(report, linked=True)
    writing.opening("What a review of practice found, and what will change.")
    writing.holds()
    writing.about()
    writing.picture()
    writing.beneath()
    writing.reflections()
    writing.last_time()
    writing.promises()
    writing.features()
    writing.duties()
    writing.passages()
    writing.prompts()
    return ooxml.saved(writing.document, report.on)


def as_short_docx(report: Report) -> bytes:
    """For supervision: the picture, what will change, the reflective questions.  No passages, and no links to them."""
    writing = _Writing(report, linked=False)
    ooxml.tighten(writing.document)
    writing.opening("For supervision, on one review of practice.")
    writing.facts(report.about)
    writing.picture(width=128)
    writing.last_time()
    writing.promises()
    ooxml.two_columns(writing.document)
    writing.reflections()
    writing.beneath()
    writing.short_duties()
    return ooxml.saved(writing.document, report.on)


def as_plain_docx(plain: Plain) -> bytes:
    """Plain words for the person it is about."""
    document = ooxml.sheet(titled(plain.title), plain.on, f"in plain words, {plain.written}")
    document.styles["Normal"].font.size = Pt(12)
    document.add_heading(titled(plain.title), 1)
    document.add_paragraph("In plain words, for whoever it is about")
    for section in plain.sections:
        document.add_heading(section.heading, 2)
        for line in section.lines:
            _put_line(document.add_paragraph(), line)
        for item in section.items:
            paragraph = document.add_paragraph(style="List Bullet")
            for place, line in enumerate(item):
                paragraph.add_run("\n" if place else "")
                _put_line(paragraph, line)
    return ooxml.saved(document, plain.on)


def _put_line(paragraph: Any, line: Line) -> None:
    if line.label:
        paragraph.add_run(f"{line.label} ").font.color.rgb = ooxml.ink(PRINT.soft)
    paragraph.add_run(line.words)


class _Writing(EvidenceWriting):
    """One document being written, from top to bottom."""

    def opening(self, lead: str) -> None:
        report = self.report
        brand = self.p().add_run("Alongside", style="Label")
        brand.font.bold, brand.font.color.rgb = True, ooxml.ink(PRINT.ink)
        self.heading(titled(report.title), 1)
        paragraph = self.p()
        paragraph.paragraph_format.line_spacing = 1.0
        led = paragraph.add_run(lead)
        led.font.italic, led.font.size, led.font.color.rgb = True, Pt(12), ooxml.ink(PRINT.soft)
        self.facts(
            (
                ("Written", report.written_and_begun),
                ("Read by", read_by(report.readers)),
                ("Read with", f"{report.framework} ({report.source})" if self.linked else report.framework),
                ("Kept until", report.until),
            )
        )

    def holds(self) -> None:
        self.heading("What is in here, and who may read it", 2)
        for sentence in self.report.holds:
            self.p(sentence)

    def about(self) -> None:
        report = self.report
        self.heading("What is looked at", 2)
        self.facts((*report.about, ("Texts", "\n".join(report.texts) or NOT_SAID)))

    def picture(self, *, width: int = 160) -> None:
        heading = self.heading("The picture", 2)
        heading.paragraph_format.page_break_before = self.linked
        self.p("Each stroke is one passage. The two sides are looked at apart: nothing here is added up.")
        paragraph = self.p()
        paragraph.paragraph_format.line_spacing = 1.0  # as high as what stands in it
        drawn = paragraph.add_run().add_picture(io.BytesIO(as_png(self.report.picture)), width=Mm(width))
        for side in ("distT", "distB", "distL", "distR"):
            drawn._inline.set(side, "0")
        properties = drawn._inline.docPr
        properties.set("descr", in_words(self.report.picture))
        properties.set("title", "The picture")
        properties.set("name", "The picture")

    def short_duties(self) -> None:
        told = duties_by_state(self.report.duties)
        if told:
            self.heading("What practice owes", 2)
        for state, duties in told:
            paragraph = self.p()
            paragraph.add_run(f"{state}: ").font.bold = True
            paragraph.add_run(f"{duties}.")

    def beneath(self) -> None:
        report = self.report
        self.heading("Not heard yet", 2)
        if not report.unheard:
            self.p("Nobody has said of anything here that it was not heard.")
        audiences = {question.code for question in report.impact}
        shown = [one for one in report.unheard if self.linked or one.code not in audiences]
        for one in shown:
            paragraph = self.p(style="List Bullet")
            paragraph.add_run(f"{one.what}. ").font.bold = True
            paragraph.add_run(one.why_not)
            if one.who_asks:
                paragraph.add_run("\n" if one.why_not else "")
                paragraph.add_run("Who will ask: ", style="Label")
                paragraph.add_run(one.who_asks)
        if len(shown) < len(report.unheard):
            self.p("And those of whom it is said under Impact." if shown else "Those of whom it is said under Impact.")
        if not self.linked and not self.several:
            return  # page 1 says that there is one reader
        self.heading("Where we differ", 2)
        if not report.differences:
            nobody = "One reader has answered so far; nobody can differ yet."
            self.p("No two readers gave different answers." if self.several else nobody)
        for feature in report.differences:
            paragraph = self.p(style="List Bullet")
            self.to_feature(paragraph, feature.code)
            for given in feature.given:
                paragraph.add_run("\n")
                paragraph.add_run(f"{capital(given.reader)}: {given.answer}. ", style="Label")
                paragraph.add_run(given.reason)

    def reflections(self) -> None:
        self.heading("In answer to the reflective questions", 2)
        self.question(self.report.trusting, self.report.trusting.name)
        for one in self.report.impact:
            self.question(one, f"Impact: {one.name}")
        for one in self.report.ahead:
            self.question(one, one.name)

    def question(self, question: QuestionTold, heading: str) -> None:
        self.heading(heading, 3)
        if self.linked:
            self.label(question.question)
        if not question.said:
            self.p().add_run("Not answered yet.").font.italic = True
        for one in question.said:
            self.said(one)

    def said(self, one: Said) -> None:
        by = f"{capital(one.reader)}:" if self.several and one.reader else ""
        if one.whose == Whose.NOT_HEARD_YET:
            self.labelled(by, "Not heard yet.", with_next=True)
            if one.words:
                self.p(one.words)
            self.labelled("Why not:", one.why_not or NOT_SAID)
            self.labelled("Who will ask:", one.who_asks or NOT_SAID)
            return
        if one.whose:
            self.label(f"Whose words: {one.whose}")
        self.labelled(by, one.words or "Not answered yet.")
        if one.why_not:
            self.labelled("Why not heard:", one.why_not)
        if one.who_asks:
            self.labelled("Who will ask:", one.who_asks)

    def last_time(self) -> None:
        told = self.report.last_time
        if told is None:
            return
        self.heading("Last time", 2)
        self.p(told.lead)
        if told.not_asked:
            self.p(f"Nobody looked back this time: {told.not_asked}")
        if self.linked:
            self._last_time_in_full(told.commitments)
            return
        for one in told.commitments:
            paragraph = self.p()
            paragraph.add_run(f"{one.what} ")
            paragraph.add_run(f"{one.came.capitalize()}.").font.bold = True
            for label, words in (("Noticed", one.noticed), ("Who says so", one.who_says)) if one.looked_at else ():
                paragraph.add_run(f" {label}: ", style="Label")
                paragraph.add_run(words)

    def _last_time_in_full(self, commitments: Iterable[CameTold]) -> None:
        self.p(CAPTION, "Caption")
        made = ooxml.table(self.document, HEADS, _PROMISE_WIDTHS, about=CAPTION)
        for one in commitments:
            long = len(one.what) + len(one.noticed) + len(one.who_says) > _LONG
            what, came, noticed, says = ooxml.row(made, _PROMISE_WIDTHS, whole=not long).cells
            what.paragraphs[0].add_run(one.what)
            what.add_paragraph(style="Table words").add_run(one.promised_by, style="Label")
            came.paragraphs[0].add_run(one.came.capitalize()).font.bold = True
            if one.looked_at:
                noticed.paragraphs[0].add_run(one.noticed)
                says.paragraphs[0].add_run(one.who_says)

    def promises(self) -> None:
        self.heading("What will change", 2)
        if not self.report.promises:
            self.p("No commitment was made yet.")
            return
        caption = "Commitments: change, not effort" + ("" if self.linked else ". Codes are those of the picture.")
        self.p(caption, "Caption")
        heads = ("What", "Who, and by when", "How the young person would know", "Who is told")
        widths = _PROMISE_WIDTHS if self.linked else _SHORT_WIDTHS
        made = ooxml.table(self.document, heads, widths, about=caption)
        for one in self.report.promises:
            long = len(one.what) + len(one.would_know) + len(one.told_to) > _LONG
            what, who, know, told = ooxml.row(made, widths, whole=not long).cells
            if one.matters_most:
                what.paragraphs[0].add_run("Matters most\n", style="Label").font.bold = True
            what.paragraphs[0].add_run(one.what)
            if one.feature and not self.linked:
                what.paragraphs[0].add_run(f" moves {one.feature[:3]}", style="Label")
            elif one.feature:
                moves = what.add_paragraph(style="Table words")
                moves.add_run("moves ", style="Label")
                self.to_feature(moves, one.feature[:3])
            who.paragraphs[0].add_run(one.who)
            when = who.add_paragraph(style="Table words").add_run(one.by_when, style="Label")
            when.font.bold, when.font.color.rgb = True, ooxml.ink(PRINT.ink)
            know.paragraphs[0].add_run(one.would_know)
            told.paragraphs[0].add_run(one.told_to)
