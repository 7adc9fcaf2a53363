"""Texts with marks on them, made through the real steps and opened as an archive, as a colleague's would be."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID, uuid4

from playwright.sync_api import Page

from alongside.exchange import write_archive
from alongside.framework import load
from alongside.marks import MarkId, MarkPlaced
from alongside.preparation import Place, ReviewBegun, TextBroughtIn
from alongside.record import Entry, Reader, Review, ReviewId, TextId, Words, replayed
from alongside.texts import Block, BlockKind

AT = datetime(2026, 11, 1, tzinfo=UTC)
SOMEBODY = Reader(UUID(int=5))
PHRASE = (
    "the young person and a worker met at the centre to talk about what had been said in the spring by those who knew "
    "him best nobody asked whether the plan would help or who had agreed to it before it was shared with the panel"
)
WORDS = PHRASE.split()

Marked = tuple[str, tuple[str, ...]]


def archive(paragraphs: Sequence[str], marks: Iterable[tuple[int, int, tuple[str, ...]]], by: Reader) -> bytes:
    """A review of one text with these marks (start, end, features) placed by one reader."""
    return archive_of({"A text to be marked": paragraphs}, marks, by)


def archive_of(
    texts: Mapping[str, Sequence[str]], marks: Iterable[tuple[int, int, tuple[str, ...]]], by: Reader
) -> bytes:
    """A review of several texts, by their titles; the marks lie on the first."""
    held = {TextId(uuid4()): (title, paragraphs) for title, paragraphs in texts.items()}
    first = next(iter(held))
    steps = [
        ReviewBegun("2022.1", date(2099, 1, 1), Words("A text to be marked")),
        *(_brought_in(text, *of) for text, of in held.items()),
        *(MarkPlaced(MarkId(uuid4()), Place(first, *place), codes) for *place, codes in marks),
    ]
    entries = [Entry(number, uuid4(), by, AT, step) for number, step in enumerate(steps, 1)]
    review: Review = replayed(ReviewId(uuid4()), entries)
    return write_archive(review, {text: "\n".join(paragraphs) for text, (_, paragraphs) in held.items()})


def _brought_in(text: TextId, title: str, paragraphs: Sequence[str]) -> TextBroughtIn:
    blocks, start = [], 0
    for one in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, 0, start, start + len(one)))
        start += len(one) + 1
    return TextBroughtIn(text, Words(title), start - 1, tuple(blocks), ())


def placed(paragraphs: Sequence[str], marks: Sequence[Marked]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Marks by their words: each stands where its words stand first."""
    whole = "\n".join(paragraphs)
    return [(whole.index(words), whole.index(words) + len(words), codes) for words, codes in marks]


def long_text(pages: int, marks: int, seed: int = 1) -> tuple[list[str], list[tuple[int, int, tuple[str, ...]]]]:
    """About 480 words a page in eight paragraphs, with overlapping marks of both sides spread over them."""
    chance = random.Random(seed)
    paragraphs = [_paragraph(chance) for _ in range(pages * 8)]
    whole = "\n".join(paragraphs)
    codes = [feature.code for feature in load("2022.1").features]
    spread = []
    for _ in range(marks):
        start = whole.index(" ", chance.randrange(len(whole) - 600)) + 1
        end = whole.index(" ", start + chance.randrange(20, 400))
        spread.append((start, end, tuple(chance.sample(codes, chance.choice((1, 1, 2))))))
    return paragraphs, spread


def _paragraph(chance: random.Random) -> str:
    return " ".join(" ".join(chance.choices(WORDS, k=12)).capitalize() + "." for _ in range(5))


def open_archive(page: Page, data: bytes, folder: Path) -> str:
    """Bring it in through the page; the address of its reading page."""
    file = folder / "marked.alongside"
    file.write_bytes(data)
    page.goto("/reviews/")
    page.locator("#archive").set_input_files(file)
    page.get_by_role("button", name="Open it").click()
    page.get_by_role("link", name="Read it").click(timeout=120_000)
    page.wait_for_url("**/read/**", timeout=120_000)
    return page.url
