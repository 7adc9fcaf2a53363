"""What one room holds of a review, and how each change of it is taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

Back = Callable[[], object]
"""Takes one change back, on the state right after it."""


class Part:
    """Made empty; changed only by that room's steps; equal when it holds the same.

    Whoever changes it notes beside the change how it is taken back.  So undoing costs what is undone, not the record.
    """

    __slots__ = ("_noted",)  # apart from what the part holds: two parts are not different for it

    def __init__(self) -> None:
        self._noted: list[Back] = []

    def note(self, back: Back) -> None:
        """How the change that is made now is taken back."""
        self._noted.append(back)

    def noted(self) -> list[Back]:
        """What was noted since this was last asked, in order."""
        noted, self._noted = self._noted, []
        return noted

    def keep(self, held: dict[K, V], key: K, value: V) -> None:
        """Set one entry of what the part holds, and note how it is taken back."""
        if key in held:
            was = held[key]
            self.note(lambda: held.__setitem__(key, was))
        else:
            self.note(lambda: held.__delitem__(key))
        held[key] = value
