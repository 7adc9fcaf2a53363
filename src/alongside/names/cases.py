"""Numbers of cases, logs, tenancies and the like: told by their own form, or by a word before them ("our ref", "log", "custody record").

Offices write them in so many ways that no list of forms holds them.  A word that announces a number says that one follows, and what
follows is read on sign by sign: capitals and digits, with strokes, dots, hyphens and single spaces between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.days import MONTH, is_date
from alongside.names.lists import known
from alongside.names.standing import After, Standing, either, one_of
from alongside.names.titles import RANKS
from alongside.names.values import Found, Kind

# After these any number is one, of three digits and more; abbreviations may bear a full stop.
_SURE = (
    "reference references case cases file files crime incident log logs cad urn crn niche mosaic liquidlogic paris ics careworks emis badgernet carefirst "
    "eclipse azeus datix cpoms storm misper custody court tribunal appeal docket claim intel occurrence exhibit exhibits sealed seal pnc noms mrn hospital "
    "patient tenancy complaint complaints pcn quote quoted quoting candidate warrant certificate cris merlin ndelius nrm nts arc ehcp passport penalty "
    "client record reports pid cyf lcs eis ccms swift charms protocol petition suit fir application applicant statement accession investigation "
    "cyfeirnod achos digwyddiad"  # in Welsh
)
_SURE_SHORT = "ref refs hosp inc exh cert crim ind cyf"
_SYSTEMS = "CAD URN CRN INC PCN MRN PNC NRM NINO FIR SLP CICA UAN GWF BRP CHAIN DATIX CPOMS EDT STORM NICHE MISPER NOMS MAP EMIS GIN LOG"
# After these one of five digits and more, or of four with letters or strokes among them.
_LIKELY = (
    "account badge job jobs card ticket tickets voucher booking member membership policy loan licence invoice referral request requests enquiry "
    "order wristband bracelet barcode letter tracking asset receipt permit tag specimen transaction lease payroll employee rhif"
)
# After these one of six.
_FAINT = "number numbers id ids code serial police agreement charge property index insurance user person child pupil"
_FAINT_SHORT = "no nos num acct"
# Forces, ambulances and courts, by the letters before their numbers.
_BODIES = "GMP TVP BTP NWP SWP WMP MPS PSNI MERPOL DP WMAS NWAS EMAS EGP COP FPN ASB IR"

_LINK = (
    r"(?i:(?:[ \-/]{0,2}(?:ref(?:erence)?s?|nos?|num(?:ber)?s?|ids?|reports?|entry|opened|raised|barcode|cc|(?:they|he|she) gave (?:me|us|him|her)|is|was|were|are|as|to)\b\.?){0,3})"
    r"(?:\.{2,6})?(?: for [^\d:;.\n]{1,30}(?=:)| \([^\d():\n]{1,30}\)(?=:))?[ \t:#=–\-(\"“|]{1,4}"
)
_RUN = r"[A-Z\d]+(?:(?:[/\-–.:*&]|\((?=[A-Z\d]+\)))[A-Z\d]+\)?)*"
# "HFR FS 24 – 118", "BTP 0403/ C / 228"; "cri/2219/24", "CnES/ASC/24-019"; "lw 2291 17".
_GROUPS = rf"(?>{_RUN})(?![a-z]|[/\-][a-z])(?:(?: ?[/–\-] ?| )(?>{_RUN})(?!\w)){{0,6}}"
_STROKED = r"(?:[A-Za-z]{1,6}[/\-])+(?:[A-Za-z\d]{1,8}[/\-])*\d[\w/\-]*"
_SMALL = rf"(?:(?!{one_of(f'{_SURE} {_SURE_SHORT} {_LIKELY} {_FAINT} {_FAINT_SHORT}')}\b)[a-z]{{1,5}} ?)?\d+(?:[ /\-–]{{0,3}}\d+)*(?:[ /\-]?[a-z]\b)?"


def _thrice(words: str) -> str:
    return f"{either(words)} {words.upper()}"


_ANNOUNCED = After(
    (_thrice(_SURE), rf"(?P<sure>){_LINK}"),
    (f"{_thrice(_SURE_SHORT)} {_SYSTEMS}", rf"(?P<sure>)\.?{_LINK}"),
    (_thrice(_LIKELY), rf"(?P<likely>){_LINK}"),
    (_thrice(_FAINT), _LINK),
    (_thrice(_FAINT_SHORT), rf"\.?{_LINK}"),
    (_BODIES, rf"(?P<body>){_LINK}"),
    then=rf"#?(?P<x>{_GROUPS}(?: [a-z](?=[\n.,;)]|$))?|{_STROKED}|{_SMALL})",
)
_GROUP = re.compile(r"[^\s/–]+")
_DIGITS = re.compile(r"\d")
_JOINS = re.compile("(?:, and |, | and | & |; | / )")  # two numbers of one form
_LETTERS = re.compile(rf"\b{one_of(f'{_SYSTEMS} {_BODIES} cad')}$")
_OF_SYSTEMS = frozenset(f"{_SYSTEMS} {_BODIES}".split())
_NEVER_IN_IT = RANKS | {"nhs", "dob", "edd", "upn", "tel", "mob", "and", "the"}
# The day of a log: "0721 061124", "1190 of 11/11", "0077 of Sunday", "361s of the 12th", "1774 (14/10)".
_OF_DAY = re.compile(
    rf"(?:(?:,? ?(?:of|on)(?: the)? |, (?=\d\d? )| ?\(| – | - |[/ ])(?:\d{{6}}(?:\d\d)?|\d\d?[/.]\d\d?(?:[/.]\d{{2,4}})?|\d\d?(?:st|nd|rd|th)?(?: of)? ?{MONTH}\b(?: ?\d\d(?:\d\d)?)?"
    r"|\d\d?(?:st|nd|rd|th)|(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester)day)(?![\w/])\)?| of \d\d?(?![\w/]))",
    re.IGNORECASE,
)
# Numbers that are none of a case: a year, an hour, a price, a law.
_YEAR = re.compile(r"(?:19|20)\d\d(?:[/\-–](?:19|20)?\d\d)?")
_HOUR = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d(?:[.:]\d\d)?")
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|1[0-2])")
_SPAN = re.compile(r"\d\d?[.:]\d\d ?[-–] ?\d\d?[.:]\d\d")  # "10.30-12.15"
_TWO_NUMBERS = re.compile(r"(\d{1,3})([/\-–])(\d{1,3})")
_MONTH_BEHIND = re.compile(rf"(?i:{MONTH})\b")  # "733/19nov"
_MEASURED = re.compile(
    r"\s?(?:%|pm\b|am\b|hrs?\b|hours?\b|mins?\b|minutes?\b|days?\b|weeks?\b|months?\b|years?\b|yrs?\b|people\b|children\b|pages?\b|words?\b|miles?\b|times\b|pounds\b|cases\b|of (?:the|these|them|which)\b(?! \d))",
    re.IGNORECASE,
)
_SAID = re.compile(r"\d(?:st|nd|rd|th)\b|/|[a-z]day|[a-z]{3}")  # a day that can be nothing else: "of 18th", "of 3/4"
_BY_LETTERS = re.compile(r"[A-Z]{2,}[/\-].")  # "ASB/14/LN"
_SMALL_WORD = re.compile("[a-z]+")
_ENDS = re.compile(r"[.,;)\n]|$")
# Lines of a table of contents: "Requests from youth custody 226", and the page of the next.
_HEADED_LINE = re.compile(r"(?:[^\s]+ ){2,}(?P<page>\d{1,3})")
_NEXT_LINE = re.compile(r"\n+([^\n]{0,200})")
# Numbers of acts, orders, firms, forms, goods and answers under freedom of information are nobody's.
GOODS = (
    r"(?i:bus|route|room|class|item|lot|pages?|model|part|catalogue|products?|stock|style|colou?r|batch|dress|discount|promo|door|gate|entry|access|wifi|"
    r"country|dialling|tax|sort|qr|bar|zip|area|error|source|cheat)"
)
_OF_A_LAW = re.compile(
    rf"(?:\b(?:SI|Act|Order|Regulations?|Rules?|FOI|VAT|Company|Charity|{GOODS})s?\b"
    r"|\b(?:[Cc]ompan(?:y|ies)|[Rr]egistered|[Cc]harity|LIMITED|Limited|Ltd|England|Wales|Scotland)\b[^.;\n]{{0,24}}) ?\(?\w+$"
)
_NO_CASE = re.compile(r"C1\d\d[A-Z]?|v\d[\d.]*")
# Spoken: "bn seven seven one oh four".
_DIGIT_WORD = (
    r"(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|ten|forty|double|treble|stroke|slash|dash)"
)
_SPOKEN = After(
    (
        f"{either('ref reference quote number log badgernet crime')}",
        rf"(?: (?:is|was|no|number))?:? (?P<x>(?:[a-zA-Z]{{2,4}} )?{_DIGIT_WORD}(?:[ -]{_DIGIT_WORD}){{3,}})\b",
    )
)

_OF_A_COURT = r"[A-Z]?\d+(?:-\d+)?(?:(?:/\d+){1,3}\b| (?:of|OF) (?:19|20)\d\d\b)(?: \([A-Z]{1,4}\))?"
# "Criminal Appeal No. 1147 of 1994": with all its words.
_COURT = After(
    (
        f"{either('appeal suit petition application revision record claim case action')} APPEAL SUIT PETITION CASE FIR SLP",
        rf"s?(?: \([A-Z][a-z]*\))? (?i:nos?)\.? ?{_OF_A_COURT}",
    )
)
_COURT_BEFORE = re.compile(
    r"(?:\b(?:Civil|Criminal|Crl\.|Testamentary|Writ|Special(?: Leave)?|First|Second|Misc\.) )?\w+$"
)
# "O.S. No. 88/1987", "Crl. A. No. 2290/2011"
_ABBREVIATED = After(("No Nos NO NOS", rf"\.? ?{_OF_A_COURT}"))
_ABBREVIATED_BEFORE = re.compile(r"(?:\b[A-Z][a-z]{0,2}\.\s?){1,4} (?:No|NO)s?$")
_NEUTRAL = After(
    (
        "citation Citation CITATION",
        r"(?i:(?: no\.?| number)?:? )(?P<x>\[(?:19|20)\d\d\] [A-Z]{3,6}(?: [A-Z][a-z]+)? \d+(?: \([A-Za-z]{1,8}\))?)",
    )
)
# A judgment bears its own in a line of its own; those that it cites stand in sentences.
_NEUTRAL_ALONE = re.compile(
    r"(?m)^\[(?:19|20)\d\d\] (?:[A-Z]{3,6}(?: [A-Z][a-z]+)? \d+(?: \([A-Za-z]{1,8}\))?|\d+\.[A-Z]{2})$"
)
_CROWN = re.compile(r"[TSAU](?<!\w.)20[0-3]\d \d{4}\b")
_AFTER_999 = re.compile(
    rf"\b(?:999|101),? (?:\w+ )?(?P<x>\d{{3,5}}(?:/| of )(?:the )?\d\d?(?:/\d\d?(?:/\d\d)?|(?i:{MONTH})|th|st|nd|rd))\b"
)
# What is exhibited bears its finder's initials: "AS/1", "AK/HR/1".
_EXHIBITS = frozenset(f"{either('exhibit exhibits exhibited sealed exh')} EXHIBIT EXHIBITS".split())
_EXHIBIT = re.compile(r"[A-Z](?<![\w/.].)(?<!M(?=G/))[A-Z]{1,3}(?:/[A-Z]{2,3})?/\d{1,3}\b(?!/)")


def cases(standing: Standing) -> Iterator[Found]:
    """Numbers of cases that words announce; `shapes` tells those that say enough by themselves."""
    text = standing.text
    for forms, opening in ((_COURT, _COURT_BEFORE), (_ABBREVIATED, _ABBREVIATED_BEFORE)):
        for match in forms.within(standing):
            before = opening.search(text, max(0, match.start() - 30), match.start())
            if before:
                yield Found(before.start(), match.end(), Kind.CASE)
    yield from (Found(*match.span("x"), Kind.CASE) for match in _NEUTRAL.within(standing))
    for match in _ANNOUNCED.within(standing):
        end = end_of(match)
        if end:
            yield Found(_start(match), end, Kind.CASE)
            yield from further_numbers(text, match.start("x"), end)
    yield from (Found(*match.span(), Kind.CASE) for match in _CROWN.finditer(text))
    if "[" in text:
        yield from (Found(*match.span(), Kind.CASE) for match in _NEUTRAL_ALONE.finditer(text))
    if "999" in text or "101" in text:
        yield from (Found(*match.span("x"), Kind.CASE) for match in _AFTER_999.finditer(text))
    if standing.holds(_EXHIBITS):
        yield from (Found(*match.span(), Kind.CASE) for match in _EXHIBIT.finditer(text))


def spoken(standing: Standing) -> Iterator[Found]:
    """Numbers in words, as they are said on the telephone: "quote four four one stroke two two"."""
    return (Found(*match.span("x"), Kind.CASE) for match in _SPOKEN.within(standing))


def _start(match: re.Match[str]) -> int:
    """Where the number begins: with the letters of a system or a force, where they stand right before it ("CAD 5182/06")."""
    letters = _LETTERS.search(match.string, max(0, match.start() - 6), match.start())
    return letters.start() if letters and match.start("x") - match.start() == 1 else match.start("x")


def end_of(match: re.Match[str]) -> int:
    """Where the number ends that was announced; 0 where what follows is a sum, an hour, a day, a year or a sentence."""
    text = match.string
    words, number = _read(match)
    end = match.start("x") + len(words)
    day = (_MONTH_BEHIND.match(text, end) if "/" in number else None) or _OF_DAY.match(text, end)
    if not words or _is_no_number(words, number, day) or not _is_enough(match, words, number, day):
        return 0
    if not _is_mixed(words) and measured(text, end):
        return 0
    if _OF_A_LAW.search(text, max(0, match.start() - 40), match.start()):
        return 0
    if _is_page(text, match.start("x"), end):
        return 0
    small = _SMALL_WORD.match(words)
    if small and known(small[0]).word > 4:
        return 0
    return day.end() if day else end


def _is_page(text: str, start: int, end: int) -> bool:
    """Whether a number is the page that a line of a table of contents ends with: the next line ends with this page or one soon after."""
    following = _NEXT_LINE.match(text, end)
    if following is None or end - start > 3 or not text[start:end].isdigit():
        return False
    line = _HEADED_LINE.fullmatch(text[text.rfind("\n", max(0, start - 200), start) + 1 : end])
    further = _HEADED_LINE.fullmatch(following[1])
    return bool(line and further and 0 <= int(further["page"]) - int(line["page"]) < 20)


def _read(match: re.Match[str]) -> tuple[str, str]:
    """All that belongs to a number, and from its first digit on: "CRI 2210 A", "2210 A"; nothing where words of a sentence stand before a digit."""
    text, start = match.string, match.start("x")
    end = counted = start
    for group in _GROUP.finditer(text, start, match.end("x")):
        inside = counted > start
        if inside and (_HOUR.fullmatch(group[0]) or (text[group.start() - 1] == " " and _is_word(group, text))):
            break
        if not inside and _is_of_a_sentence(group[0]):
            return "", ""  # "THE NUMBER SHE USES IS 07700"
        end = group.end()
        if _DIGITS.search(group[0]):
            counted = end
        elif not inside:
            start = counted = end  # letters before the first digit
    return text[match.start("x") : end].rstrip(".:"), text[start:end].strip(" .:–/-()")


def _is_of_a_sentence(letters: str) -> bool:
    return letters.isalpha() and len(letters) > 1 and letters not in _OF_SYSTEMS and known(letters).word > 4


def _is_mixed(words: str) -> bool:
    return any(sign.isalpha() or sign in "/-–*" for sign in words)


def _is_no_number(words: str, number: str, day: re.Match[str] | None) -> bool:
    """Whether this is a year, an hour, a day, two numbers, a form of an office, or too short."""
    of_day = day is not None and number.isdigit() and _SAID.search(day[0]) is not None
    return (
        len(_DIGITS.findall(number)) < (2 if of_day or _BY_LETTERS.match(words) else 3)
        or any(form.fullmatch(number) for form in (_YEAR, _HOUR, _DAY, _SPAN))
        or _are_two_in_a_row(number)
        or (" " not in number and is_date(number))
        or _NO_CASE.fullmatch(words) is not None
    )


def _is_enough(match: re.Match[str], words: str, number: str, day: re.Match[str] | None) -> bool:
    """Whether it is long enough, or has letters, strokes or a day, after a word that announces it as surely as this one."""
    digits, mixed, how = len(_DIGITS.findall(number)), _is_mixed(words), match.re.groupindex
    if "sure" in how:
        alone = words in {match["x"], f"{match['x']}."} and _ENDS.match(match.string, match.start("x") + len(words))
        return digits > 3 or mixed or day is not None or bool(alone)
    joined = words.count("-") + words.count("/") > 1 and any(sign.isalpha() for sign in words)
    least = 3 if joined else 4 if "body" in how or mixed else 3 if day else 5 if "likely" in how else 6
    return digits >= least and (mixed or day is not None or words[0] != "0" or ("likely" in how and digits < 10))


def measured(text: str, end: int) -> bool:
    """Whether a number that ends here counts or measures something: "12000 people"."""
    return _MEASURED.match(text, end) is not None


def _are_two_in_a_row(number: str) -> bool:
    """Whether these are two numbers, from one to the other or one after the other: "paras 11–14", "aged (16/17)"."""
    two = _TWO_NUMBERS.fullmatch(number)
    return (
        two is not None and len(two[1]) == len(two[3]) and 0 < int(two[3]) - int(two[1]) < (2 if two[2] == "/" else 100)
    )


def _is_word(group: re.Match[str], text: str) -> bool:
    """Whether letters after a number are words of what follows: "LOG 4417 THE BOY", "ref 2210 A lad"; a letter at the end belongs to it."""
    words = group[0].lower()
    if not words.isalpha():
        return False
    if len(words) == 1:
        return text.startswith(" ", group.end()) and text[group.end() + 1 : group.end() + 2].isalpha()
    return len(words) > 5 or words in _NEVER_IN_IT or known(words).word > 3


def further_numbers(text: str, start: int, end: int) -> Iterator[Found]:
    """Numbers of the same form that follow: "2815533/23 and 2817001/23"."""
    if _JOINS.match(text, end) is None:
        return
    form = "".join(r"\d" if c.isdigit() else "[A-Z]" if c.isupper() else re.escape(c) for c in text[start:end])
    again = re.compile(rf"{_JOINS.pattern}({form})\b")
    while match := again.match(text, end):
        yield Found(*match.span(1), Kind.CASE)
        end = match.end()
