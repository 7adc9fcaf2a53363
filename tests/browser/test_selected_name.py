"""A missed name that is also a word is selected where the names come out, and only that place is hidden."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from browser.conftest import ready

TEXT = "Nothing yet \U0001f642.\n\nThe worker will ask. \U0001f642 She wrote: ask will tomorrow, he will know."


def test_only_the_selected_place_of_a_common_word_is_hidden(page: Page, tmp_path: Path) -> None:
    (tmp_path / "visit.txt").write_text(TEXT, encoding="utf-8")
    page.goto("/bring/")
    page.locator("#file").set_input_files(tmp_path / "visit.txt")
    page.get_by_role("button", name="Look for names").click()
    ready(page)
    page.evaluate(
        """() => {
          const node = document.querySelector("#src p:nth-of-type(2)").firstChild;
          const at = node.data.indexOf("will tomorrow");
          getSelection().setBaseAndExtent(node, at, node, at + 4);
        }"""
    )
    page.keyboard.press("Enter")

    expect(page.locator("#heard")).to_contain_text("in 1 place")
    expect(page.locator("#src p").nth(1)).to_contain_text("The worker will ask")
    expect(page.locator("#src .hit")).to_have_text("will")
    assert page.locator("#src .hit").evaluate("hit => hit.previousSibling.data").endswith("She wrote: ask ")
