"""Last time: what an earlier review of the same team promised; done, changed, dropped, still going; and who says so."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from alongside import framework
from alongside.commitments import (
    Came,
    CommitmentId,
    LastTime,
    LastTimeAnswered,
    LastTimeBrought,
    LastTimeLeft,
    WhatCame,
    followed_by,
)
from alongside.preparation import Preparation
from alongside.record import Overtaken, ReviewId
from alongside.refusals import Refusal
from alongside.web.asking import typed
from alongside.web.desk import do, opened, page, reader
from alongside.web.models import ReviewSummary
from alongside.web.pages.reflect.saving import saved
from alongside.web.policy import Seen, holds, seen
from alongside.web.script import by_script
from alongside.web.shelf import SHELF


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def last_time(request: HttpRequest, review: UUID) -> HttpResponse:
    """Choose the review that this one follows on from; then look back on each commitment of it."""
    if request.method == "POST":
        do(request, review, _from_earlier(request, review))
        return redirect("last-time", review)
    return _page(request, review)


def _page(request: HttpRequest, review: UUID, yours: LastTimeAnswered | None = None) -> HttpResponse:
    """`yours`: what could not be saved, since somebody else was faster; it stands in its boxes, and theirs above them."""
    with opened(request, review) as held:
        before = held[LastTime]
        moved = {str(one.code): one for one in framework.load(held[Preparation].framework).features}
        mine = {yours.commitment: yours.what_came} if yours else {}
        rows = [
            {
                "one": one,
                "came": mine.get(one.commitment, before.of(one.commitment)),
                "feature": moved.get(one.promise.feature or ""),
                "theirs": before.of(one.commitment) if one.commitment in mine else None,
            }
            for one in before
        ]
        return page(
            request,
            "last_time/last_time.html",
            held,
            "last-time",
            status=409 if yours else 200,
            before=told(before),
            rows=rows,
            answers=list(Came),
            earlier=earlier_reviews(request, review),
        )


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def what_came(request: HttpRequest, review: UUID, commitment: UUID) -> HttpResponse:
    """What came of one commitment, what was noticed, and who says so."""
    said = request.POST.get("came", "")
    words = typed(request, "noticed", "who_says")
    try:
        came = WhatCame(Came(said) if said else None, words["noticed"], words["who_says"])
    except ValueError as why:
        raise Refusal("Choose done, changed, dropped or still going. Nothing was saved.") from why
    answer = LastTimeAnswered(CommitmentId(commitment), came)
    try:
        number = do(request, review, answer)
    except Overtaken:
        if by_script(request):
            raise
        return _page(request, review, answer)
    return saved(number) if by_script(request) else redirect(reverse("last-time", args=[review]) + f"#c-{commitment}")


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def last_time_left(request: HttpRequest, review: UUID) -> HttpResponse:
    """Leave it as a whole, with one reason; with none, take it up again."""
    do(request, review, LastTimeLeft(typed(request, "reason")["reason"]))
    return redirect("last-time", review)


def told(before: LastTime) -> dict[str, Any]:
    """What a template says of it.  (It looks names up by `[]` first, and this part refuses a commitment it has not.)"""
    return {"title": before.title, "began": before.began, "not_asked": before.not_asked, "many": len(before)}


def earlier_reviews(request: HttpRequest, review: UUID) -> list[ReviewSummary]:
    """The other reviews of this person on this machine, the latest first."""
    return list(ReviewSummary.objects.filter(holder=reader(request)).exclude(id=review).order_by("-changed"))


def _from_earlier(request: HttpRequest, review: UUID) -> LastTimeBrought:
    """What the chosen review promised.  That review's record says that it was opened for this."""
    try:
        chosen = UUID(request.POST.get("earlier", ""))
    except ValueError as why:
        raise Refusal("Choose the review that this one follows on from. Nothing was brought in.") from why
    if chosen == review or not holds(reader(request), chosen):
        raise Refusal("That review is not here: it may have been erased. Choose another; nothing was brought in.")
    with SHELF.open(ReviewId(chosen)) as earlier:
        brought = followed_by(earlier)
    if brought.earlier:
        what = "its commitments went on to the next review"
        SHELF.look(ReviewId(chosen), by=reader(request), at=timezone.now(), what=what)
    return brought
