"""Plates in part and from elsewhere, extensions, numbers of health in part; and codes, hours and motorways."""

from __future__ import annotations

import pytest

from alongside.names import Kind

from .conftest import drawn


@pytest.mark.parametrize(
    "marked",
    [
        "First two of the plate are {CV}; she's sorry. Last three of the reg were {OXB}. The plate ended in {OXB}.",
        "Partial reg: {YK14}. The reg began {YK}. Reg {LD65} something.",
        "his mates come past in a black merc, ends in {OXB}, and they wait",
        'a motorbike in the hall at number 31, "{TIG 4417}, the whole stair reeks". IL plates {KIL 2210}.',
        "Man in Audi, {WD70 F?K}. White Transit, {HN66 ***}, and a moped, {YD23 H..}, sped off.",  # what was not seen
        "He drove {GX70 SKI}, she thinks.",  # letters that no plate has
        "HGV plate {BT 6614 KX}, lorry, reg {WGM 4F93L}, van {B 88 ALN}. Plates on the gate {TFD 821K} paid",
        "The plate is UK made. Plates of food: CHICKEN, RICE. Number plates are OK. Registration is AM and PM.",
        "BIG 2024 QUIZ. OIL 2023. RIB 100. Room TIG 4. Plate A and plate B. Reg 12 of the 2014 Regulations.",
        "CCTV in the van ends at 10. The car park ends in Mill Lane. Reg 4(2). Steak plate 12.",
    ],
)
def test_plates_are_found_in_part_and_from_elsewhere(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.VEHICLE) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Constable Rhonda Magowan, {101 ext 30418}. Hub, {101 ext 871 4402}.",
        "Etim | {01632 960300 x 4419} | Manager | {ext. 4410} | call IT on {extension 4410}",
        "Ring {01492.555.018}, or {oh one six three two, nine six oh, double four seven}.",
        "Bus Station  0715  0915  1215\nAsfordby  0726  0926  1226",  # hours
        "trap cracked, part 0020097204, on order. Wayback: Ellie (1903-1979). Card ending in 4410. Shout – Text 85258",
        "4 x 12, 2 x 100 ml, 3 x 44. oh one two three go.",
    ],
)
def test_extensions_and_spoken_numbers_are_found_and_hours_are_not(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.PHONE) == marked


def test_a_column_may_hold_a_part_of_a_number_of_health() -> None:
    register = "(Surname / first / born / CHI last 4 / site)\n\nOrr / Iain / 03.04.11 / {4417} / L delt\nRae / Skye / 1.2.11 / – / R"

    assert drawn(register.translate({ord("{"): None, ord("}"): None}), Kind.NHS) == register


def test_a_pupil_may_be_named_before_the_number() -> None:
    assert drawn("UPN for Bernadette: K873 2019 14006.", Kind.UPN) == "UPN for Bernadette: {K873 2019 14006}."


@pytest.mark.parametrize(
    "marked",
    [
        "Dr Patel FY1 saw him. An FY2 rang. Reviewed by FY1 and ST3. She lives in {FY1}.",  # doctors
        "We came off the M54. Take the M6 to J4 of the M54. They are {M14} boys.",
        "root filling LL6, composite UR4",  # teeth
    ],
)
def test_doctors_motorways_and_teeth_are_no_postcodes(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.POSTCODE) == marked
