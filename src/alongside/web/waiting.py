"""A text that still holds names, while a person decides about them.

It lies in the database as one sealed row; the key is in a cookie of the person's browser and nowhere else.  An hour
after the last act it is gone.  Neither a name, a digest of one nor a key to one is ever stored in clear.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Final
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from alongside import names
from alongside.names import Choice, Decision, Kind
from alongside.refusals import Refusal
from alongside.texts import BroughtText, KeptText
from alongside.web.models import Waiting

COOKIE: Final = "waiting"
AN_HOUR: Final = timedelta(hours=1)
MOST_REMEMBERED: Final = 50
GONE: Final = "Nothing waits here any more: an hour after the last act it is gone. Bring the document in again."


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


class Names(msgspec.Struct):
    """The text in waiting, its lines, and the last decisions so that each can be taken back.

    Behind it further texts of the same review may wait.  `given` holds who was given which handle in the texts before,
    so that one person keeps one handle; it lives and goes with this row.
    """

    brought: BroughtText
    lines: list[Line]
    review: UUID | None = None
    current: int = 0
    history: list[tuple[int, Line]] = []
    further: list[BroughtText] = []
    offered: list[Offered] = []
    refused: list[str] = []  # a sentence for each file that was not read
    given: dict[str, str] = {}
    kept: int = 0  # texts kept before this one
    begun: bool = False  # whether the review began with one of those
    corrects: UUID | None = None  # the text of the review whose place it takes
    weeks: int = 0  # by how many every date moves when the text is kept, earlier where negative

    def decided_handles(self) -> dict[str, str]:
        """Words in small letters to the handle that hides them."""
        hidden = [line for line in self.lines if line.choice is Choice.HIDE and not line.together]
        return {form.casefold(): line.handle for line in hidden for form in line.forms}

    def decide(self, number: int, choice: Choice, handle: str | None = None, *, aside: bool = False) -> Line:
        """Set one line's choice, remember what it was, and go on to the next that is open."""
        was = self._line(number)
        self.history = [*self.history, (number, was)][-MOST_REMEMBERED:]
        handle = was.handle if handle is None else " ".join(handle.split())
        if choice is Choice.HIDE and not handle and not was.blurs:
            raise Refusal("Write what shall stand in place of this name, or leave it as it is.")
        now = msgspec.structs.replace(was, choice=choice, handle=handle, put_aside=aside)
        self.lines[number] = now
        self.current = self.next_open(number)
        return now

    def propose(self, known: Mapping[str, str]) -> int:
        """Propose the handles of a list (words in small letters to handle); how many lines it knows."""
        many = 0
        for number, line in enumerate(self.lines):
            handle = next((known[form.casefold()] for form in line.forms if form.casefold() in known), None)
            if handle is not None:
                self.lines[number] = msgspec.structs.replace(line, handle=handle)
                many += 1
        return many

    def take_back(self) -> Line:
        """The last decision, undone."""
        if not self.history:
            raise Refusal("There is no decision to take back.")
        number, was = self.history[-1]
        self.history = self.history[:-1]
        self.lines[number] = was
        self.current = number
        return was

    def hide_more(self, words: str) -> Line:
        """Words that the person found: every further place where they stand whole becomes a line of its own, hidden."""
        taken = [place for line in self.lines if line.choice is not Choice.LEAVE for place in line.places]
        places = tuple(
            place for place in names.also(self.brought.text, words) if not any(_overlap(place, one) for one in taken)
        )
        if not places:
            raise Refusal(
                f"“{words.strip()[:60]}” does not stand in the text as whole words, or is in the list already."
            )
        first = self.brought.text[places[0][0] : places[0][1]]
        handle = names.candidates(first)[0].handle if names.candidates(first) else ""
        used = {line.handle for line in self.lines}
        number = 1
        while not handle or handle in used:
            handle, number = f"person {number}", number + 1
        line = Line(Kind.OTHER, (first,), places, handle, Choice.HIDE)
        self.lines.append(line)
        self.current = len(self.lines) - 1
        return line

    def hide_open(self) -> int:
        """Hide whatever is open, each under its proposed handle; how many that were."""
        open_ = [number for number, line in enumerate(self.lines) if line.choice is Choice.LATER]
        for number in open_:
            self.decide(number, Choice.HIDE)
        return len(open_)

    def next_open(self, after: int) -> int:
        """The next line that nobody has looked at; then those put aside; else where we are."""
        order = [*range(after + 1, len(self.lines)), *range(after + 1)]
        fresh = [n for n in order if self.lines[n].choice is Choice.LATER and not self.lines[n].put_aside]
        aside = [n for n in order if self.lines[n].choice is Choice.LATER]
        return (fresh or aside or [min(after, max(0, len(self.lines) - 1))])[0]

    def decisions(self) -> list[Decision]:
        return [decision for line in self.lines for decision in line.decisions()]

    def move_dates(self, weeks: int) -> int:
        """Remember by how many weeks every date moves, 0 for not at all; how many dates of this text that are."""
        many = len(names.shifted(self.brought.text, weeks)) if weeks else 0
        self.weeks = weeks
        return many

    def as_kept(self) -> KeptText:
        """The text as it may be kept: names out, then the dates that are left moved.  Raises Refusal as `take_out` does."""
        kept = names.take_out(self.brought, self.decisions())
        return names.with_dates_moved(kept, self.weeks) if self.weeks else kept

    def count(self, choice: Choice) -> int:
        return sum(line.choice is choice for line in self.lines)

    def _line(self, number: int) -> Line:
        if not 0 <= number < len(self.lines):
            raise Refusal("That line is not in the list any more. Open the page again.")
        return self.lines[number]


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def names_in(brought: BroughtText, review: UUID | None, taken: Collection[str]) -> Names:
    """Look for names in what was brought in; `taken` are handles that the review uses already."""
    found = names.candidates(brought.text, taken, brought.title)
    lines = [Line(one.kind, one.forms, one.places, one.handle) for one in found]
    facts = names.together(brought.text, found)
    if facts:
        words = tuple(dict.fromkeys(fact.said for fact in facts))
        # What only a person can say in other words is listed, and is no place that is blurred.
        blurred = [fact for fact in facts if fact.blur] or facts
        places = tuple((fact.start, fact.end) for fact in blurred)
        lines.append(Line("together", words, places, "", blurs=tuple(fact.blur for fact in blurred)))
    return Names(brought, lines, review)


