"""What could not be saved, and what is only written yet: it waits for the person, on its own words, and is never laid on others."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from alongside.record import Reader
from browser.conftest import ready
from browser.marked import archive, archive_of, open_archive, placed
from browser.test_journey import select_by_mouse
from browser.test_marking import PARAGRAPHS, chosen, keys, said

OTHER = ("Quite another text stands here, and it is long enough.", "It has a second paragraph.")
Marks = list[tuple[str, str]]
Opened = Callable[..., Page]


@pytest.fixture
def opened(window: BrowserContext, home: Path, tmp_path: Path) -> Opened:
    """A new review on its reading page: one text with the mark MT2 on "went to see him", or several without marks."""

    def begin(texts: dict[str, tuple[str, ...]] | None = None) -> Page:
        page = window.new_page()
        page.on("dialog", lambda asked: asked.accept())
        page.goto("/reviews/")
        mine = Reader(UUID((home / "reader").read_text().strip()))
        marks = placed(PARAGRAPHS, [("went to see him", ("MT2",))])
        open_archive(page, archive_of(texts, [], mine) if texts else archive(PARAGRAPHS, marks, mine), tmp_path)
        return at(page)

    return begin


def at(page: Page, url: str = "") -> Page:
    """The reading page, with the text in focus."""
    if url:
        page.goto(url)
    ready(page)
    page.bring_to_front()
    page.locator("#text").focus()
    return page


def another(page: Page) -> Page:
    """The same text in a second window."""
    other = page.context.new_page()
    return at(other, page.url)


def marked(page: Page) -> Marks:
    """What the server holds, as a new window sees it: features and note of each mark."""
    other = page.context.new_page()
    other.goto(page.url.split("?")[0].split("#")[0])
    found = other.locator(".note[data-mark]").evaluate_all(
        "all => all.map((one) => [[...one.querySelectorAll('.code')].map((code) => code.textContent).join(' '),"
        " one.dataset.note ?? ''])"
    )
    other.close()
    page.bring_to_front()
    return [(codes, note) for codes, note in found]


def mark(page: Page, code: str, note: str = "") -> None:
    keys(page, "Enter")
    page.locator("#note").fill(note)
    page.locator("#find").fill(code)
    page.locator("#find").press("Enter")


def offline(page: Page) -> Callable[[], None]:
    """Nothing is taken by the server until this is called; pages still come."""

    def stop(route: Route) -> None:
        if route.request.method == "POST":
            route.abort()
        else:
            route.continue_()

    page.context.route("**/*", stop)
    return lambda: page.context.unroute("**/*", stop)


def write_note(page: Page, words: str) -> None:
    """Open the first mark and write its note, without saving."""
    keys(page, "Escape", "Escape", "m", " ")
    page.locator("#note").fill(words)


# ---- on its own words, in its own review ----


def test_what_one_text_could_not_save_is_never_laid_on_the_words_of_another(opened: Opened) -> None:
    page = opened({"First": PARAGRAPHS, "Second": OTHER})
    first, second = page.url, page.get_by_role("link", name="Second").get_attribute("href") or ""
    keys(page, "ArrowDown")
    mark(page, "MT1")
    said(page, "Marked")
    online = offline(page)
    mark(page, "MT1", "Once more.")
    expect(page.locator("#kept")).to_contain_text("Not saved – trying again")
    at(page, second)
    online()
    expect(page.locator("#kept")).to_contain_text("Something waits in another text", timeout=15_000)
    expect(page.locator("#picker")).not_to_be_visible()
    assert marked(page) == []
    page.locator("#kept a").click()
    page.wait_for_url(first)
    ready(page)
    expect(page.locator("#problem")).to_contain_text("You marked some of these words already")
    assert chosen(page) == "The worker went to see him twice."
    keys(page, "Control+Enter")
    page.get_by_role("button", name="Keep both").click()
    said(page, "Marked: “The worker")
    assert sorted(marked(page)) == [("MT1", ""), ("MT1", "Once more.")]
    assert page.evaluate("sessionStorage.length") == 0


def test_what_one_review_could_not_save_waits_there_and_leaves_another_alone(opened: Opened) -> None:
    second = opened().url
    page = opened()
    first = page.url
    online = offline(page)
    keys(page, *["ArrowDown"] * 3)
    mark(page, "FS1")
    expect(page.locator("#kept")).to_contain_text("Not saved")
    at(page, second)
    expect(page.locator(".notice")).to_contain_text("What you marked in another review is not saved yet.")
    expect(page.get_by_role("navigation", name="Review")).to_contain_text("1 mark")
    assert page.locator("#kept").inner_text().startswith("Kept")
    page.get_by_role("link", name="Go back to its text").click()
    page.wait_for_url(first)
    online()
    expect(page.locator("mark.w")).to_have_count(1, timeout=15_000)
    assert page.evaluate("sessionStorage.length") == 0


def test_other_pages_say_that_something_is_unsaved_and_closing_there_asks(opened: Opened) -> None:
    page = opened()
    online = offline(page)
    keys(page, *["ArrowDown"] * 3)
    mark(page, "FS1")
    expect(page.locator("#kept")).to_contain_text("Not saved")
    page.get_by_role("navigation", name="Review").get_by_role("link", name="Reflect").click()
    page.wait_for_url("**/reflect/")
    expect(page.locator(".notice")).to_contain_text("What you marked is not saved yet.")
    expect(page.locator("#kept")).to_contain_text("Not all saved")
    page.locator("h1").click()
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    assert asked == ["beforeunload"]
    online()


def test_a_review_that_was_erased_is_said_once_and_nothing_of_it_is_kept(opened: Opened) -> None:
    page = opened()
    keys(page, *["ArrowDown"] * 3)
    sent: list[str] = []

    def gone(route: Route) -> None:
        """As the server answers for a review that is not there: a page."""
        sent.append(route.request.url)
        route.continue_(url=re.sub("/reviews/[0-9a-f-]+/", f"/reviews/{UUID(int=1)}/", route.request.url))

    page.route("**/mark/", gone)
    mark(page, "FS1", "Not to be kept.")
    expect(page.locator("#problem")).to_contain_text("This review is not here any more")
    expect(page.locator("#note")).to_have_value("Not to be kept.")
    page.wait_for_timeout(1_000)
    assert len(sent) == 1
    keys(page, "Escape")
    assert page.evaluate("sessionStorage.length") == 0


def test_what_an_undo_did_to_another_text_is_seen_there(opened: Opened) -> None:
    page = opened({"First": PARAGRAPHS, "Second": OTHER})
    second = page.get_by_role("link", name="Second").get_attribute("href") or ""
    keys(page, "ArrowDown", "ArrowDown")
    mark(page, "MT1")
    said(page, "Marked")
    at(page, second)
    keys(page, "Control+z")
    said(page, "Undone: mark placed on “She asked nothing on the first visit.”, in “First”.")
    keys(page, "Control+Shift+z")
    said(page, "Brought back")
    page.locator("#said").get_by_role("link", name="Go there").click()
    ready(page)
    assert chosen(page) == "She asked nothing on the first visit."


# ---- two windows ----


def changed_elsewhere(page: Page) -> None:
    """In another window the note of the mark is changed."""
    other = another(page)
    write_note(other, "From the other window.")
    keys(other, "Control+Enter")
    said(other, "Changed")


def test_after_esc_on_a_conflict_the_others_words_are_there_and_are_not_overwritten_unasked(opened: Opened) -> None:
    page = opened()
    changed_elsewhere(page)
    at(page)
    write_note(page, "From this window.")
    keys(page, "Control+Enter")
    expect(page.locator("#problem")).to_contain_text("As it is now: “went to see him”")
    keys(page, "Escape")
    expect(page.locator("#notes")).to_contain_text("From the other window.")
    expect(page.locator("#text")).to_be_focused()
    keys(page, " ")
    expect(page.locator("#note")).to_have_value("From this window.")
    keys(page, "Control+Enter")
    expect(page.locator("#problem")).to_contain_text("As it is now: “went to see him”")
    assert marked(page) == [("MT2", "From the other window.")]
    page.get_by_role("button", name="Keep it as it is now").click()
    keys(page, " ")
    expect(page.locator("#note")).to_have_value("From the other window.")
    assert page.evaluate("sessionStorage.length") == 0


def test_after_esc_on_a_conflict_without_words_one_changes_what_the_other_left(opened: Opened) -> None:
    page = opened()
    changed_elsewhere(page)
    at(page)
    keys(page, "m", " ")
    page.locator("#find").fill("FT1")
    keys(page, "Enter")
    expect(page.locator("#problem")).to_contain_text("As it is now")
    keys(page, "Escape")
    expect(page.locator("#notes")).to_contain_text("From the other window.")
    keys(page, " ")
    expect(page.locator("#note")).to_have_value("From the other window.")
    page.locator("input[name=touches]").first.check()
    keys(page, "Control+Enter")
    said(page, "Changed")
    assert marked(page) == [("MT2", "From the other window.")]


def test_a_mark_that_another_window_took_back_can_be_marked_again_with_ones_words(opened: Opened) -> None:
    page = opened()
    other = another(page)
    at(page)
    write_note(page, "Written meanwhile.")
    at(other)
    keys(other, "m", "Delete")
    said(other, "Removed")
    page.bring_to_front()
    page.locator("#note").press("Control+Enter")
    expect(page.locator("#problem")).to_contain_text("It was taken back.")
    expect(page.locator("mark.t")).to_have_count(0)
    page.get_by_role("button", name="Mark it again as mine").click()
    said(page, "Marked: “went to see him”")
    assert marked(page) == [("MT2", "Written meanwhile.")]


def test_a_mark_that_is_gone_already_is_drawn_no_more_when_one_takes_it_back(opened: Opened) -> None:
    page = opened()
    other = another(page)
    keys(other, "m", "Delete")
    said(other, "Removed")
    at(page)
    keys(page, "m", "Delete")
    said(page, "It was taken back.")
    expect(page.locator("mark.t")).to_have_count(0)
    expect(page.locator(".note[data-mark]")).to_have_count(0)


# ---- a "no" that comes late, and words that are not sent yet ----


def test_a_late_no_waits_until_one_asks_for_it(opened: Opened) -> None:
    page = opened()

    held: list[Route] = []

    def slowly(route: Route) -> None:
        """The first is kept back until it is let go."""
        if held:
            route.continue_()
        else:
            held.append(route)

    page.route("**/mark/", slowly)
    keys(page, "ArrowDown")
    with page.expect_request("**/mark/"):
        mark(page, "MT2")
    keys(page, "ArrowDown", "ArrowDown", "Enter")
    page.locator("#find").fill("MT3")
    page.locator("#find").press("Shift+Enter")
    page.keyboard.type("Half a no")
    held[0].continue_()
    said(page, "“The worker went to see him twice.” waits for you")
    expect(page.locator("#note")).to_be_focused()
    page.keyboard.type("te.")
    keys(page, "Control+Enter")
    said(page, "Marked: “He showed her the park.”")
    assert ("MT3", "Half a note.") in marked(page)
    page.get_by_role("button", name="1 waits for you").click()
    assert chosen(page) == "The worker went to see him twice."
    expect(page.locator("#problem")).to_contain_text("You marked some of these words already")
    page.get_by_role("button", name="Do not save it").click()
    expect(page.locator("#kept")).to_contain_text("Saved")
    assert page.evaluate("sessionStorage.length") == 0
    assert len(marked(page)) == 2


def test_what_is_written_is_there_again_after_esc_after_a_click_and_after_a_reload(opened: Opened) -> None:
    page = opened()
    for leaves in ("Escape", "click", "margin", "reload"):
        at(page)
        if leaves != "reload":
            keys(page, "Escape", "Escape")
            page.evaluate("scrollTo(0, 0)")
        if not page.locator("#picker").is_visible():
            keys(page, "ArrowDown", "ArrowDown", "Enter")
        page.locator("#note").fill(f"Not lost by {leaves}.")
        if leaves == "Escape":
            keys(page, "Escape")
        elif leaves == "click":
            page.locator("#b0 .words").click(position={"x": 20, "y": 10})
        elif leaves == "margin":
            page.locator(".steps").click(position={"x": 1100, "y": 10})
        else:
            page.reload()
            ready(page)
        if leaves != "reload":
            expect(page.locator("#picker")).not_to_be_visible()
            page.get_by_role("button", name="1 waits for you").click()
        expect(page.locator("#note")).to_have_value(f"Not lost by {leaves}.")
        expect(page.locator("#problem")).to_contain_text("What you wrote here is here again")
        assert chosen(page) == "She asked nothing on the first visit."
    page.get_by_role("button", name="Do not save it").click()
    assert page.evaluate("sessionStorage.length") == 0
    assert page.locator("#kept").inner_text().startswith("Kept")


NOT_OURS = {
    "sign-in": {"status": 200, "content_type": "text/html", "body": "<h1>Sign in</h1>"},
    "proxy": {"status": 502, "content_type": "text/html", "body": "<h1>Bad gateway</h1>"},
}


@pytest.mark.parametrize("answer", NOT_OURS)
def test_where_something_else_answers_it_stops_says_so_and_goes_on_when_the_person_does(
    opened: Opened, answer: str
) -> None:
    page = opened()
    tries: list[str] = []

    def not_ours(route: Route) -> None:
        tries.append(route.request.url)
        route.fulfill(**NOT_OURS[answer])

    def tried(times: int) -> None:
        """Time goes by until it was tried so often; and then it is tried no more."""
        for _ in range(60):
            page.clock.run_for(8_000)
            page.wait_for_timeout(50)  # an answer takes a while by any clock
            if len(tries) >= times:
                break
        expect(page.locator("#kept")).to_contain_text("Not saved – what answered is not Alongside")
        page.clock.run_for(30_000)
        page.wait_for_timeout(50)
        assert len(tries) == times

    page.clock.install()
    page.route("**/mark/", not_ours)
    keys(page, "ArrowDown", "ArrowDown")
    mark(page, "MS1", "Nobody asked.")
    tried(5)
    keys(page, "ArrowDown")
    mark(page, "MT4")
    tried(6)  # what one does next is a try
    assert page.evaluate("sessionStorage.length") == 1
    page.unroute("**/mark/")
    page.locator("#kept").get_by_role("button", name="Try again").click()
    expect(page.locator("#text")).to_be_focused()
    expect(page.locator("#kept")).to_contain_text("Saved")
    assert sorted(marked(page)) == [("MS1", "Nobody asked."), ("MT2", ""), ("MT4", "")]
    assert page.evaluate("sessionStorage.length") == 0


def test_it_is_tried_again_from_the_words_that_say_that_it_stopped(opened: Opened) -> None:
    page = opened()
    page.route("**/mark/", lambda route: route.fulfill(status=502, body="Bad gateway"))
    keys(page, "ArrowDown", "ArrowDown")
    mark(page, "MS1")
    again = page.locator("#said").get_by_role("button", name="Try again")
    expect(again).to_be_visible()
    page.unroute("**/mark/")
    again.click()
    said(page, "Marked")
    assert ("MS1", "") in marked(page)


def test_esc_lets_go_of_a_choice_without_words(opened: Opened) -> None:
    page = opened()
    keys(page, "ArrowDown", "ArrowDown", "Enter", "ArrowDown", " ", "Escape", "Enter")
    assert page.locator("#grid :checked").count() == 0
    keys(page, "Escape")
    assert page.evaluate("sessionStorage.length") == 0


def test_dragging_an_edge_while_a_note_is_written_saves_neither_without_the_other(opened: Opened) -> None:
    page = opened()
    page.locator("mark.t").click()
    page.locator("#note").fill("Half a note.")
    grip = page.locator(".grip[data-edge=end]").bounding_box()
    assert grip
    word = page.locator("#b0 .words").bounding_box()
    assert word
    page.mouse.move(grip["x"] + 12, grip["y"] + 12)
    page.mouse.down()
    page.mouse.move(grip["x"] + 50, grip["y"] + 2, steps=5)
    page.mouse.up()
    expect(page.locator("#picker")).to_be_visible()
    expect(page.locator("#note")).to_have_value("Half a note.")
    assert marked(page) == [("MT2", "")]
    page.locator("#note").press("Control+Enter")
    said(page, "Changed: “went to see him twice”")
    assert marked(page) == [("MT2", "Half a note.")]


def test_words_that_are_selected_elsewhere_leave_what_was_written_where_it_was(opened: Opened) -> None:
    page = opened()
    select_by_mouse(page, "She asked nothing")
    page.locator("#note").fill("About asking.")
    select_by_mouse(page, "The worker")
    expect(page.locator("#picker-words")).to_have_text("Mark: The worker")
    expect(page.locator("#note")).to_have_value("")
    keys(page, "Escape")
    page.get_by_role("button", name="1 waits for you").click()
    expect(page.locator("#note")).to_have_value("About asking.")
    assert chosen(page) == "She asked nothing"
