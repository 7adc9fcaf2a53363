"""One act on the reading page: a step taken, and what comes back of it; two versions when somebody else was faster."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from alongside import framework
from alongside.marks import Mark, MarkChanged, MarkId, MarkPlaced, Marks, MarkTakenBack, PromptId
from alongside.preparation import HeldText, Preparation, Texts, words_of
from alongside.prompts import PromptBroughtBack, PromptPutAside
from alongside.record import Entry, Overtaken, Part, Reader, Review, ReviewId, Step, Undone
from alongside.refusals import Refusal
from alongside.web.desk import counted, do, reader
from alongside.web.pages.read.manuscript import manuscript
from alongside.web.pages.read.paper import Paper
from alongside.web.pages.read.showing import asked_for
from alongside.web.pages.read.strokes import drawn, rows_of
from alongside.web.pages.read.telling import told_as
from alongside.web.shelf import SHELF

MOST_RECENT = 9
LOOKED_BACK = 200
"""Acts: the features used last are looked for among these, however long the record is."""

MOST_MISSED = 50
"""Steps of others that a page is told one by one; after more it is loaded anew."""


class MarkedAlready(Refusal):
    """Some of these words carry a mark of the same reader with the same feature.  Nothing is saved until they chose."""

    def __init__(self, words: str) -> None:
        super().__init__(
            f"You marked some of these words already, with the same feature: “{_short(words)}”. Nothing is marked yet."
        )


def done(request: HttpRequest, review: UUID, step_of: Callable[[Review], Step]) -> HttpResponse:
    """Take one step, then show what comes back: for the script only what changed, else the page again at its place."""
    with SHELF.open(ReviewId(review)) as held:
        try:
            step = _taken_before(request, held) or step_of(held)
            marks, prompts = _ids(held, [step])
            before = [held[Marks].get(id_) for id_ in marks]
            number = do(request, review, step)
        except Overtaken as why:
            return _both(request, held, why)
        except MarkedAlready as why:
            return _asked_which(request, review, why)
        wanted = "application/json" in request.headers.get("Accept", "")
        missed = held.entries[_number(request, held) : number - 1] if wanted else []
        others, other_prompts = _ids(held, [entry.step for entry in missed[-MOST_MISSED:]])
        now = [held[Marks].get(id_) for id_ in (*marks, *others)]
        changed = [mark for mark in (*before, *now) if mark]
        text = _text_in_view(request, held, changed)
        said = _said(held, step, number)
        if not wanted:
            return redirect(_place_to_return(held, text, marks, step))
        paper = paper_of(request, held, text)
        hidden = isinstance(step, MarkPlaced | MarkChanged) and paper.shown(changed[-1:]) == []
        return JsonResponse(
            _laid(paper, changed, prompts | other_prompts)
            | {
                "said": f"{said} It is not among the marks that are shown." if hidden else said,
                "number": number,
                "seen": held.number,
                "mark": str(step.mark) if isinstance(step, MarkPlaced) else None,
                "others": [str(id_) for id_ in others],
                "anew": len(missed) > MOST_MISSED or any(_rewords(entry, held) for entry in missed),
                "stages": counted(held),
                "recent": recent_of(held, reader(request)),
            }
        )


class Recent(Part):
    """Which features each reader used last, for as long as their review is in memory.  It is no part of the record."""

    def __init__(self) -> None:
        super().__init__()
        self._upto: dict[Reader, int] = {}
        self._used: dict[Reader, list[str]] = {}

    def of(self, held: Review, by: Reader) -> list[str]:
        """The latest first.  It looks only through what was done since it was last asked."""
        used = self._used.get(by, [])
        for entry in held.entries[self._upto.get(by, -LOOKED_BACK) :]:
            if isinstance(entry.step, MarkPlaced | MarkChanged) and entry.by == by:
                features = entry.step.features
                used = [*features, *(code for code in used if code not in features)][:MOST_RECENT]
        self._upto[by], self._used[by] = held.number, used
        return used

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Recent)

    __hash__ = None  # type: ignore[assignment]


def paper_of(request: HttpRequest, held: Review, text: HeldText) -> Paper:
    """The text as this request wants to see it."""
    known = framework.load(held[Preparation].framework)
    return Paper(held, text, reader(request), asked_for(request.GET, known), told_as(request))


def recent_of(held: Review, by: Reader) -> list[str]:
    """The nine features that this reader used last, the latest first: digits 1 to 9."""
    return held[Recent].of(held, by)


def save_key(request: HttpRequest) -> UUID | None:
    """The key under which this act is saved, whatever often it is sent; None when there is none to be read."""
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return None


def _taken_before(request: HttpRequest, held: Review) -> Step | None:
    """The step that was saved under this key already: the answer was lost, and the page asks again."""
    key = save_key(request)
    number = held.saved_under(key) if key else None
    return held.entries[number - 1].step if number else None


def _number(request: HttpRequest, held: Review) -> int:
    """Up to which step the page shows the review."""
    shown = request.POST.get("shown", "")
    return min(int(shown), held.number) if shown.isdecimal() else held.number


def _ids(held: Review, steps: Iterable[Step]) -> tuple[list[MarkId], set[PromptId]]:
    """The marks and prompts that these steps are about; of an undoing, those of what it undid."""
    marks: dict[MarkId, None] = {}
    prompts: set[PromptId] = set()
    for step in steps:
        about: Step = step
        while isinstance(about, Undone):
            about = held.entries[about.number - 1].step
        if isinstance(about, MarkPlaced | MarkChanged | MarkTakenBack):
            marks[about.mark] = None
        if isinstance(about, PromptPutAside | PromptBroughtBack):
            prompts.add(about.prompt)
    return list(marks), prompts


def _rewords(entry: Entry, held: Review) -> bool:
    """Whether a step gave a text other words: a page that shows the older ones cannot be mended piece by piece."""
    return entry.step.changes(entry.by) in {words_of(text.id) for text in held[Texts]}


def _laid(paper: Paper, changed: list[Mark], prompts: set[PromptId]) -> dict[str, Any]:
    """The paragraphs that changed, and the rows of the thread."""
    here = [mark.place for mark in changed if mark.place.text == paper.text.id]
    asked = prompts | {mark.prompt for mark in changed if mark.prompt}
    rows = rows_of(here, paper.text.length)
    return {
        "text": str(paper.text.id),
        "blocks": [
            {
                "number": one.number,
                "html": one.html,
                "count": one.count,
                "told": one.told,
                "beside": one.beside,
            }
            for one in paper.blocks(paper.touched(here, asked))
        ],
        "rows": sorted(rows),
        "thread": drawn(paper.thread(rows)),
        "waiting": paper.waiting(),
    }


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


def _place_to_return(held: Review, text: HeldText, marks: list[MarkId], step: Step) -> str:
    address = reverse("read-text", args=[held.id, text.id])
    for id_ in marks:
        if id_ in held[Marks]:
            return f"{address}?mark={id_}#m-{id_}"
    if isinstance(step, PromptPutAside | PromptBroughtBack):
        return f"{address}#q-{step.prompt}"
    return f"{address}#text"


def _both(request: HttpRequest, held: Review, why: Overtaken) -> HttpResponse:
    """Both versions: what stands there now, and what this person wanted; they choose."""
    mine, now = why.yours, None
    if isinstance(mine, MarkChanged | MarkTakenBack):
        now = held[Marks].get(mine.mark)
    theirs = {"gone": now is None, "said": "It was taken back." if now is None else _version(held, now)}
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse({"refused": why.sentence, "theirs": theirs, "seen": held.number}, status=409)
    yours = None
    if isinstance(mine, MarkChanged):
        yours = _version(held, Mark(mine.mark, mine.place, mine.features, mine.note, mine.touches))
    kept = _sent(request, without=("seen", "key"))
    return render(
        request,
        "read/both.html",
        {"sentence": why.sentence, "theirs": theirs, "yours": yours, "fields": kept, "seen": held.number},
        status=409,
    )


def _version(held: Review, mark: Mark) -> str:
    """A mark in one sentence, for somebody who compares two."""
    words = manuscript(held, held[Texts][mark.place.text]).words[mark.place.start : mark.place.end]
    touches = f" Touches {', '.join(mark.touches)}." if mark.touches else ""
    return f"“{_short(words)}”: {_features_said(held, mark)}{touches} {mark.note}".strip()


def _asked_which(request: HttpRequest, review: UUID, why: MarkedAlready) -> HttpResponse:
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse({"refused": why.sentence, "overlaps": True}, status=422)
    kept = _sent(request, without=())
    return render(request, "read/longer.html", {"sentence": why.sentence, "fields": kept, "review": review}, status=422)


def _sent(request: HttpRequest, *, without: tuple[str, ...]) -> list[tuple[str, str]]:
    left_out = {"csrfmiddlewaretoken", *without}
    return [(name, value) for name in request.POST if name not in left_out for value in request.POST.getlist(name)]


def _said(held: Review, step: Step, number: int) -> str:
    """What just happened, in words: the one status line."""
    entry = held.entries[number - 1].step
    if isinstance(entry, Undone):
        target = held.entries[entry.number - 1].step
        if isinstance(target, Undone):
            return f"Brought back: {held.entries[target.number - 1].step.told.lower()}."
        return f"Undone: {target.told.lower()}."
    if isinstance(step, MarkTakenBack):
        return "Removed. Undo with Ctrl+Z."
    mark = held[Marks].get(step.mark) if isinstance(step, MarkPlaced | MarkChanged) else None
    if mark:
        words = manuscript(held, held[Texts][mark.place.text]).words[mark.place.start : mark.place.end]
        done_ = "Marked" if isinstance(step, MarkPlaced) else "Changed"
        return f"{done_}: “{_short(words)}”. {_features_said(held, mark)}{_many_here(held, mark)}"
    return f"{step.told}."


def _many_here(held: Review, mark: Mark) -> str:
    """How many marks the first paragraph of a mark carries now."""
    text = held[Texts][mark.place.text]
    number = manuscript(held, text).numbers(mark.place)[0]
    block = text.blocks[number]
    many = len(held[Marks].within(type(mark.place)(text.id, block.start, block.end)))
    return f" {many} marks in this paragraph." if many > 1 else ""


def _short(words: str) -> str:
    return words if len(words) <= 40 else words[:40].rsplit(" ", 1)[0] + "…"


def _features_said(held: Review, mark: Mark) -> str:
    known = framework.load(held[Preparation].framework)
    if not mark.features:
        return "A place to pause."
    return "; ".join(f"{known.feature(code).name}, {known.feature(code).side}" for code in mark.features) + "."
