"""Finds of one each: two people apart that were found as one, a name without what was taken with it, towns among the towns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.roles import told_before
from alongside.names.same import name_words
from alongside.names.values import Found, Kind

# "Jay an Kayla" are two, whom a slip of the pen joined.
_JOINED = re.compile(r"(?<=[^\W\d_]) (?:an|and|n|or|&|\+) (?=[A-ZÀ-Þ])|(?<=[^\W\d_])/(?=[A-ZÀ-Þ])")
# What was taken with a name: "I'm Kyle's aunt", "DC Lowe", "YP Dean".
_NOT_OF_IT = re.compile(
    r"(?:(?:I|He|She|It|That|They|We|You|There|Here)['’](?:m|s|re|ve)|YP|(?:PC|PCSO|WPC|DC|DS|DI|DCI|HHJ)(?= [A-ZÀ-Þ][a-zà-ÿ]))\s(?=[A-ZÀ-Þ])"
)
_CUT_SHORT = re.compile(r"(?<=n)['’]t\b")
_AT_THEIRS = re.compile(r"(?:nan|nana|mum|dad|gran|grandma|grandad|auntie|uncle)['’]s", re.IGNORECASE)
_TWO_OF_A_SENTENCE = re.compile(r"(?P<one>[A-ZÀ-Þ][\w’'-]+), (?=[A-ZÀ-Þ][\w’'-]+$)")
# Of "PC 4471 Larkin" the number points to him as much as the name.
_COLLAR = re.compile(r"\b(?:PC|PCSO|WPC|DC|DS|DI|PS|Sgt|Sergeant|Constable|Officer) (?P<number>\d{2,5}[A-Z]{0,2} )$")
_OFFICES = listed("identities.offices")
_AN_OFFICE = re.compile(
    rf"\b(?:(?:the|a|an|as|our|their|former|acting|deputy|new) (?P<held>{'|'.join(sorted(_OFFICES))}) of "
    rf"|(?P<of_all>{'|'.join(sorted(_OFFICES))}) of (?:the|students?|studies|faculty)\b)",
    re.IGNORECASE,
)


def of_one_each(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """The finds, each of one person: those of two apart, and without an office ("the Dean of the college", and then "the Dean")."""
    offices = {(match["held"] or match["of_all"]).lower() for match in _AN_OFFICE.finditer(text)}
    for found in finds:
        words = text[found.start : found.end]
        if _CUT_SHORT.match(text, found.end) or (found.kind is Kind.PLACE and _AT_THEIRS.fullmatch(words)):
            continue  # "isn't", "at Nan's"
        if words.endswith(")") and "(" not in words:
            found, words = Found(found.start, found.end - 1, found.kind), words[:-1]
        if found.kind is not Kind.PERSON:
            yield found
        elif words.lower() not in offices or not _is_office(text, found):
            start = found.start
            if collar := _COLLAR.search(text, max(0, start - 16), start):
                start, words = collar.start("number"), text[collar.start("number") : found.end]
            elif extra := _NOT_OF_IT.match(words):
                start, words = start + extra.end(), words[extra.end() :]
            elif _are_two(text, found):
                one = words.partition(",")[0]
                yield Found(start, start + len(one), found.kind)
                start, words = start + len(one) + 2, words[len(one) + 2 :]
            whole = start
            for joint in _JOINED.finditer(words):
                if name_words(words[: joint.start()])[0]:  # not "Mr & Mrs Boateng"
                    yield Found(start, whole + joint.start(), found.kind)
                    start = whole + joint.end()
            yield Found(start, found.end, found.kind)


def _are_two(text: str, found: Found) -> bool:
    """Whether "Aaron, Kyle" is no surname and first name: "Aaron, Kyle's cousin, denies it" beside "Aaron hit him"."""
    two = _TWO_OF_A_SENTENCE.match(text[found.start : found.end])
    return (
        two is not None
        and re.match(r"['’]s ", text[found.end :]) is not None
        and re.search(rf"(?<!\w){re.escape(two['one'])}(?![\w,])", text) is not None
    )


def _is_office(text: str, found: Found) -> bool:
    return text.startswith(" of ", found.end) or text[max(0, found.start - 4) : found.start].lower() == "the "


def owned_by_places(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """The finds, a town that owns something among the towns: "Bradford's services" is nobody called Bradford, and no place either."""
    places = {text[found.start : found.end] for found in finds if found.kind is Kind.PLACE}
    people = {
        text[found.start : found.end]
        for found in finds
        if found.kind is Kind.PERSON and not _OWN.match(text, found.end)
    }
    single = {text[found.start : found.end] for found in finds if found.kind is Kind.PERSON}
    for found in finds:
        words = text[found.start : found.end]
        if found.kind in {Kind.PLACE, Kind.SCHOOL} and _is_somebody(text, found, single):
            yield Found(found.start, found.end, Kind.PERSON)
            continue
        owner = re.split(r"['’]s\b", words)[0]
        if found.kind is Kind.PLACE and owner in places:
            yield Found(found.start, found.start + len(owner), Kind.PLACE)
        elif words in places and _OWN.match(text, found.end) and not any(words in whole for whole in people):
            yield Found(found.start, found.end, Kind.PLACE)
        else:
            yield found


def _is_somebody(text: str, found: Found, single: set[str]) -> bool:
    """Whether what looks like a hill or a park is called so: "stepfather Craig Hill", and "Craig" elsewhere."""
    first, _, last = text[found.start : found.end].partition(" ")
    if not last.isalpha() or known(first).first < _RATHER_A_NAME:
        return False
    return first in single or told_before(text, found.start) or _COMES_FROM.match(text, found.end) is not None


_RATHER_A_NAME = 3
# Who is at a meeting, and for whom: "Jo Park (health)".
_COMES_FROM = re.compile(
    r" \((?:health|education|police|housing|probation|minutes?|notes|social care|CAMHS|YOT|YJS|school|chair)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"['’]s\b")
