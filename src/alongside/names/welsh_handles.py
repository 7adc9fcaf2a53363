"""What stands in a name's place in a Welsh text, and how it stands there: "y person ifanc", "i'r person ifanc".

A role has its article, so that no word before it changes its first letter; a handle with a number is used like a name, which changes
neither.  What is counted or listed has no article.
"""

from __future__ import annotations

import re

from alongside.names.values import Found
from alongside.names.welsh import is_welsh
from alongside.texts import Edit

# The English handle; the Welsh one; the words beside a name that tell it, in the forms that they take after others.
_ROLES: dict[str, tuple[str, str]] = {
    "the young person": ("y person ifanc", r"(?:p|b|ph)erson ifanc|(?:d|n)?disgybl|ddisgybl|plentyn|blentyn|phlentyn|mhlentyn"),
    "mother": ("y fam", r"mam|fam|mham"),
    "father": ("y tad", r"tad|dad|thad|nhad"),
    "stepfather": ("y llystad", r"llystad|lystad"),
    "stepmother": ("y llysfam", r"llysfam|lysfam"),
    "brother": ("y brawd", r"brawd|frawd|mrawd"),
    "sister": ("y chwaer", r"chwaer"),
    "grandmother": ("y nain", r"nain|mam-gu|fam-gu|mamgu"),
    "grandfather": ("y taid", r"taid|daid|thaid|nhaid|tad-cu|dad-cu|tadcu"),
    "uncle": ("yr ewythr", r"ewythr|wncwl"),
    "aunt": ("y fodryb", r"modryb|fodryb|anti"),
    "cousin": ("y cefnder", r"cefnder|gefnder|chefnder|cyfnither|gyfnither|chyfnither"),
    "partner": ("y partner", r"partner|bartner|phartner|gŵr|ŵr|gwraig|wraig"),
    "friend": ("ffrind", r"ffrind|ffrindiau"),
    "social worker": ("y gweithiwr cymdeithasol", r"g?weithiwr cymdeithasol|g?weithwraig gymdeithasol"),
    "youth worker": ("y gweithiwr ieuenctid", r"g?weithiwr ieuenctid|g?weithwraig ieuenctid"),
    "support worker": ("y gweithiwr cymorth", r"g?weithiwr cymorth|g?weithiwr cefnogi"),
    "teacher": ("yr athro", r"athro|athrawes"),
    "headteacher": ("y pennaeth", r"pennaeth|bennaeth|phennaeth|prifathro|prifathrawes"),
    "nurse": ("y nyrs", r"nyrs"),
    "doctor": ("y meddyg", r"meddyg|feddyg|meddyg teulu"),
    "police officer": ("yr heddwas", r"heddwas|heddferch|swyddog heddlu"),
    "manager": ("y rheolwr", r"rheolwr|reolwr|rheolwraig"),
    "chair": ("y cadeirydd", r"cadeirydd|gadeirydd"),
    "advocate": ("yr eiriolwr", r"eiriolwr"),
    "foster carer": ("y gofalwr maeth", r"g?ofalwr maeth"),
    "carer": ("y gofalwr", r"g?ofalwr"),
    "neighbour": ("y cymydog", r"cymydog|gymydog|chymydog|cymdoges"),
}  # fmt: skip
_KINDS = {
    "young person": "person ifanc",
    "school": "ysgol",
    "operation": "ymgyrch",
    "place": "lle",
    "address": "cyfeiriad",
    "postcode": "cod post",
    "phone number": "rhif ffôn",
    "email address": "e-bost",
    "account": "cyfrif",
    "date of birth": "dyddiad geni",
    "NHS number": "rhif GIG",
    "pupil number": "rhif disgybl",
    "case number": "rhif achos",
    "vehicle": "cerbyd",
    "detail": "manylyn",
    "family": "teulu",
    "the family": "y teulu",
    "couple": "y cwpl",
}
_WELSH = {**{english: welsh for english, (welsh, _) in _ROLES.items()}, **_KINDS}
WELSH_HANDLES = frozenset(_WELSH.values())
_TOLD = dict(_ROLES.values())
NUMBERED = frozenset({"ffrind", *(welsh for welsh in _KINDS.values() if not welsh.startswith("y "))})
"""Handles that have a number even where nobody else is called so."""

