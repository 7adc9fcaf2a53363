"""One act on the reading page: a step taken, and what comes back of it; two versions when somebody else was faster."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from alongside import framework
from alongside.marks import Mark, MarkChanged, MarkId, MarkPlaced, Marks, MarkTakenBack, PromptId
from alongside.preparation import HeldText, Preparation, Texts, words_of
from alongside.prompts import PromptBroughtBack, PromptPutAside
from alongside.record import Entry, Overtaken, Part, Reader, Review, ReviewId, Step, Undone
from alongside.refusals import Refusal
from alongside.web.desk import Told, counted, do, reader
from alongside.web.last_act import came_from, short
from alongside.web.pages.read.manuscript import manuscript
from alongside.web.pages.read.paper import Paper
from alongside.web.pages.read.saying import features_said, quoted, said_of
from alongside.web.pages.read.showing import asked_for
from alongside.web.pages.read.strokes import drawn, rows_of
from alongside.web.pages.read.telling import told_as
from alongside.web.script import answered, by_script
from alongside.web.shelf import SHELF

MOST_RECENT = 9
LOOKED_BACK = 200
"""Acts: the features used last are looked for among these, however long the record is."""

MOST_MISSED = 50
"""Steps of others that a page is told one by one; after more it is loaded anew."""


class MarkedAlready(Refusal):
    """Some of these words carry a mark of the same reader with the same feature.  Nothing is saved until they chose."""

    def __init__(self, words: str, earlier: Mark) -> None:
        self.earlier = earlier
        super().__init__(
            f"You marked some of these words already, with the same feature: {quoted(short(words))} Nothing is marked yet."
        )


class TakenBack(Refusal):
    """The mark that is to be changed is gone.  What the person wanted of it is not: they choose what becomes of that."""

    def __init__(self, yours: MarkChanged | MarkTakenBack) -> None:
        super().__init__("This mark is not there any more: it was taken back. Nothing was changed.")
        self.yours = yours


def done(request: HttpRequest, review: UUID, step_of: Callable[[Review], Step]) -> HttpResponse:
    """Take one step, then show what comes back: for the script only what changed, else the page again at its place."""
    with SHELF.open(ReviewId(review)) as held:
        try:
            step = _taken_before(request, held) or step_of(held)
            marks, prompts = _ids(held, [step])
            before = [held[Marks].get(id_) for id_ in marks]
            number = do(request, review, step)
        except (Overtaken, TakenBack) as why:
            return _both(request, held, why)
        except MarkedAlready as why:
            return _asked_which(request, held, why)
        wanted = by_script(request)
        missed = held.entries[_number(request, held) : number - 1] if wanted else []
        others, other_prompts = _ids(held, [entry.step for entry in missed[-MOST_MISSED:]])
        now = [held[Marks].get(id_) for id_ in (*marks, *others)]
        own = [mark for mark in (*before, *now[: len(marks)]) if mark]
        changed = [mark for mark in (*before, *now) if mark]
        about, entry = own[-1] if own else None, held.entries[number - 1]
        back = None if wanted else came_from(request, review)
        text = None if back else text_in_view(request, held, changed)
        # The answer was lost, and what it was about is gone since: it is said again.
        again = "" if about else held[Told].of(reader(request), str(number))
        paper = paper_of(request, held, text) if text else None
        said = again or said_of(held, entry.step, about, text, paper.shown if paper else list)
        if paper and not again and isinstance(step, MarkPlaced | MarkChanged) and not paper.shown(own[-1:]):
            said += " It is not among the marks that are shown."
        held[Told].tell(reader(request), number, said)
        if paper is None:
            return redirect(f"{back}?did={number}")
        if not wanted:
            return redirect(_place_to_return(paper, own[-1:], step, number))
        return answered(
            _laid(paper, changed, prompts | other_prompts)
            | {
                "said": said,
                "number": number,
                "seen": held.number,
                "mark": str(step.mark) if isinstance(step, MarkPlaced) else None,
                "elsewhere": _address(paper, about) if about and about.place.text != paper.text.id else None,
                "took": isinstance(entry.step, MarkTakenBack | PromptPutAside),
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
    asked = QueryDict(request.POST["showing"]) if "showing" in request.POST else request.GET
    return Paper(held, text, reader(request), asked_for(asked, known), told_as(request))


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


def text_in_view(request: HttpRequest, held: Review, changed: list[Mark]) -> HeldText:
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


def _place_to_return(paper: Paper, about: list[Mark], step: Step, number: int) -> str:
    """Where the page opens again: at the mark, or at its paragraph when it is gone; shown is what was shown."""
    if isinstance(step, PromptPutAside | PromptBroughtBack):
        return paper.address(f"#q-{step.prompt}", did=number)
    for mark in about:
        return _address(paper, mark, did=number)
    return paper.address("#text", did=number)


def _address(paper: Paper, mark: Mark, **more: int) -> str:
    """Where a mark is read, in whichever text it lies; or its paragraph, where it is gone or not shown."""
    held = paper.review
    there = Paper(held, held[Texts][mark.place.text], paper.by, paper.showing)
    stands = [one for one in [held[Marks].get(mark.id)] if one]
    at = f"#m-{mark.id}" if there.shown(stands) else f"#b{there.manuscript.numbers(mark.place)[0]}"
    return there.address(at, at=mark.place.start, **more)


def _both(request: HttpRequest, held: Review, why: Overtaken | TakenBack) -> HttpResponse:
    """Both versions: what stands there now, and what this person wanted; they choose."""
    mine, now = why.yours, None
    if isinstance(mine, MarkChanged | MarkTakenBack):
        now = held[Marks].get(mine.mark)
    theirs = {"gone": now is None, "said": "It was taken back." if now is None else _version(held, now)}
    if by_script(request):
        return answered({"refused": why.sentence, "theirs": theirs, "seen": held.number}, status=409)
    yours = None
    if isinstance(mine, MarkChanged):
        yours = _version(held, Mark(mine.mark, mine.place, mine.features, mine.note, mine.touches))
    kept = _sent(request, without=("seen", "key"))
    again = reverse("place-mark", args=[held.id, mine.place.text]) if isinstance(mine, MarkChanged) and not now else ""
    return render(
        request,
        "read/both.html",
        {
            "sentence": why.sentence,
            "theirs": theirs,
            "yours": yours,
            "fields": kept,
            "seen": held.number,
            "again": again,
            "back": _back_to(request, held, now or (mine if isinstance(mine, MarkChanged) else None)),
        },
        status=409,
    )


def _version(held: Review, mark: Mark) -> str:
    """A mark in one sentence, for somebody who compares two."""
    words = manuscript(held, held[Texts][mark.place.text]).words[mark.place.start : mark.place.end]
    touches = f" Touches {', '.join(mark.touches)}." if mark.touches else ""
    return f"“{short(words)}”: {features_said(held, mark)}{touches} {mark.note}".strip()


def _asked_which(request: HttpRequest, held: Review, why: MarkedAlready) -> HttpResponse:
    if by_script(request):
        return answered({"refused": why.sentence, "overlaps": True}, status=422)
    kept, back = _sent(request, without=()), _back_to(request, held, why.earlier)
    return render(request, "read/longer.html", {"sentence": why.sentence, "fields": kept, "back": back}, status=422)


def _back_to(request: HttpRequest, held: Review, about: Mark | MarkChanged | None) -> str:
    """Where the text is read at the words that it is about, with what was shown."""
    if about is None:
        return paper_of(request, held, text_in_view(request, held, [])).address("#text")
    paper = paper_of(request, held, held[Texts][about.place.text])
    return paper.address(f"#b{paper.manuscript.numbers(about.place)[0]}", at=about.place.start)


def _sent(request: HttpRequest, *, without: tuple[str, ...]) -> list[tuple[str, str]]:
    left_out = {"csrfmiddlewaretoken", *without}
    return [(name, value) for name in request.POST if name not in left_out for value in request.POST.getlist(name)]
