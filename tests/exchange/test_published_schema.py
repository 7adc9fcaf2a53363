"""The schema that docs publish is the one that archives hold; older forms are led into today's."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from alongside.cli import main
from alongside.example import demo
from alongside.exchange import STEPS, published_schema, read_archive, write_archive
from alongside.exchange.table import COLUMNS
from alongside.exchange.upgrades import upgraded
from alongside.record import ReviewId, replayed
from random_reviews import ANA

DOCS = Path(__file__).parents[2] / "docs"


def test_the_published_schema_is_the_one_of_this_version() -> None:
    """Written anew by: alongside exchange --schema > docs/archive.schema.json"""
    assert (DOCS / "archive.schema.json").read_bytes() == published_schema()


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    main(["exchange", "--schema"])
    assert capsys.readouterr().out.encode() == published_schema()


def test_every_kind_of_step_is_in_the_schema() -> None:
    told = json.loads(published_schema())["discriminator"]["mapping"]
    assert set(told) == {str(kind.__struct_config__.tag) for kind in STEPS}


def test_the_page_tells_every_column_of_the_table() -> None:
    page = (DOCS / "exchange.md").read_text()
    assert [name for name, about in COLUMNS.items() if f"| `{name}` | {about} |" not in page] == []


def test_facts_are_led_through_every_form_since_their_own() -> None:
    upgrades = {
        1: lambda facts: facts | {"said": [*facts["said"], "two"]},
        2: lambda facts: facts | {"said": [*facts["said"], "three"]},
    }
    assert json.loads(upgraded(b'{"said":["one"]}', 1, upgrades)) == {"said": ["one", "two", "three"]}
    assert json.loads(upgraded(b'{"said":["two"]}', 2, upgrades)) == {"said": ["two", "three"]}


def test_facts_of_this_form_are_not_touched() -> None:
    assert upgraded(b'{ "as": "written" }', 3, {1: dict, 2: dict}) == b'{ "as": "written" }'


def test_an_archive_gives_a_receipt_and_names_what_it_did_not_read() -> None:
    entries, texts = demo(by=ANA, at=datetime(2026, 11, 24, 9, tzinfo=UTC))
    data = io.BytesIO(write_archive(replayed(ReviewId(UUID(int=0)), entries), texts))
    with zipfile.ZipFile(data, "a") as zipped:
        zipped.writestr("other.txt", "from another tool")
    receipt = read_archive(data.getvalue()).receipt
    assert (receipt.steps, receipt.texts, receipt.marks) == (len(entries), 1, 20)
    assert receipt.lost == ("“other.txt” is no part of an archive, and was not read.",)


def test_the_command_takes_marks_out_and_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["demo", "-o", str(tmp_path / "case.alongside")])
    for ending in ("csv", "jsonld"):
        main(["exchange", str(tmp_path / "case.alongside"), "-o", str(tmp_path / f"m.{ending}")])
        files = [str(tmp_path / "case.alongside"), "--marks", str(tmp_path / f"m.{ending}")]
        main(["exchange", *files, "--json", "-o", str(tmp_path / f"{ending}.alongside")])
        assert json.loads(capsys.readouterr().out)["already"] == 20
    assert len(read_archive((tmp_path / "jsonld.alongside").read_bytes()).entries) > 20


@pytest.mark.parametrize("words", [["case.alongside", "-o", "m.xlsx"], ["case.alongside"], []])
def test_a_form_that_is_not_known_is_refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["exchange", *words])
    assert capsys.readouterr().out == ""
