"""`alongside commit`, as somebody types it."""

from __future__ import annotations

import argparse
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from alongside.cli import commit
from alongside.example import demo
from alongside.exchange import Archive, write_archive
from alongside.preparation import ReviewBegun
from alongside.record import Entry, Reader, Review, ReviewId, Words
from alongside.refusals import Refusal


@pytest.fixture
def case(tmp_path: Path) -> Path:
    entries, texts = demo(by=Reader(UUID(int=1)), at=datetime(2026, 11, 24, 9, tzinfo=UTC))
    path = tmp_path / "case.alongside"
    path.write_bytes(write_archive(Archive(entries, texts, ()).review(), texts))
    return path


def begun(title: str) -> Review:
    review = Review(ReviewId(UUID(int=2)))
    step = ReviewBegun("2022.1", date(2027, 5, 24), Words(title))
    review.add(Entry(1, UUID(int=3), Reader(UUID(int=1)), datetime(2026, 11, 25, 9, tzinfo=UTC), step))
    return review


def call(*words: object) -> None:
    parser = argparse.ArgumentParser()
    commit.arguments(parser)
    commit.run(parser.parse_args([str(word) for word in words]))


def test_a_commitment_is_added_to_the_archive_and_effort_is_asked_about(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call(case, "--what", "We made a leaflet", "--feature", "MS1", "--by-when", "2026-12-24")
    asked = capsys.readouterr()
    assert asked.out == ""
    assert "And what would be different for them?" in asked.err
    assert "Which of these matters most?" in asked.err
    call(case, "--most", "4")
    capsys.readouterr()
    call(case)
    assert " 1. We made a leaflet (matters most) By 2026-12-24." in capsys.readouterr().out


def test_the_next_review_opens_with_last_time(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    after = tmp_path / "next.alongside"
    after.write_bytes(write_archive(begun("The next one"), {}))
    call(after, "--follows", case)
    call(
        after, "--last-time", "2", "--came", "still going", "--noticed", "One is out", "--who-says", "the chair, to us"
    )
    call(after)
    assert "looked at again" in capsys.readouterr().out.splitlines()[2]


def test_names_are_asked_about(case: Path) -> None:
    before = case.read_bytes()
    with pytest.raises(Refusal, match="Okafor-Reid"):
        call(case, "--what", "Amira Okafor-Reid is asked first")
    assert case.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--most", "9"), "There are 3 commitments here"),
        (("--last-time", "3", "--came", "done"), "There are 2 commitments of last time"),
        (("--what", "a", "--by-when", "soon"), "is not a day"),
        (("--what", "a", "--feature", "ZZ9"), "ZZ9"),
    ],
)
def test_what_cannot_be_is_a_sentence_and_changes_nothing(case: Path, words: tuple[str, ...], says: str) -> None:
    before = case.read_bytes()
    with pytest.raises(Refusal, match=says):
        call(case, *words)
    assert case.read_bytes() == before


def test_the_days_are_written_and_what_is_in_them_is_said(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call(case, "--calendar", tmp_path / "days.ics")
    assert (tmp_path / "days.ics").read_bytes().count(b"BEGIN:VEVENT") == 3
    assert "whoever can open your calendar" in capsys.readouterr().err
