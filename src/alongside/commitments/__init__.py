"""Commit: what will change, who sees to it, by when, how the young person would know; and what came of last time."""

from alongside.commitments.calendar import IN_IT, as_calendar, dated
from alongside.commitments.effort import SUGGESTED_MOST, WOULD_BE_DIFFERENT, asks, effort_words
from alongside.commitments.last_time import LastTimeAnswered, LastTimeBrought, LastTimeLeft, followed_by
from alongside.commitments.parts import (
    Came,
    Commitment,
    CommitmentId,
    Commitments,
    Earlier,
    LastTime,
    Promise,
    WhatCame,
)
from alongside.commitments.steps import CommitmentChanged, CommitmentDropped, CommitmentMade, CommitmentPutFirst

__all__ = [
    "IN_IT",
    "SUGGESTED_MOST",
    "WOULD_BE_DIFFERENT",
    "Came",
    "Commitment",
    "CommitmentChanged",
    "CommitmentDropped",
    "CommitmentId",
    "CommitmentMade",
    "CommitmentPutFirst",
    "Commitments",
    "Earlier",
    "LastTime",
    "LastTimeAnswered",
    "LastTimeBrought",
    "LastTimeLeft",
    "Promise",
    "WhatCame",
    "as_calendar",
    "asks",
    "dated",
    "effort_words",
    "followed_by",
]
