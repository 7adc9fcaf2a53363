"""Each reader, fed broken copies of good files for ten seconds: words or a Refusal, never anything else.

`tools/fuzz.py` does the same for as long as one likes.
"""

import random
import re
import subprocess
import sys
from pathlib import Path

from alongside.texts.kinds import Kind

TOOL = Path(__file__).parents[2] / "tools" / "fuzz.py"
SECONDS = 10  # for each kind


def test_broken_files_are_read_or_refused():
    seed = random.randrange(10**9)  # other files each time; what fails tells its seed and is kept
    words = [sys.executable, str(TOOL), "--seconds", str(SECONDS), "--seed", str(seed)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert set(re.findall(r"^(\w+): \d+ files", done.stdout, re.MULTILINE)) == set(Kind), done.stdout


def test_a_fault_is_told_with_its_seed_and_fails(tmp_path):
    program = (
        f"import sys; sys.argv = ['fuzz', 'plain', '--seconds', '1', '--seed', '7']; sys.path.insert(0, {str(TOOL.parent)!r});"
        "import fuzz; from pathlib import Path;"
        f"fuzz.CRASHES = Path({str(tmp_path)!r}); fuzz.one = lambda kind, data: 1 / 0; fuzz.main()"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "plain: 1 files, seed 7" in done.stdout
    assert [file.name for file in tmp_path.iterdir()] == ["plain-7-1"]
