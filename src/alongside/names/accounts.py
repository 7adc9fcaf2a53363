"""Names that people go by online: told by the app or the word "account" beside them, by an address, or by how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.names.completed import FILE_ENDINGS
from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.posters import beside_others, posters
from alongside.names.standing import Standing
from alongside.names.values import Found, Kind

_APP = (
    r"(?:snap(?:chat)?s?|insta(?:gram)?|finsta|tik\s?tok|tt|twitter|telegram|discord|facebook|fb|ig|psn|play\s?station|xbox|steam|roblox|"
    r"fortnite|minecraft|kik|reddit|you\s?tube|twitch|threads|be\s?real|signal|whatsapp|wickr|vinted|yubo|wizz|omegle|bluesky|grindr|"
    r"tinder|only\s?fans|pinterest|tumblr|messenger|skype|viber)"
)
_ACCOUNT = r"(?:user(?:\s?name)?|handle|gamer\s?tag|online|account|profile|alias|nickname|screen\s?name|tag)"
_EITHER = rf"(?:{_APP}|{_ACCOUNT})"
_MENTIONED = listed("accounts.mentioned")
_TELLING = _MENTIONED | listed("accounts.done")
_ADDRESS = re.compile(
    r"(?:(?:twitter|x|instagram|tiktok|facebook|snapchat|twitch|youtube)\.com/(?:add/|c/)?@?|\breddit\.com/user/|\bt\.me/"
    r"|(?<![\w/])u/(?=[\w\-]{5}))"
    r"(?P<x>[\w.\-]{2,}\w)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"[A-Za-z_](?<!\w[A-Za-z_])[\w.]{1,31}#\d{3,4}\b")
_QUOTE = r"[\"'“‘@(]{0,2}"
_NAME = r"(?P<x>[A-Za-z_\d][\w.\-]{1,28}\w)(?![\w’(])(?!'\w)"
# What stands between "insta", "account" or the like and a name; looked for from there on.
_AFTER_WORD = re.compile(
    r"(?:\s(?:name|account|handle|profile|id|tag|user(?:name)?|gamertag|page|channel)){0,4}"
    r"(?:\s(?:is|was|called|named|as|under|by|in the name of)|:|,|\s?[=–-])?"
    rf"\s?{_QUOTE}{_NAME}",
    re.IGNORECASE,
)
_BEFORE_WORD = re.compile(
    rf"(?<![\w.@/])[\"“‘']?{_NAME}[\"”’']?,?\s(?:\((?:on\s)?|on\s|via\s)(?:his\s|her\s|their\s|everything,\s)?$",
    re.IGNORECASE,
)
_SPACED = re.compile(r"(?: (?:name|tag|gamertag|user|username))?(?: is|:)? [\"“]?(?P<x>(?:[A-Z][a-z]+ ){1,3}\d{1,4})\b")
_ASKED = re.compile(r"[?]*\n(?:[^\n:]{1,20}: ?)?(?P<x>[\w.]{4,30})$", re.IGNORECASE | re.MULTILINE)
# What people do with an account; only what is written as no word is takes the name of one.
_DONE_WITH = re.compile(
    rf"(?:\s(?:me|him|her|them|up|the|user|name|online|used|by|as|in)){{0,4}}\s{_QUOTE}{_NAME}", re.IGNORECASE
)
# "lord.dundas": two words in small letters, joined by a stop and no web address; a missing space after a sentence joins common words.
_DOTTED = re.compile(
    rf"(?<![\w.@/:\-])([a-z]{{2,15}})\.(?!{FILE_ENDINGS}\b)([a-z]{{3,15}})(?![\w@/(\-]|"
    r"\.\w)(?<!\.com)(?<!\.org)(?<!\.net)(?<!\.gov)(?<!\.uk)"
)
_INNER_STOP = re.compile(r"\.[a-z]{3}")
_UNDERLINED = re.compile(
    rf"(?<![\w.@/\-])(?=\w*[A-Za-z]{{2}})\w*[A-Za-z0-9]_+[A-Za-z0-9]\w*(?:\.(?!{FILE_ENDINGS}\b)\w+)*(?![\w@/(\-]|\.\w)"
)
# Two parts or more joined by stops, or digits for letters ("4reekz", "m1lly"), before what is said in a chat.
_ENDS_UNDERLINED = re.compile(r"(?<![\w.@/\-])([a-z]{4,})\d*_+(?![\w@/(\-:])")
_SPEAKS = re.compile(r"(?m)^(?:\[[^\]\n]{4,24}\] ?)?(?P<x>\w*[A-Za-z0-9]_+)(?=: )")
# How Discord shows who writes: "**PaladinSteve** today at 21:17"; and a cell of its own in a table.
_SHOWN = re.compile(r"(?m)^\*\*(?P<x>[\w.]{3,30})\*\*(?= |$)|(?<=\| )(?P<y>[\w.]{4,25})(?= *\|)")
_BEFORE = re.compile(rf"\b{_EITHER}\b[^.\n]{{0,30}}$", re.IGNORECASE)
_MIXED = re.compile(
    r"(?=.*[a-z]{2})[a-z][a-z]*(?:[._]?[a-z]+){0,3}[._]?(?:\d{1,4}[a-z]{0,12}|x{2,3}\d*)|"
    r"\w*_\w*[a-z]\w*",
    re.IGNORECASE,
)
_QUOTED = re.compile(rf"[\"“](?P<x>[a-z][\w.]{{4,25}})[\"”](?=[^.\n]{{1,50}}\b(?i:{_APP})\b)")
_DIGITS_FOR_LETTERS = re.compile(r"[a-z]+\d[a-z]{2,}\d[a-z]*(?:[._][a-z]+)?")  # "j0rd4n.w"
_HUMPED = re.compile(r"(?:[A-Z][a-z]+){2,}\d+")  # "BuilderBoi2011"
_NO_HANDLE = re.compile(
    r"(?:year|y|key|covid|ks|b|mp|h|gcse|a|p|v|form|page|step|level|band|tier|section|s|cl|no|"
    r"nos|q|part|pw|cw|u|art)\.?\d+\w?",
    re.I,
)


# Words that the young spell with a digit, bodies and firms with one, files and fields: nobody's name.
_ODD_WORDS = listed("accounts.odd_words")
_COMMON = 5  # a step of lists.Known.word
_NO_ACCOUNT = re.compile(
    r"(?:IMG|DSC|DSCN|PXL|VID|MVI|DCIM|GOPR|SCAN|WA|Screenshot|Screen_Shot)[_-]?\w+|\d+(?:[.:]\d\d?)?(?:am|pm|p|k|kg|g|ml|l|cm|mm|km|mph|gb|mb|tb|hz|w|v|x|s|st|nd|rd|th|yrs?|yo|h|hrs?|m|mins?)"
    r"|[a-z]+(?:_[a-z]+)*_(?:id|no|ref|date|name|type|code|key|url|at|count|time|dob|file|path|export|final|draft|copy)(?:_?\d+)?|e\.g|i\.e|a\.m|p\.m"
    rf"|[\w.-]+\.{FILE_ENDINGS}",
    re.IGNORECASE,
)


def accounts(standing: Standing) -> Iterator[Found]:
    """Names of accounts that stand beside what says so, or are written as nothing else is ("x_kay_x", "lil.tay09")."""
    text = standing.text
    found = [*_alone(standing), *posters(text, _is_odd, _is_unknown)]
    found = [one for one in found if not _is_no_account(text, one)]
    yield from found
    yield from beside_others(text, found, _is_odd, _is_unknown)


def _is_no_account(text: str, found: Found) -> bool:
    """Whether a find is a common word, or one spelt with a digit ("every1"), a number, a file, a field of data or a hashtag."""
    words = text[found.start : found.end]
    return (
        words.lower() in _ODD_WORDS
        or words.isdecimal()
        or (words.isalpha() and known(words).word >= _COMMON)
        or _NO_ACCOUNT.fullmatch(words) is not None
        or text[found.start - 1 : found.start] == "#"
        or (
            text[max(0, found.start - 5) : found.start] == "real "
            and text[max(0, found.start - 8) : found.start - 5].lower() != "be "
        )
    )


def _alone(standing: Standing) -> Iterator[Found]:
    text = standing.text
    for word, starts in standing.at.items():
        lower = word.lower()
        for start in starts if lower in _TELLING else ():
            match = _DONE_WITH.match(text, start + len(word))
            if lower in _MENTIONED:
                yield from _beside(text, start, start + len(word))
            elif match and _is_odd(match["x"]) and not _is_brand(text, start, lower, match["x"]):
                yield Found(*match.span("x"), Kind.HANDLE)
    if ".com/" in text or "t.me/" in text or "u/" in text:
        yield from (Found(*match.span("x"), Kind.HANDLE) for match in _ADDRESS.finditer(text))
    yield from (
        Found(*match.span("x"), Kind.HANDLE)
        for match in _QUOTED.finditer(text)
        if _is_odd(match["x"]) or _is_unknown(match["x"])
    )
    if "#" in text:
        yield from (Found(*match.span(), Kind.HANDLE) for match in _NUMBERED.finditer(text))
    for match in _DOTTED.finditer(text) if _INNER_STOP.search(text) else ():
        if not all(known(part).word >= 3 for part in match.groups()):
            yield Found(*match.span(), Kind.HANDLE)
    if "**" in text or " | " in text:
        shown = {match["x"] or match["y"] for match in _SHOWN.finditer(text) if match["x"] or _is_odd(match["y"])}
        for name in shown:
            yield from _wherever(text, name)
    if "_" in text:
        for match in _ENDS_UNDERLINED.finditer(text):
            if known(match[1]).word < 2:  # "_as people stress words_" is a word
                yield Found(*match.span(), Kind.HANDLE)
        yield from (Found(*match.span(), Kind.HANDLE) for match in _UNDERLINED.finditer(text))
        for name in {match["x"] for match in _SPEAKS.finditer(text)}:
            yield from (
                Found(*match.span(), Kind.HANDLE) for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
            )


def _wherever(text: str, name: str) -> Iterator[Found]:
    for match in re.finditer(rf"(?<![\w.]){re.escape(name)}(?!\w)", text):
        yield Found(*match.span(), Kind.HANDLE)


def _beside(text: str, start: int, end: int) -> Iterator[Found]:
    """The names of accounts beside a word such as "insta" or "account"."""
    for match in (_AFTER_WORD.match(text, end), _ASKED.match(text, end), _named_before(text, start)):
        if match and match["x"].lower() not in _MENTIONED and (_is_odd(match["x"]) or _is_unknown(match["x"])):
            yield Found(*match.span("x"), Kind.HANDLE)
    spaced = _SPACED.match(text, end)
    if spaced:
        yield Found(*spaced.span("x"), Kind.HANDLE)


def _named_before(text: str, start: int) -> re.Match[str] | None:
    """A name before "on snap" or "(insta)"."""
    if (
        text[max(0, start - 3) : start].lower() not in {"on ", "ia "}
        and text[start - 1 : start] != "("
        and text[start - 2 : start] != ", "
    ):
        return None
    return _BEFORE_WORD.search(text, max(0, start - 50), start)


def is_handle(words: str, before: str) -> bool:
    """Whether characters with a digit among them are an account's name, by themselves and by the words before them."""
    if "@" in words or "/" in words or _NO_HANDLE.fullmatch(words) or not any(c.isalpha() for c in words):
        return False
    if words.lower() in _ODD_WORDS or _NO_ACCOUNT.fullmatch(words) or before[-1:] == "#":
        return False
    if _BEFORE.search(before):
        return bool(re.fullmatch(r"[\w.]{3,30}", words)) and (words[0].islower() or "_" in words or "." in words)
    letters = re.split(r"[._\d]", words)[0]
    if re.fullmatch(r"[a-z]+\.\d{1,3}", words) and known(letters).word >= 3:
        return False  # the number of a footnote after the end of a sentence
    if _HUMPED.fullmatch(words) or _DIGITS_FOR_LETTERS.fullmatch(words):
        return True
    return bool(_MIXED.fullmatch(words)) and words[0].islower() and len(words) > 4 and len(letters) > 2


