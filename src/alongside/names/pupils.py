"""Schools that only what is said of children tells: "Year 9, Barlby", "(7, Goldbeaters)", "out of rokesly at 3.20", "in a Philip Morant blazer".

A word that is somebody's name by other signs stays that: `whereabouts`, which asks for these, looks first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.schools import CAP, OF_SCHOOL, may_be, paragraph_of
from alongside.names.standing import After, Holding, Standing, either
from alongside.names.values import Found, Kind

_UP_TO_THREE = rf"(?P<x>{CAP}(?: (?:(?:upon|on|le|y|yr|of|the) ){{0,2}}{CAP}){{0,2}})(?![\w’])"
# Children by age or year and school: "(7, Goldbeaters)", "(Y4, Barlby)", "Oskar (9 yrs, Hillside)".
_IN_BRACKETS = re.compile(
    rf"\((?:aged? )?(?:\d(?<!\w.)\d?(?: ?(?:yrs?|years?|yo|y/o|y))?|[YP](?:r|ear)? ?\d\d?|Reception|nursery)(?:,|;| at| @| –| -) (?P<x>{CAP}(?: (?:(?:of|and|&) )?{CAP}){{0,3}})\)"
)
# When schools come out: "out of rokesly at 3.20", "pick them up from Barlby at quarter past three".
_COMES_OUT = After(
    ("out", " of"),
    ("outside from at leaves", ""),
    ("finish finishes finished", "(?: at)?"),
    then=r" (?P<x>(?P<w>[A-Za-z][\w'’]{3,})(?: [A-Z][\w'’]+)?) (?:at|for|by|@) (?:about )?(?:2[.:][345]\d|3[.:][0-5]\d|[38][.:]?(?:15|20|25|30|35|40|45|50)|"
    r"(?:half|(?:a )?quarter (?:past|to)|ten past|twenty (?:past|to)) (?:three|3|eight|8|nine|9))\b",
)
# "Older one was at Larkmead", in a line that tells of schools.
_WAS_AT = After(
    (
        "was is been now currently previously formerly",
        r" at (?:the )?(?P<x>[A-ZÀ-Þ][\w'’\-]+(?: [A-ZÀ-Þ][\w'’\-]+)?)(?![\w’'])",
    )
)
# Where no place but a school can stand a common word is one: "Y9 at Discovery", "enrolled at The Link", "AP at the Zone".
_SURELY = After(
    ("Y Yr Year year yr y", r" ?\d\d?(?: (?:pupil|student|boy|girl|lad))?,? at"),
    (either("pupil student enrolled mainstream provision"), " at"),
    ("roll AP PRU EHCP", " at"),
    then=r" (?:the )?(?P<x>(?:The )?(?P<w>[A-ZÀ-ÖØ-Þ][\w'’\-]*[a-z])(?: [A-ZÀ-ÖØ-Þ][\w'’\-]*[a-z])?)(?![\w’'])",
)
# "used to go West Mon"
_SIDES = After(("go goes going went", rf" (?P<x>(?:North|South|East|West|Upper|Lower) (?P<w>{CAP}))(?![\w’'])"))
_LARGE = listed("towns.large")
# "excluded from Endeavour", "the boys at Castle", in a line that tells of schools.
_WORDS = listed("schools.words")
_GOES = re.compile(
    r"\b(?:[Aa]t|[Ff]rom|to|into|joined|left|[Aa]ttend(?:s|ed|ing)?|[Ss]chool:|[Cc]ontacted:)(?: [Tt]he)? $"
)
_ENDS = re.compile(r"(?![\w’'\-&]| [A-Z]| of\b)")
# What pupils wear and carry: "in a Philip Morant blazer", "one was in de lacy uniform".
_WORN = Holding(
    "uniform blazer lanyard planner PE",
    rf"(?P<x>[A-ZÀ-ÖØ-Þ](?<!\w.)[\w'’\-]*(?: {CAP}){{0,2}}) (?:(?:school )?(?:uniform|blazer|lanyard|planner|tie)|PE (?:bag|kit|top))\b"
    r"|\b(?:in|a|the|with|wearing|his|her) (?P<y>[a-z'’]{2,} [a-z'’]{3,}|[a-z'’]{4,}) (?:uniform|blazer|lanyard)\b",
)
# Asked and answered in a chat.
_ASKED = re.compile(
    r"\b(?i:what|which|wat|wot|whats) (?:(?:ur|your|his|her|old|new|other) ){0,2}school\b[^\n:]{0,20}\n(?:[^\n:]{1,24}: ?)?(?:at |from |i go |i went to |um,? |er,? |uh,? )?(?P<x>[^\n.,;:?!()]{3,30})"
)
_NO_ANSWER = listed("pupils.no_answer")
# "stopped going highams", in small letters
_SMALL_GOES = After(("going goin goes go went at from", r" (?:to )?(?P<x>[a-z]{4,})(?![\w'’-])"))
# What is named together with a school: "from Kingsmead to Oak Lodge".
_TOGETHER = re.compile(
    rf"(?:, (?:then |and |now )?| and | & | or | / | then | to | (?:→|>|->) )(?P<x>{CAP}(?: (?:(?:of|and) )?{CAP}){{0,2}})"
    r"(?=[.,;)\n]|$| (?:and|or|then|in|at|since|for|until|from|after|before)\b| [/→>(])"
)
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


def of_children(standing: Standing) -> Iterator[Found]:
    """Schools that only what is said of children tells, which somebody's name by other signs is not."""
    text = standing.text
    if "(" in text:
        for match in _IN_BRACKETS.finditer(text):
            if may_be(match["x"].split(" ", 1)[0], commonest=4) and not match["x"].isupper():
                yield Found(*match.span("x"), Kind.SCHOOL)
    for match in _COMES_OUT.within(standing):
        word = match["w"]
        if may_be(word) if word[0].isupper() else known(word).word == 0 and known(word).first < 2:
            yield Found(*match.span("x"), Kind.SCHOOL)
    for match in _SMALL_GOES.within(standing):
        look = known(match["x"])
        if look.place and look.word == 0 and look.first < 2 and OF_SCHOOL.search(paragraph_of(text, match.start())):
            yield Found(*match.span("x"), Kind.SCHOOL)
    for match in _SURELY.within(standing):
        if may_be(match["w"], commonest=6):
            yield Found(*match.span("x"), Kind.SCHOOL)
    for start, word in standing.places(_WORDS):
        end = start + len(word)
        if (
            _GOES.search(text, max(0, start - 18), start)
            and _ENDS.match(text, end)
            and OF_SCHOOL.search(paragraph_of(text, start))
        ):
            yield Found(start, end, Kind.SCHOOL)
    for match in _SIDES.within(standing):
        if match["w"].lower() not in _LARGE:
            yield Found(*match.span("x"), Kind.SCHOOL)
    yield from _worn(standing)
    if "school" in text:
        for match in _ASKED.finditer(text):
            if _answers(match["x"].strip()):
                yield Found(*match.span("x"), Kind.SCHOOL)
    for match in _WAS_AT.within(standing):
        if may_be(match["x"].split(" ", 1)[0]) and OF_SCHOOL.search(paragraph_of(text, match.start())):
            yield Found(*match.span("x"), Kind.SCHOOL)


