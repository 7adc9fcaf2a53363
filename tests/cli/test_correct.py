"""A corrected version on the command line: an archive in, an archive and a receipt out."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from alongside.cli import main
from alongside.exchange import read_archive, write_archive
from alongside.marks import MarkId, MarkPlaced, Marks
from alongside.preparation import Place, Texts
from alongside.record import Entry, Words

WAS = "The worker came on Monday and stayed until the evening.\n\nHer friends were not told.\n\nNobody had asked any of them."
NOW = WAS.replace("Her friends were not told.", "Her friends were told in writing.")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A review of one text with two marks: one on words that stay, one on words that do not."""
    (tmp_path / "visit.txt").write_text(WAS)
    (tmp_path / "visit-2.txt").write_text("A heading of its own\n\n" + NOW)
    written = tmp_path / "case.alongside"
    main(["review", str(tmp_path / "visit.txt"), "-o", str(written), "--yes"])
    archive = read_archive(written.read_bytes())
    review = archive.review()
    (text,) = review[Texts]
    for number, words in enumerate(("The worker came on", "Her friends were not told."), 1):
        start = archive.texts[text.id].index(words)
        step = MarkPlaced(
            MarkId(UUID(int=number)), Place(text.id, start, start + len(words)), ("FS5",), Words(f"Note {number}.")
        )
        review.add(Entry(review.number + 1, uuid4(), review.owner, review.began, step))
    written.write_bytes(write_archive(review, archive.texts))
    return written


def correct(case: Path, *more: str) -> None:
    new, to = case.with_name("visit-2.txt"), case.with_name("new.alongside")
    main(["correct", str(case), str(new), "-o", str(to), "--yes", *more])


def test_a_mark_is_on_its_words_in_the_new_archive(case: Path) -> None:
    correct(case)
    archive = read_archive(case.with_name("new.alongside").read_bytes())
    (words,) = archive.texts.values()
    assert words.startswith("A heading of its own")
    assert [words[one.place.start : one.place.end] for one in archive.review()[Marks]] == ["The worker came on"]


def test_a_mark_that_lost_its_place_is_told_with_words_and_note(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    correct(case)
    told = capsys.readouterr()
    assert "2 marks: 1 found again, 1 of them moved with their words; 1 could not be found again." in told.err
    assert "Lost: FS5. “Her friends were not told.”\n  Note 2." in told.err
    assert told.out == ""


def test_the_receipt_can_be_read_by_a_program(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    correct(case, "--json")
    receipt = json.loads(capsys.readouterr().out)
    assert (receipt["found"], receipt["moved"]) == (1, 1)
    assert [(one["words"], one["note"]) for one in receipt["lost"]] == [("Her friends were not told.", "Note 2.")]


def test_the_archive_that_was_given_is_left_as_it_is(case: Path) -> None:
    before = case.read_bytes()
    correct(case)
    assert case.read_bytes() == before


def test_a_text_that_is_not_there_is_said_with_those_that_are(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        correct(case, "--text", "2")
    assert stopped.value.code == 2
    assert "There is no text 2 in this review. Choose one with --text:\n  1  visit" in capsys.readouterr().err
    assert not case.with_name("new.alongside").exists()
