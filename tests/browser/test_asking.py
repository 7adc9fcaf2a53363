"""Rule 6 under the hand: every box asks about names as one types, and saving asks once more."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize(
    ("where", "box"),
    [
        ("reflect/features/FT2/", "#reason"),
        ("commit/", "#what"),
        ("prepare/", "#why"),
        ("reflect/questions/R1/", "#words"),
    ],
)
def test_a_box_asks_as_one_types(example: Page, where: str, box: str) -> None:
    example.goto(example.url.split("/read/")[0] + "/" + where)
    example.locator(box).fill("Then the teacher, Sarah Whitcombe, rang her mother.")
    asked = example.locator(f"{box}-is-it")
    expect(asked).to_contain_text("Is “Sarah Whitcombe” a name? Use “teacher” instead.")
    example.locator(box).fill("Then the teacher rang her mother.")
    expect(asked).to_have_text("")


def test_what_holds_a_name_is_saved_only_when_the_person_says_so(example: Page) -> None:
    example.goto(example.url.split("/read/")[0] + "/reflect/features/FT2/")
    example.locator("#reason").fill("Ask Sarah Whitcombe.")
    example.locator("h1").click()
    expect(example.locator(".saved")).to_contain_text("Nothing is saved yet.")
    example.get_by_role("button", name="It is not a name: save it").click()
    expect(example.locator(".saved")).to_contain_text("Saved")
    example.reload()
    expect(example.locator("#reason")).to_have_value("Ask Sarah Whitcombe.")
    example.locator("#reason").fill("")
    example.locator("h1").click()
    expect(example.locator(".saved")).to_contain_text("Saved")


def test_the_picker_asks_too_and_keeps_what_was_typed(example: Page) -> None:
    example.locator("#text").focus()
    example.keyboard.press("ArrowDown")
    example.keyboard.press("Enter")
    example.locator("#picker").get_by_text("Risk sensible").click()
    example.locator("#note").fill("Sarah Whitcombe said so.")
    example.keyboard.press("Control+Enter")
    expect(example.locator("#problem")).to_contain_text("Is “Sarah Whitcombe” a name?")
    expect(example.locator("#note")).to_have_value("Sarah Whitcombe said so.")
    example.locator("#note").fill("The teacher said so.")
    example.keyboard.press("Control+Enter")
    expect(example.locator("#said")).to_contain_text("Marked:")
    example.keyboard.press("Control+z")
    expect(example.locator("#said")).to_contain_text("Undone")
