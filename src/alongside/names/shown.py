"""What a document shows of its words: how it writes each, what stands there that only people have, how much it speaks of people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.titles import COURTESY, RANKS
from alongside.names.tokens import Token

_OPENING = frozenset(".!?:•|")
_PERSONAL = listed("shown.personal")
_DOES_SOMETHING = listed("beside.only_people") | {"'s", "’s"}

# How a word is written, and what shows that it is somebody (or, by an article, something).
_SMALL, _LARGE, _OPENS, _CAPITALS = 1, 2, 4, 8
_TITLED, _DOES, _SPEAKS, _KIN, _ARTICLE, _BESIDE_FIRST_NAME = 1, 2, 4, 8, 16, 32
_BEFORE = {
    **dict.fromkeys(listed("ordinary.determiners"), _ARTICLE),
    **dict.fromkeys(listed("beside.kin"), _KIN),
    **{form: _TITLED for word in COURTESY | RANKS for form in (word, word.capitalize(), word.upper())},
}
_EDGE = 64  # no sign: a line begins here, or what stands in brackets ends
_SHARES = (0, 8, 25, 60)  # words about people in a thousand

PLACES = 24
"""What is known of a place in a text: how the document writes the word (4 bits), the signs of a person beside it elsewhere (6), whether it
opens a sentence, whether it is joined to what stands before it or stands apart from it, the case of its line (3), of what a find of shape is (3), and how much
the document speaks of people (5)."""
_AT_OPENING, _JOINED, _CASE, _SHAPED, _PEOPLE, _APART = (1 << at for at in (10, 11, 12, 15, 18, 23))
_FLAGS = {"school": _SHAPED << 1, "place": _SHAPED << 2}


class Shown(NamedTuple):
    """`places`: for each word what is known of its place, as PLACES bits; `same`: which words are the same in small letters, numbered from 0;
    `people`: how much the document speaks of people, 0 to 4."""

    places: list[int]
    same: list[int]
    people: int


class _Look(NamedTuple):
    """What a word shows wherever it stands."""

    lower: str  # the word in small letters
    way: int  # how it is written, as if it opened no sentence; 0 of what is no word
    after: int  # the signs it gives the word after it, or _EDGE
    before: int  # those it gives the word before it: _DOES, or _SPEAKS where that stands at an edge
    opens: bool | None  # whether the next word opens a sentence; None: if this one does


@lru_cache(maxsize=60_000)
def _look(text: str, sort: str) -> _Look:
    lower = text.lower()
    way = 0
    if sort == "word":
        way = _SMALL if text == lower else _CAPITALS if len(text) > 1 and text.isupper() else _LARGE
    if sort == "line" or text == "]":
        after = _EDGE
    else:
        after = _BEFORE.get(text, 0) | _BESIDE_FIRST_NAME * (text[0].isupper() and known(text).first >= 4)
    before = _DOES if text in _DOES_SOMETHING else _SPEAKS if text == ":" else 0
    opens = True if sort == "line" or text in _OPENING else None if sort == "sign" else False
    return _Look(lower, way, after, before, opens)


def shown_by(words: Sequence[Token], finds: Mapping[int, str]) -> Shown:
    """What a document shows of its words; `finds` says of which words, by number, what kind a find of shape is of ("#" where it is one word)."""
    looks = [_look(text, sort) for text, _, _, sort in words]
    numbers: dict[str, int] = {}
    same: list[int] = []
    about: list[int] = []  # what is known of the words of each number
    known_of: list[int] = []
    opening, given, end, begin = True, _EDGE, -1, 0
    for at, (lower, way, after, _, opens) in enumerate(looks):
        text, start, last, sort = words[at]
        gap = _JOINED if start == end else _APART if start > end + 1 else 0
        known_of.append((_AT_OPENING if opening else 0) | gap)
        end = last
        number = numbers.setdefault(lower, len(numbers))
        same.append(number)
        if number == len(about):
            about.append(0)
        if way:
            about[number] |= _written(way, given, looks[at + 1].before if at + 1 < len(looks) else 0, opening=opening)
            opening = False
        elif opens is not None:
            opening = opens
        if text != ".":
            given = after
        if sort == "line":
            known_of[begin:at] = _with_case(words[begin:at], known_of[begin:at])
            begin = at + 1
    known_of[begin:] = _with_case(words[begin:], known_of[begin:])
    for at, kind in finds.items():
        known_of[at] |= _FLAGS.get(kind, _SHAPED)
    personal = 1000 * sum([word.text in _PERSONAL for word in words]) // (len(words) + 1)
    people = sum(personal > share for share in _SHARES)
    everywhere = _PEOPLE << people
    places = [here | about[number] | everywhere for here, number in zip(known_of, same, strict=True)]
    return Shown(places, same, people)


def _written(way: int, given: int, before: int, *, opening: bool) -> int:
    """How a word is written, and the signs of a person at it, by what the word before it gives and the one after."""
    signs = 0 if given == _EDGE else given
    if before == _DOES or given == _EDGE:
        signs |= before
    if way == _SMALL:
        signs &= ~_BESIDE_FIRST_NAME
        return way if signs == _ARTICLE else way | signs << 4
    if way == _LARGE and opening:
        way = _OPENS
    return way | signs << 4


def _with_case(line: Sequence[Token], known_of: Sequence[int]) -> list[int]:
    """What is known of the places of a line, with whether it is written in capitals, in small letters, or in both."""
    letters = "".join([word.text for word in line if word.sort == "word"])
    case = _CASE << (0 if letters.isupper() else 1 if letters.islower() else 2)
    return [one | case for one in known_of]
