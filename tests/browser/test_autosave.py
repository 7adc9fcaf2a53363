"""What is typed under Reflect is never lost: offline, signed out, left in mid-word, or overtaken by somebody else."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

REASON = "What makes you say so"
KINDS = {
    "feature": ("reflect/features/FT2/", REASON),
    "duty": ("reflect/duties/C3/", REASON),
    "question": ("reflect/questions/R1/", "Your answer"),
}


@pytest.fixture
def page(window: BrowserContext) -> Page:
    """Here failed requests are meant, so nothing of them in the console is a fault."""
    return window.new_page()


@pytest.mark.parametrize("kind", KINDS)
def test_offline_it_says_so_and_saves_when_the_connection_is_back(page: Page, copy: str, kind: str) -> None:
    at, label = KINDS[kind]
    page.goto(f"{copy}/{at}")
    page.context.set_offline(True)
    page.get_by_label(label).fill("Typed on a train.")
    page.get_by_label(label).blur()
    expect(page.locator(".saved")).to_have_text("Not saved – trying again")
    page.get_by_role("button", name="Save and go on").click()
    expect(page.get_by_label(label)).to_have_value("Typed on a train.")  # the page is still there
    page.context.set_offline(False)
    expect(page.locator(".saved")).to_contain_text("Saved", timeout=15_000)
    page.reload()
    expect(page.get_by_label(label)).to_have_value("Typed on a train.")
    assert page.evaluate("sessionStorage.length") == 0


def test_what_was_typed_offline_is_there_after_the_page_was_left(page: Page, copy: str) -> None:
    page.goto(f"{copy}/reflect/features/FT2/")
    page.context.set_offline(True)
    page.get_by_label("Unsure").check()
    page.get_by_label(REASON).fill("Typed on a train.")
    page.evaluate("location.assign('/reviews/')")  # the browser's own page says that there is no connection
    page.wait_for_timeout(300)
    page.context.set_offline(False)
    page.goto(f"{copy}/reflect/features/FT2/")
    expect(page.get_by_label(REASON)).to_have_value("Typed on a train.")
    expect(page.get_by_label("Unsure")).to_be_checked()
    page.get_by_label(REASON).blur()
    page.reload()
    expect(page.get_by_label(REASON)).to_have_value("Typed on a train.")


def test_signed_out_it_says_so_and_keeps_what_was_typed(page: Page, copy: str) -> None:
    page.goto(f"{copy}/reflect/features/FT2/")
    page.context.clear_cookies()
    page.get_by_label(REASON).fill("Typed after signing out.")
    page.get_by_label(REASON).blur()
    expect(page.locator(".saved")).to_contain_text("what you typed is still in it")
    page.goto(f"{copy}/reflect/features/FT2/")
    expect(page.get_by_label(REASON)).to_have_value("Typed after signing out.")
    expect(page.locator(".saved")).to_contain_text("Saved")
    page.reload()
    expect(page.get_by_label(REASON)).to_have_value("Typed after signing out.")


def test_what_arrived_is_not_typed_over_what_came_later(page: Page, window: BrowserContext, copy: str) -> None:
    page.goto(f"{copy}/reflect/features/FT2/")
    page.get_by_label(REASON).fill("First.")
    page.get_by_role("button", name="Save and go on").click()
    page.wait_for_url(re.compile("/reflect/(?!features/FT2/)"))
    other = window.new_page()
    other.goto(f"{copy}/reflect/features/FT2/")
    other.get_by_label(REASON).fill("Later, in another window.")
    other.get_by_role("button", name="Save and go on").click()
    other.wait_for_url(re.compile("/reflect/(?!features/FT2/)"))
    page.goto(f"{copy}/reflect/features/FT2/")
    expect(page.get_by_label(REASON)).to_have_value("Later, in another window.")


def test_two_who_look_back_see_both_texts(page: Page, window: BrowserContext, copy: str) -> None:
    other = window.new_page()
    for one in (page, other):
        one.goto(f"{copy}/last-time/")
    for one, noticed in ((other, "Hers was first."), (page, "Mine is another.")):
        box = one.locator("article").first.get_by_label("What did you notice?")
        box.fill(noticed)
        box.blur()
        expect(one.locator("article").first.locator(".saved")).not_to_be_empty()
    page.locator("article").first.get_by_role("button", name="See both").click()
    expect(page.get_by_role("heading", name="Two versions")).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text("Hers was first.")
    expect(page.locator("article").first.get_by_label("What did you notice?")).to_have_value("Mine is another.")


@pytest.mark.parametrize("kind", KINDS)
def test_two_on_one_answer_see_both_texts(page: Page, window: BrowserContext, copy: str, kind: str) -> None:
    at, label = KINDS[kind]
    other = window.new_page()
    for one in (page, other):
        one.goto(f"{copy}/{at}")
    other.get_by_label(label).fill("Hers was first.")
    other.get_by_label(label).blur()
    expect(other.locator(".saved")).to_contain_text("Saved")
    page.get_by_label(label).fill("Mine is another.")
    page.get_by_label(label).blur()
    page.locator(".saved").get_by_role("button", name="See both").click()
    expect(page.get_by_role("heading", name="Two versions")).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text("Hers was first.")
    expect(page.get_by_label(label)).to_have_value("Mine is another.")
    page.get_by_role("button", name="Save and go on").click()
    page.goto(f"{copy}/{at}")
    expect(page.get_by_label(label)).to_have_value("Mine is another.")
