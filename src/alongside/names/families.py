"""Families: "the Patels", "the Ahmed family", "Mr and Mrs Lee", and who belongs to them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from alongside.names.same import COUPLE, name_words
from alongside.names.values import Found, Kind, covered

if TYPE_CHECKING:
    from alongside.names.identities import Identity

THE_FAMILY = "the family"
"""The handle of the young person's own family."""

_ALL_OF_IT = re.compile(r"\s(?:family|household)\b(?!['’]s? (?:worker|support|centre))")
_ITS_OWN = re.compile(r"['’]?\s(?:children|siblings|brothers|sisters|boys|girls|twins|home|house)\b")
_SEVERAL = re.compile(r"\b[Tt]he (?P<name>[A-ZÀ-Þ][\w'’-]+s)\b(?!['’]s| [A-ZÀ-Þ])")
_THE = re.compile(r"\b(?:the|both the|all the|of the) $", re.IGNORECASE)
_ONE_WORD = re.compile(r"[A-ZÀ-Þ][\w'’-]+")
_OF_A_FAMILY = re.compile(r"(?P<who>.+) (?P<family>of (?:the family|family \d+))", re.IGNORECASE)
_A_FAMILY = re.compile(r"the family|family \d+", re.IGNORECASE)


def families(text: str, finds: Sequence[Found]) -> tuple[list[Found], dict[str, list[Found]]]:
    """The finds that are of one person or thing, and by surname, in small letters, those of a whole family.

    "The Ahmed family" is found as far as its last word, so that nothing else stands for it.
    """
    surnames, called = _surnames(text, finds)
    finds = sorted([*finds, *_further(text, finds, surnames)])
    others: list[Found] = []
    of_families: defaultdict[str, list[Found]] = defaultdict(list)
    for found in finds:
        family, end = _family(text, found, surnames, called)
        if family:
            of_families[family].append(Found(found.start, end, Kind.PERSON))
        else:
            others.append(found)
    return others, of_families


def _further(text: str, finds: Sequence[Found], surnames: set[str]) -> Iterator[Found]:
    """ "The Harts" beside "Mr Hart", where nothing was found."""
    taken = covered(len(text), finds)
    for match in _SEVERAL.finditer(text):
        start, end = match.span("name")
        low = match["name"].casefold()
        if {low.removesuffix("s"), low.removesuffix("es")} & surnames and taken.find(b"\1", start, end) < 0:
            yield Found(start, end, Kind.PERSON)


def _surnames(text: str, finds: Iterable[Found]) -> tuple[set[str], set[str]]:
    """The surnames that people have in a text, and what people are called by besides."""
    surnames, called = set(), set()
    for found in finds:
        if found.kind is Kind.PERSON:
            words, title = name_words(text[found.start : found.end])
            if words and (title or len(words) > 1):
                surnames.add(words[-1])
                called |= {words[0]} if len(words) > 1 else set()
    return surnames, called - surnames


def _family(text: str, found: Found, surnames: set[str], called: set[str]) -> tuple[str, int]:
    """The surname of the family that is meant, "" for none, and where its words end."""
    words = text[found.start : found.end]
    if found.kind not in {Kind.PERSON, Kind.PLACE} or not _ONE_WORD.fullmatch(words):
        return "", found.end
    low = words.casefold()
    the = bool(_THE.search(text, max(0, found.start - 9), found.start))
    several = next(
        (
            low.removesuffix(ending)
            for ending in ("s", "es")
            if low.endswith(ending) and low.removesuffix(ending) in surnames
        ),
        "",
    )
    if the and several and not re.match(r"['’]s| [A-ZÀ-Þ]", text[found.end :]):
        return several, found.end
    if found.kind is Kind.PLACE or low in called:
        return "", found.end
    whole = _ALL_OF_IT.match(text, found.end)
    if whole:
        return low, whole.end()
    if the and low in surnames and _ITS_OWN.match(text, found.end):
        return low, found.end
    plural = the and low.endswith("s") and low not in surnames and not re.match(r"['’]s| [A-ZÀ-Þ]", text[found.end :])
    return (low.removesuffix("s") if plural else ""), found.end


def family_handles(groups: Sequence[Identity], central: Identity | None) -> dict[str, str]:
    """The handle of each family before numbers are free or taken: "the family" for the young person's own, else "family"."""
    own = {full[-1] for full in central.spelled if len(full) > 1} if central else set()
    return {group.family: THE_FAMILY if group.family in own else "family" for group in groups if group.is_family}


def belonging(groups: Sequence[Identity], surnames: Iterable[str]) -> None:
    """Say of each group which of these families it belongs to."""
    known = set(surnames)
    for group in groups:
        for full in group.spelled:
            if full and full[-1] in known and (len(full) > 1 or group.titles):
                group.family = full[-1]


def is_couple(group: Identity) -> bool:
    return any(full[:1] == (COUPLE,) for full in group.spelled)


def member(group: Identity) -> str:
    """What a member of a family without another role is: "adult" where a title says so."""
    return "adult" if group.titles else "person"


def is_family(handle: str) -> bool:
    """Whether a handle is one that is proposed for a whole family."""
    return _A_FAMILY.fullmatch(handle) is not None


def apart(handle: str) -> tuple[str, str]:
    """ "adult 2 of family 1" as "adult 2" and " of family 1"; any other handle and ""."""
    of = _OF_A_FAMILY.fullmatch(handle)
    return (of["who"], f" {of['family']}") if of else (handle, "")


def family_of(handle: str) -> str:
    """The handle of the family that a handle tells somebody by; "" for none."""
    return apart(handle)[1].removeprefix(" of ")


def moved_to(handle: str, was: str, now: str) -> str:
    """A member's handle once the handle of their family is another one."""
    who, of = apart(handle)
    return f"{who} of {now}" if of and of.casefold() == f" of {was}".casefold() else handle
