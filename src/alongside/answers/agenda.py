"""An hour with a review: what a group takes in turn, in 45, 60 or 90 minutes, and what it may leave when time is short."""

from __future__ import annotations

from typing import Final

import msgspec

from alongside.refusals import Refusal

LENGTHS: Final = (45, 60, 90)
"""Minutes that an agenda is made for."""


class Part(msgspec.Struct, frozen=True):
    """One part of the meeting.  `minutes` go with `LENGTHS`; `stage` is where in the workbench it happens."""

    heading: str
    what: str
    when_short: str
    stage: str
    minutes: tuple[int, int, int]


class Turn(msgspec.Struct, frozen=True):
    """A part as it stands in an agenda: from which minute to which."""

    part: Part
    start: int
    end: int


PARTS: Final = (
    Part(
        "Say what this is, and what it is not",
        "Read aloud what is looked at and why. It looks at practice, not at a young person or a family. Agree what stays here. "
        "Say how those concerned were involved, or why they were not.",
        "Read only the first line, and say how those concerned were involved.",
        "prepare",
        (5, 5, 10),
    ),
    Part(
        "Read, each for yourself",
        "In silence. Put a mark where something builds trust, where something watches, and where you want to pause.",
        "One person reads aloud the two places that they would pause at.",
        "read",
        (8, 12, 20),
    ),
    Part(
        "Which parts rest on trust, and which parts watch?",
        "The first reflective question. Both columns stand; neither is taken from the other. Say first what you see, then where "
        "you differ. A difference is kept, with both reasons.",
        "Each names one passage of either side. Nobody answers.",
        "reflect",
        (10, 13, 18),
    ),
    Part(
        "What impact does it have?",
        "The second: on the young person, the family, friends, the wider community. Begin with whoever was not heard yet. Each "
        "time: whose words is this?",
        "Take only those who were not heard yet, and say who will ask them.",
        "reflect",
        (10, 14, 20),
    ),
    Part(
        "What stands in the way, and what could be built on?",
        "The third: challenges and opportunities, for more trust and more safety.",
        "One challenge and one opportunity.",
        "reflect",
        (5, 8, 12),
    ),
    Part(
        "What will be different, and how would the young person know?",
        "One or two commitments: who, by when, who is told. Then say who tells those whom it is about.",
        "Never leave this one. One commitment with a day is enough.",
        "commit",
        (7, 8, 10),
    ),
)


def agenda(length: int) -> tuple[Turn, ...]:
    """The parts in turn, for a meeting of so many minutes.  Raises `Refusal` for another length."""
    if length not in LENGTHS:
        raise Refusal("An agenda is made for 45, 60 or 90 minutes. Choose one of them.")
    turns, start = [], 0
    for part in PARTS:
        end = start + part.minutes[LENGTHS.index(length)]
        turns.append(Turn(part, start, end))
        start = end
    return tuple(turns)
