"""People whom a form of writing announces: who speaks in a chat, who stands at the head of an email or a form or signs, letters in courts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from alongside.names.days import MONTH
from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.standing import After, Holding, Standing, either
from alongside.names.titles import RANKS
from alongside.names.values import Found, Kind

_CAP_REST = r"[^\W\d_]+(?:['’\-][^\W\d_]+)*"
_CAP = rf"[A-ZÀ-ÖØ-Þ]{_CAP_REST}"

# In courts, research and minutes people are letters: "Re L and M (Children)", "L, a girl aged nine", "Miss A", "Child C".
_LETTERS = (
    After(
        ("Re re", ":?"),
        then=r" (?:(?P<x>[B-HJ-Z])(?: and (?P<y>[B-HJ-Z]))?(?= \()|(?P<z>[A-Z]{2,3})(?= \((?:[Aa] )?[Cc]hild))",
    ),
    After(
        (" ".join("BCDEFGHJKLMNOPQRSTUVWXYZ"), r"(?<=(?P<x>\w))(?=,? \(?(?:aged? \d|an? (?:girl|boy|child|young)\b))")
    ),
    After(
        ("Child Pupil Client Participant YP Mr Mrs Miss Ms Dr", ""),
        ("Young", " [Pp]erson"),
        then=r" (?P<x>[A-Z])(?=['’]s\b|[ ,;:)\n]|\.(?!\w)|$)(?! [A-Z])",
    ),
)
_SPEAKER = re.compile(
    r"(?m)^(?:\[?(?:\d\d?/\d\d?/\d\d(?:\d\d)?,? )?\d\d?[:.]\d\d(?::\d\d)?(?: ?[ap]m)?\]?[ ,–-]*)?"
    r"(?P<x>[^\W\d_][\w.'’\-]{0,14}(?: [A-Z][\w'’\-]*)?)(?:(?: ?[^\w\s:.,;()\-]{1,3})?: ?|(?P<dash> [–-] ))\S"
)
_WEEKDAY = re.compile(r"(?:mon|tues?|weds?|thu(?:rs)?|fri|sat|sun|day|week|item|page)", re.IGNORECASE)
# Who speaks as what they are, not by a name: "PC: What was he wearing?", "F2: She'd got her slippers on."
_SPEAKERS = listed("announced.speakers")
_LETTER_OF_ONE = frozenset(
    "BCDEFGHJKLNSTVWYZ"
)  # in a conversation A answers, Q asks, I and R are who asks, P takes part, M is a man


# Initials that do what only people do: "D.O. said he was fine".
_DOTTED = re.compile(
    r"(?P<x>[A-ZÀ-Þ](?<![\w.].)\.(?:[A-ZÀ-Þ]\.){1,2})(?=,? (?:said|says|told|reported|asked|went|came|left|agreed|denied|felt|lives|stated|disclosed)\b)"
)


# Who a file says wrote something, or to whom: they are somebody, whatever the words.  "From:" alone may begin a sentence.
_HEAD = Holding(
    "From To Cc CC Bcc Author Comment",
    r"(?m)^(?:> ?)*(?:(?P<mail>From|To|C[cC]|Bcc)|Author): ?(?P<x>[^\n]+)|^Comment by (?P<y>[^\n:]+):",
)
_BESIDE_HEAD = re.compile(r"(?:> ?)*(?:From|To|C[cC]|Bcc|Sent|Date|Subject): ")
_NO_NAME = re.compile(r"[<‹\[][^>›\]\n]*[>›\]]?|\([^)\n]*\)?")  # an address, an office
_IN_HEAD = re.compile(r"[^\W\d_](?:[^\n\d@]*[^\W\d_])?\.?")

_NUMBERED = re.compile(r"[A-Z]\d\d?")


def is_role(speaker: str) -> bool:
    """Whether a word before a colon says what somebody is: "THE JUDGE", "Op", "F1"."""
    lower = speaker.lower().replace("’", "'").removeprefix("the ")
    return lower in _SPEAKERS or _NUMBERED.fullmatch(speaker) is not None


_DAY = rf"(?i:{MONTH})\b\.? \d"  # "Defendant: Kairo Hart, January 9th"
# A form: "Name: Reason Chikwava", "Prisoner: Quashie, Delroy", "Pt Okonjo, Blessing".
_LABELLED = After(
    (
        either("name prisoner patient client pupil student tenant defendant resident applicant supervisee")
        + " NAME Pt",
        "",
    ),
    then=rf"(?: [Nn]ame)?: ?(?P<x>{_CAP}(?:-{_CAP})*(?:(?:, ?| )(?!{_DAY}){_CAP}|, ?[A-Z]\b\.?){{1,3}})",
)


# Letters that only people bear behind their names: "Cath McEvoy HMI", "Mark Shackleton OBE".
_BEARS = Holding(
    "HMI SHMI OBE MBE CBE QPM KC QC MP MSP JP PhD",
    rf"(?<![\w'’\-])(?P<x>{_CAP} (?!Senior\b|Lead\b|Deputy\b){_CAP})(?= (?:S?HMI|[OMC]BE|QPM|[KQ]C|MS?P|JP|PhD)\b)",
)


def announced(standing: Standing) -> Iterator[Found]:
    """People told by how their names are written alone."""
    text = standing.text
    yield from _speakers(text)
    yield from _heads(standing)
    for match in (*_LABELLED.within(standing), *_BEARS.within(standing)):
        looks = [known(word) for word in re.findall(_CAP, match["x"])]
        if any(look.word < 3 for look in looks) and not any(look.body or look.place == 4 for look in looks):
            yield Found(*match.span("x"), Kind.PERSON)
    yield from _signed(text)
    yield from (Found(*match.span("x"), Kind.PERSON) for match in _DOTTED.finditer(text))
    letters = {letter for form in _LETTERS for match in form.within(standing) for letter in match.groups() if letter}
    for letter in sorted(letters):
        yield from _everywhere(text, letter) if letter not in "AI" else _titled(text, letter)


def _heads(standing: Standing) -> Iterator[Found]:
    """Who stands at the head of an email ("Lowe, Bob (Duty) <b@x>; Ann Fry"), as an author or as who made a comment."""
    text = standing.text
    for match in _HEAD.within(standing):
        if match["mail"] and "@" not in match["x"]:
            above, below = text.rfind("\n", 0, max(0, match.start() - 1)) + 1, match.end() + 1
            if not (_BESIDE_HEAD.match(text, below) or (match.start() and _BESIDE_HEAD.match(text, above))):
                continue
        start, end = match.span("y" if match["y"] else "x")
        bare = _NO_NAME.sub(lambda found: ";" * len(found[0]), text[start:end])
        for entry in re.finditer(r"[^;]+", bare):
            surname_first = re.fullmatch(r"\W*\w[\w'’\-]*, [\w'’\-.]+\W*", entry[0])
            for piece in re.finditer(r"[^;]+" if surname_first else r"[^;,]+", entry[0]):
                one = _IN_HEAD.search(piece[0])
                if one and "@" not in piece[0] and not any(map(_of_no_name, one[0].split())):
                    at = start + entry.start() + piece.start()
                    yield Found(at + one.start(), at + one.end(), Kind.PERSON)


def _of_no_name(word: str) -> bool:
    look = known(word.strip(",."))
    letters = word.isupper() and len(word) > 1 and look.word >= 3
    nobody = look.first < 3 and look.last < 3
    return (
        bool(look.body)
        or (nobody and (look.word >= 5 or letters))
        or word.lower().strip(",.") in RANKS
        or is_role(word)
    )


_GREETING = re.compile(
    r"(?:\A|\n\n?)(?:dear|hi|hiya|hello|hey|morning|afternoon|good \w+)\b[^\n]{0,40}\n", re.IGNORECASE
)
_SIGNATURE = re.compile(
    r"\n(?:\n|(?:(?:kind|best|warm|many) )?(?:regards|wishes|thanks|love|cheers|best|yours|ta)[^\n]{0,14}\n)(?P<x>[^\W\d_][\w'’\-]{0,13}(?: (?-i:[A-Z]))?\.?)(?: ?x+)?\s*\Z",
    re.IGNORECASE,
)


def _signed(text: str) -> Iterator[Found]:
    """A word or a letter alone below a letter that greets somebody: "V", "mags", "A."."""
    match = _SIGNATURE.search(text, max(0, len(text) - 60))
    if match and _GREETING.search(text, 0, 600):
        look = known(match["x"].removesuffix("."))
        if len(match["x"]) < 3 or look.word < 4 or look.first >= 3:
            yield Found(*match.span("x"), Kind.PERSON)


def _speakers(text: str) -> Iterator[Found]:
    """Who speaks in a chat: most lines open with a word and a colon or a dash, and somebody speaks twice."""
    if text.count(": ") + text.count(" – ") + text.count(" - ") < 3:
        return
    turns = list(_SPEAKER.finditer(text))
    lines = sum(bool(line.strip()) for line in text.split("\n"))
    who = Counter(match["x"].lower() for match in turns)
    if len(turns) < 3 or 2 * len(turns) < lines or len(who) < 2 or max(who.values()) < 2:
        return
    for match in turns:
        look, lone = known(match["x"].partition(" ")[0]), len(match["x"]) == 1
        if match["dash"] and (_WEEKDAY.fullmatch(match["x"]) or match["x"].isupper()):
            continue
        if not is_role(match["x"]) and (match["x"] in _LETTER_OF_ONE if lone else look.word < 4 or look.first >= 3):
            yield Found(*match.span("x"), Kind.PERSON)


_ALONE_BEFORE, _ALONE_AFTER = re.compile(r"(?<![\w.&])"), re.compile(r"(?![\w&])(?! [A-Z][a-z])")


def _everywhere(text: str, letters: str) -> Iterator[Found]:
    at = text.find(letters)
    while at >= 0:
        end = at + len(letters)
        if _ALONE_BEFORE.match(text, at) and _ALONE_AFTER.match(text, end):
            yield Found(at, end, Kind.PERSON)
        at = text.find(letters, end)


_TITLED = {
    letter: re.compile(
        rf"\b(?:(?:Child|Pupil|YP|Client|Participant) (?P<x>{letter})|(?P<y>(?:Mr|Mrs|Miss|Ms|Dr) {letter}))\b(?! [A-Z])"
    )
    for letter in "AI"
}


def _titled(text: str, letter: str) -> Iterator[Found]:
    """ "A" and "I" are words of their own: only after a title or "Child" are they somebody."""
    for match in _TITLED[letter].finditer(text):
        yield Found(*match.span(match.lastgroup or "x"), Kind.PERSON)
