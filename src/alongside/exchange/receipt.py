"""What a file held, and what became of it: a receipt for everything that is brought in.  Nothing is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from alongside.record import UNSAID, Words


class Why(StrEnum):
    """Why a mark of a file was changed on its way in, or could not come in."""

    NO_WORDS = "no words"
    NOT_THERE = "not there"
    OTHER_SURROUNDINGS = "other surroundings"
    SEVERAL = "several"
    MOVED_UNPROVEN = "moved, unproven"
    NO_FEATURE_KNOWN = "no feature known"
    FEATURE_UNKNOWN = "feature unknown"
    NOTE_MAY_NAME = "note may name"
    NOTE_TOO_LONG = "note too long"
    SIGNS_LEFT_OUT = "signs left out"
    ID_TAKEN = "id taken"
    OTHER_READER = "other reader"
    PROMPT_GONE = "prompt gone"


SENTENCES = {
    Why.NO_WORDS: "It quotes no words, and a position alone is not enough to find a place by.",
    Why.NOT_THERE: "These words are not in any text of this review.",
    Why.OTHER_SURROUNDINGS: "These words are in the text, but not with these words around them.",
    Why.SEVERAL: "These words stand in the review more than once, and nothing says which place is meant.",
    Why.MOVED_UNPROVEN: "These words now stand at another place, and no words around them show that it is the same.",
    Why.NO_FEATURE_KNOWN: "None of its codes is a feature of the framework that this review is read with.",
    Why.FEATURE_UNKNOWN: "A code that is not a feature of this review's framework was left out.",
    Why.NOTE_MAY_NAME: "Its note may hold a name, and was left out. Write it again with a role in the name's place.",
    Why.NOTE_TOO_LONG: "Its note is longer than a box takes, and was left out.",
    Why.SIGNS_LEFT_OUT: "Signs that nobody types (controls, signs that turn the direction of words) were left out.",
    Why.ID_TAKEN: "Another mark has its id already, so it was given a new one.",
    Why.OTHER_READER: "Another reader placed it; here it stands under the reader who brought it in.",
    Why.PROMPT_GONE: "The prompt that it takes up is not in this review, so it stands by itself.",
}


class Item(msgspec.Struct, frozen=True):
    """One mark of the file: which one (from 1), where the file said it was, its words and note, and why it is listed.

    `words` and `note` come from outside: whatever in them may be a name is masked before it is kept.
    """

    number: int
    why: Why
    words: Words = UNSAID
    note: Words = UNSAID
    features: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None

    @property
    def reason(self) -> str:
        return SENTENCES[self.why]


class Receipt(msgspec.Struct, frozen=True):
    """`found` is `brought_in` and `already` here and `lost`, together; `changed` are among those brought in."""

    form: str
    found: int
    brought_in: int
    already: int = 0
    changed: tuple[Item, ...] = ()
    lost: tuple[Item, ...] = ()

    def told(self) -> str:
        """The four numbers as a sentence."""
        already = f", {self.already} here already" if self.already else ""
        return (
            f"{_many(self.found, 'mark')} found, {self.brought_in} brought in{already}, "
            f"{len({one.number for one in self.changed})} changed on the way, {len(self.lost)} lost."
        )

    def lines(self) -> Iterator[str]:
        """The whole receipt, a line at a time, for a terminal."""
        yield self.told()
        for heading, items in (("Changed", self.changed), ("Lost", self.lost)):
            for one in items:
                where = "" if one.start is None else f", characters {one.start} to {one.end}"
                yield f"{heading}: number {one.number}{where}. {one.reason}"
                if one.words:
                    yield f"  “{str(one.words)[:200]}”"


def _many(many: int, what: str) -> str:
    return f"{many} {what}" + ("" if many == 1 else "s")


class ArchiveReceipt(msgspec.Struct, frozen=True):
    """What an archive held.  It comes in whole or not at all; `changed` and `lost` are sentences."""

    steps: int
    texts: int
    marks: int
    looks: int
    changed: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    def told(self) -> str:
        found = (
            f"{_many(self.steps, 'step')}, {_many(self.texts, 'text')}, {_many(self.marks, 'mark')} and "
            f"{_many(self.looks, 'look')}"
        )
        return f"{found} found, all of them brought in; {len(self.changed)} changed on the way, {len(self.lost)} lost."

    def lines(self) -> Iterator[str]:
        yield self.told()
        yield from (f"Changed: {one}" for one in self.changed)
        yield from (f"Lost: {one}" for one in self.lost)


def receipt_as_json(receipt: Receipt | ArchiveReceipt) -> bytes:
    """One JSON document, with words as words and each reason as its sentence too."""
    whole = msgspec.to_builtins(receipt, enc_hook=str)
    if isinstance(receipt, Receipt):
        for kind, items in (("changed", receipt.changed), ("lost", receipt.lost)):
            for held, item in zip(whole[kind], items, strict=True):
                held["reason"] = item.reason
    return msgspec.json.format(msgspec.json.encode(whole), indent=2)
