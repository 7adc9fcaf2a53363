"""How marks are told while reading: chosen by a person, kept by their browser, never in the review."""

from __future__ import annotations

from django.http import HttpRequest

from alongside.web.pages.read.notes import Telling

COOKIE = "tell-marks"
A_YEAR = 365 * 24 * 3600


def told_as(request: HttpRequest) -> Telling:
    """What this browser chose; each paragraph where nothing was chosen."""
    try:
        return Telling(request.COOKIES.get(COOKIE, Telling.PARAGRAPH))
    except ValueError:
        return Telling.PARAGRAPH
