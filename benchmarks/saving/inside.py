"""CPU of each kind of request inside one process: the whole application with every gate, and a real database file.

    PYTHONPATH=tests python benchmarks/saving/inside.py [PAGES MARKS] [--profile save]

Without a network or a server's loop, so that what grows with a review shows; `over_http.py` measures the ratios.
"""

from __future__ import annotations

import argparse
import cProfile
import io
import os
import pstats
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

SIZES = ((50, 100), (50, 1_000), (100, 10_000), (1_000, 20_000))


class Inside:
    """A review of some pages and marks, and the requests that a reader's browser sends about it."""

    def __init__(self, pages: int, marks: int) -> None:
        from django.utils import timezone

        from alongside.exchange import read_archive
        from alongside.preparation import Texts
        from alongside.web.home import local_reader
        from alongside.web.shelf import SHELF
        from alongside.web.wsgi import served
        from browser.marked import archive, long_text

        self.application, self.chance = served(), random.Random(1)
        paragraphs, placed = long_text(pages, marks)
        brought = read_archive(archive(paragraphs, placed, local_reader()))
        self.review: UUID = SHELF.bring(brought, by=local_reader(), at=timezone.now())
        with SHELF.open(self.review) as held:
            text = next(iter(held[Texts]))
        self.text, self.length = text.id, text.length
        self.headers: dict[str, str] = {}
        token = dict(self.ask("GET", f"/read/{self.text}/"))["Set-Cookie"].split("csrftoken=")[1].split(";")[0]
        self.headers = {"HTTP_COOKIE": f"csrftoken={token}", "HTTP_X_CSRFTOKEN": token}
        self.headers["HTTP_ACCEPT"] = "application/json"

    def ask(self, method: str, path: str, **form: object) -> list[tuple[str, str]]:
        address, _, query = path.partition("?")
        body = urlencode(form).encode()
        told: dict[str, Any] = {}
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": f"/reviews/{self.review}{address}",
            "QUERY_STRING": query,
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000",
            "HTTP_HOST": "127.0.0.1:8000",
            "REMOTE_ADDR": "127.0.0.1",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": sys.stderr,
            "wsgi.url_scheme": "http",
            "wsgi.multithread": True,
            "CONTENT_LENGTH": str(len(body)),
            "CONTENT_TYPE": "application/x-www-form-urlencoded",
            **self.headers,
        }
        answer = self.application(environ, lambda status, headers: told.update(status=status, headers=headers))
        words = b"".join(answer)
        answer.close()
        if not told["status"].startswith("200"):
            raise RuntimeError(f"{path}: {told['status']} {words[:200]!r}")
        return list(told["headers"])

    def save(self) -> None:
        start = self.chance.randrange(self.length - 100)
        marked = {"start": start, "end": start + 60, "feature": "MT2", "overlap": "both", "key": uuid4()}
        self.ask("POST", f"/read/{self.text}/mark/", text=self.text, **marked)

    def kinds(self) -> dict[str, Callable[[], object]]:
        return {
            "sign-in": lambda: self.ask("GET", "/signed-in/"),
            "sign-in, as a page": lambda: self.ask("GET", "/signed-in/page/"),
            "save": self.save,
            "undo": lambda: self.ask("POST", "/undo/", key=uuid4(), text=self.text),
            "redo": lambda: self.ask("POST", "/redo/", key=uuid4(), text=self.text),
            "open": lambda: self.ask("GET", f"/read/{self.text}/"),
            "scroll": lambda: self.ask("GET", f"/read/{self.text}/part/?at={self.chance.randrange(self.length)}"),
        }


def cpu(act: Callable[[], object], rounds: int = 5, many: int = 20) -> float:
    """Milliseconds of CPU for one; the best of some rounds, since other work on the machine only adds."""
    act()
    best = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        for _ in range(many):
            act()
        best = min(best, (time.process_time() - began) * 1_000 / many)
    return best


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("size", type=int, nargs="*", help="pages and marks; without them every size")
    asked.add_argument("--profile", help="where the time of this kind of request goes")
    chosen = asked.parse_args()
    os.environ["ALONGSIDE_HOME"] = home = tempfile.mkdtemp(prefix="alongside-benchmark-")
    from served import with_sign_in_page

    from alongside.web.start import made_ready

    try:
        list(made_ready())
        with_sign_in_page()
        for pages, marks in [tuple(chosen.size)] if chosen.size else SIZES:
            kinds = Inside(pages, marks).kinds()
            if chosen.profile:
                profiled(kinds[chosen.profile])
                continue
            found = {name: round(cpu(act), 2) for name, act in kinds.items()}
            print(f"{pages:5} pages {marks:6} marks  {found}  save/sign-in {found['save'] / found['sign-in']:.2f}")
    finally:
        shutil.rmtree(home)


def profiled(act: Callable[[], object], many: int = 100) -> None:
    act()
    watch = cProfile.Profile()
    watch.enable()
    for _ in range(many):
        act()
    watch.disable()
    pstats.Stats(watch).sort_stats("cumtime").print_stats(60)


if __name__ == "__main__":
    main()
