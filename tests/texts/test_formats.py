import pytest

from alongside.refusals import Refusal
from alongside.texts import attachments, pasted, read

from .making import docx, drawn, email, odt, read_drawn, unpacked, zipped


def test_odt_keeps_headings_lists_tables_notes_and_boxes_in_order():
    body = """<text:h text:outline-level="2">Plan</text:h>
    <text:p>He<text:s text:c="3"/>left<text:note><text:note-citation>1</text:note-citation><text:note-body>
    <text:p>A note</text:p></text:note-body></text:note>.<text:line-break/>Then</text:p>
    <text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>two</text:p></text:list-item>
    </text:list></text:list-item></text:list>
    <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>
    <table:covered-table-cell><text:p>under</text:p></table:covered-table-cell></table:table-row></table:table>
    <text:p>Beside<draw:frame><draw:text-box><text:p>In the box</text:p></draw:text-box></draw:frame></text:p>"""
    assert read_drawn(odt(body), "a.odt") == [
        "h2 Plan",
        "p He left.",
        "p Then",
        "n A note",
        "i1 one",
        "i2 two",
        "c a",
        "p Beside",
        "p In the box",
    ]


def test_cells_and_rows_that_an_odt_repeats_are_read_as_often_as_the_limit():
    def row(cells: str, times: int) -> str:
        return f'<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>'

    def cell(words: str, times: int) -> str:
        return f'<table:table-cell table:number-columns-repeated="{times}">{words}</table:table-cell>'

    no, empty = cell("<text:p>No</text:p>", 3), cell("<text:p/>", 9_999)
    text = read(odt(f"<table:table>{row(no, 2)}{row(empty, 99_999)}</table:table>"), "a.odt")
    assert drawn(text) == ["c No"] * 6
    assert [(block.cell.row, block.cell.column) for block in text.blocks] == [(y, x) for y in (0, 1) for x in (0, 1, 2)]
    many = odt(f"<table:table>{row(cell('<text:p>No</text:p>', 999_999), 1)}</table:table>")
    assert len(read(many, "a.odt").blocks) == 1_000


def test_odt_reads_tracked_changes_as_accepted_and_offers_comments_apart():
    body = """<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>
    </text:changed-region></text:tracked-changes><text:p>He <text:change/>walked<office:annotation>
    <text:p>Is this so?</text:p></office:annotation></text:p>"""
    document = odt(body)
    assert drawn(read(document, "a.odt")) == ["p He walked"]
    assert attachments(document, "a.odt")[0].content == b"Comment: Is this so?"


HIDES = (
    '<style:style style:name="H" style:family="paragraph"><style:text-properties text:display="none"/></style:style>'
)


@pytest.mark.parametrize(
    "words",
    [
        '<text:p text:style-name="H">secret</text:p><text:p>seen</text:p>',
        '<text:section text:display="none"><text:p>secret</text:p></text:section><text:p>seen</text:p>',
        '<text:p>seen<text:hidden-text text:string-value="secret">secret</text:hidden-text></text:p>',
        '<text:p>seen<text:span text:style-name="H">secret</text:span></text:p>',
    ],
)
def test_hidden_words_of_an_odt_are_left_out_and_it_is_said(words):
    text = read(odt(words, HIDES), "a.odt")
    assert (text.text, text.notices) == ("seen", ("Hidden words were left out.",))


def test_styles_of_word_keep_their_sense_when_libreoffice_saved_them_under_its_own_names():
    body = "".join(f'<text:p text:style-name="{name}">{name}</text:p>' for name in ("title", "subtitle", "caption"))
    assert read_drawn(odt(body), "a.odt") == ["h1 title", "h2 subtitle", "cap caption"]


def test_odt_is_known_even_where_a_program_packed_its_parts_in_another_order():
    parts = unpacked(odt("<text:p>He left.</text:p>"))
    other = zipped({"content.xml": parts["content.xml"], "styles.xml": "<a/>", "mimetype": parts["mimetype"]})
    assert read(other, "a.odt").text == "He left."


RTF = rb"""{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset2 Symbol;}}
{\stylesheet{\s1 heading 1;}{\s2 caption;}}{\info{\title secret}}{\header running}
{\pard\s1 Plan\par}\pard He said \'93no\'94 to caf\'e9 \u8364?5 {\f1\'cf\'f0\'e8\'e2\'e5\'f2}{\v hidden}{\deleted gone}.
{\footnote\pard A note.}\par
{\pard{\listtext\f2\'b7\tab}\ls1\ilvl0 one\par}{\pard{\listtext\f2\'b7\tab}\ls1\ilvl1 two\par}
\trowd\cellx100\cellx200\pard\intbl a\cell b\cell\row\pard
{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt\pard In the box\par}}{\shprslt again}}Beside\par
{\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}} \u-10179?\u-8704? end{\*\unknown no}{\pict 00ff00}\par}"""


