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
_NTH = r"\d\d?(?:st|nd|rd|th)?"
_SPAN = r"(?: ?[\-–—/&] ?|,? (?:and|or|to|until|till) )"
_WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
# Further days of the month that is named once: "3, 4 and 5 May", "1st to 3rd June", "May 3-5", "3 June to the 5th".
_EARLIER = rf"(?P<earlier>(?:{_NTH}, (?:{_WEEKDAY} )?){{0,8}}{_NTH}{_SPAN}(?:the )?(?:{_WEEKDAY},? )?)?"
_LATER_NTH = rf"(?P<later>{_SPAN}(?:the )?\d\d?(?:st|nd|rd|th)\b(?! (?:of )?{MONTH}\b))?"
_LATER = rf"(?P<later> ?[\-–—/&] ?{_NTH}\b|,? (?:and|or|to|until|till) (?:the )?(?:\d\d?(?:st|nd|rd|th)\b|\d\d?(?=[.,;)\n]|$)))?"
_FREE = r"(?:(?<![\w/.\-])|(?<=[/.]\d\d-)|(?<=[/.]\d{4}-))"
_ENDS = r"(?![\w/]|-(?!\d\d?[/.]\d)|\.\d)"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?:(?<![\w/.\-])|(?<=-\d\d/))(?P<year>(?:19|20)\d\d)(?P<sep>[/.\-])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)"
        r"(?![\w\-]|/(?!(?:19|20)\d\d-)|\.\d)",
        r"(?<![^\W_])(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01])(?![^\W_])",
        rf"{_FREE}(?P<day>\d\d?)(?P<sep> ?[/.\-] ?)(?P<month>\d\d?)(?P=sep)(?P<year>(?:19|20)\d\d){_ENDS}",
        rf"{_FREE}(?P<day>\d\d?)(?P<sep>[/.\-])(?P<month>\d\d?)(?P=sep)(?P<year>\d\d){_ENDS}",
        rf"(?<![\w])(?:{_WEEKDAY},?|on) (?P<day>\d\d?)(?P<sep>/)(?P<month>\d\d?)(?![\w/\-]|\.\d| of\b)",
        rf"(?<![\w/.\-–—]){_EARLIER}(?P<day>\d\d?){_ORDINAL}(?P<of> of)?(?P<gap>[ \-])(?P<name>{MONTH})\b"
        rf"(?P<tail>\.?,?[ \-](?P<year>(?:19|20)\d\d|['’]\d\d)(?!\d))?{_LATER_NTH}",
        rf"(?<![\w\-])(?P<name>{MONTH})\.? (?P<day>\d\d?){_ORDINAL}{_LATER}"
        r"(?:(?P<tail>,? (?P<year>(?:19|20)\d\d))(?!\d)|(?![\d:]|\.\d|,? \d))",
        rf"(?<![\w\-])(?<!\d )(?P<months>(?:(?:{MONTH}, ){{0,8}}{MONTH}{_SPAN})?)(?P<name>{MONTH})(?P<tail>\.?,? (?P<year>(?:19|20)\d\d))(?!\d)",
    )
)
# "paragraph 4.12.10" and, where a line opens with 4.12 or 4.12.9, "4.12.10" at the head of another are numbers of paragraphs.
_NUMBERED = re.compile(
    r"(?:\b(?:para(?:graph)?|section|sect|clause|part|rule|reg(?:ulation)?|chapter|appendix|figure|fig|table|step|item|standard|version|annex|"
    r"article|schedule|see|under|in|no)s?\.?|§) ?$",
    re.IGNORECASE,
)


def shifted(text: str, weeks: int) -> list[Edit]:
    """The edits that move every date of the text by so many weeks, earlier where negative, each written as it was.

    Whole weeks, so that "Tuesday 3 March" stays a Tuesday.  Days that share the name of their month move together and get a name of
    their own where they part ("3 and 30 May").  A date without a year is moved as if in a year without a 29 February; a month with a year
    by its fifteenth day.  Days are read before months (3/4 is in April).  What is no day of a calendar (31/02/2020), an age, a year alone
    ("in 2019") and a day of the week stay, and with 0 weeks everything.  Raises Refusal when `weeks` is more than 520 either way.
    """
    if abs(weeks) > MOST:
        raise Refusal(f"Dates can move by 1 to {MOST} weeks, earlier or later. Choose fewer weeks.")
    by = timedelta(weeks=weeks)
    found = [(match, _moved(match, by)) for match in _apart(text)] if weeks else []
    return [Edit(*match.span(), words) for match, words in found if words is not None]


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
    found = [match for shape in _SHAPES for match in shape.finditer(text) if not _is_paragraph(match)]
    end = 0
    for match in sorted(found, key=lambda m: (m.start(), -m.end())):
        if match.start() >= end:
            end = match.end()
            yield match


def _is_paragraph(match: re.Match[str]) -> bool:
    """Whether "4.12.10" is the number of a paragraph rather than a day."""
    held = match.groupdict()
    if held.get("sep") != "." or len(held["year"]) > 2:
        return False
    text, start = match.string, match.start()
    if _NUMBERED.search(text, max(0, start - 14), start):
        return True
    above = re.escape(f"{held['day']}.{held['month']}")
    beside = "|".join(str(int(held["year"]) + further) for further in (-1, 1))
    opens = start == 0 or text[start - 1] == "\n"
    near = text[max(0, start - 2000) : start + 2000]
    return opens and bool(re.search(rf"^{above}(?:\.(?:{beside}))?\.?\s", near, re.MULTILINE))


