"""Web pages and emails in HTML as Outlook, Word and case systems write them."""

from __future__ import annotations

import pytest

from alongside.texts import read

from .making import drawn


def page(body: str) -> list[str]:
    return drawn(read(f"<html><meta charset=utf-8><body>{body}".encode(), "a.html"))


def listed(label: str, words: str, level: int = 1, font: str = "Symbol") -> str:
    """A point of a list as Word writes it into HTML."""
    return (
        f"<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level{level} lfo1'><![if !supportLists]>"
        f"<span style='font-family:{font}'><span style='mso-list:Ignore'>{label}<span style='font:7.0pt \"Times New Roman\"'>"
        f"&nbsp;&nbsp; </span></span></span><![endif]>{words}<o:p></o:p></p>"
    )


def test_lists_of_word_are_lists_and_their_bullets_no_words():
    points = (
        listed("·", "Ask the family") + listed("o", "What were they told", 2, "Courier New") + listed("§", "By whom", 3)
    )
    assert page(f"{points}<p class=MsoNormal>Thanks</p>") == [
        "i1 Ask the family",
        "i2 What were they told",
        "i3 By whom",
        "p Thanks",
    ]


def test_numbers_of_such_a_list_stay_with_their_words():
    assert page(listed("1.", "Ask him") + listed("b)", "and her", 2)) == ["i1 1. Ask him", "i2 b) and her"]


def test_what_only_outlook_is_told_is_left_out_and_what_all_others_are_is_read():
    ghost = "<!--[if mso]><table><tr><td>ghost</td></tr></table><![endif]-->"
    assert page(f"{ghost}<!--[if !mso]><!--><p>seen</p><!--<![endif]-->") == ["p seen"]


@pytest.mark.parametrize(
    ("signs", "shown"),
    [
        ("<span style='font-family:Wingdings'>J</span>", "Thanks ☺"),
        ("<span style='font-family:Wingdings;color:red'>ü</span>", "Thanks ✓"),
        ("<span style='font-family:Calibri'>J</span>", "Thanks J"),
        ("<span style='font-family:Wingdings'>v</span>", "Thanks"),  # an ornament
    ],
)
def test_letters_of_a_font_of_pictures_are_read_as_what_they_show(signs, shown):
    assert page(f"<p>Thanks {signs}</p>") == [f"p {shown}"]


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        ("<input type=checkbox checked> yes <input type=checkbox> no", "☒ yes ☐ no"),
        ("<input type=radio name=a> yes <input type=radio name=a checked> no", "☐ yes ☒ no"),
        ("<input value='Dean'>", "Dean"),
        ("<input type=DATE value='2026-05-07'>", "2026-05-07"),
        ("<input type=hidden value=token><input type=password value=secret><input type=submit value=Save>", ""),
        ("<select><option>Low<option selected>Some<option>High</select>", "Some"),
        ("<select><optgroup label=x><option>Low<option>High</optgroup></select>", "Low"),
        ("<select multiple><option selected>Home<option>School<option selected>Club</select>", "Home, Club"),
        ("<select multiple><option>Home</select>", ""),
        ("<select></select>", ""),
        ("<textarea>He said\nno</textarea>", "He said no"),
    ],
)
def test_a_saved_form_says_what_was_ticked_chosen_and_typed(field, shown):
    found = page(f"<label>Asked him: {field}</label>")
    assert " ".join(line[2:] for line in found) == f"Asked him: {shown}".rstrip()


def test_a_list_of_a_hundred_thousand_choices_takes_no_time():
    choices = b"<option>x" * 100_000 + b"<option selected>Some"
    assert read(b"<html><select multiple>" + choices + b"</select>", "a.html").text == "Some"
