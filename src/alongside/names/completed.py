"""What the model found in part, made whole: a birthday is the whole date, a reference or a user name all that is written in one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from alongside.names.days import ANY_MONTH, NAMED_DAY, NTH, WEEKDAYS
from alongside.names.listed import listed
from alongside.names.roads import ROADS
from alongside.names.standing import one_of
from alongside.names.values import Found, Kind

_WEEKDAY = re.compile(rf"\b{WEEKDAYS},? (?:the )?$", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
# What is said of a birthday without its date and is a day nevertheless, as "next week" is none.
_DAY = re.compile(
    rf"\d|\b(?:{WEEKDAYS}|{ANY_MONTH}|{NAMED_DAY}|{NTH}|to(?:day|morrow|moz)|tmrw|2moro?|yesterday)\b", re.IGNORECASE
)
_NTH_BEFORE = re.compile(rf"\b(?:the (?:{NTH} of )?|{NTH} of )$", re.IGNORECASE)
_YEAR_BEHIND = re.compile(r" (?:1[6-9]|20)\d\d\b")  # "Armistice Day 1907"
_COUNTED = re.compile(rf"{NTH} birthday", re.IGNORECASE)  # "her 18th birthday" says no day
_SAINT, _OWN = re.compile(r"(?:st\.?|saint) ", re.IGNORECASE), re.compile(r"['’]s\b")  # "st dom's"
_CARE_OF = re.compile(r"\bc/(?:o )?$", re.IGNORECASE)
_STREET = re.compile(rf"{one_of(ROADS)}\b")
_NAME_BEFORE = re.compile(r"(?<![\w’'-])(?:[A-Z][\w’'-]+ ){1,2}$")
_NUMBER_ALONE = re.compile(r"(?m)^\d+$")
_WHEN = re.compile(r",? (?:at|by|from|till|until) [a-z\d.:]+$")
_SHORT_NUMBER = re.compile(r"\d{1,3}")  # of a note or a page, unless a word before it says what it is
_ROAD = re.compile(r"the [ABM]\d{1,4}\b")  # "the A4067 and the B4521"
_BRACKETED = re.compile(r"\(\d{4}\)|\[\d{4}\]")
_SYSTEM = re.compile(r"(?P<letters>[A-Z]{2,8})[ -]?\d[\d.\-]*$")
_SYSTEM_BEFORE = re.compile(r"\b(?P<letters>[A-Z]{2,8}) $")
_NO_SYSTEM = listed("references.no_system")
# What cites a law or a judgment, or registers a firm: "Act No. {3 of 1998}", "[2019] {IEHC 44}", "company no. {0338182}".
_CITED = re.compile(
    r"(?:\b(?:Act|Bill|Decree|Law|Ordinance|Regulations?|[Cc]ompany|[Cc]harity),? (?:[Nn]o\.?|[Nn]umber)|\[\d{4}\]) $"
)
_SHORTENED = re.compile(r"(?:e\.g|i\.e)\.?", re.IGNORECASE)
_CODES = frozenset({Kind.CASE, Kind.HANDLE, Kind.VEHICLE})
_GOES_ON = re.compile(r"[\w@#]*(?:[._/\-‑]+\w+)*")
_BEGINS = re.compile(r"[\w@#]+(?:[._/\-‑]\w*)*\Z")
# What belongs to a reference and was not found with it: "1986 {of 14/11}", "{1:}23-cv-08817{-KPF}", "0417 {(TIC)}".
_BEFORE_CODE = re.compile(r"(?<!\w)\d:\Z")
_BEHIND_CODE = re.compile(r"(?:[-/][A-Z\d]{1,5}(?!\w)| of (?:(?:19|20)\d\d|\d\d?/\d\d?)(?![\w/])| \([A-Z/]{1,5}\))")
_LONGEST = 40  # signs before a find that are looked at
_LONGEST_ADDRESS = 300
_SPACE = re.compile(r"\s")
# Addresses of the web and names of files are written in one, too, and are nobody's.
FILE_ENDINGS = "(?:docx?|pdf|xlsx?|pptx?|csv|jsonl?|txt|py|toml|md|svg|html?|ics|png|jpe?g|gif|heic|mp[34]|mov|zip|msg)"
_OF_WEB = re.compile(rf"://|^www\.|[?&]\w+=|\.(?:com|org|net|co\.uk|gov\.uk)\b|\.{FILE_ENDINGS}$")


def completed(text: str, days: Sequence[tuple[int, int]], found: Found) -> Found | None:
    """The whole of it; None where it is no more than words, of an address of the web or a file's name.  `days` is where dates stand."""
    if found.kind is Kind.DOB:
        return _day(text, days, found)
    if found.kind is Kind.ADDRESS:
        return _address(text, found)
    if found.kind in _CODES:
        return _code(text, found)
    own = _OWN.match(text, found.end) if found.kind is Kind.SCHOOL and _SAINT.match(text, found.start) else None
    return Found(found.start, own.end(), Kind.SCHOOL) if own else found


