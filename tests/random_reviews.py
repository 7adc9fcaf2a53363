"""Random reviews: what people might do, in any order, with any words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from uuid import UUID, uuid4

from hypothesis import strategies as st

from alongside import framework
from alongside.answers import (
    Answer,
    DutyAnswer,
    DutyAnswered,
    FeatureAnswer,
    FeatureAnswered,
    Met,
    QuestionAnswered,
    Reflection,
    Whose,
    question_codes,
)
from alongside.commitments import (
    Came,
    CommitmentChanged,
    CommitmentDropped,
    CommitmentId,
    CommitmentMade,
    CommitmentPutFirst,
    Commitments,
    Earlier,
    LastTime,
    LastTimeAnswered,
    LastTimeBrought,
    LastTimeLeft,
    Promise,
    WhatCame,
)
from alongside.exchange import Item, MarksBroughtIn, Receipt, SheetTypedIn, Why
from alongside.marks import MarkChanged, MarkId, MarkPlaced, Marks, MarkTakenBack, PromptId, Whom
from alongside.mending import LostWords, TextCorrected
from alongside.preparation import (
    About,
    EndDateMoved,
    Place,
    ReviewBegun,
    ReviewDescribed,
    TextBroughtIn,
    Texts,
)
from alongside.prompts import PromptBroughtBack, PromptPutAside, Prompts, PromptsPlaced, WaitingPrompt
from alongside.record import CUES, MemoryShelf, Reader, Review, ReviewId, Step, TextId, Undone, Words
from alongside.refusals import Refusal
from alongside.texts import Block, BlockKind

ANA, BEN = (Reader(UUID(int=number)) for number in (1, 2))
BEGAN = datetime(2026, 11, 24, 9, tzinfo=UTC)
KNOWN = framework.load()
CODES = [feature.code for feature in KNOWN.features]

ids = st.integers(1, 2**32).map(lambda number: UUID(int=number, version=4))
words = st.builds(Words, st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12))
some_words = words.filter(bool)
codes = st.sampled_from(CODES)
readers = st.sampled_from([ANA, BEN])
text_words = st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=30)


def taken(shelf: MemoryShelf, review: ReviewId, step: Step, by: Reader, texts: dict[TextId, str] | None = None) -> bool:
    """Whether the shelf took the step; a refusal is an answer like any other."""
    with shelf.open(review) as held:
        seen = held.number
    try:
        shelf.add(review, step, by=by, at=BEGAN + timedelta(minutes=seen), key=uuid4(), seen=seen, texts=texts or {})
    except Refusal:
        return False
    return True


@st.composite
def text_steps(draw: st.DrawFn) -> tuple[TextBroughtIn, str]:
    lines = draw(st.lists(text_words, min_size=1, max_size=4))
    blocks, start = [], 0
    for line in lines:
        blocks.append(Block(BlockKind.PARAGRAPH, 0, start, start + len(line)))
        start += len(line) + 1
    whole = "\n".join(lines)
    return TextBroughtIn(TextId(draw(ids)), draw(some_words), len(whole), tuple(blocks)), whole


promises = st.builds(Promise, words, st.one_of(st.none(), codes), words, st.one_of(st.none(), st.dates()), words, words)
earlier_promises = st.lists(st.builds(Earlier, ids.map(CommitmentId), promises), max_size=2).map(tuple)
feature_answers = st.builds(
    FeatureAnswered, codes, st.builds(FeatureAnswer, st.sampled_from([None, *Answer]), words, st.booleans())
)
reflections = st.builds(Reflection, words, st.sampled_from([None, *Whose]), words, words)
some_features = st.lists(codes, max_size=3, unique=True).map(tuple)
some_whom = st.lists(st.sampled_from(list(Whom)), max_size=2, unique=True).map(tuple)
duty_codes = st.sampled_from([one.code for one in KNOWN.duties])
met = st.sampled_from([None, *Met])
came = st.builds(WhatCame, st.sampled_from([None, *Came]), words, words)

ANY_TIME: list[st.SearchStrategy[Step]] = [
    feature_answers,
    feature_answers.map(lambda answer: SheetTypedIn((answer,))),
    st.builds(QuestionAnswered, st.sampled_from(list(question_codes(KNOWN))), reflections),
    st.builds(CommitmentMade, ids.map(CommitmentId), promises),
    st.builds(LastTimeBrought, words, st.dates(date(2000, 1, 1)), earlier_promises),
    st.builds(ReviewDescribed, st.builds(About, some_words, words, words, words, words)),
    st.builds(EndDateMoved, st.dates(date(2026, 11, 24), date(2030, 1, 1))),
]


@st.composite
def next_steps(draw: st.DrawFn, review: Review) -> Step:
    """Something that somebody might do now; it may still be refused.

    What to do is drawn first, and only that is made up: strategies for all of it, made anew for every step, took
    nine tenths of the laws' time.
    """
    choices: list[Callable[[], Step]] = [
        *(partial(draw, strategy) for strategy in ANY_TIME),
        lambda: Undone(draw(st.integers(1, review.number))),
        lambda: _mark(draw, review),
        lambda: MarksBroughtIn((_mark(draw, review),), Receipt("Table (CSV)", 2, 1, lost=(Item(2, Why.NOT_THERE),))),
        lambda: _correction(draw, review),
    ]
    marks = [mark.id for mark in review[Marks]]
    kept_or_lost = marks + [one.mark.id for one in review[Marks].lost]
    if kept_or_lost:
        choices += [
            lambda: _mark_changed(draw, review, kept_or_lost),
            lambda: MarkTakenBack(draw(st.sampled_from(kept_or_lost))),
        ]
    if marks:
        choices.append(
            lambda: DutyAnswered(draw(duty_codes), DutyAnswer(draw(met), draw(words), _some_of(draw, marks)))
        )
    if made := [one.id for one in review[Commitments]]:
        one = draw(st.sampled_from(made))
        choices += [
            lambda: CommitmentChanged(one, draw(promises)),
            lambda: CommitmentDropped(one),
            lambda: CommitmentPutFirst(one),
        ]
    if earlier := [one.commitment for one in review[LastTime]]:
        choices += [
            lambda: LastTimeAnswered(draw(st.sampled_from(earlier)), draw(came)),
            lambda: LastTimeLeft(draw(words)),
        ]
    if prompts := [one.id for one in review[Prompts]]:
        prompt = draw(st.sampled_from(prompts))
        choices += [lambda: PromptPutAside(prompt), lambda: PromptBroughtBack(prompt)]
    return draw(st.sampled_from(choices))()


def _place(draw: st.DrawFn, review: Review) -> Place:
    text = draw(st.sampled_from(list(review[Texts])))
    start = draw(st.integers(0, text.length - 1))
    return Place(text.id, start, draw(st.integers(start + 1, text.length)))


def _mark(draw: st.DrawFn, review: Review) -> MarkPlaced:
    return MarkPlaced(MarkId(draw(ids)), _place(draw, review), draw(some_features), draw(words), draw(some_whom))


def _mark_changed(draw: st.DrawFn, review: Review, marks: list[MarkId]) -> MarkChanged:
    return MarkChanged(draw(st.sampled_from(marks)), _place(draw, review), draw(some_features), draw(words))


def _some_of(draw: st.DrawFn, marks: list[MarkId]) -> tuple[MarkId, ...]:
    return tuple(draw(st.lists(st.sampled_from(marks), max_size=2, unique=True)))


def _correction(draw: st.DrawFn, review: Review) -> TextCorrected:
    """Another version with the same words: some places are found again, anywhere; all others are lost."""
    text = draw(st.sampled_from(list(review[Texts])))
    lying = [mark.place for mark in review[Marks].of(text.id)]
    lying += [place for one in review[Prompts].of(text.id) for place in (one.place, one.cue)]
    found = []
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.sampled_from(lying or [Place(text.id, 0, 1)]))
        found.append((place.start, place.end, draw(st.integers(0, text.length - place.end + place.start))))
    marks = [mark.id for mark in review[Marks]] or [MarkId(UUID(int=8))]
    said = tuple(LostWords(draw(st.sampled_from(marks)), draw(words)) for _ in range(draw(st.integers(0, 2))))
    return TextCorrected(text.id, draw(some_words), text.length, text.blocks, text.handles, tuple(found), said)


@st.composite
def kept_reviews(draw: st.DrawFn, most: int = 12) -> tuple[MemoryShelf, ReviewId, dict[TextId, str]]:
    """A shelf with one review on it, and the words of its texts."""
    shelf = MemoryShelf()
    review = shelf.begin(ReviewBegun(KNOWN.version, date(2027, 5, 24), draw(some_words)), by=ANA, at=BEGAN)
    texts: dict[TextId, str] = {}
    for step, whole in draw(st.lists(text_steps(), min_size=1, max_size=2, unique_by=lambda one: one[0].text)):
        assert taken(shelf, review, step, ANA, {step.text: whole})
        texts[step.text] = whole
    with shelf.open(review) as held:
        text = next(iter(held[Texts]))
    place = Place(text.id, 0, text.length)
    taken(shelf, review, PromptsPlaced((WaitingPrompt(PromptId(UUID(int=9)), "P8", place, place),)), CUES)
    for _ in range(draw(st.integers(0, most))):
        with shelf.open(review) as held:
            step = draw(next_steps(held))
        taken(shelf, review, step, draw(readers))
    return shelf, review, texts
