"""Commitments of a review: list them, make one, look back on last time, take their days away.

  alongside commit case.alongside                                      what is promised, with what may be asked of it
  alongside commit case.alongside --what "Friends are asked first" --who "social worker" --by-when 2026-12-24
  alongside commit case.alongside --most 2                             the second of the list matters most
  alongside commit case.alongside --follows earlier.alongside          begin with what that review promised
  alongside commit case.alongside --last-time 1 --came done --noticed "They came back" --who-says "friend 1, to us"
  alongside commit case.alongside --calendar commitments.ics           a calendar file of the days

A step is added to the archive in place.  A commitment that names only effort is kept, and a question stands beside it.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from alongside.cli import files
from alongside.refusals import Refusal

if TYPE_CHECKING:
    from alongside.record import Review, Step, Words

CAME = ("done", "changed", "dropped", "still going")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("archive", metavar="ARCHIVE", type=Path, help="a review, such as case.alongside")
    act = parser.add_mutually_exclusive_group()
    act.add_argument("--what", help="make a commitment: what will change")
    act.add_argument("--most", type=int, metavar="NUMBER", help="which of the list matters most")
    act.add_argument("--follows", type=Path, metavar="EARLIER", help="the archive of the review before")
    act.add_argument("--last-time", type=int, metavar="NUMBER", help="look back on this one of last time")
    act.add_argument("--calendar", type=Path, metavar="FILE", help="write the days as a calendar file (.ics)")
    files.offer_force(parser)
    parser.add_argument("--feature", help="with --what: the feature it moves, such as MS1")
    parser.add_argument("--who", default="", help="with --what: who sees to it (a role)")
    parser.add_argument("--by-when", metavar="DAY", help="with --what: a day, such as 2026-12-24")
    parser.add_argument("--would-know", default="", help="with --what: how the young person would know")
    parser.add_argument("--told", default="", help="with --what: who is told")
    parser.add_argument("--came", choices=CAME, help="with --last-time: what came of it")
    parser.add_argument("--noticed", default="", help="with --last-time: what was noticed")
    parser.add_argument("--who-says", default="", help="with --last-time: who says so")
    parser.add_argument("--sure", action="store_true", help="what looks like a name in these words is none")


def run(asked: argparse.Namespace) -> None:
    from alongside.commitments import IN_IT, as_calendar
    from alongside.exchange import read_archive

    archive = read_archive(files.read(asked.archive))
    review = archive.review()
    if asked.calendar is not None:
        files.free(asked.calendar, asked.archive, force=asked.force)
        files.write(asked.calendar, as_calendar(review))
        print(IN_IT, file=sys.stderr)
        return
    step = _step(asked, review)
    if step is None:
        _list(review)
        return
    review = _added(asked.archive, step)
    _ask(review, step)


def _step(asked: argparse.Namespace, review: Review) -> Step | None:
    """What was asked for, as a step; None to list."""
    from alongside import commitments as rooms
    from alongside.exchange import read_archive

    if asked.what is not None:
        what, who, know, told = (_words(asked, said) for said in (asked.what, asked.who, asked.would_know, asked.told))
        promise = rooms.Promise(what, asked.feature, who, _day(asked.by_when), know, told)
        return rooms.CommitmentMade(rooms.CommitmentId(uuid4()), promise)
    if asked.most is not None:
        made = [one.id for one in review[rooms.Commitments]]
        return rooms.CommitmentPutFirst(made[_place(asked.most, len(made), "commitments")])
    if asked.follows is not None:
        return rooms.followed_by(read_archive(files.read(asked.follows)).review())
    if asked.last_time is not None:
        before = [one.commitment for one in review[rooms.LastTime]]
        came = rooms.WhatCame(
            rooms.Came(asked.came) if asked.came else None, _words(asked, asked.noticed), _words(asked, asked.who_says)
        )
        return rooms.LastTimeAnswered(before[_place(asked.last_time, len(before), "commitments of last time")], came)
    return None


def _added(path: Path, step: Step) -> Review:
    """The archive with one step more, written in its place; whole or not at all."""
    from alongside.exchange import read_archive, write_archive
    from alongside.record import Entry
    from alongside.web.home import local_reader

    archive = read_archive(files.read(path))
    review = archive.review()
    review.add(Entry(review.number + 1, uuid4(), local_reader(), datetime.now(UTC), step))
    files.write(path, write_archive(review, archive.texts, archive.looks))
    return review


def _ask(review: Review, step: Step) -> None:
    """After the step is kept: the questions that it brings, on standard error."""
    from alongside.commitments import SUGGESTED_MOST, CommitmentMade, Commitments, asks

    if not isinstance(step, CommitmentMade):
        return
    question = asks(step.promise)
    if question:
        print(f"Kept. {question} Say it with --would-know, or leave it so.", file=sys.stderr)
    many = len(review[Commitments])
    if many > SUGGESTED_MOST and review[Commitments].most is None:
        print(f"Kept. There are {many}. Which of these matters most? Say it with --most NUMBER.", file=sys.stderr)


def _list(review: Review) -> None:
    from alongside.commitments import Commitments, LastTime, asks

    before = review[LastTime]
    for number, earlier in enumerate(before, 1):
        if number == 1:
            print(f"Last time ({before.title}):")
        came = before.of(earlier.commitment)
        print(f"{number:>2}. {earlier.promise.what} [{came.came or 'not looked back on yet'}]")
    print("What will change:" if len(review[Commitments]) else "No commitment was made yet.")
    for number, one in enumerate(review[Commitments], 1):
        first = " (matters most)" if one.id == review[Commitments].most else ""
        when = f" By {one.promise.by_when}." if one.promise.by_when else ""
        print(f"{number:>2}. {one.promise.what}{first}{when}")
        question = asks(one.promise)
        if question:
            print(f"    {question}")


def _words(asked: argparse.Namespace, said: str) -> Words:
    """Every box that takes words is looked through for names, here as in the browser."""
    from alongside import names
    from alongside.record import LONGEST, Words

    if len(said) > LONGEST:
        raise Refusal(f"That is {len(said):,} characters; a box takes {LONGEST:,}. Nothing was saved; shorten it.")
    found = dict.fromkeys(said[one.start : one.end] for one in names.warn(said))
    if found and not asked.sure:
        listed = " and ".join(f"“{one}”" for one in found)
        raise Refusal(f"Is {listed} a name? Use a role instead, or add --sure if it is none. Nothing is saved yet.")
    return Words(said.strip())


def _day(said: str | None) -> date | None:
    try:
        return date.fromisoformat(said) if said else None
    except ValueError as why:
        raise Refusal(f"“{said}” is not a day. Write it like 2026-12-24.") from why


def _place(number: int, many: int, what: str) -> int:
    if not 1 <= number <= many:
        raise Refusal(f"There are {many} {what} here; {number} is not one of them. List them without options.")
    return number - 1