def test_rtf_keeps_its_headings_lists_tables_notes_boxes_and_code_pages():
    assert read_drawn(RTF, "a.rtf") == [
        "p running",
        "h1 Plan",
        "p He said “no” to café €5 Привет.",
        "n A note.",
        "i1 one",
        "i2 two",
        "c a",
        "c b",
        "p Beside",
        "p In the box",
        "p link 😀 end",
    ]


COMMENTED = rb"""{\rtf1\ansi He left{\*\atnid PR}{\*\atnauthor Priya Ram\'e1n}\chatn
{\*\annotation{\*\atnref 1}{\*\atndate 123}\pard\plain Is {\b this} so?\par Ask him.\par} early{\*\annotation No.}.\par}"""


def test_comments_of_an_rtf_are_offered_apart():
    text = read(COMMENTED, "a.rtf")
    assert (drawn(text), text.notices) == (["p He left early."], ("2 comments are offered apart.",))
    apart = attachments(COMMENTED, "a.rtf")[0].content.decode()
    assert apart == "Comment by Priya Ramán: Is this so? Ask him.\n\nComment: No."


@pytest.mark.parametrize("data", [RTF[:500], rb"{\rtf1 He left.\par \bin99999999 And then}"])
def test_an_rtf_that_breaks_off_is_read_as_far_as_it_goes_and_it_is_said(data):
    assert any("breaks off" in notice for notice in read(data, "a.rtf").notices)


def test_of_a_whole_rtf_that_is_not_said():
    assert not read(rb"{\rtf1 He left.\par {\pict\bin3 {x{}\bin2 {{}", "a.rtf").notices


def test_signs_and_buttons_that_stand_only_in_a_field_of_an_rtf_are_read_as_what_they_show():
    signs = rb"""{\rtf1\ansi{\fonttbl{\f0\fcharset0 Arial;}{\f2\fcharset1 Symbol;}
    {\f3\froman\fcharset2{\*\panose 0505}Symbol;}{\f4\fcharset2 Wingdings;}}
    \pard{\f2 a}{\f3 b\'a3}{\f3\u-3999?}{\f4 vyz} {\field{\*\fldinst SYMBOL 119 \\f "Symbol" \\s 12}{\fldrslt\f3\fs24}}\par}"""
    assert read_drawn(signs, "a.rtf") == ["p aβ≤α ω"]
    button = rb"{\rtf1 Seen on {\field{\*\fldinst MACROBUTTON None [day]}}.\par}"
    assert read_drawn(button, "a.rtf") == ["p Seen on [day]."]


def test_a_sign_in_a_word_document_is_read_as_what_it_shows():
    word = docx('<w:p><w:r><w:sym w:font="Symbol" w:char="F062"/><w:sym w:font="Wingdings" w:char="F062"/></w:r></w:p>')
    assert read_drawn(word, "a.docx") == ["p β"]


def test_html_keeps_its_structure_and_leaves_out_what_nobody_sees():
    page = b"""<!doctype html><title>Visit</title><style>p{}</style><h1>Big <b>plan</b></h1><p>One<br>Two</p>
    <ul><li>a<ol><li>b</ol><li><p>c</p><p>d</p></ul><table><caption>Cap</caption><tr><td>1<td><p>2</table>
    <p hidden>no</p><script>no()</script><div style="display:none">no</div><img src="http://example.org/x.png" alt="">"""
    text = read(page, "a.html")
    assert drawn(text) == ["h1 Big plan", "p One", "p Two", "i1 a", "i2 b", "i1 c", "p d", "cap Cap", "c 1", "c 2"]
    assert (text.title, text.notices) == ("Visit", ("Hidden words were left out.",))


def test_words_marked_as_deleted_in_a_page_are_left_out_and_it_is_said():
    text = read(b"<html><p><del>bad</del><ins>worse</ins> <s>struck</s></p><del><p>gone</p></del>", "a.html")
    assert drawn(text) == ["p worse struck"]
    assert text.notices == ("Words marked as deleted were left out.",)


@pytest.mark.parametrize(
    ("page", "seen"),
    [
        ('<meta charset="windows-1251"><p>Привет</p>'.encode("cp1251"), "Привет"),
        ("<p>café £5</p>".encode("cp1252"), "café £5"),
        ("<p>café</p>".encode(), "café"),
        ("\ufeff<p>café</p>".encode("utf-16-le"), "café"),
        (b'<meta charset="nonsense"><p>ok</p>', "ok"),
    ],
)
def test_a_pages_encoding_is_settled_first(page, seen):
    assert read(b"<html>" + page if page[:1] == b"<" else page, "a.html").text == seen


