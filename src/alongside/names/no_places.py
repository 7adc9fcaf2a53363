"""Schools and places that are none, whatever the model says of them."""

from __future__ import annotations

import re

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.surroundings import is_school_word
from alongside.names.titles import OFFICES
from alongside.names.values import Found, Kind

_COUNTIES = listed("dwellings.counties")
_REGION = re.compile(
    rf"(?:(?:North|South|East|West|Mid|Greater|Central) )?(?:[A-Z]\w+shire|Midlands|Glamorgan|Lothian|{'|'.join(sorted(_COUNTIES - {'Wrexham'}))})"
)
_NO_PLACES = listed("whereabouts.no_place") | OFFICES
_ALONE = listed("no_places.alone")
_NO_SCHOOLS = frozenset(name.replace("_", " ") for name in listed("no_places.schools"))
_NATIONS = listed("no_places.nations")
# Parts of a document, words that signs of Markdown make a heading, and Welsh that only opens sentences.
_NO_PLACE = re.compile(
    r"(?:(?:Chapter|Section|Annex|Appendix|Table|Figure|Part|Page|Article|Paragraph|Schedule) \d+|\d+|SENs?|Ofsted|Mae['’]\w+)|#.*"
    r"|ward \d+\w?|hospital|(?:the )?red cross|.*\b(?:magistrates['’]?|crown|county|high|youth|family) court"
    r"|.*(?:children|adult|people|women)?s?['’]s? services?|['’]?s services?|(?:crown )?copyright\b.*",
    re.IGNORECASE,
)
_A_SCHOOL = re.compile(r"ysgol(?: \d+)?")
_CHILDREN = re.compile(r"\b(?:children|adult)$", re.IGNORECASE)


def is_none(text: str, found: Found) -> bool:
    """Whether a find of a school or a place is none."""
    words = text[found.start : found.end]
    if found.kind is Kind.SCHOOL:
        return _is_no_school(words)
    return found.kind is Kind.PLACE and _is_no_place(words, text[found.end : found.end + 60])


def _is_no_school(words: str) -> bool:
    """Whether what is found as a school is a county, a sort of school, a handle for one ("ysgol 1"), or a heading in capitals."""
    parts = words.lower().split()
    return (
        (words.islower() and (is_school_word(words) or all(known(part).word >= 6 for part in parts)))
        or _A_SCHOOL.fullmatch(words) is not None
        or words in _COUNTIES
        or _REGION.fullmatch(words) is not None
        or words.lower() in _NO_SCHOOLS
        or (len(parts) == 1 and words.isupper() and known(words).word >= 3)
        or len(words) < 3
    )


def _is_no_place(words: str, after: str) -> bool:
    """Whether what is found as a place, before `after`, is a nation, a region, an institution or a common word."""
    whole = " ".join(words.lower().replace("’", "'").split())
    look = known(whole)
    return (
        look.place == 4
        or all(known(part).place == 4 for part in whole.split())
        or whole in _NATIONS
        or _REGION.fullmatch(words) is not None
        or (" " not in whole and _is_common(whole, small=words.islower(), owned=after[:2] in {"'s", "’s"}))
        or _NO_PLACE.fullmatch(words) is not None
        or (_CHILDREN.search(words) is not None and after.startswith(("'s services", "’s services")))
    )


def _is_common(word: str, *, small: bool, owned: bool) -> bool:
    """Whether a word alone is no place: "Ward", "HMP", "Hospital", small ones sooner; "at Brown's" is one."""
    look = known(word)
    if small and look.word >= 3:
        return True
    return look.place < 3 and not owned and (look.word >= 6 or word in _NO_PLACES or word in _ALONE)
