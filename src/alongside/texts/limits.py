"""How much a document may ask of this machine: every limit of reading, in one table, shown in docs/documents.md."""

from __future__ import annotations

MB = 1024 * 1024

FILE_BYTES = 50 * MB  # what is brought in
CHARACTERS = 5_000_000  # what is read from it: about 1,600 pages
FILES_AT_ONCE = 20  # chosen together, as texts of one review; FILE_BYTES and CHARACTERS hold for all of them
PASTED_CHARACTERS = 1_000_000
PDF_PAGES = 1_000
PAGE_CHARACTERS = 200_000  # of one PDF page; a full one has 6,000

ZIP_PARTS = 5_000  # files inside a DOCX or ODT
ZIP_PART_BYTES = 64 * MB  # one of them, unpacked
ZIP_TOTAL_BYTES = 200 * MB  # all that are read, unpacked
XML_DEPTH = 256  # elements inside elements; libxml2's own bound, "huge_tree" stays off
NESTING = 100  # lists or messages inside each other
RTF_GROUPS = 1_000  # groups inside each other in an RTF
REPEATS = 1_000  # a space or a cell that a file says to repeat
CHART_LABELS = 60  # below one line of a chart: with more it is a table that was drawn
ATTACHMENTS = 100  # of one email

READER_MEMORY_BYTES = 512 * MB  # address space of a reader's process
READER_CPU_SECONDS = 20
READER_WALL_SECONDS = 60
READER_OPEN_FILES = 64
OCR_PAGES = 100  # pictures of pages in one PDF that are read by Tesseract
OCR_PAGE_SECONDS = 30
OCR_WALL_SECONDS = 300  # for a document of such pages, instead of READER_WALL_SECONDS
OCR_DOTS = 12_000_000  # of one picture; A4 at 300 an inch has 8,700,000
ANSWER_BYTES = 64 * MB  # what a reader may hand back


def table() -> list[tuple[str, str, str]]:
    """Rows for people: what is limited, how far, and what to do when a document is beyond it."""
    return [
        ("size of a file", f"{FILE_BYTES // MB} MB", "Take pictures out, or bring it in in parts."),
        ("words read from it", f"{CHARACTERS:,} characters", "Bring it in in parts."),
        ("files brought in at once", f"{FILES_AT_ONCE}", "Bring in the others afterwards."),
        ("words pasted", f"{PASTED_CHARACTERS:,} characters", "Save them as a file and bring that in."),
        ("pages of a PDF", f"{PDF_PAGES:,}", "Print the pages that matter to a new PDF."),
        ("characters on one page of a PDF", f"{PAGE_CHARACTERS:,}", "Leave that page out."),
        ("parts inside a DOCX or ODT", f"{ZIP_PARTS:,}", "Save it again from a word processor."),
        ("one part, unpacked", f"{ZIP_PART_BYTES // MB} MB", "Save it again from a word processor."),
        ("all parts read, unpacked", f"{ZIP_TOTAL_BYTES // MB} MB", "Save it again from a word processor."),
        ("elements inside elements", f"{XML_DEPTH}", "Take tables out of tables."),
        ("lists or messages inside each other", f"{NESTING}", "Bring in the inner one by itself."),
        ("groups inside each other in an RTF", f"{RTF_GROUPS:,}", "Save it again from a word processor."),
        ("repeats of a space or a cell", f"{REPEATS:,}", "More are read as that many."),
        (
            "labels along a line of a chart",
            f"{CHART_LABELS}",
            "More are left out. Bring in the table it was drawn from.",
        ),
        ("attachments of an email", f"{ATTACHMENTS}", "Save those you need as files."),
        ("memory of a reader", f"{READER_MEMORY_BYTES // MB} MB", "Bring it in in parts."),
        ("processor time of a reader", f"{READER_CPU_SECONDS} seconds", "Bring it in in parts."),
        ("scanned pages of a PDF", f"{OCR_PAGES}", "Bring it in in parts."),
        ("time for one scanned page", f"{OCR_PAGE_SECONDS} seconds", "The page is left out, and it is said."),
        ("time for a document with scanned pages", f"{OCR_WALL_SECONDS} seconds", "Bring it in in parts."),
        ("time for one document", f"{READER_WALL_SECONDS} seconds", "Try again when the machine is less busy."),
    ]
