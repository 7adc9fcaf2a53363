"""Commit: what will change, who sees to it, by when, and how the young person would know."""

from alongside.commitments.parts import Commitment, CommitmentId, Commitments, Promise
from alongside.commitments.steps import CommitmentChanged, CommitmentDropped, CommitmentMade

__all__ = [
    "Commitment",
    "CommitmentChanged",
    "CommitmentDropped",
    "CommitmentId",
    "CommitmentMade",
    "Commitments",
    "Promise",
]
