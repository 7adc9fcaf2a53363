"""What people do while they reflect: answer a feature, a duty, a reflective question."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import datetime

from alongside import framework
from alongside.answers.parts import Answer, Answers, DutyAnswer, FeatureAnswer, Reflection, question_codes
from alongside.marks import Marks
from alongside.preparation import Preparation
from alongside.record import Reader, Review, Step
from alongside.refusals import Refusal


class FeatureAnswered(Step, frozen=True, tag="feature-answered"):
    """A reader answers one feature on its own: strong, some, not evidenced, unsure; for impact also not heard yet."""

    feature: str
    answer: FeatureAnswer
    told = "Feature answered"

    def check(self, review: Review, by: Reader) -> None:
        feature = framework.load(review[Preparation].framework).feature(self.feature)
        if self.answer.answer is Answer.NOT_HEARD_YET and feature.domain != "impact":
            raise Refusal(
                f"“Not heard yet” is for impact, where somebody's own experience is meant. {feature.code} asks about "
                f"{feature.domain}: choose strong, some, not evidenced or unsure."
            )
        if self.answer.done and self.answer.answer is None:
            raise Refusal("Choose an answer first, or leave this feature for later.")

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[Answers].answer(self.feature, by, self.answer)

    def changes(self, by: Reader) -> Hashable:
        return ("feature", self.feature, by)


class DutyAnswered(Step, frozen=True, tag="duty-answered"):
    """A reader says whether practice did one of the ten things it owes, why, and on which passages that rests."""

    duty: str
    answer: DutyAnswer
    told = "Duty answered"

    def check(self, review: Review, by: Reader) -> None:
        framework.load(review[Preparation].framework).duty(self.duty)
        for mark in self.answer.evidence:
            review[Marks][mark]
        if len(set(self.answer.evidence)) != len(self.answer.evidence):
            raise Refusal("A passage is chosen twice for this duty. Nothing was saved.")

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[Answers].answer_duty(self.duty, by, self.answer)

    def changes(self, by: Reader) -> Hashable:
        return ("duty", self.duty, by)


class QuestionAnswered(Step, frozen=True, tag="question-answered"):
    """A reader answers a reflective question; for an audience of R2 also whose words it is, or that nobody asked."""

    question: str
    reflection: Reflection
    told = "Reflective question answered"

    def check(self, review: Review, by: Reader) -> None:
        known = framework.load(review[Preparation].framework)
        if self.question not in question_codes(known):
            raise Refusal(f"There is no reflective question “{self.question}”. Nothing was changed.")
        if self.reflection.whose is not None and not self.question.startswith("R2"):
            raise Refusal("Whose words it is, is asked of impact (R2) only. Nothing was changed.")

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        review[Answers].reflect(self.question, by, self.reflection)

    def changes(self, by: Reader) -> Hashable:
        return ("question", self.question, by)
