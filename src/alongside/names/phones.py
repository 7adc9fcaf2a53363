"""Numbers of telephones beyond their plain form: extensions, numbers said in words, and what only looks like one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.standing import After, Standing, either
from alongside.names.values import Found, Kind

# "101 ext 30418", "01632 960300 x4419", "ext. 4410": the number before it belongs to it, and so does the word.
_EXTENSION = After(
    (
        f"{either('ext extn extension')} EXT",
        r"\.?(?: ?(?:no\.?|number|is))? ?[:.]? ?(?P<x>\d{2,6}(?: \d{3,4})?)(?![\w/])",
    ),
    ("x X", r" ?(?P<x>\d{2,5})(?![\w/])"),
)
_NUMBER_BEFORE = re.compile(r"(?<![\w/.-])(?:\+?\(?0?[\d ()-]{5,16}\d|101|111|999|119|105)[ ,;(]{1,3}$")
_DIGIT = r"(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine)"
_SPOKEN = After(
    (either("oh zero nought"), rf"(?i:(?:[ ,.–-]{{1,3}}(?:(?:double|treble|triple)[ -])?{_DIGIT}\b){{7,12}})")
)
_TWO_HOURS = re.compile(r"[012]\d[0-5]\d ( )?[012]\d[0-5]\d")
_NO_PHONE = re.compile(
    r"\b(?:parts?|item|serial|product|sku|ean|isbn|batch|lot|order|model|stock|code|barcode|meter|mpan|mprn|reading|pallet|invoice|sort code|account|acct|a/c)"
    r"(?: (?:no\.?|number|code|ref))?[:#]? ?$",
    re.IGNORECASE,
)


def is_phone(match: re.Match[str]) -> bool:
    """Whether digits that look like a number are one: no hours of a timetable ("0715  0915"), no part of a boiler."""
    return not (
        _TWO_HOURS.fullmatch(match[0]) or _NO_PHONE.search(match.string, max(0, match.start() - 24), match.start())
    )


def extensions(standing: Standing) -> Iterator[Found]:
    """Extensions, with the number before them; "x 4419" only behind one."""
    text = standing.text
    for match in _EXTENSION.within(standing):
        before = _NUMBER_BEFORE.search(
            text, max(0, match.start() - 22), match.start() - (len("x") if text[match.start() - 1] in "xX" else 0)
        )
        word = _WORD_BEFORE.search(text, max(0, match.start() - 10), match.start())
        start = word.start() if word else match.start()
        before = _NUMBER_BEFORE.search(text, max(0, start - 20), start)
        if before or len(text[start : match.start()]) > 1:
            yield Found(before.start() if before else start, match.end(), Kind.PHONE)


_WORD_BEFORE = re.compile(r"[A-Za-z]+$")


def spoken_phones(standing: Standing) -> Iterator[Found]:
    """Numbers as they are said on an answering machine: "oh one six three two, nine six oh, double four seven"."""
    for match in _SPOKEN.within(standing):
        start = match.start() - len(_WORD_BEFORE.search(standing.text, max(0, match.start() - 10), match.start())[0])  # type: ignore[index]
        yield Found(start, match.end(), Kind.PHONE)
