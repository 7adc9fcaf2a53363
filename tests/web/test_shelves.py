"""What every shelf does, the one in memory and the one in the database.  Another review is always there, as noise."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from django.db import OperationalError, connection

from alongside import framework
from alongside.answers import Answer, Answers, FeatureAnswer, FeatureAnswered
from alongside.marks import MarkChanged, MarkId, MarkPlaced, Marks, MarkTakenBack
from alongside.preparation import Place, ReviewBegun, TextBroughtIn, Texts
from alongside.record import MemoryShelf, Overtaken, Reader, ReviewId, Shelf, Step, TextId, Undone, Words
from alongside.refusals import Refusal
from alongside.texts import Block, BlockKind
from alongside.web.shelf import DatabaseShelf

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
ANA, BEN = Reader(uuid4()), Reader(uuid4())
TEXT = "She said she felt heard. Nobody asked her friends."


@pytest.fixture(params=["memory", "database"])
def shelf(request: pytest.FixtureRequest, transactional_db: None) -> Shelf:
    kept: Shelf = MemoryShelf() if request.param == "memory" else DatabaseShelf()
    noise, _ = begun(kept, BEN)
    mark(kept, noise, BEN)
    mark(kept, noise, BEN)
    return kept


def begun(shelf: Shelf, by: Reader = ANA) -> tuple[ReviewId, TextId]:
    review = shelf.begin(ReviewBegun(framework.load().version, date(2027, 5, 24), Words("A panel")), by=by, at=AT)
    text = TextId(uuid4())
    step = TextBroughtIn(text, Words("Notes"), len(TEXT), (Block(BlockKind.PARAGRAPH, 0, 0, len(TEXT)),))
    add(shelf, review, step, by, texts={text: TEXT})
    return review, text


def add(
    shelf: Shelf,
    review: ReviewId,
    step: Step,
    by: Reader = ANA,
    *,
    seen: int | None = None,
    key: UUID | None = None,
    texts: dict[TextId, str] | None = None,
) -> int:
    if seen is None:
        with shelf.open(review) as held:
            seen = held.number
    return shelf.add(review, step, by=by, at=AT, key=key or uuid4(), seen=seen, texts=texts or {})


def mark(shelf: Shelf, review: ReviewId, by: Reader = ANA) -> MarkId:
    with shelf.open(review) as held:
        text = next(iter(held[Texts])).id
    id_ = MarkId(uuid4())
    add(shelf, review, MarkPlaced(id_, Place(text, 0, 24), ("MT2",)), by)
    return id_


def answered(answer: Answer) -> FeatureAnswered:
    return FeatureAnswered("MS1", FeatureAnswer(answer))


def test_what_was_added_is_there_when_opened_again(shelf: Shelf) -> None:
    review, text = begun(shelf)
    one = mark(shelf, review)
    with shelf.open(review) as held:
        assert [each.id for each in held[Marks]] == [one]
    assert shelf.words(review, text) == TEXT


def test_the_same_key_twice_is_the_same_step(shelf: Shelf) -> None:
    review, _ = begun(shelf)
    key = uuid4()
    first = add(shelf, review, answered(Answer.SOME), key=key)
    assert add(shelf, review, answered(Answer.SOME), key=key, seen=0) == first
    with shelf.open(review) as held:
        assert held.number == first


def test_a_change_of_what_somebody_changed_since_is_refused_with_both(shelf: Shelf) -> None:
    review, _ = begun(shelf)
    seen = add(shelf, review, answered(Answer.SOME))
    theirs = add(shelf, review, answered(Answer.STRONG), seen=seen)
    with pytest.raises(Overtaken) as refused:
        add(shelf, review, answered(Answer.UNSURE), seen=seen)
    assert refused.value.theirs.number == theirs
    assert refused.value.theirs.step == answered(Answer.STRONG)
    assert refused.value.yours == answered(Answer.UNSURE)


def test_what_others_did_elsewhere_since_is_no_conflict(shelf: Shelf) -> None:
    review, _ = begun(shelf)
    with shelf.open(review) as held:
        seen = held.number
    mark(shelf, review, BEN)
    add(shelf, review, answered(Answer.UNSURE), seen=seen)


def test_two_readers_answers_stand_side_by_side(shelf: Shelf) -> None:
    review, _ = begun(shelf)
    with shelf.open(review) as held:
        seen = held.number
    add(shelf, review, answered(Answer.SOME), ANA, seen=seen)
    add(shelf, review, answered(Answer.STRONG), BEN, seen=seen)
    with shelf.open(review) as held:
        assert {one.answer for one in held[Answers].to_feature("MS1").values()} == {Answer.SOME, Answer.STRONG}


def test_a_refused_step_changes_nothing(shelf: Shelf) -> None:
    review, text = begun(shelf)
    with shelf.open(review) as held:
        before = held.number
    with pytest.raises(Refusal, match="ends beyond the text"):
        add(shelf, review, MarkPlaced(MarkId(uuid4()), Place(text, 0, 10_000), ("MT2",)))
    with shelf.open(review) as held:
        assert held.number == before
        assert len(held[Marks]) == 0


def test_a_mark_taken_back_and_undone_is_there_again_with_its_note(shelf: Shelf) -> None:
    review, _ = begun(shelf)
    one = mark(shelf, review)
    with shelf.open(review) as held:
        place = held[Marks][one].place
    add(shelf, review, MarkChanged(one, place, ("MT2",), Words("Time first.")))
    taken = add(shelf, review, MarkTakenBack(one))
    add(shelf, review, Undone(taken))
    with shelf.open(review) as held:
        assert str(held[Marks][one].note) == "Time first."


def test_an_undoing_on_which_something_rests_is_refused_in_words(shelf: Shelf) -> None:
    review, _ = begun(shelf)
    one = mark(shelf, review)
    with shelf.open(review) as held:
        placed, place = held.number, held[Marks][one].place
    add(shelf, review, MarkChanged(one, place, ("MT2", "FT5")))
    with pytest.raises(Refusal, match=r"mark changed.* came after it"):
        add(shelf, review, Undone(placed))


def test_nobody_undoes_what_somebody_else_did(shelf: Shelf) -> None:
    review, _ = begun(shelf)
    mark(shelf, review, ANA)
    with shelf.open(review) as held:
        number = held.number
    with pytest.raises(Refusal, match="Only the person who did this"):
        add(shelf, review, Undone(number), BEN)


def test_an_erased_review_and_its_words_are_gone_and_others_stay(shelf: Shelf) -> None:
    other, _ = begun(shelf)
    review, text = begun(shelf)
    shelf.erase(review)
    with pytest.raises(Refusal, match="no such review"), shelf.open(review):
        pass
    with pytest.raises(Refusal, match="not here"):
        shelf.words(review, text)
    with shelf.open(other) as held:
        assert held.number == 2


def test_sixteen_writers_lose_nothing_and_leave_no_gap(shelf: Shelf) -> None:
    review, text = begun(shelf)
    faults: list[Exception] = []

    def write() -> None:
        try:
            for _ in range(6):
                add(shelf, review, MarkPlaced(MarkId(uuid4()), Place(text, 0, 24), ("MT2",)), Reader(uuid4()))
        except Exception as fault:  # noqa: BLE001 - told below, in the thread that can fail the test
            faults.append(fault)
        finally:
            connection.close()

    writers = [threading.Thread(target=write) for _ in range(16)]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    assert faults == []
    with shelf.open(review) as held:
        assert [entry.number for entry in held.entries] == list(range(1, 2 + 1 + 96))
        assert len(held[Marks]) == 96


def test_another_process_sees_what_this_one_added(transactional_db: None) -> None:
    one, other = DatabaseShelf(), DatabaseShelf()
    review, _ = begun(one)
    with other.open(review) as held:
        assert len(held[Marks]) == 0
    mark(one, review)
    with other.open(review) as held:
        assert len(held[Marks]) == 1


def test_memory_is_forgotten_when_the_write_fails(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = DatabaseShelf()
    review, _ = begun(shelf)
    with monkeypatch.context() as broken:
        broken.setattr(DatabaseShelf, "_write", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
        with pytest.raises(OSError, match="disk full"):
            mark(shelf, review)
    with shelf.open(review) as held:
        assert len(held[Marks]) == 0
    mark(shelf, review)


def test_memory_is_forgotten_when_the_last_word_of_a_saving_fails(
    transactional_db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk is often met only when the transaction is closed."""
    shelf = DatabaseShelf()
    review, _ = begun(shelf)
    with monkeypatch.context() as broken:
        broken.setattr(
            connection, "commit", lambda: (_ for _ in ()).throw(OperationalError("database or disk is full"))
        )
        with pytest.raises(OperationalError, match="disk is full"):
            mark(shelf, review)
    with shelf.open(review) as held:
        assert len(held[Marks]) == 0
    mark(shelf, review)
