"""Towns and villages: told by the lists and by the words before them, where the text speaks of somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.standing import After, Standing, either
from alongside.names.surroundings import GREAT_CITIES
from alongside.names.titles import COURTESY
from alongside.names.values import Found, Kind

# What follows is only looked at, so that "to live in Ely" is read from "in", too.
_AFTER = After(
    (
        either("in at near from to around outside of about over towards left round")
        + " via up down tae fae live lives lived living behind past above opposite by beyond off since reached "
        "IN AT FROM TO NEAR TOWARDS VIA LIVES go goes went goin going come comes came comin coming",
        r" (?:(?P<the>[Tt]he )(?=[A-ZÀ-Þ])|(?!(?:THE|the|his|her|a|an|my|your|their|our|this|that|it|him|them|me|be|go|get|do|see|have) ))"
        r"(?=(?P<x>[^\W\d_]{3,}(?:[ -][^\W\d_]+){0,3}))",
    )
)
# A town in small letters, abroad or not: "comin stourport", "he will send me to sylhet".
_SMALL = re.compile(r"[a-zß-ÿ]{5,}(?![\w’'-])")
_GOING = frozenset({"go", "goes", "went", "goin", "going", "come", "comes", "came", "comin", "coming"})
# What is hardly a word at all is a place after some of them: "lives Calcot", "came from Senghenydd", "by the Gasworks", "up the Raploch".
_NAME = re.compile(r"[A-ZÀ-Þ][\w\-]{3,}(?![\w’'-]| [A-ZÀ-Þ])")
_TWO_WORDS = re.compile(r"(?P<first>[A-ZÀ-Þ][\w\-]+) (?P<last>[A-ZÀ-Þ][\w\-]+)(?![\w’'-]| [A-ZÀ-Þ])")
_PORTS = listed("towns.ports")
# Common words with which towns begin in small letters, too: "high wycombe".
_OPEN_TOWNS = listed("towns.openers")
_OF_TOWNS = listed("towns.before")
_BY_THE = listed("towns.before_the")
# Two words that lie somewhere: "in East Ham", "at Temple Meads", "from Shard End".
_LIES = re.compile(
    r"(?:(?:North|South|East|West|Upper|Lower|Nether|Great|Little) (?P<of>[A-ZÀ-Þ]\w{2,})"
    r"|(?P<first>[A-ZÀ-Þ][\w'’\-]*) (?:End|Side|Top|Bottom|Water|Ring|Edge|Bank|Reach|"
    r"(?P<sure>Rock|Valley|Village|Moor|Rye|Crossings?|Meads?|Gate|Corner|Vale|Marsh|Docks?|Quays?|Ferry|Fen|Moss|Mills?)))(?![\w’'-]| [A-ZÀ-Þ])"
)
_LIVING = frozenset({"live", "lived", "lives", "living"})
_LARGE = listed("towns.large")
_DISTRICTS = listed("towns.districts")
_NO_TOWNS = listed("whereabouts.no_place") | listed("unlikely.nations") | listed("unlikely.never")
# A town abroad is found only where somebody is from or in it.
_SAID_OF = re.compile(
    r"\b(?:mum|dad|mother|father|brother|sister|cousin|aunt(?:ie)?|uncle|nan|gran|grand\w+|son|daughter|family|parents|wife|husband|he|she|they|i|born|"
    r"(?:grew|brought) up)\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)
_OF_A_BODY = re.compile(
    r"(?: [A-Z]\w+)? (?:[Cc]ourt|[Cc]rown|[Cc]ouncil|[Uu]niversity|[Cc]ity|[Mm]agistrates|[Pp]olice|[Uu]nited|[Cc]ounty|FC|AFC|Town|Rovers|"
    r"Wanderers|[Aa]irport|[Bb]orough|[Cc]hildren['’]s|[Ss]ocial|[Aa]dult)\b|['’]|-|, \w+ and\b"
)
# A town that ends what is said of somebody or of a place: "Nasima Rahimi, Gravesend", "Trevithick Road, Camborne, two up".
_BEHIND = re.compile(
    r"(?:, | \()(?P<x>[A-ZÀ-Þ][^\W\d_]{2,}(?:[ -](?:upon[ -]|on[ -]|le[ -]|under[ -]|y[ -])?[A-ZÀ-Þ][^\W\d_]+)?)(?=[.,;:)\n]|$)"
)
_ABROAD = frozenset({"in", "from", "via", "to", "since", "left", "of", "at", "reached", "near"})
# Who is in something of which nothing is known is somewhere: "her dad is in Maghaberry".
_IS_IN = re.compile(
    r"(?:\b(?:is|are|am|was|were|now|back|born|living|house|flat|held|placed|family|uncle|aunt|cousin|brother|sister|dad|mum|nan|gran)|['’]s) in $"
)
_TO_CITIES = frozenset({"in", "from", "to", "via", "left", "reached"})
_WORDS = r"[A-ZÀ-Þ][\w'’\-]*\w(?: [A-ZÀ-Þ][\w'’\-]*\w)?"
# "Asmara > Tesseney > Gedaref", where one of them is known.
_ROUTE = re.compile(rf"{_WORDS}(?: (?:>|→|->) {_WORDS})+")
_STEP = re.compile(" (?:>|→|->) ")
# What a place is named together with: "Kufra, Zuwara and Lampedusa", "Glossop / Hadfield".
_TOGETHER = re.compile(rf"(?:,? and |, | / | or | via |, then )(?P<x>{_WORDS})(?=[.,;:)\n]|$| and | / | via )")
# "Somali mothers' coffee, Bristol, Thursday sheet", in small letters too.
_HEADED = re.compile(r"[^\n]{0,60}?(?:, | [–-] |: | \()(?P<x>[^\W\d_]{4,}(?: [A-ZÀ-Þ][\w'’\-]+)?)(?=[,:)\n]| [–-] |$)")
# A church, a home or a school and its town are one: "St Alphege, Southwark", "Oriel Lodge, Cinderford".
_LISTED_ON = re.compile(", [A-Z]")
_HAS_A_TOWN = re.compile(
    r"(?:\bSt\.? [A-Z]\w+|Lodge|House|Chapel|Church|Hall|Hut|Bees|School|Academy|College|Primary|Nursery|ASC)$"
)
# A town that stands by itself between signs, where the text tells of somebody: "Placement: unreg, Hemsby, caravan".
_OPENING = re.compile(r"(?:[,;:–—>|\d\-] |[(\n\t|]|^)$")
_CLOSING = re.compile(r"[.,;:?)\n\t|]|$| [(–|\-]")
# Two words that the lists hold together: "by Aston on Clun", "the New Lodge end".
_PAIR = re.compile(
    r"(?<![\w’'\-])(?=(?P<x>(?P<first>[A-ZÀ-Þ][a-zß-ÿ]+)(?:[ -](?:on|upon|le|in|under|y|the|of))?[ -](?:St\.? )?(?P<last>[A-ZÀ-Þ][a-zß-ÿ]+))(?![\w’'\-]))"
)
PERSONAL = listed("towns.personal")
_TELLING = frozenset({Kind.DOB, Kind.HANDLE, Kind.PHONE, Kind.ADDRESS, Kind.NHS, Kind.UPN, Kind.VEHICLE, Kind.POSTCODE})
_FOLLOWED = frozenset({Kind.PERSON, Kind.ADDRESS, Kind.SCHOOL, Kind.PLACE})


def towns(standing: Standing, finds: Sequence[Found]) -> Iterator[Found]:
    """Towns after "in", "to" and the like, and after a name or a street and a comma, where they name no court, council or club."""
    text, personal = standing.text, of_somebody(standing, finds)
    for match in _AFTER.within(standing):
        words, start, the = match["x"], match.start("x"), match["the"]
        town = None if the else _town_in(words)
        large = words[0].isupper()
        before = _word_before(text, match.start())
        if not town and not large:
            if personal and (small := _SMALL.match(text, start)) and _is_small(small[0], before):
                yield Found(*small.span(), Kind.PLACE)
            continue
        of_towns = before in _OF_TOWNS
        if large and of_towns and (two := _LIES.match(text, start)) and _lies(two):
            yield Found(*two.span(), Kind.PLACE)
        elif town and of_towns:
            if not _OF_A_BODY.match(text, start + len(town)):
                yield Found(start, start + len(town), Kind.PLACE)
        elif large and personal and (pair := _TWO_WORDS.match(text, start)) and _is_abroad(pair, before):
            yield Found(*pair.span(), Kind.PLACE)
        elif large and (name := _NAME.match(text, start)) and _is_named(name, before, bool(the), personal):
            if name[0].lower() in GREAT_CITIES and _OF_A_BODY.match(text, name.end()):
                continue
            yield Found(*name.span(), Kind.PLACE)
    for found in finds:
        end = found.end if found.kind in _FOLLOWED else len(text)
        while (behind := _BEHIND.match(text, end)) and _is_town(behind["x"]):
            listed_on = _LISTED_ON.match(text, behind.end())
            one = end == found.end and text[end] == "," and not listed_on and _HAS_A_TOWN.search(text, found.start, end)
            yield Found(found.start if one else behind.start("x"), behind.end("x"), found.kind if one else Kind.PLACE)
            end = behind.end()
    if personal:
        yield from _routes(text)
        yield from _headed(text)
        yield from _pairs(text)
    if standing.holds(PERSONAL):
        yield from _beside(text, finds)
    if standing.holds(PERSONAL) and sum(tells(text, found) for found in finds) > 1:
        for word, starts in standing.at.items():
            if word[0].isupper() and _is_alone(word):
                for start in starts:
                    if _OPENING.search(text, max(0, start - 2), start) and _CLOSING.match(text, start + len(word)):
                        yield Found(start, start + len(word), Kind.PLACE)


def of_somebody(standing: Standing, finds: Sequence[Found]) -> bool:
    """Whether the text tells of people: by "she" and "mum", or by two or more who are surely named or numbered."""
    return standing.holds(PERSONAL) or sum(tells(standing.text, found) for found in finds) > 1


def _routes(text: str) -> Iterator[Found]:
    """Places that somebody came through, with arrows between them."""
    for match in _ROUTE.finditer(text) if "> " in text or "→" in text else ():
        steps = _STEP.split(match.group())
        if not any(known(step).place >= 2 and known(step).word < 3 for step in steps):
            continue
        start = match.start()
        for step in steps:
            start = text.index(step, start)
            yield Found(start, start + len(step), Kind.PLACE)


def _pairs(text: str) -> Iterator[Found]:
    """Places of two words, wherever they stand."""
    for match in _PAIR.finditer(text):
        look, parts = known(match["x"]), (known(match["first"]), known(match["last"]))
        rare = any(part.word < 4 for part in parts) or match["x"].count(" ") + match["x"].count("-") > 1
        if look.place == 3 and look.first == 0 and look.word == 0 and rare:
            yield Found(*match.span("x"), Kind.PLACE)


def _beside(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """Places that are named together with one that was found."""
    for found in finds:
        end = found.end if found.kind is Kind.PLACE else len(text)
        while other := _TOGETHER.match(text, end):
            if not _goes_with(other["x"]):
                break
            yield Found(*other.span("x"), Kind.PLACE)
            end = other.end()


def _goes_with(words: str) -> bool:
    looks, lower = [known(word) for word in words.split(" ")], words.lower()
    return not (
        lower in _NO_TOWNS
        or lower.removesuffix("s") in _NO_TOWNS
        or words.isupper()
        or any(look.body or look.place == 4 or look.first > 2 for look in looks)
        or (known(words).place == 0 and any(look.word > 2 for look in looks))
    )


def _headed(text: str) -> Iterator[Found]:
    """A town in the heading of a text."""
    if (match := _HEADED.match(text)) and not match["x"].isupper():
        look = known(match["x"])
        if _is_town(match["x"].capitalize()) or (look.place in {2, 3} and look.word < 3 and look.first < 2):
            yield Found(*match.span("x"), Kind.PLACE)


def _word_before(text: str, end: int) -> str:
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:end].lower()


def _town_in(words: str) -> str | None:
    """The longest beginning of the words that is a town."""
    first = words.split(" ", 1)[0]
    if words[0].islower() and first not in _OPEN_TOWNS and known(first).word > 4:
        return None
    while words:
        if _is_town(words):
            return words
        words = words[: max(words.rfind(" "), words.rfind("-"), 0)]
    return None


def _lies(match: re.Match[str]) -> bool:
    """Whether two words are a place: not "West Yorkshire", which is large, nor "Great Detail" and "Dead End"."""
    word = match["of"] or match["first"]
    look, lower = known(word), word.lower()
    return (
        look.word < 4
        and look.place < 4
        and not lower.endswith("shire")
        and lower not in _LARGE
        and lower not in _NO_TOWNS
    )


def _is_named(match: re.Match[str], before: str, after_the: bool, personal: bool) -> bool:
    """Whether a word after `before` ("from", "by") is a place, although it is no town at home."""
    words = match.group()
    look, lower = known(words), words.lower()
    if lower in _NO_TOWNS or words.isupper() or look.place == 4 or (look.body and lower not in GREAT_CITIES):
        return False
    if after_the:
        return before in _BY_THE and look.word < (2 if before in {"at", "from"} else 4)
    if before in _LIVING and look.place == 3:
        return True
    if personal and before in _ABROAD:
        if look.place == 3 and look.word < 4:
            return lower not in GREAT_CITIES or before in _TO_CITIES
        if look.place in {1, 2} and max(look.first, look.last) < (4 if before == "in" else 3) and look.word < 2:
            return True
    if max(look.first, look.last, look.word) > 1:
        return False
    if (
        before == "in"
        and personal
        and look.word == 0
        and _IS_IN.search(match.string, max(0, match.start() - 18), match.start())
    ):
        return True
    if look.place in {1, 2} and before in _ABROAD:
        return personal or _SAID_OF.search(match.string, max(0, match.start() - 60), match.start()) is not None
    return look.place < 2 and look.word == 0 and (before == "from" or before in _LIVING)


def _is_small(word: str, before: str) -> bool:
    """Whether a word in small letters is a town that is hardly anything else, but after "from" also a slough."""
    look = known(word)
    if before == "from" and look.place == 3 and look.word < 4 and look.first < 2:
        return True
    return (
        (look.place in {1, 2, 3} or word in _DISTRICTS) and look.word == 0 and look.first < 2 and word not in _NO_TOWNS
    )


def _is_abroad(match: re.Match[str], before: str) -> bool:
    """Whether two words after "in" or "from" are a town abroad: "Montego Bay", "Port Antonio"."""
    look = known(match.group())
    if before not in _ABROAD or look.place == 4 or look.word > 2:
        return False
    return look.place in {1, 2} or (match["first"] in _PORTS and known(match["last"]).word < 4)


def _is_alone(word: str) -> bool:
    look = known(word)
    return _is_town(word) or (
        look.place == 3 and look.word < 4 and look.first < 3 and word.lower() not in GREAT_CITIES | _NO_TOWNS
    )


def _is_town(words: str) -> bool:
    """Whether the lists hold it as a place at home that is neither a common word nor a first name; and it is no great city."""
    look, one = known(words), " " not in words and "-" not in words
    if words.lower() in _DISTRICTS and words[0].isupper():
        return True
    if look.place != 3 or words.lower() in GREAT_CITIES or (words.islower() and (one and look.word > 0)):
        return False
    return not one or (look.word < 3 and look.first < (3 if words[0].isupper() else 2))


def tells(text: str, found: Found) -> bool:
    """Whether a find is surely of somebody: a number or a day that is theirs, or a first name or title before another name."""
    if found.kind is not Kind.PERSON:
        return found.kind in _TELLING
    first, _, more = text[found.start : found.end].lower().partition(" ")
    return bool(more) and (first.rstrip(".") in COURTESY or known(first).first >= 3)
