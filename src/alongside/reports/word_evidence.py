"""What a report rests on, in a Word document: features in tables, passages word for word, questions of the margin."""

from __future__ import annotations

from typing import Any, Final

from docx.shared import Pt

from alongside.answers import PRINT
from alongside.framework import Side
from alongside.reports import ooxml
from alongside.reports.values import DomainTold, DutyTold, FeatureTold, Passage, SideTold
from alongside.reports.wording import capital, small
from alongside.reports.writing import Writing

_FEATURE_WIDTHS: Final = (56.0, 27.0, 62.0, 21.0)
_LONG: Final = 1500


class EvidenceWriting(Writing):
    """The second half of a whole report."""

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

    def duties(self) -> None:
        """The ten duties stand on neither side, so they have no ink."""
        self.heading("What practice owes", 2)
        caption = "Ten duties, each on its own"
        self.p(caption, "Caption")
        made = ooxml.table(self.document, ("Duty", "Answer", "Why", "Passages"), _FEATURE_WIDTHS, about=caption)
        for one in self.report.duties:
            long = sum(len(given.reason) for given in one.given) > _LONG
            self.feature(ooxml.row(made, _FEATURE_WIDTHS, whole=not long).cells, one, ooxml.ink(PRINT.ink))

    def feature(self, cells: Any, one: FeatureTold | DutyTold, colour: Any) -> None:
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
