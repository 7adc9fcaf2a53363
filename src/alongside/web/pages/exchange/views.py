"""Marks for other tools and from them, each time with a receipt; and the receipts of what came in before."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from alongside.exchange import LARGEST_FILE, Form, Receipts, read_back, read_marks, write_marks
from alongside.marks import Marks
from alongside.preparation import Texts
from alongside.record import Reader, Review, ReviewId, TextId
from alongside.refusals import Refusal
from alongside.web.desk import do, opened, page, reader
from alongside.web.pages.report.views import as_file
from alongside.web.policy import Seen, seen
from alongside.web.shelf import SHELF

BROUGHT_IN = "brought in from an archive"


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def exchange(request: HttpRequest, review: UUID) -> HttpResponse:
    with opened(request, review) as held:
        texts = SHELF.texts(held)
        out = [(form, _read_back(held, texts, form, reader(request))) for form in Form]
        archives = [look for look in SHELF.looks(held.id) if look.what.startswith(BROUGHT_IN)]
        return page(
            request,
            "exchange/exchange.html",
            held,
            "exchange",
            out=out,
            marked=len(held[Marks]),
            texts=list(held[Texts]),
            receipts=list(held[Receipts])[::-1],
            archives=archives[::-1],
        )


def _read_back(held: Review, texts: dict[TextId, str], form: Form, by: Reader) -> str:
    try:
        return read_back(held, texts, form, by).told()
    except Refusal as refusal:
        return refusal.sentence


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def marks_taken_away(request: HttpRequest, review: UUID, form: str) -> HttpResponse:
    """The marks in one of the two forms; on record first."""
    if form not in list(Form):
        raise Refusal("Marks come as .jsonld or .csv. Choose one of them; nothing was taken.")
    SHELF.look(ReviewId(review), by=reader(request), at=timezone.now(), what=f"marks taken away as .{form}")
    with opened(request, review) as held:
        return as_file(held, write_marks(held, SHELF.texts(held), Form(form)), form, "marks")


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def bring_marks_in(request: HttpRequest, review: UUID) -> HttpResponse:
    """A file of marks becomes one step, its receipt shown at once; undoing it takes all of them back."""
    file = request.FILES.get("marks")
    if file is None:
        raise Refusal("Choose a file first: Web Annotations (.jsonld or .json) or a table (.csv). Nothing came in.")
    with opened(request, review) as held:
        step = read_marks(held, SHELF.texts(held), file.read(LARGEST_FILE + 1), reader(request))
    do(request, review, step)
    return redirect("exchange", review)
