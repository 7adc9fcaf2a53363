"""Make the report of a review: a PDF, a Word document or a web page.

  alongside report case.alongside -o report.pdf     for print and for everybody's reader (PDF/UA)
  alongside report case.alongside -o report.docx    to work on in Word
  alongside report case.alongside -o report.html    one page that stands alone

The form follows the ending of the name.  Whoever is written about may read a report; names are out of it.
"""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from alongside.refusals import Refusal

if TYPE_CHECKING:
    from alongside.reports import Report

ENDINGS = (".pdf", ".docx", ".html")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("archive", metavar="ARCHIVE", type=Path, help="a review, such as case.alongside")
    parser.add_argument(
        "-o", "--output", metavar="REPORT", type=Path, required=True, help="where to write it: .pdf, .docx or .html"
    )


def run(asked: argparse.Namespace) -> None:
    ending = asked.output.suffix.lower()
    if ending not in ENDINGS:
        raise Refusal(
            f"{asked.output} does not end in .pdf, .docx or .html, so it is not clear which form you want. "
            "Choose one of the three."
        )
    from alongside.cli.files import read, write
    from alongside.exchange import read_archive
    from alongside.reports import content

    with _told_when_slow(f"Making {asked.output}…"):
        archive = read_archive(read(asked.archive))
        report = content(archive.review(), archive.texts, on=datetime.now(UTC).date())
        write(asked.output, _forms()[ending](report))


def _forms() -> Mapping[str, Callable[[Report], bytes]]:
    from alongside.reports import as_docx, as_html, as_pdf

    return {".pdf": as_pdf, ".docx": as_docx, ".html": lambda report: as_html(report).encode()}


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
