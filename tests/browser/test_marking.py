"""Marks under the hand, in a real browser: edges, overlaps, keys, mouse, a finger; counted in acts and seconds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from alongside.record import Reader
from browser.conftest import ready
from browser.marked import SOMEBODY, archive, long_text, open_archive, placed
from browser.test_journey import select_by_mouse

PARAGRAPHS = (
    "The worker went to see him twice. She asked nothing on the first visit. He showed her the park.",
    "At the panel the map was shown to all. Nobody had asked him. The names were written down.",
    "The plan was to go on. His friends were offered nothing. He says he feels safer now.",
)
THREE = (
    ("the map was shown to all", ("MS1",)),
    ("map was shown to all. Nobody had asked him", ("MT1",)),
    ("shown to all. Nobody", ("FS5",)),
    ("The names were written down", ("FS1",)),
)
Open = Callable[..., Page]


@pytest.fixture
def text(page: Page, home: Path, tmp_path: Path) -> Open:
    """Opens a text with marks of the reader of this machine; the first sentence is not chosen yet."""

    def opened(paragraphs=PARAGRAPHS, marks=THREE, *, by: Reader | None = None) -> Page:
        mine = Reader(UUID((home / "reader").read_text().strip()))
        data = archive(paragraphs, placed(paragraphs, marks), by or mine)
        open_archive(page, data, tmp_path)
        ready(page)
        page.locator("#text").focus()
        return page

    page.goto("/reviews/")
    return opened


def keys(page: Page, *pressed: str) -> None:
    for one in pressed:
        page.keyboard.press(one)


def said(page: Page, words: str) -> None:
    expect(page.locator("#said")).to_contain_text(words)


def chosen(page: Page) -> str:
    """The words that the cursor stands on."""
    return page.evaluate("[...CSS.highlights.get('chosen')].map((range) => range.toString()).join(' ')")


def until_chosen(page: Page, words: str) -> None:
    page.wait_for_function(
        "words => [...CSS.highlights.get('chosen')].map((range) => range.toString()).join(' ') === words", arg=words
    )


def test_the_edges_of_what_is_chosen_move_by_keys(text: Open) -> None:
    page = text()
    keys(page, "ArrowDown", "[", "ArrowRight", "]", "ArrowLeft", "Enter")
    assert chosen(page) == "worker went to see him"
    keys(page, "ArrowDown")
    assert chosen(page) == "She asked nothing on the first visit."


def test_the_edges_of_a_mark_move_by_keys_and_keep_its_feature(text: Open) -> None:
    page = text(marks=[("went to see him", ("MT2",))])
    keys(page, "m", "]", "ArrowRight", "Enter")
    said(page, "Changed: “went to see him twice”. Grows out of relationships, trust")
    expect(page.locator("mark.t")).to_have_text("went to see him twice")
    keys(page, "Control+z")
    expect(page.locator("mark.t")).to_have_text("went to see him")


def test_esc_puts_an_edge_back_that_moves(text: Open) -> None:
    page = text(marks=[("went to see him", ("MT2",))])
    keys(page, "m", "]", "ArrowRight")
    assert chosen(page) == "went to see him twice"
    keys(page, "Escape")
    said(page, "The edges are where they were.")
    assert chosen(page) == "went to see him"
    expect(page.locator("mark.t")).to_have_text("went to see him")


def test_the_edges_of_the_mark_just_made_move(text: Open) -> None:
    page = text(marks=[])
    keys(page, "ArrowDown", "Enter")
    page.keyboard.type("MT1")
    keys(page, "Enter")
    said(page, "Marked")
    keys(page, "]", "ArrowRight", "Enter")
    said(page, "Changed: “The worker went to see him twice. She”")
    expect(page.locator("mark.t")).to_have_text("The worker went to see him twice. She")


def test_an_edge_that_was_undone_does_not_come_back_with_the_next(text: Open) -> None:
    page = text(marks=[("went to see him", ("MT2",))])
    keys(page, "m", "]", "ArrowRight", "Enter")
    said(page, "Changed: “went to see him twice”")
    keys(page, "[", "ArrowRight", "Enter")
    said(page, "Changed: “to see him twice”")
    keys(page, "Control+z")
    said(page, "Undone")
    assert chosen(page) == "went to see him twice"
    keys(page, "]", "ArrowLeft", "Enter")
    said(page, "Changed: “went to see him”")


def test_words_chosen_where_no_mark_lies_say_that_no_mark_was_changed(text: Open) -> None:
    page = text(marks=[])
    keys(page, "ArrowDown", "]", "ArrowRight", "Enter")
    said(page, "These words are chosen. No mark was changed.")


def test_the_mark_of_another_reader_stays_and_one_is_told(text: Open) -> None:
    page = text(marks=[("went to see him", ("MT2",))], by=SOMEBODY)
    keys(page, "m", "]")
    said(page, "This mark is another reader’s and stays as it is")
    keys(page, "ArrowRight", "Enter")
    said(page, "These words are chosen. No mark was changed.")
    expect(page.locator("mark.t")).to_have_text("went to see him")


def test_shorter_by_a_word_and_longer_again_is_the_sentence_as_it_was(text: Open) -> None:
    page = text(marks=[])
    keys(page, "ArrowDown", "Shift+ArrowLeft")
    assert chosen(page) == "The worker went to see him"
    keys(page, "Shift+ArrowRight")
    assert chosen(page) == "The worker went to see him twice."
    keys(page, "Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight")
    assert chosen(page) == "The worker went to see him twice. She"


def test_m_and_shift_m_reach_every_mark_where_several_begin_together(text: Open) -> None:
    at = "the map was shown"
    page = text(marks=[(at, ("MS1",)), (at + " to all", ("MT1",)), (at + " to", ("FS5",)), ("His friends", ("FS1",))])
    keys(page, "Escape")
    for key in ("m", "M"):
        met = set()
        for _ in range(4):
            keys(page, key)
            met.add(chosen(page))
        assert {at, at + " to all", at + " to", "His friends"} <= met


@pytest.fixture
def sparse(text: Open) -> tuple[Page, list[str]]:
    """A text that is sent in parts, with few marks far apart, some of which begin together; their words in reading order."""
    paragraphs = long_text(40, 0)[0]
    whole = "\n".join(paragraphs)
    starts = [whole.index(" ", len(whole) * share // 100) + 1 for share in (3, 20, 38, 52, 70, 96)]
    ends = {2: (60, 40, 30), 3: (50,), 4: (45, 25)}
    found = [(start, whole.index(" ", start + far)) for at, start in enumerate(starts) for far in ends.get(at, (35,))]
    words = [whole[start:end].replace("\n", " ") for start, end in found]
    return text(paragraphs, [(whole[start:end], ("MT2",)) for start, end in found]), words


def go(page: Page, key: str, words: str) -> None:
    keys(page, key)
    until_chosen(page, words)


def test_shift_m_goes_to_the_mark_before_over_what_is_not_on_the_page(sparse: tuple[Page, list[str]]) -> None:
    page, words = sparse
    for one in [*reversed(words), words[-1]]:  # from no place to the last, and from the first round to the last
        go(page, "M", one)
    for one in words:
        go(page, "m", one)


def test_a_mark_whose_part_was_let_go_is_still_where_one_is(sparse: tuple[Page, list[str]]) -> None:
    page, words = sparse
    away = """async () => {
      for (const share of [0.2, 0.16, 0.12, 0.08, 0.04, 0]) {
        scrollTo({top: share * document.documentElement.scrollHeight, behavior: 'instant'});
        await new Promise((done) => setTimeout(done, 400));
      }
    }"""
    for one in words[:4]:
        go(page, "m", one)
    for key, to in (("M", 2), ("m", 3)):
        page.evaluate(away)
        page.wait_for_function("() => document.querySelectorAll('mark[id]').length === 2")  # those near the beginning
        page.locator("#text").focus()
        go(page, key, words[to])


# The window is so far from what is not on the page that nothing more of it is asked for.
FILLED = """() => [...document.querySelectorAll(".gap")].every((gap) => {
  const box = gap.getBoundingClientRect();
  return box.top > 2.5 * innerHeight || box.bottom < -1.5 * innerHeight;
})"""


@pytest.mark.parametrize("key", ["ArrowDown", "Shift+ArrowDown"])
def test_the_cursor_does_not_leap_over_words_that_are_not_on_the_page(page: Page, text: Open, key: str) -> None:
    """Where the connection is gone one is told, and stays; with "m" one can be far beyond, so that both ends are there."""
    paragraphs = long_text(40, 0)[0]
    whole = "\n".join(paragraphs)
    text(paragraphs, [(whole[-400:-300], ("MT2",))])
    keys(page, "m")
    page.wait_for_function("() => CSS.highlights.get('chosen').size > 0")
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    page.wait_for_function("() => document.querySelectorAll('.gap').length === 1")
    page.wait_for_function(FILLED)
    page.route("**/part/**", lambda route: route.fulfill(body="A sign-in page, say."))
    last = page.evaluate(
        """() => {
          const end = document.querySelector('.gap').previousElementSibling.querySelector('.block:last-child');
          const at = end.querySelector('.words').getBoundingClientRect();
          scrollTo({top: at.bottom - 400, behavior: 'instant'});
          return end.dataset.number;
        }"""
    )
    box = page.locator(f"#b{last} .words").bounding_box()
    page.mouse.click(box["x"] + 5, box["y"] + 8)
    page.locator("#text").focus()
    number = "[...CSS.highlights.get('chosen')].at(-1).endContainer.parentElement.closest('.block').dataset.number"
    for _ in range(8):
        keys(page, key)
    said(page, "The rest of the text could not be fetched.")
    assert page.evaluate(number) == last
    page.unroute("**/part/**")
    keys(page, key)
    page.wait_for_function(f"() => {number} === '{int(last) + 1}'")


def test_what_cannot_be_fetched_is_not_asked_for_again_and_again(sparse: tuple[Page, list[str]]) -> None:
    page, _ = sparse
    asked: list[str] = []

    def fail(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body="A sign-in page, say.")

    page.wait_for_function(FILLED)
    page.route("**/part/**", fail)
    with page.expect_request("**/part/**"):
        page.evaluate("document.querySelector('.gap').scrollIntoView({behavior: 'instant'})")
    page.wait_for_timeout(1_500)  # some ninety frames, by a quick machine
    assert len(asked) < 10
    page.unroute("**/part/**")
    page.wait_for_function("() => document.querySelector('.gap').getBoundingClientRect().top > innerHeight")


def test_keys_that_come_before_the_answer_each_go_on_by_one(sparse: tuple[Page, list[str]]) -> None:
    page, words = sparse
    keys(page, "M", "M", "M", "M")
    go(page, "M", words[-5])


def test_the_edges_of_a_mark_move_by_dragging_and_by_two_presses(text: Open) -> None:
    page = text(marks=[("went to see him", ("MT2",))])
    page.locator("mark.t").click()
    keys(page, "Escape")
    page.locator("mark.t").click()
    grip = page.locator(".grip[data-edge=end]").bounding_box()
    word = box_of(page, "twice")
    page.mouse.move(grip["x"] + 12, grip["y"] + 12)
    page.mouse.down()
    page.mouse.move(word["x"] + word["width"] / 2, word["y"] + 8, steps=5)
    page.mouse.up()
    expect(page.locator("mark.t")).to_have_text("went to see him twice")

    start = page.locator(".grip[data-edge=start]").bounding_box()
    page.mouse.click(start["x"] + 12, start["y"] + 12)
    said(page, "Press the word where the mark should start")
    word = box_of(page, "worker")
    page.mouse.click(word["x"] + word["width"] / 2, word["y"] + 8)
    expect(page.locator("mark.t")).to_have_text("worker went to see him twice")


def test_an_undo_too_many_leaves_nothing_unsaved(text: Open) -> None:
    """It is told that there is nothing to bring back; all that was done is saved all the same."""
    page = text(marks=[])
    keys(page, "ArrowDown", "Enter")
    page.keyboard.type("MT2")
    keys(page, "Enter")
    said(page, "Marked")
    with page.expect_response(lambda answer: answer.status == 422):
        keys(page, "Control+Shift+Z")
    said(page, "There is nothing to bring back.")
    expect(page.locator("#kept")).to_contain_text("Saved")
    expect(page.locator("#kept")).not_to_contain_text("Not saved")


def test_an_emoji_is_one_word_with_its_tone_and_a_flag_with_its_letters(text: Open) -> None:
    page = text(("He said \U0001f44d\U0001f3fd to us. The \U0001f1ec\U0001f1e7 flew.",), [])
    keys(page, "w", *["ArrowRight"] * 3)
    assert chosen(page) == "\U0001f44d\U0001f3fd"
    keys(page, *["ArrowRight"] * 4)
    assert chosen(page) == "\U0001f1ec\U0001f1e7"


def test_from_mark_to_mark_its_words_are_told_and_no_emoji_is_cut(text: Open) -> None:
    words = "He said that they all came to the park " + "\U0001f469\U0001f468\U0001f467" + " on the day after."
    page = text((words,), [(words, ("MS1",)), (words[:39], ("MT2",))])
    keys(page, "m")
    said(page, "purpose drifts, surveillance: “He said that they all came to the park \U0001f469…”")
    keys(page, " ")
    expect(page.locator("#chooser button").first).to_contain_text("park \U0001f469…")


def test_one_keeps_marking_with_the_same_features_until_esc(text: Open) -> None:
    page = text()
    keys(page, "ArrowDown", "Enter")
    page.get_by_label("Keep marking with this").check()
    page.locator("#find").focus()
    page.keyboard.type("MT2")
    keys(page, "Enter")
    said(page, "Marked: “The worker went to see him twice.”")
    expect(page.locator("#enter-does")).to_have_text("Enter marks with MT2; Esc ends")
    keys(page, "ArrowDown", "Enter")
    said(page, "Marked: “She asked nothing on the first visit.”")
    keys(page, "Escape")
    expect(page.locator("#enter-does")).to_have_text("Enter mark it")
    keys(page, "ArrowDown", "Enter")
    expect(page.locator("#find")).to_be_focused()


@pytest.mark.parametrize(
    ("choice", "words", "marks"),
    [("Make the earlier mark longer", "went to see him twice.", 1), ("Keep both", "went to see him twice.", 2)],
)
def test_the_same_feature_on_the_same_words_is_asked_about(text: Open, choice: str, words: str, marks: int) -> None:
    page = text(marks=[("went to see him", ("MT2",))])
    keys(page, "ArrowDown", "Enter")
    page.keyboard.type("MT2")
    keys(page, "Enter")
    expect(page.locator("#problem")).to_contain_text("You marked some of these words already")
    expect(page.get_by_role("button", name="Make the earlier mark longer")).to_be_focused()
    page.get_by_role("button", name=choice).click()
    said(page, "The worker went to see him twice.")
    expect(page.get_by_role("navigation", name="Review")).to_contain_text(f"{marks} mark")
    expect(page.locator("#text")).to_be_focused()


def test_space_opens_each_of_three_marks_at_one_place(text: Open) -> None:
    for number, code in enumerate(("MS1", "MT1", "FS5")):
        page = text()
        keys(page, *["ArrowDown"] * 4, " ", *["ArrowDown"] * number)
        expect(page.locator("#chooser button").nth(number)).to_be_focused()
        keys(page, "Enter")
        assert page.locator("#grid :checked").evaluate_all("all => all.map((one) => one.value)") == [code]
        keys(page, "Escape")
        expect(page.locator("#text")).to_be_focused()


def test_a_click_opens_each_of_three_marks_at_one_place(text: Open) -> None:
    page = text()
    for number, code in enumerate(("MS1", "MT1", "FS5")):
        place = box_of(page, "shown")
        page.mouse.click(place["x"] + place["width"] / 2, place["y"] + 8)
        page.locator("#chooser button").nth(number).click()
        assert page.locator("#grid :checked").evaluate_all("all => all.map((one) => one.value)") == [code]
        keys(page, "Escape")


def test_dragging_from_inside_an_old_mark_makes_a_new_one(text: Open) -> None:
    page = text(marks=[("the map was shown to all", ("MS1",))])
    select_by_mouse(page, "was shown")
    page.locator("#picker").get_by_text("Humble about").click()
    page.get_by_role("button", name="Mark", exact=True).click()
    expect(page.locator("mark.both")).to_have_text("was shown")


def test_the_list_says_what_it_does_and_closes_when_one_leaves_it(text: Open) -> None:
    page = text()
    chooser = page.locator("#chooser")
    keys(page, *["ArrowDown"] * 4, " ")
    expect(chooser).to_contain_text("Marks at this place")
    keys(page, "Control+z")
    expect(chooser).not_to_be_visible()
    keys(page, "Delete")
    expect(chooser).to_contain_text("Take back which mark?")
    page.locator("#b0 .words").click(position={"x": 10, "y": 10})
    expect(chooser).not_to_be_visible()
    keys(page, *["ArrowDown"] * 3, "Delete")
    expect(chooser).to_be_visible()
    keys(page, "Tab", "Tab", "Tab")
    expect(chooser).not_to_be_visible()
    expect(page.locator("#text")).to_be_focused()


def test_lanes_stand_only_beside_the_paragraph_one_is_at_and_fold(text: Open) -> None:
    many = [(f"map was shown to all. Nobody had{more}", ("MS1", "MT1")) for more in ("", " asked", " asked him")]
    page = text(marks=many)
    assert page.locator(".lanes").count() == 0
    keys(page, *["ArrowDown"] * 4)
    lanes = page.locator("#b1 .lanes")
    expect(lanes.locator("path.t")).not_to_have_count(0)
    expect(lanes).to_contain_text("T")
    expect(lanes).to_contain_text("+3")
    keys(page, *["ArrowUp"] * 3)
    assert page.locator(".lanes").count() == 0


def test_the_place_is_remembered_as_a_number_and_one_comes_back_to_it(text: Open, tmp_path: Path) -> None:
    page = text(paragraphs=long_text(12, 0)[0], marks=[])
    page.evaluate("document.querySelector('#b60').scrollIntoView({behavior: 'instant'})")
    page.wait_for_function("() => Object.keys(localStorage).length > 0")  # it is kept once the window stands still
    kept = page.evaluate("Object.entries(localStorage)")
    assert [(key[:16], value.isdecimal()) for key, value in kept] == [("alongside-place-", True)]
    page.reload()
    ready(page)
    page.wait_for_function("() => Math.abs(document.querySelector('#b60').getBoundingClientRect().top) < 200")


def test_from_a_mark_to_its_answer_and_back_the_text_stands_where_it_stood(text: Open) -> None:
    page = text(paragraphs=long_text(4, 0)[0], marks=[])
    page.evaluate("document.querySelector('#b12').scrollIntoView({behavior: 'instant'})")
    keys(page, "ArrowDown", "Enter")
    page.keyboard.type("MS1")
    keys(page, "Enter")
    said(page, "Marked")
    page.mouse.move(*[page.locator(".note.w").first.bounding_box()[side] + 5 for side in ("x", "y")])
    stood = page.evaluate("scrollY")
    page.get_by_role("link", name="MS1 answered").click()
    page.get_by_role("navigation", name="Review").get_by_role("link", name="Read").click()
    ready(page)
    # By words: what lies between two paragraphs has none.
    page.wait_for_function(f"() => Math.abs(scrollY - {stood}) <= 28")


def test_from_a_mark_to_its_feature_and_back_to_where_one_was(text: Open) -> None:
    page = text()
    page.locator("#b1 .count").click()
    page.get_by_role("link", name="MS1 answered").click()
    expect(page.locator("h1")).to_contain_text("Much is shared")
    page.locator("a[href*='#m-']").first.click()
    ready(page)
    assert chosen(page) == "the map was shown to all"
    page.get_by_role("navigation", name="Review").get_by_role("link", name="Read").click()
    ready(page)


def test_the_words_scroll_as_one_sheet(page: Page, tmp_path: Path) -> None:
    """The thread that stays while they scroll by must not make each paragraph a layer for the browser to put together."""
    page.goto("/reviews/")
    open_archive(page, archive(*long_text(10, 60), SOMEBODY), tmp_path)
    ready(page)
    page.locator("#text").focus()
    session = page.context.new_cdp_session(page)
    layers: list[int] = []
    session.on("LayerTree.layerTreeDidChange", lambda told: layers.append(len(told.get("layers", []))))
    session.send("DOM.enable")
    session.send("LayerTree.enable")
    keys(page, "ArrowDown", "ArrowDown")
    for _ in range(400):
        page.wait_for_timeout(50)
        if any(layers):
            break
    assert 0 < max(layers) < 15


def test_by_a_finger(browser: Browser, address: str, home: Path, tmp_path: Path) -> None:
    """Tap, a selection as the system makes it, our bar, a grip. Headless Chromium's long press selects nothing on any
    page, so the selection is made by script."""
    context = browser.new_context(
        base_url=address, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, locale="en-GB"
    )
    page = context.new_page()
    mine = Reader(UUID((home / "reader").read_text().strip()))
    open_archive(page, archive(PARAGRAPHS, [], mine), tmp_path)
    ready(page)
    bar = page.locator("#touch-bar")
    place = box_of(page, "first visit")
    page.touchscreen.tap(place["x"] + 10, place["y"] + 8)
    expect(bar).to_be_visible()
    assert chosen(page) == "She asked nothing on the first visit."
    box = bar.bounding_box()
    assert box["y"] + box["height"] == 844
    page.get_by_role("button", name="Not now").tap()

    page.touchscreen.tap(place["x"] + 10, place["y"] + 8)
    expect(bar).to_be_visible()
    page.evaluate(
        """() => { const node = document.querySelector('#b1 .words').firstChild; const range = document.createRange();
        range.setStart(node, 13); range.setEnd(node, 30); getSelection().removeAllRanges(); getSelection().addRange(range); }"""
    )
    until_chosen(page, "the map was shown")
    page.get_by_role("button", name="Mark these words").tap()
    picker = page.locator("#picker")
    expect(picker).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    picker.get_by_text("Much is shared").tap()
    picker.get_by_role("button", name="Mark", exact=True).tap()
    expect(page.locator("mark.w")).to_have_text("the map was shown")

    for opens in (page.locator("mark.w"), page.get_by_role("link", name="Change this mark")):
        opens.tap()
        expect(picker).to_be_focused()  # and not its search: a keyboard would come up over what one chooses from
        picker.get_by_role("button", name="Close without marking").tap()
        expect(picker).not_to_be_visible()
    context.close()


def test_a_finger_that_is_held_chooses_what_it_selects_and_brings_our_bar_to_the_foot(
    browser: Browser, address: str, home: Path, tmp_path: Path
) -> None:
    """Dispatched touch events; the word under the finger is selected while it is held, as a phone's system does."""
    context = browser.new_context(
        base_url=address, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, locale="en-GB"
    )
    page = context.new_page()
    mine = Reader(UUID((home / "reader").read_text().strip()))
    open_archive(page, archive(PARAGRAPHS, [], mine), tmp_path)
    ready(page)
    bar, place = page.locator("#touch-bar"), box_of(page, "first visit")
    finger = context.new_cdp_session(page)
    at = {"x": place["x"] + 10, "y": place["y"] + 8}
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [at]})
    page.wait_for_timeout(700)
    page.evaluate(
        """([x, y]) => { const at = document.caretRangeFromPoint(x, y); getSelection().setBaseAndExtent(
        at.startContainer, at.startOffset, at.startContainer, at.startOffset);
        getSelection().modify("move", "backward", "word"); getSelection().modify("extend", "forward", "word"); }""",
        [at["x"], at["y"]],
    )
    expect(bar).to_be_visible()
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    until_chosen(page, "first")
    box = bar.bounding_box()
    assert (box["x"], box["width"], box["y"] + box["height"]) == (0, 390, 844)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    bar.get_by_role("button", name="Mark these words").tap()
    page.locator("#picker").get_by_text("Much is shared").tap()
    page.locator("#picker").get_by_role("button", name="Mark", exact=True).tap()
    expect(page.locator("mark.w")).to_have_text("first")
    context.close()


