"""Marks drawn as runs: `{ }` for the eye."""

from __future__ import annotations

from itertools import pairwise
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from alongside.marks import Mark, MarkId, runs
from alongside.preparation import Place
from alongside.record import TextId

TEXT = TextId(UUID(int=1))
SAID = "She said she felt heard."


def mark(start: int, end: int, number: int = 1) -> Mark:
    return Mark(MarkId(UUID(int=number)), Place(TEXT, start, end), ("MT2",))


def drawn(text: str, *marks: Mark, cuts: tuple[int, ...] = ()) -> str:
    pieces = []
    for run in runs(0, len(text), marks, cuts):
        words = text[run.start : run.end]
        pieces.append("{" * len(run.marks) + words + "}" * len(run.marks))
    return "".join(pieces)


def test_words_without_a_mark_are_one_run() -> None:
    assert drawn(SAID) == "She said she felt heard."


def test_a_mark_is_one_run() -> None:
    assert drawn(SAID, mark(4, 8)) == "She {said} she felt heard."


def test_a_mark_within_a_mark_is_split_and_never_nested() -> None:
    assert drawn(SAID, mark(0, 24, 1), mark(4, 8, 2)) == "{She }{{said}}{ she felt heard.}"


def test_two_that_overlap_are_three_runs() -> None:
    assert drawn(SAID, mark(0, 8, 1), mark(4, 12, 2)) == "{She }{{said}}{ she} felt heard."


def test_a_mark_from_an_earlier_block_goes_on_here() -> None:
    assert [(run.start, run.end, len(run.marks)) for run in runs(10, 20, [mark(0, 14)])] == [(10, 14, 1), (14, 20, 0)]


def test_a_handle_is_cut_out_of_a_mark() -> None:
    assert drawn(SAID, mark(0, 8), cuts=(4, 8)) == "{She }{said} she felt heard."


places = st.tuples(st.integers(0, 40), st.integers(0, 40)).filter(lambda one: one[0] < one[1])


@given(places, st.lists(places, max_size=6))
def test_runs_cover_the_stretch_without_gap_and_know_their_marks(
    stretch: tuple[int, int], marked: list[tuple[int, int]]
) -> None:
    marks = [mark(start, end, number) for number, (start, end) in enumerate(marked, 1)]
    made = runs(*stretch, marks)
    assert [made[0].start, made[-1].end] == list(stretch)
    assert all(one.end == other.start for one, other in pairwise(made))
    for run in made:
        for at in range(run.start, run.end):
            assert {one.id for one in run.marks} == {one.id for one in marks if one.place.start <= at < one.place.end}
