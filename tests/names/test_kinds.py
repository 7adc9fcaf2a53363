"""Birthdays, accounts, schools, places and numbers in the many ways that people write them, and what only looks like them."""

from __future__ import annotations

import pytest

from alongside.names import Kind, find

from .conftest import drawn


@pytest.mark.parametrize(
    "marked",
    [
        "Kai (born {3.9.08}) was seen.",
        "Jude b.{9/9/06}, in care",  # no space
        "Her birthday is {14 March 2009}.",
        "She has her birthday next week, on {Tuesday 9 September}.",  # the weekday tells the year
        "He turned 15 on {2 May} and got a bike.",
        "She'll be 14 on {1st June}.",
        "aged 14 yrs ({14/07/2010})",
        "dob {180907}, male",  # no signs between, announced
        "dyddiad geni: {9 Chwefror 2011}",
        "His date of birth was given at the desk as {3 May 2010}.",
        "AGE/DOB\t15, {11 Sep 08}\nDOB.... {6 - 6 - 17}",  # fields of forms
        "Zainab Al-Hakim  {17.5.2023}  NHS 9434765919",
        "Child 1: Johnny Maughan, {12-12-18}\nChild 2: Margaret Maughan (Peggy), {5-6-21}",
        "He's eighty seven on {Christmas Day}.",
        "Name\tDOB\tSeen\nChild A\t{04/02/11}\t05/06/24",  # told by the heading of the column
        "A female, poss. Shanice, b. {2009}, holds the phone.",  # the year alone, or the month
        "Kieran (b. {11/2012}) present. Ring Skye, at home with baby (b. {Oct}).",
        "BORN {17.XI.2007} FROM Feltham",
        "d.o.b. {Aug 1st '11}. New.",
        "He was born {the twelfth of July 2008}, d.o.b {6th of the 4th 2011}.",
        "His date of birth's {twelve eleven ten}.",
        "CALLER: Fourteen in, in {August the nineteenth}",
        "DOB on your system is wrong, it's {30/09/2008} not {09/03/2008}.",  # the second is another guess at it
        "his birthday on {18/2}. her birthday was {the 20th}. its my bday on {the 21st} so",
        "I spoke to her on 12/3; she is 12 ({12/3/13}, I wished her well). He was 14 (12/3/24).",
        "Children: Amelia Barker {14/06/2017}, Oscar Barker {02/03/2020}",
        # who becomes how old
        "he turns 18 on {12/02}. im 13 on {28 nov}. Wei, 12 on {July 8th}, sings.",
        "15 (16 on {the 14th of Dec}). 17. 18 on {3rd of may}",
        "She is 13 on {Easter Monday}. She will be nine on {St Stephen's Day}. Lily was 5 on {Christmas Day}.",
        "Lemuel, seven in {December}, is small.",
        "I'm fourteen {11th of May}",
        "Nadine's sixteenth is on {4 January}. Corey's 14th is on {the Weds, 18th}. until her 18th ({3 Feb 2028})",
        "He attains the age of 18 on {3 May 2028}. Funded from {19 October}, when he turns 18.",
        "If I turn 18 while I'm here, on {1st of June}, I stay. She'll be fourteen on {19th of next month}.",
        "There were 12 on 3 Nov. Room 12 on 3 Nov was cold. Attendance was 12 on 3 May and it was 20 in June.",
        "Absences: 4 in September, 6 in October (12 in May). Year 9 from September.",
        "It was two on Saturday 8th.",
        "{3.2.10} is her date of birth. Born early at home on {3 February 2010}. Born in {the spring of 2010}, dob {3feb10}.",
        "Defendant: Kairo Hart, {January 9th, 2009}. Will live in Hull.",  # the month is no name
        # asked and answered
        "You'll be fifteen soon.\nCASSIUS: {Ninth of March}. Mandy says so.",
        "A card for every birthday. His is {the first of April}.",
        "Do you remember the old church?\nAmy: on the 3rd of May it shut",
        # in words and other calendars
        "A: Courtney. {Ninth of the ninth 04}. b. {19th Nov. 1985}",
        "gave it as {the 4th of Hamal 1387}, or {11 Tir 2002}",
        "Théo, born {14 juillet 2016}, né le {14 juillet 2016}. On 15 juillet 2016 it rained.",
        'Birthday "{fourteen May 2010}". {2009 March 30th} born in Luton.',
        "{2 Mar} | Paige b. at Airedale",
        "Date of Birth: {2 9 21}",
        "DOB {09-2012}. DOB believed {2010}. Her year of birth is {2007}. He was born in Calabar in {1936}.",
        "Children born in 2009 and those born 2010 are in Year 11. Births in 2019 fell.",
        # the second of two, the next child's, another guess
        "Date/s of birth used: {13.08.2005}; {13/08/2007}; {18-3-05}",
        "Freya Inga, born {3 October 2014} and {8 May 2018}. Father's DOB is {02/07/1961}, son's {14/11/1993}.",
        "Age assmt. says {12.12.2009}, passport says {2001}. The report was filed on 3 May 2024.",
        "I was put a {1 January} in my papers. School is shut on 1 January.",
        "It's Kai's birthday on {3 Feb}, and Lea's on {4 May}.",
        "Birthdays: Kai {3 Feb}, Lea {4 May}",
        # somebody before it
        "The children are Finch ({1.1.19}) and Wren ({20.12.21}). Review (3.4.24).",
        "Kids: me ({7.10.10}), Haroon. Ashlyn (she's 16, {22nd Dec '08}) had walked.",
        "Child Protection Conference (3/4/24).",
        "Section B. 2009 was a good year. It was the birthday of the club.",
        "DOB {1/2/08}.",
        "They came on Boxing Day, and sixteen stood in the hall.",
        "The panel met on 4 March 2024.",
        "The policy was updated in May 2021.",
        "We were born to lose, he said, on 3 June when the club shut.",
    ],
)
def test_birthdays_are_found_and_other_dates_are_not(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.DOB) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "her tiktok, {lil.tay09}, has followers",
        "Discord: {wraith#4471}",
        "Gamertag: {SilentOwl88}",
        "the account in the name of {Skengz4L}",
        "His Xbox name is {Mad Dog 2010}.",  # with spaces
        "twitter.com/{hollyrants} was used",
        "whats ur snap\nTee: {teezyxo}",  # asked and answered
        "{charlie_b} (snap)",
        "They met where she plays as {PinkPanda}.",
        "He spends six hours a day on Snapchat and Instagram.",
        "Discord is banned in school; so is Roblox.",
        "She set up a profile on the housing website.",
        "convicted u/s 302 of the Code",  # a section, nobody on Reddit
        "https://www.reddit.com/r/news",
        "{nyssa.of.norwich}: he gave me a lift\n10.30pm: left\ne.g.: this",  # who speaks
        "Child1: hello\nP2: hi\nChild1: bye\nP2: bye",
        "dm from {k1ng_sol} to {ameliaxo_}, rated by {j0rd4n.w}, in _three plain words_",
        'She said that "{lonelyboi}" had messaged on Discord and that "football" was on Snapchat.',
        "Threads, BeReal or Discord. He used LanguageLine. E-books by OverDrive. account = childrens",
        "{lil_sav.x}: omds\n{n4dia__}: say less\n{n4dia__} left the group",
    ],
)
def test_accounts_are_found_and_apps_are_not(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.HANDLE) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "School: {Parkview}\nYear: 10",
        "my old school {st pauls} was better",
        "The {Heath Park} SENCO did not reply.",
        "{Oasis Academy Brightstowe} has signed.",
        "They go to {the Academy}.",
        "parents are from {Bacău}",
        "kids off {the Gurnos}",
        "She has fled {Jalalabad}.",
        "They meet at {the skate park} in {Dudley}.",
        "Stop and search outside {Seven Sisters station}.",
        "Family home in {Wath upon Dearne}",
        "Her uncle lives in {Leeds}.",  # a great city, but said of somebody
        "I lived in {Ely} and to live in {mexborough} is dull.",  # "to live in": read from "in", too
        "Carers: Nasima Rahimi, {Gravesend}",  # behind a name, behind a street
        "He parked on {Trevithick Road, Camborne}, two up.",
        "She took a parcel on the bus tae {Nairn}.",
        "His brother Hashmat is in {Calais}.",
        "She came from {Peshawar} and her dad is still in {Mirpur}.",
        "Journey: {Asmara} > {Tesseney} > {Calais}, by lorry. He opened Settings > Display.",
        "She met him in {Glossop}, then in {Calais}, {Lampedusa} and {Khartoum}.",
        "Mothers' coffee, {lewisham}, Thursday\nShe came.",
        "He was stopped in {Byker} and lives near {Hackney}.",
        "She is at {HMYOI Wetherby}. The prison Governor wrote.",
        "She sat in {Tottenham Hale} and slept at {Rowanhill Close Support}.",  # more of the name than was found
        "GP: {Blakenhall Family Practice}. I took the bus to {Wythenshawe hosp}.",
        "He was tried at Preston Crown Court. She is on the London Borough of Hounslow list, and in Luton Council.",
        "She supports Preston North End. The Bishop of Llandaff met her.",
        "She lives {Calcot} and came from {Senghenydd} by lift.",
        "Lock the gate by {the Gasworks}. He went up {the Raploch}.",
        "The shop on {Old Kent Road} and the one in {Old Street}.",
        "He got off at {Basford Crossings}. I come from {Shard End} and sing.",
        "She is from West Yorkshire and at Dead End.",
        "Dad works in {Ho's} and comes home at 1.",
        "used to go to {the arndale} after school",
        "on the road, down our street and up a narrow lane",
        "A swan sat on the crown of the hare.",
        "She saw him behind {Lidl} on Friday, and at {Asda} in March.",
        "They wait behind {Lidl} and near {the Tesco Express}.",
        "She was seen inside {Lidl} and in {Greggs}. He had a Greggs bag.",
        "He hid by {the Forge} and in {the Old Baths}. She is back at {The Beeches}, hostel.",
        "She slept inside {Dial House} and her mum is in {the QEUH}. Any party may appeal to the Magistrates' Court.",
        "He is by {sahel grill} and she on the stairs at {larch court}, not in my house or the car park.",
        "She missed him at {The Hangar}. Read The Guardian.",
        "She keeps it in the Quality Street tin, and they met in the Maple Room.",
        "Feasts she keeps: St Nicholas; St Lucia; St George. She prays in {St George}.",
        "He is Chechen and the interpreter spoke to two Ossetian lads in Bosnian.",
        "See Coventry v C. She read Bell v Tavistock.",
        "{Grange School} wrote. The Apple Tree Academy Trust answered, with Central School Services.",
        "She was stopped outside {Bargain Booze} and walked past {Iceland}.",
        "She was born in {Luton & Dunstable} and taken to {Alder Hey}.",
        "He came from {the Queen Elizabeth} and wrote to the King.",
        "Paige Miller and Nathan Oyelade. Paige was at {Airedale} on 2 March.",  # two people, and no "she"
        "She read of the Bridge of Sighs and the Bridge Project. A bridge fell.",
        "{Manvers lake}, {Preston bus station} and {Kingfisher pool}.",
        "I am the imam of {Masjid an-Noor}, and {the Miners Welfare} helped.",
        "He spoke by the Headteacher from Monday in Welsh.",
        "Deputy Headteacher\n{The Kestrel School}\n{Laburnum Avenue}",  # the article of a signature, and inside a sentence
        "Copies went to the Virtual School. Forest School is on Friday.",
        "School: {Duke's} (p/t timetable)\nnursery {Little Owls}: on roll",
        "School: {Birches Head}, Year 7.",
        "School: Closed.\nSchool: Mr\nSchool: Mr Duke",
        "Ms Dee Pryce (Head of Year, {Brynteg}) and Ann Lee (DSL, Sarah).",
        "Kyle's DSL said so. Then the SENCo rang.",
        "I am passed to Mr Boothroyd at {thornes academy}, my old school",
        "She is a pupil at {Our Lady of Lourdes RC Primary}.",
        "{Ysgol Maes y Gwendraeth} has a waiting list.",
        "Your son Kayode is at {Goodrich}.",
        "He goes to {Connaught School for Girls}. Last at {Eye C of E}.",
        "She was at {College of North West London}. He spoke to the College of Policing.",
        "mum will ring {beech hill primary} and he starts p1",
        "That was no way for girls to move from nursery to primary.",
        "He is at {Oasis Mayfield}. She drank her tea.",
        "Place: {Musgrave Custody Suite}\nBorn: {Leeds General}, 11/11/2010\nBlock is {Sandringham Point}.",
        "The crypt of {St Alphege, Southwark}, was cold. She sang in {Bethel Chapel, Treorchy}.",
        "Her nan is in {Montego Bay}.",
        "A note for Supply, {Lister Lane Primary}",
        "He is from the Home Office.",
        "They met in Parliament in March.",
        "She attended A&E on Friday.",
    ],
)
def test_schools_and_places_are_told_by_what_is_said_of_them(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.SCHOOL, Kind.PLACE, Kind.ADDRESS) == marked


