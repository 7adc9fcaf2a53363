"""The second reading: a name that was found once is found wherever else it stands, in capitals, in small letters and as initials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alongside.names.lists import known
from alongside.names.tokens import Token, tokens
from alongside.names.values import Found, Kind

COURTESY = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "lady", "dame", "lord", "rev", "revd", "reverend"])
# Two or three capitals that mean something in every office, and so are nobody's initials.
_NO_INITIALS = frozenset(
    ["uk", "eu", "us", "un", "it", "ai", "tv", "id", "ok", "am", "pm", "ad", "bc", "cp", "ci", "cc", "hr", "it", "pe", "re", "rs", "ta", "tb", "dv", "gp", "hv", "sw", "sp", "ep", "fm", "ta", "la", "ea", "ed", "cd", "dj", "mp", "pc", "ps", "di", "ht", "bt", "sm", "cin", "csc", "cse", "cce", "ehe", "efh", "nhs", "yot", "yjs", "yos", "mash", "slt", "dsl", "pru", "nfa", "abe", "nrm", "gcse", "camhs", "send", "sen", "ehcp", "lac", "cla", "iro", "isp", "dna", "vat", "ltd", "plc", "mr", "mrs", "ms"]
)  # fmt: skip


def again(text: str, finds: Sequence[Found], words: Sequence[Token] | None = None) -> Iterator[Found]:
    """Further places of the people in `finds`."""
    whole = [_names(text[found.start : found.end]) for found in finds if found.kind is Kind.PERSON]
    single = {word for name in whole for word in name if len(word) > 2}
    initials = {name[0][0] + name[-1][0] for name in whole if len(name) > 1} | {
        "".join(word[0] for word in name) for name in whole if len(name) > 1
    }
    if not single:
        return
    every = tokens(text) if words is None else words
    for at, token in enumerate(every):
        if (token.sort == "word" and token.text.lower().replace("’", "'") in single and _is_name_here(every, at)) or _are_initials(every, at, initials):
            yield Found(token.start, token.end, Kind.PERSON)


def _names(words: str) -> list[str]:
    parts = re.findall(r"[^\W\d_]+(?:['’ʼ\-‑][^\W\d_]+)*", words.lower().replace("’", "'"))
    return [part for part in parts if part not in COURTESY]


def _is_name_here(words: Sequence[Token], at: int) -> bool:
    token = words[at]
    look = known(token.text)
    if token.text.islower():
        return look.word == 0
    opening = at == 0 or words[at - 1].sort == "line" or words[at - 1].text in {".", "!", "?", ":"}
    return look.word < (4 if opening else 6)


def _are_initials(words: Sequence[Token], at: int, initials: set[str]) -> bool:
    token = words[at]
    letters = token.text.replace(".", "").lower()
    if letters not in initials or not token.text.isupper():
        return False
    if token.sort == "initials":
        return True
    named_next = at + 1 < len(words) and words[at + 1].sort == "word" and words[at + 1].text[0].isupper()
    return token.sort == "word" and letters not in _NO_INITIALS and not named_next
