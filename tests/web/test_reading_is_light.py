"""What keeps the reading page fast, held without a clock: how much there is of it, and how often it asks."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.exchange import read_archive
from alongside.record import ReviewId
from alongside.web import bundle
from alongside.web.home import local_reader
from alongside.web.shelf import SHELF
from alongside.web.wsgi import assets
from browser.marked import archive, long_text

MARKS = 60
FAR = 200


class Elements(HTMLParser):
    """Elements as a browser with script makes them: what stands in a `noscript` is words to it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.hidden = 0
        self.feed(re.sub(r"<noscript\b.*?</noscript>", "<noscript></noscript>", page, flags=re.DOTALL))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.hidden += "visually-hidden" in (dict(attrs).get("class") or "")


def whole(client: Client, marks: int, pages: int = 2) -> str:
    """The page of a text with so many marks, all of it: two pages are near the window, ten are not."""
    paragraphs, placed = long_text(pages, marks)
    brought = read_archive(archive(paragraphs, placed, local_reader()))
    review = SHELF.bring(brought, by=local_reader(), at=timezone.now())
    return client.get(client.get(reverse("read", args=[review])).headers["Location"] + "?whole=yes").content.decode()


@pytest.fixture
def bare(client: Client, transactional_db: None) -> Elements:
    return Elements(whole(client, 0))


@pytest.fixture
def marked(client: Client, transactional_db: None) -> Elements:
    return Elements(whole(client, MARKS))


def test_a_mark_in_the_text_and_in_the_margin_is_fourteen_elements_at_most(bare: Elements, marked: Elements) -> None:
    assert (len(marked.tags) - len(bare.tags)) / MARKS <= 14


def test_what_stands_beside_far_paragraphs_is_there_and_no_element_at_first(
    client: Client, transactional_db: None
) -> None:
    page = whole(client, FAR, pages=10)
    assert page.count('<li class="note') == FAR
    assert Elements(page).tags.count("li") < FAR / 2


def test_no_note_has_a_form_of_its_own(client: Client, bare: Elements, marked: Elements, dean_case: ReviewId) -> None:
    example = client.get(client.get(reverse("read", args=[dean_case])).headers["Location"]).content.decode()
    assert '<li class="note ask' in example
    assert "<form" not in example.split('<div id="notes">')[1].split("</aside>")[0]
    assert marked.tags.count("form") == bare.tags.count("form")


def test_what_only_the_ear_needs_is_not_laid_out_for_each_note(bare: Elements, marked: Elements) -> None:
    """A hidden box costs a browser as much as ten words; a paragraph has a few, whatever it carries."""
    paragraphs = marked.tags.count("p")
    assert marked.hidden - bare.hidden <= 3 * paragraphs < 3 * MARKS


def test_without_script_a_note_has_all_its_ways_on(client: Client, dean_case: ReviewId) -> None:
    page = client.get(client.get(reverse("read", args=[dean_case])).headers["Location"]).content.decode()
    kept = re.findall(r"<noscript>(.*?)</noscript>", page, flags=re.DOTALL)
    assert len(kept) == page.count('id="n-')
    assert all("To its words" in one and "Change this mark" in one and "by you" in one for one in kept)


def test_the_reading_page_asks_for_one_script_and_one_style(client: Client, dean_case: ReviewId) -> None:
    page = client.get(client.get(reverse("read", args=[dean_case])).headers["Location"]).content.decode()
    assert page.count("<script ") == page.count('rel="stylesheet"') == 1
    assert "modulepreload" not in page


def test_a_style_comes_with_all_that_it_imports_before_it(tmp_path: Path) -> None:
    (tmp_path / "look.css").write_text("p { color: black; }\n")
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "page.css").write_text('@import "../look.css";\np { color: red; }\n')
    assert bundle.styled(tmp_path / "page" / "page.css") == "p { color: black; }\np { color: red; }\n"


def test_a_script_that_is_imported_for_what_it_does_comes_too(tmp_path: Path) -> None:
    (tmp_path / "page.js").write_text('import "./asking.js";\nconst asks = 1;\n')
    (tmp_path / "asking.js").write_text("const asks = 2;\n")
    assert bundle.bundled(tmp_path / "page.js") == "(() => {\nconst asks = 2;\n\n})();\nconst asks = 1;\n"


@pytest.mark.parametrize("name", sorted(name for name in assets() if name.endswith(".js")))
def test_a_script_comes_with_all_that_it_imports(name: str) -> None:
    file = assets()[name]
    script = bundle.bundled(file)
    asked = re.findall(r"^import \{ (.+?) \} from", file.read_text(), re.MULTILINE)
    assert not re.search(r"^(import|export) ", script, re.MULTILINE)
    for imported in (one.split(" as ")[0] for names in asked for one in names.split(", ")):
        assert re.search(rf"^return {{.*\b{imported}\b.* }};$", script, re.MULTILINE), imported


def test_modules_that_need_each_other_are_not_bundled(tmp_path: Path) -> None:
    (tmp_path / "one.js").write_text('import { two } from "./two.js";\nexport const one = 1;\n')
    (tmp_path / "two.js").write_text('import { one } from "./one.js";\nexport const two = 2;\n')
    with pytest.raises(ValueError, match=r"one\.js needs itself"):
        bundle.bundled(tmp_path / "one.js")


def test_names_of_two_modules_do_not_meet(tmp_path: Path) -> None:
    (tmp_path / "page.js").write_text('import { far as away } from "./far.js";\nconst GAP = 1;\nawait away(GAP);\n')
    (tmp_path / "far.js").write_text("const GAP = 2;\nexport async function far(by) { return by + GAP; }\n")
    script = bundle.bundled(tmp_path / "page.js")
    assert script.startswith("const $far = (() => {\nconst GAP = 2;\n")
    assert "return { far };\n})();\nconst { far: away } = $far;\nconst GAP = 1;\n" in script
