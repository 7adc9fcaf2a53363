"""What helps to learn a feature: near misses, and the prompts and duties that speak to it."""

from __future__ import annotations

import pytest

from alongside.framework import Feature, load, parse
from alongside.refusals import Refusal
from framework.test_framework_file import TEXT

FRAMEWORK = load()


@pytest.mark.parametrize("feature", FRAMEWORK.features, ids=lambda one: one.code)
def test_each_feature_has_two_examples_two_near_misses_prompts_and_duties(feature: Feature) -> None:
    assert (len(feature.looks_like), len(feature.near_misses)) == (2, 2)
    assert feature.prompts
    assert feature.duties


def test_every_prompt_and_every_duty_speaks_to_a_feature() -> None:
    spoken = {code for feature in FRAMEWORK.features for code in (*feature.prompts, *feature.duties)}
    assert spoken == {one.code for one in (*FRAMEWORK.prompts, *FRAMEWORK.duties)}


def test_no_near_miss_is_told_twice() -> None:
    told = [near.looks for feature in FRAMEWORK.features for near in feature.near_misses]
    assert len(set(told)) == len(told)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('prompts = ["P7", "P8"]', 'prompts = ["P7", "P0"]', "feature FT1: there is no prompt P0"),
        ('duties = ["C1", "C3"]', 'duties = ["C1", "C33"]', "feature FT1: there is no duty C33"),
    ],
)
def test_a_prompt_or_duty_that_does_not_exist_is_refused(before: str, after: str, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        parse(TEXT.replace(before, after, 1), "changed.toml")
