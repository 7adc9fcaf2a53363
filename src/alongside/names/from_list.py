"""What a person's own list says of a text: who is known already, and what stands there without having been found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from alongside.names.handles import free_handle
from alongside.names.keys import Key
from alongside.names.lists import known
from alongside.names.values import Candidate
from alongside.names.wherever import stands

_COMMON = 6


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


def numbered_anew(proposed: Sequence[str], fixed: Collection[int], taken: Collection[str]) -> list[str]:
    """Proposed handles with the lowest numbers that are free, once those at `fixed` are somebody's for good.

    Otherwise "person 3" would go to nobody where the third was known as "person 1" already.
    """
    used = {handle.lower() for handle in taken} | {proposed[at].lower() for at in fixed}
    handles = list(proposed)
    for at, handle in enumerate(proposed):
        if at not in fixed and handle:
            handles[at] = free_handle(handle, used)
            used.add(handles[at].lower())
    return handles


def _is_ordinary(name: str, written: str) -> bool:
    return name[:1].isupper() and written.islower() and known(written).word >= _COMMON


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
