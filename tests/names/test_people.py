"""People as papers write them, and what is called like them."""

from __future__ import annotations

import pytest

from alongside.names import Kind, find


def people(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find(text) if found.kind is Kind.PERSON]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Present: Tunde Bakare (TB), youth justice. TB said that attendance was low.", ["Tunde Bakare", "TB", "TB"]),
        ("Ward, S. is wanted on warrant.", ["Ward, S."]),
        ("The judge, R.V. Raveendran, agreed.", ["R.V. Raveendran"]),
        ("with a friend he knows as Ghost. He says Ghost's number is new.", ["Ghost", "Ghost"]),
        ("Then Big Trev came.", ["Big Trev"]),
        ("Her son Dharmender (PW1) was caught.", ["Dharmender"]),
        ("Bed 5 SINGH, Baldev, await CT.", ["SINGH, Baldev"]),
        (
            "(VJ) Venetia Jellicoe\n(SM) Sunniva Mohn\nIt was SM who rang VJ.",
            ["VJ", "Venetia Jellicoe", "SM", "Sunniva Mohn", "SM", "VJ"],
        ),
        ("In the matter of K (a child).", ["K"]),
        ("Reviewed by the panel (YOS) and police (CSC) on 12 June.", []),
        # Titles in small letters and for two; the verb "miss" is none.
        ("i told miss achebe and mr obi, and i miss dean.", ["miss achebe", "mr obi", "dean"]),
        ("Dear Mr and Mrs Wojciechowski, thank you.", ["Mr and Mrs Wojciechowski"]),
        ("Household: Smith, Denise (mo); Jones, Barry Jnr (sib).", ["Smith, Denise", "Jones, Barry Jnr"]),
        ("I asked Dean, “Why”, and told Dean “No”.", ["Dean", "Dean"]),
        # In courts and research people are letters; the article is nobody.
        (
            "Re L and M (Children). I refer to L, a girl aged nine. M wept. Miss A said a word. A child.",
            ["L", "M", "L", "M", "Miss A"],
        ),
        ("RK, 15, came late. RK has not eaten.", ["RK", "RK"]),
        ("The review by Professor Julian Le Grand was read.", ["Professor Julian Le Grand"]),
        ("Ask Healthwatch, the IRO or the DMO about it.", []),
        ("They came from Sri Lanka with her friends, say hi hun.", []),
        ("YP: J.P.\nCollect at 8. J.P. sits in front.", ["J.P.", "J.P."]),
        ("Re: Ọmọtọ́lá Adébáyọ̀, DOB 17.03.2011.", ["Ọmọtọ́lá Adébáyọ̀"]),  # accents without a letter of their own
        (
            '"surname","forename","dob"\n"Hall","Chance","2008-11-01"\n"Begum","Tahmina","2010-02-11"',
            ["Hall", "Chance", "Begum", "Tahmina"],
        ),
    ],
)
def test_people_are_told_by_how_they_are_written(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Who speaks as what they are is nobody; an initial is somebody, but not a question and its answer.
        (
            "PC: Who was it?\nMale: Florin.\nPC: Florin what?\nMale: Florin Caldararu.",
            ["Florin", "Florin", "Florin Caldararu"],
        ),
        ("F1: I'm his nan.\nTHE JUDGE: And you?\nF1: No.\nF2: Charmaine.", ["Charmaine"]),
        ("Q: Were you there?\nA: Yes.\nQ: With whom?\nA: With Moses.", ["Moses"]),
        ("DC: What is it called?\nE: It has a stairlift.\nDC: And then?\nE: The shed.", ["E", "E"]),
        ("Mollie 🐸: on the bus?\nEsi: top deck\nMollie 🐸: is he\nEsi: who", ["Mollie", "Esi", "Mollie", "Esi"]),
        (
            "12/11/23, 19:20 - Lorraine: a car seat?\n12/11/23, 19:21 - Dipti: yes\n12/11/23, 19:22 - Lorraine: ta",
            ["Lorraine", "Dipti", "Lorraine"],
        ),
        ("Debs – who ate it\nIfe – not me\nDebs – it was mine\nIfe – sorry", ["Debs", "Ife", "Debs", "Ife"]),
        ("Mon – swim\nTue – bake\nMon – swim\nTue – rest", []),
        # Fields of a form, and who signs.
        ("Name: Reason Chikwava   Status: NFA\nStatus: Pending Review", ["Reason Chikwava"]),
        ("Prisoner: Quashie, Delroy\nNumber: A4471EK", ["Quashie, Delroy"]),
        ("Hi Mrs Okoye,\n\nThe bus was late and nobody minds.\n\nmags xx", ["Mrs Okoye", "mags"]),
        ("Dear Mr Obi,\n\nIt was kind of you.\n\nBest wishes\nV.", ["Mr Obi", "V."]),
        ("Dear all,\n\nThe hall is shut.\n\nThanks", []),
        # Ranks that the forces and abroad have.
        (
            "SGT ABARA HAS THE PLAN. Capt Hetherington and Mme Sylla came.",
            ["ABARA", "Hetherington", "Mme Sylla"],
        ),
    ],
)
def test_who_speaks_who_signs_and_whose_form_it_is(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Dobbs, Faith | - | no call\nNguyen, Blue | / | late\nGwilliam, Rose | / | dentist",
            ["Dobbs, Faith", "Nguyen, Blue", "Gwilliam, Rose"],
        ),
        (
            "BALOGUN, TIMI .... Pass\nLOCKE, HARRIET .... Pass\nCZARNECKI, MACIEJ .... Pass",
            ["BALOGUN, TIMI", "LOCKE, HARRIET", "CZARNECKI, MACIEJ"],
        ),
        ("A1 Abara C\nA2 Akhtar Z\nA3 Early S\nB1 Cheung Y L", ["Abara C", "Akhtar Z", "Early S", "Cheung Y L"]),
        (
            "13:00  BUKHARI Inaya   new\n13:45  MASON Tobias   review\n14:30  FEATHER Ash   moved",
            ["BUKHARI Inaya", "MASON Tobias", "FEATHER Ash"],
        ),
        ("KHAN, Aisha\t/ / /\nHOPE, Tyrell\tN N N\nREED, Sean\t/ N /", ["KHAN, Aisha", "HOPE, Tyrell", "REED, Sean"]),
        ("Tea, Coffee\nMilk, Sugar\nBread, Butter\nRow A\nRow B\nRow C", []),
    ],
)
def test_a_roll_is_read_line_by_line(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tea and Victoria sponge, then a Catherine wheel and Jack and Jill.", []),
        ("Judy Nwachukwu does Punch and Judy.", ["Judy Nwachukwu"]),
        ("He has a dog called Tyson. Kezia has a rabbit named Simon.", ["Kezia"]),
        ("She works for Tate & Lyle, he at Penhallow & Daughters and she at Mills & Hart Solicitors.", []),
        ("Sister Marie has Cushing's syndrome.", ["Marie"]),
        ("Storm Barra came on Tuesday. Uncle Ben's rice and Mr Kipling again.", []),
    ],
)
def test_things_that_are_called_like_people_are_nobody(text: str, names: list[str]) -> None:
    assert people(text) == names


