"""References that nothing known announces, in texts that tell of somebody, and numbers that are nobody's."""

from __future__ import annotations

import pytest

from alongside.names import Kind

from .conftest import drawn


@pytest.mark.parametrize(
    "marked",
    [
        "They wrote to her under {PPS 26/077713}.",  # the letters of an agency, and a number
        "No signal at hers. {WCCIS 802 44 17}. Sheep: 412.",
        "Mustafa hit her; {CRI 22/771920}, NFA.",
        "He is on {ICS 9 000 41 772}, {iVPD 600 4418} and {nDelius E 418 822}.",
        "The report, {StEIS 2023/18855}, made her ill.",
        "The {LL ID for both: 1184027} and {1184028} are hers.",  # who it is for stands between
        "He was seen. reported to pol {cad 733/19nov}",  # a log and its day
        "dog seized {1104/3Oct}, he said",
        "police came, she has {1190 of 11/11} and {00881 of 1st april}",
        "FMPO {FM25P0044} granted for her; old tag {0D4E2B-A81023-7719CT}.",  # signs in turn
        "He gave {44-2207-25}, or was it {14/88231/25}?",
        "her {po 4500 918 33} and his {sir-5519}, missing {mps/0419/me}, our {n-114 882}",  # in small letters
        "Correct record for him is the one ending ...{40771}.",
        "her job card {18833}, member no {0033914}, licence index {513 882}",
        "Accession {2009/117}, closed until she dies. Information request {26-1188} is his.",
        "IDVA file {E1190} and her {P5512904}. Sofiia ({204498}) is his niece.",
        "She made order #{A7719}, ticket #{88213} and #{G-77/19/ash}.",
        "Property ref: {UPRN-L 0041 7730} is hers",  # no phone
        "Dywedodd hi: rhif achos: {26/0118}, ein cyf {4471/26}, he said.",
        "Her CPOMS entry {2231} and his case opened {00451}. Her dog's chip {977200008812345}.",
        "She pays by ref {ASB/14/LN} and log {66 of 18th}.",
        "ref {DP 7719 b}\nDad, log {0582 i}\nHis Penalty Charge {WK 5518 0092 A} – vehicle",  # a letter at the end
        "{BCC-R 220 8841} is hers, Port ref {SRN-P 0019}; fare {pf 00918/22/l}, Kent {30-0881}",
        "her account {1 0044 7719 02}. His claim, {1803374/2023}, Tag A: {M/0214}, code {PNMH-S-311}.",
    ],
)
def test_references_are_told_by_their_own_signs_where_the_text_tells_of_somebody(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.CASE) == marked


@pytest.mark.parametrize(
    "text",
    [
        "Her BP was 120/80, HR 88, RR 16, sats 98, GCS 15/15 and temp 37.2.",
        "She paid £12500, and 45000 people came in 2019-2020. He took 12000 steps and ate 1200 kcal.",
        "He walked on the A4067 and the B4521. She got 12/20, page 16, number 7 on the list, in the 20th century.",
        "Mon 09.00-15.00, Tues 10.30-12.15. She came at 12:30:11 on 12.10.2024, he on 061124.",
        "C wing, cell C4-12, landing 3: he sat there.",
        "Her audit was to ISO 27001 and BS 5839-1, in RAL 7016. He passed AQA 8700.",
        "He pleaded under u/s 302/34 IPC, paras 11-14, aged (16/17). Her ages: 11-16.",
        "Her team won 14-12. 120 of 1st years came, 12 of 14 stayed. Her week ending 12 May, her year ending 2025.",
        "They took her cards, product code 820650-85. Route no. SEN-118 takes him.",
        "The laptops of his, trolley L2, numbers 201–230. Item GZB-33-RED was his.",
        "if she falls its 999 then sal then our paul 07700 900 466, he said",
        "Her post-2015 novels, his mid-1990 hits and a pre-1960 house. #2024 was hers, #1 his.",
        "He bought 9 mm, 1000mAh, 2x1000mg and 12000 km. DX 710311 is his, Registered in Wales No. 0338182 hers.",
    ],
)
def test_measures_days_goods_and_laws_are_no_references(text: str) -> None:
    assert drawn(text, Kind.CASE) == text


def test_a_judgment_bears_its_own_citation_in_a_line_of_its_own() -> None:
    text = "[2023] IEHC 512\nThe mother relied on [2019] IEHC 44 and Criminal Appeal No. E038 of 2021."

    assert (
        drawn(text, Kind.CASE)
        == "{[2023] IEHC 512}\nThe mother relied on [2019] IEHC 44 and {Criminal Appeal No. E038 of 2021}."
    )


def test_the_same_signs_are_goods_where_the_text_tells_of_nobody() -> None:
    text = "Pump ABX 802 44 17 with filter F1190-B, tin 1184027, hose E1190 and valve 44-2207-25."

    assert drawn(text, Kind.CASE) == text
