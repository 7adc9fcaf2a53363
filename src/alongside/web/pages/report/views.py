"""Report: four of them, each in its forms; a preview that turns pages; the archive.  Whatever is taken away is on record."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from alongside import reports
from alongside.exchange import write_archive
from alongside.preparation import Preparation
from alongside.record import Review, ReviewId
from alongside.refusals import Refusal
from alongside.reports import Kind
from alongside.web.desk import opened, page, reader
from alongside.web.policy import Seen, seen
from alongside.web.shelf import SHELF

CONTENT_TYPES = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "alongside": "application/zip",
    "jsonld": "application/ld+json",
    "csv": "text/csv; charset=utf-8",
}
FORM_NAMES = {"pdf": "PDF", "docx": "Word", "html": "Web page"}


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def report(request: HttpRequest, review: UUID) -> HttpResponse:
    """What can be taken away, what is in it, and how it looks: `?kind=` one of the four, `?page=` of its preview."""
    kind = _kind(request.GET.get("kind", Kind.SHORT))
    with opened(request, review) as held:
        texts = SHELF.texts(held)
        told = reports.content(held, texts, on=timezone.localdate())
        shown = {} if kind is Kind.COMMENTS else _shown(held, kind, request.GET.get("page", "1"))
        return page(
            request,
            "report/report.html",
            held,
            "report",
            kinds=list(Kind),
            kind=kind,
            in_here=reports.in_here(told, kind),
            forms=[(form, FORM_NAMES[form]) for form in kind.forms],
            told=told,
            **shown,
        )


def _shown(held: Review, kind: Kind, asked: str) -> dict[str, Any]:
    """The page of the preview that was asked for, and its neighbours."""
    pdf = _made(held, kind, "pdf")
    pages = reports.pages_of(pdf)
    number = min(max(int(asked), 1), pages) if asked.isdecimal() else 1
    return {
        "pages": pages,
        "number": number,
        "words": reports.words_of_page(pdf, number),
        "before": number - 1 if number > 1 else None,
        "after": number + 1 if number < pages else None,
    }


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def preview(request: HttpRequest, review: UUID, kind: str, number: int) -> HttpResponse:
    """One page of a report as a picture.  It stays in the page: nothing is taken away."""
    with opened(request, review) as held:
        return HttpResponse(reports.preview(_made(held, _kind(kind), "pdf"), number).picture, content_type="image/png")


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def report_taken_away(request: HttpRequest, review: UUID, kind: str, form: str) -> HttpResponse:
    """One of the four reports; that it was taken, and which, is on record first."""
    chosen = _kind(kind)
    if form not in chosen.forms:
        raise Refusal(
            f"“{chosen.heading}” comes as .{' or .'.join(chosen.forms)}. Choose one of them; nothing was taken."
        )
    what = f"taken away as .{form}: {chosen.heading[0].lower()}{chosen.heading[1:]}"
    SHELF.look(ReviewId(review), by=reader(request), at=timezone.now(), what=what)
    with opened(request, review) as held:
        return as_file(held, _made(held, chosen, form), form, chosen.value)


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def taken_away(request: HttpRequest, review: UUID, form: str) -> HttpResponse:
    """The archive; with the ending of a report, the full one."""
    if form != "alongside":
        if form not in Kind.FULL.forms:
            raise Refusal("A report comes as .pdf, .docx, .html or .alongside. Choose one of them.")
        answer: HttpResponse = report_taken_away(request, review=review, kind=Kind.FULL.value, form=form)
        return answer
    SHELF.look(ReviewId(review), by=reader(request), at=timezone.now(), what="taken away as .alongside")
    with opened(request, review) as held:
        return as_file(held, write_archive(held, SHELF.texts(held), SHELF.looks(held.id)), form)


def as_file(held: Review, data: bytes, form: str, kind: str = "") -> HttpResponse:
    """A file to keep, called after the review.  Nothing in it may run or fetch."""
    response = HttpResponse(data, content_type=CONTENT_TYPES[form])
    name = "-".join(part for part in (_plain_letters(str(held[Preparation].about.title)), kind) if part)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    response.headers["Content-Security-Policy"] = (
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox"
    )
    return response


def _made(held: Review, kind: Kind, form: str) -> bytes:
    return reports.made(held, SHELF.texts(held), kind, form, on=timezone.localdate())


def _kind(asked: str) -> Kind:
    try:
        return Kind(asked)
    except ValueError as why:
        raise Refusal("There are four reports: short, full, comments and plain. Choose one of them.") from why


def _plain_letters(title: str) -> str:
    """A file's name travels further than its content."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60] or "review"
