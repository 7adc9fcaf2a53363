"""Train the model of the names room.

    python -m tools.names_train -o src/alongside/names/model.crfsuite [--corpora FOLDER]

The documents are made up (tools/names_generator.py, the two thirds of templates that are not kept aside).  With `--corpora`, real
labelled prose and real judgments join them (tools/names_corpora.py): that is how the model that ships was trained.
docs/names.md says how to make its environment.  The same seeds give the same documents.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pycrfsuite
from tools.names_cast import by_origin, named
from tools.names_corpora import conll, judgments
from tools.names_generator import documents

from alongside.names.births import dates
from alongside.names.features import lines
from alongside.names.finding import of_form
from alongside.names.lists import NOTHING, Known, known
from alongside.names.titles import COURTESY
from alongside.names.tokens import tokens

LETTER = {"person": "P", "school": "S", "place": "L"}
NER = ("wikigold", "btc-a", "btc-b", "btc-e", "btc-f", "btc-g", "sec-train")
HIDDEN = 0.13  # share of a document's words of which the lists say nothing, so that unknown names are learned too
BLIND = 0.25  # share of words that lose their neighbours
CONTEXT = ("-1", "+1", "-2", "+2", "-c", "+c", "c+")


def training(corpora: Path | None, count: int) -> Iterator[dict[str, Any]]:
    chance = random.Random(5)
    for document in documents(count, 11, "train"):
        yield _recased(document, chance)
    if corpora is None:
        return
    for name in NER:
        for document in conll(corpora / "ner" / f"{name}.conll"):
            yield document if chance.random() < 0.5 else _renamed(document, chance)
    for document in judgments(corpora / "judgments", 4000):
        yield document if chance.random() < 0.3 else _renamed(document, chance)


def _recased(document: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A few documents wholly in small letters or in capitals: some people write so."""
    dice = chance.random()
    text = document["text"]
    changed = text.lower() if dice < 0.07 else text.upper() if dice < 0.10 else text
    return {**document, "text": changed} if len(changed) == len(text) else document


def _renamed(document: dict[str, Any], chance: random.Random) -> dict[str, Any]:
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
    parts = words.split()
    for place, part in enumerate(parts):
        if part.lower().rstrip(".") in COURTESY or len(part.rstrip(".")) < 3 or not part[0].isalpha():
            continue
        name = chance.choice(named(chance.choice([*by_origin()])))
        other = swaps.setdefault(part.lower(), name[1 if place == len(parts) - 1 and place else 0])
        parts[place] = other.upper() if part.isupper() else other.lower() if part.islower() else other
    return " ".join(parts)


def sequences(document: dict[str, Any], chance: random.Random) -> Iterator[tuple[list[list[str]], list[str]]]:
    text = document["text"]
    hidden: dict[str, bool] = {}

    def look(word: str) -> Known:
        there = known(word)
        lower = word.lower()
        if (there.first or there.last) and there.word < 4 and hidden.setdefault(lower, chance.random() < HIDDEN):
            return Known(0, 0, there.word, there.place, there.body) if there.word > 1 else NOTHING
        return there

    labels_at = _labels(document)
    finds = of_form(text, dates(text))
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
            [f for f in each if not f.startswith(CONTEXT)] if chance.random() < BLIND else each
            for each in line.features
        ]
        yield features, labels


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
    asked.add_argument("-n", type=int, default=6500, help="made-up documents")
    asked.add_argument("--iterations", type=int, default=90)
    given = asked.parse_args()
    chance = random.Random(3)
    trainer = pycrfsuite.Trainer(verbose=False)
    words = 0
    for document in training(given.corpora, given.n):
        for features, labels in sequences(document, chance):
            trainer.append(features, labels)
            words += len(labels)
    trainer.select("lbfgs")
    trainer.set_params(
        {
            "c1": 0.6,
            "c2": 0.02,
            "max_iterations": given.iterations,
            "feature.minfreq": 4,
            "feature.possible_transitions": False,
        }
    )
    print(f"{words:,} words", flush=True)
    trainer.train(str(given.output))
    print(f"{given.output.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
