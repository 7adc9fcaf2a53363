"""handles.csv: names and their handles, for people who keep the key elsewhere.  `name,kind,handle`, UTF-8."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from alongside.names.chosen import LONGEST_HANDLE, Named
from alongside.names.values import Kind
from alongside.refusals import Refusal

HEADER = ["name", "kind", "handle"]


@dataclass(frozen=True, slots=True)
class Key:
    """One line: these words, of this kind, are known as this handle."""

    name: str
    kind: Kind
    handle: str


def read_handles(file: bytes) -> tuple[Key, ...]:
    """The lines of a handles.csv, with every fault in it named.

    Raises Refusal with the line and what to do.  The names themselves are never repeated in it.
    """
    try:
        text = file.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal("handles.csv is not UTF-8. Save it as 'CSV UTF-8' and bring it again.") from None
    if "\0" in text:
        raise Refusal("handles.csv is not a CSV file. It has three columns: name,kind,handle.")
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        rows = [(lines.line_num, [_read(cell) for cell in row]) for row in lines if any(cell.strip() for cell in row)]
    except csv.Error:
        raise Refusal("handles.csv cannot be read as CSV. It has three columns: name,kind,handle.") from None
    if not rows or [cell.lower() for cell in rows[0][1]][:3] != HEADER:
        raise Refusal("The first line of handles.csv must be: name,kind,handle.")
    return _keys(rows[1:])


def _delimiter(text: str) -> str:
    first = text.split("\n", 1)[0]
    return max(",;\t", key=first.count)


def _keys(rows: list[tuple[int, list[str]]]) -> tuple[Key, ...]:
    keys: dict[str, Key] = {}
    faults: list[str] = []
    for line, row in rows:
        fault = _fault(row)
        if fault:
            faults.append(f"Line {line}: {fault}")
            continue
        key = Key(row[0], Kind(row[1].lower()), row[2])
        before = keys.setdefault(key.name.casefold(), key)
        if before.handle != key.handle:
            faults.append(f"Line {line}: this name has another handle further up. Give it one.")
    named = Named((key.kind, key.name) for key in keys.values())
    for line, row in rows:
        if not _fault(row) and named.held_by(row[2]):
            faults.append(
                f"Line {line}: its handle holds a name of the list, or a part of one. Give it a role or initials."
            )
    if faults:
        raise Refusal(
            "handles.csv was not taken. "
            + " ".join(faults[:5])
            + (f" And {len(faults) - 5} more." if len(faults) > 5 else "")
        )
    return tuple(keys.values())


def _fault(row: list[str]) -> str:
    if len(row) < 3 or not row[0] or not row[2]:
        return "it needs a name, a kind and a handle."
    if row[1].lower() not in set(Kind):
        return f"its second column is not a kind. Kinds are {', '.join(Kind)}."
    if len(row[2]) > LONGEST_HANDLE:
        return f"its handle has {len(row[2])} characters; up to {LONGEST_HANDLE} are taken."
    return ""


def write_handles(keys: Iterable[Key]) -> bytes:
    """The same file out, in UTF-8 with a byte order mark, so that spreadsheets read its accents."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADER)
    for key in keys:
        writer.writerow([_inert(key.name), key.kind.value, _inert(key.handle)])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _inert(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula is kept as words, by a leading apostrophe."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t"} else cell


def _read(cell: str) -> str:
    cell = unicodedata.normalize("NFC", " ".join(cell.split()))
    return cell[1:] if cell[:1] == "'" and cell[1:2] in {"=", "+", "-", "@"} else cell
