"""The framework as data: what is in it, and how a wrong file is refused."""

import re
from importlib import resources

import pytest

from alongside.framework import Side, lines_of, load, parse, versions
from alongside.refusals import Refusal

TEXT = (resources.files("alongside.framework") / "2022.1.toml").read_text(encoding="utf-8")


def changed(before: str, after: str) -> tuple[str, int]:
    """The file with one thing changed, and the line (from 1) on which the change begins."""
    assert before in TEXT
    at = TEXT.index(before)
    return TEXT[:at] + after + TEXT[at + len(before) :], TEXT.count("\n", 0, at) + 1


def refused(text: str) -> str:
    with pytest.raises(Refusal) as refusal:
        parse(text, "changed.toml")
    return refusal.value.sentence


def line_of(code: str) -> int:
    return TEXT[: TEXT.index(f'code = "{code}"')].count("\n") + 1


@pytest.fixture
def framework():
    return load()


@pytest.mark.parametrize(
    ("domain", "side", "codes"),
    [
        ("focus", Side.TRUST, ["FT1", "FT2", "FT3", "FT4", "FT5"]),
        ("focus", Side.SURVEILLANCE, ["FS1", "FS2", "FS3", "FS4", "FS5"]),
        ("method", Side.TRUST, ["MT1", "MT2", "MT3", "MT4"]),
        ("method", Side.SURVEILLANCE, ["MS1", "MS2", "MS3", "MS4"]),
        ("impact", Side.TRUST, ["IT1", "IT2", "IT3", "IT4", "IT5"]),
        ("impact", Side.SURVEILLANCE, ["IS1", "IS2", "IS3", "IS4"]),
    ],
)
def test_each_side_of_each_domain_has_its_features_in_printed_order(framework, domain, side, codes):
    assert [feature.code for feature in framework.side(domain, side)] == codes


def test_there_are_27_features_and_no_more(framework):
    assert len(framework.features) == 27


def test_nothing_stands_opposite_the_no_order_principle(framework):
    lines = list(lines_of(framework, framework.domain("impact")))

    assert lines[-1] == (framework.feature("IT5"), None)


def test_a_feature_without_a_printed_line_is_shown_alone():
    text, _ = changed('domain = "focus"\nrow = 3\n', 'domain = "focus"\n')

    framework = parse(text, "changed.toml")

    assert list(lines_of(framework, framework.domain("focus")))[-1] == (framework.feature("FT3"), None)


def test_there_are_four_principles_nine_prompts_ten_duties_and_three_questions(framework):
    assert [len(part) for part in (framework.principles, framework.prompts, framework.duties, framework.questions)] == [
        4,
        9,
        10,
        3,
    ]


def test_the_second_question_is_answered_for_four_audiences(framework):
    assert [audience.code for audience in framework.question("R2").audiences] == [
        "R2-young-person",
        "R2-family",
        "R2-friends",
        "R2-community",
    ]


def test_the_other_questions_have_one_answer(framework):
    assert framework.question("R1").audiences == framework.question("R3").audiences == ()


def test_prompts_carry_the_principles_of_the_source(framework):
    assert framework.prompt("P3").principles == ("ecological", "rights-based", "strengths-based")


@pytest.mark.parametrize(
    ("prompt", "duties"),
    [
        ("P2", ["C7"]),  # what is assumed: room for critical talk
        ("P3", ["C4"]),  # safety in places and groups: causes named and answered
        ("P7", ["C1"]),  # privacy
        ("P8", ["C3"]),  # agreement: consent that is informed
        ("P9", ["C6", "C8"]),  # worry into advocacy: what it is for, and how it is measured
    ],
)
def test_a_prompt_speaks_to_the_duties_of_most_of_its_features(framework, prompt, duties):
    assert [duty.code for duty in framework.duties_beside(prompt)] == duties


def test_every_prompt_leads_to_a_duty_and_none_to_all(framework):
    assert {len(framework.duties_beside(prompt.code)) for prompt in framework.prompts} <= {1, 2}


def test_a_statement_is_one_sentence(framework):
    many = [f.code for f in framework.features if not f.statement.endswith(".") or ". " in f.statement]

    assert many == []


def test_an_explanation_is_one_to_three_sentences(framework):
    lengths = {f.code: len(re.findall(r"[.?!]”?(?:\s|$)", f.explanation)) for f in framework.features}

    assert [code for code, length in lengths.items() if not 1 < length < 4] == []


def test_a_code_that_does_not_exist_is_refused(framework):
    with pytest.raises(Refusal, match="no feature with the code “XT9”"):
        framework.feature("XT9")


