"""What is rather nobody by the words of it and beside it: companies, courts, months, offices, things and animals that are called like people."""

from __future__ import annotations

import re
from typing import NamedTuple

from alongside.names.announced import is_role
from alongside.names.days import MONTH
from alongside.names.listed import listed
from alongside.names.lists import Known, known
from alongside.names.no_places import is_no_place, is_no_school
from alongside.names.titles import COURTESY, OFFICES
from alongside.names.values import Found, Kind

_COMPANY = re.compile(
    r"(?:['’]s)?,?\s(?:\(\w+\)\s)?(?:(?:&|and)\s(?:Co|Sons?|Bros|Brothers|Daughters?|Partners|Associates)\b|&\s(?:Young|Spencer)\b|(?:(?:\w+|&\s\w+)\s)?(?:Ltd|Limited|LLP|plc|PLC|Plc|Inc|GmbH|AG|Pvt|"
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
_STATE_ENDS = (" of ", " Of ", " of the ", " Of the ")  # looked at first: of most finds the words before need no more
_MONTHS = listed("unlikely.months")
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|from|during|of|last|next|this|early|mid|late|end of|before|due|"
    rf"after|and|to|between|\d\d?(?:st|nd|rd|th)?):?[ -]$|\b{MONTH}(?:,|/| or| -| –| &)? ?$",
    re.IGNORECASE,
)
_AFTER_MONTH = re.compile(rf",? ?\d|(?:,? (?:and|or|to)|,|/| -| –| &) ?{MONTH}\b", re.IGNORECASE)

_PLACE_BEFORE = re.compile(
    r"\b(?:[Vv]illages?|[Dd]istrict|[Tt]own|[Tt]aluk|[Pp]olice [Ss]tation|PS|[Cc]ity of|[Mm]ohalla|[Pp]rovince of|[Rr]egion of|"
    r"M/[sS]\.?|[Aa]rticle|[Aa]nnexure|[Ss]ection|"
    r"[Ee]xhibit|[Rr]ule) $"
)
# fmt: off
_PLACE_ENDS = (
    "illage ", "illages ", "istrict ", "own ", "aluk ", "tation ", "PS ", "of ", "ohalla ", "/s ", "/s. ", "/S ", "/S. ", "rticle ", "nnexure ",
    "ection ", "xhibit ", "ule ",
)
# fmt: on
_PLACE_AFTER = re.compile(
    r",? (?:[Vv]illage|[Dd]istrict|[Hh]ighway|[Tt]aluk|Hobli|Colony|Layout|Branch|Temple|Oblast|"
    r"Region)\b|(?:, | \()(?:India|U\.?K|UK)\b"
)
# Words that open names of things, offices and sections everywhere, and are nobody's name alone.
_NEVER = listed("unlikely.never")

_NATIONS = listed("unlikely.nations")
_OF_KIN = re.compile(
    r"\b(?:[Mm]um|[Dd]ad|[Bb]rother|[Ss]ister|[Ss]on|[Dd]aughter|[Cc]ousin|[Ff]riend|[Mm]ate|[Pp]artner|[Nn]an|[Uu]ncle|[Aa]unt|[Aa]untie),? $"
)
_TITLE_BEFORE = re.compile(r"(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Dd]r)\.? $")
_EPONYM = re.compile(
    r"(?:['’]s?)? (?:disease|syndrome|palsy|signs?|criteria|law|Law|tests?|scale|triad|chorea|lymphoma|theory|hierarchy|stages|body dementia|"
    r"model|fevers?|fracture|reflex|virus|method|interviews?|contracture|Day)\b"
)
_ROMAN = re.compile(r"I|[IVX]{2,5}")


def _opens(before: str) -> bool:
    return not before.strip() or before.rstrip(' "“‘')[-1:] in {".", "!", "?", "\n", ":"}


class _Case(NamedTuple):
    """A find, and what stands around it."""

    words: str
    parts: list[str]  # in small letters
    looks: list[Known]
    before: str
    after: str

    @property
    def single(self) -> bool:
        return len(self.parts) == 1


