"""Commit: what will change, which feature it moves, who, by when, how the young person would know, who is told."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from alongside import framework
from alongside.answers import Answers
from alongside.commitments import (
    CommitmentChanged,
    CommitmentDropped,
    CommitmentId,
    CommitmentMade,
    Commitments,
    Promise,
)
from alongside.preparation import Preparation
from alongside.record import Reader, Review, Words
from alongside.refusals import Refusal
from alongside.web.asking import typed
from alongside.web.desk import do, opened, page, reader
from alongside.web.policy import Seen, seen


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def commit(request: HttpRequest, review: UUID) -> HttpResponse:
    """What was promised so far, and a form for one more."""
    if request.method == "POST":
        do(request, review, CommitmentMade(CommitmentId(uuid4()), _promise(request)))
        return redirect("commit", review)
    with opened(request, review) as held:
        known = framework.load(held[Preparation].framework)
        made = [
            {"one": one, "feature": known.feature(one.promise.feature) if one.promise.feature else None}
            for one in held[Commitments]
        ]
        return page(
            request,
            "commit/commit.html",
            held,
            "commit",
            made=made,
            framework=known,
            promise=_begun_from(held, request.GET.get("from", ""), reader(request)),
        )


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def change_commitment(request: HttpRequest, review: UUID, commitment: UUID) -> HttpResponse:
    if request.method == "POST":
        do(request, review, CommitmentChanged(CommitmentId(commitment), _promise(request)))
        return redirect("commit", review)
    with opened(request, review) as held:
        one = held[Commitments][CommitmentId(commitment)]
        known = framework.load(held[Preparation].framework)
        return page(request, "commit/change.html", held, "commit", one=one, promise=one.promise, framework=known)


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def drop_commitment(request: HttpRequest, review: UUID, commitment: UUID) -> HttpResponse:
    do(request, review, CommitmentDropped(CommitmentId(commitment)))
    return redirect("commit", review)


def _begun_from(held: Review, code: str, by: Reader) -> Promise | None:
    """What the form begins with: a challenge or opportunity, or somebody who was not heard.  Words stay off the address."""
    known = framework.load(held[Preparation].framework)
    reflection = held[Answers].reflection(code, by)
    for audience in known.audiences:
        if audience.code == code:
            what = Words(f"Ask {audience.name} what this has meant for them, and write it down in their own words.")
            return Promise(what, who=reflection.who_asks)
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
