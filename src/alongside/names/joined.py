"""Names told by the names beside them: a nickname between two, a surname before a comma, another name in quotation marks; and names
that were found in parts, put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from alongside.names.lists import known
from alongside.names.titles import COURTESY, OFFICES
from alongside.names.values import Found, Kind

_CAP = r"[A-ZÀ-ÖØ-Þ][\w'’\-]+"
# What opens with a capital opens a word: without that, a text of a hundred thousand capitals and apostrophes takes a minute.
_OPENS = r"(?<![\w'’\-])"
_NICKED = re.compile(rf"{_OPENS}(?P<a>{_CAP}) [\"“‘'][A-Za-zÀ-ÿ][\w.\-]+(?: [\w.\-]+)?[\"”’'] (?P<b>{_CAP})")
_FILED = re.compile(
    r"(?<![\w'’.\-])(?P<a>[A-ZÀ-Þ]['’]?[A-ZÀ-Þ]+(?:[ \-][A-ZÀ-Þ]+){0,4}), ?(?P<b>[A-ZÀ-Þ][^\W\d_A-Z][\w'’\-]*(?: [A-ZÀ-Þ][a-zà-ÿ'’\-]+)?)(?!\w)"
)


def nicknamed(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """ "Vasile "Vas" Munteanu": one person, with the nickname in between."""
    for match in _NICKED.finditer(text):
        ends = [f for f in finds if f.kind is Kind.PERSON and f.start < match.end("b") and f.end > match.start("a")]
        if any(f.start >= match.start("b") or f.end <= match.end("a") for f in ends) and not known(match["a"]).body:
            start, end = min(match.start("a"), ends[0].start), max(match.end("b"), ends[-1].end)
            if known(match["a"]).word < 5 and known(match["b"]).word < 5:
                yield Found(start, end, Kind.PERSON)


def filed(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """ "SINGH, Baldev": a surname in capitals, a comma and a first name are one, where either was found; not "Jo Ray HMI, Sue Lee"."""
    people = [f for f in finds if f.kind is Kind.PERSON]
    for match in _FILED.finditer(text):
        first, last = known(match["b"].split()[0]), known(match["a"])
        touching = [f for f in people if f.start < match.end() and f.end >= match.start() - 1]
        if (
            touching
            and touching[0].start >= match.start()
            and match["a"].lower() not in OFFICES  # "the IRO, Colin Marsh"
            and (first.word < 4 or first.first >= 4)
            and (last.last or (len(match["a"]) > 4 and not last.word))
        ):
            yield Found(*match.span(), Kind.PERSON)


# Where somebody stands, a name in quotation marks beside it is another of theirs: "Ifeanyi ("Iffy")", 'Liam and "Tank"'.
_IN_QUOTES = re.compile(
    rf"(?P<joined>,? (?:and|or|aka|alias|also|with)(?= )|(?= \())?,? \(?[\"“‘'](?P<x>{_CAP}(?: {_CAP})?)[\"”’']"
)


def quoted(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """A by-name in quotation marks after a name; a common word alone is rather what was said: 'I asked Dean, "Why"'."""
    for found in finds:
        if found.kind is Kind.PERSON:
            match = _IN_QUOTES.match(text, found.end)
            if match and not known(match["x"]).body and (match["joined"] is not None or known(match["x"]).word < 6):
                yield Found(*match.span("x"), Kind.PERSON)


_STOP = re.compile(r"\.(?=[,;:)'’/]| [a-z–(-]|[ \t]*$|[ \t]*\n)")
_INITIAL = re.compile(r"[A-ZÀ-Þ]\.?")
_SAINT = re.compile(r"St\.? ?[A-ZÀ-Þ]")


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
            if alone or (one.end - one.start > 3 and text[one.end - 2] == " "):
                one = Found(one.start, one.end + 1, Kind.PERSON)
        every.append(one)
    return every


def _is_of(text: str, before: Found, found: Found) -> bool:
    """Whether a find is more of the name before it."""
    between, words = text[before.end : found.start], text[found.start : found.end]
    if between == " @ ":
        return found.kind is Kind.PERSON  # "Manish Kumar @ Tolly", as courts write a by-name
    if between == ", " and found.kind is Kind.PERSON:
        return _is_surname_first(text, before, found)
    if between != " " or words.split(" ")[0].lower().rstrip(".") in COURTESY or text[before.end - 1] == ".":
        return False
    return found.kind is Kind.PERSON or (found.kind is Kind.PLACE and _SAINT.match(words) is not None)


_OPENS_ENTRY = re.compile(r"(?:^|[\n\t|:;(•*>–-] ?|\d[.)]? )$")
_LISTED_ON = re.compile(r",? and |, [A-ZÀ-Þ]| &")


def _is_surname_first(text: str, before: Found, found: Found) -> bool:
    """Whether a comma turns one name round: "Hallworth, N." anywhere, "OKORO, Blessing" where an entry begins and no list goes on."""
    surname, first = text[before.start : before.end], text[found.start : found.end].split(" ")[0]
    look = known(surname)
    if " " in surname or look.first >= 3 or look.word >= 4:
        return False
    if _INITIAL.fullmatch(text, found.start, found.end):
        return True
    return (
        known(first).first >= 2
        and _OPENS_ENTRY.search(text, max(0, before.start - 3), before.start) is not None
        and not _LISTED_ON.match(text, found.end)
    )
