"""What waits beside the text: ten sentences to read, and a question while somebody types."""

from __future__ import annotations

from alongside.names import Kind, find, ten_sentences, warn

from .conftest import brought


def test_the_closing_check_shows_only_sentences_in_which_nothing_was_found() -> None:
    text = "Dean left. He is the only twin in the village. It rained."
    places = [(found.start, found.end) for found in find(text)]

    shown = [text[a:b] for a, b in ten_sentences(text, brought(text).blocks, places)]

    assert shown == ["He is the only twin in the village.", "It rained."]


def test_it_shows_ten_at_most() -> None:
    text = "It rained. " * 30

    assert len(ten_sentences(text, brought(text).blocks, [])) == 10


def test_a_name_in_a_note_is_asked_about() -> None:
    assert [found.kind for found in warn("I would ask Joanne about it.")] == [Kind.PERSON]


def test_a_note_in_plain_words_is_not() -> None:
    assert warn("Nobody asked the young person before the panel met in May. The Chair recorded it.") == ()
