"""The picture: what was seen on both sides, and what nobody has said yet; drawn, and the same facts in a table."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from alongside.answers import (
    PAGE,
    Cell,
    Picture,
    State,
    Ways,
    draw,
    draw_narrow,
    in_full,
    not_answered_yet,
    not_heard_yet,
    picture,
    sign,
)
from alongside.framework import Side
from alongside.marks import Marks
from alongside.record import CUES, Review, ReviewId
from alongside.reports import picture_file
from alongside.web.desk import opened, page, reader, to_words
from alongside.web.policy import Seen, seen
from alongside.web.shelf import SHELF

IN_THE_KEY = tuple(State)
IMAGES = {"svg": "image/svg+xml", "png": "image/png"}


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def picture_page(request: HttpRequest, review: UUID) -> HttpResponse:
    """`?codes=up` or `down`: one table by code; else by domain and side.  By nothing else: a table is no ranking."""
    order = request.GET.get("codes", "")
    with opened(request, review) as held:
        shown = picture(held)
        people = [by for by in held.readers if by != CUES]
        readers = {by: number for number, by in enumerate(people, 1)}
        ways = Ways(
            lambda mark: to_words(review, held[Marks][mark]), lambda code: reverse("feature", args=[review, code])
        )
        return page(
            request,
            "picture/picture.html",
            held,
            "picture",
            drawing=mark_safe(draw(shown, PAGE, ways=ways)),  # noqa: S308 - ours, escaped
            drawing_narrow=mark_safe(draw_narrow(shown, PAGE, ways=ways)),  # noqa: S308 - ours, escaped
            groups=_groups(held, shown, readers, order),
            order=order,
            key_signs=[(state, mark_safe(sign(PAGE, state))) for state in IN_THE_KEY],  # noqa: S308 - ours
            unheard=not_heard_yet(held),
            unanswered=not_answered_yet(held),
            differ=[_row(held, cell, readers) for cell in shown.in_state(State.WE_DIFFER)],
            in_words=in_full(shown),
        )


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def picture_as(request: HttpRequest, review: UUID, image: str) -> HttpResponse:
    """The picture to take away.  That it was taken, and how, is on record first."""
    SHELF.look(ReviewId(review), by=reader(request), at=timezone.now(), what=f"taken away as .{image}: the picture")
    with opened(request, review) as held:
        response = HttpResponse(picture_file(picture(held), image), content_type=IMAGES[image])
    response.headers["Content-Disposition"] = f'attachment; filename="picture.{image}"'
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _groups(held: Review, shown: Picture, readers: dict[Any, int], order: str) -> list[dict[str, Any]]:
    """The tables: one for each side of each domain as the framework prints them, or all in one by code."""
    if order in ("up", "down"):
        cells = sorted(shown.cells, key=lambda cell: cell.feature.code, reverse=order == "down")
        return [{"rows": [_row(held, cell, readers) for cell in cells]}]
    return [
        {
            "domain": domain,
            "side": side,
            "rows": [_row(held, cell, readers) for cell in shown.side(domain.code, side)],
        }
        for domain in shown.framework.domains
        for side in Side
    ]


def _row(held: Review, cell: Cell, readers: dict[Any, int]) -> dict[str, Any]:
    return {
        "cell": cell,
        "sign": mark_safe(sign(PAGE, cell.state)),  # noqa: S308 - ours
        "evidence": [(number, to_words(held.id, held[Marks][mark])) for number, mark in enumerate(cell.evidence, 1)],
        "reasons": [
            {"who": f"Reader {readers[by]}" if len(cell.reasons) > 1 else "", "answer": answer, "words": words}
            for by, answer, words in cell.reasons
        ],
    }
