"""What a report says, before it has a form."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside import framework
from alongside.answers import Answer, Whose
from alongside.mending import TextCorrected
from alongside.preparation import Texts
from alongside.reports import as_json, content

from .making import ON, SECOND, Made, hostile, two_who_differ, worked_example


def told(made: Made):
    return content(made.review, made.texts, on=ON)


@pytest.fixture(scope="module")
def example():
    return told(worked_example())


def test_days_are_said_as_people_here_say_them():
    assert told(Made()).until == "24 May 2027"


def test_a_passage_is_quoted_exactly_with_its_paragraph():
    passage = next(one for one in told(two_who_differ()).passages if "MS1" in one.features)

    assert (passage.quotation, passage.text, passage.where) == ("Nobody told him.", "Letter", "paragraph 2")


def test_passages_are_numbered_in_the_order_of_the_texts():
    assert [one.text for one in told(two_who_differ()).passages] == ["Minutes", "Letter"]


def test_a_passage_over_two_paragraphs_says_both():
    made = Made()
    text = made.bring("One.", "Two.", "Three.")
    made.mark(text, "Two.\nThree.", "FT1")

    assert told(made).passages[0].where == "paragraphs 2 to 3"


def test_a_mark_that_lost_its_place_is_said_to_be_missing():
    made = Made()
    text = made.bring("He was asked.", "Nobody told him.")
    made.mark(text, "Nobody told him.", "MS1")
    held = made.review[Texts][text]
    made.take(TextCorrected(text, held.title, held.length, held.blocks))

    assert told(made).passages == ()
    assert told(made).holds[-1] == (
        "1 marked passage could not be found again when a text was corrected, and is not in here."
    )


def test_each_feature_is_told_once(example):
    assert [one.code for one in example.features()] == [one.code for one in framework.load("2022.1").features]


def test_a_feature_without_an_answer_is_kept_and_said():
    assert {one.state for one in told(Made()).features()} == {"not answered yet"}


def test_a_reason_without_an_answer_is_not_lost():
    made = Made()
    made.answer("FT1", None, "I want to read it again.")

    assert told(made).features()[0].given[0].reason == "I want to read it again."


def test_readers_have_numbers_and_no_names():
    assert told(two_who_differ()).readers == ("reader 1", "reader 2")


def test_where_readers_differ_both_stand_with_their_reasons():
    differing = told(two_who_differ()).differences

    assert [(one.code, [(given.reader, given.answer) for given in one.given]) for one in differing] == [
        ("MS1", [("reader 1", "strong"), ("reader 2", "unsure")])
    ]


def test_who_was_not_heard_is_told_with_why_and_who_will_ask():
    unheard = told(two_who_differ()).unheard

    assert [(one.what, one.why_not, one.who_asks) for one in unheard] == [
        ("The young person feels safer (IT4)", "Nobody has asked.", ""),
        ("What this has meant for friends, in their own words", "We forgot.", "The youth worker."),
    ]


def test_each_audience_has_its_own_answer(example):
    assert [one.name for one in example.impact] == ["the young person", "the family", "friends", "the wider community"]


def test_a_second_reader_is_heard_beside_the_first():
    made = two_who_differ()
    made.reflect("R2-friends", "They stopped coming.", Whose.OUR_READING, by=SECOND)

    friends = next(one for one in told(made).impact if one.code == "R2-friends")
    assert [one.reader for one in friends.said] == ["reader 1", "reader 2"]


def test_a_prompt_that_was_taken_up_leads_to_its_passage():
    made = Made()
    text = made.bring("They met without him.")
    made.mark(text, "without him", "FS5", prompt=made.wait("P8", text, "without him"))

    assert [(one.standing, one.passages) for one in told(made).prompts] == [("taken up", (1,))]


def test_what_was_left_open_in_a_promise_says_so():
    made = Made()
    made.promise("He is asked first.")

    assert told(made).promises[0].by_when == "Not said yet."


def test_words_that_no_page_can_hold_are_left_out():
    about = dict(told(hostile()).about)

    assert about["How those concerned were involved"] == "bell null escape[31m feed\n end"


def test_the_json_form_has_every_feature(example):
    read = msgspec.json.decode(as_json(example))

    assert sum(len(side["features"]) for domain in read["domains"] for side in domain["sides"]) == 27


CODES = [feature.code for feature in framework.load("2022.1").features]
NUMBERS_ALLOWED = {"number", "paragraphs", "paragraph", "passages"}


@st.composite
def reviews(draw):
    made = Made("A review")
    text = made.bring(*(f"{word} words here" for word in ("alpha", "beta", "gamma")))
    for code in draw(st.lists(st.sampled_from(CODES), max_size=40)):
        made.mark(text, draw(st.sampled_from(["alpha words", "beta", "words here\ngamma"])), code)
    for code in draw(st.lists(st.sampled_from(CODES), max_size=10)):
        answers = [one for one in Answer if code[0] == "I" or one is not Answer.NOT_HEARD_YET]
        made.answer(code, draw(st.sampled_from(answers)), by=draw(st.sampled_from([made.review.owner, SECOND])))
    return made


def numbers_in(value, key=""):
    if isinstance(value, dict):
        return {name for key, one in value.items() for name in numbers_in(one, key)}
    if isinstance(value, list | tuple):
        return {name for one in value for name in numbers_in(one, key)}
    return {key} if isinstance(value, int | float) else set()


@settings(deadline=None, max_examples=50)
@given(reviews())
def test_no_number_is_in_a_report_but_places_and_citations(made):
    assert numbers_in(msgspec.json.decode(as_json(told(made)))) <= NUMBERS_ALLOWED


@settings(deadline=None, max_examples=50)
@given(reviews())
def test_every_mark_is_told_once_and_cited_by_all_its_features(made):
    report = told(made)
    cited = {(number, one.code) for one in report.features() for number in one.passages}

    assert cited == {(one.number, code) for one in report.passages for code in one.features}
    assert [one.number for one in report.passages] == list(range(1, len(report.passages) + 1))
