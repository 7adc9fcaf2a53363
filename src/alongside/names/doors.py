"""Houses told by their number alone, where words say that somebody lives or is there: "at number 31", "men in Flat 14", "i live at 36 Ashfeild rode"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.dwellings import word_start
from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.standing import After, Holding, Standing, either

_NUMBER = r"\d{1,3}[A-Za-z]?(?![\w’'%£°\-–]|[.,:/]\d)"
_IN_WORDS = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?!\w)"
)
_BOX = Holding("Box BOX box", r"\b[Pp]\.?[Oo]\.? ?(?:Box|BOX|box) \d{1,5}\b")
# Who lives at a number lives in a street, however it is spelt: "i live at 9 the rylands", "stays at 36 Ashfeild rode".
_LIVES_AT = After(
    (
        either("live lives lived living stay stays staying stayed"),
        rf"(?: [\w’']+){{0,3}}? (?:at|@) (?P<x>(?:(?:[Nn]umber|[Nn]o\.?) ?)?(?:{_NUMBER}|{_IN_WORDS}))",
    )
)
_STREET = re.compile(
    r",? (?P<the>[Tt]he )?(?P<first>[^\W\d_][\w’']{2,})(?P<more> (?:[A-ZÀ-Þ][\w’']+|r[oa]+de?|rd|stre+a?te?|strete|st|clos|cloze|close|aven\w+|ave|la[iy]?ne?|ln|cres\w*|dri\w+"
    r"|gardn?e?n?s|g[ar]+dens|co[u]?rt|terr?[ai]\w+|way|hows|hou?se))?(?![\w’'])"
)
# Neighbours: "Kyle from no. 12", "the lads at number 31", "eggs at Flat 5".
_NUMBERED = rf"(?:[Nn]umber|[Nn]o\.?) ?{_NUMBER}(?! (?:of|on|in) (?:the )?(?:list|agenda|page|chart|queue|league))"
_FLAT = rf"(?:[Ff]lat|[Ff]lt|[Aa]partment|[Aa]pt) {_NUMBER}"
_LETTERED = r"\d{1,3}[a-d](?![\w’'%£°\-–]|[.,:/]\d| (?:and|-) \d| in the )"
_AT_NUMBER = After(
    (either("at outside"), rf" (?P<x>{_NUMBERED}|{_FLAT}|{_LETTERED})"),
    (either("from opposite"), rf" (?P<x>{_NUMBERED}|{_FLAT})"),
    (either("in to of"), rf" (?P<x>{_FLAT})"),
)
_NUMBER_SAYS = After(
    ("Number No", rf"\.? ?{_NUMBER}(?= (?:has|have|says?|said|heard|saw|reports?|reported|complained)\b)")
)
# Neither a day nor a score nor a form: "at 6 Kestrel", but not "to 31 October", "of 11 Attenborough".
_AT_NAME = After(
    ("at outside attended visited", r" (?P<x>\d{1,3}[a-z]? (?P<name>[A-ZÀ-Þ][^\W\d_]{3,}))(?![\w’'\-]| [A-ZÀ-Þ\d])")
)
# In small letters, from comma to comma: "9 corporation row, grimsby", "rm 14, the stag hotel, 88-90 london rd, croydon".
_SMALL_STREET = (
    r"(?:(?:the |off |nr |near |behind )*(?:[a-z][\w’']{2,} ){0,2}(?:road|rd|street|st|lane|ln|avenue|ave|close|drive|grove|row|crescent|cres|view|terrace|"
    r"walk|place|hse|house|court|crt|estate|hotel|hostel|knoll|gardens|gdns|square|mews|rise|tower|towers|cottages?|cotts|farm|forge|lodge)(?![\w’'\-]))"
)
_SMALL = Holding(
    "road rd street st lane ln avenue ave close drive grove row crescent cres view terrace walk place hse house court crt estate hotel hostel knoll gardens "
    "gdns square mews rise tower towers cottage cottages cotts farm forge lodge",
    rf"(?<![\w.,:/£$-])(?<!\d )(?P<unit>(?:flat|flt|rm|room|unit) \d{{1,3}}[a-z]?,? )?(?:the )?(?P<number>\d{{1,3}}[a-z]?(?:[/\-]\d{{1,3}})? )?(?P<first>{_SMALL_STREET})"
    rf"(?P<more>(?:,? (?:\d{{1,3}}(?:-\d{{1,3}})? )?{_SMALL_STREET}){{0,2}})(?P<town>, (?P<x>[a-z]{{4,}}(?: [a-z]{{3,}})?)(?![\w’'\-])(?: (?=[a-z]{{1,2}}\d))?)?"
    r"(?P<post>,? ?[a-z]{1,2}\d[\da-z]?(?: ?\d[a-z]{2})?(?!\w))?",
)
_WORDS = re.compile(r"[a-z]+")
_NO_NAMES = listed("doors.no_names")
_NO_STREETS = listed("doors.no_streets")
_PERSONAL = listed("landmarks.personal")


def doors(standing: Standing) -> Iterator[tuple[int, int]]:
    """Where numbers stand that are somebody's door, in a text that speaks of somebody."""
    text = standing.text
    for match in _BOX.within(standing):
        yield match.span()
    if not standing.holds(_PERSONAL):
        return
    for match in _LIVES_AT.within(standing):
        start = match.start("x")
        if (end := _street_end(text, start, match.end("x"))) > start:
            yield start, end
    yield from _in_small_letters(standing)
    for match in _AT_NUMBER.within(standing):
        yield match.span("x")
    for match in _NUMBER_SAYS.within(standing):
        yield word_start(text, match.start()), match.end()
    for match in _AT_NAME.within(standing):
        if _may_be_a_street(match["name"]):
            yield match.span("x")


def _in_small_letters(standing: Standing) -> Iterator[tuple[int, int]]:
    for match in _SMALL.within(standing):
        if not (match["number"] or match["unit"]):
            continue
        end = match.end()
        town = match["x"] is not None
        if town and known(match["x"]).place < 2:
            words = match["x"].split()
            town = known(words[0]).place >= 2 and known(words[0]).word < 4
            end = match.start("x") + len(words[0]) if town else match.start("town")
        certain = (bool(match["number"]) + bool(match["unit"]) + bool(match["more"]) + town + bool(match["post"])) > 1
        if certain and all(known(word).word < 6 or word == "the" for word in _WORDS.findall(match["first"])[:-1]):
            yield match.start(), end


def _street_end(text: str, start: int, end: int) -> int:
    """Where the street ends that a number opens, or the number where no name follows: "at 12 with my mum"; `start` if it counts things."""
    street = _STREET.match(text, end)
    if street is None:
        return end
    first = street["first"]
    if first.lower() in _NO_STREETS:
        return end
    named = _may_be_a_street(first) and (first[0].isupper() or known(first).word < 3)
    if street["the"] or street["more"] or named:
        return street.end()
    return end if text[end] == "," or not text[start].isdigit() else start


def _may_be_a_street(name: str) -> bool:
    look = known(name)
    return look.word < 5 and look.first < 3 and not name.isupper() and name.lower() not in _NO_NAMES
