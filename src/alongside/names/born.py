"""Which dates beside somebody's name or age are when they were born: "Dean Hart, 12/03/2009", "Kit (4; 4/5/21)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from alongside.names.values import Found, Kind

_ROLE = r"(?:M|F|m|f|♀|♂|male|female|boy|girl|son|dau(?:ghter)?|(?:half-|step-?|twin )?(?:brother|sister|bro|sis)|mother|father|mum|dad|twin|baby|adult|child)"
# Between a name and the day: "Dean's", "Dean, 12,", "Dean, our young man,", "Dean (son) ", "Dean  M  ".
_BETWEEN = re.compile(
    r"(?:['’]s|\))?[ \t]{0,3}(?:, (?:(?:aged )?\d+|(?:our|the|his|her|my|an?) [a-z][a-z \-]{2,28}),|[,(\[|\t:.–-]| [/–-])?[ \t]?"
    rf"(?:\(?{_ROLE}(?:\b|(?<=[♀♂]))(?:\)| [/–-]|[,;:|])?[ \t]{{0,3}})?(?:aged \d+,? )?"
)
_SEX = re.compile(r"^ ?[,(/–-]? ?\(?(?:[MF♀♂]|male|female|son|dau(?:ghter)?)(?:\b|[ ),])")
_YEAR_AT_END = re.compile(r"(?:19|20)?(\d\d)$")
_FAMILY = re.compile(
    r"\b(?:child(?:ren)?|kids?|siblings?|sons?|daughters?|brothers?|sisters?|twins?|bab(?:y|ies)|wee (?:one|boy|girl)|little (?:one|boy|girl)"
    r"|grand(?:sons?|daughters?|child(?:ren)?)|toddler|newborn|nephews?|nieces?|live there|household|(?:eld|old|young)est)\b(?! (?:protection|act|service|social|in)\b)",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"[\W\d_]*(?:(?:[A-Z]\w*|and|are|is|aged|me|is|dob|b|{_ROLE})\b[\W\d_]*)*")
_YEAR_AFTER_NAME = re.compile(r", (?P<x>(?:199|200|201)\d)(?=[,;\n])")
_YEAR_IN_BRACKETS = re.compile(r" \((?P<x>(?:19|20)\d\d)\)")
# Six digits without a sign are a day where they may be one: "LIND Ava F 030819", "pt Osagie Iyoha, 290409".
_DIGITS = re.compile(
    r"[ ,(/|–-]{1,3}(?:[MFmf][ ,/|]{1,3})?(?P<x>(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)?\d\d)(?![\w/.-])"
)
# A field that holds a name holds the day of birth behind it.
_NAMED_BY = re.compile(
    r"(?:^|[\n|(;]|[.:] )[ \t]*(?:(?:full )?name|patient|pt|bab(?:y|ies)|child|infant|pupil|student|client|young person|yp|nominal|subject|dp|detainee|suspect|victim"
    r"|ip|misper|mother|father|mum|dad|son|daughter|sibling|player|applicant|tenant|service user|su)(?: ?\d\d?)?[ \t]*[:.–=-]*[ \t]*(?:Mrs?\.? |Miss |Ms\.? )?$",
    re.IGNORECASE,
)
# The subject of a letter: "Re: Kit Lind (04/05/2022)".
_SUBJECT = re.compile(
    r"(?:^|\n)[ \t]*(?:re|about|concerning|regarding|subject|for)[ \t]*:[ \t]*(?:Mrs?\.? |Miss |Ms\.? )?$",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?<![\d/])20[12]\d(?!\d)|(?<=\d[/.\-])[12]\d(?![\d/.\-])")
_AGE_BEFORE = re.compile(
    r"(?<![\d/.:£$€#\-–])(?P<x>\d\d?)(?: ?(?:yrs?|y/?o|years?)(?: old)?| ?y(?:rs?)? ?\d\d?(?: ?m(?:ths?|os?)?|/12))?[,;:]? ?[(–-]? ?(?:born |b\.? ?|dob:? ?)?$",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(
    r"\)?,? ?[(–-]? ?(?:(?:aged?|now|so|is) )?(?P<x>\d\d?)(?: ?(?:yrs?|y/?o|years?)(?: old)?)?(?=[),;.|]|\n|$)",
    re.IGNORECASE,
)
_NO_AGE = re.compile(
    r"(?:\b(?:room|rm|para(?:graph)?|page|pp?|flat|no|nos|number|item|unit|year|yr|y|class|week|wk|day|chapter|section|band|bed|ward|version|v|form|level|group|key|"
    r"figure|table|step|tel|ext|age group|[a-z]{3,4}uary|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? ?)$",
    re.IGNORECASE,
)
_WRITTEN = (2023, 2024, 2025, 2026)  # when a text was written that shows no later year
_RECENT = 4  # years: what is nearer to the newest of a text is as likely the day of a meeting


class _Beside(NamedTuple):
    """A date behind a name: where it stands, in which line, what is between, and whether it is somebody's."""

    start: int
    end: int
    line: int
    between: str  # and what stands before the name in its line, without numbers: "Child : "
    sure: bool


