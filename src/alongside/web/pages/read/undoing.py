"""Undo and redo: from the reading page, where what was undone is shown; from other pages, where one stays."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from alongside.record import Entry, Review, Undone
from alongside.refusals import Refusal
from alongside.web.desk import reader
from alongside.web.pages.read.acts import done
from alongside.web.policy import Seen, seen


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def undo(request: HttpRequest, review: UUID) -> HttpResponse:
    """The last thing that this reader did; or `number`, which a page named when it was done."""

    def last(held: Review) -> Undone:
        named = request.POST.get("number", "")
        if named.isdecimal():
            return Undone(int(named))
        return _undone(held.last_to_undo(reader(request)), "There is nothing of yours to undo here.")

    return done(request, review, last)


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def redo(request: HttpRequest, review: UUID) -> HttpResponse:
    """Redo is undoing the undoing."""

    def last(held: Review) -> Undone:
        return _undone(held.last_to_redo(reader(request)), "There is nothing to bring back.")

    return done(request, review, last)


def _undone(last: Entry | None, nothing: str) -> Undone:
    if last is None:
        raise Refusal(nothing)
    return Undone(last.number)
