"""Random reviews: what people might do, in any order, with any words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
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
    HeldText,
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


@st.composite
def next_steps(draw: st.DrawFn, review: Review) -> Step:
    """Something that somebody might do now; it may still be refused."""
    text = draw(st.sampled_from(list(review[Texts])))
    start = draw(st.integers(0, text.length - 1))
    place = Place(text.id, start, draw(st.integers(start + 1, text.length)))
    features = tuple(draw(st.lists(codes, max_size=3, unique=True)))
    touches = tuple(draw(st.lists(st.sampled_from(list(Whom)), max_size=2, unique=True)))
    choices: list[st.SearchStrategy[Step]] = [
        st.builds(MarkPlaced, ids.map(MarkId), st.just(place), st.just(features), words, st.just(touches)),
        st.builds(
            FeatureAnswered, codes, st.builds(FeatureAnswer, st.sampled_from([None, *Answer]), words, st.booleans())
        ),
        st.builds(FeatureAnswered, codes, st.builds(FeatureAnswer, st.sampled_from([None, *Answer]), words)).map(
            lambda answer: SheetTypedIn((answer,))
        ),
        st.builds(
            QuestionAnswered,
            st.sampled_from(list(question_codes(KNOWN))),
            st.builds(Reflection, words, st.sampled_from([None, *Whose]), words, words),
        ),
        st.builds(CommitmentMade, ids.map(CommitmentId), _promises()),
        st.builds(LastTimeBrought, words, st.dates(date(2000, 1, 1)), st.lists(_earlier(), max_size=2).map(tuple)),
        st.builds(ReviewDescribed, st.builds(About, some_words, words, words, words, words)),
        st.builds(EndDateMoved, st.dates(date(2026, 11, 24), date(2030, 1, 1))),
        st.builds(Undone, st.integers(1, review.number)),
        st.builds(MarkPlaced, ids.map(MarkId), st.just(place), st.just(features), words, st.just(touches)).map(
            lambda mark: MarksBroughtIn((mark,), Receipt("Table (CSV)", 2, 1, lost=(Item(2, Why.NOT_THERE),)))
        ),
    ]
    choices.append(_corrections(review, text))
    marks, promises, prompts = list(review[Marks]), list(review[Commitments]), list(review[Prompts])
    lost = [one.mark.id for one in review[Marks].lost]
    if lost:
        mark = draw(st.sampled_from(lost))
        choices += [st.builds(MarkChanged, st.just(mark), st.just(place), st.just(features), words)]
        choices += [st.just(MarkTakenBack(mark))]
    if marks:
        mark = draw(st.sampled_from(marks)).id
        rests_on = st.lists(st.sampled_from([one.id for one in marks]), max_size=2, unique=True).map(tuple)
        duty = st.builds(DutyAnswer, st.sampled_from([None, *Met]), words, rests_on)
        choices += [
            st.builds(DutyAnswered, st.sampled_from([one.code for one in KNOWN.duties]), duty),
            st.builds(MarkChanged, st.just(mark), st.just(place), st.just(features), words),
            st.just(MarkTakenBack(mark)),
        ]
    if promises:
        one = draw(st.sampled_from(promises)).id
        choices += [st.builds(CommitmentChanged, st.just(one), _promises()), st.just(CommitmentDropped(one))]
        choices.append(st.just(CommitmentPutFirst(one)))
    earlier = list(review[LastTime])
    if earlier:
        came = st.builds(WhatCame, st.sampled_from([None, *Came]), words, words)
        choices += [
            st.builds(LastTimeAnswered, st.just(draw(st.sampled_from(earlier)).commitment), came),
            st.builds(LastTimeLeft, words),
        ]
    if prompts:
        prompt = draw(st.sampled_from(prompts)).id
        choices += [st.just(PromptPutAside(prompt)), st.just(PromptBroughtBack(prompt))]
    return draw(st.one_of(choices))


def _corrections(review: Review, text: HeldText) -> st.SearchStrategy[Step]:
    """Another version with the same words: some places are found again, anywhere; all others are lost."""
    lying = [mark.place for mark in review[Marks].of(text.id)]
    lying += [place for one in review[Prompts].of(text.id) for place in (one.place, one.cue)]
    found = st.sampled_from(lying or [Place(text.id, 0, 1)]).flatmap(
        lambda place: st.tuples(
            st.just(place.start), st.just(place.end), st.integers(0, text.length - place.end + place.start)
        )
    )
    said = st.builds(LostWords, st.sampled_from([mark.id for mark in review[Marks]] or [MarkId(UUID(int=8))]), words)
    return st.builds(
        TextCorrected,
        st.just(text.id),
        some_words,
        st.just(text.length),
        st.just(text.blocks),
        st.just(text.handles),
        st.lists(found, max_size=3).map(tuple),
        st.lists(said, max_size=2).map(tuple),
    )


def _promises() -> st.SearchStrategy[Promise]:
    return st.builds(Promise, words, st.one_of(st.none(), codes), words, st.one_of(st.none(), st.dates()), words, words)


def _earlier() -> st.SearchStrategy[Earlier]:
    return st.builds(Earlier, ids.map(CommitmentId), _promises())


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
