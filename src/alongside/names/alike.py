"""One name in two spellings: "Mohammed", "Mohamed" and "محمد" may be one person, which only a person can say."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from alongside.names.lists import plain
from alongside.names.same import COUPLE, name_words, titles_agree
from alongside.names.values import Kind

_FEWEST = 3
"""So many consonants say by themselves that two names sound alike: "Yusuf", "Yousef"; not "Dean" and "Dawn"."""
_LONG = 5
# What a letter sounds like in English, for the scripts in which names come into these papers; vowels and signs that say none are left out.
_SOUNDS = {
    **dict(zip("بتثجحخدذرزسشصضطظغفقكلمنهةپچژگکڤ", ["b", "t", "t", "j", "h", "k", "d", "d", "r", "z", "s", "s", "s", "d", "t", "z", "g", "f", "k", "k", "l", "m", "n", "h", "h", "p", "j", "j", "g", "k", "f"], strict=True)),
    **dict(zip("бвгґджзклмнпрстфхцчшщ", ["b", "f", "g", "g", "d", "j", "z", "k", "l", "m", "n", "p", "r", "s", "t", "f", "k", "s", "j", "s", "s"], strict=True)),
    **dict(zip("βγδζθκλμνξπρσςτφχψ", ["b", "g", "d", "z", "t", "k", "l", "m", "n", "k", "p", "r", "s", "s", "t", "f", "k", "p"], strict=True)),
}  # fmt: skip
_AS_ONE = (
    ("ph", "f"),
    ("ck", "k"),
    ("kh", "k"),
    ("gh", "g"),
    ("sh", "s"),
    ("ch", "j"),
    ("th", "t"),
    ("dj", "j"),
    ("dh", "d"),
    ("sz", "s"),
)
_ALIKE = str.maketrans("cqvz", "kkfs", "w") | {ord("x"): "ks"}


def alike(people: Sequence[tuple[Kind, Sequence[str]]]) -> list[tuple[int, int]]:
    """Which of these, each a kind and the forms that were found, may be one person by how their names sound: pairs of their places.

    Never two that a title, a surname or another first name tells apart.
    """
    named = {at: _fullest(forms) for at, (kind, forms) in enumerate(people) if kind is Kind.PERSON}
    by_sound: defaultdict[str, list[int]] = defaultdict(list)
    for at, (words, _) in named.items():
        if words and len(words[0]) > 2:
            by_sound[_sound(words[0])].append(at)
    pairs = {pair for there in by_sound.values() for pair in _likely(there, named)}
    return sorted((one, other) for one, other in pairs if _may_be_one(named[one], named[other]))


def alike_to(at: int, people: Sequence[tuple[Kind, Sequence[str]]]) -> list[int]:
    """Who of these may be the same person as one of them, as `alike` says: fast enough to ask at each press of a key."""
    kind, forms = people[at]
    words = _fullest(forms)[0]
    if kind is not Kind.PERSON or not words:
        return []
    sound = _sound(words[0])
    near = [
        other
        for other, (its, called) in enumerate(people)
        if its is Kind.PERSON and other != at and sound in {_sound(word) for word in _WORD.findall(called[0])[:2]}
    ]
    pairs = alike([people[at], *(people[other] for other in near)])
    return sorted(near[other - 1] for one, other in pairs if one == 0)


_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_Name = tuple[tuple[str, ...], str]


def _fullest(forms: Sequence[str]) -> _Name:
    """The name that says most, without the 's of a possessive."""
    names = [name_words(re.sub(r"['’]s$", "", form)) for form in forms]
    return max(names, key=lambda name: sum(len(word) > 2 for word in name[0]), default=((), ""))


def _likely(there: Sequence[int], named: Mapping[int, _Name]) -> Iterator[tuple[int, int]]:
    """Pairs whose surnames sound alike too, or one of which has none: to compare all of a common first name takes minutes."""
    by_surname: defaultdict[str, list[int]] = defaultdict(list)
    alone: list[int] = []
    for at in there:
        words = named[at][0]
        (by_surname[_sound(words[-1])] if len(words) > 1 else alone).append(at)
    for some in by_surname.values():
        yield from combinations(some, 2)
    for one in alone:
        yield from ((min(one, other), max(one, other)) for other in there if other != one)


def _may_be_one(one: _Name, other: _Name) -> bool:
    if COUPLE in (one[0][0], other[0][0]) or (one[1] and other[1] and not titles_agree(one[1], other[1])):
        return False
    if bool(one[1]) != bool(other[1]) and 1 in (len(one[0]), len(other[0])):
        return False  # "Mr Hussain" beside "Hussein", who is a boy
    spelled = [(one[0][0], other[0][0])]
    if len(one[0]) > 1 and len(other[0]) > 1:
        spelled.append((one[0][-1], other[0][-1]))
    # Of "Dean" and "Dean Hart" somebody knows already whether they are one.
    return all(_sound_alike(*pair) for pair in spelled) and any(first != second for first, second in spelled)


def _sound_alike(one: str, other: str) -> bool:
    if one == other:
        return True
    sound = _sound(one)
    if len(sound) < 2 or sound != _sound(other):
        return False
    if len(sound.removeprefix("a")) >= _FEWEST or one.isascii() != other.isascii():
        return True
    closes = [_closes_open(word) for word in (one, other)]
    shorter = min(len(one), len(other))
    furthest = 2 if shorter >= _LONG else 1 if shorter == _LONG - 1 else 0
    return one[0] == other[0] and closes[0] == closes[1] and _apart(one, other) <= furthest


def _closes_open(word: str) -> bool:
    """Whether a name ends in a vowel: "Amira" is not "Amir"."""
    return word.removesuffix("h")[-1:] in "aeiouy"


def _sound(word: str) -> str:
    """The consonants of a name as one hears them, the first vowel told as "a": "mohamed" and "muhammad" are "mhmd"."""
    letters = unicodedata.normalize("NFD", plain(word).casefold()).replace("'", "")
    if any(ord(letter) > 0x36F for letter in letters):
        heard = "".join(
            _SOUNDS.get(letter, "" if at else "a") for at, letter in enumerate(letters) if letter.isalpha()
        ).removesuffix("h")
    else:
        for written, sound in _AS_ONE:
            letters = letters.replace(written, sound)
        letters = re.sub(r"[^a-z]", "", letters)
        first = "a" if letters[:1] in set("aeiouy") else letters[:1]
        heard = first + re.sub(r"(?<=[^aeiou])h|[aeiouy]|h$", "", letters[1:])
    return re.sub(r"(.)\1+", r"\1", heard.translate(_ALIKE))


def _apart(one: str, other: str) -> int:
    """How many letters differ, added, left out or changed."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        row, above = [at], row
        for beside, sign in enumerate(other, 1):
            row.append(min(row[-1] + 1, above[beside] + 1, above[beside - 1] + (letter != sign)))
    return row[-1]
