"""Marks that lie on some words are found by where they lie; the same words marked twice are asked about."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from alongside.marks import Mark, MarkId, Marks, PromptId, made_longer, marked_already
from alongside.preparation import Place
from alongside.record import Reader, TextId, Words

TEXT, OTHER = TextId(UUID(int=1)), TextId(UUID(int=2))
ME, YOU = Reader(UUID(int=3)), Reader(UUID(int=4))
PLACES = st.tuples(st.integers(0, 9_000), st.integers(1, 5_000)).map(lambda one: (one[0], one[0] + one[1]))


def mark(
    number: int, start: int, end: int, *features: str, by: Reader = ME, text: TextId = TEXT, note: str = ""
) -> Mark:
    return Mark(MarkId(UUID(int=number)), Place(text, start, end), features or ("MT2",), Words(note), by=by)


def holding(*marks: Mark) -> Marks:
    held = Marks()
    for one in (mark(901, 0, 10_000, text=OTHER), mark(902, 50, 60, text=OTHER), *marks):  # two of another text: noise
        held.put(one)
    return held


@given(st.lists(PLACES, max_size=30), PLACES, st.sets(st.integers(0, 29)))
def test_the_marks_within_a_place_are_those_that_looking_at_all_would_find(placed, place, taken) -> None:
    marks = [mark(number, *one) for number, one in enumerate(placed)]
    held = holding(*marks)
    for number in taken & set(range(len(marks))):
        held.take(marks[number].id)
    here = Place(TEXT, *place)
    assert held.within(here) == [one for one in held.of(TEXT) if one.place.overlaps(here)]


def test_a_mark_that_was_moved_is_found_where_it_is_now_and_nowhere_else() -> None:
    held = holding(mark(1, 0, 10))
    held.put(mark(1, 5_000, 5_010))
    assert held.within(Place(TEXT, 0, 10)) == []
    assert [one.id for one in held.within(Place(TEXT, 5_005, 5_006))] == [UUID(int=1)]


def test_a_mark_that_takes_up_a_question_is_found_by_it_until_it_is_taken_back() -> None:
    prompt = PromptId(UUID(int=7))
    one = Mark(MarkId(UUID(int=1)), Place(TEXT, 0, 10), (), prompt=prompt)
    held = holding(one)
    assert held.taking_up(prompt) == [one]
    held.take(one.id)
    assert held.taking_up(prompt) == []


def test_the_same_feature_on_some_of_the_same_words_is_asked_about() -> None:
    earlier = mark(1, 10, 20, "MT2", "FS1")
    assert marked_already(holding(earlier), Place(TEXT, 15, 30), ("FS1",), ME) == earlier


def test_another_feature_another_reader_or_words_beside_are_not() -> None:
    held = holding(mark(1, 10, 20, "MT2"))
    assert marked_already(held, Place(TEXT, 15, 30), ("FS1",), ME) is None
    assert marked_already(held, Place(TEXT, 15, 30), ("MT2",), YOU) is None
    assert marked_already(held, Place(TEXT, 20, 30), ("MT2",), ME) is None


def test_a_mark_made_longer_keeps_what_was_said_in_both() -> None:
    longer = made_longer(mark(1, 10, 20, "MT2", note="First."), mark(2, 15, 30, "MT2", "FS1", note="Second."))
    assert (longer.id, longer.place.start, longer.place.end) == (UUID(int=1), 10, 30)
    assert longer.features == ("MT2", "FS1")
    assert str(longer.note) == "First.\nSecond."
