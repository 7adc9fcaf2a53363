"""Read: the text, its marks, and the questions in the margin."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside import framework
from alongside.framework import Side
from alongside.marks import Mark, MarkChanged, MarkId, MarkPlaced, Marks, MarkTakenBack, PromptId, Whom
from alongside.preparation import HeldText, Preparation, Texts
from alongside.prompts import PromptBroughtBack, PromptPutAside, Prompts
from alongside.record import Review, ReviewId, Step, TextId, Undone
from alongside.refusals import Refusal
from alongside.web.desk import bar, do, opened, page, reader
from alongside.web.pages.read.form import picked
from alongside.web.pages.read.paper import Paper, thread
from alongside.web.policy import Seen, seen
from alongside.web.shelf import SHELF

MOST_RECENT = 9


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
    with opened(request, review) as held:
        paper = _paper(request, held, held[Texts][TextId(text)])
        return page(request, "read/read.html", held, "read", **_whole(paper), texts=list(held[Texts]))


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def place_mark(request: HttpRequest, review: UUID, text: UUID) -> HttpResponse:
    def step(held: Review) -> Step:
        choice = picked(request, held[Texts][TextId(text)], SHELF.words(held.id, TextId(text)))
        return MarkPlaced(MarkId(uuid4()), choice.place, choice.features, choice.note, choice.touches, choice.prompt)

    return _done(request, review, step)


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def change_mark(request: HttpRequest, review: UUID, mark: UUID) -> HttpResponse:
    """GET: the mark in a form of its own, for work without the page's script."""

    def step(held: Review) -> Step:
        text = held[Texts][held[Marks][MarkId(mark)].place.text]
        choice = picked(request, text, SHELF.words(held.id, text.id))
        return MarkChanged(MarkId(mark), choice.place, choice.features, choice.note, choice.touches)

    if request.method == "POST":
        return _done(request, review, step)
    with opened(request, review) as held:
        one = held[Marks][MarkId(mark)]
        paper = _paper(request, held, held[Texts][one.place.text])
        return page(
            request,
            "read/mark.html",
            held,
            "read",
            **_picker(paper, one),
            passage=paper.words[one.place.start : one.place.end],
            action=reverse("change-mark", args=[review, mark]),
        )


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def take_back_mark(request: HttpRequest, review: UUID, mark: UUID) -> HttpResponse:
    return _done(request, review, lambda _: MarkTakenBack(MarkId(mark)))


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def mark_by_sentence(request: HttpRequest, review: UUID, text: UUID, block: int) -> HttpResponse:
    """A paragraph as checkboxes, a sentence each: marking without selection, mouse or script."""
    with opened(request, review) as held:
        paper = _paper(request, held, held[Texts][TextId(text)])
        if block >= len(paper.text.blocks):
            raise Refusal("There is no such paragraph in this text.")
        laid = paper.blocks([block])[0]
        here = laid.block.start
        sentences = [tuple(map(int, one.split("-"))) for one in laid.sentences.split()]
        asked = request.GET.get("prompt", "")
        prompt = next((note for note in laid.prompts if str(note.waiting.id) == asked), None)
        return page(
            request,
            "read/mark.html",
            held,
            "read",
            **_picker(paper, None, prompt=asked if prompt else ""),
            question=prompt.prompt.question if prompt else "",
            sentences=[
                {"start": here + start, "end": here + end, "words": paper.words[here + start : here + end]}
                for start, end in sentences
            ],
            action=reverse("place-mark", args=[review, text]),
        )


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def prompt_aside(request: HttpRequest, review: UUID, prompt: UUID) -> HttpResponse:
    return _done(request, review, lambda _: PromptPutAside(PromptId(prompt)))


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def prompt_back(request: HttpRequest, review: UUID, prompt: UUID) -> HttpResponse:
    return _done(request, review, lambda _: PromptBroughtBack(PromptId(prompt)))


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def undo(request: HttpRequest, review: UUID) -> HttpResponse:
    def step(held: Review) -> Step:
        last = held.last_to_undo(reader(request))
        if last is None:
            raise Refusal("There is nothing of yours to undo here.")
        return Undone(last.number)

    return _done(request, review, step)


@require_POST
@seen(Seen.BY_ITS_HOLDER)
def redo(request: HttpRequest, review: UUID) -> HttpResponse:
    def step(held: Review) -> Step:
        last = held.last_to_redo(reader(request))
        if last is None:
            raise Refusal("There is nothing to bring back.")
        return Undone(last.number)

    return _done(request, review, step)


