"""The guided tour: a few sentences at the foot of each page of the worked example.  It can be left at any time."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.urls import reverse

from alongside.web.models import Person

STOPS = (
    (
        "read",
        "This is a piece of practice, read with the framework",
        "A solid line under words is trust, a broken line is surveillance. Some words carry both. "
        "Questions in italics wait in the margin: they ask, they find nothing.",
    ),
    (
        "reflect",
        "Each of the 27 features is answered on its own",
        "Strong, some, not evidenced or unsure, by a person, never by counting. Both columns stand; neither is taken from the other.",
    ),
    (
        "picture",
        "The picture is what was seen on both sides",
        "A stroke is one passage; press it to read the words. What nobody has asked yet is written beneath.",
    ),
    (
        "commit",
        "What will change, and how would the young person know?",
        "A commitment names one change in practice, who sees to it and by when.",
    ),
    (
        "report",
        "This is what you take to supervision",
        "As a page, a PDF or a Word file, plain enough to show the young person it is about.",
    ),
    (
        "prepare",
        "Now bring your own",
        "Names come out before anything is kept. Every review has an end date, and erasing is real.",
    ),
)

SHORT = {
    "reflect": "the features, answered",
    "picture": "the picture",
    "commit": "what will change",
    "report": "the report",
    "prepare": "bring your own",
}


def stop_for(person: Person | None, review: UUID, stage: str) -> dict[str, Any] | None:
    """What the tour says on this page, where it goes next; None when there is no tour here."""
    if person is None or person.toured or person.example != review:
        return None
    codes = [code for code, _, _ in STOPS]
    if stage not in codes:
        return None
    at = codes.index(stage)
    _, heading, words = STOPS[at]
    following = STOPS[at + 1] if at + 1 < len(STOPS) else None
    return {
        "number": at + 1,
        "of": len(STOPS),
        "heading": heading,
        "words": words,
        "next": following and {"to": reverse(following[0], args=[review]), "name": SHORT[following[0]]},
    }
