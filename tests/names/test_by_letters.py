"""People who are written by letters: each found wherever they stand, one find each, and nobody else's."""

from __future__ import annotations

import pytest

from alongside.names import Choice, Decision, candidates, find, take_out
from alongside.texts import Block, BlockKind, BroughtText


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find(text) if one.kind == "person"]


def hidden(text: str) -> str:
    brought = BroughtText("", text, (Block(BlockKind.PARAGRAPH, 0, 0, len(text)),))
    decided = [Decision(one.places, one.handle, Choice.HIDE, one.forms) for one in candidates(text)]
    return take_out(brought, decided).text


def test_initials_on_both_sides_of_a_full_stop_are_two_people() -> None:
    words = found("KT (SW) and T.W. (youth worker) came. KT is to ring T.W. DM asked why. She will see B. K.T. left.")

    assert "T.W." in words
    assert not {"T.W. DM", "B. K.T."} & set(words)


def test_somebody_written_by_one_letter_is_found_where_it_owns_and_does_something() -> None:
    text = "L. said that B had hit her. L's mum was upset. L is 12. KT will see B."

    assert [word for word in found(text) if word[0] in "LB"] == ["L.", "B", "L", "L", "B"]


@pytest.mark.parametrize("text", ["KT saw B on Tuesday. Plan B was better.", "B. said no. Hepatitis B is rare."])
def test_a_letter_that_counts_things_is_nobody(text: str) -> None:
    assert text.rindex("B") not in [one.start for one in find(text)]


def test_the_full_stop_after_initials_still_ends_the_sentence() -> None:
    assert hidden("KT (social worker) rang. DM told T.W. (youth worker) that Kian left. Ask T.W. He knows.").endswith(
        "Ask the youth worker. He knows."
    )


def test_the_letters_of_a_form_are_nobody() -> None:
    register = "Abara Chidi, 9KL, present\nBegum Sumaiya, 9KL, fasting\nKowalczyk Hania, 8T, late, KL rang home"

    assert {"KL", "T"} & {
        register[one.start : one.end] for one in find(register) if register[one.start - 1].isdigit()
    } == set()


def test_care_of_is_nobody() -> None:
    assert "C" not in found("Write to KT (SW), c/o L's mother. C/o L's mother.")


def test_an_office_in_capitals_is_no_surname_of_whoever_holds_it() -> None:
    assert found("Reviewed by the IRO, Colin Marsh. CM will see Ronnie.") == ["Colin Marsh", "CM", "Ronnie"]


def test_one_letter_is_the_one_person_whose_name_begins_with_it() -> None:
    (kian,) = (one for one in candidates("RE: K (A CHILD)\nKian was found at home. K was ill.") if "Kian" in one.forms)

    assert "K" in kian.forms


def test_one_letter_is_not_a_worker_whose_name_begins_with_it() -> None:
    text = "RE: A (A CHILD)\nAnna Reid, social worker, saw A on Monday. A. said that she likes Anna Reid."

    assert not any({"A", "Anna Reid"} <= set(one.forms) for one in candidates(text))


def test_a_father_is_not_his_son_whose_middle_name_he_has() -> None:
    text = 'KIAN PATRICK DOHERTY ("Kian") was 14. His father is Patrick Doherty. Kian was found at home.'

    assert [one.forms[0] for one in candidates(text) if "oherty" in one.forms[0].lower()] == [
        "KIAN PATRICK DOHERTY",
        "Patrick Doherty",
    ]


def test_nobody_is_given_the_role_that_they_are_said_not_to_have() -> None:
    (reece,) = (one for one in candidates('She told Reece, "You\'re not his dad, Reece."') if "Reece" in one.forms)

    assert reece.handle != "father"


def test_names_on_two_lines_are_two_and_each_has_initials() -> None:
    assert "KB" in found("Marlene Cox\nKeisha Baptiste\nMarlene said that KB rings each day.")
