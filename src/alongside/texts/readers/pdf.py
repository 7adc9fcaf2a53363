"""PDFs: characters by pdfium, everything else our own; pictures of pages by Tesseract where it is installed.

A page that cannot be read is named and the others are kept.
"""

from __future__ import annotations

import contextlib
import ctypes
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from msgspec.structs import replace

from alongside.refusals import Refusal
from alongside.texts import limits
from alongside.texts.attachments import Attachment, as_text
from alongside.texts.draft import Draft, clean
from alongside.texts.readers.pdf_annotations import comments_on
from alongside.texts.readers.pdf_layout import in_reading_order
from alongside.texts.readers.pdf_margin import without_line_numbers
from alongside.texts.readers.pdf_measure import measured
from alongside.texts.readers.pdf_notes import notes_of_columns, notes_of_page
from alongside.texts.readers.pdf_ocr import languages, recognised
from alongside.texts.readers.pdf_page import Piece, pieces_of
from alongside.texts.readers.pdf_paragraphs import paragraphs
from alongside.texts.readers.pdf_running import without_running_lines

SCANNED = (
    "This PDF holds pictures of pages and no words that can be read. "
    "Install Tesseract on this machine (on Debian: apt install tesseract-ocr tesseract-ocr-cym) and bring it in again, "
    "or save it from the scanner with its text recognised (OCR), or type or paste the words."
)
ONE_LANGUAGE = {
    "eng": "Tesseract knows no Welsh on this machine: Welsh words may be misread. "
    "On Debian: apt install tesseract-ocr-cym.",
    "cym": "Tesseract knows no English on this machine: English words may be misread. "
    "On Debian: apt install tesseract-ocr-eng.",
}
NOTHING_SEEN = (
    "This PDF holds pictures of pages, and no words could be recognised in them. "
    "Scan it again, upright and at 300 dots an inch, or type or paste the words."
)

ONLY_ADOBE = (
    "This PDF is a form that only Adobe's own programs can show; all others see “Please wait”. It was not read. "
    "Open it in Adobe Reader, print it to a PDF and bring that in."
)
_WAITS = "Please wait"
_OF_ADOBE = (pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND)


def read(data: bytes, draft: Draft) -> None:
    """The words of a PDF into the draft.  Raises Refusal for one that is locked, damaged or only pictures."""
    document = _opened(data)
    pages, empty = _pages(document, draft)
    if document.get_formtype() in _OF_ADOBE and any(_WAITS in one.words for page in pages for one in page):
        raise Refusal(ONLY_ADOBE)
    _tell_what_is_beside(document, draft)
    if empty and len(empty) < len(pages):
        draft.note(f"No words were found on {_listed(empty)}.")
    _write(pages, draft, SCANNED)


def _tell_what_is_beside(document: Any, draft: Draft) -> None:
    draft.note_apart(len(_comments(document)), "comment")
    draft.note_apart(len(_files(document)), "attachment")


def is_scanned(data: bytes) -> bool:
    """Whether some of its pages are pictures that Tesseract could read here.  Raises Refusal."""
    document = _opened(data)
    return any(_is_a_picture(document, number) for number in range(len(document))) and bool(languages())


def _is_a_picture(document: Any, number: int) -> bool:
    """Looked at before the document is read, so words are looked for only on pages that hold pictures."""
    try:
        page = document[number]
        return _has_a_picture(page) and not pieces_of(page, number)[0]
    except pypdfium2.PdfiumError:
        return False


