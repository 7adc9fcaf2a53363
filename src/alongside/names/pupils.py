"""Schools that only what is said of children tells: "Year 9, Barlby", "(7, Goldbeaters)", "out of rokesly at 3.20", "in a Philip Morant blazer".

A word that is somebody's name by other signs stays that: `whereabouts`, which asks for these, looks first.
"""

from __future__ import annotations

from alongside.names.schools import CAP
from alongside.names.standing import After, either

_UP_TO_THREE = rf"(?P<x>{CAP}(?: (?:(?:upon|on|le|y|yr|of|the) ){{0,2}}{CAP}){{0,2}})(?![\w’])"
# What is said of a school and of hardly anywhere else; `whereabouts` asks whether the words may be called so.
SAID_OF_SCHOOLS = After(
    (either("attends attended"), ""),
    (
        either(
            "enrolled registered roll place excluded suspended expelled assembly detention prom induction transition playgroup lessons"
        ),
        " (?:at|from|for)",
    ),
    (either("transfer transferred transferring"), " (?:to|from)"),
    ("managed", " move (?:to|from|at)"),
    ("Y Yr Year year yr y", r" ?\d\d? @"),
    ("P S", "[1-7],? (?:at|@)"),
    ("Reception reception", ",? at"),
    ("caretaker teacher TA SENCO headteacher head lollipop dinner", r"(?: \w+)? (?:at|from)"),
    ("used", " to go"),
    ("school schools college nursery primary setting playgroup", r" \(|\.{2,6}"),
    (either("uniform"), " of"),
    (
        "eldest oldest youngest kids children twins boys girls son daughter brother sister grandson granddaughter nephew niece",
        "(?: (?:is|are|was|were|now|both|goes|go|starts?|all)){0,2} (?:at|to)",
    ),
    then=rf"(?: (?:the )?|(?<=[(.])){_UP_TO_THREE}",
)
# "Year 9, Barlby", "Y4 – Hillside", but "Y9 Maths"
_TAUGHT = "(?!(?:Maths|English|SATs?|Phonics|RE|RS|RSE|PSHE|ICT|DT|MFL|Photography|Drama|Music|Parents|Options|Prom|Leavers|Camp|Trip|Mocks?)\\b)"
IN_YEAR = After(
    ("Y Yr Year year yr y", r" ?\d\d?(?:,| [–-]|:| \()?"),
    ("Reception reception", ",| \\("),
    then=rf" ?{_TAUGHT}{_UP_TO_THREE}(?=[.,;)\n]|$| and\b)",
)
