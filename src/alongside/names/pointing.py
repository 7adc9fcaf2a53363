"""Places that point to nobody, taken back: parts of what a body is called, peoples and things."""

from __future__ import annotations

import re
from collections.abc import Iterable

from alongside.names.listed import listed
from alongside.names.values import Found, Kind

# What a town is only a part of: courts, forces, teams, firms and events.
_WHOSE = re.compile(
    r"(?:['’]s)? (?:(?:Crown|Youth|County|Family|Combined|Magistrates['’]?|Sheriff|High|Borough|City|District|Town|Metropolitan|Justice|and|&|[A-Z]\w+) ){0,2}?"
    r"(?:Courts?|Crown|Council(?:lors?)?|councillors?|Universit(?:y|ies)|Constabulary|Police(?! [Ss]tation| [Oo]ffice)|YJS|YOT|Solicitors|LLP|Ltd|Limited|plc|FC|AFC|"
    r"JFC|RFC|Athletic|Rovers|Rangers|Wanderers|Lionesses|Ladies|Players|Vets|Cup|Show|Fair|Festival|Gazette|Recorder|Herald|Society|Mencap|Safeguarding|"
    r"Probation|Project|Trust|Foundation|Bosch|fans?|supporters?|shirt|scarf|accent|studentship|pudding|cheese|[Cc]hildren['’]s [Ss]ervices|[Ss]ocial [Ss]ervices)(?![\w’'])"
)
_OFFICE_OF = re.compile(
    r"\b(?:[Bb]orough|[Bb]ishop|[Cc]onstable|University|Diocese|Archdeacon|Court|Clerk|Recorder|Council|County|Duke|Duchess|Earl|Lord|Baron(?:ess)?|PCC|State|Members?|Friends|FRIENDS|Fields|Men|Bells|Fords) (?:of|OF|at|in|for) $"
)
_OF_ENDS = (" of ", " OF ", " at ", " in ", "for ")
_NATIONS = listed("no_places.nations")
_THINGS = frozenset(thing.replace("_", " ") for thing in listed("pointing.things"))
_ENDS = listed("pointing.ends")
_TREATS = ("Eye Unit", "Intake Unit")
# A saint is no church in a list of feasts, and neither is who is prayed to: "St Nicholas; St Lucia".
_PATRON = re.compile(rf"(?:St\.?|Saint) (?:{'|'.join(sorted(name.title() for name in listed('pointing.patrons')))})")
_AT_A_PLACE = re.compile(
    r"\b(?:[Aa]t|[Ii]n|[Ff]rom|[Nn]ear|[Oo]utside|[Bb]ehind|[Oo]f|[Ii]nto|[Vv]ia|[Aa]ttends|(?<!pray )[Tt]o) $"
)
# "Trinity 9" is the ninth Sunday after it.
_SUNDAY = re.compile(r"(?:Trinity|Lent|Advent|Easter|Epiphany|Pentecost|Proper) \d{1,2}")
_AGAINST = re.compile(r" v\.? $")
_AGAINST_ONE = re.compile(r" v\.? [A-Z]")


def pointing(text: str, finds: Iterable[Found]) -> list[Found]:
    """The finds, without what only looks like a place or school."""
    return [
        found
        for found in finds
        if not (found.kind is Kind.PLACE and _is_part(text, found))
        and not (found.kind is Kind.SCHOOL and text[found.start : found.end].lower() in _THINGS)
    ]


def _is_part(text: str, found: Found) -> bool:
    """Whether a place is only part of the name of a body: "Preston" in "Preston Crown Court", "Hounslow" in "London Borough of Hounslow"."""
    before = text[max(0, found.start - 24) : found.start]
    follows = text.startswith((" ", "'s ", "’s "), found.end) and _WHOSE.match(text, found.end)
    return bool(
        follows
        or (before.endswith(_OF_ENDS) and _OFFICE_OF.search(before))
        or (before.endswith(("v ", "v. ")) and _AGAINST.search(before))
        or _AGAINST_ONE.match(text, found.end)
        or _is_thing(text[found.start : found.end], before)
    )


def _is_thing(words: str, before: str) -> bool:
    """Whether the words are a people, a language, a room or a thing to buy or watch."""
    lower = words.lower()
    return bool(
        len(words) < 2
        or lower in _THINGS
        or (" " in lower and lower.split(" ", 1)[1] in _THINGS)
        or f"{before.rstrip().rpartition(' ')[2].lower()} {lower}" in _THINGS
        or _SUNDAY.fullmatch(words)
        or lower.removesuffix("s") in _NATIONS
        or (words.rpartition(" ")[2] in _ENDS and not words.endswith(_TREATS))
        or (_PATRON.fullmatch(words) and not _AT_A_PLACE.search(before))
    )
