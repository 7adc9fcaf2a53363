"""How many people are found, by the origin of their names: `python benchmarks/names/by_origin.py KEPT.jsonl [--presidio FINDS.json]`.

KEPT.jsonl comes from tools/names_generator.py; FINDS.json from presidio_run.py on the same file.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from alongside.names import find

Counts = dict[str, Counter[str]]


def covered(spans: list[tuple[int, int]], length: int) -> bytearray:
    cover = bytearray(length)
    for start, end in spans:
        cover[start:end] = b"\1" * (end - start)
    return cover


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("kept", type=Path)
    asked.add_argument("--presidio", type=Path)
    given = asked.parse_args()
    documents = [json.loads(line) for line in given.kept.read_text(encoding="utf-8").splitlines()]
    finds = json.loads(given.presidio.read_text(encoding="utf-8"))["finds"] if given.presidio else [[]] * len(documents)
    counts: Counts = {"all": Counter(), "ours": Counter(), "presidio": Counter()}
    for document, theirs in zip(documents, finds, strict=True):
        ours = covered([(found.start, found.end) for found in find(document["text"])], len(document["text"]))
        other = covered([(start, end) for start, end, _ in theirs], len(document["text"]))
        for start, end, origin in document["people"]:
            counts["all"][origin] += 1
            counts["ours"][origin] += all(ours[start:end])
            counts["presidio"][origin] += all(other[start:end])
    print("| origin | people named | Alongside | Presidio |\n|---|---|---|---|")
    for origin, total in sorted(counts["all"].items(), key=lambda item: counts["ours"][item[0]] / item[1]):
        print(
            f"| {origin} | {total} | {counts['ours'][origin] / total:.3f} | {counts['presidio'][origin] / total:.3f} |"
        )


if __name__ == "__main__":
    main()