# ---- acts, as real input events, in seconds by the keystroke-level model ----

SECONDS = {"K": 0.2, "P": 1.1, "B": 0.1, "H": 0.4, "M": 1.35}


@pytest.fixture
def counted(text: Open) -> tuple[Page, Callable[[], str]]:
    """A text, and what the hand did on it since: K a key, P a pointing, B a button down or up."""
    page = text(marks=[("The names were written down", ("MT2", "FS5"))])
    page.evaluate(
        """() => {
          window.acts = "";
          let at = "";
          addEventListener("keydown", (event) => { if (!event.repeat) window.acts += "K"; }, true);
          for (const what of ["pointerdown", "pointerup"]) addEventListener(what, (event) => {
            const now = `${event.clientX} ${event.clientY}`;
            window.acts += now === at ? "B" : "PB";
            at = now;
          }, true);
        }"""
    )
    return page, lambda: page.evaluate("window.acts")


def seconds(acts: str, *, thinking: int, hands: int = 0) -> float:
    """What these acts cost a practised person; `thinking` is how often they choose, `hands` go to another device."""
    return round(sum(SECONDS[act] for act in acts) + thinking * SECONDS["M"] + hands * SECONDS["H"], 2)


def test_a_sentence_with_one_feature_by_keyboard_in_four_seconds(counted) -> None:
    page, acts = counted
    keys(page, "ArrowDown", "Enter", "1")
    said(page, "Marked")
    assert seconds(acts(), thinking=2) <= 4.0  # which words, which feature


