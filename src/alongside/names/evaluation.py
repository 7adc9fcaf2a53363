"""How well names are found, measured on labelled lines.

A labelled span is found when every character of it is covered by detections, of whatever kind; partly when some are.  A detection is
precise when it touches a labelled span, of whatever kind.  Spans labelled "other" are neutral: they neither count nor spoil.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from math import sqrt
from time import process_time

from alongside.names.finding import find
from alongside.names.values import Found, Kind
from alongside.refusals import Refusal

Span = tuple[int, int, str]
Finder = Callable[[str], Sequence[Found]]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text and the spans somebody labelled in it: [start, end, kind]."""

    text: str
    spans: tuple[Span, ...]


@dataclass
class Tally:
    """Counts of one kind.  `detections` leaves out those that touch only neutral spans."""

    total: int = 0
    found: int = 0
    partly: int = 0
    detections: int = 0
    precise: int = 0

    def as_json(self) -> dict[str, object]:
        return {
            "total": self.total,
            "found": self.found,
            "partly": self.partly,
            "missed": self.total - self.found - self.partly,
            "recall": _share(self.found, self.total),
            "recall_interval": interval(self.found, self.total),
            "precision": _share(self.precise, self.detections),
            "precision_interval": interval(self.precise, self.detections),
            "detections": self.detections,
        }


@dataclass
class Measured:
    """What a finder did on labelled texts; `seconds` are of CPU."""

    kinds: dict[str, Tally] = field(default_factory=dict)
    characters: int = 0
    seconds: float = 0.0
    missed: list[tuple[int, Span]] = field(default_factory=list)
    wrong: list[tuple[int, Found]] = field(default_factory=list)

    def tally(self, kind: str) -> Tally:
        return self.kinds.setdefault(kind, Tally())

    def as_json(self) -> dict[str, object]:
        order: list[str] = [kind.value for kind in Kind if kind.value in self.kinds]
        order += sorted(set(self.kinds) - set(order))
        return {
            "kinds": {kind: self.kinds[kind].as_json() for kind in order},
            "characters": self.characters,
            "characters_per_second": round(self.characters / self.seconds) if self.seconds else 0,
        }


def read_labelled(lines: Iterable[str]) -> list[Labelled]:
    """Labelled texts from JSON lines `{"text": …, "spans": [[start, end, kind], …]}`.  Raises Refusal with the line's number."""
    read = [_labelled(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if not read:
        raise Refusal("The labelled file holds no lines. Each line is one JSON object with text and spans.")
    return read


def _labelled(number: int, line: str) -> Labelled:
    form = '{"text": …, "spans": [[start, end, kind], …]}'
    try:
        held = json.loads(line)
        text, given = held["text"], held["spans"]
        spans = tuple((span[0], span[1], span[2]) for span in given)
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        raise Refusal(f"Line {number} of the labelled file is not of the form {form}.") from None
    whole = (
        isinstance(text, str)
        and isinstance(given, list)
        and all(
            isinstance(kind, str) and kind.strip() and type(start) is type(end) is int and 0 <= start < end <= len(text)
            for start, end, kind in spans
        )
    )
    if not whole:
        raise Refusal(f"Line {number} of the labelled file has a span outside its text, or is not of the form {form}.")
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise Refusal(
            f"Line {number} of the labelled file holds half a character (\\ud800 to \\udfff): write it whole."
        )
    return Labelled(text, spans)


def measure(
    labelled: Sequence[Labelled], finder: Finder = find, told: Callable[[int], None] = lambda _: None
) -> Measured:
    """Run the finder over the texts.  `told` hears after each how many are done.

    The finder reads one short text first, so that loading its lists is not counted in its speed.
    """
    finder("Nobody is named here.")
    measured = Measured()
    for number, one in enumerate(labelled):
        before = process_time()
        detections = finder(one.text)
        measured.seconds += process_time() - before
        measured.characters += len(one.text)
        _count(measured, number, one, detections)
        told(number + 1)
    return measured


def _count(measured: Measured, number: int, one: Labelled, detections: Sequence[Found]) -> None:
    covered, labels, neutral = bytearray(len(one.text)), bytearray(len(one.text)), bytearray(len(one.text))
    for found in detections:
        covered[found.start : found.end] = b"\1" * (found.end - found.start)
    for start, end, kind in one.spans:
        (neutral if kind == Kind.OTHER else labels)[start:end] = b"\1" * (end - start)
        if kind == Kind.OTHER:
            continue
        tally = measured.tally(kind)
        tally.total += 1
        found_all, found_some = all(covered[start:end]), any(covered[start:end])
        tally.found += found_all
        tally.partly += found_some and not found_all
        if not found_all:
            measured.missed.append((number, (start, end, kind)))
    for found in detections:
        precise = any(labels[found.start : found.end])
        if not precise and any(neutral[found.start : found.end]):
            continue
        tally = measured.tally(found.kind.value)
        tally.detections += 1
        tally.precise += precise
        if not precise:
            measured.wrong.append((number, found))


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def interval(part: int, whole: int) -> list[float] | None:
    """The 95% interval of a share (Wilson 1927); None when nothing was counted."""
    if not whole:
        return None
    z, share = 1.959964, part / whole
    middle = share + z * z / (2 * whole)
    spread = z * sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole))
    scale = 1 + z * z / whole
    return [max(0.0, round((middle - spread) / scale, 4)), min(1.0, round((middle + spread) / scale, 4))]
