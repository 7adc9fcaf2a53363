"""Foreign marks become marks of this review, or are listed as lost with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from uuid import uuid4

from alongside import framework, names
from alongside.exchange.foreign import ForeignMark
from alongside.exchange.placing import placed
from alongside.exchange.receipt import Item, Receipt, Why
from alongside.exchange.steps import MarksBroughtIn
from alongside.framework import Framework
from alongside.marks import MarkId, MarkPlaced, Marks, PromptId, Whom
from alongside.preparation import Place, Preparation
from alongside.prompts import Prompts
from alongside.record import LONGEST, Reader, Review, TextId, Words

JOINERS = frozenset("\u200c\u200d")  # within an emoji, and in Persian and Hindi words
LONGEST_LISTED = 2_000
"""Characters of lost words that a receipt keeps: enough to know the passage again."""


def bring_marks(
    review: Review, texts: Mapping[TextId, str], found: Sequence[ForeignMark], form: str, by: Reader
) -> MarksBroughtIn:
    """One step that brings in every mark whose place is certain, with the receipt for all of them.

    A mark of this reader on the same words, with the same features and note, is here already and not doubled.
    """
    bringing = _Bringing(review, texts, by)
    for one in found:
        bringing.take(one)
    receipt = Receipt(
        form, len(found), len(bringing.marks), bringing.already, tuple(bringing.changed), tuple(bringing.lost)
    )
    return MarksBroughtIn(tuple(bringing.marks), receipt)


class _Bringing:
    """What one file has come to so far."""

    def __init__(self, review: Review, texts: Mapping[TextId, str], by: Reader) -> None:
        self.review, self.texts, self.by = review, texts, by
        self.known = framework.load(review[Preparation].framework)
        self.marks: list[MarkPlaced] = []
        self.changed: list[Item] = []
        self.lost: list[Item] = []
        self.already = 0
        # Somebody was asked about these already: what is said in this review is not asked about again.
        self._said = {str(note) for entry in review.entries if (note := getattr(entry.step, "note", None))}
        self._ids: set[MarkId] = set()
        self._here = {
            _content(mark.place, mark.features, mark.touches, mark.note) for mark in review[Marks] if mark.by == by
        }

    def take(self, one: ForeignMark) -> None:
        place = placed(one, self.texts)
        features, touches, unknown = _read_codes(one.codes, self.known)
        if isinstance(place, Why):
            self.lost.append(_item(one, place, features))
        elif unknown and not features:
            self.lost.append(_item(one, Why.NO_FEATURE_KNOWN, ()))
        else:
            note, whys = _note(one.note, self._said)
            self._bring(
                one, MarkPlaced(self._id(one), place, features, note, touches, self._prompt(one)), unknown, whys
            )

    def _bring(self, one: ForeignMark, mark: MarkPlaced, unknown: bool, whys: list[Why]) -> None:
        content = _content(mark.place, mark.features, mark.touches, mark.note)
        if content in self._here:
            self.already += 1
            return
        self._here.add(content)
        self._ids.add(mark.mark)
        self.marks.append(mark)
        changes = {
            Why.FEATURE_UNKNOWN: unknown,
            Why.ID_TAKEN: one.id is not None and mark.mark != one.id,
            Why.OTHER_READER: one.by is not None and one.by != self.by,
            Why.PROMPT_GONE: one.prompt is not None and mark.prompt is None,
        }
        for why in [*whys, *(why for why, so in changes.items() if so)]:
            self.changed.append(Item(one.number, why, Words(_shown(one.words)), features=mark.features))

    def _id(self, one: ForeignMark) -> MarkId:
        wanted = MarkId(one.id) if one.id and one.id.version == 4 else None
        if wanted is None or wanted in self._ids or self.review[Marks].knows(wanted):
            return MarkId(uuid4())
        return wanted

    def _prompt(self, one: ForeignMark) -> PromptId | None:
        wanted = PromptId(one.prompt) if one.prompt else None
        return wanted if any(prompt.id == wanted for prompt in self.review[Prompts]) else None


def _content(place: Place, features: Sequence[str], touches: Sequence[Whom], note: Words) -> tuple[object, ...]:
    return (place, frozenset(features), frozenset(touches), note)


def _read_codes(codes: Sequence[str], known: Framework) -> tuple[tuple[str, ...], tuple[Whom, ...], bool]:
    """Features and people, in their order and once each; and whether anything among the codes is neither."""
    by_code = {feature.code.casefold(): feature.code for feature in known.features}
    features: dict[str, None] = {}
    touches: dict[Whom, None] = {}
    unknown = False
    for code in codes:
        said = code.strip().casefold()
        if said in by_code:
            features[by_code[said]] = None
        elif said in list(Whom):
            touches[Whom(said)] = None
        else:
            unknown = True
    return tuple(features), tuple(touches), unknown


def _note(said: str, known: Set[str]) -> tuple[Words, list[Why]]:
    """The note as it may be kept, and what was done to it."""
    kept = "".join(_typed(said)).strip()
    whys = [Why.SIGNS_LEFT_OUT] if kept != said.strip() else []
    if len(kept) > LONGEST:
        return Words(""), [Why.NOTE_TOO_LONG]
    if kept and kept not in known and said not in known and names.warn(kept):
        return Words(""), [Why.NOTE_MAY_NAME]
    return Words(kept), whys


def _typed(said: str) -> Iterator[str]:
    return (sign for sign in said if sign == "\n" or sign.isprintable() or sign in JOINERS)


def _item(one: ForeignMark, why: Why, features: tuple[str, ...]) -> Item:
    words, note = Words(_shown(one.words)), Words(_shown(one.note))
    return Item(one.number, why, words, note, features, one.start, one.end)


def _shown(said: str) -> str:
    """Words from outside as a receipt may keep them: whatever may be a name is masked."""
    kept = "".join(_typed(said))[:LONGEST_LISTED].strip()
    for one in sorted(names.warn(kept), key=lambda one: -one.start):
        kept = f"{kept[: one.start]}[a name?]{kept[one.end :]}"
    return kept
