"""The text as it lies on the desk: its blocks with their marks, and what stands beside them in the margin."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from alongside import framework
from alongside.framework import Feature, Framework, Prompt, Side
from alongside.marks import Mark, Marks, PromptId, Run, runs
from alongside.preparation import HeldText, Place, Preparation
from alongside.prompts import Prompts, Standing, WaitingPrompt, standing
from alongside.record import Reader, Review
from alongside.texts import Block, sentences


@dataclass(frozen=True)
class MarkNote:
    """A mark as it stands in the margin."""

    mark: Mark
    features: tuple[Feature, ...]
    question: str
    own: bool

    @property
    def edge(self) -> str:
        """Its ink: that of its first feature; where both sides are there, both."""
        sides = {feature.side for feature in self.features}
        if not sides:
            return "pause"
        return "both" if len(sides) == 2 else ("t" if Side.TRUST in sides else "w")


@dataclass(frozen=True)
class PromptNote:
    """A question as it waits in the margin."""

    waiting: WaitingPrompt
    prompt: Prompt
    principles: str
    cue: str
    aside: bool


@dataclass(frozen=True)
class Laid:
    """One block, laid out.  `html` is escaped; `sentences` are places within the block, from 0."""

    number: int
    block: Block
    html: SafeString
    count: int
    told: str
    sentences: str
    notes: tuple[MarkNote, ...]
    prompts: tuple[PromptNote, ...]

    @property
    def tag(self) -> str:
        return f"h{min(self.block.level + 1, 6)}" if self.block.kind == "heading" else "p"


class Paper:
    """One text of a review with its marks, for one reader."""

    def __init__(self, review: Review, text: HeldText, words: str, by: Reader) -> None:
        self.review, self.text, self.words, self.by = review, text, words, by
        self.known: Framework = framework.load(review[Preparation].framework)
        self.sides: dict[str, Side] = {feature.code: feature.side for feature in self.known.features}
        self.marks = review[Marks].of(text.id)
        self.prompts = review[Prompts].of(text.id)
        self._sentences = sentences(words, text.blocks)

    def blocks(self, only: Iterable[int] | None = None) -> list[Laid]:
        """Every block in order, or those of the given numbers."""
        chosen = range(len(self.text.blocks)) if only is None else sorted(set(only))
        return [self._laid(number, self.text.blocks[number]) for number in chosen]

    @property
    def opens_with_title(self) -> bool:
        """Whether the text's first line is its title, so that it is not said twice."""
        first = self.text.blocks[0]
        return first.kind == "heading" and self.words[first.start : first.end] == str(self.text.title)

    def waiting(self) -> int:
        """How many questions still wait: told once, at the top."""
        return sum(standing(self.review, prompt.id) is Standing.WAITING for prompt in self.prompts)

    def touched(self, marks: Iterable[Mark]) -> set[int]:
        """The numbers of the blocks that these marks lie on."""
        places = [mark.place for mark in marks if mark.place.text == self.text.id]
        return {number for place in places for number in self._numbers(place)}

    def beside(self, prompts: Collection[PromptId]) -> set[int]:
        """The numbers of the blocks that these prompts stand beside."""
        places = [prompt.place for prompt in self.prompts if prompt.id in prompts]
        return {number for place in places for number in self._numbers(place)}

    def _numbers(self, place: Place) -> list[int]:
        return [
            number
            for number, block in enumerate(self.text.blocks)
            if place.start < block.end and block.start < place.end
        ]

    def _laid(self, number: int, block: Block) -> Laid:
        marks = [mark for mark in self.marks if mark.place.start < block.end and block.start < mark.place.end]
        handles = [place for place in self.text.handles if place[0] < block.end and block.start < place[1]]
        cuts = [edge for place in handles for edge in place]
        html = "".join(self._run(run, handles) for run in runs(block.start, block.end, marks, cuts))
        beginning = tuple(mark for mark in marks if mark.place.start >= block.start)
        return Laid(
            number,
            block,
            mark_safe(html),  # noqa: S308 - every piece was escaped in _run
            len(marks),
            self._told(number, marks),
            " ".join(
                f"{start - block.start}-{end - block.start}"
                for start, end in self._sentences
                if block.start <= start < block.end
            ),
            tuple(self._note(mark) for mark in beginning),
            tuple(
                self._asked(prompt)
                for prompt in self.prompts
                if block.start <= prompt.place.start < block.end
                and standing(self.review, prompt.id) is not Standing.TAKEN_UP
            ),
        )

    def _run(self, run: Run, handles: list[tuple[int, int]]) -> str:
        said: str = escape(self.words[run.start : run.end])
        if any(start <= run.start and run.end <= end for start, end in handles):
            said = f'<span class="handle">{said}</span>'
        anchors = "".join(f'<span id="m-{mark.id}"></span>' for mark in run.begins)
        if not run.marks:
            return said
        ids = " ".join(str(mark.id) for mark in run.marks)
        sides = {self.sides[code] for mark in run.marks for code in mark.features}
        if len(sides) == 2:
            return f'<mark class="both" data-marks="{ids}">{anchors}<span>{said}</span></mark>'
        ink = "t" if Side.TRUST in sides else "w" if sides else "pause"
        return f'<mark class="{ink}" data-marks="{ids}">{anchors}{said}</mark>'

    def _note(self, mark: Mark) -> MarkNote:
        question = ""
        if mark.prompt is not None and mark.prompt in self.review[Prompts]:
            question = self.known.prompt(self.review[Prompts][mark.prompt].prompt).question
        features = tuple(self.known.feature(code) for code in mark.features)
        return MarkNote(mark, features, question, mark.by == self.by)

    def _asked(self, waiting: WaitingPrompt) -> PromptNote:
        prompt = self.known.prompt(waiting.prompt)
        names = [self.known.principle(code).name for code in prompt.principles]
        return PromptNote(
            waiting,
            prompt,
            " · ".join(names).capitalize(),
            self.words[waiting.cue.start : waiting.cue.end],
            standing(self.review, waiting.id) is Standing.PUT_ASIDE,
        )

    def _told(self, number: int, marks: list[Mark]) -> str:
        """What a screen reader hears at the paragraph's button: "3 marks on paragraph 12: 1 trust, 2 surveillance"."""
        on = {Side.TRUST: 0, Side.SURVEILLANCE: 0}
        pauses = 0
        for mark in marks:
            for side in {self.sides[code] for code in mark.features}:
                on[side] += 1
            pauses += mark.pauses
        parts = [f"{many} {side}" for side, many in on.items() if many] + ([f"{pauses} to pause at"] if pauses else [])
        return f"{len(marks)} mark{'' if len(marks) == 1 else 's'} on paragraph {number + 1}: {', '.join(parts)}"


@dataclass(frozen=True)
class Stroke:
    """One mark on the thread: where it stands in the document (0 to 544), how long, in which ink."""

    id: UUID
    y: float
    length: float
    side: str


THREAD = 544


def thread(paper: Paper) -> list[Stroke]:
    """The marks along the document: trust to the left of the line, surveillance to the right."""
    strokes = []
    for mark in paper.marks:
        y = 4 + (THREAD - 8) * mark.place.start / max(1, paper.text.length)
        length = min(26.0, 10 + (mark.place.end - mark.place.start) / 12)
        sides: set[str] = {paper.sides[code] for code in mark.features} or {"pause"}
        strokes += [Stroke(mark.id, round(y, 1), round(length, 1), side) for side in sides]
    return strokes
