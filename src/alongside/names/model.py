"""People, schools and places, told by a small linear-chain model (CRF) that learned from made-up documents (tools/names_train.py)."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from alongside.names.features import Line, lines
from alongside.names.lists import known
from alongside.names.titles import BEFORE_NAMES, COURTESY
from alongside.names.tokens import Token
from alongside.names.values import Found, Kind

if TYPE_CHECKING:
    import pycrfsuite

KINDS = {"P": Kind.PERSON, "S": Kind.SCHOOL, "L": Kind.PLACE}


@cache
def _weights() -> bytes:
    """Kept for as long as the tagger reads from them: it takes no copy, and a freed one ends the process."""
    return (files("alongside.names") / "model.crfsuite").read_bytes()


_own = threading.local()
"""A tagger holds the line that it is at, so each thread has its own: two on one gave labels of neither."""


def _tagger() -> pycrfsuite.Tagger:
    if not hasattr(_own, "tagger"):
        read_with(_weights())
    tagger: pycrfsuite.Tagger = _own.tagger
    return tagger


def read_with(weights: bytes) -> None:
    """Make this thread read with a model, which is the one that ships unless a tool says otherwise."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(weights)
    # Kept beside its tagger: of two threads that read them at once, the cache keeps only what one of them read.
    _own.weights, _own.tagger = weights, tagger


class Told(NamedTuple):
    """What the model finds, and for each word that it read, by where it starts, the chance that it is of somebody's name.

    `people` says how much the text speaks of people, 0 to 4; None of one too short to tell.
    """

    finds: list[Found]
    chances: dict[int, float]
    people: int | None


def told(text: str, every: Sequence[Token], finds: Iterable[Found]) -> Told:
    """What the model makes of a text; `finds` are those of shape, which it takes for granted."""
    tagger = _tagger()
    found: list[Found] = []
    chances: dict[int, float] = {}
    people = None
    for line in lines(every, finds):
        tagger.set(line.features)
        labels = tagger.tag()
        people = line.people
        # Where the line is of nobody almost surely, so is each of its words: asked once, not of every word.
        if labels.count("O") == len(labels) and tagger.probability(labels) > 1 - _SOME:
            chances.update(dict.fromkeys([word.start for word in line.words], 0.0))
            continue
        named = [1 - tagger.marginal("O", at) for at in range(len(labels))]
        labels = _with_doubtful(tagger, line, labels, named)
        found += _spans(text, line.words, labels)
        for at, (word, chance) in enumerate(zip(line.words, named, strict=True)):
            somebody = chance >= _SOME
            chances[word.start] = tagger.marginal("B-P", at) + tagger.marginal("I-P", at) if somebody else 0.0
    return Told(found, chances, people)


_SOME = 0.01  # the chance from which a word may be of a name at all


_MAY_NAME = frozenset({"word", "initials"})
# The less a text speaks of people ("she", "said"), the rather is a doubtful word a brand or a title: times by which the chance must be greater.
_SURER = {0: 2.0, 1: 3.0, 2: 2.0, 3: 1.0, 4: 0.5, None: 1.25}


def _with_doubtful(tagger: pycrfsuite.Tagger, line: Line, labels: list[str], named: Sequence[float]) -> list[str]:
    """The labels, with words taken for names that the model gave a fair chance although "no name" was likelier."""
    surer = _SURER[line.people]
    for at, (label, (text, _, _, sort)) in enumerate(zip(labels, line.words, strict=True)):
        if label == "O" and sort in _MAY_NAME:
            doubt = _doubt(text, surer)
            if doubt.name >= 1 or named[at] < min(doubt):
                continue
            chances = {
                letter: tagger.marginal(f"B-{letter}", at) + tagger.marginal(f"I-{letter}", at) for letter in KINDS
            }
            letter = max(chances, key=lambda letter: chances[letter])
            if chances["P"] >= doubt.name or sum(chances.values()) >= doubt.any:
                letter = "P" if chances["P"] >= doubt.name and chances["P"] > chances[letter] / 2 else letter
                goes_on = (
                    at
                    and labels[at - 1][1:] == f"-{letter}"
                    and tagger.marginal(f"I-{letter}", at) > tagger.marginal(f"B-{letter}", at)
                )
                labels[at] = f"I-{letter}" if goes_on else f"B-{letter}"
    return labels


class Doubt(NamedTuple):
    """The chance from which a word is taken for somebody's name, and that from which for anything; 1 and more for never."""

    name: float
    any: float


@lru_cache(maxsize=20_000)
def _doubt(text: str, surer: float) -> Doubt:
    """`surer` times the chances that suit the word."""
    name, any_ = _chances(text)
    return Doubt(name if name >= 1 else min(_NEARLY, name * surer), any_ if any_ >= 1 else min(_NEARLY, any_ * surer))


_NEARLY = 0.95


def _chances(text: str) -> Doubt:
    """The less, the more the lists say for a name."""
    look = known(text)
    if text.islower():
        chance = 0.08 if look.word == 0 and look.first >= 3 else 0.16 if any(look) else 0.36
        return Doubt(chance if look.word < 2 and (look.first or not any(look)) else 1, 2)
    if look.body:
        return Doubt(0.14, 2)
    if look.word == 6 and max(look.first, look.last) < 2:
        return Doubt(1, 2)
    if look.place == 3 and look.word < 4:
        return Doubt(0.08, 0.07)
    if look.first >= 3 and look.word <= 2:
        return Doubt(0.02, 0.05)
    if not any(look):
        return Doubt(0.05, 0.08) if not text.isupper() else Doubt(0.19, 2)
    if max(look.first, look.last) >= 2 and look.word <= 3:
        return Doubt(0.05, 0.14)
    return Doubt(0.16 if look.word < 5 else 0.11, 2)


def _spans(text: str, words: Sequence[Token], labels: Sequence[str]) -> Iterator[Found]:
    at = 0
    while at < len(words):
        kind = KINDS.get(labels[at][-1]) if labels[at] != "O" and words[at].text not in _BETWEEN else None
        end = at + 1
        while kind and end < len(words) and labels[end] == f"I-{labels[at][-1]}" and not _parts(words, at, end):
            end += 1
        while kind is Kind.PERSON and at + 1 < end and words[at].text.lower().rstrip(".") in BEFORE_NAMES:
            at += 1  # a rank or role is no part of the name, and neither is a Welsh verb, which opens its sentence
        while kind is Kind.PLACE and at + 1 < end and words[at].text.lower() == "the":
            at += 1
        if kind:
            start = _with_title(words, at) if kind is Kind.PERSON else at
            yield Found(words[start].start, _without_own(text, words[start].start, words[end - 1].end), kind)
        at = end


_BETWEEN = frozenset({",", ";", "/", "a'i", "a’i", "i'w", "i’w"})  # "Siân a'i mam" are two as well


def _parts(words: Sequence[Token], at: int, end: int) -> bool:
    """Whether a sign at `end` parts two people: "Ann Lee, Bo Ray" are two, "Lee, Ann" is one."""
    return words[end].text in _BETWEEN and (end - at > 1 or words[end].text[0].isalpha())


def _with_title(words: Sequence[Token], at: int) -> int:
    before = at - 1
    if before > 0 and words[before].text == ".":
        before -= 1
    return (
        before
        if before >= 0 and words[before].text.lower().rstrip(".") in COURTESY and words[before].text[0].isupper()
        else at
    )


def _without_own(text: str, start: int, end: int) -> int:
    return end - 2 if end - start > 1 and text[end - 2] in "'’" and text[end - 1] in "sS" else end
