"""The text as it was brought in, every candidate outlined: dotted while undecided, solid when hidden, bare when left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from alongside import names
from alongside.names import Choice
from alongside.texts import Block
from alongside.web.deciding import Names

MOST_BLOCKS = 400
"""Shown around the current line; a long document is not drawn whole for each key."""


@dataclass(frozen=True)
class Outlined:
    kind: str
    start: int
    html: SafeString


def outlined(held: Names) -> list[Outlined]:
    """The blocks, escaped, with the candidates in them."""
    hits = sorted(
        (start, end, _look(held, number), number)
        for number, line in enumerate(held.lines)
        for start, end in line.places
    )
    blocks = _near(held)
    return [Outlined(one.kind, one.start, _marked(held.brought.text, one.start, one.end, hits)) for one in blocks]


def _near(held: Names) -> Sequence[Block]:
    blocks = held.brought.blocks
    if len(blocks) <= MOST_BLOCKS or not held.lines or not held.lines[held.current].places:
        return blocks[:MOST_BLOCKS]
    here = held.lines[held.current].places[0][0]
    at = next((number for number, block in enumerate(blocks) if block.end > here), 0)
    first = max(0, at - MOST_BLOCKS // 2)
    return blocks[first : first + MOST_BLOCKS]


def _look(held: Names, number: int) -> str:
    line = held.lines[number]
    look = {Choice.HIDE: "hidden", Choice.LEAVE: "left", Choice.LATER: "undecided"}[line.choice]
    return f"{look} cur" if number == held.current else look


def _marked(text: str, start: int, end: int, hits: Sequence[tuple[int, int, str, int]]) -> SafeString:
    html, at = [], start
    for left, right, look, line in hits:
        if left < at or right > end:
            continue
        html += [
            escape(text[at:left]),
            f'<span class="hit {look}" data-line="{line}">',
            escape(text[left:right]),
            "</span>",
        ]
        at = right
    html.append(escape(text[at:end]))
    return mark_safe("".join(html))  # noqa: S308 - every piece of the text was escaped


def around(text: str, places: Sequence[tuple[int, int]]) -> list[SafeString]:
    """Each place with some words on both sides."""
    return [
        mark_safe(f"{escape(one.before)}<b>{escape(one.words)}</b>{escape(one.after)}")  # noqa: S308
        for one in names.around(text, places)
    ]
