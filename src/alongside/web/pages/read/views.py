"""Read: the text, its marks, and the questions in the margin."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.framework import Side
from alongside.marks import (
    Mark,
    MarkChanged,
    MarkId,
    MarkPlaced,
    Marks,
    MarkTakenBack,
    PromptId,
    Whom,
    made_longer,
    marked_already,
)
from alongside.preparation import Place, Texts
from alongside.prompts import PromptBroughtBack, PromptPutAside
from alongside.record import Review, ReviewId, Step, TextId
from alongside.refusals import Refusal
from alongside.web.desk import opened, page, reader
from alongside.web.pages.read.acts import (
    MarkedAlready,
    TakenBack,
    done,
    paper_of,
    recent_of,
    save_key,
    text_in_view,
)
from alongside.web.pages.read.form import picked
from alongside.web.pages.read.manuscript import manuscript
from alongside.web.pages.read.paper import Paper
from alongside.web.pages.read.parts import asked_part, beside_it, near, stretch, whole_of
from alongside.web.pages.read.strokes import drawn
from alongside.web.policy import Seen, seen
from alongside.web.script import answered
from alongside.web.shelf import SHELF

MAY_GO_ON = 3
"""Paragraphs after the first in which a mark that is made by sentence may end."""


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def read(request: HttpRequest, review: UUID) -> HttpResponse:
    """The review's first text; where there is none yet, the place to bring one."""
    with opened(request, review) as held:
        for text in held[Texts]:
            armed = f"?{request.GET.urlencode()}" if request.GET else ""
            return redirect(reverse("read-text", args=[review, text.id]) + armed)
    return redirect(reverse("bring") + f"?review={review}")


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def read_text(request: HttpRequest, review: UUID, text: UUID) -> HttpResponse:
    """The text: whole when it is short or when that is asked for, else the parts around the place that is asked for."""
    with opened(request, review) as held:
        paper = paper_of(request, held, held[Texts][TextId(text)])
        whole = not paper.manuscript.is_long or "whole" in request.GET
        part = asked_part(request, paper)
        stretches = whole_of(paper, part) if whole else near(paper, part)
        return page(
            request,
            "read/read.html",
            held,
            "read",
            stretches=stretches,
            strokes=drawn(paper.thread()),
            recent=recent_of(held, paper.by),
            opens_with_title=paper.opens_with_title and stretches[0].get("number") == 0,
            not_said=paper.manuscript.not_said(),
            telling=paper.telling,
            **(about(held, paper) | picker(paper, None)),
        )


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def read_part(request: HttpRequest, review: UUID, text: UUID) -> HttpResponse:
    """For the page's script: one part of a text, by its number, by a mark in it, or by the mark next to a place.

    `titled`: it takes the place of a part that held the page's title.
    """
    with SHELF.open(ReviewId(review)) as held:
        paper = paper_of(request, held, held[Texts][TextId(text)])
        mark = beside_it(request, paper)
        part = paper.manuscript.part_at(mark.place.start) if mark else asked_part(request, paper)
        laid = stretch(paper, part)
        titled = paper.opens_with_title and "titled" in request.GET
        context = about(held, paper) | {"part": laid, "opens_with_title": titled}
        return answered(
            {
                "part": part,
                "html": render_to_string("read/part.html", context),
                "margin": laid["beside"],
                "mark": mark and {"id": str(mark.id), "start": mark.place.start, "end": mark.place.end},
            }
        )


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def place_mark(request: HttpRequest, review: UUID, text: UUID) -> HttpResponse:
    """A new mark; its id is the key it is saved under.  Words marked already with the same feature are asked about."""

    def step(held: Review) -> Step:
        one = held[Texts][TextId(text)]
        choice = picked(request, one, manuscript(held, one).words)
        mark = Mark(
            MarkId(save_key(request) or uuid4()),
            choice.place,
            choice.features,
            choice.note,
            choice.touches,
            choice.prompt,
            reader(request),
        )
        earlier = marked_already(held[Marks], mark.place, mark.features, reader(request))
        which = request.POST.get("overlap")
        if earlier and which == "longer":
            longer = made_longer(earlier, mark)
            return MarkChanged(longer.id, longer.place, longer.features, longer.note, longer.touches)
        if earlier and which != "both":
            raise MarkedAlready(manuscript(held, one).words[earlier.place.start : earlier.place.end])
        return MarkPlaced(mark.id, mark.place, mark.features, mark.note, mark.touches, mark.prompt)

    return done(request, review, step)


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def change_mark(request: HttpRequest, review: UUID, mark: UUID) -> HttpResponse:
    """GET: the mark in a form of its own, for work without the page's script."""

    def step(held: Review) -> Step:
        there = held[Marks].get(MarkId(mark))
        text = held[Texts][there.place.text] if there else text_in_view(request, held, [])
        choice = picked(request, text, manuscript(held, text).words)
        changed = MarkChanged(MarkId(mark), choice.place, choice.features, choice.note, choice.touches)
        if not held[Marks].knows(changed.mark):
            raise TakenBack(changed)
        return changed

    if request.method == "POST":
        return done(request, review, step)
    with opened(request, review) as held:
        one = held[Marks][MarkId(mark)]
        paper = paper_of(request, held, held[Texts][one.place.text])
        return page(
            request,
            "read/mark.html",
            held,
            "read",
            **picker(paper, one),
            back=paper.address(f"#m-{one.id}", mark=one.id),
            passage=paper.words[one.place.start : one.place.end],
            action=reverse("change-mark", args=[review, mark]),
        )


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def take_back_mark(request: HttpRequest, review: UUID, mark: UUID) -> HttpResponse:
    def step(held: Review) -> Step:
        back = MarkTakenBack(MarkId(mark))
        if not held[Marks].knows(back.mark):
            raise TakenBack(back)
        return back

    return done(request, review, step)


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def mark_by_sentence(request: HttpRequest, review: UUID, text: UUID, block: int) -> HttpResponse:
    """A paragraph as checkboxes, a sentence each: marking without selection, mouse or script."""
    with opened(request, review) as held:
        paper = paper_of(request, held, held[Texts][TextId(text)])
        if block >= len(paper.text.blocks):
            raise Refusal("There is no such paragraph in this text.")
        laid = paper.blocks([block])[0]
        asked = request.GET.get("prompt", "")
        prompt = next((note for note in laid.prompts if str(note.waiting.id) == asked), None)
        return page(
            request,
            "read/mark.html",
            held,
            "read",
            **picker(paper, None, prompt=asked if prompt else ""),
            back=paper.address(f"#b{block}", block=block),
            question=prompt.prompt.question if prompt else "",
            sentences=_sentences(paper, block, prompt.waiting.place if prompt else None),
            going_on=[
                {"number": number + 1, "sentences": _sentences(paper, number)}
                for number in range(block + 1, min(block + 1 + MAY_GO_ON, len(paper.text.blocks)))
            ],
            action=reverse("place-mark", args=[review, text]),
        )


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def mark_words(request: HttpRequest, review: UUID, text: UUID) -> HttpResponse:
    """Mark words you find: typed or pasted, found, marked.  They are sent in the form, so that no address holds them."""
    if request.method != "POST" and "start" not in request.GET:
        return redirect(reverse("ways", args=[review, text]))
    said = request.POST.get("words", "")
    with opened(request, review) as held:
        paper = paper_of(request, held, held[Texts][TextId(text)])
        places = paper.manuscript.found(said) if request.method == "POST" else [_place(request, paper)]
        context: dict[str, Any] = picker(paper, None) | {
            "action": reverse("place-mark", args=[review, text]),
            "back": paper.address("#text"),
        }
        if len(places) != 1:
            context |= {"found": [paper.manuscript.around(place) for place in places], "said": said}
            return page(request, "read/found.html", held, "read", **context)
        hit = paper.manuscript.around(places[0])
        return page(request, "read/mark.html", held, "read", **context, hit=hit, passage=hit["words"])


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def prompt_aside(request: HttpRequest, review: UUID, prompt: UUID) -> HttpResponse:
    return done(request, review, lambda _: PromptPutAside(PromptId(prompt)))


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def prompt_back(request: HttpRequest, review: UUID, prompt: UUID) -> HttpResponse:
    return done(request, review, lambda _: PromptBroughtBack(PromptId(prompt)))


