"""What a document shows of its words: how it writes each, what stands there that only people have, how much it speaks of people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.titles import COURTESY, RANKS
from alongside.names.tokens import Token

OPENING = frozenset(".!?:•|")
_PERSONAL = listed("shown.personal")
_DOES = listed("beside.only_people") | {"'s", "’s"}

# How a word is written, and what shows that it is somebody (or, by an article, something).
SMALL, LARGE, OPENS, CAPITALS = 1, 2, 4, 8
TITLED, DOES, SPEAKS, KIN, ARTICLE, BESIDE_FIRST_NAME = 1, 2, 4, 8, 16, 32
_BEFORE = {
    **dict.fromkeys(listed("ordinary.determiners"), ARTICLE),
    **dict.fromkeys(listed("beside.kin"), KIN),
    **{form: TITLED for word in COURTESY | RANKS for form in (word, word.capitalize(), word.upper())},
}
_SHARES = (0, 8, 25, 60)  # words about people in a thousand


class Shown(NamedTuple):
    """`words`: for each, in small letters, the ways in which it is written and the signs of a person, as sums; `people`: 0 to 4."""

    words: dict[str, tuple[int, int]]
    people: int


def shown_by(words: Sequence[Token]) -> Shown:
    """What a whole document shows of its words."""
    written: dict[str, int] = {}
    signs: dict[str, int] = {}
    opening, before = True, ""
    texts = [word.text for word in words]
    for (text, _, _, sort), after in zip(words, [*texts[1:], ""], strict=False):
        if sort == "word":
            lower = text.lower()
            if text == lower:
                way = SMALL
            elif len(text) > 1 and text.isupper():
                way = CAPITALS
            else:
                way = OPENS if opening else LARGE
            written[lower] = written.get(lower, 0) | way
            sign = _sign(before, after, way)
            if sign:
                signs[lower] = signs.get(lower, 0) | sign
            before, opening = text, False
            continue
        if text != ".":
            before = "" if sort == "line" else text
        opening = sort == "line" or text in OPENING or (opening and sort == "sign")
    personal = 1000 * sum(map(_PERSONAL.__contains__, texts)) // (len(words) + 1)
    people = sum(personal > share for share in _SHARES)
    return Shown({word: (way, signs.get(word, 0)) for word, way in written.items()}, people)


def _sign(before: str, after: str, way: int) -> int:
    sign = _BEFORE.get(before, 0)
    if after in _DOES:
        sign |= DOES
    elif after == ":" and before in {"", "]"}:
        sign |= SPEAKS
    if sign == ARTICLE and way == SMALL:
        return 0
    if way != SMALL and before[:1].isupper() and known(before).first >= 4:
        sign |= BESIDE_FIRST_NAME
    return sign
