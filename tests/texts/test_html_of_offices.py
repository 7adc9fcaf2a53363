"""Web pages and emails in HTML as Outlook, Word and case systems write them."""

from __future__ import annotations

import pytest

from alongside.texts import attachments, read

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


def test_a_box_a_title_and_a_note_of_word_are_what_they_are_on_paper():
    box = (
        "<!--[if gte vml 1]><v:shape><v:textbox><p>In the box</p></v:textbox></v:shape><![endif]-->"
        "<![if !vml]><img src='a_files/image001.png' alt='Text Box: In the box'><![endif]>"
    )
    assert page(
        f"<p class=MsoTitle>The panel<p class=MsoSubtitle>in March<p class=MsoNormal>Words {box}go on<a href='#n'>[1]</a>"
        "<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p>[1] A note</p></div></div>"
    ) == ["h1 The panel", "h2 in March", "p Words go on[1]", "p In the box", "n [1] A note"]


def test_comments_that_word_saved_with_a_page_are_offered_apart():
    body = (
        "<p>He was seen<a class=msocomanchor href='#c1'>[TB1]</a>.</p><div style='mso-element:comment-list'>"
        "<div style='mso-element:comment'><span style='mso-comment-author:\"Tom Bradshaw\"'></span><p>Who asked him?</p></div>"
        "</div>"
    )
    document = f"<html><body>{body}".encode()
    assert (read(document, "a.html").text, read(document, "a.html").notices) == (
        "He was seen.",
        ("1 comment is offered apart.",),
    )
    assert attachments(document, "a.html")[0].content == b"Comment by Tom Bradshaw: Who asked him?"


def test_what_stands_close_in_a_form_is_not_one_word():
    assert page("<p>Asked?<input type=checkbox checked>Yes<input type=checkbox>No<button>Save</button>") == [
        "p Asked? ☒ Yes ☐ No Save"
    ]


def test_a_face_of_an_older_outlook_is_a_face():
    assert page("<p>Well done <font face=Wingdings>J</font></p>") == ["p Well done ☺"]
