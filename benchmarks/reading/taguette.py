"""Taguette 1.5.2 beside ours: its own server, a project with the same words and as many highlights, its own interface."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
import time
import venv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.request import HTTPCookieProcessor, Request, build_opener

from browser.conftest import free_port

VERSION = "1.5.2"
NOW = "2026-11-01 00:00:00.000000"


def installed(folder: Path) -> Path:
    """An environment of its own with Taguette in it, made by pip."""
    place = folder / "taguette"
    venv.create(place, with_pip=True)
    subprocess.run([place / "bin/pip", "install", "-q", f"taguette=={VERSION}"], check=True)
    return place / "bin/taguette"


@contextmanager
def taguette(command: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """The address that signs its one person in, and its database."""
    database, log, port = folder / "taguette.sqlite3", folder / "taguette.log", free_port()
    asked = [command, "--no-browser", "--port", str(port), "--database", database]
    with (
        log.open("w") as out,
        subprocess.Popen(
            asked, stdout=out, stderr=out, env=os.environ | {"HOME": str(folder), "PYTHONUNBUFFERED": "1"}
        ) as one,
    ):
        try:
            yield _address(one, log), database
        finally:
            one.terminate()
            try:
                one.wait(30)
            except subprocess.TimeoutExpired:
                one.kill()


def _address(one: subprocess.Popen[bytes], log: Path, patience: float = 300) -> str:
    """Where it says that it runs, once it says so; it may take minutes on a busy machine, and says why when it fails."""
    until = time.monotonic() + patience
    while time.monotonic() < until and one.poll() is None:
        found = re.search(r"http://localhost:\d+/\?token=\w+", log.read_text(errors="replace"))
        if found:
            return found[0].replace("localhost", "127.0.0.1")
        time.sleep(0.2)
    sys.exit(f"Taguette did not start. It said last:\n{log.read_text(errors='replace')[-2_000:]}")


def filled(database: Path, paragraphs: Sequence[str], marks: Sequence[tuple[int, int, tuple[str, ...]]]) -> None:
    """A project of one document, straight into its tables.  Taguette counts words without the ends of paragraphs."""
    whole = "\n".join(paragraphs)
    with sqlite3.connect(database, timeout=20) as held:
        held.execute("INSERT INTO projects (id, name, description, created) VALUES (1, 'Marked', '', ?)", (NOW,))
        held.execute("INSERT INTO project_members VALUES (1, 'admin', 'ADMIN')")
        contents = "".join(f"<p>{one}</p>" for one in paragraphs)
        held.execute(
            "INSERT INTO documents (id, name, description, filename, created, project_id, text_direction, contents)"
            " VALUES (1, 'marked', '', 'marked.html', ?, 1, 'LEFT_TO_RIGHT', ?)",
            (NOW, contents),
        )
        tags = {code: at for at, code in enumerate(sorted({code for *_, codes in marks for code in codes}), 1)}
        for code, at in tags.items():
            held.execute("INSERT INTO tags (id, project_id, path, description) VALUES (?, 1, ?, '')", (at, code))
        for number, (start, end, codes) in enumerate(marks, 1):
            place = start - whole.count("\n", 0, start), end - whole.count("\n", 0, end)
            held.execute("INSERT INTO highlights VALUES (?, 1, ?, ?, ?)", (number, *place, whole[start:end]))
            held.executemany("INSERT INTO highlight_tags VALUES (?, ?)", [(number, tags[code]) for code in codes])


class TaguetteClient:
    """A client without a browser: highlights as its page sends them."""

    def __init__(self, signed_in: str) -> None:
        self.address = signed_in.split("/?")[0]
        jar = HTTPCookieProcessor()
        self.opener = build_opener(jar)
        self.opener.open(signed_in).read()
        self.opener.open(f"{self.address}/project/1/document/1").read()
        self.token = next((one.value for one in jar.cookiejar if one.name == "_xsrf"), "")

    def save(self, number: int, length: int) -> None:
        start = number * 7_919 % (length - 1_000)
        body = json.dumps({"start_offset": start, "end_offset": start + 60, "tags": [1]}).encode()
        place = f"{self.address}/api/project/1/document/1/highlight/new?_xsrf={self.token}"
        self.opener.open(Request(place, body, {"Content-Type": "application/json"})).read()
