"""The documents that the names room learns from.

They are written by hand (benchmarks/names/written.jsonl, two former unseen sets and the read parts of others; each is read several
times, with other people in it), made up (tools/names_generator.py, the two thirds of templates that are not kept aside), and real:
labelled prose and judgments (tools/names_corpora.py).  The same seeds give the same documents.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tools.names_cast import WORDS_AS_NAMES, by_origin, named
from tools.names_corpora import CONLL, conll, entity_lines, judgments, labelled, novels, treebank
from tools.names_generator import FOLDER

from alongside.names.lists import known, unpacked
from alongside.names.titles import COURTESY

WRITTEN = (
    "written.jsonl",
    "unseen-a.jsonl",
    "unseen-b.jsonl",
    "read-e.jsonl",
    "read-f.jsonl",
    "read-g.jsonl",
    "read-h.jsonl",
    "read-i.jsonl",
    "read-j.jsonl",
    "read-k.jsonl",
)  # documents that people wrote and labelled
TIMES = 3  # how often each of them is read again with other people in it
TIMES_OF_NOBODY = 2  # how often one that names nobody: more made the model doubt names

_NAME = re.compile(r"(?:[^\W\d_]['’])?[^\W\d_]{3,}")


class Source(NamedTuple):
    """A labelled document: of what sort, and its number among them; those of one novel have one number."""

    sort: str
    number: int
    document: dict[str, Any]


def written() -> Iterator[Source]:
    """The documents that were written for this, and labelled by hand."""
    for name in WRITTEN:
        for number, document in enumerate(labelled(FOLDER / name)):
            yield Source("written", number, document)


def real(corpora: Path) -> Iterator[Source]:
    """Labelled prose that was not."""
    for place in CONLL:
        for number, document in enumerate(conll(corpora / place)):
            yield Source("sentences", number, document)
    for of_web in ("dev", "train"):
        for number, document in enumerate(entity_lines(corpora / "ewt" / f"en_ewt-ud-{of_web}.iob2")):
            yield Source("web", number, document)
    for number, path in enumerate(sorted((corpora / "gum").glob("*.conllu"))):
        for document in treebank(path):
            yield Source("web", number, document)
    for number, novel in enumerate(novels(corpora / "litbank")):
        for part in parts(novel):
            yield Source("novel", number, part)
    for number, document in enumerate(judgments(corpora / "judgments", 4000)):
        yield Source("judgment", number, document)


def sources(corpora: Path) -> Iterator[Source]:
    """All but those that are made up."""
    yield from written()
    yield from real(corpora)


def learned(source: Source, chance: random.Random, times: int = TIMES) -> Iterator[dict[str, Any]]:
    """A document as it is learned from: with other people in it, `times` where it was written for this, and in small letters."""
    sort, _, document = source
    if sort == "written":
        yield document
        of_people = any(kind == "person" for *_, kind in document["spans"])
        for _ in range(times if of_people else TIMES_OF_NOBODY):
            yield recased(renamed(document, chance, exchanged=True), chance)
    elif sort == "sentences":
        yield document if chance.random() < 0.5 else recased(renamed(document, chance), chance, 0.12)
    elif sort == "novel":
        yield recased(document if chance.random() < 0.3 else renamed(document, chance), chance, 0.2)
    else:
        yield document
        other = renamed(document, chance)
        yield recased(other, chance, 0.2) if sort == "web" else other


def parts(document: dict[str, Any], lines: int = 12) -> Iterator[dict[str, Any]]:
    """Passages of some lines each, so that not one cast and one way of writing fills a whole novel."""
    text, spans, at = document["text"], document["spans"], 0
    ends = [match.end() for match in re.finditer(r"\n", text)][lines - 1 :: lines]
    for end in [*ends, len(text)]:
        if text[at:end].strip():
            yield {
                "text": text[at:end],
                "spans": [[a - at, b - at, kind] for a, b, kind in spans if at <= a and b <= end],
            }
        at = end


_SENTENCES = re.compile(r"(?s).{20,}?(?:[.!?] |\n+|$)")


def sentences(document: dict[str, Any], chance: random.Random) -> Iterator[dict[str, Any]]:
    """Each sentence or two, or line, as a document of its own: a note is as short, and says nothing else of what it is about."""
    text, spans = document["text"], document["spans"]
    ends = [match.end() for match in _SENTENCES.finditer(text)]
    at = 0
    while ends:
        end = ends.pop(0)
        if ends and chance.random() < 0.3:
            end = ends.pop(0)
        short = text[at:end].rstrip()
        yield {
            "text": short,
            "spans": [[a - at, b - at, kind] for a, b, kind in spans if at <= a and b <= at + len(short)],
        }
        at = end


def recased(document: dict[str, Any], chance: random.Random, small: float = 0.07) -> dict[str, Any]:
    """A share of the documents (`small`) wholly in small letters, a few in capitals: some people write so."""
    dice = chance.random()
    text = document["text"]
    changed = text.lower() if dice < small else text.upper() if dice < small + 0.03 else text
    return {**document, "text": changed} if len(changed) == len(text) else document


def renamed(document: dict[str, Any], chance: random.Random, *, exchanged: bool = False) -> dict[str, Any]:
    """The same document with other people in it, of any origin, in other towns, and with other numbers in what points to them;
    `exchanged`: places, schools, addresses, references and accounts are exchanged with those of other documents too."""
    swaps: dict[str, str] = {}
    text, spans, at = "", [], 0
    for start, end, kind in sorted(document["spans"]):
        text += document["text"][at:start]
        words = document["text"][start:end]
        if kind == "person":
            words = _other_name(words, swaps, chance)
        elif kind == "place" and (town := _other_town(words, swaps, chance)) != words:
            words = town
        elif exchanged and kind in _EXCHANGED:
            words = _other_of_kind(kind, words, swaps, chance)
        if kind in _NUMBERED:
            words = _DIGIT.sub(lambda _: chance.choice("0123456789"), words)
        spans.append([len(text), len(text) + len(words), kind])
        text += words
        at = end
    return {"text": text + document["text"][at:], "spans": spans}


_NUMBERED = frozenset({"address", "postcode", "case", "handle", "vehicle"})
_DIGIT = re.compile(r"[0-9]")
_OTHER_TOWN = 0.5  # share of the towns that become others
_EXCHANGED = frozenset({"place", "school", "address", "case", "handle"})
_OTHER = 0.35  # share of what else is of these kinds that becomes what another document says


def _other_of_kind(kind: str, words: str, swaps: dict[str, str], chance: random.Random) -> str:
    """Another of its kind and form, so that what stands around it is learned and not the words themselves."""
    one = f"{kind} {words}"
    if one not in swaps:
        swaps[one] = chance.choice(_of_form()[kind, _form(kind, words)]) if chance.random() < _OTHER else words
    return swaps[one]


@cache
def _of_form() -> dict[tuple[str, str], list[str]]:
    """What the written documents say of each kind, by its form."""
    every: dict[tuple[str, str], dict[str, None]] = {}
    for _, _, document in written():
        for start, end, kind in document["spans"]:
            if kind in _EXCHANGED:
                words = document["text"][start:end]
                every.setdefault((kind, _form(kind, words)), {})[words] = None
    return {form: [*words] for form, words in every.items()}


def _form(kind: str, words: str) -> str:
    """What two of a kind must share, so that a sentence can hold either: the sign or article it opens with, its case, its length."""
    opens = "@" if words[0] == "@" else "1" if words[0].isdigit() else "the" if words.lower().startswith("the ") else ""
    case = "small" if words.islower() else "large" if words.isupper() else ""
    many = 0 if kind in {"case", "handle"} else min(len(words.split()), 5)
    return f"{opens} {case} {many}"


def _other_town(words: str, swaps: dict[str, str], chance: random.Random) -> str:
    """Another town or village of Britain where this is one."""
    look = known(words)
    if look.place < 2 or max(look.first, look.last) > 2:
        return words
    lower = words.lower()
    if lower not in swaps:
        swaps[lower] = chance.choice(_towns()) if chance.random() < _OTHER_TOWN else lower
    other = swaps[lower]
    return other.upper() if words.isupper() else other if words.islower() else other.title()


@cache
def _towns() -> list[str]:
    return sorted(word for word in unpacked("words.txt.gz") if known(word).place == 3)


def _other_name(words: str, swaps: dict[str, str], chance: random.Random) -> str:
    """Other words in the same form: capitals, small letters, hyphens, titles, initials and signs stay."""
    parts = words.split(" ")
    for place, part in enumerate(parts):
        if part.lower().rstrip(".") not in COURTESY:
            last = place == len(parts) - 1 and place > 0
            for word in _NAME.findall(part):
                part = part.replace(word, _swapped(word, last, swaps, chance), 1)
            parts[place] = part
    return " ".join(parts)


def _swapped(word: str, last: bool, swaps: dict[str, str], chance: random.Random) -> str:
    """Another name.  A word that is also a name rather stays one: a document that plays on it ("Hope said, I hope so") still does."""
    lower = word.lower()
    if lower not in swaps:
        common = known(word).word >= 4
        dice = chance.random()
        if common and dice < 0.5:
            swaps[lower] = word
        elif dice < (0.8 if common else 0.15):
            swaps[lower] = chance.choice(WORDS_AS_NAMES)
        else:
            swaps[lower] = chance.choice(named(chance.choice([*by_origin()])))[int(last)]
    other = swaps[lower]
    return other.upper() if word.isupper() else other.lower() if word.islower() else other[0].upper() + other[1:]
