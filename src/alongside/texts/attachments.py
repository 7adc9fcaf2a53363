"""What a document has beside its text: an email's attachments, the comments of a Word document."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from alongside.refusals import Refusal
from alongside.texts.kinds import kind_of


class Attachment(msgspec.Struct, frozen=True, array_like=True):
    """A file inside a file, as it could be given to `texts.read` by itself.

    It may still hold names, so it is never kept."""

    filename: str
    content: bytes

    @property
    def can_be_read(self) -> bool:
        """Whether it is of a kind that is read, by its name and first bytes; damage shows only when it is read."""
        try:
            return bool(self.content) and bool(kind_of(self.content, self.filename))
        except Refusal:
            return False


def as_text(comments: Sequence[tuple[str, str]]) -> list[Attachment]:
    """Comments, each with who wrote it ("" if the file does not say), as one plain text; nothing if there are none.

    That a name follows is said in words, which the finder of names knows."""
    told = [f"Comment by {by.strip()}: {words}" if by.strip() else f"Comment: {words}" for by, words in comments]
    return [Attachment("Comments.txt", "\n\n".join(told).encode())] if told else []
