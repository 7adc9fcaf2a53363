"""One name, two people: places of a find get a find of their own, and each place is shown with the words around it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from alongside.names.handles import free_handle
from alongside.names.values import Candidate
from alongside.refusals import Refusal

_BESIDE = 45
"""Characters on each side of a place: enough to know who is meant."""


class Around(NamedTuple):
    """The words at a place, and those before and after them on its line."""

    before: str
    words: str
    after: str


def around(text: str, places: Sequence[tuple[int, int]]) -> list[Around]:
    """Each place with some words on both sides."""
    shown = []
    for start, end in places:
        line = text.rfind("\n", 0, start) + 1
        stop = text.find("\n", end)
        stop = len(text) if stop < 0 else stop
        left, right = (
            _from_a_word(text, max(line, start - _BESIDE), start),
            _to_a_word(text, end, min(stop, end + _BESIDE)),
        )
        before = ("…" if left > line else "") + text[left:start]
        after = text[end:right].rstrip() + ("…" if right < stop else "")
        shown.append(Around(before, text[start:end], after))
    return shown


def _from_a_word(text: str, left: int, start: int) -> int:
    """The next beginning of a word, so that no half of one is shown."""
    while left < start and left and text[left - 1].isalnum():
        left += 1
    return left


def _to_a_word(text: str, end: int, right: int) -> int:
    while right > end and right < len(text) and text[right].isalnum():
        right -= 1
    return right


def told_apart(
    text: str, one: Candidate, starts: Collection[int], taken: Collection[str]
) -> tuple[Candidate, Candidate]:
    """What is left of a find, and those of its places that start here as one of their own, under a handle that nobody has.

    `taken` are handles in small letters.  Raises Refusal when these are none of its places, or all.
    """
    theirs = tuple(place for place in one.places if place[0] in starts)
    if not theirs:
        raise Refusal("Choose the places that are somebody else first. Nothing was changed.")
    if len(theirs) == len(one.places):
        raise Refusal("Leave at least one place where it is: all of them together are one line already.")
    left = tuple(place for place in one.places if place not in theirs)
    here = _standing(text, one, one.places)
    of_title = tuple(form for form in one.forms if form not in here)
    handle = free_handle(one.handle, {*taken, one.handle.lower()})
    return (
        Candidate(one.kind, _standing(text, one, left) + of_title, left, one.handle),
        Candidate(one.kind, _standing(text, one, theirs), theirs, handle),
    )


def _standing(text: str, one: Candidate, places: Collection[tuple[int, int]]) -> tuple[str, ...]:
    """Those of its forms that stand at these places."""
    return tuple(
        form
        for form in one.forms
        if any(text.startswith(form, start) and start + len(form) in (end, end + 2) for start, end in places)
    )
