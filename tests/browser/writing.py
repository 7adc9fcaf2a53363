"""People who save at the same time: their browsers without the browsers, and what came of it."""

from __future__ import annotations

import http.client
import re
import sqlite3
import threading
import time
from contextlib import closing
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode, urlsplit
from uuid import UUID, uuid4


@dataclass
class Outcome:
    """What came of it: keys that were answered as saved, how long each took (ms), and every other answer."""

    saved: list[UUID] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def add(self, writer: Writer, number: int) -> None:
        key = uuid4()
        for _ in range(2 if number % 5 == 0 else 1):
            began = time.perf_counter()
            status, words = writer.save(number, key)
            self.waits.append((time.perf_counter() - began) * 1_000)
            if status != 200:
                self.faults.append(f"{status} {words[:200]!r}")
                return
        self.saved.append(key)


class Writer:
    """One person's browser without the browser; its connection stays open."""

    def __init__(self, address: str) -> None:
        self.line = http.client.HTTPConnection(urlsplit(address).netloc, timeout=300)
        reviews = self.ask("GET", "/reviews/", headers={})[2]
        self.open(re.findall(rb"/reviews/([0-9a-f-]{36})/read/", reviews)[0].decode())

    def open(self, review: str) -> None:
        self.review = review
        _, headers, _ = self.ask("GET", f"/reviews/{self.review}/read/", headers={})
        self.reading = headers["Location"].split("?")[0]
        _, headers, page = self.ask("GET", self.reading, headers={})
        self.token = SimpleCookie(headers["Set-Cookie"])["csrftoken"].value
        self.length = int(re.search(rb'data-length="(\d+)"', page)[1])

    def bring(self, archive: bytes) -> None:
        """Through the page that takes archives; from then on this person writes in that review."""
        edge = uuid4().hex
        opening = f'--{edge}\r\nContent-Disposition: form-data; name="archive"; filename="long.alongside"\r\n\r\n'
        body = opening.encode() + archive + f"\r\n--{edge}--\r\n".encode()
        headers = self.headers | {"Content-Type": f"multipart/form-data; boundary={edge}", "Accept": "text/html"}
        self.line.request("POST", "/reviews/open/", body, headers)
        answer = self.line.getresponse()
        answer.read()
        self.open(re.search(r"/reviews/([0-9a-f-]{36})/", answer.headers["Location"])[1])

    def ask(
        self, method: str, path: str, body: str | None = None, headers: dict[str, str] | None = None
    ) -> tuple[int, http.client.HTTPMessage, bytes]:
        known = headers if headers is not None else self.headers
        self.line.request(method, path, body, known)
        answer = self.line.getresponse()
        return answer.status, answer.headers, answer.read()

    @property
    def headers(self) -> dict[str, str]:
        return {
            "Cookie": f"csrftoken={self.token}",
            "X-CSRFToken": self.token,
            "Accept": "application/json",
            "Content-Type": "application/x-www-form-urlencoded",
        }

    def save(self, number: int, key: UUID) -> tuple[int, bytes]:
        start = number * 7_919 % (self.length - 60)
        form = {"start": start, "end": start + 40, "feature": "MT2", "overlap": "both", "key": key}
        status, _, words = self.ask("POST", f"{self.reading}mark/", urlencode(form))
        return status, words


def together(address: str, writers: int, seconds: float) -> Outcome:
    """Let them write until the time is over."""
    outcome, until = Outcome(), time.monotonic() + seconds

    def work(one: int) -> None:
        writer, number = Writer(address), one * 100_003
        with closing(writer.line):
            while time.monotonic() < until:
                outcome.add(writer, number)
                number += 1

    threads = [threading.Thread(target=work, args=(one,)) for one in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcome


def kept(home: Path) -> tuple[list[UUID], bool]:
    """The keys of every mark that is in the database now, and whether each review's steps are numbered without gap."""
    with closing(sqlite3.connect(home / "alongside.sqlite3")) as database:
        rows = database.execute('SELECT "key", facts FROM web_steprow').fetchall()
        gapless = database.execute("SELECT max(number) = count(*) FROM web_steprow GROUP BY review_id").fetchall()
    return [UUID(key) for key, facts in rows if b"mark-placed" in facts], all(one for (one,) in gapless)
