"""Where the sentences of a text are: a small splitter whose lists can be read and added to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alongside.texts.blocks import Block


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# A dot after these never ends a sentence: something always follows.
NEVER_LAST = _listed(
    """
    mr mrs ms mx messrs dr prof rev revd sgt insp supt det cllr hon gen col lt capt cpl cdr
    e.g eg i.e ie cf viz vs v fig figs no nos p pp para paras art arts sch reg regs ch vol ed eds tel ext ref incl
    approx ca c nr dept govt st
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """
)
# Some of those are words as well, or ends of names: a dot may end the sentence if the next word is one that begins one.
ALSO_WORDS = _listed("no c v p mar sat sun st")
# A dot after these ends a sentence if the next word is one that begins sentences.
SOMETIMES_LAST = _listed("ltd co inc plc rd ave ln jr sr al u.k u.s u.s.a n.b nb ph.d b.a m.a m.p")
# A dot after these ends a sentence before any capital letter.
OFTEN_LAST = _listed("etc a.m p.m am pm hrs hr mins min secs sec yrs yr wks wk mths est max")
# Words that begin a sentence far more often than they are somebody's surname.
STARTERS = _listed(
    """
    a after all although an and another any as at because before both but by despite during each every everyone for
    from he her here his how however i if in it its later many most my no nobody none nor not nothing now of on once one
    or our perhaps she since so some somebody soon such that the their then there therefore these they this those though
    to today tomorrow two under until we were what when where whether which while who whoever why with without yesterday
    yet you your was is had has did do does could would should police staff social youth mum dad
    """
)

OPENERS = "\"'“‘«([{-–—•*_"
_CLOSERS = "\"'”’»)\\]}*_"
_END = re.compile(
    rf"(?P<mark>[.!?…]+)(?P<close>[{_CLOSERS}]*)(?=\s)|(?P<tight>[。！？｡]+[{_CLOSERS}」』）]*|[؟۔।॥]+(?=\s))"
)
_LAST_WORD = re.compile(r"[^\s\"'“”‘’«»()\[\]{}/–—]*$")
_NEXT_WORD = re.compile(r"[\s\"'“”‘’«»()\[\]{}*_•–—-]*([^\W\d_]+)?")
_LETTERS_WITH_DOTS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_NUMBER_OF_A_PARAGRAPH = re.compile(r"\s*[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]+)", re.IGNORECASE)


def sentences(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """The places of all sentences, in order.

    Each lies in one block, none overlap, and every character of a block that is not a space is in one of them.  A
    heading, an item or a cell is one sentence or more.
    """
    return [
        (block.start + start, block.start + end)
        for block in blocks
        for start, end in _within(text[block.start : block.end])
    ]


def _within(words: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in [*_ends(words), len(words)]:
        sentence = words[start:end]
        bare = sentence.strip()
        if bare:
            first = start + len(sentence) - len(sentence.lstrip())
            yield first, first + len(bare)
        start = end


def _ends(words: str) -> Iterator[int]:
    written_small = next((sign.islower() for sign in words if sign.isalpha()), False)
    for found in _END.finditer(words):
        if found["tight"] or _is_end(words, found, written_small=written_small):
            yield found.end()


def _is_end(words: str, found: re.Match[str], *, written_small: bool) -> bool:
    following = words[found.end() : found.end() + 60].lstrip().lstrip(OPENERS).lstrip()[:1]
    if following.islower() and not written_small:
        # "Where were you?" she asked.  But: where were you? i was at home
        return found["mark"][-1] in "!?" and not found["close"]
    if found["mark"] != ".":
        return not (following.islower() and found["close"])
    return not _is_abbreviation(words, found)


def _is_abbreviation(words: str, found: re.Match[str]) -> bool:
    before = words[max(0, found.start() - 60) : found.start()]
    match = _LAST_WORD.search(before)
    last = match[0] if match else ""
    plain = last.lower()
    if found["close"] and plain not in NEVER_LAST:
        return False
    if found.start() <= 12 and _NUMBER_OF_A_PARAGRAPH.fullmatch(words, 0, found.start()) and not found["close"]:
        return True
    if plain == "no" and words[found.end() :].lstrip()[:1].isdigit():
        return True
    if plain in NEVER_LAST:
        return plain not in ALSO_WORDS or not _begins_sentence(words, found)
    if plain in OFTEN_LAST:
        return False
    if (len(last) == 1 and last.isupper()) or plain in SOMETIMES_LAST or _LETTERS_WITH_DOTS.fullmatch(last):
        return not _begins_sentence(words, found)
    return False


def _begins_sentence(words: str, found: re.Match[str]) -> bool:
    match = _NEXT_WORD.match(words, found.end())
    following = (match[1] or "") if match else ""
    return following[:1].isupper() and following.lower() in STARTERS
