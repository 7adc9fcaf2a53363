"""A page of a PDF as a picture, and its words, so that one sees what one takes away before it is taken."""

from __future__ import annotations

import struct
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

import pypdfium2

from alongside.refusals import Refusal

_SCALE: Final = 1.8
"""1,071 dots across a sheet of A4: sharp at 500 CSS pixels on a screen of twice the dots."""


_ONE_AT_A_TIME: Final = threading.Lock()
"""PDFium is not made for several threads; the workbench has some."""


class PagePreview(NamedTuple):
    """`picture` is a PNG of that page; `words` are what stands on it, in reading order."""

    picture: bytes
    words: str


def pages_of(made: bytes) -> int:
    """How many pages a PDF has."""
    with _document(made) as document:
        return len(document)


def preview(made: bytes, number: int) -> PagePreview:
    """Page `number` (from 1) of a PDF of ours.  Raises `Refusal` when it has no such page."""
    with _opened(made, number) as page:
        bitmap = page.render(scale=_SCALE, rev_byteorder=True)
        rows = bytes(bitmap.buffer)
        picture = _png(rows, bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels)
        return PagePreview(picture, _words(page))


def words_of_page(made: bytes, number: int) -> str:
    """The words of page `number`, for whoever does not see its picture."""
    with _opened(made, number) as page:
        return _words(page)


def _words(page: pypdfium2.PdfPage) -> str:
    said: str = page.get_textpage().get_text_bounded()
    return said.replace("\r\n", "\n").replace("\ufffe", "").strip()


@contextmanager
def _document(made: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(made)
        try:
            yield document
        finally:
            document.close()


@contextmanager
def _opened(made: bytes, number: int) -> Iterator[pypdfium2.PdfPage]:
    with _document(made) as document:
        if not 1 <= number <= len(document):
            raise Refusal(f"This report has no page {number}; its last is page {len(document)}. Choose one of them.")
        yield document[number - 1]


def _png(rows: bytes, width: int, height: int, stride: int, channels: int) -> bytes:
    """RGB or RGBX rows as a PNG: one filter byte before each row, all of it deflated."""
    lines = bytearray()
    for row in range(height):
        line = rows[row * stride : row * stride + width * channels]
        if channels == 4:
            flat = bytearray(width * 3)
            flat[0::3], flat[1::3], flat[2::3] = line[0::4], line[1::4], line[2::4]
            line = bytes(flat)
        lines += b"\0" + line
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(lines), 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )
