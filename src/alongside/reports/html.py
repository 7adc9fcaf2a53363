"""The report as one web page that stands alone: no script, nothing fetched, the picture in it.

Passages are cited `[12]` and lead to a list of their words; from there each leads back to the feature that cites it.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Final

from alongside.answers import PAGE, Ways, Whose, draw, draw_narrow
from alongside.framework import HEADINGS, Side
from alongside.reports.html_evidence import duties, features, passages, prompts
from alongside.reports.html_faces import faces
from alongside.reports.html_last_time import last_time
from alongside.reports.html_parts import by, facts, p, section, table, to_feature
from alongside.reports.plain import Line, Plain
from alongside.reports.values import (
    NOT_SAID,
    FeatureTold,
    PromiseTold,
    QuestionTold,
    Report,
    Said,
)
from alongside.reports.wording import capital, duties_by_state, read_by, titled

STYLE: Final = Path(__file__).parent / "report.css"
BRAND: Final = (
    '<p class="brand"><svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true"><path d="M4 20 10 2M12 20 18 2" '
    'stroke="currentColor" stroke-width="3.2" stroke-linecap="round"/></svg>Alongside</p>'
)


def as_html(report: Report) -> str:
    """The whole page.  Every word that a person typed is escaped."""
    in_here = section("holds", "What is in here, and who may read it", *(p(one) for one in report.holds))
    about = (*report.about, ("Texts", "\n".join(report.texts) or NOT_SAID))
    return _page(
        report.title,
        _opening(report, "What a review of practice found, and what will change."),
        in_here,
        section("about", "What is looked at", facts(about)),
        _picture(report),
        _beneath(report),
        _reflections(report),
        *last_time(report),
        _promises(report),
        features(report),
        duties(report),
        passages(report),
        prompts(report),
    )


def as_short_html(report: Report) -> str:
    """For supervision: the picture, what will change, the reflective questions.  No passages, and no links to them."""
    return _page(
        report.title,
        _opening(report, "For supervision, on one review of practice."),
        section("about", "What is looked at", facts(report.about)),
        _short_picture(report),
        *last_time(report),
        _promises(report, linked=False),
        _reflections(report),
        _beneath(report, linked=False),
        _short_duties(report),
    )


def as_plain_html(plain: Plain) -> str:
    """Plain words for the person it is about."""
    title = f'<h1 dir="auto">{escape(titled(plain.title))}</h1>'
    parts = [f'<header>{BRAND}{title}<p class="lead">In plain words, for whoever it is about</p></header>']
    for number, one in enumerate(plain.sections, start=1):
        items = "".join(f"<li>{''.join(_line(line) for line in item)}</li>" for item in one.items)
        listed = f'<ul class="plain {one.side}-line">{items}</ul>' if items else ""
        parts.append(section(f"part-{number}", one.heading, *(_line(line) for line in one.lines), listed))
    return _page(plain.title, *parts)


def _line(line: Line) -> str:
    label = f'<span class="label">{escape(line.label)}</span> ' if line.label else ""
    return f'<p class="said" dir="auto">{label}{escape(line.words)}</p>'


def _page(title: str, *parts: str) -> str:
    body = "\n".join(parts)
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(titled(title))} · Alongside</title>\n<style>\n{faces(body)}{STYLE.read_text('utf-8')}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _opening(report: Report, lead: str) -> str:
    told = (
        ("Written", report.written_and_begun),
        ("Read by", read_by(report.readers)),
        ("Read with", f"{report.framework} ({report.source})"),
        ("Kept until", report.until),
    )
    return (
        f'<header>{BRAND}<h1 dir="auto">{escape(titled(report.title))}</h1>'
        f'<p class="lead">{escape(lead)}</p>{facts(told)}</header>'
    )


def _picture(report: Report) -> str:
    ways = Ways(lambda mark: f"#passage-{report.number_of(mark)}", lambda code: f"#{code}")
    lead = (
        "<p>Each stroke is one passage and leads to its words. The two sides are looked at apart: nothing here is "
        'added up. The same facts stand in the tables under <a href="#features">Feature by feature</a>.</p>'
    )
    return section("picture", "The picture", lead, *_drawn(report, ways))


def _short_picture(report: Report) -> str:
    lead = "Each stroke is one passage. The two sides are looked at apart: nothing here is added up."
    return section("picture", "The picture", p(lead), *_drawn(report, None))


def _drawn(report: Report, ways: Ways | None) -> tuple[str, str]:
    """For a wide screen and for paper; and for a telephone.  The style shows one of them."""
    wide = _figure(draw(report.picture, PAGE, ways=ways))
    return wide, f'<figure class="narrow">{draw_narrow(report.picture, PAGE, ways=ways)}</figure>'


def _figure(drawn: str) -> str:
    heads = "".join(f'<span class="{side}">{HEADINGS[side]}</span>' for side in Side)
    return f'<figure class="drawn"><div class="heads" aria-hidden="true">{heads}</div>{drawn}</figure>'


def _beneath(report: Report, *, linked: bool = True) -> str:
    unheard = "".join(
        f'<li><span class="name">{escape(one.what)}</span>{p(one.why_not) if one.why_not else ""}'
        f"{_asked_by(one.who_asks) if one.who_asks else ''}</li>"
        for one in report.unheard
    )
    differences = "".join(_difference(one, linked=linked) for one in report.differences)
    nobody = (
        "No two readers gave different answers."
        if len(report.readers) > 1
        else "One reader has answered so far; nobody can differ yet."
    )
    return section(
        "unheard",
        "Not heard yet",
        f'<ul class="plain">{unheard}</ul>'
        if unheard
        else p("Nobody has said of anything here that it was not heard."),
    ) + section("differ", "Where we differ", f'<ul class="plain">{differences}</ul>' if differences else p(nobody))


def _short_duties(report: Report) -> str:
    told = duties_by_state(report.duties)
    return section("duties", "What practice owes", facts(told)) if told else ""


def _difference(one: FeatureTold, *, linked: bool) -> str:
    said = "".join(p(f"{capital(given.reader)}: {given.answer}. {given.reason}") for given in one.given)
    return f"<li>{to_feature(one.code, one.name, linked=linked)}{said}</li>"


def _asked_by(words: str) -> str:
    return f'<p class="said" dir="auto"><span class="label">Who will ask:</span> {escape(words)}</p>'


def _reflections(report: Report) -> str:
    parts = [_question(report.trusting, report.trusting.name, report)]
    parts += [_question(one, f"Impact: {one.name}", report) for one in report.impact]
    parts += [_question(one, one.name, report) for one in report.ahead]
    return section("reflections", "In answer to the reflective questions", *parts)


def _question(question: QuestionTold, heading: str, report: Report) -> str:
    said = "".join(_said(one, report) for one in question.said) or "<p><em>Not answered yet.</em></p>"
    return f'<h3>{escape(heading)}</h3><p class="label">{escape(question.question)}</p>{said}'


def _said(one: Said, report: Report) -> str:
    who = by(one.reader, report)
    if one.whose == Whose.NOT_HEARD_YET:
        return (
            f"<p>{who}<em>Not heard yet.</em></p>{p(one.words) if one.words else ''}"
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
    return f'{whose}<p class="said" dir="auto">{who}{escape(one.words or "Not answered yet.")}</p>{more}{asks}'


def _promises(report: Report, *, linked: bool = True) -> str:
    if not report.promises:
        return section("promises", "What will change", p("No commitment was made yet."))
    heads = (("", "What"), ("", "Who, and by when"), ("", "How the young person would know"), ("", "Who is told"))
    rows = (_promise(one, linked=linked) for one in report.promises)
    return section("promises", "What will change", table("promises", "Commitments: change, not effort", heads, rows))


def _promise(one: PromiseTold, *, linked: bool) -> str:
    to = to_feature(one.feature[:3], one.feature[4:], linked=linked)
    moves = f'<p class="label">moves {to}</p>' if one.feature else ""
    first = '<p class="label">Matters most</p>' if one.matters_most else ""
    return (
        f'<tr role="row"><th scope="row" role="rowheader">{first}{p(one.what)}{moves}</th>'
        f'<td role="cell">{p(one.who)}<span class="when">{escape(one.by_when)}</span></td>'
        f'<td role="cell"><span class="label-narrow">How the young person would know</span>{p(one.would_know)}</td>'
        f'<td role="cell"><span class="label-narrow">Who is told</span>{p(one.told_to)}</td></tr>'
    )
