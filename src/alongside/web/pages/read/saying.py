"""What an act came to, in words: the one status line, and what stands at the foot of the page without script."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from alongside import framework
from alongside.marks import Mark, MarkChanged, MarkPlaced, Marks, MarkTakenBack
from alongside.preparation import HeldText, Preparation, Texts
from alongside.record import Review, Step, Undone
from alongside.web.last_act import short, to_what
from alongside.web.pages.read.manuscript import manuscript


def said_of(
    held: Review,
    step: Step,
    mark: Mark | None,
    seen: HeldText | None = None,
    shown: Callable[[Iterable[Mark]], list[Mark]] = list,
) -> str:
    """What was just done.  `mark` is the one it was done to, as it is or was last; `seen` is the text on the page, and
    `shown` are those of its marks that were asked for: others are not counted."""
    if isinstance(step, Undone):
        target = held.entries[step.number - 1].step
        again = isinstance(target, Undone)
        while isinstance(target, Undone):
            target = held.entries[target.number - 1].step
        return f"{'Brought back' if again else 'Undone'}: {target.told.lower()}{_about(held, target, mark, seen)}."
    if mark and isinstance(step, MarkTakenBack):
        return f"Removed: {quoted(_words(held, mark))}"
    if mark and isinstance(step, MarkPlaced | MarkChanged):
        done = "Marked" if isinstance(step, MarkPlaced) else "Changed"
        return f"{done}: {quoted(_words(held, mark))} {features_said(held, mark)}{_many_here(held, mark, shown)}"
    return f"{step.told}{to_what(held, step)}."


def features_said(held: Review, mark: Mark) -> str:
    """The features of a mark by their names and sides, as a sentence."""
    known = framework.load(held[Preparation].framework)
    if not mark.features:
        return "A place to pause."
    return "; ".join(f"{known.feature(code).name}, {known.feature(code).side}" for code in mark.features) + "."


def _about(held: Review, step: Step, mark: Mark | None, seen: HeldText | None) -> str:
    """To what it was done: whoever goes back must not have to look for it."""
    if mark is None:
        return to_what(held, step)
    elsewhere = "" if seen and mark.place.text == seen.id else f", in “{held[Texts][mark.place.text].title}”"
    words = _words(held, mark)
    on = f"“{words}”{elsewhere}." if elsewhere else quoted(words)
    return f" on {on} {features_said(held, mark).removesuffix('.')}"


def quoted(words: str) -> str:
    """Words that end a sentence: a full stop of their own is enough."""
    return f"“{words}”" if words.endswith((".", "!", "?")) else f"“{words}”."


def _words(held: Review, mark: Mark) -> str:
    words = manuscript(held, held[Texts][mark.place.text]).words
    return short(words[mark.place.start : mark.place.end])


def _many_here(held: Review, mark: Mark, shown: Callable[[Iterable[Mark]], list[Mark]]) -> str:
    """How many of the marks that are shown the first paragraph of a mark carries now."""
    text = held[Texts][mark.place.text]
    block = text.blocks[manuscript(held, text).numbers(mark.place)[0]]
    many = len(shown(held[Marks].within(type(mark.place)(text.id, block.start, block.end))))
    return f" {many} marks in this paragraph." if many > 1 else ""