@pytest.mark.parametrize(
    ("kind", "marked"),
    [
        (Kind.ADDRESS, "{Caravan 6, Sunnyside Park}"),
        (
            Kind.ADDRESS,
            "Address: {Narrowboat “Second Wind”, Bingley Five Rise moorings}\nAddress: Unknown, ask\nEmail address: no, none",
        ),
        (Kind.ADDRESS, "Add.... {4 The Terraces, Grimethorpe (by the old pit baths)}"),  # whatever is in the field
        (Kind.ADDRESS, "{6 Bryn Awelon, Bangor}"),  # no word for a street
        (Kind.ADDRESS, "Lives at {3 Larkspur}."),
        (Kind.ADDRESS, "Home: {9 Rosebery Road, Little Hulton, M38 9XX}"),  # one, not a number and the rest
        (Kind.ADDRESS, "Sent to {flat 3b above the chippy, 22 Mill Ln} at six."),  # what stands before belongs to it
        (Kind.ADDRESS, "Moved to {Room 11, The Laurels, 60–64 Christchurch Road} today."),
        (Kind.ADDRESS, "Seen at {1st floor back, 8 Hornby Road}."),
        (Kind.ADDRESS, "Located at {1a Matthews Lane, top bell}. Two came."),  # and what stands behind
        (Kind.ADDRESS, "found at {4 Nelson Road Central (top floor)}, with two adults"),
        (Kind.ADDRESS, "Home: {68 The Drive E18} – not to be said"),
        (Kind.ADDRESS, "Regards, B.\n{Titmuss Avenue, flat 14}"),
        (Kind.ADDRESS, "new adress is {16 albany crt} now"),
        (Kind.ADDRESS, "ITS {19 HARDEN GROVE} BUT THE LOCK UP HASNT"),
        (Kind.ADDRESS, "its {number 8 paddock st}, he said"),
        (Kind.ADDRESS, "House is {twenty-two Kendal Avenue}."),
        (Kind.ADDRESS, "Sub check: {Glanyrafon, Intermediate Rd}."),
        (Kind.ADDRESS, "[left] home: {Ashtree Farm Bungalow} – mum"),
        (
            Kind.ADDRESS,
            "Bed in {Pitch 7, Merrick's Farm Caravans, Throop Lane, Bournemouth. BH8 0DR}",
        ),  # to its postcode
        (
            Kind.ADDRESS,
            "Its {Rm 9, Y.M.C.A., Penarth Rd, Cardiff CF11 8TQ}.",
        ),
        (Kind.ADDRESS, "home ed visit at {Y Bwthyn, Cwmystwyth}. The walk is a 10 minute walk, then a 2 hour drive."),
        (Kind.ADDRESS, "A Quiet Room has Lego. Plot a course for Room 12 at 10."),
        (Kind.POSTCODE, "postcode: {cf5 4lh}"),
        (Kind.POSTCODE, "They call themselves {E3} boys."),
        (Kind.POSTCODE, "a vitamin B12 injection"),
        (Kind.POSTCODE, "an enquiry under S47"),
        (Kind.EMAIL, "{jo dot smythe at example dot com}"),
        (Kind.PHONE, "{01632 960155/960156}"),
        (Kind.UPN, "her UPN is {K330 2156 2100 3}"),
        (Kind.CASE, "incident {0412 of 6 June 2024}"),
        (Kind.CASE, "crime number {22000 617 714}"),
        (Kind.CASE, "My number is {A9914FK} u have to put it on"),  # in prison
        (Kind.CASE, "police come, give number {412 of 19th}. Police rung (log {612})."),
        (Kind.CASE, "SMITH, Summer (F) PID {3390127}, 999 call inc {0612-14/03}"),
        (Kind.CASE, "SENDIST {EH850/24/00113}, reference {LEI-020225-411}"),
        (Kind.CASE, "Contact log\n04/11 Nathan attended. A number of 19th century flats, number 412 on the list."),
        (Kind.CASE, "Post-16: POST-16 CHOICES, COVID-19 and ICD-11. Graded 5x5x5."),
        (Kind.CASE, "The case of 2019 went to appeal."),
        (
            Kind.CASE,
            "Police ref {06LC/122/24 (TIC)}, court ref {1:23-cv-08817-KPF}; log {1986 of 14/11} was his.",
        ),
        (
            Kind.CASE,
            "Her contents: healthcare in youth custody 226\n\nAppeals to the Tribunal 226\n\nWhat he can ask 231",
        ),
        (Kind.CASE, "Police have it, log {614 of today}.\nPOLICE REF\t{GMP 002981-17} (5510)\nHosp no.... {K773120}"),
        (Kind.CASE, "Hosp No {RXK 228104}, hosp {K9920417}, MRN: 4 beds"),
        (Kind.CASE, "Rang 101. Log {298}. Log 298 of the survey was lost."),
        (
            Kind.CASE,
            "CALL 999 QUOTING {LOG 0721 061124}. CAD refs to {4471/14NOV}. 999 {0171/18Nov}",
        ),  # a log with its day
        (Kind.CASE, "CPOMS 11/2. Duty log 14.20: call. 02/2024 and 12/2004"),  # only days and hours
        (Kind.CASE, "1545/04  Pilot on board.\n1720/04  All fast."),
        (Kind.CASE, "log no {EDT 3310}, Ref is {REP 30 44 187}, Ref {24 009 118}"),  # in groups
        (Kind.CASE, "ref they gave me was {rep-0099812/b}, crime ref {cri/2219/24}, niche {lw 2291 17}"),
        (Kind.CASE, "Our ref: {SGT/mw/40021}. CRIS reports {2815533/23} and {2817001/23}. {URN 01 YD 0041 724}"),
        (Kind.CASE, "Fire ref {HFR FS 24 – 118}, Court 2, {T2023 7744}. CRN | {X482917} | police (log {2219})"),
        (Kind.CASE, "quote {four four one stroke two two}. Log one was lost."),  # as it is said on the telephone
        (Kind.CASE, "A LIMITED (company no. 0338182). In court 1300 people. ref 12 boys."),
        (Kind.DOB, "Born: {2 Chet 2031 (15 Apr 1974)}\nDOB: {Thurs 14th Sept '23, 04:52 hrs}   NHS 712-553-0098"),
        (Kind.DOB, "Birth certificate: 2 copies. DOB: not known, he is 12"),
        (Kind.CASE, "PAPER SAY {14/88231/25}, quoting {26*104417}. Charged {54TK0219884}"),
        (Kind.CASE, "R v Hart, ind no {T20240561}. Grounds awaited: {NRM2025/114407}. {DATIX W-22871}"),
        (Kind.CASE, "Neutral citation: {[2024] EWHC 3391 (Fam)}"),
        (Kind.CASE, "See [2024] EWHC 3391 (Fam) at 14."),
        (Kind.CASE, "Exhibit {AK/HR/1} and {JMP/4}. Form MG/4."),
        (Kind.CASE, "Band A/12 plays. He/she was in set B/2."),
        (Kind.CASE, "{Criminal Appeal No. 1147 of 1994}, {O.S. No. 88/1987}, {Record No. 2018/00671}, Case {C-871/21}"),
        (Kind.CASE, "Sponsor licence/CoS: {C2G4419XX02}. Passport no {123456789}. Rent acct {7710044-2}"),
        (Kind.CASE, "TV licence: 2024. Passport control at 12. Room 12345."),
        (Kind.NHS, "CHI {170408 3357}, H&C No {320 045 9876}"),
        (Kind.PHONE, "OCCURRENCE LOG 0417-09112024"),
        (Kind.VEHICLE, "a white transit {yh09 kte}, then a Golf {NL18 ghw}, Saxo {S281 LNO}, reg {FN07-BKV}"),
        (Kind.VEHICLE, "The car is due by 10 mon, his birthday is 20 Feb, yr10 boys and 12 men drive"),
        (Kind.VEHICLE, "Vehicles: {FD17 CYK}; {R6 DNO}. Plate {FEZ 4471}. Reg ends {YBG}. A Pulsar {DL 3S BX 0917}"),
        (Kind.VEHICLE, "Size XYZ 1234. JAZZ 2024. His plate ends in the van."),
        (Kind.OPERATION, "OPERATION ORDER\nOp Line sent word of {Op Kittiwake}, and Dean of {Operation “Marram}”."),
        (Kind.POSTCODE, "Grade: PO8. A CO2 alarm. Two nights on the N18. Payroll BL07."),
        (Kind.VEHICLE, "reg no. {GJ 05 PLO}"),
        (Kind.OPERATION, "Named in {Operation Silver Birch}"),
        (Kind.OPERATION, "{Operation Fernbank} Officers met."),
        (Kind.OPERATION, "linked to {op makesafe}"),
        (
            Kind.OPERATION,
            "ismail less so. link to {op tanager}. seen in {op sandpiper}; re {op kittiwake}, {op marlpit} - update",
        ),
        (
            Kind.OPERATION,
            "her op went well, waiting for op date, in op theatre, he is for op tomorrow, post op pain, photo op today",
        ),
        (Kind.OPERATION, "OPERATION LOG. Op Courage line. under operation again, linked to {operation mallard}"),
    ],
)
def test_numbers_and_codes_in_many_forms(kind: Kind, marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), kind) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Placed at: {Flat 6, 2nd Floor, Garrick Court, Mill Brow, Rotherham}\nSeen by: duty",  # announced, piece by piece
        "Address: {FLAT 43, 9TH FLOOR, LONGSIGHT TOWER, STOCKPORT ROAD, MANCHESTER}",
        "TEAM B: {FIRST FLOOR REAR, 151 OLD RD, CLACTON-ON-SEA, CO15 3AX}\nAll in.",
        "Bail address was {15 HADRIAN MS}.",
        "Lives with her gran at {2/1, 48 Kirk Road}.",  # the place on the stair, in Scotland
        "Seen at {Flat G/1, 250 Crow Road}.",
        "Dad is at {Flat 3.14, The Granary, Wisbech}.",
        "Post: {c/o The Pines, 11 Weston Drive, Bournemouth, BH1 4JJ}",
        "Sent to {c/o Mrs Vickers, Flat 1A Ladgate House, Acklam Rd, Middlesbrough TS5 4EH} today.",
        "He now lives at {Bwthyn Rhosyn, Lôn yr Eglwys, Llansaint}.",
        "I live at {The Bungalow behind 2 Hilperton Marsh}.",
        "A great-aunt, {Hawthorns, Top Lane, Mapperton nr Beaminster, Dorset} – elderly.",  # a county tells it from behind
        "Gran at {23 Cross Skigersta Rd, Lionel, Isle of Lewis HS2 0TD} has a bed.",
        "{Barn 2, Priory Farm, Nr. Burnham Market, King's Lynn PE31 8HT} – this week",
        "Live @ {2nd flr flat, 40 Thorold Rd, Ilford} for now.",
        "Premises: {Basement & Ground, 6 Upper Lewes Road}",
        "Mon: {8 & 10 Hyde Rd, Mottram} / Fri home",
        "Tue: {Unit 3 (the flat over the tyre place), Ashton Old Rd}",
        "im goin bk to {12 spring vale} after",
        "She is at mine, {Bryher, 2 Chapel Street, Redruth}, since Thursday.",  # a house by a name that is no word
        "Then {52b Queensway}.",
        "A man, 16, of {Marram Close, Beadnell}, pleaded guilty.",
        "Ring at {12A Dogpool Lane, top bell, ring twice}.",
        "Halls: {UTC Halls Rm 40}",
        "Went to {22 Mill Lane, Redruth} on Monday. {9 Oak Road}, {12 Ash Road}.",  # two of a list are two
        "Staying w/ aunt, {2F2 18 Gorgie Road, Edinburgh EH11 2NR}",
        "{The Coach House, r/o 14 Bath Road, Reading}\n{Room 3 of 27 Oxford Road}\n{Maisonette above 77 Bridge St}",
        "{Carnmoney House, 14 Ballyclare Road, Newtownabbey, Co. Antrim BT36 5HN}",
        "{Croft 7, Lower Shader, Isle of Lewis}\n{Seaview, Scarinish, Isle of Tiree}",
        "His placement is {8 Fern Close (off Bell Lane), Tring}, and {66 Top o' th' Brow, Bolton}.",
        "{The flat above Costcutter, 41 London Road}. Placed {The Lodge at Hulver}. {Caravan at rear of The Plough, Main Road}",
        "{Old Laith Farm, Chisworth} – no signal. {Tŷ Uchaf, Llanuwchllyn}. {Penlan, Lôn Isaf, Tregarth}.",
        "Collected from {5 Ashdale} at 4pm. Mum's: {9 Hayfield}.",  # a street of one word
        "He moved to 5 Highfield classes. Year 4 Westfield won at 3 Sarah.",
        "born at home at {9 sandringham way, blackpool, fy1 4rt}, nobody there",
        "ADDRESS: {THE GRANARY, PACK HORSE LANE, NETHER WALLOP END}\nPOSTCODE",
        "we live at {number 9 church lane}, my nan at {3 the paddocks}, its {flat 7b, 230 high road, tottenham n15}",
        "0",  # a document that is only a number
        "We left by the lane, at 10 the street was shut, and at 7 down the road.",
        "{Flat above the Red Lion, High Street, Thame}. Owner of {16, 18 and 20 Osborne Street}. {14 Heol-y-Gors}.",
        "{41 Falls Rd, Belfast BT12}\n{Apt 3, The Malt House, 2a Wharf St., Leicester}\n{pitch 4, Poplars Caravan Site}",
        "Room 5, Tuesday, Mrs Lee. Unit 4, Health and Social Care. House 3, Team Points.",
        "{FLAT 2}\n{MULBERRY HOUSE}\n{14 NELSON PARADE}\n{GREAT YARMOUTH}\nNR30 3BJ",  # a line each
        "Mr John Hall\n{The Laurels}\n{14 Nelson Parade}\n{Little Snoring}\nNR21 0HX\n\nDear John",
        "{14 Nelson Parade}\nReasons\nHe was late.",
        "Egremont Walk, Worcester Rise, Laxton Court, Charles Ross Lane. Victoria, Piccadilly, Lime Street, Queen Street.",
        "The caravan at the back and the flat above were let. Hut 6, bed 9.",
        "Property: 1 Bible, 1 photo. Premises: Licensed, Open. Address: not known",
        "Unit 3 Ladbrokes. Unit 4 Specsavers. Court 4, Highbury Corner. Slot 5 Mercy Street.",
        "Chicken Cottage, Quality Street and no Quality Street. She moved to Fife.",
        "Middlesex, Westmorland, Huntingdonshire, Rutland, Flint and Dorset.",
    ],
)
def test_addresses_are_found_whole(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.ADDRESS) == marked


