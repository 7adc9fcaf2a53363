"""Where people of a place meet, by what such places are commonly called: "the Fox & Grapes", "the Dick Turpin", "the war memorial"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.listed import listed
from alongside.names.standing import After, Standing
from alongside.names.values import Found, Kind

# Two signs that hang together, and heads and arms.
_SIGNS = listed("pubs.signs")
_ONE = "|".join(sorted(_SIGNS, key=len, reverse=True))
_TWO_SIGNS = re.compile(rf"(?:{_ONE}) (?:and|&|n) (?:{_ONE})(?![\w’'\-])")
_WHOSE = listed("pubs.whose_head")
_HEAD = re.compile(r"\w+(?:['’]?s['’]?)? (?:Head|Arms)(?![\w’'\-])")
# After whom it is called: somebody is at "the Lord Nelson", nobody at "Lord Nelson".
_AFTER_WHOM = After(
    (
        "at outside behind opposite near past inside into in At Outside Behind Opposite Near",
        rf" [Tt]he (?P<x>(?:{'|'.join(sorted(listed('pubs.titles')))})(?: (?:of|o['’]|under))?(?: [A-Z][a-z]+){{1,2}})(?![\w’'\-]| [A-Z])",
    )
)
# In small letters only where somebody is at it; in a small place there is one: "at the skate park", "by the war memorial".
_COMMON = listed("pubs.common")
_ONE_OF_ITS_KIND = re.compile(
    rf"(?:{'|'.join(sorted((name.replace('_', ' ') for name in _COMMON), key=len, reverse=True))})(?![\w’'\-])"
)
_FIRST_WORDS = frozenset(name.split("_")[0] for name in _COMMON)
_AT_THE = re.compile(
    r"\b(?:[Aa]t|[Bb]y|[Oo]utside|[Nn]ear|[Bb]ehind|[Tt]o|[Pp]ast|[Rr]ound|[Ff]rom|[Ii]n|[Uu]p|[Dd]own|[Oo]pposite|[Oo]n)(?: the|:) $|\d\. $"
)


def pubs(standing: Standing) -> Iterator[Found]:
    """Places called so, in a text that tells of somebody."""
    text = standing.text
    for words, name in ((_SIGNS, _TWO_SIGNS), (_WHOSE, _HEAD)):
        for start, _ in standing.places(words):
            if match := name.match(text, start):
                yield Found(*match.span(), Kind.PLACE)
    for match in _AFTER_WHOM.within(standing):
        yield Found(*match.span("x"), Kind.PLACE)
    for start, _ in standing.places(_FIRST_WORDS):
        if (match := _ONE_OF_ITS_KIND.match(text, start)) and _AT_THE.search(text, max(0, start - 14), start):
            yield Found(*match.span(), Kind.PLACE)
