"""Bad files, each made here: every one ends in words or in a sentence that says what to do, soon, and nothing is kept."""

import io
import re
import struct
import zipfile
import zlib

import pikepdf
import pytest
from reportlab.pdfgen import canvas

from alongside.refusals import Refusal
from alongside.texts import limits, read

from .making import WORD_SPACES, docx, email, odt, p, zipped


def refused(data: bytes, filename: str, words: str) -> None:
    with pytest.raises(Refusal, match=words) as caught:
        read(data, filename)
    assert re.fullmatch(r"[A-Z].*\.", caught.value.sentence, re.DOTALL)


def pdf(pages: int = 1, words: str = "He left.") -> bytes:
    held = io.BytesIO()
    sheet = canvas.Canvas(held)
    for _ in range(pages):
        sheet.drawString(70, 700, words)
        sheet.showPage()
    sheet.save()
    return held.getvalue()


def with_prolog(prolog: str, words: str) -> bytes:
    document = (
        f"{prolog}<w:document {WORD_SPACES}><w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body></w:document>"
    )
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document})


def test_a_zip_bomb_is_refused():
    bomb = docx(p("a" * 100), styles=b" " * (limits.ZIP_PART_BYTES + 1))
    assert len(bomb) < 1_000_000
    refused(bomb, "a.docx", "unpacks to far more")


def test_many_parts_that_are_large_together_are_refused():
    blank = b"<a>" + (b"<b>" + b" " * limits.MB + b"</b>") * 60 + b"</a>"
    names = ("styles", "footnotes", "endnotes", "comments")
    refused(docx(p("a"), **dict.fromkeys(names, blank)), "a.docx", "unpacks to far more")


def test_a_zip_that_says_it_is_smaller_than_it_is_is_refused():
    data = bytearray(docx(p("He left. " * 5000)))
    at = data.rindex(b"PK\x01\x02", 0, data.index(b"word/styles.xml", data.index(b"PK\x01\x02")))
    struct.pack_into("<I", data, at + 24, 10)
    try:
        assert "He left." in read(bytes(data), "a.docx").text
    except Refusal as refusal:
        assert "damaged" in refusal.sentence  # noqa: PT017


def test_a_nested_zip_is_not_opened():
    refused(zipped({"inner.zip": zipped({"a.txt": "x"})}), "a.docx", "zip folder")


def test_a_zip_with_too_many_parts_is_refused():
    parts: dict[str, bytes | str] = {f"p{number}": b"" for number in range(limits.ZIP_PARTS + 1)}
    refused(zipped({"[Content_Types].xml": "", **parts}), "a.docx", "parts inside")


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>',  # a file of this machine
        '<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:9/e">]>',  # a page elsewhere
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY e "&b;&b;&b;&b;&b;&b;">]>',
    ],
)
def test_a_document_that_brings_in_something_from_outside_is_refused(prolog):
    refused(
        with_prolog(prolog, "&e;" if "ENTITY" in prolog else "words"),
        "a.docx",
        "defines itself, or brings in something from outside itself|damaged",
    )


def test_a_remote_picture_is_not_fetched():
    page = b'<html><p>He left.</p><img src="http://127.0.0.1:9/x.png"><link rel=stylesheet href="http://127.0.0.1:9/">'
    assert read(page, "a.html").text == "He left."


def test_a_locked_pdf_is_named_as_such():
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as document:
        document.save(held, encryption=pikepdf.Encryption(owner="secret", user="secret"))
    refused(held.getvalue(), "a.pdf", "locked with a password")


def test_a_pdf_that_only_its_owner_may_change_is_read():
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as document:
        document.save(held, encryption=pikepdf.Encryption(owner="secret", user=""))
    assert read(held.getvalue(), "a.pdf").text == "He left."


def test_a_locked_word_document_is_named_as_such():
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 500
    refused(locked, "a.docx", "locked with a password")


def test_a_locked_odt_is_named_as_such():
    locked = odt(
        "<text:p>x</text:p>", manifest="<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    )
    refused(locked, "a.odt", "locked with a password")


def test_an_old_word_document_says_how_to_save_it():
    refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000, "a.docx", "save it as DOCX")


@pytest.mark.parametrize("part", [0.3, 0.7, 0.97])
@pytest.mark.parametrize(("data", "filename"), [(docx(p("He left. " * 900)), "a.docx"), (pdf(9), "a.pdf")])
def test_a_truncated_file_is_read_in_part_or_refused(data, filename, part):
    try:
        text = read(data[: int(len(data) * part)], filename)
    except Refusal as refusal:
        assert "damaged" in refusal.sentence or "No words" in refusal.sentence  # noqa: PT017
    else:
        assert "He left." in text.text


@pytest.mark.parametrize(
    ("data", "filename", "holds"),
    [
        (pdf(), "a.docx", "a PDF"),
        (docx(p("x")), "a.pdf", "a Word document"),
        (b"{\\rtf1 x}", "a.txt", "an RTF document"),
        (b"<!DOCTYPE html><p>x", "a.txt", "a web page"),
        (b"Just words", "a.docx", "something else"),
        (odt("<text:p>x</text:p>"), "a.docx", "an OpenDocument text"),
        (b"Just words", "a.rtf", "something else"),
    ],
)
def test_a_file_whose_name_and_bytes_disagree_is_refused(data, filename, holds):
    refused(data, filename, f"holds {holds}")


