"""What a report holds: plain values, the same for the page, the PDF and the Word document.

There is no place here for a total, a net of the two sides or anything about a child: what is not a field cannot be printed.
"""

from __future__ import annotations

from datetime import date

import msgspec

from alongside.answers import Picture
from alongside.marks import MarkId

NOT_ANSWERED = "not answered yet"
NOT_SAID = "Not said yet."
NOT_LOOKED_AT = "not looked back on yet"


class Passage(msgspec.Struct, frozen=True):
    """An exact quotation and its place.  `number` is what the report cites it by, from 1, in the order of the texts.

    `paragraphs` are the first and the last paragraph it stands in, from 1.  `prompt` is the question it takes up.
    """

    mark: MarkId
    number: int
    quotation: str
    text: str
    paragraphs: tuple[int, int]
    features: tuple[str, ...]
    touches: tuple[str, ...]
    note: str
    reader: str
    prompt: str = ""

    @property
    def where(self) -> str:
        """paragraph 3, or paragraphs 3 to 4."""
        first, last = self.paragraphs
        return f"paragraph {first}" if first == last else f"paragraphs {first} to {last}"


class Given(msgspec.Struct, frozen=True):
    """What one reader answered to a feature, and why."""

    reader: str
    answer: str
    reason: str


class Told(msgspec.Struct, frozen=True):
    """What was answered on its own: where it stands, the numbers of its passages, and each reader's reason."""

    code: str
    name: str
    statement: str
    state: str
    passages: tuple[int, ...]
    given: tuple[Given, ...]


class FeatureTold(Told, frozen=True):
    """One of the 27."""


class DutyTold(Told, frozen=True):
    """One of the ten things that practice owes; its passages are those that were chosen for it."""


class SideTold(msgspec.Struct, frozen=True):
    """One side of one domain.  `side` is trust or surveillance; `heading` says it in full."""

    side: str
    heading: str
    features: tuple[FeatureTold, ...]


class DomainTold(msgspec.Struct, frozen=True):
    name: str
    question: str
    sides: tuple[SideTold, SideTold]


class Said(msgspec.Struct, frozen=True):
    """What one reader answered to a reflective question; of impact also whose words it is, or that nobody asked."""

    reader: str
    words: str
    whose: str
    why_not: str
    who_asks: str


class QuestionTold(msgspec.Struct, frozen=True):
    """A reflective question, or one audience of R2, or one half of R3.  Nothing said: it is not answered yet."""

    code: str
    name: str
    question: str
    said: tuple[Said, ...]


class Unheard(msgspec.Struct, frozen=True):
    """What nobody has asked, of a feature or an audience (`code`): why not, and who will."""

    code: str
    what: str
    why_not: str
    who_asks: str


class PromiseTold(msgspec.Struct, frozen=True):
    """A commitment.  What was left open says so: "not said yet"."""

    what: str
    feature: str
    who: str
    by_when: str
    would_know: str
    told_to: str
    matters_most: bool = False


class CameTold(msgspec.Struct, frozen=True):
    """A commitment of last time, what came of it, what was noticed, and who says so.  What is open says so."""

    what: str
    who: str
    by_when: str
    came: str
    noticed: str
    who_says: str

    @property
    def promised_by(self) -> str:
        """social worker, by 24 December 2026."""
        by = "" if self.by_when == NOT_SAID else f", by {self.by_when}"
        return f"{self.who.rstrip('.')}{by}"

    @property
    def looked_at(self) -> bool:
        return self.came != NOT_LOOKED_AT


class LastTimeTold(msgspec.Struct, frozen=True):
    """The review that this one follows on from; `not_asked` is why nobody looked back, where that was said."""

    title: str
    began: str
    not_asked: str
    commitments: tuple[CameTold, ...]

    @property
    def lead(self) -> str:
        return f"Promised in “{self.title}”, begun on {self.began}."


class PromptTold(msgspec.Struct, frozen=True):
    """A question that the margin asked, the words that called it, and what became of it."""

    standing: str
    question: str
    cue: str
    text: str
    paragraph: int
    passages: tuple[int, ...]


class Report(msgspec.Struct, frozen=True):
    """Everything that a report says, before it has a form.  Days are said as "24 May 2027"."""

    title: str
    on: date
    written: str
    began: str
    until: str
    framework: str
    source: str
    readers: tuple[str, ...]
    texts: tuple[str, ...]
    about: tuple[tuple[str, str], ...]
    holds: tuple[str, ...]
    picture: Picture
    domains: tuple[DomainTold, ...]
    duties: tuple[DutyTold, ...]
    trusting: QuestionTold
    impact: tuple[QuestionTold, ...]
    ahead: tuple[QuestionTold, ...]
    unheard: tuple[Unheard, ...]
    differences: tuple[FeatureTold, ...]
    promises: tuple[PromiseTold, ...]
    prompts: tuple[PromptTold, ...]
    passages: tuple[Passage, ...]
    last_time: LastTimeTold | None = None

    @property
    def written_and_begun(self) -> str:
        return self.written if self.began == self.written else f"{self.written}; the review began on {self.began}"

    def number_of(self, mark: MarkId) -> int:
        """The number that a mark's passage is cited by."""
        return next(passage.number for passage in self.passages if passage.mark == mark)

    def features(self) -> tuple[FeatureTold, ...]:
        return tuple(feature for domain in self.domains for side in domain.sides for feature in side.features)


def as_json(report: Report) -> str:
    """The report for a program: one JSON document, without the drawing.  `docs/reports.md` describes it."""
    told = msgspec.to_builtins(report)
    for left_out in ("picture", "on", "holds"):
        del told[left_out]
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode()