def _sentences(paper: Paper, block: int, chosen: Place | None = None) -> list[dict[str, Any]]:
    """The sentences of a paragraph to choose from; those that lie on `chosen` are."""
    return [
        {
            "start": start,
            "end": end,
            "words": paper.words[start:end],
            "chosen": bool(chosen and start < chosen.end and chosen.start < end),
        }
        for start, end in paper.manuscript.sentences(block)
    ]


def about(held: Review, paper: Paper) -> dict[str, Any]:
    """What the line under the title says of a text."""
    return {
        "review_id": held.id,
        "text": paper.text,
        "texts": list(held[Texts]),
        "waiting": paper.waiting(),
        "lost": len(held[Marks].lost),
        "showing": paper.showing,
        "shown": paper.showing.told(paper.known),
    }


def picker(paper: Paper, mark: Mark | None, prompt: str = "") -> dict[str, Any]:
    """The picker's grid: three rows by two columns; what is chosen already when a mark is changed."""
    chosen = set(mark.features) if mark else set()
    rows = [
        {
            "domain": domain,
            "sides": [
                [(feature, feature.code in chosen) for feature in paper.known.side(domain.code, side)] for side in Side
            ],
        }
        for domain in paper.known.domains
    ]
    touched = set(mark.touches) if mark else set()
    return {
        "rows": rows,
        "whom": [(whom, whom in touched) for whom in Whom],
        "mark": mark,
        "text_id": paper.text.id,
        "showing": paper.showing,
        "prompt": prompt,
    }


def _place(request: HttpRequest, paper: Paper) -> Place:
    """The place of one hit, chosen from a list of several."""
    start, end = request.GET.get("start", ""), request.GET.get("end", "")
    if not (start.isdecimal() and end.isdecimal() and int(start) < int(end) <= paper.text.length):
        raise Refusal("These words are not in the text. Look for them again; nothing was marked.")
    return Place(paper.text.id, int(start), int(end))
