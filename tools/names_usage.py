"""Compile how words are used in casual English into one small file for the names room.

    python tools/names_usage.py -o src/alongside/names/usage.txt.gz

From spacy-lookups-data (MIT; counts of words in posts on Reddit).  One line a word, in lower case: the word, a tab, how common it is
in small letters (0 to 6), and how large a share of its uses begins with a capital (0 to 4).
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import re
from pathlib import Path

from tools.names_cast import listed
from tools.names_lists import folder, write

WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
LEAST = -16.6  # log of the share of all words
COMMON = (-16.5, -14.5, -13.0, -11.5, -10.0, -8.0)
SHARES = (0.1, 0.3, 0.6, 0.85)


def table(name: str) -> dict[str, float]:
    with gzip.open(folder("spacy_lookups_data") / "data" / f"en_lexeme_{name}.json.gz", "rt", encoding="utf-8") as file:
        read: dict[str, float] = json.load(file)
    return read


def usage() -> dict[str, str]:
    chances = table("prob")
    lines: dict[str, str] = {}
    for word in {form.lower() for form in chances if WORD.fullmatch(form)}:
        small, large = (math.exp(chances[form]) if form in chances else 0 for form in (word, word.capitalize()))
        if max(small, large) < math.exp(LEAST) or len(word) < 2:
            continue
        common = sum(small > math.exp(least) for least in COMMON)
        share = sum(large / (small + large) >= least for least in SHARES)
        lines[word] = f"{common}{share}"
    for word in listed("apart"):
        lines[word] = f"{max('5', lines.get(word, '0')[0])}{lines.get(word, '00')[1:]}"
    return lines


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("-o", "--output", type=Path, required=True)
    write(usage(), asked.parse_args().output)


if __name__ == "__main__":
    main()
