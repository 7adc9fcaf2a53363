"""Names leave the text, and its sentences still read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from alongside.names import Choice, Decision, take_out
from alongside.refusals import Refusal

from .conftest import all_out, brought

Out = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dean is 12. We saw Dean's map.", "The young person is 12. We saw the young person's map."),
        ("Kyle is 12. The Kyle map.", "The young person is 12. The young person map."),  # not "the the"
        ("Dean is 12. Our Dean left.", "The young person is 12. Our young person left."),
        ("He told his teacher Sarah.", "He told his teacher."),  # not "his teacher teacher"
        ("His teacher, Sarah, was worried.", "His teacher was worried."),
        ("Joanne, a social worker, came. Then Joanne left.", "The social worker came. Then the social worker left."),
        ("He lives with his older brother Kyle.", "He lives with his older brother."),
        ("He met his friend Jay and PC Ahmed Khan.", "He met his friend 1 and the police officer."),
        ("Her NHS number 943 476 5919 is there.", "Her NHS number 1 is there."),  # not "NHS number NHS number 1"
        ("His NHS number is 943 476 5919.", "His NHS number is NHS number 1."),
        ("Dean is 12. She said that Dean left.", "The young person is 12. She said that the young person left."),
        (
            "Joanne, a social worker, came. I know that Joanne left.",
            "The social worker came. I know that the social worker left.",
        ),
        (
            "Dean is 12. I was with that Dean. I saw that Dean.",
            "The young person is 12. I was with that young person. I saw that young person.",
        ),
        ("Mr. Jones is his teacher. Mr. Jones' car left.", "The teacher is his teacher. The teacher's car left."),
        (
            "Mr Jones is his teacher. He said ‘I saw Mr Jones’ and left.",
            "The teacher is his teacher. He said ‘I saw the teacher’ and left.",
        ),
        (  # whose partner it is stands behind the mother, and is not hers
            "Ty is 15. He lives with his mother, Blessing Obi, her partner, Winston James, and Ty's younger sisters Chi and Ngozi.",
            "The young person is 15. He lives with his mother, her partner and the young person's younger sister 1 and sister 2.",
        ),
        (
            "Kyle is 12. Kyle left. The young person Max came.",
            "The young person is 12. The young person left. Young person 2 came.",
        ),
        (
            "Kyle is 15. Kyle left. I went to Otto's house. Otto knows.",
            "The young person is 15. The young person left. I went to person 1's house. Person 1 knows.",
        ),
        ("يوسف is 12. يوسف left.", "The young person is 12. The young person left."),  # no script has to have capitals
        ("i told ur brother liam", "i told ur brother"),
        ("Present: Sarah Lee, social worker, Tom Bell, teacher", "Present: Social worker, teacher"),
        ("He was seen by PC 4471 Larkin. Larkin left.", "He was seen by the police officer. The police officer left."),
        ("Nobody is named here.", "Nobody is named here."),
    ],
)
def test_the_sentence_still_reads(out: Out, text: str, expected: str) -> None:
    assert out(text) == expected


READ = [
    (
        "PC Kevin Doyle came. PC 4471 Doyle left.",
        "The police officer came. The police officer left.",
    ),  # a sentence opens with a capital
    ("Dean-Lee is 15. His worker is an experienced youth worker called Rob.", "an experienced youth worker."),
    ("The panel chair, Alison Day, asked about the bus.", "The panel chair asked"),
    ("Tia is 13. Her Year 9 teacher, Mrs Lowe, came.", "Her Year 9 teacher came."),
    ("An officer, PC Amir Khan, and a youth worker, Fatou Ceesay, met.", "A police officer and a youth worker met."),
    (
        "Kyle is 15. He met an Uncle Ray and a Mr Smith.",
        "He met an uncle and person 1.",
    ),  # never "a uncle", "a person 1"
    ("Tia is 13. She was at the Rose Centre.", "She was at place 1."),  # nor "the place 1"
    ("Tia is 13. The Oakwood School nurse rang.", "The school 1 nurse rang."),
    ("Tia is 13. Poor Tia. Dear Tia, hello.", "Poor young person. Dear young person, hello."),
    ("Sam is 14. Sam's two friends, Ella and Priya, left.", "two friends, friend 1 and friend 2, left."),
    ("Dean is 12. Dean's sister Chloe and brother Max came.", "The young person's sister and brother came."),
    ("Our son Ben is autistic. Ben is 13.", "Our son, the young person, is autistic."),
    ("Neil Cook, probation officer, agreed.", "The probation officer agreed."),
    ("Her teacher, a Mrs Long, told her off. Mrs Long left.", "Her teacher told her off."),
    ("Ella rang the mother, Carol Dunn, who was angry.", "the mother, who was angry."),
    ("Present: Jo Lee (chair), PC Khan, Ms Ray (teacher)\nJo Lee left.", "Present: Chair, police officer, teacher\n"),
    ("Contact: mother – Dawn West; father – Pete West.", "Contact: Mother; father."),
    ("Mrs Clarke (headteacher, Meadow High School) came.", "The headteacher (school 1) came."),
    ("Dean is 13. His brother isn't around.", "His brother isn't around."),
    ("jay: kanes brother is here\njay: who", "person 2's brother"),
    ("Dean is 13. The log (ref CE/2026/0418) is kept.", "(ref case number 1) is kept."),
    ("Kyle (DOB 17/03/2009) is here.", "(date of birth 1) is here."),  # not "DOB date of birth 1"
    ("MANAGER'S DECISION: VISIT DEAN HART. DEAN HART is 12.", "VISIT THE YOUNG PERSON."),
]


@pytest.mark.parametrize(("text", "reads"), READ)
def test_a_stranger_can_read_it_aloud(out: Out, text: str, reads: str) -> None:
    assert reads in out(text)


def test_who_shares_a_role_is_numbered_from_one(out: Out) -> None:
    told = out("DS Palmer told DC Lowe. DS Palmer left.")
    assert told == "Police officer 1 told police officer 2. Police officer 1 left."


def test_of_two_days_that_share_a_month_the_one_that_is_left_keeps_it() -> None:
    text = "Meetings were on 17th and 24th March 2009."
    hidden = Decision(((text.index("24th"), len(text) - 1),), "date of birth 1")

    assert take_out(brought(text), [hidden]).text == "Meetings were on 17th March 2009 and date of birth 1."


def test_the_handle_somebody_chose_is_used_as_they_wrote_it(out: Out) -> None:
    assert out("Then Joanne left.", Joanne="JB") == "Then JB left."


def test_a_number_takes_no_article() -> None:
    decided = [Decision(((12, 16), (27, 31)), "person 1"), Decision(((36, 40),), "friend 2")]

    kept = take_out(brought("We told the Dean. The boy, Dean, or Hart family."), decided)

    assert kept.text == "We told person 1. The boy, person 1, or friend 2's family."


def test_names_leave_the_title_too() -> None:
    assert all_out("Dean is 12. Dean left.", title="Dean's map").title == "The young person's map"


def test_a_word_of_the_title_is_not_taken_for_the_name_that_it_also_is() -> None:
    kept = take_out(brought("Will left.", "Will's map: what we will do"), [Decision(((0, 4),), "friend 1")])
    assert kept.title == "Friend 1's map: what we will do"


def test_a_name_that_is_left_stays() -> None:
    kept = take_out(brought("Dean left."), [Decision(((0, 4),), "", Choice.LEAVE)])

    assert kept.text == "Dean left."


def test_blocks_move_with_their_words() -> None:
    kept = all_out("Dean is 12.\nDean left.")

    assert [kept.text[block.start : block.end] for block in kept.blocks] == kept.text.split("\n")


def test_of_two_places_that_overlap_the_longer_keeps_its_handle() -> None:
    decided = [Decision(((0, 4),), "friend"), Decision(((0, 9),), "the young person")]

    assert take_out(brought("Dean Hart left."), decided).text == "The young person left."


@pytest.mark.parametrize(
    ("decision", "sentence"),
    [
        (Decision(((0, 4),), "x", Choice.LATER), "One name is not decided yet"),
        (Decision(((0, 4),), " "), "no words to stand in its place"),
        (Decision(((0, 400),), "x"), "outside this text"),
        (Decision(((8, 16),), "x"), "over the end of a paragraph"),
    ],
)
def test_nothing_is_kept_while_a_decision_is_missing_or_wrong(decision: Decision, sentence: str) -> None:
    with pytest.raises(Refusal, match=sentence):
        take_out(brought("Dean left.\nSo did Jo."), [decision])