def test_markdown_keeps_its_structure_and_shows_html_as_typed():
    words = b"# Plan\n\nOne *line*\nwrapped.\n\n- a\n  - b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n<b>typed</b>\n"
    assert read_drawn(words, "a.md") == [
        "h1 Plan",
        "p One line wrapped.",
        "i1 a",
        "i2 b",
        "c x",
        "c y",
        "c 1",
        "c 2",
        "p <b>typed</b>",
    ]


def test_a_row_of_a_markdown_table_keeps_the_cells_beyond_its_head():
    words = b"""| Who | When |
|---|---|
| Ann | 3 May | *late* | her `a\\|b`, see[^1] |
 Ben | 4 May

> | x |
> |---|
> | 1 | 2

[^1]: By phone.
"""
    text = read(words, "a.md")
    assert drawn(text) == [
        *("c Who", "c When", "c Ann", "c 3 May", "c late", "c her a|b, see", "n By phone.", "c Ben", "c 4 May"),
        *("c x", "c 1", "c 2"),
    ]
    assert [block.cell.column for block in text.blocks if block.cell][2:6] == [0, 1, 2, 3]


def test_who_speaks_in_a_markdown_transcript_is_not_taken_for_where_a_link_leads():
    words = b"""[Ann]: Yes

[Ben]: See [the plan][p], [Ann].

[Ann]: No.

[p]: https://example.org/plan "Our plan"

[source]: https://example.org/other
"""
    assert read_drawn(words, "a.md") == [
        "p [Ann]: Yes",
        "p [Ben]: See the plan, [Ann].",
        "p [Ann]: No.",
        "p [source]: https://example.org/other",
    ]


def test_footnotes_of_markdown_stand_behind_the_paragraph_that_calls_them():
    words = b"""He left[^1] early[^b], as `[^1]` says[^none].

[^1]: See the *plan*,
which is long.

[^b]: https://example.org/plan

- one[^2]

[^2]: In a list.

| a[^3] | b |
|---|---|
| c[^4] | d |

[^3]: Of the head.

[^4]: Of the cell.

[^5]: Nobody calls this.
"""
    assert read_drawn(words, "a.md") == [
        "p He left early, as [^1] says[^none].",
        "n See the plan, which is long.",
        "n https://example.org/plan",
        "i1 one",
        "n In a list.",
        "c a",
        "n Of the head.",
        "c b",
        "c c",
        "n Of the cell.",
        "c d",
        "p [^5]: Nobody calls this.",
    ]


def test_an_email_opens_with_its_subject_and_offers_its_attachments_apart():
    message = email("Visit", "Hello.\n\n- one\n- two")
    message.add_attachment(b"Minutes", maintype="text", subtype="plain", filename="minutes.txt")
    message.add_attachment(email("Earlier", "Before"))
    text = read(message.as_bytes(), "a.eml")
    assert drawn(text) == [
        "h1 Visit",
        "p From: Ann <ann@example.org>",
        "p To: panel@example.org",
        "p Hello.",
        "i1 one",
        "i1 two",
    ]
    assert text.notices == ("2 attachments are offered apart.",)
    minutes, earlier = attachments(message.as_bytes(), "a.eml")
    assert read(minutes.content, minutes.filename).text == "Minutes"
    assert read(earlier.content, earlier.filename).title == "Earlier"


def test_an_email_in_html_is_read_as_people_saw_it():
    text = read(email("Visit", "plain", "<p>One</p><p>Two</p>").as_bytes(), "a.eml")
    assert drawn(text)[-2:] == ["p One", "p Two"]


@pytest.mark.parametrize(
    ("data", "notice"),
    [
        ("He said “no” in café.".encode(), None),
        ("\ufeffHe said “no” in café.".encode(), None),
        ("\ufeffHe said “no” in café.".encode("utf-16-be"), None),
        ("He said “no” in café.".encode("utf-16-le"), "Read as UTF-16."),
        ("He said “no” in café.".encode("utf-32-be"), "Read as UTF-32."),
        ("He said “no” in café.".encode("cp1252"), "Read as windows-1252."),
    ],
)
def test_plain_text_is_read_in_any_encoding_and_a_guess_is_told(data, notice):
    text = read(data, "a.txt")
    assert text.text == "He said “no” in café."
    assert text.notices[0].startswith(notice) if notice else not text.notices


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("Мы говорили с молодым человеком о том, что было вчера.", "cp1251"),
        ("Władysław mówił, że nikt go nie pytał, kiedy spotkali się z jego bratem.", "cp1250"),
        ("Мы говорили с молодым человеком о том, что было вчера.", "koi8_r"),
        ("Zoë said “no” to the café’s owner – and left.", "mac_roman"),
        ("Zoë left the café, and paid £5.", "cp437"),
        # and windows-1252 where it makes sense
        ("‘No’, said McÉwan. “Stop‘ it”, it cost £20 in the Straße.", "cp1252"),
    ],
)
def test_other_old_encodings_are_guessed_where_windows_1252_makes_no_sense(words, encoding):
    assert read(words.encode(encoding), "a.txt").text == words


