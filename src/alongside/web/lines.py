"""A line of the names page; a file that came with a document."""

from __future__ import annotations

import msgspec

from alongside.names import Choice, Decision, Kind, sort_of


class Line(msgspec.Struct, frozen=True):
    """One identity in the list, and what the person decided about it so far.

    A line of facts that together could point to somebody has `blurs`: for each place what could stand there instead,
    "" where only a person can say.  Hiding it blurs them.
    """

    kind: str
    forms: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    handle: str
    choice: Choice = Choice.LATER
    put_aside: bool = False  # LATER, said by the person rather than not yet decided
    blurs: tuple[str, ...] = ()

    @property
    def together(self) -> bool:
        return bool(self.blurs)

    @property
    def name(self) -> str:
        """What the line is called: its longest form that owns nothing."""
        return next((form for form in self.forms if not form.endswith(("'s", "’s"))), self.forms[0])

    @property
    def sort(self) -> str:
        """What it is, in words: "date of birth", "together"."""
        return self.kind if self.together else sort_of(Kind(self.kind))

    def decisions(self) -> list[Decision]:
        """What is to be done at its places."""
        if not self.blurs or self.choice is not Choice.HIDE:
            return [Decision(self.places, self.handle, self.choice, () if self.blurs else self.forms)]
        blurred = zip(self.places, self.blurs, strict=True)
        return [Decision((place,), blur, Choice.HIDE) for place, blur in blurred if blur]


class Offered(msgspec.Struct, frozen=True):
    """A file that came with a document, until the person says whether it is brought in too."""

    filename: str
    content: bytes
    beside: str  # the title of the document

    @property
    def size(self) -> str:
        return f"{max(1, round(len(self.content) / 1024)):,} KB"
