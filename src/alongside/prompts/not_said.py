"""Not said here: what a text never mentions, asked about once and apart.  Silence is asked about, never stated as fact."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Sequence
from importlib import resources
from typing import NamedTuple

import msgspec

from alongside.prompts.cues import READ, CueFile
from alongside.prompts.phrases import pattern
from alongside.refusals import Refusal
from alongside.texts import Block


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What may never be mentioned.  `silent` is a text that calls the question, `says` one that must not."""

    code: str
    question: str
    words: tuple[str, ...]
    silent: str
    says: str


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    line: tuple[Line, ...]


class _Looked(NamedTuple):
    line: Line
    words: re.Pattern[str]


def not_said(text: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """A question for each thing that no paragraph of this text mentions, in the order of the data.

    "Nobody agreed" mentions agreement: a text that denies something has not kept silent about it.  Headings and
    captions say nothing.  A text without a paragraph is asked nothing.
    """
    read = [block for block in blocks if block.kind in READ and block.start < block.end]
    if not read:
        return ()
    return tuple(
        line.question
        for line, words in _looked()
        if not any(words.search(text, block.start, block.end) for block in read)
    )


def lines() -> tuple[Line, ...]:
    """The data, for the docs page."""
    return tuple(one.line for one in _looked())


@functools.cache
def _looked() -> tuple[_Looked, ...]:
    room = resources.files("alongside.prompts")
    try:
        groups = msgspec.convert(tomllib.loads((room / "cues.toml").read_text(encoding="utf-8")), CueFile).groups
        file = msgspec.convert(tomllib.loads((room / "not_said.toml").read_text(encoding="utf-8")), _File)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as fault:
        raise Refusal(f"The file not_said.toml is not right: {fault}. Nothing was loaded.") from None
    return tuple(_Looked(line, pattern(line.words, groups)) for line in file.line)
