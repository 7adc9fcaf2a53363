"""An hour with this review: an agenda to print, or to follow in the workbench."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from alongside.answers import LENGTHS, State, agenda, not_answered_yet, not_heard_yet, picture
from alongside.web.desk import opened, page
from alongside.web.policy import Seen, seen


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def hour(request: HttpRequest, review: UUID) -> HttpResponse:
    """`?minutes=` 45, 60 or 90; beneath it what this review brings to the table."""
    asked = request.GET.get("minutes", "60")
    turns = agenda(int(asked) if asked.isdecimal() else 0)
    with opened(request, review) as held:
        return page(
            request,
            "reflect/hour.html",
            held,
            "reflect",
            lengths=LENGTHS,
            length=turns[-1].end,
            turns=[(turn, reverse(turn.part.stage, args=[review])) for turn in turns],
            unheard=not_heard_yet(held),
            unanswered=len(not_answered_yet(held)),
            differ=[cell.feature for cell in picture(held).in_state(State.WE_DIFFER)],
        )