def _is_odd(name: str) -> bool:
    """Whether nobody writes a word so: digits, stops or underlines between letters, capitals inside."""
    if name.isdigit() or _NO_HANDLE.fullmatch(name) or "-" in name or not re.search(r"[A-Za-z]{2}|[a-z]", name):
        return False
    if re.fullmatch(r"[a-z]+\.\d{1,3}", name) and known(name.split(".")[0]).word >= 3:
        return False  # the number of a footnote
    inner = re.search(r"[a-z]\d|\d[a-z]|[a-z\d]\.[a-z\d]|\w_\w", name)
    humps = (
        re.search(r"[a-z][A-Z][a-z]", name) and not known(name).body and not name.startswith(("Mc", "Mac", "De", "Di"))
    )
    return bool(inner or humps) and not re.fullmatch(r"\d+(?:st|nd|rd|th|am|pm|yrs?|yo|h|hrs?|m|mins?|k|x|s)", name)


_POSTED = re.compile(
    r"\b(?:post|review|comment|upload|shar|submit|answer|ask|lik|pin|start|recipe|thread|photo|pic|video|clip)\w*(?: \w+)? $",
    re.I,
)


def _is_brand(text: str, start: int, done: str, name: str) -> bool:
    """What is only used, or does something, is as often a product with a capital inside: "used LanguageLine"; not what is posted by somebody."""
    if done not in {"by", "used"} or not name.isalpha():
        return False
    return _POSTED.search(text, max(0, start - 24), start) is None


def _is_unknown(name: str) -> bool:
    """A word in small letters that is none of English and no first name."""
    look = known(name)
    return (
        len(name) > 4
        and name.isalpha()
        and name.islower()
        and look.word < 2
        and look.first < 3
        and name not in _TELLING
        and known(name.removesuffix("s")).word < 3
    )
