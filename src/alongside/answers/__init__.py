"""Reflect: the 27 features and the reflective questions, answered; and the picture they make."""

from alongside.answers.agenda import LENGTHS, Part, Turn, agenda
from alongside.answers.drawing import PAGE, PRINT, Palette, Ways, alternative, draw, in_full, sign
from alongside.answers.narrow import draw_narrow
from alongside.answers.parts import (
    CHALLENGES,
    OPPORTUNITIES,
    Answer,
    Answers,
    DutyAnswer,
    FeatureAnswer,
    Met,
    Reflection,
    Whose,
    question_codes,
)
from alongside.answers.picture import (
    Cell,
    Picture,
    State,
    duties_resting_on,
    duty_evidence,
    duty_standing,
    evidence,
    not_answered_yet,
    not_heard_yet,
    picture,
)
from alongside.answers.steps import DutyAnswered, FeatureAnswered, QuestionAnswered

__all__ = [
    "CHALLENGES",
    "LENGTHS",
    "OPPORTUNITIES",
    "PAGE",
    "PRINT",
    "Answer",
    "Answers",
    "Cell",
    "DutyAnswer",
    "DutyAnswered",
    "FeatureAnswer",
    "FeatureAnswered",
    "Met",
    "Palette",
    "Part",
    "Picture",
    "QuestionAnswered",
    "Reflection",
    "State",
    "Turn",
    "Ways",
    "Whose",
    "agenda",
    "alternative",
    "draw",
    "draw_narrow",
    "duties_resting_on",
    "duty_evidence",
    "duty_standing",
    "evidence",
    "in_full",
    "not_answered_yet",
    "not_heard_yet",
    "picture",
    "question_codes",
    "sign",
]
