"""How long reading and marking take, by the size of the text and the number of marks."""

from __future__ import annotations

import argparse
import statistics
import tempfile
import threading
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, build_opener
from uuid import UUID, uuid4

from playwright.sync_api import Browser, Page, sync_playwright

from alongside.record import Reader
from browser.conftest import serving
from browser.marked import archive, long_text, open_archive

SIZES = ((50, 100), (50, 1_000), (100, 10_000), (1_000, 20_000))
PAINTED = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
  done(performance.now());
})))"""


def median(values: list[float]) -> float:
    return round(statistics.median(values), 1)


def painted(browser: Browser, address: str, times: int = 5, *, script: bool = True) -> dict[str, float]:
    """From navigation until two frames after the page is ready, and its nodes."""
    found = []
    for _ in range(times):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(address, wait_until="load")
        if script:
            page.wait_for_selector("html[data-ready=yes]")
        found.append(page.evaluate(PAINTED))
        facts = page.evaluate(
            "({nodes: document.querySelectorAll('*').length, marks: document.querySelectorAll('mark').length})"
        )
        page.close()
    return {"ms": median(found), **facts}


def bare(browser: Browser, paragraphs: list[str], folder: Path, times: int = 5) -> float:
    """The same words and nothing else, from a file."""
    file = folder / "bare.html"
    file.write_text("<!doctype html><meta charset=utf-8>" + "".join(f"<p>{one}</p>" for one in paragraphs))
    return painted(browser, file.as_uri(), times, script=False)["ms"]


WATCH_A_MARK = """() => {
  window.times = { shown: [], saved: [] };
  const pending = CSS.highlights.get("pending");
  const add = pending.add.bind(pending);
  const since = (list) => list.push(performance.now() - begun);
  let begun = 0;
  addEventListener("keydown", (event) => { if (/Digit/.test(event.code)) begun = event.timeStamp; }, true);
  pending.add = (range) => { requestAnimationFrame(() => setTimeout(() => since(window.times.shown))); return add(range); };
  const said = document.getElementById("said");
  new MutationObserver(() => { if (said.textContent.startsWith("Marked")) since(window.times.saved); })
    .observe(said, { childList: true });
}"""
WATCH_FRAMES = """() => {
  window.frames_seen = [];
  let last = performance.now();
  const tick = (now) => { window.frames_seen.push(now - last); last = now; requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
}"""


def key_to_paint(page: Page, times: int = 9) -> dict[str, float]:
    """From the key that makes a mark to the frame that shows it, and to the words that call it saved."""
    page.evaluate(WATCH_A_MARK)
    page.locator("#text").focus()
    page.keyboard.press("ArrowDown")
    for _ in range(times):
        for key in ("ArrowDown", "Enter", "1"):
            page.keyboard.press(key)
        page.wait_for_timeout(400)
        both = page.get_by_role("button", name="Keep both")
        if both.is_visible():
            both.click()
            page.wait_for_timeout(200)
    found = page.evaluate("window.times")
    return {"shown": median(found["shown"]), "saved": median(found["saved"] or [0])}


def long_frames(page: Page) -> dict[str, float]:
    """Scrolling for four seconds as a wheel does: frames over 50 ms and the longest."""
    page.evaluate(WATCH_FRAMES)
    for _ in range(80):
        page.mouse.wheel(0, 300)
        page.wait_for_timeout(50)
    frames = page.evaluate("window.frames_seen.slice(2)")
    return {"over 50 ms": sum(one > 50 for one in frames), "longest": round(max(frames), 1), "frames": len(frames)}


class Client:
    """A client without a browser: the forms as the page sends them."""

    def __init__(self, address: str, reading: str) -> None:
        self.address, self.reading = address, reading
        self.opener = build_opener()
        token = self.opener.open(reading).headers["Set-Cookie"].split("csrftoken=")[1].split(";")[0]
        self.headers = {"Cookie": f"csrftoken={token}", "X-CSRFToken": token, "Accept": "application/json"}

    def save(self, number: int, length: int) -> None:
        start = number * 7_919 % (length - 100)
        form: dict[str, Any] = {"start": start, "end": start + 60, "feature": "MT2", "overlap": "both", "key": uuid4()}
        form["text"] = self.reading.rstrip("/").split("/")[-1]
        self.opener.open(Request(self.reading + "mark/", urlencode(form).encode(), self.headers)).read()

    def sign_in(self) -> None:
        """Another's review: the sign-in is checked, and nothing else happens."""
        try:
            self.opener.open(Request(f"{self.address}/reviews/{UUID(int=0)}/read/", headers=self.headers)).read()
        except OSError:
            return


def saving(client: Client, cpu: Any, length: int, many: int = 100) -> dict[str, float]:
    before = cpu()
    for _ in range(many):
        client.sign_in()
    signed = cpu()
    waits = []
    for number in range(many):
        began = time.perf_counter()
        client.save(number, length)
        waits.append((time.perf_counter() - began) * 1_000)
    after = cpu()
    sign_in, save = (signed - before) * 1_000 / many, (after - signed) * 1_000 / many
    eight = _together(client, length)
    return {
        "sign-in CPU": round(sign_in, 2),
        "save CPU": round(save, 2),
        "p50": median(waits),
        "p50 of 8 clients": eight,
    }


def _together(client: Client, length: int, clients: int = 8, each: int = 20) -> float:
    waits: list[float] = []

    def work(one: int) -> None:
        for number in range(each):
            began = time.perf_counter()
            client.save(1_000 + one * each + number, length)
            waits.append((time.perf_counter() - began) * 1_000)

    threads = [threading.Thread(target=work, args=(one,)) for one in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return median(waits)


def cpu_of_children() -> float:
    """CPU seconds of the server, read from /proc: it is the only other process with our home."""
    total = 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
            command = (stat.parent / "cmdline").read_bytes()
            environment = (stat.parent / "environ").read_bytes()
        except OSError:
            continue
        if b"alongside" in command and _HOME and f"ALONGSIDE_HOME={_HOME}".encode() in environment:
            total += (int(fields[11]) + int(fields[12])) / 100
    return total


_HOME = ""


def main() -> None:
    global _HOME
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--only", type=int, help="only texts of this many pages")
    chosen = asked.parse_args()
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        folder = Path(made)
        _HOME = str(folder / "home")
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        with serving(folder / "home") as address:
            for pages, marks in SIZES:
                if chosen.only in (None, pages):
                    _measure(browser, address, folder, pages, marks)
        browser.close()


def _measure(browser: Browser, address: str, folder: Path, pages: int, marks: int) -> None:
    paragraphs, placed = long_text(pages, marks)
    length = sum(map(len, paragraphs)) + len(paragraphs) - 1
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    mine = Reader(UUID((folder / "home" / "reader").read_text().strip()))
    reading = open_archive(page, archive(paragraphs, placed, mine), folder)
    words = bare(browser, paragraphs, folder)
    print(f"\n{pages} pages, {marks} marks ({length:,} characters)")
    print(f"  bare words      {words} ms")
    for name, query in (("as it opens", ""), ("whole", "?whole=yes")):
        if query and pages > 100:
            continue
        ours = painted(browser, reading + query)
        print(
            f"  {name:<15} {ours['ms']} ms, {ours['ms'] / words:.2f} of bare; {ours['marks']} runs, {ours['nodes']} nodes"
        )
    page.goto(reading)
    page.wait_for_selector("html[data-ready=yes]")
    print("  a mark          ", key_to_paint(page))
    page.mouse.move(600, 500)
    print("  scrolling       ", long_frames(page))
    context.close()
    print("  saving          ", saving(Client(address, reading), cpu_of_children, length))


if __name__ == "__main__":
    main()
