"""The words of a text, as the finder reads them."""

from __future__ import annotations

import re
from typing import NamedTuple

# Letters, with accents that stand as signs of their own where no letter has both ("Ọmọtọ́lá").
_LETTERS = r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*"
# Initials with their full stops ("D.", "D.O."), words with inner hyphens and apostrophes, numbers, and single signs.
_TOKEN = re.compile(
    r"(?P<initials>(?=.\.)(?<![^\W_])(?:(?:[^\W\d_]\.){2,}|[A-Z]\.(?=\s?[A-Z(,]|[\s])))"
    r"|(?P<word>(?=[GJKMPSWC])\b(?:Mohd|Md|Kr|Sk|Ch|Pt|Jr|Sr|Wm|Geo)\.(?=\s?[A-Z])"
    rf"|{_LETTERS}(?:['’ʼ\-‑](?=[^\W\d_]{{2}}|[^\W\d_]\b(?<![sS])){_LETTERS})*)"
    r"|(?P<own>['’][sS]\b)"
    r"|(?P<number>\d+(?:[.,:/\-]\d+)*)"
    r"|(?P<line>\n+)"
    r"|(?P<sign>[^\s])"
)


class Token(NamedTuple):
    """`sort` is initials, word, own (a possessive 's), number, line (an end of line) or sign."""

    text: str
    start: int
    end: int
    sort: str


NAMING = frozenset({"word", "initials"})
"""The sorts of which names are made."""


def tokens(text: str) -> list[Token]:
    # Token(…) itself takes a fifth longer for the whole.
    return [_token(Token, (m[0], m.start(), m.end(), m.lastgroup)) for m in _TOKEN.finditer(text)]


_token = tuple.__new__