def test_a_person_beside_an_address_is_no_part_of_it() -> None:
    text = "Re Blair McNair-Osei, Flat G/1, 250 Crow Road, G11 7PZ. Derek Plimmer, 26 Wharf Road, NG7 9ZE."

    assert drawn(text, Kind.ADDRESS) == (
        "Re Blair McNair-Osei, {Flat G/1, 250 Crow Road, G11 7PZ}. Derek Plimmer, {26 Wharf Road, NG7 9ZE}."
    )

    text = "At Flat 6, Hardy House, Sarah Jones said so. Sarah Jones, 2 Chapel Street, Redruth, is here."

    assert drawn(text, Kind.ADDRESS) == (
        "At {Flat 6, Hardy House}, Sarah Jones said so. Sarah Jones, {2 Chapel Street, Redruth}, is here."
    )


def test_a_later_birthday_in_brackets_beside_an_older_one_is_found() -> None:
    assert (
        drawn("Siblings: Ruby (12/2/15), Bonnie (24/12/21). Review (24/12/24).", Kind.DOB)
        == "Siblings: Ruby ({12/2/15}), Bonnie ({24/12/21}). Review (24/12/24)."
    )


def test_a_heading_tells_what_its_column_holds() -> None:
    table = "No. / surname / born / was at\n1 / Suleman / 14-02-2013 / Witton Fold\n2 / Boswell / 21-08-2012 / none"

    assert drawn(table, Kind.DOB, Kind.SCHOOL) == (
        "No. / surname / born / was at\n1 / Suleman / {14-02-2013} / {Witton Fold}\n2 / Boswell / {21-08-2012} / none"
    )


