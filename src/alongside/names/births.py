"""Which dates are somebody's date of birth: told by the words around them or by a name before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alongside.names.ages import AGE, NTH_BIRTHDAY, YEARS_OLD
from alongside.names.birthdays import birthdays
from alongside.names.born import agrees_with_age, has_year, newest_year, of_family, old
from alongside.names.days import (
    ANY_MONTH,
    ANY_YEAR,
    AROUND,
    BARE_DAY,
    SPELLED,
    THREE_NUMBERS,
    WEEKDAYS,
    of_another_calendar,
)
from alongside.names.soon import soon
from alongside.names.standing import After, Standing, either
from alongside.names.values import Found, Kind

_NUMBER = r"(?:\d\d?|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
_BORN = re.compile(
    r"(?:"
    # What says it outright lets other words stand between: "her date of birth was given at the desk as".
    r"(?:\bd[./\-]?\s?o[./\-]?\s?b\b\.?|\bd\.?\sof\sb\b|\bd\.g\.|\b(?:date|day)(?:s|/s|\(s\))?\s+of\s+births?|\bbirth\s?date|\bdyddiad\s+geni|\bdob)[^.;\n\d]{0,40}(?:x\d: )?"
    r"|(?:\bbirth\s?days?(?:\s(?:with|of|for)\s(?-i:[A-Z])[\w'’\-]+)?|\bbdays?|\bb['’\-]day|\bborn|\bgeni|\b(?:b|geb)\.|\bganwyd(?:[ ][A-Z][\w'’]+|[ ]h?[ie]){0,2}|\bpen-?blwydd(?:[ ][A-Z][\w'’]+)?|\bcame\s(?:along|into\sthe\sworld)|\bhad\s(?:me|us|the\stwins|(?:her|their|the|my|our)\s(?:baby|twins|first|second|third))|\bgave\sbirth"
    r"|\b(?:comes?|came|coming)\sof\sage|\bag(?:es|ing)\sout|\b(?:reach(?:es)?|attains?)\s(?:his\s|her\s|their\s)?majority|\b(?:becomes?|is)\san\sadult)"
    # and in the tongues of parents
    r"|\bn[ée]e?\sle|\bnacid[oa]|\bnascid[oa]|\burodzon[ya]|\bnăscut[ăa]?|\bgeboren|\bganed"
    rf"|(?:\b(?:my|his|her|their|your)|['’]s)\s{NTH_BIRTHDAY}"
    rf"|\bturn(?:s|ed|ing)?\s{_NUMBER}(?:\s(?:while|when|before|at|in)\s[^.;,\n\d]{{1,30}},(?=\son\b))?"
    rf"|\b(?:be|be[ ]turning|becomes?|(?:he|she|who|they)[ ](?:is|was|were))\s{_NUMBER}(?=\son\b)"
    rf"|\baged?\s{_NUMBER}{YEARS_OLD}?,?\s?(?=\()"
    r"|\bborn:?\s(?-i:[A-Z])[^.;\n\d]{2,40},|\bborn:\s(?-i:[A-Z])[^.;\n\d]{1,30}(?=\s)|\bborn\son\s(?:a|the)\s[^.;\n\d]{2,40},|\bborn\s(?:at|in)\s[^.,;\n\d]{2,40},|\b(?:born|arrived|delivered|birth)\s(?:[^.;\n\d]{0,30}\s)?at\s\d\d?[.:]?\d\d\s?(?:am|pm|hrs?|hours)?,?(?=\s(?:on\b|\d))|\bborn\s[a-z][^.,;\n\d]{2,40}(?=\son\b)|\bborn\s\d\d?\s(?:days?|weeks?|months?)\sago"
    r"|\bbirth\s(?:to|at|in)\s[^.;\n\d]{2,40}"
    r"|\bborn\s(?:(?:in|at|to)\s(?-i:[A-Z])[^.;\n]{2,40}|(?:in|at)\s[^.,;\n]{2,40})\s(?:on|in)|\bbaby\b[^.;\n\d]{0,30}\b(?:arrived|came|due|delivered)"
    r")(?:,?\s+(?:is|was|were|on|the|in|of|falls|being|given|recorded|as|next|week|this|ei|ar|yn|y|el|la|em|am|pe|dnia))*(?:[\s:–=(\[|,\"“\-]|\?(?=[ ])|[._…]{2,60})*$",
    re.IGNORECASE,
)
_BORN_AFTER = re.compile(
    r"\s*\(?\s*(?:(?:is|was)\s(?:my|his|her|their|the)\s)?(?:d\.?o\.?b\b|date\s+of\s+birth|birthday|born\b)"
    r"|,? (?:that )?(?-i:I|we|he|she|they|(?:[A-Z][\w'’\-]+ ?){1,3}) ?(?:was|were) born\b|(?:: ?| [–-] )born\b"
    rf"|,? (?:when|the day) (?:he|she|they|I|i|[A-Z][\w'’\-]+)(?: will)? (?:(?:turns?|be|becomes?|is|was|reach(?:es)?) {AGE}\b|(?:was|were) born)"
    # a row of a history: "2 Mar | Paige b. at Airedale"
    r"|[ \t]*[|:–][ \t]*(?-i:[A-Z][\w'’\-]+ ){1,3}(?:is |was )?(?:b\.|born\b)",
    re.IGNORECASE,
)
_OTHER_CELL = re.compile(r"(?:[|\t;,/]|  )[^\n]*\S[^\n]*\n")
# The days of twins: "born 4th and 5th May".
_EARLIER = re.compile(r"(?<![\w/.])(?:\d\d?(?:st|nd|rd|th)?, )*\d\d?(?:st|nd|rd|th)?(?: and | & | or )$")
_WEEKDAY = re.compile(rf"\b{WEEKDAYS},? (?:the )?$", re.IGNORECASE)
_IS = rf"(?:['’]s|,|:|\)|\s(?:is|was|falls|in|on|as|ar|yn))*[ \t:=(]*[\"“]?(?:{WEEKDAYS},? )?"
_ABOUT = r"(?:c\.? ?|circa |approx\.? |about )?"
_YEAR_ALONE = rf"{_ABOUT}(?:19[3-9]|20[0-4])\d(?!\w|[/.\-–]\d| (?:to|and|or) [12])"
# Eight or six digits without a sign between them are a date only where one is announced.
_BARE = r"\.?(?: (?:given|stated|is|was|claimed))?\s?[:=\-–]?\s(?P<bare>\d{6}(?:\d\d)?)\b"
# Whatever signs stand in it: "14,3,11", "2011 03 14", "14:03:2011", "Mar-14-2011", "14iii11".
_ANY_SIGNS = (
    rf"(?:(?:\d\d?|(?:19|20)\d\d|{ANY_MONTH})[ .,:|/–-]{{1,3}}(?:the )?(?:\d\d?(?:st|nd|rd|th)?|{ANY_MONTH}|x?i{{1,3}}|i?v|vi{{1,3}}|i?x)[ .,:|/–-]{{1,3}}(?:19|20)?\d\d(?![\d:])"
    r"|\d\d?(?:x?i{1,3}|i?v|vi{1,3}|i?x)(?:19|20)?\d\d\b)"
)
_ABOUT_MONTH = rf"(?:c(?:a|irca)?\.? |approx\.? |about |abt |~ ?|early |late |mid[- ])(?:{ANY_MONTH}|spring|summer|autumn|winter)\b{ANY_YEAR}"

_BIRTHDAY = After(
    (
        either("birthday birthdays bday"),
        rf"(?i:{_IS}(?P<x>{SPELLED}|(?:the )?\d\d?(?:st|nd|rd|th)\b(?! of \w)|{BARE_DAY})|(?:['’]?s| is| was| falls)? in (?P<y>{ANY_MONTH}\b))",
    ),
    ("day", rf"(?<=\bb.day)(?i:{_IS}(?P<x>{SPELLED}|{BARE_DAY}))"),
    (
        either("birth dob") + " DOB DoB",
        rf"(?i:[^.;,\n\d]{{0,25}}?{_IS}(?P<x>{SPELLED}|{BARE_DAY}|{THREE_NUMBERS}"
        r"|\d\d?(?P<sign>[ \-/.])\d\d?(?P=sign)(?:19|20)?\d\d(?!\d)|\d\d?[ \-/.](?:19|20)\d\d(?!\d)"
        rf"|\d\d?[/.]?{ANY_MONTH}[/.]?(?:19|20)?\d\d(?!\d))"
        rf"|(?:(?<=of birth)|(?<=dob))(?i:{_IS}(?P<z>{_ANY_SIGNS}|{_ABOUT_MONTH}))"
        rf"|(?:(?<=of birth)|(?<=dob))[^.;\n\d]{{0,30}}?{_IS}(?P<y>{_YEAR_ALONE})|(?:(?<=of birth)|(?<=dob)){_BARE})",
    ),
    ("YOB yob", rf"(?i:{_IS}(?P<x>{_YEAR_ALONE}))"),
    (
        either("born geni") + " BORN",
        rf"(?: (?:in|at) (?:the )?[A-Z][^.;:,\n]{{2,30}}(?: on|,))?(?i:{_IS}(?P<x>{AROUND}|{SPELLED}|{BARE_DAY}))"
        # "on the hottest day of July 2015", "on a Tuesday in March 2011"
        rf"|(?i:,? (?:on|in) (?:a|the) (?P<z>[a-z]{{3,12}}(?: [a-z]{{3,12}}){{0,3}} (?:of|in) (?:the )?(?:{ANY_MONTH}|spring|summer|autumn|winter)\b{ANY_YEAR}?))"
        # somebody, not "children born in 2009"
        r"|(?<!hose born)(?<!dren born)(?<!ople born)(?<!pils born)(?<!yone born)"
        rf":?(?:,? (?:in|at) [A-Z][^.;:,\n\d]{{2,30}})?(?: (?:in|around)|,)? (?P<y>{_YEAR_ALONE}|(?:(?:about|abt|c|ca|circa)\.? )?1[6-8]\d\d\b)"
        # "born during the war, in 1942", "born Hull 1931", "born in March '42"
        rf"|(?:(?! and | who | which )[^.;:\n\d]){{3,40}}?(?:, in |\()(?P<w>(?:19[0-9]|20[0-4])\d)\b|(?: [A-Z][a-z]+,?){{1,2}} (?P<v>(?:19|20)\d\d)\b"
        rf"|(?: in)? (?P<u>(?i:{ANY_MONTH}) ['’]\d\d)\b",
    ),
    (
        either("turns turned turn turning"),
        rf"(?i: {_NUMBER},? (?:on |this |next )*(?P<x>{SPELLED}|the \d\d?(?:st|nd|rd|th)\b))",
    ),
    ("d D", rf"(?i:\.?o\.?b(?:\.?{_IS}(?P<x>{SPELLED}|{_ANY_SIGNS}|{_ABOUT_MONTH}|{_YEAR_ALONE})|{_BARE}))"),
    # By the year or the month alone, too: after "b." nothing else stands; those who look for forebears write "b. abt 1842 Diss".
    (
        "b",
        rf"(?i:(?:\.|(?<= b)|(?<=\(b))? ?(?P<x>(?:(?:abt|about|bef|aft|est|ca|c|circa)\.? ?)?1[6-9]\d\d(?![\d/.–-]\d|\w)))"
        rf"|(?i:\.? ?(?P<y>{SPELLED}|(?:\d\d?/)?{_YEAR_ALONE}|\d\d?(?P<mark>[./\-])\d\d?(?P=mark)(?:19|20)?\d\d(?![\w/])"
        rf"|\d\d?/\d\d(?=\))|(?<=\. ){ANY_MONTH}\b(?=\.?\))|{ANY_MONTH} ['’]?\d\d\b|['’]\d\d(?!\w)))"
        r"|(?:\.|(?<= b)) [A-Z][a-z]+(?: [A-Z][a-z]+)?,? (?P<z>(?:1[6-9]|20)\d\d)\b",
    ),
)
# A field of a form: whatever is written into it, "Thurs 14th Sept '23, 04:52 hrs" or "2 Chet 2031 (15 Apr 1974)".
_FIELD = After(
    (f"{either('dob born birthdate')} DOB BORN DoB", ""),
    (either("birth"), "(?<=of birth)"),
    ("B b", r"(?<=[Oo]\.[Bb])\.?"),
    then=rf"(?: ?[:=?]|\t|[ ]?[._…]{{2,60}}| [–-])[ \t]*(?:\d\d?, )?(?P<x>(?![^\n|;\t]{{0,60}}(?:\bnot\b|known|\bask|tbc|\bsee\b))(?:(?:[a-z]{{1,8}}|(?i:{WEEKDAYS}|{ANY_MONTH})\b)\.?,? ?){{0,3}}\d(?:(?!  |\. |, [A-Z]|,? (?:[A-Z]{{2,4}}\b|[Ss]ex|[Aa]ge[:d ]))[^\n|;\t]){{3,40}})",
)
# What "his is the first of April" speaks of, the words before say.
_HIS = After((f"{either('his hers mine it')} its", rf"(?i:(?:['’]s| is| was|(?<=its))(?: on)? (?P<x>{SPELLED}))"))
# A list of whole families or classes: "Birthdays: Kai 3 Feb, Lea 4 May".
_LISTED_DAYS = re.compile(
    r"\b(?:birthdays|dobs?['’]?s|d\.o\.b\.s|dates of birth|born)(?: are)?(?::| –) ?[^\n]{0,120}(?:[A-Z][\w'’\-]+,?(?: on)? |\()$",
    re.IGNORECASE,
)
_OF_BIRTHDAY = re.compile(r"birthday|\bborn\b", re.IGNORECASE)

# An age or somebody before the day itself: "she is 12 (12/3/13, I wished her many happy returns)", "me (7.10.10)".
_AGED = re.compile(
    rf"(?:(?:(?:\b(?:is|was|am|now|aged?)|['’][sm]|[,|]) |\()(?:\d\d?|{_NUMBER}){YEARS_OLD}?(?:[,;.]? \(?|[,;.]|\),?) ?"
    rf"|(?:^|\n)\d\d?{YEARS_OLD}? \("
    r"|\b(?:me|myself|him|her|mum|dad|baby|son|daughter|brother|sister|bro|sis|boy|girl|child|twins?|(?:eld|old|young)est|middle (?:one|child))(?: \(|, )"
    r"|\b(?:little|baby|big|older|younger|half)[ -](?:sister|brother|bro|sis) [A-Z][\w'’\-]+,? \(?)$"
)
# A second date corrects the first or is another guess: it is this day, not that one; or it is that of the next child.
_OR = re.compile(
    r"\)?(?: (?:from|in|on|per|by) [a-z][a-z ]{2,18})?"
    r"(?:(?:,|;| -| –)(?: (?:not|or|and|but))? (?:(?:(?:the )?\w+['’]s|his|hers|her|mine) (?:is |was )?)?"
    r"|/| / | (?:not|or|and|but|&)(?: not)? |,? (?:but|though|while|which) [^.;\n\d]{3,40}(?:says|shows?|has|puts?(?: it)? at|gives|as) )"
)
_AND = re.compile(r" (?:and|&|or|not) |; | / | ?[|\t] ?| {2,}")
# "Kai was born on 3 May 2010, Lea on 4 June 2012": the next child's, where both have a year or neither has.
_OF_ANOTHER = re.compile(
    r",?(?: (?:and|&))? (?:[A-Z][a-z][\w'’\-]*|(?:my|his|her|their|the) [a-z]+)(?:['’]s)?(?: was(?: born)?| is)?(?: (?:on|in)|:| [–-])? "
)
# Who says or writes what about somebody's age, in a text that speaks of birth.
_CLAIMED = re.compile(
    r"\b(?:say|says|said|claim(?:s|ed|ing)?|gives?|gave|given|put|assigned|allocated|registered|recorded|shows?|believes?|thinks?|there['’]s|should be|real one"
    r"|as claimed,|put (?:it )?(?:at|down)|sd)(?: (?:it|he|she|they)(?:['’]s| is| was)?| is| was| born| on| as| at| a)*[\s:]*[\"“]?$",
    re.IGNORECASE,
)
_PAPER_SAYS = After(
    (
        either("passport passports tazkira taskera taskira certificate cert visa birth"),
        rf"(?i:,? (?:says?|has|gives?|shows?|reads?|put)(?: (?:he|she)(?: is|['’]s| was)| it| as| at| born)* (?P<x>{SPELLED}|{_YEAR_ALONE}))",
    ),
)
_LISTING = frozenset(f"{either('birthdays dobs dob birth born')} BIRTHDAYS DOBS DOBs".split())
_SPEAKS_OF_BIRTH = frozenset(f"{either('dob born birth birthday birthdays age aged')} DOB DoB".split())
_FIRST_OF_JANUARY = re.compile(r"(?:the )?(?:0?1[/.\-]0?1\b|(?:1|1st|first)(?: of)? jan)", re.IGNORECASE)


def births(standing: Standing, where: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """Dates of birth told by the words beside them; `where` is what `dates` found."""
    text = standing.text
    last, dated = -1, False
    listed = standing.holds(_LISTING)
    newest = newest_year(text) if where else 0
    speaks = standing.holds(_SPEAKS_OF_BIRTH)
    for start, end in where:
        start -= 4 if text[max(0, start - 4) : start].lower() == "the " else 0
        before = text[max(0, start - 60) : start]
        weekday = _WEEKDAY.search(before[-12:])
        day = start - len(weekday.group()) if weekday else start
        date = text[start:end]
        earlier = _EARLIER.search(before)
        if earlier and _is_announced(before[: earlier.start()]):
            day = start - len(earlier[0])
            before = before[: earlier.start()]
        if (
            _is_announced(before[: day - start] if weekday and not earlier else before)
            or (weekday and _is_announced(before))
            or _BORN_AFTER.match(text, end)
            or of_another_calendar(date)
            or (has_year(date) and agrees_with_age(text, start, end, newest))
            or (old(date) and (" of the " in date or _AGED.search(before)))  # "ninth of the ninth 04", "she is 12 (…"
            or (
                ((speaks and has_year(date) and old(date)) or _FIRST_OF_JANUARY.match(date)) and _CLAIMED.search(before)
            )
            or (before[-1:] == "(" and text[end : end + 1] == ")" and has_year(date) and of_family(text, start))
            or (0 <= last and day - last < 60 and _another(text, last, day, date, dated))
            or (listed and _LISTED_DAYS.search(text, max(0, start - 140), start))
        ):
            last, dated = end, has_year(date)
            yield Found(day, end, Kind.DOB)
    yield from (_of(match) for match in _BIRTHDAY.within(standing))
    yield from (_of(match) for match in _FIELD.within(standing))
    if speaks:
        yield from (_of(match) for match in _PAPER_SAYS.within(standing))
        for match in _HIS.within(standing):
            if _OF_BIRTHDAY.search(text, max(0, match.start() - 60), match.start()):
                yield _of(match)
    yield from birthdays(standing)
    yield from soon(standing)


def _is_announced(before: str) -> bool:
    """Whether words before a day say that it is one of birth; the heading of a column does not say it of the first cell below."""
    told = _BORN.search(before)
    return told is not None and _OTHER_CELL.search(told[0]) is None


def _of(match: re.Match[str]) -> Found:
    return Found(*match.span(next(name for name, words in match.groupdict().items() if words)), Kind.DOB)


def _another(text: str, last: int, start: int, date: str, dated: bool) -> bool:
    """Whether a date after a birthday is one, too: a correction, another guess, the next child's."""
    if old(date) and _OR.fullmatch(text, last, start):
        return True
    if dated != has_year(date):
        return False
    return bool(
        (dated and _AND.fullmatch(text, last, start)) or (old(date) and _OF_ANOTHER.fullmatch(text, last, start))
    )
