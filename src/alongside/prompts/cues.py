"""Where the nine prompts are placed: plain cues, held as data in `cues.toml`, that words of a text call.

A placed prompt is a suggestion.  It asks, it says which words called it, and it finds nothing.
"""

from __future__ import annotations

import functools
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from typing import Literal, NamedTuple

import msgspec

from alongside.framework import Code, Framework
from alongside.prompts.phrases import pattern, spread
from alongside.prompts.ways import EVERY_WAY, HAPPENED, Reading, Sentence, Way, WayEntry, quoted_in
from alongside.refusals import Refusal
from alongside.texts import Block, BlockKind, sentences

READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL, BlockKind.NOTE})

# How many is enough: a question that comes too often is not read any more.
MOST_OF_ONE_PROMPT = 3
LONG_PARAGRAPH = 700  # characters between two prompts of one paragraph
APART = 60  # characters between any two prompts
SAME_AGAIN = 1500  # characters between two places of one prompt


class CueEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A cue as it stands in the data.

    It is called by a sentence that has one of `words`, said in one of the ways of `when`, and one of `beside` where
    there are any, and none of `unless`; nor anything of `settled_by`, where that is said to have happened.
    `strength`: 3 says plainly what the prompt asks about, 2 speaks of it, 1 is near it.  `calls` and `leaves` are a
    sentence that calls it and one that must not.
    """

    prompt: Code
    words: tuple[str, ...]
    calls: str
    leaves: str
    when: tuple[Way, ...] = EVERY_WAY
    beside: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    settled_by: tuple[str, ...] = ()
    strength: Literal[1, 2, 3] = 2


class PairEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For one prompt, two sentences that say something in the same way: one that calls it and one that must not."""

    prompt: Code
    said: Literal["denied", "refused", "reported", "quoted", "planned", "over"]
    calls: str
    leaves: str

    @property
    def way(self) -> Way:
        if self.said == "denied" or self.said == "refused":
            return "did not happen"
        return "reported" if self.said == "quoted" else self.said


class CueFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    groups: dict[str, tuple[str, ...]]
    way: tuple[WayEntry, ...]
    cue: tuple[CueEntry, ...]
    pair: tuple[PairEntry, ...]


class Cue:
    """A cue, ready to read sentences."""

    def __init__(self, entry: CueEntry, groups: Mapping[str, Sequence[str]]) -> None:
        self.entry = entry
        self._words = [pattern([one], groups) for phrase in entry.words for one in spread(phrase)]
        self._any = pattern(entry.words, groups)
        self._beside = pattern(entry.beside, groups) if entry.beside else None
        self._unless = pattern(entry.unless, groups) if entry.unless else None
        self._settled = pattern(entry.settled_by, groups) if entry.settled_by else None

    def called_by(self, sentence: Sentence) -> tuple[int, int] | None:
        """The first words of the sentence that call this cue, or None."""
        words = sentence.words
        if not self._any.search(words):
            return None
        if self._beside and not self._beside.search(words):
            return None
        if self._unless and self._unless.search(words):
            return None
        if self._settled and any(sentence.way(one.span()) == HAPPENED for one in self._settled.finditer(words)):
            return None
        spans = (found.span() for one in self._words for found in one.finditer(words))
        return min((span for span in spans if sentence.way(span) in self.entry.when), default=None)


class Cues(NamedTuple):
    ways: tuple[Reading, ...]
    cues: tuple[Cue, ...]
    pairs: tuple[PairEntry, ...]

    def read(
        self, sentence: str, quoted: Sequence[tuple[int, int]] | None = None
    ) -> Iterator[tuple[Cue, tuple[int, int]]]:
        """The cues that a sentence calls, each with the place of the words that called it; `quoted` as in `Sentence`."""
        said = Sentence(sentence, self.ways, quoted)
        for cue in self.cues:
            span = cue.called_by(said)
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
    ways = tuple(Reading(one, file.groups) for one in file.way)
    return Cues(ways, tuple(Cue(entry, file.groups) for entry in file.cue), file.pair)


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
        quoted = [(block.start + first, block.start + last) for first, last in quoted_in(text[block.start : block.end])]
        for start, end in sentences(text, [block]):
            best: dict[Code, _Candidate] = {}
            here = [(max(0, one - start), other - start) for one, other in quoted if one < end and start < other]
            for cue, (first, last) in cues.read(text[start:end], here):
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
