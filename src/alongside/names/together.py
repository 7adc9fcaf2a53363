"""Facts that name nobody by themselves and together could point to somebody: an age, an order, a brother's age, an unusual event."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from alongside.names.values import Candidate, Kind

_WORDS = "three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_SPELLED = _WORDS.split("|")
_YEARS = rf"(?:\d\d?|{_WORDS})(?![\w-])"
_TEEN = rf"(?:1\d|{'|'.join(_SPELLED[7:])})(?![\w-])"
_OLD = r"(?:[ ]years?(?:[ ](?:old|of[ ]age))?(?![ ](?:ago|later|since|earlier|after|before)\b))?"
# A number that counts these is nobody's age: "the rate was 13%", "the target is 15 days", "he was four months late".
_COUNTED = (
    r"(?![ ]?%|[.,:/]\d|[ ]?(?:per[ ]?cent|hours?|hrs?|min(?:ute)?s?|seconds?|days?|nights?|weeks?|months?|years?[ ](?:ago|later|since|earlier"
    r"|after|before)|(?:more|other|further)|miles?|times|points?|marks?|goals?|visits?|meetings?|sessions?|incidents?|met(?:er|re)s?|feet|foot"
    r"|stone|kg|[ap]\.?m|o['’]clock|out of|of|pages?|cases?|children|pupils|people|young|schools?|families|January|February|March|April|May|June"
    r"|July|August|September|October|November|December)\b)"
)
# What may follow an age that stands between commas or after "is", so that "his mother, 17 Hill Street" is none.
_THEN = (
    r"(?=\s*[.,;:)!?\n]|\s*$|\s(?:and|but|or|who|when|while|with|is|was|were|are|has|had|in|on|at|from|now|so|since|by|next|this|last|soon"
    r"|today|because|if|as|then|though|years?|lives?|lived|living)\b)"
)
_NOW = r"(?:(?:now|just|only|nearly|almost|about|already|still)[ ])?"
# One age or several: "aged 4, 7 and 12".
_AGES = rf"(?:{_YEARS},[ ]){{0,6}}(?:{_YEARS}[ ]and[ ])?{_YEARS}{_COUNTED}{_OLD}"
_BE = r"(?:is|was|are|were|has[ ]been|have[ ]been|will[ ]be|turned|turns)"
# An age as it is said of somebody, behind the words for them.
_SAID = (
    rf"(?:,?[ ](?P<aged>aged?[ ]{_NOW}{_AGES})|(?P<beside>,[ ]{_NOW}{_AGES}){_THEN}"
    rf"|[ ]?(?P<bracket>\((?:aged?[ ])?{_NOW}{_YEARS}{_OLD}\))"
    rf"|(?:[ ]who)?(?:[ ](?={_BE}[ ])|(?=['’]s[ ]))(?P<verb>(?:{_BE}|['’]s)[ ]{_NOW}(?:aged[ ])?{_AGES}){_THEN})"
)
_KIN = (
    r"(?:twin |half-|step-?|older |elder |younger |little |big |baby ){0,3}(?:brother|sister|sibling|twin|cousin|"
    r"mother|mum|father|dad|son|daughter)s?"
)
_AGE_OF_KIN = re.compile(rf"\b{_KIN}(?:[ ](?-i:[A-ZÀ-Þ])[\w'’-]+){{0,3}}{_SAID}", re.IGNORECASE)
_AGE_OF_SOMEBODY = re.compile(rf"\b(?:he|she|they|who){_SAID}", re.IGNORECASE)
_AFTER_A_NAME = re.compile(_SAID, re.IGNORECASE)
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            "kin",
            r"\b(?:(?:non-)?identical )?twin(?:s| brothers?| sisters?)?\b(?!-)|\b(?:an )?only child\b|\b(?:one|(?:(?:second|third|2nd|3rd)[ -])?"
            r"(?:youngest|oldest|eldest)) of (?:four|five|six|seven|eight|nine|ten)\b(?! (?:areas|weeks|days|times|meetings|visits))",
        ),
        (
            "age",
            rf"\b(?:(?P<aged>aged?[ ]{_NOW}{_AGES}|(?<=age:[ ]){_YEARS}|at[ ](?:the[ ]age[ ]of[ ]{_YEARS}|{_TEEN}(?=,[ ]|[ ](?:he|she|they)\b)))|(?P<verb>(?:is|was|turned)[ ]{_NOW}{_TEEN}{_COUNTED}{_OLD}))"
            rf"|\b(?P<noun>(?:an?[ ])?(?:\d\d?|{_WORDS})(?:[ -]?y(?:ea)?rs?[ -]olds?|[ -]?y/?os?))\b"
            rf"(?P<whom>[ ](?:(?:old|young|little)\b|boy|girl|lad|male|female|man|woman|men|women|person|pupil|student|child|friend|{_KIN}))?",
        ),
        (
            "order",
            r"\b(?:an )?(?:(?:referral|youth rehabilitation|reparation|supervision|care|interim care|special guardianship|"
            r"curfew|detention and training|deprivation of liberty|criminal behaviour|parenting|placement|secure "
            r"accommodation) orders?|(?-i:YRO|DTO|CBO|SGO|SHPO)s?)\b",
        ),
        (
            "school year",
            r"(?<!head of )(?<!heads of )\b(?P<in>in )?(?:(?P<year>(?:Year|Yr)[ ]?(?:1[0-3]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|"
            r"eleven|twelve|thirteen)|(?-i:Y)(?:1[0-3]|[1-9]))(?![\w-]|[.,]\d| of (?:the|this|our|a)\b)|(?-i:Reception)(?! (?:area|desk))|sixth form(?! college))\b",
        ),
        (
            "event",
            r"\b(?:stabb(?:ed|ing)|shot|shooting|murder(?:ed)?|manslaughter|house fire|arson|drown(?:ed|ing)|"
            r"suicide|killed|died|kidnap(?:ped|ping)|trafficked|deport(?:ed|ation)|"
            r"acid attack|newspaper|on the news|television|viral|won (?:a|the)|champion(?:ship)?|pregnan(?:t|"
            r"cy)|miscarriage|amputat\w+|car crash|hit and run|siege|riot)\b",
        ),
        (
            "trait",
            r"\b(?:the only (?:girl|boy|Black|Asian|Muslim|Jewish|Roma|Traveller|Somali|Polish|white)[\w "
            r"]{0,20}|wheelchair|cochlear implant|deaf|blind|albino|stammer|sickle cell|"
            r"Tourette['’]?s|prosthetic|birthmark|transgender|non-binary|refugee|asylum seeker|unaccompanied|"
            r"speaks (?:[A-Z]\w+))\b",
        ),
    )
)
_PLACES = frozenset({Kind.PLACE, Kind.ADDRESS, Kind.POSTCODE})


@dataclass(frozen=True, slots=True)
class Fact:
    """Words that narrow down who is meant.  `blur` is what could stand at their place instead, "" where only a person can say.

    The place is that of the narrowing words alone, and `blur` never repeats a word of the text: a name stands beside both.  `said` is
    what a person is shown: of a brother's age also whose it is.
    """

    start: int
    end: int
    kind: str
    blur: str
    said: str


def together(text: str, found: Collection[Candidate] = (), least: int = 3) -> tuple[Fact, ...]:
    """The facts of a text that together could point to somebody, in order; none while fewer than `least` kinds of them are there.

    A fact that stands several times is given each time, so that it can be blurred everywhere.  `found` says where people stand, whose
    ages may follow; a place found is a further kind, and no fact here because it is decided about by itself.
    """
    facts: list[Fact] = []
    taken = bytearray(len(text))
    for kind, match in _matches(text, found):
        start, end = match.span(_group(match))
        if taken.find(b"\1", start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            facts.append(Fact(start, end, kind, _blurred(kind, match), _shown(match)))
    kinds = {fact.kind for fact in facts} | {"place" for one in found if one.kind in _PLACES and one.places}
    return tuple(sorted(facts, key=lambda fact: fact.start)) if facts and len(kinds) >= least else ()


def _matches(text: str, found: Collection[Candidate]) -> Iterator[tuple[str, re.Match[str]]]:
    for match in _AGE_OF_KIN.finditer(text):
        yield "kin", match
    for match in _AGE_OF_SOMEBODY.finditer(text):
        yield "age", match
    for one in found:
        if one.kind is Kind.PERSON:
            for _, end in one.places:
                if after := _AFTER_A_NAME.match(text, end):
                    yield "age", after
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield kind, match


_SAYS = ("aged", "beside", "bracket", "verb", "noun")


def _group(match: re.Match[str]) -> str | int:
    """The part of a match that narrows: an age without whose it is."""
    held = match.groupdict()
    return next((name for name in _SAYS if held.get(name)), 0)


def _shown(match: re.Match[str]) -> str:
    return match.string[match.start() : match.end(_group(match))].strip(" ,")


def _blurred(kind: str, match: re.Match[str]) -> str:
    part, words = _group(match), match.group().lower()
    if isinstance(part, str):
        return _without_years(part, match)
    if kind == "order":
        return _like(words, "court orders" if words.endswith("s") else "court order")
    if kind == "school year":
        return ("in " if match["in"] else "") + _school(words.removeprefix("in "))
    return _less_of_kin(words, match.string[match.end() :]) if kind == "kin" else ""


def _like(words: str, less: str) -> str:
    """With an article where one stood."""
    article = "" if not re.match(r"an? ", words, re.IGNORECASE) else "an " if less[0] in "aeiou" else "a "
    return article + less


def _less_of_kin(words: str, after: str) -> str:
    if " of " in words:
        return "one of several"
    if words.endswith("child"):
        return _like(words, "child")
    if re.match(r" (?:[A-ZÀ-Þ]|(?!is\b|was\b|and\b|who\b|has\b|had\b)[a-z])", after):
        return ""  # "his twin sister Shanice": who hides her name takes "sister" with it
    sort = re.search(r"(?:brother|sister)s?$", words)
    return sort.group() if sort else "siblings" if words.endswith("s") else "sibling"


def _school(year: str) -> str:
    said = re.sub(r"^(?:year|yr|y) ?", "", year)
    if said in {"reception", "sixth form"}:
        return "primary school" if said == "reception" else "the upper school"
    number = int(said) if said.isdigit() else ["one", "two", *_SPELLED].index(said) + 1
    return "primary school" if number < 7 else "the lower school" if number < 10 else "the upper school"


def _without_years(part: str, match: re.Match[str]) -> str:
    """ "is twelve" becomes "is in their early teens": the verb stays, and so do a comma and brackets."""
    words = match[part].lower()
    numbers = [word for word in re.findall(r"\d+|[a-z]+", words) if word.isdigit() or word in _SPELLED]
    years = [int(word) if word.isdigit() else 3 + _SPELLED.index(word) for word in numbers]
    if part == "noun":
        return _like(words, _sort(years[0], many=words.endswith("s"), of=bool(match["whom"])))
    band = _band(years[0]) if len({_band(one) for one in years}) == 1 else "of different ages"
    if part == "bracket":
        return f"({band})"
    if words.startswith("turn"):
        reached = "reached" if words.startswith("turned") else "reaches"
        return reached + band.removeprefix("in") if band.startswith("in ") else "had a birthday"
    verb = re.match(rf"{_BE} |['’]s ", words) if part == "verb" else None
    return (verb.group() if verb else ", " if part == "beside" else "") + band


def _band(years: int) -> str:
    if years < 5:
        return "under five"
    if years < 11:
        return "of primary school age"
    return "in their early teens" if years < 15 else "in their late teens" if years < 20 else "of adult age"


def _sort(years: int, *, many: bool, of: bool) -> str:
    """What somebody of these years is called, by themselves or before a noun ("13-year-old boy")."""
    if of:
        return "young" if years < 13 else "teenage" if years < 20 else "adult"
    if years < 13:
        return "children" if many else "child"
    return ("teenager" if years < 20 else "adult") + "s" * many
