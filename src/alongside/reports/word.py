"""The report as a Word document: real headings and tables, the picture with its words, places that links lead to."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any, Final

from docx.shared import Mm, Pt

from alongside.answers import PRINT, Whose
from alongside.framework import Side
from alongside.reports import ooxml
from alongside.reports.drawing import as_png, in_words
from alongside.reports.values import NOT_SAID, DomainTold, FeatureTold, Passage, QuestionTold, Report, Said, SideTold
from alongside.reports.wording import capital, read_by, small, titled

_FEATURE_WIDTHS: Final = (56.0, 27.0, 62.0, 21.0)
_PROMISE_WIDTHS: Final = (52.0, 38.0, 44.0, 32.0)
_LABELS: Final = Mm(54)
_LONG: Final = 1500


def as_docx(report: Report) -> bytes:
    """The document's bytes; the same report gives the same bytes."""
    title = titled(report.title)
    writing = _Writing(ooxml.sheet(title, report.on, f"report of a review, {report.written}"), report)
    writing.opening(title)
    writing.picture()
    writing.beneath()
    writing.reflections()
    writing.promises()
    writing.features()
    writing.passages()
    writing.prompts()
    return ooxml.saved(writing.document, report.on)


class _Writing:
    """One document being written, from top to bottom."""

    def __init__(self, document: Any, report: Report) -> None:
        self.document = document
        self.report = report
        self.names = {feature.code: feature.name for feature in report.features()}
        self.several = len(report.readers) > 1
        self._bookmarks = 0

    def heading(self, words: str, level: int) -> Any:
        return self.document.add_heading(words, level)

    def p(self, words: str = "", style: str | None = None) -> Any:
        return self.document.add_paragraph(words, style)

    def labelled(self, label: str, words: str) -> None:
        paragraph = self.p()
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

    def opening(self, title: str) -> None:
        report = self.report
        brand = self.p().add_run("Alongside", style="Label")
        brand.font.bold, brand.font.color.rgb = True, ooxml.ink(PRINT.ink)
        self.heading(title, 1)
        lead = self.p().add_run("What a review of practice found, and what will change.")
        lead.font.italic, lead.font.size, lead.font.color.rgb = True, Pt(12), ooxml.ink(PRINT.soft)
        self.facts(
            (
                ("Written", report.written_and_begun),
                ("Read by", read_by(report.readers)),
                ("Read with", f"{report.framework} ({report.source})"),
                ("Kept until", report.until),
            )
        )
        self.heading("What is in here, and who may read it", 2)
        for sentence in report.holds:
            self.p(sentence)
        self.heading("What is looked at", 2)
        self.facts((*report.about, ("Texts", "\n".join(report.texts) or NOT_SAID)))

    def picture(self) -> None:
        heading = self.heading("The picture", 2)
        heading.paragraph_format.page_break_before = True
        self.p(
            "Each stroke is one passage; its words stand in the list of passages. The two sides are looked at apart: nothing "
            "here is added up."
        )
        run = self.p().add_run()
        drawn = run.add_picture(io.BytesIO(as_png(self.report.picture)), width=Mm(160))
        properties = drawn._inline.docPr
        properties.set("descr", in_words(self.report.picture))
        properties.set("title", "The picture")
        properties.set("name", "The picture")

    def beneath(self) -> None:
        report = self.report
        self.heading("Not heard yet", 2)
        if not report.unheard:
            self.p("Nobody has said of anything here that it was not heard.")
        for one in report.unheard:
            paragraph = self.p(style="List Bullet")
            paragraph.add_run(f"{one.what}. ").font.bold = True
            paragraph.add_run(one.why_not)
            if one.who_asks:
                paragraph.add_run("\n" if one.why_not else "")
                paragraph.add_run("Who will ask: ", style="Label")
                paragraph.add_run(one.who_asks)
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
        self.label(question.question)
        if not question.said:
            self.p().add_run("Not answered yet.").font.italic = True
        for one in question.said:
            self.said(one)

    def said(self, one: Said) -> None:
        by = f"{capital(one.reader)}:" if self.several and one.reader else ""
        if one.whose == Whose.NOT_HEARD_YET:
            self.labelled(by, "Not heard yet.")
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

    def promises(self) -> None:
        self.heading("What will change", 2)
        if not self.report.promises:
            self.p("No commitment was made yet.")
            return
        caption = "Commitments: change, not effort"
        self.p(caption, "Caption")
        heads = ("What", "Who, and by when", "How the young person would know", "Who is told")
        made = ooxml.table(self.document, heads, _PROMISE_WIDTHS, about=caption)
        for one in self.report.promises:
            long = len(one.what) + len(one.would_know) + len(one.told_to) > _LONG
            what, who, know, told = ooxml.row(made, _PROMISE_WIDTHS, whole=not long).cells
            what.paragraphs[0].add_run(one.what)
            if one.feature:
                moves = what.add_paragraph(style="Table words")
                moves.add_run("moves ", style="Label")
                ooxml.link(moves, one.feature, f"feature_{one.feature[:3]}")
            who.paragraphs[0].add_run(one.who)
            when = who.add_paragraph(style="Table words").add_run(one.by_when, style="Label")
            when.font.bold, when.font.color.rgb = True, ooxml.ink(PRINT.ink)
            know.paragraphs[0].add_run(one.would_know)
            told.paragraphs[0].add_run(one.told_to)

    def features(self) -> None:
        self.heading("Feature by feature", 2)
        self.p("Each is answered on its own. What stands opposite is a neighbour, not an opposite.")
        for domain in self.report.domains:
            self.heading(f"{domain.name}: {small(domain.question)}", 3)
            for side in domain.sides:
                self.side(domain, side)
        pauses = [one.number for one in self.report.passages if not one.features]
        if pauses:
            self.heading("Places to pause", 3)
            paragraph = self.p("Marked without a side: ")
            self.cited(paragraph, pauses)

    def side(self, domain: DomainTold, side: SideTold) -> None:
        caption = f"{domain.name}: {small(side.heading)}"
        colour = ooxml.ink(PRINT.of(Side(side.side)))
        self.p("", "Caption").add_run(caption).font.color.rgb = colour
        heads = ("Feature", "Answer", "Why", "Passages")
        made = ooxml.table(self.document, heads, _FEATURE_WIDTHS, about=caption, side=Side(side.side))
        for one in side.features:
            long = sum(len(given.reason) for given in one.given) > _LONG
            self.feature(ooxml.row(made, _FEATURE_WIDTHS, whole=not long).cells, one, colour)

    def feature(self, cells: Any, one: FeatureTold, colour: Any) -> None:
        named = cells[0].paragraphs[0]
        self.bookmark(named, f"feature_{one.code}")
        code = named.add_run(f"{one.code} ", style="Label")
        code.font.bold, code.font.color.rgb = True, colour
        name = named.add_run(one.name, style="Label")
        name.font.bold, name.font.color.rgb = True, ooxml.ink(PRINT.ink)
        named.paragraph_format.space_after = Pt(0)
        beneath = cells[0].add_paragraph(style="Table words")
        beneath.paragraph_format.space_before = Pt(0)
        statement = beneath.add_run(one.statement)
        statement.font.size, statement.font.color.rgb = Pt(9), ooxml.ink(PRINT.soft)
        cells[1].paragraphs[0].add_run(one.state, style="Label").font.color.rgb = ooxml.ink(PRINT.ink)
        for number, given in enumerate(one.given):
            paragraph = cells[2].paragraphs[0] if number == 0 else cells[2].add_paragraph(style="Table words")
            if self.several:
                paragraph.add_run(f"{capital(given.reader)}: {given.answer}. ", style="Label")
            paragraph.add_run(given.reason or "No reason given.")
        if not one.given:
            cells[2].paragraphs[0].add_run("Not answered yet.").font.italic = True
        if one.passages:
            self.cited(cells[3].paragraphs[0], one.passages)
        else:
            cells[3].paragraphs[0].add_run("none", style="Label")

    def cited(self, paragraph: Any, numbers: Iterable[int]) -> None:
        for place, number in enumerate(numbers):
            paragraph.add_run(" " if place else "")
            ooxml.link(paragraph, f"[{number}]", f"passage_{number}")

    def to_feature(self, paragraph: Any, code: str) -> None:
        ooxml.link(paragraph, f"{code} {self.names[code]}", f"feature_{code}")

    def passages(self) -> None:
        self.heading("Passages", 2)
        if not self.report.passages:
            self.p("No passage was marked yet.")
            return
        self.p(
            "Word for word, in the order of the texts. Handles such as “young person” or “school 1” stand in place of names."
        )
        for one in self.report.passages:
            self.passage(one)

    def passage(self, one: Passage) -> None:
        quoted = self.p(style="Passage")
        self.bookmark(quoted, f"passage_{one.number}")
        quoted.add_run(f"[{one.number}]", style="Label")
        quoted.add_run(f"\t“{one.quotation}”")
        facts = [f"{one.text}, {one.where}" if len(self.report.texts) > 1 else one.where]
        facts += [f"touches {', '.join(one.touches)}"] if one.touches else []
        facts += [one.reader] if self.several and one.reader else []
        beneath = [self.p(style="Passage facts")]
        beneath[0].add_run(" · ".join(facts), style="Label")
        for code in one.features:
            beneath.append(self.p(style="Passage facts"))
            ooxml.edge_of(beneath[-1], Side.TRUST if code[1] == "T" else Side.SURVEILLANCE)
            self.to_feature(beneath[-1], code)
        if not one.features:
            beneath.append(self.p("a place to pause, on neither side", "Passage facts"))
        if one.prompt:
            beneath.append(self.p("Takes up the question: ", "Passage facts"))
            beneath[-1].add_run(one.prompt).font.italic = True
        if one.note:
            beneath.append(self.p(one.note, "Passage facts"))
        for paragraph in beneath[:-1]:
            paragraph.paragraph_format.keep_with_next = True

    def prompts(self) -> None:
        self.heading("Questions that waited in the margin", 2)
        if not self.report.prompts:
            self.p("No question was placed beside these texts.")
            return
        self.p("Placed by words in the text. A question is never a finding.")
        for standing, heading in (("taken up", "Taken up"), ("waiting", "Still waiting"), ("put aside", "Put aside")):
            here = [one for one in self.report.prompts if one.standing == standing]
            if here:
                self.heading(heading, 3)
            for one in here:
                paragraph = self.p(style="List Bullet")
                paragraph.add_run(one.question).font.italic = True
                paragraph.add_run(f" Called by “{one.cue}”, paragraph {one.paragraph}. ", style="Label")
                self.cited(paragraph, one.passages)