def test_a_sentence_with_two_features_by_keyboard_in_under_five(counted) -> None:
    page, acts = counted
    keys(page, "ArrowDown", "Enter", "Shift+1", "2")
    said(page, "Marked")
    assert page.locator("#b0 mark.both").count() == 1
    assert seconds(acts(), thinking=2) <= 4.9


def test_a_sentence_with_one_feature_by_mouse_in_six(counted) -> None:
    page, acts = counted
    select_by_mouse(page, "The worker went to see him twice.")
    page.locator("#picker").get_by_text("Grows out of relationships").dblclick()
    said(page, "Marked")
    assert seconds(acts(), thinking=1) <= 6.0


def test_undo_takes_two_keys(counted) -> None:
    page, acts = counted
    keys(page, "ArrowDown", "Enter", "1")
    said(page, "Marked")
    before = len(acts())
    keys(page, "Control+z")
    said(page, "Undone")
    assert seconds(acts()[before:], thinking=0) <= 1.6


def test_a_note_is_typed_and_saved_without_the_mouse(counted) -> None:
    page, _ = counted
    keys(page, "ArrowDown", "Enter")
    page.keyboard.type("MT4")
    keys(page, "Shift+Enter")
    page.keyboard.type("Time first.")
    keys(page, "Control+Enter")
    expect(page.locator("#notes")).to_contain_text("Time first.")
    expect(page.locator("#b0 mark.t")).to_have_count(1)


def box_of(page: Page, words: str) -> dict[str, float]:
    """Where these words of one paragraph stand in the window."""
    return page.evaluate(
        """words => {
          const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at); range.setEnd(node, at + words.length);
            const box = range.getBoundingClientRect();
            return {x: box.x, y: box.y, width: box.width, height: box.height};
          }
        }""",
        words,
    )
