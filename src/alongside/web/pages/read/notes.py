"""What stands in the margin, and what is heard of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

import msgspec

from alongside.framework import Feature, Prompt, Side
from alongside.marks import Mark
from alongside.prompts import WaitingPrompt


class Telling(StrEnum):
    """How marks are told to somebody who listens while reading."""

    OFF = "off"
    PARAGRAPH = "paragraph"
    INLINE = "inline"


class MarkNote(msgspec.Struct, frozen=True):
    """A mark as it stands in the margin, with the words it lies on and its first and last paragraph, from 1.

    `shown` are the codes of its features that were asked for; `change` is the address where it is changed; `answers`
    are the codes shown, each with where it is answered; `duties` those that rest on it or that its question speaks to,
    likewise.
    """

    mark: Mark
    features: tuple[Feature, ...]
    shown: tuple[str, ...]
    question: str
    own: bool
    words: str
    first: int
    last: int
    change: str
    answers: tuple[tuple[str, str], ...]
    duties: tuple[tuple[str, str], ...]

    @property
    def edge(self) -> str:
        """Its ink: that of its first feature; where both sides are there, both."""
        sides = {feature.side for feature in self.features if feature.code in self.shown}
        if not sides:
            return "pause"
        return "both" if len(sides) == 2 else ("t" if Side.TRUST in sides else "w")

    @property
    def extent(self) -> str:
        """From where to where, for somebody who hears it: from “He was not” to “told.”"""
        words = self.words.split()
        ends = f"from “{' '.join(words[:3])}” to “{' '.join(words[-2:])}”"
        said = f"on “{' '.join(words)}”" if len(words) <= 6 else ends
        return said if self.first == self.last else f"{said}; it goes on to paragraph {self.last}"


class PromptNote(msgspec.Struct, frozen=True):
    """A question as it waits in the margin, beside paragraph `block`, from 0, with the addresses of what can be done.

    `duties`: what practice owes here, each by its code and name, with where it is answered.
    """

    waiting: WaitingPrompt
    prompt: Prompt
    principles: str
    cue: str
    aside: bool
    block: int
    take_up: str
    put_aside: str
    back: str
    duties: tuple[tuple[str, str], ...]


def told(number: int, marks: Sequence[Mark], sides: Mapping[str, Side]) -> str:
    """What is heard at a paragraph's button: "3 marks on paragraph 12: 1 trust, 2 surveillance"."""
    on = {Side.TRUST: 0, Side.SURVEILLANCE: 0}
    pauses = 0
    for mark in marks:
        for side in {sides[code] for code in mark.features}:
            on[side] += 1
        pauses += mark.pauses
    parts = [f"{many} {side}" for side, many in on.items() if many] + ([f"{pauses} to pause at"] if pauses else [])
    return f"{len(marks)} mark{'' if len(marks) == 1 else 's'} on paragraph {number + 1}: {', '.join(parts)}"
