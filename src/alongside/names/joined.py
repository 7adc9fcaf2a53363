"""Names told by the names beside them: a nickname between two, a first name after "and", an alias."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.titles import COURTESY, RANKS
from alongside.names.values import Found, Kind

_CAP = r"[A-ZÀ-ÖØ-Þ][\w'’\-]+"
_MONTHS = listed("beside.months")
_WEEKDAYS = listed("beside.weekdays")
# What opens with a capital opens a word: without that, a text of a hundred thousand capitals and apostrophes takes a minute.
_OPENS = r"(?<![\w'’\-])"
_NICKED = re.compile(rf"{_OPENS}(?P<a>{_CAP}) [\"“‘'][A-Za-zÀ-ÿ][\w.\-]+(?: [\w.\-]+)?[\"”’'] (?P<b>{_CAP})")
_FILED = re.compile(
    r"(?<![\w'’.\-])(?P<a>[A-ZÀ-Þ]['’]?[A-ZÀ-Þ]+(?:[ \-][A-ZÀ-Þ]+){0,4}), ?(?P<b>[A-ZÀ-Þ][^\W\d_A-Z][\w'’\-]*(?: [A-ZÀ-Þ][a-zà-ÿ'’\-]+)?)(?!\w)"
)
_NAME = re.compile(_CAP)
_PAIRED = re.compile(rf"{_OPENS}(?<!\.)(?P<a>{_CAP})(?:, | and | & | or |, and )(?={_CAP})")


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
            and (first.word < 4 or first.first >= 4)
            and (last.last or (len(match["a"]) > 4 and not last.word))
        ):
            yield Found(*match.span(), Kind.PERSON)


def paired(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """ "Jordan and Chelsea came": a first name that stands beside somebody found."""
    starts = {f.start for f in finds if f.kind is Kind.PERSON}
    ends = {f.end for f in finds if f.kind is Kind.PERSON}
    taken = {f.start for f in finds}
    for match in _PAIRED.finditer(text) if starts else ():
        after = _NAME.match(text, match.end())
        if after is None:
            continue
        if match.end("a") in ends and after.start() not in taken and _is_first_name(text, after):
            yield Found(*after.span(), Kind.PERSON)
        elif match.end() in starts and match.start("a") not in taken and _is_first_name(text, match, "a"):
            yield Found(*match.span("a"), Kind.PERSON)


_GOES_ON = re.compile("[ -][A-Z]")


def _is_first_name(text: str, match: re.Match[str], group: str | int = 0) -> bool:
    word = match[group].lower()
    if word in COURTESY or word in RANKS or word in _MONTHS or word in _WEEKDAYS:
        return False
    look, alone = known(match[group]), not _GOES_ON.match(text, match.end(group))
    return (
        alone and look.first >= 3 and look.word <= 5 and look.place < 2 and not look.body and not match[group].isupper()
    )


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


_ALIAS = re.compile(rf" (?:@|alias|aka) {_CAP}(?: {_CAP})?")


def aliases(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """ "Manish @ Tolly": what joins a name and an alias belongs to both."""
    for match in _ALIAS.finditer(text):
        for found in finds:
            if found.kind is Kind.PERSON and found.end == match.start():
                yield Found(found.start, match.end(), Kind.PERSON)
