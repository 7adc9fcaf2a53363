"""How a handle stands in a sentence where a name stood, so that a stranger can read it aloud."""

from __future__ import annotations

import re
from functools import cache

from alongside.names import welsh_handles
from alongside.names.families import is_family
from alongside.names.roles import KIN, ROLE_HANDLES, role_words
from alongside.names.titles import OFFICES
from alongside.texts import Edit

_THEIRS = r"his|her|their|our|my|your|ur|its|[\w’'\-]+['’]s|[\w]+s['’]"
_GREETINGS = r"dear|hi|hiya|hello|hey|poor|little|oh"
_DETERMINER = re.compile(
    rf"(?:^|[^\w])(?:the|a|an|this|that|{_THEIRS}|every|each|another|which|no|one|two|three|same|twin|other|former|previous|new|old|"
    rf"older|elder|younger|big|baby|best|close|named|called|allocated|current|{_GREETINGS})\s$",
    re.IGNORECASE,
)
_DROPS_THE = re.compile(
    rf"(?:^|[^\w])(?:the|this|that|a|an|every|each|another|one|no|which|same|other|whole|entire|{_THEIRS}|{_GREETINGS})\s$",
    re.IGNORECASE,
)
# What may stand between an article and a role: "an experienced youth worker", "the panel chair", "a Year 9 pupil".
_QUALIFIED = re.compile(
    r"(?<![\w'’-])(?:(?:school|panel|experienced|local|community|duty|lead|named|allocated|class|hospital|new|former|previous|current|"
    r"independent|specialist|trusted|regular|young|other|second|first|male|female|Year \d\d?|Y\d\d?)\s)+$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r".* \d+")
_NUMBERED_PERSON = re.compile(r"(?:person|friend) \d+")
_HOUSEHOLD = re.compile(r" (?:family|families|household|home|house|case)\b")
# Behind these a handle with a number keeps its article: "the school 1 nurse", "the person 1 brothers".
_OF_THEM = re.compile(
    r"['’]?s? (?:family|families|household|home|house|twins|brothers?|sisters?|siblings|children|boys|girls|case|nurse|staff|team|head|"
    r"headteacher|teachers?|site|building|estate|bus|area|gates?|office|workers?|report|meeting|pupils?|students?|kids|lads|group|file)\b"
)
# After "his mother, Siobhan," the list of people goes on.
_GOES_ON = re.compile(r"\s(?:[A-ZÀ-Þ]|who(?:se|m)? |(?:his|her|their|my|our|the|an?)\s)")
_SEVERAL = re.compile(r"\b(?:two|three|four|five|six|both|several|some|all|many|\d+)\s$", re.IGNORECASE)
_THAT = re.compile(r"(?P<word>[\w'’]+),? that\s$", re.IGNORECASE)
_POINTS = frozenset({"about", "at", "by", "for", "from", "like", "of", "on", "to", "with"})
_NEXT_SENTENCE = re.compile(r"[\"”’)]*(?:\s+[\"“‘(]*[A-ZÀ-Þ]|\s*(?:\n|$))")
_ENDS = re.compile(r"\s*(?:[.,;:!?)\n]|$)")
# A noun and, without a comma, who that is: "our son Dean is", "two girls Tia and Jade".  Not "the boys Dean met".
_ONE_IS = re.compile(
    rf"(?:{_THEIRS}) (?:(?:older|younger|little|big|only|eldest|youngest) )?(?:son|daughter|child|grandson|granddaughter|brother|sister|"
    r"nephew|niece|cousin|friend|colleague|client|baby) $",
    re.IGNORECASE,
)
_SEVERAL_ARE = re.compile(
    r"\b(?:sons|daughters|children|kids|siblings|twins|parents|grandparents|carers|friends|girls|boys|lads|men|women|nephews|nieces|"
    r"brothers|sisters|cousins|colleagues|neighbours|pupils|students|clients) $",
    re.IGNORECASE,
)
_LISTED = re.compile(r",? (?:and|&|or) |, (?=[A-ZÀ-Þ])")
_DAY_BEFORE = re.compile(
    r"(?<!\w)(?P<day>\d\d?(?:st|nd|rd|th)?)(?P<link>,? (?:and|or|to|until) (?:the )?|, | ?[-–/&] ?)$", re.IGNORECASE
)
_OF_MONTH = re.compile(r"\d\d?(?:st|nd|rd|th)?(?P<month>(?: of)? [A-Z][a-z]{2,8}\.?(?:,? (?:19|20)\d\d)?)$")


_LOUD_BEFORE = re.compile(r"(?<!\w)([A-Z]{2,}):? $")
_LOUD_AFTER = re.compile(r"(?:['’]S)? ([A-Z]{2,})(?!\w)")


def fitted(text: str, start: int, end: int, handle: str, after: int) -> Edit:
    """The edit that puts a handle at a place so that the sentence still reads.

    "his teacher Sarah" becomes "his teacher", not "his teacher teacher"; "the Dean" never "the the young person"; "Sarah went"
    becomes "The teacher went"; the first letter is a capital where a sentence begins.  `after` is where the edit before ends.
    """
    if welsh := welsh_handles.fitted(text, start, end, handle, after):
        return welsh
    line = text.rfind("\n", 0, start) + 1
    free = max(line, after)
    first = text[start]
    if end - start > 1 and text[end - 1] == "." and _NEXT_SENTENCE.match(text, end):
        end -= 1  # "She rang T.W. He came.": the last full stop ends the sentence too
    if whole := _with_its_day(text, free, start, end, handle):
        return whole
    named = start
    for _ in range(2):  # "an officer, PC Khan,"
        start, end = _with_role_before(text, free, start, end, handle)
    end, whose, opening = _with_role_after(text, end, handle)
    told = start < named
    if _NUMBERED.fullmatch(handle) and (
        told or is_family(handle) or _HOUSEHOLD.match(text, end) or not _OF_THEM.match(text, end)
    ):
        start = _without_article(text, free, start)
    start, words = _in_words(text, line, free, start, end, handle, whose=whose, told=told)
    if _is_loud(text, line, start, end):
        words = words.upper()
    elif _opens(text[line:start]) and _is_capital(text, line, start, first):
        words = words[0].upper() + words[1:]
    if opening:
        return Edit(start, end, words + opening)
    if words.endswith("s") and handle.endswith("s") and (own := re.match(r"(['’])s\b", text[end:])):
        return Edit(start, end + 2, f"{words}{own[1]}")  # "the neighbours' dog"
    if not words.endswith("s") and _owns(text, line, start, end):
        return Edit(start, end + 1, f"{words}{text[end]}s")
    if (_NUMBERED_PERSON.fullmatch(handle) and _HOUSEHOLD.match(text, end)) or (
        is_family(handle) and _OF_THEM.match(text, end) and text[end] == " "
    ):
        words += "'s"
    return Edit(start, end, words)


def _in_words(
    text: str, line: int, free: int, start: int, end: int, handle: str, *, whose: str, told: bool
) -> tuple[int, str]:
    """Where the edit starts and what stands there, but for a capital; `told`: a role word was taken in before the name."""
    before = text[line:start]
    beside = "" if _opens_what_is_said(before) and not _ENDS.match(text, end) else before
    bare = handle.removeprefix("the ")
    role = _one_of(handle) in ROLE_HANDLES or handle == "couple"
    if whose and not _DETERMINER.search(beside):
        return start, f"{whose} {bare}"
    if told and (qualified := _QUALIFIED.search(text, free, start)):
        if _DETERMINER.search(text[line : qualified.start()]) or not (role or bare != handle):
            return start, bare
        own = qualified[0] if qualified[0].startswith("Y") else qualified[0][:1].lower() + qualified[0][1:]
        return qualified.start(), f"the {own}{bare}"
    if told and (
        (text[free:start] == " " and free > line) or (handle in KIN and re.search(r"\b(?:and|or|&) $", before))
    ):
        return start, bare  # "The Meadow High School head, Mr Grant"; "his mother and brother Max"
    if handle.startswith("the ") and _DROPS_THE.search(beside):
        words = bare
    elif role and not _DETERMINER.search(beside) and not _in_a_list(before):
        words = f"the {handle}"
    else:
        words = handle
    if words.startswith("the ") or _NUMBERED.fullmatch(words):
        start, words = _apart_from_its_noun(text, free, start, end, words)
    return _after_its_article(text, free, start, words)


def _after_its_article(text: str, free: int, start: int, words: str) -> tuple[int, str]:
    """ "an" before a vowel and "a" before none: "a Mrs Bello" who is the aunt."""
    article = re.search(r"(?<!\w)(a)n? $", text[free:start], re.IGNORECASE)
    if not article or not words[0].islower():
        return start, words
    return free + article.start(), f"{article[1]}{'n' if words[0] in 'aeiou' else ''} {words}"


def _apart_from_its_noun(text: str, free: int, start: int, end: int, words: str) -> tuple[int, str]:
    """Commas around a handle that follows its noun: "our son, the young person, is"."""
    listed = _LISTED.match(text, end)
    before = text[free:start]
    if not (_ONE_IS.search(before) or (listed and _SEVERAL_ARE.search(before))):
        return start, words
    closing = "," if re.match(r" [a-z]", text[end:]) and not listed else ""
    return start - 1, f", {words}{closing}"


def _without_article(text: str, free: int, start: int) -> int:
    """Where "the Dean" begins, who becomes "person 2" and never "the person 2"."""
    article = re.search(r"(?<!\w)(?:the|an?) $", text[free:start], re.IGNORECASE)
    return free + article.start() if article else start


def _with_its_day(text: str, free: int, start: int, end: int, handle: str) -> Edit | None:
    """The day before a day that is hidden, with the month it shared: "17th March and date of birth 1"."""
    month = _OF_MONTH.match(text[start:end])
    day = month and _DAY_BEFORE.search(text, free, start)
    if not month or not day:
        return None
    link = day["link"] if day["link"].strip(" -–/&") else f" {day['link'].strip()} "
    return Edit(day.end("day"), end, f"{month['month']}{link.removesuffix('the ')}{handle}")


def _opens_what_is_said(before: str) -> bool:
    """Whether the words end with a "that" as in "she said that Dean left", not as in "with that boy"."""
    that = _THAT.search(before[-60:])
    return bool(that and that["word"].lower() not in _POINTS)


def _owns(text: str, line: int, start: int, end: int) -> bool:
    """Whether an apostrophe alone says that something is theirs ("Mr Jones' car"), and closes no quotation."""
    if text[end - 1 : end] not in {"s", "S", "x", "z"} or not re.match(r"['’]\s\w", text[end:]):
        return False
    opened = "‘" if text[end] == "’" else "'"
    before = text[line:start]
    return len(re.findall(rf"(?<!\w){opened}(?=\w)", before)) <= len(
        re.findall(rf"(?<=[\w.,!?]){text[end]}(?!\w)", before)
    )


def _with_role_before(text: str, free: int, start: int, end: int, handle: str) -> tuple[int, int]:
    """The place, grown over a role word before it that says what the handle says: "his teacher, Sarah,"."""
    words = role_words(re.sub(r"\s\d+$", "", _one_of(handle)))
    before = words and re.search(
        rf"(?<![\w-])(?P<role>{words})(?P<link>,?\s(?:an?\s)?(?:called\s|named\s)?|\s[–-]\s|\s?\()$",
        text[free:start],
        re.IGNORECASE,
    )
    if not before:
        return start, end
    link = before["link"].strip()
    if (
        before["role"].endswith("s")
        and not handle.endswith("s")
        and (link or _SEVERAL.search(text, free, free + before.start()))
    ):
        return start, end  # "her two friends, Ella and Priya": they are told one by one
    closing = {",": ",", "(": ")"}.get(link[:1], "")
    if closing and text[end : end + 1] == closing:
        end += 0 if closing == "," and _GOES_ON.match(text, end + 1) else 1
    elif link == "(":
        return start, end
    return free + before.start(), end


def _with_role_after(text: str, end: int, handle: str) -> tuple[int, str, str]:
    """The end, grown over words after the name that say what the handle says, and whose they say it is: "Kyle, his brother,".

    And what opens again what was taken with them: "Mrs Clarke (headteacher, Meadow High)" becomes "the headteacher (Meadow High)".
    """
    words = role_words(re.sub(r"\s\d+$", "", handle))
    after = words and _after(words).match(text, end)
    if not after:
        return end, "", ""
    whose = (after["whose"] or after["of"] or "").strip()
    own = whose if whose.lower() in {"his", "her", "their", "my", "our"} else ""
    return after.end(), own, " (" if after["further"] else ""


@cache
def _after(words: str) -> re.Pattern[str]:
    whose = "a|an|the|his|her|their|my|our"
    closing = r"(?:,(?!\s(?-i:[A-ZÀ-Þ]))|(?=[,.;\n]|$))"
    return re.compile(
        rf"(?:,\s(?:{words}){closing}|,\s(?P<whose>{whose})\s(?:{words}){closing}|\s\((?P<of>(?:{whose})\s)?(?:{words})(?:\)|(?P<further>,\s))"
        rf"|\sthe\s(?:{words})(?![\w'’-]))",
        re.IGNORECASE,
    )


def _one_of(handle: str) -> str:
    """ "neighbour" for "neighbours", who are a couple."""
    return handle.removesuffix("s") if handle.removesuffix("s") in ROLE_HANDLES else handle


def _is_capital(text: str, line: int, start: int, first: str) -> bool:
    """Whether what stood there opened a sentence as it should: a name in small letters stays small, a number takes a capital."""
    if first.isalpha():
        return not first.islower() or text[start].isupper()  # of a script without capitals too
    return text[start].isupper() or not text[line:start].rstrip().endswith(":")


def _is_loud(text: str, line: int, start: int, end: int) -> bool:
    """Whether a word beside it is written in capitals too: "TO VISIT DEAN HART", "DEAN'S VIEWS"."""
    if not text[start:end].isupper() or end - start < 4:
        return False
    before, after = _LOUD_BEFORE.search(text, line, start), _LOUD_AFTER.match(text, end)
    return any(word and word[1].lower() not in OFFICES for word in (before, after))


def _opens(before: str) -> bool:
    return not re.sub(r"^\[[^\]]*\]", "", before).strip(" \t\"'“”‘’([•–->") or (
        bool(re.search(r"[.!?:][\"'”’)]*\s+[\"'“‘(]*$", before))
        and not re.search(r"\b(?:Mr|Mrs|Ms|Dr|e\.g|i\.e|St)\.\s+$", before)
    )


_LABELLED = re.compile(r"[A-Z][\w'’ -]{1,24}:\s(?:[^.!?]*?(?:[,;]|\band|&)\s)?(?:and\s)?")


def _in_a_list(before: str) -> bool:
    """After "social worker: ", in "teacher/" and in "Present: chair, teacher" an article would be odd."""
    return bool(_LABELLED.fullmatch(before)) or (
        bool(re.search(r"[/:@#=]\s*$", before)) and not re.search(r"[.!?]\s*$", before)
    )
