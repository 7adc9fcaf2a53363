"""Commit, look back, print: as a person does it."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from browser.conftest import review_of


def test_effort_is_kept_and_asked_and_its_answer_quietens_it(page: Page, copy: str) -> None:
    page.goto(f"{copy}/commit/")
    page.get_by_label("What will change").fill("We made a leaflet")
    page.get_by_role("button", name="Make this commitment").click()
    expect(page.get_by_role("heading", name="Which of these matters most?")).to_be_visible()
    page.get_by_label("We made a leaflet").check()
    page.get_by_role("button", name="This one matters most").click()
    first = page.locator("article").first
    expect(first).to_contain_text("Matters most")
    expect(first).to_contain_text("And what would be different for them?")
    first.get_by_role("link", name="Say it").click()
    page.get_by_label("How would the young person know?").fill("He has met the person whom he may ring")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("article").first).not_to_contain_text("And what would be different")


def test_last_time_is_chosen_by_mouse_and_saved_as_it_is_typed(page: Page, copy: str, fresh: str) -> None:
    page.goto(f"{fresh}/last-time/")
    page.get_by_label("The map and the panel").last.check()
    page.get_by_role("button", name="Look back on it").click()
    first = page.locator("article").first
    first.get_by_label("Still going").check()
    first.get_by_label("Who says so?").fill("the young person, to us")
    first.get_by_label("Who says so?").blur()
    expect(first.locator(".saved")).to_contain_text("Saved")
    page.reload()
    first = page.locator("article").first
    expect(first.get_by_label("Still going")).to_be_checked()
    expect(first.get_by_label("Who says so?")).to_have_value("the young person, to us")
    first.get_by_role("link", name="Promise it anew").click()
    expect(page.get_by_label("What will change")).to_have_value(re.compile("^He hears from the social worker"))


def test_the_worked_example_shows_what_came_of_last_time(page: Page) -> None:
    page.goto(f"{review_of(page)}/prepare/")
    page.get_by_role("link", name=re.compile("^Last time|A letter without an answer")).first.click()
    expect(page.get_by_role("heading", name="Last time")).to_be_visible()
    expect(page.locator("article")).to_have_count(2)
    expect(page.locator("article").last.get_by_label("Still going")).to_be_checked()


@pytest.mark.parametrize("minutes", [45, 60, 90])
def test_the_hour_prints_on_one_sheet(page: Page, minutes: int) -> None:
    page.goto(f"{review_of(page)}/reflect/hour/?minutes={minutes}")
    # Six who were not heard and six differences: more than a first review has.
    page.evaluate(
        """() => { for (const part of document.querySelectorAll(".brings > div"))
        { const list = document.createElement("ul");
          list.innerHTML = "<li>What this has meant for the wider community, in their own words</li>".repeat(6);
          part.append(list); } }"""
    )
    assert len(pypdfium2.PdfDocument(page.pdf(format="A4"))) == 1


def test_the_picture_stands_on_the_first_sheet_of_paper(page: Page) -> None:
    page.goto(f"{review_of(page)}/picture/")
    first = pypdfium2.PdfDocument(page.pdf(format="A4"))[0].get_textpage().get_text_bounded()
    assert "Keeps to the no order principle" in first
    assert "Not heard yet" in first
    assert "To take away" not in first