def _day(text: str, days: Sequence[tuple[int, int]], found: Found) -> Found | None:
    here = _over(days, found)
    if not here:
        counted = _COUNTED.match(text, found.start) or _SHORT_NUMBER.fullmatch(text, found.start, found.end)
        if counted or not _DAY.search(text, found.start, found.end):
            return None
        here = [(found.start, found.end)]
    start = here[0][0]
    opens = max(0, start - _LONGEST)
    if weekday := _WEEKDAY.search(text, max(opens, found.start), start):
        start = weekday.start()
    elif nth := _NTH_BEFORE.search(text, opens, start):
        start = nth.start()
    year = _YEAR_BEHIND.match(text, here[-1][1])
    return Found(start, year.end() if year else here[-1][1], Kind.DOB)


def _address(text: str, found: Found) -> Found | None:
    """With the name of its street, and without the time that somebody came there; one small word ("number") is none, nor a number alone in its line."""
    words = text[found.start : found.end]
    if (words.isalpha() and words.islower()) or (words.isdecimal() and _NUMBER_ALONE.match(text, found.start)):
        return None
    named = _STREET.match(text, found.start)
    name = _NAME_BEFORE.search(text, max(0, found.start - _LONGEST), found.start) if named else None
    when = _WHEN.search(text, found.start, found.end)
    start = name.start() if name else found.start
    if care_of := _CARE_OF.search(text, max(0, start - 4), start):
        start = care_of.start()
    return Found(start, when.start() if when else found.end, Kind.ADDRESS)


def _code(text: str, found: Found) -> Found | None:
    begins = _BEGINS.search(text, max(0, found.start - _LONGEST), found.start)
    goes_on = _GOES_ON.match(text, found.end, found.end + _LONGEST_ADDRESS)
    whole = Found(begins.start() if begins else found.start, goes_on.end() if goes_on else found.end, found.kind)
    words = text[whole.start : whole.end]
    if whole.kind is not Kind.HANDLE and (not _DIGIT.search(words) or _SHORT_NUMBER.fullmatch(words)):
        return None
    if _OF_WEB.search(_in_one(text, whole)) or _SHORTENED.fullmatch(words):
        return None
    if whole.kind is Kind.CASE and (_is_of_goods(text, whole) or _ROAD.match(text, max(0, whole.start - 4))):
        return None
    return None if _CITED.search(text, max(0, whole.start - 20), whole.start) else whole


def _is_of_goods(text: str, found: Found) -> bool:
    """Whether a number is of a standard, of goods, or four figures in brackets, of a collar or a year: "RAL 7016", "PC Doyle (5510)"."""
    if _BRACKETED.fullmatch(text, max(0, found.start - 1), found.end + 1):
        return True
    system = _SYSTEM.match(text, found.start, found.end) or _SYSTEM_BEFORE.search(
        text, max(0, found.start - 9), found.start
    )
    return system is not None and system["letters"].lower() in _NO_SYSTEM


def whole_references(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """The finds, references with what stands beside them and is part of them."""
    for number, found in enumerate(finds):
        if found.kind is not Kind.CASE:
            yield found
            continue
        floor = finds[number - 1].end if number else 0
        ceiling = finds[number + 1].start if number + 1 < len(finds) else len(text)
        before = _BEFORE_CODE.search(text, max(floor, found.start - 3), found.start)
        behind = _BEHIND_CODE.match(text, found.end, ceiling)
        yield Found(before.start() if before else found.start, behind.end() if behind else found.end, Kind.CASE)


def _over(days: Sequence[tuple[int, int]], found: Found) -> list[tuple[int, int]]:
    """The dates that share words with a find."""
    first = bisect_left(days, (found.start, 0))
    if first and days[first - 1][1] > found.start:
        first -= 1
    return list(takewhile(lambda day: day[0] < found.end, islice(days, first, None)))


def _in_one(text: str, found: Found) -> str:
    """The signs around a find up to a space, as many as an address of the web has."""
    opens, closes = max(0, found.start - _LONGEST_ADDRESS), found.end + _LONGEST_ADDRESS
    before, after = _SPACE.split(text[opens : found.start])[-1], _SPACE.split(text[found.end : closes], 1)[0]
    return (before + text[found.start : found.end] + after).rstrip(".,;:!?)")
