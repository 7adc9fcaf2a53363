"""A small neural network that sees what stands around a word and all other places where it stands.

Each word is 96 numbers, made from its form, the lists, how it is used and in what company it stands in print; three layers mix them with
those of the words beside it, and the last with those of the same word elsewhere in the document, of its line and the one before, and of the
document as a whole.
tools/names_train.py trains it; docs/decisions/0017 says why it is one.
"""

from __future__ import annotations

import gzip
import os
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from io import BytesIO
from itertools import groupby
from threading import Lock
from typing import NamedTuple
from zlib import crc32

# Before numpy is read, so that no other room may read it: what is multiplied here is small, and a second thread, which waits for the
# next product, cost twice the time of the whole finder.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from numpy.typing import NDArray

from alongside.names.lists import NOTHING, Known, known
from alongside.names.shown import PLACES, shown_by
from alongside.names.tokens import NAMING, Token
from alongside.names.usage import UNUSED, Usage, used
from alongside.names.values import Found, Kind

Numbers = NDArray[np.float32]

SORTS = ("word", "initials", "own", "number", "line", "sign", "shaped")
CLASSES = ("", "person", "school", "place", "address", "dob", "case", "handle", "vehicle")
"""What a word may be of: nothing, somebody's name, and so on, by the names of `Kind`."""

# What each word is known by: one row of weights for each step of each of these.
_STEPS = {"first": 6, "last": 6, "word": 7, "place": 5, "body": 2, "common": 7, "capital": 5}
_HASHED = {
    "shape": 1024,
    "outline": 256,
    "opens": 2048,
    "ends": 2048,
    "end": 512,
    "shaped": 32,
    "whole": 8192,
    "opens_longer": 2048,
    "ends_longer": 2048,
}
# The step of lists.Known.word from which a word has a row of its own; rarer words are told by their parts alone.
_KNOWN_WHOLE = 4
# Which of them say how a word is written: all that a number or a code is known by.
_OF_FORM = ("shape", "outline", "shaped")
_BEGINS: dict[str, int] = {}
ROWS = len(SORTS)
for _name, _many in (_STEPS | _HASHED).items():
    _BEGINS[_name] = ROWS
    ROWS += _many


def rows_of(text: str, sort: str, look: Known, usage: Usage) -> list[int]:
    """The rows of weights that a word is the sum of."""
    rows = [SORTS.index(sort)]
    if sort == "shaped":
        return [*rows, _hashed("shaped", text)]
    if sort in NAMING:
        rows += [_BEGINS[name] + step for name, step in zip(_STEPS, (*look, *usage), strict=True)]
    lower = text.lower()
    drawn = "".join(map(_drawn, text))
    rows += [_hashed("shape", drawn[:10]), _hashed("outline", "".join([sign for sign, _ in groupby(drawn)])[:10])]
    rows += [_hashed("opens", lower[:3]), _hashed("ends", lower[-3:]), _hashed("end", lower[-2:])]
    if sort in NAMING:
        rows += [_hashed("opens_longer", lower[:4]), _hashed("ends_longer", lower[-4:])]
        if look.word >= _KNOWN_WHOLE:
            rows.append(_hashed("whole", lower))
    return rows


@cache
def _drawn(sign: str) -> str:
    """A letter as X or x, a digit as d, any other sign as itself."""
    if sign.isalpha():
        return "X" if sign.isupper() else "x"
    return "d" if sign.isdecimal() else sign


