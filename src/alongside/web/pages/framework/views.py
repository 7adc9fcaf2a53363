"""The framework: three domains, two columns; a page for each feature; a sheet for a group on paper."""

from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside import framework, reports
from alongside.framework import Side, lines_of
from alongside.marks import Marks
from alongside.web.desk import opened, reader
from alongside.web.models import Person
from alongside.web.pages.reflect.passages import passage
from alongside.web.policy import Seen, holds, seen
from alongside.web.tour import LEARNT, stop_for


@require_safe
@seen(Seen.BY_A_READER)
def framework_page(request: HttpRequest) -> HttpResponse:
    known = framework.load()
    domains = [
        {
            "domain": domain,
            "trust": known.side(domain.code, Side.TRUST),
            "surveillance": known.side(domain.code, Side.SURVEILLANCE),
        }
        for domain in known.domains
    ]
    return render(request, "framework/framework.html", {"framework": known, "domains": domains})


@require_safe
@seen(Seen.BY_A_READER)
def learn_feature(request: HttpRequest, code: str) -> HttpResponse:
    """One feature to learn: examples, near misses, what speaks to it, and where it stands in the worked example."""
    known = framework.load()
    feature = known.feature(code)
    # As printed, line by line: so that FT1 and FS1 are neighbours, each with a page of its own.
    lines = chain.from_iterable(lines_of(known, domain) for domain in known.domains)
    order = [one for one in chain.from_iterable(lines) if one]
    at = order.index(feature)
    return render(
        request,
        "framework/feature_page.html",
        {
            "framework": known,
            "feature": feature,
            "domain": known.domain(feature.domain),
            "prompts": [known.prompt(one) for one in feature.prompts],
            "duties": [known.duty(one) for one in feature.duties],
            "previous": order[at - 1] if at else None,
            "following": order[at + 1] if at + 1 < len(order) else None,
            **_in_the_example(request, code),
        },
    )


def _in_the_example(request: HttpRequest, code: str) -> dict[str, Any]:
    """The passages of the worked example that were marked with a feature, if the example is still there."""
    person = Person.objects.filter(id=reader(request)).first()
    if person is None or person.example is None or not holds(reader(request), person.example):
        return {"example": None, "passages": []}
    tour = stop_for(person, person.example, "learn-feature") if code == LEARNT else None
    with opened(request, person.example) as held:
        found = [passage(held, mark) for mark in held[Marks].speaking_to(code)]
        return {"example": held.id, "passages": found, "tour": tour}


@require_safe
@seen(Seen.BY_A_READER)
def sheet(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django passes it
    """The two columns on one sheet of A3, for a group that works on paper."""
    response = HttpResponse(reports.as_sheet(framework.load()), content_type="application/pdf")
    response.headers["Content-Disposition"] = 'attachment; filename="framework-sheet-a3.pdf"'
    return response
