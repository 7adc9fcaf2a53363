"""Who posts in a thread, a game or under a review: once one of them is written as no word is, the others are names of accounts, too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.values import Found, Kind

_ROLES = listed("posters.roles") | listed("posters.no_posters")
# Who speaks, after the hour or not: "[21:04] cheeseboard: lol", "Tweedy: no argument".
_HEAD = re.compile(
    r"(?m)^[ \t>•*-]*(?:[\[(]?\d\d?[:.]\d\d(?:[:.]\d\d)?[\])]? ?|\[[^\]\n]{4,24}\] ?)?(?P<x>@?[\w.][\w.-]{1,28}[\w.])"
    r"(?: ?\((?:op|mod|admin|staff|author|seller)\)| (?:wrote|says|said|replied))?:(?=\s|$)",
    re.IGNORECASE,
)
# A line of its own above a post, as forums print who wrote it, and a name behind a dash at its end.
_ALONE = re.compile(
    r"(?m)^(?:[–—~-] ?)?(?=\S{4,30}(?:$|,? ))(?P<x>@?[A-Za-z][\w.]{2,28}\w)"
    r"(?:,? (?:\d+ ?(?:s|m|h|d|w|min|mins|hrs?|hours?|days?|weeks?|months?|years?) ago|today|yesterday|OP|\d\d?[:.]\d\d).*)?$"
)
_HERE = re.compile(r"(?<![\w.'’-])(?P<x>[a-z]{5,25}) here\b(?=[,.!–-]| real)")
_IN_LIST = re.compile(r"(?:, | & | and | / | vs\.? )(?P<x>[A-Za-z][\w.]{2,28}\w)(?![\w’'-])")
_BEFORE_IN_LIST = re.compile(r"(?<![\w.])(?P<x>[A-Za-z][\w.]{2,28}\w)(?:, | & | and | / | vs\.? )$")
_LEAST = 3  # lines that somebody says something in
_ODD_SIGN = re.compile(r"[\d_.]|[a-z][A-Z]")


def posters(text: str, is_odd: Callable[[str], bool], is_unknown: Callable[[str], bool]) -> Iterator[Found]:
    """Names of accounts at the heads of posts, and of who says "spindleshanks here"."""
    yield from _heads(text, is_odd)
    for match in _ALONE.finditer(text):
        if _ODD_SIGN.search(match["x"]) and is_odd(match["x"].lstrip("@")):
            yield Found(*match.span("x"), Kind.HANDLE)
    if " here" in text:
        yield from (Found(*match.span("x"), Kind.HANDLE) for match in _HERE.finditer(text) if is_unknown(match["x"]))


def _heads(text: str, is_odd: Callable[[str], bool]) -> Iterator[Found]:
    """Who speaks where one at least is written as no word is.  A field of a form stands once, a speaker comes again."""
    heads = list(_HEAD.finditer(text)) if text.count(":") >= _LEAST else []
    if len(heads) < _LEAST:
        return
    times = Counter(match["x"] for match in heads)
    odd = {name for name, count in times.items() if _is_account(name, count, is_odd)}
    if odd:
        spoken = odd | {name for name, count in times.items() if count > 1 and _may_post(name)}
        yield from (Found(*match.span("x"), Kind.HANDLE) for match in heads if match["x"] in spoken)


def _is_account(name: str, times: int, is_odd: Callable[[str], bool]) -> bool:
    if name.startswith(".") or name.endswith("."):
        return times > 1 and len(name) > 5 and name.islower()
    return (times > 1 or "_" in name) and _ODD_SIGN.search(name) is not None and is_odd(name.lstrip("@"))


def _may_post(name: str) -> bool:
    """Whether a word before a colon may be somebody in a thread of such names: not "note", not "mum", not "Sarah"."""
    return name.lower() not in _ROLES and not name.isdigit() and known(name).first < 3 and not name.isupper()


def beside_others(
    text: str, handles: list[Found], is_odd: Callable[[str], bool], is_unknown: Callable[[str], bool]
) -> Iterator[Found]:
    """What stands beside such a name in a list and is no word either: "xX_sage, nanaslipperz, ghost.of.grays"."""
    for found in handles:
        at = found.end
        while (match := _IN_LIST.match(text, at)) and (is_odd(match["x"]) or is_unknown(match["x"])):
            yield Found(*match.span("x"), Kind.HANDLE)
            at = match.end("x")
        before = _BEFORE_IN_LIST.search(text, max(0, found.start - 34), found.start)
        if before and (is_odd(before["x"]) or is_unknown(before["x"])):
            yield Found(*before.span("x"), Kind.HANDLE)
