"""Names told by the names beside them: a nickname between two, a surname before a comma, another name in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alongside.names.lists import known
from alongside.names.titles import OFFICES
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
