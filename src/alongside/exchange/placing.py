"""A place found again: by exact words with exact surroundings, never by a guess.  A position only chooses among equals."""

from __future__ import annotations

from collections.abc import Mapping

from alongside.exchange.foreign import ForeignMark
from alongside.exchange.receipt import Why
from alongside.preparation import Place
from alongside.record import TextId


def placed(mark: ForeignMark, texts: Mapping[TextId, str]) -> Place | Why:
    """Where the mark belongs, or why nowhere.  A text that the file names is the only one looked in, if it is here."""
    if not mark.words:
        return Why.NO_WORDS
    named = TextId(mark.text) if mark.text else None
    inside = {named: texts[named]} if named in texts and named else texts
    before, after = mark.before or "", mark.after or ""
    needle = before + mark.words + after
    hits = [
        Place(text, at + len(before), at + len(before) + len(mark.words))
        for text, words in inside.items()
        for at in _twice(words, needle)
    ]
    bare = not before and not after
    if len(hits) == 1:
        return Why.MOVED_UNPROVEN if bare and _contradicts(mark, hits[0]) else hits[0]
    if not hits:
        elsewhere = not bare and any(mark.words in words for words in inside.values())
        return Why.OTHER_SURROUNDINGS if elsewhere else Why.NOT_THERE
    if mark.start is not None and len(inside) == 1:
        ((text, words),) = inside.items()
        if mark.start >= len(before) and words.startswith(needle, mark.start - len(before)):
            return Place(text, mark.start, mark.start + len(mark.words))
    return Why.SEVERAL


def _twice(words: str, needle: str) -> list[int]:
    """Where the needle stands first, and where again: more than two need not be known."""
    first = words.find(needle)
    again = words.find(needle, first + 1) if first >= 0 else -1
    return [at for at in (first, again) if at >= 0]


def _contradicts(mark: ForeignMark, place: Place) -> bool:
    return mark.start is not None and mark.start != place.start
