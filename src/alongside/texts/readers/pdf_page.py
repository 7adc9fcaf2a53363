"""One page of a PDF as pieces of lines: words with their places, as pdfium gives its characters."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median_low
from typing import Any

import pypdfium2.raw as pdfium

from alongside.texts import limits
from alongside.texts.blocks import Cell
from alongside.texts.readers import pdf_from_the_right
from alongside.texts.readers.pdf_annotations import answers_on
from alongside.texts.readers.pdf_bullets import put_bullets
from alongside.texts.readers.pdf_cells import Gap, edges_of_cells
from alongside.texts.readers.pdf_covers import covered
from alongside.texts.readers.pdf_leads import LEAD
from alongside.texts.readers.pdf_rules import drawn_on
from alongside.texts.readers.pdf_words import Word, with_answers

_WORD_WITH_A_RAISED_NUMBER = re.compile(r"(?P<word>.*[^\W\d].*?)(?P<number>\d{1,3})(?P<after>[.,;:?!)”’\"']*)")
_WIDEST_BOX = 0.6  # of the page: what is wider may frame all of it
_LINE_END_HYPHEN = "\x02"  # pdfium writes this for a hyphen that only breaks a word
_SPACE = 32
BAR = "█"
"""What a reader sees in place of words under a black box, however many they are."""
_BARS = re.compile(f"{BAR}{{2,}}")
_BOLD = re.compile(rb"bold|black|heavy|semibold|demi", re.IGNORECASE)


@dataclass(slots=True)
class Piece:
    """Words that stand together on one line.  Lengths are points, measured from the page's left and bottom."""

    words: str
    left: float
    right: float
    base: float  # where the letters stand
    size: float
    first_size: float  # of its first word: a line may begin in bold or small capitals of another size
    last_size: float
    bold: bool = False
    page: int = 0
    order: int = 0  # the place in the file's own order
    cell: int = 0  # which cell of a table, 0 for none; counted through the page
    place: Cell | None = None  # where in its table, if that is known; its table counts through the page
    walled: bool = False  # whether a line drawn on the page, or an edge of cells, parts it from what stands to its left
    boxed: bool = (
        False  # whether lines are drawn to both its sides, nearer than the page is wide: a cell, or a small box
    )
    column: tuple[float, float] = field(default=(0.0, 0.0))  # left and right edge of the column that it stands in
    sheet: float = 0.0  # how wide its page is
    tall: float = 0.0  # how high its page is
    hangs: float = 0.0  # where the words behind its bullet or number begin, 0 if it has none
    reach: float = 0.0  # how far to the right a line of its page could have gone, 0 where that is not known

    @property
    def top(self) -> float:
        return self.base + self.size * 0.8


def pieces_of(page: Any, number: int) -> tuple[list[Piece], bool, bool]:
    """The pieces of a page of pdfium in the file's own order; whether words set crosswise were left out, and covered ones.

    A page whose words mostly stand on their side or on their head is turned upright first; words set crosswise to most
    of them, such as a watermark, are left out.
    """
    letters = _Letters(page)
    lines = list(_lines(letters))
    if letters.quarters == 0 and not letters.mirrored:
        lines = with_answers(lines, answers_on(page), letters.size)
    upright = [line for line in lines if letters.stands_with_most(_longest(line).first)]
    edges = edges_of_cells([gap for line in upright for gap in _gaps(letters, line)])
    pieces = [piece for line in upright for piece in _pieces(letters, line, edges, number)]
    for order, piece in enumerate(pieces):
        piece.order, piece.sheet, piece.tall = order, letters.sheet, letters.tall
    if letters.quarters == 0 and not letters.mirrored:
        put_bullets(pieces, letters.drawn.dots)
    letters.close()
    return pieces, len(upright) < len(lines), bool(letters.covered)


def _lines(letters: _Letters) -> Iterator[list[Word]]:
    """The words of a page as they follow each other on a line in the file."""
    line: list[Word] = []
    start = -1
    for at, code in enumerate([*letters.codes, 10]):
        breaks_a_word = code == 2
        if (code > 32 and code != 0xA0) or breaks_a_word:
            start = at if start < 0 else start
            if not breaks_a_word:
                continue
        if start >= 0:
            word = letters.word(start, at + breaks_a_word)
            if line and letters.is_apart(line[-1], word):
                yield letters.in_order(line)
                line = []
            line.append(word)
            start = -1
        if (code in (10, 13) or breaks_a_word) and line:
            yield letters.in_order(line)
            line = []


