"""Prompts are placed by cues; a person takes one up (by a mark that names it), puts it aside, or leaves it."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import datetime

from alongside import framework
from alongside.marks import PromptId
from alongside.preparation import Preparation
from alongside.prompts.parts import Prompts, WaitingPrompt
from alongside.record import CUES, Reader, Review, Step
from alongside.refusals import Refusal


class PromptsPlaced(Step, frozen=True, tag="prompts-placed"):
    """Plain cues in the data place prompts beside a text.  The actor is `CUES`: no person is said to have done it."""

    placed: tuple[WaitingPrompt, ...]
    told = "Questions placed in the margin"
    undoable = False

    def check(self, review: Review, by: Reader) -> None:
        if by != CUES:
            raise Refusal("Only cues place prompts; a person takes them up. Nothing was placed.")
        known = framework.load(review[Preparation].framework)
        for prompt in self.placed:
            known.prompt(prompt.prompt)
            prompt.place.check(review)
            prompt.cue.check(review)

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        for prompt in self.placed:
            review[Prompts].put(prompt)


class PromptPutAside(Step, frozen=True, tag="prompt-put-aside"):
    """A reader puts a question aside.  It stays, hollow, and can be brought back."""

    prompt: PromptId
    told = "Question put aside"

    def check(self, review: Review, by: Reader) -> None:
        review[Prompts][self.prompt]

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[Prompts].put_aside(self.prompt)

    def changes(self, by: Reader) -> Hashable:
        return ("prompt", self.prompt)


class PromptBroughtBack(Step, frozen=True, tag="prompt-brought-back"):
    """A reader lets a question that was put aside wait again."""

    prompt: PromptId
    told = "Question brought back"

    def check(self, review: Review, by: Reader) -> None:
        review[Prompts][self.prompt]

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[Prompts].bring_back(self.prompt)

    def changes(self, by: Reader) -> Hashable:
        return ("prompt", self.prompt)
