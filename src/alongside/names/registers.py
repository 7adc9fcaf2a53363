"""Days of birth in registers: below a heading ("Name  DOB  Room"), whatever stands between their columns, and in lists of people that have none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from alongside.names.days import ANY_MONTH, BARE_DAY
from alongside.names.standing import Standing, either
from alongside.names.values import Found, Kind

DOB_HEADING = (
    r"(?:(?:d[./]? ?o[./]? ?b\.?|(?:date|day|year)s? of birth|birth ?(?:date|day|year)|yob|born|b['’\-]?day)s?|b\.)"
)
_HEADED = frozenset(
    f"{either('dob dobs born birth birthday birthdays birthdate yob bday')} DOB DOBS DoB BORN BIRTH YOB D d".split()
)
# Between cells stands a sign with spaces, two spaces, a comma or a bracket.
_BETWEEN_CELLS = re.compile(r"\t|[|¦]|;|,|[()\[\]]| / | [–—·•>+&-] | and |  +")
_DOB_CELL = re.compile(DOB_HEADING, re.IGNORECASE)
# Nothing but a heading is written so in the cells of a table, whatever else stands beside it.
_OUTRIGHT, _CELLS = re.compile(r"d[./]? ?o[./]? ?b\.?|date of birth", re.IGNORECASE), re.compile(r"\t|[|¦]|  +")
# What else stands at the head of a column; those of days come first, for they say which day of a line is meant.
_DAY_CELL = re.compile(
    r"(?:date|seen|start(?:ed|s)?|joined|left|moved in|from|to|admitted|admission|arrived|arr|due|(?:\w+ ){0,2}review|visit|dod|died|d\.|since|last seen|on roll|dose \d|given|edd)"
    r"(?: date| on)?",
    re.IGNORECASE,
)
_OTHER_CELL = re.compile(
    r"(?:no|id|ref|reference|(?:\w+ )?names?|surname|forename|first|last|child(?:ren)?|player|pupil|student|patient|member|resident|swimmer|sibling|age|gender|sex|m/f"
    r"|upn|nhs|chi|(?:sch(?:ool)? )?year|yr|yg|class|form|room|group|team|squad|lead|(?:key ?)?worker|key ?person|school|setting|nursery|(?:home )?address|lives|tel|phone|mob(?:ile)?"
    r"|contact|status|place|town|area|ward|allerg(?:y|ies)|notes?|comments?|consent|parents?|mum|mother|father|carer|gp|postcode|needs?|role|position|site|batch"
    r"|diet|sen|fsm|ethnicity|language|height|weight|wt|ht|relation(?:ship)?|plan|who|legal status|placement|bed|event|club|medical)"
    r"(?: (?:no|num(?:ber)?|group|last (?:4|four)))?\.?",
    re.IGNORECASE,
)
_WITHOUT_YEAR = re.compile(
    rf"{BARE_DAY}|\d\d?[.-]\d\d?|(?:19|20)\d\d|\d{{6}}(?:\d\d)?|{ANY_MONTH} ?['’]?\d\d|(?:\d\d?(?:st|nd|rd|th)?)? ?{ANY_MONTH}",
    re.IGNORECASE,
)
_MOST = 120  # signs of a heading


def registered(standing: Standing, days: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """The days of birth below a heading that says which of a line's days they are."""
    if not standing.holds(_HEADED):
        return
    text, at, empty, column = standing.text, 0, 0, -1
    spaced, rows = False, 0  # whether an empty line stands below the heading, and how many days do
    for line in text.split("\n"):
        heading = _column(line)
        if heading >= 0:
            column, empty, spaced, rows = heading, 0, False, 0
        elif column >= 0:
            day = _nth_day(text, days, at, at + len(line), column)
            if day:
                yield Found(*day, Kind.DOB)
                empty, rows = 0, rows + 1
            else:
                ended = rows and not spaced and not line.strip()
                spaced = spaced or not (rows or line.strip())
                empty += 1
                column = -1 if ended or empty == 3 else column  # a cell may be empty, and a line
        at += len(line) + 1


def _column(line: str) -> int:
    """How many days stand before that of birth in each line below this heading; -1 where it is none."""
    if len(line) > _MOST:
        return -1
    cells = [cell for part in _BETWEEN_CELLS.split(line) if (cell := part.strip(" :.*_-#"))]
    birth = next((number for number, cell in enumerate(cells) if _DOB_CELL.fullmatch(cell)), -1)
    others = sum(bool(_OTHER_CELL.fullmatch(cell) or _DAY_CELL.fullmatch(cell)) for cell in cells)
    if birth < 0 or len(cells) < 2:
        return -1
    if not ((_OUTRIGHT.fullmatch(cells[birth]) and _CELLS.search(line)) or (others and others + 2 >= len(cells))):
        return -1
    return sum(bool(_DAY_CELL.fullmatch(cell)) for cell in cells[:birth])


def _nth_day(text: str, days: Sequence[tuple[int, int]], start: int, end: int, number: int) -> tuple[int, int] | None:
    """The day of a line that stands after so many others."""
    here = []
    for at in range(bisect_left(days, (start, start)), len(days)):
        if days[at][0] >= end:
            break
        here.append(days[at])
    if not here and not number:
        return _cell_without_year(text, start, end)
    return here[number] if number < len(here) else None


def _cell_without_year(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The first cell of a line that is a day without its year, or a year alone."""
    at = start
    for sign in [*_BETWEEN_CELLS.finditer(text, start, end), None]:
        stop = sign.start() if sign else end
        words = text[at:stop].strip()
        if words and _WITHOUT_YEAR.fullmatch(words):
            return text.index(words, at), text.index(words, at) + len(words)
        at = sign.end() if sign else end
    return None
