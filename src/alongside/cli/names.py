"""What in a document points to somebody, and what could stand in its place.

  alongside names FILE                        a list to check
  alongside names FILE --json                 {"text": …, "spans": [[start, end, "kind", "proposed handle"], …]}
  alongside names FILE --places               each place with its number and the words around it
  alongside names FILE --apart Dean=2,4       places 2 and 4 of "Dean" are somebody else; also of alongside review
  alongside names FILE --comments             the same of the comments on it
  alongside names MAIL.eml --attachment 1     the same of what came with an email, by its number or name
  alongside names evaluate LABELLED.jsonl     how well names are found in texts that you have labelled

Offsets count characters of the text from 0, end not included.  Each line of LABELLED.jsonl is
{"text": …, "spans": [[start, end, kind], …]}; spans of the kind "other" are neutral.
A file that is called "evaluate" is read as ./evaluate.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from alongside.cli import apart, beside, files
from alongside.cli.names_out import alike
from alongside.names import Candidate, Measured, candidates, measure, read_labelled
from alongside.refusals import Refusal
from alongside.texts import BroughtText


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the document, or the word evaluate")
    parser.add_argument(
        "labelled", metavar="LABELLED.jsonl", nargs="?", type=Path, help="after evaluate: labelled texts"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument(
        "--places", action="store_true", help="list every place with its number and the words around it"
    )
    apart.offer(parser)
    beside.offer(parser)


def run(asked: argparse.Namespace) -> None:
    if asked.file == "evaluate":
        if asked.labelled is None:
            raise Refusal("Say which labelled file to evaluate: alongside names evaluate LABELLED.jsonl")
        _evaluate(asked.labelled, as_json=asked.json)
        return
    if asked.labelled is not None:
        raise Refusal("Bring one file at a time: alongside names FILE")
    told = apart.read(asked.apart, texts=1)
    _list(beside.chosen(Path(asked.file), asked), told, as_json=asked.json, places=asked.places)


def _list(brought: BroughtText, told: Sequence[apart.Apart], *, as_json: bool, places: bool) -> None:
    found = apart.told(brought.text, candidates(brought.text, blocks=brought.blocks), told, ())
    if as_json:
        spans = sorted([start, end, one.kind.value, one.handle] for one in found for start, end in one.places)
        print(json.dumps({"text": brought.text, "spans": spans}, ensure_ascii=False))
    elif places:
        for one in found:
            print(f"{one.kind}: {', '.join(one.forms)} → {one.handle}", *apart.numbered(brought.text, one), sep="\n")
    else:
        print("\n".join(_table(found)))
    for question in alike(found):
        print(question, file=sys.stderr)


def _table(found: Sequence[Candidate]) -> list[str]:
    if not found:
        return ["Nothing was found that points to somebody. Read the text all the same."]
    rows = [
        (one.kind.value, ", ".join(one.forms), one.handle, f"{len(one.places)} place{'s' * (len(one.places) != 1)}")
        for one in found
    ]
    rows.insert(0, ("kind", "words found", "proposed handle", "where"))
    widths = [max(len(row[at]) for row in rows) for at in range(3)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, [*widths, 0], strict=True)).rstrip() for row in rows
    ]


def _evaluate(path: Path, *, as_json: bool) -> None:
    try:
        lines = files.read(path).decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        raise Refusal(f"{path} is not UTF-8 text. Each line is one JSON object with text and spans.") from None
    labelled = read_labelled(lines)
    measured = measure(labelled, told=_progress(len(labelled)))
    if as_json:
        print(json.dumps(measured.as_json()))
    else:
        print("\n".join(_report(measured)))


def _progress(total: int) -> Callable[[int], None]:
    """Tells on standard error how far it is, once a second from the first second on."""
    told_at = time.monotonic()

    def told(done: int) -> None:
        nonlocal told_at
        if time.monotonic() - told_at > 1:
            told_at = time.monotonic()
            print(f"{done:,} of {total:,} texts read", file=sys.stderr)

    return told


def _report(measured: Measured) -> list[str]:
    lines = [
        f"{'kind':<10} {'total':>6} {'found':>6} {'partly':>6} {'missed':>6}   recall (95% interval)    precision "
        "(95% interval)"
    ]
    for kind, tally in measured.as_json()["kinds"].items():  # type: ignore[attr-defined]
        shares = [_shown(tally[share], tally[f"{share}_interval"]) for share in ("recall", "precision")]
        counts = " ".join(f"{tally[name]:>6}" for name in ("total", "found", "partly", "missed"))
        lines.append(f"{kind:<10} {counts}   {shares[0]:<24} {shares[1]}".rstrip())
    return [*lines, "", f"{measured.as_json()['characters_per_second']:,} characters a CPU second"]


def _shown(share: float | None, interval: list[float] | None) -> str:
    return "–" if share is None or interval is None else f"{share:.3f} ({interval[0]:.3f}–{interval[1]:.3f})"
