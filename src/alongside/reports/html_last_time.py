"""The part of a page that opens with last time: what was promised, what came of it, and who says so."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from alongside.reports.html_parts import p, section, table
from alongside.reports.values import CameTold, Report

HEADS = ("What was promised", "What came of it", "What was noticed", "Who says so")
CAPTION = "Last time: what came of each commitment"


def last_time(report: Report) -> Iterator[str]:
    """A section, or nothing where the review follows on from none."""
    told = report.last_time
    if told is None:
        return
    left = [p(f"Nobody looked back this time: {told.not_asked}")] if told.not_asked else []
    rows = table("last-time", CAPTION, [("", head) for head in HEADS], map(_row, told.commitments))
    yield section("last-time", "Last time", p(told.lead), *left, rows)


def _row(one: CameTold) -> str:
    return (
        f'<tr role="row"><th scope="row" role="rowheader">{p(one.what)}<p class="label">{escape(one.promised_by)}</p></th>'
        f'<td role="cell"><span class="label-narrow">What came of it</span>{p(one.came.capitalize())}</td>'
        + "".join(_cell(one, head, words) for head, words in zip(HEADS[2:], (one.noticed, one.who_says), strict=True))
        + "</tr>"
    )


def _cell(one: CameTold, head: str, words: str) -> str:
    """Empty where nobody has looked back yet: then nothing is missing but the looking."""
    told = f'<span class="label-narrow">{head}</span>{p(words)}' if one.looked_at else ""
    return f'<td role="cell">{told}</td>'
