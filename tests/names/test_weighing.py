"""People are weighed by all that a document shows of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.names.evaluation import Labelled, read_labelled
from alongside.names.finding import find, unweighed
from alongside.names.values import Found, Kind
from alongside.names.weighing import MEASURES, WORDS, candidates, weighed

UNREAD = Path(__file__).parents[2] / "benchmarks" / "names" / "unseen-h.jsonl"
CHOIR = (
    "Bell ringers' letter. Welcome to Mwende and Ignacy, who ring on Fridays. Grace will say grace before supper. Hal asks that all "
    "bring a pencil. Farewell to Bryony Chong, off to Toronto. Carol is printing the carol sheets, and Joy has the keys. Lifts: ring "
    "Dean; the Dean, who rings a lovely tenor, regrets that he cannot come. Jade brings cake."
)
DOORS = (
    "Victorian Wing, Ground Floor\nBrunel Suite\nFire Exit\nQuiet Room\nContact Room 1 (Jungle)\nTraining Kitchen\nLegal Services\n"
    "Youth Justice Service, Sign In Here\nLeaving Care, Ring Bell\nInterpreters\nPost Room\n\n"
    "Visitors must wear a Red Lanyard. Dogs are not permitted, Assistance Dogs excepted. The Café takes cards only."
)


def people(text: str, finds: Iterable[Found]) -> list[str]:
    return [text[one.start : one.end] for one in finds if one.kind is Kind.PERSON]


def is_somebody(one: Found, read: Labelled) -> bool:
    return any(start < one.end and one.start < end for start, end, kind in read.spans if kind != "other")


def test_common_words_are_people_in_a_letter_and_nobody_on_doors() -> None:
    assert {"Carol", "Dean", "Grace"} <= set(people(CHOIR, find(CHOIR)))
    assert people(DOORS, find(DOORS)) == []


def test_what_is_brought_is_rather_somebody_and_what_is_dropped_rather_nobody() -> None:
    brought, dropped = [], []
    for read in read_labelled(UNREAD.read_text(encoding="utf-8").splitlines()):
        before = unweighed(read.text)
        after = weighed(read.text, before)
        brought += [is_somebody(one, read) for one in set(after) - set(before.finds)]
        dropped += [is_somebody(one, read) for one in set(before.finds) - set(after)]
    assert min(len(brought), len(dropped)) > 5
    assert 5 * sum(brought) > len(brought)  # one asked about too often is better than one missed
    assert 2 * sum(dropped) < len(dropped)


def test_what_a_form_says_is_a_name_is_not_weighed() -> None:
    bell = DOORS.index("Bell")
    told = Found(bell, bell + 4, Kind.PERSON)
    assert told in find(DOORS, [told])


@pytest.mark.parametrize("text", ["", "\n", "...", "1 2 3", "a", "A.", "\u202eAnna\u202c", "🙂 Jade 🙂"])
def test_texts_that_show_nothing_are_weighed_too(text: str) -> None:
    assert all(text[one.start : one.end].strip() for one in find(text))


@given(
    st.lists(st.sampled_from([*CHOIR.split(" "), *DOORS.split(" "), "\n", "jade", "Mr", "O’Neil"]), max_size=40).map(
        " ".join
    )
)
def test_only_people_are_dropped_and_nothing_is_found_twice(text: str) -> None:
    finds = unweighed(text)
    kept = weighed(text, finds)
    assert kept == sorted(kept)
    assert all(one.end <= other.start for one, other in pairwise(kept))
    assert {one for one in finds.finds if one.kind is not Kind.PERSON} <= set(kept)
    assert all(one.kind is Kind.PERSON for one in set(kept) - set(finds.finds))


def _forks(node: Any) -> Iterator[list[Any]]:
    if isinstance(node, list):
        yield node
        yield from _forks(node[2])
        yield from _forks(node[3])


def test_what_was_learned_measures_what_is_measured() -> None:
    """Trees know measures by their number: another order of them would weigh one by the worth of another."""
    held = json.loads((files("alongside.names") / "weighing.json").read_bytes())
    assert held["measures"] == [*MEASURES, *WORDS]
    assert all(0 <= fork[0] < len(MEASURES) + len(WORDS) for tree in held["trees"] for fork in _forks(tree))
    assert {len(one.measures) for one in candidates(CHOIR, unweighed(CHOIR))} == {len(MEASURES)}
