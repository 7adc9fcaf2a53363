"""What is known of a word: how often it is a name, how common in English, whether a place.  Loaded on first use (0.3 s)."""

from __future__ import annotations

import gzip
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from sys import intern
from typing import NamedTuple

from alongside.names.listed import listed


class Known(NamedTuple):
    """Steps from 0 (not known as such): names to 5, words to 6, places to 4, companies and bodies to 1 (tools/names_lists.py)."""

    first: int = 0
    last: int = 0
    word: int = 0
    place: int = 0
    body: int = 0


NOTHING = Known()


def unpacked(file: str) -> dict[str, str]:
    """A packed list of this room: each word, in small letters, and what is said of it."""
    packed = (files("alongside.names") / file).read_bytes()
    cells = iter(gzip.decompress(packed).decode().replace("\n", "\t").split("\t"))
    return dict(zip(cells, map(intern, cells), strict=False))  # words share their few codes, which saves 20 MB


@cache
def _codes() -> dict[str, str]:
    return unpacked("words.txt.gz")


@cache
def _known(code: str) -> Known:
    return Known(*map(int, code))


@lru_cache(maxsize=100_000)
def known(word: str) -> Known:
    """What the lists say of a word, however it is written: case, curly apostrophes and accents do not matter where they hold it."""
    codes = _codes()
    lower = word.lower().replace("’", "'")
    code = codes.get(lower)
    if code is None and not lower.isascii():
        code = codes.get(plain(lower))
    if code:
        return _known(code)
    if " " in lower:
        return NOTHING
    if "-" in lower:
        return _hyphened(lower)
    return (_owned(lower) or _closed(lower)) if word.islower() else NOTHING


def _owned(lower: str) -> Known | None:
    """A first name with the s of a possessive whose apostrophe was left out ("aliyahs number"), in small letters."""
    code = _codes().get(lower[:-1]) if len(lower) > 4 and lower.endswith("s") else None
    look = _known(code) if code else NOTHING
    return look if look.first >= 3 and look.word == 0 else None


_JOINED = listed("lists.joined")


def _hyphened(lower: str) -> Known:
    """Words of English joined by hyphens ("multi-agency", "year-olds") are words, whatever the lists lack; "Stacey-Ann" is none."""
    parts = lower.split("-")
    looks = [known(part) for part in parts]
    if any(look.first >= 3 and look.word < 6 for look in looks):
        return NOTHING
    whole = parts[0] in _JOINED and (known("".join(parts)).word or known("".join(parts).removesuffix("s")).word)
    if whole or all(part in _JOINED or _is_word(part, look) for part, look in zip(parts, looks, strict=True)):
        return Known(last=min(look.last for look in looks), word=3)
    return NOTHING


def _is_word(part: str, look: Known) -> bool:
    singular = known(part.removesuffix("s")) if look.word < 3 else look
    return len(part) > 1 and max(look.word, singular.word) >= (3 if look.last < 3 else 5)


def _closed(lower: str) -> Known:
    """A word that two common words make ("factsheet", "wellbeing") is faintly one itself, in small letters: surnames are made so, too."""
    for at in range(4, len(lower) - 3):
        if _common(lower[:at]) and _common(lower[at:]):
            return Known(word=1)
    return NOTHING


def _common(part: str) -> bool:
    code = _codes().get(part)
    return code is not None and _known(code).word >= 5


def plain(word: str) -> str:
    """Without accents."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return bare.translate(str.maketrans("łøđıßæœ", "lodisao"))
