"""Words that are surely nobody where they stand: a month beside its day, "A child", who speaks as "NURSE:", "6.00 P.M.".

Of each reason more finds were nobody than somebody on papers that nobody had tuned to; what was as often somebody is left to the trees (weighing.py).
"""

from __future__ import annotations

import re

from alongside.names.days import MONTH
from alongside.names.listed import listed
from alongside.names.titles import COURTESY
from alongside.names.values import Found

_MONTHS = listed("nobody.months")
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|from|during|of|last|next|this|early|mid|late|end of|before|due|"
    rf"after|and|to|between|\d\d?(?:st|nd|rd|th)?):?[ -]$|\b{MONTH}(?:,|/| or| -| –| &)? ?$",
    re.IGNORECASE,
)
_AFTER_MONTH = re.compile(rf",? ?\d|(?:,? (?:and|or|to)|,|/| -| –| &) ?{MONTH}\b", re.IGNORECASE)
_ROMAN = re.compile(r"I|[IVX]{2,5}")
_CELL_ENDS = re.compile(r"(?:[ \t][YN/])*[ \t]*(?:[|\n/]|[ \t]{2}|$)")
# Who speaks by what they are, behind nothing but the time: "NURSE: I think he'd come", "F2: She'd got her slippers on."
_ROLES = listed("posters.roles")
_COUNTED_SPEAKER = re.compile(r"[A-Z]\d\d?")
_NUMBER_SAID = re.compile(r": ?[+(]?\d{3}")
_PRONOUNS = listed("nobody.pronouns")
_SAYS = listed("again.says")
_ASKED = re.compile(
    r" (?:you|he|she|it|they|we|i|this|that|there|the|your|his|her|their|my|anyone|someone|somebody)\b", re.IGNORECASE
)
_NEXT_WORD = re.compile(r" ([a-z]+)")
_LETTERS = re.compile(r"(?:[A-Z]\.?){2,4}|[A-Z][a-z]{1,3}")
_NUMBER_AFTER = re.compile(r"\.?-?\d|\.?s?\.? ?Nos?\b")
_HALF_OF_DAY = re.compile(r"[AaPp]\.?[Mm]\.?")


def is_nobody(text: str, found: Found) -> bool:
    """Whether a word is surely no person where it stands."""
    words = text[found.start : found.end]
    before, after = text[max(0, found.start - 40) : found.start], text[found.end : found.end + 60]
    return (
        (words.lower() in _MONTHS and bool(_BEFORE_MONTH.search(before) or _AFTER_MONTH.match(after)))
        or _is_title_only(words, before)
        or _is_numeral(words, after)
        or _is_answer(words, before, after)
        or _is_role(words, before, after)
        or _is_small_word(words, before, after)
        or _is_numbered(words, before, after)
    )


def _is_title_only(words: str, before: str) -> bool:
    """ "Mr" whose name was not found; and the judge's "J." after a name."""
    return all(part.rstrip(".") in COURTESY for part in words.lower().split()) or (
        words == "J." and before.endswith(", ")
    )


def _is_numeral(words: str, after: str) -> bool:
    """Also "e.g.", and of "C/o Mrs Hill" the C."""
    return (
        words.lower() in {"e.g.", "i.e."}
        or _ROMAN.fullmatch(words) is not None
        or (words in {"C", "c"} and after.startswith("/o"))
    )


def _is_answer(words: str, before: str, after: str) -> bool:
    """Yes or no in a column: "| Y |", "N N N"."""
    parts = words.lower().split()
    return (len(parts) > 1 and set(parts) in ({"y"}, {"n"})) or (
        words in {"Y", "N"}
        and (before[-2:-1] in {"|", ":", " ", "\t", "/"} or before[-1:] == "\t")
        and _CELL_ENDS.match(after) is not None
    )


def _is_role(words: str, before: str, after: str) -> bool:
    """Also a letter before a number: "T: 0300 123 4234"."""
    if not after.startswith(":"):
        return False
    if len(words) == 1 and _NUMBER_SAID.match(after):
        return True
    opens = not any(map(str.isalpha, before.rpartition("\n")[2]))
    role = words.lower().replace("’", "'").removeprefix("the ")
    return opens and (role in _ROLES or _COUNTED_SPEAKER.fullmatch(words) is not None)


def _is_small_word(words: str, before: str, after: str) -> bool:
    """ "A child", "He knows", "Will you" at the head of a sentence: A and I are somebody only where they say or do something."""
    if words in _PRONOUNS:
        return _opens(before)
    if words in {"Will", "May"}:
        return _opens(before) and _ASKED.match(after) is not None
    following = _NEXT_WORD.match(after) if words in {"A", "I"} and _opens(before) else None
    return following is not None and following[1] not in _SAYS


def _opens(before: str) -> bool:
    return not before.strip() or before.rstrip(' "“‘')[-1:] in {".", "!", "?", "\n", ":"}


def _is_numbered(words: str, before: str, after: str) -> bool:
    """What counts witnesses, papers and forms, or says the half of a day: "P.W.2", "I.A. No. 804", "9KL", "6.00 P.M."."""
    if before[-1:].isdigit():
        return True
    if _HALF_OF_DAY.fullmatch(words):
        return before[-2:-1].isdigit()
    return _LETTERS.fullmatch(words) is not None and _NUMBER_AFTER.match(after) is not None
