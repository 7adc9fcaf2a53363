"""From a real Word file to a PDF that is opened and read back: once by mouse, once by keyboard alone."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import pikepdf
import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from browser.conftest import accessible, ready

PARAGRAPHS = (
    "Amira Okafor-Reid is fourteen and goes to Hillcrest Academy. Her mother rang the school twice about the men outside.",
    "Tom Bradshaw, a youth worker, met Amira every week for two months before he asked her anything about them.",
    "At the panel Tom showed everyone her phone messages. Nobody had asked Amira. "
    "Officers from Operation Larkspur wrote down the names of her friends.",
    "The plan was that Tom would go on seeing her. Her friends were offered nothing.",
)
NAMES = ("Amira", "Okafor", "Bradshaw", "Hillcrest", "Larkspur")


@pytest.fixture
def write_up(tmp_path: Path) -> Path:
    document = docx.Document()
    document.add_heading("Weeks before a panel", 1)
    for words in PARAGRAPHS:
        document.add_paragraph(words)
    path = tmp_path / "write-up.docx"
    document.save(path)
    return path


def words_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)


def taken(page: Page, link: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name=link, exact=True).click()
    return Path(download.value.path()).read_bytes()


def test_by_mouse(page: Page, write_up: Path) -> None:
    page.goto("/reviews/")
    page.get_by_role("link", name="Begin a review").click()
    page.locator("#file").set_input_files(write_up)
    page.get_by_role("button", name="Look for names").click()

    expect(page.get_by_role("heading", name="Names come out first")).to_be_visible()
    ready(page)
    page.get_by_label("Handle for Amira Okafor-Reid").fill("the young person")
    page.locator("tr", has_text="Amira Okafor-Reid").get_by_role("button", name="Hide").click()
    expect(page.locator("#heard")).to_contain_text("is now “the young person”")
    page.get_by_role("button", name="Hide all").click()
    expect(page.get_by_role("heading", name="Could anybody be recognised?")).to_be_visible()
    assert accessible(page) == []
    page.get_by_role("button", name="Keep this text:").click()

    page.get_by_label("What is looked at").fill("What was done after the panel.")
    page.get_by_role("button", name="Save and read").click()
    ready(page)
    text = page.locator("#text")
    for name in NAMES:
        expect(text).not_to_contain_text(name)

    place = page.locator(".block", has_text="showed everyone").locator(".words")
    place.scroll_into_view_if_needed()
    select_by_mouse(page, "showed everyone her phone messages")
    picker = page.locator("#picker")
    expect(picker).to_be_visible()
    assert accessible(page) == []
    picker.get_by_text("Much is shared, no choice given").click()
    picker.get_by_text("Shared with consent, for its purpose").click()
    picker.get_by_label("friends").check()
    picker.get_by_label("Why (if it helps)").fill("Did anybody ask her first?")
    picker.get_by_role("button", name="Mark", exact=True).click()
    expect(page.locator("mark.both").first).to_have_text("showed everyone her phone messages")
    expect(page.locator("#said")).to_contain_text("Marked: “showed everyone her phone messages”")
    expect(page.locator("#margin")).to_contain_text("Did anybody ask her first?")
    expect(page.locator("#kept")).to_contain_text("Saved")

    page.get_by_role("link", name="Reflect").click()
    page.get_by_role("link", name="Much is shared, no choice given, purpose drifts").click()
    expect(page.locator("blockquote")).to_contain_text("showed everyone her phone messages")
    page.get_by_label("Strong").check()
    page.get_by_label("What makes you say so").fill("Nobody was asked.")
    page.get_by_label("Yes", exact=True).check()
    page.get_by_role("button", name="Save and go on").click()
    page.wait_for_url(re.compile("/reflect/(?!features/MS1/)"))  # it goes on once what was on its way is saved
    page.get_by_role("link", name="Reflect").click()
    page.get_by_role("link", name="See the picture").click()
    page.get_by_role("link", name="MS1, passage 1 of 1").click()
    page.wait_for_url("**/read/**")
    assert "#m-" in page.url

    page.get_by_role("link", name="Commit").click()
    page.get_by_label("What will change").fill("She is asked before anything of hers is shown.")
    page.get_by_label("Which feature it moves").select_option("MS1")
    page.get_by_label("Who sees to it").fill("youth worker")
    page.get_by_label("How would the young person know?").fill("She says what may be shown.")
    page.get_by_role("button", name="Make this commitment").click()

    page.get_by_role("navigation", name="Review").get_by_role("link", name="Report").click()
    page.get_by_role("link", name="Full, with every passage").click()
    words = words_of(taken(page, "Take the PDF"))
    assert "showed everyone her phone messages" in words
    assert "She is asked before anything of hers is shown." in words
    assert not [name for name in NAMES if name in words]
    with pikepdf.open(io.BytesIO(taken(page, "Take the PDF"))) as pdf:
        assert pdf.Root.MarkInfo.Marked
    opened = docx.Document(io.BytesIO(taken(page, "Word")))
    assert any(one.style.name.startswith("Heading") for one in opened.paragraphs)


def test_by_keyboard_alone(page: Page, write_up: Path) -> None:
    page.goto("/reviews/")
    tab_to(page, "Begin a review")
    page.keyboard.press("Enter")
    page.wait_for_url("**/bring/")
    page.locator("#file").set_input_files(write_up)  # the system's own file window has no page to press keys in
    tab_to(page, "Look for names")
    page.keyboard.press("Enter")
    page.wait_for_url("**/names/")
    ready(page)
    for _ in range(20):
        if page.get_by_role("heading", name="Could anybody be recognised?").count():
            break
        heard = page.locator("#heard").inner_text()
        page.keyboard.press("Enter")
        expect(page.locator("#heard")).not_to_have_text(heard)
    tab_to(page, "Keep this text")
    page.keyboard.press("Enter")
    page.wait_for_url("**/prepare/")
    tab_to(page, "Save and read")
    page.keyboard.press("Enter")
    page.wait_for_url("**/read/**")
    ready(page)

    tab_to_selector(page, "#text")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.type("relationships")
    page.keyboard.press("Enter")
    expect(page.locator("mark.t")).not_to_have_count(0)
    expect(page.locator("#text")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("1")
    expect(page.locator("#said")).to_contain_text("Marked:")
    expect(page.get_by_role("navigation", name="Review")).to_contain_text("2 marks")
    page.keyboard.press("Control+z")
    expect(page.locator("#said")).to_contain_text("Undone: mark placed on")
    expect(page.get_by_role("navigation", name="Review")).to_contain_text("1 mark")
    page.keyboard.press("Control+Shift+z")
    expect(page.get_by_role("navigation", name="Review")).to_contain_text("2 marks")

    tab_to(page, "Report", backwards=True)
    page.keyboard.press("Enter")
    page.wait_for_url("**/report/")
    tab_to(page, "Full, with every passage")
    page.keyboard.press("Enter")
    page.wait_for_url("**/report/?kind=full")
    tab_to(page, "Next page")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Page 2 of")).to_be_visible()
    with page.expect_download() as download:
        tab_to(page, "Take the PDF", backwards=True)
        page.keyboard.press("Enter")
    words = words_of(Path(download.value.path()).read_bytes())
    assert "Weeks before a panel" in words


def select_by_mouse(page: Page, words: str) -> None:
    """Drag from the first letter of these words to the last, as a hand would."""
    box = page.evaluate(
        """words => {
          const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at); range.setEnd(node, at + words.length);
            const [first, last] = [range.getClientRects()[0], [...range.getClientRects()].at(-1)];
            return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
          }
        }""",
        words,
    )
    page.mouse.move(box[0], box[1])
    page.mouse.down()
    page.mouse.move(box[2], box[3], steps=6)
    page.mouse.up()


def tab_to(page: Page, words: str, *, backwards: bool = False) -> None:
    for _ in range(200):
        page.keyboard.press("Shift+Tab" if backwards else "Tab")
        if page.evaluate("words => document.activeElement.textContent.trim().startsWith(words)", words):
            return
    raise AssertionError(f"“{words}” was not reached by Tab")


def tab_to_selector(page: Page, selector: str) -> None:
    for _ in range(250):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} was not reached by Tab")
