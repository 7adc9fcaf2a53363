"""The worked example as a value: a page of text and one reader's whole way through it."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator
from importlib import resources

import msgspec

from alongside.answers import Answer, Met, Whose, question_codes
from alongside.commitments import Came
from alongside.framework import Code, Framework, load
from alongside.marks import Whom
from alongside.refusals import Refusal
from alongside.texts import Block, BlockKind


class CaseAbout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    looked_at: str
    why: str
    with_whom: str
    involved: str


class CaseHandle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that stand for a name, at each of their places in the text."""

    words: str
    kind: str


class CaseMark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A passage, by its exact words.  Without features it is a place to pause; `takes_up` is a prompt's code."""

    words: str
    features: tuple[Code, ...]
    touches: tuple[Whom, ...]
    note: str = ""
    takes_up: Code | None = None


class CaseAnswer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    feature: Code
    answer: Answer
    reason: str


class CaseDuty(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An answer to a duty; `rests_on` are the words of marks."""

    duty: Code
    met: Met
    reason: str
    rests_on: tuple[str, ...] = ()


class CaseReflection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An answer to a reflective question, or why nobody has been heard yet and who will ask."""

    question: str
    words: str = ""
    whose: Whose | None = None
    why_not: str = ""
    who_asks: str = ""


class CaseCommitment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`within_days` counts from the day on which the review is begun."""

    what: str
    feature: Code
    who: str
    within_days: int
    would_know: str
    told_to: str


class CaseEarlier(CaseCommitment, frozen=True, forbid_unknown_fields=True):
    """A commitment of the review before, what came of it, what was noticed, and who says so."""

    came: Came
    noticed: str
    who_says: str


class CaseLastTime(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The review that this one follows on from.  It began `days_before`; its `within_days` count from there."""

    title: str
    days_before: int
    commitments: tuple[CaseEarlier, ...]


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole example, checked.  `put_aside` holds the codes of prompts that its reader put aside.

    Offsets count code points of `text`, from 0, end not included.
    """

    framework: str
    title: str
    subtitle: str
    about: CaseAbout
    paragraphs: tuple[str, ...]
    handles: tuple[CaseHandle, ...]
    marks: tuple[CaseMark, ...]
    answers: tuple[CaseAnswer, ...]
    duties: tuple[CaseDuty, ...]
    reflections: tuple[CaseReflection, ...]
    commitments: tuple[CaseCommitment, ...]
    last_time: CaseLastTime
    put_aside: tuple[Code, ...] = ()

    @property
    def text(self) -> str:
        """The title, the line under it and the paragraphs, each a line."""
        return "\n".join((self.title, self.subtitle, *self.paragraphs))

    @property
    def blocks(self) -> tuple[Block, ...]:
        blocks, start = [], 0
        for number, line in enumerate((self.title, self.subtitle, *self.paragraphs)):
            kind = (BlockKind.HEADING, BlockKind.CAPTION)[number] if number < 2 else BlockKind.PARAGRAPH
            blocks.append(Block(kind, 1 if kind is BlockKind.HEADING else 0, start, start + len(line)))
            start += len(line) + 1
        return tuple(blocks)

    @property
    def handle_places(self) -> tuple[tuple[int, int], ...]:
        """Where handles stand, in the order of the text."""
        return tuple(sorted(place for handle in self.handles for place in _places(handle.words, self.text)))

    def place_of(self, mark: CaseMark) -> tuple[int, int]:
        start = self.text.index(mark.words)
        return start, start + len(mark.words)


@functools.cache
def load_case() -> Case:
    """The worked example.  Raises Refusal when its file is not right."""
    text = (resources.files("alongside.example") / "case.toml").read_text(encoding="utf-8")
    try:
        case = msgspec.convert(tomllib.loads(text), Case)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as fault:
        raise Refusal(f"The worked example, case.toml, is not right: {fault}. Nothing was loaded.") from None
    faults = list(faults_in(case, load(case.framework)))
    if faults:
        raise Refusal("The worked example, case.toml, is not right. Nothing was loaded.\n" + "\n".join(faults))
    return case


def faults_in(case: Case, framework: Framework) -> Iterator[str]:
    """What does not hold together in a case, as sentences."""
    for mark in case.marks:
        places = len(_places(mark.words, case.text))
        if places != 1:
            yield f"“{mark.words}” is marked, and stands {places} times in the text."
        if not mark.features and not mark.note:
            yield f"“{mark.words}” is a place to pause, and does not say why."
    yield from _every_one_once([answer.feature for answer in case.answers], [one.code for one in framework.features])
    yield from _every_one_once([one.duty for one in case.duties], [one.code for one in framework.duties])
    marked = {mark.words for mark in case.marks}
    for duty in case.duties:
        for words in duty.rests_on:
            if words not in marked:
                yield f"{duty.duty} rests on “{words}”, which is not marked."
    yield from _every_one_once([one.question for one in case.reflections], list(question_codes(framework)))
    yield from _codes_that_do_not_exist(case, framework)
    for answer in case.answers:
        if answer.answer is Answer.NOT_HEARD_YET and framework.feature(answer.feature).domain != "impact":
            yield f"{answer.feature} is answered “not heard yet”, which is for impact."
    for one in case.reflections:
        unheard = one.whose is Whose.NOT_HEARD_YET
        if unheard != (not one.words) or unheard != bool(one.why_not and one.who_asks):
            yield f"{one.question} needs words, or why nobody was heard and who will ask."


def _places(words: str, text: str) -> list[tuple[int, int]]:
    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    return [(start, start + len(words)) for start in starts]


def _every_one_once(given: list[Code] | list[str], codes: list[Code] | list[str]) -> Iterator[str]:
    for code in dict.fromkeys([*codes, *given]):
        if given.count(code) != codes.count(code):
            yield f"{code} is answered {given.count(code)} times, and should be {codes.count(code)} times."


def _codes_that_do_not_exist(case: Case, framework: Framework) -> Iterator[str]:
    promised = (*case.commitments, *case.last_time.commitments)
    features = {code for mark in case.marks for code in mark.features} | {one.feature for one in promised}
    prompts = {mark.takes_up for mark in case.marks if mark.takes_up} | set(case.put_aside)
    for code in sorted(features - {feature.code for feature in framework.features}):
        yield f"There is no feature {code}."
    for code in sorted(prompts - {prompt.code for prompt in framework.prompts}):
        yield f"There is no prompt {code}."
