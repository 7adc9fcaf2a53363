"""What a group wrote on a paper sheet, typed in quickly: a line a feature."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from alongside import framework
from alongside.exchange import read_sheet
from alongside.preparation import Preparation
from alongside.refusals import Refusal
from alongside.web.asking import NamesAsked, typed
from alongside.web.desk import do, opened, page, reader
from alongside.web.policy import Seen, seen


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def paper_sheet(request: HttpRequest, review: UUID) -> HttpResponse:
    """A line that cannot be taken is named, and everything typed stays in the box."""
    problem = ""
    if request.method == "POST":
        try:
            words = str(typed(request, "sheet")["sheet"])
            with opened(request, review) as held:
                step = read_sheet(held, words, reader(request))
            do(request, review, step)
            return redirect("reflect", review)
        except NamesAsked:
            raise
        except Refusal as why:
            problem = why.sentence
    with opened(request, review) as held:
        return page(
            request,
            "reflect/sheet.html",
            held,
            "reflect",
            status=422 if problem else 200,
            problem=problem,
            typed=request.POST.get("sheet", ""),
            features=framework.load(held[Preparation].framework).features,
        )
