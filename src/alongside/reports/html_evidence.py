"""What a report rests on: each feature with its reason, the passages word for word, the questions of the margin."""

from __future__ import annotations

from html import escape
from typing import Final

from alongside.answers import PAGE, State
from alongside.framework import Side
from alongside.reports.drawing import sign_of, strokes
from alongside.reports.html_parts import by, cited, p, section, table
from alongside.reports.values import DomainTold, DutyTold, FeatureTold, Given, Passage, PromptTold, Report, SideTold
from alongside.reports.wording import small

NO_PASSAGE: Final = '<span class="label">no passage</span>'


def features(report: Report) -> str:
    parts = [p("Each is answered on its own. What stands opposite is a neighbour, not an opposite.")]
    parts += [_domain(domain, report) for domain in report.domains]
    pauses = [one.number for one in report.passages if not one.features]
    if pauses:
        parts.append(f'<h3>Places to pause</h3><p id="pauses">Marked without a side: {cited(pauses)}</p>')
    return section("features", "Feature by feature", *parts)


def _domain(domain: DomainTold, report: Report) -> str:
    sides = "".join(_side(domain, side, report) for side in domain.sides)
    return f"<h3>{escape(domain.name)}: {escape(small(domain.question))}</h3>{sides}"


def _side(domain: DomainTold, side: SideTold, report: Report) -> str:
    heads = (("feature", "Feature"), ("answer", "Answer"), ("", "Why"), ("cites", "Passages"))
    rows = (_feature(one, Side(side.side), report) for one in side.features)
    return table(side.side, f"{domain.name}: {small(side.heading)}", heads, rows)


def duties(report: Report) -> str:
    """The ten duties of practice.  They stand on neither side, so they have no ink."""
    heads = (("feature", "Duty"), ("answer", "Answer"), ("", "Why"), ("cites", "Passages"))
    rows = (_duty(one, report) for one in report.duties)
    return section("duties", "What practice owes", table("duties", "Ten duties, each on its own", heads, rows))


def _duty(one: DutyTold, report: Report) -> str:
    return (
        f'<tr role="row" id="{one.code}"><th scope="row" role="rowheader"><span class="name"><span class="code">{one.code}</span> '
        f'{escape(one.name)}</span> <span class="statement">{escape(one.statement)}</span></th>'
        f'<td role="cell" class="answer">{escape(one.state)}</td>'
        f'<td role="cell">{_given(one.given, report) or "<em>Not answered yet.</em>"}</td>'
        f'<td role="cell">{cited(one.passages) or NO_PASSAGE}</td></tr>'
    )


def _given(given: tuple[Given, ...], report: Report) -> str:
    several = len(report.readers) > 1
    return "".join(
        f'<p class="said" dir="auto">{by(told.reader, report)}{f"{escape(told.answer)}. " if several else ""}'
        f"{escape(told.reason) or 'No reason given.'}</p>"
        for told in given
    )


def _feature(one: FeatureTold, side: Side, report: Report) -> str:
    given = _given(one.given, report)
    named = f'<span class="name"><span class="code {side}">{one.code}</span> {escape(one.name)}</span>'
    seen = strokes(PAGE, len(one.passages), side)
    return (
        f'<tr role="row" id="{one.code}"><th scope="row" role="rowheader">{named} '
        f'<span class="statement">{escape(one.statement)}</span></th>'
        f'<td role="cell" class="answer">{sign_of(PAGE, State(one.state), side)}{escape(one.state)}{seen}</td>'
        f'<td role="cell">{given or "<em>Not answered yet.</em>"}</td>'
        f'<td role="cell">{cited(one.passages) or NO_PASSAGE}</td></tr>'
    )


def passages(report: Report) -> str:
    listed = "".join(_passage(one, report) for one in report.passages)
    lead = "Word for word, in the order of the texts. Handles such as “young person” or “school 1” stand in place of names."
    inside = f"{p(lead)}<ol>{listed}</ol>" if listed else p("No passage was marked yet.")
    return (
        f'<section role="doc-endnotes" aria-labelledby="passages"><h2 id="passages">Passages</h2>\n{inside}</section>'
    )


def _passage(one: Passage, report: Report) -> str:
    names = {feature.code: feature.name for feature in report.features()}
    facts = [f"{one.text}, {one.where}" if len(report.texts) > 1 else one.where]
    facts += [f"touches {', '.join(one.touches)}"] if one.touches else []
    facts += [one.reader] if len(report.readers) > 1 and one.reader else []
    back = "".join(_back(code, names[code]) for code in one.features) or (
        '<li><a role="doc-backlink" href="#pauses">a place to pause, on neither side</a></li>'
    )
    taken_up = f'<p class="label">Takes up the question: <em>{escape(one.prompt)}</em></p>' if one.prompt else ""
    note = p(one.note, "note") if one.note else ""
    return (
        f'<li id="passage-{one.number}"><blockquote class="said" dir="auto">“{escape(one.quotation)}”</blockquote>'
        f'<p class="label" style="margin:0">{escape(" · ".join(facts))}</p><ul class="speaks">{back}</ul>{taken_up}{note}</li>'
    )


def _back(code: str, name: str) -> str:
    side = "trust" if code[1] == "T" else "surveillance"
    tick = "tick" if side == "trust" else "tick broken"
    return (
        f'<li><span class="{tick}" aria-hidden="true"></span><a role="doc-backlink" href="#{code}">'
        f'<span class="code {side}">{code}</span> {escape(name)}</a></li>'
    )


def prompts(report: Report) -> str:
    if not report.prompts:
        return section(
            "prompts", "Questions that waited in the margin", p("No question was placed beside these texts.")
        )
    parts = [p("Placed by words in the text. A question is never a finding.")]
    for standing, heading in (("taken up", "Taken up"), ("waiting", "Still waiting"), ("put aside", "Put aside")):
        here = [_prompt(one) for one in report.prompts if one.standing == standing]
        parts += [f'<h3>{heading}</h3><ul class="plain">{"".join(here)}</ul>'] if here else []
    return section("prompts", "Questions that waited in the margin", *parts)


def _prompt(one: PromptTold) -> str:
    see = f" See {cited(one.passages)}" if one.passages else ""
    return (
        f'<li><em>{escape(one.question)}</em> <span class="label" dir="auto">Called by “{escape(one.cue)}”, '
        f"paragraph {one.paragraph}.{see}</span></li>"
    )
