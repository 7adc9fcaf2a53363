"""Prepare: what is looked at, why, with whom, until when it is kept, and the texts that were brought in."""

from alongside.preparation.parts import KEPT_FOR, About, HeldText, Place, Preparation, Texts, words_of
from alongside.preparation.steps import EndDateMoved, ReviewBegun, ReviewDescribed, TextBroughtIn

__all__ = [
    "KEPT_FOR",
    "About",
    "EndDateMoved",
    "HeldText",
    "Place",
    "Preparation",
    "ReviewBegun",
    "ReviewDescribed",
    "TextBroughtIn",
    "Texts",
    "words_of",
]
