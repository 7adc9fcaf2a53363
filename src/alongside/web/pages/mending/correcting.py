"""A corrected version of a text: what becomes of its marks, shown before it is done; and the marks that lost their place."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from alongside import framework
from alongside.answers import duties_resting_on
from alongside.marks import LostMark, MarkChanged, MarkId, Marks, MarkTakenBack
from alongside.mending import Corrections, bring_in_corrected, correction
from alongside.preparation import Place, Preparation, Texts
from alongside.record import Review, ReviewId, TextId
from alongside.refusals import Refusal
from alongside.web import waiting
from alongside.web.desk import do, opened, page, reader
from alongside.web.pages.read.manuscript import manuscript
from alongside.web.policy import Seen, holds, seen
from alongside.web.shelf import SHELF


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_A_READER)
def marks_after(request: HttpRequest) -> HttpResponse:
    """The names are decided: first what becomes of the marks, and once that was seen, the text in its place."""
    try:
        held, id_, _ = waiting.take(request)
    except Refusal:
        return redirect("names")  # it says what became of it
    if held.review is None or held.corrects is None or not holds(reader(request), held.review):
        return redirect("names")
    review, text = ReviewId(held.review), TextId(held.corrects)
    kept = held.as_kept()
    if request.method == "POST":
        bring_in_corrected(SHELF, review, text, kept, by=reader(request), at=timezone.now(), key=uuid4())
        with SHELF.open(review) as now:
            response = redirect("lost-marks", review) if now[Marks].lost else redirect("read-text", review, text)
        waiting.forget(response, id_)
        return response
    with opened(request, review) as now:
        was, marked = SHELF.words(review, text), len(now[Marks].of(text))
        lost = [LostMark(now[Marks][one.mark], one.words) for one in correction(now, text, was, kept).lost]
        return page(
            request,
            "mending/compared.html",
            now,
            "prepare",
            was=now[Texts][text],
            marked=marked,
            found=marked - len(lost),
            lost=[_told(request, now, one) for one in lost],
            same=kept.text == was,
            waits=False,  # it is here
        )


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def lost_marks(request: HttpRequest, review: UUID) -> HttpResponse:
    """The marks that lost their place when a text was corrected: each is placed anew by words, or let go."""
    looked: dict[str, Any] = {}
    if request.method == "POST":
        act = request.POST.get("act", "")
        if act != "look":
            _seen_to(request, review, act)
            return redirect("lost-marks", review)
        looked = {"for": request.POST.get("mark", ""), "words": request.POST.get("words", "")}
    with opened(request, review) as held:
        return page(
            request,
            "mending/lost.html",
            held,
            "read",
            status=422 if looked and not _hits(held, looked) else 200,
            lost=[_told(request, held, one) | _looked(held, one, looked) for one in held[Marks].lost],
            receipts=[{"given": one, "text": held[Texts][one.text]} for one in list(held[Corrections])[::-1]],
        )


def _seen_to(request: HttpRequest, review: UUID, act: str) -> None:
    """Placed anew with all that it had, or let go."""
    try:
        mark = MarkId(UUID(request.POST.get("mark", "")))
        start, end = (int(request.POST.get(edge, "0")) for edge in ("start", "end"))
    except ValueError as why:
        raise Refusal("This form was changed on its way. Nothing was changed; open the page again.") from why
    with SHELF.open(ReviewId(review)) as held:
        was = held[Marks].known(mark)
    place = Place(was.place.text, start, end)
    placed = MarkChanged(mark, place, was.features, was.note, was.touches)
    do(request, review, MarkTakenBack(mark) if act == "let-go" else placed)


def _told(request: HttpRequest, held: Review, one: LostMark) -> dict[str, Any]:
    known = framework.load(held[Preparation].framework)
    return {
        "mark": one.mark,
        "words": one.words,
        "features": [known.feature(code) for code in one.mark.features],
        "text": held[Texts][one.mark.place.text],
        "own": one.mark.by == reader(request),
        "duties": duties_resting_on(held, one.mark.id),
        "said": one.words,
    }


def _looked(held: Review, one: LostMark, looked: dict[str, Any]) -> dict[str, Any]:
    """For the mark whose words were looked for: where they stand, with what stands around them."""
    if looked.get("for") != str(one.mark.id):
        return {}
    return {"looked": True, "said": looked["words"], "hits": _hits(held, looked)}


def _hits(held: Review, looked: dict[str, Any]) -> list[dict[str, str | int]]:
    lost = next((one for one in held[Marks].lost if str(one.mark.id) == looked["for"]), None)
    if lost is None or not looked["words"].strip():
        return []
    text = manuscript(held, held[Texts][lost.mark.place.text])
    return [text.around(place) for place in text.found(looked["words"])]
