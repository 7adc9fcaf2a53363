"""Names that were found in parts, put together: "Leroy" and "St Hilaire", "Hallworth, N."."""

from __future__ import annotations

import re
from collections.abc import Iterable

from alongside.names.lists import known
from alongside.names.titles import COURTESY
from alongside.names.values import Found, Kind

_STOP = re.compile(r"\.(?=[,;:)'’/]| [a-z–(-]|[ \t]*$|[ \t]*\n)")
_INITIAL = re.compile(r"[A-ZÀ-Þ]\.?")
_SAINT = re.compile(r"St\.? ?[A-ZÀ-Þ]")
# First names as registers, gravestones and old letters shorten them: "Jas. Yeo", "Wm. Tebbutt".
_SHORTENED = re.compile(
    r"\b(?:Alexr|Benj|Chas|Danl|Edw|Edwd|Eliz|Fredk|Geo|Hy|Jas|Jno|Jos|Margt|Matt|Rich|Richd|Robt|Saml|Thos|Wm)$"
)


def whole(text: str, finds: Iterable[Found]) -> list[Found]:
    """The finds, in order, with the parts of one name as one: "Leroy" and "St Hilaire", "Hallworth" and "N." with a comma between them, and
    the full stop of the initial that ends a name within its sentence ("Maria K. was late") or alone is it ("L." below a letter)."""
    every: list[Found] = []
    for one in sorted(finds):
        if every and every[-1].kind is Kind.PERSON and _is_of(text, every[-1], one):
            one = Found(every.pop().start, one.end, Kind.PERSON)
        if one.kind is Kind.PERSON and _STOP.match(text, one.end):
            ends = text[one.end + 1 : one.end + 2] in {"", "\n"}
            alone = one.end - one.start == 1 and (not ends or text[one.start - 1 : one.start] in {"", "\n"})
            if (
                alone
                or _SHORTENED.search(text, one.start, one.end)
                or (one.end - one.start > 3 and text[one.end - 2] == " ")
            ):
                one = Found(one.start, one.end + 1, Kind.PERSON)
        every.append(one)
    return every


def _is_of(text: str, before: Found, found: Found) -> bool:
    """Whether a find is more of the name before it."""
    between, words = text[before.end : found.start], text[found.start : found.end]
    if between == " @ ":
        return found.kind is Kind.PERSON  # "Manish Kumar @ Tolly", as courts write a by-name
    if between == ". ":
        shortened = _SHORTENED.search(text, before.start, before.end) and words[0].isupper()
        return bool(shortened) and found.kind in {Kind.PERSON, Kind.PLACE}
    if between == ", " and found.kind is Kind.PERSON:
        return _is_surname_first(text, before, found)
    if between != " " or words.split(" ")[0].lower().rstrip(".") in COURTESY or text[before.end - 1] == ".":
        return False
    return found.kind is Kind.PERSON or (found.kind is Kind.PLACE and _SAINT.match(words) is not None)


_OPENS_ENTRY = re.compile(r"(?:^|[\n\t|¦:;(•*>–-] ?|\d[.)]? |  )$")
_LISTED_ON = re.compile(r",? and |, [A-ZÀ-Þ]| &")
_ENDS_ENTRY = re.compile(r" ?[\t|¦;(\n–]|  |,? ?$")


def _is_surname_first(text: str, before: Found, found: Found) -> bool:
    """Whether a comma turns one name round: "Hallworth, N." anywhere, "OKORO, Blessing" where an entry begins and no list goes on."""
    surname, first = text[before.start : before.end], text[found.start : found.end].split(" ")[0]
    look = known(surname)
    if look.word >= 4 or (" " in surname and not surname.isupper()):
        return False
    # "Mwangi" is a first name as well: here it is none where nothing else stands in the entry.
    if look.first >= 3 and not (look.last + 1 >= look.first and _ENDS_ENTRY.match(text, found.end)):
        return False
    if _INITIAL.fullmatch(text, found.start, found.end):
        return True
    return (
        known(first).first >= 2
        and first.lower().rstrip(".") not in COURTESY
        and _OPENS_ENTRY.search(text, max(0, before.start - 3), before.start) is not None
        and not _LISTED_ON.match(text, found.end)
    )
