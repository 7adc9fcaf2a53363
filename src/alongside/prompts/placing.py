"""The prompts that a text calls, ready to wait in its margin."""

from __future__ import annotations

from uuid import uuid4

from alongside import framework
from alongside.marks import PromptId
from alongside.preparation import Place, Preparation, Texts
from alongside.prompts.cues import place_prompts
from alongside.prompts.parts import WaitingPrompt
from alongside.record import Review, TextId


def waiting_prompts(review: Review, text: TextId, words: str) -> tuple[WaitingPrompt, ...]:
    """Where the cues place the framework's prompts beside this text of the review."""
    known = framework.load(review[Preparation].framework)
    return tuple(
        WaitingPrompt(
            PromptId(uuid4()),
            placed.prompt,
            Place(text, placed.start, placed.end),
            Place(text, *placed.cue),
        )
        for placed in place_prompts(words, review[Texts][text].blocks, known)
    )
