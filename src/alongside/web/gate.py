"""Who comes in, and with what the answers go out.  Sign-in by a later issue replaces `reader_signed_in` and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from alongside.record import Overtaken
from alongside.refusals import Refusal
from alongside.web.asking import NamesAsked
from alongside.web.home import local_reader
from alongside.web.script import answered, by_script

Answer = Callable[[HttpRequest], HttpResponseBase]

FORWARDED = ("HTTP_FORWARDED", "HTTP_VIA", "HTTP_X_FORWARDED", "HTTP_X_REAL_IP")
"""How the headers begin that a proxy adds.  A request that was passed on came from somewhere else, whatever its last address."""

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)


def only_this_machine(answer: Answer) -> Answer:
    """The local reader needs no account, so nobody else may reach this page: loopback only, by its own names only."""

    def gate(request: HttpRequest) -> HttpResponseBase:
        if not _from_here(request):
            return HttpResponse(
                "Alongside answers only to this machine, at http://127.0.0.1. Nothing was shown.",
                status=403,
                content_type="text/plain; charset=utf-8",
            )
        return answer(request)

    return gate


def _from_here(request: HttpRequest) -> bool:
    try:
        loopback = ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
    host = request.META.get("HTTP_HOST", "")
    name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
    passed_on = any(header.startswith(FORWARDED) and value for header, value in request.META.items())
    return loopback and name in settings.ALLOWED_HOSTS and not passed_on


def safe_headers(answer: Answer) -> Answer:
    """No inline script or style, no framing, no referrer, nothing kept by a cache that others may read."""

    def gate(request: HttpRequest) -> HttpResponseBase:
        response = answer(request)
        response.headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Referrer-Policy", "same-origin")
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("X-Frame-Options", "DENY")
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        return response

    return gate


class refusals_as_pages:  # noqa: N801 - a middleware is named like the others
    """A `Refusal` raised anywhere becomes its sentence: a page for people, JSON for the page's own script."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, Refusal):
            return None
        if isinstance(error, NamesAsked):
            return _asked(request, error)
        status = 409 if isinstance(error, Overtaken) else 422
        return refused(request, error.sentence, status)


def refused(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    """A "no", said where the person is."""
    if by_script(request):
        return answered({"refused": sentence}, status=status)
    sent, at = request.method == "POST", request.resolver_match
    review = at.kwargs.get("review") if sent and at else None
    return render(request, "refused.html", {"sentence": sentence, "sent": sent, "review_id": review}, status=status)


def _asked(request: HttpRequest, error: NamesAsked) -> HttpResponse:
    """May this be a name?  Without the page's script, what was typed comes back in a page that asks."""
    if by_script(request):
        return answered({"refused": error.sentence, "asked": error.found}, status=422)
    kept = [(name, value) for name in request.POST for value in request.POST.getlist(name) if name not in ASKED_ANEW]
    return render(request, "asked.html", {"sentence": error.sentence, "fields": kept}, status=422)


ASKED_ANEW = ("csrfmiddlewaretoken", "sure")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django names it
    return refused(request, "This page is too old to be sent. Open it again; what you typed is still in it.", 403)


def reader_signed_in(answer: Answer) -> Answer:
    """On a person's own machine its user is signed in."""

    def gate(request: HttpRequest) -> HttpResponseBase:
        request.reader = local_reader()
        return answer(request)

    return gate
