"""The names page under the hand: keys where they belong, in their turn; the mouse; what is typed is not lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from browser.conftest import accessible, ready

TEXT = (
    "Amira Okafor-Reid is fourteen. Tom Bradshaw saw Amira twice at Hillcrest Academy.\n\n"
    "Then Kyle Farrow rang. His aunt, Funmi Bello, had asked him to. At the college nobody knew."
)


@pytest.fixture
def names(page: Page) -> Page:
    bring(page)
    ready(page)
    return page


def bring(page: Page) -> None:
    page.goto("/bring/")
    page.get_by_text("Paste words").click()
    page.get_by_label("The words").fill(TEXT)
    page.get_by_role("button", name="Look for names").click()
    page.wait_for_url("**/names/")


def states(page: Page) -> list[str]:
    return page.locator("tr[data-line] .state").all_inner_texts()


def current(page: Page) -> str:
    return page.locator("tr.cur .at").inner_text()


def handle(page: Page, of: str) -> Locator:
    return page.get_by_label(f"Handle for {of}")


def row(page: Page, of: str) -> Locator:
    return page.locator("tr", has=handle(page, of))


def answer_slowly(page: Page) -> None:
    def later(route: Route) -> None:
        page.wait_for_timeout(300)
        route.continue_()

    page.route("**/names/", later)


def test_a_press_on_the_box_of_a_name_that_is_left_goes_to_its_line(names: Page) -> None:
    many = len(states(names))
    names.keyboard.press("k")
    expect(names.locator("tr.cur .at")).to_have_text(f"2 of {many}")

    box = names.locator("tr[data-line] input:disabled").bounding_box()
    assert box
    names.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    expect(names.locator("tr.cur .at")).to_have_text(f"1 of {many}")


def test_the_line_that_is_decided_says_which_of_how_many_it_is(names: Page) -> None:
    many = len(states(names))
    assert current(names) == f"1 of {many}"
    names.keyboard.press("n")
    expect(names.locator("tr.cur .at")).to_have_text(f"2 of {many}")
    assert accessible(names) == []


def test_keys_pressed_fast_are_done_in_their_turn(names: Page) -> None:
    answer_slowly(names)
    for key in ("k", "Enter", "k"):
        names.keyboard.press(key)
    expect(names.locator("tr[data-line] .state").nth(2)).to_have_text("left as it is")
    assert states(names)[:3] == ["left as it is", "hidden", "left as it is"]


def test_what_is_pressed_after_a_refusal_is_not_done_to_another_line(names: Page) -> None:
    handle(names, "Amira Okafor-Reid").fill("Tom")
    names.locator("#src").focus()
    answer_slowly(names)
    for key in ("Enter", "k"):
        names.keyboard.press(key)
    expect(names.locator("#heard")).to_contain_text("“Tom” is a name that comes out of this text")
    expect(names.locator("#said")).to_have_text("What you pressed after that was not done.")
    assert set(states(names)) == {"undecided"}
    expect(handle(names, "Amira Okafor-Reid")).to_be_focused()


@pytest.mark.parametrize("control", ["input[type=file]", "#weeks", "details#own-key summary", "#words"])
def test_letters_are_no_keys_of_the_list_in_a_control(names: Page, control: str) -> None:
    for summary in names.locator("details > summary").all():
        summary.click()
    names.locator(control).focus()
    for key in ("k", "l", "n"):
        names.keyboard.press(key)
    names.wait_for_timeout(300)
    assert set(states(names)) == {"undecided"}
    assert current(names).startswith("1 of")


def test_a_press_on_a_row_or_in_its_box_or_on_a_name_makes_it_current(names: Page) -> None:
    names.locator("tr[data-line='1'] .f").click()
    expect(names.locator("tr.cur")).to_have_attribute("data-line", "1")
    assert names.locator("tr.cur .around").count() > 0

    box = handle(names, "Amira Okafor-Reid")
    box.click()
    expect(names.locator("tr.cur")).to_have_attribute("data-line", "0")
    expect(box).to_be_focused()

    names.locator(".src .hit", has_text="Kyle Farrow").click()
    expect(names.locator("tr.cur")).to_contain_text("Kyle Farrow")
    expect(names.locator(".src .hit.cur")).to_have_text("Kyle Farrow")


def test_what_is_typed_in_one_box_stays_while_another_line_is_decided(names: Page) -> None:
    handle(names, "Kyle Farrow").fill("KF")
    row(names, "Tom Bradshaw").get_by_role("button", name="Leave as it is").click()
    expect(row(names, "Tom Bradshaw").locator(".state")).to_have_text("left as it is")
    expect(handle(names, "Kyle Farrow")).to_have_value("KF")
    names.reload()
    expect(handle(names, "Kyle Farrow")).to_have_value("KF")


def test_what_is_typed_while_an_act_is_under_way_stays_with_its_caret(names: Page) -> None:
    def while_typing(route: Route) -> None:
        handle(names, "Kyle Farrow").focus()
        names.keyboard.press("End")
        names.keyboard.type("X")
        route.continue_()

    names.route("**/names/", while_typing)
    before = handle(names, "Kyle Farrow").input_value()
    names.keyboard.press("k")
    expect(names.locator("tr[data-line] .state").first).to_have_text("left as it is")
    expect(handle(names, "Kyle Farrow")).to_have_value(f"{before}X")
    expect(handle(names, "Kyle Farrow")).to_be_focused()


def test_a_hidden_line_is_changed_by_enter_or_by_its_button(names: Page) -> None:
    names.get_by_role("button", name="Hide all").click()
    expect(names.locator("#heard")).to_contain_text("hidden under the words proposed")
    handle(names, "Kyle Farrow").fill("KF")
    names.keyboard.press("Enter")
    expect(names.locator("#heard")).to_contain_text("“Kyle Farrow” is now “KF”")
    change = row(names, "Kyle Farrow").get_by_role("button", name="Change")
    handle(names, "Kyle Farrow").fill("K")
    change.click()
    expect(names.locator("#heard")).to_contain_text("“Kyle Farrow” is now “K”")


def test_a_handle_that_may_be_a_name_is_asked_about_in_its_row(names: Page) -> None:
    handle(names, "Tom Bradshaw").fill("Mrs Thatcher")
    names.keyboard.press("Enter")
    expect(names.locator("#heard")).to_contain_text("Is “Mrs Thatcher” a name?")
    expect(handle(names, "Tom Bradshaw")).to_be_focused()
    assert accessible(names) == []
    names.get_by_role("button", name="It is not a name: hide").click()
    expect(names.locator("#heard")).to_contain_text("“Tom Bradshaw” is now “Mrs Thatcher”")


def test_boxes_that_were_opened_stay_open_and_a_chosen_file_stays_chosen(names: Page, tmp_path: Path) -> None:
    (tmp_path / "handles.csv").write_text("name,kind,handle\ncollege,other,the sixth form\n")
    for summary in names.locator("details > summary").all():
        summary.click()
    names.locator("input[type=file]").set_input_files(tmp_path / "handles.csv")
    names.locator("#src").focus()
    names.keyboard.press("k")
    expect(names.locator("tr[data-line] .state").first).to_have_text("left as it is")
    expect(names.locator("details[open]")).to_have_count(2)
    names.get_by_role("button", name="Use these handles").click()
    expect(names.locator("#heard")).to_contain_text("“college” stands in your list and was not found before")
    expect(names.locator("details[open]")).to_have_count(2)


def test_two_people_of_one_name_get_a_line_each(names: Page) -> None:
    row(names, "Amira Okafor-Reid").locator(".f").click()
    expect(names.locator("tr.cur")).to_contain_text("Amira Okafor-Reid")
    before = len(states(names))
    names.get_by_text("Not all one person?").press("Enter")
    assert accessible(names) == []
    names.get_by_role("checkbox", name="…Okafor-Reid").press("Space")
    names.keyboard.press("n")  # a letter is no key of the list here
    names.get_by_role("button", name="Give them a line of their own").press("Enter")
    expect(names.locator("#heard")).to_contain_text("“Amira” in 1 place has a line of its own now")
    assert len(states(names)) == before + 1
    expect(names.locator("tr.cur")).to_contain_text("Amira Okafor-Reid")


def test_two_spellings_are_made_one_by_keyboard_and_all_is_read_once_more(page: Page) -> None:
    page.goto("/bring/")
    page.get_by_text("Paste words").click()
    page.get_by_label("The words").fill("Mohammed is fourteen. Mohammed left. Then Mohamed rang twice about the bus.")
    page.get_by_role("button", name="Look for names").click()
    ready(page)
    expect(page.locator("tr.cur .alike")).to_contain_text("Is “Mohamed” the same person?")
    assert accessible(page) == []
    page.get_by_role("button", name="Yes, one person").press("Enter")
    expect(page.locator("#heard")).to_contain_text("“the young person” stands for both. 2 to go.")
    expect(handle(page, "Mohamed")).to_have_value("the young person")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.get_by_text("Read the text as it will be kept").click()
    expect(page.locator(".kept-text")).to_contain_text("Then the young person rang twice about the bus.")
    assert accessible(page) == []


def test_places_of_a_line_stand_there_once(names: Page) -> None:
    places = names.locator("tr.cur .around:visible")
    expect(places).to_have_count(2)
    names.get_by_text("Not all one person?").click()
    expect(names.locator("tr.cur .apart[open]")).to_be_visible()
    expect(places).to_have_count(2)


def test_words_selected_over_two_paragraphs_are_refused_as_such(names: Page) -> None:
    names.evaluate(
        """() => {
          const [one, two] = document.querySelectorAll("#src p");
          getSelection().setBaseAndExtent(one, 0, two, two.childNodes.length);
          document.getElementById("src").focus();
        }"""
    )
    names.keyboard.press("Enter")
    expect(names.locator("#heard")).to_contain_text("These words go over the end of a paragraph.")


def test_without_script_enter_hides_the_line_that_was_typed_in(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    bring(page)
    handle(page, "Kyle Farrow").fill("KF")
    handle(page, "Kyle Farrow").press("Enter")
    expect(page.locator("#heard")).to_contain_text("“Kyle Farrow” is now “KF”")
    assert states(page).count("hidden") == 1
    context.close()
