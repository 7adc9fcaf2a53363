"""The report as one web page that stands alone: no script, nothing fetched, the picture in it.

Passages are cited `[12]` and lead to a list of their words; from there each leads back to the feature that cites it.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Final

from alongside.answers import PAGE, State, Whose, draw
from alongside.framework import HEADINGS, Side
from alongside.reports.drawing import sign_of, strokes
from alongside.reports.values import (
    NOT_SAID,
    DomainTold,
    FeatureTold,
    Passage,
    PromiseTold,
    PromptTold,
    QuestionTold,
    Report,
    Said,
    SideTold,
)
from alongside.reports.wording import capital, read_by, small, titled

STYLE: Final = Path(__file__).parent / "report.css"
NO_PASSAGE: Final = '<span class="label">no passage</span>'
BRAND: Final = (
    '<p class="brand"><svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true"><path d="M4 20 10 2M12 20 18 2" '
    'stroke="currentColor" stroke-width="3.2" stroke-linecap="round"/></svg>Alongside</p>'
)


def as_html(report: Report) -> str:
    """The whole page.  Every word that a person typed is escaped."""
    body = "\n".join(
        (
            _opening(report),
            _section("holds", "What is in here, and who may read it", *(_p(one) for one in report.holds)),
            _section(
                "about", "What is looked at", _facts((*report.about, ("Texts", "\n".join(report.texts) or NOT_SAID)))
            ),
            _picture(report),
            _beneath(report),
            _reflections(report),
            _promises(report),
            _features(report),
            _passages(report),
            _prompts(report),
        )
    )
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(titled(report.title))} · Alongside</title>\n<style>\n{STYLE.read_text('utf-8')}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _p(words: str, kind: str = "") -> str:
    classes = f"{kind} said".strip()
    return f'<p class="{classes}" dir="auto">{escape(words)}</p>'


def _section(name: str, heading: str, *parts: str) -> str:
    return (
        f'<section aria-labelledby="{name}"><h2 id="{name}">{escape(heading)}</h2>\n' + "\n".join(parts) + "</section>"
    )


def _facts(pairs: Iterable[tuple[str, str]]) -> str:
    told = (f'<dt>{escape(name)}</dt><dd class="said" dir="auto">{escape(words)}</dd>' for name, words in pairs)
    return f"<dl>{''.join(told)}</dl>"


def _opening(report: Report) -> str:
    facts = (
        ("Written", report.written_and_begun),
        ("Read by", read_by(report.readers)),
        ("Read with", f"{report.framework} ({report.source})"),
        ("Kept until", report.until),
    )
    return (
        f'<header>{BRAND}<h1 dir="auto">{escape(titled(report.title))}</h1>'
        f'<p class="lead">What a review of practice found, and what will change.</p>{_facts(facts)}</header>'
    )


def _picture(report: Report) -> str:
    drawn = draw(report.picture, PAGE, to_words=lambda mark: f"#passage-{report.number_of(mark)}")
    heads = "".join(f'<span class="{side}">{HEADINGS[side]}</span>' for side in Side)
    return _section(
        "picture",
        "The picture",
        '<p class="drawn">Each stroke is one passage and leads to its words. The two sides are looked at apart: nothing here is '
        'added up. The same facts stand in the tables under <a href="#features">Feature by feature</a>.</p>',
        '<p class="narrow">The picture is drawn on a wider screen and on paper. The same facts, stroke by stroke, stand in the '
        'tables under <a href="#features">Feature by feature</a>. The two sides are looked at apart: nothing is added up.</p>',
        f'<figure class="drawn"><div class="heads" aria-hidden="true">{heads}</div>{drawn}</figure>',
    )


def _beneath(report: Report) -> str:
    unheard = "".join(
        f'<li><span class="name">{escape(one.what)}</span>{_p(one.why_not) if one.why_not else ""}'
        f"{_asked_by(one.who_asks) if one.who_asks else ''}</li>"
        for one in report.unheard
    )
    differences = "".join(
        f"<li>{_to_feature(one)}{''.join(_p(f'{capital(given.reader)}: {given.answer}. {given.reason}') for given in one.given)}</li>"
        for one in report.differences
    )
    nobody = (
        "No two readers gave different answers."
        if len(report.readers) > 1
        else "One reader has answered so far; nobody can differ yet."
    )
    return _section(
        "unheard",
        "Not heard yet",
        f'<ul class="plain">{unheard}</ul>'
        if unheard
        else _p("Nobody has said of anything here that it was not heard."),
    ) + _section("differ", "Where we differ", f'<ul class="plain">{differences}</ul>' if differences else _p(nobody))


def _asked_by(words: str) -> str:
    return f'<p class="said" dir="auto"><span class="label">Who will ask:</span> {escape(words)}</p>'


def _reflections(report: Report) -> str:
    parts = [_question(report.trusting, report.trusting.name, report)]
    parts += [_question(one, f"Impact: {one.name}", report) for one in report.impact]
    parts += [_question(one, one.name, report) for one in report.ahead]
    return _section("reflections", "In answer to the reflective questions", *parts)


def _question(question: QuestionTold, heading: str, report: Report) -> str:
    said = "".join(_said(one, report) for one in question.said) or "<p><em>Not answered yet.</em></p>"
    return f'<h3>{escape(heading)}</h3><p class="label">{escape(question.question)}</p>{said}'


def _said(one: Said, report: Report) -> str:
    by = _by(one.reader, report)
    if one.whose == Whose.NOT_HEARD_YET:
        return (
            f"<p>{by}<em>Not heard yet.</em></p>{_p(one.words) if one.words else ''}"
            f'<p class="said" dir="auto"><span class="label">Why not:</span> {escape(one.why_not or NOT_SAID)}</p>'
            f"{_asked_by(one.who_asks or NOT_SAID)}"
        )
    whose = f'<p class="label">Whose words: {escape(one.whose)}</p>' if one.whose else ""
    more = (
        f'<p class="said" dir="auto"><span class="label">Why not heard:</span> {escape(one.why_not)}</p>'
        if one.why_not
        else ""
    )
    asks = _asked_by(one.who_asks) if one.who_asks else ""
    return f'{whose}<p class="said" dir="auto">{by}{escape(one.words or "Not answered yet.")}</p>{more}{asks}'


def _by(reader: str, report: Report) -> str:
    return f'<span class="label">{escape(capital(reader))}:</span> ' if len(report.readers) > 1 and reader else ""


def _table(kind: str, caption: str, heads: Iterable[tuple[str, str]], rows: Iterable[str]) -> str:
    """Roles are said as well, since a phone's style lays the rows out one under another."""
    named = "".join(f'<th scope="col" role="columnheader" class="{cls}">{head}</th>' for cls, head in heads)
    return (
        f'<table class="{kind}" role="table"><caption>{escape(caption)}</caption><thead role="rowgroup"><tr role="row">{named}</tr>'
        f'</thead><tbody role="rowgroup">{"".join(rows)}</tbody></table>'
    )


