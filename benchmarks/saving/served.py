"""The workbench as it is served, with one page more: it checks who asks and that the review is theirs, and shows no more.

python benchmarks/saving/served.py PORT, with ALONGSIDE_HOME set; prints a line when it is ready.
"""

from __future__ import annotations

import sys
from uuid import UUID

from alongside.web.start import made_ready, serve


def with_sign_in_page() -> None:
    """A real view behind every gate; what a review's page costs before it shows anything."""
    from django.http import HttpRequest, HttpResponse
    from django.shortcuts import render
    from django.urls import path

    from alongside.web import urls
    from alongside.web.policy import Seen, seen

    @seen(Seen.BY_ITS_HOLDER)
    def signed_in(request: HttpRequest, review: UUID) -> HttpResponse:  # noqa: ARG001 - the gate wants it
        return HttpResponse("Signed in.")

    @seen(Seen.BY_ITS_HOLDER)
    def signed_in_page(request: HttpRequest, review: UUID) -> HttpResponse:  # noqa: ARG001
        return render(request, "refused.html", {"sentence": "Signed in."})

    urls.urlpatterns += [
        path("reviews/<uuid:review>/signed-in/", signed_in),
        path("reviews/<uuid:review>/signed-in/page/", signed_in_page),
    ]


if __name__ == "__main__":
    for _ in made_ready():
        pass
    with_sign_in_page()
    serve(int(sys.argv[1]), when_ready=lambda: print("ready", flush=True))
