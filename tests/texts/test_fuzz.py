"""Each reader, fed broken copies of good files: words or a Refusal, never anything else.

`tools/fuzz.py` does the same for as long as one likes.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from alongside.texts.kinds import Kind

TOOL = Path(__file__).parents[2] / "tools" / "fuzz.py"
SECONDS = 2  # for each kind here; longer by hand


@pytest.mark.parametrize("kind", list(Kind))
def test_a_broken_file_is_read_or_refused(kind):
    words = [sys.executable, str(TOOL), kind, "--seconds", str(SECONDS), "--seed", "20261124"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
