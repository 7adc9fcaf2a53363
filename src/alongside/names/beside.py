"""What the words beside a name give away: a title before it, and more of the name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import attrgetter

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.titles import BEFORE_NAMES, COURTESY
from alongside.names.tokens import Token
from alongside.names.values import Found, Kind

_PARTICLES = listed("beside.particles")
_NO_NAMES = listed("beside.no_names")
_BY_NAMES = listed("beside.by_names")
_SMALL_TITLES = listed("beside.small_titles")
_MISSING = listed("beside.missing")  # who or what stands before the verb "miss"


def grown(text: str, words: Sequence[Token], finds: Sequence[Found]) -> list[Found]:
    """The finds, with each person's name taken whole: further names and initials beside it belong to it, in one line and cell."""
    others = sorted((f for f in finds if f.kind is not Kind.PERSON), key=_start)
    whole: list[Found] = []
    for find in sorted(f for f in finds if f.kind is Kind.PERSON):
        if whole and find.end <= whole[-1].end:
            continue  # it belongs to the one before, which has been taken whole
        first, last = _at(words, find.start, _start), _at(words, find.end, _end)
        if first is None or last is None:
            whole.append(find)
            continue
        first = _from_initial(text, words, first)
        while (
            first > 0
            and words[first].sort != "initials"  # "B. K.T. left": the one before ends a sentence
            and _joins(text, words[first - 1], words[first])
            and _belongs(words[first - 1], left=True)
        ):
            first -= 1
        if first > 0 and _is_by_name(words[first - 1], words[first]):
            first -= 1
        first = _from_title(words, first)
        while (
            last + 1 < len(words)
            and _joins(text, words[last], words[last + 1])
            and (_belongs(words[last + 1]) or _follows_particle(words, last + 1, first))
        ):
            last += 1
        while last > 0 and words[last].sort == "initials" and words[last].end > find.end:
            last -= 1
        between = text[whole[-1].end : words[first].start] if whole else ""
        near = whole and words[first].start - whole[-1].end <= 1 and between not in _PARTS
        if near and not _by_letters_both(words, first):
            whole[-1] = Found(whole[-1].start, max(whole[-1].end, words[last].end), Kind.PERSON)
        else:
            whole.append(Found(words[first].start, words[last].end, Kind.PERSON))
    return [*others, *whole]


def _from_initial(text: str, words: Sequence[Token], first: int) -> int:
    """Where a surname begins with an initial that has no full stop: "by L Ingham"; not "Block C Ingham", "I Ingham"."""
    before = words[first - 1] if first else None
    if before is None or len(before.text) > 1 or not before.text.isupper() or before.text in "AI":
        return first
    if not _joins(text, before, words[first]) or known(words[first].text).last < 2:
        return first
    ahead = words[first - 2] if first > 1 else None
    near = ahead is not None and before.start - ahead.end < 2 and ahead.sort in _OF_LABELS
    return first if near and ahead is not None and (ahead.sort == "number" or ahead.text[0].isupper()) else first - 1


_OF_LABELS = frozenset({"word", "number"})


def _joins(text: str, word: Token, after: Token) -> bool:
    return after.start - word.end == 1 and text[word.end] not in _PARTS


_PARTS = frozenset("\t\n")  # cells and lines


def _by_letters_both(words: Sequence[Token], at: int) -> bool:
    """Whether initials follow initials with full stops: "to ring T.W. DM asked" has two people."""
    letters = words[at].text.replace(".", "")
    return at > 0 and words[at - 1].sort == "initials" and letters.isupper() and len(letters) in {2, 3}


def _from_title(words: Sequence[Token], first: int) -> int:
    """Where a name begins with its courtesy title, small letters too: "miss dunne", "Mr and Mrs Okoye"; not "i miss dean"."""
    at = first if words[first].text.lower() in COURTESY else first - 1
    if at > 0 and words[at].text == ".":
        at -= 1
    if at < 0 or words[at].text.lower() not in COURTESY or words[first].start - words[at].end > 2:
        return first
    before = words[at - 1].text.lower() if at else ""
    if words[at].text.islower() and (
        words[at].text not in _SMALL_TITLES or (words[at].text == "miss" and before in _MISSING)
    ):
        return first
    joined = at > 1 and before in {"and", "&"} and words[at - 2].text.lower().rstrip(".") in COURTESY
    return at - 2 if joined else at


_start, _end = attrgetter("start"), attrgetter("end")


def _at(words: Sequence[Token], offset: int, edge: Callable[[Token], int]) -> int | None:
    """Which word begins or ends there."""
    at = bisect_left(words, offset, key=edge)
    return at if at < len(words) and edge(words[at]) == offset else None


def _is_by_name(word: Token, name: Token) -> bool:
    """ "Big Trev", "lil manny": what is written like the name belongs to it; "little Zak" does not."""
    return (
        word.text.lower() in _BY_NAMES
        and word.text[0].isupper() == name.text[0].isupper()
        and name.start == word.end + 1
    )


def _follows_particle(words: Sequence[Token], at: int, first: int) -> bool:
    """ "Julian Le Grand": after a particle inside a name even a word belongs to it."""
    return (
        at - 1 > first
        and words[at - 1].text.lower() in _PARTICLES
        and words[at].sort == "word"
        and words[at].text[0].isupper()
    )


def _belongs(word: Token, *, left: bool = False) -> bool:
    """Whether a word beside a name is part of it, by what the lists say."""
    if word.sort == "initials":
        return len(word.text) == 2
    if word.sort != "word" or not word.text[0].isupper() or word.text.lower() in _NO_NAMES:
        return False
    if len(word.text) == 1:
        return not left and word.text not in "AI"
    look = known(word.text)
    if look.body or (look.place >= 3 and max(look.last, look.first) < 3):
        return False
    if left:
        return look.word < 3 and (look.first >= 2 or not any(look)) and word.text.lower() not in BEFORE_NAMES
    return (look.word < 3 and not (word.text.isupper() and len(word.text) < 4)) or (look.word < 5 and look.last >= 3)
