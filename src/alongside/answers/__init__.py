"""Reflect: the 27 features and the reflective questions, answered; and the picture they make."""

from alongside.answers.drawing import PAGE, PRINT, Palette, alternative, draw, in_full, sign
from alongside.answers.parts import (
    CHALLENGES,
    OPPORTUNITIES,
    Answer,
    Answers,
    FeatureAnswer,
    Reflection,
    Whose,
    question_codes,
)
from alongside.answers.picture import Cell, Picture, State, evidence, not_heard_yet, picture
from alongside.answers.steps import FeatureAnswered, QuestionAnswered

__all__ = [
    "CHALLENGES",
    "OPPORTUNITIES",
    "PAGE",
    "PRINT",
    "Answer",
    "Answers",
    "Cell",
    "FeatureAnswer",
    "FeatureAnswered",
    "Palette",
    "Picture",
    "QuestionAnswered",
    "Reflection",
    "State",
    "Whose",
    "alternative",
    "draw",
    "evidence",
    "in_full",
    "not_heard_yet",
    "picture",
    "question_codes",
    "sign",
]
