"""What the model sees of each word: its form, what the lists say of it, how it is used, its neighbours, its line and the document.

Shared by the finder and by tools/names_train.py: a change here needs a new model.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from alongside.names.listed import listed
from alongside.names.lists import Known, known
from alongside.names.shown import OPENING, Shown, shown_by
from alongside.names.tokens import Token
from alongside.names.usage import Usage, used
from alongside.names.values import Found, Kind

# Shaped finds that stand as one word for the model.  Schools, places and operations stay words, with a flag.
ONE_WORD = frozenset(
    {
        Kind.EMAIL,
        Kind.PHONE,
        Kind.POSTCODE,
        Kind.NHS,
        Kind.UPN,
        Kind.DOB,
        Kind.CASE,
        Kind.VEHICLE,
        Kind.HANDLE,
        Kind.ADDRESS,
    }
)
TRIGGERS = listed("features.triggers")
Look = Callable[[str], tuple[Known, Usage]]
Feature = str | bytes


class Word(NamedTuple):
    """What is the same wherever a word stands: its own features, how its neighbours see it, and its class.

    Features are in bytes: of letters the tagger would make some wherever the word stands, at 3% of all time.
    """

    own: tuple[bytes, ...]
    beside: str
    sort: str
    seen: tuple[
        tuple[bytes, ...], tuple[bytes, ...], bytes, bytes
    ]  # by the words before and after it, and by those two away
    use: str  # how common in small letters and how often with a capital
    promising: int  # 0: no name by itself, 1: not where a sentence opens, 2: perhaps anywhere


def _step(value: int) -> str:
    return "0112233"[value]


@cache
def _drawn(sign: str) -> str:
    """A letter as X or x, a digit as d, any other sign as itself."""
    if re.fullmatch(r"[^\W\d_]", sign):
        return "X" if sign.isupper() else "x"
    return "d" if sign.isdecimal() else sign


def _shape(text: str) -> str:
    """The first eight signs of a word as they are drawn, of three alike in a row only two."""
    if text.isalpha():
        if text.islower():
            return "xx"[: len(text)]
        if text[0].isupper() and text[1:].islower():
            return f"X{'xx'[: len(text) - 1]}"
    shape = ""
    for sign in map(_drawn, text):
        if not shape.endswith(sign + sign):
            shape += sign
            if len(shape) == 8:
                break
    return shape


def _described(text: str, look: Known, usage: Usage) -> Word:
    lower = text.lower().replace("’", "'")
    shape = _shape(text)
    sort = f"{'01123344'[look.first]}{'01123344'[look.last]}{_step(look.word)}{'00234'[look.place]}{look.body or ''}"
    common = look.word >= 3 or lower in TRIGGERS or not text[0].isalpha()
    # A word that is also a name ("Dean", "Grace") is known by its class only: else its commoner use decides everywhere.
    itself = common and (look.first < 3 or look.word == 6)
    beside = lower if common else f"{shape[:3]}{sort}"
    own = _in_bytes(
        f"s={shape}",
        f"b={lower[:3]}",
        f"y={lower[-2:]}",
        f"z={lower[-3:]}",
        f"w={lower}" if itself else "w",
        f"uc={usage.common}{usage.capital}{sort}",
        f"k={usage.group}{shape[:2]}" if look.word >= 2 or usage.common >= 2 else "k",
        f"g={usage.sense}",
        f"gf={usage.sense[:1]}{sort}",
    )
    # Of a word that may be a name only its class is told, never what stands where it stands: that would be a list of names again.
    group = usage.group if common or (usage.common >= 3 and look.first < 3) else 0
    near, far = f"{group}", f"{group & 63}"
    seen = (
        _in_bytes(f"+1={beside}", f"+1k={near}"),
        _in_bytes(f"-1={beside}", f"-1k={near}"),
        f"+2={beside if not group else far}".encode(),
        f"-2={beside if not group else far}".encode(),
    )
    return Word(own, beside, sort + shape[:2], seen, f"{usage.common}{usage.capital}", _promising(text, look))


def _in_bytes(*features: str) -> tuple[bytes, ...]:
    return tuple("\n".join(features).encode().split(b"\n"))


def _promising(text: str, look: Known) -> int:
    if text.islower():
        return 2 if (look.word == 0 and (look.first or not any(look))) or (look.word < 3 and look.first >= 3) else 0
    return 2 if look.word < 5 or look.first >= 3 else 1


@lru_cache(maxsize=60_000)
def _usual(text: str) -> Word:
    return _described(text, known(text), used(text))


_EDGE = Word((), "<>", "<>", ((b"+1=<>",), (b"-1=<>",), b"+2=<>", b"-2=<>"), "", 0)


class Line(NamedTuple):
    """The words of one sentence on one line, and their features, a list for each."""

    words: list[Token]
    features: list[list[Feature]]
    people: int | None  # how much the document speaks of people, 0 to 4; None of one too short to tell


def lines(words: Sequence[Token], finds: Iterable[Found], look: Look | None = None) -> Iterator[Line]:
    """The sentences of a text that may hold a name, ready for the model.

    `finds` are those of shape.  With `look` in place of the lists (in training) every sentence is given.
    """
    described = _usual if look is None else lru_cache(maxsize=None)(lambda word: _described(word, *look(word)))
    every, flags = _collapsed(words, sorted(finds))
    shown = shown_by(every)
    people = shown.people if len(every) >= _ENOUGH else None
    for line, marks in _split(every, flags):
        views = [described(word.text) for word in line]
        parts = [
            (first, start, end)
            for first, last in _sentences(line)
            for start, end in ([(first, last)] if look is not None else _stretches(line, views, first, last))
        ]
        if parts:
            features = _features(line, marks, views, shown, parts)
            yield from (Line(line[part[1] : part[2]], next(features), people) for part in parts)


def _sentences(line: Sequence[Token]) -> Iterator[tuple[int, int]]:
    start = 0
    for at, word in enumerate(line):
        if word.text in {".", "!", "?"} and at + 1 < len(line) and line[at + 1].text not in {"'", "’", "”", '"', ")"}:
            yield start, at + 1
            start = at + 1
    if start < len(line):
        yield start, len(line)


_ENOUGH = 60  # words from which a document may be said to speak of nobody
_REACH = 3  # words on either side of one that may be a name; three changed no find on the four sets of docs/names.md that were tried


def _stretches(line: Sequence[Token], views: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The parts of a sentence that may hold a name: to read only them saves about a quarter of the time."""
    words = [at for at in range(first, last) if line[at].sort in {"word", "initials"}]
    small = not any(line[at].text[0].isupper() for at in words)
    if not any(views[at].promising > (at == first) or (small and views[at].sort[0] >= "2") for at in words):
        return
    start = end = -1
    for at in words:
        # Beside a likely name even "john" and "jade" in small letters may be one: '2' and more are well-known first names.
        if views[at].promising > (at == first) or views[at].sort[0] >= "2":
            if at - _REACH > end >= 0:
                yield start, end
                start = -1
            start = max(first, at - _REACH) if start < 0 else start
            end = min(last, at + _REACH + 1)
    if start >= 0:
        yield start, end


