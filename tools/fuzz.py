"""Feed broken copies of good files to the readers, as long as one likes, and keep each that makes one fall over.

    python tools/fuzz.py                     every kind, a minute each, as many at once as there are processors
    python tools/fuzz.py pdf --seconds 3600

A reader may read or refuse; anything else is a fault: the file is written to `alongside-crashes/` in the folder for
temporary files, with its kind, seed and number in its name.  The files are made from the tests' own seeds: nobody's
words are in them.
"""

from __future__ import annotations

import argparse
import importlib
import os
import random
import sys
import tempfile
import time
import traceback
from pathlib import Path

from alongside.refusals import Refusal
from alongside.texts.kinds import Kind
from alongside.texts.reading import attached_here, read_here

CRASHES = Path(tempfile.gettempdir()) / "alongside-crashes"
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
seeds = importlib.import_module("texts.seeds")


def one(kind: Kind, data: bytes) -> str:
    """What became of one file: "read" or "refused".  Raises whatever a reader should not have raised."""
    try:
        text = read_here(kind, data)
        attached_here(kind, data)
    except Refusal:
        return "refused"
    lines = text.text.split("\n")
    if [text.text[block.start : block.end] for block in text.blocks] != lines:
        raise AssertionError("blocks are not the lines of the text")
    text.text.encode()
    return "read"


def begin(kind: Kind, seed: int, seconds: float) -> int:
    """Try many files in a child process, so that a fault in a C library ends the child and not us.  Its id."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        code = batch(kind, seed, seconds)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def batch(kind: Kind, seed: int, seconds: float) -> int:
    """Broken files until the time is over or one makes the reader fall over: 0 or 1."""
    chance = random.Random(seed)
    until, tried = time.monotonic() + seconds, 0
    code = 0
    while not code and (time.monotonic() < until or tried < 20):
        tried += 1
        data = seeds.broken(chance.choice(seeds.SEEDS[kind]), kind, chance)
        try:
            one(kind, data)
        except Exception:  # noqa: BLE001  # whatever it is, it is what we look for
            traceback.print_exc()
            CRASHES.mkdir(exist_ok=True)
            (CRASHES / f"{kind}-{seed}-{tried}").write_bytes(data)
            code = 1
    print(f"{kind}: {tried} files, seed {seed}\n", end="")  # in one piece: other kinds write here, too
    return code


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", choices=[*Kind, []], metavar="KIND")
    parser.add_argument("--seconds", type=float, default=60, help="for each kind")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many kinds at once")
    asked = parser.parse_args()
    waiting = [Kind(kind) for kind in asked.kinds or list(Kind)]
    running: dict[int, Kind] = {}
    failed = False
    while waiting or running:
        while waiting and len(running) < asked.jobs:
            kind = waiting.pop(0)
            running[begin(kind, asked.seed, asked.seconds)] = kind
        child, status = os.wait()
        code, kind = os.waitstatus_to_exitcode(status), running.pop(child)
        if code < 0:  # a C library died; a real reader's process would have died alone, and that is a sentence
            print(f"{kind}: ended by signal {-code}, seed {asked.seed}")
        failed = failed or code > 0
    sys.exit(failed)


if __name__ == "__main__":
    main()
