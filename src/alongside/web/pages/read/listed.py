"""The list beside a paragraph, written straight: a page has thousands of these, and a template costs ten times as much.

Everything that comes from a person or a file goes through `escape`; what stands around it is written here.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from alongside.framework import Feature
from alongside.web.pages.read.notes import MarkNote
from alongside.web.templatetags.words import ink


def listed(carried: Iterable[MarkNote], notes: Iterable[MarkNote]) -> SafeString:
    """The marks that go on here from before, then those that begin here."""
    return mark_safe("".join([*map(_carried, carried), *map(_note, notes)]))  # noqa: S308 - escaped piece by piece


def _carried(note: MarkNote) -> str:
    features = "".join(f"{_name(feature)}, {feature.side}; " for feature in note.features) or "Pause here; "
    return f'<li class="visually-hidden">{features}goes on from paragraph {note.first}</li>'


def _note(note: MarkNote) -> str:
    mark = note.mark
    data = (
        f'data-at="m-{mark.id}" data-mark="{mark.id}" data-start="{mark.place.start}" data-end="{mark.place.end}" '
        f'data-note="{escape(mark.note)}" data-touches="{escape("|".join(mark.touches))}"'
    )
    said = "".join(map(_heading, note.features)) or '\n<h3 class="pause">◇ Pause here</h3>'
    who = "you" if note.own else "another reader"
    return (
        f'\n<li class="note {note.edge}" id="n-{mark.id}" {data}><div role="comment">{said}\n'
        f'<p class="visually-hidden">{escape(note.extent)}, by {who}</p>{_written(note)}\n'
        f'<div class="more">{_touched(note)}<p class="do">{_ways_on(note)}</p></div>\n</div></li>'
    )


@cache
def _heading(feature: Feature) -> str:
    return (
        f'\n<h3><span class="code {ink(feature.side)}">{escape(feature.code)}</span> {_name(feature)}'
        f'<span class="visually-hidden">, {feature.side}</span></h3>'
    )


@cache
def _name(feature: Feature) -> str:
    return str(escape(feature.name))


def _written(note: MarkNote) -> str:
    question = f'\n<p class="took voice">{escape(note.question)}</p>' if note.question else ""
    said = escape(note.mark.note).replace("\n", "<br>")
    return question + (f"\n<p>{said}</p>" if note.mark.note else "")


def _touched(note: MarkNote) -> str:
    return f'<p class="whom">Touches: {escape(", ".join(note.mark.touches))}</p>' if note.mark.touches else ""


def _ways_on(note: MarkNote) -> str:
    change = f'<a class="change" href="{note.change}">Change<span class="visually-hidden"> this mark</span></a> '
    answers = "".join(f' <a class="answer" href="{address}">{code} answered</a>' for code, address in note.answers)
    return f'{change if note.own else ""}<a href="#m-{note.mark.id}">To its words</a>{answers}'


def opening(number: int, count: int) -> SafeString:
    """Where the list beside a paragraph begins; `number` counts from 0, `count` is of its marks."""
    of = "Marks on" if count else "Beside"
    return mark_safe(  # noqa: S308 - two numbers
        f'<div class="beside" role="group" id="beside-{number}" data-number="{number}" '
        f'aria-labelledby="beside-{number}-name" tabindex="-1"><h2 class="visually-hidden" id="beside-{number}-name">'
        f"{of} paragraph {number + 1}</h2>\n<ul>"
    )


def closing(number: int) -> SafeString:
    return mark_safe(  # noqa: S308
        f'</ul>\n<p class="to-paragraph visually-hidden"><a href="#b{number}" data-number="{number}">'
        f"Back to paragraph {number + 1}</a></p>\n</div>"
    )
