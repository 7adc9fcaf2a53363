"""How people in Britain write days, and where days stand in a text."""

from __future__ import annotations

import re

from alongside.names.listed import listed
from alongside.names.standing import After, Standing, either, one_of

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_WELSH_MONTH = r"(?:ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|fawrth|fai|fehefin|orffennaf|fedi|dachwedd|ragfyr)"
# As they are misspelt: "febuary", "agust", "septmber", "desember"; beside a day no other word looks so.
_MISSPELT = (
    r"(?:jan[a-z]{2,5}y|feb[a-z]{1,5}y|marhc|martch|ap[a-z]{1,2}ll?|ju(?:ley|lly|nne)|au?g[a-z]{0,2}st"
    r"|se[a-z]{2,5}b[er]{1,2}|oc[a-z]{1,4}b[er]{1,2}|no[a-z]{1,4}mb[a-z]?r|de[cs][a-z]{1,4}b[er]{1,2})"
)
ANY_MONTH = rf"(?:{MONTH}|{_WELSH_MONTH}|{_MISSPELT})"
_YEAR = r"(?:(?:1[6-9]|20)\d\d|['’]?\d\d)(?!\d)"
WEEKDAYS = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day|s)?|we(?:nse?|de)n?sday|sat[ea]rday|thursdy)"
)
# The sign before a date is looked at after its first digit: a pattern that opens with a digit is searched for much faster.
_FREE = r"(?:(?<![\w/.\-]\d)|(?<=[Bb]\d)|(?<=[a-z]\.\d))"
_BY_DAY = re.compile(
    rf"\d{_FREE}(?:"
    rf"\d?(?:[/.\-]\d\d?[/.\-]|([ ]?[/.\-][ ]?)\d\d?\1){_YEAR}"
    rf"|\d?(?:st|nd|rd|th|af|f?ed|ail|ydd|eg|ain)?(?:[ ]of?)?[ \-]{ANY_MONTH}\b\.?,?(?:[ \-]{_YEAR}(?!(?:st|nd|rd|th)\b))?"
    r"|\d{3}[/.\-]\d\d?[/.\-]\d\d?(?!\d)"
    rf"|\d?{MONTH}(?:19|20)?\d\d(?!\w)"
    r"|\d[ ]\d\d[ ](?:19|20)?\d\d(?!\d))",
    re.IGNORECASE,
)
_BY_MONTH = re.compile(rf"\b{ANY_MONTH}\.?[ ](?:\d\d?(?:st|nd|rd|th)?,?[ ])?$", re.IGNORECASE)
_FULL_YEAR = re.compile(r"(?:1[6-9]|20)\d\d(?<!\w\d{4})(?!\d)")
_THEN_DAY = re.compile(rf",? {MONTH} (?:the )?\d\d?(?:st|nd|rd|th)?(?![\w/:])", re.IGNORECASE)

_DAY_IN_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
    "eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first"
)
NTH = rf"(?:\d\d?(?:st|nd|rd|th)|{one_of(_DAY_IN_WORDS)})"
_COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
    "twenty thirty"
)
_UNIT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TENS = rf"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]{_UNIT})?)"
# "nineteen eighty-two", "two thousand and nine", "forty-nine", "oh four"
_YEAR_IN_WORDS = rf"(?:(?:nineteen|twenty)[ -](?:oh[ -])?\w+(?:[ -]{_UNIT})?|two thousand(?: and \w+)?|{_TENS}|(?:oh|nought|zero)[ -]{_UNIT})"
_ONE_NUMBER = rf"(?:(?:oh|nought|zero)[ -])?(?:{_TENS}|{one_of(_COUNTED)})"
# "twelve eleven ten", "oh three, oh four, eighty one"
THREE_NUMBERS = rf"(?:{_ONE_NUMBER},? {_ONE_NUMBER},? (?:{_YEAR_IN_WORDS}|{one_of(_COUNTED)})\b)"
ANY_YEAR = rf"(?:,? (?:(?:1[6-9]|20)\d\d|['’]?\d\d|{_YEAR_IN_WORDS})(?![\w:]))"
# Days that have a name, of the churches, of Islam, of nations.
NAMED_DAY = (
    r"(?:new year['’]?s?(?: day| eve)?|hogmanay|boxing day|(?:christmas|xmas)(?: day| eve)?|hallowe['’]?en|(?:bonfire|burns|guy fawkes) night"
    r"|\b(?:st\.?|saint) [a-z]+['’]?s (?:day|eve)|valentine['’]?s(?: day)?|(?:mother|father|april fool|all saint|all soul)['’]?s['’]? day"
    r"|easter(?: (?:(?:sun|mon|satur)?day|eve))?|good friday|(?:palm|remembrance) sunday|(?:shrove tues|ash wednes|pancake |may |anzac )day"
    r"|(?:may|august|spring) bank holiday|eid(?: al[- ][a-z]+)?|nowruz|diwali|vaisakhi|(?:29th february|leap (?:day|year)))"
)
# Days, months and years as people write them beside "born" and the like, and nowhere else would they be taken for somebody's.
SPELLED = (
    rf"(?:(?:the )?{NTH}(?: day)?(?: of)? (?:{ANY_MONTH}|the {NTH})\b\.?{ANY_YEAR}?"
    rf"|{one_of(_COUNTED)} {MONTH}\b{ANY_YEAR}"
    rf"|{ANY_MONTH}\.? (?:the )?(?:{NTH}|\d\d?)(?![\w/:]){ANY_YEAR}?"
    r"|\d\d?[ .\-/](?:x?i{1,3}|i?v|vi{1,3}|i?x)[ .\-/](?:19|20)?\d\d"
    r"|(?:the )?(?:spring|summer|autumn|winter)(?: of)? (?:(?:19|20)|['’])\d\d\b"
    rf"|{NAMED_DAY}\b{ANY_YEAR}?)"
)
# "the day after Boxing Day 2007", "two days before Christmas"
AROUND = rf"(?:(?:the |a |two |three |\d )?(?:day|night|week)s? (?:before|after) (?:{SPELLED}|\d\d?(?:st|nd|rd|th)? {ANY_MONTH}\b{ANY_YEAR}?))"
BARE_DAY = r"\d\d?/\d\d?(?!\d|[/.]\d)"
# Days that are told from the day of writing; only where somebody's birthday is spoken of are they worth a thought.
NEAR_DAY = (
    rf"(?:(?:the )?(?:day|night|week) (?:before|after) (?:yesterday|tomorrow|{SPELLED}|\d\d? {ANY_MONTH}\b|{WEEKDAYS}\b)"
    r"|(?:yesterday|today|tomorrow|tmrw|tmw|tomoz|tomor?ro|2mor+o?w?|2mo?[rz]w?o?|2day)\b(?:['’]s)?"
    rf"|(?:(?:next|nxt|this|last|this coming|the) )?(?:(?:week|fortnight) )?{WEEKDAYS}\b(?:,? (?:the )?{NTH}\b)?(?: (?:gone|just gone|coming|week|next)\b)?"
    r"|(?:next|nxt|this|last) (?:week(?:end)?|month)\b(?!,? on |[:\n]| \()|(?:a week|a fortnight|(?:two|three) weeks) (?:today|tomorrow|on [a-z]+day))"
)