def _moved(match: re.Match[str], by: timedelta) -> str | None:
    """The date as it was written, moved; None where it is no date."""
    held = match.groupdict()
    name, year = held.get("name"), (held.get("year") or "").lstrip("'’")
    if name and not year and name.islower() and name in {"may", "march", "mar", "dec", "sep"}:
        return None  # "12 may come"
    century = 0 if len(year) != 2 else 2000 if int(year) < 40 else 1900
    month = _month(name) if name else int(held["month"])
    try:
        old = date(century + int(year or 2022), month, int(held.get("day") or 15))
        return _written(match, old, old + by)
    except (ValueError, OverflowError):
        return None


def _month(name: str) -> int:
    return 1 + next(at for at, month in enumerate(_MONTHS) if month.lower().startswith(name.lower()[:3]))


def _written(match: re.Match[str], old: date, then: date) -> str:
    """The words of the old date with the new day, month and year in their places, and the days that lean on them."""
    held = {group: words for group, words in match.groupdict().items() if words}
    earlier, _ = _leaning(held, "earlier", old, then)
    later, last = _leaning(held, "later", old, then)
    new = {
        "earlier": earlier,
        "months": _months_before(held, old, then),
        "day": _day(held.get("day", ""), then, named="name" in held),
        "month": _number(held.get("month", ""), then),
        "ordinal": _ordinal(held.get("ordinal", ""), then),
        "name": _named(held.get("name", ""), then),
        "later": later,
        "year": _year(held.get("year", ""), last if "later" in held and _year_is_last(match) else then),
    }
    pieces, at = [], match.start()
    for (start, end), group in sorted((match.span(group), group) for group in held if group in new):
        pieces += [match.string[at:start], new[group]]
        at = end
    return "".join([*pieces, match.string[at : match.end()]])


def _year_is_last(match: re.Match[str]) -> bool:
    return match.start("year") > match.start("later")


_A_DAY = re.compile(r"(\d\d?)(st|nd|rd|th)?", re.IGNORECASE)
_A_MONTH = re.compile(MONTH, re.IGNORECASE)
_RANGE = re.compile(r"[\-–—]|\b(?:to|until|till)\b", re.IGNORECASE)


def _leaning(held: dict[str, str], side: str, old: date, then: date) -> tuple[str, date]:
    """The days before or after a date that share the name of its month, moved like it, and the furthest of them.

    Where two come into different months each says its own.  A range that runs backwards ("28–3 May") began the month before.
    """
    words, by = held.get(side, ""), then - old
    pieces, ranged = {}, bool(_RANGE.search(words))
    days = list(_A_DAY.finditer(words))
    for day in reversed(days) if side == "earlier" else days:
        number = int(day[1])
        turned = ranged and (number > old.day if side == "earlier" else number < old.day)
        there = old.replace(day=1) + timedelta(days=(-1 if side == "earlier" else 31) if turned else 0)
        try:
            old = there.replace(day=number)
        except ValueError:
            break  # "room 47 and 3 May"
        new = old + by
        pieces[day.span()] = _said(held, day, new, then)
        then = new
    at, said = 0, ""
    for (start, end), piece in sorted(pieces.items()):
        said += words[at:start] + piece
        at = end
    return said + words[at:], then


def _said(held: dict[str, str], day: re.Match[str], new: date, beside: date) -> str:
    """One of these days, with its month where the day beside it is in another, and its year where one is written and that is another too."""
    number = _day(day[1], new, named=True) + (_ordinal(day[2], new) if day[2] else "")
    if (new.year, new.month) == (beside.year, beside.month):
        return number
    name = _named(held["name"], new)
    if "gap" not in held:
        return f"{name} {number}"
    year = f" {new.year}" if held.get("year") and new.year != beside.year else ""
    return f"{number}{held.get('of', '')} {name}{year}"


def _months_before(held: dict[str, str], old: date, then: date) -> str:
    """The months that share the year of the last: "May to July 2024"."""
    words, by = held.get("months", ""), then - old
    said, end = "", len(words)
    for name in reversed(list(_A_MONTH.finditer(words))):
        month = _month(name.group())
        old = date(old.year - (month > old.month), month, 15)
        year = f" {(old + by).year}" if (old + by).year != then.year else ""
        then = old + by
        said = _named(name.group(), then) + year + words[name.end() : end] + said
        end = name.start()
    return said


def _day(old: str, then: date, *, named: bool) -> str:
    """In a date of numbers "25/12" may become "08/01"; after "3/4" stands "17/4".  Beside a name a nought stays where one was."""
    return f"{then.day:02}" if old.startswith("0") or (len(old) == 2 and not named) else str(then.day)


def _number(old: str, then: date) -> str:
    return f"{then.month:02}" if len(old) == 2 else str(then.month)


def _year(old: str, then: date) -> str:
    return old[:-2] + f"{then.year % 100:02}" if len(old) < 4 else str(then.year)


def _named(old: str, then: date) -> str:
    """The month in full or as short as it was: "Sept" becomes "Oct".  "May" does not say which, and is taken for full."""
    new, low = _MONTHS[then.month - 1], old.lower()
    if low == "sept":
        new = "Sept" if then.month == 9 else new[:3]
    elif len(old) == 3 and low != "may":
        new = new[:3]
    return new.upper() if old.isupper() else new.lower() if old.islower() else new


def _ordinal(old: str, then: date) -> str:
    end = "th" if 10 < then.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(then.day % 10, "th")
    return end.upper() if old.isupper() else end
