"""A review as a record of steps.

Everything that a person does is a `Step`: a small frozen value that says what was done, may be refused (`check`) and
changes what the review holds (`apply`).  A `Review` is its steps, added up; a `Shelf` keeps it.
"""

from alongside.record.form import StepReading, schema, written
from alongside.record.part import Part
from alongside.record.review import Review, Undone, left_out, replayed
from alongside.record.shelf import NO_TEXTS, MemoryShelf, Overtaken, Shelf, TextId, overtaken
from alongside.record.step import CUES, Entry, Reader, ReviewId, Step
from alongside.record.words import LONGEST, NO_WORDS, UNSAID, Words

__all__ = [
    "CUES",
    "LONGEST",
    "NO_TEXTS",
    "NO_WORDS",
    "UNSAID",
    "Entry",
    "MemoryShelf",
    "Overtaken",
    "Part",
    "Reader",
    "Review",
    "ReviewId",
    "Shelf",
    "Step",
    "StepReading",
    "TextId",
    "Undone",
    "Words",
    "left_out",
    "overtaken",
    "replayed",
    "schema",
    "written",
]
