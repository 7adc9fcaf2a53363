"""Train the model of the names room.

    python -m tools.names_train -o src/alongside/names/model.crfsuite [--corpora FOLDER]

The documents are written by hand (benchmarks/names/written.jsonl, two former unseen sets and four read parts; each is read
several times, with other people in it) and made up (tools/names_generator.py, the two thirds of templates that are not kept aside).
With `--corpora`, real labelled prose and real judgments join them (tools/names_corpora.py): that is how the model that ships was
trained.
docs/names.md says how to make its environment.  The same seeds give the same documents.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pycrfsuite
from tools.names_cast import WORDS_AS_NAMES, by_origin, named
from tools.names_corpora import CONLL, conll, entity_lines, judgments, labelled, novels
from tools.names_generator import FOLDER, documents

from alongside.names.days import dates
from alongside.names.features import Feature, lines
from alongside.names.finding import of_form
from alongside.names.lists import NOTHING, Known, known
from alongside.names.standing import Standing
from alongside.names.titles import COURTESY
from alongside.names.tokens import tokens
from alongside.names.usage import UNUSED, Usage, used

LETTER = {"person": "P", "school": "S", "place": "L"}
HIDDEN = 0.13  # share of a document's words of which the lists say nothing, so that unknown names are learned too
BLIND = 0.25  # share of words that lose their neighbours
CONTEXT = ("-1", "+1", "-2", "+2", "-c", "+c", "c+")
WRITTEN = (
    "written.jsonl",
    "unseen-a.jsonl",
    "unseen-b.jsonl",
    "read-e.jsonl",
    "read-f.jsonl",
    "read-g.jsonl",
    "read-h.jsonl",
    "read-i.jsonl",
)  # documents that people wrote and labelled
TIMES = 6  # how often each of them is read again with other people in it
TIMES_OF_NOBODY = 2  # how often one that names nobody: more made the model doubt names

_NAME = re.compile(r"(?:[^\W\d_]['’])?[^\W\d_]{3,}")


class Source(NamedTuple):
    """A labelled document: of what sort, and its number among them; those of one novel have one number."""

    sort: str
    number: int
    document: dict[str, Any]


def written() -> Iterator[Source]:
    """The documents that were written for this, and labelled by hand."""
    for name in WRITTEN:
        for number, document in enumerate(labelled(FOLDER / name)):
            yield Source("written", number, document)


def real(corpora: Path) -> Iterator[Source]:
    """Labelled prose that was not."""
    for place in CONLL:
        for number, document in enumerate(conll(corpora / place)):
            yield Source("sentences", number, document)
    for number, document in enumerate(entity_lines(corpora / "ewt" / "en_ewt-ud-dev.iob2")):
        yield Source("web", number, document)
    for number, novel in enumerate(novels(corpora / "litbank")):
        for part in parts(novel):
            yield Source("novel", number, part)
    for number, document in enumerate(judgments(corpora / "judgments", 4000)):
        yield Source("judgment", number, document)


def training(corpora: Path | None, count: int) -> Iterator[dict[str, Any]]:
    chance = random.Random(5)
    for one in written():
        yield from learned(one, chance)
    for document in documents(count, 11, "train"):
        yield recased(document, chance)
    for one in real(corpora) if corpora is not None else ():
        yield from learned(one, chance)


def learned(source: Source, chance: random.Random, times: int = TIMES) -> Iterator[dict[str, Any]]:
    """A document as it is learned from: with other people in it, `times` where it was written for this, and in small letters."""
    sort, _, document = source
    if sort == "written":
        yield document
        of_people = any(kind == "person" for *_, kind in document["spans"])
        for _ in range(times if of_people else TIMES_OF_NOBODY):
            yield recased(renamed(document, chance), chance)
    elif sort == "sentences":
        yield document if chance.random() < 0.5 else recased(renamed(document, chance), chance, 0.12)
    elif sort == "novel":
        yield recased(document if chance.random() < 0.3 else renamed(document, chance), chance, 0.2)
    else:
        yield document
        other = renamed(document, chance)
        yield recased(other, chance, 0.2) if sort == "web" else other


def parts(document: dict[str, Any], lines: int = 12) -> Iterator[dict[str, Any]]:
    """Passages of some lines each, so that not one cast and one way of writing fills a whole novel."""
    text, spans, at = document["text"], document["spans"], 0
    ends = [match.end() for match in re.finditer(r"\n", text)][lines - 1 :: lines]
    for end in [*ends, len(text)]:
        if text[at:end].strip():
            yield {
                "text": text[at:end],
                "spans": [[a - at, b - at, kind] for a, b, kind in spans if at <= a and b <= end],
            }
        at = end


def recased(document: dict[str, Any], chance: random.Random, small: float = 0.07) -> dict[str, Any]:
    """A share of the documents (`small`) wholly in small letters, a few in capitals: some people write so."""
    dice = chance.random()
    text = document["text"]
    changed = text.lower() if dice < small else text.upper() if dice < small + 0.03 else text
    return {**document, "text": changed} if len(changed) == len(text) else document


def renamed(document: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The same document with other people in it, of any origin."""
    swaps: dict[str, str] = {}
    text, spans, at = "", [], 0
    for start, end, kind in sorted(document["spans"]):
        text += document["text"][at:start]
        words = document["text"][start:end]
        if kind == "person":
            words = _other_name(words, swaps, chance)
        spans.append([len(text), len(text) + len(words), kind])
        text += words
        at = end
    return {"text": text + document["text"][at:], "spans": spans}


