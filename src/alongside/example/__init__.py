"""The worked example: the map and the panel, from text to commitments."""

from alongside.example.case import (
    Case,
    CaseAbout,
    CaseAnswer,
    CaseCommitment,
    CaseDuty,
    CaseEarlier,
    CaseHandle,
    CaseLastTime,
    CaseMark,
    CaseReflection,
    load_case,
)
from alongside.example.demo import demo

__all__ = [
    "Case",
    "CaseAbout",
    "CaseAnswer",
    "CaseCommitment",
    "CaseDuty",
    "CaseEarlier",
    "CaseHandle",
    "CaseLastTime",
    "CaseMark",
    "CaseReflection",
    "demo",
    "load_case",
]
