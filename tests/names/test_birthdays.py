"""Birthdays told from the day of writing, in questions, lists and registers, beside names and ages; and days that are nobody's."""

from __future__ import annotations

import pytest

from alongside.names import Kind

from .conftest import drawn


@pytest.mark.parametrize(
    "marked",
    [
        "Theo is 9 on {Weds}, the song makes him cry",
        "theo is 9 on {weds} and billy turns 6 {sat}",
        "babe ur 15\n16 on {the 20th}\nthats not 16",  # the age before is one less
        "He's 21 {next Tues} and his hub closes. Osian P was 13 {yesterday}.",
        "I'll be twelve on, erm, it's {the day before Christmas Eve}.",
        "jonty is 9. i am 9 on {febuary 14} and Jaxon's 7 on {agust 3rd}",  # misspelt
        "We have a lad of 18 (on {Hallowe'en}) in the hall.",
        "u woulda been 17 {thursday}. Im 16 {tomoz}. hes 5 {nxt tues}",
        'Eli Junior, "nine come {Stow Fair}". She hits the big 4-0 on {Sunday}.',
        "She'll be 5 at {Christmas}, he is 3 at {the end of March} and our twins are 2 {a week on Friday}.",
        "Kai, 12 on {Saturday}, wants a bike. Anya (6 on {Sunday}), Bo (8 in {March}), Cy (turned 11 {last week})",
        "Josh is 10, 11 in {March}. My nan is 80 {the day after boxing day}. She turned 100 {last Thursday}.",
        "Mr Ford, carer, 60 on {14 Sept}",
        "Congratulations to Dot, 90 on {the 4th}, and to Ken who reached 80 on {Friday}. Party for Ken's 80th: {Sat 12th}.",
        "She'd have been a hundred in {May}. On her ninetieth, in {March}, we sang.",
        "He was one month old on {Friday}. im 16 {end of july}. She is a hundred and one on {Sunday}.",
        # what else is counted, and who else does something on a day
        "Attendance was 12 on Wednesday and it is 8 on Monday. Room 9 on Weds is booked. Bus 38 on Sunday is late.",
        "The score was 3 on Saturday. There were 12 on Tuesday and we are 14 next week. Tickets, 12 on Saturday, are gone.",
        "Mood is 4 today. Pain was 6 yesterday. It's 20 today. Sugar was 5 yesterday. Sats are 94 today.",
        "We met at 10 on Friday. He came at seven on Sunday and works 9 to 5 on Friday. Half past nine on Thursday.",
        "Page 16 on the 20th century. B wing 12 on the 4th. Bed 15. 16 on the 3rd floor.",
        "Prices go up to £15 and 16 on Monday. The club's 50th on Saturday. Table of 12 on Friday.",
        "Missing from 21.40 on 8/11 to 14.15 on 9/11. Fees rise to £21.50 on 1 April.",  # an hour, a price
        "Absences: 4 in September, 6 in October. Wards: ten on Saturday. Doors open at six on Friday.",
    ],
)
def test_days_near_the_writing_are_found_where_somebody_has_an_age_on_them(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.DOB) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "ps it's her bday {sat}, 6!! My birthday's {tomorrow} and hers was the day of the flood.",
        "Mia parents eve {12 feb} is her bday as well. {Sat 9th}: Leo's 7th birthday. {Thurs 6 Nov} – Ken's bday",
        "his b'day is {4.11}. happy birthday for {Sunday}. It is her 10th birthday {a week today}.",
        "Transition date (18th birthday): {12/02/27}. It'll be her first birthday on {the Tuesday}.",
        "Ei phen-blwydd ar {12 Dachwedd}. Ganwyd hi ar y {5ed o Fai 2011}.",
        "Happy 80th to Ken on {the 12th}! Many happy returns to Joy ({3rd}). Happy with that, 4 May is fine.",
        # asked and answered
        "AGENT: And your date of birth?\n\nCUSTOMER: {The first of the fourth, forty-nine}. April Fool.",
        "CLERK: Date of birth?\nDEFENDANT: {Ninth of the ninth, ninety-nine}.\nCLERK: Address?",
        '"Date of birth?" "{Four four sixty-two}," she said. When\'s your birthday? {3rd of June}.',
        "My date of birth is {oh five oh three eighty one}.",
        # below a heading
        "Birthdays this month:\n{3rd} – Mo\n{9th} – Dee\n{22nd}: Auntie Pat\n\nThen on 4 May we met",
        "Staff birthdays\n\n{Jan 4} Bogdan · {Jan 19} Carol-Ann\nJune – none\n{Oct 31} Morticia",
        "Birthday chart\nJan: Ayla {4}, Tom {19}\nFeb: Mo {3}\n3 rooms are shut.",
        "Fridge list: bdays\nAyla {4.5} / Bo {6.7} / Cy {8.9}\nMilk",
        "They're 9 and 11, birthdays {3/4 and 4/5}.",
        "BIRTHDAYS this month (rota): Ruaidhrí {2nd}, turns 12; Xinyi {the 9th}",
        "DOBs: Kit {4/5/22}, Lea {3/3/19}",
        # what is held on a birthday, and what bears its name
        "The birthday party on Saturday was at 3. On Wednesday my birthday cards came. Birthday cakes are made on Fridays.",
        "On 12 May the birthday honours. The King's birthday and St George's Day.",
        "Birthday cakes\n12 Sept – Large, iced\n14 Sept – Small",
        "How old is the boiler? It was put in on 3 May 2024. When was the panel? 3 May 2024.",
        "Births, deaths and marriages\n3 May – Office closed",
    ],
)
def test_days_are_found_beside_the_word_birthday_and_after_a_question(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.DOB) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "D.O.B. ........... {30 / 08 / 2007}\nD.O.B. ______ {30/08/2007}",
        "DOB? {3/4/09}. d/o/b {3.4.09}. DOB given: {270508}\nDOB {14032011}",
        "DOB {2011 03 14}. DOB {14,3,11}. dob: {14|03|2011}. dob {14:03:2011}. DOB {c. March 2011}",
        "Noah, b. {25 Dec 1814}. Keziah b {1842} at Diss, b. {abt 1842}, b. Kenninghall {1842}, b '{86}.",
        "Macsen, d.g. {14.02.2012}",
        "born {4th, 5th and 6th May 2011}. Born: Ayla {4.5.18}; Bo {6.7.19}; Cy {8.9.21}",
        "Alfie born at Watford General, {22.07.2019}. Baby born by SVD at 03:12 on {4/5/25}.",
        "When you were born, on the {hottest day of July 2015}. He was born {two days after Christmas 2009}.",
        "born in {the winter of '47}, born in {March '42}, born during the war, in {1942}.",
        "Ken, born Hull {1931}, sang. 2nd child b {Mar '11}.",
        "On {4 May 1931} Ken was born. Jo gave birth on {2 May}. He was born {tues}. I wasn't born yesterday.",
        "I came along in {June 1970}. She comes of age on {12 Feb 2027}.",
        "He had not been told by 4 May 2024. A to B 1842 miles. Plan B 2024.",
    ],
)
def test_births_are_found_however_their_day_is_written(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.DOB) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Name            DOB         Room\nAva Lind        {04/11/22}    Blue\nKit Obi         {3.2.23}      Red",
        "Name, DOB, allergies\nAva Lind, {04/11/22}, none\nKit Obi, {3 Feb 2023}, nuts",
        "Player – born – position\nKai Ode – {2014} – GK\nTom Hay – {12 Mar 2015} – RB",
        "Joined | Child | DOB | Plan\n\n3/4/24 | Kai | {4/5/19} | CIN\n3/4/24 | Lea | {4/5/23} | CIN",  # the second day
        "Child (DOB) – school\nKai ({4/5/22}) – Holy Cross\nLea ({1/1/23}) – nursery",
        "Surname | first | D.O.B.\nObi | Lea | {12 May}\nHart | Sky | {120518}",
        "UPN  Surname  Forename  DoB  Pref  Distance\n7  Obi  Lea  {2013-03-19}  1  0.81\n\nOffers on 1 March 2024.",
        "Room ¦ Name ¦ Born ¦ Moved in ¦ Care plan review\n1 ¦ Joy Hart ¦ {19/07/1940} ¦ 19/03/2024 ¦ 19/06/2024",
        "Please send name, DOB, address and the form.\nMeeting on 3 May 2024 in the hall.",
        "Name / DOB / ward\nObi / {4/5/22} / 7\nHart / – / 8\n\nFridge 2.9 min, 6.8 max",
    ],
)
def test_the_heading_of_a_register_tells_which_day_is_of_birth(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.DOB) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Ava Lind, aged 6 ({3/8/19}). Kit (4; {4/5/21}). Seen in 2025.",  # so old when it was written
        "Ayla Orr 7y 3m ({4/5/18}). Seen in 2025.",
        "About: Mila ({06-06-2022}) and Baby Muirhead (due 12-12)",  # the subject of a letter
        "Kai Obi 12 ({14.6.13}), Lea 10 ({3.2.15}), Tom 8",
        "Kids: Ava (F, {3/8/19}), Kit Lind M {4/5/22}. Children: Lakeisha ({2011}), Tyrell ({2013}).",
        "pt Osagie Iyoha, {290409}, seen. Ann Lee, 991399.",  # no day of a calendar
        "Ann Lee\n4 May 2021 – 6 June 2023 at Hull",
        "3/8/24 Ava Lind\n12/9/24 Kit Lind\n3/10/24 Tom Hay",  # a diary
        "The eldest ({March 2012}) is in Y9.",
    ],
)
def test_days_beside_names_and_ages_are_of_birth_where_nothing_else_fits(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.DOB) == marked
