"""The worked example as a review: the same steps that a reader would take, in the order of the journey."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from uuid import uuid4

from alongside.answers import DutyAnswer, DutyAnswered, FeatureAnswer, FeatureAnswered, QuestionAnswered, Reflection
from alongside.commitments import (
    CommitmentId,
    CommitmentMade,
    Earlier,
    LastTimeAnswered,
    LastTimeBrought,
    Promise,
    WhatCame,
)
from alongside.example.case import Case, CaseCommitment, CaseMark, load_case
from alongside.marks import MarkId, MarkPlaced, Marks, PromptId
from alongside.preparation import KEPT_FOR, About, Place, ReviewBegun, ReviewDescribed, TextBroughtIn
from alongside.prompts import PromptPutAside, Prompts, PromptsPlaced, waiting_prompts
from alongside.record import CUES, Entry, MemoryShelf, Reader, Review, Step, TextId, Words


def demo(*, by: Reader, at: datetime) -> tuple[list[Entry], dict[TextId, str]]:
    """The steps of the worked example, taken by this reader, and the words of its text."""
    case = load_case()
    shelf = MemoryShelf()
    text = TextId(uuid4())
    begun = ReviewBegun(case.framework, at.date() + KEPT_FOR, Words(case.title))
    review = shelf.begin(begun, by=by, at=at)

    def take(step: Step, actor: Reader = by) -> None:
        with shelf.open(review) as held:
            seen = held.number
        shelf.add(review, step, by=actor, at=at, key=uuid4(), seen=seen, texts=texts if seen == 1 else {})

    texts = {text: case.text}
    take(TextBroughtIn(text, Words(case.title), len(case.text), case.blocks, case.handle_places))
    with shelf.open(review) as held:
        placed = waiting_prompts(held, text, case.text)
    take(PromptsPlaced(placed), CUES)
    for step in [*_described(case), *_looked_back(case, at)]:
        take(step)
    with shelf.open(review) as held:
        reading = list(_read(case, held, text))
    for step in reading:
        take(step)
    with shelf.open(review) as held:
        duties = list(_owed(case, held))
    for step in [*_answered(case), *duties, *_reflected(case, at)]:
        take(step)
    with shelf.open(review) as held:
        return held.entries, texts


def _described(case: Case) -> Iterator[Step]:
    about = case.about
    yield ReviewDescribed(
        About(
            Words(case.title),
            Words(about.looked_at),
            Words(about.why),
            Words(about.with_whom),
            Words(about.involved),
        )
    )


def _looked_back(case: Case, at: datetime) -> Iterator[Step]:
    """A review opens with what the same team promised last time."""
    before = case.last_time
    began = at.date() - timedelta(days=before.days_before)
    earlier = {CommitmentId(uuid4()): one for one in before.commitments}
    copied = tuple(Earlier(commitment, _promise(one, began)) for commitment, one in earlier.items())
    yield LastTimeBrought(Words(before.title), began, copied)
    for commitment, one in earlier.items():
        yield LastTimeAnswered(commitment, WhatCame(one.came, Words(one.noticed), Words(one.who_says)))


def _read(case: Case, review: Review, text: TextId) -> Iterator[Step]:
    for mark in case.marks:
        place = Place(text, *case.place_of(mark))
        prompt = _taken_up(mark, review)
        yield MarkPlaced(MarkId(uuid4()), place, tuple(mark.features), Words(mark.note), mark.touches, prompt)
    for waiting in review[Prompts]:
        if waiting.prompt in case.put_aside:
            yield PromptPutAside(waiting.id)


def _taken_up(mark: CaseMark, review: Review) -> PromptId | None:
    return next((one.id for one in review[Prompts] if one.prompt == mark.takes_up), None)


def _answered(case: Case) -> Iterator[Step]:
    for answer in case.answers:
        yield FeatureAnswered(answer.feature, FeatureAnswer(answer.answer, Words(answer.reason), done=True))


def _owed(case: Case, review: Review) -> Iterator[Step]:
    placed = {case.text[mark.place.start : mark.place.end]: mark.id for mark in review[Marks]}
    for one in case.duties:
        evidence = tuple(placed[words] for words in one.rests_on)
        yield DutyAnswered(one.duty, DutyAnswer(one.met, Words(one.reason), evidence))


def _reflected(case: Case, at: datetime) -> Iterator[Step]:
    for one in case.reflections:
        yield QuestionAnswered(
            one.question, Reflection(Words(one.words), one.whose, Words(one.why_not), Words(one.who_asks))
        )
    for made in case.commitments:
        yield CommitmentMade(CommitmentId(uuid4()), _promise(made, at.date()))


def _promise(made: CaseCommitment, begun: date) -> Promise:
    by_when = begun + timedelta(days=made.within_days)
    return Promise(
        Words(made.what), made.feature, Words(made.who), by_when, Words(made.would_know), Words(made.told_to)
    )
