"""What every reader writes into: lines come in as they were found and come out as one clean text with its blocks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from alongside.refusals import Refusal
from alongside.texts import limits
from alongside.texts.blocks import Block, BlockKind, BroughtText, Cell
from alongside.texts.tables import Tables

# Signs without a face of their own: they would hide a name from the finder and from the eye.
# Joiners stay (emoji, Persian), soft hyphens, byte-order marks and every control of the writing direction go.
_FACELESS = [
    (0x00, 0x08), (0x0E, 0x1B), (0x7F, 0x84), (0x86, 0x9F), (0xAD, 0xAD), (0x061C, 0x061C), (0x180E, 0x180E),
    (0x200B, 0x200B), (0x200E, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFDD0, 0xFDEF), (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFB), (0xFFFE, 0xFFFF), (0xD800, 0xDFFF), (0xE000, 0xF8FF), (0xE0000, 0xE001F),
]  # fmt: skip
_CHANGED: dict[int, str | None] = dict.fromkeys(code for first, last in _FACELESS for code in range(first, last + 1))
# Boxes of forms and ticks, as Wingdings has them where nothing names the font: which one is ticked is said by no other word.
_CHANGED |= {0xF0A8: "☐", 0xF0FB: "✗", 0xF0FC: "✓", 0xF0FD: "☒", 0xF0FE: "☑"}
_FLAG_LETTERS_ALONE = re.compile("(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0020-\U000e007f]+")
# No tick is one: in a form it is the answer.
_BULLET = re.compile(r"[•▪◦‣●○■□➢❖⁃∙·\uf0b7\uf0a7\uf0d8](?:\s+|(?=\w))")
_BREAKS = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


def clean(words: str) -> str:
    """The words in NFC, on one line, without signs that nobody sees, each run of spaces as one."""
    if not words.isascii() or not words.isprintable():
        words = words.translate(_CHANGED)
        if max(words, default="") >= "\U000e0000":
            words = _FLAG_LETTERS_ALONE.sub("", words)
        words = unicodedata.normalize("NFC", words)
    return " ".join(words.split())


class Draft:
    """The text under a reader's pen."""

    def __init__(self, *, alone: bool = True) -> None:
        self._alone = alone
        self.title = ""
        self.notices: list[str] = []
        self.tables = Tables()
        self._lines: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0

    def add(self, kind: BlockKind, words: str, level: int = 0) -> None:
        """One more block.  A line break inside `words` is one that the writer made by hand.

        In a paragraph or a cell it begins a new block, unless a small letter follows: then it was only a wrapped line.
        Elsewhere it is a space.  Words that are only spaces leave no block.  Raises Refusal beyond the limit.
        """
        if kind in (BlockKind.PARAGRAPH, BlockKind.CELL) and (bullet := _BULLET.match(words.lstrip())):
            kind, level, words = BlockKind.ITEM, 1, words.lstrip()[bullet.end() :]
        if kind in (BlockKind.PARAGRAPH, BlockKind.CELL):
            for line in _whole_lines(words):
                self._put(kind, level, line, self.tables.cell)
        else:
            self._put(kind, level, clean(words), self.tables.cell)

    def put_in_front(self, paragraphs: Iterable[str]) -> None:
        """These before all that was added so far.  Raises Refusal beyond the limit."""
        front = Draft()
        for words in paragraphs:
            front.add(BlockKind.PARAGRAPH, words)
        if front:
            below, self._blocks = self._blocks, front._blocks
            lines, self._lines = self._lines, front._lines
            self._length = front._length
            for block, line in zip(below, lines, strict=True):
                self._put(block.kind, block.level, line, block.cell)

    def note(self, sentence: str) -> None:
        """Something that the person who brought the document should know; said once."""
        if sentence not in self.notices:
            self.notices.append(sentence)

    def note_apart(self, count: int, what: str) -> None:
        """How many "attachment"s or "comment"s it has beside its words, unless they are handed over with them."""
        if count and self._alone:
            self.note(f"1 {what} is offered apart." if count == 1 else f"{count} {what}s are offered apart.")

    def brought(self) -> BroughtText:
        """The finished text.  Raises Refusal when there are no words in it."""
        if not self._lines:
            raise Refusal(
                "No words were found in this document. If it holds pictures of pages, paste the words instead."
            )
        first_heading = next(
            (
                line
                for block, line in zip(self._blocks[:8], self._lines, strict=False)
                if block.kind is BlockKind.HEADING
            ),
            "",
        )
        title = clean(self.title) or first_heading
        return BroughtText(title[:200], "\n".join(self._lines), tuple(self._blocks), tuple(self.notices))

    def __bool__(self) -> bool:
        return bool(self._lines)

    def _put(self, kind: BlockKind, level: int, line: str, cell: Cell | None) -> None:
        if not line:
            return
        start = self._length + 1 if self._lines else 0
        self._length = start + len(line)
        if self._length > limits.CHARACTERS:
            raise Refusal(
                f"This document holds more than {limits.CHARACTERS:,} characters. Nothing was kept. "
                "Bring it in in parts."
            )
        self._lines.append(line)
        self._blocks.append(Block(kind, level, start, self._length, cell))


def _whole_lines(words: str) -> list[str]:
    lines: list[str] = []
    for piece in _BREAKS.split(words):
        line = clean(piece)
        if lines and line and line[0].islower():
            lines[-1] = f"{lines[-1]} {line}"
        elif line:
            lines.append(line)
    return lines