def _other_name(words: str, swaps: dict[str, str], chance: random.Random) -> str:
    """Other words in the same form: capitals, small letters, hyphens, titles, initials and signs stay."""
    parts = words.split(" ")
    for place, part in enumerate(parts):
        if part.lower().rstrip(".") not in COURTESY:
            last = place == len(parts) - 1 and place > 0
            for word in _NAME.findall(part):
                part = part.replace(word, _swapped(word, last, swaps, chance), 1)
            parts[place] = part
    return " ".join(parts)


def _swapped(word: str, last: bool, swaps: dict[str, str], chance: random.Random) -> str:
    """Another name.  A word that is also a name rather stays one: a document that plays on it ("Hope said, I hope so") still does."""
    lower = word.lower()
    if lower not in swaps:
        common = known(word).word >= 4
        dice = chance.random()
        if common and dice < 0.5:
            swaps[lower] = word
        elif dice < (0.8 if common else 0.15):
            swaps[lower] = chance.choice(WORDS_AS_NAMES)
        else:
            swaps[lower] = chance.choice(named(chance.choice([*by_origin()])))[int(last)]
    other = swaps[lower]
    return other.upper() if word.isupper() else other.lower() if word.islower() else other[0].upper() + other[1:]


def sequences(document: dict[str, Any], chance: random.Random) -> Iterator[tuple[list[list[Feature]], list[str]]]:
    text = document["text"]
    hidden: dict[str, bool] = {}

    def look(word: str) -> tuple[Known, Usage]:
        there = known(word)
        lower = word.lower()
        if (there.first or there.last) and there.word < 4 and hidden.setdefault(lower, chance.random() < HIDDEN):
            if there.word <= 1:
                return NOTHING, UNUSED
            return Known(0, 0, there.word, there.place, there.body), used(word)
        return there, used(word)

    labels_at = _labels(document)
    standing = Standing(text)
    finds = of_form(standing, dates(standing))
    for line in lines(tokens(text), finds, look):
        labels, before = [], None
        for word in line.words:
            letter, span = labels_at.get(word.start, ("", None)) if word.sort != "shaped" else ("", None)
            title = word.text.lower().rstrip(".") in COURTESY or (word.text == "." and before is None and letter)
            if not letter or title:
                labels.append("O")
                before = None
            else:
                labels.append(("I-" if span == before else "B-") + letter)
                before = span
        features = [
            [f for f in each if not _is_of_context(f)] if chance.random() < BLIND else each for each in line.features
        ]
        yield features, labels


def _is_of_context(feature: Feature) -> bool:
    return (feature if isinstance(feature, str) else feature.decode()).startswith(CONTEXT)


def _labels(document: dict[str, Any]) -> dict[int, tuple[str, int]]:
    return {
        at: (LETTER[kind], number)
        for number, (start, end, kind) in enumerate(document["spans"])
        if kind in LETTER
        for at in range(start, end)
    }


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("-o", "--output", type=Path, required=True)
    asked.add_argument("--corpora", type=Path)
    asked.add_argument("-n", type=int, default=2000, help="made-up documents")
    asked.add_argument("--iterations", type=int, default=110)
    given = asked.parse_args()
    train(training(given.corpora, given.n), given.output, given.iterations)


def train(read: Iterable[dict[str, Any]], output: Path, iterations: int) -> None:
    """Train on labelled documents and write the model."""
    chance = random.Random(3)
    trainer = pycrfsuite.Trainer(verbose=False)
    words = 0
    for document in read:
        for features, labels in sequences(document, chance):
            trainer.append(features, labels)
            words += len(labels)
    trainer.select("lbfgs")
    trainer.set_params(
        {
            "c1": 0.5,
            "c2": 0.02,
            "max_iterations": iterations,
            "feature.minfreq": 4,
            "feature.possible_transitions": False,
        }
    )
    print(f"{words:,} words", flush=True)
    trainer.train(str(output))
    print(f"{output.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
