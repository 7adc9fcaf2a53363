"""Everything in a text that may point to somebody, found and settled."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from unicodedata import combining

from alongside.names.again import again, operations, repeated
from alongside.names.beside import grown
from alongside.names.births import births
from alongside.names.born import born
from alongside.names.called_like import called_like_somebody
from alongside.names.columns import columned
from alongside.names.completed import completed, whole_references
from alongside.names.days import dates
from alongside.names.gathered import in_one
from alongside.names.joined import whole
from alongside.names.model import told
from alongside.names.no_places import is_none
from alongside.names.ordinary import Ordinary
from alongside.names.pointing import pointing
from alongside.names.registers import registered
from alongside.names.roads import ROADS
from alongside.names.shapes import shaped
from alongside.names.standing import Standing, one_of
from alongside.names.surroundings import surrounding
from alongside.names.tokens import tokens
from alongside.names.values import Found, Kind, people
from alongside.names.weighing import Unweighed, weighed
from alongside.names.welsh import in_welsh, is_welsh, mutated
from alongside.names.whereabouts import whereabouts
from alongside.names.whole_places import whole_places

# Who wins where two finds overlap: what is surest by its shape first.
_ORDER = (
    Kind.EMAIL,
    Kind.NHS,
    Kind.UPN,
    Kind.DOB,
    Kind.ADDRESS,
    Kind.OPERATION,
    Kind.SCHOOL,
    Kind.PHONE,
    Kind.VEHICLE,
    Kind.CASE,
    Kind.POSTCODE,
    Kind.HANDLE,
    Kind.PERSON,
    Kind.PLACE,
    Kind.OTHER,
)
_where = attrgetter("start")
_RANK = {kind: rank for rank, kind in enumerate(_ORDER)}


def find(text: str, told_before: Collection[Found] = ()) -> tuple[Found, ...]:
    """What may point to somebody, in order, none overlapping, none across lines.

    Offsets count code points of `text`, from 0, end not included.  A courtesy title belongs to its name ("Ms Okafor-Reid"), a
    possessive 's does not.  `told_before` is what the document shows otherwise, such as by the heads of its tables.
    """
    before = unweighed(text, told_before)
    finds = whole(text, weighed(text, before))
    # The trees learned from English: what they bring into a Welsh text is read as Welsh, like all else.
    return tuple(settled(text, in_welsh(text, finds)) if finds != before.finds and is_welsh(text) else finds)


def unweighed(text: str, told_before: Collection[Found] = ()) -> Unweighed:
    """What `find` finds before it weighs people; tools/names_weighing.py learns from it how to."""
    standing = Standing(text)
    days = dates(standing)
    certain = of_form(standing, days)
    if told_before:
        certain = settled(text, [*certain, *told_before])
    words = tokens(text)
    ordinary = Ordinary(words)
    model = told(text, words, certain)
    first = settled(text, [*certain, *_likely(text, days, model.finds)])
    first = [found for found in grown(text, words, first) if not called_like_somebody(text, found)]
    welsh = is_welsh(text)
    if welsh:
        first = settled(text, [*in_welsh(text, first), *mutated(text)])
    known_there = people(len(text), first)
    further = [
        found
        for found in again(text, first, words, ordinary)
        if known_there.find(b"\0", found.start, found.end) >= 0 and not called_like_somebody(text, found)
    ]
    second = settled(text, grown(text, words, settled(text, [*first, *further])) if further else first)
    if welsh:
        second = settled(text, in_welsh(text, second))
    beside = [
        *born(text, days, second),
        *whereabouts(standing, second),
        *operations(text, second),
    ]
    third = in_one(text, settled(text, [*second, *beside]) if beside else second)
    more = list(repeated(text, third))
    fourth = whole_places(text, settled(text, [*third, *more]) if more else third)
    return Unweighed(words, list(whole_references(text, pointing(text, fourth))), model, ordinary, certain)


def _likely(text: str, days: Sequence[tuple[int, int]], finds: Iterable[Found]) -> Iterator[Found]:
    """The model's finds, each whole; without schools and places that are none."""
    for part in finds:
        one = completed(text, days, part)
        for found in _parted(text, one) if one else ():
            if not is_none(text, found):
                yield found


_TWO_BY_LETTERS = re.compile(
    r"((?:[A-ZÀ-Þ]\.){2,3}(?= )|[A-ZÀ-Þ]\.(?= [A-ZÀ-Þ]\.)) ((?:[A-ZÀ-Þ]\.){2,3}|[A-ZÀ-Þ]{2,3})"
)

