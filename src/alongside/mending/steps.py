"""A name found later comes out of a text.  The step carries positions and lengths, never the words."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import datetime
from itertools import pairwise

from msgspec.structs import replace

from alongside.marks import Marks
from alongside.preparation import Place, Texts, words_of
from alongside.prompts import Prompts
from alongside.record import Reader, Review, Step, TextId
from alongside.refusals import Refusal
from alongside.texts import Edit, moved, moved_blocks


class NameTakenOut(Step, frozen=True, tag="name-taken-out"):
    """Somebody takes a name out of a text that is kept already.

    `cuts` are (start, end, length of the handle that stands there now), in characters of the text as it was.  Blocks,
    handles, marks and prompts move by arithmetic, so that every mark stays on its words.
    """

    text: TextId
    cuts: tuple[tuple[int, int, int], ...]
    told = "Name taken out"
    undoable = False

    def changes(self, by: Reader) -> Hashable:
        return words_of(self.text)

    def check(self, review: Review, by: Reader) -> None:
        length = review[Texts][self.text].length
        whole = all(0 <= start < end <= length and grown > 0 for start, end, grown in self.cuts)
        apart = all(one[1] <= other[0] for one, other in pairwise(self.cuts))
        if not self.cuts or not whole or not apart:
            raise Refusal(
                "These places are not in the text as it stands. Nothing was taken out; look for the name again."
            )

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        # Only how long the new words are matters here; they themselves are with the text.
        edits = [Edit(start, end, "x" * grown) for start, end, grown in self.cuts]

        def now(place: Place) -> Place:
            return Place(place.text, *moved(place.start, place.end, edits))

        text = review[Texts][self.text]
        handles = {moved(*place, edits) for place in text.handles} | {
            moved(start, end, edits) for start, end, _ in self.cuts
        }
        review[Texts].put(
            replace(
                text,
                length=text.length + sum(grown - (end - start) for start, end, grown in self.cuts),
                blocks=moved_blocks(text.blocks, edits),
                handles=tuple(sorted(handles)),
            )
        )
        for mark in review[Marks].of(self.text):
            review[Marks].put(replace(mark, place=now(mark.place)))
        for prompt in review[Prompts].of(self.text):
            review[Prompts].put(replace(prompt, place=now(prompt.place), cue=now(prompt.cue)))
