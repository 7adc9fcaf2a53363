"""Families and who belongs to them, read as one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from alongside.names import Kind, Known, candidates, numbered_anew
from alongside.names.chosen import Named, checked_handle
from alongside.names.keys import Key

Out = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Patels came. Mr Patel said Mrs Patel saw the Patels' son.",
            "Family 1 came. Adult 1 of family 1 said adult 2 of family 1 saw family 1's son.",
        ),
        (
            "The Ahmed family left. Mr and Mrs Ahmed rang. The Ahmed children know.",
            "Family 1 left. The adults of family 1 rang. Family 1's children know.",
        ),
        (  # the young person's own
            "Dean Hart is 13. The Harts came. Dean's mother, Lisa Hart, knew. Mr Hart left.",
            "The young person is 13. The family came. The young person's mother knew. Adult 1 of the family left.",
        ),
        (
            "The Kellys and the Singhs argued. Mr Kelly hit Mr Singh.",
            "Family 1 and family 2 argued. Adult 1 of family 1 hit adult 1 of family 2.",
        ),
        (
            "We asked the neighbours, Mr and Mrs Lee. Mr and Mrs Lee's dog ran.",
            "We asked the neighbours. The neighbours' dog ran.",
        ),
        ("Mr and Mrs Lee left.", "The couple left."),
        ("Dean is 13. Dean's family came.", "The young person is 13. The young person's family came."),  # not a surname
        ("Mr Hughes came. Mr Hughes's car left.", "Person 1 came. Person 1's car left."),  # not several of one Hughe
    ],
)
def test_a_family_and_who_belongs_to_it_read_as_one(out: Out, text: str, expected: str) -> None:
    assert out(text) == expected


def test_who_belongs_to_a_family_stands_below_it_in_the_list() -> None:
    found = candidates("The Patels came. Then Jay Obi rang. Later Mr Patel rang, and the Obi family.")

    assert [one.forms[0] for one in found] == ["Patels", "Mr Patel", "Obi family", "Jay Obi"]


def test_in_the_next_text_a_member_is_of_the_family_that_is_known() -> None:
    proposed, known = ["family 2", "adult 1 of family 2"], "family 1"

    assert numbered_anew([known, proposed[1]], {0}, [known, "adult 1 of family 1"], {"family 2": known}) == [
        "family 1",
        "adult 2 of family 1",
    ]


def test_a_family_is_nobody_of_it_in_the_next_text() -> None:
    who = Known([Key("Patel family", Kind.PERSON, "family 1"), Key("Mr Patel", Kind.PERSON, "adult 1 of family 1")])

    assert who.handle(Kind.PERSON, ["Dean Patel"]) is None
    assert who.handle(Kind.PERSON, ["Patel family"]) == "family 1"


def test_family_is_a_word_that_a_handle_may_hold() -> None:
    assert checked_handle("Family next door", Named([(Kind.PERSON, "Ahmed family")])) == "Family next door"
