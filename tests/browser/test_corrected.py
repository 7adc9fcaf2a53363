"""A corrected version of a text, as a person brings it in; and what another window then does that shows the older words."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Browser, Page, expect

from alongside.record import Reader
from browser.conftest import accessible, ready
from browser.marked import archive, open_archive, placed

PARAGRAPHS = (
    "The worker came on Monday and stayed until the evening.",
    "They talked about the summer that was to come.",
    "Her friends were not told about any of it.",
    "Nobody had asked a single one of them.",
)
MARKS = ((PARAGRAPHS[0], ("FT1",)), (PARAGRAPHS[2], ("FS1",)))
NOW = "\n\n".join(("A heading of its own", *PARAGRAPHS)).replace(PARAGRAPHS[2], "Her friends were told.")


@pytest.fixture
def marked(page: Page, home: Path, tmp_path: Path) -> Page:
    """A text of one's own on the reading page, its first and third sentences marked."""
    page.goto("/reviews/")
    mine = Reader(UUID((home / "reader").read_text().strip()))
    open_archive(page, archive(PARAGRAPHS, placed(PARAGRAPHS, MARKS), mine), tmp_path)
    ready(page)
    return page


def paste(page: Page, words: str) -> None:
    page.get_by_text("Paste words instead").click()
    page.get_by_label("The words").fill(words)
    page.get_by_role("button", name="Look for names").click()
    page.wait_for_url("**/names/")


def correct(page: Page) -> None:
    """From the list of texts, up to what becomes of the marks."""
    page.get_by_role("navigation").get_by_role("link", name="Prepare").click()
    page.get_by_role("link", name="Corrected version").click()
    paste(page, NOW)
    page.get_by_role("button", name="See what becomes of the marks").click()
    page.wait_for_url("**/names/marks/")


def test_a_person_sees_what_is_lost_places_it_anew_and_reads_on(marked: Page) -> None:
    correct(marked)
    expect(marked.locator(".lead")).to_contain_text("1 of 2 marks are found again")
    expect(marked.locator(".lost")).to_contain_text("Her friends were not told about any of it.")
    assert accessible(marked) == []
    marked.get_by_role("button", name="Put the corrected version in its place").click()
    expect(marked.get_by_role("heading", name="Marks that lost their place")).to_be_visible()
    assert accessible(marked) == []
    marked.get_by_label("Words of the corrected text").fill("friends were told")
    marked.get_by_role("button", name="Look for these words").click()
    expect(marked.get_by_role("status").filter(has_text="Found once.")).to_be_visible()
    assert accessible(marked) == []
    marked.get_by_role("button", name="Place it here").click()
    expect(marked.locator(".lead")).to_have_text("None. Every mark lies on its words.")
    marked.get_by_role("link", name="Back to the text").click()
    ready(marked)
    assert marked.locator("mark").all_inner_texts() == [PARAGRAPHS[0], "friends were told"]


def test_a_window_that_shows_the_older_words_is_told_and_marks_nothing_wrong(marked: Page) -> None:
    other = marked.context.new_page()
    other.goto(marked.url)
    correct(other)
    other.get_by_role("button", name="Put the corrected version in its place").click()
    other.wait_for_url("**/lost/")
    marked.locator("#text").focus()
    for pressed in ("ArrowDown", "ArrowDown", "Enter"):
        marked.keyboard.press(pressed)
    expect(marked.locator("#picker")).to_be_visible()
    marked.keyboard.press("1")
    expect(marked.locator("body")).to_contain_text("so the words may stand elsewhere now")
    marked.reload()
    ready(marked)
    assert marked.locator("mark").all_inner_texts() == [PARAGRAPHS[0]]


def test_it_works_without_script(marked: Page, browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(marked.url)
    correct(page)
    page.get_by_role("button", name="Put the corrected version in its place").click()
    page.get_by_role("button", name="Let this mark go").click()
    expect(page.locator(".lead")).to_have_text("None. Every mark lies on its words.")
    page.get_by_role("button", name="Undo").click()
    page.goto(page.url.split("/read/")[0] + "/lost/")
    expect(page.locator(".lost > li")).to_have_count(1)
    context.close()
