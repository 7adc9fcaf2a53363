"""What is known of a word: how often it is a name, how common in English, whether a place.  Loaded on first use (0.3 s)."""

from __future__ import annotations

import gzip
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple


class Known(NamedTuple):
    """Steps from 0 (not known as such): names to 5, words to 6, places to 4, companies and bodies to 1 (tools/names_lists.py)."""

    first: int = 0
    last: int = 0
    word: int = 0
    place: int = 0
    body: int = 0


NOTHING = Known()


@cache
def _codes() -> dict[str, str]:
    packed = (files("alongside.names") / "words.txt.gz").read_bytes()
    return dict(line.split("\t") for line in gzip.decompress(packed).decode().split("\n") if line)


@cache
def _known(code: str) -> Known:
    return Known(*map(int, code))


@lru_cache(maxsize=100_000)
def known(word: str) -> Known:
    """What the lists say of a word, however it is written: case, curly apostrophes and accents do not matter."""
    codes = _codes()
    lower = word.lower().replace("’", "'")
    code = codes.get(lower)
    if code is None and not lower.isascii():
        code = codes.get(plain(lower))
    return _known(code) if code else NOTHING


def plain(word: str) -> str:
    """Without accents."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return bare.translate(str.maketrans("łøđıßæœ", "lodisao"))
