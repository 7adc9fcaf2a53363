"""A second look at people: each that was found, and each word that was doubted, is weighed by all that the document shows of it.

The model (model.py) reads line by line and adds up what it sees.  Here the whole span is seen at once, how sure the model was of the
same words elsewhere, how full of names and of capitals the text is, and how these things change each other's worth: a sum of small
decision trees, learned on documents that the model had not read (tools/names_weighing.py, decision 16).
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import log
from typing import Any, NamedTuple, cast

from alongside.names.called_like import called_like_somebody
from alongside.names.lists import known
from alongside.names.model import Told
from alongside.names.nobody import is_nobody
from alongside.names.ordinary import Ordinary
from alongside.names.titles import COURTESY
from alongside.names.tokens import NAMING, Token
from alongside.names.usage import used
from alongside.names.values import Found, Kind, covered

LEAST = 0.18
"""The chance from which a candidate is somebody: one asked about too often is better than one missed."""


class Candidate(NamedTuple):
    """Words that may be somebody: those found, and those of which the model had a doubt.

    `measures` are numbers, in the order of MEASURES; `words` are the word before, the one after, and its own where it is an ordinary
    word by itself, "" else.
    """

    start: int
    end: int
    found: bool
    measures: list[float]
    words: tuple[str, str, str]


# fmt: off
MEASURES = (
    "found", "words", "surest", "least sure", "sure of first", "sure of last", "shape of first", "shape of last", "length of first", "length of last",
    "first as first name", "first as last name", "first as word", "first as place", "last as first name", "last as last name", "last as word",
    "last as place", "body", "known whole", "first in small", "first with capital", "last in small", "last with capital", "initial",
    "speaks of people", "people a word", "capitals", "opens line", "ends line", "times", "mean sure", "least mean sure", "ever sure",
    "least ever sure", "written small", "found elsewhere",
)
# fmt: on
WORDS = ("before", "after", "itself")


class Unweighed(NamedTuple):
    """What is found before people are weighed: the words of the text, the finds, what the model made of it, what is a word there, and
    what is certain."""

    words: list[Token]
    finds: list[Found]
    told: Told
    ordinary: Ordinary
    certain: list[Found]


def weighed(text: str, before: Unweighed) -> list[Found]:
    """The finds, without the people that hardly are any, and with those doubted that rather are; what is certain stays whatever it weighs."""
    trees = _learned()
    dropped, added = set(), []
    for one in candidates(text, before):
        person = Found(one.start, one.end, Kind.PERSON)
        somebody = trees.weight(one) >= _LEAST and not is_nobody(text, person)
        if one.found and not somebody:
            dropped.add(one.start)
        elif somebody and not (one.found or called_like_somebody(text, person)):
            added.append(person)
    if not dropped and not added:
        return before.finds
    stay = [
        one for one in before.finds if one.kind is not Kind.PERSON or one.start not in dropped or one in before.certain
    ]
    return sorted([*stay, *added])


def candidates(text: str, before: Unweighed) -> Iterator[Candidate]:
    """The people found of whom the model is not sure, and the words it doubted, as they are weighed."""
    words, chances = before.words, before.told.chances
    starts = [word.start for word in words]
    people = [_within(starts, one.start, one.end) for one in before.finds if one.kind is Kind.PERSON]
    spans = [(*span, True) for span in people]
    spans += [(*span, False) for span in _doubted(text, words, starts, before.finds, chances)]
    unsure = [span for span in spans if not _is_sure(words[span[0] : span[1]], chances)]
    if unsure:
        document = _Document(before, people, unsure)
        yield from (document.seen(*span) for span in unsure)


def _within(starts: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """The number of the first of the words that start in a span, and of the one after the last."""
    first = bisect_left(starts, start)
    return first, bisect_left(starts, end, first)


def _doubted(
    text: str, words: Sequence[Token], starts: Sequence[int], finds: Iterable[Found], chances: Mapping[int, float]
) -> list[tuple[int, int]]:
    """Runs of words, by their numbers, that the model gave some chance and nobody took."""
    taken = covered(len(text), finds)
    runs: list[tuple[int, int]] = []
    for start, chance in chances.items():
        if chance < _SOME or taken[start]:
            continue
        at = bisect_left(starts, start)
        if words[at].sort not in NAMING:
            continue
        goes_on = bool(runs) and text[words[runs[-1][1] - 1].end : start] == " "
        runs.append((runs.pop()[0] if goes_on else at, at + 1))
    return runs


_SOME = 0.03  # fewer were hardly ever somebody
_SURE = 0.97  # and more hardly ever nobody


def _is_sure(span: Sequence[Token], chances: Mapping[int, float]) -> bool:
    """Whether the model is sure of every word of a name, or there is none."""
    return all(chances.get(word.start, 0.0) >= _SURE for word in _named(span))


def _named(span: Sequence[Token]) -> list[Token]:
    """The words of a name, without its title."""
    words = [word for word in span if word.sort in NAMING]
    return words[1:] if len(words) > 1 and words[0].text.lower().rstrip(".") in COURTESY else words


class _Sure(NamedTuple):
    """How sure the model was of a word, wherever it stands in the document."""

    times: int
    mean: float
    most: float
    least: float

    @classmethod
    def of(cls, chances: Sequence[float]) -> _Sure:
        if not chances:
            return cls(0, -1.0, 0.0, 0.0)
        return cls(len(chances), sum(chances) / len(chances), max(chances), min(chances))


class _Document:
    """What a document shows of the words that are weighed, put together once.  Spans are numbers of words."""

    def __init__(
        self, before: Unweighed, people: Sequence[tuple[int, int]], unsure: Sequence[tuple[int, int, bool]]
    ) -> None:
        self.words, _, self.told, ordinary, _ = before
        self.written = ordinary.written
        everywhere: dict[str, list[float]] = {
            word.text.lower(): [] for first, last, _ in unsure for word in self.words[first:last]
        }
        for word in self.words:
            seen = everywhere.get(word.text.lower()) if word.sort == "word" else None
            if seen is not None:
                seen.append(self.told.chances.get(word.start, 0.0))
        self.everywhere = {word: _Sure.of(chances) for word, chances in everywhere.items()}
        self.named = Counter([word.text.lower() for first, last in people for word in self.words[first:last]])
        every = sum(self.written.values()) or 1
        self.capitals = sum([times for word, times in self.written.items() if word[0].isupper()]) / every
        self.people = len(people) / (len(self.words) or 1)

    def seen(self, at: int, last_at: int, found: bool) -> Candidate:
        """One candidate."""
        span = self.words[at:last_at]
        start, end = span[0].start, span[-1].end
        before = _stands(self.words[at - 1]) if at else _EDGE
        after = _stands(self.words[last_at]) if last_at < len(self.words) else _EDGE
        words = _named(span)
        chances = [self.told.chances.get(word.start, 0.0) for word in words]
        first, last = words[0], words[-1]
        looks = [known(word.text) for word in words]
        usages = used(first.text), used(last.text)
        everywhere = [self.everywhere[word.text.lower()] for word in words]
        measures: list[float] = [
            found,
            len(words),
            max(chances),
            min(chances),
            chances[0],
            chances[-1],
            _shape(first.text),
            _shape(last.text),
            len(first.text),
            len(last.text),
            *looks[0][:4],
            *looks[-1][:4],
            max(look.body for look in looks),
            sum(known(" ".join([word.text for word in words]))) if len(words) > 1 else 0,
            usages[0].common,
            usages[0].capital,
            usages[1].common,
            usages[1].capital,
            any(word.sort == "initials" or len(word.text) == 1 for word in words),
            -1 if self.told.people is None else self.told.people,
            self.people,
            self.capitals,
            before in _ENDS,
            after in _ENDS,
            min(sure.times for sure in everywhere),
            max(sure.mean for sure in everywhere),
            min(sure.mean for sure in everywhere),
            max(sure.most for sure in everywhere),
            min(sure.least for sure in everywhere),
            max(0 if word.text.islower() else self.written[word.text.lower()] for word in words),
            max(self.named[word.text.lower()] for word in words),
        ]
        itself = first.text.lower() if len(words) == 1 and looks[0].word >= 3 else ""
        return Candidate(start, end, found, measures, (before, after, itself))


_EDGE, _LINE, _NUMBER = "<>", "\n", "#"
_ENDS = frozenset({_EDGE, _LINE})


def _stands(word: Token) -> str:
    return _LINE if word.sort == "line" else _NUMBER if word.sort == "number" else word.text.lower()


def _shape(word: str) -> int:
    """0 small, 1 capitals, 2 with a capital, 3 one letter, 4 anything else."""
    if word.islower():
        return 0
    if len(word) == 1:
        return 3
    return 1 if word.isupper() else 2 if word[0].isupper() and word[1:].islower() else 4


class _Trees(NamedTuple):
    """What was learned: `tables` say how often somebody stands before, after and in a word, `usual` how often for words they lack."""

    tables: tuple[dict[str, float], dict[str, float], dict[str, float]]
    usual: tuple[float, float, float]
    base: float
    trees: list[Any]  # a leaf is a number; a fork is [which measure, up to what, tree up to it, tree above it]

    def weight(self, one: Candidate) -> float:
        """The logarithm of the odds that a candidate is somebody."""
        seen = one.measures + [
            table.get(word, usual) for table, word, usual in zip(self.tables, one.words, self.usual, strict=True)
        ]
        weight = self.base
        for node in self.trees:
            while node.__class__ is list:
                node = node[2] if seen[node[0]] <= node[1] else node[3]
            weight += node
        return weight


@cache
def _learned() -> _Trees:
    held = json.loads((files("alongside.names") / "weighing.json").read_bytes())
    return _Trees(
        cast("tuple[dict[str, float], dict[str, float], dict[str, float]]", tuple(held["tables"])),
        cast("tuple[float, float, float]", tuple(held["usual"])),
        held["base"],
        held["trees"],
    )


_LEAST = log(LEAST / (1 - LEAST))
