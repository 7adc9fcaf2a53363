"""The reading page on a phone, at 400% zoom and on paper: what a wide window has, these have in their own way."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import painted, ready
from browser.marked import SOMEBODY, archive_of, open_archive
from browser.test_marking import PARAGRAPHS, Open, keys, said, text

__all__ = ["text"]

SIZES = pytest.mark.parametrize("size", [(1280, 900), (390, 844), (320, 640)], ids=["wide", "phone", "zoomed"])


@SIZES
def test_undo_and_redo_are_buttons_that_keep_the_focus(text: Open, page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    text(marks=[("went to see him", ("MT2",))])
    keys(page, "m", "Delete")
    said(page, "Removed: “went to see him”. Undo")
    undo, redo = (page.locator("#keys").get_by_role("button", name=name, exact=True) for name in ("Undo", "Redo"))
    undo.click()
    said(page, "Undone: mark taken back on “went to see him”. Grows out of relationships, trust.")
    expect(page.locator("mark.t")).to_have_text("went to see him")
    expect(undo).to_be_focused()
    redo.click()
    expect(page.locator("mark")).to_have_count(0)


@SIZES
def test_what_was_removed_comes_back_by_the_button_beside_the_words_that_say_so(
    text: Open, page: Page, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    text(marks=[("went to see him", ("MT2",))])
    keys(page, "m", "Delete")
    button = page.locator("#said").get_by_role("button", name="Undo")
    assert button.bounding_box()["height"] >= 24
    button.click()
    said(page, "Undone: mark taken back on “went to see him”.")
    expect(page.locator("mark.t")).to_have_text("went to see him")
    expect(page.locator("#text")).to_be_focused()
    expect(page.locator("#said").get_by_role("button")).to_have_count(0)


def notes_lie_apart(page: Page) -> None:
    """No note of the margin lies over another, once they were laid."""
    page.wait_for_function(
        """() => {
          const boxes = [...document.querySelectorAll(".note")].map((one) => one.getBoundingClientRect());
          boxes.sort((one, other) => one.top - other.top);
          return boxes.every((one, at) => !at || boxes[at - 1].bottom <= one.top + 1);
        }"""
    )


ON_A_PHONE = {"width": 390, "height": 844}


@pytest.mark.parametrize("size", [(390, 844), (320, 640)], ids=["phone", "zoomed"])
def test_a_paragraphs_button_opens_its_list_where_one_is(text: Open, page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.emulate_media(reduced_motion="reduce")  # else the window may still be on its way
    text(PARAGRAPHS + ("They met again and spoke of the plan for a long time that day. " * 6,) * 12)
    count = page.locator("#b1 .count")
    expect(count).to_be_visible()
    count.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    count.click()
    beside = page.locator("#beside-1")
    expect(beside).to_be_focused()
    expect(beside.get_by_role("heading", name="Marks on paragraph 2")).to_be_in_viewport()
    expect(beside.locator(".note").first).to_be_in_viewport()
    assert page.evaluate("scrollY") == before
    back = beside.get_by_role("link", name="Back to paragraph 2")
    back.scroll_into_view_if_needed()
    assert back.bounding_box()["height"] >= 24
    back.click()
    expect(page.locator("#text")).to_be_focused()
    expect(page.locator("#b1")).to_be_in_viewport()


def test_another_readers_mark_opens_where_one_is(text: Open, page: Page) -> None:
    page.set_viewport_size(ON_A_PHONE)
    long = "They met again and spoke of the plan for a long time that day. " * 6
    text(PARAGRAPHS + (long,) * 20, marks=[("went to see him", ("MT2",))], by=SOMEBODY)
    keys(page, "m", " ")
    expect(page.locator("#beside-0 .note")).to_be_in_viewport()
    expect(page.locator("#b0")).to_be_in_viewport()


@pytest.mark.parametrize("size", [(1280, 900), (390, 844)], ids=["wide", "phone"])
def test_a_paragraph_keeps_its_button_while_one_is_in_it(text: Open, page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    text()
    keys(page, "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown")
    expect(page.locator("#b1 .lanes")).to_be_visible()
    count = page.locator("#b1 .count")
    count.focus()
    expect(count).to_be_focused()
    button = boxes(page, "#b1 .count")[0]
    for lane in boxes(page, "#b1 .lanes :is(path, text)"):
        assert lane["left"] >= 0
        assert lane["right"] <= size[0]
        assert lane["right"] <= button["left"] or lane["left"] >= button["right"] or lane["bottom"] <= button["top"]


def boxes(page: Page, selector: str) -> list[dict[str, float]]:
    return page.locator(selector).evaluate_all("all => all.map((one) => one.getBoundingClientRect().toJSON())")


def words_of(page: Page, number: int) -> list[dict[str, float]]:
    """The lines of a paragraph, as they lie on the page."""
    return page.locator(f"#b{number} .words").evaluate(
        """one => {
          const range = document.createRange();
          range.selectNodeContents(one);
          return [...range.getClientRects()].map((line) => line.toJSON());
        }"""
    )


@pytest.mark.parametrize("size", [(390, 844), (320, 640)], ids=["phone", "zoomed"])
def test_words_stand_in_by_20_with_trust_before_them_and_surveillance_after(
    text: Open, page: Page, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    text()
    keys(page, "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown")
    expect(page.locator("#b1 .lanes")).to_be_visible()
    lines = words_of(page, 1)
    assert min(line["left"] for line in lines) == 20
    assert max(line["right"] for line in lines) <= size[0] - 20
    assert all(0 <= lane["left"] and lane["right"] <= 20 for lane in boxes(page, "#b1 .lanes .t"))
    after = boxes(page, "#b1 .lanes :is(.w, .more)")
    assert len(after) > 2
    assert all(size[0] - 20 <= lane["left"] and lane["right"] <= size[0] for lane in after)


@pytest.mark.parametrize("size", [(390, 844), (320, 640)], ids=["phone", "zoomed"])
def test_a_paragraphs_button_lies_on_none_of_its_words(text: Open, page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    text(("The worker went to see him twice. " * 30,), marks=[("went to see him", ("MT2",))])
    button = boxes(page, "#b0 .count")[0]
    assert all(line["bottom"] <= button["top"] + 4 for line in words_of(page, 0))


def test_marks_on_one_line_each_have_a_lane_and_letters_stand_apart(text: Open) -> None:
    page = text(marks=[("The worker", ("MT2",)), ("to see", ("MS1",)), ("twice", ("FT1", "FS1"))])
    keys(page, "ArrowDown")
    letters = page.locator("#b0 .lanes text").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().toJSON())"
    )
    letters.sort(key=lambda box: box["left"])
    assert len(letters) == 4
    assert all(one["right"] + 3 <= other["left"] for one, other in itertools.pairwise(letters))


def test_a_list_that_only_goes_on_says_so_for_the_eye(text: Open) -> None:
    long = "\n".join(PARAGRAPHS)
    page = text(marks=[(long[4:-4], ("MS1",))])
    page.locator("#b1 .count").click()
    expect(page.locator("#beside-1")).to_be_focused()
    goes_on = page.locator("#beside-1 .goes-on")
    assert goes_on.bounding_box()["height"] > 10
    expect(goes_on).to_have_text(
        "Much is shared, no choice given, purpose drifts, surveillance; goes on from paragraph 1"
    )


CLOSE = [("The worker went", ("MT2",)), ("to see him", ("MS1", "MT1")), ("twice", ("FS1",))]


@pytest.mark.parametrize("way", ["print", "narrow"])
def test_notes_of_both_sides_do_not_lie_over_each_other(text: Open, way: str) -> None:
    page = text(marks=CLOSE)
    notes_lie_apart(page)
    page.emulate_media(media="print") if way == "print" else page.set_viewport_size(ON_A_PHONE)
    expect(page.locator(".note.both")).to_have_count(1)
    notes_lie_apart(page)


def test_on_paper_a_note_says_on_which_words_it_is(text: Open) -> None:
    page = text(marks=CLOSE)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Marks on paragraph 1")).to_be_visible()
    where = page.get_by_text("on “to see him”, by you")
    assert where.bounding_box()["height"] > 10


def test_on_paper_each_paragraph_has_the_number_by_which_it_is_named(text: Open) -> None:
    page = text()
    number = "one => getComputedStyle(one, '::before').content"
    assert page.locator("#b1").evaluate(number) == "none"
    page.emulate_media(media="print")
    assert [page.locator(f"#b{at}").evaluate(number) for at in range(3)] == ['"1"', '"2"', '"3"']
    sheet, words = page.locator("#text").bounding_box(), page.locator("#b1 .words").bounding_box()
    assert sheet
    assert words
    assert words["x"] - sheet["x"] >= 32  # there is room for it


LINES = "one => one.getClientRects().length"


def test_on_a_phone_the_way_to_the_ways_stands_on_one_line(page: Page, copy: str) -> None:
    page.set_viewport_size(ON_A_PHONE)
    page.goto(f"{copy}/read/")
    expect(page.locator("#waiting")).to_have_text("7 questions wait in the margin.")
    assert page.locator(".about .ways").evaluate(LINES) == 1


def test_on_a_phone_a_long_title_of_another_text_may_take_several_lines(page: Page, tmp_path: Path) -> None:
    page.set_viewport_size(ON_A_PHONE)
    long = "Minutes of a meeting that had a title far longer than a line on any phone"
    open_archive(page, archive_of({"A short one": PARAGRAPHS, long: PARAGRAPHS}, [], SOMEBODY), tmp_path)
    assert page.get_by_role("link", name=long).evaluate(LINES) > 1
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_what_a_note_leads_to_does_not_cover_the_next_note(text: Open) -> None:
    page = text(marks=CLOSE)
    keys(page, "ArrowDown")
    expect(page.locator(".note.now")).to_have_count(3)
    more = page.locator(".note.now .more")
    expect(more.nth(2)).to_have_css("opacity", "1")
    expect(more.nth(0)).to_have_css("opacity", "0")
    page.locator(".note").nth(0).hover()
    expect(more.nth(0)).to_have_css("opacity", "1")


@pytest.mark.parametrize("size", [(1280, 640), (320, 640)], ids=["low", "zoomed"])
def test_all_keys_fit_into_the_window_or_scroll(text: Open, page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    text()
    keys(page, "?")
    panel = page.locator("#all-keys")
    assert panel.bounding_box()["y"] >= 0
    panel.get_by_role("button", name="Close").click()
    expect(panel).to_be_hidden()


LOW = pytest.mark.parametrize("size", [(1280, 400), (320, 256)], ids=["low", "zoomed"])


@LOW
def test_in_a_low_window_what_is_told_lies_on_nothing_that_one_is_at(
    text: Open, page: Page, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    text(("She asked him first. ",) * 30, marks=[])
    keys(page, "w", *["ArrowRight"] * 3)
    for _ in range(12):
        keys(page, *["ArrowRight"] * 4, "]")  # each time something is told
        said(page, "Moving the end")
        painted(page)
        assert not page.evaluate(LIES_OVER, page.evaluate(CHOSEN))
        keys(page, "Escape")
    page.locator("#b9 .by-sentence").focus()
    page.evaluate(
        "scrollBy({top: document.activeElement.getBoundingClientRect().bottom - innerHeight + 20, behavior: 'instant'})"
    )
    keys(page, "Control+z")
    said(page, "There is nothing of yours to undo here.")
    painted(page)
    assert not page.evaluate(LIES_OVER, page.evaluate("document.activeElement.getBoundingClientRect().toJSON()"))


CHOSEN = "[...CSS.highlights.get('chosen')][0].getBoundingClientRect().toJSON()"
LIES_OVER = """(it) => {
  const told = document.getElementById("said").getBoundingClientRect();
  if (!told.height) throw new Error("nothing is told");
  return told.top < it.bottom && it.top < told.bottom && told.left < it.right && it.left < told.right;
}"""


def test_what_is_told_goes_at_escape_and_gives_the_focus_back(text: Open) -> None:
    page = text(marks=[("went to see him", ("MT2",))])
    keys(page, "m", "Delete")
    page.locator("#said").get_by_role("button", name="Undo").focus()
    keys(page, "Escape")
    expect(page.locator("#said")).to_be_empty()
    expect(page.locator("#text")).to_be_focused()


def test_words_from_right_to_left_begin_at_the_right(text: Open) -> None:
    page = text(("מפה הוצגה לכולם בפגישה. הוא לא נשאל.", "She asked him."), marks=[])
    assert page.locator(".words").evaluate_all("all => all.map((one) => getComputedStyle(one).direction)") == [
        "rtl",
        "ltr",
    ]


def test_a_list_that_is_opened_shows_all_that_its_notes_lead_to(text: Open) -> None:
    page = text(marks=CLOSE)
    page.locator("#b0 .count").click()
    for number in range(3):
        expect(page.locator(".note .more").nth(number)).to_have_css("opacity", "1")
    notes_lie_apart(page)
    page.get_by_role("link", name="MS1 answered").click()
    expect(page.locator("h1")).to_contain_text("Much is shared")


def test_in_forced_colours_every_state_can_be_seen(text: Open, page: Page) -> None:
    page.emulate_media(forced_colors="active")
    text(marks=CLOSE)

    def style(selector: str, what: str, pseudo: str | None = None) -> str:
        ask = "([one, what, pseudo]) => getComputedStyle(document.querySelector(one), pseudo)[what]"
        return page.evaluate(ask, [selector, what, pseudo])

    canvas = style("body", "backgroundColor")
    keys(page, "ArrowDown")
    assert style("#b0 .words", "backgroundColor", "::highlight(chosen)") not in (canvas, "rgba(0, 0, 0, 0)")
    assert style(".steps a:not([aria-current])", "borderBottomColor") == canvas
    assert style(".steps [aria-current]", "borderBottomColor") != canvas
    assert style(".note.now", "outlineStyle") == "solid"
    keys(page, " ")
    assert style("mark.of-mark", "outlineStyle") == "solid"
    keys(page, "Escape", "l")
    assert style(".beside:focus .note", "outlineWidth") == "3px"
    keys(page, "Escape", "Enter", "ArrowDown")
    page.locator(".w .pick").first.click()
    assert style(".w .pick:has(:checked)", "borderLeftStyle") == "dashed"
    assert style(".w .pick:has(:checked)", "borderLeftColor") != canvas
    assert style(".w .pick:not(:has(:checked))", "borderLeftColor") == canvas


def test_a_question_stands_beside_its_words_whatever_letters_come_before(page: Page, fresh: str) -> None:
    page.goto(f"/bring/?review={fresh.split('/reviews/')[1]}")
    page.get_by_text("Paste words").click()
    words = (
        "🧥" * 200 + " It rained all day and he stayed at home. " * 6 + "He came in a jacket that nobody had paid for."
    )
    page.get_by_label("The words").fill(words)
    page.get_by_role("button", name="Look for names").click()
    page.get_by_role("button", name="Keep this text").click()
    page.wait_for_url("**/read/**")
    page.locator(".about a", has_text="🧥").click()
    ready(page)
    note = page.locator(".note.ask[data-cue]")
    away = """(note) => {
      const words = document.querySelector(".words").firstChild;
      const range = document.createRange();
      range.setStart(words, words.data.indexOf("jacket"));
      return Math.abs(note.getBoundingClientRect().top - range.getBoundingClientRect().top) < 40;
    }"""
    page.wait_for_function(away, arg=note.element_handle())


@pytest.mark.parametrize("size", [(1280, 900), (390, 844)], ids=["wide", "phone"])
def test_without_script_the_way_to_mark_is_seen_and_no_key_is_promised(
    browser: Browser, address: str, fresh: str, size: tuple[int, int]
) -> None:
    context = browser.new_context(
        base_url=address, java_script_enabled=False, viewport={"width": size[0], "height": size[1]}
    )
    page = context.new_page()
    page.goto(f"{fresh}/read/")
    link = page.get_by_role("link", name="Mark paragraph 2 by sentence")
    assert link.bounding_box()["height"] >= 24
    link.click()
    page.get_by_role("checkbox", name="Then she wrote it down.").check()
    page.get_by_label("MT2 Grows out of relationships").check()
    page.get_by_role("button", name="Mark", exact=True).click()
    foot = page.locator("#keys")
    expect(foot).to_have_text(re.compile("^\\s*Marked: “Then she wrote it down.” Grows out of relationships, trust."))
    assert "Enter" not in foot.inner_text()
    assert "Arrow" not in page.locator("#text-help").inner_text()
    foot.get_by_role("button", name="Undo").click()
    expect(foot).to_contain_text("Undone: mark placed on “Then she wrote it down.”")
    expect(page.locator("mark")).to_have_count(0)
    context.close()


def test_a_feature_that_is_not_shown_stays_with_its_mark(text: Open) -> None:
    page = text(marks=[("went to see him", ("MT2", "MS1"))])
    reading = page.url
    page.goto(f"{reading}?side=surveillance")
    ready(page)
    page.locator("#text").focus()
    keys(page, "m")
    said(page, "Much is shared, no choice given, purpose drifts, surveillance")
    expect(page.locator("#said")).not_to_contain_text("trust")
    keys(page, "]", "ArrowRight", "Enter")
    expect(page.locator("mark.w")).to_have_text("went to see him twice")
    page.goto(reading)
    expect(page.locator("mark.both").first).to_have_text("went to see him twice")
