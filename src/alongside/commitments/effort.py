"""Change, not effort: "We made a leaflet" brings a question.  It asks and never blocks."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Final

from alongside.commitments.parts import Promise

WOULD_BE_DIFFERENT: Final = "And what would be different for them?"
SUGGESTED_MOST: Final = 3
"""A fourth commitment asks which matters most.  The person may keep all four."""


def asks(promise: Promise) -> str | None:
    """The question that a promise brings which names only what a team does; None where it says what changes.

    What the young person would see, hear or feel answers it, unless that too is only a meeting or a leaflet.
    """
    told = [str(said) for said in (promise.what, promise.would_know) if said]
    effort, difference = _cues()
    if not told or any(difference.search(said) for said in told) or not effort.search(told[0]):
        return None
    return None if len(told) > 1 and not effort.search(told[1]) else WOULD_BE_DIFFERENT


def effort_words(said: str) -> tuple[str, ...]:
    """The words that tell of effort, as they stand in it: for "it speaks of a leaflet"."""
    effort, _ = _cues()
    return tuple(dict.fromkeys(found[0].lower() for found in effort.finditer(said)))


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    held = tomllib.loads(resources.files(__package__).joinpath("effort.toml").read_text("utf-8"))
    return _pattern(held["effort"]), _pattern(held["difference"])


def _pattern(phrases: list[str]) -> re.Pattern[str]:
    """Any of the phrases, as whole words; an apostrophe may be curly."""
    each = (
        r"\s+".join(re.escape(word).replace(r"\*", r"\w*").replace("'", "['’]") for word in phrase.split())
        for phrase in phrases
    )
    return re.compile(rf"\b(?:{'|'.join(each)})\b", re.IGNORECASE)
