"""The framework's values, each with its code: domains, features, principles, prompts, duties, reflective questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import Literal, NewType, Protocol, TypeVar

import msgspec

from alongside.refusals import Refusal

Code = NewType("Code", str)
"""What an item of the framework is called in data, exports and links, for ever: "FT1", "P8", "C10", "R2-family"."""

DomainCode = Literal["focus", "method", "impact"]


class Side(StrEnum):
    """The two columns.  They are judged apart and never netted: a response can hold strong features of both."""

    TRUST = "trust"
    SURVEILLANCE = "surveillance"


class Domain(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    code: DomainCode
    name: str
    question: str


class NearMiss(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What looks like a feature and is not, or not yet; and why."""

    looks: str
    why: str


class Feature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the 27.  `name` is short, for lists and drawings; `statement` is one sentence.

    `row` is the printed line of the table within the domain, from 1, or None where a version prints no lines.  What
    stands on the same line on the other side is a neighbour, not an opposite, and there may be none (IT5).
    `near_misses` and the codes of `prompts` and `duties` that speak to it are our reading, for learning.
    """

    code: Code
    side: Side
    domain: DomainCode
    name: str
    statement: str
    explanation: str
    looks_like: tuple[str, str]
    source: str
    row: int | None = None
    near_misses: tuple[NearMiss, ...] = ()
    prompts: tuple[Code, ...] = ()
    duties: tuple[Code, ...] = ()


class Principle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    code: Code
    name: str
    explanation: str
    source: str


class Prompt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question that waits in the margin.  `asks` is a short noun phrase, `question` is shown beside the words."""

    code: Code
    asks: str
    question: str
    principles: tuple[Code, ...]
    source: str


class Duty(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What practice owes."""

    code: Code
    domain: DomainCode
    name: str
    statement: str
    source: str


class Audience(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of those whom question `of` asks about, each with its own answer.  `name` as inside a sentence."""

    of: Code
    code: Code
    name: str
    question: str


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A reflective question.  Where it has audiences it is answered for each of them, and not as a whole."""

    code: Code
    name: str
    question: str
    source: str
    audiences: tuple[Audience, ...] = ()


Item = Domain | Feature | Principle | Prompt | Duty | Question | Audience


class _Coded(Protocol):
    @property
    def code(self) -> str: ...


Found = TypeVar("Found", bound=_Coded)


class Framework(msgspec.Struct, frozen=True):
    """One version of the framework, loaded and checked.  A review keeps the version that it was begun with.

    Looking up a code that this version does not have raises Refusal.
    """

    version: str
    title: str
    source: str
    domains: tuple[Domain, ...]
    features: tuple[Feature, ...]
    principles: tuple[Principle, ...]
    prompts: tuple[Prompt, ...]
    duties: tuple[Duty, ...]
    questions: tuple[Question, ...]

    def domain(self, code: str) -> Domain:
        return self._find("domain", self.domains, code)

    def feature(self, code: str) -> Feature:
        return self._find("feature", self.features, code)

    def principle(self, code: str) -> Principle:
        return self._find("principle", self.principles, code)

    def prompt(self, code: str) -> Prompt:
        return self._find("prompt", self.prompts, code)

    def duty(self, code: str) -> Duty:
        return self._find("duty", self.duties, code)

    def question(self, code: str) -> Question:
        return self._find("reflective question", self.questions, code)

    def audience(self, code: str) -> Audience:
        return self._find("audience", self.audiences, code)

    @property
    def audiences(self) -> tuple[Audience, ...]:
        return tuple(audience for question in self.questions for audience in question.audiences)

    def item(self, code: str) -> Item:
        """Whatever carries this code, capitals or not."""
        for item in self._items():
            if item.code.casefold() == code.casefold():
                return item
        raise Refusal(
            f"The framework (version {self.version}) has nothing with the code “{code}”. "
            "Codes look like FT1, MS4, P8, C10 or R2; 'alongside framework --markdown' lists them."
        )

    def side(self, domain: DomainCode, side: Side) -> tuple[Feature, ...]:
        """The features of one side of one domain, in the order of the printed lines; those without a line come last."""
        features = [feature for feature in self.features if feature.domain == domain and feature.side is side]
        return tuple(sorted(features, key=lambda feature: (feature.row is None, feature.row or 0)))

    def duties_beside(self, prompt: str) -> tuple[Duty, ...]:
        """The duties that a prompt speaks to: those that speak to most of the features to which it speaks."""
        beside = Counter(duty for feature in self.features if prompt in feature.prompts for duty in feature.duties)
        most = max(beside.values(), default=0)
        return tuple(duty for duty in self.duties if most and beside[duty.code] == most)

    def _items(self) -> tuple[Item, ...]:
        groups = (
            self.features,
            self.prompts,
            self.duties,
            self.questions,
            self.audiences,
            self.principles,
            self.domains,
        )
        return tuple(item for group in groups for item in group)

    def _find(self, kind: str, items: Iterable[Found], code: str) -> Found:
        for item in items:
            if item.code == code:
                return item
        raise Refusal(f"The framework (version {self.version}) has no {kind} with the code “{code}”.")
