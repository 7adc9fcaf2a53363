"""Kinds that can be told by their shape: numbers, codes, addresses for post and for messages.

Shapes that say enough by themselves are looked for directly.  All others are looked for the other way round, which is faster: first
whatever holds a digit, then the words before it ("case ref", "plate", "born").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.accounts import accounts, is_handle
from alongside.names.cases import GOODS, cases, spoken
from alongside.names.days import MONTH
from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.phones import extensions, is_phone, spoken_phones
from alongside.names.plates import VEHICLES, plates
from alongside.names.references import is_mixed, references, tells_of_somebody
from alongside.names.standing import After, Standing
from alongside.names.values import Found, Kind, covered

AREAS = listed("shapes.areas")
# "Operation Silver Birch", but "Operation Fernbank Officers".
_SECOND_WORD = (
    r"(?:[ ](?!(?:Police|Team|Group|Meeting|Debrief|Nominals?|Manager|Lead|Officers?|Sergeant|Inspector|Gold|Briefing|"
    r"Panel|Report|Review|Unit|We|He|She|They|It|The|In|On|At)\b)[A-Z][a-z]{2,}\b|[ ][A-Z]{3,}(?=[.,;:)\n]|$))?(?:[ ]\d{1,2}(?![\w/:]|\.\d))?"
)
# The paper of an operation, and what is no operation of the police.
_NO_OPERATION = r"(?i:orders?|briefings?|manual|plan|line|logs?|room|theatre|courage)"
_SPELLED: tuple[tuple[Kind, str, re.Pattern[str]], ...] = tuple(
    (kind, needs, re.compile(shape))
    for kind, needs, shape in (
        (Kind.EMAIL, "@", r"[\w.+'\-]+@[\w\-]+(?:\.[\w\-]+)+"),
        (Kind.EMAIL, "at)", r"[\w.+\-]+ ?[(\[]at[)\]] ?[\w\-]+(?: ?(?:\.|[(\[]dot[)\]]) ?[\w\-]+)+"),
        (Kind.EMAIL, " dot ", r"(?i:\b\w+(?: dot \w+)* at \w+(?: dot \w+)+)"),
        (Kind.HANDLE, "@", r"(?<![\w.@/])@[A-Za-z_](?:[\w.]*\w)?"),
        (
            Kind.OPERATION,
            "",
            r"[OY](?<![\w\-].)(?:(?<=O)(?:peration(?: [Nn]ame)?:?|PERATION|P|p\.?)|(?<=Y)mgyrch)[ ][\"“‘']?(?!(?:On|In|The|And|For|To|Is|Was|Of|At|"
            rf"By|{_NO_OPERATION})\b)[A-Z][\w'’\-]+{_SECOND_WORD}",
        ),
        (
            Kind.OPERATION,
            " op",
            rf"(?<![\w\-])operation[ ](?!{_NO_OPERATION}\b)[A-Z][\w'’\-]+{_SECOND_WORD}|(?<![\w\-])op[ ](?!{_NO_OPERATION}\b)[A-Z][a-z'’\-]{{3,}}",
        ),
    )
)
# "link to op tanager", and where the name is a rare word "seen in op tanager", in small letters.
_SMALL_OPERATION = After(("op operation", r" (?P<x>[a-z]{4,})(?![\w'’\-])"))
_BEFORE_OPERATION = re.compile(
    r"(?P<sure>\b(?:link(?:s|ed|ing)? (?:to|with)|part of|under|named in|nominals? (?:of|for|in|on)|intel (?:from|for)|marker for) )$"
    r"|\b(?P<op>in|from|for|re|of|on|via|during|see|our|by|is) $|(?P<line>^|\n|[.,;:(–-] )$"
)
_NO_SMALL_OPERATION = listed("shapes.no_operation")
# Each opens with the one sign that it begins with, and looks back from there: the engine passes over all others at once.
_NUMBERED: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(shape))
    for kind, shape in (
        (Kind.UPN, r"[A-HJ-NP-RT-Z](?<!\w.)\d{11}[\dA-Z]\b"),
        (Kind.PHONE, r"[+0](?<![\w/].)(?:(?<=\+)|0)44[ \-]?(?:\(0\)[ \-]?)?\d(?:[ \-]?\d){8,9}(?![\w/])"),
        (
            Kind.PHONE,
            r"[(0O](?<![\w/.].)(?<![A-Z\d]-.)(?<!(?:LOG|CAD|INC|Log|log|Inc|cad|GMP|BTP|TVP|NWP|SWP|WMP|MPS|REF|Ref|ref) .)(?:(?<=\()[0O]|(?<!\())\d{2,4}\)?[ \-.]?\d(?:[ \-.]{0,2}\d){4,7}(?:/\d{6})?(?![\w/])",
        ),
        (Kind.PHONE, r"\+(?<![\w/.].)\d{1,3}(?:[ \-]?\(?\d\)?){7,13}(?![\w/])"),
        # The letters that outward and inward codes may hold are those of BS 7666.
        (
            Kind.POSTCODE,
            r"[A-PR-UWYZ](?<!\w.)(?:[A-HK-Y]?\d[\dA-HJKPS-UW]?|\d[A-HJKPS-UW])[ \u00a0]{0,2}\d[ABD-HJLNP-UW-Z]{2}\b",
        ),
        # of Northern Ireland, which hold an I or Z; of India
        (Kind.VEHICLE, r"[A-Z](?<!\w.)[A-Z](?:(?<!Y)Z ?\d| \d{1,2}[A-Z]? [A-Z]{1,2} \d)\d{3}\b"),
        # No plate that was ever given out has an I or Q in front or behind; one that somebody remembers may.
        (Kind.VEHICLE, r"[A-HJ-PR-Y](?<!\w.)[A-HJ-PR-Y](?: ?\d\d[ \u00a0]?[A-HJ-PR-Z]{3}|\d\d[ \u00a0]?[A-Z]{3})\b"),
        # National Insurance
        (Kind.CASE, r"[A-CEGHJ-PR-TW-Z](?<!\w.)[A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b"),
    )
)
# Small letters open what is hardly ever there: first is looked for the digit and what stands beside it.
_SMALL_POSTCODE = re.compile(r"[a-z](?<!\w.)[a-z]?(?<!no)(?<!at)(?<!in)\d[\da-z]? \d[abd-hjlnp-uw-z]{2}\b")
_IN_SMALL_POSTCODE = re.compile(r"\d(?<=[a-z].)[\da-z]? \d[a-z]{2}\b")
_IN_SMALL_OR_OLD = re.compile(r"\d(?:(?<=[A-Za-z].)|(?<=[A-Z] .))")
_TEN_DIGITS = re.compile(r"[1-9](?<![\d+.,/\-].)\d{2}([ \-.]?)\d{3}\1\d{4}(?![\d/])")
# The Scottish number opens with the day of birth; that of Northern Ireland is the Health and Care number.
_OTHER_HEALTH = After(
    (
        "CHI Chi chi HCN hcn",
        r"(?i:(?: ?(?:no|number)\b\.?)?(?: is)?[ .:#]*)(?P<x>\d{6}[ \-]?\d{4}|\d{3}[ \-]?\d{3}[ \-]?\d{4})\b",
    ),
    (
        "GIG NHS nhs",
        r"(?i:(?: (?:no|number)\b\.?)?(?: is)?[ .:#]*)(?P<x>\d{3}[ \-]?\d{4}[ \-]?\d{3}|\d{3}[ \-]?\d{3}[ \-]?\d{4})\b",
    ),
    ("C", r"(?<=[Hh]&C)(?: ?(?:no|number)\b\.?)?[ .:#]*(?P<x>\d{3}[ \-]?\d{3}[ \-]?\d{4})\b"),
)
_HEALTH = frozenset(["NHS", "nhs", "Nhs", "hx", "Hx", "hospital", "Hospital", "hosp", "Hosp"])
_DIGIT = re.compile(r"\d")
_UP_TO = re.compile(r"[^\s,;()\"“”‘<>\[\]|{}=]*\Z")
_ON_FROM = re.compile(r"[^\s,;()\"“”<>\[\]|{}=]*")
_CASE_SHAPE = re.compile(
    r"[TSAU]20[0-3]\d\.?\d{4}|\d{1,6}(?:/[A-Z]{1,5})+/\d{2,6}|[A-Z]{2,3}/[A-Z]{1,3}\d{1,2}/\d{4}[\d.]*|\d{6,8}/(?:20)?\d\d|\d/\d{4,6}/\d\d|[A-Z]{1,3}-\d{4,}(?:-\w+)+|[A-Z]\d\d-\d{5,}|"
    r"(?:[A-Z]{2,6}[\-/])+\d{2,}(?:[\-/](?![A-Z][a-z]{2})\w+)*|[A-Z]{1,5}\d\d[A-Z]\d{5}|\d{2,6}/[A-Z]{1,5}/\d{2,6}|"
    r"[A-Z]{1,4}/\d{2,}(?:/\d+)+|[A-Z]/\d{4,6}"
    r"|\d\d[A-Z]{2}/\d{4,6}/\d\d|[A-Z]{2,5}\d{5,14}|\d{2,5}-\d{5,8}|\d{4,5}/\d\d|\d\d/\d{4,7}/[A-Z]{1,3}|"
    r"[A-Z]\d\d/\d{4,6}|"
    # of the police, of the Crown Court, of the Home Office
    r"\d\d/\d{5,6}|\d\d/\d{4,6}/\d\d|\d\d\*\d{4,6}|\d\d[A-Z]{2}\d{6,8}|[TSA]20[0-3]\d{5}|[A-Z]{2,5}\d{2,4}/\d{4,}|[A-Z]-\d{5,}|C\d[A-Z]\d[A-Z\d]{6,8}|"
    # in prison, before tribunals and the Court of Appeal
    r"[A-Z]\d{4}[A-Z]{2}|[A-Z]{2}\d{3}/\d\d/\d{4,6}|[A-Z]\d/\d{4}/\d{4}|\d{3,5}-\d\d/\d\d"
)
_NO_CASE = re.compile(
    r"(?:POST|COVID|ICD|DSM|UNDER|OVER|PRE|HCR|FX)-\d\d?|(?:UTF|AES|SHA|ISO|RFC|TLS)-\d+(?:-\w+)?|DPIA-\d+|C1\d\d[A-Z]?|\dx\dx\d|v\d[\d.]*"
)
_OF_GOODS = re.compile(rf"\b{GOODS}(?: (?:no|number|code)s?\b\.?)?[ :#(]*$")
_AT_HOUR = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d/\d\d")
_VEHICLE_WORD = re.compile(
    r"\b(?:reg(?:istration)?s?|plates?|number\s?plate|vrms?|vehicles?|vrn|index|cars?|vans?|moped|motorbike|bike|corsa|golf|"
    r"fiesta|polo|audi|bmw|mercedes|"
    r"astra|focus|clio|transit)\b[^.\n]{0,28}$",
    re.IGNORECASE,
)
# Plates in small letters, and old ones, where the text speaks of a car and the letters at their end are no word: "fd02 kzn", "T44 NDY".
_SMALL_OR_OLD = re.compile(
    rf"[A-Za-z](?<![\w£$].)(?:[A-Za-z](?:(?<=[A-Z]) )?\d\d(?: ?[\-–] ?| )?|\d{{1,3}}[ \-]?)(?P<end>(?!(?i:mon|tue|wed|thu|fri|sat|sun|{MONTH})\b)[A-Za-z]{{3}})(?![\w’'])"
)
_PLATE = re.compile(
    r"\b(?:[A-Z]{2}\d{2}(?: ?(?:[A-Z]{2,3}|[B-HJ-Z])\b)?|[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z]?)\b"
)
_PHONE_WORD = re.compile(
    r"\b(?:tel|telephone|phone|mobile|mob|rang|text(?:ed)?|call(?:ed)?|whatsapp|number|ext(?:ension)?)\b\.?"
    r"\s*(?:no\.?|number|on|is|ending(?:\s+in)?|was)?[\s:\-–]*$",
    re.IGNORECASE,
)
# Three or four digits after "number" are as often a section or a sum.
_EXTENSION = re.compile(
    r"\b(?:ext(?:ension)?\b\.?(?: (?:no\.?|number))?|ending(?: in)?)[\s:\-–]*$|\b(?:tel|phone|mob(?:ile)?)\.?:? $",
    re.IGNORECASE,
)
# A bank card, and what charities and firms are texted at ("Text 85258").
_NO_PHONE_BEFORE = re.compile(r"(?i:\b(?:card|account|acct|visa|mastercard)\b[^.\n]{0,20}$|\btext(?: \w+ to)? $)")
_NAMED_PUPIL = re.compile(
    r"(?i:\bupn|\bpupil number)\b[^\n\d]{0,30}?(?P<x>\b[A-Za-z](?:[ \-]?\d){10,12}(?:[ \-]?[A-Z\d])?|\d{8,13})\b"
)
_NHS_BEFORE = re.compile(r"\bnhs\b[^\n]{0,24}$", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"(?:19|20)(\d\d)/(\d\d)")
_PLACE_WORD = re.compile(
    r"\b(?:(?P<in>in|into|from)|post\s?code|area|district|cod\s+post|of|near|around|to|the|and)\b[\s:]*(?:area\s)?$",
    re.IGNORECASE,
)
_POSTCODE_WORD = re.compile(r"post\s?code[^\n]{0,12}$", re.IGNORECASE)
_GROUP_OF = re.compile(
    r"\s(?:area|postcode|district|estate|boys|lads|lot|gang|crew|patch|sector|side|youngers|olders|youths)\b"
)
_OUTWARD = re.compile(r"([A-Z]{1,2})(?!0.)\d[\dA-Z]?")
_SECTOR = re.compile(r"[ \u00a0]\d(?:[A-Z]{1,2})?\b(?!\s*[/\d%])")
# A gas; a grade, a map, a doctor's or a teaching assistant's rank after the name; a road and a bus.
_NO_OUTWARD = frozenset({"CO2"})
_NO_POSTCODE_BEFORE = re.compile(
    r"(?:\bgrade:? |\bexplorer |\bcode: |\bnice\b[^.\n]{0,16} |\b(?:Dr|[A-Z]\.) [A-Z][\w'’\-]+, |\bon the )$",
    re.IGNORECASE,
)
# Doctors of the first two years; motorways; teeth by the quarter they stand in ("root filling LL6").
_DOCTORS = frozenset({"FY1", "FY2", "CT1", "CT2", "CT3", "ST1", "ST2", "ST3", "ST4", "ST5", "ST6", "ST7"})
_LIVES_IN = re.compile(r"\b(?:in|into|from|near|around|postcode|area):? $", re.IGNORECASE)
_MOTORWAY = re.compile(
    r"(?:\bthe |\b(?:J|junction |jct\.? |motorway |down |up |along |via )(?:\d+[ ,]*)?(?:of )?(?:the )?)M\d{1,3}$",
    re.IGNORECASE,
)
_TEETH = frozenset({"LL", "UL", "UR", "LR"})
_OF_TEETH = re.compile(
    r"\b(?:fill\w*|tooth|teeth|crown|composite|molars?|root|extract\w*|caries|cavit\w+|amalgam|dent\w+|[UL][LR][1-8])\b",
    re.IGNORECASE,
)
_MAKE = re.compile(r"\b([A-Z][\w'’&\-]*) $")
_NO_POSTCODE = re.compile(r"\s*(?:form|forms|level|road|motorway|/|%)")
_STOP = r"\s?(?:[.,;)]|$)"


def shaped(standing: Standing) -> Iterator[Found]:
    """Every shaped span.  They may overlap, and are settled by the caller."""
    text = standing.text
    for kind, needs, shape in _SPELLED:
        if needs in text:
            yield from (Found(*match.span(), kind) for match in shape.finditer(text))
    yield from _operations(standing)
    if _DIGIT.search(text):
        yield from _numbers(standing)
    yield from plates(standing)
    yield from spoken(standing)
    yield from spoken_phones(standing)
    yield from accounts(standing)


def _operations(standing: Standing) -> Iterator[Found]:
    """Operations in small letters; an operation on somebody's knee is none."""
    for match in _SMALL_OPERATION.within(standing):
        word, short = match["x"], standing.text[match.start() - 1] == "p"
        start = match.start() - (2 if short else 9)
        before = _BEFORE_OPERATION.search(standing.text, max(0, start - 16), start)
        if before is None or word in _NO_SMALL_OPERATION:
            continue
        if before["sure"] or (short and known(word).word < (4 if before["op"] else 2)):
            yield Found(start, match.end("x"), Kind.OPERATION)


