"""A name found later comes out for good: out of the texts, and out of what people typed."""

from alongside.mending.finding import checked, edits_for, mended
from alongside.mending.steps import NameTakenOut

__all__ = ["NameTakenOut", "checked", "edits_for", "mended"]
