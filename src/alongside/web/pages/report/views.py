"""Report: what one takes away, as a page, a PDF, a Word file or an archive.  Every one taken away is on record."""

from __future__ import annotations

import re
from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from alongside import reports
from alongside.exchange import write_archive
from alongside.preparation import Preparation
from alongside.record import Review, ReviewId
from alongside.refusals import Refusal
from alongside.web.desk import opened, page, reader
from alongside.web.policy import Seen, seen
from alongside.web.shelf import SHELF

Write = Callable[[Review], bytes]


def _report(review: Review) -> reports.Report:
    return reports.content(review, SHELF.texts(review), on=timezone.localdate())


FORMS: dict[str, tuple[str, Write]] = {
    "html": ("text/html; charset=utf-8", lambda review: reports.as_html(_report(review)).encode()),
    "pdf": ("application/pdf", lambda review: reports.as_pdf(_report(review))),
    "docx": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        lambda review: reports.as_docx(_report(review)),
    ),
    "alongside": (
        "application/zip",
        lambda review: write_archive(review, SHELF.texts(review), SHELF.looks(review.id)),
    ),
}


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def report(request: HttpRequest, review: UUID) -> HttpResponse:
    with opened(request, review) as held:
        return page(request, "report/report.html", held, "report")


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def taken_away(request: HttpRequest, review: UUID, form: str) -> HttpResponse:
    """The file; that it was taken is on record first."""
    if form not in FORMS:
        raise Refusal("A report comes as .pdf, .docx, .html or .alongside. Choose one of them.")
    kind, write = FORMS[form]
    SHELF.look(ReviewId(review), by=reader(request), at=timezone.now(), what=f"taken away as .{form}")
    with opened(request, review) as held:
        data = write(held)
        name = _file_name(str(held[Preparation].about.title))
    response = HttpResponse(data, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    response.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return response


def _file_name(title: str) -> str:
    """Plain letters only: a file's name travels further than its content."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60] or "review"