def test_wrapped_lines_are_one_paragraph_and_short_ones_stay_apart():
    words = (
        "The youth worker went to the estate on Tuesday and talked with\n"
        "everybody who was there, among them two friends of the young\n"
        "person, who said little.\n"
        "10:32 Ann: are you there\n"
        "10:33 Ben: yes\n\n"
    )
    assert drawn(pasted(words)) == [
        "p The youth worker went to the estate on Tuesday and talked with everybody who was there, among them two friends "
        "of the young person, who said little.",
        "p 10:32 Ann: are you there",
        "p 10:33 Ben: yes",
    ]


def test_a_word_that_a_line_broke_is_one_word_and_keeps_its_hyphen_unless_it_has_none_elsewhere():
    words = (
        "The youth worker and the panel said that they had come to-\n"
        "gether on Tuesday to hear what had been said by Mrs Okafor-\n"
        "Reid of the school, who was not asked about the partici-\n"
        "pation of anybody.  Nobody said anything of participation.\n"
    )
    whole = (
        "p The youth worker and the panel said that they had come to-gether on Tuesday to hear what had been said by Mrs "
        "Okafor-Reid of the school, who was not asked about the participation of anybody. Nobody said anything of "
        "participation."
    )
    assert drawn(pasted(words)) == [whole]
    assert drawn(pasted(words + "\nShort -\nlines\nAsked-\nSarah"))[1:] == [
        "p Short -",
        "p lines",
        "p Asked-",
        "p Sarah",
    ]


def test_items_under_items_keep_their_depth_in_plain_text_and_emails():
    words = "* ring school\n  - before noon\n    - by Mo\n  - or later\n\n* email panel\n\nNoted\n\n  - apart\n"
    seen = ["i1 ring school", "i2 before noon", "i3 by Mo", "i2 or later", "i1 email panel", "p Noted", "i1 apart"]
    assert drawn(pasted(words)) == seen
    assert read_drawn(email("Actions", words).as_bytes(), "a.eml")[3:] == seen


def test_a_number_in_plain_text_or_an_email_stays_with_its_words_and_a_bullet_goes():
    words = "1. first\n   a) under it\n3.2. Agreed: nobody is asked\n3.2 Agreed too\n- third\n"
    seen = ["i1 1. first", "i2 a) under it", "i1 3.2. Agreed: nobody is asked", "p 3.2 Agreed too", "i1 third"]
    assert drawn(pasted(words)) == seen
    assert read_drawn(words.encode(), "minutes.txt") == seen
    assert read_drawn(email("Minutes", words).as_bytes(), "a.eml")[3:] == seen


def test_pasted_words_take_the_title_they_are_given():
    assert pasted("He left.", "Visit").title == "Visit"


def test_signs_that_nobody_sees_are_taken_out_and_accents_are_one_sign():
    seen = pasted("De\u00adan\u200b\u202e cafe\u0301\u00a0 \x07x\u2066y").text
    assert seen == "Dean café xy"


def test_right_to_left_emoji_and_combining_marks_stay_whole():
    words = "قال لا. 👩🏽\u200d👧 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f क्षि q\u0307"
    assert pasted(words).text == words


def nested(deep: int) -> bytes:
    return "".join(f"{'  ' * level}- level {level + 1}\n" for level in range(deep)).encode()


def test_lists_and_quotes_in_markdown_keep_every_word_as_deep_as_the_limit():
    assert read_drawn(nested(100), "a.md") == [f"i{level} level {level}" for level in range(1, 101)]
    assert read_drawn(b"> " * 100 + b"deep", "a.md") == ["p deep"]


@pytest.mark.parametrize("words", [nested(101), b"> " * 500 + b"deep", b"> " * 100_000 + b"deep"])
def test_deeper_ones_are_refused_and_it_is_said(words):
    with pytest.raises(Refusal, match="nested"):
        read(words, "a.md")


def test_what_programs_write_above_a_markdown_text_is_no_heading():
    assert read_drawn(b"---\ntitle: Visit\ntags: [a]\n---\n\nHe left.\n", "a.md") == [
        "p title: Visit",
        "p tags: [a]",
        "p He left.",
    ]
    assert read_drawn(b"---\n\nSeen at home.\n\n---\n", "a.md") == ["p Seen at home."]


def test_a_title_from_a_files_name_has_its_words_apart() -> None:
    assert read(b"He came on Monday.", "Kian_Doherty_plan_v2.txt").title == "Kian Doherty plan v2"
