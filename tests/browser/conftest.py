"""A real server, a real browser, a real database; nothing is shared with the person's own."""

from __future__ import annotations

import os
import random
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from browser.marked import SOMEBODY, archive, open_archive

ALONGSIDE = Path(sys.executable).parent / "alongside"
AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

expect.set_options(timeout=30_000)  # as long as an act may take: a busy machine is not a fault


def free_port() -> int:
    """A port below those that the system hands out to whoever asks for a page: a browser that looks for a server which
    is not there yet could else be given the very port, and keep the server from it."""
    while True:
        port = random.randrange(20_000, 32_000)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port


@contextmanager
def serving(home: Path) -> Iterator[str]:
    """`alongside serve` on a free port, until it is told to stop."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with (
        tempfile.TemporaryFile("w+") as said,  # a pipe that nobody empties would stop the server once it is full
        subprocess.Popen(
            [ALONGSIDE, "serve", "--port", str(port)],
            env=os.environ | {"ALONGSIDE_HOME": str(home)},
            stdout=said,
            stderr=said,
        ) as process,
    ):
        try:
            while not answers(address):
                assert process.poll() is None, (said.seek(0), said.read())
                time.sleep(0.1)
            yield address
        finally:
            process.terminate()
            process.wait(60)


def answers(address: str) -> bool:
    try:
        urlopen(address + "/reviews/", timeout=30).close()
    except OSError:
        return False
    return True


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def address(home: Path) -> Iterator[str]:
    with serving(home) as at:
        yield at


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that fails the test when its script does, or when it asks anything of another machine (rule 12)."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900}, locale="en-GB")
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on(
        "request", lambda one: one.url.startswith((address, "data:", "blob:")) or faults.append(f"asked {one.url}")
    )
    opened.on("console", lambda said: said.type == "error" and "422" not in said.text and faults.append(said.text))
    yield opened
    context.close()
    assert not faults


@pytest.fixture
def window(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """Windows that share a session, and where failed requests are meant: nothing of them in the console is a fault."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900}, locale="en-GB")
    yield context
    context.close()


@pytest.fixture
def example(page: Page) -> Page:
    """The reading page of the worked example, as the first visit opens it."""
    page.goto("/reviews/")
    page.get_by_role("link", name="The map and the panel").last.click()
    ready(page)
    return page


@pytest.fixture
def fresh(page: Page, tmp_path: Path) -> str:
    """A review that has just been begun, with one text and no mark."""
    return open_archive(
        page, archive(("She asked him first.", "Then she wrote it down."), (), SOMEBODY), tmp_path
    ).split("/read/")[0]


def review_of(page: Page) -> str:
    page.goto("/reviews/")
    link = page.get_by_role("link", name="The map and the panel").first.get_attribute("href")
    assert link
    return link.removesuffix("/read/")


@pytest.fixture
def copy(page: Page, tmp_path: Path) -> str:
    """A review of one's own, as an archive brings it in: what is done to it is seen by no other test."""
    review = review_of(page)
    archive = tmp_path / "demo.alongside"
    archive.write_bytes(page.request.get(f"{review}/report/alongside/").body())
    page.set_input_files("#archive", archive)
    page.get_by_role("button", name="Open it").click()
    page.wait_for_url(re.compile("/reviews/[0-9a-f-]{36}/"))
    found = re.search("/reviews/[0-9a-f-]{36}", page.url)
    assert found
    return found[0]


def ready(page: Page) -> None:
    """Until the page's script has started, and its letters are those in which everything is measured."""
    page.wait_for_selector("html[data-ready=yes]")
    painted(page)


def painted(page: Page) -> None:
    """Until what is to be seen now was painted, in its own letters."""
    page.evaluate(
        """() => document.fonts.ready.then(() => new Promise((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
        }))"""
    )


def accessible(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 AA on the page as it stands, a line each."""
    page.evaluate(AXE.read_text())
    found = page.evaluate("tags => axe.run(document, {runOnly: tags})", WCAG)
    return [f"{one['id']}: {one['help']}: {node['html'][:160]}" for one in found["violations"] for node in one["nodes"]]
