"""A corrected version takes a text's place.  What lay on its words is found again exactly, or listed; never guessed."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import datetime
from itertools import chain
from typing import Final
from uuid import UUID, uuid5

import msgspec
from msgspec.structs import replace

from alongside.marks import MarkId, Marks
from alongside.preparation import HeldText, Place, Texts, words_of
from alongside.prompts import Prompts, PromptsPlaced, waiting_prompts
from alongside.record import CUES, NO_WORDS, Part, Reader, Review, ReviewId, Shelf, Step, TextId, Words
from alongside.refusals import Refusal
from alongside.texts import Block, KeptText, found_again

MOST_LISTED: Final = 2_000
"""Characters of a lost passage that are kept: enough to know it again."""


class Correction(msgspec.Struct, frozen=True):
    """The receipt of a corrected version: its marks were found again where they were (`stayed`), elsewhere, or not."""

    text: TextId
    by: Reader
    at: datetime
    stayed: int
    moved: int
    lost: int

    def told(self) -> str:
        """The numbers as a sentence."""
        many = self.stayed + self.moved + self.lost
        if not many:
            return "No marks were on this text."
        return (
            f"{many} mark{'' if many == 1 else 's'}: {self.stayed + self.moved} found again, {self.moved} of them moved "
            f"with their words; {self.lost} could not be found again."
        )


class Corrections(Part):
    """The receipts of the versions that came in, oldest first."""

    def __init__(self) -> None:
        super().__init__()
        self._given: list[Correction] = []

    def put(self, given: Correction) -> None:
        self._given.append(given)
        self.note(self._given.pop)

    def __iter__(self) -> Iterator[Correction]:
        return iter(self._given)

    def __len__(self) -> int:
        return len(self._given)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Corrections) and self._given == other._given

    __hash__ = None  # type: ignore[assignment]


class LostWords(msgspec.Struct, frozen=True):
    """The words that a mark lay on and that could not be found again."""

    mark: MarkId
    words: Words


class TextCorrected(Step, frozen=True, tag="text-corrected"):
    """A reader brings in a corrected version of a text, its names out; the words as they were are overwritten.

    `found` are places of the text as it was and where each begins now: (start, end, start now).  Whatever lay on a
    place that is not among them has lost it.  It carries where, so that a record replays without the older words.
    """

    text: TextId
    title: Words
    length: int
    blocks: tuple[Block, ...]
    handles: tuple[tuple[int, int], ...] = ()
    found: tuple[tuple[int, int, int], ...] = ()
    lost: tuple[LostWords, ...] = ()
    told = "Text corrected"
    undoable = False

    def check(self, review: Review, by: Reader) -> None:
        was = review[Texts][self.text].length
        if not self.blocks or self.blocks[-1].end > self.length:
            raise Refusal("This version is empty, or its parts reach beyond its end. Nothing was changed.")
        if not all(
            0 <= start < end <= was and 0 <= now <= self.length - (end - start) for start, end, now in self.found
        ):
            raise Refusal("A place of this version lies outside its text. Nothing was changed; bring it in again.")

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[Texts].put(HeldText(self.text, self.title, self.length, self.blocks, self.handles))
        now = {(start, end): Place(self.text, to, to + end - start) for start, end, to in self.found}
        stayed, moved, lost = self._move_marks(review[Marks], now)
        review[Corrections].put(Correction(self.text, by, at, stayed, moved, lost))
        for prompt in review[Prompts].of(self.text):
            place, cue = (now.get((one.start, one.end)) for one in (prompt.place, prompt.cue))
            if place and cue:
                review[Prompts].put(replace(prompt, place=place, cue=cue))
            else:
                review[Prompts].let_go(prompt.id)

    def _move_marks(self, marks: Marks, now: dict[tuple[int, int], Place]) -> tuple[int, int, int]:
        said = {one.mark: one.words for one in self.lost}
        stayed = moved = lost = 0
        for mark in marks.of(self.text):
            place = now.get((mark.place.start, mark.place.end))
            if place is None:
                marks.lose(mark.id, said.get(mark.id, NO_WORDS))
                lost += 1
            elif place == mark.place:
                stayed += 1
            else:
                marks.put(replace(mark, place=place))
                moved += 1
        return stayed, moved, lost

    def changes(self, by: Reader) -> Hashable:
        return words_of(self.text)


def correction(review: Review, text: TextId, was: str, kept: KeptText) -> TextCorrected:
    """The step that puts this version in a text's place; `was` are the text's words until now."""
    marks, prompts = review[Marks].of(text), review[Prompts].of(text)
    places = {mark.place for mark in marks} | set(chain.from_iterable((one.place, one.cue) for one in prompts))
    # Where marks lay before they were changed or taken back: an undoing may lay them there again.
    places |= {place for place in review[Marks].stirred if place.text == text and place.end <= len(was)}
    found = {place: at for place in places if (at := found_again(was, kept.text, place.start, place.end)) is not None}
    return TextCorrected(
        text,
        Words(kept.title),
        len(kept.text),
        kept.blocks,
        kept.handles,
        tuple(sorted((place.start, place.end, at) for place, at in found.items())),
        tuple(
            LostWords(mark.id, Words(was[mark.place.start : mark.place.end][:MOST_LISTED]))
            for mark in marks
            if mark.place not in found
        ),
    )


def bring_in_corrected(
    shelf: Shelf, review: ReviewId, text: TextId, kept: KeptText, *, by: Reader, at: datetime, key: UUID
) -> Correction:
    """A corrected version takes the text's place; cues ask beside it what they asked nowhere yet.  Its receipt."""
    with shelf.open(review) as held:
        step = correction(held, text, shelf.words(review, text), kept)
        number = shelf.add(review, step, by=by, at=at, key=key, seen=held.number, texts={text: kept.text})
        waiting = {(one.prompt, one.place) for one in held[Prompts].of(text)}
        anew = tuple(one for one in waiting_prompts(held, text, kept.text) if (one.prompt, one.place) not in waiting)
        if anew:
            shelf.add(review, PromptsPlaced(anew), by=CUES, at=at, key=uuid5(key, "prompts"), seen=number)
        return list(held[Corrections])[-1]