def test_any_code_is_found_in_small_letters_too(framework):
    assert [framework.item(code).code for code in ("ft1", "p8", "c10", "r2-family")] == [
        "FT1",
        "P8",
        "C10",
        "R2-family",
    ]


def test_the_newest_version_is_the_default():
    assert load().version == versions()[-1]


def test_a_version_is_read_once():
    assert load("2022.1") is load("2022.1")


def test_a_version_that_is_not_known_is_refused():
    with pytest.raises(Refusal, match=r"Version 1999 of the framework is not known here; 2022\.1 is"):
        load("1999")


def test_the_file_reads_as_it_stands():
    assert parse(TEXT, "2022.1.toml") == load("2022.1")


# Before, after, and what is said of the line on which it stands.
WRONG = [
    ('code = "FT2"', 'code = "FT1"', f"feature FT1 stands here again; the first is on line {line_of('FT1')}"),
    ('code = "FT2"', 'code = "FT6"', "there is no feature FT6"),
    ('code = "C4"', 'code = "C44"', "there is no duty C44"),
    ('side = "trust"', 'side = "surveillance"', "feature FT1 is a feature of trust, not of surveillance"),
    ('side = "trust"', 'side = "both"', "feature FT1: invalid enum value 'both' in `side`"),
    ('domain = "focus"', 'domain = "method"', "feature FT1 belongs to focus, not to method"),
    ("row = 2", "row = 1", "feature FT2 stands on row 1, where FT1 stands already"),
    ("row = 2", "row = 0", "feature FT2: rows count from 1, not from 0"),
    ("row = 2", 'row = "two"', "feature FT2: expected `int | null`, got `str` in `row`"),
    ('name = "Risk sensible"', 'name = "  "', "feature FT2: “name” has no words"),
    ('name = "Risk sensible"', 'name = "Risk sensible "', "feature FT2: “name” begins or ends with a blank"),
    ('name = "Risk sensible"', 'nam = "Risk sensible"', "feature FT2: “nam” is not one of its fields"),
    (
        'principles = ["participation", "st',
        'principles = ["kindness", "st',
        "prompt P1: there is no principle kindness",
    ),
    ('principles = ["participation"]', "principles = []", "prompt P6 names no principle"),
    ('of = "R2"', 'of = "R3"', "audience R2-young-person belongs to R2, not to R3"),
    ('question = "How is it done?"', 'question = ""', "domain method: “question” has no words"),
    ('title = "Watching', 'titel = "Watching', "“titel” is not part of a framework file"),
]


@pytest.mark.parametrize(("before", "after", "said"), WRONG, ids=[said for _, _, said in WRONG])
def test_a_wrong_entry_is_refused_with_its_line(before, after, said):
    text, line = changed(before, after)

    assert f"  line {line}: {said}" in refused(text).splitlines()


def test_an_entry_without_a_field_is_refused_with_the_line_of_its_header():
    text, line = changed('name = "Risk sensible"\n', "")

    assert f"  line {line - 5}: feature FT2: “name” is missing" in refused(text).splitlines()


def test_a_feature_with_one_example_is_refused_with_the_line_of_the_list():
    text, line = changed(
        '  "A panel chair asks, before a name is read out, what right we have to speak about this person here.",\n', ""
    )

    assert f"  line {line - 2}: feature FT1: expected `array` of length 2, got 1 in `looks_like`" in refused(text)


def test_a_missing_feature_is_named():
    entry = TEXT[TEXT.index('[[feature]]\ncode = "IS4"') : TEXT.index("# --- The four principles")]

    assert "feature IS4 is missing" in refused(TEXT.replace(entry, ""))


def test_a_file_that_is_no_toml_is_refused_with_the_line():
    text, line = changed('name = "Risk sensible"', 'name = "Risk sensible')

    assert f"at line {line}," in refused(text)


def test_all_faults_are_told_at_once():
    text = TEXT.replace('name = "Risk sensible"', 'name = ""').replace('code = "C4"', 'code = "C1"')

    assert refused(text).count("  line ") == 3  # no words, C1 twice, C4 missing


def test_a_header_inside_a_long_string_moves_no_line():
    text = TEXT.replace('name = "Risk sensible"', 'name = """Risk\n[[feature]]\nsensible"""').replace(
        "row = 4", "row = 0"
    )
    line = text[: text.index("row = 0")].count("\n") + 1

    assert f"  line {line}: feature FT4: rows count from 1" in refused(text)
