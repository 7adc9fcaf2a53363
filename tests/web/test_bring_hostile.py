"""Bad files through the upload and the command line: each is a sentence, and nothing is half kept."""

from __future__ import annotations

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
from texts.making import docx, p, zipped
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
    "tables nested 500 deep": ("a.docx", lambda: docx("<w:tbl><w:tr><w:tc>" * 500 + p("x")), "nested|damaged"),
    "10,000 pages": ("a.pdf", lambda: pdf(10_000), "10,000 pages"),
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
