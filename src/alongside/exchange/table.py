"""Marks as a table (CSV), a row a mark: out to a spreadsheet, and in again.

No cell can run as a formula: one that would begin like a formula gets an apostrophe in front, which reading takes off.
"""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC
from typing import Any, Final

from alongside.exchange.foreign import LARGEST_FILE, MOST_MARKS, ForeignMark, WrittenMark, as_uuid, composed, to_write
from alongside.record import Review, TextId
from alongside.refusals import Refusal

COLUMNS: Final = {
    "mark": "The mark's id.",
    "text": "The text's id.",
    "title": "The text's title; not read back.",
    "start": "First character of the passage, counted in Unicode code points from 0.",
    "end": "The character after its last.",
    "words": "The passage itself.",
    "before": "Up to 32 characters before it, by which its place is known again.",
    "after": "Up to 32 characters after it.",
    "features": "Codes of features, with a blank between them: “FT1 MS2”.",
    "touches": "Whom it touches, with a semicolon between them.",
    "note": "What the reader wrote.",
    "prompt": "The id of the prompt that it takes up.",
    "reader": "The reader's id; never a name.",
    "at": "When it was placed (UTC); not read back.",
}
NEEDED: Final = ("words", "features")

_FORMULA = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_ESCAPED = re.compile(r"'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def write_table(review: Review, texts: dict[TextId, str]) -> bytes:
    """UTF-8 with the mark that Excel knows it by; commas; every row ended as RFC 4180 says."""
    out = io.StringIO(newline="")
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for one in to_write(review, texts):
        rows.writerow([_safe(cell) for cell in _row(one)])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _row(one: WrittenMark) -> list[str]:
    mark = one.mark
    return [
        str(mark.id),
        str(mark.place.text),
        one.title,
        str(mark.place.start),
        str(mark.place.end),
        one.words,
        one.before,
        one.after,
        " ".join(mark.features),
        "; ".join(mark.touches),
        mark.note.said or "",
        str(mark.prompt or ""),
        str(mark.by or ""),
        mark.at.astimezone(UTC).isoformat(timespec="seconds") if mark.at else "",
    ]


def read_table(data: bytes) -> list[ForeignMark]:
    """The rows as marks.  Raises `Refusal` naming the row that cannot be read; then nothing comes in."""
    if len(data) > LARGEST_FILE:
        raise Refusal("This file is larger than 16 MB. Nothing was brought in; split it.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as why:
        raise Refusal(
            "This table is not in UTF-8, so its letters cannot be trusted. Nothing was brought in; "
            "save it again as “CSV UTF-8”."
        ) from why
    heading = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=heading.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return _marks(rows)
    except csv.Error as why:
        raise Refusal(
            f"The table cannot be read near line {rows.line_num}: it may have been cut short. Nothing was brought in."
        ) from why


def _marks(rows: Any) -> list[ForeignMark]:
    names = [cell.strip().casefold() for cell in next(rows, [])]
    missing = [name for name in NEEDED if name not in names]
    if missing:
        raise Refusal(
            f"The first row has no column “{missing[0]}”. Nothing was brought in; docs/exchange.md lists the columns."
        )
    if len(set(names)) != len(names):
        raise Refusal("Two columns have the same heading. Nothing was brought in.")
    found: list[ForeignMark] = []
    for row in rows:
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(names):
            raise Refusal(
                f"The row that ends on line {rows.line_num} has {len(row)} cells where the heading has {len(names)}. "
                "Nothing was brought in."
            )
        if len(found) == MOST_MARKS:
            raise Refusal(f"This table has more than {MOST_MARKS:,} rows. Nothing was brought in; split it.")
        found.append(_mark(len(found) + 1, dict(zip(names, map(_plain, row), strict=True)), rows.line_num))
    if not found:
        raise Refusal("This table has a heading and no rows. Nothing was brought in.")
    return found


def _mark(number: int, cells: dict[str, str], line: int) -> ForeignMark:
    return ForeignMark(
        number,
        as_uuid(cells.get("mark")),
        as_uuid(cells.get("text")),
        composed(cells["words"]),
        composed(cells["before"]) if "before" in cells else None,
        composed(cells["after"]) if "after" in cells else None,
        _offset(cells.get("start", ""), "start", line),
        _offset(cells.get("end", ""), "end", line),
        _codes(cells),
        composed(cells.get("note", "")),
        as_uuid(cells.get("prompt")),
        as_uuid(cells.get("reader")),
    )


def _codes(cells: dict[str, str]) -> tuple[str, ...]:
    features = re.split(r"[\s,;]+", cells["features"])
    touches = cells.get("touches", "").split(";")
    return tuple(one.strip() for one in [*features, *touches] if one.strip())


def _offset(said: str, column: str, line: int) -> int | None:
    if not said.strip():
        return None
    if not (said.strip().isascii() and said.strip().isdigit()) or len(said.strip()) > 9:
        raise Refusal(
            f"“{column}” in the row that ends on line {line} is not a number of characters. Nothing was brought in."
        )
    return int(said)


def _safe(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _plain(cell: str) -> str:
    return cell[1:] if _ESCAPED.match(cell) else cell
