"""Finds that the words beside them take back: companies, courts, months, things that are called like people."""

from __future__ import annotations

import re

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.surroundings import GREAT_CITIES
from alongside.names.values import Found, Kind

_COMPANY = re.compile(
    r"(?:['’]s)?,?\s(?:\(\w+\)\s)?(?:&\s(?:Co|Sons|Bros|Young|Spencer)\b|(?:\w+\s)?(?:Ltd|Limited|LLP|plc|PLC|Plc|Inc|GmbH|AG|Pvt|"
    r"Pty|Holdings|Corporation|Corp|Industries|"
    r"Insurance|Bank|Group|Solicitors|Enterprises|Foundation|Trust|Motors|Properties|Constructions?|Traders|Mills|"
    r"Chemicals|Pharma\w*)\b)"
)
_INSTITUTION = re.compile(
    r"(?:['’]s)?\s(?:(?:District|Crown|Magistrates['’]?|County|Sessions|Regional|Assize|Family|High|Supreme|State|"
    r"City|Municipal|Security|Criminal|Civil|Military|"
    r"Administrative|Constitutional|Police)\s)*(?:Courts?|Police(?:\sStation)?|Council|University|Prison|Hospital|"
    r"Directorate|Province|Nagar|Taluk|Mandal|Panchayat|"
    r"Gazette|Convention|Protocol|Act|Rules|Code|Review|Report|Inquiry|Prosecutor|Bench|Embassy|Airport|FC|United|"
    r"City|Wall|Rooms?|Suite|Ward|Wing|rooms|suite|ward)\b(?!['’]s\s[a-z])"
)
_STATE = re.compile(
    r"\b(?:State|Republic|Union|Government|Kingdom|Province|Municipality|City|University|Bank|"
    r"District|High Court|Court) (?:of|Of) (?:the )?$"
)
_MONTHS = listed("unlikely.months")
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|from|during|of|last|next|this|early|mid|late|end of|before|"
    r"after|and|to|between|\d\d?(?:st|nd|rd|th)?)[ -]$",
    re.IGNORECASE,
)


_PLACE_BEFORE = re.compile(
    r"\b(?:[Vv]illages?|[Dd]istrict|[Tt]own|[Tt]aluk|[Pp]olice [Ss]tation|PS|[Cc]ity of|[Mm]ohalla|[Pp]rovince of|[Rr]egion of|"
    r"M/[sS]\.?|[Aa]rticle|[Aa]nnexure|[Ss]ection|"
    r"[Ee]xhibit|[Rr]ule) $"
)
_PLACE_AFTER = re.compile(
    r",? (?:[Vv]illage|[Dd]istrict|[Hh]ighway|[Tt]aluk|Hobli|Colony|Layout|Branch|Temple|Oblast|"
    r"Region)\b|(?:, | \()(?:India|U\.?K|UK)\b"
)
# Words that open names of things, offices and sections everywhere, and are nobody's name alone.
_NEVER = listed("unlikely.never")


_SMALL = listed("unlikely.small")
_OFFICE = listed("again.no_initials") | listed("unlikely.office")
_NATIONS = listed("unlikely.nations")
_CITED = re.compile(r"\b[Tt]he $")
_CITES = re.compile(r" (?:review|report|inquiry|test|direction|directions|principle|guidelines|hearing)\b")
_ROMAN = re.compile(r"[IVX]{2,5}")
# How villages and towns of the Indian subcontinent end.
_VILLAGE = re.compile(
    r"[A-Z][a-z]{2,}(?:halli|pura|puram|palli|pally|nagar|nagara|bagh|abad|pur|gaon|garh|wadi|pet|peta|guda|khed|kere|ganj|patnam|"
    r"samudram|peth|vara|kota|thota|nagaram)"
)


def _opens(before: str) -> bool:
    return not before.strip() or before.rstrip(' "“‘')[-1:] in {".", "!", "?", "\n", ":"}


def rather_place(text: str, found: Found) -> Found:
    """The find as a place, where its only word is a town and hardly anybody's name."""
    words = text[found.start : found.end]
    if found.kind is Kind.PERSON and " " not in words:
        look = known(words)
        if (look.place >= 2 and max(look.first, look.last) < 3) or (not any(look) and _VILLAGE.fullmatch(words)):
            return Found(found.start, found.end, Kind.PLACE)
    return found


def unlikely(text: str, found: Found) -> bool:
    """Whether a find of the model is taken back."""
    words = text[found.start : found.end]
    lower = words.lower().replace("’", "'")
    parts = lower.split()
    looks = [known(part) for part in parts]
    if found.kind is Kind.PLACE:
        return all(look.place == 4 for look in looks) or known(lower).place == 4 or lower in GREAT_CITIES
    if found.kind is not Kind.PERSON:
        return False
    before, after = text[max(0, found.start - 24) : found.start], text[found.end : found.end + 60]
    if (
        _ROMAN.fullmatch(words)
        or known(lower).body
        or all(look.body for look in looks)
        or known(lower).place == 4
        or all(part in _NEVER for part in parts)
    ):
        return True
    if (
        lower in _NATIONS
        or all(part in _SMALL for part in parts)
        or (lower == words and any(part in _SMALL for part in parts))
    ):
        return True
    if words.isupper() and lower in _OFFICE and re.search(r"[a-z]{3}", text[max(0, found.start - 40) : found.end + 40]):
        return True
    if _CITED.search(before) and _CITES.match(after):
        return True
    if len(parts) == 1 and looks[0].first == 0 and looks[0].word >= 2 and looks[0].last < 3 and _opens(before):
        return True
    if lower in _MONTHS and (_BEFORE_MONTH.search(before) or re.match(r",? ?\d", after)):
        return True
    if (
        len(parts) == 1
        and looks[0].word >= 5
        and looks[0].first < 3
        and not re.search(
            r"(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|"
            r"[Dd]r)\.? $",
            before,
        )
    ):
        return True
    return bool(
        _STATE.search(before)
        or _PLACE_BEFORE.search(before)
        or _COMPANY.match(after)
        or _INSTITUTION.match(after)
        or _PLACE_AFTER.match(after)
    )
