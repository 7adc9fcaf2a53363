"""Birthdays told from the day of writing, or by half a date: "Theo is 9 on Weds", "who was 13 yesterday", "her 60th on Thursday 9th".

A weekday or "the 20th" after a number is mostly no birthday, so here somebody must stand before the number, by name, as "she" or as
somebody's brother; or another age that is one less: "ur 15. 16 on the 20th".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.ages import AGE, AGE_ENDS, NO_DAY, NTH_BIRTHDAY, SOME_DAY, YEARS_OLD
from alongside.names.days import ANY_MONTH, NAMED_DAY, NEAR_DAY, NTH, SPELLED, WEEKDAYS
from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.standing import Standing, either
from alongside.names.values import Found, Kind

_KIN = listed("soon.kin")
# What people say while they think: "on, erm, it's the 4th".
_ER = r"(?:,? (?:er+m?|u[hm]+|like|i think|it['’]?s|it is|that['’]?s|about|maybe)\b,?){0,3}"
_NTH_DAY = rf"the {NTH}\b{NO_DAY}(?! of (?!{ANY_MONTH}))"
_MONTH_PART = rf"(?:the )?(?:start|end|beginning|middle|back end) of (?:the )?(?:month|year|term|summer|{ANY_MONTH})\b"
_NOT_AN_HOUR = r"(?! (?:at|to|till|until) \d)"
_ON = re.compile(
    rf"(?:{_ER} |,)(?P<x>{SOME_DAY}|{NEAR_DAY}|{_NTH_DAY}|\d\d?\.\d\d?(?!\d|\.\d| ?[ap]m)){_NOT_AN_HOUR}", re.IGNORECASE
)
_AT = re.compile(rf" (?P<x>{NAMED_DAY}\b|{_MONTH_PART})", re.IGNORECASE)
# Any feast will do: "nine come Stow Fair".
_COME = re.compile(rf" (?P<x>(?i:{SPELLED}|{ANY_MONTH}\b)|(?:the )?[A-Z][\w'’]+(?: [A-Z][\w'’]+){{0,2}})")
_ITSELF = re.compile(rf"(?P<x>{NEAR_DAY}|{_NTH_DAY}|{_MONTH_PART}){_NOT_AN_HOUR}", re.IGNORECASE)
_IN = re.compile(rf" (?P<x>{ANY_MONTH}\b(?! \d))", re.IGNORECASE)
_BEFORE_DAY = {"on": _ON, "at": _AT, "come": _COME, "in": _IN}
_DAYS = frozenset(
    either(
        "yesterday today tomorrow tmrw tmw tomoz tomoro tomorro next nxt this last the a day start end beginning middle monday tuesday wednesday thursday friday saturday sunday "
        "mon tue tues wed weds thu thur thurs fri sat sun wensday wedensday saterday"
    ).split()
)
_BIG = r"the big (?:\d-?0|[a-z]+[ -](?:oh?|one))"
_OF_A_CALENDAR = re.compile(rf"{ANY_MONTH}|{WEEKDAYS}", re.IGNORECASE)
_AGE = rf"(?:{AGE}|10\d|(?:a )?hundred(?: and [a-z]+)?)"
_OLD = rf"(?:{YEARS_OLD}| ?(?:months?|mths?|weeks?|wks?)(?: old)?)"
_PRONOUN = r"(?:i|u|he|she|who|you)"
_IS = (
    r"(?:['’](?:s|m|re)| is| was| am| are|(?: will|['’]ll| ll| wil|['’]?d| would| wd) (?:just )?be| turn(?:s|ed|ing)?| is turning| becomes?| became| hits?"
    r"| reach(?:es|ed)?|(?: would(?: have|['’]?ve|a)?| wud(?: have|a)?|['’]d(?: have|['’]ve)?) (?:have |of )?been)(?: just| only| now| nearly)?"
)
_SO_OLD = re.compile(
    rf"(?:\b{_PRONOUN}{_IS} |\b(?:im|ur|hes|shes|whos|youre)(?: just| only| now| nearly)? |\bturn(?:s|ed|ing)? |\b(?P<child>[a-z]+) of "
    rf"|\b(?P<name>[^\W\d_][\w’'\-]*?)(?:(?P<are> are|s)|{_IS}|,) |\b(?P<beside>(?-i:[A-Z])[\w’'\-]+) \((?:turn(?:s|ed|ing)? )?){_AGE}{_OLD}?,? ?\(?$"
    rf"|(?:\b(?:my|his|her|their|our|ur|your)|\b(?P<owner>[^\W\d_][\w\-]*?)['’]?s) {NTH_BIRTHDAY}(?: birthday| bday| party| do| bash)?"
    rf"(?: is| was| falls|['’]s)?(?:,|:| –| -)? ?\(?$|\b{_BIG} \(?$",
    re.IGNORECASE,
)
_TURNS = re.compile(rf"\bturn(?:s|ed|ing)? {_AGE} \(?$", re.IGNORECASE)
# Nobody is named before "nine come Stow Fair", for nothing else is said so.
_OPENS = re.compile(rf"(?:[,:;–-] |(?:^|\n| )[\"“‘(]){_AGE} $", re.IGNORECASE)
_TWO_AGES = re.compile(
    rf"(?:\b{_PRONOUN} (?:is|was|am|are|only)|\b(?:im|ur|aged?|hes|shes|youre)|['’](?:s|m|re)|\b(?P<name>[A-Z]\w+) (?:is|was)) (?:only |just |now )?"
    r"(?P<now>\d\d?)(?!\d| ?[:/%]|\.\d)[^\d]{1,40}\b(?P<then>\d\d?) \(?$",
)


def soon(standing: Standing) -> Iterator[Found]:
    """Weekdays, days of the month and "tomorrow" that follow an age which somebody has then."""
    text = standing.text
    for start, word in standing.places(_DAYS | _BEFORE_DAY.keys()):
        before = text[max(0, start - 5) : start].rstrip(" ,(:–-")
        if not (before[-1:].isdigit() or before[-3:].lower() in AGE_ENDS):
            continue
        day = _BEFORE_DAY[word].match(text, start + len(word)) if word in _BEFORE_DAY else _ITSELF.match(text, start)
        if day and (_somebody_is(text, start) or (word == "come" and _OPENS.search(text, max(0, start - 20), start))):
            yield Found(*day.span("x"), Kind.DOB)


def _somebody_is(text: str, end: int) -> bool:
    """Whether an age of somebody stands before a place of the text."""
    opening = max(0, end - 60)
    age = _SO_OLD.search(text, opening, end)
    if age:
        word = age["name"] or age["owner"] or age["beside"]
        if age["child"] or age["are"] == " are":
            return (age["child"] or word).lower() in _KIN
        return (
            word is None
            or _TURNS.search(text, opening, end) is not None
            or (_is_somebody(word) and (age["are"] is None or known(f"{word}s").word < 3))
        )
    two = _TWO_AGES.search(text, opening, end)
    return bool(two and int(two["then"]) == int(two["now"]) + 1 and (two["name"] is None or _is_somebody(two["name"])))


def _is_somebody(word: str) -> bool:
    """Whether a word before an age is a name, or somebody of the family: "Theo", "nan"; not "attendance"."""
    look = known(word)
    if word.lower() in _KIN:
        return True
    if _OF_A_CALENDAR.fullmatch(word):
        return False
    if word[0].isupper() and not word.isupper():
        return look.word < 2 or look.first > 2
    return look.first > 2 and look.word < 4
