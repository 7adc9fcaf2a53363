"""The prompts that a text calls, ready to wait in its margin."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from alongside import framework
from alongside.marks import PromptId
from alongside.preparation import Place, Preparation, TextBroughtIn, Texts
from alongside.prompts.cues import place_prompts
from alongside.prompts.parts import WaitingPrompt
from alongside.prompts.steps import PromptsPlaced
from alongside.record import CUES, Reader, Review, ReviewId, Shelf, TextId, Words
from alongside.texts import KeptText


def bring_in(shelf: Shelf, review: ReviewId, kept: KeptText, *, by: Reader, at: datetime) -> TextId:
    """A kept text joins the review, and cues place the framework's prompts beside it."""
    text = TextId(uuid4())
    step = TextBroughtIn(text, Words(kept.title), len(kept.text), kept.blocks, kept.handles)
    number = shelf.add(review, step, by=by, at=at, key=uuid4(), seen=0, texts={text: kept.text})
    with shelf.open(review) as held:
        placed = waiting_prompts(held, text, kept.text)
    if placed:
        shelf.add(review, PromptsPlaced(placed), by=CUES, at=at, key=uuid4(), seen=number)
    return text


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