@pytest.mark.parametrize(
    ("filename", "advice"),
    [
        ("a.doc", "save it as DOCX"),
        ("a.xlsx", "spreadsheets"),
        ("a.msg", "save it as .eml"),
        ("meeting.vtt", "Download it as DOCX"),
        ("a.emlx", "ends in .eml"),
        ("form.xml", "print it to a PDF"),
        ("a.exe", "Bring in one of"),
    ],
)
def test_an_ending_that_is_not_read_says_what_to_do(filename, advice):
    refused(b"x", filename, advice)


@pytest.mark.parametrize("filename", ["a.docx", "a.pdf", "a.txt", "a.eml"])
def test_an_empty_file_is_refused(filename):
    refused(b"", filename, "empty")


def test_a_text_of_spaces_only_is_refused():
    refused(b" \n\n ", "a.txt", "No words")


def test_a_picture_is_refused():
    refused(b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "a.txt", "picture")


def test_a_hundred_megabytes_of_one_paragraph_are_refused():
    refused(b"word " * 20_000_000, "a.txt", "larger than 50 MB")


def test_a_hundred_megabytes_of_one_paragraph_in_a_small_zip_are_refused():
    refused(docx(p("word " * 20_000_000)), "a.docx", "unpacks to far more")


def test_more_characters_than_the_limit_are_refused():
    refused(b"word " * 1_000_001, "a.txt", "more than 5,000,000 characters")


def test_tables_nested_500_deep_are_refused_in_word():
    refused(docx("<w:tbl><w:tr><w:tc>" * 500 + p("x") + "</w:tc></w:tr></w:tbl>" * 500), "a.docx", "nested")


def test_tables_nested_500_deep_are_read_in_a_web_page():
    assert read(b"<html>" + b"<table><tr><td>" * 500 + b"x", "a.html").text == "x"


def test_groups_nested_without_end_are_refused_in_rtf():
    refused(b"{\\rtf1 " + b"{" * 100_000, "a.rtf", "nested")


def test_ten_thousand_pages_are_refused():
    refused(pdf(10_000), "a.pdf", "10,000 pages")


def test_a_space_repeated_a_billion_times_is_one_space():
    assert read(odt('<text:p>a<text:s text:c="1000000000"/>b</text:p>'), "a.odt").text == "a b"


def test_control_characters_and_nul_are_taken_out():
    assert read(b"He\x00 le\x07ft\x1b. " * 9 + b"Nobody had asked him. " * 9, "a.txt").text.startswith("He left. He")


def test_a_file_that_is_not_words_is_refused():
    refused(bytes(range(1, 32)) * 200, "a.txt", "No words|does not hold words")


def test_macros_are_neither_run_nor_kept_and_it_is_said():
    parts = {"word/document.xml": f"<w:document {WORD_SPACES}><w:body>{p('He left.')}</w:body></w:document>"}
    text = read(
        zipped({"[Content_Types].xml": "<Types/>", **parts, "word/vbaProject.bin": b"Sub AutoOpen()"}), "a.docm"
    )
    assert (text.text, len(text.notices)) == ("He left.", 1)
    assert "macros" in text.notices[0]


def test_an_email_sent_on_fifty_times_opens_at_its_outermost():
    message = email("First", "Hello")
    for number in range(50):
        outer = email(f"Fwd {number}", "See below")
        outer.add_attachment(message)
        message = outer
    text = read(message.as_bytes(), "a.eml")
    assert text.title == "Fwd 49"
    assert text.notices == ("1 attachment is offered apart.",)


def test_an_email_sent_on_without_end_is_answered():
    raw = b"".join(
        b"Subject: %d\nContent-Type: multipart/mixed; boundary=b%d\n\n--b%d\nContent-Type: message/rfc822\n\n"
        % (n, n, n)
        for n in range(5_000)
    )
    try:
        assert read(raw, "a.eml").title == "0"
    except Refusal as refusal:
        assert refusal.sentence  # noqa: PT017


def test_a_picture_of_a_part_with_a_broken_checksum_is_refused():
    data = bytearray(docx(p("He left. " * 2000)))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        at = package.getinfo("word/document.xml").header_offset
    data[at + 70] ^= 0xFF
    refused(bytes(data), "a.docx", "damaged")


def test_a_namespace_with_a_brace_in_it_is_read_as_far_as_it_goes():
    """Found by `make fuzz`."""
    body = p("He left.", '<w:pStyle w:val="Own"/>')
    document = f"<w:document {WORD_SPACES}><w:body>{body}</w:body></w:document>"
    broken = document.replace("openxmlformats", "openxmlf}rmats", 1).replace(
        '"preserve"', '"so"'
    )  # libxml2 forgives two
    assert read(zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": broken}), "a.docx").text == "He left."


def test_a_page_stream_that_unpacks_without_end_is_answered():
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as document:
        endless = zlib.compress(b"q Q " * 20_000_000)
        document.pages[0].Contents = pikepdf.Stream(document, endless, Filter=pikepdf.Name.FlateDecode)
        document.save(held, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    refused(held.getvalue(), "a.pdf", "pictures of pages|damaged|longer than|memory")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b">" * 1_000_000 + b"x", "a.txt"),  # quoted a million times
        (b"{\\rtf1" + b"\\trowd\\cellx1 x\\par " * 50_000 + b"}", "a.rtf"),  # rows that never come
        (b"<html><p style='" + b"mso-list:" * 100_000 + b"'>x", "a.html"),
        (b"".join(b"a[^%d]\n\n[^%d]: n\n\n" % (at, at) for at in range(5_000)), "a.md"),
    ],
)
def test_what_repeats_without_end_is_read_within_the_limits(data, name):
    assert read(data, name).text
