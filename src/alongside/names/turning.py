"""Days on which somebody becomes so old: "18 on 12/02", "nine on St Stephen's Day", "15 this July", "seven in December"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.days import ANY_MONTH, ANY_YEAR, BARE_DAY, NTH, SPELLED, WEEKDAYS
from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.standing import After, Standing
from alongside.names.values import Found, Kind

AGE = (
    r"(?:[1-9]|1\d|2[01]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:[2-9]\d|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
YEARS_OLD = r"(?:\s?(?:years?|yrs?|y/?o)(?:\s(?:old|young|of age))?)"
NTH_BIRTHDAY = r"(?:\d\dth|(?:eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh)teen)th|21st|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|hundredth|100th)"

# What is counted otherwise: "16 on the 3rd floor".
NO_DAY = r"(?! (?:floor|storey|line|page|row|hole|day|attempt|try|go|time|round|century|place|lap|list|rung|step|fret|aisle)\b)"
_DAY = rf"(?:{SPELLED}|\d\d? {ANY_MONTH}\b{ANY_YEAR}?)"
SOME_DAY = (
    rf"(?:(?:{WEEKDAYS},? )?(?:{_DAY}|{BARE_DAY}|\d\d?(?P<sign>[/.\-])\d\d?(?P=sign)(?:20)?\d\d(?!\d)|the \d\d?(?:st|nd|rd|th)\b{NO_DAY})"
    rf"|(?:the )?{NTH} of (?:next|this|the) month|(?:the )?{WEEKDAYS},? (?:the )?{NTH}\b)"
)
_MONTH_ALONE = (
    rf"(?:(?:early |late |mid-?)?{ANY_MONTH}\b(?:{ANY_YEAR}|(?! \d))"
    r"|the (?:month|start|end|middle|beginning) of [A-Z][a-z]+)"
)
_BARE_MONTH = re.compile(_MONTH_ALONE, re.IGNORECASE)
_ON = re.compile(rf" (?P<x>{SOME_DAY})(?! at\b)", re.IGNORECASE)
_IN = re.compile(rf" (?P<x>{_DAY}|{_MONTH_ALONE})", re.IGNORECASE)
_BEFORE_DAY = {"on": _ON} | dict.fromkeys(("in", "this", "next", "last", "since", "from", "come"), _IN)
# What an age or "her 14th is" ends with, asked first because it costs nothing beside looking for a day.
AGE_ENDS = listed("turning.age_ends") | {" is", "h's", "h’s"}
# A count is no age: "there were 12 on 3 Nov", "Room 12 on 3 Nov".  Somebody stands before an age, or another age does.
_SOMEBODY = (
    r"(?:(?<!there )(?<!it )\b(?:be|am|im|turn(?:s|ed|ing)?|becomes?|hits?|(?:reach(?:es)?|attains?)(?: the age of)?)"
    r"|(?<=i['’])m|\b(?:he|she|who|they|u|you)['’]?(?:s|re|d be)|\b(?:he|she|who|they|you) (?:is|are|was|were))"
    r"(?: just| only| now| nearly)? "
)
_NOBODY = (
    rf"(?:{ANY_MONTH}|half|quarter|around|about|at|by|from|until|before|after|since|between|present|room|flat|year)\b"
)
_BECOMES = re.compile(
    rf"(?:(?:{_SOMEBODY}"
    rf"|\b(?!{_NOBODY})(?-i:[A-Z])[\w'’\-]+(?:, | (?=[a-z]))"
    r"|(?P<name>\b(?-i:[A-Z])[\w'’\-]+) (?:is|was) "
    r"|\b(?:brother|sister|son|daughter|boy|girl|baby|cousin|twins|lad), "
    # a coming of age is a day to plan for: "Age 18 on 3 Feb 2028"
    r"|(?:^|[:;,(|] |\n|\bage )(?=18|eighteen)"
    r"|(?<=\b\d\d[.,;(] )|(?<=\b\d\d[ (])|(?<=\d\d \()"
    r"|(?P<opens>(?:^|[:.!?] |\n)(?=(?-i:[A-Z][a-z]))))"
    rf"{AGE}{YEARS_OLD}?,?(?: in,)?"
    rf"|(?:['’]s|\bmy|\bhis|\bher|\btheir) {NTH_BIRTHDAY}(?: is| was| falls| fell| will be|['’]s)?)"
    r" (?:on|in|this|next|last|since|from|come)$",
    re.IGNORECASE,
)
_THEN = After(("m im am Im be is s", rf"(?= [\dotfsent])(?i: (?:now )?{AGE},? (?P<x>{SPELLED}))"))


# Soon to come: "nearly 11 (its the 9th of June)", "14 in like a month, 27th dec".
_SOON = After(
    (
        "nearly almost soon",
        rf"(?i: {AGE}{YEARS_OLD}?,? ?[(,–-]? ?(?:its|it['’]s|it is|on)? ?(?:on )?(?P<x>{SOME_DAY}))",
    ),
    (
        "in",
        rf"(?i:(?:(?<=\d in)|(?<=(?:en|ne|ve) in)) (?:like |about )?(?:a|one|two|three|four|five|six|\d) (?:weeks?|months?|days?|fortnight),? (?:on )?(?P<x>{SOME_DAY}))",
    ),
)


def turning(standing: Standing) -> Iterator[Found]:
    """Days that follow an age somebody has, or comes to."""
    text = standing.text
    for word in _BEFORE_DAY:
        for start in standing.at.get(word, ()):
            before = text[max(0, start - 9) : start].removesuffix(" in, ").rstrip(" ,(")
            if not (before[-1:].isdigit() or before[-3:].lower() in AGE_ENDS):
                continue
            day = _BEFORE_DAY[word].match(text, start + len(word))
            age = day and _BECOMES.search(text, max(0, start - 40), start + len(word))
            if not (day and age) or (age["opens"] is not None and _BARE_MONTH.fullmatch(day["x"])):
                continue
            if _may_be_named(age["name"]):
                yield Found(*day.span("x"), Kind.DOB)
    for pattern in (_THEN, _SOON):
        yield from (Found(*match.span("x"), Kind.DOB) for match in pattern.within(standing))


def _may_be_named(word: str | None) -> bool:
    """Whether somebody may be called so: "Lily was 5 on Christmas Day", but "Attendance was 12 on 3 May"."""
    return word is None or known(word).first > 1 or known(word).word < 2
