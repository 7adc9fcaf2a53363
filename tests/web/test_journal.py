"""What is erased is gone from the journal too: at once, or with a later save when somebody was reading."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import connection

from alongside import framework
from alongside.preparation import EndDateMoved, ReviewBegun
from alongside.record import Reader, ReviewId, Words
from alongside.web.shelf import DatabaseShelf

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
ANA = Reader(uuid4())
SECRET = "Zephyrine was seen by the canal"


def test_a_reader_that_holds_on_keeps_words_in_the_journal_until_the_next_save(
    transactional_db: None, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("alongside.web.journal.time.sleep", lambda _: None)
    shelf = DatabaseShelf()
    kept = begun(shelf, "Another")
    review = begun(shelf, SECRET)
    with reading() as held_up:
        shelf.erase(review)
        assert SECRET in on_disk()
        assert "still in its journal" in caplog.text
        assert SECRET not in caplog.text
        held_up.rollback()
    save(shelf, kept)
    assert SECRET not in on_disk()


def test_without_a_reader_words_are_gone_at_once_and_nothing_is_said(
    transactional_db: None, caplog: pytest.LogCaptureFixture
) -> None:
    shelf = DatabaseShelf()
    shelf.erase(begun(shelf, SECRET))
    assert SECRET not in on_disk()
    assert caplog.text == ""


def test_what_waits_does_not_hold_up_a_save(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alongside.web.journal.time.sleep", lambda _: None)
    shelf = DatabaseShelf()
    kept = begun(shelf, "Another")
    with reading():
        shelf.erase(begun(shelf, SECRET))
        save(shelf, kept)
        assert connection.cursor().execute("PRAGMA busy_timeout").fetchone()[0] == 20_000


def begun(shelf: DatabaseShelf, title: str) -> ReviewId:
    return shelf.begin(ReviewBegun(framework.load().version, date(2099, 1, 1), Words(title)), by=ANA, at=AT)


def save(shelf: DatabaseShelf, review: ReviewId) -> None:
    shelf.add(review, EndDateMoved(date(2098, 1, 1)), by=ANA, at=AT, key=uuid4(), seen=1)


class reading:  # noqa: N801 - read as a verb
    """Somebody who began to read before, and has not finished."""

    def __enter__(self) -> sqlite3.Connection:
        self.connection = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
        self.connection.execute("BEGIN")
        self.connection.execute("SELECT count(*) FROM web_steprow").fetchone()
        return self.connection

    def __exit__(self, *_: object) -> None:
        self.connection.close()


def on_disk() -> str:
    whole = Path(connection.settings_dict["NAME"])
    files = (whole, whole.with_name(whole.name + "-wal"))
    return "".join(file.read_bytes().decode("latin-1") for file in files if file.exists())
