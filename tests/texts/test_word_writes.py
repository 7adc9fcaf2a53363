"""OOXML as Word itself writes it: each word is read exactly once, and stands where a person reads it."""

import re

import pytest

from alongside.texts import attachments, read

from .making import W, docx, p, read_drawn, zipped

R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def r(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def field(instruction: str, shown: str) -> str:
    told = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return FIELD.format("begin") + told + FIELD.format("separate") + shown + FIELD.format("end")


def box(inside: str, group: bool = False) -> str:
    """A text box as Word keeps it: once as a drawing, once more as VML for older programs."""
    shape = f"<wps:wsp><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp>"
    drawing = f"<wpg:wgp xmlns:wpg='g'>{shape}</wpg:wgp>" if group else shape
    return f"""<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor xmlns:wp="wp"><a:graphic xmlns:a="a">
    <a:graphicData>{drawing}</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>
    <v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
    </mc:AlternateContent></w:r>"""


def tag(name: str, inside: str, told: str = "") -> str:
    return f"<w:{name} {told}>{inside}</w:{name}>"


def para(*inside: str) -> str:
    return tag("p", "".join(inside))


def table(*rows: tuple[str, ...]) -> str:
    return tag("tbl", "".join(tag("tr", "".join(tag("tc", cell) for cell in row)) for row in rows))


def control(inside: str) -> str:
    return tag("sdt", "<w:sdtPr><w:alias w:val='no'/></w:sdtPr>" + tag("sdtContent", inside))


def vml(inside: str) -> str:
    return f"<w:pict><v:shape><v:textbox>{tag('txbxContent', inside)}</v:textbox></v:shape></w:pict>"


def either(choice: str, fallback: str) -> str:
    chosen = f"<mc:Choice Requires='wpc'>{choice}</mc:Choice>"
    return f"<mc:AlternateContent>{chosen}<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"


W1, W2, W3, W9 = (r(f" w{number} ") for number in (1, 2, 3, 9))
P1, P2, P3 = p("w1"), p("w2"), p("w3")
GONE = tag("del", "<w:r><w:delText>w9</w:delText></w:r>")
BOLD_ONCE_HIDDEN = "<w:rPr><w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
MERGED = "<w:tcPr><w:vMerge/></w:tcPr><w:p/>"
ONCE = {
    "a text box in a group": para(W1, box(P2, group=True)) + P3,
    "two text boxes on one paragraph": para(W1, box(P2), box(P3)),
    "a text box in a text box": para(W1, box(para(W2, box(P3)))),
    "a table in a text box": para(W1, box(table((P2,)))) + P3,
    "a text box in a cell": table((para(W1, box(P2)),)) + P3,
    "an old VML box": para(W1, tag("r", vml(P2))) + P3,
    "a drawing without words, and words for old programs": para(W1, tag("r", either("<w:drawing/>", vml(P2)))) + P3,
    "a choice between paragraphs": either(P1, P1) + P2 + P3,
    "a content control in a line": para(W1, control(W2), W3),
    "content controls in each other": control(P1 + control(P2)) + P3,
    "a content control round a row and one round a cell": tag(
        "tbl", control(tag("tr", tag("tc", P1) + control(tag("tc", P2))))
    )
    + P3,
    "smart tags in each other": para(W1, tag("smartTag", tag("smartTag", W2)), W3),
    "custom XML round a paragraph": tag("customXml", P1) + para(tag("customXml", W2), W3),
    "a link in an insertion": para(W1, tag("ins", f"<w:hyperlink {R} r:id='rId1'>{W2}</w:hyperlink>"), W3),
    "a deletion in an insertion": para(W1, tag("ins", GONE + W2), W3),
    "words moved elsewhere": para(tag("moveFrom", W3), W1) + P2 + para(tag("moveTo", W3)),
    "a changed format": para(
        "<w:pPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>", tag("r", BOLD_ONCE_HIDDEN + "<w:t>w1</w:t>")
    )
    + P2
    + P3,
    "a field in a field": para(W1, field("IF " + field("MERGEFIELD x", W9), W2), W3),
    "a field over several paragraphs": para(FIELD.format("begin"), FIELD.format("separate"), W1)
    + P2
    + para(W3, FIELD.format("end")),
    "a simple field": para(W1, tag("fldSimple", W2, "w:instr='AUTHOR'"), W3),
    "a link made of a field": para(W1, field("HYPERLINK x", W2), W3),
    "a proofing mark and a bookmark": para(
        "<w:proofErr w:type='spellStart'/>", W1, "<w:bookmarkStart w:id='0' w:name='x'/>", W2, W3
    ),
    "cells over several columns and rows": table(
        ("<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + P1,),
        ("<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + P2, P3),
        (MERGED, "<w:p/>"),
    ),
    "a table three deep": table((P1 + table((P2 + table((P3,)) + "<w:p/>",)) + "<w:p/>",)),
}


@pytest.mark.parametrize("name", ONCE)
def test_each_word_is_read_once_and_in_its_order(name):
    assert re.findall(r"w\d", read(docx(ONCE[name]), "a.docx").text) == ["w1", "w2", "w3"]


def test_notes_at_the_end_and_at_the_foot_stand_after_the_paragraphs_that_call_them():
    def notes(kind: str, words: str) -> str:
        mark = f"<w:r><w:{kind}Ref/></w:r>"
        return f"<w:{kind}s xmlns:w='{W}'><w:{kind} w:id='1'><w:p>{mark}{r(' ' + words)}</w:p></w:{kind}></w:{kind}s>"

    call = "<w:r><w:{}Reference w:id='1'/></w:r>"
    body = f"<w:p>{r('One')}{call.format('footnote')}</w:p><w:p>{r('Two')}{call.format('endnote')}</w:p>"
    made = docx(body, footnotes=notes("footnote", "At the foot"), endnotes=notes("endnote", "At the end"))
    assert read_drawn(made, "a.docx") == ["p One", "n At the foot", "p Two", "n At the end"]


def test_a_list_that_begins_anew_keeps_its_items_and_their_depth():
    numbered = "<w:numPr><w:ilvl w:val='{}'/><w:numId w:val='{}'/></w:numPr>"
    body = p("a", numbered.format(0, 4)) + p("b", numbered.format(1, 4)) + p("between") + p("c", numbered.format(0, 5))
    assert read_drawn(docx(body), "a.docx") == ["i1 a", "i2 b", "p between", "i1 c"]


def link(target: str) -> str:
    return f"<Relationships><Relationship Id='rId7' Type='x/aFChunk' Target='{target}'/></Relationships>"


@pytest.mark.parametrize(
    ("target", "content"),
    [
        ("chunk.html", b"<html><meta charset=utf-8><h2>Plan</h2><p>caf\xc3\xa9</p></html>"),
        ("chunk.txt", "Plan\n\ncafé".encode()),
        ("chunk.docx", docx(p("Plan", '<w:pStyle w:val="Ueberschrift2"/>') + p("café"))),
        ("chunk.rtf", rb"{\rtf1\ansi\ansicpg1252 Plan\par caf\'e9\par}"),
    ],
)
def test_a_document_inside_a_document_is_read_where_it_stands(target, content):
    body = f"{p('before')}<w:altChunk {R} r:id='rId7'/>{p('after')}"
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document xmlns:w='{W}'><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": link(target),
        f"word/{target}": content,
    }
    lines = read(zipped(parts), "a.docx").text.split("\n")
    assert lines == ["before", "Plan", "café", "after"]


WITH_COMMENT = f"<w:comments xmlns:w='{W}'><w:comment w:id='0' w:author='Ann'>{p('So?')}</w:comment></w:comments>"


@pytest.mark.parametrize(
    ("target", "content"),
    [
        ("chunk.docx", docx(p("in"), comments=WITH_COMMENT)),
        ("chunk.rtf", rb"{\rtf1 in{\*\atnauthor Ann}{\*\annotation So?}\par}"),
    ],
)
def test_comments_of_a_document_inside_a_document_are_offered_with_its_own(target, content):
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document xmlns:w='{W}'><w:body>{p('out')}<w:altChunk {R} r:id='rId7'/></w:body></w:document>",
        "word/_rels/document.xml.rels": link(target),
        "word/comments.xml": WITH_COMMENT.replace("Ann", "Bob"),
        f"word/{target}": content,
    }
    text = read(zipped(parts), "a.docx")
    assert (text.text, text.notices) == ("out\nin", ("2 comments are offered apart.",))
    apart = attachments(zipped(parts), "a.docx")[0].content.decode()
    assert apart == "Comment by Bob: So?\n\nComment by Ann: So?"


def test_a_chunk_that_stands_in_itself_is_left_out_and_it_is_said():
    body = f"{p('before')}<w:altChunk {R} r:id='rId7'/>"
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document xmlns:w='{W}'><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": link("c.docx"),
    }
    for _ in range(5):
        parts["word/c.docx"] = zipped(parts)
    text = read(zipped(parts), "a.docx")
    assert set(text.text.split("\n")) == {"before"}
    assert any("inside it" in notice for notice in text.notices)


def test_replies_to_a_comment_are_offered_with_it():
    comments = "".join(
        f"<w:comment w:id='{n}' w:author='{who}'>{p(words)}</w:comment>"
        for n, who, words in [(1, "Ann", "Is this so?"), (2, "Ben", "Yes")]
    )
    made = docx(p("He left."), comments=f"<w:comments xmlns:w='{W}'>{comments}</w:comments>")
    assert attachments(made, "a.docx")[0].content.decode() == "Comment by Ann: Is this so?\n\nComment by Ben: Yes"
