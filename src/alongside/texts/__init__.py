"""A file becomes text: one reader a format; blocks, sentences, places."""

from alongside.texts.attachments import Attachment
from alongside.texts.blocks import Block, BlockKind, BroughtText, Cell, KeptText
from alongside.texts.finding import SURROUNDINGS, found_again, standing
from alongside.texts.kinds import accepts
from alongside.texts.places import Edit, edited, moved, moved_blocks, snap
from alongside.texts.reader import attachments, pasted, read, read_with_attachments
from alongside.texts.sentences import sentences

__all__ = [
    "SURROUNDINGS",
    "Attachment",
    "Block",
    "BlockKind",
    "BroughtText",
    "Cell",
    "Edit",
    "KeptText",
    "accepts",
    "attachments",
    "edited",
    "found_again",
    "moved",
    "moved_blocks",
    "pasted",
    "read",
    "read_with_attachments",
    "sentences",
    "snap",
    "standing",
]
