"""Numbers of cases as courts, police, hospitals and offices write them: several words long, or told by a word well before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.days import MONTH
from alongside.names.standing import After, Standing, either
from alongside.names.values import Found, Kind

_OF_A_COURT = r"\d+(?:-\d+)?(?:(?:/\d+){1,3}\b| of (?:19|20)\d\d\b)(?: \([A-Z]{1,4}\))?"
# "Criminal Appeal No. 1147 of 1994", "Record No. 2018/00671": not an act, an order or a regulation, which are nobody's.
_COURT = After(
    (
        f"{either('appeal suit petition application revision record claim case action')} APPEAL SUIT PETITION CASE FIR SLP",
        rf"s?(?: \([A-Z][a-z]*\))? (?i:nos?)\.? ?{_OF_A_COURT}",
    )
)
_COURT_BEFORE = re.compile(
    r"(?:\b(?:Civil|Criminal|Crl\.|Testamentary|Writ|Special(?: Leave)?|First|Second|Misc\.) )?\w+$"
)
# "O.S. No. 88/1987", "Crl. A. No. 2290/2011"
_ABBREVIATED = After(("No Nos NO NOS", rf"\.? ?{_OF_A_COURT}"))
_ABBREVIATED_BEFORE = re.compile(r"(?:\b[A-Z][a-z]{0,2}\.\s?){1,4} (?:No|NO)s?$")
_IRISH = After(("No", r"\. \d{1,5} [A-Z]{1,3}\b"))
_EU = After(("Case Cases Joined", r"(?: [Cc]ases)? [CTF][-‑]\d{1,4}/\d\d\b"))
_NEUTRAL = After(
    (
        "citation Citation CITATION",
        r"(?i:(?: no\.?| number)?:? )(?P<x>\[(?:19|20)\d\d\] [A-Z]{3,6}(?: [A-Z][a-z]+)? \d+(?: \([A-Za-z]{1,8}\))?)",
    )
)

# Numbers in groups, after a word that says what they are: "Hosp No RXK 228104", "log no EDT 3310", "Ref 24 009 118".
_NUMBER_WORD = r"(?: ?(?:no|number|num|id|ref|reference|refs)\b\.?)"
_SAID = After(
    (
        f"{either('hosp hospital mrn datix pcn booking candidate serial membership enquiry')} HOSP MRN DATIX PCN",
        rf"(?i:{_NUMBER_WORD}?(?: is)?[ .:#]*)(?P<x>[A-Z]{{1,3}}[ \-]?\d{{4,9}}\b|\d{{5,10}}(?:-\d{{1,3}})?\b|\d\d-\d{{4}}-[A-Z]\b)",
    ),
    (
        f"{either('log incident crime')} LOG",
        rf"(?i:{_NUMBER_WORD}(?: is)?[ .:#]*)(?P<x>[A-Z]{{2,5}} \d{{3,8}})\b",
    ),
    (
        f"{either('ref reference')} REF",
        rf"(?i:{_NUMBER_WORD}?(?: is| was)?[ .:#]*)(?P<x>(?:[A-Z]{{1,5}} )?\d{{2,3}}(?: \d{{2,4}}){{2,4}})\b",
    ),
    (
        f"{either('quote quoting quoted')} QUOTE QUOTING",
        r"(?i:(?: (?:ref(?:erence)?|number|no\.?|log))*:? )(?P<x>[A-Z]{2,5}/?[A-Z\d]*\d[\w\-/]*\d|\d[\d*/\-]{4,}\d)\b",
    ),
    (
        "CoS UAN GWF BRP COS licence Licence",
        r"(?: (?:no\.?|number|ref)|/CoS)*:? (?P<x>(?=[A-Z\d]*\d[A-Z\d]*\d[A-Z\d]*\d)[A-Z\d\-]{8,16})\b",
    ),
    # Papers of the State and of banks.
    (
        f"{either('passport passports')} PASSPORT",
        rf"(?i:{_NUMBER_WORD}?(?: is)?[ .:#]*)(?P<x>(?:GBR ?)?\d{{9}}|[A-Z]{{1,2}}\d{{6,8}})\b",
    ),
    (
        "NINO NINo NI Insurance insurance",
        rf"(?i:{_NUMBER_WORD}?(?: is)?[ .:#]*)(?P<x>[A-Z]{{2}} ?\d\d ?\d\d ?\d\d ?[A-D])\b",
    ),
    (f"{either('account acct')} ACCOUNT", rf"(?i:{_NUMBER_WORD}?(?: is)?[ .:#]*)(?P<x>\d{{7,10}}(?:-\d{{1,2}})?)\b"),
    (f"{either('number')}", r"(?:['’]s|:)? (?P<x>\d{2,5}/[A-Z\d]+(?:-[A-Z])\b)"),
)
# A log of the police with its day: "LOG 0721 061124", "CAD refs to 4471/14NOV", "999 0171/18Nov", "Log 0288 07/03".
_DAY = rf"(?:\d{{6}}(?:\d\d)?|\d\d?/\d\d?(?:/\d\d(?:\d\d)?)?|\d\d?(?i:{MONTH})(?:\d\d)?)\b"
_LOGGED = After(
    (
        f"{either('log cad inc incident')} LOG CAD INC refs quoting QUOTING",
        rf"(?i:{_NUMBER_WORD}?(?: to)?[ .:#]*)(?P<x>\d{{3,5}}(?:[ /\-]| of ){_DAY})",
    )
)
_AFTER_999 = re.compile(rf"\b(?:999|101) (?P<x>\d{{3,5}}/{_DAY})")
# Written large, the word belongs to the number, as in a system of records ("CAD 5182/06").
_OF_THE_NUMBER = frozenset({"LOG", "CAD", "INC", "PCN", "MRN"})
# A log's number alone is one where the police are spoken of; elsewhere "log 298" is a line of a book.
_LOG = After(("Log log LOG", r"(?: ?(?:no|number)\b\.?)?:? (?P<x>\d{3,4})(?=[.,;)]|$|\n)"))
_POLICE = re.compile(r"\b(?:999|101|police|PCs?|rang|called|call)\b", re.IGNORECASE)
# What is exhibited bears its finder's initials: "AS/1", "AK/HR/1".
_EXHIBITS = frozenset(f"{either('exhibit exhibits exhibited sealed')} EXHIBIT EXHIBITS".split())
_FIRST_EXHIBIT = After(
    (f"{either('exhibit exhibits')} EXHIBIT", r"(?: refs?)?(?: no\.?)?:? (?P<x>[A-Z]{2,4}\d{1,2})\b")
)
_EXHIBIT = re.compile(r"[A-Z](?<![\w/.].)(?<!M(?=G/))[A-Z]{1,3}(?:/[A-Z]{2,3})?/\d{1,3}\b(?!/)")


def cases(standing: Standing) -> Iterator[Found]:
    """Numbers of cases that `shapes` does not tell by a run of characters alone."""
    text = standing.text
    for forms, opening in ((_COURT, _COURT_BEFORE), (_ABBREVIATED, _ABBREVIATED_BEFORE)):
        for match in forms.within(standing):
            before = opening.search(text, max(0, match.start() - 30), match.start())
            if before:
                yield Found(before.start(), match.end(), Kind.CASE)
    for match in _IRISH.within(standing):
        if text[max(0, match.start() - 7) : match.start() - 3].isdigit():
            yield Found(match.start() - 7, match.end(), Kind.CASE)
    for match in _EU.within(standing):
        yield Found(text.rfind("C", 0, match.start()), match.end(), Kind.CASE)
    yield from (Found(*match.span("x"), Kind.CASE) for match in _NEUTRAL.within(standing))
    for pattern in (_SAID, _LOGGED):
        for match in pattern.within(standing):
            near = match.start("x") - match.start() < 3
            own = near and text[match.start() - 3 : match.start()] in _OF_THE_NUMBER
            yield Found(match.start() - 3 if own else match.start("x"), match.end("x"), Kind.CASE)
    if "999 " in text or "101 " in text:
        yield from (Found(*match.span("x"), Kind.CASE) for match in _AFTER_999.finditer(text))
    for match in _LOG.within(standing):
        if _POLICE.search(text, max(0, match.start() - 60), match.start()):
            yield Found(*match.span("x"), Kind.CASE)
    if standing.holds(_EXHIBITS):
        yield from (Found(*match.span("x"), Kind.CASE) for match in _FIRST_EXHIBIT.within(standing))
        yield from (Found(*match.span(), Kind.CASE) for match in _EXHIBIT.finditer(text))
