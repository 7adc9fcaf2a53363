import pytest

from alongside.texts import attachments, read

from .making import docx, p, read_drawn


def blocks(body: str, **parts: str | bytes) -> list[str]:
    return read_drawn(docx(body, **parts), "visit.docx")


def item(words: str, level: int) -> str:
    return p(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr>')


def test_headings_are_known_by_their_style_in_any_language_and_by_what_it_is_based_on():
    body = p("One", '<w:pStyle w:val="Ueberschrift2"/>') + p("Two", '<w:pStyle w:val="Own"/>') + p("Three")
    assert blocks(body) == ["h2 One", "h2 Two", "p Three"]


def test_a_paragraph_can_say_itself_that_it_is_a_heading():
    assert blocks(p("One", '<w:outlineLvl w:val="0"/>') + p("x", '<w:outlineLvl w:val="9"/>')) == ["h1 One", "p x"]


def test_lists_keep_how_deep_they_are():
    assert blocks(item("a", 0) + item("b", 1) + item("c", 0)) == ["i1 a", "i2 b", "i1 c"]


def test_a_table_in_a_table_keeps_the_order_of_reading():
    inner = f"<w:tbl><w:tr><w:tc>{p('in')}</w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{p('a')}{inner}</w:tc><w:tc>{p('b')}{item('c', 0)}</w:tc></w:tr></w:tbl>{p('after')}"
    assert blocks(body) == ["c a", "c in", "c b", "i1 c", "p after"]


def test_a_merged_cell_is_read_once():
    merged = "<w:tcPr><w:vMerge/></w:tcPr>"
    begun = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'
    body = f"<w:tbl><w:tr><w:tc>{begun}{p('a')}</w:tc></w:tr><w:tr><w:tc>{merged}{p('hidden')}</w:tc></w:tr></w:tbl>"
    assert blocks(body) == ["c a"]


def test_captions_are_captions():
    assert blocks(p("Figure 1", '<w:pStyle w:val="Cap"/>')) == ["cap Figure 1"]


def test_a_note_stands_after_the_paragraph_that_calls_it():
    notes = f"""<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
    <w:footnote w:type="separator" w:id="0">{p("---")}</w:footnote>
    <w:footnote w:id="2">{p("See the plan.")}</w:footnote></w:footnotes>"""
    body = '<w:p><w:r><w:t>He left</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
    assert blocks(body + p("Then"), footnotes=notes) == ["p He left.", "n See the plan.", "p Then"]


def test_a_note_that_cites_itself_is_read_once():
    notes = """<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">
    <w:p><w:r><w:t>Round</w:t><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote></w:footnotes>"""
    body = '<w:p><w:r><w:t>He left</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    assert blocks(body, footnotes=notes) == ["p He left", "n Round"]


def test_tracked_changes_are_read_as_accepted():
    body = """<w:p><w:r><w:t xml:space="preserve">He </w:t></w:r><w:del><w:r><w:delText>ran</w:delText></w:r></w:del>
    <w:ins><w:r><w:t>walked</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>old</w:t></w:r></w:moveFrom></w:p>"""
    assert blocks(body) == ["p He walked"]


def test_a_cell_deleted_in_tracked_changes_is_left_out():
    cells = f"<w:tc>{p('a')}</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>{p('gone')}</w:tc><w:tc>{p('b')}</w:tc>"
    assert blocks(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>") == ["c a", "c b"]


def test_paragraphs_joined_in_tracked_changes_are_read_as_one():
    body = p("He left ", "<w:rPr><w:del/></w:rPr>") + p("early.")
    assert blocks(body) == ["p He left early."]


def test_a_large_first_letter_belongs_to_its_word():
    assert blocks(p("H", '<w:framePr w:dropCap="drop"/>') + p("e left.")) == ["p He left."]


def test_a_text_box_is_read_once_and_after_its_paragraph():
    box = f"<w:txbxContent>{p('In the box')}</w:txbxContent>"
    body = f"""<w:p><w:r><w:t>Beside</w:t><mc:AlternateContent>
    <mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>
    <mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>
    <w:r><w:t> it</w:t></w:r></w:p>"""
    assert blocks(body) == ["p Beside it", "p In the box"]


def test_content_controls_links_and_fields_show_what_a_person_sees():
    body = """<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>no</w:t></w:r>
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>
    <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>"""
    assert blocks(body) == ["p link7"]


def test_a_line_break_made_by_hand_begins_a_block_unless_a_small_letter_follows():
    body = "<w:p><w:r><w:t>12 Rose Lane</w:t><w:br/><w:t>Leeds</w:t><w:br/><w:t>and beyond</w:t></w:r></w:p>"
    assert blocks(body) == ["p 12 Rose Lane", "p Leeds and beyond"]


def test_hidden_words_are_left_out_and_it_is_said():
    text = read(docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>" + p("seen")), "a.docx")
    assert (text.text, text.notices) == ("seen", ("Hidden words were left out.",))


def test_bullets_that_were_typed_into_a_cell_make_items():
    cell = f"<w:tc>{p('Who')}{p('• the school')}{p('•')}</w:tc>"
    assert read_drawn(docx(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"), "a.docx") == ["c Who", "i1 the school", "c •"]


def test_comments_are_offered_apart():
    comments = f"""<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
    <w:comment w:id="1" w:author="Ann">{p("Is this so?")}</w:comment></w:comments>"""
    document = docx(p("He left."), comments=comments)
    assert read(document, "a.docx").notices == ("1 comment is offered apart.",)
    (apart,) = attachments(document, "a.docx")
    assert (apart.filename, apart.content.decode()) == ("Comments.txt", "Comment by Ann: Is this so?")


def test_a_style_based_on_itself_does_not_stop_the_reader():
    assert blocks(p("One", '<w:pStyle w:val="Loop"/>')) == ["p One"]


def test_a_bullet_typed_by_hand_is_an_item():
    assert blocks(p("•\tfirst")) == ["i1 first"]


@pytest.mark.parametrize(("shown", "title"), [("<w:p/>", None), (p("Words"), "visit")])
def test_a_text_without_heading_is_called_by_its_file(shown, title):
    if title:
        assert read(docx(shown), "visit.docx").title == title
