"""How long reading and marking take, by the size of the text and the number of marks."""

from __future__ import annotations

import argparse
import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from playwright.sync_api import Browser, Page, sync_playwright
from saves import Client, OurClient, durable_commit, waits
from spent import spent
from taguette import TaguetteClient, filled, installed, taguette

from alongside.record import Reader
from browser.conftest import serving
from browser.marked import archive, long_text
from browser.writing import Writer

SIZES = ((50, 100), (50, 1_000), (100, 10_000), (1_000, 20_000))
BESIDE_TAGUETTE = (50, 1_000)
WHOLE_UP_TO = 50  # pages: a longer text is sent in parts
PAINTED = """() => new Promise((done) => {
  new PerformanceObserver((seen) => done(seen.getEntries()[0].renderTime)).observe({ type: "element", buffered: true });
  const end = () => {
    const last = document.createElement("p");
    last.setAttribute("elementtiming", "last");
    last.style.cssText = "position: absolute; top: 0; left: 0; margin: 0";
    last.textContent = "Here";
    document.body.append(last);
  };
  if (document.readyState === "complete") end(); else addEventListener("load", end);
})"""


def median(values: list[float]) -> float:
    return round(statistics.median(values), 1)


def painted(browser: Browser, address: str, times: int = 5, *, script: bool = True) -> dict[str, float]:
    """From navigation until all is on the screen: by the clock and in CPU, and its nodes.

    A word is put on the page when it has loaded and its script has run; the browser tells when the frame that shows it
    was presented.  The page waits for itself: what the test tool sends into a page to wait for it takes as long as a
    third of an opening.
    """
    found, used = [], []
    for _ in range(times):
        before = spent()
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(address, wait_until="commit")
        found.append(page.evaluate(PAINTED))
        used.append(spent() - before)
        assert not script or page.evaluate("document.documentElement.dataset.ready") == "yes"
        facts = page.evaluate(
            "({nodes: document.querySelectorAll('*').length, marks: document.querySelectorAll('mark').length})"
        )
        page.close()
    return {"ms": median(found), "cpu": median(used), **facts}


def bare(browser: Browser, paragraphs: list[str], folder: Path, times: int = 5) -> dict[str, float]:
    """The same words and nothing else, from a file."""
    file = folder / "bare.html"
    file.write_text("<!doctype html><meta charset=utf-8>" + "".join(f"<p>{one}</p>" for one in paragraphs))
    return painted(browser, file.as_uri(), times, script=False)


WATCH_A_MARK = """() => {
  window.times = { shown: [], saved: [], asked: 0 };
  const pending = CSS.highlights.get("pending");
  const add = pending.add.bind(pending);
  let begun = 0;
  const since = (list, from) => list.push(performance.now() - from);
  addEventListener("keydown", (event) => { if (/Digit/.test(event.code)) begun = event.timeStamp; }, true);
  addEventListener("click", (event) => {
    if (event.target.matches("#problem button")) { begun = event.timeStamp; window.times.asked += 1; }
  }, true);
  pending.add = (range) => {
    const from = begun;
    requestAnimationFrame(() => setTimeout(() => since(window.times.shown, from)));
    return add(range);
  };
  const said = document.getElementById("said");
  new MutationObserver(() => { if (said.textContent.startsWith("Marked")) since(window.times.saved, begun); })
    .observe(said, { childList: true });
}"""
WATCH_FRAMES = """() => {
  window.frames_seen = [];
  let last = performance.now();
  const tick = (now) => { window.frames_seen.push(now - last); last = now; requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
}"""


def key_to_paint(page: Page, times: int = 9) -> dict[str, float]:
    """From the press that makes a mark to the frame that shows it, and to the words that call it saved.

    Where the words carry such a mark already, the page asks first, and the press that answers makes the mark: how long
    somebody thinks about it is not the page's time.
    """
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
    most = {"painted at most": round(max(found["shown"]), 1), "saved at most": round(max(found["saved"]), 1)}
    return {"painted": median(found["shown"]), "saved": median(found["saved"]), **most, "asked": found["asked"]}


def long_frames(page: Page) -> dict[str, float]:
    """Scrolling for four seconds as a wheel does: frames over 50 ms and the longest.

    Three turns of a screen of 60 a second are 50 ms, for which the page's coarse clock may say 50.1.
    """
    page.evaluate(WATCH_FRAMES)
    for _ in range(80):
        page.mouse.wheel(0, 300)
        page.wait_for_timeout(50)
    frames = page.evaluate("window.frames_seen.slice(2)")
    return {
        "over 50 ms": sum(round(one) > 50 for one in frames),
        "longest": round(max(frames), 1),
        "frames": len(frames),
    }


ONE_PAINT = """() => new Promise((done) => {
  const words = document.body.appendChild(document.createElement("p"));
  requestAnimationFrame(() => {
    const began = performance.now();
    words.textContent = "words";
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
  });
})"""


def one_paint(browser: Browser, times: int = 9) -> float:
    """A page with nothing on it changes one word: until that is painted."""
    page = browser.new_page()
    found = [page.evaluate(ONE_PAINT) for _ in range(times)]
    page.close()
    return median(found)


