"""Addresses whole: what people write before a house number and after a street, and houses that a street or a word like "lives at" tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.doors import doors
from alongside.names.dwellings import (
    BEYOND,
    HOUSE_WORDS,
    LOFT,
    UNIT,
    UNIT_NUMBER,
    UNITS,
    dwellings,
    read_further,
    word_start,
)
from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.roads import ROADS, SURE_ROADS
from alongside.names.standing import After, Holding, Standing, either, one_of
from alongside.names.values import Found, Kind

_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’.\-]*"
# "The Laurels", "Garden House", "Ty Gwyn", "Glanyrafon", and any name that stands in quotes.
_HOUSE = (
    rf"(?:[Tt]he (?:[A-Z][\w'’\-]+ )?[A-Z][\w'’\-]+|(?:{_WORD} ){{1,3}}{one_of(HOUSE_WORDS)}|T[yŷ]['’]?(?:n| [yr])?(?: [A-Z]\w+){{1,2}}"
    r"|(?:Glan(?!vil)|Llwyn|Plas)[a-z]{3,}|(?:Bryn|Pen|Glan|Llwyn|Plas|Erw|Cae|Maes|Trem|Bron)[ -][A-Zy][\w\-]*(?: [A-Z]\w+)?|[\"“][A-Z][^\"”\n]{2,20}[\"”])"
)
_BEYOND = r" ?,? (?:above|over|behind|below|under|next to|opposite|rear of) [^,.;:\n]{3,25}"
_NUMBERED_UNIT = rf"(?:{UNIT}(?: [Nn]o\.?)? {UNIT_NUMBER})"
# The place on the stair comes first in Scotland: "2/1, 48 Kirk Road", "2F1, 9 Dalry Road".
_STAIR = r"(?:(?:\d{1,2}/\d{1,2}|[GBTP]/\d|\d/[LR])(?=,)|\d?[GPBT]?F[FLR\d](?=,| ))"
# "the flat above Costcutter", "Maisonette over the bank": no number, but what it is over.
_UNIT_BESIDE = rf"(?:[Tt]he )?(?:[Tt]op )?{UNIT}(?: at)?(?={_BEYOND})"
_PIECE = rf"(?:{_NUMBERED_UNIT}|{_UNIT_BESIDE}|[Aa]bove [Tt]he [a-z]{{4,}}|{_STAIR}|{LOFT}|{_HOUSE})(?:{_BEYOND})?"
# What stands before a number and a street and belongs to them: "flat 3b above the chippy, ", "Bsmt, ", "rear of ", "60–".
_BEFORE = re.compile(
    rf"(?<![\w’'\-/])(?:c/o )?(?:(?:{_PIECE},? ){{0,3}}(?:[Rr]ear of |r/o |(?:[Ll]and )?[Aa]dj\.? |{UNIT}(?: {UNIT_NUMBER})? (?:above|over|behind|below|of|at|rear of|at (?:the )?rear of) (?:the )?|[Nn]o\.? ?|[Nn]umber |{UNIT} |{_PIECE},? ))?(?:\d{{1,4}}[–-]|(?:\d{{1,4}}[A-Za-z]?, ){{0,3}}\d{{1,4}}[A-Za-z]? (?:and|&) )?$"
)
# How all of it ends, looked for first.
_MAY_BELONG = re.compile(
    rf"(?:, |[–-]|\d[a-z]? (?:and|&) |\b(?:the|of|above|over|behind|below|at|r/o|adj\.?|\d?[gpbt]?f[flr\d]|no\.?|number|floor|front|back|left|right|\d\w{{0,3}}|{UNITS.replace(' ', '|')}|{HOUSE_WORDS.replace(' ', '|')}) ?)$",
    re.IGNORECASE,
)
# What stands behind it: "top bell", "(top floor)", "no 9", "W2".
_AFTER = re.compile(
    rf"(?:,? (?:(?:top|bottom|middle|second|third|left|right) bell|ring (?:once|twice|thrice|\d times)|{LOFT}|upstairs|downstairs|(?:[Nn]o\.?|[Nn]umber|{UNIT}) \d{{1,4}}[A-Za-z]?)(?![\w’'])"
    rf"|(?<=Tower|Block) (?:One|Two|Three|Four|Five|Six|[A-H]|\d{{1,2}})(?![\w’'])"
    rf"|{BEYOND.pattern}|,? (?:North|South|East|West|Central)\b"
    r"|, (?:nr|near|off|behind|opposite|opp\.?) (?:the )?[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,2}| [a-z]{4,} (?:rd|road|st|street|ave|ln|lane)\b"
    r"|,? (?:E|EC|N|NW|SE|SW|W|WC)\d{1,2}[A-Z]?(?![\w/])(?! ?\d))"
)
# A house without a word for it, alone on its line or after a comma and the like: "Fieldfares, 2 Chapel Loke".
_NAME_BEFORE = re.compile(
    r"(?:^|(?<=\n)|(?<=[,.:;–(] )|(?<=\b(?:at|of|to|in|is) ))(?P<x>[A-Z][a-z’'\-]{3,}(?: [A-Z][a-z]{2,})?), $"
)
_NUMBER_BEHIND = re.compile(rf",? (?:[Nn]o\.?|[Nn]umber|{UNIT}) \d{{1,4}}[A-Za-z]?(?![\w’'])")


_LIVES_AT = re.compile(
    r"\b(?:(?:liv(?:e|es|ed|ing)|stay(?:s|ed|ing)?|bk|back|move[ds]?|address|house) (?:is |at |to |in )|at |outside |address: ?|(?:flat|flt|room) \d{1,3}[a-z]?,? )"
    r"(?:no\.? ?|number )?$|\b(?:no\.? ?|number )$",
    re.IGNORECASE,
)
_NO_STREET_WORDS = listed("addresses.no_street_words")
# Words for streets that are hardly words for anything else.
_RARE = re.compile(r" (?:rd|cres|crescent|gdns|vale|mews|terrace|crt)$", re.IGNORECASE)


def _in_any_case(words: str) -> str:
    return one_of(" ".join(f"[{word[0]}{word[0].lower()}]{word[1:]} {word.upper()}" for word in words.split()))


# "77b Gladstone st", "16 albany crt", "19 HARDEN GROVE": the number says that it is a house, where no common words follow it.
_NUMBERED = Holding(
    f"{either(ROADS.lower())} {ROADS.upper()}",
    r"\d(?<!\w\d)(?<![.:/£\-]\d)\d{0,3}[a-zA-Z]? (?:st )?(?P<x>[^\W\d_][\w'’]{2,}(?: [^\W\d_][\w'’]{2,})?) "
    rf"(?:(?P<sure>{_in_any_case(SURE_ROADS)})|{_in_any_case(ROADS)})(?![\w'’\-])",
)
# "3 the paddocks"
_THE_GREEN = After(("green close crescent drive paddock paddocks mews square grove terrace avenue", r"(?![\w’'-])"))
_NUMBER_THE = re.compile(r"(?<![\w.:/£-])\d{1,3}[a-z]? the $")
# "flat 61 hornchurch court", "Flt 6 Keats Hse", "flat 40 Goudhurst House", "Room F, 212 Whippendell".
_UNIT_OF = After(
    (
        either(UNITS),
        r" (?:\d{1,4}(?:/\d{1,3})?[A-Za-z]?|[A-H]),? (?:(?:[A-Z][\w'’]+ ){1,2}(?:House|Hse|Court|Tower|Point|Heights|Lodge|Mansions|Towers)\b"
        r"|(?P<x>[a-z'’]{4,}) (?:house|hse|court|crt|tower|lodge)\b|(?:The|\d{1,4}) [A-Z][a-z]+)",
    )
)
# "UTC Halls Rm 40", "Oak House, Flat 11"
_UNIT_BEHIND = Holding(
    "Rm Room Flat Apt Bed",
    r"[A-Z](?<!\w[A-Z])[\w'’]*(?: [A-Z][\w'’]*){0,2} (?:Halls?|House|Hse|Lodge|Court|Hostel|Foyer|Towers?),? (?:Rm|Room|Flat|Apt) \d{1,4}[A-Z]?\b",
)
_UNIT_ALONE = After((either("bedsit maisonette"), r" \d{1,3}[A-Za-z]?(?![\w’'%£]|[.,:/]\d)"))
# The number of the house may stand in words: "twenty-two Kendal Avenue".
_IN_WORDS = After(
    (
        either(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
        )
        + " "
        + either("twenty thirty forty fifty sixty seventy eighty ninety"),
        rf"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?(?:,? (?:er+m?|um+|uh|ah),?)? (?:[A-Z][\w'’]+ ){{1,2}}{one_of(ROADS)}(?![\w’'])",
    )
)
# A house by its name: "Windmill Cottage", "Glebe Cottages 3".
_COTTAGE = Holding(
    "Cottage Cottages Bungalow Farmhouse Vicarage Rectory",
    r"[A-ZÀ-Þ](?<!\w[A-ZÀ-Þ])(?<!-[A-ZÀ-Þ])(?!hicken Cottage)[\w'’\-]+(?: [A-Z][\w'’\-]+){0,2} (?:Cottages?|Bungalow|Farmhouse|Vicarage|Rectory)(?![\w’'])(?! (?:[Pp]ie|[Cc]heese|"
    r"[Hh]ospital|[Ii]ndustry|[Gg]arden))(?: \d{1,3}\b)?",
)
# "Old Laith Farm, Chisworth": with its village a farm is an address.
_FARM = Holding(
    "Farm Manse Steading Schoolhouse Croft",
    r"[A-Z](?<!\w[A-Z])[\w'’\-]*(?: [A-Z][\w'’\-]*){0,3} (?:Farm|Manse|Steading|Schoolhouse|Croft)(?=, [A-Z])",
)
_OPENERS = listed("surroundings.openers")


def housed(standing: Standing) -> Iterator[tuple[int, int]]:
    """Where houses and streets stand that the plainer patterns leave: in small letters, in capitals, by name, the number in words or behind."""
    text = standing.text
    for match in _NUMBERED.within(standing):
        surest = 6 if _RARE.search(text, match.start(), match.end()) else 5 if match["sure"] else 2
        words = match["x"].split()
        if not any(known(word).word > surest or word.lower() in _OPENERS for word in words) or (
            match["sure"] and _lives_at(text, match.start()) and not any(word in _NO_STREET_WORDS for word in words)
        ):
            yield match.span()
    for pattern in (_UNIT_OF, _UNIT_BEHIND, _UNIT_ALONE, _IN_WORDS, _COTTAGE):
        for match in pattern.within(standing):
            start = word_start(text, match.start())
            if text[start:].split(" ", 1)[0].lower() not in _OPENERS and not _common(match):
                yield start, match.end()
    for match in _THE_GREEN.within(standing):
        start = word_start(text, match.start())
        number = _NUMBER_THE.search(text, max(0, start - 9), start)
        if number and _lives_at(text, number.start()):
            yield number.start(), match.end()
    for match in _FARM.within(standing):
        if (end := read_further(text, match.end())) > match.end():
            yield match.start(), end
    yield from dwellings(standing)
    yield from doors(standing)


def _common(match: re.Match[str]) -> bool:
    """Whether a house in small letters is called by a common word: "flat 2 coffee house"."""
    return bool(match.groupdict().get("x")) and known(match["x"]).word > 4


def _lives_at(text: str, start: int) -> bool:
    """Whether words before a number say that somebody lives there: "we live at number 9 church lane"."""
    return _LIVES_AT.search(text, max(0, start - 24), start) is not None


NO_STREETS = ("Quality Street", "Coronation Street", "Sesame Street")  # sweets and programmes


def of_street(text: str, start: int, end: int) -> Found | None:
    """The address to which a street belongs: "Glanyrafon, Intermediate Rd", "Titmuss Avenue, flat 14"; None where only the street is named."""
    opening = _opening(text, start)
    if opening == start and (named := _named(text, start)) < start and text[named - 2 : named] != ", ":
        opening = named  # not in a list of streets
    behind = _NUMBER_BEHIND.match(text, end)
    if text.startswith(NO_STREETS, start):
        return None
    before = text[opening:start].lower() not in {"", "no ", "number "}
    return Found(opening, behind.end() if behind else end, Kind.ADDRESS) if behind or before else None


def whole(text: str, address: Found) -> Found:
    """The address with what stands before its number and behind its street."""
    end = address.end
    while closing := _AFTER.match(text, end):
        end = closing.end()
    start = _opening(text, address.start)
    return Found(_named(text, start) if text[start].isdigit() else start, read_further(text, end), Kind.ADDRESS)


def _named(text: str, start: int) -> int:
    """Where an address begins that a house by its name alone opens: "at mine, Bryher, 2 Chapel Street"."""
    name = _NAME_BEFORE.search(text, max(0, start - 40), start)
    if name is None:
        return start
    looks = [known(word) for word in name["x"].split()]
    strange = all(look.first < 2 and look.last < 2 and look.word < 4 for look in looks)
    return name.start("x") if strange else start


def _opening(text: str, start: int) -> int:
    if not _MAY_BELONG.search(text, max(0, start - 12), start):
        return start
    opening = _BEFORE.search(text, max(0, text.rfind("\n", 0, start) + 1, start - 70), start)
    return opening.start() if opening else start
