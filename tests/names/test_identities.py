"""One person, one handle, throughout."""

from __future__ import annotations

import pytest

from alongside.names import Candidate, candidates

CASE = (
    "Dean is twelve and goes to Meadow High School. Sarah, one of his teachers, was worried.\n"
    "Joanne, a social worker, went to see Dean. Jo met Dean's older brother Kyle Hart, 17. D. Hart was quiet.\n"
    "His friends Jay and Tyrone know Operation Claridge. Meadow High rang."
)


def of(form: str, text: str = CASE, taken: tuple[str, ...] = ()) -> Candidate:
    return next(one for one in candidates(text, taken) if form in one.forms)


@pytest.mark.parametrize(
    ("form", "handle"),
    [
        ("Dean", "the young person"),
        ("Sarah", "teacher"),
        ("Joanne", "social worker"),
        ("Kyle Hart", "older brother"),
        ("Jay", "friend 1"),
        ("Tyrone", "friend 2"),
        ("Meadow High School", "school 1"),
        ("Operation Claridge", "operation 1"),
    ],
)
def test_the_handle_says_who_somebody_is_to_the_young_person(form: str, handle: str) -> None:
    assert of(form).handle == handle


def test_a_short_name_and_the_whole_one_are_one_person() -> None:
    assert of("Jo") == of("Joanne")


def test_a_name_its_possessive_and_its_full_form_are_one_person_longest_first() -> None:
    text = "Dean Smith came. Dean's coat was wet. Dean left. D. Smith and DS are on the form."

    assert of("Dean", text).forms == ("Dean Smith", "D. Smith", "Dean's", "Dean", "DS")


def test_a_school_and_its_short_name_are_one_school() -> None:
    assert of("Meadow High").handle == of("Meadow High School").handle


def test_two_people_of_one_first_name_and_two_surnames_stay_two() -> None:
    text = "Sarah Khan met Sarah Lewis. Both listened."

    assert of("Sarah Khan", text).handle != of("Sarah Lewis", text).handle


def test_a_handle_that_is_taken_is_not_proposed_again() -> None:
    assert of("Sarah", taken=("teacher", "Teacher 2")).handle == "teacher 3"


def test_a_name_that_stands_only_in_the_title_is_a_candidate_without_places() -> None:
    found = next(one for one in candidates("Nobody is named.", title="Joanne's visit") if "Joanne" in one.forms)

    assert found.places == ()


def test_every_place_holds_a_form() -> None:
    for one in candidates(CASE):
        assert {CASE[start:end] for start, end in one.places} <= set(one.forms)


def test_whom_somebody_rang_is_not_what_they_are() -> None:
    assert candidates("Then the teacher, Sarah Whitcombe, rang her mother.")[0].handle == "teacher"


@pytest.mark.parametrize(
    ("form", "handle"), [("Doyle", "police officer"), ("Mr Hussain", "pastoral lead"), ("Ms Lane", "headteacher")]
)
def test_a_collar_number_and_a_head_of_something_are_understood(form: str, handle: str) -> None:
    text = "Present: PC 4417 Doyle, Mr Hussain (Head of Year), Ms Lane (Head). Dean Price was seen twice that week."

    assert of(form, text).handle == handle


def test_one_role_is_one_persons() -> None:
    text = "Present: PC 4417 Doyle, Mr Obi from Brynteg. He named his friends Jay Marsh, Tyrone Bell and Sean Okoro."

    assert not of("Mr Obi", text).handle.startswith("police")
    turned = "Present: Mr Tariq Hussain, PC Jones, Ms Ada Obi, teacher. She told Kelly Marsh, his mother."
    assert of("Mr Tariq Hussain", turned).handle == "person 1"
    assert [of(name, turned).handle for name in ("Jones", "Ms Ada Obi", "Kelly Marsh")] == [
        "police officer",
        "teacher",
        "mother",
    ]
    assert of("Tyrone Bell", text).handle.startswith("friend")


def handles(text: str) -> list[set[str]]:
    return [set(one.forms) for one in candidates(text)]


TYRONE = (
    "Tyrone Blake was seen at home on Monday. T Blake signed the form. Later Blake, Tyrone was marked absent. "
    "T.B. said nothing to the worker. TB left. Mr Blake rang the school."
)