def _collapsed(words: Sequence[Token], finds: Sequence[Found]) -> tuple[list[Token], list[str]]:
    """The words with shaped finds as one word each, and for every word the kind of find that it stands in ("" for none)."""
    every: list[Token] = []
    flags: list[str] = []
    at, inside = 0, -1
    for word in words:
        while at < len(finds) and finds[at].end <= word.start:
            at += 1
        here = finds[at] if at < len(finds) and finds[at].start <= word.start else None
        if here is None or word.sort == "line":
            every.append(word)
            flags.append("")
        elif here.kind not in ONE_WORD:
            every.append(word)
            flags.append(here.kind.value)
        elif inside != here.start:
            inside = here.start
            every.append(Token(f"#{here.kind.value}", word.start, here.end, "shaped"))
            flags.append("#")
    return every, flags


def _split(words: Sequence[Token], flags: Sequence[str]) -> Iterable[tuple[list[Token], list[str]]]:
    line: list[Token] = []
    marks: list[str] = []
    for word, flag in zip(words, flags, strict=True):
        if word.sort == "line":
            if line:
                yield line, marks
            line, marks = [], []
        else:
            line.append(word)
            marks.append(flag)
    if line:
        yield line, marks


def _features(
    words: Sequence[Token],
    marks: Sequence[str],
    views: Sequence[Word],
    shown: Shown,
    parts: Iterable[tuple[int, int, int]],
) -> Iterator[list[list[Feature]]]:
    """The features of parts of a line, each by where its sentence begins and where it begins and ends; what stands around it is seen, too."""
    around = [_EDGE, _EDGE, *views, _EDGE, _EDGE]
    letters = "".join([word.text for word in words if word.sort == "word"])
    case = "U" if letters.isupper() else "L" if letters.islower() else "M"
    # What is the same for all words of a line is joined here: a word that opens is told from one within by the first letter.
    opens, within = (f"oc={place}{case}" for place in ("S", "I"))
    people = f"dp={shown.people}"
    for first, start, end in parts:
        opening = all(word.sort == "sign" or word.text in OPENING for word in words[first:start])
        features: list[list[Feature]] = []
        for at in range(start, end):
            word, mark = words[at], marks[at]
            before2, before, (own, _, sort, _, _, _), after, after2 = around[at : at + 5]
            where = opens if opening else within
            way, signs = shown.words[word.text.lower()] if word.sort == "word" else (0, 0)
            each: list[Feature] = [
                *own,
                *before.seen[1],
                *after.seen[0],
                before2.seen[3],
                after2.seen[2],
                f"-1c={before.beside}|{sort}",
                f"c+1={sort}|{after.beside}",
                f"-cc={before.sort}|{sort}",
                f"c+c={sort}|{after.sort}",
                where + sort,
                f"dc={way}{sort}",
                people + sort,
            ]
            if signs:
                each += (f"de={signs}", f"df={signs}{sort}")
            if mark:
                each.append(f"m={mark}")
            features.append(each)
            opening = word.text in OPENING or (opening and word.sort == "sign")
        yield features
