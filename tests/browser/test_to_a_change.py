"""From answers to a change: reflect, picture, commit, last time, report, learning, a paper sheet; by mouse and by keys."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import accessible, ready
from browser.test_journey import tab_to, tab_to_selector, words_of


def test_by_mouse_one_reflects_and_commits(page: Page, fresh: str) -> None:
    page.goto(f"{fresh}/reflect/")
    page.get_by_role("link", name="Done with people").click()
    page.get_by_role("link", name="Add a passage").click()
    ready(page)
    expect(page.locator("body")).to_contain_text("FT5")
    page.goto(f"{fresh}/reflect/features/FT5/")
    page.get_by_label("Strong").check()
    expect(page.locator(".saved")).to_contain_text("Saved")
    page.reload()
    expect(page.get_by_text("You answered “strong” and linked nothing. What is it based on?")).to_be_visible()
    page.get_by_label("Yes", exact=True).check()
    page.get_by_role("button", name="Save and go on").click()
    expect(page.get_by_role("heading", name=re.compile("^FS5"))).to_be_visible()

    page.goto(f"{fresh}/reflect/")
    expect(page.locator("li", has_text="Done with people").locator(".state")).to_have_text("Strong")
    page.get_by_role("link", name="What impact does it have on friends").click()
    page.get_by_role("radio", name="Not heard yet").check()
    page.get_by_label("If not heard yet: why not?").fill("Nobody thought of them.")
    page.get_by_label("Who will ask, and how?").fill("The youth worker.")
    page.get_by_label("Who will ask, and how?").blur()
    expect(page.locator(".saved")).to_contain_text("Saved")
    page.get_by_role("link", name="Make it one").click()
    expect(page.get_by_label("What will change")).to_have_value(re.compile("^Ask friends what this has meant for them"))
    page.get_by_label("How would the young person know?").fill("Two of them say that they were asked.")
    page.get_by_role("button", name="Make this commitment").click()
    expect(page.locator("article")).to_contain_text("Ask friends")

    page.get_by_role("link", name="Reflect").click()
    page.get_by_role("link", name="Asked before they are included").click()
    page.get_by_label("Not met").check()
    page.get_by_role("button", name="Save and go on").click()
    page.wait_for_url("**/duties/C3/")  # it goes on once what was on its way is saved
    page.get_by_role("link", name="Reflect").click()
    expect(page.locator("li", has_text="Asked before they are included").locator(".state")).to_have_text("Not met")


def test_by_mouse_the_picture_leads_to_words_and_its_table_sorts_by_code(page: Page, copy: str) -> None:
    page.goto(f"{copy}/picture/")
    page.get_by_role("link", name="By code, A to Z").click()
    assert page.locator("table.facts .code").first.inner_text() == "FS1"
    page.get_by_role("link", name="By code, Z to A").click()
    assert page.locator("table.facts .code").first.inner_text() == "MT4"
    page.locator("svg.picture:visible a[aria-label='MS1, passage 2 of 4']").click()
    page.wait_for_url("**/read/**")
    expect(page.locator("#text mark").filter(has_text="The chair wrote down the names").first).to_be_in_viewport()


def test_on_a_phone_a_touch_on_a_stroke_opens_its_words(browser: Browser, page: Page, copy: str, address: str) -> None:
    context = browser.new_context(base_url=address, viewport={"width": 390, "height": 844}, has_touch=True)
    phone = context.new_page()
    phone.goto(f"{copy}/picture/")
    drawing = phone.locator("svg.picture:visible")
    expect(drawing).to_have_count(1)
    box = drawing.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    drawing.locator("a[aria-label='MS1, passage 2 of 4']").tap()
    phone.wait_for_url("**/read/**")
    context.close()


def test_by_mouse_a_report_is_turned_and_taken(page: Page, copy: str) -> None:
    page.goto(f"{copy}/report/")
    for name, pages in (("Two pages for supervision", 2), ("Plain words for the person it is about", 4)):
        page.get_by_role("link", name=name).click()
        expect(page.get_by_role("heading", name=re.compile(f"^Page 1 of [{pages}-{pages + 1}]$"))).to_be_visible()
        above = page.get_by_role("heading", name="What is in here, and who may read it").bounding_box()
        button = page.get_by_role("link", name="Take the PDF").bounding_box()
        assert above
        assert button
        assert above["y"] < button["y"]
        page.get_by_role("link", name="Next page").click()
        expect(page.get_by_role("heading", name="Page 2 of")).to_be_visible()
        assert page.locator("#preview img").evaluate(
            "async (one) => { await one.decode(); return one.naturalWidth > 500; }"
        )
        with page.expect_download() as download:
            page.get_by_role("link", name="Take the PDF").click()
        assert "The map and the panel" in words_of(Path(download.value.path()).read_bytes())
    page.get_by_role("link", name="The text with marks as Word comments").click()
    expect(page.locator(".comments li")).to_have_count(20)


def test_by_mouse_a_feature_is_learnt_and_a_paper_sheet_typed_in(page: Page, fresh: str) -> None:
    page.goto("/framework/")
    page.locator("summary", has_text="Much is shared").click()
    page.get_by_role("link", name=re.compile("Learn MS1")).click()
    expect(page.get_by_role("heading", name=re.compile("^MS1"))).to_be_visible()
    for part in ("near miss", "P7", "C1"):
        expect(page.locator("main")).to_contain_text(re.compile(part, re.IGNORECASE))
    expect(page.locator("blockquote").first).to_contain_text("she showed the map")
    page.goto(f"{fresh}/reflect/")
    page.get_by_role("link", name="Type in a paper sheet").click()
    page.get_by_label("Their lines").fill("FT5 strong They sat with him.\nMS9 not")
    page.get_by_role("button", name="Save these answers").click()
    expect(page.get_by_role("alert")).to_contain_text("Line 2")
    page.get_by_label("Their lines").fill("FT5 strong They sat with him.\nMS4 not\nIT4 not heard Nobody has asked him.")
    page.get_by_role("button", name="Save these answers").click()
    page.goto(f"{fresh}/reflect/features/FT5/")
    expect(page.get_by_label("Strong")).to_be_checked()
    expect(page.get_by_label("What makes you say so")).to_have_value("They sat with him.")


def test_by_keys_from_an_answer_to_a_commitment(page: Page, fresh: str) -> None:
    page.goto(f"{fresh}/reflect/")
    tab_to(page, "Done with people")
    page.keyboard.press("Enter")
    page.wait_for_url("**/features/FT5/")
    tab_to_radio(page, "strong")
    page.keyboard.press("ArrowDown")  # from strong to some
    tab_to_selector(page, "[name='reason']")
    page.keyboard.type("She asked him first.")
    page.keyboard.press("Tab")
    expect(page.locator(".saved")).to_contain_text("Saved")
    tab_to(page, "Save and go on")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/reflect/$"))

    tab_to(page, "Asked before they are included")
    page.keyboard.press("Enter")
    page.wait_for_url("**/duties/C2/")
    tab_to_radio(page, "met")
    page.keyboard.press("ArrowDown")
    tab_to(page, "Save and go on")
    page.keyboard.press("Enter")
    page.wait_for_url("**/duties/C3/")

    page.goto(f"{fresh}/reflect/questions/R3-challenges/")
    tab_to_selector(page, "[name='words']")
    page.keyboard.type("There is little time before a panel.")
    tab_to(page, "Make it one")
    expect(page.locator(".saved")).to_contain_text("Saved")
    page.keyboard.press("Enter")
    page.wait_for_url("**/commit/?from=R3-challenges#new")
    expect(page.get_by_label("What will change")).to_have_value("There is little time before a panel.")
    tab_to_selector(page, "[name='would_know']")
    page.keyboard.type("He was asked a week before.")
    tab_to(page, "Make this commitment")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/commit/#c-"))
    assert accessible(page) == []


def test_by_keys_the_picture_last_time_and_the_report(page: Page, copy: str) -> None:
    page.goto(f"{copy}/picture/")
    tab_to_selector(page, "[aria-label='MS1, passage 1 of 4']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/read/**")

    page.goto(f"{copy}/last-time/")
    tab_to_radio(page, "done")
    page.keyboard.press("ArrowDown")
    expect(page.locator("article").first.get_by_label("Changed")).to_be_checked()
    expect(page.locator("article").first.locator(".saved")).to_contain_text("Saved")

    tab_to(page, "Report", backwards=True)
    page.keyboard.press("Enter")
    page.wait_for_url("**/report/")
    tab_to(page, "Plain words")
    page.keyboard.press("Enter")
    page.wait_for_url("**/report/?kind=plain")
    tab_to(page, "Next page")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Page 2 of")).to_be_visible()


def test_by_keys_a_feature_is_learnt_and_a_sheet_typed_in(page: Page, fresh: str) -> None:
    page.goto("/framework/")
    tab_to(page, "MT2")
    page.keyboard.press("Enter")
    tab_to(page, "Learn MT2")
    page.keyboard.press("Enter")
    page.wait_for_url("**/framework/MT2/")
    page.goto(f"{fresh}/reflect/")
    tab_to(page, "Type in a paper sheet")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sheet/")
    tab_to_selector(page, "[name='sheet']")
    page.keyboard.type("FT5 strong They sat with him.")
    tab_to(page, "Save these answers")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/reflect/$"))
    expect(page.locator("li", has_text="Done with people").locator(".state")).not_to_have_text("Not started")


@pytest.mark.parametrize("path", ["picture/", "reflect/", "report/", "last-time/", "exchange/"])
def test_in_forced_colours_every_word_can_be_read(
    browser: Browser, page: Page, copy: str, address: str, path: str
) -> None:
    context = browser.new_context(base_url=address, forced_colors="active", color_scheme="dark")
    shown = context.new_page()
    shown.goto(f"{copy}/{path}")
    unreadable = shown.evaluate(
        """() => [...document.querySelectorAll("main *, main svg text")].filter((one) => {
          const seen = getComputedStyle(one), own = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
          const ink = one.namespaceURI.endsWith("svg") ? seen.fill : seen.color;
          return own && one.checkVisibility() && ink === getComputedStyle(document.body).backgroundColor;
        }).map((one) => one.outerHTML.slice(0, 120))"""
    )
    context.close()
    assert unreadable == []


def tab_to_radio(page: Page, value: str) -> None:
    """To the group that holds this choice, and choose it."""
    tab_to_selector(page, f"form:has([value='{value}']) [type='radio']")
    page.keyboard.press("Space")
