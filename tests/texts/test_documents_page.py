from pathlib import Path

from alongside.texts import accepts, limits

PAGE = (Path(__file__).parents[2] / "docs" / "documents.md").read_text("utf-8")


def test_the_page_shows_every_limit_as_it_is():
    for row in limits.table():
        assert f"| {' | '.join(row)} |" in PAGE


def test_the_page_names_every_ending_that_is_read():
    assert all(ending in PAGE for ending in accepts)
