"""What a document has beside its text: an email's attachments, the comments of a Word document."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec


class Attachment(msgspec.Struct, frozen=True, array_like=True):
    """A file inside a file, as it could be given to `texts.read` by itself.

    It may still hold names, so it is never kept."""

    filename: str
    content: bytes


def as_text(comments: Sequence[str]) -> list[Attachment]:
    """Comments as one plain text, nothing if there are none."""
    return [Attachment("Comments.txt", "\n\n".join(comments).encode())] if comments else []


def offered_apart(count: int, what: str) -> str:
    """The sentence that says so."""
    return f"1 {what} is offered apart." if count == 1 else f"{count} {what}s are offered apart."
