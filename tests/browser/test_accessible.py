"""WCAG 2.2 AA by axe on every page and state, light and dark, wide and on a phone; and at 400% zoom; and without script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import accessible, painted, ready

WIDE, PHONE, ZOOMED = (1280, 900), (390, 844), (320, 640)
PAGES = (
    "/reviews/",
    "/framework/",
    "/framework/MS1/",
    "/bring/",
    "/names/",
    "{review}/prepare/",
    "{review}/erase/",
    "{review}/lost/",
    "{review}/read/",
    "{review}/reflect/",
    "{review}/reflect/features/MS1/",
    "{review}/reflect/features/IT4/",
    "{review}/reflect/duties/C2/",
    "{review}/reflect/hour/?minutes=45",
    "{review}/commit/?from=R2-friends",
    "{review}/reflect/questions/R1/",
    "{review}/reflect/questions/R2-family/",
    "{review}/reflect/sheet/",
    "{review}/exchange/",
    "{review}/picture/",
    "{review}/commit/",
    "{review}/commit/most/",
    "{review}/last-time/",
    "{review}/picture/?codes=up",
    "{review}/report/",
    "{review}/report/?kind=full&page=2",
    "{review}/report/?kind=comments",
    "/reviews/00000000-0000-4000-8000-000000000000/read/",
)


@pytest.fixture(scope="module")
def review(browser: Browser, address: str) -> str:
    """The address of the worked example."""
    page = browser.new_page()
    page.goto(f"{address}/reviews/")
    link = page.get_by_role("link", name="The map and the panel").first.get_attribute("href")
    page.close()
    assert link
    return link.removesuffix("/read/")


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=[WIDE, PHONE], ids=["wide", "phone"])
def seen(request: pytest.FixtureRequest, browser: Browser, address: str, scheme: str) -> Iterator[Page]:
    width, height = request.param
    context = browser.new_context(
        base_url=address, viewport={"width": width, "height": height}, color_scheme=scheme, locale="en-GB"
    )
    yield context.new_page()
    context.close()


def test_every_page(seen: Page, review: str) -> None:
    faults = []
    for page in PAGES:
        seen.goto(page.format(review=review))
        painted(seen)
        faults += [f"{page}: {fault}" for fault in accessible(seen)]
        if seen.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append(f"{page}: wider than the window")
    assert faults == []


def test_every_state_of_reading(seen: Page, review: str) -> None:
    faults = []

    def look(state: str) -> None:
        faults.extend(f"{state}: {fault}" for fault in accessible(seen))

    seen.goto(f"{review}/read/")
    ready(seen)
    seen.locator("#text").focus()
    seen.keyboard.press("ArrowDown")
    look("a sentence chosen")
    seen.keyboard.press("Enter")
    look("the picker open")
    seen.keyboard.type("consent")
    seen.keyboard.press("ArrowDown")
    look("a feature found and in focus")
    seen.keyboard.press("Escape")
    expect(seen.locator("#text")).to_be_focused()
    seen.keyboard.press("?")
    look("all keys")
    seen.keyboard.press("Escape")
    seen.evaluate("document.querySelector('mark').scrollIntoView()")
    for _ in range(9):
        seen.keyboard.press("ArrowDown")
    seen.keyboard.press("Shift+ArrowDown")
    seen.keyboard.press(" ")
    look("marks to choose from, or one open")
    assert faults == []


def test_a_form_with_something_wrong(seen: Page) -> None:
    seen.goto("/bring/")
    seen.get_by_role("button", name="Look for names").click()
    expect(seen.locator("#refusal")).to_be_focused()
    assert seen.title().startswith("Error: ")
    assert accessible(seen) == []


def test_names_while_they_are_decided(seen: Page, tmp_path: Path) -> None:
    file = tmp_path / "visit.txt"
    file.write_text("Amira Okafor went to Hillcrest Academy.\n\nTom Bradshaw rang her on 07700 900123, on 3 May 2026.")
    seen.goto("/bring/")
    seen.locator("#file").set_input_files(file)
    seen.get_by_role("button", name="Look for names").click()
    ready(seen)
    assert accessible(seen) == []
    seen.get_by_text("Dates", exact=True).click()
    seen.get_by_label("Weeks later").fill("5")
    seen.keyboard.press("Enter")  # sends the weeks and hides nobody
    expect(seen.locator("#heard")).to_contain_text("1 date will stand 5 weeks later")
    assert accessible(seen) == []
    seen.get_by_role("button", name="Hide all").click()
    expect(seen.get_by_role("heading", name="Could anybody be recognised?")).to_be_visible()
    assert accessible(seen) == []


def test_at_four_hundred_per_cent_nothing_is_cut_off(browser: Browser, address: str, review: str) -> None:
    context = browser.new_context(base_url=address, viewport={"width": ZOOMED[0], "height": ZOOMED[1]})
    page = context.new_page()
    wider = []
    for one in PAGES:
        page.goto(one.format(review=review))
        painted(page)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wider.append(one)
    context.close()
    assert wider == []


def test_without_script_one_reads_marks_answers_and_takes_a_report(browser: Browser, address: str, review: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{review}/read/")
    page.get_by_role("link", name="Mark paragraph 5 by sentence").focus()
    page.keyboard.press("Enter")
    page.get_by_role("group", name="Which sentences?").get_by_role("checkbox").first.check()
    page.get_by_label("MT2 Grows out of relationships").check()
    page.get_by_label("Why (if it helps)").fill("By a form of checkboxes.")
    page.get_by_role("button", name="Mark", exact=True).click()
    expect(page.locator("#margin")).to_contain_text("By a form of checkboxes.")
    page.locator(".note", has_text="By a form of checkboxes.").get_by_role("link", name="Change").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Take this mark back").click()
    expect(page.locator("#margin")).not_to_contain_text("By a form of checkboxes.")
    context.close()


def test_in_forced_colours_marked_words_can_be_read(browser: Browser, address: str, review: str) -> None:
    context = browser.new_context(base_url=address, forced_colors="active", color_scheme="dark")
    page = context.new_page()
    page.goto(f"{review}/read/")
    ready(page)
    unreadable = page.evaluate(
        """() => [...document.querySelectorAll("mark")].filter((mark) => {
          const seen = getComputedStyle(mark);
          return seen.color === seen.backgroundColor || !seen.textDecorationLine.includes("underline");
        }).length"""
    )
    context.close()
    assert unreadable == 0
