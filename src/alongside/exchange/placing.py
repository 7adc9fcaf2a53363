"""A place found again: by exact words with exact surroundings, never by a guess.  A position only chooses among equals."""

from __future__ import annotations

from collections.abc import Mapping

from alongside.exchange.foreign import ForeignMark
from alongside.exchange.receipt import Why
from alongside.preparation import Place
from alongside.record import TextId
from alongside.texts import standing


def placed(mark: ForeignMark, texts: Mapping[TextId, str]) -> Place | Why:
    """Where the mark belongs, or why nowhere.  A text that the file names is the only one looked in, if it is here."""
    if not mark.words:
        return Why.NO_WORDS
    named = TextId(mark.text) if mark.text else None
    inside = {named: texts[named]} if named in texts and named else texts
    before, after = mark.before or "", mark.after or ""
    hits = [
        Place(text, at, at + len(mark.words))
        for text, words in inside.items()
        for at in standing(words, mark.words, before, after)
    ]
    bare = not before and not after
    if len(hits) == 1:
        return Why.MOVED_UNPROVEN if bare and _contradicts(mark, hits[0]) else hits[0]
    if not hits:
        elsewhere = not bare and any(mark.words in words for words in inside.values())
        return Why.OTHER_SURROUNDINGS if elsewhere else Why.NOT_THERE
    if mark.start is not None and len(inside) == 1:
        ((text, words),) = inside.items()
        if mark.start >= len(before) and words.startswith(before + mark.words + after, mark.start - len(before)):
            return Place(text, mark.start, mark.start + len(mark.words))
    return Why.SEVERAL


def _contradicts(mark: ForeignMark, place: Place) -> bool:
    return mark.start is not None and mark.start != place.start
