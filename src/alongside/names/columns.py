"""What the heading of a column says of the cells below it: birthdays, schools, addresses, case numbers and people, in tables and in lines of text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from alongside.names.days import MONTH, is_date
from alongside.names.registers import DOB_HEADING
from alongside.names.values import Found, Kind
from alongside.texts import Block

_LAST = r"last (?:3|4|three|four)(?: digits)?(?: of)?"
_NUMBERED = rf"(?: (?:no\.?|num(?:ber)?))?(?:,? \(?(?:{_LAST})\)?)?"
_HEADINGS = (
    (Kind.DOB, re.compile(DOB_HEADING, re.IGNORECASE)),
    (Kind.NHS, re.compile(rf"(?:nhs|chi|hcn|h&c){_NUMBERED}|{_LAST} (?:nhs|chi)(?: no\.?| number)?", re.IGNORECASE)),
    (Kind.UPN, re.compile(rf"(?:upn|uln){_NUMBERED}", re.IGNORECASE)),
    (
        Kind.PHONE,
        re.compile(rf"(?:tel|(?:tele)?phone|mob(?:ile)?|landline|ext(?:ension)?)\.?{_NUMBERED}", re.IGNORECASE),
    ),
    (
        Kind.VEHICLE,
        re.compile(
            r"(?:number |reg(?:istration)? )?plates?|vrm|vrn|(?:veh(?:icle)?|car) reg(?:istration)?", re.IGNORECASE
        ),
    ),
    (
        Kind.SCHOOL,
        re.compile(
            r"(?:(?:current|last|previous|named|requested) )?(?:school|setting|provision|college|nursery)s?|was at|wants",
            re.IGNORECASE,
        ),
    ),
    (Kind.ADDRESS, re.compile(r"(?:home )?address|living at|lives at", re.IGNORECASE)),
    (
        Kind.PLACE,
        re.compile(
            r"(?:home )?(?:places?|locations?|town|area|estate|village|hotspots?|venue)|lives(?: in)?|from|where|ward|"
            r"birthplace|place of birth|born in|seen at",
            re.IGNORECASE,
        ),
    ),
    (
        Kind.CASE,
        re.compile(
            r"(?:(?:case|client|record|person|pupil|system|mosaic|liquidlogic|our|order|job|ticket|claim|crime|log|custody|loan|account|acct|tenancy|member|"
            r"membership|invoice|booking|voucher|exhibit|referral|hosp(?:ital)?|prison|staff) )?(?:id|ref(?:erence)?|no\.?|number)|order|job|ticket|crn|urn|pnc|log",
            re.IGNORECASE,
        ),
    ),
    (
        Kind.NHS,
        re.compile(
            r"(?:nhs|chi|h&c|hcn)(?: no\.?| number)?(?:,? \(?last (?:four|4|three|3)(?: digits)?\)?)?", re.IGNORECASE
        ),
    ),
    (
        Kind.PERSON,
        re.compile(
            r"(?:sur|first |last |fore|full |family |given |known )names?|first|last|fore|known as|(?:pupil|child|parent|carer)(?:['’]s)? name",
            re.IGNORECASE,
        ),
    ),
)
# Two of them make a line a heading: "03.09 | School | starts in Year 7" is none.
_HEADING = re.compile(
    r"(?:no\.?|id|ref(?:erence)?|name|surname|first(?: name)?|forename|child|pupil|age|gender|sex|d\.?o\.?b\.?|date of birth|born|upn|nhs(?: no\.?)?|year|lead|worker|"
    r"school|setting|(?:home )?address|living at|lives|from|seen|date|time|phone|status|places?|location|town|area|ward|where|who|risk|driver|reg|yr)",
    re.IGNORECASE,
)
# Between semicolons, or between commas without a space, where the line has several.
_SIGNED = {";": re.compile(r"[^;\n]+|(?<=;)(?=;)"), ",": re.compile(r"[^,\n]+|(?<=,)(?=,)")}
# Cells stand between tabs, upright strokes or strokes with spaces around them.
_CELL = re.compile(r"(?:(?! / )[^\t|\n])+")
_QUOTED = re.compile(r'(?<=")[^"\n]*(?=",|"$)')
_YEAR = re.compile(r"(?:c\.? ?|circa |approx\.? |est\.? )?(?:19|20)\d\d", re.IGNORECASE)
_MONTH_ALONE = re.compile(rf"{MONTH}\.?,? (?:19|20)\d\d", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:[ '’.-]+[^\W\d_]+){0,4}\.?")
_NUMBERS = {
    Kind.NHS: re.compile(r"\d[\d -]{2,12}"),
    Kind.UPN: re.compile(r"[A-Z]?\d[\d -]{2,14}[A-Z]?"),
    Kind.PHONE: re.compile(r"[+(]?\d[\d ()-]{2,16}"),
    Kind.VEHICLE: re.compile(r"(?=.*\d)[A-Z\d]{1,4}(?:[ -]?[A-Z\d]{1,4}){0,2}"),
}
_EDGES = " /"
_AFTER_HEADING = " :*"
# "Name" alone may head a table of rooms; not beside one of these.
_WHO = re.compile(r"names?|child(?:ren)?|young (?:person|people)|siblings?|pupils?", re.IGNORECASE)
_OF_PEOPLE = re.compile(
    r"age|gender|sex|relation(?:ship)?(?: to .{1,30})?|ethnicity|lives with|d\.?o\.?b\.?|date of birth|upn|nhs(?: no\.?| number)?|year group",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"(?:none|n/?a|not |unknown|home|ehe|elective|-|–|\?|tbc|year|y\d)", re.IGNORECASE)


def columned(text: str) -> Iterator[Found]:
    """Finds in the columns of tables whose heading says what they hold."""
    rows = text.count(";") > 5 or text.count(",") - text.count(", ") > 5
    if not rows and "\t" not in text and "|" not in text and " / " not in text:
        return
    columns: dict[int, Kind] = {}
    fresh, at = False, 0
    for line in text.split("\n"):
        cells = list(_cells(line).finditer(line))
        words = [cell.group().strip(_EDGES) for cell in cells]
        if line[:1] == "(" and line[-1:] == ")" and len(words) > 1:
            words[0], words[-1] = words[0][1:], words[-1][:-1]
        if len(cells) < 2:
            columns = columns if fresh and not line.strip() else {}  # an empty line may stand below a heading
        elif sum(bool(_HEADING.fullmatch(word)) for word in words) > 1:
            columns = {number: kind for number, word in enumerate(words) if (kind := _headed(word))}
            fresh = True
        else:
            fresh = False
            yield from (_shifted(found, at) for found in _in_row(cells, columns))
        at += len(line) + 1


def tabled(text: str, blocks: Iterable[Block]) -> Iterator[Found]:
    """Finds in the columns of a document's tables, whose cells stand in the text one below the other."""
    told = [(block, block.cell, text[block.start : block.end]) for block in blocks if block.cell]
    heads = {(cell.table, cell.column): words.strip(_AFTER_HEADING) for _, cell, words in told if cell.row == 0}
    of_people = {table for (table, _), words in heads.items() if _OF_PEOPLE.fullmatch(words)}
    columns = {place: kind for place, words in heads.items() if (kind := _headed(words))}
    columns |= {place: Kind.PERSON for place, words in heads.items() if place[0] in of_people and _WHO.fullmatch(words)}
    for block, cell, words in told:
        kind = columns.get((cell.table, cell.column))
        if kind and cell.row > 0 and _fits(words, kind):
            yield Found(block.start, block.end, kind)


