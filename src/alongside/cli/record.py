"""The steps of a review, and what they add up to: there are no rows to look at, so this is the debugger.

alongside record                     the reviews in the workbench of this machine
alongside record REVIEW              its steps; REVIEW is an id, or an archive
alongside record REVIEW --at 12      what the review holds after step 12
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from uuid import UUID

from alongside.record import Entry, Review, ReviewId, replayed, written
from alongside.refusals import Refusal


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("review", metavar="REVIEW", nargs="?", help="an id from the list, or an archive")
    parser.add_argument("--at", type=int, metavar="N", help="the state after step N")
    parser.add_argument("--json", action="store_true", help="one step a line, as in an archive")


def run(asked: argparse.Namespace) -> None:
    if asked.review is None:
        _list()
        return
    entries: list[Entry] = _entries(asked.review)
    if asked.at is not None:
        if not 1 <= asked.at <= len(entries):
            raise Refusal(f"This review has steps 1 to {len(entries)}; there is no step {asked.at}.")
        review: Review = replayed(ReviewId(UUID(int=0)), entries[: asked.at], trusted=True)
        for name, held in review.state().items():
            print(f"{name}: {held}")
        return
    for entry in entries:
        facts = written(entry.step)[0].decode()
        if asked.json:
            print(json.dumps({"number": entry.number, "by": str(entry.by), "at": entry.at.isoformat(), "facts": facts}))
        else:
            print(
                f"{entry.number:5}  {entry.at:%Y-%m-%d %H:%M}  {str(entry.by)[:8]}  {entry.step.told:32}  {facts[:200]}"
            )


def _list() -> None:
    from alongside.web.start import django_ready

    django_ready()
    from django.db import OperationalError

    from alongside.web.models import ReviewSummary

    try:
        rows = list(ReviewSummary.objects.order_by("-changed"))
    except OperationalError as why:
        raise Refusal("There is no workbench on this machine yet. Start it once: alongside serve.") from why
    for row in rows:
        print(f"{row.id}  {row.steps:5} steps  until {row.until}  {row.title}")


def _entries(review: str) -> list[Entry]:
    from alongside.exchange import read_archive

    if Path(review).suffix == ".alongside":
        from alongside.cli import files

        return read_archive(files.read(Path(review))).entries
    try:
        id_ = ReviewId(UUID(review))
    except ValueError as why:
        raise Refusal(f"“{review}” is neither an id nor an archive. 'alongside record' lists the ids.") from why
    from alongside.web.start import django_ready

    django_ready()
    from alongside.web.shelf import SHELF

    with SHELF.open(id_) as held:
        return list(held.entries)
