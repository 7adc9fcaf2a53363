"""The measure, on finds made up for it."""

from __future__ import annotations

import json

import pytest

from alongside.names import Found, Kind, Labelled, measure, read_labelled
from alongside.refusals import Refusal

TEXT = "Dean Hart met Jo in Leeds."


def kinds(spans: list[tuple[int, int, str]], *finds: tuple[int, int]) -> dict[str, dict[str, object]]:
    def finder(text: str) -> list[Found]:
        return [Found(start, end, Kind.PERSON) for start, end in finds] if text == TEXT else []

    return measure([Labelled(TEXT, tuple(spans))], finder).as_json()["kinds"]  # type: ignore[return-value]


def test_a_span_is_found_when_every_character_is_covered() -> None:
    assert kinds([(0, 9, "person")], (0, 5), (5, 9))["person"]["found"] == 1


def test_a_span_of_which_some_is_covered_is_partly_found() -> None:
    assert kinds([(0, 9, "person")], (0, 4))["person"]["partly"] == 1


def test_a_span_counts_as_found_whatever_kind_found_it() -> None:
    assert kinds([(20, 25, "place")], (20, 25))["place"]["recall"] == 1.0


def test_a_detection_that_touches_no_label_is_not_precise() -> None:
    assert kinds([(0, 9, "person")], (0, 9), (10, 13))["person"]["precision"] == 0.5


def test_spans_labelled_other_neither_count_nor_spoil() -> None:
    found = kinds([(0, 9, "person"), (10, 13, "other")], (0, 9), (10, 13))

    assert found["person"]["precision"] == 1.0
    assert "other" not in found


@pytest.mark.parametrize(
    "line",
    [
        "{}",
        "[",
        "[" * 100_000,
        '{"text": "a", "spans": [[0, 2, "person"]]}',
        '{"text": "a", "spans": [[0, "1", "person"]]}',
        r'{"text": "Dean \ud800", "spans": []}',
        '{"text": "a", "spans": {}}',
        '{"text": "a", "spans": [[0, 1, " "]]}',
    ],
    ids=["no text", "cut off", "deep", "outside", "no number", "half a character", "no list", "no kind"],
)
def test_a_line_of_another_form_is_refused_with_its_number(line: str) -> None:
    with pytest.raises(Refusal, match="Line 2 of the labelled file"):
        read_labelled([json.dumps({"text": "a", "spans": []}), line])
