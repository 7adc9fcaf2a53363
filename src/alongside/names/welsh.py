"""What Welsh puts beside names: verbs that open a sentence, endings of names, small words that are nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from alongside.names.lists import known
from alongside.names.titles import VERBS_THAT_OPEN
from alongside.names.values import Found, Kind

# Words that Welsh has in every sentence and English has not.
_SMALL = re.compile(
    r"\b(?:yn|yr|wedi|oedd|gyda|wrth|nad|fod|gan|dywedodd|hefyd|ddim|ond|ei|ac|sydd|roedd|mae)\b", re.IGNORECASE
)
_NAMED = frozenset({Kind.SCHOOL, Kind.PLACE})  # in small letters they are rather words that English does not know
_ONE_IN = 12
_FEWEST = 4
_NOBODY = re.compile(
    r"(?:iddo|iddi|iddyn|ganddo|ganddi|wrtho|wrthi|arno|arni|nad|nid|neb|fod|bod|wedi|yn|yr?|ac?|i|o|ei|eu|gyda|wrth|gan|am|ar|at|hefyd|"
    r"ond|sydd)"
)
_NEXT = re.compile(r" (?P<name>[A-ZÀ-Þ][\w-]+)")
_RATHER_A_SURNAME = 3
JOINED_ENDING = re.compile(r"(?<=\w)['’](?:n|r|i|u|w|m|th)$")  # "Mae Deio'n"
_IN = re.compile(r"\b(?:yng|ym|yn) $")
_OPENS_PLACE = re.compile(r"(?:yng|ym|yn|i|o|ger) (?=[A-ZÀ-Þ])")
_NASAL = re.compile(r"(?:Ngh|Mh|Nh|Ng|M|N)\w+")


def is_welsh(text: str) -> bool:
    """Whether a text is in Welsh: at least one word of twelve is a small word of it."""
    if " yn " not in text:
        return False
    many = len(_SMALL.findall(text))
    return many >= _FEWEST and many * _ONE_IN >= text.count(" ")


def in_welsh(text: str, finds: Iterable[Found]) -> Iterator[Found]:
    """The finds of a Welsh text, each with nothing but the name: "Mae Deio'n" is "Deio", "iddo" is nobody."""
    for found in (part for whole in finds for part in _parted(text, whole)):
        if found.kind is not Kind.PERSON:
            yield from _without_in(text, found)
            continue
        words = list(re.finditer(r"\S+", text[found.start : found.end]))
        while words and _is_no_name(words[0].group()) and (len(words) > 1 or not _is_owner(text, found)):
            words.pop(0)
        while words and _NOBODY.fullmatch(words[-1].group()):
            words.pop()
        if words:
            start, end = found.start + words[0].start(), found.start + words[-1].end()
            surname = _NEXT.match(text, end)
            if len(words) == 1 and surname and known(surname["name"]).last >= _RATHER_A_SURNAME:
                end = surname.end()
            ending = JOINED_ENDING.search(text, start, end)
            yield Found(start, ending.start() if ending else end, _kind(text, start, end, Kind.PERSON))


def _without_in(text: str, found: Found) -> Iterator[Found]:
    """A school or place without the "yng" before it; none in small letters that the lists do not know."""
    name = text[found.start : found.end]
    if found.kind not in _NAMED:
        yield found
    elif not name.islower() or known(name).place >= 3:
        before = _OPENS_PLACE.match(name)
        start = found.start + (before.end() if before else 0)
        yield Found(start, found.end, _kind(text, start, found.end, found.kind))


def _parted(text: str, found: Found) -> Iterator[Found]:
    """The find, or both where a small word of Welsh stands between them: "Deio wrth Angharad"."""
    start = found.start
    for word in re.finditer(r"(?<=\w )\w+(?= )", text[found.start : found.end]) if found.kind is Kind.PERSON else ():
        if _NOBODY.fullmatch(word[0]):
            yield Found(start, found.start + word.start() - 1, Kind.PERSON)
            start = found.start + word.end() + 1
    yield Found(start, found.end, found.kind)


# "yng Nghaernarfon", "ym Mangor": what takes this form there is a place, whoever else knows it.
_MUTATED = re.compile(
    r"\b(?:[Yy]ng (?P<x>N(?:gh|g|h)[a-zâêîôûŵŷ]\w+)|[Yy]m (?P<y>Mh?[a-zâêîôûŵŷ]\w+))(?:[ -](?:y |yr )?[A-ZÀ-Þ]\w+)*"
)


def mutated(text: str) -> Iterator[Found]:
    """Places of a Welsh text whose first letter says that somebody or something is in them."""
    for match in _MUTATED.finditer(text):
        yield Found(match.start(match.lastgroup or "x"), match.end(), Kind.PLACE)


def _is_no_name(word: str) -> bool:
    return word.lower() in VERBS_THAT_OPEN or _NOBODY.fullmatch(word.lower()) is not None


def _is_owner(text: str, found: Found) -> bool:
    """ "Dywedodd Mae": a name where no sentence opens."""
    return text[found.start].isupper() and not re.search(
        r"(?:^|[.!?:\n][\"'”’]?\s*)$", text[max(0, found.start - 3) : found.start]
    )


def _kind(text: str, start: int, end: int, found: Kind) -> Kind:
    """ "yng Nghaernarfon" is where somebody is, whatever else it was found as: no name of a person takes that form."""
    nasal = _NASAL.fullmatch(text, start, end)
    return Kind.PLACE if nasal and _IN.search(text, max(0, start - 5), start) and text[start - 2] in "gm" else found
