"""What stands above the first page of a document: once in front of its words, unless it says by itself that it runs."""

import io

import docx
import pytest

from alongside.texts import read

from .making import ODF_SPACES, drawn, odt, read_drawn, unpacked, zipped
from .printing import by_libreoffice


def word(header: list[str], first: list[str] | None = None) -> bytes:
    document = docx.Document()
    section = document.sections[0]
    section.footer.paragraphs[0].text = "Town Hall, Anytown"
    for above, lines in ((section.header, header), (section.first_page_header, first or [])):
        for line in lines:
            above.add_paragraph(line)
    section.different_first_page_header_footer = first is not None
    document.add_heading("The Plan", 1)
    document.add_paragraph("He left.")
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


BODY = ["h1 The Plan", "p He left."]
PAPER = ["Anytown Council", "Our ref: CS/12"]


@pytest.mark.parametrize(
    ("header", "kept"),
    [
        ("Panel on 3 March 2026\t\tPage 2 of 3", ["p Panel on 3 March 2026"]),  # the only place that says the day
        ("OFFICIAL – SENSITIVE", []),
        ("Minutes v2.docx", []),
        ("Page 1", []),
        ("1", []),
        ("The plan", []),  # the body says it
        ("He", ["p He"]),  # too short to be known again in the body
    ],
)
def test_the_header_of_a_word_document_stands_once_in_front(header, kept):
    assert read_drawn(word([header]), "a.docx") == [*kept, *BODY]


def test_the_header_of_the_first_page_counts_where_it_has_its_own():
    assert read_drawn(word(["Page 2"], PAPER), "a.docx") == [*(f"p {line}" for line in PAPER), *BODY]
    assert read_drawn(word(["From the second page on"], []), "a.docx") == BODY


@pytest.mark.parametrize("ending", ["odt", "rtf"])
@pytest.mark.parametrize(("first", "kept"), [(None, ["p Panel on 3 March"]), (PAPER, [f"p {line}" for line in PAPER])])
def test_so_it_does_when_libreoffice_saved_it(ending, first, kept, tmp_path):
    saved = by_libreoffice(word(["Panel on 3 March"], first), "docx", tmp_path, ending)
    assert read_drawn(saved, f"a.{ending}") == [*kept, *BODY]


def test_the_header_of_an_rtf_stands_once_in_front():
    header = rb"{\header\pard Panel in March\par}{\headerf\pard Headed paper\par}"
    assert read_drawn(rb"{\rtf1" + header + rb"\pard He left.\par{\header Later}\par}", "a.rtf") == [
        "p Panel in March",
        "p He left.",
    ]
    assert read_drawn(rb"{\rtf1\titlepg" + header + rb"\pard He left.\par}", "a.rtf") == [
        "p Headed paper",
        "p He left.",
    ]


def test_an_opendocument_text_takes_the_header_of_the_page_it_begins_on():
    def page(name: str, header: str) -> str:
        return f'<style:master-page style:name="{name}">{header}</style:master-page>'

    letter = "<style:header><text:p>Headed paper</text:p></style:header>"
    off = '<style:header style:display="false"><text:p>Switched off</text:p></style:header>'
    pages = f"<office:master-styles>{page('Standard', off)}{page('Letter', letter)}</office:master-styles>"
    begins = '<style:style style:name="P1" style:family="paragraph" style:master-page-name="Letter"/>'
    for style, kept in ((begins, ["p Headed paper"]), ("", [])):
        parts = unpacked(odt('<text:p text:style-name="P1">He left.</text:p>', style))
        styles = f"<office:document-styles {ODF_SPACES}>{pages}</office:document-styles>"
        text = read(zipped({**parts, "styles.xml": styles}, first_stored=True), "a.odt")
        assert drawn(text) == [*kept, "p He left."]
