"""Commit: what will change, which feature it moves, who, by when, how the young person would know, who is told.

A commitment that names only effort is kept as it is, and a question stands beside it.  So is a fourth one.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside import framework
from alongside.answers import Answers
from alongside.commitments import (
    IN_IT,
    SUGGESTED_MOST,
    Came,
    CommitmentChanged,
    CommitmentDropped,
    CommitmentId,
    CommitmentMade,
    CommitmentPutFirst,
    Commitments,
    LastTime,
    Promise,
    as_calendar,
    asks,
    dated,
)
from alongside.preparation import Preparation
from alongside.record import Reader, Review, ReviewId, Words
from alongside.refusals import Refusal
from alongside.web.asking import typed
from alongside.web.desk import Told, do, opened, page, reader
from alongside.web.last_act import to_what
from alongside.web.policy import Seen, seen
from alongside.web.shelf import SHELF


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def commit(request: HttpRequest, review: UUID) -> HttpResponse:
    """What was promised so far, and a form for one more."""
    if request.method == "POST":
        made = CommitmentId(uuid4())
        do(request, review, CommitmentMade(made, _promise(request)))
        with SHELF.open(ReviewId(review)) as held:
            one_too_many = len(held[Commitments]) == SUGGESTED_MOST + 1 and held[Commitments].most is None
        return redirect("matters-most", review) if one_too_many else _to(review, made)
    with opened(request, review) as held:
        known = framework.load(held[Preparation].framework)
        promised = held[Commitments]
        made_so_far = [
            {
                "one": one,
                "feature": known.feature(one.promise.feature) if one.promise.feature else None,
                "asks": asks(one.promise),
                "most": one.id == promised.most,
            }
            for one in promised
        ]
        return page(
            request,
            "commit/commit.html",
            held,
            "commit",
            made=made_so_far,
            which_most=len(promised) > SUGGESTED_MOST and promised.most is None,
            full=len(promised) >= SUGGESTED_MOST,
            took_away=held.number if isinstance(held.entries[-1].step, CommitmentDropped) else None,
            dated=dated(held),
            in_it=IN_IT,
            last_time=_looked_back(held),
            framework=known,
            promise=_begun_from(held, request.GET.get("from", ""), reader(request)),
        )


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def matters_most(request: HttpRequest, review: UUID) -> HttpResponse:
    """Of several, which matters most?  Asked once, after the fourth is kept; all may stay."""
    if request.method == "POST":
        do(request, review, CommitmentPutFirst(_chosen(request)))
        return redirect("commit", review)
    with opened(request, review) as held:
        return page(
            request, "commit/most.html", held, "commit", made=list(held[Commitments]), most=held[Commitments].most
        )


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def calendar(request: HttpRequest, review: UUID) -> HttpResponse:
    """The days as a calendar file.  That it was taken is on record."""
    SHELF.look(ReviewId(review), by=reader(request), at=timezone.now(), what="taken away as .ics: days of commitments")
    with opened(request, review) as held:
        response = HttpResponse(as_calendar(held), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="commitments.ics"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def change_commitment(request: HttpRequest, review: UUID, commitment: UUID) -> HttpResponse:
    if request.method == "POST":
        do(request, review, CommitmentChanged(CommitmentId(commitment), _promise(request)))
        return _to(review, CommitmentId(commitment))
    with opened(request, review) as held:
        one = held[Commitments][CommitmentId(commitment)]
        known = framework.load(held[Preparation].framework)
        return page(
            request,
            "commit/change.html",
            held,
            "commit",
            one=one,
            promise=one.promise,
            framework=known,
            asks=asks(one.promise),
        )


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def drop_commitment(request: HttpRequest, review: UUID, commitment: UUID) -> HttpResponse:
    """Said with a way back: what it was is seen no more on the page that follows."""
    dropped = CommitmentDropped(CommitmentId(commitment))
    number = do(request, review, dropped)
    with SHELF.open(ReviewId(review)) as held:
        held[Told].tell(reader(request), number, f"Dropped{to_what(held, dropped)}.")
    return redirect(reverse("commit", args=[review]) + f"?did={number}")


def _to(review: UUID, commitment: CommitmentId) -> HttpResponse:
    """Back to the list, at this one, so that its question is seen."""
    return redirect(reverse("commit", args=[review]) + f"#c-{commitment}")


def _chosen(request: HttpRequest) -> CommitmentId:
    try:
        return CommitmentId(UUID(request.POST.get("most", "")))
    except ValueError as why:
        raise Refusal("Choose which one matters most, or keep all as they are. Nothing was changed.") from why


def _looked_back(held: Review) -> dict[str, int] | None:
    """How far last time was looked back on; None where this review follows none, or left it with a reason."""
    before = held[LastTime]
    if not len(before) or before.not_asked:
        return None
    said = [before.of(one.commitment).came for one in before]
    return {"of": len(said), "said": sum(one is not None for one in said), "going": said.count(Came.STILL_GOING)}


def _begun_from(held: Review, code: str, by: Reader) -> Promise | None:
    """What the form begins with: a challenge or opportunity, or somebody who was not heard.  Words stay off the address."""
    known = framework.load(held[Preparation].framework)
    reflection = held[Answers].reflection(code, by)
    for audience in known.audiences:
        if audience.code == code:
            what = Words(f"Ask {audience.name} what this has meant for them, and write it down in their own words.")
            return Promise(what, who=reflection.who_asks)
    for earlier in held[LastTime]:
        if str(earlier.commitment) == code:
            return earlier.promise
    for feature in known.features:
        if feature.code == code:
            what = Words("Ask those whom it is about whether this is so, and write down what they say.")
            return Promise(what, feature.code)
    return Promise(reflection.words) if reflection.words else None


def _promise(request: HttpRequest) -> Promise:
    words = typed(request, "what", "who", "would_know", "told_to")
    by_when = request.POST.get("by_when", "")
    try:
        day = date.fromisoformat(by_when) if by_when else None
    except ValueError as why:
        raise Refusal("“By when” is not a date. Choose a day in the box; nothing was saved.") from why
    return Promise(
        words["what"], request.POST.get("feature") or None, words["who"], day, words["would_know"], words["told_to"]
    )