def _numbers(standing: Standing) -> Iterator[Found]:
    text = standing.text
    of_cases = [*cases(standing), *references(standing)]
    taken = covered(len(text), of_cases)
    for kind, shape in _NUMBERED:
        for match in shape.finditer(text):
            # "UPRN-L 0041 7730" and "account 1 0044 7719 02": no phone stands inside a number that was announced
            inside = taken[match.start()] and (
                taken[max(0, match.start() - 1)] or len(_DIGIT.findall(match.group())) < 10
            )
            if kind is not Kind.PHONE or (is_phone(match) and not inside):
                yield Found(*match.span(), kind)
    if _IN_SMALL_POSTCODE.search(text):
        yield from (Found(*match.span(), Kind.POSTCODE) for match in _SMALL_POSTCODE.finditer(text))
    yield from extensions(standing)
    of_health = standing.holds(_HEALTH)
    yield from (Found(*match.span("x"), Kind.NHS) for match in _OTHER_HEALTH.within(standing))
    for match in _TEN_DIGITS.finditer(text):
        if (
            match[1]
            or (of_health and match[0][0] in "4679")
            or _NHS_BEFORE.search(text, max(0, match.start() - 34), match.start())
            or nhs_number(match.group())
        ):
            yield Found(*match.span(), Kind.NHS)
    yield from of_cases
    if standing.holds(VEHICLES) and _IN_SMALL_OR_OLD.search(text):
        for match in _SMALL_OR_OLD.finditer(text):
            end = known(match["end"])
            if end.word < 2 and max(end.first, end.last) < 3:
                yield Found(*match.span(), Kind.VEHICLE)
    at, told = 0, tells_of_somebody(standing)
    while digit := _DIGIT.search(text, at):
        opening = _UP_TO.search(text, max(at, digit.start() - 60), digit.start())
        closing = _ON_FROM.match(text, digit.start())
        at = max(digit.end(), closing.end() if closing else 0)
        if not taken[digit.start()]:
            yield from _chunk(text, opening.start() if opening else digit.start(), at, of_somebody=told)
    if "upn" in text or "UPN" in text or "upil number" in text:
        yield from (Found(*match.span("x"), Kind.UPN) for match in _NAMED_PUPIL.finditer(text))


