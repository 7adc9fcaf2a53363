"""Names that a form of writing announces."""

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
        ("mo: wagwan\nj4y: cool u\nmo: is it\nj4y: yeah", ["mo", "j4y", "mo", "j4y"]),
        ("Then Big Trev came.", ["Big Trev"]),
        ("Her son Dharmender (PW1) was caught.", ["Dharmender"]),
        ("Bed 5 SINGH, Baldev, await CT.", ["SINGH, Baldev"]),
        (
            "(VJ) Venetia Jellicoe\n(SM) Sunniva Mohn\nIt was SM who rang VJ.",
            ["VJ", "Venetia Jellicoe", "SM", "Sunniva Mohn", "SM", "VJ"],
        ),
        ("In the matter of K (a child).", ["K"]),
        ("EH (education welfare) says that he attends.", ["EH"]),
        ("Ricardo 'Ricky Spanish' Lima came.", ["Ricardo 'Ricky Spanish' Lima"]),
        ("Reviewed by the panel (YOS) and police (CSC) on 12 June.", []),
        # Titles in small letters and for two; the verb "miss" is none.
        ("i told miss achebe and mr obi, and i miss dean.", ["miss achebe", "mr obi", "dean"]),
        ("Dear Mr and Mrs Wojciechowski, thank you.", ["Mr and Mrs Wojciechowski"]),
        ("Household: Smith, Denise (mo); Jones, Barry Jnr (sib).", ["Smith, Denise", "Jones, Barry Jnr"]),
        ("Met Ifeanyi (“Iffy”), 16, and Liam Pask and “Tank” at six.", ["Ifeanyi", "Iffy", "Liam Pask", "Tank"]),
        ("She only knew him as “Peaches”, she said.", ["Peaches"]),
        ("I asked Dean, “Why”, and told Dean “No”.", ["Dean", "Dean"]),
        # In courts and research people are letters; the article is nobody.
        (
            "Re L and M (Children). I refer to L, a girl aged nine. M wept. Miss A said a word. A child.",
            ["L", "M", "L", "M", "Miss A"],
        ),
        ("RK, 15, came late. RK has not eaten.", ["RK", "RK"]),
        ("The review by Professor Julian Le Grand was read.", ["Professor Julian Le Grand"]),
        ("Ask Healthwatch, the IRO or the DMO about it.", []),
        ("They came from Sri Lanka. Her Muslim friends say hi hun.", []),
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
