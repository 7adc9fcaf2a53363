"""PDFs: characters by pdfium, everything else our own.

A page that cannot be read is named and the others are kept.
"""

from __future__ import annotations

from typing import Any

import pypdfium2

from alongside.refusals import Refusal
from alongside.texts import limits
from alongside.texts.draft import Draft
from alongside.texts.readers.pdf_layout import in_reading_order, without_running_lines
from alongside.texts.readers.pdf_page import Piece, pieces_of
from alongside.texts.readers.pdf_paragraphs import measured, notes_apart, paragraphs

SCANNED = (
    "This PDF holds pictures of pages and no words that can be read. "
    "Make its text readable with a scanner's text recognition (OCR) and bring it in again, or type or paste the words."
)


def read(data: bytes, draft: Draft) -> None:
    """The words of a PDF into the draft.  Raises Refusal for one that is locked, damaged or only pictures."""
    pages = without_running_lines(_pages(_opened(data), draft))
    measure = measured(pages)
    parted = [notes_apart(pieces, measure) for pieces in pages]
    flow = [(in_reading_order(lines), in_reading_order(notes)) for lines, notes in parted]
    for found in paragraphs(flow, measure):
        draft.add(found.kind, found.words, found.level)
    if not draft:
        raise Refusal(SCANNED)


def _opened(data: bytes) -> Any:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        if "password" in str(fault).lower():
            raise Refusal(
                "This PDF is locked with a password. Open it, save or print it to a new PDF without one, "
                "and bring that in."
            ) from fault
        raise Refusal(
            "This PDF is damaged and cannot be read. Open it in the program it came from and save it again."
        ) from fault
    if len(document) > limits.PDF_PAGES:
        raise Refusal(
            f"This PDF has {len(document):,} pages; up to {limits.PDF_PAGES:,} are read. Nothing was kept. "
            "Print the pages that matter to a new PDF."
        )
    return document


def _pages(document: Any, draft: Draft) -> list[list[Piece]]:
    pages: list[list[Piece]] = []
    empty: list[int] = []
    for number in range(len(document)):
        try:
            page = document[number]
            text_page = page.get_textpage()
            pieces = pieces_of(text_page.raw, number)
            text_page.close()
            page.close()
        except pypdfium2.PdfiumError:
            draft.note(f"Page {number + 1} is damaged and was left out.")
            pieces = []
        else:
            if not pieces:
                empty.append(number + 1)
        pages.append(pieces)
    if empty and len(empty) < len(pages):
        listed = ", ".join(map(str, empty[:10])) + (" and others" if len(empty) > 10 else "")
        draft.note(f"No words were found on page{'s' if len(empty) > 1 else ''} {listed}.")
    return pages
