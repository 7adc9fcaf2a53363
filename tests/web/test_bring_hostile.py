"""Bad and odd files through the upload and the command line, each read by a real reading process.

The bad ones are a sentence and nothing is half kept; of the odd ones the words are shown, and nothing else happens."""

from __future__ import annotations

import html
import io
import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from alongside.cli import main
from alongside.texts import limits
from alongside.web.models import ReviewSummary, TextWords, Waiting
from texts.making import WORD_SPACES, docx, email, p, zipped
from texts.test_hostile import pdf, with_prolog

pytestmark = pytest.mark.usefixtures("transactional_db")

ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 500


def locked_pdf() -> bytes:
    import pikepdf

    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as document:
        document.save(held, encryption=pikepdf.Encryption(owner="secret", user="secret"))
    return held.getvalue()


BAD = {
    "a zip bomb": ("a.docx", lambda: docx(p("a"), styles=b" " * (limits.ZIP_PART_BYTES + 1)), "unpacks to far more"),
    "a zip in a zip": ("a.docx", lambda: zipped({"inner.zip": zipped({"a.txt": "x"})}), "zip folder"),
    "an entity": ("a.docx", lambda: with_prolog(ENTITY, "&e;"), "from outside itself"),
    "a locked DOCX": ("a.docx", lambda: LOCKED, "locked with a password"),
    "a locked PDF": ("a.pdf", locked_pdf, "locked with a password"),
    "a truncated DOCX": ("a.docx", lambda: docx(p("He left. " * 900))[:600], "damaged"),
    "a PDF under another name": ("a.docx", pdf, "holds a PDF"),
    "an empty file": ("a.txt", lambda: b"", "empty"),
    "one paragraph of 100 MB": ("a.docx", lambda: docx(p("word " * 20_000_000)), "unpacks to far more"),
    "100 MB of words": ("a.txt", lambda: b"word " * 20_000_000, "larger than 50 MB"),
    "tables nested 500 deep": ("a.docx", lambda: docx("<w:tbl><w:tr><w:tc>" * 500 + p("x")), "nested|damaged"),
    "10,000 pages": ("a.pdf", lambda: pdf(10_000), "10,000 pages"),
    "a picture named as a document": ("a.docx", lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "picture"),
    "more than the memory of a reader": ("a.docx", lambda: docx("<w:p/>" * 9_000_000), "512 MB of memory"),
    "mere controls": ("a.txt", lambda: bytes(range(1, 32)) * 200, "No words|does not hold words"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_a_sentence_on_the_page_and_on_the_command_line_and_nothing_is_kept(
    client: Client, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    filename, make, says = BAD[name]
    content = make()
    answer = client.post(reverse("bring"), {"file": SimpleUploadedFile(filename, content)})
    assert answer.status_code == 422
    assert re.search(says, answer.content.decode())

    (tmp_path / filename).write_bytes(content)
    with pytest.raises(SystemExit) as ended:
        raise SystemExit(main(["text", str(tmp_path / filename)]))
    shown = capsys.readouterr()
    assert ended.value.code == 2
    assert re.search(says, shown.err)
    assert (shown.out, "Traceback" in shown.err) == ("", False)
    nothing_was_kept()


def with_macros() -> bytes:
    body = f"<w:document {WORD_SPACES}><w:body>{p('He left.')}</w:body></w:document>"
    return zipped(
        {"[Content_Types].xml": "<Types/>", "word/document.xml": body, "word/vbaProject.bin": b"Sub AutoOpen()"}
    )


def sent_on_fifty_times() -> bytes:
    message = email("Number 0", "He left.")
    for number in range(1, 51):
        outer = email(f"Number {number}", "He left.")
        outer.add_attachment(message)
        message = outer
    return message.as_bytes()


REMOTE = (
    b'<html><p>He left.</p><img src="http://127.0.0.1:9/x.png"><link rel=stylesheet href="http://127.0.0.1:9/">'
    b'<iframe src="file:///etc/hostname"></iframe><script>fetch("http://127.0.0.1:9/")</script>'
)
ARABIC = "\u062c\u0627\u0621 \u0627\u0644\u0639\u0627\u0645\u0644"
FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"  # one sign of three people and two joiners
ODD = {  # the words that are shown, and a sentence that has to be said on the page
    "right to left": ("a.docx", lambda: docx(p(f"\u202e{ARABIC}\u202c", "<w:bidi/>")), ARABIC, ""),
    "emoji and combining marks": (
        "a.txt",
        lambda: f"{FAMILY} cafe\u0301 left.".encode(),
        f"{FAMILY} caf\u00e9 left.",
        "",
    ),
    "macros": ("a.docm", with_macros, "He left.", "macros. They were not run and are not kept"),
    "a 50-level forward": ("a.eml", sent_on_fifty_times, "Number 50", "This email has 1 attachment"),
    "remote images": ("a.html", lambda: REMOTE, "He left.", ""),
    "NUL and controls": ("a.txt", lambda: b"He\x00 le\x07ft\x1b. " * 9, "He left. He left.", ""),
    "tables nested 500 deep": ("a.html", lambda: b"<html>" + b"<table><tr><td>" * 500 + b"He left.", "He left.", ""),
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_file_is_read_on_the_page_and_on_the_command_line(
    client: Client, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    filename, make, words, says = ODD[name]
    content = make()
    answer = client.post(reverse("bring"), {"file": SimpleUploadedFile(filename, content)})
    assert answer.status_code == 302
    first = client.get(reverse("names")).content.decode()
    if "attachment" in first:
        client.post(reverse("names"), {"do": "take-up"})
    shown = client.get(reverse("names")).content.decode()
    text = html.unescape(re.sub("<[^>]+>", "", shown))
    assert words in text
    assert says in first
    assert not re.search(r"127\.0\.0\.1:9|AutoOpen|\x00|\u202e", shown)

    (tmp_path / filename).write_bytes(content)
    assert main(["text", str(tmp_path / filename)]) in (0, None)
    assert words in capsys.readouterr().out


def without_end() -> bytes:
    """A PDF of three kilobytes whose page draws a form ten times, which draws a form ten times, and so on."""
    import pikepdf

    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as document:
        drawn = None
        for _ in range(9):
            form = document.make_stream(b"q Q" if drawn is None else b"/X Do " * 10)
            form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
            form.BBox = [0, 0, 600, 800]
            if drawn is not None:
                form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=drawn))
            drawn = form
        document.pages[0].Resources.XObject = pikepdf.Dictionary(X=drawn)
        document.pages[0].Contents = document.make_stream(b"/X Do")
        document.save(held)
    return held.getvalue()


def test_a_reader_that_would_never_end_is_stopped_at_both_doors(
    client: Client, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Not the whole minute; and before its memory is full, which takes a quick machine under three seconds.
    monkeypatch.setattr(limits, "READER_WALL_SECONDS", 1)
    content = without_end()
    answer = client.post(reverse("bring"), {"file": SimpleUploadedFile("a.pdf", content)})
    assert (answer.status_code, "took longer" in answer.content.decode()) == (422, True)
    nothing_was_kept()
    (tmp_path / "a.pdf").write_bytes(content)
    with pytest.raises(SystemExit, match="2"):
        main(["text", str(tmp_path / "a.pdf")])
    assert "took longer" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("limit", "most", "says"),
    [
        ("READER_WALL_SECONDS", 0.001, "took longer"),  # killed by the clock
        ("ANSWER_BYTES", 1, "took longer|could not be read"),  # killed for what it hands back
    ],
)
def test_a_reader_that_is_killed_is_a_sentence_and_the_next_file_is_read(
    client: Client, monkeypatch: pytest.MonkeyPatch, limit: str, most: float, says: str
) -> None:
    with monkeypatch.context() as held:
        held.setattr(limits, limit, most)
        answer = client.post(reverse("bring"), {"file": SimpleUploadedFile("a.docx", docx(p("He left.")))})
    assert (answer.status_code, bool(re.search(says, answer.content.decode()))) == (422, True)
    nothing_was_kept()
    assert client.post(reverse("bring"), {"file": SimpleUploadedFile("a.txt", b"He left.")}).status_code == 302


def nothing_was_kept() -> None:
    assert not Waiting.objects.exists()
    assert not ReviewSummary.objects.exists()
    assert not TextWords.objects.exists()
