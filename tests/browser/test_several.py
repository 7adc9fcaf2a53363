"""Several documents at once, and what came with one of them, through a real browser."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from browser.conftest import accessible, ready
from texts.making import email


def test_an_email_with_its_minutes_and_a_further_file_become_one_review(page: Page, tmp_path: Path) -> None:
    message = email("Visit", "Tom Bradshaw rang Amira Okafor.")
    message.add_attachment(
        b"3.2 Agreed: Tom Bradshaw goes on.", maintype="text", subtype="plain", filename="minutes.txt"
    )
    (tmp_path / "visit.eml").write_bytes(message.as_bytes())
    (tmp_path / "plan.txt").write_text("Nobody was asked what they thought.")
    page.goto("/bring/")
    page.locator("#file").set_input_files([tmp_path / "visit.eml", tmp_path / "plan.txt"])
    page.get_by_role("button", name="Look for names").click()

    expect(page.get_by_role("heading", name="This email has 1 attachment")).to_be_visible()
    assert accessible(page) == []
    page.get_by_label("minutes.txt").check()
    page.get_by_role("button", name="Go on to the names").click()

    for number in (1, 2, 3):
        expect(page.get_by_role("heading", name=f"text {number} of 3")).to_be_visible()
        ready(page)
        if number == 1:
            page.get_by_label("Handle for Tom Bradshaw").fill("the mentor")
            page.locator("tr", has_text="Tom Bradshaw").get_by_role("button", name="Hide").first.click()
            expect(page.locator("#heard")).to_contain_text("is now “the mentor”")
        if number == 2:
            expect(page.get_by_label("Handle for Tom Bradshaw")).to_have_value("the mentor")
        hide = page.get_by_role("button", name="Hide all")
        while hide.count():
            hide.click()
            expect(hide).to_have_count(0)
        one = page.get_by_role("button", name="Hide", exact=False).and_(page.locator("tr button"))
        while one.count():
            before = one.count()
            one.first.click()
            expect(one).to_have_count(before - 1)
        page.get_by_role("button", name="Keep this text").click()

    page.wait_for_url("**/prepare/")
    for title in ("Visit", "minutes", "plan"):
        expect(page.get_by_role("main").get_by_text(title).first).to_be_attached()
    assert "Bradshaw" not in page.content()
