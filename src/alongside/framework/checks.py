"""What must hold of a framework file, each rule with the line on which it is broken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from alongside.framework.lines import EntryLines
from alongside.framework.values import Audience, Duty, Feature, Item, Prompt, Side

# The codes are a promise to data, exports and links: every version has all of them, and no others under these tables.
CODES: dict[str, tuple[str, ...]] = {
    "domain": ("focus", "method", "impact"),
    "feature": (
        *("FT1", "FT2", "FT3", "FT4", "FT5", "FS1", "FS2", "FS3", "FS4", "FS5"),
        *("MT1", "MT2", "MT3", "MT4", "MS1", "MS2", "MS3", "MS4"),
        *("IT1", "IT2", "IT3", "IT4", "IT5", "IS1", "IS2", "IS3", "IS4"),  # five and four: nothing is opposite IT5
    ),
    "principle": ("participation", "strengths-based", "ecological", "rights-based"),
    "prompt": tuple(f"P{number}" for number in range(1, 10)),
    "duty": tuple(f"C{number}" for number in range(1, 11)),
    "question": ("R1", "R2", "R3"),
    "audience": ("R2-young-person", "R2-family", "R2-friends", "R2-community"),
}
DOMAIN_OF_LETTER = {"F": "focus", "M": "method", "I": "impact"}
SIDE_OF_LETTER = {"T": Side.TRUST, "S": Side.SURVEILLANCE}


class Entry(NamedTuple):
    table: str
    item: Item
    lines: EntryLines


Faults = Iterator[tuple[int, str]]


def faults_in(entries: Sequence[Entry]) -> Faults:
    """Every fault, as the line where it stands (from 1) and what is wrong there."""
    for table, codes in CODES.items():
        yield from _codes([entry for entry in entries if entry.table == table], table, codes)
    for entry in entries:
        yield from _words(entry)
        if isinstance(entry.item, Feature):
            yield from _letters_of_the_code(entry.item, entry.lines)
            yield from _learning(entry, entry.item)
        if isinstance(entry.item, Prompt):
            yield from _known(entry, entry.item.principles, "principle", "principles")
        if isinstance(entry.item, Audience):
            yield from _question_of(entry.item, entry.lines)
        if isinstance(entry.item, Duty):
            yield from _known(entry, (entry.item.domain,), "domain", "domain")
    yield from _rows([(entry.item, entry.lines) for entry in entries if isinstance(entry.item, Feature)])


def _codes(entries: Sequence[Entry], table: str, codes: tuple[str, ...]) -> Faults:
    """Each code once, all of them, and no other."""
    first: dict[str, int] = {}
    for entry in entries:
        code: str = entry.item.code
        line = entry.lines.of("code")
        if code in first:
            yield line, f"{table} {code} stands here again; the first is on line {first[code]}"
        elif code not in codes:
            yield line, f"there is no {table} {code}"
        first.setdefault(code, line)
    last = max((entry.lines.header for entry in entries), default=1)
    for code in codes:
        if code not in first:
            yield last, f"{table} {code} is missing; the last {table} begins here"


def _words(entry: Entry) -> Faults:
    """No field without words, none with a blank at its edge."""
    for field, value in msgspec.structs.asdict(entry.item).items():
        for words in value if isinstance(value, tuple) else (value,):
            if isinstance(words, str) and (not words or words != words.strip()):
                fault = "begins or ends with a blank" if words.strip() else "has no words"
                yield entry.lines.of(field), f"{entry.table} {entry.item.code}: “{field}” {fault}"
    if isinstance(entry.item, Feature) and len(set(entry.item.looks_like)) == 1:
        yield entry.lines.of("looks_like"), f"feature {entry.item.code}: its two examples are the same"


def _learning(entry: Entry, feature: Feature) -> Faults:
    """Near misses have words; prompts and duties that speak to a feature exist."""
    for near in feature.near_misses:
        if not near.looks.strip() or not near.why.strip():
            yield entry.lines.of("near_misses"), f"feature {feature.code}: a near miss has no words, or no reason"
    for table, codes in (("prompt", feature.prompts), ("duty", feature.duties)):
        field = "prompts" if table == "prompt" else "duties"
        yield from (_known(entry, codes, table, field) if codes else ())


def _letters_of_the_code(feature: Feature, lines: EntryLines) -> Faults:
    """FT1 is of the focus and of trust: the code and the fields may not tell two stories."""
    if feature.code not in CODES["feature"]:
        return  # said already
    domain, side = DOMAIN_OF_LETTER[feature.code[0]], SIDE_OF_LETTER[feature.code[1]]
    if feature.domain != domain:
        yield lines.of("domain"), f"feature {feature.code} belongs to {domain}, not to {feature.domain}"
    if feature.side is not side:
        yield lines.of("side"), f"feature {feature.code} is a feature of {side}, not of {feature.side}"


def _question_of(audience: Audience, lines: EntryLines) -> Faults:
    question = audience.code.split("-")[0]
    if audience.of != question:
        yield lines.of("of"), f"audience {audience.code} belongs to {question}, not to {audience.of}"


def _rows(features: Sequence[tuple[Feature, EntryLines]]) -> Faults:
    """A row is a printed line: from 1, and on one side of a domain only once.  The other side is never looked at."""
    first: dict[tuple[str, Side, int], str] = {}
    for feature, lines in features:
        if feature.row is None:
            continue
        if feature.row < 1:
            yield lines.of("row"), f"feature {feature.code}: rows count from 1, not from {feature.row}"
        other = first.setdefault((feature.domain, feature.side, feature.row), feature.code)
        if other != feature.code:
            yield lines.of("row"), f"feature {feature.code} stands on row {feature.row}, where {other} stands already"


def _known(entry: Entry, codes: Sequence[str], table: str, field: str) -> Faults:
    if not codes:
        yield entry.lines.of(field), f"{entry.table} {entry.item.code} names no {table}"
    for code in codes:
        if code not in CODES[table]:
            yield entry.lines.of(field), f"{entry.table} {entry.item.code}: there is no {table} {code}"
