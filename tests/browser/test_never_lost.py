"""Nothing acknowledged is lost, nothing is saved twice, and the person is told: with a real server that is killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs
from uuid import UUID

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from alongside.record import Reader
from browser.conftest import ALONGSIDE, answers, free_port, ready
from browser.marked import archive, open_archive, placed
from browser.test_marking import PARAGRAPHS, keys, said


class Server:
    """`alongside serve`, killed and started again on the same port with the same home."""

    def __init__(self, home: Path) -> None:
        self.home, self.port = home, free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen(
            [ALONGSIDE, "serve", "--port", str(self.port)],
            env=os.environ | {"ALONGSIDE_HOME": str(self.home)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        while not answers(self.address):
            assert self.process.poll() is None, "The server did not start."
            time.sleep(0.1)

    def kill(self) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    one = Server(tmp_path / "home")
    yield one
    one.kill()


@pytest.fixture
def window(server: Server, browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=server.address, viewport={"width": 1280, "height": 900}, locale="en-GB")
    yield context
    context.close()


@pytest.fixture
def reading(server: Server, window: BrowserContext, tmp_path: Path) -> Page:
    page = window.new_page()
    mine = Reader(UUID((server.home / "reader").read_text().strip()))
    marks = placed(PARAGRAPHS, [("went to see him", ("MT2",))])
    open_archive(page, archive(PARAGRAPHS, marks, mine), tmp_path)
    ready(page)
    page.locator("#text").focus()
    return page


def mark(page: Page, code: str, *, down: int = 1, note: str = "") -> None:
    """Mark a sentence further down."""
    keys(page, *["ArrowDown"] * down, "Enter")
    page.locator("#note").fill(note)
    page.locator("#find").fill(code)
    page.locator("#find").press("Enter")


def marks(page: Page) -> int:
    """How many marks the server holds, as a new window sees it."""
    other = page.context.new_page()
    other.goto(page.url)
    many = other.locator(".note:not(.ask)").count()
    other.close()
    return many


def test_offline_one_goes_on_and_everything_is_saved_once_when_the_connection_is_back(reading: Page) -> None:
    reading.context.set_offline(True)
    mark(reading, "FS1", down=4)
    expect(reading.locator("#text")).to_be_focused()
    said(reading, "Not saved – trying again. You can go on.")
    mark(reading, "MT4", note="Written while away.")
    mark(reading, "IS1")
    expect(reading.locator("#kept")).to_contain_text("Not saved – trying again")
    assert reading.evaluate("CSS.highlights.get('pending').size") == 3
    reading.context.set_offline(False)
    expect(reading.locator(".note:not(.ask)")).to_have_count(4, timeout=20_000)
    expect(reading.locator("#kept")).to_contain_text("Saved")
    assert reading.evaluate("CSS.highlights.get('pending').size") == 0
    assert reading.evaluate("sessionStorage.length") == 0
    assert marks(reading) == 4


def test_an_hour_offline_is_not_too_long(reading: Page) -> None:
    reading.clock.install()
    reading.context.set_offline(True)
    mark(reading, "FS1", down=4)
    reading.clock.run_for(3_600_000)
    reading.context.set_offline(False)
    reading.clock.run_for(10_000)
    expect(reading.locator(".note:not(.ask)")).to_have_count(2, timeout=20_000)


def test_a_server_killed_in_the_middle_of_a_save_and_started_again_saves_once(reading: Page, server: Server) -> None:
    sent: list[str] = []

    def kill_after(route: Route) -> None:
        """The step is saved; the answer never comes."""
        sent.append(key_of(route.request.post_data or ""))
        if len(sent) == 1:
            route.fetch()
            server.kill()
            route.abort()
        else:
            route.continue_()

    reading.route("**/mark/", kill_after)
    mark(reading, "FS1", down=4)
    expect(reading.locator("#kept")).to_contain_text("Not saved – trying again")
    server.start()
    expect(reading.locator("mark.w")).to_have_count(1, timeout=30_000)
    said(reading, "Marked:")
    assert len(sent) > 1
    assert len(set(sent)) == 1
    assert marks(reading) == 2


def test_an_undo_whose_answer_was_lost_undoes_one_thing(reading: Page) -> None:
    mark(reading, "FS1", down=4)
    said(reading, "Marked")
    lost: list[Route] = []

    def lose_first(route: Route) -> None:
        if not lost:
            lost.append(route)
            route.fetch()
            route.abort()
        else:
            route.continue_()

    reading.route("**/undo/", lose_first)
    keys(reading, "Control+z")
    said(reading, "Undone: mark placed on")
    assert marks(reading) == 1


def test_undo_and_redo_go_across_texts_and_on_after_the_server_was_killed_and_started_again(
    reading: Page, server: Server
) -> None:
    """What is undone is the last thing done, in whichever text; nothing of it is only in memory."""
    first = reading.url
    mark(reading, "FS1", down=4)
    said(reading, "Marked")
    reading.goto(f"{server.address}/bring/?review={first.split('/reviews/')[1].split('/')[0]}")
    reading.get_by_text("Paste words").click()
    reading.get_by_label("The words").fill("The plan went on without a word from anybody whom it was about.")
    reading.get_by_role("button", name="Look for names").click()
    reading.get_by_role("button", name="Keep this text").click()
    reading.wait_for_url("**/read/**")
    reading.get_by_role("link", name="The plan went on").click()
    ready(reading)
    second = reading.url
    reading.locator("#text").focus()
    mark(reading, "MT2")
    said(reading, "Marked")

    def counted() -> list[int]:
        many = []
        for text in (first, second):
            reading.goto(text)
            ready(reading)
            many.append(reading.locator("#margin .note:not(.ask)").count())
        reading.locator("#text").focus()
        return many

    def pressed(key: str, words: str) -> list[int]:
        keys(reading, key)
        said(reading, words)
        return counted()

    assert counted() == [2, 1]
    assert pressed("Control+z", "Undone: mark placed on") == [2, 0]
    server.kill()
    server.start()
    assert counted() == [2, 0]
    assert pressed("Control+z", "Undone: mark placed on") == [1, 0]
    server.kill()
    server.start()
    assert counted() == [1, 0]
    assert pressed("Control+Shift+z", "Brought back: mark placed on") == [2, 0]
    assert pressed("Control+Shift+z", "Brought back: mark placed on") == [2, 1]


def test_what_was_not_saved_comes_back_after_a_reload(reading: Page, server: Server) -> None:
    server.kill()
    mark(reading, "FS1", down=4, note="Not to be lost.")
    expect(reading.locator("#kept")).to_contain_text("Not saved")
    unsent = json.loads(reading.evaluate("Object.values(sessionStorage)[0]"))
    assert ["note", "Not to be lost."] in unsent[0]["fields"]
    assert "csrf" not in json.dumps(unsent)
    assert "Not to be lost" not in json.dumps(reading.evaluate("Object.entries(localStorage)"))
    server.start()
    reading.on("dialog", lambda asked: asked.accept())
    reading.reload()
    ready(reading)
    expect(reading.locator("#notes")).to_contain_text("Not to be lost.", timeout=20_000)
    assert reading.evaluate("sessionStorage.length") == 0
    assert marks(reading) == 2


def test_leaving_with_something_unsaved_is_asked_about(reading: Page) -> None:
    reading.context.set_offline(True)
    mark(reading, "FS1", down=4)
    with reading.expect_event("dialog") as asked:
        reading.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    asked.value.dismiss()
    reading.context.set_offline(False)


def test_two_tabs_both_keep_what_they_made_and_see_each_others(reading: Page) -> None:
    other = reading.context.new_page()
    other.goto(reading.url)
    ready(other)
    other.locator("#text").focus()
    mark(other, "MT4", down=5)
    said(other, "Marked")
    mark(reading, "FS1", down=4)
    expect(reading.locator(".note:not(.ask)")).to_have_count(3)
    assert marks(reading) == 3


@pytest.mark.parametrize(("choice", "left"), [("Save mine instead", "FT2"), ("Keep it as it is now", "FT1")])
def test_a_mark_changed_in_two_tabs_shows_both_and_one_chooses(reading: Page, choice: str, left: str) -> None:
    other = reading.context.new_page()
    other.goto(reading.url)
    ready(other)
    for page, code in ((other, "FT1"), (reading, "FT2")):
        page.bring_to_front()
        page.locator("#text").focus()
        keys(page, "m", " ")
        page.locator("input[value=MT2]").uncheck(force=True)
        page.locator("#find").fill(code)
        page.locator("#find").press("Enter")
        if page is other:
            said(page, "Changed")
    problem = reading.locator("#problem")
    expect(problem).to_contain_text("Both versions are below")
    expect(problem).to_contain_text("As it is now: “went to see him”: Starts from rights")
    assert reading.locator("#grid :checked").evaluate_all("all => all.map((one) => one.value)") == ["FT2"]
    reading.get_by_role("button", name=choice).click()
    expect(reading.locator(".note .code")).to_have_text(left)


def test_without_script_both_versions_stand_on_a_page(reading: Page, browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.address, java_script_enabled=False)
    first, second = context.new_page(), context.new_page()
    for page in (first, second):
        page.goto(reading.url)
        page.locator(".note").get_by_role("link", name="Change").focus()
        page.keyboard.press("Enter")
        page.get_by_label("MT2").uncheck()
    first.get_by_label("FT1").check()
    first.get_by_role("button", name="Save").click()
    second.get_by_label("FT2").check()
    second.get_by_role("button", name="Save").click()
    expect(second.get_by_role("heading", name="Two versions")).to_be_visible()
    expect(second.locator("main")).to_contain_text("Starts from rights")
    expect(second.locator("main")).to_contain_text("Risk sensible")
    second.get_by_role("button", name="Save mine instead").click()
    expect(second.locator(".note .code")).to_have_text("FT2")
    context.close()


def key_of(body: str) -> str:
    """The save key in a form as the page sends it."""
    return parse_qs(body)["key"][0]
