"""The reading page on a phone, at 400% zoom and on paper: what a wide window has, these have in their own way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.test_marking import Open, keys, said, text

__all__ = ["text"]

SIZES = pytest.mark.parametrize("size", [(1280, 900), (390, 844), (320, 640)], ids=["wide", "phone", "zoomed"])


@SIZES
def test_undo_and_redo_are_buttons_that_keep_the_focus(text: Open, page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    text(marks=[("went to see him", ("MT2",))])
    keys(page, "m", "Delete")
    said(page, "Removed: “went to see him”. Undo brings it back.")
    undo, redo = (page.get_by_role("button", name=name, exact=True) for name in ("Undo", "Redo"))
    undo.click()
    said(page, "Undone: mark taken back on “went to see him”. Grows out of relationships, trust.")
    expect(page.locator("mark.t")).to_have_text("went to see him")
    expect(undo).to_be_focused()
    redo.click()
    expect(page.locator("mark")).to_have_count(0)
