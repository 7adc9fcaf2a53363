"""Dates moved by a constant, so that the order of things and the days of the week stay true and the days themselves do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeVar

import msgspec

from alongside.names.days import MONTH
from alongside.refusals import Refusal
from alongside.texts import BroughtText, Edit, KeptText, edited, moved, moved_blocks

MOST = 520
"""The most weeks: ten years."""

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ORDINAL = r"(?P<ordinal>st|nd|rd|th)?"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?<![\w/.\-])(?P<year>(?:19|20)\d\d)(?P<sep>[/.\-])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?![\w/\-]|\.\d)",
        r"(?<![\w/.\-])(?P<day>\d\d?)(?P<sep> ?[/.\-] ?)(?P<month>\d\d?)(?P=sep)(?P<year>(?:19|20)\d\d)(?![\w/\-]|\.\d)",
        r"(?<![\w/.\-])(?P<day>\d\d?)(?P<sep>[/\-])(?P<month>\d\d?)(?P=sep)(?P<year>\d\d)(?![\w/\-]|\.\d)",
        r"(?<![\w/.\-])(?P<day>\d\d)(?P<sep>\.)(?P<month>\d\d)(?P=sep)(?P<year>\d\d)(?![\w/\-]|\.\d)",
        rf"(?<![\w/.\-])(?P<day>\d\d?){_ORDINAL}(?P<of> of)?(?P<gap>[ \-])(?P<name>{MONTH})\b(?P<tail>\.?,?[ \-](?P<year>(?:19|20)\d\d|['’]\d\d)(?!\d))?",
        rf"(?<![\w\-])(?P<name>{MONTH})\.? (?P<day>\d\d?){_ORDINAL}(?:(?P<tail>,? (?P<year>(?:19|20)\d\d))(?!\d)|(?![\d:.]|,? \d))",
        rf"(?<![\w\-])(?<!\d )(?P<name>{MONTH})(?P<tail>\.?,? (?P<year>(?:19|20)\d\d))(?!\d)",
    )
)


def shifted(text: str, weeks: int) -> list[Edit]:
    """The edits that move every date of the text by so many weeks, earlier where negative, each written as it was.

    Whole weeks, so that "Tuesday 3 March" stays a Tuesday.  A date without a year is moved as if in a year without a 29 February; a
    month with a year by its fifteenth day.  Days are read before months (3/4 is in April).  What is no day of a calendar (31/02/2020),
    an age, a year alone ("in 2019") and a day of the week stay.  Raises Refusal when `weeks` is 0 or more than 520 either way.
    """
    if not 0 < abs(weeks) <= MOST:
        raise Refusal(f"Dates can move by 1 to {MOST} weeks, earlier or later. Choose a number of weeks other than 0.")
    edits: list[Edit] = []
    for match in _apart(text):
        words = _moved(match, timedelta(weeks=weeks))
        if words is not None:
            edits.append(Edit(*match.span(), words))
    return edits


_Text = TypeVar("_Text", BroughtText, KeptText)


def with_dates_moved(text: _Text, weeks: int) -> _Text:
    """The text and its title with every date moved by so many weeks, its blocks and handles where they stand then.

    Raises Refusal as `shifted` does.
    """
    edits = shifted(text.text, weeks)
    whole = msgspec.structs.replace(
        text,
        title=edited(text.title, shifted(text.title, weeks)),
        text=edited(text.text, edits),
        blocks=moved_blocks(text.blocks, edits),
    )
    if isinstance(text, KeptText):
        return msgspec.structs.replace(whole, handles=tuple(moved(*place, edits) for place in text.handles))
    return whole


def _apart(text: str) -> Iterator[re.Match[str]]:
    """The dates in order, none inside another: the fuller form first."""
    found = [match for shape in _SHAPES for match in shape.finditer(text)]
    end = 0
    for match in sorted(found, key=lambda m: (m.start(), -m.end())):
        if match.start() >= end:
            end = match.end()
            yield match


def _moved(match: re.Match[str], by: timedelta) -> str | None:
    """The date as it was written, moved; None where it is no date."""
    held = match.groupdict()
    name = held.get("name")
    if name and not held.get("year") and name.islower() and name in {"may", "march", "mar", "dec", "sep"}:
        return None  # "12 may come"
    year = int(held["year"].lstrip("'’")) if held.get("year") else 2022
    century = 0 if year > 99 else 2000 if year < 40 else 1900
    month = _MONTHS.index(_whole(name)) + 1 if name else int(held["month"])
    try:
        then = date(century + year, month, int(held["day"]) if held.get("day") else 15) + by
    except (ValueError, OverflowError):
        return None
    return _written(match, then)


def _whole(name: str) -> str:
    return next(month for month in _MONTHS if month.lower().startswith(name.lower()[:3]))


def _written(match: re.Match[str], then: date) -> str:
    """The words of the old date with the new day, month and year in their places."""
    pieces, at, text = [], match.start(), match.string
    named = {
        "day": _day if match.groupdict().get("name") else _two_digit_day,
        "month": _number,
        "year": _year,
        "name": _named,
        "ordinal": _ordinal,
    }
    places = [(match.span(group), group) for group in named if match.groupdict().get(group)]
    for (start, end), group in sorted(places):
        pieces += [text[at:start], named[group](text[start:end], then)]
        at = end
    return "".join([*pieces, text[at : match.end()]])


def _day(old: str, then: date) -> str:
    return f"{then.day:02}" if old.startswith("0") else str(then.day)


def _two_digit_day(old: str, then: date) -> str:
    """In a date of numbers "25/12" may become "08/01"; after "3/4" stands "17/4"."""
    return f"{then.day:02}" if len(old) == 2 else str(then.day)


def _number(old: str, then: date) -> str:
    return f"{then.month:02}" if len(old) == 2 else str(then.month)


def _year(old: str, then: date) -> str:
    return old[:-2] + f"{then.year % 100:02}" if len(old) < 4 else str(then.year)


def _named(old: str, then: date) -> str:
    new = _MONTHS[then.month - 1]
    short = new[:3] if len(old) == 3 and old.lower() != "may" else new[:4] if old.lower() == "sept" else new
    return short.upper() if old.isupper() else short.lower() if old.islower() else short


def _ordinal(old: str, then: date) -> str:
    end = "th" if 10 < then.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(then.day % 10, "th")
    return end.upper() if old.isupper() else end
