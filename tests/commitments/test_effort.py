"""Change, not effort: which commitments bring a question."""

from __future__ import annotations

import pytest

from alongside.commitments import WOULD_BE_DIFFERENT, Promise, asks, effort_words
from alongside.record import Words


@pytest.mark.parametrize(
    "what",
    [
        "We made a leaflet",
        "All staff go to training on consent",
        "Hold a meeting with the school",
        "Write a protocol for peer maps, and a checklist",
        "RAISE AWARENESS of privacy",
        "Send the family a letter",
    ],
)
def test_effort_alone_is_asked(what: str) -> None:
    assert asks(Promise(Words(what))) == WOULD_BE_DIFFERENT


@pytest.mark.parametrize(
    "what",
    [
        "Friends hear who holds the map",  # a change, no word of effort
        "He is asked first what he wants to happen with it",
        "We hold a meeting at which he can say no",  # a meeting, and what is different in it
        "Names no longer go into the minutes",
        "The formal warning is withdrawn",  # "form" is a word of its own
    ],
)
def test_change_is_not(what: str) -> None:
    assert asks(Promise(Words(what))) is None


def test_what_the_young_person_would_notice_answers_it() -> None:
    assert asks(Promise(Words("We made a leaflet"), would_know=Words("He has met the person whom he may ring"))) is None


def test_another_leaflet_does_not() -> None:
    assert asks(Promise(Words("We made a leaflet"), would_know=Words("There is a leaflet in the hall"))) is not None


def test_a_promise_whose_words_were_taken_out_is_not_asked() -> None:
    assert asks(Promise(Words(None))) is None


def test_the_words_that_it_asks_about_can_be_shown() -> None:
    assert effort_words("A Leaflet, a leaflet and training.") == ("leaflet", "training")
