"""Show where a review stands: the picture as a table, duties, what is not heard or not answered yet, differences, promises.

  alongside show case.alongside            for reading, 100 columns wide
  alongside show case.alongside --json     one JSON document; docs/reports.md describes it

A stroke is one passage: | on the side of trust, ¦ on the side of surveillance.  Nothing is added up.
"""

from __future__ import annotations

import argparse
import itertools
import textwrap
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from alongside.framework import HEADINGS, NOTHING_OPPOSITE, Side

if TYPE_CHECKING:
    from alongside.reports import FeatureTold, Report

WIDTH = 100
COLUMN = 48
MOST_STROKES = 20
STROKES = {"trust": "|", "surveillance": "¦"}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("archive", metavar="ARCHIVE", type=Path, help="a review, such as case.alongside")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(asked: argparse.Namespace) -> None:
    from alongside.cli.files import read
    from alongside.exchange import read_archive
    from alongside.reports import as_json, content

    archive = read_archive(read(asked.archive))
    report = content(archive.review(), archive.texts, on=datetime.now(ZoneInfo("Europe/London")).date())
    print(as_json(report) if asked.json else "\n".join(_shown(report)))


def _shown(report: Report) -> Iterator[str]:
    yield from _wrapped(report.title)
    yield f"{report.framework} · kept until {report.until}"
    yield from _last_time(report)
    yield from ("", "  ".join(f"{HEADINGS[side]:<{COLUMN}}" for side in Side).rstrip())
    for domain in report.domains:
        yield from ("", f"{domain.name.upper()}  {domain.question}", "-" * WIDTH)
        for features in itertools.zip_longest(*(side.features for side in domain.sides)):
            cells = [_cell(one, side.side) for one, side in zip(features, domain.sides, strict=True)]
            for left, right in itertools.zip_longest(*cells, fillvalue=""):
                yield f"{left:<{COLUMN}}  {right}".rstrip()
    yield from _beneath(report)


def _cell(one: FeatureTold | None, side: str) -> list[str]:
    """A feature's name, and beneath it its answer and strokes."""
    if one is None:
        return [f"     ({NOTHING_OPPOSITE})"]
    count = len(one.passages)
    strokes = STROKES[side] * min(count, MOST_STROKES) + (f" +{count - MOST_STROKES}" if count > MOST_STROKES else "")
    named = textwrap.wrap(f"{one.code}  {one.name}", COLUMN, subsequent_indent="     ")
    return [*named, f"     {one.state:<17}{strokes}".rstrip()]


def _last_time(report: Report) -> Iterator[str]:
    from alongside.reports import NOT_LOOKED_AT

    told = report.last_time
    if told is None:
        return
    yield from ("", "LAST TIME")
    yield from _wrapped(told.lead)
    if told.not_asked:
        yield from _wrapped(f"Nobody looked back this time: {told.not_asked}")
    for one in told.commitments:
        yield from _item(f"{one.what.rstrip('.')}: {one.came}.")
        if one.came != NOT_LOOKED_AT:
            noticed = f"  Noticed: {one.noticed.rstrip('.')}. Who says so: {one.who_says.rstrip('.')}."
            yield from _wrapped(noticed, "  ")


def _beneath(report: Report) -> Iterator[str]:
    yield from ("", "WHAT PRACTICE OWES")
    for duty in report.duties:
        many = len(duty.passages)
        rests = f", {many} passage{'' if many == 1 else 's'}" if many else ""
        yield from textwrap.wrap(f"{duty.code:<4} {duty.name}: {duty.state}{rests}", WIDTH, subsequent_indent="     ")
    yield from ("", "NOT HEARD YET")
    for unheard in report.unheard:
        asks = f" Who will ask: {unheard.who_asks}" if unheard.who_asks else ""
        yield from _item(f"{unheard.what}. {unheard.why_not}{asks}")
    if not report.unheard:
        yield "Nobody has said of anything here that it was not heard."
    yield from _not_answered(report)
    yield from ("", "WHERE WE DIFFER")
    for one in report.differences:
        yield from _item(f"{one.code} {one.name}")
        for given in one.given:
            yield from _wrapped(f"  {given.reader}: {given.answer}. {given.reason}".rstrip(), "  ")
    if not report.differences:
        yield "Nobody differs so far."
    yield from ("", "WHAT WILL CHANGE")
    for promise in report.promises:
        yield from _item(f"{'Matters most: ' if promise.matters_most else ''}{promise.what}")
        yield from _wrapped(f"  Who: {promise.who.rstrip('.')}. By when: {promise.by_when.rstrip('.')}.", "  ")
    if not report.promises:
        yield "No commitment was made yet."


def _not_answered(report: Report) -> Iterator[str]:
    """What nobody has come to yet, apart from who was not heard: silence of ours, not theirs."""
    from alongside.reports import NOT_ANSWERED

    impact = [(f"impact on {one.name}", one) for one in report.impact]
    questions = [(one.name.lower(), one) for one in (report.trusting, *report.ahead)]
    silent = {
        "Features": [one.code for one in report.features() if one.state == NOT_ANSWERED],
        "Duties": [one.code for one in report.duties if one.state == NOT_ANSWERED],
        "Questions": [name for name, one in (*questions[:1], *impact, *questions[1:]) if not one.said],
    }
    if any(silent.values()):
        yield from ("", "NOT ANSWERED YET")
    for heading, ones in silent.items():
        if ones:
            yield from _wrapped(f"{heading}: {', '.join(ones)}", "  ")


def _item(words: str) -> list[str]:
    return _wrapped(f"- {words}", "  ")


def _wrapped(words: str, indent: str = "") -> list[str]:
    return textwrap.wrap(words, WIDTH, subsequent_indent=indent)
