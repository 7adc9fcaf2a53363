"""Schools, addresses and places, told by the words they are made of ("… High School", "12 … Road", "… Park")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.lists import known
from alongside.names.values import Found, Kind

_CAP = r"(?:St\.?|[A-ZÀ-ÖØ-Þ][\w'’&\-]*\w|[A-Z]\b)"
_JOIN = r"(?:of|the|and|upon|on|in|de|le|y|yr|&|for|by|with)"
_NAME = rf"{_CAP}(?:[ \u00a0](?:{_JOIN}[ \u00a0]){{0,2}}{_CAP}){{0,5}}?"
_SCHOOL_WORD = (
    r"(?:(?:(?:Church[ ]of[ ]England|C[ ]?of[ ]?E|CofE|CE|RC|Roman[ ]Catholic|Catholic|Community|Primary|Secondary|Junior|Infants?|High|Grammar|"
    r"Middle|Upper|Lower|Special|Free|Boys['’]?|Girls['’]?|Comprehensive|Comp|Voluntary[ ]Aided|VA|VC|Preparatory|Prep|Independent|Boarding|"
    r"Sixth[ ]Form|Technology|Sports|Science|Arts|Foundation|Nursery|Studio|All[ ]Through)[ ])*"
    r"(?:School|Academy|College|Sixth[ ]Form(?:[ ]College)?|PRU|Pupil[ ]Referral[ ]Unit|High(?=[\s.,;:)'’?!]|$)|Primary(?=[\s.,;:)'’?!]|$)|Infants(?=[\s.,;:)]|$)|"
    r"Juniors(?=[\s.,;:)]|$)|Grammar(?=[\s.,;:)]|$)|Comp\b|Comprehensive|Nursery|Preschool|Pre-School|Secondary(?=[\s.,;:)]|$)|Alternative[ ]Provision|AP[ ]Centre))"
)
_SCHOOL = re.compile(rf"\b(?P<x>{_NAME}[ \u00a0]{_SCHOOL_WORD})(?![\w])")
_YSGOL = re.compile(
    rf"\b(?P<x>(?:Ysgol|Coleg)(?:[ \u00a0](?:Gynradd|Uwchradd|Gyfun|Gymraeg|Bro|y|yr))*(?:[ \u00a0]{_CAP}){{1,3}})"
)
_ATTENDS = re.compile(
    r"\b(?:attends?|attended|attending|(?:pupil|student|teacher|headteacher|head|learner|SENCO|DSL|governor|placed?|enrolled|year \d+|"
    r"excluded|exclusion|expelled|roll|admission|admissions|transfer(?:red)?|lessons|mentor|attendance|timetable|place)\s(?:at|from|to|of|on\sroll\sat|in))\s"
    rf"(?P<x>{_CAP}(?:[ ]{_CAP}){{0,3}})"
)
_STREET = (
    r"(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Cl|Crescent|Cres|Gardens|Gdns|Grove|Way|Court|Ct|Place|Pl|Terrace|Walk|Mews|Hill|"
    r"Square|Row|Rise|View|Parade|Green|Park|House|Point|Heights|Tower|Towers|Lodge|Mansions|Buildings|Broadway|Path|Croft|Mount|Bank|Yard|"
    r"Wharf|Quay|Villas|Cottages|Crossway|Fold|Garth|Gate|Vale|Meadows?|Ffordd|Heol|Stryd|Lôn|Promenade|Esplanade|Embankment)"
)
_LEAD = r"(?:(?:Flat|Apartment|Apt|Unit|Room|Flat No\.?)[ ]\w{1,4},?[ ](?:[A-Z][\w'’]+[ ](?:House|Court|Tower|Point|Heights|Lodge|Mansions|Buildings),?[ ])?)"
_ADDRESS = re.compile(
    rf"\b(?P<x>{_LEAD}?\d{{1,4}}[A-Za-z]?(?:[\-/]\d{{1,4}})?,?[ ](?:the[ ]|The[ ])?(?:(?:Heol|Ffordd|Stryd|Lôn)(?:[ ](?:y|yr|[A-Z][\w'’\-]+)){{1,3}}|(?:[A-Z][\w'’.\-]*[ ]){{1,4}}{_STREET}\b(?:[ ](?:North|South|East|West)\b)?)"
    rf"|{_LEAD}(?:[A-Z][\w'’\-]*[ ]){{0,3}}[A-Z][\w'’\-]*|(?:the[ ])?(?:[A-Z][\w'’\-]*[ ]){{1,3}}(?:House|Court|Tower|Point|Heights|Lodge|Mansions),[ ]\d{{1,4}}[ ](?:[A-Z][\w'’.\-]*[ ]){{1,3}}{_STREET}\b)"
)
# What may follow a street: towns and a postcode belong to the same address.
_TAIL = re.compile(
    r"(?:,?[ ](?P<town>[A-Z][\w'’\-]+(?:[ \-](?:upon|on|le|by|under|in)[ \-][A-Z][\w'’\-]+|[ ][A-Z][\w'’\-]+){0,2}))"
)
_POST = re.compile(r",?[ ]?[A-Z]{1,2}\d[\dA-Z]?[ ]?\d[A-Z]{2}\b")
_ROAD = re.compile(r"\b(?P<x>(?:[A-Z][\w'’.\-]*[ ]){1,3}(?:Road|Rd|Street|Avenue|Ave|Lane|Drive|Close|Crescent|Gardens|Grove|Terrace|Mews|Way|Walk|Parade|Broadway))\b(?![ ](?:Safety|Traffic|Map|Forward|Work|Workers?))|\b(?P<y>(?:Heol|Ffordd|Stryd|Lôn)(?:[ ](?:y|yr|[A-Z][\w'’\-]+)){1,3})")  # fmt: skip
_FEATURE = (
    r"(?:Park|Parc|Estate|Common|Recreation[ ]Ground|Rec|Playing[ ]Fields|Fields?|Shopping[ ]Centre|Retail[ ]Park|Leisure[ ]Centre|"
    r"Sports[ ]Centre|Community[ ]Centre|Youth[ ]Centre|Youth[ ]Club|Library|Station|Bus[ ]Station|Market|Arcade|Mall|Skate[ ]?park|"
    r"Boxing[ ]Club|Gym|Mosque|Church|Temple|Gurdwara|Chapel|Hospital|Infirmary|Surgery|Medical[ ]Centre|Health[ ]Centre|Clinic|Woods?|"
    r"Canal|Bridge|Beach|Pier|Harbour|Marina|Quay|Wharf|Cemetery|Stadium|Arena|Football[ ]Club|Swimming[ ]Pool|Baths|Towers|Flats|"
    r"Underpass|Roundabout|Allotments|Multi[ -]?storey|Car[ ]Park|Town[ ]Hall|Village[ ]Hall|Memorial|Gardens|Green|Square|Precinct|"
    r"Hub|Hostel|Children['’]s[ ]Home|Hotel|Inn|Arms|Children['’]s[ ]Centre|Family[ ]Centre|Island|Heath|Hill|Reservoir|Lake)"
)
_PLACE = re.compile(rf"\b(?P<x>(?:[A-Z][\w'’.\-]*[ ]){{1,3}}{_FEATURE})\b")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_OPENERS = frozenset(
    ["the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "our", "my", "your", "its", "he", "she", "they", "we", "i", "it", "in", "at", "on", "from", "to", "and", "but", "or", "when", "while", "if", "as", "for", "by", "with", "after", "before", "then", "there", "where", "who", "which", "what", "how", "why", "not", "no", "yes", "all", "some", "every", "each", "any", "both", "another", "other", "new", "old", "mr", "mrs", "ms", "miss", "dr", "high", "secondary", "primary", "special", "local", "nursery", "infant", "junior", "middle", "year", "next", "last", "since", "during", "until", "because", "although", "once", "one", "two", "three", "headteacher", "teacher", "pupil", "student", "attends", "attended", "social", "youth", "police", "family", "child", "children", "young", "school", "schools", "college", "academy", "whole", "sixth", "grammar", "former", "previous", "current", "alternative", "mainstream", "main", "head", "deputy", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
)  # fmt: skip
_NO_NAME = frozenset(
    ["mainstream", "alternative", "state", "private", "public", "boarding", "local", "new", "old", "same", "different", "another", "main"]
)


def surrounding(text: str) -> Iterator[Found]:
    """Schools, addresses and places in the text, surest first."""
    for match in _ADDRESS.finditer(text):
        end = _address_end(text, match.end("x"))
        if text[match.start("x")].isdigit() or match.group("x").split()[0].lower() not in _OPENERS:
            yield Found(match.start("x"), end, Kind.ADDRESS)
    for pattern, kind in ((_SCHOOL, Kind.SCHOOL), (_YSGOL, Kind.SCHOOL), (_PLACE, Kind.PLACE), (_ROAD, Kind.PLACE)):
        for match in pattern.finditer(text):
            start, end = match.span("x" if match.group("x") else "y")
            proper = _without_openers(text, start, end)
            if proper is not None and _named(text[proper:end], kind):
                yield Found(proper, end, kind)
    for match in _ATTENDS.finditer(text):
        words = match.group("x").split()
        sure = [known(w) for w in words]
        if not any(k.place >= 3 and k.word < 3 for k in sure) and words[0].lower() not in _OPENERS:
            yield Found(*match.span("x"), Kind.SCHOOL)
    yield from _towns(text)


def _address_end(text: str, end: int) -> int:
    for _ in range(2):
        tail = _TAIL.match(text, end)
        if tail is None or not any(known(w).place >= 2 for w in (tail["town"], tail["town"].split()[0])):
            break
        words = tail["town"].split()
        whole = known(tail["town"]).place >= 2
        end = tail.end() if whole or len(words) == 1 else tail.start("town") + len(words[0])
    post = _POST.match(text, end)
    return post.end() if post else end


def _without_openers(text: str, start: int, end: int) -> int | None:
    """The start of the name proper: "The", "At" or "His" before it, capital or not, is no part of it."""
    for word in _WORD.finditer(text, start, end):
        if word.group().lower() not in _OPENERS:
            return word.start()
    return None


def _named(words: str, kind: Kind) -> bool:
    """Whether more than the kind word stands there: "High School" alone names nobody's school."""
    found = words.split()
    if len(found) < 2:
        return False
    first = found[0].lower()
    if kind is Kind.SCHOOL and re.fullmatch(_SCHOOL_WORD, words):
        return False
    return first not in _NO_NAME and not (kind is Kind.PLACE and re.fullmatch(_FEATURE, words))


