"""Words found again: exactly, and only with exactly what stood around them.  Never a guess."""

from __future__ import annotations

from typing import Final

from alongside.texts.places import snap

SURROUNDINGS: Final = 32
"""Characters on each side that a place is known again by."""


def standing(text: str, words: str, before: str, after: str) -> list[int]:
    """Where the words begin that stand between these: first, and again.  More than two places need not be known."""
    needle = before + words + after
    first = text.find(needle)
    again = text.find(needle, first + 1) if first >= 0 else -1
    return [at + len(before) for at in (first, again) if at >= 0]


def found_again(was: str, now: str, start: int, end: int) -> int | None:
    """Where the words `was[start:end]` begin in a corrected text; None where nothing proves it.

    They have to be known by what stands before them, and again by what stands after them, letter for letter; and both
    have to say the same.  (One side is not enough: where one of two like sentences was deleted, what stood before the
    first now stands before the second.)  Words with nothing around them cannot be told from others.
    """
    if was == now:
        return start
    if (start, end) == (0, len(was)):
        return None
    by_left, by_right = _known_by(was, now, start, end, left=True), _known_by(was, now, start, end, left=False)
    if by_left is None or by_left != by_right:
        return None
    # At the end of a text nothing follows: "cat" must not be found again in "category".
    there = (by_left, by_left + end - start)
    return by_left if snap(now, *there) == there or snap(was, start, end) != (start, end) else None


def _known_by(was: str, now: str, start: int, end: int, *, left: bool) -> int | None:
    """Where words begin in `now`, known by one side alone, taken wider until no other place of `was` has the same."""
    words, around = was[start:end], SURROUNDINGS
    while True:
        before, after = (was[max(0, start - around) : start], "") if left else ("", was[end : end + around])
        if len(standing(was, words, before, after)) == 1:
            hits = standing(now, words, before, after)
            return hits[0] if len(hits) == 1 else None
        if around >= len(was):
            break
        around *= 2
    # The side is used up: only that the text begins, or ends, beyond it tells these words from others.
    whole = before + words + after
    if left:
        return len(before) if now.startswith(whole) else None
    return len(now) - len(whole) if now.endswith(whole) else None
