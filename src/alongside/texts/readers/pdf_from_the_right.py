"""Arabic and Hebrew on a page of a PDF: pdfium gives some words as they are read and others as they are drawn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

_LETTER = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_WORD = re.compile(f"{_LETTER.pattern}(?:.*{_LETTER.pattern})?", re.DOTALL)


def has_some(words: str) -> bool:
    """Whether there are letters that are read from the right."""
    return _LETTER.search(words) is not None


def is_most(codes: Sequence[int]) -> bool:
    """Whether most letters of a page are."""
    letters = [chr(code) for code in codes if code > 64]
    return 2 * sum(map(has_some, letters)) > len(letters)


def as_read(word: str, places: Sequence[float]) -> str:
    """A word as it is read.  `places`: of each letter, growing with the direction of reading."""
    found = _WORD.search(word)
    if found is None or places[found.start()] <= places[found.end() - 1]:
        return word
    return word[: found.start()] + found[0][::-1] + word[found.end() :]


def latin_turned(words: Sequence[str]) -> list[int]:
    """The order in which words of a line are read that stand from right to left: phrases in Latin letters run the other way."""
    order: list[int] = []
    for is_latin, run in groupby(range(len(words)), lambda at: not has_some(words[at])):
        numbers = list(run)
        turned = is_latin and any(sign.isalpha() for at in numbers for sign in words[at])
        order += reversed(numbers) if turned else numbers
    return order
