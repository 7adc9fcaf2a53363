"""Saved by the page's script, as somebody writes."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils import timezone

from alongside.web.script import answered


def saved(number: int) -> HttpResponse:
    return answered({"seen": number, "at": f"{timezone.localtime():%H:%M}"})
