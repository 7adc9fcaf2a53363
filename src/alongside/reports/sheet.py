"""The framework on one sheet of A3, for a group on paper: each feature with its answers to tick and room to write."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Final

from alongside.answers import Answer
from alongside.framework import HEADINGS, NOTHING_OPPOSITE, Feature, Framework, lines_of
from alongside.reports.pdf import set_pages

TEMPLATE: Final = Path(__file__).parent / "sheet.typ"
PUBLISHED: Final = date(2022, 6, 1)
ROOM: Final = 24
"""Millimetres a feature has: its name, its statement, its boxes, and two lines written by hand."""


def as_sheet(framework: Framework) -> bytes:
    """The sheet as PDF/UA-1: three domains, two columns, the same bytes each time."""
    data = {
        "title": framework.title,
        "lead": (
            "Tick what you saw, on each side by itself: a response can hold strong features of both, and nothing is added up. "
            "Write which words show it. Names stay out: use a role, such as “friend 1”."
        ),
        "foot": f"Version {framework.version}. After: {framework.source}. In Alongside: Reflect, “Type in a paper sheet”.",
        "headings": {side.value: heading for side, heading in HEADINGS.items()},
        "nothing": NOTHING_OPPOSITE[0].upper() + NOTHING_OPPOSITE[1:] + ".",
        "room": ROOM,
        "domains": [
            {
                "name": domain.name,
                "question": domain.question,
                "rows": [
                    {"trust": _cell(trust), "surveillance": _cell(watching)}
                    for trust, watching in lines_of(framework, domain)
                ],
            }
            for domain in framework.domains
        ],
    }
    return set_pages(TEMPLATE, data, {}, PUBLISHED)


def _cell(feature: Feature | None) -> dict[str, Any] | None:
    if feature is None:
        return None
    answers = [one.value for one in Answer if one is not Answer.NOT_HEARD_YET or feature.domain == "impact"]
    return {"code": feature.code, "name": feature.name, "statement": feature.statement, "answers": answers}
