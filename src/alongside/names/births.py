"""Dates, and which of them are somebody's date of birth: told by the words around them or by a name before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alongside.names.standing import After, Standing, either, one_of
from alongside.names.values import Found, Kind

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_WELSH_MONTH = r"(?:ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)"
_YEAR = r"(?:(?:19|20)\d\d|['’]?\d\d)(?!\d)"
_ANY_MONTH = rf"(?:{MONTH}|{_WELSH_MONTH})"
# The sign before a date is looked at after its first digit: a pattern that opens with a digit is searched for much faster.
_FREE = r"(?:(?<![\w/.\-]\d)|(?<=[Bb]\d)|(?<=[a-z]\.\d))"
_BY_DAY = re.compile(
    rf"\d{_FREE}(?:"
    rf"\d?[ ]?[/.\-][ ]?\d\d?[ ]?[/.\-][ ]?{_YEAR}"
    rf"|\d?(?:st|nd|rd|th|af|fed|ail|ydd)?(?:[ ]of)?[ \-]{_ANY_MONTH}\b\.?,?(?:[ \-]{_YEAR})?"
    r"|\d{3}[/.\-]\d\d?[/.\-]\d\d?(?!\d)"
    r"|\d[ ]\d\d[ ](?:19|20)?\d\d(?!\d))",
    re.IGNORECASE,
)
_BY_MONTH = re.compile(rf"\b{_ANY_MONTH}\.?[ ](?:\d\d?(?:st|nd|rd|th)?,?[ ])?$", re.IGNORECASE)
_FULL_YEAR = re.compile(r"(?:19|20)\d\d(?<!\w\d{4})(?!\d)")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? (?:the )?$", re.IGNORECASE)


def dates(text: str) -> list[tuple[int, int]]:
    """Where dates stand, in order: "3.9.08", "the 2nd of May", "9 Chwefror 2011", "Sep 14, 2006", "August 2009"."""
    found = [match.span() for match in _BY_DAY.finditer(text)]
    for year in _FULL_YEAR.finditer(text):
        opening = max(0, year.start() - 20)
        month = _BY_MONTH.search(text[opening : year.start()])
        if month and not any(start <= year.start() < end for start, end in found):
            found.append((opening + month.start(), year.end()))
    return sorted(found)


def is_date(words: str) -> bool:
    """Whether the words are a date and nothing more."""
    return dates(words) == [(0, len(words))]


_NUMBER = r"(?:\d\d?|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
_BORN = re.compile(
    r"(?:"
    # What says it outright lets other words stand between: "her date of birth was given at the desk as".
    r"(?:\bd\.?\s?o\.?\s?b\b\.?|\bdate\s+of\s+birth|\bbirth\s?date|\bdyddiad\s+geni|\bdob)[^.;\n\d]{0,40}"
    r"|(?:\bbirth\s?day|\bbday|\bb-day|\bborn|\bgeni|\b(?:b|geb)\.|\bganwyd(?:[ ][A-Z][\w'’]+){0,2})"
    rf"|\bturn(?:s|ed|ing)?\s{_NUMBER}|\b(?:be|be[ ]turning|becomes?|(?:he|she|who|they)[ ](?:is|was|were))\s{_NUMBER}(?=\son\b)"
    rf"|\baged?\s{_NUMBER}(?:\s?(?:years?|yrs?|y/?o)(?:\sold)?)?,?\s?(?=\()"
    r"|\bborn\s(?-i:[A-Z])[^.;\n\d]{2,40},|\bbirth\sto\s[^.;\n\d]{2,40}"
    r"|\bborn\s(?:(?:in|at|to)\s(?-i:[A-Z])[^.;\n]{2,40}|(?:in|at)\s[^.,;\n]{2,40})\s(?:on|in)|\bbaby\b[^.;\n\d]{0,30}\b(?:arrived|came|due)"
    r")(?:,?\s+(?:is|was|were|on|the|in|of|falls|being|given|recorded|as|next|week|this|ei|ar|yn|y))*[\s:–=(|,\-]*$",
    re.IGNORECASE,
)
_BORN_AFTER = re.compile(r"\s*\(?\s*(?:d\.?o\.?b\b|date\s+of\s+birth|birthday|born\b)", re.IGNORECASE)
# Eight or six digits without a sign between them are a date only where one is announced.
_BARE = re.compile(r"\b(?:d\.?o\.?b\.?|date of birth)\s?[:=\-–]?\s(?P<x>(?:19|20)?\d{6})\b", re.IGNORECASE)


# Days, months and years as people write them beside "born" and the like, and nowhere else would they be taken for somebody's.
_DAY_IN_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
    "eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first"
)
_NTH = rf"(?:\d\d?(?:st|nd|rd|th)|{one_of(_DAY_IN_WORDS)})"
_YEAR_IN_WORDS = r"(?:(?:nineteen|twenty)[ -]\w+(?:[ -]\w+)?|two thousand(?: and \w+)?)"
_ANY_YEAR = rf"(?:,? (?:(?:19|20)\d\d|['’]?\d\d|{_YEAR_IN_WORDS})(?![\w:]))"
_OF_YEAR = r"(?:new year['’]?s(?: day| eve)?|boxing day|christmas (?:day|eve)|valentine['’]?s day|hallowe['’]?en|bonfire night)"
_SPELLED = (
    rf"(?:(?:the )?{_NTH}(?: day)?(?: of)? (?:{_ANY_MONTH}|the {_NTH})\b\.?{_ANY_YEAR}?"
    rf"|{_ANY_MONTH}\.? (?:the )?(?:{_NTH}|\d\d?)(?![\w/:]){_ANY_YEAR}?"
    r"|\d\d?[ .\-/](?:x?i{1,3}|i?v|vi{1,3}|i?x)[ .\-/](?:19|20)?\d\d"
    rf"|{_OF_YEAR}{_ANY_YEAR}?)"
)
_IS = r"(?:['’]s|,|:|\)|\s(?:is|was|falls|on|as|ar|yn))*[\s:=(]*(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day|s)?,? )?"
_COUNTED = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty"
_AGES = either("eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen")
_BARE_DAY = r"\d\d?/\d\d?(?!\d|[/.]\d)"
_BIRTHDAY = After(
    (
        either("birthday birthdays bday"),
        rf"(?i:{_IS}(?P<x>{_SPELLED}|(?:the )?\d\d?(?:st|nd|rd|th)\b(?! of \w)|{_BARE_DAY}))",
    ),
    (
        either("birth dob") + " DOB DoB",
        rf"(?i:[^.;,\n\d]{{0,25}}?{_IS}(?P<x>{_SPELLED}|{_BARE_DAY}|{' '.join([one_of(_COUNTED)] * 3)}\b))",
    ),
    (
        either("born geni") + " BORN",
        rf"(?: (?:in|at) (?:the )?[A-Z][^.;:,\n]{{2,30}}(?: on|,))?(?i:{_IS}(?P<x>{_SPELLED}|{_BARE_DAY}))",
    ),
    (
        either("turns turned turn turning"),
        rf"(?i: {_NUMBER},? (?:on |this |next )*(?P<x>{_SPELLED}|the \d\d?(?:st|nd|rd|th)\b))",
    ),
    (_AGES, rf"(?i:,? (?:on|in),? (?:in )?(?P<x>{_OF_YEAR}|{_ANY_MONTH} the {_NTH}))"),
    ("d D", rf"(?i:\.?o\.?b\.?{_IS}(?P<x>{_SPELLED}))"),
    # By the year or the month alone, too: after "b." nothing else stands.
    (
        "b",
        rf"(?i:\.? ?(?P<x>{_SPELLED}|(?:\d\d?/)?(?:19[3-9]|20[0-4])\d(?!\w|[/.\-]\d)|\d\d?([./\-])\d\d?\2(?:19|20)?\d\d(?![\w/])"
        rf"|(?<=\. ){_ANY_MONTH}\b(?=\.?\))))",
    ),
)
# An age before a bracket: "she is 12 (12/3/13, I wished her many happy returns)".
_AGED = re.compile(r"(?:\bis|\bwas|\bnow|,) \d\d? \($")
# A second date corrects the first or is another guess: it is this day, not that one.
_OR = re.compile(r"\)?(?:(?:,|;| -| –)(?: (?:not|or|and|but))? |/| (?:not|or|and|but|&)(?: not)? )")


def births(standing: Standing, where: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """Dates of birth told by the words beside them; `where` is what `dates` found."""
    text = standing.text
    last = -1
    for start, end in where:
        start -= 4 if text[max(0, start - 4) : start].lower() == "the " else 0
        before = text[max(0, start - 60) : start]
        weekday = _WEEKDAY.search(before)
        day = start - len(weekday.group()) if weekday else start
        told = _BORN.search(before[: weekday.start()] if weekday else before) or _BORN_AFTER.match(text, end)
        aged = before.endswith("(") and _AGED.search(before) and _old(text[start:end])
        if told or aged or (0 <= last and day - last < 9 and _OR.fullmatch(text, last, day) and _old(text[start:end])):
            last = end
            yield Found(day, end, Kind.DOB)
    yield from (Found(*match.span("x"), Kind.DOB) for match in _BIRTHDAY.within(standing))
    for match in _BARE.finditer(text):
        yield Found(*match.span("x"), Kind.DOB)


_BETWEEN = re.compile(r"(?:['’]s)?[ \t]?[,(|\t:–-]?[ \t]?(?:aged \d+,? )?")
_YEAR_AT_END = re.compile(r"(?:19|20)?(\d\d)$")


def born(text: str, where: Sequence[tuple[int, int]], finds: Sequence[Found]) -> Iterator[Found]:
    """Dates that follow a name and are too old for the record itself: "Dean Hart, 12/03/2009", "Hart (14.11.80)".

    In a line that tells a birthday, a later date beside a name is one, too: "Ruby (12/2/15), Bonnie (24/12/21)".
    """
    ends = {found.end for found in finds if found.kind is Kind.PERSON}
    if not ends:
        return
    last = -len(text)
    telling = {text.rfind("\n", 0, found.start) for found in finds if found.kind is Kind.DOB}
    for start, end in where:
        date, before = text[start:end], text[max(0, start - 18) : start]
        bracketed = before[-1:] == "(" and text[end : end + 1] == ")"
        line = text.rfind("\n", 0, start)
        beside = bracketed or (before[-1:] == " " and start - last < 40)
        if not _YEAR_AT_END.search(date) or not (_old(date) or (beside and line in telling)):
            continue
        for back in range(1, len(before) + 1):
            if start - back in ends and _BETWEEN.fullmatch(before[-back:]):
                yield Found(start, end, Kind.DOB)
                telling.add(line)
                last = end
                break


def _old(date: str) -> bool:
    """Whether the year is one in which somebody in a record of the 2020s may be born, and the record hardly written."""
    whole = re.search(r"(?:19|20)\d\d", date)
    if whole:
        return 1925 <= int(whole.group()) <= 2017
    two = int(date[-2:]) if date[-2:].isdigit() else 99
    return two <= 17 or two >= 40
