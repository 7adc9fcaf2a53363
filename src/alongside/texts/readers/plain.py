"""Plain text in any encoding: which lines are paragraphs, which are only wrapped, which are items of a list."""

from __future__ import annotations

import re
from itertools import groupby

from alongside.texts.blocks import BlockKind
from alongside.texts.draft import Draft
from alongside.texts.readers.encodings import decoded

# A bullet is a mere sign and goes.  A number or letter stays with its words: people cite "3.2" and "point (b)".
_BULLET = re.compile(r"(?P<indent>[ \t]*)[-*+•▪◦‣●○–—][ \t]+(?=\S)")
_NUMBERED = re.compile(r"(?P<indent>[ \t]*)(?=\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{2,5})[.)][ \t]+\S)")
_WORD = re.compile(r"[^\W\d_][\w'’]*(?:-\w+)*")
_BROKEN = re.compile(r"(?<![\w-])([^\W\d_](?:[\w'’-]*[^\W\d_])?)-$")  # with the hyphen at a line's end
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_QUOTED = re.compile(r"[ \t]*>(?:[ \t]*>)*[ \t]?")
_ONLY_QUOTED = re.compile(r"[ \t]*>[> \t]*")  # an empty line of somebody else's words
_RULE = re.compile(r"[\s=_*~#-]{3,}")
_WIDEST_WRAP = 130  # no program wraps lines further out; beyond it a line is a paragraph
_SHORTEST_WRAP = 40
_LONGEST_WORD = 60


def read(data: bytes, draft: Draft) -> None:
    """The words of a plain text into the draft.  Raises Refusal."""
    write_lines(decoded(data, draft), draft)


def write_lines(words: str, draft: Draft, *, wrapped: bool = True) -> None:
    """Lines of plain text into the draft.

    Blank lines part paragraphs.  A line goes on in the next one only if that one's first word would not have fitted;
    never if it is known that the lines are not `wrapped`.
    """
    lines = [line.rstrip() for line in _LINE_END.split(words)]
    if quotes := ">" in words:
        lines = ["" if _ONLY_QUOTED.fullmatch(line) else line for line in lines]
    width = _wrap_width(lines) if wrapped else 0
    known = frozenset(_WORD.findall(words.lower()) if any(line.endswith("-") for line in lines) else ())
    indents: list[int] = []
    for blank, chunk in groupby(lines, key=lambda line: not line.strip()):
        if not blank:
            for _, together in groupby(chunk, key=_depth_of_quote) if quotes else [(0, chunk)]:
                _write_chunk(list(together), width, known, indents, draft)


def _said(line: str) -> str:
    """A line of an email without the ">" before it, which say who is quoted and are no words."""
    quoted = _QUOTED.match(line)
    return line[quoted.end() :] if quoted else line


def _depth_of_quote(line: str) -> int:
    return line[: len(line) - len(_said(line))].count(">")


def _wrap_width(lines: list[str]) -> int:
    """How wide the text was wrapped, 0 if it was not."""
    lengths = sorted(len(line) for line in lines if line)
    if not lengths or lengths[-1] > _WIDEST_WRAP:
        # A few long lines (an address of a web page) do not make it unwrapped.
        lengths = [length for length in lengths if length <= _WIDEST_WRAP]
        if len(lengths) * 20 < 19 * sum(bool(line) for line in lines) or not lengths:
            return 0
    return lengths[-1] if lengths[-1] >= _SHORTEST_WRAP else 0


def _write_chunk(lines: list[str], width: int, known: frozenset[str], indents: list[int], draft: Draft) -> None:
    pending: list[str] = []  # the lines of one block, joined once: it may have many thousands
    kind, level = BlockKind.PARAGRAPH, 0
    last = ""
    for line in lines:
        item = _BULLET.match(line) or _NUMBERED.match(line)
        if _RULE.fullmatch(line) and not item:
            if pending and line.strip()[0] in "=-" and kind is BlockKind.PARAGRAPH and sum(map(len, pending)) < 120:
                kind, level = BlockKind.HEADING, 1 if "=" in line else 2
            continue
        if pending and not item and (_was_wrapped(last, line, width) or _hangs(line, kind)):
            goes_on = _said(line).strip()
            pending[-1] = _begun(pending[-1], goes_on, known)
            pending.append(goes_on)
        else:
            draft.add(kind, "".join(pending), level)
            kind, level = (BlockKind.ITEM, _depth(item["indent"], indents)) if item else (BlockKind.PARAGRAPH, 0)
            pending = [line[item.end() :] if item else line]
            if not item:
                indents.clear()
        last = line
    draft.add(kind, "".join(pending), level)


def _was_wrapped(last: str, line: str, width: int) -> bool:
    if not width:
        return False
    line = _said(line)
    broken = last.endswith("-") and _BROKEN.search(last[-_LONGEST_WORD:])
    if broken and len(last) * 2 > width and line.lstrip()[:1].isalpha():
        return True
    first_word = (line.split(maxsplit=1) or [""])[0]
    return len(last) + 1 + len(first_word) > width - 3


def _begun(words: str, following: str, known: frozenset[str]) -> str:
    """A line as it stands before the one that it goes on in: with a space, or with the hyphen of a word that it breaks
    ("Okafor-Reid"), or without that where the text has the word so elsewhere."""
    begun = _BROKEN.search(words[-_LONGEST_WORD:]) if words.endswith("-") else None
    rest = _WORD.match(following)
    if begun is None or rest is None:
        return f"{words} "
    one, two = begun[1].lower(), rest[0].lower()
    return words[:-1] if one + two in known and f"{one}-{two}" not in known else words


def _hangs(line: str, kind: BlockKind) -> bool:
    """Whether a line is set in under the item above."""
    return kind is BlockKind.ITEM and line[:2] in ("  ", "\t") and not line.strip()[:1].isupper()


def _depth(indent: str, indents: list[int]) -> int:
    """How deep an item stands among those before it; `indents`: of the items that it may stand in."""
    wide = len(indent.expandtabs(4))
    while indents and wide < indents[-1] - 1:
        indents.pop()
    if not indents or wide > indents[-1] + 1:
        indents.append(wide)
    return len(indents)
