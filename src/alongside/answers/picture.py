"""The picture: what was seen on both sides, and what nobody has said yet.  Facts only; `drawing` draws them.

No total, no average across rows, no net of the two sides: there is no place here in which one could be put.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from alongside import framework
from alongside.answers.parts import Answer, Answers, Met, Whose
from alongside.framework import Feature, Framework, Side
from alongside.marks import MarkId, Marks
from alongside.preparation import Preparation, Texts
from alongside.record import Reader, Review


class State(StrEnum):
    """Where a feature stands.  Derived; `WE_DIFFER` cannot be chosen, and silence is a state of its own."""

    STRONG = "strong"
    SOME = "some"
    WE_DIFFER = "we differ"
    UNSURE = "unsure"
    NOT_EVIDENCED = "not evidenced"
    NOT_HEARD_YET = "not heard yet"
    NOT_ANSWERED = "not answered yet"


class Cell(msgspec.Struct, frozen=True):
    """One feature: where it stands, the passages it rests on, and each reader's reason."""

    feature: Feature
    state: State
    evidence: tuple[MarkId, ...]
    reasons: tuple[tuple[Reader, Answer, str], ...]


class Picture(msgspec.Struct, frozen=True):
    """27 cells, in the framework's order."""

    framework: Framework
    cells: tuple[Cell, ...]

    def __getitem__(self, code: str) -> Cell:
        return next(cell for cell in self.cells if cell.feature.code == code)

    def side(self, domain: str, side: Side) -> tuple[Cell, ...]:
        """The cells of one domain on one side.  The two sides need not be as many: nothing pairs them."""
        return tuple(cell for cell in self.cells if cell.feature.domain == domain and cell.feature.side == side)

    def in_state(self, state: State) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.cells if cell.state is state)


def state(given: list[Answer]) -> State:
    """A ladder: silence first, then whether readers differ, else what they said."""
    if not given:
        return State.NOT_ANSWERED
    if len(set(given)) > 1:
        return State.WE_DIFFER
    return State(given[0])


def picture(review: Review) -> Picture:
    """The picture of a review, with the framework version that it was begun with."""
    known = framework.load(review[Preparation].framework)
    return Picture(known, tuple(_cell(review, feature) for feature in known.features))


def _cell(review: Review, feature: Feature) -> Cell:
    answers = review[Answers].to_feature(feature.code)
    reasons = tuple((by, one.answer, str(one.reason)) for by, one in answers.items() if one.answer is not None)
    return Cell(
        feature,
        state([answer for _, answer, _ in reasons]),
        tuple(evidence(review, feature.code)),
        reasons,
    )


def evidence(review: Review, feature: str) -> list[MarkId]:
    """The passages that a feature rests on, in the order in which the texts came and then in the order of each text."""
    order = {text.id: number for number, text in enumerate(review[Texts])}
    marks = review[Marks].speaking_to(feature)
    return [mark.id for mark in sorted(marks, key=lambda mark: order[mark.place.text])]


def duty_standing(given: list[Met]) -> str:
    """Where a duty stands: the same ladder as of a feature."""
    if not given:
        return State.NOT_ANSWERED.value
    return State.WE_DIFFER.value if len(set(given)) > 1 else given[0].value


def duty_evidence(review: Review, duty: str) -> list[MarkId]:
    """The passages that readers chose for a duty and that are marked still, in the order of the texts."""
    chosen = {mark for one in review[Answers].to_duty(duty).values() for mark in one.evidence}
    order = {text.id: number for number, text in enumerate(review[Texts])}
    marks = [mark for mark in review[Marks] if mark.id in chosen]
    return [mark.id for mark in sorted(marks, key=lambda mark: order[mark.place.text])]


def duties_resting(review: Review) -> dict[MarkId, tuple[str, ...]]:
    """The passages that somebody chose as evidence for duties, each with those duties, in the framework's order."""
    resting: dict[MarkId, tuple[str, ...]] = {}
    answered = review[Answers].to_duties()
    for duty in framework.load(review[Preparation].framework).duties:
        if duty.code in answered:
            for mark in {mark for one in answered[duty.code] for mark in one.evidence}:
                resting[mark] = (*resting.get(mark, ()), duty.code)
    return resting


def duties_resting_on(review: Review, mark: MarkId) -> tuple[str, ...]:
    """The duties for which somebody chose this passage as evidence, in the framework's order."""
    return duties_resting(review).get(mark, ())


def not_answered_yet(review: Review) -> tuple[str, ...]:
    """What no reader has come to yet, of impact, as short phrases.  Silence of ours, not theirs: never "not heard yet"."""
    shown = picture(review)
    phrases = [cell.feature.name for cell in shown.in_state(State.NOT_ANSWERED) if cell.feature.domain == "impact"]
    for question in shown.framework.questions:
        phrases += [
            f"What this has meant for {audience.name}"
            for audience in question.audiences
            if not review[Answers].to_question(audience.code)
        ]
    return tuple(phrases)


def not_heard_yet(review: Review) -> tuple[str, ...]:
    """What nobody has asked, as short phrases: impact features so answered, then R2's audiences."""
    shown = picture(review)
    phrases = [cell.feature.name for cell in shown.in_state(State.NOT_HEARD_YET)]
    for question in shown.framework.questions:
        for audience in question.audiences:
            given = review[Answers].to_question(audience.code).values()
            if any(one.whose is Whose.NOT_HEARD_YET for one in given):
                phrases.append(f"What this has meant for {audience.name}, in their own words")
    return tuple(phrases)
