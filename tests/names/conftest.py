"""What the tests of this room share: finds drawn in their text, a document made of lines, and names taken out of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from alongside.names import Decision, Kind, candidates, find, take_out
from alongside.texts import Block, BlockKind, BroughtText, KeptText


def brought(text: str, title: str = "") -> BroughtText:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, 0, at, at + len(line)))
        at += len(line) + 1
    return BroughtText(title, text, tuple(blocks))


def drawn(text: str, *kinds: Kind) -> str:
    """The text with { } around each find of these kinds."""
    pieces, at = [], 0
    for found in find(text):
        if found.kind in kinds:
            pieces += [text[at : found.start], "{", text[found.start : found.end], "}"]
            at = found.end
    return "".join([*pieces, text[at:]])


def all_out(text: str, title: str = "", **handles: str) -> KeptText:
    """Every candidate hidden, under its proposed handle or under the one given for a form of it."""
    decided = []
    for one in candidates(text, title=title):
        handle = next((handles[form] for form in one.forms if form in handles), one.handle)
        decided.append(Decision(one.places, handle, words=one.forms))
    return take_out(brought(text, title), decided)


@pytest.fixture
def out() -> Callable[..., str]:
    return lambda text, **handles: all_out(text, **handles).text
