"""The readable phrases of `cues.toml`, made into patterns.

consent            this word, in capitals or not
exclud*            any word that begins so
panel/meeting      either word
names … recorded   up to five words may stand between, within one part of a sentence
{family}           any phrase of the group "family"
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from alongside.refusals import Refusal

GAP = "…"
MOST_WORDS_IN_A_GAP = 5

_LETTER = r"[\w'’]"
_BETWEEN = r"[^\w.;:!?\n]+"  # a gap never reaches into another part of the sentence
_GAP = rf"(?:{_BETWEEN}{_LETTER}+){{0,{MOST_WORDS_IN_A_GAP}}}?{_BETWEEN}"


def pattern(phrases: Sequence[str], groups: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """A pattern that finds any of the phrases, as whole words.  Raises Refusal for a group that does not exist."""
    found = "|".join(_phrase(phrase, groups) for phrase in phrases)
    return re.compile(rf"(?<!{_LETTER})(?:{found})(?!\w)", re.IGNORECASE)


def spread(phrase: str) -> list[str]:
    """A phrase with a gap, once for each word it may end with: "sought, but not recorded" says something of both."""
    *before, last = phrase.split()
    if GAP not in before or last.startswith("{"):
        return [phrase]
    return [" ".join([*before, word]) for word in last.split("/")]


def _phrase(phrase: str, groups: Mapping[str, Sequence[str]]) -> str:
    made, between = "", ""
    for part in phrase.split():
        if part == GAP:
            between = _GAP
            continue
        made += between + _part(part, groups)
        between = _BETWEEN
    return made


def _part(part: str, groups: Mapping[str, Sequence[str]]) -> str:
    if not part.startswith("{"):
        return "(?:" + "|".join(_word(word) for word in part.split("/")) + ")"
    name = part.strip("{}")
    if name not in groups:
        raise Refusal(f"The cues name a group “{name}”, which is not among their groups. Nothing was loaded.")
    return "(?:" + "|".join(_phrase(phrase, groups) for phrase in groups[name]) + ")"


def _word(word: str) -> str:
    """A hyphen may be written or not ("multi-agency", "multi agency"), and an apostrophe may be curly."""
    escaped = re.escape(word).replace("'", "['’]")
    return escaped.replace(r"\*", f"{_LETTER}*").replace(r"\-", rf"(?:{_BETWEEN})?")
