"""People, schools, places and what has no fixed form of the other kinds, told by a small neural network (network.py) that learned from labelled
documents (tools/names_train.py)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from alongside.names.lists import known
from alongside.names.network import chances_of, likeliest, seen
from alongside.names.titles import BORNE, COURTESY, RANKS, VERBS_THAT_OPEN
from alongside.names.tokens import NAMING, Token
from alongside.names.values import Found, Kind


class Told(NamedTuple):
    """What the model finds, and for each word, by where it starts, the chance that it is of somebody's name, where it has any.

    `people` says how much the text speaks of people, 0 to 4; None of one too short to tell.
    """

    finds: list[Found]
    chances: dict[int, float]
    people: int | None


def told(text: str, every: Sequence[Token], finds: Iterable[Found]) -> Told:
    """What the model makes of a text; `finds` are those of shape, which it takes for granted."""
    document = seen(every, finds)
    words = document.words
    chances = chances_of(document)
    for at in (chances[:, 1] >= _SOME).nonzero()[0].tolist():
        word = words[at].text
        opens = at and words[at - 1].text[-1:] == "." and word in _PRONOUNS  # "to ring T.W. He was out"
        if opens or (chances[at, 1] < _SURE_OF_SMALL and _is_common(word)):
            chances[at, 1] = 0
    somebody = chances[:, 1]
    labels, surest = likeliest(chances, _LEAST_OF)
    return Told(
        list(_spans(text, words, labels, surest)),
        {words[at].start: float(somebody[at]) for at in (somebody >= _SOME).nonzero()[0].tolist()},
        document.people if len(words) >= _ENOUGH else None,
    )


def _is_common(word: str) -> bool:
    """Whether a word is hardly a name: "will", even where Will stands beside it, and "He"."""
    look = known(word)
    return look.word >= _COMMON and (word.islower() or max(look.first, look.last) < 2)


# The chances from which a word may be of a find of its class, and that which the surest word of a find must have: so a find of which
# little is sure is none, and one that is sure is found whole.  One asked about too often is better than one missed.
_LEAST_OF = {
    "person": 0.06,
    "school": 0.08,
    "place": 0.06,
    "address": 0.1,
    "dob": 0.2,
    "case": 0.2,
    "handle": 0.15,
    "vehicle": 0.2,
}
_SUREST_OF = {
    "person": 0.2,
    "school": 0.15,
    "place": 0.1,
    "address": 0.45,
    "dob": 0.6,
    "case": 0.5,
    "handle": 0.3,
    "vehicle": 0.5,
}
_SOME = 0.01  # the chance from which a word may be of a name at all
_SURE_OF_SMALL = 0.6  # that from which a common word in small letters is
_COMMON = 6  # a step of lists.Known.word
_PRONOUNS = frozenset({"He", "She", "It", "We", "They", "You", "I", "I'm", "I’m"})
_ENOUGH = 60  # words from which a document may be said to speak of nobody


def _spans(text: str, words: Sequence[Token], labels: Sequence[str], surest: Sequence[float]) -> Iterator[Found]:
    """Words beside each other that are of one class, as finds that begin and end with a word; `surest` is the chance of each's class."""
    at = 0
    while at < len(words):
        kind = labels[at] if labels[at] and _may_open(text, words[at], labels[at]) else ""
        end = last = at + 1
        while kind and end < len(words) and _is_like(labels[end], kind) and _goes_on(text, words, at, end, kind):
            end += 1
            last = end if words[end - 1].sort != "sign" else last
        while kind == "person" and at + 1 < last and words[last - 1].text in BORNE:
            last -= 1
        while kind and at + 1 < last and _opens_no_name(words, at, kind):
            at += 1
        if kind and max(surest[at:last]) >= _SUREST_OF[kind]:
            start = _with_title(words, at) if kind == "person" else at
            yield Found(words[start].start, _without_own(text, words[start].start, words[last - 1].end), Kind(kind))
        at = last


_OF_NAMES = frozenset({"person", "school", "place"})
_OF_NUMBERS = frozenset({"number", *NAMING})


