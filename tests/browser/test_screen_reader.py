"""What is heard: a virtual screen reader (Guidepup's) in the page itself, and Chromium's own accessibility tree."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import accessible, painted, ready
from browser.test_marking import Open, keys, said, text

__all__ = ["text"]

BUNDLE = Path(__file__).parents[2] / "node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js"
OVERLAPPING = (
    ("the map was shown to all", ("MS1",)),
    ("map was shown to all. Nobody had asked him", ("MT1",)),
    ("shown to all. Nobody", ("FS5",)),
)
ACROSS = "He showed her the park.\nAt the panel the map was shown"


def heard(page: Page, within: str) -> list[str]:
    """Every phrase that the virtual screen reader says from the top of a part of the page to its end, once that is drawn."""
    expect(page.locator(f"{within} noscript")).to_have_count(0)
    script = re.sub(r"export\s*\{.*?([\w$]+) as virtual\b[^}]*\};?", r"window.virtual = \1;", BUNDLE.read_text())
    if not page.evaluate("Boolean(window.virtual)"):
        page.evaluate(f"(() => {{ {script}\n}})()")
    return page.evaluate(
        """async (within) => {
          const container = document.querySelector(within);
          await virtual.start({ container });
          for (let steps = 0; steps < 400; steps += 1) {
            if ((await virtual.lastSpokenPhrase()).startsWith("end of") && steps && (await virtual.activeNode) === container) break;
            const before = (await virtual.spokenPhraseLog()).length;
            await virtual.next();
            if ((await virtual.spokenPhraseLog()).length === before) break;
            const log = await virtual.spokenPhraseLog();
            if (log.length > 2 && log.at(-1) === log[0]) { log.pop(); break; }
          }
          const log = await virtual.spokenPhraseLog();
          await virtual.stop();
          return log;
        }""",
        within,
    )


def announced(page: Page, act: Callable[[], None], until: str = "") -> str:
    """What the status line says after an act, up to these words: it is a live region, so this is what is announced."""
    page.evaluate(
        """() => {
          const said = document.getElementById("said");
          window.announced = [];
          new MutationObserver(() => { if (said.textContent) window.announced.push(said.textContent); })
            .observe(said, { childList: true, characterData: true, subtree: true });
        }"""
    )
    act()
    page.wait_for_function("words => !words || window.announced.some((one) => one.includes(words))", arg=until)
    painted(page)  # what is told without a question to the server is told with the next frame
    return " | ".join(page.evaluate("window.announced"))


def test_three_overlapping_marks_are_heard_as_one_button_and_a_list_in_order(text: Open) -> None:
    page = text(marks=OVERLAPPING)
    words = heard(page, "#b1")
    assert words[0] == "link, 3 marks on paragraph 2: 1 trust, 2 surveillance"
    assert not [one for one in words if one.startswith("mark")]
    beside = heard(page, "#beside-1")
    assert beside[0] == "group, Marks on paragraph 2"
    names = [one.replace(" ,", ",") for one in beside if one.startswith("heading") and "level 3" in one]
    assert [one.split(", ", 1)[1] for one in names] == [
        "MS1 Much is shared, no choice given, purpose drifts, surveillance, level 3",
        "MT1 Shared with consent, for its purpose, trust, level 3",
        "FS5 Done to people, surveillance, level 3",
    ]
    assert [one for one in beside if one.startswith("comment")]
    assert "on “the map was shown to all”, by you" in beside
    assert "from “map was shown” to “asked him”, by you" in beside
    assert "link, Back to paragraph 2" in beside


def test_a_mark_across_paragraphs_is_told_at_its_first_and_goes_on(text: Open) -> None:
    page = text(marks=[(ACROSS, ("MS1",))])
    first, second = heard(page, "#beside-0"), heard(page, "#beside-1")
    assert "from “He showed her” to “was shown”; it goes on to paragraph 2, by you" in first
    assert [one for one in second if "goes on from paragraph 1" in one]
    assert heard(page, "#b1")[0] == "link, 1 mark on paragraph 2: 1 surveillance"


def test_what_is_filtered_away_is_not_counted_listed_or_told(text: Open) -> None:
    page = text(marks=OVERLAPPING)
    page.goto(page.url.split("#")[0] + "?side=trust")
    ready(page)
    assert heard(page, "#b1")[0] == "link, 1 mark on paragraph 2: 1 trust"
    assert not [one for one in heard(page, "#margin") if "surveillance" in one]
    assert page.locator("mark.w, mark.both").count() == 0
    assert "Shown: trust." in " ".join(heard(page, ".about"))


@pytest.mark.parametrize(
    ("query", "marks"),
    [("only=MS1", 1), ("side=surveillance", 2), ("by=others", 0), ("by=me", 3), ("whom=friends", 0)],
)
def test_marks_are_shown_by_feature_side_reader_and_whom(text: Open, query: str, marks: int) -> None:
    page = text(marks=OVERLAPPING)
    page.goto(page.url.split("#")[0] + f"?{query}")
    assert page.locator(".note:not(.ask)").count() == marks


def test_making_moving_removing_and_undoing_are_announced(text: Open) -> None:
    page = text(marks=[])

    def make() -> None:
        keys(page, "ArrowDown", "Enter")
        page.keyboard.type("MT2")
        keys(page, "Enter")

    announced(page, make, "Marked: “The worker went to see him twice.” Grows out of relationships, trust.")
    announced(page, lambda: keys(page, "m"), "Grows out of relationships, trust: “The worker")
    announced(page, lambda: keys(page, "]"), "Moving the end: left and right by a word")
    announced(page, lambda: keys(page, "ArrowLeft", "Enter"), "Changed: “The worker went to see him”")
    announced(page, lambda: keys(page, "Delete"), "Removed: ")
    announced(page, lambda: keys(page, "Control+z"), "Undone: mark taken back on")
    announced(page, lambda: keys(page, "Control+Shift+z"), "Brought back: mark taken back on")


def test_told_off_each_paragraph_or_inline(text: Open) -> None:
    page = text(marks=OVERLAPPING)

    def choose(level: str) -> None:
        page.get_by_role("link", name="Ways to read and mark").click()
        page.get_by_label(level).check()
        page.get_by_role("button", name="Keep this choice").click()
        ready(page)

    choose("Inline")
    assert page.locator("mark.told").count() == 1
    assert page.locator("mark.told").inner_text() == "the map was shown to all. Nobody had asked him"
    assert page.locator("mark.told").get_attribute("aria-details") == "beside-1"
    assert [one for one in heard(page, "#b1") if one.startswith("mark")]
    choose("Off")
    assert not page.locator("#b1 .count").is_visible()
    assert page.locator("mark.told").count() == 0
    choose("Each paragraph")
    assert page.locator("#b1 .count").is_visible()


def test_chromiums_own_tree_holds_no_marked_text_unless_inline(text: Open) -> None:
    page = text(marks=OVERLAPPING)
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node.get("role", {}).get("value") for node in tree if not node.get("ignored")]
    assert "mark" not in roles
    assert roles.count("comment") == 3


FOCUS = (  # what opens, how, and where the focus is then; what closes it, and where the focus is after that
    ("Enter", "#find", "Escape", "#text"),
    ("?", "#all-keys-name", "Escape", "#text"),
    ("l", "#beside-1", "Escape", "#text"),
    (" ", "#chooser button", "Escape", "#text"),
)


@pytest.mark.parametrize(("opens", "inside", "closes", "after"), FOCUS)
def test_every_opening_and_closing_has_a_place_for_the_focus(
    text: Open, opens: str, inside: str, closes: str, after: str
) -> None:
    page = text(marks=OVERLAPPING)
    keys(page, *["ArrowDown"] * 4, opens)
    expect(page.locator(inside).first).to_be_focused()
    keys(page, closes)
    expect(page.locator(after)).to_be_focused()


def test_the_focus_is_never_lost_when_something_is_saved_removed_or_put_aside(text: Open) -> None:
    page = text(marks=OVERLAPPING)
    keys(page, "ArrowDown", "Enter")
    page.keyboard.type("MT4")
    keys(page, "Enter")
    said(page, "Marked")
    expect(page.locator("#text")).to_be_focused()
    page.get_by_role("link", name="Change this mark").first.focus()
    keys(page, "Enter")
    page.get_by_role("button", name="Take this mark back").click()
    said(page, "Removed")
    expect(page.locator("#text")).to_be_focused()


def test_a_question_put_aside_by_key_keeps_ones_place_in_the_margin(page: Page, copy: str) -> None:
    page.goto(f"{copy}/read/")
    ready(page)
    card = page.locator(".note.ask:not(.aside)").first.get_attribute("id")
    page.locator(f"#{card}").get_by_role("button", name="Put aside").focus()
    keys(page, "Enter")
    said(page, "Question put aside")
    expect(page.locator(f"#{card}").get_by_role("button", name="Bring it back")).to_be_focused()
    keys(page, "Enter")
    expect(page.locator(f"#{card}").get_by_role("button", name="Put aside")).to_be_focused()


def test_keys_as_they_were_at_first_is_told(text: Open) -> None:
    page = text(marks=[])
    page.goto(page.url.split("?")[0].split("#")[0] + "ways/")
    ready(page)
    page.get_by_role("button", name="As they were at first").click()
    expect(page.locator("#said")).to_have_text("As they were at first. Kept in this browser.")


def test_words_are_found_and_marked_without_script(text: Open, browser: Browser, address: str) -> None:
    url = text(marks=[]).url
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(url)
    page.get_by_role("link", name="Ways to read and mark").click()
    assert "Type or paste them" in page.locator("main").inner_text()
    page.get_by_label("Words of the text").fill("NOBODY  had\nasked")
    page.get_by_role("button", name="Find these words").click()
    expect(page.get_by_text("Found once in paragraph 2.")).to_be_visible()
    page.get_by_label("FS5").check()
    page.get_by_role("button", name="Mark", exact=True).click()
    expect(page.locator("mark.w")).to_have_text("Nobody had asked")

    page.get_by_role("link", name="Ways to read and mark").click()
    page.get_by_label("Words of the text").fill("was")
    page.get_by_role("button", name="Find these words").click()
    expect(page.locator("main")).to_contain_text("These words stand in 2 places.")
    page.get_by_role("link", name=re.compile("Mark here.*paragraph 3")).click()
    page.get_by_label("MT4").check()
    page.get_by_role("button", name="Mark", exact=True).click()
    expect(page.locator("mark.t")).to_have_text("was")
    context.close()


def test_single_keys_can_be_changed_and_switched_off_and_never_collide(text: Open) -> None:
    page = text(marks=OVERLAPPING)
    reading = page.url
    page.goto(reading.split("?")[0].split("#")[0] + "ways/")
    ready(page)
    page.get_by_label("next mark").fill("n")
    page.get_by_label("next mark").blur()
    expect(page.locator("#said")).to_have_text("Kept in this browser.")
    page.get_by_label("previous mark").fill("n")
    page.get_by_label("previous mark").blur()
    expect(page.locator("#keys-problem")).to_contain_text("“n” would do two things")
    expect(page.locator("#said")).to_be_empty()
    page.goto(reading)
    ready(page)
    page.locator("#text").focus()
    keys(page, "n")
    said(page, "MS1")
    page.goto(reading.split("?")[0].split("#")[0] + "ways/")
    ready(page)
    page.get_by_label("Single keys act").uncheck()
    page.goto(reading)
    ready(page)
    page.locator("#text").focus()
    assert announced(page, lambda: keys(page, "n", "m", "?")) == ""
    keys(page, "ArrowDown", "Enter")
    expect(page.locator("#find")).to_be_focused()


def test_the_new_pages_and_states_have_no_fault_that_axe_knows(text: Open) -> None:
    page = text(marks=OVERLAPPING)
    keys(page, *["ArrowDown"] * 4)
    assert accessible(page) == []
    page.get_by_role("link", name="Ways to read and mark").click()
    ready(page)
    assert accessible(page) == []
    page.get_by_label("Words of the text").fill("was")
    page.get_by_role("button", name="Find these words").click()
    assert accessible(page) == []


def test_in_print_every_note_stands_and_nothing_to_press(text: Open) -> None:
    page = text(marks=OVERLAPPING)
    page.emulate_media(media="print")
    assert page.locator(".note:not(.ask)").evaluate_all(
        "all => all.every((one) => getComputedStyle(one).position === 'static')"
    )
    assert not page.locator("#picker").is_visible()
    assert not page.locator("#keys").is_visible()


def test_with_reduced_motion_nothing_glides(text: Open) -> None:
    page = text(marks=OVERLAPPING)
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_in_forced_colours_lanes_grips_and_lines_are_there(text: Open) -> None:
    page = text(marks=OVERLAPPING)
    page.emulate_media(forced_colors="active")
    keys(page, *["ArrowDown"] * 4)
    colours = page.locator(".lanes path").evaluate_all("all => all.map((one) => getComputedStyle(one).stroke)")
    assert colours
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper not in colours


TABLE = (
    "<h1>What was agreed</h1><p>It was written down.</p><table><tr><th>When</th><th>What</th></tr>"
    "<tr><td>In May</td><td>He was asked what he wanted.</td></tr></table><p>Then they went home.</p>"
)


@pytest.fixture
def with_a_table(page: Page, tmp_path: Path) -> Page:
    """A web page with a table, brought in by hand."""
    file = tmp_path / "agreed.html"
    file.write_text(TABLE)
    page.goto("/bring/")
    page.locator("#file").set_input_files(file)
    page.get_by_role("button", name="Look for names").click()
    page.wait_for_url("**/names/")
    ready(page)
    left = page.get_by_role("button", name="Leave as it is")
    while many := left.count():
        left.first.click()
        expect(left).to_have_count(many - 1)
    page.get_by_role("button", name="Keep this text").click()
    page.wait_for_url("**/prepare/")
    page.get_by_role("navigation").get_by_role("link", name="Read").click()
    ready(page)
    return page


def test_a_table_is_heard_as_one_by_row_and_column(with_a_table: Page) -> None:
    words = heard(with_a_table, "#text")
    table = words[words.index("table, Table in the text") :]
    told = [one for one in table if one.startswith(("row", "columnheader", "cell", "He was", "end of table"))]
    assert told[0].startswith("row")
    assert any(one.startswith("columnheader, ") and "When" in one for one in table)
    assert [one for one in table if one.startswith("cell, ")]
    assert table.index("He was asked what he wanted.") < table.index("end of table, Table in the text")
    assert table.index("end of table, Table in the text") < table.index("Then they went home.")
    assert accessible(with_a_table) == []


def test_a_cell_is_marked_as_any_paragraph_is(with_a_table: Page) -> None:
    with_a_table.locator("#text").focus()
    cell = with_a_table.get_by_role("cell").filter(has_text="He was asked")
    cell.get_by_text("He was asked what he wanted.").click()
    keys(with_a_table, "Enter")
    expect(with_a_table.locator("#picker")).to_be_visible()
    with_a_table.locator("#find").fill("FT1")
    keys(with_a_table, "Enter")
    expect(cell.locator("mark")).to_have_text("He was asked what he wanted.")
    expect(cell.get_by_role("link", name="1 mark on paragraph 6")).to_be_visible()
