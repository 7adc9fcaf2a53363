"""The head of a table's column says what stands below it: a birthday is no mere date there."""

from __future__ import annotations

import pytest

from alongside.names import candidates
from alongside.texts import Block, BlockKind
from alongside.texts.blocks import Cell


def told_in_a_table(*rows: tuple[str, ...]) -> dict[str, str]:
    """What is found in a table of these rows, by its words."""
    text, blocks = "", []
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            start = len(text) + 1 if text else 0
            text = f"{text}\n{words}" if text else words
            blocks.append(Block(BlockKind.CELL, 0, start, len(text), Cell(0, row, column)))
    return {words: str(one.kind) for one in candidates(text, blocks=blocks) for words in one.forms}


@pytest.mark.parametrize("day", ["01.02.2012", "9/10/2009", "3 July 2016", "Dec 2024", "2011"])
def test_a_day_below_date_of_birth_is_a_birthday(day: str) -> None:
    found = told_in_a_table(("Name", "Date of birth:", "Lives with"), ("Keisha Baptiste", day, "Mother"))

    assert found[day] == "dob"


@pytest.mark.parametrize("heading", ["Date", "Review due", "Last seen"])
def test_a_day_below_another_heading_is_none(heading: str) -> None:
    found = told_in_a_table(("Name", heading), ("Keisha Baptiste", "3 July 2026"))

    assert "3 July 2026" not in found


def test_who_stands_below_name_is_somebody_throughout() -> None:
    assert (
        told_in_a_table(("Name", "Age"), ("Zog", "12"), ("none", "-"), ("Notes: Zog left early today", "3"))["Zog"]
        == "person"
    )


def test_what_is_in_brackets_below_name_stays() -> None:
    found = told_in_a_table(("Name", "Age"), ("Keisha (sister)", "12"))

    assert "Keisha" in found
    assert "Keisha (sister)" not in found
