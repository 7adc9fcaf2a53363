"""Put a corrected version in the place of a review's text: names out, marks found again by their exact words.

A mark stays where its exact words are found with the exact words around them. The others are listed, with words and
note, on standard error and in the archive, where each can be placed anew or let go. ARCHIVE itself is left as it is.

  alongside correct case.alongside visit-2.docx -o corrected.alongside
  alongside correct case.alongside visit-2.docx --text 2 -o corrected.alongside     the second text of the review

Names are decided as by 'alongside review'. Give everybody the handle that stands in the text now.
With --json the receipt is one document on standard output.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from alongside.cli import files
from alongside.cli.beside import document
from alongside.refusals import Refusal

if TYPE_CHECKING:
    from alongside.marks import LostMark
    from alongside.mending import Correction
    from alongside.record import Review, TextId
    from alongside.texts import BroughtText


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("archive", metavar="ARCHIVE", type=Path, help="a review, such as case.alongside")
    parser.add_argument("file", metavar="FILE", type=Path, help="the corrected document")
    parser.add_argument("-o", "--output", type=Path, required=True, help="where to write the corrected review")
    files.offer_force(parser)
    parser.add_argument("--text", metavar="N", type=int, default=1, help="which text it corrects, from 1 (default: 1)")
    parser.add_argument("--handles", type=Path, help="a handles.csv (name,kind,handle) that you keep elsewhere")
    parser.add_argument("--yes", action="store_true", help="hide everything that is found, without asking")
    parser.add_argument("--sure", action="store_true", help="what looks like a name in your handles is none")
    parser.add_argument("--json", action="store_true", help="print the receipt as one JSON document")


def run(asked: argparse.Namespace) -> None:
    from alongside.cli.names_out import names_taken_out, refuse_without_a_terminal
    from alongside.exchange import read_archive, write_archive
    from alongside.marks import Marks
    from alongside.mending import bring_in_corrected
    from alongside.record import MemoryShelf
    from alongside.web.home import local_reader

    refuse_without_a_terminal(ask=not asked.yes)
    files.free(asked.output, asked.archive, asked.file, asked.handles, force=asked.force)
    archive = read_archive(files.read(asked.archive))
    shelf = MemoryShelf()
    review = shelf.bring(archive.entries, archive.texts)
    with shelf.open(review) as held:
        text = _chosen(held, asked.text)
        before = {one.mark.id for one in held[Marks].lost}
        brought = _brought(asked.file)
        (kept,) = names_taken_out([brought], asked.handles, ask=not asked.yes, sure=asked.sure).texts
        receipt = bring_in_corrected(shelf, review, text, kept, by=local_reader(), at=datetime.now(UTC), key=uuid4())
        lost = [one for one in held[Marks].lost if one.mark.id not in before]
        files.write(asked.output, write_archive(held, archive.texts | {text: kept.text}, archive.looks))
    if asked.json:
        print(json.dumps(_as_json(receipt, lost), ensure_ascii=False, indent=2))
    else:
        for line in _lines(receipt, lost):
            print(line, file=sys.stderr)


def _brought(path: Path) -> BroughtText:
    found = document(files.read(path), path.name)
    for notice in found.text.notices:
        print(notice, file=sys.stderr)
    if found.comments or found.attached:
        print("What came with this document is left out: only its text is corrected.", file=sys.stderr)
    return found.text


def _chosen(held: Review, number: int) -> TextId:
    from alongside.preparation import Texts

    texts = list(held[Texts])
    if not 1 <= number <= len(texts):
        told = "\n".join(f"  {one}  {text.title}" for one, text in enumerate(texts, 1))
        raise Refusal(f"There is no text {number} in this review. Choose one with --text:\n{told}")
    return texts[number - 1].id


def _lines(receipt: Correction, lost: list[LostMark]) -> Iterator[str]:
    yield receipt.told()
    for one in lost:
        yield f"Lost: {', '.join(one.mark.features) or 'a place to pause'}. “{str(one.words)[:200]}”"
        if one.mark.note:
            yield f"  {one.mark.note}"


def _as_json(receipt: Correction, lost: list[LostMark]) -> dict[str, object]:
    return {
        "found": receipt.stayed + receipt.moved,
        "moved": receipt.moved,
        "lost": [
            {
                "mark": str(one.mark.id),
                "features": one.mark.features,
                "words": str(one.words),
                "note": str(one.mark.note),
            }
            for one in lost
        ],
    }
