"""The picture: what was seen on both sides, and what nobody has said yet; drawn, and the same facts in a table."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from alongside.answers import PAGE, Cell, State, draw, not_heard_yet, picture, sign
from alongside.framework import Side
from alongside.marks import MarkId, Marks
from alongside.record import Review
from alongside.web.desk import opened, page
from alongside.web.policy import Seen, seen

IN_THE_KEY = tuple(State)


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def picture_page(request: HttpRequest, review: UUID) -> HttpResponse:
    with opened(request, review) as held:
        shown = picture(held)
        readers = {by: number for number, by in enumerate(held.readers, 1)}
        groups = [
            (domain, side, [_row(held, cell, readers) for cell in shown.side(domain.code, side)])
            for domain in shown.framework.domains
            for side in Side
        ]
        return page(
            request,
            "picture/picture.html",
            held,
            "picture",
            drawing=mark_safe(draw(shown, PAGE, to_words=lambda mark: _to_words(held, mark))),  # noqa: S308 - ours, escaped
            groups=groups,
            key_signs=[(state, mark_safe(sign(PAGE, state))) for state in IN_THE_KEY],  # noqa: S308 - ours
            unheard=not_heard_yet(held),
            differ=[_row(held, cell, readers) for cell in shown.in_state(State.WE_DIFFER)],
        )


def _row(held: Review, cell: Cell, readers: dict[Any, int]) -> dict[str, Any]:
    return {
        "cell": cell,
        "evidence": [(number, _to_words(held, mark)) for number, mark in enumerate(cell.evidence, 1)],
        "reasons": [
            {"who": f"Reader {readers[by]}" if len(cell.reasons) > 1 else "", "answer": answer, "words": words}
            for by, answer, words in cell.reasons
        ],
    }


def _to_words(held: Review, mark: MarkId) -> str:
    return reverse("read-text", args=[held.id, held[Marks][mark].place.text]) + f"#m-{mark}"
