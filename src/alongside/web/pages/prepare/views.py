"""Prepare: what is looked at, why, with whom, how those concerned were involved, until when it is kept."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from alongside.commitments import LastTime
from alongside.marks import Marks
from alongside.preparation import About, EndDateMoved, Preparation, ReviewDescribed, Texts
from alongside.record import ReviewId
from alongside.refusals import Refusal
from alongside.web.asking import typed
from alongside.web.desk import do, opened, page
from alongside.web.pages.last_time.views import earlier_reviews, told
from alongside.web.policy import Seen, seen
from alongside.web.shelf import SHELF

BOXES = (
    ("title", "What to call this review", "A name for the practice, not for a person.", 1),
    ("looked_at", "What is looked at", "The practice: a response, a meeting, a plan, a policy.", 3),
    ("why", "Why now", "What made you want to look at it.", 3),
    ("with_whom", "With whom", "Who reads: you alone, a supervisor, a team. Roles, not names.", 2),
    (
        "involved",
        "How those concerned were involved",
        "Do the young person, family and friends know of this review? Were they asked? If not, why not?",
        3,
    ),
)
LONGEST_KEPT = 10


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def prepare(request: HttpRequest, review: UUID) -> HttpResponse:
    if request.method == "POST":
        words = typed(request, *(name for name, *_ in BOXES))
        until = _until(request)
        with SHELF.open(ReviewId(review)) as held:
            said, moved = About(**words) != held[Preparation].about, until != held[Preparation].until
        if said:
            do(request, review, ReviewDescribed(About(**words)))
        if moved:
            do(request, review, EndDateMoved(until), further=True)
        return redirect("read", review)
    with opened(request, review) as held:
        about = held[Preparation].about
        return page(
            request,
            "prepare/prepare.html",
            held,
            "prepare",
            boxes=[(name, label, hint, rows, getattr(about, name)) for name, label, hint, rows in BOXES],
            texts=list(held[Texts]),
            lost=len(held[Marks].lost),
            before=told(held[LastTime]),
            others=bool(earlier_reviews(request, review)),
            looks=SHELF.looks(held.id)[-8:][::-1],
        )


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def erase(request: HttpRequest, review: UUID) -> HttpResponse:
    """Asked once, said plainly, done for good."""
    if request.method == "POST":
        SHELF.erase(ReviewId(review))
        return redirect("reviews")
    with opened(request, review) as held:
        return page(request, "prepare/erase.html", held, "prepare")


def _until(request: HttpRequest) -> date:
    try:
        until = date.fromisoformat(request.POST.get("until", ""))
    except ValueError as why:
        raise Refusal("The end date is not a date. Write it like 24 May 2027 in the box; nothing was saved.") from why
    today = timezone.localdate()
    if not today <= until <= today.replace(year=today.year + LONGEST_KEPT, day=min(today.day, 28)):
        raise Refusal(
            f"The end date has to lie between today and {LONGEST_KEPT} years from now. Nothing was saved; choose another."
        )
    return until