def _is_title_only(case: _Case) -> bool:
    """ "Mr" whose name was not found; and the judge's "J." after a name."""
    return all(part.rstrip(".") in COURTESY for part in case.parts) or (
        case.words == "J." and case.before.endswith(", ")
    )


def _is_numeral(case: _Case) -> bool:
    """Also of "C/o Mrs Hill" the C."""
    return _ROMAN.fullmatch(case.words) is not None or (case.words in {"C", "c"} and case.after.startswith("/o"))


def _is_thing(case: _Case) -> bool:
    """Bodies, nations, sections and offices, in the lists as such."""
    whole = known(" ".join(case.parts))
    if (whole.first >= 4 and whole.word < 4) or (whole.first == 3 and not whole.word and _OF_KIN.search(case.before)):
        return False  # "Jordan" and "Lauren" are people first; "her brother Fraser" is no shop
    return bool(
        whole.body
        or whole.place == 4
        or all(look.body for look in case.looks)
        or " ".join(case.parts) in _NATIONS
        or all(part in _NEVER for part in case.parts)
    )


def _is_office(case: _Case) -> bool:
    return (
        case.words.isupper()
        and case.words.lower() in OFFICES
        and re.search(r"[a-z]{3}", case.before[-40:] + case.after[:40]) is not None
    )


def _is_eponym(case: _Case) -> bool:
    """ "Hodgkin's disease", "Jack's Law": called after somebody long ago."""
    return _EPONYM.match(case.after) is not None or all(part.removesuffix("'s") in _EPONYMS for part in case.parts)


_EPONYMS = listed("unlikely.eponyms")


_CELL_ENDS = re.compile(r"(?:[ \t][YN/])*[ \t]*(?:[|\n/]|[ \t]{2}|$)")


def _is_answer(case: _Case) -> bool:
    """Yes or no in a column: "| Y |", "N N N"."""
    return (set(case.parts) in ({"y"}, {"n"}) and len(case.parts) > 1) or (
        case.words in {"Y", "N"}
        and (case.before[-2:-1] in {"|", ":", " ", "\t", "/"} or case.before[-1:] == "\t")
        and bool(_CELL_ENDS.match(case.after))
    )


_NUMBER_SAID = re.compile(r": ?[+(]?\d{3}")


def _is_role(case: _Case) -> bool:
    """Who speaks by what they are, behind nothing but the time: "NURSE: I think he'd come"."""
    if len(case.words) == 1 and _NUMBER_SAID.match(case.after):
        return True  # "T: 0300 123 4234"
    opens = not any(letter.isalpha() for letter in case.before.rpartition("\n")[2])
    return opens and case.after.startswith(":") and is_role(case.words)


def _is_abbreviation(case: _Case) -> bool:
    """Three to six capitals among small letters that no list calls a name; those that are explained come back by their form."""
    look = case.looks[0]
    return (
        case.single
        and case.words.isupper()
        and 3 <= len(case.words) <= 6
        and max(look.first, look.last) < 2
        and re.search(r"[a-z]{2}", case.before[-24:] + case.after[:24]) is not None
    )


def _follows_article(case: _Case) -> bool:
    """ "off the Gurnos": nobody is called so alone; "the Hart family" comes back by its form."""
    look = case.looks[0]
    return case.single and case.before.endswith(" the ") and max(look.first, look.last) < 3


def _opens_a_sentence(case: _Case) -> bool:
    look = case.looks[0]
    return case.single and look.first == 0 and look.word >= 2 and look.last < 3 and _opens(case.before)


# "Will you come?", and what letters count: "Plan B", "Hepatitis B".
_ASKED = re.compile(
    r" (?:you|he|she|it|they|we|i|this|that|there|the|your|his|her|their|my|anyone|someone|somebody)\b", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\b(?:[Ss]ection|[Pp]lan|[Pp]art|[Oo]ption|[Gg]rade|[Gg]roup|[Tt]eam|[Bb]lock|[Vv]itamin|[Hh]epatitis|[Ff]actor|[Ss]et|[Cc]lass|[Zz]one|[Aa]nnex|[Aa]ppendix|[Tt]ier|[Ww]ing) $"
)


