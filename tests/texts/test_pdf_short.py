"""PDFs of a page or two: what runs along their edges, and minutes with numbered topics."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from reportlab.pdfgen import canvas

from alongside.texts import read

from .making import drawn
from .printing import by_chromium, by_libreoffice
from .test_pdf_layouts import LINE, lines, sheet

BODY = [LINE] * 4 + ["then they left."]


def blocks(draw) -> list[str]:
    return drawn(read(sheet(draw), "a.pdf"))


def page(top: str = "", foot: str = "", *, size: float = 12, gap: float = 60, left: float = 90):
    """Words with something above and below them; a "|" parts what stands at the left from what stands at the right."""

    def draw(page: canvas.Canvas) -> None:
        page.setFont("Helvetica", size)
        for words, base in ((top, 800), (foot, 30)):
            for at, part in enumerate(words.split("|")):
                page.drawString(left + 250 * at, base, part.strip())
        page.setFont("Helvetica", 12)
        lines(page, BODY, top=800 - gap)
        lines(page, BODY, top=300)

    return draw


@pytest.mark.parametrize(
    "words",
    [
        "OFFICIAL – SENSITIVE",
        "Official-Sensitive: Personal",
        "NOT PROTECTIVELY MARKED",
        "Private and confidential",
        "panel-minutes v2 (final).docx",
        "File name: Minutes 7 May.odt",
        "https://intranet.northtown.example/minutes?id=7",
        "Printed on 07/05/2026 14:33",
        "Northtown Council | OFFICIAL",
        "Minutes of the panel | Page 1 of 1",
        "Ref: AB 12 | Page 1 of 1",
        "Minutes of the panel | 1",
    ],
)
@pytest.mark.parametrize("edge", ["top", "foot"])
def test_what_says_that_it_runs_goes_from_the_edges_of_one_page(words, edge):
    assert blocks(page(**{edge: words})) == blocks(page())


@pytest.mark.parametrize(
    "words",
    [
        "11/27/26, 2:10 AM | Minutes of the panel",
        "27/11/2026, 02:10 | Minutes of the panel",
        "about:blank | 1/1",
        "27/11/2026, 02:10",
    ],
)
def test_what_a_browser_prints_in_small_letters_goes_too(words):
    assert blocks(page(top=words, size=8)) == blocks(page())


@pytest.mark.parametrize(
    "words",
    [
        "Minutes of the panel",
        "Dear Mrs Okafor,",
        "7 May 2026",
        "Northtown Council, Civic Centre, Northtown NT1 2AB",
        "Tel 01632 960 000",
        "See report.docx for what he said",
        "Name: Dean Smith | Confidential",
        "The meeting was official.",
        "12",
        "7 May 2026 | Room 3",
        "07/05/2026, 10:30 | Room 3",
    ],
)
@pytest.mark.parametrize("edge", ["top", "foot"])
def test_what_may_be_words_of_the_text_stays(words, edge):
    found = " ".join(blocks(page(**{edge: words})))
    assert all(part.strip() in found for part in words.split("|"))


def test_a_marking_that_stands_close_above_the_words_stays():
    assert blocks(page(top="Confidential", gap=16))[0].startswith("p Confidential")


def test_a_marking_alone_on_a_page_stays():
    def draw(page):
        page.drawString(90, 800, "Confidential")

    assert blocks(draw) == ["p Confidential"]


def test_a_number_that_only_the_second_of_two_pages_has_goes():
    def draw(page):
        lines(page, BODY)
        page.showPage()
        lines(page, BODY)
        page.drawCentredString(297, 30, "Page 2 of 2")

    assert "Page" not in " ".join(blocks(draw))


TOPICS = ["Apologies", "Minutes of the last meeting", "Matters arising", "Any other business"]
SAID = [
    "Apologies were received from the school nurse.",
    "These were agreed.",
    "The map was shared with the neighbourhood team. Nobody could say whether the young people had been told that it would "
    "be, and the chair asked that this be found out before the next meeting.",
    "None.",
]
ACTION = "Action: RP to ask the family."


def minutes(*, actions: bool = False) -> list[str]:
    """How minutes come out whole, whoever printed them."""
    told = []
    for number, (topic, said) in enumerate(zip(TOPICS, SAID, strict=True), start=1):
        told += [f"h4 {number}. {topic}", f"p {said}", *([f"p {ACTION}"] if actions else [])]
    return told


WRITTEN = {
    "in bold": "<p style='margin:8pt 0 0'><b>{n}. {topic}</b><p style='margin:2pt 0 0 8mm'>{said}",
    "close": "<div>{n}. {topic}</div><div style='margin-left:8mm'>{said}</div>",
    "a list of paragraphs": "<ol start={n}><li>{topic}<p style='margin:2pt 0'>{said}</ol>",
}


@pytest.mark.parametrize("form", WRITTEN)
def test_topics_of_minutes_printed_by_a_browser_are_headings_and_what_was_said_stands_below(form, tmp_path):
    body = "".join(
        WRITTEN[form].format(n=number, topic=topic, said=said)
        for number, (topic, said) in enumerate(zip(TOPICS, SAID, strict=True), start=1)
    )
    printed = by_chromium(f"<title>Minutes</title><style>body{{font:11pt/1.35 sans-serif}}</style>{body}", tmp_path)
    assert drawn(read(printed, "a.pdf")) == minutes()


def test_an_action_below_what_was_said_is_a_paragraph_of_its_own(tmp_path):
    body = "".join(
        f"<p style='margin:8pt 0 0'><b>{number}. {topic}</b><p style='margin:2pt 0 0 8mm'>{said}"
        f"<p style='margin:2pt 0 0 8mm'>{ACTION}"
        for number, (topic, said) in enumerate(zip(TOPICS, SAID, strict=True), start=1)
    )
    printed = by_chromium(f"<style>body{{font:11pt/1.35 sans-serif}}</style>{body}", tmp_path)
    assert drawn(read(printed, "a.pdf")) == minutes(actions=True)


def test_numbered_paragraphs_below_a_topic_stay_apart(tmp_path):
    body = "".join(
        f"<p style='margin:6pt 0 0'><b>{n}. {topic}</b><p style='margin:0 0 0 10mm'>{n}.1 {SAID[1]}"
        f"<p style='margin:0 0 0 10mm'>{n}.2 {SAID[0]}"
        for n, topic in enumerate(TOPICS, start=1)
    )
    found = drawn(read(by_chromium(f"<style>body{{font:11pt/1.35 sans-serif}}</style>{body}", tmp_path), "a.pdf"))
    assert found[:6] == [
        f"h4 1. {TOPICS[0]}",
        f"p 1.1 {SAID[1]}",
        f"p 1.2 {SAID[0]}",
        f"h4 2. {TOPICS[1]}",
        f"p 2.1 {SAID[1]}",
        f"p 2.2 {SAID[0]}",
    ]


def word_minutes(*, auto: bool) -> bytes:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "OFFICIAL – SENSITIVE"
    document.sections[0].footer.paragraphs[0].text = "Minutes.docx\t\tPage 1 of 1"
    for number, (topic, said) in enumerate(zip(TOPICS, SAID, strict=True), start=1):
        document.add_paragraph(topic if auto else f"{number}. {topic}", style="List Number" if auto else None)
        document.add_paragraph(said).paragraph_format.left_indent = docx.shared.Cm(1)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


@pytest.mark.parametrize("auto", [True, False])
def test_minutes_printed_by_libreoffice_come_out_the_same_without_header_and_footer(auto, tmp_path: Path):
    assert drawn(read(by_libreoffice(word_minutes(auto=auto), "docx", tmp_path), "a.pdf")) == minutes()


def test_a_numbered_list_of_short_items_stays_a_list():
    def draw(page):
        lines(page, BODY)
        lines(page, [f"{number}. {topic}" for number, topic in enumerate(TOPICS, start=1)], top=600)
        lines(page, BODY, top=500)

    assert [line for line in blocks(draw) if line[0] != "p"] == [
        f"i1 {number}. {topic}" for number, topic in enumerate(TOPICS, start=1)
    ]


def test_an_address_at_the_right_above_a_letter_is_read_first_and_line_by_line():
    def draw(page):
        address = ["Northtown Council", "Children’s Services", "Civic Centre", "Northtown NT1 2AB"]
        for number, words in enumerate(address):
            page.drawRightString(520, 780 - 15 * number, words)
        lines(page, ["Our ref: AB/12", "Date: 7 May 2026"], top=700)
        lines(page, ["Mrs S Okafor", "12 High Street", "Northtown"], top=650)
        lines(page, ["Dear Mrs Okafor"], top=590)
        lines(page, BODY, top=560)

    assert blocks(draw) == [
        "p Northtown Council",
        "p Children’s Services",
        "p Civic Centre",
        "p Northtown NT1 2AB",
        "p Our ref: AB/12",
        "p Date: 7 May 2026",
        "p Mrs S Okafor",
        "p 12 High Street",
        "p Northtown",
        "p Dear Mrs Okafor",
        f"p {' '.join(BODY)}",
    ]


def test_boxes_of_a_form_stand_before_their_own_words(tmp_path: Path):
    document = docx.Document()
    document.add_paragraph(f"{LINE} {LINE}, and this is what was ticked on that day.")
    document.add_paragraph("☒ Seen alone    ☐ Seen with parent    ☐ Not seen")
    document.add_paragraph("☐ Not asked").add_run(" about the map")
    held = io.BytesIO()
    document.save(held)
    found = drawn(read(by_libreoffice(held.getvalue(), "docx", tmp_path), "a.pdf"))
    assert " ".join(line[2:] for line in found[1:]) == (
        "☒ Seen alone ☐ Seen with parent ☐ Not seen ☐ Not asked about the map"
    )


def test_messages_of_a_chat_stay_apart_also_at_the_other_side():
    def draw(page):
        lines(page, ["10:01 Ann: are you ok?"], top=700)
        for number, words in enumerate(["10:02 me: yes", "10:02 me: why"]):
            page.drawRightString(500, 685 - 15 * number, words)
        lines(
            page, ["10:05 Ann: they said that you were seen on the estate with", "two people, and I wondered"], top=655
        )
        lines(page, ["10:06 me: no"], top=625)

    assert blocks(draw) == [
        "p 10:01 Ann: are you ok?",
        "p 10:02 me: yes",
        "p 10:02 me: why",
        "p 10:05 Ann: they said that you were seen on the estate with two people, and I wondered",
        "p 10:06 me: no",
    ]


def test_what_stands_below_two_columns_is_no_part_of_the_last(tmp_path: Path):
    def column(topic: str, *points: str) -> str:
        return f"<div style='flex:1'><h3>{topic}</h3><ul>{''.join(f'<li>{point}' for point in points)}</ul></div>"

    sides = column("What worked", "He was heard", "His mother came") + column(
        "What did not", "Nobody asked", "It was shared"
    )
    page = f"<title>a</title><body style='font:11pt serif'><div style='display:flex'>{sides}</div><p>{LINE} then left."
    assert drawn(read(by_chromium(page, tmp_path), "a.pdf"))[-2:] == ["i1 It was shared", f"p {LINE} then left."]


def test_the_short_second_line_of_a_heading_across_two_columns_belongs_to_it():
    def draw(page):
        for left in (90, 310):  # one column, then the other, as files hold them
            page.setFont("Helvetica", 11)
            lines(page, ["he told them what he wanted and why"] * 8, left=left, top=700)
        page.setFont("Helvetica-Bold", 18)
        page.drawString(90, 550, "What the panel was told and what it made")
        page.drawString(90, 529, "of that")
        for left in (90, 310):
            page.setFont("Helvetica", 11)
            lines(page, ["she told them what she wanted and why"] * 8, left=left, top=490)

    heading = "What the panel was told and what it made of that"
    assert [line[3:] for line in blocks(draw) if line.startswith("h")] == [heading]