def theirs_painted(browser: Browser, signed_in: str, marks: int, times: int) -> float:
    """Taguette: from navigation until it says that every highlight is loaded, and two frames."""
    found = []
    for _ in range(times):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(signed_in, wait_until="commit", timeout=300_000)
        address = signed_in.split("/?")[0] + "/project/1/document/1"
        told = f"Loaded {marks} highlights"
        with page.expect_console_message(lambda said, told=told: said.text == told, timeout=300_000):
            page.goto(address, wait_until="commit", timeout=300_000)
        found.append(page.evaluate(PAINTED))
        page.close()
    return median(found)


class Run:
    """One run: a browser, our server, and what is measured of each text."""

    def __init__(self, browser: Browser, address: str, folder: Path, times: int) -> None:
        self.browser, self.address, self.folder, self.times = browser, address, folder, times
        self.opened: dict[str, float] = {}

    def text(self, pages: int, marks: int) -> tuple[OurClient, int]:
        """Measure one text; a client that may save in it, and its length."""
        self.size = (pages, marks)
        paragraphs, placed = long_text(pages, marks)
        length = sum(map(len, paragraphs)) + len(paragraphs) - 1
        context = self.browser.new_context(base_url=self.address, viewport={"width": 1280, "height": 900})
        page = context.new_page()
        mine = Reader(UUID((self.folder / "home" / "reader").read_text().strip()))
        writer = Writer(self.address)
        writer.bring(archive(paragraphs, placed, mine))
        reading = self.address + writer.reading
        words = bare(self.browser, paragraphs, self.folder, self.times)
        say(f"\n{pages:,} pages, {marks:,} marks ({length:,} characters)")
        say(f"  bare words in a file    {words['ms']:,} ms, CPU {words['cpu']:,}")
        for name, query in (("as it opens", ""), ("whole, on request", "?whole=yes")):
            if not query or pages <= WHOLE_UP_TO:
                ours = painted(self.browser, reading + query, self.times)
                took = f"{ours['ms']:,} ms, {ours['ms'] / words['ms']:.2f} of bare"
                took += f"; CPU {ours['cpu']:,}, {ours['cpu'] / words['cpu']:.2f} of bare"
                seen = f"{ours['marks']:,} pieces, {ours['nodes']:,} nodes"
                say(f"  {name:<23} {took}; {seen}{self.of_first(ours, query)}")
        page.goto(reading)
        page.wait_for_selector("html[data-ready=yes]")
        say(f"  one mark from its key   {key_to_paint(page)}")
        page.mouse.move(600, 500)
        say(f"  four seconds of wheel   {long_frames(page)}")
        context.close()
        return OurClient(reading), length

    def of_first(self, ours: dict[str, float], query: str) -> str:
        """Beside what the smaller texts took to open: cost should grow with the screen, not with the text."""
        if query:
            return ""
        told = "".join(f"; CPU {ours['cpu'] / cpu:.2f} of {size}" for size, cpu in self.opened.items())
        self.opened[f"{self.size[0]:,} pages with {self.size[1]:,}"] = ours["cpu"]
        return told

    def beside(self, command: Path, ours: Client, length: int, pages: int, marks: int) -> None:
        """Taguette with the same words and marks, and both saving in turn."""
        paragraphs, placed = long_text(pages, marks)
        with taguette(command, self.folder) as (signed_in, database):
            filled(database, paragraphs, placed)
            say(f"\nTaguette, {pages} pages, {marks:,} marks")
            say(f"  painted                 {theirs_painted(self.browser, signed_in, marks, 1):,} ms")
            theirs = TaguetteClient(signed_in)
            for clients, each in ((1, 40), (8, 10)):
                mine, other = [], []
                for turn in range(3):
                    first = 1_000 * turn + 10_000 * clients
                    mine.append(waits(ours, length, clients, each, first))
                    other.append(waits(theirs, length, clients, each, first))
                a, b = median(mine), median(other)
                say(
                    f"  p50 of a save, {clients} client{'s' * (clients > 1):<1}  ours {a} ms, Taguette {b} ms: {a / b:.2f}"
                )


def say(words: str) -> None:
    print(words, flush=True)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--only", type=int, help="only texts of this many pages")
    asked.add_argument("--alone", action="store_true", help="without Taguette")
    asked.add_argument("--times", type=int, default=5, help="repetitions of each opening")
    asked.add_argument("--taguette", type=Path, help="the command of a Taguette that is there already")
    chosen = asked.parse_args()
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        folder = Path(made)
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        say(f"limits: one durable commit {durable_commit(folder):.2f} ms, one paint {one_paint(browser)} ms")
        sizes: Sequence[tuple[int, int]] = [size for size in SIZES if chosen.only in (None, size[0])]
        with serving(folder / "home") as address:
            run = Run(browser, address, folder, chosen.times)
            for pages, marks in sizes:
                client, length = run.text(pages, marks)
                if (pages, marks) == BESIDE_TAGUETTE and not chosen.alone:
                    run.beside(chosen.taguette or installed(folder), client, length, pages, marks)
        browser.close()


if __name__ == "__main__":
    main()