def read_scanned(data: bytes, draft: Draft) -> None:
    """As `read`, and the pages without words as Tesseract sees them.  Raises Refusal."""
    document = _opened(data)
    pages, empty = _pages(document, draft)
    _tell_what_is_beside(document, draft)
    pictures = [number for number in empty if _has_a_picture(document[number])]
    if len(pictures) > limits.OCR_PAGES:
        raise Refusal(
            f"This PDF has {len(pictures):,} scanned pages; up to {limits.OCR_PAGES} are read. Nothing was kept. "
            "Bring it in in parts."
        )
    unread = []
    spoken = languages()
    for number, pieces in recognised(((number, document[number]) for number in pictures), spoken):
        pages[number] = pieces or []
        unread += [] if pieces else [number]
    if len(pictures) == len(pages):
        draft.note("Read by OCR: check it against the paper.")
    else:
        draft.note(
            f"Read by OCR, {_listed(pictures)}: check {'it' if len(pictures) == 1 else 'them'} against the paper."
        )
    if spoken in ONE_LANGUAGE:
        draft.note(ONE_LANGUAGE[spoken])
    if unread:
        draft.note(f"No words were found on {_listed(unread)}.")
    _write(pages, draft, NOTHING_SEEN)


def _write(pages: list[list[Piece]], draft: Draft, if_empty: str) -> None:
    pages, counted = without_line_numbers(without_running_lines(pages))
    if counted:
        draft.note("Numbers of lines in the margin were left out.")
    measure = measured(pages)
    flow = []
    for page in pages:
        words, notes_below = notes_of_page(page, measure)
        lines, notes = notes_of_columns(in_reading_order(words), measure)
        flow.append((lines, notes + in_reading_order(notes_below)))
    tables: dict[tuple[int, int], int] = {}
    for found in paragraphs(flow, measure):
        number, place = found.place or (0, None)
        draft.tables.cell = place and replace(place, table=tables.setdefault((number, place.table), len(tables)))
        draft.add(found.kind, found.words, found.level)
    if not draft:
        raise Refusal(if_empty)


def _has_a_picture(page: Any) -> bool:
    return any(True for _ in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _listed(numbers: list[int]) -> str:
    """ "page 3", "pages 3, 4": as people count them."""
    listed = ", ".join(str(number + 1) for number in numbers[:10]) + (" and others" if len(numbers) > 10 else "")
    return f"page{'s' if len(numbers) > 1 else ''} {listed}"


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
    if document.get_formtype() != pdfium.FORMTYPE_NONE:
        document.init_forms()
    return document


def attached(data: bytes) -> list[Attachment]:
    """The comments on its pages as a text of their own, and the files that it carries.  Raises Refusal."""
    document = _opened(data)
    return [*as_text(_comments(document)), *_files(document)]


def _comments(document: Any) -> list[tuple[str, str]]:
    found = []
    for number in range(len(document)):
        with contextlib.suppress(pypdfium2.PdfiumError):  # a damaged page, which is told when it is read
            found += comments_on(document[number])
    return found


def _files(document: Any) -> list[Attachment]:
    found: list[Attachment] = []
    room = limits.FILE_BYTES
    for number in range(min(document.count_attachments(), limits.ATTACHMENTS)):
        with contextlib.suppress(pypdfium2.PdfiumError):
            file = document.get_attachment(number)
            size = ctypes.c_ulong()
            pdfium.FPDFAttachment_GetFile(file.raw, None, 0, size)
            if size.value <= room:
                room -= size.value
                found.append(Attachment(clean(file.get_name()) or f"Attachment {number + 1}", bytes(file.get_data())))
    return found


def _pages(document: Any, draft: Draft) -> tuple[list[list[Piece]], list[int]]:
    """The pieces of every page, and which pages have none though they are whole."""
    pages: list[list[Piece]] = []
    empty: list[int] = []
    crosswise: list[int] = []
    covered: list[int] = []
    for number in range(len(document)):
        try:
            page = document[number]
            pieces, some_crosswise, some_covered = pieces_of(page, number)
            page.close()
        except pypdfium2.PdfiumError:
            draft.note(f"Page {number + 1} is damaged and was left out.")
            pieces = []
        else:
            if not pieces:
                empty.append(number)
            crosswise += [number] if some_crosswise else []
            covered += [number] if some_covered else []
        pages.append(pieces)
    if crosswise:
        draft.note(f"Words set crosswise on {_listed(crosswise)} were left out.")
    if covered:
        draft.note(
            f"Words under or on black boxes on {_listed(covered)} were left out. They are still in the file: anybody can copy them."
        )
    return pages, empty
