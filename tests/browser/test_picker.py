"""The picker under the hand: for which words it is, where it stands, what leaves it, what it finds."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import ready
from browser.marked import SOMEBODY, archive, long_text, open_archive
from browser.test_journey import select_by_mouse
from browser.test_marking import PARAGRAPHS, Open, box_of, chosen, keys, said, text

__all__ = ["text"]


def test_it_goes_with_the_words_as_one_goes_on_selecting(text: Open) -> None:
    page = text(marks=[])
    select_by_mouse(page, "The plan was")
    keys(page, "Shift+ArrowRight", "Shift+ArrowRight")
    expect(page.locator("#picker-words")).to_have_text("Mark: The plan was to go")
    page.locator("#picker").get_by_text("Much is shared").click()
    keys(page, "Control+Enter")
    said(page, "Marked: “The plan was to go”")
    expect(page.locator("mark.w")).to_have_text("The plan was to go")


def test_it_goes_with_the_cursor_to_another_sentence(text: Open) -> None:
    page = text(marks=[("The names were written down", ("MT2",))])
    select_by_mouse(page, "asked nothing")
    keys(page, "ArrowDown", "1")
    said(page, "Marked: “He showed her the park.”")


def test_enter_in_a_box_marks_with_what_was_chosen(text: Open) -> None:
    page = text(marks=[])
    keys(page, "ArrowDown", "Enter", "ArrowDown", " ")
    page.get_by_label("friends").focus()
    keys(page, " ", "Enter")
    said(page, "Marked: “The worker went to see him twice.”")
    expect(page.locator("mark.t")).to_have_count(1)
    expect(page.locator("mark.pause")).to_have_count(0)


def test_enter_in_a_box_marks_with_what_was_chosen_without_script(text: Open, browser: Browser, address: str) -> None:
    url = text(marks=[]).url
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(url)
    page.get_by_role("link", name="Mark paragraph 1 by sentence").press("Enter")
    page.get_by_label("She asked nothing").check()
    assert page.get_by_label("MS1").evaluate("one => getComputedStyle(one).opacity") == "1"
    page.get_by_label("MS1").check()
    page.get_by_label("friends", exact=True).press("Enter")
    expect(page.locator("mark.w")).to_have_text("She asked nothing on the first visit.")
    context.close()


def test_tab_leads_into_it_and_round_in_it_and_esc_back_to_the_text(text: Open) -> None:
    page = text(marks=[])
    select_by_mouse(page, "asked nothing")
    expect(page.locator("#text")).to_be_focused()
    keys(page, "Tab")
    expect(page.locator("#find")).to_be_focused()
    keys(page, "Shift+Tab")
    assert page.evaluate("document.getElementById('picker').contains(document.activeElement)")
    keys(page, "Tab")
    expect(page.locator("#find")).to_be_focused()
    keys(page, "Escape")
    expect(page.locator("#text")).to_be_focused()


def test_a_press_in_the_margin_closes_it(text: Open) -> None:
    page = text(marks=[])
    select_by_mouse(page, "asked nothing")
    page.mouse.click(1_230, box_of(page, "asked nothing")["y"])
    expect(page.locator("#picker")).not_to_be_visible()


@pytest.mark.parametrize(
    ("words", "found"), [("friends", True), ("police", True), ("surveillance", True), ("zzz", False)]
)
def test_it_finds_features_by_side_and_by_what_they_look_like(text: Open, words: str, found: bool) -> None:
    page = text(marks=[])
    keys(page, "ArrowDown", "Enter")
    page.keyboard.type(words)
    expect(page.locator(".pick:not([hidden])").first).to_be_visible(visible=found)
    assert page.locator("#picker .dom:visible").count() > 0 or not found
    if not found:
        expect(page.locator("#explains")).to_contain_text("No feature has “zzz” in its words.")
        assert page.locator("#picker .dom:visible").count() == 0


@pytest.mark.parametrize("height", [900, 640])
def test_a_refusal_and_its_buttons_stand_in_the_window(text: Open, height: int) -> None:
    page = text(marks=[("The worker went to see him twice.", ("MT2",))])
    page.set_viewport_size({"width": 1280, "height": height})
    keys(page, "ArrowDown", "Enter")
    page.keyboard.type("MT2")
    keys(page, "Enter")
    for name in ("Make the earlier mark longer", "Keep both"):
        box = page.get_by_role("button", name=name).bounding_box()
        assert box["y"] + box["height"] <= height - 40


def at_rest(page: Page) -> None:
    """Waits until the typefaces have come and what stands beside the words has been laid: the text moves no more for half a second."""
    page.evaluate(
        """() => document.fonts.ready.then(() => new Promise((done) => {
          let last = -1, still = 0;
          const look = () => {
            const now = document.querySelector("#b14").getBoundingClientRect().top;
            still = now === last ? still + 1 : 0;
            last = now;
            if (still > 5) done(); else setTimeout(look, 100);
          };
          look();
        }))"""
    )


@pytest.mark.parametrize("height", [900, 640])
def test_open_and_closed_the_text_stands_where_it_stood(text: Open, height: int) -> None:
    page = text(paragraphs=long_text(4, 0)[0], marks=[])
    page.set_viewport_size({"width": 1280, "height": height})
    page.evaluate("document.querySelector('#b12').scrollIntoView({behavior: 'instant'})")
    at_rest(page)
    stood = page.evaluate("scrollY")
    for share in (0.1, 0.35, 0.6, 0.85):
        page.mouse.click(400, height * share)
        keys(page, "Enter")
        expect(page.locator("#find")).to_be_focused()
        assert page.evaluate("scrollY") == stood
        # Clear of the words, unless neither side of them has room for the least one can choose in: a typeface that comes late moves
        # the sentence under the pointer, and in a low window that may be the middle.
        page.wait_for_function(
            """() => {
              const picker = document.getElementById('picker').getBoundingClientRect();
              const words = [...CSS.highlights.get('chosen')][0].getBoundingClientRect();
              const room = Math.max(words.top - 18, innerHeight - 74 - words.bottom);
              return room < 300 || picker.top >= words.bottom || picker.bottom <= words.top;
            }"""
        )
        picker = page.locator("#picker").bounding_box()
        assert picker["y"] >= 0
        assert picker["y"] + picker["height"] <= height
        expect(page.locator("#picker").get_by_role("button", name="Mark", exact=True)).to_be_in_viewport(ratio=1)
        page.keyboard.type("MT2")
        keys(page, "Escape")
        assert page.evaluate("scrollY") == stood
    keys(page, "Enter")
    page.keyboard.type("MT2")
    keys(page, "Enter")
    said(page, "Marked")
    assert page.evaluate("scrollY") == stood


def test_above_the_words_it_stays_at_them_as_one_types(text: Open) -> None:
    page = text(paragraphs=long_text(4, 0)[0], marks=[])
    page.evaluate("document.querySelector('#b12').scrollIntoView({behavior: 'instant'})")
    at_rest(page)
    page.mouse.click(400, 760)
    keys(page, "Enter")
    page.keyboard.type("consent")
    picker = page.locator("#picker").bounding_box()
    words = page.evaluate("[...CSS.highlights.get('chosen')][0].getBoundingClientRect().toJSON()")
    assert abs(picker["y"] + picker["height"] + 10 - words["top"]) < 2


def test_a_selection_that_is_let_go_outside_the_sheet_counts_and_is_whole_words(text: Open) -> None:
    page = text(marks=[])
    first, sheet = box_of(page, "asked nothing"), page.locator("#text").bounding_box()
    page.mouse.move(first["x"] + 1, first["y"] + 8)
    page.mouse.down()
    page.mouse.move(sheet["x"] + sheet["width"] + 40, first["y"] + 8, steps=6)
    page.mouse.up()
    expect(page.locator("#picker")).to_be_visible()
    assert chosen(page).startswith("asked nothing on the first visit.")


def test_what_is_selected_grows_to_whole_words_at_once(text: Open) -> None:
    page = text(marks=[])
    select_by_mouse(page, "sked nothing on the fir")
    assert chosen(page) == "asked nothing on the first"


def test_what_is_copied_holds_only_words_of_the_text(text: Open) -> None:
    page = text(marks=[])
    page.evaluate(
        "getSelection().setBaseAndExtent(document.querySelector('#b0 .words'), 0, document.querySelector('#b1 .words'), 1)"
    )
    assert "by sentence" not in page.evaluate("getSelection().toString()")


def test_a_name_that_is_asked_about_is_chosen_and_enter_does_not_keep_it(text: Open) -> None:
    page = text(marks=[])
    keys(page, "ArrowDown", "Enter")
    page.keyboard.type("MT2")
    keys(page, "Shift+Enter")
    page.keyboard.type("I asked Marcus Boateng about it.")
    keys(page, "Control+Enter")
    expect(page.locator("#problem")).to_contain_text("Is “Marcus Boateng” a name?")
    expect(page.locator("#note")).to_be_focused()
    keys(page, "Control+Enter")
    expect(page.locator("#problem")).to_contain_text("Is “Marcus Boateng” a name?")
    expect(page.locator("#note")).to_be_focused()
    page.keyboard.type("his uncle")
    keys(page, "Control+Enter")
    said(page, "Marked: “The worker went to see him twice.”")
    expect(page.locator(".note")).to_contain_text("I asked his uncle about it.")


def test_a_feature_one_came_to_add_is_chosen_for_one_mark(text: Open) -> None:
    page = text(marks=[])
    page.goto(page.url.split("?")[0].split("#")[0] + "?feature=MS1")
    ready(page)
    said(page, "Choose words for MS1.")
    page.locator("#text").focus()
    keys(page, "ArrowDown", "Enter", "Enter")
    said(page, "Marked: “The worker went to see him twice.”")
    keys(page, "ArrowDown", "Enter")
    page.keyboard.type("MT2")
    keys(page, "Enter")
    said(page, "Grows out of relationships, trust")
    expect(page.locator("#said")).not_to_contain_text("surveillance")


def test_what_a_mark_says_is_seen_at_once_when_it_is_changed(text: Open) -> None:
    page = text(marks=[("The names were written down", ("IS4",))])
    page.set_viewport_size({"width": 1280, "height": 700})
    keys(page, "m", " ")
    expect(page.locator("#picker")).to_be_visible()
    row, room = page.locator(".pick:has(:checked)").bounding_box(), page.locator(".choose").bounding_box()
    assert row["y"] >= room["y"]
    assert row["y"] + row["height"] <= room["y"] + room["height"]


def test_after_take_up_esc_leads_back_to_the_card(page: Page, copy: str) -> None:
    page.goto(f"{copy}/read/")
    ready(page)
    page.locator(".take-up").first.focus()
    keys(page, "Enter")
    expect(page.locator("#note")).to_be_focused()
    keys(page, "Escape")
    expect(page.locator(".take-up").first).to_be_focused()


def test_the_bar_at_the_foot_names_the_keys_as_they_are_now(text: Open) -> None:
    page = text(marks=[])
    reading = page.url
    expect(page.locator("#keys")).to_contain_text("m next mark")
    page.evaluate("localStorage.setItem('alongside-keys', JSON.stringify({'next-mark': 'n'}))")
    page.reload()
    ready(page)
    expect(page.locator("#keys")).to_contain_text("n next mark")
    page.evaluate("localStorage.setItem('alongside-keys', JSON.stringify({off: true}))")
    page.goto(reading)
    ready(page)
    assert not page.locator("#keys [data-key]:visible").count()


def test_on_a_phone_it_opens_at_its_top_with_the_focus_in_it(browser: Browser, address: str, tmp_path) -> None:
    context = browser.new_context(
        base_url=address, viewport={"width": 390, "height": 700}, has_touch=True, is_mobile=True, locale="en-GB"
    )
    page = context.new_page()
    page.goto("/reviews/")
    open_archive(page, archive(PARAGRAPHS, [], SOMEBODY), tmp_path)
    ready(page)
    for words in ("asked nothing", "Nobody had"):
        place = box_of(page, words)
        page.evaluate("y => scrollBy({top: y - 100, behavior: 'instant'})", place["y"])
        place = box_of(page, words)
        page.touchscreen.tap(place["x"] + 10, place["y"] + 8)
        page.get_by_role("button", name="Mark these words").tap()
        expect(page.locator("#picker")).to_be_focused()
        expect(page.locator("#picker-words")).to_contain_text(words)
        assert page.locator("#picker-words").bounding_box()["height"] > 20  # it comes up over the words
        assert page.get_by_role("button", name="Close without marking").inner_text().strip() == "Close without marking"
        assert page.locator("#picker").evaluate("one => one.scrollTop") == 0
        for always in (page.locator("#note"), page.locator("#picker").get_by_role("button", name="Mark", exact=True)):
            expect(always).to_be_in_viewport(ratio=1)  # what one chooses from scrolls between search and note
        page.locator("#picker").get_by_text("Much is shared").tap()
        page.locator("#picker").get_by_role("button", name="Mark", exact=True).tap()
        said(page, "Marked")
        page.locator("#picker").evaluate("one => { one.scrollTop = one.scrollHeight; }")
    assert page.locator("#said").evaluate("one => getComputedStyle(one).pointerEvents") == "none"
    context.close()


@pytest.mark.parametrize(
    ("size", "opens", "panel"),
    [
        ((1280, 900), " ", "#picker"),
        ((1280, 900), "?", "#all-keys"),
        ((390, 844), " ", "#picker"),
        ((320, 256), " ", "#find"),  # too low for both: what has the focus is free
    ],
)
def test_what_is_told_does_not_lie_over_what_is_open(text: Open, size: tuple[int, int], opens: str, panel: str) -> None:
    page = text(marks=[("The names were written down", ("MS1",))])
    page.set_viewport_size({"width": size[0], "height": size[1]})
    keys(page, "m")
    said(page, "Much is shared")
    keys(page, opens)
    expect(page.locator(panel)).to_be_visible()
    told, shown = page.locator("#said").bounding_box(), page.locator(panel).bounding_box()
    assert told["y"] >= shown["y"] + shown["height"] or told["y"] + told["height"] <= shown["y"]
