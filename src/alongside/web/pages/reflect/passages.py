"""Passages as a page shows them: their words, where they stand, the way there."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from alongside.answers import duties_resting_on
from alongside.marks import Mark, Marks
from alongside.preparation import Texts
from alongside.record import Review
from alongside.web.shelf import SHELF


def passage(held: Review, mark: Mark) -> dict[str, Any]:
    text = held[Texts][mark.place.text]
    number = next(at for at, block in enumerate(text.blocks, 1) if mark.place.start < block.end)
    duties = duties_resting_on(held, mark.id)
    return {
        "mark": mark,
        "duties": [(code, reverse("duty", args=[held.id, code])) for code in duties],
        "words": SHELF.words(held.id, text.id)[mark.place.start : mark.place.end],
        "where": f"{text.title}, paragraph {number}",
        "to": reverse("read-text", args=[held.id, text.id]) + f"?mark={mark.id}#m-{mark.id}",
    }


def marks(held: Review) -> list[Mark]:
    """Every mark, in the order in which the texts came."""
    return [mark for text in held[Texts] for mark in held[Marks].of(text.id)]
