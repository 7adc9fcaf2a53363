"""Whether two ways of writing a name may be one person's: "Dean", "Dean Hart", "D. Hart", "DH"."""

from __future__ import annotations

import re

from alongside.names.lists import plain
from alongside.names.nicknames import short_for
from alongside.names.titles import COURTESY

WOMAN_TITLES = frozenset({"mrs", "ms", "miss", "lady", "dame", "mme", "mlle"})

COUPLE = "+"
"""What stands in the words of a name for "Mr and Mrs", who are neither of the two."""


def name_words(words: str) -> tuple[tuple[str, ...], str]:
    """A name's words in lower case, and its courtesy title ("" when it has none)."""
    title = ""
    if "," in words:  # "Blake, Tyrone"
        last, _, first = words.partition(",")
        words = f"{first} {last}"
    parts = [
        f"{part.lower()}." if len(part) == 1 and part.isupper() and " " in words.strip() else part.lower()
        for part in re.findall(r"[^\W\d_]+(?:['’ʼ\-‑][^\W\d_]+)*\.?", plain(words))
    ]
    if len(parts) > 3 and parts[1] == "and" and {parts[0].rstrip("."), parts[2].rstrip(".")} <= COURTESY:
        return (COUPLE, *parts[3:]), ""
    while parts and parts[0].rstrip(".") in COURTESY:
        title = title or parts[0].rstrip(".")
        parts = parts[1:]
    if len(parts) == 1 and may_be_initials(words) and not re.search(r"[AEIOUY]", words[1:]):
        parts = as_initials(words)
    return tuple(
        part if re.fullmatch(r"[^\W\d_]\.", part) else part.rstrip(".").replace("’", "'") for part in parts
    ), title


def may_be_initials(words: str) -> bool:
    return words.isalpha() and words.isupper() and 2 <= len(words) <= 3


def as_initials(words: str) -> list[str]:
    return [f"{letter}." for letter in words.lower()]


def weight(words: tuple[str, ...]) -> int:
    """Full names first, initials last: the longest says most of who it is."""
    return sum(1 if word.endswith(".") or len(word) == 1 else 10 for word in words)


def titles_agree(title: str, other: str) -> bool:
    return not ({title, other} & {"mr"} and {title, other} & WOMAN_TITLES)


def same_person(words: tuple[str, ...], full: tuple[str, ...], *, titled: bool) -> bool:
    """Whether somebody of the `full` name may be called by these words, both as `name_words` gives them."""
    if not words or not full or words == full or COUPLE in (words[0], full[0]):
        return words == full
    initials = tuple(word[0] for word in full)
    if all(len(word) == 2 and word.endswith(".") for word in words):
        letters = tuple(word[0] for word in words)
        return letters in {initials, initials[:1], (initials[0], initials[-1])}
    if len(words) == 1:
        return _one_word(words[0], full, titled=titled)
    if len(full) == 1:
        return full[0] in words
    return (
        (_word_like(words[0], full[0]) and words[-1] == full[-1])
        or (words[0] == full[0] and words[-1] == full[-1][0] + ".")  # "Mohammed A."
        or words == full[: len(words)]
        or words == full[-len(words) :]
    )


def _word_like(word: str, other: str) -> bool:
    if word.endswith(".") or other.endswith("."):
        return word[0] == other[0]
    return word == other or short_for(word, other) or short_for(other, word)


def _one_word(word: str, full: tuple[str, ...], *, titled: bool) -> bool:
    if len(full) == 1:
        return not titled and (short_for(word, full[0]) or short_for(full[0], word))
    if word == full[-1] or word in full[-1].split("-"):
        return True
    return not titled and (word in full or word in full[0].split("-") or short_for(word, full[0]))
