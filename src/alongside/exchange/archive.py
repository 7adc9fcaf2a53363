"""The archive `.alongside`: a zip of everything a review is, which another Alongside reads back without loss.

    manifest.json   what this is, its format, framework version, when it was written
    steps.jsonl     one step a line: number, key, by, at, facts
    words.jsonl     one line for each step that has words: number, words
    texts/ID.json   a text: title, text, blocks (the form of `alongside text --json`)
    looks.jsonl     who opened or took away this review, and when
    schema.json     JSON Schema of a step's facts

Every line is checked when it is brought in, and every step is taken again from the first.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, TypeVar
from uuid import UUID

import msgspec

from alongside import __version__
from alongside.exchange.kinds import STEPS
from alongside.exchange.receipt import ArchiveReceipt
from alongside.exchange.upgrades import FORMAT, upgraded
from alongside.marks import Marks
from alongside.preparation import Preparation, Texts
from alongside.record import Entry, Reader, Review, ReviewId, StepReading, TextId, replayed, schema, written
from alongside.refusals import Refusal

MEMBERS: Final = ("manifest.json", "steps.jsonl", "words.jsonl", "looks.jsonl", "schema.json")
LARGEST_ARCHIVE: Final = 64 * 2**20
LARGEST_MEMBER: Final = 128 * 2**20
MOST_MEMBERS: Final = 1_000
LONGEST_RECORD: Final = 200_000


class Look(msgspec.Struct, frozen=True):
    """Somebody opened a review or took something away.  Nobody looks unseen."""

    at: datetime
    by: Reader
    what: str


class Archive(msgspec.Struct, frozen=True):
    """What an archive holds: the steps, the words of the texts, and the looks."""

    entries: list[Entry]
    texts: dict[TextId, str]
    looks: tuple[Look, ...]
    changed: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def receipt(self) -> ArchiveReceipt:
        """What was found and brought in, and what was changed or lost on the way."""
        review = self.review()
        return ArchiveReceipt(
            len(self.entries), len(self.texts), len(review[Marks]), len(self.looks), self.changed, self.lost
        )

    def review(self) -> Review:
        """The review that the steps add up to, each checked."""
        return replayed(ReviewId(UUID(int=0)), self.entries)


class _Manifest(msgspec.Struct, frozen=True):
    alongside: int
    written_by: str
    framework: str
    steps: int


class _StepLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    number: int
    key: UUID
    by: UUID
    at: datetime
    facts: msgspec.Raw


class _WordsLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    number: int
    words: list[str | None]


class _TextFile(msgspec.Struct, frozen=True):
    text: str


def write_archive(review: Review, texts: Mapping[TextId, str], looks: Sequence[Look] = ()) -> bytes:
    """The archive's bytes.  The same review gives the same bytes."""
    steps, words = [], []
    for entry in review.entries:
        facts, said = written(entry.step)
        steps.append(_StepLine(entry.number, entry.key, entry.by, entry.at, msgspec.Raw(facts)))
        if said:
            words.append(_WordsLine(entry.number, list(said)))
    manifest = _Manifest(FORMAT, f"alongside {__version__}", review[Preparation].framework, review.number)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        _put(zipped, "manifest.json", _pretty(manifest))
        _put(zipped, "steps.jsonl", _lines(steps))
        _put(zipped, "words.jsonl", _lines(words))
        for held in review[Texts]:
            form = {
                "title": str(held.title),
                "text": texts[held.id],
                "blocks": [
                    {"kind": one.kind, "level": one.level, "start": one.start, "end": one.end} for one in held.blocks
                ],
            }
            _put(zipped, f"texts/{held.id}.json", _pretty(form))
        _put(zipped, "looks.jsonl", _lines(looks))
        _put(zipped, "schema.json", _pretty(schema(STEPS)))
    return out.getvalue()


def read_archive(data: bytes) -> Archive:
    """What an archive holds.  Raises `Refusal` naming the file and line that cannot be read; then nothing is kept."""
    if len(data) > LARGEST_ARCHIVE:
        raise Refusal("This archive is larger than 64 MB. Nothing was brought in.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as zipped:
            return _read(zipped)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError, zlib.error) as why:
        raise Refusal(
            "This is not an Alongside archive, or it arrived incomplete. Nothing was brought in; "
            "choose a file that ends in .alongside, or ask for it again."
        ) from why


