"""What is found, what is proposed, and what a person decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What sort of identity some words are."""

    PERSON = "person"
    SCHOOL = "school"
    ADDRESS = "address"
    PLACE = "place"
    POSTCODE = "postcode"
    PHONE = "phone"
    EMAIL = "email"
    HANDLE = "handle"  # a name somebody goes by online
    DOB = "dob"
    NHS = "nhs"
    UPN = "upn"  # unique pupil number
    CASE = "case"
    VEHICLE = "vehicle"
    OPERATION = "operation"
    OTHER = "other"

    # An enum hashes the name of a member, in Python, each time; its letters know their hash.
    __hash__ = str.__hash__


class Choice(StrEnum):
    """What a person decided about a candidate.  LATER is also where everything starts: not decided yet."""

    HIDE = "hide"
    LEAVE = "leave"
    LATER = "later"


class Found(NamedTuple):
    """Words that may point to somebody: characters `start` to `end` of the text, end not included."""

    start: int
    end: int
    kind: Kind


def covered(size: int, finds: Iterable[Found]) -> bytearray:
    """For each character of a text of that size 1 where something was found, and 0 elsewhere."""
    stand = bytearray(size)
    for found in finds:
        stand[found.start : found.end] = b"\1" * (found.end - found.start)
    return stand


def people(size: int, finds: Iterable[Found]) -> bytearray:
    """For each character of a text of that size 1 where somebody found stands, and 0 elsewhere."""
    return covered(size, (found for found in finds if found.kind is Kind.PERSON))


@dataclass(frozen=True, slots=True)
class Candidate:
    """One identity, shown to a person to decide about.

    `forms` are the different words found for it, longest first ("Dean Hart", "D. Hart", "Dean's", "Dean"); `places` all of them in
    the text, in order, a possessive 's left outside.  `handle` is a proposal that nobody uses yet.  `places` is empty when the words
    stand only in the title.
    """

    kind: Kind
    forms: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    handle: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about the words at some places.

    `words` are further words to take out of the title: the forms of a candidate, needed only where the title holds one that the text
    does not.
    """

    places: tuple[tuple[int, int], ...]
    handle: str
    choice: Choice = Choice.HIDE
    words: tuple[str, ...] = ()