# Months of other tongues and other calendars stand between a day and a year: "14 juillet 2016", "the 4th of Hamal 1387".
_OTHER_CALENDARS = frozenset(either(" ".join(listed("days.months_of_other_calendars"))).split())
_OTHER_MONTHS = _OTHER_CALENDARS | frozenset(either(" ".join(listed("days.months_abroad"))).split())
_DAY_BEFORE = re.compile(r"(?<![\w/.\-])\d\d?(?:st|nd|rd|th|er|mh|[.º])?(?: (?:of|de|d['’]|den))? $")
_YEAR_AFTER = re.compile(r",?(?: de| del)? (?:1[34]|19|20)\d\d(?!\w)")
_OF_NTH = After(("of", rf"(?i: the {NTH}{ANY_YEAR}?)"))
_NTH_BEFORE = re.compile(rf"\b(?:the )?{NTH}(?: day)? of$", re.IGNORECASE)


def dates(standing: Standing) -> list[tuple[int, int]]:
    """Where dates stand, in order: "3.9.08", "the 2nd of May", "9 Chwefror 2011", "Sep 14, 2006", "August 2009", "2009 March 30th"."""
    text = standing.text
    found = [match.span() for match in _BY_DAY.finditer(text)]
    for year in _FULL_YEAR.finditer(text):
        opening = max(0, year.start() - 20)
        month = _BY_MONTH.search(text[opening : year.start()])
        day = _THEN_DAY.match(text, year.end())
        if (month or day) and any(start <= year.start() < end for start, end in found):
            continue
        if month:
            found.append((opening + month.start(), year.end()))
        elif day:
            found = [span for span in found if not year.end() < span[0] < day.end()]
            found.append((year.start(), day.end()))
    return sorted([*found, *spoken(standing), *_abroad(standing)])


def is_date(words: str) -> bool:
    """Whether the words are a date and nothing more."""
    return dates(Standing(words)) == [(0, len(words))]


def spoken(standing: Standing) -> list[tuple[int, int]]:
    """Days whose month is counted: "ninth of the ninth 04", "the 6th of the 4th".  Nobody speaks so but of a birthday."""
    found = []
    for match in _OF_NTH.within(standing):
        opening = max(0, match.start() - 22)
        day = _NTH_BEFORE.search(standing.text[opening : match.start()])
        if day:
            found.append((opening + day.start(), match.end()))
    return found


def _abroad(standing: Standing) -> list[tuple[int, int]]:
    found = []
    for start, word in standing.places(_OTHER_MONTHS):
        opening, end = max(0, start - 14), start + len(word)
        day, year = _DAY_BEFORE.search(standing.text[opening:start]), _YEAR_AFTER.match(standing.text, end)
        if day and (year or len(word) > 4 or not day.group().strip().isdigit()):
            found.append((opening + day.start(), year.end() if year else end))
    return found


def of_another_calendar(date: str) -> bool:
    """Whether a date is of a calendar that British papers use for little but when somebody was born."""
    return any(word in _OTHER_CALENDARS for word in date.split())
