"""What stands in a name's place: "the young person", "teacher", "older brother", "friend 2", guessed from the words beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import count
from typing import TYPE_CHECKING

from alongside.names import welsh_handles
from alongside.names.families import THE_FAMILY, apart, family_handles, is_couple, member
from alongside.names.roles import NUMBERED, YOUNG_PERSON, role
from alongside.names.titles import RANKS
from alongside.names.values import Kind
from alongside.names.welsh import is_welsh

if TYPE_CHECKING:
    from alongside.names.identities import Identity

ALWAYS_NUMBERED = frozenset({"friend", "person"})
_OF_AGE = re.compile(
    r"^(?:['’]s\s(?:age|birthday)|(?:\s[A-Z][\w'’-]+)?(?:\s(?:is|was|has\sbeen|turned)\s|\s?[,(]\s?)(?:aged?\s|"
    r"just\s|now\s|a\s|nearly\s|only\s)*(?:1[0-9]|eleven|twelve|\w+teen|Year\s\d+)\b)",
    re.IGNORECASE,
)
# "an older man, Darren", "an adult male known as Dex", "From: Joanne Reed": work and the grown-up are rarely whom a text is about.
_OF_ADULTS = re.compile(
    r"(?:\b(?<!young )(?:man|woman|male|female|adult|gentleman|lady)(?:,|(?:,? (?:also )?(?:called|named|known as)))? [\"“‘']?"
    r"|(?:^|\n|; )(?:To|From|Cc|Author|Signed): ?|(?:thanks|regards|wishes|sincerely|faithfully),?\s{1,2})$",
    re.IGNORECASE,
)
_OF_ADULT_AGE = re.compile(
    r"(?:\s[A-Z][\w'’-]+)?(?:\s(?:is|was)\s|\s?[,(]\s?)(?:aged?\s|now\s)?(?:1[89]|[2-9]\d)(?=[ ,.)]|$)(?! ?%)",
)
# In a chat who writes most is not whom it is about.
_SPEAKS = re.compile(r"[^\w\n]{0,4}: ?\S")
_MY_NAME = re.compile(r"\b(?:[Mm]y name(?: is|['’]s)|I am|[Ii]['’]?m)(?: called)? $")


class Handles:
    """Proposes a handle for each identity of one text, no handle twice and none that is taken."""

    def __init__(self, text: str, groups: Sequence[Identity], taken: Collection[str]) -> None:
        self._taken = {" ".join(handle.lower().split()) for handle in taken}
        self._given: dict[int, str] = {}
        self._reached: dict[str, int] = {}  # no lower number of a handle is free, since none is given back
        self._welsh = is_welsh(text)
        roles = {id(group): self._role(text, group) for group in groups if group.kind is Kind.PERSON}
        central = _central(text, groups, roles)
        bases = {id(group): _base(group, roles, central) for group in groups}
        many = Counter(bases.values())
        of_families = family_handles(groups, central)
        # Whom the text is about comes first, so that nobody else is "young person": in a sentence both read the same.  Families come
        # before who belongs to them, since they are told by them.
        for group in sorted(groups, key=lambda group: (group is not central, not group.is_family)):
            if group.is_family:
                base = of_families[group.family]
                self._given[id(group)] = of_families[group.family] = self._free(base, numbered=base != THE_FAMILY)
                continue
            if group.family in of_families and not self._welsh and bases[id(group)] in {"person", "couple"}:
                self._given[id(group)] = self._of_family(group, of_families[group.family])
                continue
            base = bases[id(group)]
            # Of two mothers none is "the mother": who reads "the mother" and "mother 2" takes the first for both.
            shared = many[base] > 1 and base != YOUNG_PERSON.removeprefix("the ")
            numbered = shared or group.kind is not Kind.PERSON or base in ALWAYS_NUMBERED
            self._given[id(group)] = self._free(base, numbered=numbered)

    def of(self, group: Identity) -> str:
        return self._given[id(group)]

    def _role(self, text: str, group: Identity) -> str:
        return (welsh_handles.role(text, group.mentions) if self._welsh else "") or role(text, group)

    def _of_family(self, group: Identity, family: str) -> str:
        """ "adult 1 of family 1": who has no other role is told by their family."""
        one = f"{member(group)} of {family}"
        handle = f"the adults of {family}" if is_couple(group) else free_handle(one, self._taken)
        self._taken.add(handle.lower())
        return handle

    def _free(self, base: str, *, numbered: bool) -> str:
        if self._welsh:
            base = welsh_handles.in_welsh(base)
        handle = _lowest(base, self._taken, numbered=numbered, least=self._reached.get(base, 1))
        self._taken.add(handle.lower())
        number = re.search(r"\d+$", handle)
        self._reached[base] = int(number[0]) if number else 1
        return handle


def _base(group: Identity, roles: Mapping[int, str], central: Identity | None) -> str:
    """A group's handle before it is numbered."""
    if group is central:
        return YOUNG_PERSON
    if group.kind is Kind.PERSON and is_couple(group):
        return f"{roles[id(group)]}s" if roles.get(id(group)) else "couple"
    return roles.get(id(group), NUMBERED.get(group.kind, "detail")).removeprefix("the ") or "person"


