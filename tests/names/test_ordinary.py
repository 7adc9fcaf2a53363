"""What a document itself shows to be no name: labelled by hand."""

from __future__ import annotations

import pytest

from alongside.names import Kind
from alongside.names.ordinary import Ordinary
from alongside.names.tokens import tokens

from .conftest import drawn


@pytest.mark.parametrize(
    "text",
    [
        "The First-Tier Tribunal decides. An appeal to the First-tier Tribunal is free.",
        "The SEN Co-ordinator and the multi-agency panel met. Multi-agency work is hard.",
        "Special educational needs (SEN) are met first. SEN support comes before an EHC plan; EHC plans are reviewed.",
        "Places for 16 year-olds and for low-incidence needs. Take-up was low. Post-adoption support, too.",
        "The Health and Wellbeing Board met. The Board agreed that the board must hear children. Their wellbeing counts.",
        "Each LSCB reports. LSCB members and others were asked.",
        "There is a Code. The Code of Practice is a code for all.",
        "Traineeships are open to all. Most traineeships last a year, and traineeships with pay are few.",
        "T: 0300 123 4234\nTextphone: 0161 618 8524\nThe office is open from nine.",
        "We told Healthwatch. The healthwatch rang. Our healthwatch and their healthwatch said so.",
        "We told Headstart. The headstart staff and our headstart hub met headstart leads.",
    ],
)
def test_guidance_names_nobody(text: str) -> None:
    assert drawn(text, Kind.PERSON) == text


@pytest.mark.parametrize(
    ("text", "word", "thing"),
    [
        ("The English came.", "England", True),
        ("We told Healthwatch. A healthwatch, the healthwatch, our healthwatch.", "Healthwatch", True),
        ("We told Healthwatch. Ask Healthwatch.", "Healthwatch", False),
        ("Dean met a dean, the dean and our dean.", "Dean", False),
    ],
)
def test_a_document_shows_what_is_a_thing(text: str, word: str, thing: bool) -> None:
    assert Ordinary(tokens(text)).is_thing(word) is thing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Names joined by hyphens are still names, made of words or not.
        ("Stacey-Ann met Ms Okafor-Reid.", "{Stacey-Ann} met {Ms Okafor-Reid}."),
        ("Demi-Leigh Wood-Hill came.", "{Demi-Leigh Wood-Hill} came."),
        # A word of the document is a name again after a title, and where it stands large more often.
        ("The court sat. Mr Court was in the chair.", "The court sat. {Mr Court} was in the chair."),
        (
            "Smiler and his mate Goose left. Goose came back. A goose got in.",
            "{Smiler} and his mate {Goose} left. {Goose} came back. A goose got in.",
        ),
        # Initials that are told stay people, beside abbreviations.
        (
            "Present: Tunde Bakare (TB), the IRO. TB said that the IRO agreed.",
            "Present: {Tunde Bakare} ({TB}), the IRO. {TB} said that the IRO agreed.",
        ),
    ],
)
def test_names_among_such_words_stay_names(text: str, expected: str) -> None:
    assert drawn(text, Kind.PERSON) == expected


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.PHONE, "The number of 137 is given in table 4."),
        (Kind.PHONE, "See section number 740 of the report."),
        (Kind.CASE, "In case year 2014/15 and 2015/16 it rose."),
        (Kind.HANDLE, "The board published its review.4 It was late."),
        (Kind.PERSON, "Cheshire and Lancashire bid for it."),
        (Kind.PERSON, "✓ (maladmini-\nstration, delay etc)\n✓\n(maladmini-\nstration)"),
    ],
)
def test_numbers_years_footnotes_and_counties_are_left_alone(kind: Kind, text: str) -> None:
    assert drawn(text, kind) == text


def test_an_extension_is_still_a_telephone() -> None:
    assert drawn("Ring the office, ext. 4417, or mobile ending 902.", Kind.PHONE) == (
        "Ring the office, {ext. 4417}, or mobile ending {902}."
    )
