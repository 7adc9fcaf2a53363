"""Laws of the record, on random reviews."""

from __future__ import annotations

from uuid import UUID, uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.answers import Answers
from alongside.commitments import Commitments
from alongside.exchange import STEPS
from alongside.marks import Marks
from alongside.mending import TextCorrected
from alongside.preparation import Place, Texts
from alongside.prompts import Prompts, standing
from alongside.record import (
    Entry,
    MemoryShelf,
    Reader,
    Review,
    ReviewId,
    Step,
    StepReading,
    TextId,
    Undone,
    left_out,
    replayed,
    written,
)
from alongside.refusals import Refusal
from random_reviews import ANA, BEGAN, BEN, CODES, kept_reviews, next_steps, taken

Kept = tuple[MemoryShelf, ReviewId, dict[TextId, str]]
often = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@often
@given(kept_reviews())
def test_steps_read_back_equal(kept: Kept) -> None:
    shelf, review, _ = kept
    reading = StepReading(STEPS)
    with shelf.open(review) as held:
        for entry in held.entries:
            assert reading.read(*written(entry.step)) == entry.step


@often
@given(kept_reviews())
def test_replay_gives_the_same_review(kept: Kept) -> None:
    shelf, review, _ = kept
    with shelf.open(review) as held:
        assert replayed(held.id, held.entries) == held


@often
@given(kept_reviews(), st.data())
def test_undo_undoes(kept: Kept, data: st.DataObject) -> None:
    shelf, review, _ = kept
    with shelf.open(review) as held:
        before = replayed(held.id, list(held.entries))
        step = data.draw(next_steps(held))
    if isinstance(step, Undone) or not taken(shelf, review, step, ANA):
        return
    with shelf.open(review) as held:
        done = replayed(held.id, list(held.entries))
        number = held.number
    assert taken(shelf, review, Undone(number), ANA) is step.undoable
    if not step.undoable:
        return
    with shelf.open(review) as held:
        assert held == before
    assert taken(shelf, review, Undone(number + 1), ANA)
    with shelf.open(review) as held:
        assert held == done


@often
@given(kept_reviews(most=20), st.data())
def test_an_undoing_gives_what_a_replay_of_the_whole_record_gives(kept: Kept, data: st.DataObject) -> None:
    """Taken or refused, near or far back, of a step or of an undoing: the state, its order, and what lies where."""
    shelf, review, _ = kept
    for _ in range(6):
        with shelf.open(review) as held:
            number = data.draw(st.integers(1, held.number))
        taken(shelf, review, Undone(number), data.draw(st.sampled_from([ANA, BEN])))
        with shelf.open(review) as held:
            again = replayed(held.id, held.entries)
            assert held == again
            assert _as_shown(held) == _as_shown(again)
            assert [held.stands(one) for one in range(1, held.number + 1)] == [
                one not in left_out(held.entries) for one in range(1, held.number + 1)
            ]


@often
@given(kept_reviews(most=5), st.data())
def test_order_of_two_independent_steps_changes_nothing(kept: Kept, data: st.DataObject) -> None:
    shelf, review, _ = kept
    with shelf.open(review) as held:
        entries = list(held.entries)
        one, other = data.draw(next_steps(held)), data.draw(next_steps(held))
    if isinstance(one, Undone | TextCorrected) or isinstance(other, Undone | TextCorrected):
        return  # whatever lies on a text depends on its words
    if one.changes(ANA) is not None and one.changes(ANA) == other.changes(BEN):
        return
    ways = [_after(entries, [(one, ANA), (other, BEN)]), _after(entries, [(other, BEN), (one, ANA)])]
    if all(way is not None for way in ways):
        assert ways[0] == ways[1]


@often
@given(kept_reviews())
def test_numbers_have_no_gaps_and_an_undoing_leaves_out_what_it_names(kept: Kept) -> None:
    shelf, review, _ = kept
    with shelf.open(review) as held:
        assert [entry.number for entry in held.entries] == list(range(1, held.number + 1))
        for number in left_out(held.entries):
            assert any(isinstance(entry.step, Undone) and entry.step.number == number for entry in held.entries)


def _as_shown(held: Review) -> list[object]:
    """What pages and reports go through one by one, in its order."""
    whole = [Place(text.id, 0, text.length) for text in held[Texts]]
    answers = [list(held[Answers].to_feature(code).items()) for code in CODES]
    prompts = [(prompt.id, standing(held, prompt.id)) for prompt in held[Prompts]]
    return [list(held[Commitments]), answers, prompts, list(held[Marks]), [held[Marks].within(one) for one in whole]]


def _after(entries: list[Entry], steps: list[tuple[Step, Reader]]) -> Review | None:
    """The review after these steps, each at the same time whatever its order; None when one was refused."""
    review = replayed(ReviewId(UUID(int=0)), entries)
    try:
        for step, by in steps:
            review.add(Entry(review.number + 1, uuid4(), by, BEGAN, step))
    except Refusal:
        return None
    return review
