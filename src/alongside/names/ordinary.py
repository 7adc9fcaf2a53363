"""What the document itself shows to be no name: nations and bodies, and words that it also writes small."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.tokens import Token

_NATIONS = listed("no_places.nations")


class Ordinary:
    """What is no name in one document.  Made once for each text, from its words; `written` says how often each of them stands there."""

    def __init__(self, words: Sequence[Token]) -> None:
        self.written = Counter([word.text for word in words if word.sort == "word"])

    def is_thing(self, word: str) -> bool:
        """Whether the document writes a word as no name is written, or it is a nation or a body."""
        look, lower = known(word), word.lower()
        if (look.place == 4 and look.first < 4) or look.body or lower in _NATIONS:
            return True
        written = self.written[lower] if lower.islower() else 0
        surname = look.last >= 3 and not (look.word >= 5 and written > 4)
        if look.first >= 2 or surname or word.isupper():
            return False
        often = written > 2 or written >= max(1, self.written[word] if word[0].isupper() else 0)
        return often and (known(lower).word >= 1 or (written > 2 and word[0].isupper()))
