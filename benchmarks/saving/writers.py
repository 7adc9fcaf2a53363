"""Sixteen writers at once on a real server: what was answered is there once, nothing was called locked.

    PYTHONPATH=tests python benchmarks/saving/writers.py [--seconds 60] [--writers 16]

Every fifth save is sent twice under its key, as a browser does that lost the answer.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from pathlib import Path

from browser.conftest import serving
from browser.writing import kept, together


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seconds", type=float, default=60)
    asked.add_argument("--writers", type=int, default=16)
    chosen = asked.parse_args()
    with tempfile.TemporaryDirectory() as made:
        home = Path(made)
        with serving(home) as address:
            outcome = together(address, chosen.writers, chosen.seconds)
        keys, gapless = kept(home)
    waits = sorted(outcome.waits)
    print(f"{chosen.writers} writers, {chosen.seconds:.0f} s: {len(outcome.saved)} saved, {len(waits)} sent")
    print(f"other answers: {len(outcome.faults)} {sorted(set(outcome.faults))[:3]}")
    print(f"answered and not there: {len(set(outcome.saved) - set(keys))}; there twice: {len(keys) - len(set(keys))}")
    print(f"numbered without gap: {gapless}")
    print(
        f"p50 {statistics.median(waits):.0f} ms, p95 {waits[len(waits) * 95 // 100]:.0f} ms, longest {waits[-1]:.0f} ms"
    )


if __name__ == "__main__":
    main()
