"""What is typed under Reflect is never lost: offline, signed out, left in mid-word, or overtaken by somebody else."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

REASON = "What makes you say so"
NO_CONNECTION = "() => location.protocol === 'chrome-error:'"  # the browser's own page, which says so
KINDS = {
    "feature": ("reflect/features/FT2/", REASON),
    "duty": ("reflect/duties/C3/", REASON),
    "question": ("reflect/questions/R1/", "Your answer"),
}


@pytest.fixture
def page(window: BrowserContext) -> Page:
    """Here failed requests are meant, so nothing of them in the console is a fault."""
    return window.new_page()


@pytest.mark.parametrize("kind", KINDS)
def test_offline_it_says_so_and_saves_when_the_connection_is_back(page: Page, copy: str, kind: str) -> None:
    at, label = KINDS[kind]
    page.clock.install(time=0)
    page.goto(f"{copy}/{at}")
    # No try of its own is on its way when the button is pressed: that would wait for it, and go on.
    page.clock.pause_at(3_600)
    page.context.set_offline(True)
    page.get_by_label(label).fill("Typed on a train.")
    page.get_by_label(label).blur()
    expect(page.locator(".saved")).to_have_text("Not saved – trying again")
    page.get_by_role("button", name="Save and go on").click()
    expect(page.get_by_label(label)).to_have_value("Typed on a train.")  # the page is still there
    page.context.set_offline(False)
    expect(page.locator(".saved")).to_contain_text("Saved", timeout=15_000)
    page.reload()
    expect(page.get_by_label(label)).to_have_value("Typed on a train.")
    assert page.evaluate("sessionStorage.length") == 0


def test_what_was_typed_offline_is_there_after_the_page_was_left(page: Page, copy: str) -> None:
    page.goto(f"{copy}/reflect/features/FT2/")
    page.context.set_offline(True)
    page.get_by_label("Unsure").check()
    page.get_by_label(REASON).fill("Typed on a train.")
    page.evaluate("location.assign('/reviews/')")
    page.wait_for_function(NO_CONNECTION)
    page.context.set_offline(False)
    page.goto(f"{copy}/reflect/features/FT2/")
    expect(page.get_by_label(REASON)).to_have_value("Typed on a train.")
    expect(page.get_by_label("Unsure")).to_be_checked()
    page.get_by_label(REASON).blur()
    page.reload()
    expect(page.get_by_label(REASON)).to_have_value("Typed on a train.")


def test_signed_out_it_says_so_and_keeps_what_was_typed(page: Page, copy: str) -> None:
    page.goto(f"{copy}/reflect/features/FT2/")
    page.context.clear_cookies()
    page.get_by_label(REASON).fill("Typed after signing out.")
    page.get_by_label(REASON).blur()
    expect(page.locator(".saved")).to_contain_text("what you typed is still in it")
    page.goto(f"{copy}/reflect/features/FT2/")
    expect(page.get_by_label(REASON)).to_have_value("Typed after signing out.")
    expect(page.locator(".saved")).to_contain_text("Saved")
    page.reload()
    expect(page.get_by_label(REASON)).to_have_value("Typed after signing out.")


NOT_OURS = {
    "sign-in": {"status": 200, "content_type": "text/html", "body": "<h1>Sign in</h1>"},
    "proxy": {"status": 502, "content_type": "text/html", "body": "<h1>Bad gateway</h1>"},
}


def tried(page: Page, tries: list[str], times: int) -> None:
    """Time goes by until it was tried so often; and then it is tried no more."""
    for _ in range(60):
        page.clock.run_for(5_000)
        page.wait_for_timeout(100)  # an answer takes a while by any clock
        if len(tries) >= times:
            break
    expect(page.locator(".saved")).to_contain_text("Not saved. What answered is not Alongside")
    for _ in range(3):
        page.clock.run_for(5_000)
        page.wait_for_timeout(100)
    assert len(tries) == times


@pytest.mark.parametrize("answer", NOT_OURS)
def test_where_something_else_answers_it_stops_says_so_and_keeps_what_was_typed(
    page: Page, copy: str, answer: str
) -> None:
    tries: list[str] = []

    def not_ours(route: Route) -> None:
        if route.request.method != "POST":
            route.continue_()
            return
        tries.append(route.request.url)
        route.fulfill(**NOT_OURS[answer])

    page.clock.install()
    page.goto(f"{copy}/reflect/features/FT2/")
    page.route("**/features/FT2/", not_ours)
    page.get_by_label(REASON).fill(f"Typed behind a {answer}.")
    page.get_by_label(REASON).blur()
    page.clock.run_for(100)
    expect(page.locator(".saved")).to_have_text("Not saved – trying again")
    tried(page, tries, 4)
    page.get_by_label(REASON).fill(f"Typed behind a {answer}. And more.")
    tried(page, tries, 5)  # each change is tried once
    assert page.evaluate("sessionStorage.length") == 1
    page.unroute("**/features/FT2/")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".saved")).to_have_text(re.compile("^Saved"))
    page.reload()
    expect(page.get_by_label(REASON)).to_have_value(f"Typed behind a {answer}. And more.")
    assert page.evaluate("sessionStorage.length") == 0


def test_what_was_saved_though_its_answer_was_lost_is_not_taken_for_somebody_elses(page: Page, copy: str) -> None:
    lost: list[str] = []

    def lose(route: Route) -> None:
        if route.request.method != "POST" or lost:
            route.continue_()
            return
        route.fetch()
        lost.append(route.request.url)
        route.fulfill(**NOT_OURS["proxy"])

    page.goto(f"{copy}/reflect/features/FT2/")
    page.route("**/features/FT2/", lose)
    page.get_by_label(REASON).fill("Typed behind a proxy.")
    page.get_by_label(REASON).blur()
    expect(page.locator(".saved")).to_have_text(re.compile("^Saved"), timeout=15_000)
    page.get_by_label(REASON).fill("And more.")
    page.get_by_label(REASON).blur()
    expect(page.locator(".saved")).to_have_text(re.compile("^Saved"))
    page.reload()
    expect(page.get_by_label(REASON)).to_have_value("And more.")


TYPED = "Typed while the choice was on its way."


@pytest.fixture
def held(page: Page, fresh: str) -> list[Route]:
    """A feature is answered; that is on its way until it is let go. Words were typed since. The page's clock stands still."""
    caught: list[Route] = []

    def hold(route: Route) -> None:
        if route.request.method != "POST" or caught:
            route.continue_()
        else:
            caught.append(route)

    page.clock.install(time=0)
    page.goto(f"{fresh}/reflect/features/FT2/")
    page.clock.pause_at(3_600)
    page.route("**/features/FT2/", hold)
    with page.expect_request(lambda one: one.method == "POST"):
        page.get_by_label("Unsure").check()
    page.get_by_label(REASON).fill(TYPED)
    return caught


