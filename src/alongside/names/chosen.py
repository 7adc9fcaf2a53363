"""Handles that a person chose: none holds a name that comes out of the text, nor the name of somebody else unasked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from alongside.names.lists import known
from alongside.names.roles import ROLE_HANDLES, YOUNG_PERSON
from alongside.names.same import name_words
from alongside.names.typed import warn
from alongside.names.values import Kind
from alongside.names.welsh_handles import WELSH_HANDLES
from alongside.refusals import Refusal

LONGEST_HANDLE = 80
"""Characters.  A handle stands in a sentence, many times."""

_CALLED = frozenset({Kind.SCHOOL, Kind.OPERATION, Kind.PLACE, Kind.ADDRESS})
_PLAIN = 3  # from here on a word is rather one of English than one that a school or a street alone is called by
_COMMON = 6
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ\-‑][^\W\d_]+)*")
_OF_ALL = re.compile(r"\s(?:family|household)$")
_CODE = re.compile(r"(?:[A-Z]\.?){1,3}\d{0,3}")  # "AO", "D.H.", "AB12": initials and codes that people chose


class Named:
    """Names that come out of a text, by kind and words, to hold handles against."""

    def __init__(self, named: Iterable[tuple[Kind, str]]) -> None:
        self._whole: set[str] = set()
        self._parts: set[str] = set()
        self._of_several: set[str] = set()
        for kind, words in named:
            words = _OF_ALL.sub("", words)  # of "the Ahmed family" the surname alone is a name
            whole = _low(words)
            self._whole.add(whole)
            if kind is Kind.PERSON:
                self._parts.update(_parts(words))
            else:
                self._of_several.add(whole)
            if kind in _CALLED:
                self._parts.update(part for part in _words(words) if len(part) > 2 and known(part).word < _PLAIN)

    def held_by(self, handle: str) -> str:
        """The words of a handle that are one of these names, or a part of one; "" when it holds none.

        "the young person" holds nothing of "Will Young", and initials are free to choose.
        """
        if _CODE.fullmatch(handle):
            return ""
        if _low(handle) in self._whole:
            return handle
        for word in _WORD.findall(handle):
            for part in (_low(word), *_low(word).split("-")):
                if part in self._parts and not (word.islower() and _is_plain(part)):
                    return str(word)
        low = f" {_low(handle)} "
        return next((whole for whole in self._of_several if f" {whole} " in low and not _is_plain(whole)), "")


def checked_handle(handle: str, named: Named) -> str:
    """A handle as it may stand in a text, tidied.  Raises Refusal when it is empty, too long, or holds one of the names."""
    handle = " ".join(handle.split())
    if not handle:
        raise Refusal("Write what shall stand in place of this name, or leave it as it is.")
    if len(handle) > LONGEST_HANDLE:
        raise Refusal(f"That is {len(handle)} characters; a handle has up to {LONGEST_HANDLE}. Shorten it.")
    held = named.held_by(handle)
    if held:
        raise Refusal(
            f"“{held}” is a name that comes out of this text, or a part of one. "
            "Write a role or initials instead, such as “friend 1”."
        )
    return handle


def doubtful(handle: str) -> tuple[str, ...]:
    """The words of a handle that look like the name of somebody, so that the person is asked; initials and codes do not."""
    found = dict.fromkeys(handle[one.start : one.end] for one in warn(handle) if one.kind is not Kind.ADDRESS)
    return tuple(words for words in found if not _CODE.fullmatch(words) and words not in _roles())


def _parts(words: str) -> Iterable[str]:
    """The words of somebody's name without title and initials, and both sides of a hyphen."""
    for word in name_words(words)[0]:
        own = _low(word)
        yield from (part for part in {own, *own.split("-")} if len(part.rstrip(".")) > 1)


def _words(words: str) -> list[str]:
    return [_low(word) for word in _WORD.findall(words)]


def _low(words: str) -> str:
    """In small letters, straight apostrophes and hyphens, single spaces, without the 's of a possessive."""
    low = " ".join(words.lower().split()).replace("’", "'").replace("ʼ", "'").replace("‑", "-")
    return low.removesuffix("'s")


def _is_plain(word: str) -> bool:
    return known(word).word >= _COMMON or word in _roles()


@cache
def _roles() -> frozenset[str]:
    """The words that roles are made of."""
    whole = {*ROLE_HANDLES, YOUNG_PERSON, *WELSH_HANDLES}
    return frozenset({*whole, *(word for role in whole for word in role.split())})
