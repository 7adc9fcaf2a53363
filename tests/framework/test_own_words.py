"""The framework's facts carry over, the source's sentences do not.

`seven-word-runs.txt` holds a digest of every run of seven words of the printed guidance, so that this can be checked
without keeping the guidance here.  `digests` made it.
"""

import hashlib
import re
from importlib import resources
from pathlib import Path

import pytest

RUN = 7
SOURCE = set((Path(__file__).parent / "seven-word-runs.txt").read_text(encoding="ascii").split())
OURS = sorted(
    file
    for room in ("framework", "prompts", "example")
    for file in Path(str(resources.files("alongside") / room)).iterdir()
    if file.suffix in {".toml", ".md"}
)


def runs(text: str) -> list[str]:
    words = re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text.lower().replace("’", "'"))
    return [" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]


def digests(text: str) -> set[str]:
    return {hashlib.sha256(run.encode()).hexdigest()[:10] for run in runs(text)}


def copied(text: str) -> list[str]:
    return [run for run in runs(text) if digests(run) & SOURCE]


@pytest.mark.parametrize("file", OURS, ids=lambda file: file.name)
def test_no_seven_words_in_a_row_are_those_of_the_source(file):
    assert copied(file.read_text(encoding="utf-8")) == []


def test_a_sentence_of_the_source_would_be_found():
    assert copied("It asks: are we building safety in contexts and places?") == [
        "are we building safety in contexts and"
    ]
