"""Topics of an agenda: short numbered lines, each with its own words below, are headings and no list."""

from __future__ import annotations

import re
from dataclasses import dataclass

from alongside.texts.blocks import BlockKind, Cell

_TOPIC = re.compile(r"(?P<number>\d{1,2})[.)]? +[A-Z\"'“‘(].{0,78}[^.;:!,\s]")
_FEWEST = 3
_LEVEL = 4


@dataclass(slots=True)
class Found:
    """A block before it has its place in the text."""

    kind: BlockKind
    level: int
    words: str
    indent: float = 0.0  # of an item
    place: tuple[int, Cell] | None = None  # of a cell: its page, and where in which table of it


def with_topics(found: list[Found]) -> list[Found]:
    """The same blocks, in which "1. Apologies" is a heading where it is one of several that are counted through and have
    their own words below; items that follow each other stay a list."""
    topics: list[tuple[Found, int]] = []
    for at, one in enumerate(found):
        topic = _TOPIC.fullmatch(one.words) if one.kind is BlockKind.ITEM else None
        if topic is None:
            continue
        number = int(topic["number"])
        if topics and number != topics[-1][1] + 1:
            _make_headings(topics)
            topics = []
        if at + 1 < len(found) and _says_more(found[at + 1], one, number):
            topics.append((one, number))
        else:
            _make_headings(topics)
            topics = []
    _make_headings(topics)
    return found


def _make_headings(topics: list[tuple[Found, int]]) -> None:
    if len(topics) >= _FEWEST:
        for topic, _ in topics:
            topic.kind, topic.level = BlockKind.HEADING, _LEVEL


def _says_more(below: Found, topic: Found, number: int) -> bool:
    """Whether what stands below a topic is about it: a paragraph, or items that are set in or counted within it."""
    if below.kind is BlockKind.ITEM:
        return below.indent > topic.indent + 4 or below.words.startswith(f"{number}.")
    return below.kind in (BlockKind.PARAGRAPH, BlockKind.CELL)
