"""A list of names that a person keeps elsewhere finds what nothing else does, as whole words."""

from __future__ import annotations

import pytest

from alongside.names import Candidate, Key, Kind, Known, not_found, numbered_anew

KEYS = (Key("joy", Kind.PERSON, "friend 1"), Key("Will", Kind.PERSON, "friend 2"), Key("Joy Bell", Kind.PERSON, "aunt"))


def drawn(text: str, title: str = "", found: tuple[Candidate, ...] = ()) -> list[str]:
    """Handle, and words found, "?" behind those that are rather ordinary words."""
    return [
        f"{one.candidate.handle}: {', '.join(text[a:b] for a, b in one.candidate.places) or 'in the title'}{'?' * one.ordinary}"
        for one in not_found(text, title, KEYS, found)
    ]


def test_a_name_of_the_list_is_found_however_it_is_written() -> None:
    assert drawn("tell joy and JOY, not joyful") == ["friend 1: joy, JOY"]


def test_the_longest_name_comes_first() -> None:
    assert drawn("Joy Bell rang joy") == ["aunt: Joy Bell", "friend 1: joy"]


def test_a_common_word_in_small_letters_is_told_apart() -> None:
    assert drawn("Will said she will come") == ["friend 2: Will", "friend 2: will?"]


def test_what_was_found_is_not_found_again() -> None:
    assert drawn("Joy Bell rang", found=(Candidate(Kind.PERSON, ("Joy Bell",), ((0, 8),), "person 1"),)) == []


def test_a_name_that_stands_only_in_the_title() -> None:
    assert drawn("She rang.", "A talk with Will") == ["friend 2: in the title"]
    assert drawn("She rang.", "Will", (Candidate(Kind.PERSON, ("Will",), (), "person 1"),)) == []


def test_nobody_is_the_fourth_where_nobody_is_the_third() -> None:
    """Of a second text: the first in it is "person 1" since the first text, and "person 3" was proposed before that was known."""
    assert numbered_anew(["person 1", "person 4", "teacher 2"], {0}, ["Person 2"]) == [
        "person 1",
        "person 3",
        "teacher",
    ]


CASE = Known(
    [
        Key("Kian Doherty", Kind.PERSON, "the young person"),
        Key("Ms Joanna Pryce", Kind.PERSON, "social worker"),
        Key("Dwayne Cole", Kind.PERSON, "friend 1"),
        Key("Dwayne Hart", Kind.PERSON, "friend 2"),
        Key("Meadow High School", Kind.SCHOOL, "school 1"),
    ]
)


@pytest.mark.parametrize(
    ("forms", "handle"),
    [
        (["Kian"], "the young person"),
        (["Kian's"], "the young person"),
        (["K. Doherty"], "the young person"),
        (["KD"], "the young person"),
        (["Jo Pryce", "Ms Pryce", "JP"], "social worker"),
        (["Ms Pryce"], "social worker"),
        (["Hart"], "friend 2"),
        (["Dwayne"], None),  # there are two
        (["Mr Doherty"], None),  # rather his father
        (["Mr Pryce"], None),
        (["Kian Obi"], None),
        (["K"], None),
    ],
)
def test_somebody_known_is_known_however_the_next_text_writes_them(forms: list[str], handle: str | None) -> None:
    assert CASE.handle(Kind.PERSON, forms) == handle


def test_a_school_is_known_by_its_short_name() -> None:
    assert CASE.handle(Kind.SCHOOL, ["Meadow High"]) == "school 1"
    assert CASE.handle(Kind.PLACE, ["Meadow High"]) is None
