"""Text spacing, hover that goes at Escape, focus that is not hidden, and marks reached from their answers: by measure."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import painted, ready
from browser.marked import long_text
from browser.test_accessible import PAGES, review
from browser.test_marking import Open, chosen, keys, said, text

__all__ = ["review", "text"]

SPACED = """() => {
  const spaced = new CSSStyleSheet();
  spaced.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, spaced];
}"""
CUT_OFF = """() => [...document.querySelectorAll("main *, nav *, header *")].filter((one) => {
  const seen = getComputedStyle(one);
  if (one.closest(".visually-hidden, [hidden], svg, .skip, input, textarea, select") || seen.overflowY === "visible") return false;
  const scrolls = (way) => way === "auto" || way === "scroll";
  const wide = one.scrollWidth > one.clientWidth + 1 && !scrolls(seen.overflowX);
  return one.clientWidth > 1 && (wide || (one.scrollHeight > one.clientHeight + 1 && !scrolls(seen.overflowY)));
}).map((one) => one.outerHTML.slice(0, 120))"""
COVERED = """async () => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const one = document.activeElement, box = one.getBoundingClientRect();
  if (one === document.body || one.id === "text" || !box.width) return "";
  const inside = (x, y) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  for (const x of [box.left + 2, (box.left + box.right) / 2, box.right - 2])
    for (const y of [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2]) {
      const top = inside(x, y) && document.elementFromPoint(x, y);
      if (top && (top === one || one.contains(top) || top.closest("label")?.contains(one))) return "";
    }
  return one.outerHTML.slice(0, 140);
}"""


def test_with_wcags_text_spacing_nothing_is_cut_off_or_wider_than_the_window(
    browser: Browser, address: str, review: str
) -> None:
    """1.4.12: the values of the bookmarklet, on every page."""
    faults = []
    page = browser.new_page(base_url=address, viewport={"width": 1280, "height": 900})
    for one in PAGES:
        page.goto(one.format(review=review))
        page.evaluate(SPACED)
        painted(page)
        faults += [f"{one}: {cut}" for cut in page.evaluate(CUT_OFF)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append(f"{one}: wider than the window")
    page.close()
    assert faults == []


def test_what_a_note_shows_on_hover_goes_at_escape_and_comes_back(text: Open) -> None:
    """1.4.13."""
    page = text()
    page.locator("#n-" + page.locator(".note").first.get_attribute("data-mark")).hover()
    more = page.locator(".note").first.locator(".more")
    expect(more).to_have_css("opacity", "1")
    keys(page, "Escape")
    expect(more).to_have_css("opacity", "0")
    page.mouse.move(5, 5)
    page.locator(".note").first.hover()
    expect(more).to_have_css("opacity", "1")


@pytest.mark.parametrize("size", [(1280, 900), (390, 844)], ids=["wide", "phone"])
def test_nothing_that_has_the_focus_is_wholly_hidden(
    browser: Browser, address: str, review: str, size: tuple[int, int]
) -> None:
    """2.4.11: every stop of Tab on the reading page, asked of the browser by what lies at its points."""
    context = browser.new_context(
        base_url=address, viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{review}/read/")
    ready(page)
    hidden = []
    for _ in range(120):
        page.keyboard.press("Tab")
        covered = page.evaluate(COVERED)
        if covered:
            hidden.append(covered)
    context.close()
    assert hidden == []


def test_from_every_mark_to_its_features_answer_and_back_to_the_same_place(text: Open) -> None:
    page = text()
    all_drawn(page)
    reading = page.url
    for number in range(page.locator(".note .answer").count()):
        answer = page.locator(".note .answer").nth(number)
        mark = answer.locator("xpath=ancestor::li[1]").get_attribute("data-mark")
        code = (answer.text_content() or "?").split()[0]
        words = page.evaluate(
            "id => [...document.querySelectorAll(`mark[data-marks~='${id}']`)].map((one) => one.textContent).join('')",
            mark,
        )
        answer.focus()
        keys(page, "Enter")
        page.wait_for_url(re.compile(f"/features/{code}/"))
        page.locator(f"a[href*='#m-{mark}']").first.focus()
        keys(page, "Enter")
        page.wait_for_url("**/read/**")
        ready(page)
        assert chosen(page) == words
        assert page.evaluate(f"document.querySelector('[data-marks~=\"{mark}\"]').getBoundingClientRect().top") < 900
        page.goto(reading)
        all_drawn(page)


def all_drawn(page: Page) -> None:
    """Until every note shows all that it leads to, so that the third of them stays the third."""
    ready(page)
    page.wait_for_function("() => !document.querySelector('.margin noscript')")


def test_an_undo_reaches_a_mark_that_was_made_in_another_window(text: Open, browser: Browser, address: str) -> None:
    page = text(marks=[])
    keys(page, "ArrowDown", "Enter")
    page.keyboard.type("MT2")
    keys(page, "Enter")
    said(page, "Marked")
    context = browser.new_context(base_url=address, locale="en-GB")
    other = context.new_page()
    other.goto(page.url)
    ready(other)
    other.locator("#text").focus()
    keys(other, "Control+z")
    said(other, "Undone: mark placed on")
    assert other.locator("mark").count() == 0
    context.close()


def test_what_another_window_did_changes_its_part_of_a_text_and_no_other(
    text: Open, browser: Browser, address: str
) -> None:
    paragraphs, _ = long_text(10, 0)
    page = text(paragraphs, marks=[])
    context = browser.new_context(base_url=address, locale="en-GB")
    other = context.new_page()
    other.goto(page.url)
    ready(other)
    for window, sentence in ((other, 6), (page, 2)):
        window.locator("#text").focus()
        keys(window, *["ArrowDown"] * sentence, "Enter")
        window.keyboard.type("MT2")
        keys(window, "Enter")
        said(window, "Marked")
    expect(page.locator("#b1 mark")).to_have_count(1)
    expect(page.locator(".block")).to_have_count(len(paragraphs))
    context.close()


def notes(page: Page) -> list[int]:
    """The paragraphs, from 0, beside which notes stand, in the order of the page."""
    return page.evaluate(
        "[...document.querySelectorAll('.note')].map((one) => Number(one.closest('.beside').dataset.number))"
    )


def test_what_stands_beside_far_paragraphs_comes_while_the_page_rests(text: Open) -> None:
    paragraphs = far_apart()
    page = text(paragraphs, marks=[(f"chapter {one}", ("MT2",)) for one in range(len(paragraphs))])
    expect(page.locator(".note")).to_have_count(len(paragraphs))
    expect(page.locator("#margin noscript")).to_have_count(0)
    assert notes(page) == [*range(len(paragraphs))]


@pytest.mark.parametrize("way", ["list", "mark", "print", "search", "address"])
def test_what_stands_beside_far_paragraphs_is_there_when_somebody_wants_it(text: Open, page: Page, way: str) -> None:
    """However busy the page is: here it never rests."""
    page.add_init_script("window.requestIdleCallback = () => 0;")
    paragraphs = far_apart()
    last = len(paragraphs) - 1
    page = text(paragraphs, marks=[(f"chapter {one}", ("MT2",)) for one in range(len(paragraphs))])
    assert last not in notes(page)
    if way == "list":
        page.locator(f"#b{last} .count").click()
        expect(page.locator(f"#beside-{last}")).to_be_focused()
    elif way == "mark":
        keys(page, "M")
        said(page, "Grows out of relationships, trust")
        assert notes(page) == [*range(len(notes(page)) - 1), last]
    elif way == "address":
        page.goto(page.url.partition("#")[0] + f"#beside-{last}")
        page.reload()
        ready(page)
    else:
        page.evaluate("dispatchEvent(new Event('beforeprint'))") if way == "print" else keys(page, "Control+f")
        assert notes(page) == [*range(len(paragraphs))]
    assert last in notes(page)
    note = page.locator(f"#beside-{last} .note")
    gap = "Math.abs(one.getBoundingClientRect().top - document.querySelector(`#m-${one.dataset.mark}`).getBoundingClientRect().top)"
    page.wait_for_function(f"(one) => {gap} < 40", arg=note.element_handle())


def far_apart() -> list[str]:
    """Thirty paragraphs, most of them far from the window, each with words of its own."""
    return [
        f"This is chapter {one}. " + "He was asked to wait for them all and to say nothing. " * 9 for one in range(30)
    ]


def test_a_taken_back_mark_is_announced_and_its_place_keeps_the_focus(text: Open) -> None:
    page = text()
    keys(page, "m", "Delete")
    said(page, "Removed: ")
    expect(page.locator("#text")).to_be_focused()
