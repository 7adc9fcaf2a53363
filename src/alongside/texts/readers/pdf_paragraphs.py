"""Lines of a PDF become paragraphs, whole across lines, columns and pages; headings, items, cells, notes, captions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from alongside.texts.blocks import BlockKind
from alongside.texts.readers.pdf_leads import BULLET, ITEM
from alongside.texts.readers.pdf_measure import Measure
from alongside.texts.readers.pdf_notes import NUMBER_OF_A_NOTE, each_note
from alongside.texts.readers.pdf_page import Piece
from alongside.texts.readers.pdf_topics import Found, with_topics

_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_COUNTED = re.compile(
    r"\(?(?P<before>(?:\d{1,3}\.){0,3})(?P<sign>\d{1,3}|[a-zA-Z])(?P<after>[.)]|(?<=\.\d)|(?<=\.\d\d))\s"
)
_STAMP = re.compile(r"\[?\d{1,2}[:.]\d\d(?::\d\d)?\]?\s")  # before a message, or in a log
_CONTENTS = re.compile(r"\w.* \d{1,3}")
_CAPTION = re.compile(r"(?:figure|fig\.|table|chart|box|diagram)\s+[\dA-Z][\d.]*\b", re.IGNORECASE)
# A hyphen at the end of a line after one of these is the writer's own.
_KEEPS_ITS_HYPHEN = frozenset(
    [
        "multi",
        "self",
        "non",
        "co",
        "cross",
        "inter",
        "long",
        "short",
        "high",
        "low",
        "well",
        "post",
        "pre",
        "ex",
        "anti",
    ]
)


def paragraphs(pages: list[tuple[list[Piece], list[Piece]]], measure: Measure) -> Iterator[Found]:
    """All blocks of the document.  `pages`: of each page the running lines in reading order, and its notes."""
    indents: list[float] = []
    for found in with_topics(list(_flowing(pages, measure))):
        if found.kind is BlockKind.ITEM:
            while indents and found.indent < indents[-1] - 4:
                indents.pop()
            if not indents or found.indent > indents[-1] + 4:
                indents.append(found.indent)
            found.level = len(indents)
        elif found.kind is not BlockKind.NOTE:
            indents = []
        yield found


def _flowing(pages: list[tuple[list[Piece], list[Piece]]], measure: Measure) -> Iterator[Found]:
    waiting: list[Piece] = []
    notes: list[list[Piece]] = []
    for lines, foot in pages:
        held = len(notes)
        for group in _grouped(lines, measure):
            if waiting and _goes_on(waiting, group, measure):
                waiting = [*waiting, *group]
                continue
            if waiting:
                yield _found(waiting, measure)
                # Notes of the page before wait until the paragraph that runs over the page is whole.
                yield from _noted(notes[:held], measure)
                notes, held = notes[held:], 0
            waiting = group
        notes += [note for group in _grouped(foot, measure) for note in each_note(group)]
    if waiting:
        yield _found(waiting, measure)
    yield from _noted(notes, measure)


def _noted(notes: list[list[Piece]], measure: Measure) -> Iterator[Found]:
    for group in notes:
        words = NUMBER_OF_A_NOTE.sub("", _joined_words(group, measure))
        if not words.isdecimal():  # its number, drawn higher than its words
            yield Found(BlockKind.NOTE, 0, words)


def _grouped(lines: list[Piece], measure: Measure) -> Iterator[list[Piece]]:
    """Lines that belong together, first by their gaps and looks, then by where a line could have been fuller."""
    block: list[Piece] = []
    for line in lines:
        begins = _counts_on(block, line) or _is_stamped(block, line)
        if block and (begins or not _stands_close(block[-1], line, measure)):
            yield from _parted(block, measure)
            block = []
        block.append(line)
    if block:
        yield from _parted(block, measure)


def _stands_close(last: Piece, line: Piece, measure: Measure) -> bool:
    if last.cell or line.cell:
        return last.cell == line.cell and not BULLET.match(line.words)
    if last.column != line.column or not (
        _are_alike(last.size, line.size) or _are_alike(last.last_size, line.first_size)
    ):
        return False
    gap = last.base - line.base
    if gap > 1.1 * measure.gap(line.size) and _SENTENCE_END.search(last.words) and line.words[:1].isupper():
        return False
    return 0 < gap < 1.3 * measure.gap(line.size) and not _begins_item(last, line, gap > 1.04 * measure.gap(line.size))


def _counts_on(block: list[Piece], line: Piece) -> bool:
    """Whether a line begins with the number or letter that follows on the one before it in the same list: 3 on 2, 2.4 on
    2.3, 2.1 on 2."""
    now = _COUNTED.match(line.words)
    before = next((found for one in reversed(block) if (found := _COUNTED.match(one.words))), None)
    if now is None or before is None:
        return False
    if now["before"] == f"{before['before']}{before['sign']}." and now["sign"] == "1":
        return True
    if (now["before"], now["after"]) != (before["before"], before["after"]):
        return False
    one, two = (int(sign) if sign.isdecimal() else ord(sign) for sign in (before["sign"], now["sign"]))
    return two == one + 1


def _is_stamped(block: list[Piece], line: Piece) -> bool:
    """Whether a line begins with a time, as the one above it: a message of a chat, an entry of a log."""
    return bool(block and _STAMP.match(line.words) and _STAMP.match(block[0].words)) and not block[0].cell


def _are_alike(one: float, two: float) -> bool:
    return abs(one - two) <= 0.08 * max(one, two)


def _begins_item(last: Piece, line: Piece, apart: bool) -> bool:
    """A bullet or a number, unless it is one that a sentence happens to have at the start of a line."""
    if ITEM.match(line.words) is None:
        return False
    set_out = abs(line.left - last.left) > 0.5 * line.size
    return BULLET.match(line.words) is not None or apart or set_out or bool(_SENTENCE_END.search(last.words))


def _parted(block: list[Piece], measure: Measure) -> Iterator[list[Piece]]:
    if block[0].cell:
        yield block
        return
    if _is_an_address(block) or (len(block) > 2 and all(_CONTENTS.fullmatch(line.words) for line in block)):
        yield from ([line] for line in block)
        return
    right = block[0].reach if _are_never_full(block, measure) else max(line.right for line in block)
    left = min(line.left for line in block)
    flush = sum(line.left < left + 0.5 * line.size for line in block)
    group: list[Piece] = []
    for line in block:
        if group:
            last = group[-1]
            steps_in = line.left - left > 0.7 * line.size and last.left - left < 0.5 * line.size
            steps_in = steps_in and flush * 2 > len(block) and len(block) > 2 and not ITEM.match(group[0].words)
            hung = group[0].hangs  # a number without a full stop hangs out as an item does
            steps_in = steps_in and not (hung and abs(line.left - hung) < 2)
            steps_out = bool(hung and line.hangs) and abs(last.left - hung) < 2 and abs(line.left - group[0].left) < 2
            if steps_in or steps_out or _ends_early(last, line, right) or _changes_weight(group, line, measure):
                yield group
                group = []
        group.append(line)
    yield group


def _are_never_full(block: list[Piece], measure: Measure) -> bool:
    """Whether all lines end far before the edge of the page: each by itself then, such as names or a chat, not words that
    were wrapped.  A narrow paragraph goes on in small letters, and each of its lines is full."""
    left, right = min(line.left for line in block), max(line.right for line in block)
    reach = block[0].reach
    if right > reach - 0.25 * (reach - left) or all(line.bold or line.size > 1.1 * measure.size for line in block):
        return False
    pairs = list(pairwise(block))
    if any(_is_centred(last, line) for last, line in pairs):
        return False
    goes_on = any(line.words[:1].isalpha() and not line.words[:1].isupper() for line in block[1:])
    return not goes_on or any(last.right + _width_of_first_word(line) + 0.3 * line.size < right for last, line in pairs)


def _is_an_address(block: list[Piece]) -> bool:
    """Whether lines of their own are set to the right edge, as a sender's address: they begin where they happen to."""
    if len(block) < 2 or any(abs(last.right - line.right) > 1.5 for last, line in pairwise(block)):
        return False
    left, right = block[0].column
    ragged = any(abs(last.left - line.left) > 2 * line.size for last, line in pairwise(block))
    return ragged and all(line.left > left + 0.4 * (right - left) for line in block)


