"""What is found, and what is left alone."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.names import Kind, find


def drawn(text: str, kind: Kind | None = None) -> str:
    """The text with { } around each find."""
    pieces, at = [], 0
    for found in find(text):
        if kind in {None, found.kind}:
            pieces += [text[at : found.start], "{", text[found.start : found.end], "}"]
            at = found.end
    return "".join([*pieces, text[at:]])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dean went to see Joanne.", "{Dean} went to see {Joanne}."),
        ("We met Ms Okafor-Reid.", "We met {Ms Okafor-Reid}."),  # a courtesy title leaves with its name
        ("This was Dean's idea.", "This was {Dean}'s idea."),  # the possessive stays
        ("Nkechi Eze rang Siân Llywelyn.", "{Nkechi Eze} rang {Siân Llywelyn}."),
        ("His brother Tomasz Wójcik came.", "His brother {Tomasz Wójcik} came."),
        ("The social worker rang the school.", "The social worker rang the school."),
        ("He felt hope, and would mark the date.", "He felt hope, and would mark the date."),  # names that are words
    ],
)
def test_people_are_found_and_words_are_not(text: str, expected: str) -> None:
    assert drawn(text, Kind.PERSON) == expected


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (Kind.SCHOOL, "She attends Meadow High School.", "She attends {Meadow High School}."),
        (Kind.SCHOOL, "He is at Ysgol Bro Myrddin now.", "He is at {Ysgol Bro Myrddin} now."),
        (Kind.SCHOOL, "She goes to high school.", "She goes to high school."),
        (Kind.ADDRESS, "At 14 Rosebery Avenue, Leeds LS8 3AB today.", "At {14 Rosebery Avenue, Leeds LS8 3AB} today."),
        (Kind.PLACE, "They meet in Victoria Park.", "They meet in {Victoria Park}."),
        (Kind.PLACE, "The family moved to Croydon.", "The family moved to {Croydon}."),
        (Kind.POSTCODE, "Somewhere in LS8 3AB.", "Somewhere in {LS8 3AB}."),
        (Kind.POSTCODE, "Seen in SE15 again.", "Seen in {SE15} again."),  # half written
        (Kind.POSTCODE, "He sold a Mamod SE3. At NG7 they met.", "He sold a Mamod SE3. At {NG7} they met."),
        (Kind.PHONE, "Ring 07700 900123.", "Ring {07700 900123}."),
        (Kind.PHONE, "Ring +44 (0)20 7946 0018.", "Ring {+44 (0)20 7946 0018}."),
        (Kind.EMAIL, "Write to j.hart@example.org.", "Write to {j.hart@example.org}."),
        (Kind.HANDLE, "He is @deano_h on there.", "He is {@deano_h} on there."),
        (Kind.HANDLE, "Her snapchat is kay.dee09 now.", "Her snapchat is {kay.dee09} now."),  # without @
        (Kind.DOB, "DOB: 12/03/2012.", "DOB: {12/03/2012}."),
        (Kind.DOB, "He was seen on 12/03/2012.", "He was seen on 12/03/2012."),  # a date of something else
        (Kind.NHS, "NHS number 943 476 5919.", "NHS number {943 476 5919}."),
        (Kind.UPN, "UPN: H801200001001.", "UPN: {H801200001001}."),
        (Kind.CASE, "Case ref MX-2210/77.", "Case ref {MX-2210/77}."),
        (Kind.VEHICLE, "A car, AB12 CDE, waited.", "A car, {AB12 CDE}, waited."),
        (Kind.OPERATION, "Known from Operation Claridge.", "Known from {Operation Claridge}."),
        (Kind.OPERATION, "The operation was called off.", "The operation was called off."),
    ],
)
def test_each_kind_is_found_by_its_shape(kind: Kind, text: str, expected: str) -> None:
    assert drawn(text, kind) == expected


@settings(deadline=None, max_examples=60)
@given(st.text(st.sampled_from("Dean Hart’s @_.,-0123\nLS8 (é)🙂Ms"), max_size=80))
def test_finds_are_in_order_inside_the_text_and_never_overlap_or_cross_a_line(text: str) -> None:
    at = 0
    for found in find(text):
        assert at <= found.start < found.end <= len(text)
        assert "\n" not in text[found.start : found.end]
        at = found.end


def test_importing_the_room_loads_no_list() -> None:
    seen = (
        "import sys, alongside.names; from alongside.names import lists; sys.exit(lists._codes.cache_info().currsize)"
    )
    assert subprocess.run([sys.executable, "-c", seen], check=False).returncode == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Young person: B.A. (f, 15)", "Young person: {B.A.} (f, 15)"),  # a field says whose they are
        ("my mate deano got stopped", "my mate {deano} got stopped"),  # small letters, a nickname
        ("kezia said her bf tyrell did it", "{kezia} said her bf {tyrell} did it"),
        ("WILL STATED THAT HOPE HAD LEFT", "{WILL} STATED THAT {HOPE} HAD LEFT"),  # capitals, and names that are words
        ("Mark rang Grace, who came with Hope.", "{Mark} rang {Grace}, who came with {Hope}."),
        ("We wrote to the Dean of Students.", "We wrote to the Dean of Students."),
        ("Dywedodd Mrs Pritchard wrth Siân ap Rhys a'i mam.", "Dywedodd {Mrs Pritchard} wrth {Siân ap Rhys} a'i mam."),
        (
            "The panel saw Mae Evans, due in April, May and June.",
            "The panel saw {Mae Evans}, due in April, May and June.",
        ),
        ("Team inspectors: Lynn Radley, Mark Shackleton HMI", "Team inspectors: {Lynn Radley}, {Mark Shackleton} HMI"),
        ("Ms. O'Neill-Adeyemi rang.", "{Ms. O'Neill-Adeyemi} rang."),
        ("She wears Calvin Klein and Ted Baker.", "She wears Calvin Klein and Ted Baker."),  # things called like people
        (
            "The Court of Appeal held, inter alia, that it was wrong.",
            "The Court of Appeal held, inter alia, that it was wrong.",
        ),
        ("Then Manish Kumar @ Tolly ran away.", "Then {Manish Kumar @ Tolly} ran away."),
        (
            "B22\tMwangi, Esther\tPaid\nBed 1   Okonkwo, Grace   f 67",
            "B22\t{Mwangi, Esther}\tPaid\nBed 1   {Okonkwo, Grace}   f 67",
        ),
        ("Tell Jas. Yeo that Thos. Bulstrode came.", "Tell {Jas. Yeo} that {Thos. Bulstrode} came."),
    ],
)
def test_hard_names(text: str, expected: str) -> None:
    assert drawn(text, Kind.PERSON) == expected


def test_a_date_after_a_name_is_a_date_of_birth() -> None:
    assert (
        drawn("Dean Hart, 12/03/2012, was seen on 12/03/2024.", Kind.DOB)
        == "Dean Hart, {12/03/2012}, was seen on 12/03/2024."
    )
