"""What a text never mentions is asked about, apart; what it denies, it has mentioned."""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside.prompts import not_said
from alongside.prompts.docs_page import docs_page
from alongside.prompts.not_said import lines
from alongside.texts import BlockKind
from prompts.test_cues import blocks_of

PAIRS = [pytest.param(line, id=line.code) for line in lines()]


def asked(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> tuple[str, ...]:
    return not_said(text, blocks_of(text, kind))


@pytest.mark.parametrize("line", PAIRS)
def test_a_text_that_is_silent_is_asked(line) -> None:
    assert line.question in asked(line.silent)


@pytest.mark.parametrize("line", PAIRS)
def test_a_text_that_says_it_is_not(line) -> None:
    assert line.question not in asked(line.says)


@pytest.mark.parametrize("line", PAIRS)
def test_it_is_asked_as_a_question(line) -> None:
    assert line.question.endswith("?")


def test_what_is_said_anywhere_is_said() -> None:
    text = (
        "He was seen.\nA plan was made.\nHis mother said that she was worried.\nNobody agreed to it.\nHe feels safer."
    )
    assert asked(text) == ()


@pytest.mark.parametrize(
    "text",
    ["Dad disagreed with the plan.", "The mother was pleased with how it went.", "His parents think it is wrong."],
)
def test_a_view_need_not_be_said_with_the_word(text: str) -> None:
    assert not [one for one in asked(text) if "family" in one]


@pytest.mark.parametrize("line", PAIRS)
def test_what_was_looked_for_is_said_not_what_the_text_is(line) -> None:
    assert "was found in this text" in line.question


def test_a_heading_alone_says_nothing() -> None:
    assert asked("Consent and agreement", BlockKind.HEADING) == ()


def test_the_docs_page_is_made_from_the_pairs() -> None:
    page = Path(__file__).parents[2] / "docs/prompts.md"
    assert page.read_text() == docs_page(), "python -m alongside.prompts.docs_page > docs/prompts.md"
