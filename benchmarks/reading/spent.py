"""CPU that the browser and the server have used: on a busy machine it says more than the clock."""

from __future__ import annotations

import os
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


def spent() -> float:
    """Milliseconds of CPU of everything that this process started and what that started, ended children included."""
    parents: dict[int, int] = {}
    used: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                facts = (folder / "stat").read_text().rpartition(")")[2].split()
            except OSError:  # it ended meanwhile
                continue
            parents[int(folder.name)] = int(facts[1])
            used[int(folder.name)] = sum(map(int, facts[11:15]))
    return sum(ticks for process, ticks in used.items() if _is_ours(process, parents)) / TICK * 1_000


def _is_ours(process: int, parents: dict[int, int]) -> bool:
    above = parents.get(process, 0)
    while above > 1 and above != os.getpid():
        above = parents.get(above, 0)
    return above == os.getpid()
