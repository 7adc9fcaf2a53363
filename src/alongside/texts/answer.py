"""What the process that reads a document hands back to the one that asked."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from alongside.texts import limits
from alongside.texts.attachments import Attachment
from alongside.texts.blocks import BroughtText

TOO_MUCH_MEMORY = (
    f"Reading this document takes more than {limits.READER_MEMORY_BYTES // limits.MB} MB of memory. "
    "It was stopped and nothing was kept. Bring it in in parts."
)


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """A text, or what is attached, or the sentence that says why there is neither.

    `scanned` asks for a second reading, by OCR and with the time that this takes."""

    text: BroughtText | None = None
    attached: tuple[Attachment, ...] = ()
    refused: str = ""
    scanned: bool = False


class Wanted(StrEnum):
    """What the reading process is asked for."""

    TEXT = "text"
    TEXT_BY_OCR = "text-by-ocr"
    ATTACHED = "attached"
    BOTH = "both"
