"""What somebody did in a review, in words, for the way back from it; and the page on which they take it back."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from alongside.answers import DutyAnswered, FeatureAnswered, QuestionAnswered
from alongside.commitments import (
    CommitmentChanged,
    CommitmentDropped,
    CommitmentId,
    CommitmentMade,
    CommitmentPutFirst,
    LastTime,
    LastTimeAnswered,
)
from alongside.record import Entry, Reader, Review, Step, Undone, Words

PAGES = ("prepare", "lost-marks", "reflect", "feature", "duty", "question", "commit", "last-time", "exchange")
"""Where one stays when one takes something back; else one comes to where it was done in the text."""


def short(words: str) -> str:
    return words if len(words) <= 40 else words[:40].rsplit(" ", 1)[0] + "…"


def to_what(held: Review, step: Step) -> str:
    """To what it was done, after what was done: whoever goes back must not have to look for it."""
    if isinstance(step, FeatureAnswered):
        return f", {step.feature}"
    if isinstance(step, DutyAnswered):
        return f", {step.duty}"
    if isinstance(step, QuestionAnswered):
        return f", {step.question}"
    if isinstance(step, CommitmentMade | CommitmentChanged):
        return f", “{short(str(step.promise.what))}”"
    if isinstance(step, CommitmentDropped | CommitmentPutFirst):
        return f", “{short(str(_promised(held, step.commitment)))}”"
    if isinstance(step, LastTimeAnswered) and step.commitment in {one.commitment for one in held[LastTime]}:
        return f", “{short(str(held[LastTime][step.commitment].promise.what))}”"
    return ""


def ways_back(held: Review, by: Reader) -> dict[str, Any]:
    """What this reader would take back or bring back next, in words; and a key for doing it once."""
    undo, redo = held.last_to_undo(by), held.last_to_redo(by)
    return {"undoes": _said(held, undo), "redoes": _said(held, redo), "key": uuid4()}


def came_from(request: HttpRequest, review: UUID) -> str | None:
    """The address of the page that asks, as its form names it: "commit", "feature/MS1".  None for the text."""
    name, _, code = request.POST.get("from", "").partition("/")
    if name not in PAGES:
        return None
    try:
        return reverse(name, args=[review, code] if code else [review])
    except NoReverseMatch:
        return reverse("reflect", args=[review])


def _said(held: Review, entry: Entry | None) -> str:
    if entry is None:
        return ""
    step = entry.step
    while isinstance(step, Undone):
        step = held.entries[step.number - 1].step
    return f"{step.told.lower()}{to_what(held, step)}"


def _promised(held: Review, commitment: CommitmentId) -> Words:
    """What it was when it was last heard of: once dropped, it is no part of the review."""
    for entry in reversed(held.entries):
        step = entry.step
        if not isinstance(step, CommitmentMade | CommitmentChanged) or step.commitment != commitment:
            continue
        if held.stands(entry.number):
            return step.promise.what
    return Words("")
