"""One row a review, for lists; written in the transaction of the step that changes it."""

from __future__ import annotations

from typing import Any

from alongside.answers import Answers
from alongside.marks import Marks
from alongside.preparation import Preparation
from alongside.record import Reader, Review
from alongside.web import rows
from alongside.web.models import ReviewSummary


def _summary(review: Review) -> dict[str, Any]:
    """What lists of reviews show of this one."""
    preparation = review[Preparation]
    return {
        "title": str(preparation.about.title),
        "until": preparation.until,
        "steps": review.number,
        "marks": len(review[Marks]),
        "answered": review[Answers].count(),
        "changed": review.entries[-1].at,
    }


def summarise(review: Review) -> None:
    rows.change(ReviewSummary, review.id, **_summary(review))


def summarise_new(review: Review, *, holder: Reader) -> None:
    ReviewSummary.objects.create(id=review.id, holder=holder, began=review.began, **_summary(review))
