"""Who may see what, on one screen.  Each view says which line it falls under; a test walks every address with every role."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponseBase

from alongside.record import Reader
from alongside.web import rows
from alongside.web.models import ReviewSummary


class Seen(StrEnum):
    """Who may see a page."""

    BY_A_READER = "anybody who is signed in on this machine"
    BY_ITS_HOLDER = "who began this review or brought it in"


View = Callable[..., HttpResponseBase]


def seen(who: Seen) -> Callable[[View], View]:
    """A view without this line cannot be reached: the walk in the tests fails."""

    def guarded(view: View) -> View:
        @wraps(view)
        def gate(request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
            if who is Seen.BY_ITS_HOLDER and not holds(request.reader, named["review"]):
                # The same answer for "not yours" and "not there": an address tells nothing.
                raise Http404
            return view(request, *args, **named)

        gate.seen = who  # type: ignore[attr-defined]
        return gate

    return guarded


def holds(reader: Reader, review: UUID) -> bool:
    return bool(rows.one(ReviewSummary, "holder", review) == reader)
