"""One page of a PDF as pieces of lines: words with their places, as pdfium gives its characters."""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median_low
from typing import Any

import pypdfium2.raw as pdfium

from alongside.texts import limits

_WORD_WITH_A_RAISED_NUMBER = re.compile(r".*[^\W\d].*\d{1,3}$")
_LINE_END_HYPHEN = "\x02"  # pdfium writes this for a hyphen that only breaks a word
_BOLD = re.compile(rb"bold|black|heavy|semibold|demi", re.IGNORECASE)


@dataclass(slots=True)
class Piece:
    """Words that stand together on one line.  Lengths are points, measured from the page's left and bottom."""

    words: str
    left: float
    right: float
    base: float  # where the letters stand
    size: float
    bold: bool = False
    page: int = 0
    order: int = 0  # the place in the file's own order
    cell: int = 0  # which cell of a table, 0 for none; counted through the page
    column: tuple[float, float] = field(default=(0.0, 0.0))  # left and right edge of the column that it stands in

    @property
    def top(self) -> float:
        return self.base + self.size * 0.8


@dataclass(slots=True)
class _Word:
    words: str
    left: float
    right: float
    base: float
    first: int  # index of the first character


def pieces_of(text_page: Any, number: int) -> list[Piece]:
    """The pieces of a page in the file's own order; words set crosswise, such as a watermark, are left out."""
    count = min(pdfium.FPDFText_CountChars(text_page), limits.PAGE_CHARACTERS)
    codes = [pdfium.FPDFText_GetUnicode(text_page, at) for at in range(count)]
    pieces: list[Piece] = []
    line: list[_Word] = []
    start = -1
    for at, code in enumerate([*codes, 10]):
        breaks_a_word = code == 2
        if (code > 32 and code != 0xA0) or breaks_a_word:
            start = at if start < 0 else start
            if not breaks_a_word:
                continue
        if start >= 0:
            word = _word(text_page, codes, start, at + breaks_a_word)
            if line and _is_apart(line[-1], word, text_page):
                pieces += _pieces(text_page, line, number)
                line = []
            line.append(word)
            start = -1
        if (code in (10, 13) or breaks_a_word) and line:
            pieces += _pieces(text_page, line, number)
            line = []
    for order, piece in enumerate(pieces):
        piece.order = order
    return pieces


def _word(text_page: Any, codes: list[int], start: int, end: int) -> _Word:
    words = "".join(map(chr, codes[start:end]))
    left, _ = _box(text_page, start)
    _, right = _box(text_page, end - 1 - (words[-1] == _LINE_END_HYPHEN and len(words) > 1))
    if _WORD_WITH_A_RAISED_NUMBER.fullmatch(words):
        words = _without_raised_number(text_page, words, start)
    return _Word(words, min(left, right), max(left, right), _base(text_page, start), start)


def _without_raised_number(text_page: Any, words: str, start: int) -> str:
    """The number that calls a footnote is smaller than the word it hangs on."""
    bare = words.rstrip("0123456789")
    if _size(text_page, start + len(bare)) < 0.8 * _size(text_page, start):
        return bare
    return words


def _is_apart(before: _Word, word: _Word, text_page: Any) -> bool:
    """Whether a word stands on another line than the one before it in the file, or goes back on the same."""
    size = _size(text_page, before.first) or 10
    return word.left - before.right < -0.6 * size or abs(word.base - before.base) > 0.6 * size


def _parted(text_page: Any, line: list[_Word], size: float) -> list[list[_Word]]:
    """A line cut at gaps that are wider than those between words: the cells of a row, a tab.

    Justified lines have wide gaps throughout, so what is wide is judged by the line itself; and where the file writes a
    space, only a very wide one is taken for the end of a cell.
    """
    gaps = [two.left - one.right for one, two in pairwise(line)]
    usual = median_low(gaps) if len(gaps) > 1 else 0.0
    wide = 1.4 * size if usual > 2.5 * size else max(1.4 * size, 2.2 * usual)
    parts = [[line[0]]]
    for word, gap in zip(line[1:], gaps, strict=True):
        if gap > wide and (gap > 2.2 * size or pdfium.FPDFText_IsGenerated(text_page, word.first - 1) == 1):
            parts.append([])
        parts[-1].append(word)
    return parts


def _pieces(text_page: Any, line: list[_Word], number: int) -> list[Piece]:
    longest = max(line, key=lambda word: len(word.words))
    if abs(math.sin(pdfium.FPDFText_GetCharAngle(text_page, longest.first))) > 0.2:
        return []
    size = _size(text_page, longest.first) or 10.0
    return [_piece(text_page, part, number) for part in _parted(text_page, line, size)]


def _piece(text_page: Any, line: list[_Word], number: int) -> Piece:
    longest = max(line, key=lambda word: len(word.words))
    return Piece(
        " ".join(word.words for word in line).replace(_LINE_END_HYPHEN, "\xad"),
        line[0].left,
        line[-1].right,
        longest.base,
        round(_size(text_page, longest.first), 1) or 10.0,
        _is_bold(text_page, longest.first),
        number,
    )


def _box(text_page: Any, at: int) -> tuple[float, float]:
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text_page, at, box)
    return box.left, box.right


def _base(text_page: Any, at: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text_page, at, x, y)
    return y.value


def _size(text_page: Any, at: int) -> float:
    """The height of the letters as they are seen: the font's size times what the page's matrix makes of it."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, at, matrix)
    return float(pdfium.FPDFText_GetFontSize(text_page, at)) * math.hypot(matrix.c, matrix.d)


def _is_bold(text_page: Any, at: int) -> bool:
    if pdfium.FPDFText_GetFontWeight(text_page, at) >= 600:
        return True
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text_page, at, name, 128, flags)
    return bool(_BOLD.search(name.value))
