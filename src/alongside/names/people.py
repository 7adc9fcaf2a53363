"""People, told by lists of names and by the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.lists import known
from alongside.names.tokens import Token, tokens
from alongside.names.values import Found, Kind

TITLES = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "lady", "dame", "lord", "rev", "revd", "reverend", "fr", "father", "sister", "imam", "rabbi", "cllr", "councillor", "pc", "ps", "dc", "ds", "di", "dci", "sgt", "sergeant", "insp", "inspector", "judge", "justice"])  # fmt: skip
# Courtesy titles say who somebody is to others; they leave with the name.  Ranks and roles stay.
COURTESY = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "lady", "dame", "lord", "rev", "revd", "reverend"])
_PARTICLES = frozenset(
    ["de", "la", "le", "van", "der", "den", "von", "di", "da", "del", "al", "el", "bin", "ibn", "ben", "ap", "ab", "ferch", "st", "st.", "mc", "mac", "o'", "du", "dos", "ul", "ur", "abu", "bint", "y"]
)
_ROLE = re.compile(
    r"(?:teacher|worker|officer|mother|mum|mam|father|dad|brother|sister|cousin|uncle|aunt|auntie|nan|gran|friend|mate|girlfriend|boyfriend|"
    r"partner|manager|chair|nurse|mentor|carer|tutor|head|called|named|with|nephew|niece|son|daughter|told|saw|asked|met|neighbour|pupil)$",
    re.IGNORECASE,
)
_VERBS = frozenset(
    ["is", "was", "said", "says", "told", "asked", "has", "had", "went", "goes", "came", "wants", "wanted", "felt", "feels", "did", "does", "would", "will", "could", "can", "lives", "lived", "attends", "attended", "reported", "stated", "explained", "described", "disclosed", "denied", "spoke", "met", "rang", "called", "replied", "added", "agreed", "thinks", "thought", "knows", "knew", "and", "seems"]
)


def people(text: str) -> Iterator[Found]:
    words = tokens(text)
    at = 0
    while at < len(words):
        end = _name_end(words, at)
        if end > at:
            start = at - 1 if at and words[at - 1].text.lower() in COURTESY else at
            if start == at and at > 1 and words[at - 1].text == "." and words[at - 2].text.lower() in COURTESY:
                start = at - 2
            yield Found(words[start].start, words[end - 1].end, Kind.PERSON)
            at = end
        else:
            at += 1


def _name_end(words: list[Token], at: int) -> int:
    """Where the name that begins at this word ends; `at` itself when none begins."""
    if not _can_begin(words, at):
        return at
    end = at + 1
    while end < len(words) and _goes_on(words, end):
        end += 1
    while end > at and words[end - 1].text.lower() in _PARTICLES:
        end -= 1
    return end


def _goes_on(words: list[Token], at: int) -> bool:
    token = words[at]
    if words[at - 1].end + 1 != token.start:
        return False
    if token.text.lower() in _PARTICLES and at + 1 < len(words):
        return words[at + 1].text[:1].isupper() and words[at + 1].sort == "word"
    if token.sort == "initials":
        return True
    look = known(token.text)
    return (
        token.sort == "word"
        and token.text[0].isupper()
        and (look.last >= 1 or look.first >= 2 or not any(look))
        and look.word < 6
    )


def _can_begin(words: list[Token], at: int) -> bool:
    token = words[at]
    if token.sort == "initials":
        return (
            len(token.text) > 1
            and at + 1 < len(words)
            and _strong(words[at + 1], 2)
            and words[at + 1].text[0].isupper()
        )
    if token.sort != "word" or not token.text[0].isupper() or token.text.lower() in TITLES:
        return False
    before = _before(words, at)
    if before.lower() in TITLES:
        return known(token.text).word < 6
    opening = at == 0 or words[at - 1].sort in {"line"} or words[at - 1].text in ".!?:"
    look = known(token.text)
    if look.first >= 2 and look.word <= 1 and look.place < 3:
        return True
    if token.text.isupper() and len(token.text) < 5:
        return False
    following = words[at + 1].text.lower() if at + 1 < len(words) else ""
    helped = bool(_ROLE.search(before)) or following in _VERBS or following in {"'s", "’s"}
    if look.first >= 3 and look.word < 6:
        return helped or (look.place < 3 and (not opening or (look.first >= 4 and look.word <= 4)))
    return helped and not opening and (look.last >= 2 or not any(look)) and look.word < 4 and look.place < 3


def _strong(token: Token, least: int) -> bool:
    look = known(token.text)
    return token.sort == "word" and (look.last >= least or not any(look))


def _before(words: list[Token], at: int) -> str:
    at -= 1
    if at >= 0 and words[at].text == ".":
        at -= 1
    return words[at].text if at >= 0 else ""
