"""Finds that the words beside them take back: companies, courts, months, things that are called like people."""

from __future__ import annotations

import re

from alongside.names.listed import listed
from alongside.names.lists import known
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
    r"City)\b(?!['’]s\s[a-z])"
)
_STATE = re.compile(
    r"\b(?:State|Republic|Union|Government|Kingdom|Province|Municipality|City|University|Bank|"
    r"District|High Court|Court) (?:of|Of) (?:the )?$"
)
_MONTHS = listed("unlikely.months")
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|from|during|of|last|next|this|early|mid|late|end of|before|"
    r"after|and|to|between|\d(?:st|nd|rd|th)?)[ -]$",
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


def unlikely(text: str, found: Found) -> bool:
    """Whether a find of the model is taken back."""
    words = text[found.start : found.end]
    lower = words.lower().replace("’", "'")
    parts = lower.split()
    looks = [known(part) for part in parts]
    if found.kind is Kind.PLACE:
        return all(look.place == 4 for look in looks) or known(lower).place == 4
    if found.kind is not Kind.PERSON:
        return False
    before, after = text[max(0, found.start - 24) : found.start], text[found.end : found.end + 60]
    if (
        known(lower).body
        or all(look.body for look in looks)
        or known(lower).place == 4
        or all(part in _NEVER for part in parts)
    ):
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
