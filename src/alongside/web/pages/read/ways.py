"""Ways to read and mark: words to be found, marks to be shown, how they are told, which keys there are.  Forms only."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from alongside.marks import Whom
from alongside.preparation import Texts
from alongside.record import TextId
from alongside.refusals import Refusal
from alongside.web.desk import opened, page
from alongside.web.pages.read.acts import paper_of
from alongside.web.pages.read.notes import Telling
from alongside.web.pages.read.telling import A_YEAR, COOKIE
from alongside.web.policy import Seen, seen

TELLING = (
    (Telling.OFF, "Off", "Only the words are heard."),
    (Telling.PARAGRAPH, "Each paragraph", "A button before a paragraph says how many marks it has, and leads to them."),
    (Telling.INLINE, "Inline", "Marked words are heard as marked, and lead to their notes."),
)


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def ways(request: HttpRequest, review: UUID, text: UUID) -> HttpResponse:
    with opened(request, review) as held:
        paper = paper_of(request, held, held[Texts][TextId(text)])
        return page(
            request,
            "read/ways.html",
            held,
            "read",
            text=paper.text,
            features=paper.known.features,
            whom=list(Whom),
            showing=paper.showing,
            others=len(held.readers) > 1,
            telling=paper.telling,
            tellings=TELLING,
            is_long=paper.manuscript.is_long,
        )


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def tell_marks(request: HttpRequest, review: UUID, text: UUID) -> HttpResponse:
    """Kept by this browser, in a cookie that says one word."""
    try:
        chosen = Telling(request.POST.get("telling", ""))
    except ValueError as why:
        raise Refusal("Choose how marks are told: off, each paragraph, or inline.") from why
    answer = redirect(reverse("read-text", args=[review, text]))
    answer.set_cookie(COOKIE, chosen, max_age=A_YEAR, samesite="Strict", httponly=True)
    return answer
