"""How old a reader has to be for words to be easy: Flesch and Kincaid's grade (1975), plus five years.

A rough measure of long words and long sentences, and of nothing else.  It says where to look again; it is no proof.
"""

from __future__ import annotations

import re
from typing import Final

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_END = re.compile(r"[.!?…]+[\"'”’)]*(?:\s|$)|\n+")
_VOWELS = re.compile(r"[aeiouy]+")
_YEARS_BEFORE_SCHOOL: Final = 5


def reading_age(words: str) -> int:
    """In whole years, at least 5.  Words without a sentence count as one; no words at all are easy."""
    found = _WORD.findall(words)
    if not found:
        return _YEARS_BEFORE_SCHOOL
    sentences = max(1, sum(bool(_WORD.search(part)) for part in _END.split(words)))
    grade = 0.39 * len(found) / sentences + 11.8 * sum(map(syllables, found)) / len(found) - 15.59
    return max(_YEARS_BEFORE_SCHOOL, round(grade) + _YEARS_BEFORE_SCHOOL)


def syllables(word: str) -> int:
    """Groups of vowels, without a silent last e: near enough for English."""
    lower = word.casefold()
    count = len(_VOWELS.findall(lower))
    silent = (lower.endswith("e") and not lower.endswith(("le", "ee"))) or (
        lower.endswith(("ed", "es"))
        and not lower.endswith(("ted", "ded", "ses", "ces", "zes", "xes", "ches", "shes", "ges"))
    )
    return max(1, count - (1 if silent and count > 1 else 0))