def test_inspectors_with_letters_after_their_names_are_several_people() -> None:
    found = people("Inspectors: Paula Thompson-Jones HMI, Susan Myers HMI, Ty Yousaf HMI.")
    assert len(found) == 3
    assert found[1].startswith("Susan Myers")


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("He was born in Keighley on 21 January 2008.", Kind.DOB, "21 January 2008"),
        ("TOBI LIVES AT 88 INKERMAN ROAD, STOCKPORT AND IS WELL.", Kind.ADDRESS, "88 INKERMAN ROAD, STOCKPORT"),
        ("I was given CAD 5182/06JUN25.", Kind.CASE, "CAD 5182/06JUN25"),
        ("See log 0087 of 13/4 please.", Kind.CASE, "0087 of 13/4"),
    ],
)
def test_other_kinds_are_told_by_it_too(text: str, kind: Kind, words: str) -> None:
    assert (kind, words) in [(found.kind, text[found.start : found.end]) for found in find(text)]


def test_a_shop_whose_name_ends_in_op_is_no_operation() -> None:
    assert [found for found in find("The Co-op Academies Trust sent data.") if found.kind is Kind.OPERATION] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Author: Grace Hope\nHe was seen.", ["Grace Hope"]),
        ("From: Bob Lowe <bob@x.gov.uk>\nSubject: Plan", ["Bob Lowe"]),
        (
            "From: Lowe, Bob (Duty)\nSent: 3 May\nTo: Ann Fry; Doe, Jane\nCc: Rose Bishop",
            ["Lowe, Bob", "Ann Fry", "Doe, Jane", "Rose Bishop"],
        ),
        ("> From: Bob Lowe\n> To: 'Ann Fry', Dev Bell", ["Bob Lowe", "Ann Fry", "Dev Bell"]),
        # What is said of a time, a duty or a team is nobody.
        ("From: home to school\nHe walks.", []),
        ("From: The Duty Team <duty@x.gov.uk>\nTo: All Staff\nCc: MASH", []),
    ],
)
def test_who_a_head_names_is_somebody_whatever_the_words(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The lad goes by Smokes. His mate gave his name as Taff, and a third by the name of Polo left.",
            ["Smokes", "Taff", "Polo"],
        ),
        (
            "DP: Pawel Nowak, 17\nOIC: PC Ann Lee\n\nDP asked for a call. Ann Lee rang.",
            ["Pawel Nowak", "Ann Lee", "Ann Lee"],
        ),
        (
            "12/01  08:52  L Ingham  Concern\n12/01  15:31  L Ingham  Update: Tommy was collected.",
            ["L Ingham", "L Ingham", "Tommy"],
        ),
        (
            "Mon 6 Jan: nobody came. I rang Mr Lowe.\nThu 9 Jan: nobody came. Shanice said I had cancelled.",
            ["Mr Lowe", "Shanice"],
        ),
        ("Maria K. was late. We saw Leroy St Hilaire with his brief.", ["Maria K.", "Leroy St Hilaire"]),
        ("Will you come? The worker will ask. Plan B was better. Hepatitis B is rare. He knows.", []),
    ],
)
def test_what_writing_shows_of_people_is_heard(text: str, names: list[str]) -> None:
    assert people(text) == names