def _promises(report: Report) -> str:
    if not report.promises:
        return _section("promises", "What will change", _p("No commitment was made yet."))
    heads = (("", "What"), ("", "Who, and by when"), ("", "How the young person would know"), ("", "Who is told"))
    rows = (_promise(one) for one in report.promises)
    return _section("promises", "What will change", _table("promises", "Commitments: change, not effort", heads, rows))


def _promise(one: PromiseTold) -> str:
    moves = f'<p class="label">moves <a href="#{one.feature[:3]}">{escape(one.feature)}</a></p>' if one.feature else ""
    return (
        f'<tr role="row"><th scope="row" role="rowheader">{_p(one.what)}{moves}</th>'
        f'<td role="cell">{_p(one.who)}<span class="when">{escape(one.by_when)}</span></td>'
        f'<td role="cell"><span class="label-narrow">How the young person would know</span>{_p(one.would_know)}</td>'
        f'<td role="cell"><span class="label-narrow">Who is told</span>{_p(one.told_to)}</td></tr>'
    )


def _features(report: Report) -> str:
    parts = [_p("Each is answered on its own. What stands opposite is a neighbour, not an opposite.")]
    parts += [_domain(domain, report) for domain in report.domains]
    pauses = [one.number for one in report.passages if not one.features]
    if pauses:
        parts.append(f'<h3>Places to pause</h3><p id="pauses">Marked without a side: {_cited(pauses)}</p>')
    return _section("features", "Feature by feature", *parts)