def test_a_box_that_is_left_while_a_saving_is_on_its_way_is_saved_after_it(page: Page, held: list[Route]) -> None:
    page.get_by_label(REASON).blur()
    with page.expect_request(lambda one: TYPED in (one.post_data or "")):
        held[0].continue_()
    expect(page.locator(".saved")).to_have_text(re.compile("^Saved"))


@pytest.mark.parametrize("arrived", [True, False], ids=["it arrived", "it is lost"])
def test_what_is_typed_while_a_saving_is_on_its_way_is_not_lost_by_leaving_at_once(
    page: Page, held: list[Route], arrived: bool
) -> None:
    at = page.url
    if arrived:
        held[0].fetch()  # the server has it; its answer is not back yet
    page.goto("/reviews/")
    expect(page.locator(".notice")).to_contain_text("What you wrote may not be saved yet.")
    page.get_by_role("link", name="Go back to it").click()
    page.wait_for_url(at)
    expect(page.get_by_label(REASON)).to_have_value(TYPED)
    expect(page.get_by_label("Unsure")).to_be_checked()
    page.wait_for_function("() => sessionStorage.length === 0")
    page.reload()
    expect(page.get_by_label(REASON)).to_have_value(TYPED)


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_just_typed_is_taken_back_and_brought_again(page: Page, copy: str, kind: str) -> None:
    at, label = KINDS[kind]
    page.goto(f"{copy}/{at}")
    was = page.get_by_label(label).input_value()
    page.get_by_label(label).fill("Typed in haste.")
    page.locator("#undo").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status").filter(has_text="Undone: ")).to_be_visible()
    expect(page.get_by_label(label)).to_have_value(was)
    page.locator("#undo").get_by_role("button", name="Redo").click()
    expect(page.get_by_label(label)).to_have_value("Typed in haste.")
    assert page.evaluate("sessionStorage.length") == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_slow_press_takes_back_too(page: Page, copy: str, kind: str) -> None:
    at, label = KINDS[kind]
    page.goto(f"{copy}/{at}")
    page.get_by_label(label).fill("Typed in haste.")
    undo = page.locator("#undo").get_by_role("button", name="Undo")
    undo.scroll_into_view_if_needed()
    box = undo.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.wait_for_timeout(400)  # nothing tells that nothing happens; a saving takes a tenth of it
    page.mouse.up()
    expect(page.get_by_role("status").filter(has_text="Undone: ")).to_be_visible()


