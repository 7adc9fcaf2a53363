"""Where people meet: pubs, shops, shopping centres and what is called after its part of town ("Preston bus station"), by their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.standing import After, Holding, Standing
from alongside.names.values import Found, Kind

_CAP = r"[A-ZÀ-ÖØ-Þ][\w'’\-]*\w"
# One word is a pub only where somebody is at it: "outside the Swan".
_SIGN = re.compile(
    rf"(?:{'|'.join(sorted(listed('landmarks.signs')))}|Crown(?<![Bb]y the Crown)|(?:White|Red|Green|Black|Golden|Blue|Royal|Three|Five|Seven|Rising|Jolly) "
    r"(?:Lion|Horse|Hart|Bull|Swan|Man|Dragon|Cow|Boar|Fleece|Cross|Star|Sun|Oak|Anchor|Standard|Bells|Tuns|Horseshoes|Sailors?|Lamb|Ship|Crown))"
    r"(?![\w’'-]| [A-Z])"
)
_AT_THE = re.compile(
    r"\b(?:[Aa]t|[Oo]utside|[Bb]ehind|past|over|above|[Oo]pposite|[Bb]y|[Nn]ear|[Ii]nside|into|beside|off|in|called) [Tt]he $"
)
_SIGNED = listed("landmarks.signs") | frozenset(
    ["Crown", "White", "Red", "Green", "Black", "Golden", "Blue", "Royal", "Three", "Five", "Seven", "Rising", "Jolly"]
)
# A day or a feast after a shop says when.
WHEN = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Christmas|Easter|Eid|Half|New Year)\b"
)
# What is beside a shop is somewhere; who is "in Lidl" may be anywhere.
_SHOP = re.compile(
    rf"(?:{'|'.join(sorted(listed('landmarks.shops')))})(?:['’]?s)?(?: [Ll]ocal| [Mm]etro| [Ee]xpress| [Ee]xtra)?"
    rf"(?: (?:on|in|at) (?:the )?(?!{WHEN}){_CAP}(?: {_CAP}){{0,2}})?(?![\w’'-]| [A-Z])"
)
_BESIDE = re.compile(
    r"\b(?:[Oo]utside|[Bb]ehind|[Oo]pposite|[Bb]y|[Nn]ear|past|above|beside|[Nn]ext to) (?:the |a |that )?(?:big |little |mini )?$"
)
# In a text that tells of somebody a shop is where they are, in it too; "works at Greggs" and "in a Greggs bag" tell nobody where.
_INSIDE = re.compile(
    r"(?<!work )(?<!works )(?<!worked )(?<!job )(?<!extra )\b(?:[Aa]t|[Ii]n|[Ii]nside|[Oo]utside|[Bb]ehind|past|near|above|[Ww]ent|[Gg]o(?:es|ing|in)?(?: to)?|[Cc]omin['’g]? to|[Ww]ent to|(?:back|roof|front|end) of|wait by|escorted to|met (?:me|him|her|them) (?:at|in))"
    r" (?:the |that )?$"
)
_NAMED_CHAINS = frozenset(name.replace("_", " ") for name in listed("landmarks.named_chains"))
_CHAIN = re.compile(
    rf"(?:{'|'.join(sorted(listed('landmarks.shops') | listed('landmarks.chains') | _NAMED_CHAINS, key=len, reverse=True))})(?:['’]?s)?(?: [Ll]ocal| [Mm]etro| [Ee]xpress| [Ee]xtra)?"
    r"(?: (?:by|in|on|at) the (?:ring road|precinct|retail park|high street|bus station|station|roundabout|corner|shopping centre|prom|m\d{1,2}))?"
    r"(?![\w’'-]| [A-Z]| (?:bag|carrier|menu|voucher|card|sausage|meal|bakery|wrapper|uniform|cup)s?\b)"
)
_CHAINS = frozenset(
    re.split("[-& ]", shop)[0] for shop in listed("landmarks.shops") | listed("landmarks.chains") | _NAMED_CHAINS
)
# Hospitals that are called by one word, and by their letters.
_HOSPITALS = listed("landmarks.hospitals")
_HOSPITAL = re.compile(r"\w+(?:['’]s)?(?: Hospital| General)?(?![\w’'-])")
_AT_HOSPITAL = re.compile(r"\b(?:at|in|to|from|via|outside|near|and|by|or)(?: [Tt]he)? $")
# Houses and homes where somebody is: "inside Dial House", "a hotel, the Cresta Court".
_HOUSES = listed("landmarks.houses")
_BEFORE_HOUSE = re.compile(
    r"(?:(?:\b(?:at|in|to|from|inside|outside|near|via|visit|of|with|and|past|behind|opposite|into|round|by|off|called)(?: the)?|, the|[,–|:•@=\-]|\d) |^|[\n\t(])(?P<x>(?P<w>[A-Z][\w'’]+)(?: [A-Z][\w'’]+)? )$"
)
_HOUSE_ENDS = re.compile(r"(?![\w’']| [A-Z]|, 2? ?p)")
_OF_LAW = re.compile(
    r"(?:Alcohol|Appeal|Circuit|Combined|Coroner['’]?s|Drug|Land|County|Crown|Family|High|Magistrates['’]?|Sheriff|Supreme|Youth) Court$"
)
_NO_HOUSE = listed("landmarks.no_house")
_SMALL_HOUSES = listed("landmarks.small_houses")
_BEFORE_SMALL = re.compile(
    r"\b(?:at|in|to|from|near|by|outside|behind|past|round|come|go|meet|the) (?P<x>(?P<w>[a-z]{3,} (?:[a-z]{3,} )?))$"
)
_NO_SMALL = listed("landmarks.no_small") | listed("whereabouts.no_street") | listed("surroundings.openers")
# "at The Hangar", with the article of its name.
_THE_NAME = After(
    ("at in to outside via behind near past", r" (?P<x>The [A-ZÀ-Þ][\w'’]+(?: [A-ZÀ-Þ][\w'’]+)?)(?![\w’'])")
)
# A common word is a place where somebody is, with an article and a capital: "by the Forge", "The Beeches, hostel".
_GROUNDS = listed("landmarks.grounds")
_THE = re.compile(r"(?:[\w,;:.)–\-/=\"“] |\n)[Tt]he (?:Old )?$")
_GROUND_ENDS = re.compile(r"(?![\w’'\-&]| [A-Z]| of\b| and [A-Z])")
_SHOPS = frozenset(shop.split("-")[0] for shop in listed("landmarks.shops"))
_CENTRES = Holding(
    " ".join(listed("landmarks.centres")), rf"\b(?P<x>{'|'.join(sorted(listed('landmarks.centres')))})\b"
)
_FEATURES = (
    r"(?:(?:bus|coach|train|tube|railway|metro|tram|police) stations?|station|library|retail park|shopping centre|leisure centre|sports centre|swimming pool|"
    r"pool|town centre|car park|park and ride|precinct|harbour|lay-?by|cemetery|mosque|skate ?park|gym|bakery|arches|slopes|underpass|subway|ponds|church|lake|tower|football pitch(?:es)?|playing fields?|bus stop|high street|metro|roundabout)"
)
_FEATURE = Holding(
    "station stations library retail shopping leisure sports swimming pool town car park precinct harbour lay layby cemetery mosque skate skatepark "
    "gym bakery arches slopes underpass subway ponds church lake tower football playing bus high metro roundabout",
    rf"(?P<x>[A-ZÀ-Þ](?<!\w.)[\w'’\-]+(?: (?:and |upon |of )?[A-Z][\w'’\-]+){{0,2}} {_FEATURES})(?![\w’'-])",
)
_PERSONAL = listed("landmarks.personal")
_OPENERS = listed("surroundings.openers")
_NO_PLACE = listed("whereabouts.no_place")
# What a place is called by further words than those found: "at Sahara {Grill}", "the {Cosham} Post Office", "bus to {Wythenshawe} hosp".
_FURTHER = re.compile(r" (?P<first>[A-ZÀ-Þ][a-zß-ÿ]\w*)(?: [A-ZÀ-Þ][a-zß-ÿ]\w+)?(?![\w’'\-])(?! [A-Z])")
_SMALL_FURTHER = re.compile(
    r" (?:bus garage|day centre|youth hut|parish hall|church hall|memorial hall|soup kitchen|crematorium|hosp(?:ital)?|crem|prom|tube|tram|depot|"
    r"site|services|yard|hostel|house|hall|docks?|locks?|quarry|steps|beach|woods|gardens|grill|hotel|surgery|clinic)(?![\w’'\-])"
)
_STANDS_BY = re.compile(
    r"\b(?:[Aa]t|[Ii]n|[Tt]o|[Ff]rom|[Vv]ia|[Bb]y|[Nn]ear|[Oo]utside|[Bb]ehind|[Ii]nside|[Pp]ast|[Oo]pposite|[Aa]bove|[Aa]cross|[Rr]ound|of|c/o|and|an?|"
    r"[Ll]eft|[Tt]ook|[Vv]isit|[Ll]ives?)(?: [Tt]he)? $|[,–:;] $"
)
_VENUE = re.compile(rf"(?:['’]s?)? (?:{'|'.join(sorted(listed('venues.after_names')))})(?: [A-Z]\w+)?(?![\w’'\-])")
_NOT_FURTHER = listed("venues.not_after")


def landmarks(standing: Standing) -> Iterator[Found]:
    """Places by their own words, whoever the names in them belong to; more of them where the text speaks of people."""
    yield from (Found(*match.span("x"), Kind.PLACE) for match in _CENTRES.within(standing))
    for words, name, before in ((_SIGNED, _SIGN, _AT_THE), (_SHOPS, _SHOP, _BESIDE)):
        for start, _ in standing.places(words):
            if before.search(standing.text, max(0, start - 24), start) and (match := name.match(standing.text, start)):
                yield Found(*match.span(), Kind.PLACE)
    if standing.holds(_PERSONAL):
        yield from _grounds(standing)
    for match in _FEATURE.within(standing):
        if _is_name(match["x"]):
            yield Found(*match.span("x"), Kind.PLACE)


def _grounds(standing: Standing) -> Iterator[Found]:
    """Where somebody is, in a text that tells of people: in shops, and where a common word is a place by its capital."""
    text = standing.text
    for start, _ in standing.places(_CHAINS):
        if _INSIDE.search(text, max(0, start - 24), start) and (match := _CHAIN.match(text, start)):
            yield Found(*match.span(), Kind.PLACE)
    for start, _ in standing.places(_HOSPITALS):
        if _AT_HOSPITAL.search(text, max(0, start - 14), start) and (match := _HOSPITAL.match(text, start)):
            yield Found(*match.span(), Kind.PLACE)
    for end, match in _ending(standing, _HOUSES, _BEFORE_HOUSE):
        words = text[match.start("x") : end]
        if (
            match["w"].lower() not in _NO_HOUSE | _OPENERS
            and not _OF_LAW.search(words)
            and _HOUSE_ENDS.match(text, end)
        ):
            yield Found(match.start("x"), end, Kind.PLACE)
    for end, match in _ending(standing, _SMALL_HOUSES, _BEFORE_SMALL):
        before = match["w"].split()
        if before[0] not in _NO_SMALL and not _is_plain(before[-1]) and text[end : end + 1] not in {"'", "’", "-"}:
            yield Found(match.start("x"), end, Kind.PLACE)
    for match in _THE_NAME.within(standing):
        if _is_name(match["x"].removeprefix("The ")):
            yield Found(*match.span("x"), Kind.PLACE)
    for start, word in standing.places(_GROUNDS):
        end = start + len(word)
        if (before := _THE.search(text, max(0, start - 10), start)) and _GROUND_ENDS.match(text, end):
            yield Found(start - 4 if before.group().endswith("Old ") else start, end, Kind.PLACE)


def _ending(standing: Standing, words: frozenset[str], before: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Where one of the words ends, and what stands before it, looked at from there back."""
    for start, word in standing.places(words):
        if match := before.search(standing.text, max(0, start - 50), start):
            yield start + len(word), match