def _is_centred(last: Piece, line: Piece) -> bool:
    return abs(last.left + last.right - line.left - line.right) < 0.2 * line.size < abs(last.left - line.left)


def _ends_early(last: Piece, line: Piece, right: float) -> bool:
    """Whether the next line's first word would have fitted on this one: then its end was meant."""
    word = line.words.split(" ", 1)[0]
    spare = right - last.right - _width_of_first_word(line) - 0.3 * line.size
    if _SENTENCE_END.search(last.words):
        return spare > 0.8 * line.size
    return spare > max(0.25 * (right - last.left), 4 * line.size) and not word[:1].islower()


def _changes_weight(group: list[Piece], line: Piece, measure: Measure) -> bool:
    if all(piece.bold for piece in group) == line.bold or line.words[:1].islower():
        return False
    return group[-1].base - line.base > 1.02 * measure.gap(line.size)


def _goes_on(waiting: list[Piece], group: list[Piece], measure: Measure) -> bool:
    """Whether a paragraph runs over the end of a column or a page into this one."""
    last, line = waiting[-1], group[0]
    if (last.page, last.column) == (line.page, line.column) or last.cell or line.cell:
        return False
    if last.page == line.page and last.base - line.base > 1.3 * measure.gap(line.size):
        return False  # below columns that have ended, not at the top of the next
    if ITEM.match(line.words) or abs(last.size - line.size) > 0.5 or line.size > 1.1 * measure.size:
        return False
    if last.words.endswith("\xad") or line.words[:1].islower():
        return True
    if all(one.bold for one in waiting) or all(one.bold for one in group):
        return False
    room = last.column[1] - last.right
    if _SENTENCE_END.search(last.words):
        if len(waiting) == 1 or len(group) == 1:
            return False  # programs leave no line of a paragraph alone on a page
        if len(waiting) > 2 and all(abs(last.column[1] - one.right) < 1 for one in waiting[:-1]):
            return abs(room) < 1  # only the last line of a justified paragraph is not
        # A full last line is rarer than a sentence that happens to end with a full line.
        return room < _width_of_first_word(line) + 0.25 * line.size
    return room < 0.25 * (last.column[1] - last.column[0])


