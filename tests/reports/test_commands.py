"""`alongside report` and `alongside show`, as somebody types them."""

from __future__ import annotations

import argparse
import json
from types import ModuleType

import pytest

from alongside.cli import report as report_command
from alongside.cli import show as show_command
from alongside.exchange import write_archive
from alongside.refusals import Refusal

from .making import two_who_differ, worked_example


@pytest.fixture
def case(tmp_path):
    made = worked_example()
    archive = tmp_path / "case.alongside"
    archive.write_bytes(write_archive(made.review, made.texts))
    return archive


def call(command: ModuleType, *words: object) -> None:
    parser = argparse.ArgumentParser()
    command.arguments(parser)
    command.run(parser.parse_args([str(word) for word in words]))


@pytest.mark.parametrize(("ending", "first"), [(".pdf", b"%PDF"), (".docx", b"PK"), (".html", b"<!doctype html>")])
@pytest.mark.parametrize("kind", ["--full", "--short"])
def test_the_ending_chooses_the_form(case, tmp_path, ending, first, kind):
    call(report_command, case, "-o", tmp_path / f"report{ending}", kind)

    assert (tmp_path / f"report{ending}").read_bytes().startswith(first)


def test_comments_are_for_word(case, tmp_path):
    call(report_command, case, "-o", tmp_path / "marked.docx", "--comments")
    with pytest.raises(Refusal, match=r"ends in \.docx"):
        call(report_command, case, "-o", tmp_path / "marked.pdf", "--comments")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["case.alongside", "marked.docx"]


def test_another_ending_is_answered_with_the_three(case, tmp_path):
    with pytest.raises(Refusal, match=r"\.pdf, \.docx or \.html"):
        call(report_command, case, "-o", tmp_path / "report.odt")


def test_an_archive_that_is_not_there_is_a_sentence(tmp_path):
    with pytest.raises(Refusal, match="There is no file"):
        call(report_command, tmp_path / "none.alongside", "-o", tmp_path / "report.pdf")


def test_a_folder_that_is_not_there_is_a_sentence(case, tmp_path):
    with pytest.raises(Refusal, match="cannot be written"):
        call(report_command, case, "-o", tmp_path / "none" / "report.html")


def test_a_report_that_is_there_is_replaced_once_it_is_said(case, tmp_path):
    (tmp_path / "report.html").write_text("old")
    with pytest.raises(Refusal, match="is there already"):
        call(report_command, case, "-o", tmp_path / "report.html")
    assert (tmp_path / "report.html").read_text() == "old"

    call(report_command, case, "-o", tmp_path / "report.html", "--force")
    assert "old" not in (tmp_path / "report.html").read_text()[:20]


def test_standard_output_stays_empty(case, tmp_path, capsys):
    call(report_command, case, "-o", tmp_path / "report.html")

    assert capsys.readouterr().out == ""


def test_show_puts_trust_at_the_left_with_strokes(case, capsys):
    call(show_command, case)
    lines = capsys.readouterr().out.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("MT2"))

    assert lines[at].split("  ")[0] == "MT2"
    assert "strong" in lines[at + 1]
    assert lines[at + 1].count("|") == 3
    assert any("¦¦¦¦" in line for line in lines)


def test_show_fits_a_hundred_columns(case, capsys):
    call(show_command, case)

    assert max(len(line) for line in capsys.readouterr().out.splitlines()) <= 100


def test_show_tells_who_was_not_heard_where_readers_differ_and_what_was_promised(tmp_path, capsys):
    made = two_who_differ()
    made.promise("He is asked first.", who="The chair")
    (tmp_path / "two.alongside").write_bytes(write_archive(made.review, made.texts))
    call(show_command, tmp_path / "two.alongside")
    said = capsys.readouterr().out

    assert "What this has meant for friends, in their own words. We forgot." in said
    assert "  reader 1: strong. It was never said.\n  reader 2: unsure. The letter may not tell all.\n" in said
    assert "- He is asked first.\n  Who: The chair. By when: Not said yet." in said


def test_show_lists_what_nobody_has_answered_apart_from_who_was_not_heard(tmp_path, capsys):
    made = two_who_differ()
    (tmp_path / "two.alongside").write_bytes(write_archive(made.review, made.texts))
    call(show_command, tmp_path / "two.alongside")
    said = " ".join(capsys.readouterr().out.split())
    silent = said[said.index("NOT ANSWERED YET") : said.index("WHERE WE DIFFER")]

    assert "Features: FT1, FT2" in silent
    assert "MS1" not in silent  # answered, twice
    assert "IT4" not in silent  # not heard yet, which is an answer
    assert "Duties: C1, C2" in silent
    assert "impact on the young person" in silent
    assert "impact on friends" not in silent


def test_show_says_nothing_of_silence_where_there_is_none(case, capsys):
    call(show_command, case)

    assert "NOT ANSWERED YET" not in capsys.readouterr().out


def test_show_json_is_one_document(case, capsys):
    call(show_command, case, "--json")
    read = json.loads(capsys.readouterr().out)

    assert read["title"] == "The map and the panel"
    assert read["domains"][1]["sides"][0]["features"][1] | {"given": [], "statement": ""} == {
        "code": "MT2",
        "name": "Grows out of relationships",
        "statement": "",
        "state": "strong",
        "passages": [7, 8, 16],
        "given": [],
    }