def _gaps(letters: _Letters, line: list[Word]) -> Iterator[Gap]:
    """Those that could part cells, and those that the file writes a space for: none of a justified line, none after a bullet."""
    size = letters.size(_longest(line).first) or 10.0
    found = [(word, word.left - before.right, letters.is_generated(word.first - 1)) for before, word in pairwise(line)]
    spaces = [wide for _, wide, generated in found if not generated]
    if not spaces and len(found) > 2:
        spaces = [wide for _, wide, _ in found]
    usual = median_low(spaces) if spaces else 0.0
    even = all(not 1.05 * usual < wide < 1.15 * usual for wide in spaces)  # of a ragged line, where little tells
    for at, (word, wide, generated) in enumerate(found):
        leads = at == 0 and LEAD.fullmatch(line[0].words) is not None
        if not generated or (wide > (1.15 if even else 1.3) * usual and not leads):
            yield Gap(word.left, word.base, wide / size, not generated)


def _longest(line: list[Word]) -> Word:
    return max(line, key=lambda word: len(word.words))


class _Letters:
    """The characters of a page, each with where it stands once the page is turned upright."""

    def __init__(self, page: Any) -> None:
        self._held = page.get_textpage()  # as long as it is held pdfium keeps the characters
        self._page = self._held.raw
        size = page.get_size()
        self._width, self._height = size if page.get_rotation() % 180 == 0 else size[::-1]
        self.drawn = drawn_on(page)
        count = min(pdfium.FPDFText_CountChars(self._page), limits.PAGE_CHARACTERS)
        self.codes = [pdfium.FPDFText_GetUnicode(self._page, at) for at in range(count)]
        self.covered = covered(page, self._page, count)
        for at in self.covered:
            if self.codes[at] != _SPACE or at + 1 in self.covered:
                self.codes[at] = ord(BAR)
        self.quarters = self._most_stand()
        # Such a page is read in its mirror: what is said here of left and right then holds for Arabic and Hebrew too.
        self.mirrored = self.quarters == 0 and pdf_from_the_right.is_most(self.codes)

    def close(self) -> None:
        self._held.close()

    def _most_stand(self) -> int:
        """How many quarter turns, clockwise, most letters are away from upright; a few of them tell."""
        seen = Counter(
            turn
            for at in range(0, len(self.codes), max(1, len(self.codes) // 200))
            if self.codes[at] > 32 and (turn := _quarters(self._angle(at))) is not None
        )
        return seen.most_common(1)[0][0] if seen else 0

    def _angle(self, at: int) -> float:
        """Of the line on which a letter stands, clockwise: pdfium's own angle takes slanted letters for turned ones."""
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._page, at, matrix)
        return -math.atan2(matrix.b, matrix.a)

    def stands_with_most(self, at: int) -> bool:
        return _quarters(self._angle(at)) == self.quarters

    def word(self, start: int, end: int) -> Word:
        words = _BARS.sub(BAR, "".join(map(chr, self.codes[start:end])))
        last = end - 1 - (words[-1] == _LINE_END_HYPHEN and len(words) > 1)
        edges = [x for at in (range(start, last + 1) if self.mirrored else (start, last)) for x in self._box(at)]
        if self.mirrored:
            words = pdf_from_the_right.as_read(words, edges[::2])
        if found := _WORD_WITH_A_RAISED_NUMBER.fullmatch(words):
            words = self._without_raised_number(found, start)
        return Word(words, min(edges), max(edges), self.base(start), start)

    def _without_raised_number(self, found: re.Match[str], start: int) -> str:
        """The number that calls a footnote is smaller than the word it hangs on, or is drawn above the line."""
        at = start + found.start("number")
        if self.size(at) < 0.8 * self.size(start) or self._is_drawn_high(at):
            return found["word"] + found["after"]
        return found[0]

    def _is_drawn_high(self, at: int) -> bool:
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        pdfium.FPDFText_GetCharBox(self._page, at, left, right, bottom, top)
        return self.quarters == 0 and bottom.value - self.base(at) > 0.2 * self.size(at)

    def is_apart(self, before: Word, word: Word) -> bool:
        """Whether a word stands on another line than the one before it in the file, or goes back on the same."""
        size = self.size(before.first) or 10
        goes_back = not self.mirrored and word.left - before.right < -0.6 * size
        return goes_back or abs(word.base - before.base) > 0.6 * size

    def in_order(self, line: list[Word]) -> list[Word]:
        """The words of a line as they stand, without numbers that call footnotes and stand as words of their own."""
        size, base = (measure(_longest(line).first) for measure in (self.size, self.base))
        kept = [
            word
            for at, word in enumerate(line)
            if at == 0
            or word.base < base + 0.15 * size
            or not (word.words.isdecimal() and self.size(word.first) < 0.8 * size)
        ]
        return sorted(kept, key=lambda word: word.left) if self.mirrored else kept

    def a_rule_parts(self, right: float, word: Word) -> bool:
        """Whether a line is drawn between a word and what ends to its left, as between the cells of a table."""
        right, left = (self._width - word.left, self._width - right) if self.mirrored else (right, word.left)
        return self.quarters == 0 and any(
            right - 1 <= x <= left + 1 and low <= word.base <= high for x, low, high in self.drawn.rules
        )

    def is_boxed(self, words: list[Word]) -> bool:
        """Whether words stand between two drawn lines, as in a cell."""
        standing = (
            [x for x, low, high in self.drawn.rules if low <= words[0].base <= high] if self.quarters == 0 else []
        )
        left = max((x for x in standing if x <= words[0].left + 1), default=None)
        right = min((x for x in standing if x >= words[-1].right - 1), default=None)
        return left is not None and right is not None and right - left < _WIDEST_BOX * self.sheet

    @property
    def sheet(self) -> float:
        """How wide the page is once it stands upright."""
        return float(self._height if self.quarters % 2 else self._width)

    @property
    def tall(self) -> float:
        """How high the page is once it stands upright."""
        return float(self._width if self.quarters % 2 else self._height)

    def is_generated(self, at: int) -> bool:
        """Whether the file has no such space, and pdfium put one where it saw a gap."""
        return bool(pdfium.FPDFText_IsGenerated(self._page, at) == 1)

    def _box(self, at: int) -> tuple[float, float]:
        box = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self._page, at, box)
        if self.mirrored:
            return self._width - box.right, self._width - box.left
        return (
            (box.left, box.right),
            (self._height - box.top, self._height - box.bottom),
            (self._width - box.right, self._width - box.left),
            (box.bottom, box.top),
        )[self.quarters]

    def base(self, at: int) -> float:
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._page, at, x, y)
        return (y.value, x.value, self._height - y.value, self._width - x.value)[self.quarters]

    def size(self, at: int) -> float:
        """The height of the letters as they are seen: the font's size times what the page's matrix makes of it."""
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._page, at, matrix)
        return float(pdfium.FPDFText_GetFontSize(self._page, at)) * math.hypot(matrix.c, matrix.d)

    def is_bold(self, at: int) -> bool:
        if pdfium.FPDFText_GetFontWeight(self._page, at) >= 600:
            return True
        name = ctypes.create_string_buffer(128)
        flags = ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._page, at, name, 128, flags)
        return bool(_BOLD.search(name.value))


