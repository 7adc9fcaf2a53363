"""Kinds that can be told by their shape: numbers, codes, addresses for post and for messages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.values import Found, Kind

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DATE = (
    r"(?:\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?(?:19|20)?\d{2}"
    r"|(?:19|20)\d{2}[/.\-]\d{1,2}[/.\-]\d{1,2}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?[\s\-]+{_MONTH}\.?,?[\s\-]+(?:19|20)?\d{{2}}"
    rf"|{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{{2}})"
)
_BORN = r"(?:d\.?\s?o\.?\s?b\.?|date\s+of\s+birth|birth\s?da(?:te|y)|born|geni|dyddiad\s+geni)"
# Letters that outward and inward codes may hold; the shapes are those of BS 7666.
_OUTWARD = r"(?:GIR ?0AA|[A-PR-UWYZ](?:[A-HK-Y]?\d[\dA-HJKPS-UW]?|\d[A-HJKPS-UW]))"
_POSTCODE = rf"{_OUTWARD}[ \u00a0]{{0,2}}\d[ABD-HJLNP-UW-Z]{{2}}"
# Areas of the United Kingdom: a half-written code ("SE15", "LS8", "LS8 3") is taken only with one of these.
_AREAS = (
    "AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|GL|GU|"
    "HA|HD|HG|HP|HR|HS|HU|HX|IG|IP|IV|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|"
    "RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE"
)
_LETTER_AREAS = "B|E|G|L|M|N|S|W"
_REF = (
    r"(?:ref(?:erence)?|case|file|crime|incident|court|claim|mosaic|liquidlogic|protocol|ics|charms|log|record|client|person|child|id|"
    r"niche|pnc|urn|lcs|eis|ccms|swift|carefirst|application|appl|docket|cyf|crn|pupil|tenancy|service\s+user|custody|occurrence|intel)"
)
_NUMBERED = r"(?:[\s\-]*(?:ref(?:erence)?|num(?:ber)?|no|nos|id|number|record)\b\.?)*"

_SHAPES: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(shape, flags))
    for kind, flags, shape in (
        (Kind.EMAIL, re.I, r"(?P<x>[\w.+'\-]+@[\w\-]+(?:\.[\w\-]+)+)"),
        (Kind.EMAIL, re.I, r"(?P<x>[\w.+\-]+\s?(?:\(at\)|\[at\])\s?[\w\-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\w\-]+)+)"),
        (Kind.DOB, re.I, rf"\b{_BORN}(?:\s+(?:is|was|on|the|in|of|given\s+as))*\s*[:\-–=(]*\s*(?:on\s+)?(?P<x>{_DATE})"),
        (Kind.DOB, re.I, rf"(?P<x>{_DATE})(?=\s*\(?\s*(?:d\.?o\.?b\b|date\s+of\s+birth))"),
        (Kind.DOB, re.I, rf"\bborn\s+(?:on\s+|in\s+)?(?:the\s+)?(?P<x>\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}(?:\s+(?:19|20)\d{{2}})?|{_MONTH}\s+(?:19|20)\d{{2}})"),
        (Kind.DOB, re.I, rf"\bbirthday\s+(?:is|was|on|falls|being)?\s*(?:on\s+)?(?:the\s+)?(?P<x>\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}(?:\s+(?:19|20)?\d{{2}})?)"),
        (Kind.DOB, re.I, rf"\b{_BORN}\s*[:\-–=(]?\s*(?P<x>(?:\d{{2}}\s?){{2}}(?:19|20)\d{{2}}|\d{{1,2}}\s+\d{{1,2}}\s+\d{{2,4}})\b"),
        (Kind.NHS, re.I, r"\bnhs(?:[\s\-]*(?:no|num(?:ber)?|id|ref)\b\.?)*\s*(?:is|was)?\s*[:#\-–=(]*\s*(?P<x>\d(?:[ \-.]?\d){9})\b"),
        (Kind.NHS, 0, r"(?<![\d+])(?P<x>[3-9]\d{2}[ \-]\d{3}[ \-]\d{4})(?!\d)"),
        (Kind.UPN, re.I, r"\bupn\b(?:\s*(?:no|number)\b\.?)?\s*(?:is|was)?\s*[:#\-–=(]*\s*(?P<x>[A-Z][ \-]?\d[\d \-]{10,15}[\dA-Z]|[A-Z]\d{11}[A-Z\d])\b"),
        (Kind.UPN, re.I, r"\b(?P<x>[A-HJ-NP-RT-Z]\d{12}|[A-HJ-NP-RT-Z]\d{11}[A-Z])\b"),
        (Kind.PHONE, 0, r"(?<![\w/])(?P<x>(?:\+|00)44[ \-]?(?:\(0\)[ \-]?)?\d(?:[ \-]?\d){8,9})(?![\w/])"),
        (Kind.PHONE, 0, r"(?<![\w/.])(?P<x>\(?0\d(?:[ \-]?\d){1,4}\)?[ \-]?\d(?:[ \-]{0,2}\d){4,7})(?![\w/])"),
        (Kind.PHONE, 0, r"(?<![\w/.])(?P<x>\+\d{1,3}(?:[ \-]?\(?\d\)?){7,13})(?![\w/])"),
        (Kind.PHONE, re.I, r"\b(?:tel|telephone|phone|mobile|mob|rang|text(?:ed)?|call(?:ed)?|whatsapp|number|ext(?:ension)?)\b\.?\s*(?:no\.?|number|on|is|ending(?:\s+in)?|was)?\s*[:\-–]?\s*(?P<x>(?:x ?)?\d(?:[ \-]?\d){3,12})\b(?!\s*(?:am|pm|minutes|times|hours|days|/))"),
        (Kind.POSTCODE, re.I, rf"\b(?P<x>{_POSTCODE})\b"),
        (Kind.POSTCODE, 0, rf"\b(?P<x>(?:(?:{_AREAS})\d[\dA-Z]?|(?:{_LETTER_AREAS})\d\d?)[ \u00a0]\d(?:[A-Z]{{1,2}})?)\b(?!\s*(?:/|\d|%))"),
        (Kind.POSTCODE, 0, rf"(?<![\w/\-.&])(?P<x>(?:{_AREAS})\d[\dA-Z]?)\b(?![\-/.]\d|\s*(?:form|forms|level|road))"),
        (Kind.POSTCODE, re.I, rf"(?:\b(?:postcode|post\s?code|cod\s+post|area|in|from|of|near|around|the|to|,)\s*(?:is|area|district|starts|begins|starting|beginning|with|:)*\s*)(?P<x>(?:{_LETTER_AREAS})\d\d?)\b(?=\s*(?:area|postcode|district|estate|[.,;)]|$))"),
        (Kind.POSTCODE, re.I, rf"\bpost\s?code\s*(?:is|area|district|starts|begins|starting|beginning|with|in|:|-)*\s*(?P<x>(?:{_AREAS}|{_LETTER_AREAS})\d[\dA-Z]?(?:\s?\d[A-Z]{{0,2}})?)\b"),
        (Kind.VEHICLE, 0, r"\b(?P<x>[A-HJ-PR-Y][A-HJ-PR-Y]\d{2}[ \u00a0]?[A-HJ-PR-Z]{3})\b"),
        (Kind.VEHICLE, re.I, r"\b(?:reg(?:istration)?|plate|number\s?plate|vrm|vehicle|vrn|index|car|van|moped|bike|corsa|golf|fiesta|polo|audi|bmw)\b(?:\s*(?:no|number|mark|plate|index|partial(?:ly)?|reads?|read|registered|reg|registration|was|is|with|plates|ending|starting|beginning)\b\.?)*\s*[:\-–(,]?\s*[\"'“‘]?(?P<x>[A-Z]{2}\d{2}[ ]?[A-Z]{3}|[A-Z]\d{1,3}[ ]?[A-Z]{3}|[A-Z]{3}[ ]?\d{1,3}[A-Z]|[A-Z]{2}\d{2}|[A-Z]{1,3} ?\d{2,4}|[A-Z]{3}\d?)\b(?-i:(?<=[A-Z0-9]))"),
        (Kind.OPERATION, 0, r"(?P<x>\b(?:Operation|OPERATION|Op\.?|Ymgyrch|Project Servator)\s+(?!(?:On|In|The|And|For|To|Is|Was|Of|At|By)\b)[A-Z][\w'’\-]+(?:\s(?!(?:The|And|In|On|At|He|She|It|They|Team|Police|Officers|Was|Is)\b)[A-Z][a-z'’\-]{2,})?)"),
        (Kind.OPERATION, re.I, r"(?P<x>\b(?:operation|ymgyrch|op)\s+(?!(?:on|in|the|and|for|to|is|was|of|at|by|or|with|that|which|has|had|have|would|will|can|could|a|an|under|where|when|it|he|she|they|as|but|so|manager|managers|room|rooms|time|times|started|went|hours|out|shop|site|team|costs|cost)\b)(?-i:[A-Z])[\w'’\-]+)"),
        (Kind.HANDLE, 0, r"(?<![\w.@/])(?P<x>@[A-Za-z_](?:[\w.]*\w)?)"),
        (Kind.HANDLE, re.I, r"\b(?:snap(?:chat)?|insta(?:gram)?|tik\s?tok|twitter|telegram|discord|whatsapp|facebook|ig|sc|snap|user\s?name|handle|gamer\s?tag|psn|xbox|steam|roblox|kik|reddit|youtube|twitch|threads|online|account|profile|alias|tag|nickname)\b(?:\s*(?:handle|account|name|user\s?name|user|profile|id|tag|page|called|named|is|was|as|under|by|known|known\s+as|add|me|on|it's|its|called|of|the|-|his|her|their|new|old|second|other|private)\b)*\s*[:\-–=(]*\s*[\"'“‘]?(?P<x>(?=[\w.]*[\d_.][\w.]*)(?=[\w.]*[A-Za-z])[A-Za-z0-9_](?:[\w.]{2,28})[A-Za-z0-9_])"),
        (Kind.HANDLE, 0, r"(?<![\w.@/\-])(?P<x>(?=[A-Za-z0-9.]*_)(?=\w*[A-Za-z]{2})[A-Za-z0-9._]{4,30}(?<![.]))(?![\w@/(\-])"),
        (Kind.HANDLE, 0, r"(?<![\w.@/\-])(?P<x>[a-z]{2,15}(?:\.[a-z]{2,15})?\.?(?:\d{1,4}[a-z]{1,12}|x{2,3}\d*|\d{2,4}(?:x+)?))(?![\w@/\-]|\.\w)(?=[\s,.;:!?)\"'”’]|$)"),
        (Kind.CASE, re.I, rf"\b{_REF}{_NUMBERED}\s*(?:is|was|under|of|as|:|#|-|–|=|\()*\s*(?:no\.?|number|\#)?\s*(?P<x>(?=[\w/\-.]*\d[\w/\-.]*\d)[A-Z]{{0,6}}[\-/. ]?\d[\w/\-.]*\w|(?=[\w/\-]*\d{{2}})[A-Z][\w/\-]*[\w])"),
        (Kind.CASE, 0, r"(?<![\w/.\-])(?P<x>(?:\[\d{4}\]\s)?(?:[A-Z]{2,6}[\-/])+\d{2,}(?:[\-/]\w+)*|[A-Z]{1,5}\d{2}[A-Z]\d{5}|[A-Z]{2}\d{2}[A-Z]\d{5}|\d{2,6}/[A-Z]{1,5}/\d{2,6}|[A-Z]{1,4}/\d{2,}(?:/\d+)+|\d{2}[A-Z]{2}/\d{4,6}/\d{2}|[A-Z]{2,5}\d{5,10}|\d{2,5}-\d{5,8}|\d{5}/\d{2})(?![\w/])"),
        (Kind.CASE, 0, r"(?P<x>\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b)"),
    )
)  # fmt: skip
_WEB = re.compile(r"https?://\S+|www\.\S+|\b[\w\-]+\.(?:gov|nhs|police|sch|org|co|ac)\.uk\S*", re.I)
_NOT_HANDLES = re.compile(
    r"^(?:year|y|key|covid|ks|b|mp|h|gcse|a|p|v|form|page|step|level|band|tier|section|s|cl)\.?\d+\w?$", re.I
)


def shaped(text: str) -> Iterator[Found]:
    """Every shaped span, earlier shapes first; they may overlap and are settled by the caller."""
    for kind, shape in _SHAPES:
        for match in shape.finditer(text):
            start, end = match.span("x")
            words = text[start:end]
            if kind is Kind.HANDLE and (_NOT_HANDLES.match(words) or words.replace(".", "").isdigit()):
                continue
            yield Found(start, end, kind)


def nhs_number(words: str) -> bool:
    """Whether ten digits carry the check digit of an NHS number (modulus 11)."""
    digits = [int(c) for c in words if c.isdigit()]
    if len(digits) != 10:
        return False
    check = 11 - sum(d * w for d, w in zip(digits, range(10, 1, -1), strict=False)) % 11
    return check != 10 and digits[9] == check % 11
