"""Where the nine prompts are placed: plain cues, held as data in `cues.toml`, that words of a text call.

A placed prompt is a suggestion.  It asks, it says which words called it, and it finds nothing.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from importlib import resources
from typing import Literal, NamedTuple

import msgspec

from alongside.framework import Code, Framework
from alongside.prompts.phrases import pattern, spread
from alongside.refusals import Refusal
from alongside.texts import Block, BlockKind, sentences

READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL, BlockKind.NOTE})

# How many is enough: a question that comes too often is not read any more.
MOST_OF_ONE_PROMPT = 3
LONG_PARAGRAPH = 700  # characters between two prompts of one paragraph
APART = 60  # characters between any two prompts
SAME_AGAIN = 1500  # characters between two places of one prompt

WORDS_THAT_A_NEGATION_REACHES = 8


class When(StrEnum):
    """What a sentence must say of the words that call a prompt: "consent was sought", or "consent was not sought"."""

    HAPPENED = "happened"
    DID_NOT_HAPPEN = "did not happen"
    EITHER = "either"


class CueEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A cue as it stands in the data.

    It is called by a sentence that has one of `words`, and one of `beside` where there are any, and none of `unless`.
    `strength`: 3 says plainly what the prompt asks about, 2 speaks of it, 1 is near it.  `calls` and `leaves` are a
    sentence that calls it and one that must not.
    """

    prompt: Code
    words: tuple[str, ...]
    calls: str
    leaves: str
    when: When = When.EITHER
    beside: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    strength: Literal[1, 2, 3] = 2


class NegationEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that say no, those that only look so, those that turn a no round, and those at which it ends."""

    words: tuple[str, ...]
    not_these: tuple[str, ...]
    turns_round: tuple[str, ...]
    ends_at: tuple[str, ...]


class CueFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    groups: dict[str, tuple[str, ...]]
    negation: NegationEntry
    cue: tuple[CueEntry, ...]


class Negation:
    """Which words of a sentence are said not to be so.  Looked at before any cue."""

    def __init__(self, entry: NegationEntry) -> None:
        self._words = pattern(entry.words, {})
        self._not_these = pattern(entry.not_these, {})
        self._turns_round = pattern(entry.turns_round, {})
        ends = pattern(entry.ends_at, {}).pattern
        self._reach = re.compile(
            rf"(?:[^\w.,;:!?\n—]*(?!{ends})[\w'’]+){{0,{WORDS_THAT_A_NEGATION_REACHES}}}", re.IGNORECASE
        )

    def reaches(self, sentence: str) -> tuple[tuple[int, int], ...]:
        """From each word that says no to where its no ends.  "Not without asking" says yes."""
        not_these = [found.span() for found in self._not_these.finditer(sentence)]
        reaches: list[tuple[int, int]] = []
        for found in self._words.finditer(sentence):
            start, end = found.span()
            if any(first <= start < last for first, last in not_these):
                continue
            if self._turns_round.match(sentence, start) and reaches and start < reaches[-1][1]:
                reaches[-1] = (reaches[-1][0], start)
                continue
            reach = self._reach.match(sentence, end)
            reaches.append((start, reach.end() if reach else end))
        return tuple(reaches)


class Cue:
    """A cue, ready to read sentences."""

    def __init__(self, entry: CueEntry, groups: Mapping[str, Sequence[str]]) -> None:
        self.entry = entry
        self._words = [pattern([one], groups) for phrase in entry.words for one in spread(phrase)]
        self._any = pattern(entry.words, groups)
        self._beside = pattern(entry.beside, groups) if entry.beside else None
        self._unless = pattern(entry.unless, groups) if entry.unless else None

    def called_by(self, sentence: str, reaches: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
        """The first words of the sentence that call this cue, or None.  `reaches` are its negations."""
        if not self._any.search(sentence):
            return None
        if self._beside and not self._beside.search(sentence):
            return None
        if self._unless and self._unless.search(sentence):
            return None
        spans = (found.span() for words in self._words for found in words.finditer(sentence))
        return min((span for span in spans if self._is_said_so(span, reaches)), default=None)

    def _is_said_so(self, span: tuple[int, int], reaches: Sequence[tuple[int, int]]) -> bool:
        start, end = span
        negated = any(no < end and start < until for no, until in reaches)
        return self.entry.when is When.EITHER or negated is (self.entry.when is When.DID_NOT_HAPPEN)


class Cues(NamedTuple):
    negation: Negation
    cues: tuple[Cue, ...]

    def read(self, sentence: str) -> Iterator[tuple[Cue, tuple[int, int]]]:
        """The cues that a sentence calls, each with the place of the words that called it."""
        reaches = self.negation.reaches(sentence)
        for cue in self.cues:
            span = cue.called_by(sentence, reaches)
            if span:
                yield cue, span


@functools.cache
def load_cues() -> Cues:
    """The cues that come with Alongside.  Raises Refusal when their file is not right."""
    text = (resources.files("alongside.prompts") / "cues.toml").read_text(encoding="utf-8")
    try:
        file = msgspec.convert(tomllib.loads(text), CueFile)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as fault:
        raise Refusal(f"The file of cues, cues.toml, is not right: {fault}. Nothing was loaded.") from None
    return Cues(Negation(file.negation), tuple(Cue(entry, file.groups) for entry in file.cue))


class Placed(msgspec.Struct, frozen=True):
    """A prompt beside a sentence of a text (`start`, `end`), called by the exact words at `cue`.

    Offsets count code points of the text, from 0, end not included.
    """

    prompt: Code
    start: int
    end: int
    cue: tuple[int, int]


class _Candidate(NamedTuple):
    strength: int
    paragraph: int
    placed: Placed


def place_prompts(text: str, blocks: Sequence[Block], framework: Framework) -> tuple[Placed, ...]:
    """The framework's prompts beside the sentences that call them, in the order of the text.

    About one a paragraph, and each a few times at most: its strongest places first, the earlier of two equal ones.
    Headings and captions call nothing.
    """
    candidates: dict[Code, list[_Candidate]] = defaultdict(list)
    for candidate in _candidates(text, blocks, {prompt.code for prompt in framework.prompts}):
        candidates[candidate.placed.prompt].append(candidate)
    for found in candidates.values():
        found.sort(key=lambda one: (-one.strength, one.placed.start))
    chosen: list[_Candidate] = []
    for _ in range(MOST_OF_ONE_PROMPT):  # every prompt finds its best place before any finds its second
        for found in sorted(candidates.values(), key=_turn):
            best = next((one for one in found if _has_room(one, chosen)), None)
            if best:
                chosen.append(best)
                found.remove(best)
    return tuple(sorted((one.placed for one in chosen), key=lambda placed: (placed.start, placed.prompt)))


def _candidates(text: str, blocks: Sequence[Block], prompts: set[Code]) -> Iterator[_Candidate]:
    """For each sentence and prompt, its strongest cue."""
    cues = load_cues()
    for paragraph, block in enumerate(blocks):
        if block.kind not in READ:
            continue
        for start, end in sentences(text, [block]):
            best: dict[Code, _Candidate] = {}
            for cue, (first, last) in cues.read(text[start:end]):
                code = cue.entry.prompt
                placed = Placed(code, start, end, (start + first, start + last))
                if code in prompts and (code not in best or cue.entry.strength > best[code].strength):
                    best[code] = _Candidate(cue.entry.strength, paragraph, placed)
            yield from best.values()


def _turn(found: list[_Candidate]) -> tuple[int, int, int]:
    """Whose turn it is: the strongest, then the one with the fewest places to go, then the earliest."""
    return (-found[0].strength, len(found), found[0].placed.start) if found else (0, 0, 0)


def _has_room(one: _Candidate, chosen: Sequence[_Candidate]) -> bool:
    for other in chosen:
        distance = abs(one.placed.start - other.placed.start)
        if distance < APART:
            return False
        if one.paragraph == other.paragraph and distance < LONG_PARAGRAPH:
            return False
        if one.placed.prompt == other.placed.prompt and distance < SAME_AGAIN:
            return False
    return True
