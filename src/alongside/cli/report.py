"""Make the report of a review: a PDF, a Word document or a web page.

  alongside report case.alongside -o report.pdf                for print and for everybody's reader (PDF/UA)
  alongside report case.alongside -o report.docx               to work on in Word
  alongside report case.alongside -o report.html               one page that stands alone
  alongside report case.alongside -o two-pages.pdf --short     two pages for supervision
  alongside report case.alongside -o plain.pdf --plain         plain words for the person it is about
  alongside report case.alongside -o marked.docx --comments    the texts, each mark a Word comment

The form follows the ending of the name.  Names are out of a review; whoever is written about may read its report.
"""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from alongside.cli import files
from alongside.refusals import Refusal

if TYPE_CHECKING:
    from alongside.exchange import Archive
    from alongside.reports import Report

ENDINGS = (".pdf", ".docx", ".html")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("archive", metavar="ARCHIVE", type=Path, help="a review, such as case.alongside")
    parser.add_argument(
        "-o", "--output", metavar="REPORT", type=Path, required=True, help="where to write it: .pdf, .docx or .html"
    )
    files.offer_force(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--full", dest="kind", action="store_const", const="full", help="every passage quoted (default)")
    what.add_argument("--short", dest="kind", action="store_const", const="short", help="two pages for supervision")
    what.add_argument(
        "--comments",
        dest="kind",
        action="store_const",
        const="comments",
        help="the texts, marks as Word comments (.docx)",
    )
    what.add_argument(
        "--plain", dest="kind", action="store_const", const="plain", help="plain words for the person it is about"
    )
    parser.set_defaults(kind="full")


def run(asked: argparse.Namespace) -> None:
    ending = asked.output.suffix.lower()
    if ending not in ENDINGS:
        raise Refusal(
            f"{asked.output} does not end in .pdf, .docx or .html, so it is not clear which form you want. "
            "Choose one of the three."
        )
    if asked.kind == "comments" and ending != ".docx":
        raise Refusal(f"Comments are for Word: name the file so that it ends in .docx, not in {ending}.")
    from alongside.exchange import read_archive

    files.free(asked.output, asked.archive, force=asked.force)
    with _told_when_slow(f"Making {asked.output}…"):
        files.write(asked.output, _made(read_archive(files.read(asked.archive)), asked.kind, ending))


def _made(archive: Archive, kind: str, ending: str) -> bytes:
    from alongside.reports import Kind, content, made

    on = datetime.now(ZoneInfo("Europe/London")).date()
    if kind == Kind.PLAIN:
        _tell_reading_age(content(archive.review(), archive.texts, on=on))
    return made(archive.review(), archive.texts, Kind(kind), ending.removeprefix("."), on=on)


def _tell_reading_age(report: Report) -> None:
    """How old a reader has to be, and where the team's own words are hard, on standard error."""
    from alongside.reports import hard_words, in_plain_words, own_age, whole_age

    plain = in_plain_words(report)
    print(f"Reading age {whole_age(plain)}; of our own words in it {own_age(plain)} (Flesch-Kincaid).", file=sys.stderr)
    for heading in hard_words(plain):
        print(
            f"Hard for a reader of 13: what the team wrote under “{heading}”. Say it shorter if you can.",
            file=sys.stderr,
        )


@contextmanager
def _told_when_slow(what: str) -> Iterator[None]:
    """Says on standard error what is under way, once it takes longer than a second."""
    timer = threading.Timer(1, print, (what,), {"file": sys.stderr, "flush": True})
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