def _cells(line: str) -> re.Pattern[str]:
    """What tells the cells of a line apart."""
    if '","' in line:
        return _QUOTED
    if "\t" in line or "|" in line or " / " in line:
        return _CELL
    if line.count(";") > 2:
        return _SIGNED[";"]
    return _SIGNED[","] if line.count(",") > 2 and ", " not in line else _CELL


def _headed(words: str) -> Kind | None:
    return next((kind for kind, heading in _HEADINGS if heading.fullmatch(words)), None)


def _in_row(cells: list[re.Match[str]], columns: dict[int, Kind]) -> Iterator[Found]:
    for number, kind in columns.items():
        words = cells[number].group() if number < len(cells) else ""
        bare = words.strip(_EDGES)
        if bare and _fits(bare, kind):
            start = cells[number].start() + len(words) - len(words.lstrip(_EDGES))
            yield Found(start, start + len(bare), kind)


def _fits(words: str, kind: Kind) -> bool:
    if kind is Kind.DOB:
        return is_date(words) or bool(_YEAR.fullmatch(words)) or bool(_MONTH_ALONE.fullmatch(words))
    if kind in _NUMBERS:
        return bool(_NUMBERS[kind].fullmatch(words))
    return _is_named(words, kind)


def _is_named(words: str, kind: Kind) -> bool:
    """Whether a cell names one: "none", "home educated" and "Y10" do not."""
    if kind is Kind.CASE:
        return sum(c.isdigit() for c in words) > 3 and " " not in words and not is_date(words)
    if kind is Kind.PLACE and any(part.isdigit() for part in words.split(" ")):
        return False
    if kind is Kind.PERSON:
        return bool(_NAME.fullmatch(words)) and not _NOTHING.fullmatch(words)
    opens = words[:1].isupper() or (kind is Kind.ADDRESS and any(c.isdigit() for c in words))
    return opens and len(words) > 3 and not _NOTHING.match(words)


def _shifted(found: Found, by: int) -> Found:
    return Found(found.start + by, found.end + by, found.kind)
