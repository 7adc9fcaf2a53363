"""The worked example: every quotation stands in the text, every answer is given, every prompt finds its moment."""

from collections import Counter

import msgspec
import pytest

from alongside.answers import Answer, Whose, question_codes
from alongside.example import load_case
from alongside.example.case import faults_in
from alongside.framework import Side, load
from alongside.prompts.cues import place_prompts


@pytest.fixture
def case():
    return load_case()


@pytest.fixture
def placed(case):
    """The sentence beside which each prompt stands."""
    found = place_prompts(case.text, case.blocks, load())
    return {one.prompt: case.text[one.start : one.end] for one in found}


def answers(case) -> dict[str, Answer]:
    return {one.feature: one.answer for one in case.answers}


def faults(case, **changed) -> list[str]:
    return list(faults_in(msgspec.structs.replace(case, **changed), load()))


# The moments that framework.md names for each prompt, by words of ours that stand there.
MOMENTS = [
    ("P1", "excluded him for a fixed term"),  # the exclusion
    ("P2", "jacket"),  # the second referral
    ("P3", "fought with a few of the friends about money"),
    ("P4", "went to see him twice before"),  # the visits before the map
    ("P5", "whom he could count on"),  # the people he trusts
    ("P6", "drew the people around him"),  # the peer map
    ("P7", "wrote down the names"),  # the map at the panel
    ("P8", "put on the list"),  # before the panel
    ("P9", "uneasy"),  # after the panel
]


@pytest.mark.parametrize(("prompt", "words"), MOMENTS)
def test_each_prompt_is_placed_at_its_moment(placed, prompt, words):
    assert words in placed[prompt]


def test_no_prompt_comes_twice_on_one_page(case):
    found = place_prompts(case.text, case.blocks, load())

    assert Counter(one.prompt for one in found) == {prompt.code: 1 for prompt in load().prompts}


def test_each_quotation_stands_once_in_the_text(case):
    assert [mark.words for mark in case.marks if case.text.count(mark.words) != 1] == []


def test_a_mark_is_found_at_its_place(case):
    mark = case.marks[7]
    start, end = case.place_of(mark)

    assert case.text[start:end] == mark.words


def test_marks_stand_in_the_order_of_the_text(case):
    places = [case.place_of(mark) for mark in case.marks]

    assert places == sorted(places)


def test_some_passage_speaks_to_both_sides(case):
    known = load()
    sides = [{known.feature(code).side for code in mark.features} for mark in case.marks]

    assert set(Side) in sides


def test_one_mark_is_a_place_to_pause(case):
    assert [mark.words for mark in case.marks if not mark.features] == ["The young person is twelve."]


def test_a_mark_that_takes_up_a_prompt_lies_beside_it(case, placed):
    taken = [(mark.words, mark.takes_up) for mark in case.marks if mark.takes_up]

    assert taken == [("she was uneasy about what the others would do with it.", "P9")]
    assert [words for words, prompt in taken if words not in placed[prompt]] == []


def test_the_prompt_that_was_put_aside_is_in_the_margin(case, placed):
    assert set(case.put_aside) <= placed.keys()


def test_the_evidence_is_as_in_the_picture(case):
    counts = Counter(code for mark in case.marks for code in mark.features)

    trust = {"FT1": 1, "FT3": 2, "FT5": 2, "MT1": 1, "MT2": 3, "MT3": 1, "MT4": 2, "IT3": 1}
    watching = {"FS1": 2, "FS2": 2, "FS3": 1, "FS4": 1, "FS5": 2, "MS1": 4, "MS3": 1, "MS4": 2, "IS3": 1}
    assert counts == trust | watching


def test_all_27_features_are_answered_with_a_reason(case):
    assert [one.feature for one in case.answers] == [feature.code for feature in load().features]
    assert [one.feature for one in case.answers if not one.reason] == []


def test_strong_answers_rest_on_passages(case):
    marked = {code for mark in case.marks for code in mark.features}

    assert [code for code, answer in answers(case).items() if answer is Answer.STRONG and code not in marked] == []


def test_the_response_is_strong_on_both_sides_at_once(case):
    known = load()

    assert {known.feature(code).side for code, answer in answers(case).items() if answer is Answer.STRONG} == set(Side)


def test_what_only_he_can_tell_has_not_been_heard(case):
    assert [code for code, answer in answers(case).items() if answer is Answer.NOT_HEARD_YET] == ["IT4", "IS2"]


def test_every_reflective_question_is_answered_on_its_own(case):
    assert [one.question for one in case.reflections] == list(question_codes(load()))


def test_family_and_friends_have_not_been_heard_and_somebody_will_ask(case):
    unheard = [one for one in case.reflections if one.whose is Whose.NOT_HEARD_YET]

    assert [one.question for one in unheard] == ["R2-family", "R2-friends"]
    assert all(one.why_not and one.who_asks and not one.words for one in unheard)


def test_three_commitments_say_how_he_would_know(case):
    assert [bool(one.would_know and one.who and one.told_to) for one in case.commitments] == [True] * 3


def test_the_text_is_one_page(case):
    assert 350 <= len(" ".join(case.paragraphs).split()) <= 500


def test_blocks_are_the_lines_of_the_text(case):
    assert [case.text[block.start : block.end] for block in case.blocks] == case.text.split("\n")


def test_handles_are_found_at_each_of_their_places(case):
    assert [case.text[start:end] for start, end in case.handle_places] == [
        "young person",
        "school 1",
        "operation 1",
        "young person",
        "operation 1",
    ]


@pytest.mark.parametrize("name", ["Dean", "Meadow", "Sarah", "Joanne", "Claridge", "Nike"])
def test_no_name_of_the_source_is_told(case, name):
    assert name.lower() not in msgspec.json.encode(case).decode().lower()


# A thing broken on purpose, and what is said of it.
BROKEN = [
    ("marks", {"words": "the friends"}, "“the friends” is marked, and stands 5 times in the text."),
    ("marks", {"words": "he said so"}, "“he said so” is marked, and stands 0 times in the text."),
    ("marks", {"features": ("XX1",)}, "There is no feature XX1."),
    ("marks", {"features": (), "note": ""}, "“The young person is twelve.” is a place to pause, and does not say why."),
    ("marks", {"takes_up": "P10"}, "There is no prompt P10."),
    ("answers", {"feature": "FT2"}, "FT1 is answered 0 times, and should be 1 times."),
    ("answers", {"answer": Answer.NOT_HEARD_YET}, "FT1 is answered “not heard yet”, which is for impact."),
    ("reflections", {"words": ""}, "R1 needs words, or why nobody was heard and who will ask."),
    ("commitments", {"feature": "XX1"}, "There is no feature XX1."),
]


@pytest.mark.parametrize(("part", "change", "said"), BROKEN, ids=[said for _, _, said in BROKEN])
def test_a_case_that_does_not_hold_together_is_found_out(case, part, change, said):
    first, *others = getattr(case, part)

    assert said in faults(case, **{part: (msgspec.structs.replace(first, **change), *others)})


def test_the_case_as_it_stands_has_no_faults(case):
    assert faults(case) == []
