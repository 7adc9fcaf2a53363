"""Read: the text, its marks, and the questions in the margin."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.marks import (
    Mark,
    MarkChanged,
    MarkId,
    MarkPlaced,
    Marks,
    MarkTakenBack,
    PromptId,
    made_longer,
    marked_already,
)
from alongside.preparation import Place, Texts
from alongside.prompts import PromptBroughtBack, PromptPutAside
from alongside.record import Review, ReviewId, Step, TextId
from alongside.refusals import Refusal
from alongside.web.asking import NamesAsked
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
from alongside.web.pages.read.marking import by_sentence, of_mark, on_words, picker, place_in, refused
from alongside.web.pages.read.marking import why as why_refused
from alongside.web.pages.read.paper import Paper
from alongside.web.pages.read.parts import asked_part, beside_it, near, stretch, whole_of
from alongside.web.pages.read.strokes import drawn
from alongside.web.policy import Seen, seen
from alongside.web.script import answered, by_script
from alongside.web.shelf import SHELF


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
            raise MarkedAlready(manuscript(held, one).words[earlier.place.start : earlier.place.end], earlier)
        return MarkPlaced(mark.id, mark.place, mark.features, mark.note, mark.touches, mark.prompt)

    def again(held: Review, why: str) -> dict[str, Any]:
        return refused(paper_of(request, held, held[Texts][TextId(text)]), why, request.POST)

    return _done_or_asked_again(request, review, step, again)


def _done_or_asked_again(
    request: HttpRequest, review: UUID, step: Callable[[Review], Step], again: Callable[[Review, str], dict[str, Any]]
) -> HttpResponse:
    """What is asked, done; where it is refused, the page's script is told why, and whoever works without it has the form
    once more: `again` gives what it holds, of the review and the sentence that refuses."""
    try:
        return done(request, review, step)
    except Refusal as why:
        if by_script(request) or isinstance(why, NamesAsked):
            raise
        with SHELF.open(ReviewId(review)) as held:
            return page(request, "read/mark.html", held, "read", status=422, **again(held, why.sentence))


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

    if request.method != "POST":
        with opened(request, review) as held:
            one = held[Marks][MarkId(mark)]
            form = of_mark(paper_of(request, held, held[Texts][one.place.text]), one)
            return page(request, "read/mark.html", held, "read", **form)

    def again(held: Review, why: str) -> dict[str, Any]:
        one = held[Marks][MarkId(mark)]
        form = of_mark(paper_of(request, held, held[Texts][one.place.text]), one, request.POST)
        return form | why_refused(form, why, request.POST)

    return _done_or_asked_again(request, review, step, again)


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
        return page(request, "read/mark.html", held, "read", **by_sentence(paper, block, request.GET.get("prompt", "")))


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def mark_words(request: HttpRequest, review: UUID, text: UUID) -> HttpResponse:
    """Mark words you find: typed or pasted, found, marked.  They are sent in the form, so that no address holds them."""
    if request.method != "POST" and "start" not in request.GET:
        return redirect(reverse("ways", args=[review, text]))
    said, problem = request.POST.get("words", ""), ""
    with opened(request, review) as held:
        paper = paper_of(request, held, held[Texts][TextId(text)])
        try:
            places = [_place(request, paper)] if request.method != "POST" else paper.manuscript.found(said)
        except Refusal as why:
            if request.method != "POST":
                raise
            places, problem = [], why.sentence
        if len(places) == 1:
            return page(request, "read/mark.html", held, "read", **on_words(paper, places[0]))
        return page(
            request,
            "read/found.html",
            held,
            "read",
            status=422 if problem else 200,
            **picker(paper, None),
            back=paper.address("#text"),
            found=[paper.manuscript.around(place) for place in places],
            said=said,
            problem=problem,
        )


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def prompt_aside(request: HttpRequest, review: UUID, prompt: UUID) -> HttpResponse:
    return done(request, review, lambda _: PromptPutAside(PromptId(prompt)))


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def prompt_back(request: HttpRequest, review: UUID, prompt: UUID) -> HttpResponse:
    return done(request, review, lambda _: PromptBroughtBack(PromptId(prompt)))


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


def _place(request: HttpRequest, paper: Paper) -> Place:
    """The place of one hit, chosen from a list of several."""
    return place_in(request.GET, paper, "These words are not in the text. Look for them again; nothing was marked.")
