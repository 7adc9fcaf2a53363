"""What a person typed: kept beside a step's bare facts, so that it can be taken out for good."""

from __future__ import annotations

from typing import Any, Final

import msgspec

LONGEST: Final = 20_000
"""Characters in one box.  More than four pages of note is a text to bring in, not a note."""


class Words:
    """Words that a person typed.  `said` is None once they were taken out; the step around them still replays."""

    __slots__ = ("said",)

    def __init__(self, said: str | None) -> None:
        self.said = said

    def __str__(self) -> str:
        return "[words taken out]" if self.said is None else self.said

    def __repr__(self) -> str:
        # Never the words themselves: a representation ends in logs.
        return f"Words({'taken out' if self.said is None else len(self.said)})"

    def __bool__(self) -> bool:
        return self.said != ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Words) and self.said == other.said

    def __hash__(self) -> int:
        return hash(self.said)


NO_WORDS: Final = Words("")

UNSAID: Any = msgspec.field(default_factory=lambda: NO_WORDS)
"""The default of a step's field that holds words: nothing said.  (A factory: a schema cannot print it.)"""
