"""`alongside framework`: a table for people, JSON for programs, Markdown for paper."""

import argparse
import json

import pytest

from alongside.cli import framework as command
from alongside.framework import load
from alongside.refusals import Refusal


@pytest.fixture
def printed(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "96")

    def ask(*words: str) -> str:
        parser = argparse.ArgumentParser()
        command.arguments(parser)
        command.run(parser.parse_args(words))
        return capsys.readouterr().out

    return ask


def test_the_table_names_all_27_features(printed):
    assert [f.code for f in load().features if f"{f.code}  {f.name[:20]}" not in printed()] == []


def test_trust_stands_on_the_left_and_surveillance_on_the_right(printed):
    line = next(line for line in printed().splitlines() if line.startswith("FT5"))

    assert [part.strip() for part in line.split("|")] == ["FT5  Done with people", "FS5  Done to people"]


def test_the_table_says_that_nothing_is_printed_opposite_the_no_order_principle(printed):
    line = next(line for line in printed().splitlines() if line.startswith("IT5"))

    assert line.endswith("| (the framework prints nothing opposite)")


@pytest.mark.parametrize(("columns", "widest"), [("40", 80), ("96", 96), ("300", 100)])
def test_the_table_is_80_to_100_columns_wide(printed, monkeypatch, columns, widest):
    monkeypatch.setenv("COLUMNS", columns)

    assert max(len(line) for line in printed().splitlines()) == widest


def test_json_holds_the_whole_framework(printed):
    told = json.loads(printed("--json"))

    assert (told["version"], len(told["features"]), told["features"][0]["looks_like"]) == (
        "2022.1",
        27,
        list(load().feature("FT1").looks_like),
    )


def test_markdown_has_every_item(printed):
    told, framework = printed("--markdown"), load()
    items = [*framework.features, *framework.prompts, *framework.duties, *framework.questions]

    assert [item.code for item in items if item.code not in told] == []


def test_a_code_prints_the_feature_with_its_explanation_and_both_examples(printed):
    told, feature = " ".join(printed("mt4").split()), load().feature("MT4")

    assert [words for words in (feature.explanation, *feature.looks_like) if words not in told] == []


@pytest.mark.parametrize("code", ["FT1", "P8", "C10", "R2", "R2-family", "ecological", "focus"])
@pytest.mark.parametrize("form", [(), ("--json",), ("--markdown",)])
def test_every_kind_of_item_is_printed_in_every_form(printed, code, form):
    assert printed(code, *form).strip()


def test_a_code_that_does_not_exist_is_refused_with_what_codes_look_like(printed):
    with pytest.raises(Refusal, match=r"nothing with the code “XX”\. Codes look like FT1"):
        printed("XX")
