"""The guided tour: a few sentences at the head of each page of the worked example.  It can be left at any time."""

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
        "Questions in italics wait in the margin: they ask, they find nothing. Press any words to see who marked them and why.",
    ),
    (
        "learn-feature",
        "Each feature has a page to learn it",
        "What it can look like, what only looks like it, which prompts and duties speak to it, and where this case shows it. "
        "This is the one at which the case turns. A sheet of A3 has all of them, for a group on paper.",
    ),
    (
        "reflect",
        "Each of the 27 features is answered on its own",
        "Strong, some, not evidenced or unsure, by a person, never by counting. Both columns stand; neither is taken from the other. "
        "Beneath them: ten duties of practice, and three questions that ask whose words an answer rests on.",
    ),
    (
        "picture",
        "The picture is what was seen on both sides",
        "A stroke is one passage; press it to read the words. What nobody has asked yet is written beneath, and where readers differ.",
    ),
    (
        "commit",
        "What will change, and how would the young person know?",
        "A commitment names one change in practice, who sees to it and by when. The next review opens with what came of it.",
    ),
    (
        "report",
        "This is what you take to supervision",
        "Two pages, or every passage, or Word comments, or plain words for the young person it is about. Turn its pages here.",
    ),
    (
        "exchange",
        "What came in, and what can go out",
        "Marks for other tools and from them. Whatever comes in gives a receipt: found, brought in, changed, lost.",
    ),
    (
        "prepare",
        "Now bring your own",
        "Names come out before anything is kept. Every review has an end date, and erasing is real.",
    ),
)

SHORT = {
    "learn-feature": "learn a feature",
    "reflect": "the features, answered",
    "picture": "the picture",
    "commit": "what will change",
    "report": "the report",
    "exchange": "marks in and out",
    "prepare": "bring your own",
}

LEARNT = "MS1"
"""The feature at which the worked example turns: what was told for welfare came to serve an investigation."""


def address(stop: str, review: UUID) -> str:
    """Where a stop is: a page of the worked example, or the page of the feature at which it turns."""
    return reverse(stop, args=[LEARNT if stop == "learn-feature" else review])


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
        "next": following and {"to": address(following[0], review), "name": SHORT[following[0]]},
    }
