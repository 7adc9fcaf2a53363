"""Passages as a page shows them: their words, where they stand, the way there."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from alongside.answers import duties_resting_on
from alongside.marks import Mark, Marks
from alongside.preparation import Texts
from alongside.record import Review
from alongside.web.desk import to_words
from alongside.web.pages.read.manuscript import manuscript


def passage(held: Review, mark: Mark) -> dict[str, Any]:
    text = held[Texts][mark.place.text]
    read = manuscript(held, text)
    duties = duties_resting_on(held, mark.id)
    return {
        "mark": mark,
        "duties": [(code, reverse("duty", args=[held.id, code])) for code in duties],
        "words": read.words[mark.place.start : mark.place.end],
        "where": f"{text.title}, paragraph {read.numbers(mark.place)[0] + 1}",
        "to": to_words(held.id, mark),
    }


def marks(held: Review) -> list[Mark]:
    """Every mark, in the order in which the texts came."""
    return [mark for text in held[Texts] for mark in held[Marks].of(text.id)]