def _towns(text: str) -> Iterator[Found]:
    """Towns of the United Kingdom and Ireland, and towns abroad after a word of place."""
    for match in re.finditer(
        r"(?<![\w'’\-])[A-ZÀ-Þ][\w'’\-]*\w(?:[ \-](?:upon|on|le|by|under|in|the|y)[ \-][A-Z]\w+|[ ][A-Z][\w'’\-]+)*",
        text,
    ):
        yield from _towns_in(text, match.start(), match.end())


def _towns_in(text: str, start: int, end: int) -> Iterator[Found]:
    words = list(re.finditer(r"[^\s]+", text[start:end]))
    at = 0
    while at < len(words):
        for to in range(min(len(words), at + 4), at, -1):
            a, b = start + words[at].start(), start + words[to - 1].end()
            name = text[a:b]
            b -= 2 if name.endswith(("'s", "’s")) else 0
            alone = not any(text[w.start() + start].isupper() for w in words[max(0, at - 1) : at] + words[to : to + 1])
            if _is_town(text, a, text[a:b], alone=alone):
                yield Found(a, b, Kind.PLACE)
                at = to - 1
                break
        at += 1


def _is_town(text: str, start: int, name: str, *, alone: bool) -> bool:
    look = known(name)
    if (look.place == 3 and " " in name) or ("-" in name and look.place == 3):
        return True
    placed = re.search(
        r"\b(?:in|from|near|to|at|around|of|outside|towards|visit(?:ed|ing)?|moved to|,)\s$",
        text[max(0, start - 14) : start],
    )
    if look.place == 3:
        name_like = max(look.first, look.last)
        return (look.word < 3 and alone and (name_like < 3 or bool(placed))) or (bool(placed) and alone and look.word < 4)
    return look.place == 2 and alone and bool(placed) and look.word < 3