def test_a_column_of_birthdays_may_hold_a_year_alone() -> None:
    table = "no | surname | dob | ref\n1 | Sky | {c. 2008} | 4\n2 | Hart | {3.2.10} | 2024"

    assert drawn(table.translate({ord("{"): None, ord("}"): None}), Kind.DOB) == table


def test_a_heading_tells_which_numbers_are_of_a_case() -> None:
    table = '"id","surname","dob"\n"{700412}","Begum","2010-02-11"\n"12","Hall","2008-11-01"'

    assert drawn(table.translate({ord("{"): None, ord("}"): None}), Kind.CASE) == table

    table = "order,time,from,to,rider\n{A7719},18:02,Wingstop,Hartington,Bilal\n{A7731},18:30,Subway,Normanton,Bilal"

    assert drawn(table.translate({ord("{"): None, ord("}"): None}), Kind.CASE) == table


@pytest.mark.parametrize(
    "marked",
    [
        "time;place;who;source\n0812;{Bulwell tram};Ethan P;CCTV\n1120;{Strelley};Ethan P;PCSO\n1340;none;n/a;n/a",
        "name,dob,school,ref\nReuben Obi,19/06/2012,{St B's},CSC-45033\nIlinca Hart,07/01/2008,{Holbrook},CSC-45117",
        "| Child | yr | lives | from |\n| Ayaan | R | {Undercliffe} | {Mingora} |",
        "Strengths; chronologies; signs; words\nOne; two; three; four",
    ],
)
def test_columns_of_places_and_schools_between_signs(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.PLACE, Kind.SCHOOL) == marked


