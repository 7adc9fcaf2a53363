"""What the process that reads a document hands back to the one that asked."""

from __future__ import annotations

import msgspec

from alongside.texts import limits
from alongside.texts.attachments import Attachment
from alongside.texts.blocks import BroughtText

TOO_MUCH_MEMORY = (
    f"Reading this document takes more than {limits.READER_MEMORY_BYTES // limits.MB} MB of memory. "
    "It was stopped and nothing was kept. Bring it in in parts."
)


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """A text, or what is attached, or the sentence that says why there is neither."""

    text: BroughtText | None = None
    attached: tuple[Attachment, ...] = ()
    refused: str = ""
