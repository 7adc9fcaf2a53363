"""Read: passages and the features they speak to."""

from alongside.marks.overlaps import made_longer, marked_already
from alongside.marks.parts import LostMark, Mark, MarkId, Marks, PromptId, Whom
from alongside.marks.runs import Run, runs
from alongside.marks.steps import MarkChanged, MarkPlaced, MarkTakenBack

__all__ = [
    "LostMark",
    "Mark",
    "MarkChanged",
    "MarkId",
    "MarkPlaced",
    "MarkTakenBack",
    "Marks",
    "PromptId",
    "Run",
    "Whom",
    "made_longer",
    "marked_already",
    "runs",
]