_SAYS = listed("again.says")
_NEXT_WORD = re.compile(r" ([a-z]+)")
_PRONOUNS = listed("unlikely.pronouns")


def _is_verb(case: _Case) -> bool:
    """ "Will you come?", "the worker will ask"; not "will said no"."""
    if case.words in {"Will", "May"}:
        return _opens(case.before) and _ASKED.match(case.after) is not None
    after = _NEXT_WORD.match(case.after) if case.words in {"will", "may"} else None
    return after is not None and after[1] not in _SAYS


def _is_small_word(case: _Case) -> bool:
    """ "A child", "He knows" at the head of a sentence: A and I are somebody only where they say or do something."""
    if case.words in _PRONOUNS:
        return _opens(case.before)
    after = _NEXT_WORD.match(case.after)
    return case.words in {"A", "I"} and _opens(case.before) and after is not None and after[1] not in _SAYS


def _is_counted(case: _Case) -> bool:
    return len(case.words.rstrip(".")) == 1 and _COUNTED.search(case.before) is not None


_LETTERS = re.compile(r"(?:[A-Z]\.?){2,4}|[A-Z][a-z]{1,3}")
_NUMBER_AFTER = re.compile(r"\.?-?\d|\.?s?\.? ?Nos?\b")
_HALF_OF_DAY = re.compile(r"[AaPp]\.?[Mm]\.?")


def _is_numbered(case: _Case) -> bool:
    """What counts witnesses and papers, or says the half of a day: "P.W.2", "I.A. No. 804", "6.00 P.M."."""
    if _HALF_OF_DAY.fullmatch(case.words):
        return case.before[-2:-1].isdigit() or case.before[-1:].isdigit()
    return _LETTERS.fullmatch(case.words) is not None and _NUMBER_AFTER.match(case.after) is not None


def _is_month(case: _Case) -> bool:
    if case.words.lower() not in _MONTHS:
        return False
    return _BEFORE_MONTH.search(case.before) is not None or _AFTER_MONTH.match(case.after) is not None


def _is_common(case: _Case) -> bool:
    look = case.looks[0]
    return case.single and look.word >= 5 and look.first < 3 and not _TITLE_BEFORE.search(case.before)


def _beside_a_thing(case: _Case) -> bool:
    return bool(
        (case.before.endswith(_STATE_ENDS) and _STATE.search(case.before))
        or (case.before.endswith(_PLACE_ENDS) and _PLACE_BEFORE.search(case.before))
        or _COMPANY.match(case.after)
        or _INSTITUTION.match(case.after)
        or _PLACE_AFTER.match(case.after)
    )


_REASONS = (
    _is_title_only,
    _is_numeral,
    _is_thing,
    _is_office,
    _is_eponym,
    _is_role,
    _is_answer,
    _is_abbreviation,
    _follows_article,
    _opens_a_sentence,
    _is_month,
    _is_verb,
    _is_counted,
    _is_small_word,
    _is_common,
    _beside_a_thing,
)


def is_nobody(text: str, found: Found) -> bool:
    """Whether a word is surely no person where it stands: a month beside its day, a disease, a number, a title by itself."""
    case = _case(text, found)
    return any(reason(case) for reason in _SURE_REASONS)


_SURE_REASONS = (
    _is_role,
    _is_month,
    _is_eponym,
    _is_numeral,
    _is_title_only,
    _is_answer,
    _is_verb,
    _is_counted,
    _is_small_word,
    _is_numbered,
)


def _case(text: str, found: Found) -> _Case:
    words = text[found.start : found.end]
    parts = words.lower().replace("’", "'").split()
    around = text[max(0, found.start - 40) : found.start], text[found.end : found.end + 60]
    return _Case(words, parts, [known(part) for part in parts], *around)


def unlikely(text: str, found: Found) -> bool:
    """Whether a school or place that the model found is taken back; of somebody, whether it is rather nobody, which `weighing` considers."""
    case = _case(text, found)
    if found.kind is Kind.SCHOOL:
        return is_no_school(case.words)
    if found.kind is Kind.PLACE:
        return is_no_place(case.words, case.before, case.after)
    return found.kind is Kind.PERSON and any(reason(case) for reason in _REASONS)
