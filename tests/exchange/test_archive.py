"""An archive imports again without loss, and a damaged one is refused with a sentence that names the place."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings

from alongside.example import demo
from alongside.exchange import Look, read_archive, write_archive
from alongside.record import MemoryShelf, ReviewId, TextId, replayed
from alongside.refusals import Refusal
from random_reviews import ANA, kept_reviews

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
Kept = tuple[MemoryShelf, ReviewId, dict[TextId, str]]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(kept_reviews())
def test_a_review_comes_back_whole(kept: Kept) -> None:
    shelf, id_, texts = kept
    looks = (Look(AT, ANA, "opened"),)
    with shelf.open(id_) as review:
        archive = read_archive(write_archive(review, texts, looks))
        assert archive.entries == review.entries
        assert archive.review() == review
        assert archive.texts == texts
        assert archive.looks == looks


@pytest.fixture
def members() -> dict[str, bytes]:
    entries, texts = demo(by=ANA, at=AT)
    data = write_archive(replayed(ReviewId(UUID(int=0)), entries), texts)
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return out.getvalue()


def test_the_same_review_gives_the_same_bytes(members: dict[str, bytes]) -> None:
    archive = read_archive(zipped(members))
    again = write_archive(archive.review(), archive.texts)
    assert again == write_archive(archive.review(), archive.texts)


def test_the_schema_describes_every_step(members: dict[str, bytes]) -> None:
    schema = json.loads(members["schema.json"])
    told = set(schema["discriminator"]["mapping"])
    assert {json.loads(line)["facts"]["did"] for line in members["steps.jsonl"].splitlines()} <= told


def test_words_lie_apart_from_facts(members: dict[str, bytes]) -> None:
    assert b"closed the door on help" not in members["steps.jsonl"]
    assert "closed the door on help" in members["words.jsonl"].decode()


def without(name: str) -> Callable[[dict[str, bytes]], bytes]:
    return lambda members: zipped({one: data for one, data in members.items() if one != name})


def with_line(name: str, number: int, line: bytes) -> Callable[[dict[str, bytes]], bytes]:
    def damaged(members: dict[str, bytes]) -> bytes:
        lines = members[name].splitlines()
        lines[number] = line
        return zipped(members | {name: b"\n".join(lines)})

    return damaged


def shorter_text(members: dict[str, bytes]) -> bytes:
    name = next(one for one in members if one.startswith("texts/"))
    return zipped(members | {name: b'{"text": "too short"}'})


def bomb(members: dict[str, bytes]) -> bytes:
    return zipped(members | {"steps.jsonl": b" " * (130 * 2**20)})


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda _: b"", "not an Alongside archive"),
        (lambda _: b"PK\x03\x04 cut", "not an Alongside archive"),
        (lambda members: zipped(members)[:-200], "not an Alongside archive"),
        (without("manifest.json"), "no manifest.json"),
        (without("words.jsonl"), "no words.jsonl"),
        (with_line("steps.jsonl", 3, b"{}"), "steps.jsonl, line 4"),
        (with_line("steps.jsonl", 3, b"not json"), "steps.jsonl, line 4"),
        (with_line("steps.jsonl", 3, b""), "missing or out of order"),
        (with_line("steps.jsonl", 3, b'{"number":4,"key":"x"}'), "steps.jsonl, line 4"),
        (with_line("words.jsonl", 2, b'{"number":3,"words":[7]}'), "words.jsonl, line 3"),
        (shorter_text, "does not have the"),
        (bomb, "more than 128 MB"),
        (
            lambda members: zipped(
                members | {"manifest.json": b'{"alongside":9,"written_by":"","framework":"","steps":1}'}
            ),
            "newer",
        ),
    ],
)
def test_a_damaged_archive_is_refused_by_name(
    damage: Callable[[dict[str, bytes]], bytes], said: str, members: dict[str, bytes]
) -> None:
    with pytest.raises(Refusal, match=said):
        read_archive(damage(members))


def test_a_step_of_a_kind_that_is_not_known_is_refused(members: dict[str, bytes]) -> None:
    line = json.loads(members["steps.jsonl"].splitlines()[4])
    line["facts"] = {"did": "child-scored", "score": 7}
    with pytest.raises(Refusal, match="cannot be read"):
        read_archive(with_line("steps.jsonl", 4, json.dumps(line).encode())(members))


def test_a_step_that_may_not_be_is_refused(members: dict[str, bytes]) -> None:
    lines = [json.loads(line) for line in members["steps.jsonl"].splitlines()]
    number = next(at for at, line in enumerate(lines) if line["facts"]["did"] == "mark-placed")
    lines[number]["facts"]["place"]["end"] = 10**6
    with pytest.raises(Refusal, match="ends beyond the text"):
        read_archive(with_line("steps.jsonl", number, json.dumps(lines[number]).encode())(members))
