"""Schools as people say them, and what only looks like one."""

from __future__ import annotations

import pytest

from alongside.names import Kind

from .conftest import drawn


@pytest.mark.parametrize(
    "marked",
    [
        "collecting the children from {St Brendan's PS}. I left a card.",  # kinds cut short
        "Two were at {Cottenham VC} before. {Loxford Lane Inf}. Teacher, Miss",
        "{Carnmore Integrated} had a place; he is at {Kilmarnock HS}.",
        "kids Oskar (7, {Our Lady & St Hugh's}) and Lena",  # two patrons
        "{Our Lady of Pity RC} and {SS Peter and Paul} are shut.",
        "He is in Y10 at {the Academy}. They go to {the College}, she is a pupil at {the Grammar}.",
        "In Y9. Older one was at {Kings} before the managed move.",
        "I was there and now I'm at {the Bishops'}. Attends {Drapers'}. school = {Merchants'}, tutor",  # plurals
        "She went to {Queen Ethelburga's}. {Dame Alice Owen's} is far, he said. From {Bishop Fox's}, about it.",  # founders
        "his blazer, {King Edward VI Aston Fields}, was torn",
        "She goes to {Coombe Girls'}. The toilets and the Boys' team were hers.",
        "I know {the Blue Coat} one. She wore a blue coat and he a Red Coat.",
        "Nursery ({Cylch Meithrin Efailnewydd}) says so. He is at {Gaelscoil na Móna}.",  # in Welsh and Irish
        "He came out of hospital at 3.20, from work at 3.15.",
        "transferred from {Kingsmead} to {Oak Lodge} in Y7. Excluded from {Outwood Ormesby} in Year 9.",
        "her old school ({Stokesay}) rang. School (closed).",
        "the uniform of {Heathfield Park}, full uniform, a navy blazer",
        "which school?\nTee: dont know",
        "Y9 Maths. Year 6 SATs, Year 6, Autumn term.",
        "Bishops said so. He met kings and queens.",
        "Thanks, Tom PS ring me. PS I love you. Alan Smith VC was brave. The Home Sec. rang.",
        "They enjoy Science and Forest School. Ring Work AND School. Khan Academy is free.",
        "She joined Drama School. Ysgol Sul: stori.",
        "She goes to {Plough Lane Juniors}.",
        "get into {st dom's} for sixth form, match v {st anne's}, at {fair isle ps}\nok",
        "st john ambulance came. main st is shut. a blessed relief",
        "school say quiet, {eastbrook primary}, hungry mondays",
        "She is in Y9 at {Discovery}, enrolled there. Year 6 at Christmas. Year 4 at Mum's.",
        "The Castle fell, and they went from Heritage to Vision.",
        "Mum picks him up from {Little Stars}, gran has him. {Tiny Toes} say he bites. They sang Five Little Ducks.",
        "I will say sorry at school and go to {Ormiston Sir Stanley}; see her.",
        "I was at {Bishops' High}, he at {Merchant Taylors' School}.",
        "MINUTES OF {ST WILFRID'S SCHOOL}",
        "MINUTES OF {ST WILFRID'S SCHOOL} PANEL, 14 March\n\nPresent: Joanne Lee (social worker), Mark Tully (chair)",
        "A looked after child of Northants.",
    ],
)
def test_schools_are_found_as_people_say_them(marked: str) -> None:
    assert drawn(marked.translate({ord("{"): None, ord("}"): None}), Kind.SCHOOL) == marked
