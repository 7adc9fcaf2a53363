"""Every kind of step there is.  A new thing that people can do is one new file in its room, and one line here."""

from alongside.answers import DutyAnswered, FeatureAnswered, QuestionAnswered
from alongside.commitments import (
    CommitmentChanged,
    CommitmentDropped,
    CommitmentMade,
    CommitmentPutFirst,
    LastTimeAnswered,
    LastTimeBrought,
    LastTimeLeft,
)
from alongside.exchange.sheet import SheetTypedIn
from alongside.exchange.steps import MarksBroughtIn
from alongside.marks import MarkChanged, MarkPlaced, MarkTakenBack
from alongside.mending import NameTakenOut, TextCorrected
from alongside.preparation import EndDateMoved, ReviewBegun, ReviewDescribed, TextBroughtIn
from alongside.prompts import PromptBroughtBack, PromptPutAside, PromptsPlaced
from alongside.record import Step, Undone

STEPS: tuple[type[Step], ...] = (
    ReviewBegun,
    ReviewDescribed,
    EndDateMoved,
    TextBroughtIn,
    NameTakenOut,
    TextCorrected,
    PromptsPlaced,
    PromptPutAside,
    PromptBroughtBack,
    MarkPlaced,
    MarkChanged,
    MarkTakenBack,
    MarksBroughtIn,
    FeatureAnswered,
    SheetTypedIn,
    DutyAnswered,
    QuestionAnswered,
    CommitmentMade,
    CommitmentChanged,
    CommitmentDropped,
    CommitmentPutFirst,
    LastTimeBrought,
    LastTimeAnswered,
    LastTimeLeft,
    Undone,
)