@pytest.mark.parametrize(
    "text",
    [
        TYRONE,
        "Kayden Obi came. KO left. Then KO rang Kayden.",
        "Nguyễn Văn An was seen. Van An left. An said no.",
        "Tyrone Blake left. Mr Blake rang back.",  # no other Blake is about
        "Mr Tariq Hussain came. Mr Hussain spoke.",
        "Mohammed Ali left. Mohammed A. came.",
    ],
)
def test_one_person_is_one_however_they_are_written(text: str) -> None:
    assert len(candidates(text)) == 1


def test_initials_that_stand_with_full_stops_are_found_without_them_too() -> None:
    assert {"T.B.", "TB"} <= set(of("TB", TYRONE).forms)
    assert all("TB" not in one.forms for one in candidates("Tyrone Blake was tested for TB."))  # tuberculosis


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A slip of the pen ("an") does not make two people one.
        (
            "Jay and Kayla met at the park. Kayla told Jay that she was fine. Jay an Kayla left.",
            [{"Jay"}, {"Kayla"}],
        ),
        # A title and a bare surname may be another Smith: there are more than one.
        (
            "The panel heard from Mrs Smith. Mr Smith was absent. Dean Smith was at school.",
            [{"Mrs Smith"}, {"Mr Smith"}, {"Dean Smith"}],
        ),
        (
            "Mr Okafor-Reid rang. Adaeze Okafor-Reid is his aunt.",
            [{"Mr Okafor-Reid"}, {"Adaeze Okafor-Reid"}],
        ),
        (
            "Mrs Smith and Mr Smith came. Smith said no. Leon Smith's mum cried.",
            [{"Mrs Smith"}, {"Mr Smith"}, {"Smith"}, {"Leon Smith", "Leon Smith's"}],
        ),
        ("Mr & Mrs Boateng came.", [{"Mr & Mrs Boateng"}]),
        ("Leon Smith met Mr Smith. Leon is 12.", [{"Leon Smith", "Leon"}, {"Mr Smith"}]),
    ],
)
def test_different_people_stay_different(text: str, expected: list[set[str]]) -> None:
    assert handles(text) == expected


def test_an_office_is_nobody() -> None:
    text = (
        "The Dean of the college was there. Dean Smith is 12. The Dean rose. She was made Dean of Students. Dean left."
    )
    assert [text[start : start + 9] for start, _ in of("Dean", text).places] == ["Dean Smit", "Dean left"]


@pytest.mark.parametrize(
    "text",
    [
        "Name of child: Zainab Al-Rashid\nKnown as: Zee\nZee left with her mum.",
        "Zainab Hall (known as Zee) came. Zee left.",
        "Zainab Hall, who is also known as Zee, came. Zee left.",
    ],
)
def test_another_name_that_the_text_says_somebody_goes_by_is_the_same_person(text: str) -> None:
    assert any("Zainab" in form for form in of("Zee", text).forms)


def test_who_is_named_behind_other_words_for_knowing_stays_another() -> None:
    text = "Liam Obi knows Zee as a friend. Zee is 12."

    assert "Liam Obi" not in of("Zee", text).forms


def test_whom_somebody_speaks_of_in_a_chat_is_not_what_they_are() -> None:
    text = "kian: u comin out\nTariq: nah mum says no\nkian: ask Aisha\nTariq: my brother knows\nJoanne: social worker"

    assert of("Tariq", text).handle not in {"mother", "brother"}
    assert of("Joanne", text).handle == "social worker"


def test_a_couple_is_neither_of_the_two() -> None:
    text = "Mr and Mrs Patel came. Mrs Patel's son Arjun Patel (13) was out. AP is quiet. Mr Patel left."

    assert of("Mr and Mrs Patel", text).forms == ("Mr and Mrs Patel",)
    assert "AP" in of("Arjun Patel", text).forms


def test_a_councillor_is_not_whom_a_text_is_about() -> None:
    text = "Cllr Jane Moss, Father Michael and Sister Mary visited. Cllr Moss left. Father Michael stayed."

    assert of("Jane Moss", text).handle == "person 1"
    assert of("Michael", text).handle == "minister"
    assert of("Mary", text).handle != "sister"


def test_a_deputy_is_not_the_head_and_both_carers_are_carers() -> None:
    text = (
        "Deputy Head Mrs Kaur told Headteacher Mr Lee that Ella's foster carers, Sue and Dave Marsh, rang. Ella is 12."
    )

    assert [of(form, text).handle for form in ("Mrs Kaur", "Mr Lee", "Sue", "Dave Marsh")] == [
        "deputy headteacher",
        "headteacher",
        "foster carer 1",
        "foster carer 2",
    ]


