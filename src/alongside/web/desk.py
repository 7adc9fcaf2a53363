"""What every page of a review shares: the review open, one step added, the bar at the top."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import lru_cache, partial
from typing import Any
from uuid import UUID, uuid4, uuid5

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from alongside.answers import Answers
from alongside.commitments import Commitments
from alongside.marks import Mark, Marks
from alongside.preparation import Preparation
from alongside.record import Part, Reader, Review, ReviewId, Step
from alongside.refusals import Refusal
from alongside.web.last_act import ways_back
from alongside.web.models import Person
from alongside.web.shelf import SHELF
from alongside.web.tour import stop_for
from alongside.web.waiting import waits

STAGES = (
    ("prepare", "Prepare"),
    ("read", "Read"),
    ("reflect", "Reflect"),
    ("commit", "Commit"),
    ("report", "Report"),
)
UNDER = {"last-time": "prepare", "picture": "reflect", "exchange": "report"}
A_FORTNIGHT = timedelta(days=14)


def reader(request: HttpRequest) -> Reader:
    """Who asks."""
    return request.reader


@contextmanager
def opened(request: HttpRequest, review: UUID) -> Iterator[Review]:
    """The review, locked while a page is made of it; the opening goes on record."""
    id_ = ReviewId(review)
    SHELF.look(id_, by=reader(request), at=timezone.now(), what="opened")
    with SHELF.open(id_) as held:
        yield held


def do(request: HttpRequest, review: UUID, step: Step, *, further: bool = False) -> int:
    """Add one step.  The form's `key` makes a second press the same step; its `seen` is what the person last saw.

    `further`: a second step of the same form.  It has a key of its own, and has seen the first.
    """
    key, seen = request.POST.get("key"), request.POST.get("seen")
    try:
        asked_key = UUID(key) if key else uuid4()
        asked_seen = int(seen) if seen else None
    except ValueError as why:
        raise Refusal("This form was changed on its way. Open the page again; nothing was saved.") from why
    id_ = ReviewId(review)
    if further:
        asked_key, asked_seen = uuid5(asked_key, "further"), None
    if asked_seen is None:
        with SHELF.open(id_) as held:
            asked_seen = held.number
    return SHELF.add(id_, step, by=reader(request), at=timezone.now(), key=asked_key, seen=asked_seen)


class Told(Part):
    """What each reader's last act came to: for the page that follows it without script, and for an answer that was lost.
    It is no part of the record, and no address holds its words."""

    def __init__(self) -> None:
        super().__init__()
        self._last: dict[Reader, tuple[int, str]] = {}

    def tell(self, by: Reader, number: int, said: str) -> None:
        self._last[by] = (number, said)

    def of(self, by: Reader, number: str) -> str:
        """What was said of the step that the address names; nothing of any other."""
        last, said = self._last.get(by, (0, ""))
        return said if number == str(last) else ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Told)

    __hash__ = None  # type: ignore[assignment]


def page(
    request: HttpRequest, template: str, review: Review, stage: str, *, status: int = 200, **context: Any
) -> HttpResponse:
    """A page of a review: `context` and what the bar needs."""
    return render(request, template, bar(request, review, stage) | context, status=status)


def bar(request: HttpRequest, review: Review, stage: str) -> dict[str, Any]:
    """Where am I, what is kept until when, which stages are there."""
    about, counts = review[Preparation], counted(review)
    left = about.until - timezone.localdate()
    return {
        "review": review,
        "review_id": review.id,
        "title": str(about.about.title),
        "until": about.until,
        "days_left": left.days if left <= A_FORTNIGHT else None,
        "waits": waits(request),
        "seen": review.number,
        "did": review[Told].of(reader(request), request.GET.get("did", "")),
        "ways_back": partial(ways_back, review, reader(request)),
        "key": uuid4(),
        "stages": [
            {
                "name": name,
                "here": code == UNDER.get(stage, stage),
                "count": counts.get(name, ""),
                "to": reverse(code, args=[review.id]),
            }
            for code, name in STAGES
        ],
        "tour": stop_for(Person.objects.filter(id=reader(request)).first(), review.id, stage),
    }


def counted(review: Review) -> dict[str, str]:
    """What the bar counts, by the name of the stage."""
    answered = review[Answers].count()
    return {
        "Read": _counted(len(review[Marks]), "mark"),
        "Reflect": f"{answered} of 27" if answered else "",
        "Commit": _counted(len(review[Commitments]), "commitment"),
    }


def to_words(review: UUID, mark: Mark) -> str:
    """Where a mark's words are read."""
    return f"{_text_page(review, mark.place.text)}?mark={mark.id}#m-{mark.id}"


@lru_cache(maxsize=64)  # a page of many marks asks for the same text each time, and an address costs more than a link
def _text_page(review: UUID, text: UUID) -> str:
    return reverse("read-text", args=[review, text])


def _counted(many: int, what: str) -> str:
    return "" if not many else f"{many} {what}" + ("" if many == 1 else "s")
