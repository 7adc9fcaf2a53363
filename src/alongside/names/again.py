"""The second reading: a name that was found once is found wherever else it stands, in capitals, in small letters and as initials."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.ordinary import Ordinary
from alongside.names.titles import COURTESY, OFFICES, RANKS
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
    yield from _with_first(text, finds)
    yield from _by_one_letter(text, finds)
    whole = [_names(text[found.start : found.end]) for found in finds if found.kind is Kind.PERSON]
    single = _sure(text, finds, ordinary)
    alone = list(_letters(text, finds))
    dotted = {letters for letters, with_stops in alone if with_stops}
    initials = {letters for letters, _ in alone}
    initials |= {name[0][0] + name[-1][0] for name in whole if len(name) > 1} | {
        "".join(part[0] for word in name for part in word.split("-") if part) for name in whole if len(name) > 1
    }
    if not single and not initials:
        return
    names = {word for word in ordinary.written if _is_of(word.lower().replace("’", "'"), single)}
    for at, token in enumerate(every):
        if (token.text in names and token.sort == "word" and _is_name_here(every, at)) or (
            token.text.isupper() and _are_initials(every, at, initials, dotted)
        ):
            yield Found(token.start, token.end, Kind.PERSON)


def _with_first(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """A surname that was found without the first name before it: "Mr Smith was absent. Dean Smith was at school"."""
    for found in finds:
        words = text[found.start : found.end]
        before = _FIRST.search(text, max(0, found.start - 20), found.start)
        if found.kind is Kind.PERSON and before and " " not in words and known(words).last >= 3:
            look = known(before[1])
            if look.first >= 4 and 0 < look.word < 6 and before[1].lower() not in RANKS:
                yield Found(before.start(1), found.end, Kind.PERSON)


def _by_one_letter(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """Somebody who is written by one letter, where it owns, says or does something, or is met: "A's mum", "B was brave", "saw L."."""
    short = {text[f.start : f.end].rstrip(".") for f in finds if f.kind is Kind.PERSON and f.end - f.start < 3}
    letters = {one for one in short if len(one) == 1 and one.isupper() and one != "I"}
    for match in _ALONE.finditer(text) if letters else ():
        before = text[max(0, match.start() - 24) : match.start()]
        if match[1] in letters and not _LABELS.search(before) and (match["does"] is not None or _MET.search(before)):
            yield Found(match.start(), match.start() + 1, Kind.PERSON)


_ALONE = re.compile(
    rf"([^\W\d_a-z])(?<![\w'’.&/-].)(?:(?P<does>(?=['’]s\b| (?:{'|'.join(sorted(_SAYS))})\b))|(?=[.,;!?)\n]|$))"
)
_MET = re.compile(r"\b(?:see|saw|asked?|met|meet|with|told|rang|ring) $")
# "Plan B was", "Hepatitis A is".
_LABELS = re.compile(
    r"\b(?:(?<![.!?:] )[A-Z]\w+|[Ss]ection|[Pp]lan|[Pp]art|[Oo]ption|[Vv]itamin|[Gg]rade|[Gg]roup|[Tt]eam|[Bb]lock|an?) $"
)
_FIRST = re.compile(r"(?<![\w'’-])([A-Z][a-z]+) $")
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


def _letters(text: str, finds: Sequence[Found]) -> Iterator[tuple[str, bool]]:
    """Initials that were found by themselves ("RK, 15," and "J.P. said"), and whether they have full stops."""
    for found in finds:
        words = text[found.start : found.end]
        letters = words.replace(".", "")
        if found.kind is Kind.PERSON and letters.isupper() and letters.isalpha() and len(letters) in {2, 3}:
            yield letters.lower(), letters != words


def _sure(text: str, finds: Sequence[Found], ordinary: Ordinary) -> set[str]:
    """The words that stand for somebody: not those that the model knew alone once and left alone wherever else they stand large."""
    alone: Counter[str] = Counter()
    carried: set[str] = set()
    for found in finds:
        if found.kind is Kind.PERSON:
            words = list(_carried(text[found.start : found.end], ordinary))
            if len(words) == 1 and words[0] == text[found.start : found.end].lower():
                alone[words[0]] += 1
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
    if word in single:
        return True
    if word[-1:] == "s":
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