def _is_plain(word: str) -> bool:
    """Whether a small word before "house" or "park" names none: "my house", "car park", "sams house"."""
    return word in _NO_SMALL or known(word).word > 4 or (word.endswith("s") and known(word[:-1]).first > 2)


def further(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """Places and what they were found by, with the words of their name that follow: "Sahara Grill", "Blakenhall Family Practice"."""
    starts = {found.start for found in finds}
    towns = {found.start: found.end for found in finds if found.kind is Kind.PLACE}
    for found in finds:
        if found.kind is Kind.PERSON:
            if (
                " " not in text[found.start : found.end]
                and (more := _VENUE.match(text, found.end))
                and found.end + 1 not in starts
                and _STANDS_BY.search(text, max(0, found.start - 14), found.start)
            ):
                yield Found(found.start, more.end(), Kind.PLACE)
        elif found.kind in {Kind.PLACE, Kind.SCHOOL} and found.end + 1 not in starts and text[found.end - 1] != ".":
            town = towns.get(found.end + 4) if text.startswith(" at ", found.end) else None
            if town and found.kind is Kind.SCHOOL:
                yield Found(found.start, town, Kind.SCHOOL)
            elif small := _SMALL_FURTHER.match(text, found.end):
                yield Found(found.start, small.end(), found.kind)
            elif (
                (more := _FURTHER.match(text, found.end))
                and more["first"] not in _NOT_FURTHER
                and _STANDS_BY.search(text, max(0, found.start - 14), found.start)
            ):
                yield Found(found.start, more.end(), found.kind)


def _is_name(words: str) -> bool:
    """Whether what stands before "station" or "pool" is a name: not "Local library", "Police station", "Sam's pool"."""
    parts = [word for word in words.split(" ") if word[0].isupper()]
    if parts[0].lower() in _OPENERS or any(known(part).place == 4 for part in parts):
        return False
    if len(parts) == 1 and parts[0].lower() in _NO_PLACE:
        return False
    if parts[-1].endswith(("'s", "’s")) and known(parts[-1][:-2]).first >= 2:
        return False
    return any(known(part).word < 5 for part in parts) or len(parts) > 1