_LONGEST_DOORS = 200  # signs
_TWO_DOORS = re.compile(
    rf"(\d+[A-Za-z]? [^,]+ {one_of(ROADS)}), (\d+[A-Za-z]? [^,]+ {one_of(ROADS)})|(.*?[A-Za-z]{{4}}.*?),? (?:and|or|its|then) ((?:[Ff]lat |[Nn]o\.? )?\d.+)"
)


def _parted(text: str, found: Found) -> Iterator[Found]:
    """The find, or both where it goes from the initials that end a sentence to those that open the next: "T.W. DM", or from door to door."""
    if found.kind is Kind.PERSON and (two := _TWO_BY_LETTERS.fullmatch(text, found.start, found.end)):
        yield from (Found(*two.span(part), Kind.PERSON) for part in (1, 2))
    elif (
        found.kind is Kind.ADDRESS
        and found.end - found.start < _LONGEST_DOORS
        and (two := _TWO_DOORS.fullmatch(text, found.start, found.end))
    ):
        yield from (Found(*two.span(part), Kind.ADDRESS) for part in (1, 2, 3, 4) if two[part])
    else:
        yield found


def of_form(standing: Standing, days: Sequence[tuple[int, int]]) -> list[Found]:
    """What is found without the model, which takes it for granted; `days` is where dates stand."""
    text = standing.text
    told = [*births(standing, days), *registered(standing, days), *columned(text)]
    return settled(text, [*shaped(standing), *told, *surrounding(standing)])


def settled(text: str, finds: Iterable[Found]) -> list[Found]:
    """The finds without overlaps.  Where two share words the surer kind keeps them, and the rest of the other stays found."""
    every = sorted({*_in_lines(text, finds)})
    if all(one.end <= after.start for one, after in pairwise(every)):
        ends = (_trimmed(text, *one) for one in every)
        return [Found(start, end, one.kind) for one, (start, end) in zip(every, ends, strict=True) if end > start]
    taken: list[Found] = []
    held = bytearray(len(text))
    for one in sorted(every, key=lambda f: (_rank(text, f), f.start - f.end, f.start)):
        if held.find(b"\1", one.start, one.end) < 0:
            free: Iterable[tuple[int, int]] = ((one.start, one.end),)
        else:
            free = _free(held, one.start, one.end)
        for start, end in free:
            start, end = _trimmed(text, start, end, one.kind)
            if end > start:
                taken.append(Found(start, end, one.kind))
                held[start:end] = b"\1" * (end - start)
    return sorted(taken, key=_where)


def _rank(text: str, found: Found) -> int:
    """A place of several words ("Victoria Park") is surer than the name in it; a single word is rather somebody's name."""
    if found.kind is not Kind.PLACE:
        return _RANK[found.kind]
    words = text[found.start : found.end]
    if words.startswith(("St ", "St. ", "Saint ")):
        return _RANK[Kind.SCHOOL]
    return _RANK[Kind.HANDLE] if " " in words else _RANK[Kind.PLACE]


def _in_lines(text: str, finds: Iterable[Found]) -> Iterator[Found]:
    for one in finds:
        if text.find("\n", one.start, one.end) < 0:
            yield one
            continue
        for line in re.finditer(r"[^\n]+", text[one.start : one.end]):
            yield Found(one.start + line.start(), one.start + line.end(), one.kind)


def _free(covered: bytearray, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The runs of characters that no surer find has."""
    at = start
    while at < end:
        begin = covered.find(b"\0", at, end)
        if begin < 0:
            return
        stop = covered.find(b"\1", begin, end)
        at = stop if stop >= 0 else end
        yield begin, at


def _trimmed(text: str, start: int, end: int, kind: Kind) -> tuple[int, int]:
    """Without spaces and signs at the edges; a full stop stays only after an initial ("D.O."), an apostrophe behind a school ("Bishops'"),
    and signs for what was not seen of a plate ("HN66 ***")."""
    while start < end and not (text[start].isalnum() or text[start] in "@([+"):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ")]._" or combining(text[end - 1])):
        if (kind is Kind.SCHOOL and text[end - 2 : end] in {"s'", "s’"}) or (
            kind is Kind.VEHICLE and text[end - 1] in "?*"
        ):
            break
        end -= 1
    if (
        end > start
        and text[end - 1] == "."
        and kind is not Kind.VEHICLE
        and not _INITIAL.search(text, max(start, end - 4), end)
    ):
        end -= 1
    return start, end


# Compiled here because it is asked for every find.
_INITIAL = re.compile(r"(?:^|\b)[^\W\d_]\.$")
