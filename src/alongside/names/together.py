"""Facts that name nobody by themselves and together could point to somebody: an age, an order, a brother's age, an unusual event."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBERS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_AGE = rf"(?:1\d|{'|'.join(_NUMBERS)})"
# A number that counts these is nobody's age: "the rate was 13%", "the target is 15 days".
_COUNTED = (
    r"[ ]?%|[.,:/]\d|[ ]?(?:per[ ]?cent|hours?|minutes?|days?|weeks?|months?|miles?|times|out of|of|pages?|cases?|children|pupils|people|young"
    r"|schools?|families|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_KIN = (
    r"(?:twin |half-|step-?|older |elder |younger |little |big |baby )*(?:brother|sister|sibling|twin|cousin|"
    r"mother|mum|father|dad|son|daughter)s?"
)
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            "kin",
            rf"\b{_KIN}(?:[ ][A-Z][\w'’-]+){{0,2}}[ ]?(?:,[ ]|\(|[ ](?:is|was|aged)[ ])(?:aged[ "
            rf"])?(?P<age>{_AGE})\b\)?",
        ),
        (
            "kin",
            r"\b(?:identical |non-identical )?twin(?:s| brother| sister)?\b|\bonly child\b|\b(?:one of|youngest "
            r"of|oldest of|eldest of) (?:four|five|six|seven|eight|nine|ten)\b",
        ),
        (
            "age",
            rf"\b(?:aged?[ ]|is[ ]|was[ ]|turned[ ])(?P<age>{_AGE})\b(?!{_COUNTED})(?:[ ]years?(?:[ ]old)?)?|"
            rf"\b(?P<age2>{_AGE})[ -]years?[ -]olds?\b|\b(?P<age3>{_AGE})[ ]years\b",
        ),
        (
            "order",
            r"\b(?:referral|youth rehabilitation|reparation|supervision|care|interim care|special guardianship|"
            r"curfew|detention and training|deprivation of liberty|criminal behaviour|parenting|placement|secure "
            r"accommodation) order\b",
        ),
        ("school year", r"\b(?:in |a )?(?:Year (?:[5-9]|1[0-3])|Reception|sixth form)\b"),
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


@dataclass(frozen=True, slots=True)
class Fact:
    """Words at a place that narrow down who is meant.  `blur` is what could stand there instead, "" where only a person can say."""

    start: int
    end: int
    kind: str
    blur: str


def together(text: str, least: int = 3) -> tuple[Fact, ...]:
    """The facts of a text that together could point to somebody, in order; none while fewer than `least` kinds of them are there.

    A fact that stands several times is given each time, so that it can be blurred everywhere.
    """
    facts: list[Fact] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if all(match.end() <= fact.start or match.start() >= fact.end for fact in facts):
                facts.append(Fact(match.start(), match.end(), kind, _blurred(kind, match)))
    return tuple(sorted(facts, key=lambda fact: fact.start)) if len({fact.kind for fact in facts}) >= least else ()


def _blurred(kind: str, match: re.Match[str]) -> str:
    words = match.group()
    ages = [age for name, age in match.groupdict().items() if name.startswith("age") and age]
    if kind == "kin" and ages:
        return re.split(r"[,(]|\s(?:is|was|aged)\s", words)[0].strip()
    if kind == "age":
        return _with_band(words, ages[0])
    if kind == "order":
        return "court order"
    if kind == "school year":
        return "in school" if words.lower().startswith("in ") else "at school"
    return ""


def _with_band(words: str, age: str) -> str:
    """ "is twelve" becomes "is in their early teens": the verb stays."""
    years = int(age) if age.isdigit() else 10 + _NUMBERS.index(age.lower())
    band = (
        "still at primary school age" if years < 11 else "in their early teens" if years < 15 else "in their late teens"
    )
    verb = re.match(r"(?:is|was|turned)\b", words, re.IGNORECASE)
    if verb:
        return f"{'became' if verb.group().lower() == 'turned' else verb.group()} {band}"
    if re.search(r"year[ -]?olds?$", words, re.IGNORECASE):
        return "teenager" if years > 12 else "child"
    return band
