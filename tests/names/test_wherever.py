"""Where words that somebody selected or typed stand, and where they are a name."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.names import also, as_name, stands, without_possessive

CASE = (
    "The worker will ask on Monday. Nobody knows if the map will be shown. She wrote that will tomorrow, he will know. "
    "Will's mum saw Will. Will you come? Will said no."
)


def drawn(text: str, places: tuple[tuple[int, int], ...]) -> str:
    """The text with braces around the places, for the eye."""
    for start, end in reversed(places):
        text = f"{text[:start]}{{{text[start:end]}}}{text[end:]}"
    return text


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "The Bear said so. the  bear’s bearing. Bears.",
            "the bear",
            "{The Bear} said so. {the  bear}’s bearing. Bears.",
        ),
        ("Ms O’Neil, ms o'neil, O‘Neil", "Ms O'Neil", "{Ms O’Neil}, {ms o'neil}, O‘Neil"),
        ("D.O. AD.O. (D.O.)", "D.O.", "{D.O.} AD.O. ({D.O.})"),
        ("Okafor\u2011Reid and Okafor-Reid", "okafor-reid", "{Okafor\u2011Reid} and {Okafor-Reid}"),
        ("no\nname", "no name", "no\nname"),
        ("anything", " ", "anything"),
    ],
)
def test_words_are_found_wherever_they_stand_whole(text: str, words: str, expected: str) -> None:
    assert drawn(text, stands(text, words)) == expected


ACCENTED = "Zoë Kitt, Ọmọtọ́lá, Nguyễn"


@pytest.mark.parametrize("typed", ["NFC", "NFD"])
@pytest.mark.parametrize("written", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ACCENTED.split(", "))
def test_a_letter_and_its_accent_are_one_sign_or_two(name: str, written: str, typed: str) -> None:
    text = unicodedata.normalize(written, ACCENTED)
    said = unicodedata.normalize(typed, name.upper())
    assert [text[start:end] for start, end in stands(text, said)] == [unicodedata.normalize(written, name)]


def test_a_name_without_its_accent_is_no_part_of_one_that_has_it() -> None:
    assert stands("Zoe\u0308 came", "Zoe") == ()


@given(st.text("aeZ\u0308\u0301\u0323ộö -'’", max_size=12), st.text("aeZ\u0308\u0301\u0323ộö", min_size=1, max_size=4))
def test_whatever_is_found_says_the_same(text: str, name: str) -> None:
    for start, end in stands(text, name):
        assert unicodedata.normalize("NFD", text[start:end]).lower() == unicodedata.normalize("NFD", name).lower()


def test_one_of_the_commonest_words_is_a_name_only_where_it_is_written_as_one() -> None:
    assert drawn(CASE, as_name(CASE, "will")) == CASE.replace(
        "Will's mum saw Will.", "{Will}'s mum saw {Will}."
    ).replace("Will said", "{Will} said")


def test_the_place_that_was_selected_is_hidden_and_other_words_stay() -> None:
    start = CASE.index("will tomorrow")
    assert also(CASE, "will", start)[0] == (start, start + 4)
    assert len(also(CASE, "will", start)) == 1 + len(as_name(CASE, "will"))
    small = "The worker will ask. She wrote that will, he will."
    assert (
        drawn(small, also(small, "will", small.index("will,")))
        == "The worker will ask. She wrote that {will}, he will."
    )


def test_a_rarer_word_is_hidden_in_any_case() -> None:
    assert drawn("Grace saw grace.", also("Grace saw grace.", "grace")) == "{Grace} saw {grace}."


@pytest.mark.parametrize(
    ("text", "typed", "hidden"),
    [
        ("My Nan's friend came to Nan's.", "Nan's", "Nan"),  # something is hers
        ("My nan left. I was at Nan's. Nan rang.", "Nan’s", "Nan"),  # she stands there without it
        ("We were at McDonald's, and at McDonald's again.", "McDonald's", "McDonald's"),  # called so
        ("Dean left.", "Dean", "Dean"),
    ],
)
def test_the_s_of_a_possessive_stays_in_the_text(text: str, typed: str, hidden: str) -> None:
    assert without_possessive(text, typed) == hidden