_ANY = "|".join(f"(?P<r{at}>{words})" for at, (_, words) in enumerate(_ROLES.values()))
_OF_WHOM = r"(?:['’]i|['’]w|\b(?:ei|eu|fy|ein|eich|y|yr))"
# "ei fam Nia" is his mother; "brawd Deio" is Deio's brother, and "brawd Deio, Osian" is Osian.
_BEFORE = (
    re.compile(rf"{_OF_WHOM} ?(?:{_ANY})(?:,| o['’]r enw)? $", re.IGNORECASE),
    re.compile(rf"(?<![\w-])(?:{_ANY}) (?-i:[A-ZÀ-Þ])[\w-]+, $", re.IGNORECASE),
)
_RANK = re.compile(r"\b(?:PC|PCSO|DC|DS|DI|Cwnstabl|Rhingyll|Heddwas) $")
_AFTER = re.compile(rf"(?:, | \(){_OF_WHOM} ?(?:{_ANY})\b", re.IGNORECASE)
_VOWEL = re.compile(r"(?<=[aeiouwyâêîôûŵŷáéö]) $", re.IGNORECASE)
_NASAL = re.compile(r"\b(?P<in>[Yy])(?:ng|m) $")
_NEAR = 300  # characters that show whether a text is in Welsh: "a person 1" is "and person 1" there
_TAILS = {"n": " yn", "i": " ei", "u": " eu"}


def in_welsh(handle: str) -> str:
    """An English handle, without a number, in Welsh; as it is where there is none."""
    return _WELSH.get(handle, handle)


def role(text: str, mentions: list[Found]) -> str:
    """What the Welsh words beside a name say that its bearer is, in English as the handles are; "" when they do not say."""
    for mention in mentions:
        before = text[max(0, mention.start - 50) : mention.start].rsplit("\n", 1)[-1]
        after = text[mention.end : mention.end + 50].split("\n", 1)[0]
        for told in (_AFTER.match(after), *(shape.search(before) for shape in _BEFORE)):
            if told:
                at = next(int(name[1:]) for name, words in told.groupdict().items() if words)
                return list(_ROLES)[at]
    return ""


def fitted(text: str, start: int, end: int, handle: str, after: int) -> Edit | None:
    """The edit that puts a Welsh handle at a place; None for a handle that is not Welsh."""
    base = re.sub(r" \d+$", "", handle)
    known = base in _TOLD or base in NUMBERED or base in _KINDS.values()
    if not known and not (base == "person" and is_welsh(text[max(0, start - _NEAR) : end + _NEAR])):
        return None
    free = max(text.rfind("\n", 0, start) + 1, after)
    told = _TOLD.get(base)
    beside = told and re.search(rf"{_OF_WHOM} ?(?:{told})(?P<link>,? )$", text[free:start], re.IGNORECASE)
    if beside and base == handle:  # "gyda'i fam, Nia, ac" is "gyda'i fam ac"
        closes = end + 1 if beside["link"] == ", " and text[end : end + 1] == "," else end
        return Edit(free + beside.start("link"), closes, "")
    again = told and re.match(
        rf"(?:, {_OF_WHOM} ?(?:{told})(?:,|(?=[.;\n]|$))| \({_OF_WHOM} ?(?:{told})\))", text[end:], re.IGNORECASE
    )
    if again:
        end += again.end()
    if base == "yr heddwas" and (rank := _RANK.search(text, free, start)):
        start = rank.start()
    words = handle
    if article := re.match(r"yr? ", handle):
        if _VOWEL.search(text, free, start):
            start, words = start - 1, f"'r {handle[article.end() :]}"
    elif nasal := _NASAL.search(text, free, start):
        start, words = nasal.start(), f"{nasal['in']}n {handle}"
    tail = re.match(r"['’]([niu])\b", text[end:])
    if tail and handle[-1] not in "aeiouwy":
        end, words = end + tail.end(), words + _TAILS[tail[1]]
    opens = re.search(r"(?:^|[.!?:]\s+)[\"“‘'(]*$", text[text.rfind("\n", 0, start) + 1 : start])
    return Edit(start, end, words[0].upper() + words[1:] if opens else words)