def _chunk(text: str, start: int, end: int, *, of_somebody: bool) -> Iterator[Found]:
    """What some characters with a digit among them are, told by themselves and by the words before them."""
    while end > start and text[end - 1] in ".:!?'’":
        end -= 1
    while start < end and text[start] in "'‘-–:#.*":
        start += 1
    year = _SCHOOL_YEAR.fullmatch(text, start, end)
    if year and (int(year[1]) + 1) % 100 == int(year[2]):
        return
    words, before = text[start:end], text[max(0, start - 45) : start].rsplit("\n\n", 1)[-1]
    digits = sum(c.isdigit() for c in words)
    if _is_case(words, before, of_somebody=of_somebody) or (of_somebody and is_mixed(words)):
        yield Found(start, end, Kind.CASE)
    elif _is_half_postcode(words, before, text[end : end + 9]):
        sector = _SECTOR.match(text, end)
        yield Found(start, sector.end() if sector else end, Kind.POSTCODE)
    elif (
        digits >= 3 and words.replace("-", "").isdigit() and (_PHONE_WORD if digits > 4 else _EXTENSION).search(before)
    ):
        rest = re.match(r"(?:[ \-]\d{2,})*", text[end:])
        after = text[end : end + 9].lstrip().lower()
        if not after.startswith(("am", "pm", "min", "time", "hour", "day", "/")) and not _NO_PHONE_BEFORE.search(
            before
        ):
            yield Found(start, end + (rest.end() if rest else 0), Kind.PHONE)
    elif (plate := _PLATE.match(text, start)) and _VEHICLE_WORD.search(before):
        yield Found(start, plate.end(), Kind.VEHICLE)
    elif is_handle(words, before):
        yield Found(start, end, Kind.HANDLE)


