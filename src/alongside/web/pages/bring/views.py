"""Bring documents in: files, by picker or by drop, or pasted words."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from alongside import texts
from alongside.preparation import Texts
from alongside.record import Review, ReviewId, TextId
from alongside.refusals import Refusal
from alongside.texts.limits import FILE_BYTES, MB
from alongside.web import waiting
from alongside.web.desk import bar, reader
from alongside.web.pages.bring.several import Several, corrected, first_of, read_several
from alongside.web.policy import Seen, holds, seen
from alongside.web.shelf import SHELF


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_A_READER)
def bring(request: HttpRequest) -> HttpResponse:
    """With `review` a further text for that review; without, the first of a new one; with `corrects` one of its texts anew."""
    review = _review(request)
    context: dict[str, Any] = {
        "accepts": ",".join(texts.accepts),
        "for_review": review,
        "waits": waiting.waits(request),
    }
    corrects = None
    if review:
        with SHELF.open(ReviewId(review)) as held:
            context |= bar(request, held, "prepare")
            corrects = _corrects(request, held)
            context["corrects"] = held[Texts][corrects] if corrects else None
    if request.method != "POST":
        return render(request, "bring/bring.html", context)
    try:
        several = _brought(request, str(context["corrects"].title) if corrects else "")
        if not several.read:
            return _refused(request, context, several.refused)
        held_names = corrected(several, review, corrects) if review and corrects else first_of(several, review)
    except Refusal as refusal:
        return _refused(request, context, [refusal.sentence])
    response = redirect("names")
    waiting.lay(response, held_names)
    return response


def _refused(request: HttpRequest, context: dict[str, Any], sentences: list[str]) -> HttpResponse:
    said = context | {
        "refused": sentences,
        "words": request.POST.get("words", ""),
        "called": request.POST.get("title", ""),
    }
    return render(request, "bring/bring.html", said, status=422)


def _review(request: HttpRequest) -> UUID | None:
    asked = request.POST.get("review") or request.GET.get("review")
    try:
        review = UUID(asked) if asked else None
    except ValueError:
        review = None
    return review if review and holds(reader(request), review) else None


def _corrects(request: HttpRequest, held: Review) -> TextId | None:
    """Which of the review's texts a corrected version is brought of; None for a text more."""
    asked = request.POST.get("corrects") or request.GET.get("corrects")
    return next((text.id for text in held[Texts] if asked == str(text.id)), None)


def _opening(words: str) -> str:
    """What words that nobody named are called: their first sentence, at most eight words of it."""
    sentence = _ENDS.split(words.strip(), 1)[0].split()
    return " ".join((sentence if len(sentence) > 1 else words.split())[:8]).rstrip(".,:;")


_ENDS = re.compile(r"(?<=[.!?])\s|\n")


def _brought(request: HttpRequest, title: str) -> Several:
    """What was chosen, and behind it what was pasted; `title` is that of words that were pasted without one."""
    files = request.FILES.getlist("file")
    words = request.POST.get("words", "")
    several = read_several([(file.name or "", file.read()) for file in files]) if files else Several()
    if words.strip():
        title = request.POST.get("title", "").strip() or title or _opening(words)
        several.read.append(texts.pasted(words, title[:200]))
    if files or several.read:
        return several
    if int(request.META.get("CONTENT_LENGTH") or 0) > FILE_BYTES:  # more than the upload handler takes into memory
        raise Refusal(
            f"What you chose is larger than {FILE_BYTES // MB} MB. It was not read. "
            "Bring files in one by one, take pictures out, or bring a document in in parts."
        )
    raise Refusal("Choose a file or paste some words first. Nothing was brought in.")
