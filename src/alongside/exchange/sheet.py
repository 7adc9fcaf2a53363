"""What a group wrote on a paper sheet, typed in: a line a feature, its code, the answer that was ticked, their words.

FT1 strong She was told what would be written down.
MS4 not
IT2 not heard yet Nobody has asked him.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from datetime import datetime
from typing import Final

from alongside import framework
from alongside.answers import Answer, Answers, FeatureAnswer, FeatureAnswered
from alongside.framework import Framework
from alongside.preparation import Preparation
from alongside.record import LONGEST, Reader, Review, Step, Words
from alongside.refusals import Refusal

_CODE = re.compile(r"\s*([A-Za-z]{2}\d)\b[\s:.,–—-]*(.*)", re.DOTALL)
# Longest first, so that "not heard yet" is not read as "not".
TICKED: Final = {
    "not heard yet": Answer.NOT_HEARD_YET,
    "not evidenced": Answer.NOT_EVIDENCED,
    "not heard": Answer.NOT_HEARD_YET,
    "strong": Answer.STRONG,
    "unsure": Answer.UNSURE,
    "some": Answer.SOME,
    "not": Answer.NOT_EVIDENCED,
}


class SheetTypedIn(Step, frozen=True, tag="sheet-typed-in"):
    """A reader types in what a group wrote on paper.  One step, so that one undoing takes all of it back."""

    answers: tuple[FeatureAnswered, ...]
    told = "Paper sheet typed in"

    def check(self, review: Review, by: Reader) -> None:
        if not self.answers or len({one.feature for one in self.answers}) != len(self.answers):
            raise Refusal("A sheet holds at least one feature, and none of them twice. Nothing was saved.")
        for one in self.answers:
            one.check(review, by)

    def apply(self, review: Review, by: Reader, at: datetime) -> None:
        for one in self.answers:
            one.apply(review, by, at)


def read_sheet(review: Review, typed: str, by: Reader) -> SheetTypedIn:
    """The step that a typed sheet makes.  Words are added beneath a reason that is there; an answer is never overwritten.

    Raises `Refusal` naming every line that cannot be taken; then nothing is.
    """
    known = framework.load(review[Preparation].framework)
    taken: dict[str, FeatureAnswered] = {}
    faults: list[str] = []
    for number, line in _lines(typed):
        try:
            one = _answer(review, known, line, by, taken)
            one.check(review, by)
            taken[one.feature] = one
        except Refusal as why:
            faults.append(f"Line {number}: {why.sentence}")
    if faults:
        raise Refusal(" ".join([*faults, "Nothing was saved."]))
    if not taken:
        raise Refusal("Nothing is typed in yet. Begin a line with a code, such as FT1.")
    return SheetTypedIn(tuple(taken.values()))


def _lines(typed: str) -> Iterator[tuple[int, str]]:
    """Lines from 1; one that begins with no code goes on with the one before."""
    held: tuple[int, str] | None = None
    for number, line in enumerate(typed.splitlines(), 1):
        if held and line.strip() and not _CODE.match(line):
            held = (held[0], f"{held[1]} {line.strip()}")
        elif line.strip():
            if held:
                yield held
            held = (number, line.strip())
    if held:
        yield held


def _answer(review: Review, known: Framework, line: str, by: Reader, above: Container[str]) -> FeatureAnswered:
    begins = _CODE.fullmatch(line)
    if begins is None:
        raise Refusal("it does not begin with a code, such as FT1.")
    feature = known.feature(begins[1].upper())
    if feature.code in above:
        raise Refusal(f"{feature.code} stands on a line above already; put both into one.")
    answer, words = _ticked(begins[2])
    was = review[Answers].feature(feature.code, by)
    if answer and was.answer not in (None, answer):
        raise Refusal(
            f"{feature.code} is answered “{was.answer}” already, and the sheet says “{answer}”. Decide there."
        )
    said = [str(was.reason)] if was.reason else []
    reason = "\n".join([*said, words] if words and words not in said else said)
    if len(reason) > LONGEST:
        raise Refusal(f"{feature.code} holds more words than a box takes. Shorten it.")
    now = FeatureAnswer(answer or was.answer, Words(reason), was.done)
    return FeatureAnswered(feature.code, now)


def _ticked(rest: str) -> tuple[Answer | None, str]:
    """The answer that a line names after its code, and the words that follow."""
    said = rest.casefold()
    for words, answer in TICKED.items():
        if re.match(rf"{words}(?:$|[\s:.,;–—-])", said):
            return answer, rest[len(words) :].lstrip(" :.,;–—-")
    return None, rest
