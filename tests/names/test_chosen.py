"""Handles that a person types: a name of the text is refused, another name is asked about, a role or initials are neither."""

from __future__ import annotations

import pytest

from alongside.names import Kind, Named, candidates, checked_handle, doubtful
from alongside.refusals import Refusal

TEXT = (
    "Dean Smith is fourteen and goes to Hillcrest Academy. Kyle is his brother. Ms Okafor-Reid, his teacher, rang Will Young. "
    "Mrs Young came. KO was seen at 14 Acacia Road by Operation Claridge. Her number is 07700 900123. Joy was told."
)


@pytest.fixture(scope="module")
def found() -> Named:
    return Named((one.kind, form) for one in candidates(TEXT) for form in one.forms)


@pytest.mark.parametrize(
    "handle",
    [
        "Dean",  # a part of the name
        "dean",
        "DEAN",
        "Dean Smith",
        "Dean brother Kyle",  # another's name in it
        "Kyle’s brother",
        "the Smith boy",
        "Okafor",  # one side of a hyphen
        "okafor-reid's",
        "Mrs Young",
        "Young",
        "joy",  # a word of English too, but the whole of her name
        "Hillcrest",
        "the Claridge operation",
        "number 07700 900123",
    ],
)
def test_a_handle_that_holds_a_name_of_the_text_is_refused(found: Named, handle: str) -> None:
    with pytest.raises(Refusal, match="is a name that comes out of this text, or a part of one"):
        checked_handle(handle, found)


@pytest.mark.parametrize(
    "handle",
    [
        "the young person",  # "Young" is somebody here
        "young person 2",
        "academy 1",  # a word that every academy has
        "his school",
        "the road",
        "operation 1",
        "KO",  # initials that somebody chose
        "D.S.",
        "AB12",
        "teacher",
        "phone number 1",
        "will be told later",  # not Will
    ],
)
def test_a_role_or_initials_are_taken(found: Named, handle: str) -> None:
    assert checked_handle(f"  {handle} ", found) == handle


def test_a_handle_is_some_words_and_not_many(found: Named) -> None:
    with pytest.raises(Refusal, match="Write what shall stand"):
        checked_handle("  ", found)
    with pytest.raises(Refusal, match="up to 80"):
        checked_handle("x" * 81, found)


@pytest.mark.parametrize("handle", ["Mrs Thatcher", "Kayden", "friend of Amira", "jo@example.org", "07700 900123"])
def test_the_name_of_somebody_else_is_asked_about(handle: str) -> None:
    assert doubtful(handle)


@pytest.mark.parametrize(
    "handle", ["SENCO", "KO", "D.H.", "J", "AB12", "Child A", "Girl B", "YP1", "the mentor", "Mum"]
)
def test_roles_initials_and_codes_are_not(handle: str) -> None:
    assert doubtful(handle) == ()


def test_what_is_proposed_is_never_in_doubt() -> None:
    proposed = {one.handle for one in candidates(TEXT)}
    assert {handle: doubtful(handle) for handle in proposed if doubtful(handle)} == {}


def test_names_of_no_kind_are_whole_words_only() -> None:
    named = Named([(Kind.OTHER, "blue whales")])
    assert named.held_by("the blue whales 2") == "blue whales"
    assert named.held_by("blue") == ""
