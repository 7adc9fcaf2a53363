"""Patterns that are looked for only where words stand that they need."""

from pathlib import Path

import pytest

from alongside.names import (
    accounts,
    addresses,
    beside,
    births,
    landmarks,
    read_labelled,
    shapes,
    streets,
    surroundings,
)
from alongside.names.standing import After, Holding, Standing, either

BENCHMARKS = Path(__file__).parents[2] / "benchmarks" / "names"
MOVED = After(("moved goes", " to"), ("lives", " in| at"), then=r" (?P<x>[A-Z]\w+)")


def names(pattern: After | Holding, text: str) -> list[str]:
    return [match["x"] for match in pattern.within(Standing(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She lives in Leeds, then moved to York.", ["Leeds", "York"]),  # in the order of the text
        ("She lives at Leeds and lives in York.", ["Leeds", "York"]),
        ("re-moved to York", ["York"]),  # a word after a hyphen is one
        ("removed to York, moved2 to York, _moved to York", []),  # a part of a word is none
        ("Moved to York", []),
        ("moved to york", []),
        ("", []),
    ],
)
def test_a_pattern_is_found_after_its_words(text, found):
    assert names(MOVED, text) == found


def test_no_match_begins_inside_another():
    said = After(("said told", ""), then=r" (?P<x>\w+(?: \w+)?)")

    assert names(said, "he said she told me so") == ["she told"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Heath Park and Hill Park", ["Heath", "Hill"]),
        ("Heath Parks", []),
        ("a Park", []),
    ],
)
def test_a_pattern_is_looked_for_where_a_word_of_it_stands(text, found):
    assert names(Holding("Park Green", r"(?P<x>[A-Z]\w+) (?:Park|Green)\b"), text) == found


def test_either_has_the_words_with_a_capital_too():
    assert either("lads boys").split() == ["lads", "boys", "Lads", "Boys"]


HELD = [
    pytest.param(pattern, id=f"{module.__name__.rpartition('.')[2]}.{name}")
    for module in (
        accounts,
        addresses,
        beside,
        births,
        landmarks,
        shapes,
        streets,
        surroundings,
    )
    for name, pattern in vars(module).items()
    if isinstance(pattern, Holding)
]
WRITTEN = [one.text for one in read_labelled((BENCHMARKS / "written.jsonl").read_text(encoding="utf-8").split("\n"))]


@pytest.mark.parametrize("held", HELD)
def test_no_text_is_passed_over_in_which_the_pattern_stands(held):
    """The words that a pattern needs are written beside it by hand: one forgotten would lose what it finds."""
    everywhere = [text for text in WRITTEN if held.pattern.search(text)]

    assert [text for text in everywhere if next(held.within(Standing(text)), None) is None] == []