def test_the_last_signs_of_a_health_number_are_told_by_their_heading() -> None:
    rows = "Rennie / Skye / 30.9.11 / {7740} / Y\nOrr / Heather / 1/1/11 / {3331} / N"
    table = f"(Surname / first / born / CHI last 4 / consent)\n\n{rows}"

    assert drawn(table.translate({ord("{"): None, ord("}"): None}), Kind.NHS) == table


def test_one_word_between_strokes_is_no_heading() -> None:
    diary = "03.09 | School | He started in Year 7.\n19.09 | Police | They were moved on."

    assert drawn(diary, Kind.SCHOOL) == diary


def test_a_place_does_not_reach_back_over_the_end_of_a_sentence() -> None:
    assert (
        drawn("They saw the Borough. Victoria Park was closed.", Kind.PLACE)
        == "They saw the Borough. {Victoria Park} was closed."
    )


def test_the_number_of_a_paragraph_is_no_case_of_the_line_before() -> None:
    assert drawn("It improves child protection case conferences.\n144. Training is available.", Kind.CASE) == (
        "It improves child protection case conferences.\n144. Training is available."
    )


def test_headings_of_a_document_are_no_places() -> None:
    text = (
        "#### Schools\n\nSee Chapter 10 and Annex 1 for the UK.\n\n### Transfer of EHC plans\n\n"
        "From primary school to secondary school, and middle school."
    )

    assert drawn(text, Kind.PLACE, Kind.SCHOOL) == text