def _width_of_first_word(line: Piece) -> float:
    return len(line.words.split(" ", 1)[0]) * (line.right - line.left) / max(len(line.words), 1)


def _found(group: list[Piece], measure: Measure) -> Found:
    found = _told(group, measure)
    first = group[0]
    found.place = (first.page, first.place) if first.place else None
    return found


def _told(group: list[Piece], measure: Measure) -> Found:
    words = _joined_words(group, measure)
    first = group[0]
    bullet = BULLET.match(words)
    if bullet:
        return Found(BlockKind.ITEM, 1, words[bullet.end() :], _indent(first))
    if first.cell:
        return Found(BlockKind.CELL, 0, words)
    level = _heading_level(group, words, measure)
    if level:
        return Found(BlockKind.HEADING, level, words)
    if _CAPTION.match(words) and len(words) < 200:
        return Found(BlockKind.CAPTION, 0, words)
    if ITEM.match(words):
        return Found(BlockKind.ITEM, 1, words, _indent(first))
    return Found(BlockKind.PARAGRAPH, 0, words)


def _indent(line: Piece) -> float:
    """From the page's edge in the first column, so that a page of inner items alone keeps their depth."""
    return line.left if line.column[0] < 200 else line.left - line.column[0] + 72


def _heading_level(group: list[Piece], words: str, measure: Measure) -> int:
    size = max(line.size for line in group)
    if len(words) > 200 or len(group) > 4 or not any(sign.isalpha() for sign in words):
        return 0
    for level, times in enumerate((1.8, 1.4, 1.12), start=1):
        if size >= times * measure.size and not (words.endswith(".") and len(words) > 100):
            return level
    bold = all(line.bold for line in group) and size > 0.95 * measure.size
    return 4 if bold and len(words) < 120 and not words.endswith((".", ";", ",")) else 0


def _joined_words(group: list[Piece], measure: Measure) -> str:
    words = ""
    for line in group:
        if words.endswith("\xad") or (words.endswith("-") and words[-2:-1].isalpha() and line.words[:1].islower()):
            words = _over_the_break(words, line.words, measure)
        else:
            words = f"{words} {line.words}" if words else line.words
    return words


def _over_the_break(words: str, following: str, measure: Measure) -> str:
    """A word that a line's end broke: with its hyphen if the document writes it so elsewhere, else without."""
    begun = words[:-1].rsplit(" ", 1)[-1].lower()
    rest = re.split(r"[^\w'’-]", following, maxsplit=1)[0].lower()
    bare = begun.lstrip("\"'“‘([")
    if measure.words[f"{bare}{rest}"]:
        return words[:-1] + following
    hyphenated = measure.words[f"{bare}-{rest}"] or bare in _KEEPS_ITS_HYPHEN or "-" in bare
    if hyphenated or not measure.breaks_words:
        return f"{words[:-1]}-{following}"
    return words[:-1] + following
