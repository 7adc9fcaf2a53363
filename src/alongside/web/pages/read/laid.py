"""A paragraph as it lies on the desk, written straight for the same reason as the list beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec
from django.utils.safestring import SafeString, mark_safe

from alongside.texts import Block
from alongside.web.pages.read.notes import PromptNote

NOTHING: Final = SafeString()


class Laid(msgspec.Struct, frozen=True):
    """One block, laid out.  `html` is escaped; `sentences` says, when asked, the places within the block, from 0.

    `beside` is what stands in the margin, and `by_sentence` the address where it is marked without selection.
    `before` and `after` open and close the table that some blocks stand in.
    """

    number: int
    block: Block
    html: SafeString
    count: int
    told: str
    sentences: Callable[[int], str]
    beside: SafeString
    prompts: tuple[PromptNote, ...]
    by_sentence: str
    before: SafeString = NOTHING
    after: SafeString = NOTHING

    @property
    def tag(self) -> str:
        return f"h{min(self.block.level + 1, 6)}" if self.block.kind == "heading" else "p"

    @property
    def worded(self) -> SafeString:
        return mark_safe(f'<{self.tag} class="words" dir="auto">{self.html}</{self.tag}>')  # noqa: S308 - escaped already

    @property
    def opening(self) -> SafeString:
        block = self.block
        hidden = "" if self.count else " hidden"
        return mark_safe(  # noqa: S308 - numbers, and words of ours
            f'<div class="block {block.kind} level-{block.level}" id="b{self.number}" data-number="{self.number}" '
            f'data-paragraph="{self.number + 1}" '
            f'data-start="{block.start}" data-end="{block.end}" data-sentences="{self.sentences(self.number)}">\n'
            f'<a class="count" href="#beside-{self.number}" aria-label="{self.told}"{hidden}>{self.count}</a>\n'
        )

    @property
    def lying(self) -> str:
        """All of it, as one piece: a template that puts it together takes longer than it took to write."""
        return f"{self.before}{self.opening}{self.worded}{self.closing}{self.after}"

    @property
    def closing(self) -> SafeString:
        words = f"Mark paragraph {self.number + 1} by sentence"
        return mark_safe(f'\n<a class="by-sentence visually-hidden" href="{self.by_sentence}">{words}</a>\n</div>\n')  # noqa: S308
