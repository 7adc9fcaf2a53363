"""What a person's own list says of a text: who is known already, and what stands there without having been found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from alongside.names.families import is_family, moved_to
from alongside.names.handles import free_handle
from alongside.names.identities import same_words
from alongside.names.keys import Key
from alongside.names.lists import known
from alongside.names.same import name_words, same_person, titles_agree, weight
from alongside.names.values import Candidate, Kind
from alongside.names.wherever import stands

_COMMON = 6
_Name = tuple[tuple[str, ...], str]


class Known:
    """Who has which handle already: in the texts before, or by a list that a person keeps."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self._exact: dict[str, str] = {}
        self._same: dict[tuple[Kind, str], str] = {}
        self._people: dict[str, _Name] = {}
        for key in keys:
            self._exact[key.name.casefold()] = key.handle
            if is_family(key.handle):
                continue  # "Pat" is none of "the Patels"
            if key.kind in {Kind.PERSON, Kind.OTHER}:
                named = name_words(key.name)
                self._people[key.handle] = _fuller(self._people.get(key.handle, ((), "")), named)
            else:
                self._same[key.kind, same_words(key.kind, key.name)] = key.handle

    def handle(self, kind: Kind, forms: Iterable[str]) -> str | None:
        """The handle of whoever is called so; None when nobody known is, or more than one may be.

        "Kian", "K. Doherty" and "KD" are "Kian Doherty", unless somebody else known may be called so too.
        """
        exact = [self._exact[form.casefold()] for form in forms if form.casefold() in self._exact]
        if exact:
            return exact[0]
        if kind is not Kind.PERSON:
            alike = (self._same.get((kind, same_words(kind, form))) for form in forms)
            return next((handle for handle in alike if handle), None)
        named: _Name = ((), "")
        for form in forms:
            named = _fuller(named, name_words(form.removesuffix("'s").removesuffix("’s")))
        bearing = {handle for handle, other in self._people.items() if _may_be_one(named, other)}
        return bearing.pop() if len(bearing) == 1 else None


def _fuller(one: _Name, other: _Name) -> _Name:
    """The name that says more of who it is."""
    return max(one, other, key=lambda name: (weight(name[0]), bool(name[1])))


def _may_be_one(one: _Name, other: _Name) -> bool:
    (words, title), (others, other_title) = one, other
    if title and other_title and not titles_agree(title, other_title):
        return False
    if min(len(words), len(others)) == 1 and bool(title) != bool(other_title):
        return False  # "Mr Doherty" is not his son, whose whole name is known
    if weight(words) < _WHOLE_WORD and len(words) == 1:
        return False  # a letter alone is too little to know somebody by
    return same_person(words, others, titled=bool(title)) or same_person(others, words, titled=bool(other_title))


_WHOLE_WORD = 10


@dataclass(frozen=True, slots=True)
class ByList:
    """A name of the list that stands in a text and was not found there.

    `ordinary`: the list writes it large, the text small, and the word is a common one: "will" where somebody is called Will.
    """

    candidate: Candidate
    ordinary: bool


def not_found(text: str, title: str, keys: Iterable[Key], found: Iterable[Candidate]) -> tuple[ByList, ...]:
    """The names of a list that stand as whole words where nothing was found, the longest first."""
    found = list(found)
    taken = [place for one in found for place in one.places]
    told = {form.casefold() for one in found for form in one.forms}
    standing: list[ByList] = []
    for key in sorted(keys, key=lambda key: -len(key.name)):
        places = tuple(place for place in stands(text, key.name) if not any(_overlap(place, one) for one in taken))
        taken += places
        small = tuple(place for place in places if _is_ordinary(key.name, text[place[0] : place[1]]))
        for some, ordinary in ((tuple(place for place in places if place not in small), False), (small, True)):
            if some:
                forms = tuple(dict.fromkeys(text[start:end] for start, end in some))
                standing.append(ByList(Candidate(key.kind, forms, some, key.handle), ordinary))
        if not places and key.name.casefold() not in told and stands(title, key.name):
            standing.append(ByList(Candidate(key.kind, (key.name,), (), key.handle), ordinary=False))
    return tuple(standing)


def numbered_anew(
    proposed: Sequence[str], fixed: Collection[int], taken: Collection[str], instead: Mapping[str, str] | None = None
) -> list[str]:
    """Proposed handles with the lowest numbers that are free, once those at `fixed` are somebody's for good.

    Otherwise "person 3" would go to nobody where the third was known as "person 1" already.  `instead` holds what is known for handles
    that were proposed, so that "adult 2 of family 2" is of family 1 where that is who they are.
    """
    bases = Counter(re.sub(r" \d+$", "", handle) for at, handle in enumerate(proposed) if at not in fixed)
    families = {was: now for was, now in (instead or {}).items() if is_family(was)}
    used = {handle.lower() for handle in taken} | {proposed[at].lower() for at in fixed}
    handles = list(proposed)
    for at, handle in enumerate(proposed):
        if at not in fixed and handle:
            for was, now in families.items():
                handles[at] = moved_to(handles[at], was, now)
            shared = bases[re.sub(r" \d+$", "", handle)] > 1
            handles[at] = free_handle(handles[at], used, shared=shared)
            if is_family(handle):
                families[handle] = handles[at]
            used.add(handles[at].lower())
    return handles


def _is_ordinary(name: str, written: str) -> bool:
    return name[:1].isupper() and written.islower() and known(written).word >= _COMMON


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
