"""Each of the 27 features answered on its own, the ten duties of practice, and the reflective questions.  Nothing is added up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from alongside.framework import Framework
from alongside.marks import MarkId
from alongside.record import UNSAID, Part, Reader, Words


class Answer(StrEnum):
    """What a reader may say of a feature.  `NOT_HEARD_YET` is for impact: somebody's own experience."""

    STRONG = "strong"
    SOME = "some"
    NOT_EVIDENCED = "not evidenced"
    UNSURE = "unsure"
    NOT_HEARD_YET = "not heard yet"


class Whose(StrEnum):
    """Whose words an answer about impact rests on."""

    OWN_TO_US = "their own, to us"
    OWN_TOLD = "their own, told by someone"
    OUR_READING = "our reading"
    NOT_HEARD_YET = "not heard yet"


class FeatureAnswer(msgspec.Struct, frozen=True):
    """One reader's answer to one feature.  `done` is that reader's own word that they have finished with it."""

    answer: Answer | None = None
    reason: Words = UNSAID
    done: bool = False


class Reflection(msgspec.Struct, frozen=True):
    """One reader's answer to a reflective question, or to one audience of R2."""

    words: Words = UNSAID
    whose: Whose | None = None
    why_not: Words = UNSAID
    who_asks: Words = UNSAID

    @property
    def given(self) -> bool:
        return bool(self.words) or self.whose is not None


class Met(StrEnum):
    """What a reader may say of a duty: whether practice did what it owes."""

    MET = "met"
    PARTLY = "partly met"
    NOT = "not met"
    NOT_KNOWN = "not known"


class DutyAnswer(msgspec.Struct, frozen=True):
    """One reader's answer to one of the ten duties: why, and the marked passages that it rests on."""

    met: Met | None = None
    reason: Words = UNSAID
    evidence: tuple[MarkId, ...] = ()


class Answers(Part):
    """What each reader answered.  Readers' answers stand side by side; none is merged into another."""

    def __init__(self) -> None:
        super().__init__()
        self._features: dict[tuple[str, Reader], FeatureAnswer] = {}
        self._reflections: dict[tuple[str, Reader], Reflection] = {}
        self._duties: dict[tuple[str, Reader], DutyAnswer] = {}

    def answer(self, feature: str, by: Reader, answer: FeatureAnswer) -> None:
        self.keep(self._features, (feature, by), answer)

    def reflect(self, question: str, by: Reader, reflection: Reflection) -> None:
        self.keep(self._reflections, (question, by), reflection)

    def answer_duty(self, duty: str, by: Reader, answer: DutyAnswer) -> None:
        self.keep(self._duties, (duty, by), answer)

    def duty(self, duty: str, by: Reader) -> DutyAnswer:
        """This reader's answer; empty when there is none yet."""
        return self._duties.get((duty, by), DutyAnswer())

    def to_duties(self) -> dict[str, list[DutyAnswer]]:
        """Every reader's answers, by the duty; those to which somebody gave one."""
        given: defaultdict[str, list[DutyAnswer]] = defaultdict(list)
        for (duty, _), one in self._duties.items():
            if one.met is not None:
                given[duty].append(one)
        return given

    def to_duty(self, duty: str) -> dict[Reader, DutyAnswer]:
        """Every reader's answer to it, where one was given."""
        return {by: one for (code, by), one in self._duties.items() if code == duty and one.met is not None}

    def feature(self, feature: str, by: Reader) -> FeatureAnswer:
        """This reader's answer; empty when there is none yet."""
        return self._features.get((feature, by), FeatureAnswer())

    def reflection(self, question: str, by: Reader) -> Reflection:
        return self._reflections.get((question, by), Reflection())

    def to_feature(self, feature: str) -> dict[Reader, FeatureAnswer]:
        """Every reader's answer to it, where one was given."""
        return {by: one for (code, by), one in self._features.items() if code == feature and one.answer is not None}

    def to_question(self, question: str) -> dict[Reader, Reflection]:
        return {by: one for (code, by), one in self._reflections.items() if code == question and one.given}

    def count(self) -> int:
        """How many features somebody has answered: for "9 of 27" in the page's bar."""
        return len({code for (code, _), one in self._features.items() if one.answer is not None})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Answers) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]


CHALLENGES = "R3-challenges"
OPPORTUNITIES = "R3-opportunities"


def question_codes(framework: Framework) -> Iterator[str]:
    """What is answered on its own: R1, each audience of R2, and the two halves of R3."""
    for question in framework.questions:
        if question.audiences:
            yield from (audience.code for audience in question.audiences)
        elif question.code == "R3":
            yield from (CHALLENGES, OPPORTUNITIES)
        else:
            yield question.code
