"""Scanned pages, read by Tesseract where it is installed: a picture goes to it by a pipe, words come back by another.

Nothing is written to disk.  Tesseract inherits the bounds of the process that reads the PDF.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from statistics import median
from typing import TYPE_CHECKING, Any

from alongside.texts import limits
from alongside.texts.readers.pdf_page import Piece

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

LANGUAGES = ("eng", "cym")
_BOX = re.compile(r"bbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)")
_BASELINE = re.compile(r"baseline -?[\d.]+ (-?[\d.]+)")
_HEIGHT = re.compile(r"x_size ([\d.]+)")
_LINES = ".ocr_line, .ocr_header, .ocr_caption, .ocr_textfloat"
_APART = 2.2  # a gap of so many times the letters' height parts cells


def languages() -> str:
    """What Tesseract can read here of English and Welsh, as it wants to be told ("eng+cym"); "" where it cannot."""
    if not shutil.which("tesseract"):
        return ""
    try:
        told = _tesseract(["--list-langs"], b"")
    except (OSError, subprocess.SubprocessError):
        return ""
    return "+".join(one for one in LANGUAGES if one in told.decode("utf-8", "replace").split())


def recognised(pages: Iterable[tuple[int, Any]], spoken: str) -> Iterator[tuple[int, list[Piece] | None]]:
    """The pieces on each of the given pages of pdfium, None for one that Tesseract could not read in its time.

    As many at once as there are processors; no more pictures than that are held.
    """
    at_once = max(1, min(os.cpu_count() or 1, 4))
    waiting: deque[tuple[int, Future[list[Piece] | None]]] = deque()
    with ThreadPoolExecutor(at_once) as pool:
        for number, page in pages:
            dots = _dots_an_inch(page)
            waiting.append((number, pool.submit(_read_picture, _picture(page, dots), dots, spoken, number)))
            page.close()
            if len(waiting) > at_once:
                number, found = waiting.popleft()
                yield number, found.result()
        for number, found in waiting:
            yield number, found.result()


def _dots_an_inch(page: Any) -> int:
    """300, fewer where a page is so large that its picture would not fit."""
    width, height = page.get_size()
    return int(min(300, 72 * (limits.OCR_DOTS / max(width * height, 1)) ** 0.5))


def _picture(page: Any, dots: int) -> bytes:
    """The page in greys, as a PGM."""
    bitmap = page.render(scale=dots / 72, grayscale=True)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    held = memoryview(bitmap.buffer).cast("B")
    rows = b"".join(held[row * stride : row * stride + width] for row in range(height))
    del held
    bitmap.close()
    return b"P5 %d %d 255\n" % (width, height) + rows


def _read_picture(picture: bytes, dots: int, spoken: str, number: int) -> list[Piece] | None:
    try:
        told = _tesseract(["stdin", "stdout", "-l", spoken, "--dpi", str(dots), "hocr"], picture)
    except (OSError, subprocess.SubprocessError):
        return None
    return pieces_told(told.decode("utf-8", "replace"), dots, number)


def _tesseract(words: list[str], fed: bytes) -> bytes:
    return subprocess.run(  # noqa: S603
        ["tesseract", *words],  # noqa: S607 - found on the path by intent
        input=fed,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"OMP_THREAD_LIMIT": "1"},
        timeout=limits.OCR_PAGE_SECONDS,
        check=True,
    ).stdout


def pieces_told(hocr: str, dots: int, number: int) -> list[Piece]:
    """The lines of Tesseract's answer as pieces of a page, in points from its left and bottom."""
    from selectolax.lexbor import LexborHTMLParser  # not for every PDF

    tree = LexborHTMLParser(hocr)
    sheet = tree.css_first(".ocr_page")
    edges = _box(sheet) if sheet is not None else None
    if edges is None:
        return []
    scale, bottom = 72 / dots, edges[3]
    pieces: list[Piece] = []
    for line in tree.css(_LINES):
        title = line.attributes.get("title") or ""
        around, height, base = _box(line), _HEIGHT.search(title), _BASELINE.search(title)
        if around is None or height is None:
            continue
        stands = (bottom - around[3] - (float(base[1]) if base else 0.0)) * scale
        size = float(height[1]) * scale
        for words in _cells(line, size / scale):
            left, right = words[0][1][0] * scale, words[-1][1][2] * scale
            said = " ".join(word for word, _ in words)
            pieces.append(Piece(said, left, right, stands, size, size, size, page=number, order=len(pieces)))
    return _of_usual_size(pieces)


def _cells(line: LexborNode, height: float) -> Iterator[list[tuple[str, tuple[int, int, int, int]]]]:
    """The words of a line with their boxes, cut where a wide gap parts them."""
    words: list[tuple[str, tuple[int, int, int, int]]] = []
    for word in line.css(".ocrx_word"):
        said, box = (word.text() or "").strip(), _box(word)
        if not said or box is None:
            continue
        if words and box[0] - words[-1][1][2] > _APART * height:
            yield words
            words = []
        words.append((said, box))
    if words:
        yield words


def _of_usual_size(pieces: list[Piece]) -> list[Piece]:
    """Heights as measured on paper differ by a hair from line to line: those near the usual one are the usual one."""
    usual = median(piece.size for piece in pieces) if pieces else 0.0
    for piece in pieces:
        piece.size = round(usual if abs(piece.size - usual) < 0.2 * usual else piece.size, 1) or 1.0
    return pieces


def _box(node: LexborNode) -> tuple[int, int, int, int] | None:
    found = _BOX.search(node.attributes.get("title") or "")
    return (int(found[1]), int(found[2]), int(found[3]), int(found[4])) if found else None
