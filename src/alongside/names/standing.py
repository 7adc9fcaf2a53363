"""Where the words of a text stand, and patterns that are looked for only where words stand without which they cannot match.

A text of a page holds few of the words that patterns need: to look for those words costs a fraction of looking for the patterns.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set

_WORD = re.compile(r"\b[^\W\d_]+")


_waiting: defaultdict[str, list[After | Holding]] = defaultdict(list)
"""Which patterns wait for each word.  Each text is asked once which of its words anything waits for, not by every pattern."""


class Standing:
    """A text, and for each word where it stands: letters that follow no letter, digit or underline ("Y" in "Y9", "step" and "dad" in "step-dad").

    `for_pattern` says where the words stand that a pattern waits for, and which they are, in no order.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.at: defaultdict[str, list[int]] = defaultdict(list)
        for word in _WORD.finditer(text):
            self.at[word[0]].append(word.start())
        self.for_pattern: defaultdict[After | Holding, list[tuple[int, str]]] = defaultdict(list)
        for awaited in _waiting.keys() & self.at.keys():
            here = [(start, awaited) for start in self.at[awaited]]
            for pattern in _waiting[awaited]:
                self.for_pattern[pattern] += here

    def places(self, words: Set[str]) -> Iterator[tuple[int, str]]:
        """Where each of the words stands, and which it is, in no order."""
        return ((start, word) for word in words & self.at.keys() for start in self.at[word])

    def holds(self, words: frozenset[str]) -> bool:
        """Whether one of the words stands in the text."""
        return not self.at.keys().isdisjoint(words)


class After:
    """A pattern that opens with one of some words; its matches begin after that word.

    Given are words and what follows them, as often as that differs, and `then` what follows in any case.
    """

    def __init__(self, *forms: tuple[str, str], then: str = "") -> None:
        self._rest = {
            word: rest
            for words, follows in forms
            for rest in [re.compile(f"(?:{follows}){then}")]
            for word in words.split()
        }
        for word in self._rest:
            _waiting[word].append(self)

    def within(self, standing: Standing) -> Iterable[re.Match[str]]:
        """The matches in order, none inside another."""
        here = standing.for_pattern.get(self)
        return self._matches(standing.text, here) if here else ()

    def _matches(self, text: str, here: list[tuple[int, str]]) -> Iterator[re.Match[str]]:
        end = 0
        for start, word in sorted(here):
            if start >= end and (match := self._rest[word].match(text, start + len(word))):
                end = match.end()
                yield match


class Holding:
    """A pattern that matches nothing without one of some words."""

    def __init__(self, words: str, pattern: str) -> None:
        self.pattern = re.compile(pattern)
        for word in set(words.split()):
            _waiting[word].append(self)

    def within(self, standing: Standing) -> Iterable[re.Match[str]]:
        """The matches in order."""
        return self.pattern.finditer(standing.text) if self in standing.for_pattern else ()


def either(words: str) -> str:
    """These words with a small letter, and with a capital."""
    return f"{words} {words.title()}"


def one_of(words: str) -> str:
    """The pattern of one of these words."""
    return f"(?:{'|'.join(words.split())})"
