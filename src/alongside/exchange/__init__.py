"""Formats that machines read back: the archive, Web Annotations, a table; each with a receipt."""

from alongside.exchange.archive import LARGEST_ARCHIVE, Archive, Look, published_schema, read_archive, write_archive
from alongside.exchange.foreign import LARGEST_FILE
from alongside.exchange.kinds import STEPS
from alongside.exchange.marks_file import Form, read_back, read_marks, write_marks
from alongside.exchange.receipt import ArchiveReceipt, Item, Receipt, Why, receipt_as_json
from alongside.exchange.sheet import SheetTypedIn, read_sheet
from alongside.exchange.steps import GivenReceipt, MarksBroughtIn, Receipts
from alongside.exchange.table import COLUMNS

__all__ = [
    "COLUMNS",
    "LARGEST_ARCHIVE",
    "LARGEST_FILE",
    "STEPS",
    "Archive",
    "ArchiveReceipt",
    "Form",
    "GivenReceipt",
    "Item",
    "Look",
    "MarksBroughtIn",
    "Receipt",
    "Receipts",
    "SheetTypedIn",
    "Why",
    "published_schema",
    "read_archive",
    "read_back",
    "read_marks",
    "read_sheet",
    "receipt_as_json",
    "write_archive",
    "write_marks",
]