def _is_case(words: str, before: str, *, of_somebody: bool) -> bool:
    if _CASE_SHAPE.fullmatch(words) is None or _NO_CASE.fullmatch(words) or _OF_GOODS.search(before):
        return False
    if len(_DIGIT.findall(words)) < 4 and (words.count("-") + words.count("/") < 2 or not of_somebody):
        return False  # "HK-20", "WD-40"
    # "1545/04" at the head of a line is an hour in a log, and the day
    return before[-1:] not in {"", "\n"} or _AT_HOUR.fullmatch(words) is None


def _is_half_postcode(words: str, before: str, after: str) -> bool:
    found = _OUTWARD.fullmatch(words)
    if not found or _NO_POSTCODE.match(after) or words in _NO_OUTWARD or _NO_POSTCODE_BEFORE.search(before):
        return False
    if words in _DOCTORS and not _LIVES_IN.search(before):
        return False
    if _MOTORWAY.search(f"{before}{words}") and not _GROUP_OF.match(after):
        return False
    if found[1] in _TEETH and _OF_TEETH.search(before + after):
        return False
    if len(found[1]) == 2:
        make = _MAKE.search(before)  # "Mamod SE3", but "Ely CB7" and "At NG7"
        look = known(make[1]) if make else None
        return found[1] in AREAS and (look is None or look.place > 0 or look.word == 6)
    if found[1] not in "BEGLMNSW":
        return False
    if _GROUP_OF.match(after) or _POSTCODE_WORD.search(before):
        return True
    # "in N17", but not "in S47" (a section) nor "on the M25".
    placed = _PLACE_WORD.search(before)
    return bool(placed and (re.match(_STOP, after) or (found[1] in "BELNW" and words[1:] > "10" and placed["in"])))


def nhs_number(words: str) -> bool:
    """Whether ten digits carry the check digit of an NHS number (modulus 11)."""
    digits = [int(c) for c in words if c.isdigit()]
    if len(digits) != 10:
        return False
    check = 11 - sum(d * w for d, w in zip(digits, range(10, 1, -1), strict=False)) % 11
    return check != 10 and digits[9] == check % 11
