"""Bring a document in: a file, by picker or by drop, or pasted words."""

from __future__ import annotations

from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from alongside import texts
from alongside.preparation import Texts
from alongside.record import ReviewId
from alongside.refusals import Refusal
from alongside.texts import BroughtText
from alongside.web import waiting
from alongside.web.desk import bar, reader
from alongside.web.policy import Seen, holds, seen
from alongside.web.shelf import SHELF


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_A_READER)
def bring(request: HttpRequest) -> HttpResponse:
    """With `review` a further text for that review; without, the first of a new one."""
    review = _review(request)
    context: dict[str, object] = {"accepts": ",".join(texts.accepts), "for_review": review}
    if review:
        with SHELF.open(ReviewId(review)) as held:
            context |= bar(request, held, "prepare")
    if request.method != "POST":
        return render(request, "bring/bring.html", context)
    try:
        brought = _brought(request)
    except Refusal as refusal:
        said = context | {"refused": refusal.sentence, "words": request.POST.get("words", "")}
        return render(request, "bring/bring.html", said, status=422)
    held_names = waiting.names_in(brought, review, _handles(review) if review else ())
    response = redirect("names")
    waiting.lay(response, held_names)
    return response


def _review(request: HttpRequest) -> UUID | None:
    asked = request.POST.get("review") or request.GET.get("review")
    try:
        review = UUID(asked) if asked else None
    except ValueError:
        review = None
    return review if review and holds(reader(request), review) else None


def _brought(request: HttpRequest) -> BroughtText:
    file = request.FILES.get("file")
    words = request.POST.get("words", "")
    if isinstance(file, UploadedFile):
        return texts.read(file.read(), file.name or "")
    if words.strip():
        title = " ".join(words.split()[:6]) if not request.POST.get("title", "").strip() else request.POST["title"]
        return texts.pasted(words, title.strip()[:200])
    raise Refusal("Choose a file or paste some words first. Nothing was brought in.")


def _handles(review: UUID) -> set[str]:
    """The handles that the review's texts use already, read off the places where they stand."""
    with SHELF.open(ReviewId(review)) as held:
        return {SHELF.words(held.id, text.id)[start:end].lower() for text in held[Texts] for start, end in text.handles}
