"""Towns, villages, shops and pubs, whole and wherever they stand, and what only looks like them."""

from __future__ import annotations

import pytest

from alongside.names import Kind

from .conftest import drawn


@pytest.mark.parametrize(
    "marked",
    [
        # what the lists hold, though people are called so too
        "She is in {Boston} with her mum. He came from {Elgin} and went on to {Ramsey} by bus.",
        "Lads from {Liverpool} took his phone. My nan is from {London} and my mum was in {Leeds} for a year.",
        "She spoke of Birmingham children's services in Birmingham City Council.",
        "Her nan came home by {Aston on Clun} and he lives at {the New Lodge}. She likes the Red Cross.",
        "AMARA LIVES IN {WHIPTON} WITH HER MUM. SHE WAS LAST SEEN AT {HEAVITREE}. she left",
        "IN THE MORNING SHE WENT TO SCHOOL. AT HOME SHE WAS TO REST. FROM MONDAY she may go",
        "u comin {stourport} or wot, my mum went {drayton}, he will send me to {sylhet}",
        "she went mental and i came back going spare, my mum came last",
        "He was in Maths, in Ward 4 and in Court. She went to Hospital, my mum was at Home.",
        # by itself between signs, where the text tells of people
        "{Llanelli} – carers' group. Dean Hart said he came. Kyle Obi too. | {Corby} | she left",
        # with all that it is called by
        "She went to {The Jolly Tar} and he sat in {The Willows}.",
        "The lads go to {Little Orcheston} and he is in {HMP Low Newton}.",
        "She sat in {Holborn nick} and met him at {Audlem Green chip shop}. He was nicked.",
        "He was dropped off at {Sultan's}, then she was seen by {Eastleigh works}.",
        "She shops at {Kwik Fit, Ancoats}. He walked down {Mill Fold Road, Middleton}.",
        "She met him at {The Spinner & Bergamot}, he said.",
        "He was at {Acacia Villa, Lower Norwood}, then she met him in the {Cae Glas hostel, Ffordd Deiniol}.",
        "She was in {Pescod Square} and he stays at {Wold View Farm}, then met her in {King's Lynn}.",
        "My mum was born in {Bridge Street, Bampton}, upstairs.",
        "She met me at {Wimpy in the precinct}.",
        "We bathe {Hyde}, she said.",
        "08:20 Aroha W. – {Bluebell Court}. She moved there, past {Valley House}. Court: Teesside Youth Court.",
        # by what such places are called
        "The lads met by {the war memorial}, at {the skate park} and by {the big Tesco}, he said.",
        "She was outside {the Crown in Cricklewood}.",
        "He was charged by the Crown. She had skate park shoes and got a rec from mum.",
        "Collect from: {Methodist hall, Southwold}. She went down {the Esplanade} to {the Legion}.",
        "She was seen at {Saleem's Superstore} and {Diva Nails}, then taken to {Fairfield General}.",
        "Treated at {Kent Intake Unit}. GP: Dr Pasquale, {Thames View}. She works at {Kings Kebab & Pizza}.",
        "Nearest A&E is far and she Declined A&E. He wrote to the Attorney General. My Garage.",
        # what is no place, though it sounds so
        "Basil Hart has spoken to Severn Trent for her. There's Quality Street, she said, and Messy Church.",
        "THE PEW SHEET – Trinity 9. She is a Swansea fan and he acts with the Saltby Players. IN THE HIGH COURT he sat.",
        "He goes to {Hyde}, {Denton} and {Glossop} on the bus with her.",  # three towns are three
    ],
)
def test_places_are_found_whole_and_other_words_are_not(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.PLACE, Kind.ADDRESS) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "She wants to swap with her son at {Flat 10}. Kyle from {no. 12} told her, and the lads at {number 31}.",
        "i live at {36 Ashfeild rode} and my nan stays at {9 the rylands}",
        "He lives at {number four the almshouses, Thaxted}. She stays at {14 Larch} and he lives at {12} with his mum.",
        "They did her boiler at {13c}. Post goes {c/o PO Box 318}, nothing to her flat.",
        "Mum saw him at {Flat 9, Tower Two}. Collect her from {2 Caravan Site, Old Tip Lane}.",
        "Her mum is at {Flat 2, Sunnybank, Chapel Lane, Reydon}.",
        "- {Flat 9, Tower Two}: Mrs Quigg wants to swap, she said. Block One won.",
        "Closure order, {16 Coldstream}, expires, she said. {Number 7} has a doorbell, and {No. 9} says he left.",
        "It's {forty-one, erm, Wordsworth Crescent}, she said.",
        "Text from mum: soz running late traffic on M62 is a joke",
        "He was 4 at 9 May, born at 31 weeks, and weighs 12 stone.",
        "He is in Room 4, on page 16. She was at 3a in the queue and stays at 9 most nights.",
        "He stayed at 3 different hostels; she lived at 5 addresses and scored 5-3. My mum is at 6 Monday to Friday.",
        "Flat 3 of the tyres went. Flat 12.5% fee. No. 4 in the league was he.",
    ],
)
def test_numbers_are_doors_where_somebody_is_at_them(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.ADDRESS) == marked
