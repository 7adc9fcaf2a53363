"""Terminals differ; a fault is never the answer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ALONGSIDE = Path(sys.executable).parent / "alongside"


def test_a_terminal_without_our_letters_still_gets_the_framework() -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [ALONGSIDE, "framework", "--markdown"], env=environment, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0
    assert done.stdout.isascii()


def test_whoever_has_seen_enough_may_close_the_pipe() -> None:
    done = subprocess.run(
        f"{ALONGSIDE} framework | head -1", shell=True, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
