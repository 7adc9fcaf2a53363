"""Where a page's own script asks, it is answered in JSON; whoever works without it gets a page."""

from __future__ import annotations

from typing import Any

import msgspec
from django.http import HttpRequest, HttpResponse


def by_script(request: HttpRequest) -> bool:
    return "application/json" in request.META.get("HTTP_ACCEPT", "")


def answered(said: Any, status: int = 200) -> HttpResponse:
    """The answer to a script.  Words that are marked as escaped go out as the words they are."""
    return HttpResponse(msgspec.json.encode(said, enc_hook=str.__str__), content_type="application/json", status=status)
