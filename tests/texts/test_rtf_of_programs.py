"""RTF as WordPad, Word and TextEdit write it."""

from __future__ import annotations

import pytest

from alongside.texts import read

from .making import drawn

FONTS = (
    b"{\\fonttbl{\\f0\\fnil\\fcharset0 Calibri;}{\\f1\\fnil\\fcharset2 Symbol;}{\\f2\\fnil\\fcharset2 Wingdings;}"
    b"{\\f3\\fnil\\fcharset238 Calibri;}{\\f4\\fnil\\fcharset2{\\*\\fname Wingdings 2;}Wingdings 2;}}"
)


def blocks(words: bytes) -> list[str]:
    return drawn(read(b"{\\rtf1\\ansi\\ansicpg1252\\deff0" + FONTS + b"\\uc1\\pard\\f0 " + words + b"\\par}", "a.rtf"))


def test_letters_come_by_code_page_and_by_unicode():
    assert blocks(b"Caf\\'e9 \\ldblquote no\\rdblquote  \\'96 \\u322?\\u243\\'f3d\\u378? \\f3 W\\'b3adys\\'b3aw") == [
        "p Café “no” – łódź Władysław"
    ]


@pytest.mark.parametrize(
    ("signs", "shown"),
    [
        (b"\\f2\\'fe\\f0  yes \\f2\\'a8\\f0  no", "☑ yes ☐ no"),
        (b"\\f2 J", "☺"),
        (b"\\f4 R\\f0  yes", "☑ yes"),
        (b"a\\f2 v\\f0 b", "ab"),  # an ornament
        (b"\\f2\\u-3842?\\f0  yes", "☑ yes"),
    ],
)
def test_ticks_boxes_and_faces_are_read_and_ornaments_left_out(signs, shown):
    assert blocks(signs) == [f"p {shown}"]


def box(kind: str, settings: str) -> bytes:
    """A field of an old form as Word writes it."""
    return (
        f"{{\\field{{\\*\\fldinst {{\\fs22 {kind} }}{{\\fs22 {{\\*\\datafield 6500}}{{\\*\\formfield{{\\fftype1{settings}}}}}}}}}"
        "{\\fldrslt }}"
    ).encode()


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        (box("FORMCHECKBOX", "\\ffres1\\ffdefres0"), "☒"),
        (box("FORMCHECKBOX", "\\ffres0\\ffdefres1"), "☐"),
        (box("FORMCHECKBOX", "\\ffres25{\\*\\ffname Check1}\\ffdefres1"), "☒"),
        (box("FORMDROPDOWN", "\\ffres1{\\*\\ffl Low}{\\*\\ffl High}"), "High"),
        (box("FORMDROPDOWN", "\\ffres25\\ffdefres0{\\*\\ffl Low}{\\*\\ffl High}"), "Low"),
        (box("FORMDROPDOWN", "\\ffres9{\\*\\ffl Low}"), ""),
    ],
)
def test_boxes_of_an_old_form_say_what_was_ticked_and_chosen(field, shown):
    assert blocks(b"Asked: " + field) == [f"p Asked: {shown}".rstrip()]


def test_textedit_writes_a_line_as_a_paragraph_and_its_lists_and_tables_are_read():
    words = (
        b"Hi \\uc0\\u8220 there\\u8221  \\uc0\\u55357 \\u56842 \\\nsecond\\\n"
        b"\\pard\\ls1\\ilvl0 {\\listtext\t\\uc0\\u8226 \t}one\\\n{\\listtext\t\\uc0\\u8226 \t}two\\\n\\pard \\\n"
        b"\\itap1\\trowd \\taflags0 \\cellx4320\\cellx8640\n\\pard\\intbl\\itap1 a\\cell \\pard\\intbl\\itap1 b\\cell \\row\n"
        b"\\itap1\\trowd \\cellx4320\\cellx8640 \\pard\\intbl\\itap1 c\\cell \\pard\\intbl\\itap1 d\\cell \\lastrow\\row\n"
        b"\\pard after\\\n"
    )
    assert blocks(words) == ["p Hi “there” 😊", "p second", "i1 one", "i1 two", "c a", "c b", "c c", "c d", "p after"]


def test_words_behind_a_table_that_forgot_to_end_are_in_no_cell():
    text = read(b"{\\rtf1\\trowd\\cellx900\\pard\\intbl a\\cell\\row still in\\par\\pard after\\par}", "a.rtf")
    assert [block.cell is not None for block in text.blocks] == [True, True, False]


def test_a_formula_is_read_as_it_is_in_word():
    signs = rb"{\mf{\mfPr{\mtype lin}}{\mnum{\mr 1}}{\mden{\mr 2}}}{\msSup{\me{\mr x}}{\msup{\mr 2}}}"
    assert read(rb"{\rtf1 So {\mmath{\*\moMath" + signs + rb"}}.\par}", "a.rtf").text == "So 1/2x^2."


def test_a_mark_of_the_encoding_in_front_is_no_word():
    assert read(b"\xef\xbb\xbf{\\rtf1 He left.\\par}", "a.rtf").text == "He left."
