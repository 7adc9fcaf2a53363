"""What the model found in part, made whole: a birthday is the whole date, a reference or a user name all that is written in one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alongside.names.days import WEEKDAYS
from alongside.names.values import Found, Kind

_WEEKDAY = re.compile(rf"\b{WEEKDAYS},? (?:the )?$", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_CODES = frozenset({Kind.CASE, Kind.HANDLE, Kind.VEHICLE})
_GOES_ON = re.compile(r"[\w@#]*(?:[._/\-‑]+\w+)*")
_BEGINS = re.compile(r"[\w@#]+(?:[._/\-‑]\w*)*$")
_LONGEST = 40  # signs before a find that are looked at
# Addresses of the web and names of files are written in one, too, and are nobody's.
FILE_ENDINGS = "(?:docx?|xlsx?|pptx?|pdf|jpe?g|png|gif|mp[34]|zip|txt|csv)"
_OF_WEB = re.compile(rf"://|^www\.|[?&]\w+=|\.(?:com|org|net|co\.uk|gov\.uk)\b|\.{FILE_ENDINGS}$")


def completed(text: str, days: Sequence[tuple[int, int]], found: Found) -> Found | None:
    """The whole of it; None where it is no more than words, of an address of the web or a file's name.  `days` is where dates stand."""
    if found.kind is Kind.DOB:
        here = [(start, end) for start, end in days if start < found.end and found.start < end]
        if not here:
            return found
        start = here[0][0]
        weekday = _WEEKDAY.search(text, max(found.start, start - _LONGEST), start)
        return Found(weekday.start() if weekday else start, here[-1][1], Kind.DOB)
    if found.kind in _CODES:
        begins = _BEGINS.search(text, max(0, found.start - _LONGEST), found.start)
        goes_on = _GOES_ON.match(text, found.end)
        found = Found(begins.start() if begins else found.start, goes_on.end() if goes_on else found.end, found.kind)
        words = text[found.start : found.end]
        if (found.kind is not Kind.HANDLE and not _DIGIT.search(words)) or _OF_WEB.search(_in_one(text, found)):
            return None
    return found


def _in_one(text: str, found: Found) -> str:
    """All signs around a find up to a space."""
    start = max(text.rfind(" ", 0, found.start), text.rfind("\n", 0, found.start)) + 1
    ends = [at for at in (text.find(" ", found.end), text.find("\n", found.end)) if at >= 0]
    return text[start : min(ends, default=len(text))].rstrip(".,;:!?)")
