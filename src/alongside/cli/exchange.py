"""Take marks out for other tools, bring marks in from them, write an old archive anew; each with a receipt.

  alongside exchange case.alongside -o marks.jsonld        marks as W3C Web Annotations
  alongside exchange case.alongside -o marks.csv           marks as a table, a row a mark
  alongside exchange case.alongside --marks theirs.csv -o both.alongside      marks in
  alongside exchange case.alongside --sheet paper.txt -o answered.alongside   a group's paper sheet, typed in
  alongside exchange old.alongside -o new.alongside        an archive in the form of this version
  alongside exchange --schema                              JSON Schema of a step's facts

What was found, brought in, changed and lost is told on standard error; with --json, as one document on standard output.
A mark comes in only where its exact words, and the words around them, are found.  Nothing is guessed.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from alongside.cli import files
from alongside.refusals import Refusal

if TYPE_CHECKING:
    from alongside.exchange import Archive, ArchiveReceipt, Receipt
    from alongside.record import Step

ENDINGS = (".jsonld", ".csv", ".alongside")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("archive", metavar="ARCHIVE", nargs="?", type=Path, help="a review, such as case.alongside")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="where to write: .jsonld, .csv or .alongside")
    parser.add_argument(
        "--marks", metavar="FILE", type=Path, help="a file of marks to bring in: Web Annotations or CSV"
    )
    parser.add_argument("--sheet", metavar="FILE", type=Path, help="lines such as “FT1 strong She was told”")
    parser.add_argument("--sure", action="store_true", help="what the sheet holds was looked through for names")
    files.offer_force(parser)
    parser.add_argument("--json", action="store_true", help="print the receipt as one JSON document")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of a step's facts, and stop")


def run(asked: argparse.Namespace) -> None:
    from alongside.exchange import published_schema, read_archive

    if asked.schema:
        print(published_schema().decode(), end="")
        return
    if asked.archive is None or asked.output is None:
        raise Refusal("Name an archive, and with -o where to write. 'alongside exchange --help' shows how.")
    ending = asked.output.suffix.lower()
    if ending not in ENDINGS or ((asked.marks or asked.sheet) and ending != ".alongside"):
        raise Refusal(
            "With --marks or --sheet the output is an archive: let its name end in .alongside."
            if asked.marks or asked.sheet
            else f"{asked.output} does not end in .jsonld, .csv or .alongside, so it is not clear which form you want."
        )
    files.free(asked.output, asked.archive, asked.marks, asked.sheet, force=asked.force)
    archive = read_archive(files.read(asked.archive))
    if asked.sheet:
        files.write(asked.output, _with_sheet(archive, files.read(asked.sheet), sure=asked.sure))
        return
    if ending != ".alongside":
        _marks(archive, asked.output, as_json=asked.json)
        return
    receipt: Receipt | ArchiveReceipt
    data, receipt = _with_marks(archive, files.read(asked.marks)) if asked.marks else _anew(archive)
    files.write(asked.output, data)
    _tell(receipt, as_json=asked.json)


def _marks(archive: Archive, output: Path, *, as_json: bool) -> None:
    """Writes the marks, and tells what came of reading them back at once; that they are too many for it is no failure."""
    from alongside.exchange import Form, read_back, write_marks

    form, review = Form(output.suffix.lower().removeprefix(".")), archive.review()
    files.write(output, write_marks(review, archive.texts, form))
    try:
        receipt = read_back(review, archive.texts, form, review.owner)
    except Refusal as refusal:
        print(f"Read back: {refusal.sentence}", file=sys.stderr)
        return
    _tell(receipt, as_json=as_json)


def _with_marks(archive: Archive, data: bytes) -> tuple[bytes, Receipt]:
    from alongside.exchange import read_marks
    from alongside.web.home import local_reader

    step = read_marks(archive.review(), archive.texts, data, local_reader())
    return _with_step(archive, step), step.receipt


def _with_sheet(archive: Archive, data: bytes, *, sure: bool) -> bytes:
    from alongside import names, texts
    from alongside.exchange import read_sheet
    from alongside.web.home import local_reader

    typed = texts.read(data, "sheet.txt").text
    found = dict.fromkeys(typed[one.start : one.end] for one in names.warn(typed))
    if found and not sure:
        said = " and ".join(f"“{one}”" for one in found)
        raise Refusal(
            f"Is {said} a name? Write a role in its place; or, if none is a name, add --sure. Nothing was written."
        )
    return _with_step(archive, read_sheet(archive.review(), typed, local_reader()))


def _with_step(archive: Archive, step: Step) -> bytes:
    from alongside.exchange import write_archive
    from alongside.record import Entry
    from alongside.web.home import local_reader

    review = archive.review()
    review.add(Entry(review.number + 1, uuid4(), local_reader(), datetime.now(UTC), step))
    return write_archive(review, archive.texts, archive.looks)


def _anew(archive: Archive) -> tuple[bytes, ArchiveReceipt]:
    from alongside.exchange import write_archive

    return write_archive(archive.review(), archive.texts, archive.looks), archive.receipt


def _tell(receipt: Receipt | ArchiveReceipt, *, as_json: bool) -> None:
    if as_json:
        from alongside.exchange import receipt_as_json

        print(receipt_as_json(receipt).decode())
        return
    for line in receipt.lines():
        print(line, file=sys.stderr)
