"""What the document itself shows to be no name: abbreviations that it explains or gives an article, words that it also writes small."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from alongside.names.listed import listed
from alongside.names.lists import known
from alongside.names.titles import COURTESY
from alongside.names.tokens import Token

_DETERMINERS = listed("ordinary.determiners")
_NATIONS = listed("unlikely.nations")
_PART = re.compile(r"[^\W\d_]+(?:['’ʼ\-‑][^\W\d_]{2,})*")
_VOWEL = re.compile(r"[AEIOUYÀ-Ý]")
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z]{1,5}s?|[A-Z]{2,7}s?")
# Looked for from the bracket backwards: most texts have few of them.
_SHORT = re.compile(r"\((?:[\"'“‘])?(?P<x>[A-Z][A-Za-z]{0,2}[A-Z]{1,5})s?[\"'”’]?\)")
_LONG = re.compile(r"(?:[\w'’&\-]+[ ]){1,8}$")


# How words of English end that lists lack ("traineeships"), where nobody gave them a capital.
_MADE_OF_WORDS = re.compile(r"\w{4}(?:ships?|ments?|tions?|ness|ities|isms?|ists?|ably|ously|ally)$")


class Ordinary:
    """What is no name in one document.  Made once for each text, from its words; `written` says how often each of them stands there, `labels` are
    the words before the answers of a form, `short` these and the abbreviations of things."""

    def __init__(self, text: str, words: Sequence[Token]) -> None:
        self.written = Counter([word.text for word in words if word.sort == "word"])
        self.labels = frozenset(_labels(text))
        self.short = self.labels.union(_abbreviations(text, words))

    def is_no_name(self, words: str) -> bool:
        """Whether every word of a find is a word, a nation, a body or an abbreviation here.  After a title nothing is."""
        parts = _PART.findall(words)
        if not parts or parts[0].lower() in COURTESY:
            return False
        return all(self.is_word(part) for part in parts)

    def is_word(self, word: str) -> bool:
        """Whether a word is nobody's name here."""
        if self.is_thing(word):
            return True
        look = known(word)
        if word.islower() and look.word == 6 and look.first < 4:
            return True
        if look.first >= 2 or look.last >= 3 or word.isupper():
            return False
        if word.islower() and not (look.first or look.last) and _MADE_OF_WORDS.search(word):
            return True
        return look.word >= 5 or ("-" in word and look.word >= 3)

    def is_thing(self, word: str) -> bool:
        """Whether the document writes a word as no name is written, or it is a nation or a body."""
        if word in self.short:
            return True
        look, lower = known(word), word.lower()
        if (look.place == 4 and look.first < 4) or look.body or lower in _NATIONS:
            return True
        written = self.written[lower] if lower.islower() else 0
        surname = look.last >= 3 and not (look.word >= 5 and written > 4)
        if look.first >= 2 or surname or word.isupper():
            return False
        often = written > 2 or written >= max(1, self.written[word] if word[0].isupper() else 0)
        return often and (known(lower).word >= 1 or (written > 2 and word[0].isupper()))


def _abbreviations(text: str, words: Sequence[Token]) -> Iterator[str]:
    """Capitals that stand for a thing, where not all is in capitals."""
    for at, word in enumerate(words):
        if word.text.islower() or word.sort != "word" or not _ABBREVIATION.fullmatch(word.text) or len(word.text) < 2:
            continue
        short, plural = word.text.removesuffix("s"), word.text.endswith("s")
        if max(known(short).first, known(short).last) >= 3 and len(short) > 3:
            continue
        before = words[at - 1].text if at else ""
        article = before.lower() in _DETERMINERS and not before.isupper()
        voiceless = len(short) > 3 and not _VOWEL.search(short)
        if (plural or article or voiceless) and _in_prose(words, at):
            yield from (short, f"{short}s")
    if "(" in text:
        for match in _SHORT.finditer(text):
            long = _LONG.search(text, max(0, match.start() - 200), match.start())
            if long and _explains(long.group().split(), match["x"]):
                yield from (match["x"], f"{match['x']}s")


# "DP: Pawel Nowak, 17", "Cust: Llinos Parry": before a whole name that ends there stands what somebody is.
_LABEL = re.compile(
    r"(?m)^(?P<x>[A-ZÀ-Þ][\w'’]{1,9}):[ \t]+(?:[A-Z][a-z]{1,5}\.? )?(?:[A-ZÀ-Þ][\w'’\-]+,? ){1,3}?[A-ZÀ-Þ][\w'’\-]+(?=[ \t]*(?:[,(;|\n]|  |$))"
)


def _labels(text: str) -> Iterator[str]:
    """Words that open a line of a form, unless they are well-known first names: those speak."""
    for match in _LABEL.finditer(text) if ": " in text else ():
        if known(match["x"]).first < 3:
            yield from (match["x"], match["x"].lower())


def _in_prose(words: Sequence[Token], at: int) -> bool:
    """Whether a word in small letters stands near: in a heading in capitals every word looks like an abbreviation."""
    return any(word.text.islower() and len(word.text) > 1 for word in words[max(0, at - 4) : at + 5])


def _explains(long: Sequence[str], short: str) -> bool:
    """Whether the last words begin with these letters, and are no name: "special educational needs (SEN)"."""
    letters = [c.lower() for c in short]
    parts = [part for word in long for part in re.split(r"[\-/]", word) if part]
    for size in range(1, len(parts) + 1):
        opened = [part[0].lower() for part in parts[-size:]]
        if opened[0] == letters[0] and _in_order(letters, opened):
            return all(known(part).word >= 3 and known(part).first < 3 for part in parts[-size:])
    return False


def _in_order(letters: Sequence[str], opened: Sequence[str]) -> bool:
    """Whether most letters open a word, in their order."""
    rest = iter(opened)
    return sum(letter in rest for letter in letters) >= max(2, len(letters) - 1)
