"""A long text is sent in parts: those around the place that is asked for, and what is left out as a gap that says so."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.http import HttpRequest
from django.utils.safestring import mark_safe

from alongside.marks import Mark, MarkId, Marks
from alongside.preparation import Place
from alongside.web.pages.read.listed import later
from alongside.web.pages.read.manuscript import PART
from alongside.web.pages.read.paper import Paper
from alongside.web.pages.read.tables import in_tables

AROUND: Final = 1
"""Parts that are sent on either side of the one that is asked for."""


def whole_of(paper: Paper, part: int) -> list[dict[str, Any]]:
    """Every part of the text; what stands beside those that are not around `part` comes later."""
    return [stretch(paper, one, far=abs(one - part) > AROUND) for one in range(len(paper.manuscript.parts))]


def near(paper: Paper, part: int) -> list[dict[str, Any]]:
    """The parts around one, with a gap before and after them where something is left out."""
    parts = paper.manuscript.parts
    first, last = max(0, part - AROUND), min(len(parts), part + AROUND + 1)
    stretches: list[dict[str, Any]] = [_gap(paper, 0, first, first - 1)] if first else []
    stretches += [stretch(paper, number) for number in range(first, last)]
    return stretches + ([_gap(paper, last, len(parts), last)] if last < len(parts) else [])


def stretch(paper: Paper, part: int, *, far: bool = False) -> dict[str, Any]:
    """One part, laid out.

    `opening` is the text's first block, which may be its title; `words` are all that follow, `beside` stands in the margin.
    """
    laid = in_tables(paper.blocks(paper.manuscript.parts[part]))
    opening = laid[0] if laid[0].number == 0 else None
    return {
        "number": part,
        "opening": opening,
        "words": mark_safe("".join(one.lying for one in laid[opening is not None :])),  # noqa: S308 - escaped already
        "beside": mark_safe("".join(later(one.number, one.beside) if far else one.beside for one in laid)),  # noqa: S308
    }


def _gap(paper: Paper, first: int, last: int, nearest: int) -> dict[str, Any]:
    """Parts `first` to `last`, end not included, that are not sent; without script a link leads to the nearest."""
    parts = paper.manuscript.parts
    return {
        "gap": True,
        "first": first,
        "last": last,
        "nearest": nearest,
        "from_paragraph": parts[first].start + 1,
        "to_paragraph": parts[last - 1].stop,
    }


def asked_part(request: HttpRequest, paper: Paper) -> int:
    """Which part the address asks for: by number, by a mark in it, or by a place; the first when it asks for nothing."""
    manuscript = paper.manuscript
    mark = _mark(request, paper, "mark")
    if mark:
        return manuscript.part_at(mark.place.start)
    for name, part_of in (("part", int), ("at", manuscript.part_at), ("block", manuscript.part_of)):
        asked = request.GET.get(name, "")
        if asked.isdecimal():
            return max(0, min(part_of(int(asked)), len(manuscript.parts) - 1))
    return 0


def beside_it(request: HttpRequest, paper: Paper) -> Mark | None:
    """The mark that is asked for, or the next one after or before a place; from the end it goes on at the beginning.

    `from`: the mark one stands on at that place.  Others may begin where it begins; they are before or after it as well.
    """
    for name, step in (("after", 1), ("before", -1)):
        asked = request.GET.get(name, "")
        if asked.removeprefix("-").isdecimal():
            return _next(paper, int(asked), step, _mark(request, paper, "from"))
    return _mark(request, paper, "mark")


def _mark(request: HttpRequest, paper: Paper, name: str) -> Mark | None:
    try:
        mark = paper.review[Marks].get(MarkId(UUID(request.GET.get(name, ""))))
    except ValueError:
        return None
    return mark if mark and mark.place.text == paper.text.id else None


def _next(paper: Paper, at: int, step: int, stands_on: Mark | None) -> Mark | None:
    """In reading order, page by page from the place on, so that it costs how far the next mark is."""
    at = stands_on.place.start if stands_on else at
    length = paper.text.length
    many = length // PART + 1
    here = max(0, at) // PART
    for far in range(many + 1):
        number = (here + step * far) % many
        found = _beginning(paper, number)
        if far == 0 and stands_on in found:
            here_on = found.index(stands_on)
            found = found[here_on + 1 :] if step > 0 else found[:here_on]
        elif far == 0:
            found = [mark for mark in found if (mark.place.start - at) * step > 0]
        if found:
            return found[0] if step > 0 else found[-1]
    return None


def _beginning(paper: Paper, number: int) -> list[Mark]:
    start, end = number * PART, (number + 1) * PART
    marks = paper.shown(paper.review[Marks].within(Place(paper.text.id, start, end)))
    return [mark for mark in marks if start <= mark.place.start < end]