def _done(request: HttpRequest, review: UUID, step_of: Callable[[Review], Step]) -> HttpResponse:
    """Take one step, then show what comes back: for the script only what changed, else the page again at its place."""
    with SHELF.open(ReviewId(review)) as held:
        before = {mark.id: mark for mark in held[Marks]}
        aside = set(held[Prompts].aside)
        step = step_of(held)
        number = do(request, review, step)
    with SHELF.open(ReviewId(review)) as held:
        after = {mark.id: mark for mark in held[Marks]}
        changed = [
            one
            for id_ in before.keys() | after.keys()
            if before.get(id_) != after.get(id_)
            for one in (before.get(id_), after.get(id_))
            if one
        ]
        said = _said(held, step, number, changed)
        text = _text_in_view(request, held, changed)
        if "application/json" not in request.headers.get("Accept", ""):
            return redirect(reverse("read-text", args=[review, text.id]) + _place_to_return(after, changed, step))
        paper = _paper(request, held, text)
        asked = (aside ^ held[Prompts].aside) | {mark.prompt for mark in changed if mark.prompt}
        laid = paper.blocks(paper.touched(changed) | paper.beside(asked))
        return JsonResponse(
            {
                "said": said,
                "seen": held.number,
                "mark": str(step.mark) if isinstance(step, MarkPlaced) else None,
                "blocks": [
                    {
                        "number": one.number,
                        "html": one.html,
                        "count": one.count,
                        "told": one.told,
                        "beside": render_to_string("read/beside.html", {"laid": one, "review_id": review}, request),
                    }
                    for one in laid
                ],
                "thread": render_to_string("read/thread.html", {"strokes": thread(paper)}),
                "waiting": paper.waiting(),
                "stages": {one["name"]: one["count"] for one in bar(request, held, "read")["stages"]},
                "recent": _recent_of(held, reader(request)),
            }
        )


def _text_in_view(request: HttpRequest, held: Review, changed: list[Mark]) -> HeldText:
    """The text that the page shows; else the one that changed; else the first."""
    asked = request.POST.get("text")
    for text in held[Texts]:
        if asked == str(text.id):
            return text
    for mark in changed:
        return held[Texts][mark.place.text]
    for text in held[Texts]:
        return text
    raise Refusal("There is no text in this review. Bring one in first.")


def _place_to_return(after: dict[MarkId, Mark], changed: list[Mark], step: Step) -> str:
    for mark in changed:
        if mark.id in after:
            return f"#m-{mark.id}"
    if isinstance(step, PromptPutAside | PromptBroughtBack):
        return f"#q-{step.prompt}"
    return "#text"


def _said(held: Review, step: Step, number: int, changed: list[Mark]) -> str:
    """What just happened, in words: the one status line."""
    entry = held.entries[number - 1].step
    if isinstance(entry, Undone):
        target = held.entries[entry.number - 1].step
        if isinstance(target, Undone):
            return f"Brought back: {held.entries[target.number - 1].step.told.lower()}."
        return f"Undone: {target.told.lower()}."
    if isinstance(step, MarkTakenBack):
        return "Removed. Undo with Ctrl+Z."
    if isinstance(step, MarkPlaced | MarkChanged) and changed:
        mark = changed[-1]
        words = SHELF.words(held.id, mark.place.text)[mark.place.start : mark.place.end]
        short = words if len(words) <= 40 else words[:40].rsplit(" ", 1)[0] + "…"
        return f"{'Marked' if isinstance(step, MarkPlaced) else 'Changed'}: “{short}”. {_features_said(held, mark)}"
    return f"{step.told}."


def _features_said(held: Review, mark: Mark) -> str:
    known = framework.load(held[Preparation].framework)
    if not mark.features:
        return "A place to pause."
    return "; ".join(f"{known.feature(code).name}, {known.feature(code).side}" for code in mark.features) + "."


def _paper(request: HttpRequest, held: Review, text: HeldText) -> Paper:
    return Paper(held, text, SHELF.words(held.id, text.id), reader(request))


def _whole(paper: Paper) -> dict[str, Any]:
    return {
        "text": paper.text,
        "blocks": paper.blocks(),
        "strokes": thread(paper),
        "waiting": paper.waiting(),
        "recent": _recent_of(paper.review, paper.by),
        "opens_with_title": paper.opens_with_title,
        **_picker(paper, None),
    }


def _picker(paper: Paper, mark: Mark | None, prompt: str = "") -> dict[str, Any]:
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
        "prompt": prompt,
    }


def _recent_of(held: Review, by: object) -> list[str]:
    """The nine features that this reader used last, the latest first: digits 1 to 9."""
    recent: dict[str, None] = {}
    for entry in reversed(held.entries):
        if entry.by == by and isinstance(entry.step, MarkPlaced | MarkChanged):
            recent |= dict.fromkeys(entry.step.features)
        if len(recent) >= MOST_RECENT:
            break
    return list(recent)[:MOST_RECENT]
