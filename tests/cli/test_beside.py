"""What stands beside a document's words, through the command itself: comments, attachments, dates."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

import docx
import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from alongside.cli import main
from alongside.exchange import read_archive
from alongside.preparation import Texts


@dataclass
class Done:
    returncode: int
    stdout: str
    stderr: str


def alongside(*words: str, cwd: Path) -> Done:
    """The command within this process: it loads what finds names once."""
    out, err, code = io.StringIO(), io.StringIO(), 0
    with chdir(cwd), redirect_stdout(out), redirect_stderr(err):
        try:
            main(list(words))
        except SystemExit as ended:
            code = int(ended.code or 0)
    return Done(code, out.getvalue(), err.getvalue())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    document = docx.Document()
    document.add_heading("Visit", 1)
    paragraph = document.add_paragraph("He was seen on Tuesday 3 March 2026.")
    for words in ("Who asked him?", "Check this with his mother."):
        document.add_comment(paragraph.runs, words, author="Tom Bradshaw", initials="TB")
    document.save(tmp_path / "visit.docx")
    inner = EmailMessage()
    inner["Subject"] = "Earlier"
    inner.set_content("Before that nobody had asked.")
    inner.add_attachment(b"A plan of the estate.", maintype="text", subtype="plain", filename="plan.txt")
    message = EmailMessage()
    message["Subject"] = "The panel"
    message.set_content("See what I attach.")
    message.add_attachment(
        (tmp_path / "visit.docx").read_bytes(), maintype="application", subtype="octet-stream", filename="visit.docx"
    )
    message.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="logo.png")
    message.add_attachment(inner)
    (tmp_path / "panel.eml").write_bytes(message.as_bytes())
    (tmp_path / "plain.txt").write_text("Nothing is beside this.")
    return tmp_path


def titles(folder: Path, *words: str) -> list[str]:
    done = alongside("review", *words, "-o", "case.alongside", "--yes", "--force", cwd=folder)
    assert done.returncode == 0, done.stderr
    return [str(text.title) for text in read_archive((folder / "case.alongside").read_bytes()).review()[Texts]]


def test_comments_are_told_and_not_in_the_text(folder):
    command = [Path(sys.executable).parent / "alongside", "text", "visit.docx"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=True)
    assert "Who asked him" not in done.stdout
    assert done.stderr == "2 comments on this text: add --comments for them.\n"


def test_comments_are_read_as_a_text(folder):
    done = alongside("text", "visit.docx", "--comments", cwd=folder)
    assert done.stdout.splitlines() == [
        "Comments on Visit",
        "",
        "Comment by Tom Bradshaw: Who asked him?",
        "",
        "Comment by Tom Bradshaw: Check this with his mother.",
    ]
    assert json.loads(alongside("text", "visit.docx", "--comments", "--json", cwd=folder).stdout)["title"]


def test_what_came_with_an_email_is_told_by_number_and_what_cannot_be_read_by_name(folder):
    done = alongside("text", "panel.eml", cwd=folder)
    assert done.stderr.splitlines() == [
        "2 attachments came with it: add --attachment and its number for them.",
        "  1  visit.docx",
        "  2  Earlier.eml",
        "Came with it and cannot be read here: “logo.png”. Print what matters to a PDF and bring that in.",
    ]


@pytest.mark.parametrize("asked", ["1", "visit.docx", "VISIT.docx"])
def test_one_of_them_is_read_by_number_or_name_and_tells_what_is_beside_it(folder, asked):
    done = alongside("text", "panel.eml", "--attachment", asked, cwd=folder)
    assert done.stdout.startswith("# Visit")
    assert "2 comments" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("text", "panel.eml", "--attachment", "7"), "called 7. Choose one with --attachment:\n  1  visit.docx"),
        (("text", "panel.eml", "--attachment", "logo.png"), "a picture"),
        (("text", "plain.txt", "--attachment", "1"), "Nothing came with this document that can be read."),
        (("text", "plain.txt", "--comments"), "This document has no comments."),
        (("text", "visit.docx", "--comments", "--attachment", "1"), "not allowed with"),
        (("names", "plain.txt", "--comments"), "This document has no comments."),
        (("review", "panel.eml", "-o", "c", "--yes", "--attachment", "x.pdf"), "called x.pdf. Nothing was written."),
        (("review", "panel.eml", "-o", "c", "--yes", "--shift-dates", "9999"), "Choose fewer weeks."),
    ],
)
def test_what_is_not_there_is_a_sentence_and_exit_2(folder, words, said):
    done = alongside(*words, cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert not (folder / "c").exists()


@pytest.fixture
def with_a_damaged_one(folder: Path) -> Path:
    message = EmailMessage()
    message["Subject"] = "The minutes"
    message.set_content("See what I attach.")
    for name, content in (("minutes.docx", b"PK\x03\x04 word/document.xml"), ("plan.txt", b"A plan of the estate.")):
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    outer = EmailMessage()
    outer["Subject"] = "Sent on"
    outer.set_content("Please read.")
    outer.add_attachment(message)
    (folder / "sent-on.eml").write_bytes(outer.as_bytes())
    return folder


def test_a_review_ends_with_2_where_the_one_that_was_named_cannot_be_read(with_a_damaged_one):
    named = ("--attachment", "The minutes.eml", "--attachment", "minutes.docx")
    done = alongside("review", "sent-on.eml", *named, "-o", "c", "--yes", cwd=with_a_damaged_one)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == (
        "“minutes.docx”, which came with it, was not brought in. This document is damaged and cannot be read. "
        "Open it in a word processor, save it again and bring that in. Nothing was written."
    )
    assert not (with_a_damaged_one / "c").exists()


def test_a_review_that_asks_for_all_takes_the_others_and_says_which_was_not_read(with_a_damaged_one):
    assert titles(with_a_damaged_one, "sent-on.eml", "--attachments") == ["Sent on", "The minutes", "plan"]
    asked = ("review", "sent-on.eml", "--attachments", "-o", "c", "--yes")
    assert "“minutes.docx”, which came with it, was not brought in." in alongside(*asked, cwd=with_a_damaged_one).stderr


def test_comments_and_files_of_a_pdf_are_told_apart(folder):
    held = io.BytesIO()
    page = Canvas(held)
    page.drawString(72, 700, "The plan was read.")
    page.textAnnotation("Who said so?", Rect=[300, 690, 320, 710])
    page.save()
    with pikepdf.open(held) as document:
        document.attachments["plan.txt"] = b"A plan of the estate."
        document.save(folder / "plan.pdf")
    assert alongside("text", "plan.pdf", cwd=folder).stderr.splitlines() == [
        "1 comment on this text: add --comments for it.",
        "1 attachment came with it: add --attachment and its number for it.",
        "  1  plan.txt",
    ]
    assert "Comment: Who said so?" in alongside("text", "plan.pdf", "--comments", cwd=folder).stdout
    assert titles(folder, "plan.pdf", "--comments", "--attachments") == ["plan", "Comments on plan", "plan"]


def test_names_in_comments_and_attachments_can_be_listed(folder):
    assert "Tom Bradshaw" in alongside("names", "visit.docx", "--comments", cwd=folder).stdout
    listed = alongside("names", "panel.eml", "--attachment", "2", cwd=folder)
    assert "1 attachment came with it" in listed.stderr


def test_a_review_leaves_out_what_is_beside_unless_it_is_asked_for_and_says_so(folder):
    assert titles(folder, "panel.eml", "visit.docx") == ["The panel", "Visit"]
    told = alongside("review", "panel.eml", "-o", "case.alongside", "--yes", "--force", cwd=folder).stderr
    assert "2 attachments came with it: add --attachments, or --attachment NAME, for them." in told


def test_a_review_takes_each_behind_the_text_that_it_came_with(folder):
    assert titles(folder, "panel.eml", "plain.txt", "--attachments", "--comments") == [
        "The panel",
        "Visit",
        "Comments on Visit",
        "Earlier",
        "plan",
        "plain",
    ]


def test_a_review_takes_the_one_that_is_named_also_inside_another(folder):
    assert titles(folder, "panel.eml", "--attachment", "visit.docx") == ["The panel", "Visit"]
    assert titles(folder, "panel.eml", "--attachment", "Earlier.eml", "--attachment", "plan.txt") == [
        "The panel",
        "Earlier",
        "plan",
    ]


def test_one_person_has_one_handle_in_a_text_and_in_the_comments_on_it(folder):
    titles(folder, "visit.docx", "--comments")
    whole = " ".join(read_archive((folder / "case.alongside").read_bytes()).texts.values())
    assert "Bradshaw" not in whole
    assert whole.count("Comment by ") == 2


def test_every_date_of_a_review_moves_by_whole_weeks(folder):
    titles(folder, "visit.docx", "--shift-dates", "5")
    whole = " ".join(read_archive((folder / "case.alongside").read_bytes()).texts.values())
    assert "Tuesday 7 April 2026" in whole
    assert "3 March" not in whole
