"""Whether a name may be that of somebody who was named before: by titles, ages and what is said of both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from alongside.names.roles import KIN, YOUNG_PERSON, role
from alongside.names.same import WOMAN_TITLES, same_person, titles_agree

if TYPE_CHECKING:
    from alongside.names.identities import Identity

_AGE = r"(?:1?\d|eleven|twelve|(?:thir|four|fif|six|seven|eigh)teen)"


def fits(text: str, group: Identity, words: tuple[str, ...], title: str, titles: set[tuple[str, str]]) -> bool:
    if title and group.titles and not all(titles_agree(title, other) for other in group.titles):
        return False
    alike = [full for full in group.spelled if same_person(words, full, titled=bool(title))]
    if title and len(words) == 1:
        return bool(alike) and all(_may_be_titled(text, group, full, title, titles) for full in alike)
    return bool(alike)


def _may_be_titled(text: str, group: Identity, full: tuple[str, ...], title: str, titles: set[tuple[str, str]]) -> bool:
    """Whether a title and a surname mean somebody whose full name has no title: not where there is another of that surname.

    "Mrs Smith" beside "Mr Smith" says that there are more; so does "Dean is 12", and that Adaeze Okafor-Reid is an aunt, beside "Mr".
    """
    if title in group.titles or len(full) == 1:
        return True
    if any(surname == full[-1] and not titles_agree(title, other) for surname, other in titles):
        return False
    told = role(text, group)
    return not _is_young(text, full[0]) and not ((_WOMEN if title == "mr" else _MEN).search(told) and title in _TOLD)


_TOLD = WOMAN_TITLES | {"mr"}
_WOMEN = re.compile(r"mother|sister|aunt|niece|girlfriend")
_MEN = re.compile(r"father|brother|uncle|nephew|boyfriend")


def _is_young(text: str, name: str) -> bool:
    """ "Dean is 12", "Dean (12)": Mr Hart is then rather Dean's father than Dean."""
    return bool(
        re.search(
            rf"\b{re.escape(name)}\b[^.\n]{{0,30}}?(?:\bis\b|\bwas\b|,|\(|\baged?\b)\s*(?:an?\s|aged?\s*)?{_AGE}\b",
            text,
            re.IGNORECASE,
        )
    )


def is_other(text: str, word: str, there: Identity, group: Identity, *, titled: bool) -> bool:
    """Whether a surname is said to be somebody else's: "Amina Yusuf (mother), Yusuf (young person)", "Mr Smith (father)" of Dean Smith."""
    if any(full[0] == word for full in group.spelled):
        return False
    told, of_group = role(text, there), role(text, group)
    if titled:
        firsts = {full[0] for full in group.spelled if len(full) > 1}
        return told in KIN and told != of_group and any(_is_child(text, first) for first in firsts)
    return bool(told and of_group) and told != of_group and YOUNG_PERSON in {told, of_group}


def _is_child(text: str, name: str) -> bool:
    """Whether somebody is told by their years, or others by whose parents they are: "Dean's mother"."""
    return _is_young(text, name) or bool(
        re.search(
            rf"\b{re.escape(name)}['’]?s (?:mother|mum|mam|father|dad|parents|nan|aunt|uncle|carers?)\b",
            text,
            re.IGNORECASE,
        )
    )
