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
        f'<tr role="row"><th scope="row" role="rowheader">{p(one.what)}<p class="label">{escape(one.who)} '
        f'<span class="when">{escape(one.by_when)}</span></p></th>'
        f'<td role="cell"><span class="label-narrow">What came of it</span>{p(one.came.capitalize())}</td>'
        f'<td role="cell"><span class="label-narrow">What was noticed</span>{p(one.noticed)}</td>'
        f'<td role="cell"><span class="label-narrow">Who says so</span>{p(one.who_says)}</td></tr>'
    )
