"""In which way a sentence says something: that it happened, or did not, is planned, is owed, is over, or that somebody says so.

Consulting somebody who was asked, whom one will ask, and who is said to have been asked are three things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, Literal, get_args

import msgspec

from alongside.prompts.phrases import pattern

Way = Literal["happened", "reported", "over", "owed", "planned", "did not happen", "supposed"]
HAPPENED: Final = "happened"
EVERY_WAY: Final[tuple[Way, ...]] = get_args(Way)

_WORD = re.compile(r"[\w'’]+")
_ANOTHER_PART = re.compile(r"[.,;:!?\n—]")
_ANOTHER_SENTENCE = re.compile(r"[.;:!?\n]")
# Words in quotation marks.  An apostrophe closes none; marks of our own kind that stay open reach to the end of a paragraph,
# since a speech that goes on into the next is closed only there; a straight mark alone may be an inch.
_QUOTED = re.compile(
    r"""“[^”]*(?:”|$) | «[^»]*(?:»|$) | „[^“”]*(?:[“”]|$)
    | (?<!\w)"(?=\S)[^"\n]*(?<=\S)"(?!\w)
    | ‘(?:[^‘’]|’(?=\w))*’ | (?<!\w)'(?=\S)(?:[^'\n]|'(?=\w))*(?<=\S)'(?!\w)""",
    re.VERBOSE,
)


class WayEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that say something in one way, those that only look so, those that turn it round, and those at which it ends.

    They reach over as many words as `reaches` after them, and `reaches_back` before them, within one part of a sentence.
    Where it `trails`, it only counts at the end of a sentence, and reaches back over all its parts.
    Where it is `quoted`, what stands in quotation marks is said so, whatever its words; but no part of it with `not_these`.
    """

    name: Way
    words: tuple[str, ...] = ()
    not_these: tuple[str, ...] = ()
    turns_round: tuple[str, ...] = ()
    ends_at: tuple[str, ...] = ()
    reaches: int = 8
    reaches_back: int = 0
    trails: bool = False
    quoted: bool = False


class Reading:
    """One way, ready to read sentences."""

    def __init__(self, entry: WayEntry, groups: Mapping[str, Sequence[str]]) -> None:
        self.name = entry.name
        self._back = entry.reaches_back
        self._trails = entry.trails
        self._quoted = entry.quoted
        self._words = pattern(entry.words, groups)
        self._not_these = pattern(entry.not_these, groups) if entry.not_these else None
        self._turns_round = pattern(entry.turns_round, groups) if entry.turns_round else None
        ends = f"(?!{pattern(entry.ends_at, groups).pattern})" if entry.ends_at else ""
        self._reach = re.compile(rf"(?:[^\w.,;:!?\n—]*{ends}[\w'’]+){{0,{entry.reaches}}}", re.IGNORECASE)

    def reaches(self, sentence: str, quoted: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        """From each word that says so to where that ends.  "Not without asking" says yes."""
        if self._quoted:
            return tuple(self._told_in(sentence, quoted))
        reaches: list[tuple[int, int]] = []
        not_these: list[tuple[int, int]] | None = None
        for found in self._words.finditer(sentence):
            start, end = found.span()
            if self._trails and _WORD.search(sentence, end):
                continue
            if not_these is None:
                not_these = [one.span() for one in self._not_these.finditer(sentence)] if self._not_these else []
            if any(first <= start < last for first, last in not_these):
                continue
            turned = self._turns_round and self._turns_round.match(sentence, start)
            if turned and reaches and start < reaches[-1][1]:
                reaches[-1] = (reaches[-1][0], start)
                continue
            reach = self._reach.match(sentence, end)
            reaches.append((self._back_from(sentence, start), reach.end() if reach else end))
        return tuple(reaches)

    def _told_in(self, sentence: str, quoted: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        for first, last in quoted:
            ends = [found.end() for found in _ANOTHER_PART.finditer(sentence, first, last)]
            for start, end in pairwise([first, *ends, last]):
                if not (self._not_these and self._not_these.search(sentence, start, end)):
                    yield start, end

    def _back_from(self, sentence: str, start: int) -> int:
        if not self._back:
            return start
        ends = _ANOTHER_SENTENCE if self._trails else _ANOTHER_PART
        for word in reversed([*_WORD.finditer(sentence, 0, start)][-self._back :]):
            if ends.search(sentence, word.end(), start):
                break
            start = word.start()
        return start


def quoted_in(words: str) -> tuple[tuple[int, int], ...]:
    """Where words of a paragraph stand in quotation marks."""
    return tuple(found.span() for found in _QUOTED.finditer(words))


class Sentence:
    """The words of a sentence, and in which way each is said.

    `quoted` are the places in it that stand in quotation marks, where these were read in a whole paragraph: a speech may
    be longer than its sentences.
    """

    def __init__(self, words: str, ways: Sequence[Reading], quoted: Sequence[tuple[int, int]] | None = None) -> None:
        self.words = words
        self._ways = ways
        self._quoted = quoted_in(words) if quoted is None else quoted
        self._reaches: list[tuple[Way, tuple[tuple[int, int], ...]]] | None = None

    def way(self, span: tuple[int, int]) -> Way:
        """The first way, in the order of the data, in which these words are said; else they say what happened."""
        start, end = span
        for name, reaches in self._read():
            if any(first < end and start < last for first, last in reaches):
                return name
        return HAPPENED

    def _read(self) -> Iterator[tuple[Way, tuple[tuple[int, int], ...]]]:
        if self._reaches is None:
            self._reaches = [(way.name, way.reaches(self.words, self._quoted)) for way in self._ways]
        return iter(self._reaches)
