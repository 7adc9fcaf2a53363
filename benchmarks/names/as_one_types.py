"""How long the finder takes over what somebody types: `warn` on 1,000 characters at a time, in milliseconds of CPU.

    python benchmarks/names/as_one_types.py [LABELLED.jsonl…]

Reads the texts of the unseen halves beside this file unless others are given.  The lists are loaded first, as a server has them.
The aim is 5 ms.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median, quantiles
from time import process_time

from alongside.names import read_labelled, warn

FOLDER = Path(__file__).parent
SIZE = 1000
AIM = 5.0


def pieces(paths: list[Path]) -> list[str]:
    """What would be typed: texts joined and cut at spaces into about 1,000 characters each."""
    joined = "\n".join(
        one.text for path in paths for one in read_labelled(path.read_text(encoding="utf-8").split("\n"))
    )
    cut, at = [], 0
    while at + SIZE < len(joined):
        end = joined.rfind(" ", at, at + SIZE)
        cut.append(joined[at:end])
        at = end + 1
    return cut


def main() -> None:
    paths = [Path(name) for name in sys.argv[1:]] or sorted(FOLDER.glob("unseen-*.jsonl"))
    typed = pieces(paths)
    warn("Nobody is named here.")
    first, again = [], []
    for times in (first, again):
        for words in typed:
            before = process_time()
            warn(words)
            times.append((process_time() - before) * 1000 * SIZE / len(words))
    for name, times in (("new words", first), ("words seen before", again)):
        late = quantiles(times, n=20)[-1]
        print(f"{name}: median {median(times):.1f} ms, 95% under {late:.1f} ms ({len(times)} pieces; aim {AIM:.0f} ms)")


if __name__ == "__main__":
    main()