def may_be_unseen() -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Of every row, and of none: whether a word may be learned without it, and whether it says that names are made of such words.
    What says how a word is written, and all that is known of a number, is always seen."""
    left_out = np.ones(ROWS + 1, dtype=bool)
    left_out[: len(SORTS)] = False
    for name in _OF_FORM:
        left_out[_BEGINS[name] : _BEGINS[name] + _HASHED[name]] = False
    return left_out, np.isin(np.arange(ROWS + 1), [SORTS.index(sort) for sort in NAMING])


def _hashed(name: str, text: str) -> int:
    return _BEGINS[name] + crc32(text.encode()) % _HASHED[name]


class Seen(NamedTuple):
    """A document as the network reads it: its words, for each what is known of its place, which of them are the same, on which line each
    stands, from 0, and how much the document speaks of people, 0 to 4."""

    words: list[Token]
    places: Numbers  # words × PLACES
    same: NDArray[np.intp]
    lines: NDArray[np.intp]
    people: int


def seen(words: Sequence[Token], finds: Iterable[Found]) -> Seen:
    """A text as the network reads it; `finds` are those of shape, which it takes for granted."""
    every, kinds = _collapsed(words, sorted(finds))
    shown = shown_by(every, kinds)
    places = (np.array(shown.places, dtype=np.int32)[:, None] >> _BITS & 1).astype(np.float32)
    ends = np.array([word.sort == "line" for word in every], dtype=np.intp)
    return Seen(every, places, np.array(shown.same, dtype=np.intp), ends.cumsum() - ends, shown.people)


_BITS = np.arange(PLACES)

# Finds of shape that stand as one word.  Schools, places and operations stay words, with a flag.
_ONE_WORD = frozenset(
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


def _collapsed(words: Sequence[Token], finds: Sequence[Found]) -> tuple[list[Token], dict[int, str]]:
    """The words with finds of shape as one word each, and of those that stand in a find, by number, its kind ("#" of what is one word)."""
    starts = [start for _, start, _, _ in words]
    every: list[Token] = []
    kinds: dict[int, str] = {}
    at = 0
    for find in finds:
        first = bisect_left(starts, find.start, at)
        after = bisect_left(starts, find.end, first)
        every += words[at:first]
        if find.kind not in _ONE_WORD:
            kinds.update(dict.fromkeys(range(len(every), len(every) + after - first), find.kind.value))
            every += words[first:after]
        elif after > first:
            kinds[len(every)] = "#"
            every.append(Token(f"#{find.kind.value}", starts[first], find.end, "shaped"))
        at = after
    return [*every, *words[at:]], kinds


class _Weights(NamedTuple):
    """What was learned: `rows` are those of words, `places` of what is known of places, `company` of the numbers of a word's company;
    each of `layers` has what a word gives to the one after it, to itself and to the one before it, side by side, and a bias."""

    rows: Numbers
    places: Numbers
    company: Numbers
    first: Numbers
    layers: list[tuple[Numbers, Numbers]]
    mixed: Numbers
    mixed_line: Numbers
    mixed_line_before: Numbers
    mixed_document: Numbers
    mixed_bias: Numbers
    last: Numbers
    last_bias: Numbers


@cache
def _company() -> tuple[dict[str, int], NDArray[np.int8]]:
    """In what company words stand in print: which row of numbers, from -127 to 127, is of which word."""
    room = files("alongside.names")
    words = gzip.decompress((room / "company.txt.gz").read_bytes()).decode().split("\n")
    return {word: at for at, word in enumerate(words)}, np.load(BytesIO((room / "company.npy").read_bytes()))


def company_of(text: str, sort: str) -> int:
    """Which row says in what company a word stands; -1 where nothing is known."""
    return _company()[0].get(text.lower().replace("’", "'"), -1) if sort == "word" else -1


def look_of(text: str, sort: str) -> tuple[Known, Usage]:
    """What the lists say of a word, and how it is used; nothing of signs and numbers."""
    return (known(text), used(text)) if sort in NAMING else (NOTHING, UNUSED)


class _Reading:
    """The weights, and what each word that was met brings along by them, wherever it stands: a document takes its own at once."""

    def __init__(self, weights: _Weights) -> None:
        self.weights = weights
        self._turn = Lock()  # texts may be read side by side
        self._rows: dict[str, int] = {}
        self._brought = np.zeros((1024, len(weights.first)), dtype=np.float32)

    def brought(self, words: Sequence[Token]) -> Numbers:
        """What each of these words brings along."""
        with self._turn:
            if len(self._rows) > _MOST:
                self._rows.clear()
            rows = self._rows
            each = [rows.get(text, -1) for text, _, _, _ in words]
            if -1 in each:
                new = {word.text: word for word, row in zip(words, each, strict=True) if row < 0}
                self._meet([*new.values()])
                rows.update(zip(new, range(len(rows), len(rows) + len(new)), strict=True))
                each = [rows[text] for text, _, _, _ in words]
            taken: Numbers = self._brought[each]
            return taken

    def _meet(self, words: Sequence[Token]) -> None:
        """Put what new words bring along behind what is known."""
        every = [rows_of(text, sort, *look_of(text, sort)) for text, _, _, sort in words]
        begins = np.cumsum([0, *map(len, every[:-1])])
        summed = np.add.reduceat(self.weights.rows[[row for one in every for row in one]], begins)
        company = np.array([company_of(text, sort) for text, _, _, sort in words])
        found = company >= 0
        summed[found] += (_company()[1][company[found]].astype(np.float32) / 127) @ self.weights.company
        begin, end = len(self._rows), len(self._rows) + len(words)
        if end > len(self._brought):
            more = np.zeros((max(end, 2 * begin), self._brought.shape[1]), dtype=np.float32)
            more[:begin] = self._brought[:begin]
            self._brought = more
        self._brought[begin:end] = summed + self.weights.first


_MOST = 60_000  # words of which it is known at a time: 23 MB
_read: list[_Reading] = []


def read_with(weights: Mapping[str, Numbers]) -> None:
    """Read with these weights, which are those that ship unless a tool says otherwise."""
    layers: list[tuple[Numbers, Numbers]] = []
    while (name := f"layer{len(layers)}") in weights:
        from_before, from_itself, from_after = np.split(weights[name], 3)
        layers.append((np.hstack((from_before, from_itself, from_after)), weights[f"bias{len(layers)}"]))
    others = {name: weights[name] for name in _Weights._fields if name != "layers"}
    _read[:] = [_Reading(_Weights(layers=layers, **others))]


def _reading() -> _Reading:
    if not _read:
        with np.load(BytesIO((files("alongside.names") / "network.npz").read_bytes())) as held:
            read_with({name: held[name].astype(np.float32) for name in held.files})
    return _read[0]


def chances_of(document: Seen) -> Numbers:
    """For each word the chance of each of CLASSES."""
    reading = _reading()
    weights = reading.weights
    if not document.words:
        return np.zeros((0, len(CLASSES)), dtype=np.float32)
    here = np.maximum(reading.brought(document.words) + document.places @ weights.places, 0)
    width = here.shape[1]
    for layer, bias in weights.layers:
        given = here @ layer
        taken = given[:, width : 2 * width] + bias
        taken[1:] += given[:-1, :width]
        taken[:-1] += given[1:, 2 * width :]
        here += np.maximum(taken, 0, out=taken)
    whole = (np.add.reduce(here) / len(here)) @ weights.mixed_document + weights.mixed_bias
    elsewhere = _means(here, document.same) @ weights.mixed[width:]
    of_lines = _means(here, document.lines)
    lines = of_lines @ weights.mixed_line
    lines[1:] += of_lines[:-1] @ weights.mixed_line_before
    mixed = here @ weights.mixed[:width] + elsewhere[document.same] + lines[document.lines] + whole
    odds = np.maximum(mixed, 0, out=mixed) @ weights.last + weights.last_bias
    odds = np.exp(odds - odds.max(axis=1, keepdims=True))
    chances: Numbers = odds / odds.sum(axis=1, keepdims=True)
    return chances


def likeliest(chances: Numbers, least: Mapping[str, float]) -> tuple[list[str], list[float]]:
    """For each word the likeliest class but "", where its chance is at least what is asked of that class, and that chance."""
    classes = chances[:, 1:].argmax(axis=1) + 1
    surest = chances[:, 1:].max(axis=1, initial=0)
    enough = surest >= np.array([least.get(name, 0.0) for name in CLASSES])[classes]
    return [CLASSES[one] for one in (classes * enough).tolist()], surest.tolist()


def _means(here: Numbers, group: NDArray[np.intp]) -> Numbers:
    """For each group, by its number, the mean of the places of it: of those where one word stands, or of a line."""
    times = np.bincount(group)
    begins = times.cumsum() - times
    summed: Numbers = np.add.reduceat(here[group.argsort(kind="stable")], begins)
    return summed / times.astype(np.float32)[:, None]