def free_handle(like: str, taken: Collection[str], *, shared: bool = False) -> str:
    """A handle like this one ("person 4", "the young person") with the lowest number, or none, that nobody has.

    `taken` are handles in small letters; `shared` says that others will have one like it too.
    """
    who, of = apart(like)
    base = re.sub(r" \d+$", "", who)
    if of:
        return next(one for at in count(1) if (one := f"{base} {at}{of}").lower() not in taken)
    shared = shared or any(
        f"{base.lower()} {number}" in taken for number in (1, 2)
    )  # beside "mother 1" nobody is "mother"
    return _lowest(
        base, taken, numbered=shared or base in {*ALWAYS_NUMBERED, *NUMBERED.values(), *welsh_handles.NUMBERED}
    )


def is_nobodys(handle: str) -> bool:
    """Whether a handle says nothing of who somebody is: "person 3"."""
    return re.fullmatch(r"person \d+", handle) is not None


def _lowest(base: str, taken: Collection[str], *, numbered: bool, least: int = 1) -> str:
    number = least
    if numbered and (base.lower().removeprefix("the ") in taken or f"the {base.lower().removeprefix('the ')}" in taken):
        number = max(number, 2)  # beside "the young person" nobody is "young person 1"
    handle = f"{base.removeprefix('the ')} {number}" if numbered or number > 1 else base
    while any(one in taken for one in (handle.lower(), f"the {handle.lower()}", handle.lower().removeprefix("the "))):
        number += 1
        handle = f"{base.removeprefix('the ')} {number}"
    return handle


def _central(text: str, groups: Sequence[Identity], roles: dict[int, str]) -> Identity | None:
    """Whom the text is about: the person without another role who is named most, an age counting as five times."""

    def weight(group: Identity) -> int:
        ranked = any(
            text[max(0, m.start - 20) : m.start].rpartition("\n")[2].rstrip(" .").rpartition(" ")[2].lower() in RANKS
            or _OF_ADULTS.search(text, max(0, m.start - 40), m.start)
            or _OF_ADULT_AGE.match(text, m.end)
            for m in group.mentions
        )
        called = any(_MY_NAME.search(text, max(0, m.start - 14), m.start) for m in group.mentions)
        aged = any(_OF_AGE.match(text[m.end : m.end + 50]) for m in group.mentions)
        return (
            sum(not _SPEAKS.match(text, m.end) for m in group.mentions)
            + 5 * (aged or called)
            + 5 * (roles[id(group)] == YOUNG_PERSON)
            - 8 * (bool(group.titles) or ranked)
        )

    people = [
        group
        for group in groups
        if group.kind is Kind.PERSON
        and roles[id(group)] in {"", YOUNG_PERSON}
        and not (group.is_family or is_couple(group))
    ]
    best = max(people, key=weight, default=None)
    return best if best is not None and weight(best) >= 2 else None