def test_a_review_that_is_gone_is_said_to_be(page: Page, copy: str, window: BrowserContext) -> None:
    page.goto(f"{copy}/reflect/features/FT2/")
    other = window.new_page()
    other.goto(f"{copy}/erase/")
    other.get_by_role("button", name="Erase it for good").click()
    page.get_by_label(REASON).fill("Typed too late.")
    page.get_by_label(REASON).blur()
    expect(page.locator(".saved")).to_contain_text("This review is not here any more")


def test_what_arrived_is_not_typed_over_what_came_later(page: Page, window: BrowserContext, copy: str) -> None:
    page.goto(f"{copy}/reflect/features/FT2/")
    page.get_by_label(REASON).fill("First.")
    page.get_by_role("button", name="Save and go on").click()
    page.wait_for_url(re.compile("/reflect/(?!features/FT2/)"))
    other = window.new_page()
    other.goto(f"{copy}/reflect/features/FT2/")
    other.get_by_label(REASON).fill("Later, in another window.")
    other.get_by_role("button", name="Save and go on").click()
    other.wait_for_url(re.compile("/reflect/(?!features/FT2/)"))
    page.goto(f"{copy}/reflect/features/FT2/")
    expect(page.get_by_label(REASON)).to_have_value("Later, in another window.")


def test_two_who_look_back_see_both_texts(page: Page, window: BrowserContext, copy: str) -> None:
    other = window.new_page()
    for one in (page, other):
        one.goto(f"{copy}/last-time/")
    for one, noticed in ((other, "Hers was first."), (page, "Mine is another.")):
        box = one.locator("article").first.get_by_label("What did you notice?")
        box.fill(noticed)
        box.blur()
        expect(one.locator("article").first.locator(".saved")).not_to_be_empty()
    page.locator("article").first.get_by_role("button", name="See both").click()
    expect(page.get_by_role("heading", name="Two versions")).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text("Hers was first.")
    expect(page.locator("article").first.get_by_label("What did you notice?")).to_have_value("Mine is another.")


@pytest.mark.parametrize("kind", KINDS)
def test_two_on_one_answer_see_both_texts(page: Page, window: BrowserContext, copy: str, kind: str) -> None:
    at, label = KINDS[kind]
    other = window.new_page()
    for one in (page, other):
        one.goto(f"{copy}/{at}")
    other.get_by_label(label).fill("Hers was first.")
    other.get_by_label(label).blur()
    expect(other.locator(".saved")).to_contain_text("Saved")
    page.get_by_label(label).fill("Mine is another.")
    page.get_by_label(label).blur()
    page.locator(".saved").get_by_role("button", name="See both").click()
    expect(page.get_by_role("heading", name="Two versions")).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text("Hers was first.")
    expect(page.get_by_label(label)).to_have_value("Mine is another.")
    page.get_by_role("button", name="Save and go on").click()
    page.wait_for_url(lambda now: not now.endswith(at))
    page.goto(f"{copy}/{at}")
    expect(page.get_by_label(label)).to_have_value("Mine is another.")
