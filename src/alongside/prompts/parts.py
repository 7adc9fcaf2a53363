"""Questions that wait in the margin.  A prompt is a suggestion: never a mark, never counted as a finding."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import partial

import msgspec

from alongside.marks import Marks, PromptId
from alongside.preparation import Place
from alongside.record import Part, Review, TextId
from alongside.refusals import Refusal


class WaitingPrompt(msgspec.Struct, frozen=True):
    """One of the framework's prompts beside a sentence (`place`), called by the exact words at `cue`."""

    id: PromptId
    prompt: str
    place: Place
    cue: Place


class Standing(StrEnum):
    """Where a prompt stands.  Each can be left again."""

    WAITING = "waiting"
    TAKEN_UP = "taken up"
    PUT_ASIDE = "put aside"


class Prompts(Part):
    """The prompts of a review, and which of them were put aside."""

    def __init__(self) -> None:
        super().__init__()
        self._placed: dict[PromptId, WaitingPrompt] = {}
        self._aside: frozenset[PromptId] = frozenset()

    def put(self, prompt: WaitingPrompt) -> None:
        self.keep(self._placed, prompt.id, prompt)

    def let_go(self, prompt: PromptId) -> None:
        """It waits no more: the words that called it are gone."""
        placed = self._placed.pop(prompt)
        self.note(lambda: self._placed.__setitem__(prompt, placed))
        self._now_aside(self._aside - {prompt})

    def put_aside(self, prompt: PromptId) -> None:
        self._now_aside(self._aside | {prompt})

    def bring_back(self, prompt: PromptId) -> None:
        self._now_aside(self._aside - {prompt})

    def is_aside(self, prompt: PromptId) -> bool:
        return prompt in self._aside

    def _now_aside(self, aside: frozenset[PromptId]) -> None:
        self.note(partial(setattr, self, "_aside", self._aside))
        self._aside = aside

    def __getitem__(self, prompt: PromptId) -> WaitingPrompt:
        if prompt not in self._placed:
            raise Refusal("This question is not in the margin of this review. Nothing was changed.")
        return self._placed[prompt]

    def get(self, prompt: PromptId) -> WaitingPrompt | None:
        """The prompt, or None once the words that called it are gone."""
        return self._placed.get(prompt)

    def __contains__(self, prompt: PromptId) -> bool:
        return prompt in self._placed

    def __iter__(self) -> Iterator[WaitingPrompt]:
        return iter(sorted(self._placed.values(), key=lambda one: (str(one.place.text), one.cue.start, str(one.id))))

    def __len__(self) -> int:
        return len(self._placed)

    def of(self, text: TextId) -> list[WaitingPrompt]:
        """Those of one text, in its order."""
        here = (prompt for prompt in self._placed.values() if prompt.place.text == text)
        return sorted(here, key=lambda one: (one.cue.start, one.id))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Prompts) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]


def standing(review: Review, prompt: PromptId) -> Standing:
    """A mark that takes the prompt up wins over its having been put aside; else it waits."""
    if review[Marks].take_up(prompt):
        return Standing.TAKEN_UP
    if review[Prompts].is_aside(prompt):
        return Standing.PUT_ASIDE
    return Standing.WAITING
