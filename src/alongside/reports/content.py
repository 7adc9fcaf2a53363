"""From a review to what its report says.  Unanswered questions are kept, and said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from alongside.answers import (
    CHALLENGES,
    OPPORTUNITIES,
    Answers,
    Cell,
    State,
    Whose,
    duty_evidence,
    duty_standing,
    picture,
)
from alongside.commitments import Commitments, LastTime
from alongside.framework import HEADINGS, Domain, Duty, Side
from alongside.marks import Mark, Marks, PromptId
from alongside.preparation import Preparation, Texts
from alongside.prompts import Prompts, standing
from alongside.record import CUES, Reader, Review, TextId
from alongside.reports.values import (
    NOT_ANSWERED,
    NOT_LOOKED_AT,
    NOT_SAID,
    CameTold,
    DomainTold,
    DutyTold,
    FeatureTold,
    Given,
    LastTimeTold,
    Passage,
    PromiseTold,
    PromptTold,
    QuestionTold,
    Report,
    Said,
    SideTold,
    Unheard,
)
from alongside.reports.wording import day, how_many, printable


def content(review: Review, texts: Mapping[TextId, str], *, on: date) -> Report:
    """What the report of this review says on that day.  `texts` are the words of its texts, names out of them."""
    return _Telling(review, texts).report(on)


class _Telling:
    """One review being told: what its readers and passages are called in this report."""

    def __init__(self, review: Review, texts: Mapping[TextId, str]) -> None:
        self.review = review
        self.texts = texts
        self.preparation = review[Preparation]
        self.picture = picture(review)
        self.known = self.picture.framework
        people = [reader for reader in review.readers if reader != CUES]
        self.readers: dict[Reader, str] = {reader: f"reader {number}" for number, reader in enumerate(people, start=1)}
        in_order = [mark for text in review[Texts] for mark in review[Marks].of(text.id)]
        self.passages = {mark.id: self._passage(number, mark) for number, mark in enumerate(in_order, start=1)}

    def report(self, on: date) -> Report:
        known = self.known
        domains = tuple(self._domain(domain) for domain in known.domains)
        impact = tuple(self._question(one.code, one.name, one.question) for one in known.audiences)
        return Report(
            title=printable(self.preparation.about.title) or "A review without a title",
            on=on,
            written=day(on),
            began=day(self.review.began),
            until=day(self.preparation.until),
            framework=f"{known.title}, version {known.version}",
            source=known.source,
            readers=tuple(self.readers.values()),
            texts=tuple(printable(text.title) for text in self.review[Texts]),
            about=self._about(),
            holds=self._holds(),
            picture=self.picture,
            domains=domains,
            duties=tuple(self._duty(duty) for duty in known.duties),
            trusting=self._trusting(),
            impact=impact,
            ahead=self._ahead(),
            unheard=tuple(_unheard(impact, domains)),
            differences=tuple(told for told in _features(domains) if told.state == State.WE_DIFFER),
            promises=tuple(self._promises()),
            prompts=tuple(self._prompts()),
            passages=tuple(self.passages.values()),
            last_time=self._last_time(),
        )

    def _about(self) -> tuple[tuple[str, str], ...]:
        about = self.preparation.about
        asked = (
            ("What is looked at", about.looked_at),
            ("Why", about.why),
            ("With whom", about.with_whom),
            ("How those concerned were involved", about.involved),
        )
        return tuple((label, printable(words) or NOT_SAID) for label, words in asked)

    def _holds(self) -> tuple[str, ...]:
        """What is in here, and who may read it: above the button, and on page 1."""
        return (
            f"Passages from {how_many(len(self.texts), 'text')}, word for word, with handles in place of names; "
            f"what {how_many(len(self.readers), 'reader')} answered, and why; what was promised.",
            "It looks at what adults and organisations did. It holds no judgement of a young person or a family.",
            "It is for those named under “With whom”. Anyone written about may read it. Handles are no disguise for those "
            "who know the case: pass it on only where the people in it would expect it to go.",
            f"The review is erased after {day(self.preparation.until)}. Copies of this report should go then, too.",
            *self._lost(),
        )

    def _lost(self) -> Iterator[str]:
        """What is not in here, though a reader marked it."""
        lost = len(self.review[Marks].lost)
        if lost:
            yield (
                f"{how_many(lost, 'marked passage')} could not be found again when a text was corrected, and "
                f"{'is' if lost == 1 else 'are'} not in here."
            )

    def _passage(self, number: int, mark: Mark) -> Passage:
        held = self.review[Texts][mark.place.text]
        inside = [
            index
            for index, block in enumerate(held.blocks, start=1)
            if block.start < mark.place.end and mark.place.start < block.end
        ]
        return Passage(
            mark=mark.id,
            number=number,
            quotation=printable(self.texts[mark.place.text][mark.place.start : mark.place.end]),
            text=printable(held.title),
            paragraphs=(inside[0], inside[-1]) if inside else (1, 1),
            features=mark.features,
            touches=tuple(whom.value for whom in mark.touches),
            note=printable(mark.note),
            reader=self.readers.get(mark.by, "") if mark.by else "",
            prompt=self._taken_up(mark.prompt),
        )

    def _taken_up(self, prompt: PromptId | None) -> str:
        if prompt is None or prompt not in self.review[Prompts]:
            return ""
        return self.known.prompt(self.review[Prompts][prompt].prompt).question

    def _domain(self, domain: Domain) -> DomainTold:
        trust, surveillance = (
            SideTold(
                side.value, HEADINGS[side], tuple(self._feature(cell) for cell in self.picture.side(domain.code, side))
            )
            for side in Side
        )
        return DomainTold(domain.name, domain.question, (trust, surveillance))

    def _feature(self, cell: Cell) -> FeatureTold:
        code = cell.feature.code
        answers = [(name, self.review[Answers].feature(code, reader)) for reader, name in self.readers.items()]
        return FeatureTold(
            code=code,
            name=cell.feature.name,
            statement=cell.feature.statement,
            state=cell.state.value,
            passages=tuple(sorted(self.passages[mark].number for mark in cell.evidence)),
            given=tuple(
                Given(name, one.answer or NOT_ANSWERED, printable(one.reason))
                for name, one in answers
                if one.answer is not None or one.reason
            ),
        )

    def _duty(self, duty: Duty) -> DutyTold:
        answers = [(name, self.review[Answers].duty(duty.code, reader)) for reader, name in self.readers.items()]
        return DutyTold(
            code=duty.code,
            name=duty.name,
            statement=duty.statement,
            state=duty_standing([one.met for _, one in answers if one.met is not None]),
            passages=tuple(sorted(self.passages[mark].number for mark in duty_evidence(self.review, duty.code))),
            given=tuple(
                Given(name, one.met or NOT_ANSWERED, printable(one.reason))
                for name, one in answers
                if one.met is not None or one.reason
            ),
        )

    def _trusting(self) -> QuestionTold:
        question = self.known.question("R1")
        return self._question(question.code, question.name, question.question)

    def _ahead(self) -> tuple[QuestionTold, ...]:
        return (
            self._question(CHALLENGES, "Challenges", "What stands in the way of more trust and more safety?"),
            self._question(OPPORTUNITIES, "Opportunities", "What could be built on?"),
        )

    def _question(self, code: str, name: str, question: str) -> QuestionTold:
        answers = [(reader, self.review[Answers].reflection(code, by)) for by, reader in self.readers.items()]
        said = tuple(
            Said(reader, printable(one.words), one.whose or "", printable(one.why_not), printable(one.who_asks))
            for reader, one in answers
            if one.given or one.why_not or one.who_asks
        )
        return QuestionTold(code, name, question, said)

    def _promises(self) -> Iterator[PromiseTold]:
        for commitment in self.review[Commitments]:
            made = commitment.promise
            yield PromiseTold(
                what=printable(made.what),
                feature=f"{made.feature} {self.known.feature(made.feature).name}" if made.feature else "",
                who=printable(made.who) or NOT_SAID,
                by_when=day(made.by_when) if made.by_when else NOT_SAID,
                would_know=printable(made.would_know) or NOT_SAID,
                told_to=printable(made.told_to) or NOT_SAID,
                matters_most=commitment.id == self.review[Commitments].most,
            )

    def _last_time(self) -> LastTimeTold | None:
        before = self.review[LastTime]
        if before.began is None:
            return None
        told = []
        for one in before:
            came = before.of(one.commitment)
            told.append(
                CameTold(
                    what=printable(one.promise.what),
                    who=printable(one.promise.who) or NOT_SAID,
                    by_when=day(one.promise.by_when) if one.promise.by_when else NOT_SAID,
                    came=came.came.value if came.came else NOT_LOOKED_AT,
                    noticed=printable(came.noticed) or NOT_SAID,
                    who_says=printable(came.who_says) or NOT_SAID,
                )
            )
        return LastTimeTold(printable(before.title), day(before.began), printable(before.not_asked), tuple(told))

    def _prompts(self) -> Iterator[PromptTold]:
        order = {text.id: number for number, text in enumerate(self.review[Texts])}
        for one in sorted(self.review[Prompts], key=lambda one: (order[one.place.text], one.cue.start)):
            held = self.review[Texts][one.place.text]
            above = [block for block in held.blocks if block.start <= one.place.start]
            yield PromptTold(
                standing=standing(self.review, one.id),
                question=self.known.prompt(one.prompt).question,
                cue=printable(self.texts[one.cue.text][one.cue.start : one.cue.end]),
                text=printable(held.title),
                paragraph=len(above),
                passages=tuple(self.passages[mark.id].number for mark in self.review[Marks].taking_up(one.id)),
            )


def _features(domains: tuple[DomainTold, ...]) -> Iterator[FeatureTold]:
    for domain in domains:
        for side in domain.sides:
            yield from side.features


def _unheard(impact: tuple[QuestionTold, ...], domains: tuple[DomainTold, ...]) -> Iterator[Unheard]:
    """Impact features so answered, then R2's audiences: each with why not, and who will ask."""
    for told in _features(domains):
        if told.state == State.NOT_HEARD_YET:
            reasons = " ".join(given.reason for given in told.given if given.reason)
            yield Unheard(told.code, f"{told.name} ({told.code})", reasons, "")
    for question in impact:
        for said in question.said:
            if said.whose == Whose.NOT_HEARD_YET:
                yield Unheard(
                    question.code,
                    f"What this has meant for {question.name}, in their own words",
                    said.why_not,
                    said.who_asks,
                )
