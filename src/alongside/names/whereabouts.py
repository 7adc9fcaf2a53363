"""Schools and places that nothing in their own name tells, only what is said of them: "Year 9 at Brynteg", "lives up Penrhys".

The words before announce them.  A word that is somebody's name by other signs stays that: such a place gives way to a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alongside.names.landmarks import further, landmarks
from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.schools import CAP, schools
from alongside.names.standing import After, Holding, Standing, either
from alongside.names.towns import of_somebody, towns
from alongside.names.values import Found, Kind, people

_CAP = r"(?:St\.?|[A-ZÀ-ÖØ-Þ][\w'’\-]*\w)"
_JOINED = rf"{_CAP}(?:[ ](?!in Y)(?:(?:upon|on|le|y|yr|of|the|in)[ ]){{0,2}}{_CAP}){{0,2}}"
_LEARNS = After(
    (
        "teach teaches taught study studies studied learn learns train trains GCSEs physics maths english science history apprentice",
        " at",
    ),
    ("A", " levels at"),
    ("start starts started starting did does doing", r"(?: [^\W\d_]+){0,4} at"),
    ("sixth", " form at"),
    ("last Last ESOL", " at"),
    ("pupil pupils students", " (?:of|at|from)"),
    ("goes went go going", " to school (?:at|in)"),
    ("used", " to go to school (?:at|in)| to go(?: to)?"),
    ("Y Yea Year Yr y yea year yr", r" ?\d\d?(?: pupil| student)?,? at"),
    ("kicked chucked thrown", " out (?:of|from)"),
    ("expelled excluded PEX PEx", " (?:of|from)"),
    ("school primary secondary college nursery", ",| is| was| called| named|: | was called"),
    ("Head head", r" of [Yy]ear(?: \d+)?,"),
    ("DSL SENCO SENCo SENDCo tutor Deputy Headteacher headteacher", " (?:at|of)|,"),
    ("Governors governors", " (?:of|at)"),
    ("now", " (?:he|she|they|i|I)['’](?:s|m|re) (?:now )?at"),
    ("he she they i I", "['’](?:s|m|re) (?:now )?at"),
    then=rf" (?:the )?(?P<x>{_JOINED})(?![\w’])",
)

_SCHOOL = rf"(?P<x>{CAP}(?: (?:(?:upon|on|le|y|yr|of|the) ){{0,2}}{CAP}){{0,2}})(?![\w’])"
# What is said of a school and of hardly anywhere else.
_SAID_OF_SCHOOLS = After(
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
    then=rf"(?: (?:the )?|(?<=[(.])){_SCHOOL}",
)
# "Year 9, Barlby", "Y4 – Hillside", but "Y9 Maths"
_TAUGHT = "(?!(?:Maths|English|SATs?|Phonics|RE|RS|RSE|PSHE|ICT|DT|MFL|Photography|Drama|Music|Parents|Options|Prom|Leavers|Camp|Trip|Mocks?)\\b)"
_IN_YEAR = After(
    ("Y Yr Year year yr y", r" ?\d\d?(?:,| [–-]|:| \()?"),
    ("Reception reception", ",| \\("),
    then=rf" ?{_TAUGHT}{_SCHOOL}(?=[.,;)\n]|$| and\b)",
)

_AT = r"(?:in|at|to|from|near|up|off|outside|behind|round|around|between|through|over in|down in|down|out of|not to enter|into)"
_SEEN = rf"(?: [^\W\d_]+(?:['’]\w+)?){{0,3}}? {_AT}"
_PLACED = After(
    (
        either("live lives lived living seen found placement born")
        + " stay stays stayed staying move moves moved moving met meet meets meeting hang hangs hanging hung placed dropped arrested stabbed "
        "attacked robbed assaulted parked left remand bail volunteer volunteers work works worked working house flat home hostel sleep sleeps "
        "sleeping slept missing released taken drink drinks boxes plays fight fights fish came comes travel travels travelled trip trips enter "
        "dealing deals sell sells running runs drove drive drives visit visits visited",
        _SEEN,
    ),
    ("grew Picked picked", " up" + _SEEN),
    ("took", "(?: place| him| her)??" + _SEEN),
    ("go goes", " into" + _SEEN),
    ("County county", " line" + _SEEN),
    ("incident", " happened" + _SEEN),
    ("is are am was were", " from"),
    ("im been back", " in"),
    then=rf" (?P<the>the )?(?P<x>{_JOINED})(?![\w’])",
)
_FLED = After(
    ("fled left reached Placed", ""),
    ("placed", ",?"),
    ("last", " seen"),
    ("location locations Address address", ":"),
    then=rf" (?P<x>{_JOINED})(?![\w’])",
)
_AND_TO = After(
    ("from", rf" (?P<y>{_JOINED}) to (?P<x>{_JOINED})"),
    ("between", rf" (?P<z>{_JOINED}) and (?P<w>{_JOINED})"),
)
_NAMED_FEATURE = Holding(
    (
        "station stations bus tube mosque market shops services estate library flats park car rec gate gates garage gym field shopping Junction "
        "Interchange Tavern Market Cross skate skatepark"
    ),
    r"(?P<x>[A-Z](?<!\w.)[\w'’\-]+(?: (?:and |upon |of )?[A-Z][\w'’\-]+){0,2} (?:stations?|bus station|tube|mosque|market|shops|services|estate|"
    r"library|flats|park|car park|rec|gates?|garage|gym|field|shopping centre|Junction|Interchange|Tavern|Market|Cross|skate ?park))\b",
)
# Where a field of a form says so: "Place: Musgrave Custody Suite", "Where: Bottom Shops", "Block is Sandringham Point".
_PLACE_FIELD = Holding(
    either(
        "seen place site where location locations venue area club placement placed released born birth death block estate provider hotspot hotspots haunts "
        "gp surgery hospital church mosque gym hostel home unit base town"
    )
    + " GP",
    r"(?m)(?:^|[|\t;.] ?|   )(?:[Ss]een at|[Pp]lace(?: of (?:birth|death))?|[Ss]ite|[Ww]here|[Ll]ocations?(?: of (?:note|concern))?|[Vv]enue|[Aa]rea|[Tt]own|"
    r"[Cc]lub|[Pp]lacement|[Pp]laced(?: at)?|[Rr]eleased from|[Bb]orn(?: at| in)?|[Bb]lock|[Ee]state|[Pp]rovider|[Hh]otspots?|[Hh]aunts|GP|[Ss]urgery|"
    r"[Hh]ospital|[Cc]hurch|[Mm]osque|[Gg]ym|[Hh]ostel|[Uu]nit|[Bb]ase)(?: is|:| ?[-–]) (?:[Tt]he )?"
    rf"(?P<x>{_CAP}(?: (?:(?:of|the|on|&|and) )?{_CAP}){{0,4}}(?:, {_CAP})?)(?=\s*(?:[|\t\n;:,.()/]|$| steps| with))",
)
_NO_PLACE = listed("whereabouts.no_place")
_OPENERS = listed("surroundings.openers")
_AT_HOME = 3


def whereabouts(standing: Standing, finds: Sequence[Found]) -> Iterator[Found]:
    """Schools and places told by what is said of them, where none of `finds` says that the words are somebody's name."""
    somebody = people(len(standing.text), finds)
    told = [
        *schools(standing),
        *landmarks(standing, of_somebody=of_somebody(standing, finds)),
    ]
    for found in (*_announced(standing), *towns(standing, finds)):
        words = standing.text[found.start : found.end]
        school = found.kind is Kind.SCHOOL and " " in words
        listed_whole = words.count(" ") > 1 and known(words).place == _AT_HOME  # "Aston on Clun" is no Aston
        if listed_whole or not (somebody[found.start] if school else any(somebody[found.start : found.end])):
            told.append(found)
    yield from told
    yield from further(standing.text, [*finds, *told])


