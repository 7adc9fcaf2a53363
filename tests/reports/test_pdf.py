"""The PDF, opened by two readers that know nothing of how it was made."""

from __future__ import annotations

import io
import re

import pikepdf
import pypdfium2
import pytest

from alongside.refusals import Refusal
from alongside.reports import as_pdf, content, typefaces

from .making import ARABIC, BENGALI, EMOJI, HOSTILE, ON, Made, hostile, two_who_differ, worked_example


def pdf(made: Made) -> bytes:
    return as_pdf(content(made.review, made.texts, on=ON))


def words_in(data: bytes) -> str:
    """All words in the order of the pages, blanks as one blank; places to break are no words."""
    document = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return squeezed("\n".join(pages))


def squeezed(words: str) -> str:
    return re.sub(r"[\s\u200b\ufffe\u00ad]+", " ", words).strip()


@pytest.fixture(scope="module")
def data():
    return pdf(worked_example())


@pytest.fixture(scope="module")
def opened(data):
    with pikepdf.open(io.BytesIO(data)) as document:
        yield document


def elements(document: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """Every structure element, in reading order."""
    found: list[pikepdf.Dictionary] = []

    def walk(one):
        if isinstance(one, pikepdf.Array):
            for child in one:
                walk(child)
        elif isinstance(one, pikepdf.Dictionary):
            if "/S" in one:
                found.append(one)
            if "/K" in one:
                walk(one.K)

    walk(document.Root.StructTreeRoot.K)
    return found


def tags(document: pikepdf.Pdf) -> list[str]:
    return [str(one.S) for one in elements(document)]


def outline(document: pikepdf.Pdf) -> list[tuple[int, str]]:
    with document.open_outline() as read:

        def walk(items, level):
            for item in items:
                yield level, str(item.title)
                yield from walk(item.children, level + 1)

        return list(walk(read.root, 1))


def test_it_says_that_it_is_pdf_ua(opened):
    with opened.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"


def test_it_is_tagged(opened):
    assert opened.Root.MarkInfo.Marked
    assert len(tags(opened)) > 300


def test_it_has_a_language_and_shows_its_title(opened):
    assert str(opened.Root.Lang) == "en-GB"
    assert opened.Root.ViewerPreferences.DisplayDocTitle
    assert str(opened.docinfo["/Title"]) == "The map and the panel"


def test_nobody_is_named_as_its_author(opened):
    assert "/Author" not in opened.docinfo


def test_every_typeface_is_in_the_file_and_is_ours(opened):
    described = [
        one for one in opened.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
    ]

    assert described
    for one in described:
        assert "/FontFile2" in one or "/FontFile3" in one
        assert re.search("Literata|AtkinsonHyperlegible", str(one.FontName))


def test_the_picture_is_vector_and_says_what_it_shows(opened):
    figures = [one for one in elements(opened) if str(one.S) == "/Figure"]

    assert len(figures) == 1
    assert "features of trust on the left" in str(figures[0].Alt)
    assert not [one for one in opened.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]


def test_the_bookmarks_are_the_headings_in_their_order(opened):
    marked = outline(opened)

    assert marked[0] == (1, "The map and the panel")
    assert [title for level, title in marked if level == 2] == [
        "What is in here, and who may read it",
        "What is looked at",
        "The picture",
        "Not heard yet",
        "Where we differ",
        "In answer to the reflective questions",
        "Last time",
        "What will change",
        "Feature by feature",
        "What practice owes",
        "Passages",
        "Questions that waited in the margin",
    ]


def test_headings_are_read_in_the_order_of_the_bookmarks(opened):
    levels = [int(tag[2]) for tag in tags(opened) if re.fullmatch(r"/H[1-6]", tag)]

    assert levels == [level for level, _ in outline(opened)]


def test_tables_have_captions_and_header_cells(opened):
    said = tags(opened)

    assert said.count("/Table") == said.count("/Caption") == 9
    assert said.count("/TH") == 9 * 4


def test_passages_are_a_list(opened):
    assert tags(opened).count("/LI") == 20


def test_every_quotation_can_be_found_in_it(data):
    said = words_in(data)
    made = worked_example()

    for passage in content(made.review, made.texts, on=ON).passages:
        assert squeezed(passage.quotation) in said


def test_citations_lead_to_places_in_the_document(opened):
    links = [one for page in opened.pages for one in page.get("/Annots", []) if one.Subtype == "/Link"]

    assert len(links) > 40
    assert all("/Dest" in one or one.A.S == "/GoTo" for one in links)


def test_pages_say_their_number(data):
    assert "page 1 of " in words_in(data)


def test_the_same_report_gives_the_same_bytes():
    made = two_who_differ()

    assert pdf(made) == pdf(made)


def test_an_empty_review_gives_a_whole_report_that_says_so():
    said = words_in(pdf(Made("Just begun")))

    assert said.count("not answered yet") == 27 * 2 + 10  # features in the picture and in the tables; duties
    assert "No commitment was made yet." in said


def test_two_readers_stand_side_by_side():
    said = words_in(pdf(two_who_differ()))

    assert "Reader 1: strong. It was never said." in said
    assert "Reader 2: unsure. The letter may not tell all." in said


@pytest.fixture(scope="module")
def hostile_words():
    return words_in(pdf(hostile()))


def test_hostile_words_come_out_as_words(hostile_words):
    assert squeezed(HOSTILE) in hostile_words


def test_words_in_arabic_are_set(hostile_words):
    assert set(ARABIC.replace(" ", "")) <= set(hostile_words)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (EMOJI, "he sent [grinning face][thumbs up sign] and [man][woman][girl]"),
        (BENGALI, "[words in Bengali]"),  # no typeface here has it
    ],
)
def test_what_no_typeface_here_can_set_is_named(hostile_words, words, named):
    assert words not in hostile_words
    assert named in hostile_words
    assert "Some signs cannot be set in this PDF." in hostile_words


def test_a_word_longer_than_a_line_is_broken_and_stays_whole(hostile_words):
    assert hostile_words.count("w") >= 20_000  # in pieces: the foot of each page stands between them


def test_without_the_typefaces_it_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr(typefaces, "FONTS", tmp_path)
    typefaces.fonts.cache_clear()

    with pytest.raises(Refusal, match="Run 'make' once"):
        pdf(Made())
    typefaces.fonts.cache_clear()


def test_nothing_is_left_on_the_disk(monkeypatch, tmp_path):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    pdf(two_who_differ())

    assert list(tmp_path.iterdir()) == []
