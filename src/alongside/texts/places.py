"""Places in a text: whole words, and where a place goes when the text is corrected.

All offsets count code points from 0, end not included.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from alongside.refusals import Refusal
from alongside.texts.blocks import Block

APOSTROPHES = "'’ʼ＇"
ZERO_WIDTH_JOINERS = "\u200c\u200d"


class Edit(msgspec.Struct, frozen=True, array_like=True):
    """Words put in place of `text[start:end]`.  An empty place is an insertion, empty words are a deletion."""

    start: int
    end: int
    words: str


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """The place, grown to whole words and without the spaces at its edges.

    A word is letters, digits, the marks on them and an apostrophe between them; an emoji of several code points is
    never split either.  Where only spaces were chosen, the place comes back empty.
    """
    start, end = max(0, start), min(len(text), end)
    while start < end and text[start].isspace() and not _holds_together(text, start + 1):
        start += 1
    while start < end and text[end - 1].isspace() and not _holds_together(text, end):
        end -= 1
    if start >= end:
        return start, start
    while _holds_together(text, start):
        start -= 1
    while _holds_together(text, end):
        end += 1
    return start, end


def edited(text: str, edits: Sequence[Edit]) -> str:
    """The text after all the edits, whose places are those of the text before.  Raises Refusal when two overlap."""
    pieces, after = [], 0
    for edit in in_order(edits, len(text)):
        pieces += [text[after : edit.start], edit.words]
        after = edit.end
    return "".join([*pieces, text[after:]])


def moved(start: int, end: int, edits: Sequence[Edit]) -> tuple[int, int]:
    """Where a place stands after the edits.

    A start inside a replaced span moves to the start of what replaced it, an end to the end of it.  Words inserted at
    the very edge of a place stay outside it.
    """
    new_start, new_end = start, end
    for edit in edits:
        grown = len(edit.words) - (edit.end - edit.start)
        if start >= edit.end:
            new_start += grown
        elif start > edit.start:
            new_start -= start - edit.start
        if end > edit.start and end >= edit.end:
            new_end += grown
        elif end > edit.start:
            new_end += edit.end - end + grown
    return new_start, max(new_start, new_end)


def moved_blocks(blocks: Sequence[Block], edits: Sequence[Edit]) -> tuple[Block, ...]:
    """The blocks after the edits.  Raises Refusal for an edit that leaves its block or breaks it."""
    ordered = in_order(edits)
    for edit in ordered:
        if "\n" in edit.words:
            raise Refusal("A correction cannot begin a new paragraph. Nothing was changed.")
    result, next_edit = [], 0
    shift = 0
    for block in blocks:
        start = block.start + shift
        while next_edit < len(ordered) and ordered[next_edit].start <= block.end:
            edit = ordered[next_edit]
            if edit.start < block.start or edit.end > block.end:
                raise Refusal("A correction has to stay inside one paragraph. Nothing was changed.")
            shift += len(edit.words) - (edit.end - edit.start)
            next_edit += 1
        result.append(msgspec.structs.replace(block, start=start, end=block.end + shift))
    if next_edit < len(ordered):
        raise Refusal("A correction has to stay inside one paragraph. Nothing was changed.")
    return tuple(result)


def in_order(edits: Sequence[Edit], length: int | None = None) -> list[Edit]:
    """The edits from first to last.  Raises Refusal when two overlap or one lies outside the text."""
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    if any(one.end > two.start for one, two in pairwise(ordered)):
        raise Refusal("Two corrections overlap. Make one of them first, then the other.")
    if any(edit.start < 0 or edit.start > edit.end for edit in ordered) or (
        length is not None and ordered and ordered[-1].end > length
    ):
        raise Refusal("A correction lies outside the text. Nothing was changed.")
    return ordered


def _holds_together(text: str, at: int) -> bool:
    """Whether the characters before and after `at` belong to one word or to one written sign."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if _extends(after):
        return before != "\n"
    if before == "\u200d" or (before in ZERO_WIDTH_JOINERS and _in_word(after)):
        return not after.isspace()
    if _is_flag_letter(before) and _is_flag_letter(after):
        return _flag_letters_before(text, at) % 2 == 1
    if _in_word(before) and _in_word(after):
        return True
    if after in APOSTROPHES:
        return _in_word(before) and at + 1 < len(text) and _in_word(text[at + 1])
    return before in APOSTROPHES and _in_word(after) and at > 1 and _in_word(text[at - 2])


def _in_word(sign: str) -> bool:
    return sign.isalnum() or (unicodedata.category(sign)[0] == "M" and not "\ufe00" <= sign <= "\ufe0f")


def _extends(sign: str) -> bool:
    """Signs that only ever stand on the one before: accents, joiners, skin tones, the letters inside some flags."""
    if sign.isascii():
        return False
    return (
        unicodedata.category(sign)[0] == "M"
        or sign in ZERO_WIDTH_JOINERS
        or "\U0001f3fb" <= sign <= "\U0001f3ff"
        or "\U000e0020" <= sign <= "\U000e007f"
    )


def _is_flag_letter(sign: str) -> bool:
    return "\U0001f1e6" <= sign <= "\U0001f1ff"


def _flag_letters_before(text: str, at: int) -> int:
    count = 0
    while count < at and _is_flag_letter(text[at - 1 - count]):
        count += 1
    return count