def _worn(standing: Standing) -> Iterator[Found]:
    for match in _WORN.within(standing):
        large, small = match["x"], match["y"]
        if large and may_be(large.split(" ", 1)[0]):
            yield Found(*match.span("x"), Kind.SCHOOL)
        elif small and known(small.split(" ")[-1]).word < 2:
            yield Found(*match.span("y"), Kind.SCHOOL)


def _answers(words: str) -> bool:
    """Whether an answer of one to three words is a name: "thorpe st andrew", not "dont know"."""
    looks = [known(word) for word in words.split(" ")]
    if words.split(" ")[0].lower() in _NO_ANSWER:
        return False
    return len(looks) < 4 and (looks[0].word < 4 or looks[-1].word < 4) and any(look.word < 3 for look in looks)


def beside_schools(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """Schools that are named together with one that was found: "from Kingsmead to Oak Lodge"."""
    for found in finds:
        end = found.end if found.kind is Kind.SCHOOL else len(text)
        while (other := _TOGETHER.match(text, end)) and _goes_with(other["x"]):
            yield Found(*other.span("x"), Kind.SCHOOL)
            end = other.end("x")


def _goes_with(words: str) -> bool:
    """Whether this may be the next of several schools: no year, day or course ("Y7", "Motorsport L2")."""
    return may_be(words.split(" ", 1)[0]) and len(words) > 3 and not any(sign.isdigit() for sign in words)