@pytest.mark.parametrize(
    "text",
    [
        "The guidance by DfE is new.",
        "This was seen in Ofsted’s report.",
        "He is from the National Portage Association.",
    ],
)
def test_bodies_are_no_accounts_and_no_places(text: str) -> None:
    assert drawn(text, Kind.HANDLE, Kind.PLACE) == text


def test_a_town_by_itself_counts_where_the_text_tells_of_people() -> None:
    told = "Chidi Okafor, DOB 3/4/2009. Dean Hart saw him. Placement: unreg, {Hemsby}, caravan."
    assert drawn(told.translate({ord("{"): None, ord("}"): None}), Kind.PLACE) == told


def test_services_and_notices_of_copyright_are_no_places() -> None:
    text = "The legacy of poor practice in Birmingham children’s services remains, and she told him so.\n© Crown copyright 2014"

    assert not find(text)


@pytest.mark.parametrize(
    "marked",
    [
        "Dean's DOB is {4/3/2011}. His twin Mia, also {4/3/2011}, is ill.",
        "Case No: {AB12345}. We closed {AB12345}.",
        "Dean (born {3 July 2016}) is ill. On {3 July 2016} it rained; on 3 July 2017 it did not.",
    ],
)
def test_what_told_once_whose_it_is_is_found_wherever_it_stands(marked: str) -> None:
    assert drawn(marked.replace("{", "").replace("}", ""), Kind.DOB, Kind.CASE) == marked