def _quarters(angle: float) -> int | None:
    """An angle in radians as quarter turns, 0 to 3; None for one that lies between."""
    turns = angle / (math.pi / 2)
    return round(turns) % 4 if abs(turns - round(turns)) < 0.13 else None


def _parted(letters: _Letters, line: list[Word], edges: set[tuple[float, float]]) -> list[list[Word]]:
    """A line cut where cells end: at gaps that are wider than those between words, at lines drawn, at known edges.

    Justified lines have wide gaps throughout, so what is wide is judged by the line itself; and where the file writes a
    space, only a very wide one is taken for the end of a cell.
    """
    size = letters.size(_longest(line).first) or 10.0
    gaps = [two.left - one.right for one, two in pairwise(line)]
    usual = median_low(gaps) if len(gaps) > 1 else 0.0
    wide = 1.4 * size if usual > 2.5 * size else max(1.4 * size, 2.2 * usual)
    parts = [[line[0]]]
    for word, gap in zip(line[1:], gaps, strict=True):
        told = gap > wide and (gap > 2.2 * size or letters.is_generated(word.first - 1))
        if told or (word.left, word.base) in edges or letters.a_rule_parts(parts[-1][-1].right, word):
            parts.append([])
        parts[-1].append(word)
    return parts


def _pieces(letters: _Letters, line: list[Word], edges: set[tuple[float, float]], number: int) -> Iterator[Piece]:
    for part in _parted(letters, line, edges):
        known = (part[0].left, part[0].base) in edges
        yield _piece(letters, part, number, walled=known)


def _piece(letters: _Letters, line: list[Word], number: int, *, walled: bool) -> Piece:
    longest = _longest(line)
    said = [word.words for word in line]
    if letters.mirrored:
        said = [said[at] for at in pdf_from_the_right.latin_turned(said)]
    hangs = line[1].left if len(line) > 1 and LEAD.fullmatch(line[0].words) else 0.0
    first, size, last = (round(letters.size(word.first), 1) or 10.0 for word in (line[0], longest, line[-1]))
    return Piece(
        " ".join(said).replace(_LINE_END_HYPHEN, "\xad"),
        line[0].left,
        line[-1].right,
        longest.base,
        size,
        first,
        last,
        all(letters.is_bold(word.first) for word in (longest, line[0], line[-1])),
        number,
        hangs=hangs,
        boxed=not letters.mirrored and letters.is_boxed(line),
        walled=walled or letters.a_rule_parts(line[0].left - 1.4 * letters.size(line[0].first), line[0]),
    )
