"""A mark as it stands in a file from elsewhere: typed, but not yet believed."""

from __future__ import annotations

import re
import unicodedata
from typing import Final
from uuid import UUID

import msgspec

from alongside.marks import Mark, Marks
from alongside.record import Review, TextId
from alongside.texts import SURROUNDINGS

LARGEST_FILE: Final = 16 * 2**20
MOST_MARKS: Final = 5_000

_UUID = re.compile(r"(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", re.IGNORECASE)


class ForeignMark(msgspec.Struct, frozen=True):
    """`number` from 1, as in the file.  `before` and `after` are None where the file says nothing of surroundings."""

    number: int
    id: UUID | None = None
    text: UUID | None = None
    words: str = ""
    before: str | None = None
    after: str | None = None
    start: int | None = None
    end: int | None = None
    codes: tuple[str, ...] = ()
    note: str = ""
    prompt: UUID | None = None
    by: UUID | None = None


class WrittenMark(msgspec.Struct, frozen=True):
    """A mark of ours with the words under and around it, ready to be written in any form."""

    mark: Mark
    title: str
    words: str
    before: str
    after: str


def to_write(review: Review, texts: dict[TextId, str]) -> list[WrittenMark]:
    """Every mark of a review, in the order of its texts."""
    from alongside.preparation import Texts

    return [
        WrittenMark(
            mark,
            str(held.title),
            texts[held.id][mark.place.start : mark.place.end],
            texts[held.id][max(0, mark.place.start - SURROUNDINGS) : mark.place.start],
            texts[held.id][mark.place.end : mark.place.end + SURROUNDINGS],
        )
        for held in review[Texts]
        for mark in review[Marks].of(held.id)
    ]


def as_uuid(said: object) -> UUID | None:
    """The UUID that an id or IRI holds, or None: what other tools call their own things is theirs."""
    found = _UUID.fullmatch(said.strip()) if isinstance(said, str) else None
    return UUID(found[1]) if found else None


def composed(said: str) -> str:
    """As our texts are kept: NFC, and lines that end in one character."""
    return unicodedata.normalize("NFC", said.replace("\r\n", "\n").replace("\r", "\n"))