def test_two_young_people_do_not_read_as_one() -> None:
    text = "The young person Max came. Kyle is 12. Kyle left. Kyle was ill."

    assert of("Kyle", text).handle == "the young person"
    assert of("Max", text).handle == "young person 2"
    assert of("Kyle", "Kyle is 12. Kyle left.", ("the young person",)).handle == "young person 2"
    assert of("Kyle", "Kyle is 12. Kyle left.", ("young person",)).handle == "young person 2"


@pytest.mark.parametrize(
    ("text", "form", "handle"),
    [
        ("DC Lowe rang. Then DC Lowe left.", "Lowe", "police officer"),
        ("Two girls met an older man, Darren. Darren, 24, drives. Darren left.", "Darren", "person 1"),
        ("To: Joanne Reed\nHi Jo, can you ring?\nThanks,\nSue", "Jo", "person 1"),  # work is not whom it is about
        ("A friend of Dean's, Tyler, was there. Tyler is one of Dean's best friends.", "Tyler", "friend 1"),
        ("Solicitor for mother: Ms Perry. Ms Perry's view was heard.", "Ms Perry", "solicitor"),
        ("Kyle's nan Jean Barnes, who is a nurse, rang. Kyle is 14.", "Jean Barnes", "grandmother"),
        ("I am writing about my daughter Ellie West.", "Ellie West", "the young person"),
        ("My sister Leah is 9. I'm Ellie and im 12.", "Ellie", "the young person"),
    ],
)
def test_what_is_said_of_somebody_is_heard(text: str, form: str, handle: str) -> None:
    assert of(form, text).handle == handle


def test_names_that_were_found_as_one_are_two() -> None:
    text = "Kyle told me that Aaron hit him. Aaron, Kyle's cousin, denies it. Joanne/Sue to ring. Then Sue rang."

    assert of("Aaron", text) != of("Kyle", text)
    assert of("Joanne", text) != of("Sue", text)


def test_a_surname_alone_that_is_said_to_be_somebody_else_is() -> None:
    text = "Present: Amina Yusuf (mother), Yusuf (young person)."

    assert [one.handle for one in candidates(text)] == ["mother", "the young person"]


def test_a_town_that_owns_something_is_the_town() -> None:
    text = "Sam lives in Bradford. Sam is 14. Bradford's services are busy."

    assert [one.handle for one in candidates(text)] == ["the young person", "place 1"]


def test_a_possessive_without_its_apostrophe_is_the_same_person() -> None:
    text = "a mate of ellies, jay, told us that ellie wasnt ok. ellies mum came."

    assert of("ellies", text) == of("ellie", text)


@pytest.mark.parametrize(
    ("text", "handles"),
    [
        (  # a father is not his child
            "Apologies: Mr Smith (father). Dean Smith (DOB 04/05/2012) is 13. Dean was seen.",
            {"Mr Smith": "father", "Dean": "the young person"},
        ),
        ("Kyle Barnes is a 14-year-old boy. Mr Barnes, Kyle's father, rang.", {"Mr Barnes": "father"}),
        (
            "Kyle Barnes left. Mr Barnes, the father, rang. Kyle's mum came too.",
            {"Mr Barnes": "father", "Kyle": "the young person"},
        ),  # no age is told
        (  # who is called like a hill
            "He lives with his stepfather Craig Hill. Kyle is 14. Craig rang Kyle twice.",
            {"Craig Hill": "stepfather", "Craig": "stepfather"},
        ),
        ("With Jo Park (health) and Tom Hill (education). Tia is 14.", {"Tom Hill": "person 2"}),
        ("Family: mother Michelle Barnes, sisters Tia (9) and Ella (7). Kyle is 14.", {"Ella": "sister 2"}),
        ("Thanks,\nJoanne Reed\nSocial worker\nDean is 13.", {"Joanne Reed": "social worker"}),
        ("Dean is 13. Dean left. Dean rang Darren. D. told me.", {"D.": "the young person"}),
        (  # whom a chat is about, not who writes most
            "Jay: u seen kyle\nTia: nah kyles grounded\nJay: lol\nJay: ok kyle",
            {"kyles": "the young person"},
        ),
        ("Tia goes to St Mary's Primary School. Tia is 9. St Mary's knows.", {"St Mary's": "school 1"}),
    ],
)
def test_real_papers_say_who_is_who(text: str, handles: dict[str, str]) -> None:
    assert {form: of(form, text).handle for form in handles} == handles