def _announced(standing: Standing) -> Iterator[Found]:
    for said in (_LEARNS, _SAID_OF_SCHOOLS, _IN_YEAR):
        yield from _fitting(standing, said, Kind.SCHOOL)
    for pattern in (_PLACE_FIELD, _PLACED, _FLED, _AND_TO, _NAMED_FEATURE):
        yield from _fitting(standing, pattern, Kind.PLACE)


def _fitting(standing: Standing, pattern: After | Holding, kind: Kind) -> Iterator[Found]:
    for match in pattern.within(standing):
        named = match.groupdict()
        the = named.pop("the", None)
        for group, words in named.items():
            if words and _may_be(words, after_the=bool(the)):
                yield Found(*match.span(group), kind)


_HUMP = re.compile("[a-z][A-Z]")


def _may_be(words: str, *, after_the: bool = False) -> bool:
    """Whether this may be called so: no common word, body, nation, London, month or abbreviation."""
    parts = [part.removesuffix("'s").removesuffix("’s") for part in words.split(" ") if part[0].isupper()]
    first, lower = known(parts[0]), words.lower()
    if lower == "london" or known(lower).place == 4 or len(words) < 3 or _HUMP.search(words):
        return False
    if parts[0].lower() in _OPENERS or any(part.lower() in _NO_PLACE for part in parts):
        return False
    if any(known(part).body or known(part).place == 4 or (part.isupper() and len(part) > 1) for part in parts):
        return False
    if len(parts) == 1:
        return first.word < (2 if after_the else 3) and first.first < 4
    return not all(known(part).word >= 5 for part in parts) and first.first < 5
