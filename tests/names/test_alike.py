"""Spellings of one name are asked about; names that only look alike are not."""

from __future__ import annotations

import pytest

from alongside.names import Kind, alike, alike_to, around


def asked(*names: str) -> bool:
    return bool(alike([(Kind.PERSON, [name]) for name in names]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohammed", "Mohamed"),
        ("Mohammed", "محمد"),
        ("Yusuf", "Yousef"),
        ("Aisha", "Ayesha"),
        ("Oleksandr", "Олександр"),
        ("Kathryn", "Catherine"),
        ("Mohammed Ali", "Mohamed"),
        ("Ali Hussain", "Ali Hussein"),
        ("Mr Hussain", "Mr Hussein"),
        ("Sara", "Sarah"),
    ],
)
def test_two_spellings_are_asked_about(one: str, other: str) -> None:
    assert asked(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dean", "Dawn"),
        ("Amir", "Amira"),
        ("Amir", "Omar"),
        ("Mohammed Ali", "Mohamed Khan"),  # surnames tell them apart
        ("Mr Hussain", "Mrs Hussein"),  # so do titles
        ("Mr Hussain", "Hussein"),  # who may be his son
        ("Dean", "Dean Hart"),  # one spelling
        ("Jo", "Jay"),
    ],
)
def test_others_are_not(one: str, other: str) -> None:
    assert not asked(one, other)


def test_a_town_is_nobody() -> None:
    assert alike([(Kind.PLACE, ["Hussain"]), (Kind.PERSON, ["Hussein"])]) == []


def test_a_place_is_shown_between_whole_words() -> None:
    text = (
        "Somebody wrote that yesterday afternoon at the bus stop Dean waited until the headteacher's deputy came along."
    )
    (one,) = around(text, [(56, 60)])

    assert one == ("…that yesterday afternoon at the bus stop ", "Dean", " waited until the headteacher's deputy came…")


def test_one_is_compared_as_all_are() -> None:
    people = [
        (Kind.PERSON, [name])
        for name in ("Tom", "Mohamed", "Mr Hussain", "Mohammed Ali", "Mr Hussein", "محمد", "Mohamed Khan")
    ]
    pairs = alike(people)

    assert pairs
    for at in range(len(people)):
        assert alike_to(at, people) == sorted(one for pair in pairs for one in pair if at in pair and one != at)
