"""A text that is kept already is mended: a name comes out for good, or a corrected version takes its place."""

from alongside.mending.correcting import (
    Correction,
    Corrections,
    LostWords,
    TextCorrected,
    bring_in_corrected,
    correction,
)
from alongside.mending.finding import checked, edits_for, mended, parts_beside
from alongside.mending.steps import NameTakenOut

__all__ = [
    "Correction",
    "Corrections",
    "LostWords",
    "NameTakenOut",
    "TextCorrected",
    "bring_in_corrected",
    "checked",
    "correction",
    "edits_for",
    "mended",
    "parts_beside",
]
