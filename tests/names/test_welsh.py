"""In a Welsh text a find is the name and nothing beside it, and small words are nobody."""

from __future__ import annotations

from alongside.names import Kind, candidates, find
from alongside.names.welsh import is_welsh

MINUTES = (
    "Dywedodd Siân fod Deio Hughes yn 15 oed ac yn byw yng Nghaernarfon gyda'i nain, Menna. Mae Deio'n mynd i'r ysgol. "
    "Dywedodd Deio wrth Angharad nad oedd neb wedi gofyn iddo. Mae brawd Deio, Osian, yn y carchar. Mae Siân yn gwybod."
)


def test_a_name_is_found_without_the_words_beside_it() -> None:
    people = {MINUTES[one.start : one.end] for one in find(MINUTES) if one.kind is Kind.PERSON}

    assert people == {"Siân", "Deio Hughes", "Deio", "Menna", "Angharad", "Osian"}


def test_one_person_has_one_handle_whatever_stands_beside_the_name() -> None:
    assert [one.forms[-1] for one in candidates(MINUTES) if any(form.startswith("Deio") for form in one.forms)] == [
        "Deio"
    ]


def test_a_town_after_its_mutation_is_a_place() -> None:
    assert [MINUTES[one.start : one.end] for one in find(MINUTES) if one.kind is Kind.PLACE] == ["Nghaernarfon"]


def test_an_english_text_is_not_welsh() -> None:
    assert is_welsh(MINUTES)
    assert not is_welsh(
        "Mae said that Deio'n, as they call him, was at Ysgol Glan yr Afon. Mae and Angharad left. " * 3
    )