def lay(response: HttpResponseBase, held: Names) -> None:
    """Put a text in waiting: one sealed row here, its key in the browser."""
    key = AESGCM.generate_key(256)
    row = Waiting(touched=timezone.now())
    row.sealed = _sealed(held, row.id, key)
    row.save()
    _give(response, row.id, key)


def take(request: HttpRequest) -> tuple[Names, UUID, bytes]:
    """The text that waits for this browser.  Raises `Refusal` when there is none."""
    Waiting.objects.filter(touched__lt=timezone.now() - AN_HOUR).delete()
    try:
        raw = base64.urlsafe_b64decode(request.COOKIES.get(COOKIE, ""))
        id_, key = UUID(bytes=raw[:16]), raw[16:]
        row = Waiting.objects.get(id=id_)
        sealed = bytes(row.sealed)
        opened = AESGCM(key).decrypt(sealed[:12], sealed[12:], id_.bytes)
    except (ValueError, Waiting.DoesNotExist, InvalidTag) as why:
        raise Refusal(GONE) from why
    return msgspec.msgpack.decode(opened, type=Names), id_, key


def lay_again(response: HttpResponseBase, held: Names, id_: UUID, key: bytes) -> None:
    """After an act: sealed anew, and the hour begins again."""
    Waiting.objects.filter(id=id_).update(sealed=_sealed(held, id_, key), touched=timezone.now())
    _give(response, id_, key)


def forget(response: HttpResponseBase, id_: UUID) -> None:
    """What was brought in is gone, its key too."""
    Waiting.objects.filter(id=id_).delete()
    response.delete_cookie(COOKIE, samesite="Strict")


def _sealed(held: Names, id_: UUID, key: bytes) -> bytes:
    nonce = os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, msgspec.msgpack.encode(held), id_.bytes)


def _give(response: HttpResponseBase, id_: UUID, key: bytes) -> None:
    value = base64.urlsafe_b64encode(id_.bytes + key).decode()
    response.set_cookie(COOKIE, value, max_age=int(AN_HOUR.total_seconds()), httponly=True, samesite="Strict")
