"""Labelled documents, made from templates and a made-up cast.

Each line is `{"text": …, "spans": [[start, end, kind], …], "people": [[start, end, origin], …]}`.

    python -m tools.names_generator --part kept -n 600 --seed 7 > kept.jsonl

A third of the templates (every third line) is kept aside: `--part kept` uses only these, `--part train` only the others, so that no
sentence of one is ever seen in the other.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.names_cast import Cast, Person
from tools.names_things import thing

FOLDER = Path(__file__).parents[1] / "benchmarks" / "names"
KIND = {
    "school": "school",
    "short": "school",
    "address": "address",
    "street": "place",
    "place": "place",
    "town": "place",
    "postcode": "postcode",
    "half": "postcode",
    "phone": "phone",
    "email": "email",
    "handle": "handle",
    "bare": "handle",
    "dob": "dob",
    "nhs": "nhs",
    "upn": "upn",
    "case": "case",
    "vehicle": "vehicle",
    "op": "operation",
}
_SLOT = re.compile(r"\{(\w+\^?)\}")
_PRONOUNS = {"m": ("he", "him", "his"), "f": ("she", "her", "her"), "n": ("they", "them", "their")}
_TITLES = {"m": ("Mr",), "f": ("Ms", "Mrs", "Miss", "Ms"), "n": ("Mx", "Ms", "Mr", "Dr")}


def templates(file: str, part: str) -> list[str]:
    lines = [
        line for line in (FOLDER / file).read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
    ]
    return [line for at, line in enumerate(lines) if part == "all" or (at % 3 == 2) == (part == "kept")]


def documents(count: int, seed: int, part: str, origin: str | None = None) -> Iterator[dict[str, Any]]:
    chance = random.Random(seed)
    with_names, without = templates("templates.txt", part), templates("plain.txt", part)
    if part == "train":
        with_names += templates("templates-more.txt", "all")
        without += templates("plain-more.txt", "all")
    for _ in range(count):
        cast = Cast(chance, origin)
        lines = chance.choices(with_names, k=chance.randint(2, 7)) + chance.choices(without, k=chance.randint(0, 2))
        chance.shuffle(lines)
        yield _document(lines, cast, chance)


def _document(lines: list[str], cast: Cast, chance: random.Random) -> dict[str, Any]:
    text, spans = "", []
    people: list[list[Any]] = []
    for line in lines:
        for words, kind, origin in _pieces(line.replace("|", "\n"), cast, chance):
            if kind:
                spans.append([len(text), len(text) + len(words), kind])
            if origin:
                people.append([len(text), len(text) + len(words), origin])
            text += words
        text += chance.choice(["\n", "\n", "\n\n", " "])
    return {"text": text, "spans": spans, "people": people}


def _pieces(line: str, cast: Cast, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    at = 0
    for slot in _SLOT.finditer(line):
        yield line[at : slot.start()], "", ""
        words, kind = _filled(
            slot[1],
            cast,
            chance,
            opens=not line[: slot.start()].strip() or line[: slot.start()].rstrip()[-1] in ".!?\n",
        )
        origin = cast.people[slot[1][0].lower()].origin if kind == "person" else ""
        yield words, kind, origin
        at = slot.end()
    yield line[at:], "", ""


def _filled(slot: str, cast: Cast, chance: random.Random, *, opens: bool) -> tuple[str, str]:
    name = slot.rstrip("^")
    if len(name) > 2 or (len(name) == 2 and name == "op"):
        words = thing(chance, name)
        return (words.upper() if slot.endswith("^") else words), KIND.get(name, "")
    return _person(cast.person(name[0].lower()), slot, chance, opens=opens)


_OFFICE = frozenset(
    [
        "LA",
        "MR",
        "MS",
        "AI",
        "IT",
        "TV",
        "PC",
        "PS",
        "DC",
        "DS",
        "DI",
        "AS",
        "AM",
        "PM",
        "GP",
        "DV",
        "EP",
        "UK",
        "EU",
        "US",
        "AP",
        "ED",
        "HR",
        "OP",
        "PE",
        "RE",
        "TA",
        "CP",
        "CC",
        "SW",
        "IQ",
        "ID",
        "OK",
    ]
)


def _person(person: Person, slot: str, chance: random.Random, *, opens: bool) -> tuple[str, str]:
    form = slot[1:]
    if form in {"S", "O", "P", "S^", "O^", "R^"}:
        he, him, his = _PRONOUNS[person.gender]
        word = {"S": he, "O": him, "P": his, "R": him}[form[0]]
        return (word.capitalize() if opens else word.upper() if slot == "aO^" else word), ""
    whole = slot[0].isupper()
    words = f"{person.first} {person.last}" if whole else person.first
    if whole and not form and chance.random() < 0.08:
        words = f"{person.first} {chance.choice('ABCDEFGHJKLMNPRSTW')}{chance.choice(['.', ''])} {person.last}"
    written = {
        "": words,
        "L": person.last,
        "T": f"{chance.choice(_TITLES[person.gender])}{chance.choice(['', '', '', '.'])} {person.last}",
        "I": f"{person.first[0]}.{person.last[0]}.".upper(),
        "J": f"{person.first[0]}{person.last[0]}".upper(),
        "n": person.street or person.nick,
        "N": person.nick,
        "_": words.lower(),
        "^": words.upper(),
        "R": f"{person.first[0]}. {person.last}",
        "C": f"{person.last.upper()}, {person.first}",
    }[form]
    if form == "n" and slot[0] == "a":
        written = person.nick
    if not form and len(person.first) > 4 and chance.random() < 0.03:
        written = _misspelled(written, chance)
    return written.replace("'", chance.choice("'’")), "person"


def _initials(person: Person) -> str:
    both = f"{person.first[0]}{person.last[0]}".upper()
    return f"{person.first[0]}{person.last[0]}X".upper() if both in _OFFICE else both


def _misspelled(words: str, chance: random.Random) -> str:
    at = chance.randint(1, len(words) - 3)
    if not words[at : at + 2].isalpha():
        return words
    return chance.choice(
        [
            words[:at] + words[at + 1] + words[at] + words[at + 2 :],
            words[:at] + words[at + 1 :],
            words[: at + 1] + words[at:],
        ]
    )


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--part", choices=["train", "kept", "all"], default="kept")
    asked.add_argument("-n", type=int, default=600)
    asked.add_argument("--seed", type=int, default=7)
    asked.add_argument("--origin")
    given = asked.parse_args()
    for document in documents(given.n, given.seed, given.part, given.origin):
        sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
