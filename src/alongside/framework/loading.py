"""The framework file is read once, checked whole, and either holds or is refused with the line of each fault."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterator
from importlib import resources
from typing import Any, NamedTuple, TypeVar

import msgspec

from alongside.framework.checks import Entry, faults_in
from alongside.framework.lines import Lines
from alongside.framework.values import (
    Audience,
    Domain,
    Duty,
    Feature,
    Framework,
    Item,
    Principle,
    Prompt,
    Question,
)
from alongside.refusals import Refusal

TABLES: dict[str, type[Item]] = {
    "domain": Domain,
    "feature": Feature,
    "principle": Principle,
    "prompt": Prompt,
    "duty": Duty,
    "question": Question,
    "audience": Audience,
}
TOP = ("version", "title", "source")
AT_FIELD = re.compile(r" - at `\$\.(\w+)")
NAMED_FIELD = re.compile(r"field `(\w+)`")

Kind = TypeVar("Kind", bound=Item)


class Fault(NamedTuple):
    line: int
    sentence: str


@functools.cache
def versions() -> tuple[str, ...]:
    """The versions that this Alongside knows, oldest first."""
    files = resources.files("alongside.framework").iterdir()
    found = [file.name.removesuffix(".toml") for file in files if file.name.endswith(".toml")]
    return tuple(sorted(found, key=lambda version: [int(part) for part in version.split(".")]))


def load(version: str | None = None) -> Framework:
    """One version of the framework, by default the newest.

    Raises Refusal when the version is not known here, or its file is not right.
    """
    known = versions()
    wanted = version or known[-1]
    if wanted not in known:
        raise Refusal(
            f"Version {wanted} of the framework is not known here; {' and '.join(known)} is. "
            "A newer Alongside may know it."
        )
    return _load(wanted)


@functools.cache
def _load(version: str) -> Framework:
    text = (resources.files("alongside.framework") / f"{version}.toml").read_text(encoding="utf-8")
    framework = parse(text, f"{version}.toml")
    if framework.version != version:
        raise _refusal(f"{version}.toml", [Fault(Lines(text).top.of("version"), f"says version {framework.version}")])
    return framework


def parse(text: str, name: str) -> Framework:
    """The framework that a TOML text holds.

    `name` is what the file is called in a Refusal, which names every faulty line.
    """
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise Refusal(f"The framework file {name} cannot be read: {fault}.") from None
    lines = Lines(text)
    faults = list(_faults_at_the_top(raw, lines))
    entries = [entry for table in TABLES for entry in _entries(table, raw.get(table, []), lines, faults)]
    if not faults:
        faults = [Fault(*fault) for fault in faults_in(entries)]
    if faults:
        raise _refusal(name, faults)
    return _framework(raw, entries)


def _faults_at_the_top(raw: dict[str, Any], lines: Lines) -> Iterator[Fault]:
    for key in TOP:
        value = raw.get(key)
        if not isinstance(value, str) or not value.strip():
            yield Fault(lines.top.of(key), f"the file's “{key}” has no words")
    for key in raw.keys() - TABLES.keys() - set(TOP):
        yield Fault(max(lines.top.of(key), lines.entry(key, 0).header), f"“{key}” is not part of a framework file")
    for table in TABLES:
        if not isinstance(raw.get(table, []), list):
            yield Fault(lines.top.of(table), f"“{table}” is not a list: each {table} begins with [[{table}]]")


def _entries(table: str, raw: Any, lines: Lines, faults: list[Fault]) -> list[Entry]:
    """The entries of one table, as typed values; what cannot be one is added to `faults`."""
    entries = []
    for index, fields in enumerate(raw if isinstance(raw, list) else []):
        where = lines.entry(table, index)
        try:
            entries.append(Entry(table, msgspec.convert(fields, TABLES[table]), where))
        except msgspec.ValidationError as fault:
            code = fields.get("code", "without a code") if isinstance(fields, dict) else ""
            at = AT_FIELD.search(str(fault)) or NAMED_FIELD.search(str(fault))
            faults.append(Fault(where.of(at[1] if at else None), f"{table} {code}: {_in_plain_words(str(fault))}"))
    return entries


def _in_plain_words(fault: str) -> str:
    missing = re.match(r"Object missing required field `(\w+)`", fault)
    unknown = re.match(r"Object contains unknown field `(\w+)`", fault)
    if missing:
        return f"“{missing[1]}” is missing"
    if unknown:
        return f"“{unknown[1]}” is not one of its fields"
    return fault[0].lower() + fault[1:].replace(" - at `$.", " in `")


def _refusal(name: str, faults: list[Fault]) -> Refusal:
    listed = "\n".join(f"  line {fault.line}: {fault.sentence}" for fault in sorted(faults))
    return Refusal(f"The framework file {name} is not right. Nothing was loaded.\n{listed}")


def _framework(raw: dict[str, Any], entries: list[Entry]) -> Framework:
    audiences = _all(Audience, entries)
    return Framework(
        version=raw["version"],
        title=raw["title"],
        source=raw["source"],
        domains=_all(Domain, entries),
        features=_all(Feature, entries),
        principles=_all(Principle, entries),
        prompts=_all(Prompt, entries),
        duties=_all(Duty, entries),
        questions=tuple(
            msgspec.structs.replace(question, audiences=tuple(a for a in audiences if a.of == question.code))
            for question in _all(Question, entries)
        ),
    )


def _all(kind: type[Kind], entries: list[Entry]) -> tuple[Kind, ...]:
    return tuple(entry.item for entry in entries if isinstance(entry.item, kind))
