"""References that no known word announces, in a text that tells of somebody: told by the letters of their agency, their day or their own mixture of signs.

No list holds all systems and agencies of Britain.  Letters in capitals and a long number behind them are a reference in some of them ("PPS 26/077713",
"WCCIS 802 44 17"), and so is what only a register writes ("733/19nov", "FM25P0044").  In a text that tells of nobody the same signs
are goods and standards, and are left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.cases import end_of, further_numbers, measured
from alongside.names.days import MONTH, is_date
from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.standing import After, Standing, either
from alongside.names.titles import RANKS
from alongside.names.values import Found, Kind

_TELLING = listed("landmarks.personal") | listed("references.telling")
_BEFORE_YEARS = listed("lists.joined")
_NO_SYSTEM = listed("references.no_system") | RANKS
# "WCCIS", "iVPD", "StEIS", "nDelius".
_SYSTEM = re.compile(r"[A-Z]{2,7}|[a-z]{1,2}[A-Z]{2,5}|[A-Z][a-z][A-Z]{2,4}|[a-z][A-Z][a-z]{3,6}")
_PART = r"\d[A-Z\d]*(?:[/\-–][A-Z\d]+)*"
# Without dots and colons, which stand in hours and sums.
_AFTER_SYSTEM = re.compile(
    r"(?P<likely>)(?:-[A-Z]{1,4})?(?: (?i:ids?|nos?|numbers?|ref(?:erence)?s?)\b\.?)?(?: (?:is|was))?(?: for [^\d:;.\n]{1,30}(?=:))?(?:: ?| ?#| )"
    rf"(?P<x>(?:[A-Z](?:/| ))?{_PART}(?: {_PART}| [A-Z]\b){{0,4}})(?![\w/\-:%]|[.,]\d)"
)
# With "no" or "ID" behind the letters any number is one: "LAS no. 4471".
_NUMBER_OF_SYSTEM = re.compile(
    r"(?P<sure>) (?i:ids?|nos?|refs?)\b\.?(?::? |:)(?P<x>\d[A-Z\d]*(?:[/\-][A-Z\d]+)*)(?![\w/\-:%]|[.,]\d)"
)
_LONG = re.compile(r"\d{4}|(?:\d\D?){6}")
# "po 4500 918 33", "ua 90 442 sc": small letters that are no word, and groups of digits.
_SMALL = re.compile(
    r"[a-z](?<![\w.'’@/\-].)[a-z]{1,4} (?P<x>\d{3,6}(?:/[a-z\d]{1,4}){1,3}|\d{1,6}(?: \d{2,6}){1,4}(?: [a-z]{1,2}(?= ?[.,;:)\n]|$|(?= says| said| for)))?)(?![\w/:.\-])"
)
_IN_SMALL = re.compile(r"\d(?<=[a-z] .)\d")  # looked for first, because small letters open nearly every word
# "sir-5519", "mps/0419/me", "n-114 882"
_JOINED = re.compile(
    r"(?P<w>[a-z](?<![\w.'’@/\-].)[a-z]{0,5})[/\-](?P<n>\d{3,}(?: \d{3,})?)(?:[/\-][a-z\d]{1,6})*(?![\w/@]|\.\w)"
)
_IN_JOINED = re.compile(r"[/\-](?<=[a-z].)\d{3}")
# The number of a log and its day: "733/19nov", "1190 of 11/11", "00881 of 1st april".
_OF_DAY = re.compile(
    rf"\d(?<![\w/.:£,\-].)\d{{1,4}}(?:/\d\d?(?i:{MONTH})\b(?:\d\d(?:\d\d)?\b)?|(?<=\d\d\d) of (?:the )?(?:\d\d?/\d\d?(?:/\d\d(?:\d\d)?)?"
    rf"|\d\d?(?:st|nd|rd|th)?(?: of)? ?(?i:{MONTH})\b|\d\d?(?:st|nd|rd|th)(?=[.,;:)\n]|$))(?![\w/]))"
)
_FOUR = re.compile(r"\d{4}")
_LONG_PARTS = re.compile(r"(?=.*\d{4})\d{2,6}(?:[\-/]\d{2,6}){2,3}")
_ZERO_PART = re.compile(r"\d\d[\-/]0\d{3,5}")  # "30-0881"
_SIGNS = re.compile(r"(?=.*[A-Za-z])[A-Za-z\d./\-]+")
_STROKE = re.compile("[/-]")
_LETTERS = re.compile("[a-z]+")
_DOTTED = re.compile(r"[A-Z]{2,5}\d*[./\-]")  # "LL.0077"
_TURNS = re.compile(r"[A-Za-z]+|\d+")
_ENDING = After(
    (
        f"{either('ending ends end')}",
        r"(?: in| with)?[ :.…x*#\-–]{1,6}(?P<x>[A-Z\d]{0,6}\d{3}[A-Z]?)(?![\w/%]|[.,:]\d| (?:days|weeks|months|years|people|children))",
    )
)
# "18833", "1184027" and "E1190" by themselves; "A4067" is a road.
_BARE = re.compile(
    r"(?:\d(?<![\w£$€.,/:+\-#@&].)(?!7[89]\d{11}(?!\d))\d{5,14}|[C-LN-Z](?<![\w£$€.,/:+\-#@&].)[A-Z]?\d{4,8})(?<!000)(?![\w%/:°£\-–]|[.,]\d| ?(?:x|m|km|kg|mg|ml|p|k)\b)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
# A ward of the census, a year behind letters, and a day without signs between: "061124".
_YEAR_OR_DAY = re.compile(r"[ENSW]\d{8}|[A-Z]*(?:19|20)\d\d|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])[0-3]\d")
# Firms and charities on their paper, exchanges of letters.
_OF_A_BODY = re.compile(
    r"(?:\b(?:Registered|registered|[Cc]ompany|[Cc]harity|Limited|Ltd|VAT|DX|FRN|ICO|ISBN|[Ss]ort)\b[^.;\n]{0,24}(?:No\.? ?)?|[Bb]atch[^.;\n]{0,3})$"
)
# "#A7719", "#G-77/19/ash"
_HASH = re.compile(r"#(?<![\w&/].)(?P<x>[A-Z]{0,3}-?\d[\dA-Z]*(?:[/\-]\w{1,6})*)(?![\w/])")


def references(standing: Standing) -> Iterator[Found]:
    """Numbers and codes that nothing known announces; none where the text tells of nobody."""
    if not tells_of_somebody(standing):
        return
    text = standing.text
    yield from _of_systems(standing)
    yield from (Found(*match.span(), Kind.CASE) for match in _OF_DAY.finditer(text))
    for match in _SMALL.finditer(text) if _IN_SMALL.search(text) else ():
        word = match.group().split(" ", 1)[0]
        look, phone = known(word), match["x"].startswith("0") and _counts(match["x"], 10)
        if look.word == 0 and look.first < 3 and word not in _NO_SYSTEM and not phone and _counts(match["x"], 6):
            yield Found(*match.span(), Kind.CASE)
    for match in _JOINED.finditer(text) if _IN_JOINED.search(text) else ():
        if match["w"] not in _BEFORE_YEARS and not _YEAR.fullmatch(match["n"]) and _counts(match.group(), 4):
            yield Found(*match.span(), Kind.CASE)
    for match in _ENDING.within(standing):
        if not _YEAR.fullmatch(match["x"]):
            yield Found(*match.span("x"), Kind.CASE)
    for match in _BARE.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        nobodys = measured(text, match.end()) or _OF_A_BODY.search(before) or _YEAR_OR_DAY.fullmatch(match.group())
        if not nobodys and not is_date(match.group()):
            yield Found(*match.span(), Kind.CASE)
    if "#" in text:
        for match in _HASH.finditer(text):
            if _counts(match["x"], 4) and not _YEAR.fullmatch(match["x"]):
                yield Found(*match.span(), Kind.CASE)


def tells_of_somebody(standing: Standing) -> bool:
    """Whether a text has the words of one that tells of people: "she", "mum", "tenant"."""
    return standing.holds(_TELLING)


def is_mixed(words: str) -> bool:
    """Whether letters and digits take turns as in no word, size or plate ("FM25P0044"), or strokes and long numbers ("44-2207-25")."""
    if _ZERO_PART.fullmatch(words):
        return True
    if _LONG_PARTS.fullmatch(words):
        return _counts(words, 8) and not is_date(words)
    if _SIGNS.fullmatch(words) is None or not _counts(words, 4) or is_date(words):
        return False
    if words.upper() != words and (
        _STROKE.search(words) is None or any(len(part) > 4 for part in _LETTERS.findall(words))
    ):
        return False
    if "." in words:
        return len(words) > 6 and _DOTTED.match(words) is not None
    return len(words) > 7 and _FOUR.search(words) is not None and len(_TURNS.findall(words)) > 2


def _of_systems(standing: Standing) -> Iterator[Found]:
    """Numbers behind the letters of a system or an agency, with those letters."""
    text = standing.text
    for word, starts in standing.at.items():
        if not _is_system(word):
            continue
        for start in starts:
            match = _AFTER_SYSTEM.match(text, start + len(word))
            if match is None or not _LONG.search(match["x"]):
                match = _NUMBER_OF_SYSTEM.match(text, start + len(word))
            if match and (end := end_of(match)):
                yield Found(start, end, Kind.CASE)
                yield from further_numbers(text, match.start("x"), end)


def _is_system(word: str) -> bool:
    # Most words have small letters there, and none of these is one of a system's.
    return (
        not word[1:3].islower()
        and _SYSTEM.fullmatch(word) is not None
        and word.lower() not in _NO_SYSTEM
        and known(word).word < 4
    )


def _counts(words: str, least: int) -> bool:
    return sum(sign.isdigit() for sign in words) >= least
