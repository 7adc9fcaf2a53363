"""The first start: the worked example opens, a tour goes through it, and it can be left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import accessible, ready, serving


@pytest.fixture
def first(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """The first page of a machine on which nothing was kept before."""
    with serving(tmp_path) as address:
        context = browser.new_context(base_url=address, locale="en-GB")
        page = context.new_page()
        page.goto("/")
        yield page
        context.close()


def test_a_newcomer_walks_through_the_whole_of_it_and_leaves(first: Page) -> None:
    ready(first)
    seen = []
    for _ in range(10):
        tour = first.get_by_role("region").filter(has=first.locator("#tour"))
        expect(tour).to_be_visible()
        seen.append(first.locator("h1").first.inner_text())
        assert accessible(first) == []
        onward = tour.get_by_role("link", name="Next:")
        if not onward.count():
            break
        onward.click()
    learnt = "MS1 Much is shared, no choice given, purpose drifts"
    after = ["Reflect", "The picture", "Commit", "Report", "Marks in and out", "Prepare"]
    assert seen == ["The map and the panel", learnt, *after]
    first.get_by_role("button", name="Leave the tour").click()
    expect(first.get_by_role("heading", name="Your reviews")).to_be_visible()
    first.goto("/")
    expect(first.get_by_role("heading", name="Your reviews")).to_be_visible()


def test_a_file_that_is_dropped_is_brought_in(first: Page) -> None:
    first.goto("/bring/")
    first.evaluate(
        """() => {
          const carried = new DataTransfer();
          carried.items.add(new File(["Amira Okafor was seen twice."], "visit.txt", { type: "text/plain" }));
          dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
        }"""
    )
    expect(first.get_by_role("heading", name="Names come out first")).to_be_visible()
    expect(first.locator("main")).to_contain_text("Amira Okafor")