def _may_open(text: str, word: Token, kind: str) -> bool:
    """Whether what is of a kind may begin with this word: a name with a letter, an address with a number, a user name with "@"; but
    none within what is written as one ("M62", "9KL"), and no name with half a word at the end of a line ("maladmini-")."""
    if word.text in _BETWEEN or (word.start and text[word.start - 1].isalnum()):
        return False
    if kind == "person" and text.startswith("-\n", word.end) and word.text.islower():
        return False
    if word.sort == "shaped":
        return kind == "address"
    return word.sort in (NAMING if kind in _OF_NAMES else _OF_NUMBERS) or (kind == "handle" and word.text in "@_")


def _is_like(label: str, kind: str) -> bool:
    """Whether a word may be of what one of a kind begins: of a school the model often says that one word is a place."""
    return label == kind or (kind != "person" and label in {"school", "place"})


_BETWEEN = frozenset({"a'i", "a’i", "i'w", "i’w"})  # "Siân a'i mam" are two
# Signs that stand within a name, beside the comma and the full stop, which part names more often.
_WITHIN = {
    "person": frozenset("'’‘\"“”-‑()"),
    "school": frozenset("'’‘-‑()&"),
    "place": frozenset("'’‘-‑()&"),
    "address": frozenset("'’‘-‑–()&,./"),
    "dob": frozenset("/-‑–.,"),
    "case": frozenset("/-‑–.:#&_()"),
    "handle": frozenset("_-.@#!~|*"),
    "vehicle": frozenset("-‑?*"),
}


def _goes_on(text: str, words: Sequence[Token], at: int, end: int, kind: str) -> bool:
    """Whether what opens at `at` goes on with the word at `end`.

    "Ann Lee, Bo Ray" are two, "Lee, Ann" is one; cells, and a sentence and the next, are apart.
    """
    before, word = words[end - 1], words[end]
    if word.start - before.end > 1 or text[before.end : word.start] == "\t" or word.text in _BETWEEN:
        return False
    if kind not in _OF_NAMES:
        # Of an address more may be told than its form; what else has a form is whole.
        return word.sort in _OF_NUMBERS or word.text in _WITHIN[kind] or (word.sort == "shaped" and kind == "address")
    if kind == "place" and word.text == "and":
        return False
    if word.sort != "sign":
        # "to ring T.W. He was out"
        return not (before.sort == "initials" and len(before.text) > 2 and known(word.text).word >= _COMMON)
    if word.text == ",":
        return kind == "person" and end - at == 1
    if word.text == ".":
        return len(before.text) < 3
    if word.text == ")":
        return any(one.text == "(" for one in words[at:end])  # "(VJ) Venetia" are two
    return word.text in _WITHIN[kind]


_NO_PLACE_YET = frozenset(["of", "in", "at", "to", "from", "near", "by", "on", "the", "a", "an", "and"])

_NO_ADDRESS_YET = frozenset(
    ["Placed", "Living", "Lives", "Moved", "Staying", "At", "In", "Is", "is", "Its", "its", "Then", "then"]
)


def _opens_no_name(words: Sequence[Token], at: int, kind: str) -> bool:
    """A rank or role is no part of the name behind it, and neither is a Welsh verb, which opens its sentence, an article, or that somebody lives there."""
    word = words[at].text
    if kind == "person":
        lower = word.lower().rstrip(".")
        # "They saw Mae Evans", but "Mae Deio yno"
        opens = at == 0 or words[at - 1].sort != "word"
        return lower in RANKS or (opens and lower in VERBS_THAT_OPEN)
    if word in _NO_PLACE_YET:
        return True
    return word in _NO_ADDRESS_YET if kind == "address" else kind == "place" and word == "The"


def _with_title(words: Sequence[Token], at: int) -> int:
    before = at - 1
    if before > 0 and words[before].text == ".":
        before -= 1
    return (
        before
        if before >= 0 and words[before].text.lower().rstrip(".") in COURTESY and words[before].text[0].isupper()
        else at
    )


def _without_own(text: str, start: int, end: int) -> int:
    return end - 2 if end - start > 1 and text[end - 2] in "'’" and text[end - 1] in "sS" else end