def _read(zipped: zipfile.ZipFile) -> Archive:
    if len(zipped.infolist()) > MOST_MEMBERS:
        raise Refusal(f"This archive holds more than {MOST_MEMBERS} files. Nothing was brought in.")
    manifest = _decode(_take(zipped, "manifest.json"), _Manifest, "manifest.json")
    if manifest.alongside > FORMAT:
        raise Refusal("This archive was written by a newer Alongside. Bring this one up to date, then try again.")
    wanted = set(MEMBERS)
    said = {line.number: line.words for line in _decode_lines(_take(zipped, "words.jsonl"), _WordsLine, "words.jsonl")}
    reading = StepReading(STEPS)
    entries, older = [], 0
    for line in _decode_lines(_take(zipped, "steps.jsonl"), _StepLine, "steps.jsonl"):
        if line.at.tzinfo is None:
            raise Refusal(f"steps.jsonl, step {line.number}: its time has no zone. Nothing was brought in.")
        facts = upgraded(bytes(line.facts), manifest.alongside)
        older += facts != bytes(line.facts)
        step = reading.read(facts, said.get(line.number, ()))
        entries.append(Entry(line.number, line.key, Reader(line.by), line.at, step))
    if not entries or [entry.number for entry in entries] != list(range(1, len(entries) + 1)):
        raise Refusal("steps.jsonl: steps are missing or out of order. Nothing was brought in.")
    if len({entry.key for entry in entries}) != len(entries):
        raise Refusal("steps.jsonl: two steps have the same key. Nothing was brought in.")
    looks = tuple(_decode_lines(_take(zipped, "looks.jsonl"), Look, "looks.jsonl"))
    archive = Archive(entries, {}, looks, _changed(manifest, older))
    for held in archive.review()[Texts]:
        name = f"texts/{held.id}.json"
        text = _decode(_take(zipped, name), _TextFile, name).text
        if len(text) != held.length:
            raise Refusal(f"{name}: the text does not have the {held.length} characters that its step says.")
        archive.texts[held.id] = text
        wanted.add(name)
    lost = tuple(
        f"“{name[:80]}” is no part of an archive, and was not read." for name in zipped.namelist() if name not in wanted
    )
    return msgspec.structs.replace(archive, lost=lost)


def _changed(manifest: _Manifest, older: int) -> tuple[str, ...]:
    changed = [f"{older} steps were in the form of an older version, and are in this one's now."] if older else []
    if manifest.alongside < FORMAT:
        changed.append(f"The archive was of form {manifest.alongside}; this version writes form {FORMAT}.")
    return tuple(changed)


def published_schema() -> bytes:
    """The JSON Schema of a step's facts, as it stands in an archive and in docs/archive.schema.json."""
    return _pretty(schema(STEPS)) + b"\n"


def _put(zipped: zipfile.ZipFile, name: str, data: bytes) -> None:
    zipped.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def _take(zipped: zipfile.ZipFile, name: str) -> bytes:
    try:
        member = zipped.getinfo(name)
    except KeyError as why:
        raise Refusal(
            f"This archive has no {name}: it is incomplete or something else. Nothing was brought in."
        ) from why
    with zipped.open(member) as stream:
        data = stream.read(LARGEST_MEMBER + 1)
    if len(data) > LARGEST_MEMBER:
        raise Refusal(f"{name} unfolds to more than 128 MB. Nothing was brought in.")
    return data


def _pretty(value: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=1)


def _lines(values: Sequence[Any]) -> bytes:
    return msgspec.json.Encoder().encode_lines(values)


T = TypeVar("T")


def _decode(data: bytes, kind: type[T], name: str) -> T:
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError) as why:
        raise Refusal(f"{name} cannot be read: {why}. Nothing was brought in.") from why


def _decode_lines(data: bytes, kind: type[T], name: str) -> list[T]:
    lines = data.splitlines()
    if len(lines) > LONGEST_RECORD:
        raise Refusal(f"{name} has more than {LONGEST_RECORD:,} lines. Nothing was brought in.")
    return [_decode(line, kind, f"{name}, line {number}") for number, line in enumerate(lines, 1) if line.strip()]
