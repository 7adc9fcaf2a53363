"""Days beside the word "birthday": "her bday sat", "12 Feb is Mia's birthday", the answer to a question, a list below a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.ages import AGE, NTH_BIRTHDAY
from alongside.names.days import ANY_MONTH, ANY_YEAR, BARE_DAY, NEAR_DAY, NTH, SPELLED, THREE_NUMBERS, WEEKDAYS
from alongside.names.standing import After, Standing, either
from alongside.names.values import Found, Kind

_BIRTHDAY = (
    f"{either('birthday birthdays bday bdays birfday burfday brithday birthdy bithday penblwydd')} BIRTHDAY BIRTHDAYS"
)
_WITH_MONTH = rf"\d\d?(?:st|nd|rd|th)?(?: of)? {ANY_MONTH}\b{ANY_YEAR}?"
_IN_NUMBERS = r"\d\d?(?P<sign> ?[/.\-] ?| )\d\d?(?P=sign)(?:1[6-9]|19|20)?\d\d(?![\d/])"
_DAY = rf"(?:(?:{WEEKDAYS},? )?(?:\d\d?[/.-]\d\d?[/.-](?:19|20)?\d\d(?!\d)|{SPELLED}|{_WITH_MONTH}|{BARE_DAY}|\d\d?\.\d\d?(?!\d|\.\d)|(?:the )?\d\d?(?:st|nd|rd|th)\b)|{NEAR_DAY})"
_SURE_DAY = rf"(?:{_WITH_MONTH}|{SPELLED}|{BARE_DAY}|\d\d?(?:st|nd|rd|th)\b)"
_DAYS = rf"{_DAY}(?:(?:,| and| &| or)(?: the)? {_SURE_DAY})*"
_LEADING = (
    r"(?:['’]s|,|:|\)| (?:is|was|will be|falls|comes|coming|up|on|for|also|actually|really|it['’]?s|always|only|not|isn['’]?t|wasn['’]?t|then"
    r"|it was|yw|ydy|ar|ddydd|in (?:a|two|three|\d) (?:day|week|month|fortnight)s?,?(?= on | the ))\b,?){0,4}[ :=(–-]{1,3}"
)
# No birthday but what is held on it, whatever the day.
_HELD = r"(?!\S* (?:cards?|cakes?|part(?:y|ies)|presents?|money|teas?|treats?|lists?|visits?|outings?|meals?|gifts?|contact|balloons?|wish(?:es)?|tokens?)\b)"
_FORWARD = After(
    (
        f"{_BIRTHDAY} blwydd",
        rf"(?i:{_LEADING}(?P<x>{_DAYS}))|(?: to)? [A-Z][\w'’-]+,? \(?(?P<y>(?i:{_WITH_MONTH}|{SPELLED}|(?:the )?\d\d?(?:st|nd|rd|th)\b))",
    ),
    ("day", rf"(?<=\b[Bb].day)(?i:{_LEADING}(?P<x>{_DAY}))"),
    # who is wished well: "Happy 80th to Ken on the 12th", "many happy returns to Joy (3rd)"
    (
        "happy Happy HAPPY returns",
        rf"(?i:(?: {NTH_BIRTHDAY})?(?: birthday)?(?: to)?)(?: [A-Z][\w'’-]+){{1,2}},? (?i:\(?(?:on |for )?(?P<x>{_WITH_MONTH}|{SPELLED}|(?:the )?\d\d?(?:st|nd|rd|th)\b))",
    ),
    ("born", rf"(?<!t born)(?i:(?: on)? (?P<x>{NEAR_DAY}))"),
)
_WHOSE = r"(?:(?:it['’]?s |also |when it['’]?s )?(?:my|his|her|their|your|ur|our|[^\W\d_][\w’'\-]*s)(?: own| big| (?-i:[A-Z])[\w’'\-]+s| [a-z]+['’]s)?(?: \d+(?:st|nd|rd|th)| [a-z]+th)? )"
_BACKWARD = re.compile(
    rf"(?<![\w/.])(?P<x>{_DAY})(?:['’]s|s|,| is| was|:| [–=-]| ?\()+ ?{_WHOSE}(?:b.)?$",
    re.IGNORECASE,
)
_WORDS = frozenset([*_BIRTHDAY.split(), "day"])
_AFTER_WORD = re.compile(rf"\w*{_HELD}")
# A question, and the day as the answer on the next line or in the next speech.
_ER = r"(?:(?:yeah|yes|er+m?|u[hm]+|oh|well|so|it['’]?s|it is|that['’]?s|on|about|born)[,.…]* ){0,4}"
_NEXT_LINE = r"[^\n?]{0,40}(?:\?[\"”’]?\n+(?:[^\n:]{1,25}:[ ]?)?|\n+[^\n:]{1,25}:[ ])"
_SAME_LINE = r"[^\n?]{0,40}\?[\"”’]?[ ]+(?:[–—-][ ]?)?"
_ANSWERED = rf"[\"“‘]?{_ER}(?P<x>{SPELLED}|{_WITH_MONTH}|{THREE_NUMBERS}|{_IN_NUMBERS}|\d{{6}}(?:\d\d)?\b)"
_ANSWER = After(
    (f"{either('birthday birthdays bday born dob birth')} DOB BIRTH", rf"(?i:\b(?:{_NEXT_LINE}|{_SAME_LINE}))"),
    ("B b", rf"(?<=[Oo]\.[Bb])(?i:\.?(?:{_NEXT_LINE}|{_SAME_LINE}))"),
    ("old", rf"(?<=ow old)(?i:\b{_NEXT_LINE})"),
    ("be turn", rf"(?i: {AGE}\b{_NEXT_LINE})"),
    then=rf"(?i:{_ANSWERED})",
)
_HEADING = 60  # signs that a heading has at most
_LISTING = frozenset(f"{either('birthday birthdays bdays')} BIRTHDAYS BIRTHDAY".split())
_IS_HEADING = re.compile(
    r"(?i:(?!.*\. )(?=.*\b(?:b(?:irth)?days|birthday (?:list|chart|calendar|cards?|rota|board|dates))\b)(?!.*\b(?:cakes?|part(?:y|ies)|honours|menu)\b)).*[^.?!,;]"
)
# "Jan: Ayla 4, Tom 19", or "JANUARY" and below it "4 Ayla"
_MONTH_LINE = re.compile(rf"[^\w\n]*{ANY_MONTH}\b(?! ?\d)[ :.–-]*", re.IGNORECASE)
_BY_NAME = re.compile(
    r"[A-Z][\w'’.-]*,?[ (–:-]{1,3}(?:the )?(?P<x>\d\d?(?:st|nd|rd|th)?)\b|(?<!\d)(?P<y>\d\d?(?:st|nd|rd|th)?)[ ,:–-]+(?=[A-Z])"
)
_MONTH_FIRST = re.compile(rf"[^\w\n]*{ANY_MONTH}\b ?\d", re.IGNORECASE)
_IN_LINE = re.compile(
    rf"[A-Z][\w'’-]+(?:,|:| –)?(?: (?:on|is|b\.|born))? (?P<x>(?i:{_WITH_MONTH}|{SPELLED}|(?:the )?{NTH}\b|{BARE_DAY}|{NEAR_DAY}))"
)
_FURTHER = re.compile(
    rf"(?:[·•/;,|]|  ) *(?:(?-i:[A-Z])[\w'’.&-]*(?: (?-i:[A-Z])[\w'’.-]*)?[ ,:(–-]+)?(?P<x>{_WITH_MONTH}|{SPELLED}|{NTH}\b|{BARE_DAY}|\d\d?\.\d\d?(?![\d.]))",
    re.IGNORECASE,
)
_OF_A_LIST = re.compile(
    rf"[^\w\n]*(?:(?P<x>{_WITH_MONTH}|{SPELLED}|(?:{WEEKDAYS},? )?(?:the )?{NTH}\b|{WEEKDAYS} \d\d?\b|{BARE_DAY})[ ,:–-]+[A-Z]"
    rf"|[A-Z](?:(?! (?:on|at|from|by) )[^\n\d]){{1,40}}?[ ,:(–-]+(?P<y>{_WITH_MONTH}|{SPELLED}|(?:{WEEKDAYS},? )?(?:the )?{NTH}\b|{WEEKDAYS} \d\d?\b|(?:{BARE_DAY}|\d\d?\.\d\d?(?![\d.]))(?=[ ,)\n]|$)))",
    re.IGNORECASE,
)


def birthdays(standing: Standing) -> Iterator[Found]:
    """Days that the word "birthday" or a question for it tells, wherever they stand beside it."""
    text = standing.text
    for pattern in (_FORWARD, _ANSWER):
        yield from (Found(*match.span(match.lastgroup or 0), Kind.DOB) for match in pattern.within(standing))
    for start, _ in standing.places(_WORDS):
        day = _before(text, start)
        if day:
            yield Found(*day.span("x"), Kind.DOB)
    for start, _ in standing.places(_LISTING):
        yield from _below(text, start)


def _before(text: str, start: int) -> re.Match[str] | None:
    """The day before the word: "12 feb is her bday", "Sat 9th: Leo's 7th birthday"."""
    word = text[start : start + 3]
    if word == "day" and text[max(0, start - 2) : start].lower() not in {"b'", "b’", "b-", "b/"}:
        return None
    day = _BACKWARD.search(text, max(0, start - 60), start) if _AFTER_WORD.match(text, start) else None
    return day if day and not text[day.end("x") : day.end("x") + 1].isalpha() else None


def _below(text: str, start: int) -> Iterator[Found]:
    """The day in each line below a heading, as long as every line has one: "Birthdays this month", "Ken – 3rd"."""
    opening, at = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    colon = text.find(": ", start, start + _HEADING if at < 0 else min(at, start + _HEADING))
    if colon >= 0 and text[start : start + 9].lower().endswith("s"):
        yield from (
            Found(*day.span("x"), Kind.DOB) for day in _IN_LINE.finditer(text, colon, at if at >= 0 else len(text))
        )
        return
    if at < 0 or at - opening > _HEADING or not _IS_HEADING.fullmatch(text, opening, at):
        return
    at += text.startswith("\n\n", at)
    of_month = False
    while 0 <= at < len(text):
        end = text.find("\n", at + 1)
        end = len(text) if end < 0 else end
        month = _MONTH_LINE.match(text, at + 1, end)
        of_month = bool(month) or (of_month and not _MONTH_FIRST.match(text, at + 1, end))
        days = [day] if (day := _OF_A_LIST.match(text, at + 1, end)) else []
        if of_month:
            days = [*_BY_NAME.finditer(text, month.end() if month else at + 1, end)]
        elif days:
            days += _FURTHER.finditer(text, days[0].end(), end)
        yield from (Found(*day.span(day.lastgroup), Kind.DOB) for day in days if day.lastgroup)
        if not (days or month or (of_month and end == at + 1)):
            return
        at = end
