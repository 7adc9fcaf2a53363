"""Where words that a person selected or typed stand in a text: what they hide by hand, and a name found later."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from alongside.names.finding import find
from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.values import people

Places = tuple[tuple[int, int], ...]
_SAYS = listed("again.says")
_APOSTROPHES = "'’ʼ"
_HYPHENS = "-\u2010\u2011"
_OPENS = re.compile(r"(?:^|[.!?:][\"'”’)]*\s)[\s\"'“‘(\[•–-]*$")


def also(text: str, words: str, selected: int | None = None) -> Places:
    """Every place where these words stand whole, in any case, for somebody who selected or typed them.

    Spaces between them may be any spaces on one line; apostrophes and hyphens may be of any form, and a letter and its accent one sign
    or two.  One of the commonest words of English is a name only where it is written as one ("Will", not "will"): where it is so
    somewhere, only those places are given, and with `selected`, where the words start that a person selected, that place too.
    """
    whole = stands(text, words)
    if not _is_common(words):
        return whole
    named = as_name(text, words)
    here = tuple(place for place in whole if place[0] == selected)
    return tuple(sorted({*named, *here})) or whole


def as_name(text: str, words: str) -> Places:
    """Where these words stand whole and, if they are one of the commonest words of English, are written or found as somebody's name."""
    whole = stands(text, words)
    if not whole or not _is_common(words):
        return whole
    found = people(len(text), find(text))
    return tuple(
        place
        for place in whole
        if (any(found[slice(*place)]) and not _ends_what_somebody_does(text, *place))
        or _is_written_as_name(text, *place)
    )


_SOMEBODY = re.compile(r"\b(?:the|an?|his|her|their|our|my|this|that|every|each) [\w'’-]+ $", re.IGNORECASE)


def _ends_what_somebody_does(text: str, start: int, end: int) -> bool:
    """Whether a word in small letters says only that somebody does: "The worker will."."""
    return (
        text[start].islower()
        and text[end : end + 1] in set(".!?,;")
        and bool(_SOMEBODY.search(text, max(0, start - 40), start))
    )


# A noun after "Nan's"; not "at McDonald's again".
_OWNED = re.compile(
    r" (?!(?:and|or|but|again|on|in|at|for|with|to|from|by|is|was|has|had|will|when|where|who|which|that|then|after|before|because|"
    r"last|next|every|yesterday|today|tonight|as|until|since|so|if)\b)[a-z]"
)


def without_possessive(text: str, words: str) -> str:
    """Words that somebody typed or selected, without the 's of a possessive: "Nan's", where "nan" stands or something is hers.

    The 's stays in the text then, behind the handle.  "McDonald's" and "St Mary's" are called so.
    """
    bare = re.sub(r"['’ʼ]s$", "", words.strip())
    if bare == words.strip() or not bare:
        return words
    owns = any(_OWNED.match(text, end) for _, end in stands(text, words))
    return bare if owns or len(stands(text, bare)) > len(stands(text, words)) else words


def _is_common(words: str) -> bool:
    return known(words.strip()).word == 6


def _is_written_as_name(text: str, start: int, end: int) -> bool:
    """Whether a word has a capital that no beginning of a sentence gave it, and is no office ("the Page of")."""
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    whole = text[line : stop if stop >= 0 else len(text)]
    if not text[start].isupper() or text[start:end].isupper():
        return False  # capitals alone may only be loud
    if _OPENS.search(whole, 0, start - line):
        after = re.match(r"['’]s\b|\s([\w'’]+)", text[end:])
        return bool(after and (not after[1] or after[1] in _SAYS))
    return not re.match(r"\sof\b", text[end:])


def stands(text: str, words: str) -> Places:
    """Every place where these words stand whole, in any case."""
    wanted = unicodedata.normalize("NFD", words).split()
    if not wanted:
        return ()
    shape = re.compile(r"[^\S\n]+".join("".join(_any_form(sign) for sign in word) for word in wanted), re.IGNORECASE)
    signs, starts = _decomposed(text)
    found = (match.span() for match in shape.finditer(signs))
    return tuple((starts[start], starts[end]) for start, end in found if _is_whole(signs, start, end))


def _any_form(sign: str) -> str:
    return next((f"[{forms}]" for forms in (_APOSTROPHES, _HYPHENS) if sign in forms), re.escape(sign))


def _decomposed(text: str) -> tuple[str, Sequence[int]]:
    """The text with letters and accents as signs of their own, and for each sign, and the end, where in the text it is from."""
    if text.isascii():
        return text, range(len(text) + 1)
    pieces, places, start = [], [], 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        pieces.append(unicodedata.normalize("NFD", text[start:end]))
        places += [start] * len(pieces[-1])
        start = end
    return "".join(pieces), [*places, len(text)]


def _is_whole(signs: str, start: int, end: int) -> bool:
    """Whether no word goes on before or after; an accent belongs to the letter before it."""
    before, after = signs[start - 1 : start], signs[end : end + 1]
    if any(sign and unicodedata.category(sign)[0] == "M" for sign in (signs[start], after)):
        return False
    return not (_is_of_word(before) and _is_of_word(signs[start])) and not (
        _is_of_word(after) and _is_of_word(signs[end - 1])
    )


def _is_of_word(sign: str) -> bool:
    return bool(sign) and (sign.isalnum() or sign == "_" or unicodedata.category(sign)[0] == "M")
