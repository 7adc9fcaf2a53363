"""The closing check: sentences in which nothing was found, for a person to read."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from alongside.names.lists import known
from alongside.texts import Block, sentences

_RELATIONS = re.compile(
    r"\b(?:brother|sister|mother|mum|mam|father|dad|cousin|uncle|aunt|auntie|nan|gran|grandfather|grandmother|friend|"
    r"mate|boyfriend|girlfriend|"
    r"partner|neighbour|teacher|worker|officer|coach|carer|son|daughter|nephew|niece|called|named|known as|nickname|"
    r"lives|school|estate|street|"
    r"only|twin|famous|newspaper|award|accident|died|killed|pregnant|church|mosque|temple|born|country)\b",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"(?<=[\w,;:]\s)[A-ZÀ-Þ][\w'’-]+")


def ten_sentences(
    text: str, blocks: Sequence[Block], places: Collection[tuple[int, int]], most: int = 10
) -> list[tuple[int, int]]:
    """At most ten sentences that no place touches, those most likely to hold something first."""
    taken = sorted(places)
    free = [span for span in sentences(text, blocks) if not any(a < span[1] and b > span[0] for a, b in taken)]
    return sorted(free, key=lambda span: (-_promise(text[span[0] : span[1]]), span))[:most]


def _promise(sentence: str) -> int:
    """How much there is in a sentence by which somebody could be recognised."""
    capitals = [word for word in _INSIDE.findall(sentence) if known(word).word < 5]
    return 3 * len(capitals) + 2 * len(re.findall(r"\d+", sentence)) + 2 * len(_RELATIONS.findall(sentence))
