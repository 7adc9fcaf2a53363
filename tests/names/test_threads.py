"""Several people type at once: what is found in one's words never depends on another's."""

from __future__ import annotations

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import alongside
from alongside.names import find

TEXTS = (
    "Sarah Whitcombe rang the school twice. Nobody rang back, she said.",
    "The panel met at noon. Kwame Boateng and his mother were not asked.",
    "No names here, only a plan that was never told to anybody.",
    "Ask Agnieszka Kowalczyk-Hughes, not Tom.",
)


def test_what_is_found_is_the_same_in_eight_threads() -> None:
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(find, TEXTS * 60))  # first, while what words bring along is not known yet
    assert together == [find(text) for text in TEXTS] * 60


def test_one_file_reads_numpy_and_so_says_how_many_threads_it_has() -> None:
    rooms = Path(alongside.__file__).parent
    readers = [
        file for file in rooms.rglob("*.py") if re.search(r"^\s*(?:import|from) numpy", file.read_text("utf-8"), re.M)
    ]
    assert [file.name for file in readers] == ["network.py"]
    asked = "import alongside.names.finding, numpy, os; print(os.environ['OPENBLAS_NUM_THREADS'])"
    assert subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout == "1\n"
