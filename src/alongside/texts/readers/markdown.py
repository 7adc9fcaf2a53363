"""Markdown, by CommonMark's rules and with tables.  HTML inside it is shown as it was typed, never obeyed."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from alongside.refusals import Refusal
from alongside.texts import limits
from alongside.texts.blocks import BlockKind
from alongside.texts.draft import Draft
from alongside.texts.readers.encodings import decoded
from alongside.texts.readers.html import walk

# "---", lines such as "title: Visit", "---": what programs write above the words.
_ABOVE_THE_WORDS = re.compile(r"\ufeff?---[ \t]*\n(?P<said>[\w-]+:(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_MOST_NESTED = 2 * limits.NESTING + 2
"""As the parser counts: a list is one, its item another.  What is deeper it passes over without a word."""


def read(data: bytes, draft: Draft) -> None:
    """The words of a Markdown text into the draft.  Raises Refusal for lists or quotes inside each other beyond the limit."""
    words = re.sub(r"\r\n?", "\n", decoded(data, draft))
    if above := _ABOVE_THE_WORDS.match(words):
        for line in above["said"].splitlines():
            draft.add(BlockKind.PARAGRAPH, line)
        words = words[above.end() :]
    rules = MarkdownIt("commonmark", {"html": False, "breaks": False, "maxNesting": _MOST_NESTED})
    rules.enable(["table", "strikethrough"])
    tokens = rules.parse(words)
    if any(token.nesting > 0 and token.level >= _MOST_NESTED - 1 for token in tokens):
        raise Refusal(
            f"Lists or quotes in this document are nested more than {limits.NESTING} deep. It was not read. "
            "Bring in the inner ones by themselves."
        )
    # Pictures would only leave their file's name; `render` never fetches anything.
    walk(f"<body>{rules.renderer.render(tokens, rules.options, {})}</body>", draft)