def born(text: str, where: Sequence[tuple[int, int]], finds: Sequence[Found]) -> Iterator[Found]:
    """Dates that follow a name and are too old for the record itself: "Dean Hart, 12/03/2009", "Hart (14.11.80)".

    Beside a name in a line with somebody's number of the NHS or of school, any date is one.  In a line that tells a birthday, a later date beside a name is one, too: "Ruby (12/2/15), Bonnie (24/12/21)"; so is one in a list of
    children ("the children are Finch (1.1.19) and Wren"), one whose neighbours in a list are, and a year alone beside a name where other names have their dates.
    """
    starts = {found.end: found.start for found in finds if found.kind is Kind.PERSON}
    if not starts:
        return
    for match in _YEAR_IN_BRACKETS.finditer(text):
        if match.start() in starts and of_family(text, match.start("x")):
            yield Found(*match.span("x"), Kind.DOB)
    for match in _DIGITS.finditer(text):
        if match.start() in starts:
            yield Found(*match.span("x"), Kind.DOB)
    beside = list(_beside(text, where, finds, starts))
    for found in _as_neighbours(text, beside):
        yield Found(found.start, found.end, Kind.DOB)
    if any(found.sure for found in beside):
        for match in _YEAR_AFTER_NAME.finditer(text):
            if match.start() in starts:
                yield Found(*match.span("x"), Kind.DOB)


def _beside(
    text: str, where: Sequence[tuple[int, int]], finds: Sequence[Found], starts: dict[int, int]
) -> Iterator[_Beside]:
    """The dates with a year that stand behind a name."""
    last, until = -len(text), newest_year(text) - _RECENT
    lines = counted = 0
    telling = {text.rfind("\n", 0, found.start) for found in finds if found.kind is Kind.DOB}
    numbered = {text.rfind("\n", 0, found.start) for found in finds if found.kind in {Kind.NHS, Kind.UPN}}
    for start, end in where:
        date, before = text[start:end], text[max(0, start - 45) : start]
        if not _YEAR_AT_END.search(date):
            continue
        ends = (back for back in range(1, len(before) + 1) if start - back in starts)
        back = next((back for back in ends if _BETWEEN.fullmatch(before[len(before) - back :])), 0)
        if not back:
            continue
        line = text.rfind("\n", 0, start)
        bracketed = before[-1:] == "(" and text[end : end + 1] == ")"
        near = bracketed or (before[-1:] == " " and start - last < 40)
        sure = (
            old(date, until)
            or line in numbered
            or (near and line in telling)
            or (bracketed and has_year(date) and _SUBJECT.search(text, max(0, line), starts[start - back]) is not None)
            or (has_year(date) and _SEX.search(before[len(before) - back :]) is not None)
            or (has_year(date) and (of_family(text, start) or _is_named_by(text, starts[start - back])))
        )
        if sure:
            telling.add(line)
            last = end
        opening = re.sub(r"\d+", "", text[line + 1 : starts[start - back]])
        lines += text.count("\n", counted, start)
        counted = start
        yield _Beside(start, end, lines, opening + before[len(before) - back :], sure)


def _as_neighbours(text: str, beside: Sequence[_Beside]) -> Iterator[_Beside]:
    """Those that are sure, and those that stand like one of them in the next line or the one after."""
    forms = {(found.line, found.between) for found in beside if found.sure}
    taken = {found for found in beside if found.sure}
    for in_order in (beside, beside[::-1]):
        for found in in_order:
            near = any((found.line + by, found.between) in forms for by in (-2, -1, 1, 2))
            if near and has_year(text[found.start : found.end]):
                taken.add(found)
                forms.add((found.line, found.between))
    yield from taken


def _is_named_by(text: str, start: int) -> bool:
    """Whether a name stands in a field for it: "Patient: Kit Lind 04/05/2022"."""
    return _NAMED_BY.search(text, max(0, start - 40), start) is not None


def of_family(text: str, start: int) -> bool:
    """Whether a list of children leads to a place: "the children are Finch (1.1.19) and Wren"."""
    before = text[max(0, text.rfind("\n", 0, start) + 1, start - 160) : start]
    words = max(_FAMILY.finditer(before), key=re.Match.start, default=None)
    # A sentence that has ended lists no more.
    return bool(words and before.find(". ", words.end()) < 0 and _LISTED.fullmatch(before, words.end()))


def has_year(date: str) -> bool:
    """Whether a date says its year."""
    return bool(re.search(r"(?:19|20)\d\d|['’]\d\d|\d[/.\- ]\d\d?[/.\- ]\d\d|[a-z] ?\d\d$", date, re.IGNORECASE))


def old(date: str, until: int = 2017) -> bool:
    """Whether the year is one in which somebody in a record of the 2020s may be born, and the record hardly written.

    `until` is a later year, where the text shows that it was written much later still.
    """
    whole = re.search(r"(?:1[6-9]|20)\d\d", date)
    if whole:
        return 1925 <= int(whole.group()) <= max(2017, until)
    two = int(date[-2:]) if date[-2:].isdigit() else 99
    return two <= max(17, until - 2000) or two >= 40


def newest_year(text: str) -> int:
    """The latest year that stands in a text, at most 2027; 0 where none does."""
    years = (int(year[-2:]) for year in _YEARS.findall(text))
    return max((2000 + year for year in years if year <= 27), default=0)


def agrees_with_age(text: str, start: int, end: int, newest: int) -> bool:
    """Whether an age stands right beside a date from which somebody is just so old when the text is written: "Kit (4; 4/5/21)"."""
    year = re.search(r"(\d\d)$", text[start:end])
    if not year:
        return False
    before, after = _AGE_BEFORE.search(text, max(0, start - 18), start), _AGE_AFTER.match(text, end)
    if before and _NO_AGE.search(text, max(0, before.start() - 12), before.start()):
        before = None
    since = (newest - int(year[1])) % 100
    spans = {since, since - 1}
    if newest < _WRITTEN[0] or since == 0:
        spans |= {(late - int(year[1])) % 100 for late in _WRITTEN}
    return any(age and int(age["x"]) > 0 and int(age["x"]) in spans for age in (before, after))
