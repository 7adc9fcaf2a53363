"""The framework: three domains, two columns."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside import framework
from alongside.framework import Side
from alongside.web.policy import Seen, seen


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