def _domain(domain: DomainTold, report: Report) -> str:
    sides = "".join(_side(domain, side, report) for side in domain.sides)
    return f"<h3>{escape(domain.name)}: {escape(small(domain.question))}</h3>{sides}"


def _side(domain: DomainTold, side: SideTold, report: Report) -> str:
    heads = (("feature", "Feature"), ("answer", "Answer"), ("", "Why"), ("cites", "Passages"))
    rows = (_feature(one, Side(side.side), report) for one in side.features)
    return _table(side.side, f"{domain.name}: {small(side.heading)}", heads, rows)


def _feature(one: FeatureTold, side: Side, report: Report) -> str:
    several = len(report.readers) > 1
    given = "".join(
        f'<p class="said" dir="auto">{_by(told.reader, report)}{f"{escape(told.answer)}. " if several else ""}'
        f"{escape(told.reason) or 'No reason given.'}</p>"
        for told in one.given
    )
    named = f'<span class="name"><span class="code {side}">{one.code}</span> {escape(one.name)}</span>'
    seen = strokes(PAGE, len(one.passages), side)
    return (
        f'<tr role="row" id="{one.code}"><th scope="row" role="rowheader">{named} '
        f'<span class="statement">{escape(one.statement)}</span></th>'
        f'<td role="cell" class="answer">{sign_of(PAGE, State(one.state), side)}{escape(one.state)}{seen}</td>'
        f'<td role="cell">{given or "<em>Not answered yet.</em>"}</td>'
        f'<td role="cell">{_cited(one.passages) or NO_PASSAGE}</td></tr>'
    )


def _cited(numbers: Iterable[int]) -> str:
    return " ".join(f'<a role="doc-noteref" href="#passage-{number}">[{number}]</a>' for number in numbers)


def _to_feature(one: FeatureTold) -> str:
    return f'<a href="#{one.code}">{one.code} {escape(one.name)}</a>'


def _passages(report: Report) -> str:
    listed = "".join(_passage(one, report) for one in report.passages)
    lead = "Word for word, in the order of the texts. Handles such as “young person” or “school 1” stand in place of names."
    inside = f"{_p(lead)}<ol>{listed}</ol>" if listed else _p("No passage was marked yet.")
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
    note = _p(one.note, "note") if one.note else ""
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


def _prompts(report: Report) -> str:
    if not report.prompts:
        return _section(
            "prompts", "Questions that waited in the margin", _p("No question was placed beside these texts.")
        )
    parts = [_p("Placed by words in the text. A question is never a finding.")]
    for standing, heading in (("taken up", "Taken up"), ("waiting", "Still waiting"), ("put aside", "Put aside")):
        here = [_prompt(one) for one in report.prompts if one.standing == standing]
        parts += [f'<h3>{heading}</h3><ul class="plain">{"".join(here)}</ul>'] if here else []
    return _section("prompts", "Questions that waited in the margin", *parts)


def _prompt(one: PromptTold) -> str:
    see = f" See {_cited(one.passages)}" if one.passages else ""
    return (
        f'<li><em>{escape(one.question)}</em> <span class="label" dir="auto">Called by “{escape(one.cue)}”, '
        f"paragraph {one.paragraph}.{see}</span></li>"
    )
