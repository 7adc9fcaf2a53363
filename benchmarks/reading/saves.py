"""How long a save takes, by clients without a browser; and what one durable commit costs on this disk."""

from __future__ import annotations

import sqlite3
import statistics
import threading
import time
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlencode
from urllib.request import Request, build_opener
from uuid import uuid4


class Client(Protocol):
    """Whoever saves the mark number `number` somewhere in a text of `length` characters."""

    def save(self, number: int, length: int) -> None: ...


class OurClient:
    """The forms as the page sends them."""

    def __init__(self, reading: str) -> None:
        self.reading = reading
        self.opener = build_opener()
        token = self.opener.open(reading).headers["Set-Cookie"].split("csrftoken=")[1].split(";")[0]
        self.headers = {"Cookie": f"csrftoken={token}", "X-CSRFToken": token, "Accept": "application/json"}

    def save(self, number: int, length: int) -> None:
        start = number * 7_919 % (length - 1_000)
        form: dict[str, Any] = {"start": start, "end": start + 60, "feature": "MT2", "overlap": "both", "key": uuid4()}
        form["text"] = self.reading.rstrip("/").split("/")[-1]
        self.opener.open(Request(self.reading + "mark/", urlencode(form).encode(), self.headers)).read()


def waits(client: Client, length: int, clients: int, each: int, first: int) -> float:
    """The middle wait, in milliseconds, of so many clients at once."""
    waited: list[float] = []

    def work(one: int) -> None:
        for number in range(each):
            began = time.perf_counter()
            client.save(first + one * each + number, length)
            waited.append((time.perf_counter() - began) * 1_000)

    threads = [threading.Thread(target=work, args=(one,)) for one in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return statistics.median(waited)


def durable_commit(folder: Path, times: int = 200) -> float:
    """One row, committed so that it outlives the power, in milliseconds."""
    held = sqlite3.connect(folder / "commit.sqlite3", isolation_level=None)
    held.execute("PRAGMA journal_mode=WAL")
    held.execute("PRAGMA synchronous=FULL")
    held.execute("CREATE TABLE one (words TEXT)")
    waited = []
    for _ in range(times):
        began = time.perf_counter()
        held.execute("INSERT INTO one VALUES ('a mark')")
        waited.append((time.perf_counter() - began) * 1_000)
    held.close()
    return statistics.median(waited)
