"""A file of marks, in whichever form it came; and what would be lost if it were read back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from alongside.exchange.annotations import read_annotations, write_annotations
from alongside.exchange.bringing import bring_marks
from alongside.exchange.foreign import MOST_MARKS, ForeignMark
from alongside.exchange.receipt import Receipt
from alongside.exchange.steps import MarksBroughtIn
from alongside.exchange.table import read_table, write_table
from alongside.marks import Marks
from alongside.record import Reader, Review, ReviewId, TextId, replayed
from alongside.refusals import Refusal


class Form(StrEnum):
    """How marks are written down, by the ending of the file's name."""

    JSONLD = "jsonld"
    CSV = "csv"

    @property
    def heading(self) -> str:
        return {"jsonld": "Web Annotations (JSON-LD)", "csv": "Table (CSV)"}[self.value]


WRITERS: Mapping[Form, Callable[[Review, dict[TextId, str]], bytes]] = {
    Form.JSONLD: write_annotations,
    Form.CSV: write_table,
}
READERS: Mapping[Form, Callable[[bytes], list[ForeignMark]]] = {
    Form.JSONLD: read_annotations,
    Form.CSV: read_table,
}


def write_marks(review: Review, texts: dict[TextId, str], form: Form) -> bytes:
    """Every mark of the review, in one of the two forms.  The same review gives the same bytes."""
    return WRITERS[form](review, texts)


def read_marks(review: Review, texts: dict[TextId, str], data: bytes, by: Reader) -> MarksBroughtIn:
    """The step that brings a file's marks in, with its receipt.  Raises `Refusal` for a file that is neither form."""
    form = _form(data)
    return bring_marks(review, texts, READERS[form](data), form.heading, by)


def read_back(review: Review, texts: dict[TextId, str], form: Form, by: Reader) -> Receipt:
    """Write the marks, read them into the same review without marks, and say what came of it.

    Raises `Refusal` where there are more than a file may bring in; to take them away is possible all the same.
    """
    if not len(review[Marks]):
        return Receipt(form.heading, 0, 0)
    if len(review[Marks]) > MOST_MARKS:
        raise Refusal(
            f"Not tried: there are {len(review[Marks]):,} marks, and a file of more than {MOST_MARKS:,} cannot be brought "
            "in here at once. Other tools may take it; the archive keeps all of them."
        )
    written = write_marks(review, texts, form)
    return read_marks(_without_marks(review), texts, written, by).receipt


def _without_marks(review: Review) -> Review:
    bare = replayed(ReviewId(review.id), list(review.entries), trusted=True)
    for mark in list(bare[Marks]):
        bare[Marks].take(mark.id)
    return bare


def _form(data: bytes) -> Form:
    begins = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if not begins:
        raise Refusal("This file is empty. Nothing was brought in.")
    if data[:2] == b"PK":
        raise Refusal(
            "This is an archive or a spreadsheet, not a file of marks. Nothing was brought in; an archive is opened "
            "from the list of reviews, and a spreadsheet has to be saved as CSV first."
        )
    return Form.JSONLD if begins in (b"{", b"[") else Form.CSV
