"""The second reading: a name that was found once is found wherever else it stands, in capitals, in small letters and as initials."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.ordinary import Ordinary
from alongside.names.titles import COURTESY, OFFICES
from alongside.names.tokens import Token
from alongside.names.values import Found, Kind, covered
from alongside.names.welsh import JOINED_ENDING

_ARTICLES = frozenset({"the", "a", "an"})
_NAME = re.compile(r"[^\W\d_]+(?:['’ʼ\-‑][^\W\d_]+)*")
_SAYS = listed("again.says")
_THEIRS = listed("again.theirs")
_LEFT_ALONE = 2  # so many times as often as it was found a word may stand large and unfound


def again(text: str, finds: Sequence[Found], every: Sequence[Token], ordinary: Ordinary) -> Iterator[Found]:
    """Further places of the people in `finds`."""
    found = Counter([text[one.start : one.end] for one in finds if one.kind is Kind.PERSON])
    whole = [_names(words) for words in found]
    single = _sure(found, ordinary)
    alone = list(_letters(found))
    dotted = {letters for letters, with_stops in alone if with_stops}
    initials = {letters for letters, _ in alone}
    initials |= {name[0][0] + name[-1][0] for name in whole if len(name) > 1} | {
        "".join(part[0] for word in name for part in word.split("-") if part) for name in whole if len(name) > 1
    }
    if not single and not initials:
        return
    names = {word for word in ordinary.written if _is_of(word.lower(), single)}
    for at, token in enumerate(every):
        if (token.text in names and token.sort == "word" and _is_name_here(every, at)) or (
            token.text.isupper() and _are_initials(every, at, initials, dotted)
        ):
            yield Found(token.start, token.end, Kind.PERSON)


_OPERATION = re.compile(r"(?i:operation|op\.?|ymgyrch) (?P<x>[A-Z][\w'’\-]{3,})$")


def operations(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """What an operation is called, where it stands without that word and nothing else was found: "in Sandpiper's second phase"."""
    called = {text[found.start : found.end] for found in finds if found.kind is Kind.OPERATION}
    names = {match["x"] for words in called if (match := _OPERATION.match(words)) and known(match["x"]).word < 6}
    if names:
        taken = covered(len(text), finds)
        for name in names:
            for match in re.finditer(rf"\b{re.escape(name)}\b", text):
                if not any(taken[match.start() : match.end()]):
                    yield Found(*match.span(), Kind.OPERATION)


_SAME_EVERYWHERE = frozenset(
    {Kind.DOB, Kind.NHS, Kind.UPN, Kind.CASE, Kind.PHONE, Kind.EMAIL, Kind.VEHICLE, Kind.ADDRESS, Kind.HANDLE}
)
_TELLING = 5  # so many digits, or a sign that only an address or an account has


def repeated(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """Numbers, birthdays and addresses where they stand once more without what told them: "DOB 4/3/2011. His twin, also 4/3/2011"."""
    kinds: dict[str, Kind] = {}
    for found in finds:
        words = text[found.start : found.end]
        if found.kind in _SAME_EVERYWHERE and (sum(map(str.isdigit, words)) >= _TELLING or "@" in words):
            kinds.setdefault(words, found.kind)
    if any(text.count(words) > 1 for words in kinds):
        taken = covered(len(text), finds)
        for words, kind in kinds.items():
            for match in re.finditer(rf"(?<![\w/.-]){re.escape(words)}(?![\w/-]|\.\w)", text):
                if taken.find(b"\1", *match.span()) < 0:
                    yield Found(*match.span(), kind)


def _letters(found: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Initials that were found by themselves ("RK, 15," and "J.P. said"), and whether they have full stops."""
    for words in found:
        letters = words.replace(".", "")
        if len(letters) in {2, 3} and letters.isupper() and letters.isalpha():
            yield letters.lower(), letters != words


def _sure(found: Mapping[str, int], ordinary: Ordinary) -> set[str]:
    """The words that stand for somebody: not those that the model knew alone once and left alone wherever else they stand large."""
    alone: Counter[str] = Counter()
    carried: set[str] = set()
    for name, times in found.items():
        words = list(_carried(name, ordinary))
        if len(words) == 1 and words[0] == name.lower():
            alone[words[0]] += times
        else:
            carried.update(words)
    if alone:
        large: Counter[str] = Counter()
        for word, times in ordinary.written.items():
            if word[0].isupper():
                large[word.lower()] += times
        carried.update(word for word, times in alone.items() if large[word] <= _LEFT_ALONE * times + 1)
    return carried


def _carried(words: str, ordinary: Ordinary) -> Iterator[str]:
    """The words of a name that stand for it elsewhere: not the office in "SEN Code", but all of "Mr England"."""
    parts = _NAME.findall(words)
    titled = parts and parts[0].lower() in COURTESY
    for part in parts:
        word = part.lower().replace("’", "'")
        if len(word) > 2 and word not in COURTESY and (titled or not ordinary.is_thing(part)):
            yield word


def _is_of(word: str, single: set[str]) -> bool:
    """Whether a word is somebody's name, or the name with an s whose apostrophe was left out ("at sandras"), or as Welsh joins it ("Deio'n")."""
    if "’" in word:
        word = word.replace("’", "'")
    if word in single:
        return True
    if word[-1] == "s":
        return word[:-1] in single and known(word).word < 3
    return "'" in word and JOINED_ENDING.sub("", word) in single


def _names(words: str) -> list[str]:
    parts = _NAME.findall(words.lower().replace("’", "'"))
    return [part for part in parts if part not in COURTESY]


def _is_name_here(words: Sequence[Token], at: int) -> bool:
    """Whether a word that is somebody's name elsewhere is so here too: not "the Dean of", nor "Will you"."""
    token = words[at]
    look = known(token.text)
    if token.text.islower():
        whose = token.text[-1] == "s" and not look.first > known(token.text[:-1]).first
        after = words[at + 1].text if at + 1 < len(words) else ""
        return look.word == 0 or (whose and (look.word == 1 or after in _THEIRS))
    before = words[at - 1].text.lower() if at else ""
    after = words[at + 1].text.lower() if at + 1 < len(words) else ""
    if look.word >= 4 and (before in _ARTICLES or after == "of"):
        return False
    opening = at == 0 or words[at - 1].sort == "line" or words[at - 1].text in {".", "!", "?", ":"}
    if opening and look.word == 6:
        return after in {"'s", "’s"} or after in _SAYS
    return look.word < 6 or after in {"'s", "’s"} or not opening


def _are_initials(words: Sequence[Token], at: int, initials: set[str], dotted: set[str]) -> bool:
    """Whether capitals are somebody's initials here: those of an office or a thing ("TB") only where they had full stops elsewhere."""
    token = words[at]
    letters = token.text.replace(".", "").lower()
    if letters not in initials:
        return False
    if token.sort == "initials":
        return True
    named_next = at + 1 < len(words) and words[at + 1].sort == "word" and words[at + 1].text[0].isupper()
    return token.sort == "word" and (letters not in OFFICES or letters in dotted) and not named_next
