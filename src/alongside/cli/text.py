"""Show a document as the text that Alongside reads, with its headings, paragraphs, lists and tables.

Reads DOCX, PDF, ODT, RTF, TXT, MD, HTML and EML. Names are still in what is printed; nothing is kept.

  alongside text visit.docx            an outline for the eye
  alongside text visit.docx --json     {"title": …, "text": …, "blocks": [{"kind", "level", "start", "end"}, …]}
  alongside text visit.docx --comments                 the comments on it, as a text
  alongside text panel.eml                             the email, and on standard error what came with it, numbered
  alongside text panel.eml --attachment 2              one of those, by its number or name
  alongside text visit.docx --shift-dates 5 > moved.md
                                       every date five weeks later (-5: earlier), so that weekdays stay true

Kinds: heading, paragraph, item, cell, note, caption. What stands in a table has "cell" too:
{"table", "row", "column", "columns", "rows", "header"}, counted from 0.

Places count characters of "text" from 0, the end not included.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import msgspec

from alongside.cli import beside
from alongside.names import with_dates_moved
from alongside.texts import BlockKind, BroughtText


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the document")
    parser.add_argument("--json", action="store_true", help="print one JSON document for a program to read")
    beside.offer(parser)
    parser.add_argument("--shift-dates", metavar="WEEKS", type=int, help="move every date by so many weeks")


def run(asked: argparse.Namespace) -> None:
    text = beside.chosen(asked.file, asked)
    if asked.shift_dates is not None:
        text = with_dates_moved(text, asked.shift_dates)
    print(as_json(text) if asked.json else outline(text))


def as_json(text: BroughtText) -> str:
    """The contract of `--json`."""
    blocks = [
        {"kind": str(block.kind), "level": block.level, "start": block.start, "end": block.end}
        | ({"cell": msgspec.structs.asdict(block.cell)} if block.cell else {})
        for block in text.blocks
    ]
    return json.dumps({"title": text.title, "text": text.text, "blocks": blocks}, ensure_ascii=False)


def outline(text: BroughtText) -> str:
    """The text with one sign a kind, as Markdown would write most of them."""
    first = text.blocks[0]
    titled = first.kind is BlockKind.HEADING and text.text[first.start : first.end] == text.title
    lines: list[str] = [] if titled else [text.title]
    last = None
    for block in text.blocks:
        words = text.text[block.start : block.end]
        together = block.kind is last and block.kind in (BlockKind.ITEM, BlockKind.CELL)
        lines += [] if together else [""]
        lines.append(f"{_sign(block.kind, block.level)}{words}")
        last = block.kind
    return "\n".join(lines).lstrip("\n")


def _sign(kind: BlockKind, level: int) -> str:
    return {
        BlockKind.HEADING: f"{'#' * level} ",
        BlockKind.ITEM: f"{'  ' * (level - 1)}- ",
        BlockKind.CELL: "| ",
        BlockKind.NOTE: "Note: ",
        BlockKind.CAPTION: "Caption: ",
    }.get(kind, "")
