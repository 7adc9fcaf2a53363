"""Animals, storms and things that are called like people: "a dog called Tyson", "Storm Barra", "Victoria sponge"."""

from __future__ import annotations

import re
from collections import defaultdict

from alongside.names.listed import listed
from alongside.names.standing import one_of
from alongside.names.values import Found, Kind

# What else is given people's names.
_ANIMALS = (
    "dog dogs puppy pup cat kitten rabbit bunny hamster pig gerbil parrot budgie pony horse mare foal donkey goat cow snake gecko lizard tortoise ferret "
    "chinchilla spaniel labrador terrier bedlington whippet greyhound lurcher collie alsatian bulldog pug poodle cockapoo staffie husky rottweiler "
    "chihuahua teddy doll hurricane storm"
)
_ANIMAL = re.compile(rf"\b(?i:{one_of(_ANIMALS)})(?: (?:called|named))? [\"“‘']?$")
_NAMERS = frozenset(_ANIMALS.split()) | {"called", "named"}
_TOKEN = re.compile(r"[\w\-]+(?:'(?!s\b)\w+)?|&")


def _bare(words: str) -> list[str]:
    """Words in small letters without a possessive s, and what joins them."""
    return _TOKEN.findall(words.lower().replace("’", "'").replace("'s", ""))


_THINGS: defaultdict[str, list[list[str]]] = defaultdict(list)
for _thing in listed("called_like.called_so"):
    for _word in set(_bare(_thing.replace("_", " "))):
        _THINGS[_word].append(_bare(_thing.replace("_", " ")))
_MOST = 6  # words of a name


def called_like_somebody(text: str, found: Found) -> bool:
    """Whether a find of a person is an animal, a storm or a part of a thing that is called so, whoever found it."""
    if found.kind is not Kind.PERSON:
        return False
    # Most finds have no word of a thing, and no word before them that gives an animal its name: these questions are cheap.
    before = text[max(0, found.start - 14) : found.start].rstrip(" \"“‘'").rpartition(" ")[2].lower()
    if before in _NAMERS and _ANIMAL.search(text, max(0, found.start - 40), found.start):
        return True
    words = text[found.start : found.end]
    parts = words.lower().split()
    if parts[0] in {"storm", "hurricane"} and len(parts) > 1:
        return True
    of_thing = any(word.replace("’", "'").removesuffix("'s") in _THINGS for word in parts)
    return of_thing and _is_of_thing(
        words, text[max(0, found.start - 40) : found.start], text[found.end : found.end + 60]
    )


def _is_of_thing(words: str, before: str, after: str) -> bool:
    """ "Victoria" in "Victoria sponge", "Jack" in "Jack and Jill", "Marie Curie"."""
    own = _bare(words)
    things = [thing for word in own for thing in _THINGS.get(word, ())]
    if not things or len(own) > _MOST:
        return False
    opening = _bare(before)
    every = [*opening, *own, *_bare(after)]
    return any(
        every[at : at + len(thing)] == thing
        for thing in things
        for at in range(max(0, len(opening) - len(thing) + 1), len(opening) + len(own))
    )
