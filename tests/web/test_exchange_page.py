"""Marks in and out, on the page and by command, for a review with more marks than a file may bring in."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.cli import main
from alongside.exchange import read_archive
from alongside.exchange.foreign import MOST_MARKS
from alongside.web.home import local_reader
from alongside.web.shelf import SHELF
from browser.marked import archive, long_text

NOT_TRIED = "Not tried: there are 5,001 marks"


@pytest.fixture(scope="module")
def many() -> bytes:
    return archive(*long_text(20, MOST_MARKS + 1), local_reader())


def test_the_page_opens_with_more_marks_than_a_file_may_hold(
    client: Client, transactional_db: None, many: bytes
) -> None:
    review = SHELF.bring(read_archive(many), by=local_reader(), at=timezone.now())
    page = client.get(reverse("exchange", args=[review]))
    assert page.status_code == 200
    assert page.content.decode().count(NOT_TRIED) == 2


def test_the_command_takes_all_of_them_away(tmp_path: Path, many: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "case.alongside").write_bytes(many)
    main(["exchange", str(tmp_path / "case.alongside"), "-o", str(tmp_path / "marks.csv")])
    rows = list(csv.DictReader(io.StringIO((tmp_path / "marks.csv").read_text("utf-8-sig"))))
    assert len(rows) == MOST_MARKS + 1
    assert NOT_TRIED in capsys.readouterr().err
