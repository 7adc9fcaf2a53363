"""Markdown, by CommonMark's rules and with tables.  HTML inside it is shown as it was typed, never obeyed."""

from __future__ import annotations

from markdown_it import MarkdownIt

from alongside.texts.draft import Draft
from alongside.texts.readers.html import walk
from alongside.texts.readers.plain import decoded


def read(data: bytes, draft: Draft) -> None:
    """The words of a Markdown text into the draft."""
    rules = MarkdownIt("commonmark", {"html": False, "breaks": False}).enable(["table", "strikethrough"])
    # Pictures would only leave their file's name; `render` never fetches anything.
    walk(f"<body>{rules.render(decoded(data, draft))}</body>", draft)
