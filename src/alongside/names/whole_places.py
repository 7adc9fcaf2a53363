"""Places whole: with their article, the side that they lie on, their 's, and the town behind them ("The Jolly Tar, Little Orcheston")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.roads import is_road
from alongside.names.values import Found, Kind

# What belongs to a name before it: "HMP Low Newton", "Little Orcheston", "Green Dragon".
_BEFORE = re.compile(
    r"(?<![\w’'\-])(?:(?:The )?(?:HMP(?:/YOI)?|HMYOI|HMP & YOI|YOI|STC|IRC|Little|Great|Upper|Lower|Nether|Over|Old|North|South|East|West|Green|Red|"
    r"White|Black|Blue|Golden|Royal|Cross|Kings?|Queens?) |The |(?:[Bb]ig|old) )$"
)
# The word of a kind that was left off: "Holborn {nick}", "Audlem Green {chip shop}", "Crewe {station}".
_KIND = re.compile(
    rf" (?:{'|'.join(sorted(listed('whole_places.kinds'), key=len, reverse=True))})(?![\w’'\-])".replace("_", " ")
)
# An 's by which somebody's house or shop is called, where nothing follows that it could own.
_OWN = re.compile(
    r"['’]s?(?=[.,;:)\n|]|$| [(–—&]| (?:after|again|and|around|at|before|but|by|for|from|if|in|last|near|on|or|then|this|till|to|today|tonight|twice|until|"
    r"when|where|with|yesterday)\b)"
)
_AT = re.compile(
    r"\b(?:[Aa]t|[Ii]n|[Tt]o|[Ff]rom|[Oo]utside|[Nn]ear|[Bb]ehind|[Vv]ia|[Oo]pposite|[Aa]ttends|[Aa]bove|[Oo]ver|[Pp]ast|[Ss]chool|[Aa]cademy|[Cc]ollege):? "
    r"(?:[Tt]he )?$"
)
# What a place is only a part of: "The {Heath Park} SENCO", "The {Willows} school".
_GOES_ON = re.compile(
    r"['’]| [A-Z]| (?:area|end|estate|family|head|house|lads|nurse|office|pupils?|school|side|site|staff|team)\b"
)
_THE = re.compile(r"(?<![\w’'\-])the $")
_OF_SCHOOL = re.compile(
    r"['’]s(?: \w+){0,2} (?:school|academy|college|primary|nursery|infants?|juniors?)\b", re.IGNORECASE
)
_HOUSE = re.compile(
    r" (?:House|Villa|Cottages?|Lodge|Farm|Farmhouse|Barn|Bungalow|Mansions?|Court|Flats?|Hostel|hostel|Almshouses|Rectory|Vicarage|Manse)$"
)
_MORE = re.compile(r", [A-ZÀ-Þ]| (?:and|&|or) [A-ZÀ-Þ]")
_PAIRED = frozenset({Kind.PLACE, Kind.SCHOOL})
# What words that stand beside each other and were found as two are, if either was: "Anthony" and "Gell", a school.
_SURER: dict[Kind, int] = {Kind.PERSON: 0, Kind.PLACE: 1, Kind.SCHOOL: 2, Kind.ADDRESS: 3}


def whole_places(text: str, finds: Iterable[Found]) -> list[Found]:
    """The finds, places and schools with all that they are called by; two beside each other are one."""
    whole: list[Found] = []
    for found in _grown(text, finds):
        last = whole[-1] if whole else None
        if last is not None and _are_one(text, last, found, whole[-2] if len(whole) > 1 else None):
            kind = max(last.kind, found.kind, key=_SURER.__getitem__)
            whole[-1] = Found(last.start, found.end, kind)
        else:
            whole.append(found)
    return whole


def _grown(text: str, finds: Iterable[Found]) -> Iterator[Found]:
    """Each find with the words beside it that no other find holds."""
    every = list(finds)
    for number, found in enumerate(every):
        if found.kind not in _PAIRED:
            yield found
            continue
        floor = every[number - 1].end if number else 0
        ceiling = every[number + 1].start if number + 1 < len(every) else len(text)
        start, end = found.start, found.end
        if text[start - 1 : start] == " " and text[start].isupper() and found.kind is Kind.PLACE:
            before = _BEFORE.search(text, max(floor, start - 20), start)
            start = start if before is None or _is_article(text, before, end) else before.start()
        if start == found.start and not _GOES_ON.match(text, end) and _THE.search(text, max(floor, start - 5), start):
            start -= len("the ")
        of_school = _OF_SCHOOL.match(text, end)
        further = of_school or (_KIND.match(text, end) if found.kind is Kind.PLACE else None) or _own(text, found)
        if further and further.end() <= ceiling:
            end = further.end()
        yield Found(start, end, Kind.SCHOOL if of_school else found.kind)


def _is_article(text: str, before: re.Match[str], end: int) -> bool:
    """Whether "The" only opens the sentence: "The Heath Park SENCO", but "at The Junction" and "The Willows" alone on a line."""
    opening = text[max(0, before.start() - 3) : before.start()].rstrip(" ")[-1:] in {"", "\n", ".", "!", "?", ":"}
    return before[0] == "The " and opening and _GOES_ON.match(text, end) is not None


def _own(text: str, found: Found) -> re.Match[str] | None:
    """The 's of a place's name: somebody is at it, and nothing follows that it could own."""
    own = _OWN.match(text, found.end) if text[found.end : found.end + 1] in {"'", "’"} else None
    at_it = found.kind is Kind.SCHOOL or _AT.search(text, max(0, found.start - 16), found.start)
    return own if at_it else None


def _are_one(text: str, first: Found, second: Found, before: Found | None) -> bool:
    """Whether two finds are one place: with a space between them, or a house, a shop or a street and its town."""
    between = text[first.end : second.start]
    if between == " " and _SURER.keys() >= {first.kind, second.kind}:
        if second.kind is Kind.PLACE and first.kind is not Kind.PERSON:
            return True
        # "Leroy St Hilaire" is somebody
        two_sorts = first.kind is not second.kind or first.kind is Kind.SCHOOL
        return two_sorts and text[second.start].isupper() and not text.startswith("St", second.start)
    if between in {"'s ", "’s "} and first.kind is second.kind is Kind.PLACE:
        return text[second.start].isupper()  # "King's Lynn"
    if first.kind not in _PAIRED or second.kind is not Kind.PLACE:
        return False
    in_a_row = before is not None and before.kind in _PAIRED and text[before.end : first.start] == ", "
    return bool(
        between == ", "
        and first.kind is Kind.PLACE
        and not in_a_row
        and (known(text[first.start : first.end]).place < 2 or is_road(text, first.start, first.end))
        and (known(text[second.start : second.end]).place >= 1 or _stands_in(text, first, second))
        and _MORE.match(text, second.end) is None
    )


def _stands_in(text: str, first: Found, second: Found) -> bool:
    """Whether the first of two places is a house, or one that stands in the second, a street."""
    if _HOUSE.search(text, first.start, first.end):
        return True
    return is_road(text, second.start, second.end) and not is_road(text, first.start, first.end)
