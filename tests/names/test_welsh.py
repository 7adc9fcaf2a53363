"""In a Welsh text a find is the name and nothing beside it, and small words are nobody."""

from __future__ import annotations

from alongside.names import Kind, candidates, find
from alongside.names.chosen import Named, checked_handle, doubtful
from alongside.names.welsh import is_welsh

from .conftest import all_out

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


def test_no_english_place_opens_with_a_mutation() -> None:
    text = (
        "Roedd Deio yn byw ym Mhorthmadog ac wedyn yng Nghwm Rhymni, ond mae nain yn gwybod hefyd fod Siân yn y dref."
    )

    assert [text[one.start : one.end] for one in find(text) if one.kind is Kind.PLACE] == [
        "Mhorthmadog",
        "Nghwm Rhymni",
    ]


def test_an_english_text_is_not_welsh() -> None:
    assert is_welsh(MINUTES)
    assert not is_welsh(
        "Mae said that Deio'n, as they call him, was at Ysgol Glan yr Afon. Mae and Angharad left. " * 3
    )


VISIT = (
    "Roedd Deio Morgan yn bymtheg oed ac mae'n byw gyda'i fam, Nia, yng Nghaernarfon. Dywedodd Deio wrth Sioned, y gweithiwr "
    "cymdeithasol, nad oedd neb wedi gofyn iddo. Mae Deio'n mynd i Ysgol Syr Hugh Owen. Cafodd Sioned air gyda Deio a Gethin. "
    "Mae brawd Deio, Osian, yn y carchar. Roedd Gethin wedi gweld PC Huws hefyd."
)


def test_a_welsh_text_is_read_in_welsh_once_its_names_are_out() -> None:
    assert all_out(VISIT).text == (
        "Roedd y person ifanc yn bymtheg oed ac mae'n byw gyda'i fam yn lle 1. Dywedodd y person ifanc wrth y gweithiwr "
        "cymdeithasol nad oedd neb wedi gofyn iddo. Mae'r person ifanc yn mynd i ysgol 1. Cafodd y gweithiwr cymdeithasol air "
        "gyda'r person ifanc a person 1. Mae brawd y person ifanc, y brawd, yn y carchar. Roedd person 1 wedi gweld yr heddwas "
        "hefyd."
    )


def test_a_welsh_handle_is_no_name_and_free_to_choose() -> None:
    named = Named([(Kind.PERSON, "Deio Morgan")])
    for one in candidates(VISIT):
        assert doubtful(checked_handle(one.handle, named)) == ()


def test_a_handle_of_a_welsh_text_before_is_not_proposed_again() -> None:
    assert candidates(VISIT, taken=["y person ifanc"])[0].handle == "y person ifanc 2"


def test_an_english_text_keeps_english_handles_beside_a_welsh_name() -> None:
    assert (
        all_out("Deio is 15. Deio met Siân, a teacher.").text
        == "The young person is 15. The young person met the teacher."
    )
