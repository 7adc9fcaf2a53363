"""Learn how people found and words doubted are weighed (src/alongside/names/weighing.py).

    python -m tools.names_weighing -o src/alongside/names/weighing.json --corpora FOLDER --halves FOLDER

The documents are those of tools/names_documents.py.  So that the model is no surer of them than of others, it is trained twice, each
time on every second document (tools/names_train.py, `--half`), and what is learned here are the candidates of the documents that it
had not read.  `--halves` is where the two stand, as half-0.npz and half-1.npz.  The same seeds give the same trees.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.preprocessing import TargetEncoder
from tools.names_documents import recased, renamed, sources

from alongside.names.finding import unweighed
from alongside.names.network import read_with
from alongside.names.weighing import MEASURES, WORDS, Candidate, candidates

LONG = 0.15  # share of the parts of novels and judgments that are learned from
OF_OTHERS = 0.6  # what a document that was not written for this weighs
RARE = 20  # times a word beside is seen before it is told by itself


def read(corpora: Path, half: int) -> Iterator[tuple[str, Candidate, bool]]:
    """The candidates of the documents that the model of one half did not read: of what sort of document, and whether somebody."""
    chance = random.Random(50 + half)
    for sort, number, document in sources(corpora):
        if number % 2 == half or (sort in {"novel", "judgment"} and chance.random() > LONG):
            continue
        read_as = [document]
        if sort == "written":
            read_as.append(recased(renamed(document, chance), chance))
        elif sort == "sentences" and chance.random() < 0.5:
            read_as = [renamed(document, chance)]
        for one in read_as:
            for candidate in candidates(one["text"], unweighed(one["text"])):
                somebody = _is_somebody(candidate, one["spans"])
                if somebody is not None:
                    yield sort, candidate, somebody


def _is_somebody(candidate: Candidate, spans: list[list[Any]]) -> bool | None:
    """None where nobody labelled it either way.  A person found where a place is labelled is no error: it points to somebody."""
    kinds = {kind for start, end, kind in spans if start < candidate.end and candidate.start < end}
    if "person" in kinds or (candidate.found and kinds - {"other"}):
        return True
    return None if kinds else False


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("-o", "--output", type=Path, required=True)
    asked.add_argument("--corpora", type=Path, required=True)
    asked.add_argument("--halves", type=Path, required=True)
    given = asked.parse_args()
    rows: list[tuple[str, Candidate, bool]] = []
    for half in (0, 1):
        with np.load(given.halves / f"half-{half}.npz") as held:
            read_with({name: held[name].astype(np.float32) for name in held.files})
        rows += read(given.corpora, half)
        print(f"{len(rows):,} candidates", flush=True)
    given.output.write_text(json.dumps(trees(rows), ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def trees(rows: list[tuple[str, Candidate, bool]]) -> dict[str, Any]:
    somebody = np.array([answer for *_, answer in rows], dtype=int)
    beside = np.array([one.words for _, one, _ in rows], dtype=object)
    encoder = TargetEncoder(smooth=20.0, random_state=0)
    measures = np.hstack(
        [np.array([one.measures for _, one, _ in rows], dtype=float), encoder.fit_transform(beside, somebody)]
    )
    sum_of_trees = HistGradientBoostingClassifier(
        max_iter=30,
        max_leaf_nodes=12,
        learning_rate=0.3,
        l2_regularization=2.0,
        min_samples_leaf=200,
        early_stopping=False,
        random_state=0,
    )
    sum_of_trees.fit(measures, somebody, sample_weight=[1.0 if sort == "written" else OF_OTHERS for sort, *_ in rows])
    counts = [dict(zip(*np.unique(column.astype(str), return_counts=True), strict=True)) for column in beside.T]
    return {
        "measures": [*MEASURES, *WORDS],
        "tables": [
            {word: round(float(share), 3) for word, share in zip(words, shares, strict=True) if count[word] >= RARE}
            for words, shares, count in zip(encoder.categories_, encoder.encodings_, counts, strict=True)
        ],
        "usual": [round(float(encoder.target_mean_), 3)] * len(WORDS),
        "base": round(float(sum_of_trees._baseline_prediction.item()), 4),
        "trees": [_tree(one.nodes, 0) for (one,) in sum_of_trees._predictors],
    }


def _tree(nodes: Any, at: int) -> Any:
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 4)
    below, above = (_tree(nodes, int(node[side])) for side in ("left", "right"))
    return [int(node["feature_idx"]), float(f"{node['num_threshold']:.6g}"), below, above]


if __name__ == "__main__":
    main()
