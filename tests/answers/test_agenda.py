"""A meeting is as long as it says, begins with what this is, and ends with what will be different."""

from __future__ import annotations

from itertools import pairwise

import pytest

from alongside.answers import agenda
from alongside.refusals import Refusal


@pytest.mark.parametrize("length", [45, 60, 90])
def test_it_fills_its_time_without_gap(length: int) -> None:
    turns = agenda(length)
    assert (turns[0].start, turns[-1].end) == (0, length)
    assert all(one.end == other.start and one.end > one.start for one, other in pairwise(turns))


@pytest.mark.parametrize("length", [45, 60, 90])
def test_each_part_says_what_to_do_when_time_is_short(length: int) -> None:
    assert all(turn.part.when_short for turn in agenda(length))
    assert "Never leave this one" in agenda(length)[-1].part.when_short


def test_another_length_is_a_sentence() -> None:
    with pytest.raises(Refusal, match="45, 60 or 90"):
        agenda(30)
