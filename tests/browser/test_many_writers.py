"""Sixteen people save at the same time on a real server.  `benchmarks/saving/writers.py` does it for a minute."""

from __future__ import annotations

from pathlib import Path

from browser.conftest import serving
from browser.writing import kept, together


def test_sixteen_writers_lose_nothing_save_nothing_twice_and_meet_no_lock(tmp_path: Path) -> None:
    with serving(tmp_path) as address:
        outcome = together(address, writers=16, seconds=5)
    keys, gapless = kept(tmp_path)
    assert outcome.saved
    assert outcome.faults == []
    assert set(outcome.saved) <= set(keys)
    assert len(keys) == len(set(keys))
    assert gapless
