"""handles.csv in and out."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from alongside.names import Key, Kind, Named, read_handles, write_handles
from alongside.refusals import Refusal

plain = (
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12)
    .filter(lambda word: not word.startswith("'"))
    .map(lambda word: normalize("NFC", word))
)


def test_a_line_is_a_name_a_kind_and_a_handle() -> None:
    assert read_handles(b"name,kind,handle\nDean,person,the young person\n") == (
        Key("Dean", Kind.PERSON, "the young person"),
    )


def test_what_a_spreadsheet_saves_is_read_too() -> None:
    assert read_handles("\ufeffName;Kind;Handle\r\nSiân;Person;friend 1\r\n".encode()) == (
        Key("Siân", Kind.PERSON, "friend 1"),
    )


@settings(deadline=None)  # the first time, the lists of words are loaded
@given(st.lists(st.builds(Key, plain, st.sampled_from(Kind), plain), unique_by=lambda key: key.name.casefold()))
def test_what_is_written_is_read_back(keys: list[Key]) -> None:
    named = Named((key.kind, key.name) for key in keys)
    assume(not any(named.held_by(key.handle) for key in keys))
    assert list(read_handles(write_handles(keys))) == keys


def test_a_cell_never_starts_a_formula() -> None:
    assert b",'=1+1" in write_handles([Key("Dean", Kind.PERSON, "=1+1")])


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (b"", "first line"),
        (b"Dean,person,friend 1\n", "first line"),
        (b"name,kind,handle\nDean,human,x\n", "Line 2: its second column is not a kind"),
        (b"name,kind,handle\nDean,person\n", "Line 2: it needs a name, a kind and a handle"),
        (b"name,kind,handle\nDean,person,a\ndean,person,b\n", "Line 3: this name has another handle"),
        (b"name,kind,handle\nDean,person,a\nKyle,person,Kyle\n", "Line 3: its handle holds a name of the list"),
        (b"name,kind,handle\nDean Smith,person,a\nKyle,person,Dean brother\n", "Line 3: its handle holds a name"),
        (b"name,kind,handle\nDean,person," + b"x" * 500, "Line 2: its handle has 500 characters; up to 80"),
        (b"name,kind,handle\n\xff\xfe", "UTF-8"),
    ],
)
def test_a_file_of_another_form_is_refused_with_its_line(file: bytes, sentence: str) -> None:
    with pytest.raises(Refusal, match=sentence):
        read_handles(file)


def test_a_refusal_never_repeats_a_name() -> None:
    with pytest.raises(Refusal) as refused:
        read_handles(b"name,kind,handle\nperson,Dean Hart,x\n")

    assert "Dean" not in refused.value.sentence
