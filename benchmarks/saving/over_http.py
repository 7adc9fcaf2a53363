"""CPU of the server for a save, against a page that only checks the sign-in: over HTTP, one worker, in one run.

    PYTHONPATH=tests python benchmarks/saving/over_http.py [PAGES MARKS]

The kinds take turns, so that other work on the machine falls on each of them alike.
"""

from __future__ import annotations

import http.client
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import UUID, uuid4

from alongside.record import Reader
from browser.conftest import free_port
from browser.marked import archive, long_text
from browser.writing import Writer

ROUNDS, MANY = 24, 25


def cpu_of(process: int) -> float:
    """Seconds of CPU of a process and its children, by the scheduler's own clock: ticks are too coarse for a request."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    threads = Path(f"/proc/{process}/task").glob("*/schedstat")
    own = sum(int(one.read_text().split()[0]) for one in threads) / 1e9
    return own + sum(cpu_of(int(child)) for child in children)


def brought_in(writer: Writer, pages: int, marks: int, home: Path) -> None:
    """A long review through the page that takes archives; the writer then writes in it."""
    paragraphs, placed = long_text(pages, marks)
    writer.bring(archive(paragraphs, placed, Reader(UUID((home / "reader").read_text().strip()))))


def main() -> None:
    pages, marks = (int(one) for one in sys.argv[1:3] or (50, 1_000))
    with tempfile.TemporaryDirectory() as made:
        home, port = Path(made), free_port()
        served = Path(__file__).with_name("served.py")
        command = [sys.executable, str(served), str(port)]
        environment = os.environ | {"ALONGSIDE_HOME": made}
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as server:
            try:
                while "ready" not in server.stdout.readline():
                    pass
                measure(server.pid, f"http://127.0.0.1:{port}", pages, marks, home)
            finally:
                server.terminate()


def measure(server: int, address: str, pages: int, marks: int, home: Path) -> None:
    writer, number = Writer(address), iter(range(10**6))
    with closing(writer.line):
        brought_in(writer, pages, marks, home)
        asked = lambda path: lambda: writer.ask("GET", f"/reviews/{writer.review}/{path}")  # noqa: E731
        kinds: dict[str, Callable[[], object]] = {
            "sign-in, bare": asked("signed-in/"),
            "sign-in, as a page": asked("signed-in/page/"),
            "save": lambda: writer.save(next(number), uuid4()),
        }
        spent: dict[str, float] = dict.fromkeys(kinds, 0.0)
        waits: dict[str, list[float]] = {name: [] for name in kinds}
        for _ in range(ROUNDS):
            for name, act in kinds.items():
                before = cpu_of(server)
                for _ in range(MANY):
                    began = time.perf_counter()
                    act()
                    waits[name].append((time.perf_counter() - began) * 1_000)
                spent[name] += cpu_of(server) - before
    print(f"{pages} pages, {marks} marks; CPU and p50 in ms")
    for name in kinds:
        each = spent[name] * 1_000 / ROUNDS / MANY
        ratio = spent["save"] / spent[name] if spent[name] else float("nan")
        print(f"  {name:20} {each:5.2f}  {statistics.median(waits[name]):6.1f}  a save costs {ratio:.2f} of it")


if __name__ == "__main__":
    try:
        main()
    except http.client.HTTPException as why:
        sys.exit(f"The server did not answer: {why}")
