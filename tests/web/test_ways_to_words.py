"""From an answer or the picture to the words under it, without script and in a long text too."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from alongside.marks import Marks
from alongside.record import ReviewId
from alongside.web.shelf import SHELF


@pytest.mark.parametrize("page", ["picture", "feature"])
def test_every_way_to_words_names_the_mark_so_that_a_long_text_opens_there(
    client: Client, dean_case: ReviewId, page: str
) -> None:
    with SHELF.open(dean_case) as held:
        code = next(code for mark in held[Marks] for code in mark.features)
    address = reverse(page, args=[dean_case, code] if page == "feature" else [dean_case])
    ways = re.findall(r'href="[^"?#]*/read/[^"?#]*([^"#]*)#m-([^"]*)"', client.get(address).content.decode())
    assert ways
    assert all(named == f"?mark={mark}" for named, mark in ways)
