"""Saved by the page's script, or by a form without it."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.utils import timezone


def by_script(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


def saved(number: int) -> JsonResponse:
    return JsonResponse({"seen": number, "at": f"{timezone.localtime():%H:%M}"})
