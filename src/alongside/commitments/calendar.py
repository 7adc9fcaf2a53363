"""The days of a review's commitments as a calendar file, by RFC 5545 (iCalendar).

One all-day event for each commitment that has a day.  Its UID is the commitment's own, so that taking the file in again
moves the event; SEQUENCE counts the changes.  Events are private and leave the day free.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from alongside.commitments.parts import Commitment, Commitments
from alongside.commitments.steps import CommitmentChanged
from alongside.record import Review, Step, Undone

LONGEST_LINE: Final = 75
"""Octets in a line, its end left out (RFC 5545, 3.1)."""

IN_IT: Final = (
    "The file holds, for each commitment with a day: what will change, who sees to it and how the young person would know. "
    "It holds no other word of the review. Events are marked private; whoever can open your calendar, or looks after it, "
    "can still read them. Keep it out of a calendar that others share, unless they are those who were told."
)


def as_calendar(review: Review) -> bytes:
    """The file's bytes.  The same review gives the same bytes; without a day there is no event."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Alongside//Commitments//EN", "CALSCALE:GREGORIAN"]
    for one in review[Commitments]:
        lines += _event(review, one)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def dated(review: Review) -> int:
    """How many commitments have a day."""
    return sum(one.promise.by_when is not None for one in review[Commitments])


def _event(review: Review, one: Commitment) -> Iterator[str]:
    promise = one.promise
    if promise.by_when is None:
        return
    changed = [entry.at for entry in review.entries if _may_move(review, entry.step, one)]
    more = (
        ("Who sees to it", str(promise.who)),
        ("How the young person would know", str(promise.would_know)),
    )
    yield "BEGIN:VEVENT"
    yield f"UID:{one.id}"
    yield f"DTSTAMP:{_moment(changed[-1] if changed else one.at)}"
    yield f"SEQUENCE:{len(changed)}"
    yield f"DTSTART;VALUE=DATE:{promise.by_when.isoformat().replace('-', '')}"
    yield f"SUMMARY:{_text(str(promise.what))}"
    said = "\n".join(f"{label}: {words}" for label, words in more if words)
    if said:
        yield f"DESCRIPTION:{_text(said)}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _may_move(review: Review, step: Step, one: Commitment) -> bool:
    """A change of it, or the undoing of one: a number that went back would keep a calendar from taking the event in again."""
    if isinstance(step, Undone):
        return _may_move(review, review.entries[step.number - 1].step, one)
    return isinstance(step, CommitmentChanged) and step.commitment == one.id


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(said: str) -> str:
    """A TEXT value (3.3.11): four signs escaped; controls, which it may not hold, left out."""
    plain = said.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(sign for sign in plain if sign in "\n\t" or (ord(sign) >= 0x20 and ord(sign) != 0x7F))
    return kept.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """The line in UTF-8, folded so that no piece is longer than 75 octets and no character is cut."""
    pieces, piece = [], b""
    for sign in line:
        octets = sign.encode("utf-8", "replace")
        if len(piece) + len(octets) > LONGEST_LINE:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
