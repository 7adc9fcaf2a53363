"""The list beside a paragraph, written straight: a page has thousands of these, and a template costs ten times as much.

Everything that comes from a person or a file goes through `escape`; what stands around it is written here.  A browser
lays out every element, so there are as few as can be: what one needs only at a note stands in a `<noscript>`, which a
browser with script keeps as mere words until they are asked for (`more.js`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from html import escape
from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe

from alongside.framework import Feature
from alongside.web.pages.read.notes import MarkNote, PromptNote
from alongside.web.templatetags.words import ink


class Listed(NamedTuple):
    """A mark as it is listed: beside the paragraph where it begins, and beside those on which it goes on."""

    begins: str
    goes_on: str


def listed(note: MarkNote) -> Listed:
    return Listed(_note(note), _carried(note))


def beside(number: int, carried: Sequence[Listed], notes: Sequence[Listed], asked: Sequence[PromptNote]) -> SafeString:
    """What stands beside paragraph `number`, from 0: marks that go on from before, marks that begin, then questions.

    Empty where nothing stands beside it.
    """
    if not (carried or notes or asked):
        return mark_safe("")
    of = "Marks on" if carried or notes else "Beside"
    going_on = f'<li class="goes-on">{"; ".join(one.goes_on for one in carried)}</li>' if carried else ""
    return mark_safe(  # noqa: S308 - escaped piece by piece
        f'<div class="beside" role="group" id="beside-{number}" data-number="{number}" '
        f'aria-labelledby="beside-{number}-name" tabindex="-1"><h2 class="visually-hidden" id="beside-{number}-name">'
        f"{of} paragraph {number + 1}</h2>\n<ul>{going_on}{''.join(one.begins for one in notes)}{''.join(map(_asked, asked))}</ul>"
        f'\n<a class="to-paragraph visually-hidden" href="#b{number}">Back to paragraph {number + 1}</a>\n</div>'
    )


def later(number: int, beside: SafeString) -> SafeString:
    """The list beside a paragraph that is far from where the page opens: mere words to a browser with script, until one
    is there or the page rests (`more.js`); without script it stands there like any other."""
    if not beside:
        return beside
    whole = beside.replace("<noscript>", "").replace("</noscript>", "")  # one cannot stand in another
    return mark_safe(f'<noscript id="later-{number}" data-number="{number}">{whole}</noscript>')  # noqa: S308


def _carried(note: MarkNote) -> str:
    features = (
        "".join(f"{_name(feature)}, {feature.side}; " for feature in note.features if feature.code in note.shown)
        or "Pause here; "
    )
    return f"{features}goes on from paragraph {note.first}"


def _note(note: MarkNote) -> str:
    mark = note.mark
    data = f'data-mark="{mark.id}" data-start="{mark.place.start}" data-end="{mark.place.end}"'
    data += f' data-note="{escape(str(mark.note))}"' if mark.note else ""
    data += f' data-touches="{escape("|".join(mark.touches))}"' if mark.touches else ""
    said = _headings(note) or '<h3 class="pause">◇ Pause here</h3>'
    return (
        f'\n<li class="note {note.edge}" id="n-{mark.id}" {data}{" data-own" if note.own else ""}>'
        f'<div role="comment">{said}{_written(note)}<noscript>{_more(note)}</noscript></div></li>'
    )


def _headings(note: MarkNote) -> str:
    """The features that were asked for.  The code of any other is there, neither seen nor heard: a change keeps it."""
    said = "".join(_heading(feature) for feature in note.features if feature.code in note.shown)
    kept = "".join(
        f'<span class="code" hidden>{escape(feature.code)}</span>'
        for feature in note.features
        if feature.code not in note.shown
    )
    return f"{said.removesuffix('</h3>')}{kept}</h3>" if kept else said


@cache
def _heading(feature: Feature) -> str:
    code, name = escape(feature.code), _name(feature)
    return f'<h3 aria-label="{code} {name}, {feature.side}"><span class="code {ink(feature.side)}">{code}</span> {name}</h3>'


@cache
def _name(feature: Feature) -> str:
    return escape(feature.name)


def _written(note: MarkNote) -> str:
    question = f'<p class="took voice">{escape(note.question)}</p>' if note.question else ""
    said = escape(str(note.mark.note)).replace("\n", "<br>")
    return question + (f'<p dir="auto">{said}</p>' if note.mark.note else "")


def _more(note: MarkNote) -> str:
    who = "you" if note.own else "another reader"
    touched = f'<p class="whom">Touches: {escape(", ".join(note.mark.touches))}</p>' if note.mark.touches else ""
    return (
        f'<p class="visually-hidden">{escape(note.extent)}, by {who}</p>'
        f'<div class="more">{touched}<p class="do">{_ways_on(note)}</p></div>'
    )


def _ways_on(note: MarkNote) -> str:
    change = f'<a class="change" href="{note.change}" aria-label="Change this mark">Change</a> ' if note.own else ""
    answers = "".join(f' <a class="answer" href="{address}">{code} answered</a>' for code, address in note.answers)
    duties = "".join(f' <a class="answer" href="{address}">speaks to {code}</a>' for code, address in note.duties)
    return f'{change}<a href="#m-{note.mark.id}">To its words</a>{answers}{duties}'


def _asked(asked: PromptNote) -> str:
    """A question.  Its buttons belong to the one form of the page."""
    waiting = asked.waiting
    note = f'id="q-{waiting.id}" data-at="b{asked.block}" data-cue="{waiting.cue.start}"'
    if asked.aside:
        return (
            f'\n<li class="note ask aside" {note}><p class="put">A question was put aside here.</p>'
            f'<p class="do more">{_button(asked.back, "Bring it back")}</p></li>'
        )
    place = f'data-start="{waiting.place.start}" data-end="{waiting.place.end}"'
    take_up = f'<a class="take-up" href="{asked.take_up}" data-prompt="{waiting.id}" {place}>Take up</a>'
    return (
        f'\n<li class="note ask" {note}><p>{escape(asked.prompt.question)}</p><p class="who">{escape(asked.principles)}</p>'
        f'<div class="more"><p class="who">Placed by a cue: “{escape(asked.cue)}”</p>{_owed(asked)}'
        f'<p class="do">{take_up} {_button(asked.put_aside, "Put aside")}</p></div></li>'
    )


def _owed(asked: PromptNote) -> str:
    """What practice owes here: a question leads on to whether it was done."""
    links = ", ".join(f'<a href="{address}">{escape(duty)}</a>' for duty, address in asked.duties)
    return f'<p class="who">Speaks to {links}</p>' if links else ""


def _button(address: str, words: str) -> str:
    return f'<button class="quiet" form="acts" formaction="{address}">{words}</button>'
