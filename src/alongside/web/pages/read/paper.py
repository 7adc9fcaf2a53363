"""The text as it lies on the desk: its blocks with their marks, and what stands beside them in the margin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from html import escape
from urllib.parse import parse_qsl, urlencode
from uuid import UUID

from django.urls import reverse
from django.utils.safestring import mark_safe
from msgspec.structs import replace

from alongside import framework
from alongside.answers import duties_resting
from alongside.framework import Framework, Side
from alongside.marks import Mark, MarkId, Marks, PromptId, Run, runs
from alongside.preparation import HeldText, Place, Preparation
from alongside.prompts import Prompts, Standing, WaitingPrompt, standing
from alongside.record import Reader, Review
from alongside.texts import Block
from alongside.web.pages.read.laid import Laid
from alongside.web.pages.read.listed import Listed, beside, listed
from alongside.web.pages.read.manuscript import manuscript
from alongside.web.pages.read.notes import MarkNote, PromptNote, Telling, told
from alongside.web.pages.read.showing import EVERYTHING, Showing
from alongside.web.pages.read.strokes import Stroke, rows_of, stretch, strokes

NOBODY = str(UUID(int=0))
MOST_LISTED = 4_000
"""Notes kept as they were written, for each text: some 2 KB a note."""


class Paper:
    """One text of a review with its marks, for one reader: those that are shown, told in the way that was chosen."""

    def __init__(
        self,
        review: Review,
        text: HeldText,
        by: Reader,
        showing: Showing = EVERYTHING,
        telling: Telling = Telling.PARAGRAPH,
    ) -> None:
        self.review, self.text, self.by, self.showing, self.telling = review, text, by, showing, telling
        self.manuscript = manuscript(review, text)
        self.words = self.manuscript.words
        self.known: Framework = framework.load(review[Preparation].framework)
        self.sides = _sides(review[Preparation].framework)
        self.prompts = review[Prompts].of(text.id)
        self._prompts_on: defaultdict[int, list[WaitingPrompt]] = defaultdict(list)
        for prompt in self.prompts:
            for number in self.manuscript.numbers(prompt.place)[:1]:
                self._prompts_on[number].append(prompt)

    def blocks(self, only: Iterable[int] | None = None) -> list[Laid]:
        """Every block in order, or those of the given numbers."""
        chosen = range(len(self.text.blocks)) if only is None else sorted(set(only))
        return [self._laid(number, self.text.blocks[number]) for number in chosen]

    def address(self, anchor: str, **asked: object) -> str:
        """Where a place of this text (`anchor`: "#b3") is read, with what is shown now."""
        query = urlencode(dict(parse_qsl(self.showing.query)) | asked)
        return f"{reverse('read-text', args=[self.review.id, self.text.id])}{'?' if query else ''}{query}{anchor}"

    @property
    def opens_with_title(self) -> bool:
        """Whether the text's first line is its title, so that it is not said twice."""
        first = self.text.blocks[0]
        return first.kind == "heading" and self.words[first.start : first.end] == str(self.text.title)

    def waiting(self) -> int:
        """How many questions still wait: told once, at the top."""
        return sum(standing(self.review, prompt.id) is Standing.WAITING for prompt in self.prompts)

    def shown(self, marks: Iterable[Mark]) -> list[Mark]:
        if not self.showing:
            return list(marks)
        return [mark for mark in marks if self.showing.shows(mark, self.sides, self.by)]

    def seen(self, marks: Iterable[Mark]) -> list[Mark]:
        """Those that are shown, as they are: without the features that were not asked for."""
        shown = self.shown(marks)
        if not self.showing:
            return shown
        return [replace(mark, features=self.showing.of(mark.features, self.sides)) for mark in shown]

    def touched(self, places: Iterable[Place], prompts: Iterable[PromptId]) -> set[int]:
        """The numbers of the blocks that these places of the text lie on, or that these prompts stand beside."""
        asked = set(prompts)
        lying = [place for place in places if place.text == self.text.id]
        lying += [prompt.place for prompt in self.prompts if prompt.id in asked]
        return {number for place in lying for number in self.manuscript.numbers(place)}

    def thread(self, rows: Iterable[int] | None = None) -> list[Stroke]:
        """The strokes along the document; or only those of some rows, from the marks that begin there."""
        if rows is not None:
            return [stroke for row in sorted(rows) for stroke in self._row(row)]
        marks = self.review[Marks]
        if self.showing:
            return strokes(self.seen(marks.of(self.text.id)), self.sides, self.text.length)
        drawn = self.manuscript.drawn
        stirred = [place for place in marks.stirred[drawn.upto :] if place.text == self.text.id]
        if len(stirred) > len(drawn.rows):
            drawn.rows.clear()
            for stroke in strokes(marks.of(self.text.id), self.sides, self.text.length):
                drawn.rows.setdefault(stroke.row, []).append(stroke)
        else:
            drawn.rows |= {row: self._row(row) for row in rows_of(stirred, self.text.length)}
        drawn.upto = len(marks.stirred)
        return [stroke for row in sorted(drawn.rows) for stroke in drawn.rows[row]]

    def _row(self, row: int) -> list[Stroke]:
        near = Place(self.text.id, *stretch(row, self.text.length))
        found = strokes(self.seen(self.review[Marks].within(near)), self.sides, self.text.length)
        return [one for one in found if one.row == row]

    def _laid(self, number: int, block: Block) -> Laid:
        here = Place(self.text.id, block.start, block.end)
        marks = self.shown(self.review[Marks].within(here)) if block.start < block.end else []
        seen = self.seen(marks)
        prompts = tuple(
            self._asked(prompt, number)
            for prompt in self._prompts_on.get(number, ())
            if standing(self.review, prompt.id) is not Standing.TAKEN_UP
        )
        return Laid(
            number,
            block,
            mark_safe(self._html(number, block, seen)),  # noqa: S308 - every piece was escaped in _run
            len(marks),
            told(number, seen, self.sides),
            self.manuscript.sentences_within,
            beside(
                number,
                [self._listed(mark) for mark in marks if mark.place.start < block.start],
                [self._listed(mark) for mark in marks if mark.place.start >= block.start],
                prompts,
            ),
            prompts,
            self._by_sentence(number),
        )

    def _html(self, number: int, block: Block, marks: list[Mark]) -> str:
        """The words in runs.  Only when they are told inline is a stretch of marked words one `<mark>` to be heard."""
        handles = self.manuscript.handles(block.start, block.end)
        names = {id(mark): str(mark.id) for mark in marks}
        pieces, inside = [], False
        for run in runs(block.start, block.end, marks, (edge for place in handles for edge in place)):
            if self.telling is Telling.INLINE and bool(run.marks) is not inside:
                inside = not inside
                pieces.append(f'<mark class="told" aria-details="beside-{number}">' if inside else "</mark>")
            pieces.append(self._run(run, handles, names))
        return "".join(pieces) + ("</mark>" if inside else "")

    def _run(self, run: Run, handles: Sequence[tuple[int, int]], names: Mapping[int, str]) -> str:
        """One run; `names` are the ids of the block's marks as words, by object: each stands in many runs."""
        said: str = escape(self.words[run.start : run.end])
        if handles and any(start <= run.start and run.end <= end for start, end in handles):
            said = f'<span class="handle">{said}</span>'
        if not run.marks:
            return said
        anchor = anchors = ""
        if run.begins:
            first, *others = [names[id(mark)] for mark in run.begins]
            anchor, anchors = f' id="m-{first}"', "".join([f'<span id="m-{name}"></span>' for name in others])
        ids = " ".join([names[id(mark)] for mark in run.marks])
        sides = {self.sides[code] for mark in run.marks for code in mark.features}
        # Paint only: a reader that says "marked" and "out of marked" at every piece would say nothing else.
        if len(sides) == 2:
            return f'<mark role="none" class="both"{anchor} data-marks="{ids}">{anchors}<span>{said}</span></mark>'
        ink = "t" if Side.TRUST in sides else "w" if sides else "pause"
        return f'<mark role="none" class="{ink}"{anchor} data-marks="{ids}">{anchors}{said}</mark>'

    def _listed(self, mark: Mark) -> Listed:
        """The mark's note.  It is written anew only when something that it says has changed since."""
        taken_up = self.review[Prompts].get(mark.prompt) if mark.prompt else None
        says = (mark, taken_up, self._resting.get(mark.id, ()), self.showing, self.by)
        kept = self.manuscript.listed.get(mark.id)
        if kept is None or kept[0] != says:
            if len(self.manuscript.listed) >= MOST_LISTED:
                self.manuscript.listed.clear()
            kept = self.manuscript.listed[mark.id] = (says, listed(self._note(mark, taken_up)))
        return kept[1]

    def _note(self, mark: Mark, taken_up: WaitingPrompt | None) -> MarkNote:
        question, owed = "", self._resting.get(mark.id, ())
        if taken_up is not None:
            prompt = self.known.prompt(taken_up.prompt)
            question = prompt.question
            owed = tuple(dict.fromkeys((*owed, *(duty.code for duty in self.known.duties_beside(prompt.code)))))
        features = tuple(self.known.feature(code) for code in mark.features)
        shown = self.showing.of(mark.features, self.sides)
        lies = self.manuscript.numbers(mark.place)
        words = self.words[mark.place.start : mark.place.end]
        answers = tuple((code, self._where_answered("feature", code)) for code in shown)
        own = mark.by == self.by
        return MarkNote(
            mark,
            features,
            shown,
            question,
            own,
            words,
            lies[0] + 1,
            lies[-1] + 1,
            self._changed_at.replace(NOBODY, str(mark.id)) + self._asked_to_see,
            answers,
            tuple((code, self._where_answered("duty", code)) for code in owed),
        )

    def _asked(self, waiting: WaitingPrompt, number: int) -> PromptNote:
        prompt = self.known.prompt(waiting.prompt)
        names = [self.known.principle(code).name for code in prompt.principles]
        return PromptNote(
            waiting,
            prompt,
            " · ".join(names).capitalize(),
            self.words[waiting.cue.start : waiting.cue.end],
            standing(self.review, waiting.id) is Standing.PUT_ASIDE,
            number,
            f"{self._by_sentence(number)}{'&' if self.showing else '?'}prompt={waiting.id}",
            reverse("prompt-aside", args=[self.review.id, waiting.id]),
            reverse("prompt-back", args=[self.review.id, waiting.id]),
            tuple(
                (f"{duty.code} {duty.name}", self._where_answered("duty", duty.code))
                for duty in self.known.duties_beside(prompt.code)
            ),
        )

    @cached_property
    def _resting(self) -> dict[MarkId, tuple[str, ...]]:
        return duties_resting(self.review)

    def _where_answered(self, what: str, code: str) -> str:
        return _address(what, NOBODY, code).replace(NOBODY, str(self.review.id))

    def _by_sentence(self, number: int) -> str:
        """Where this paragraph is marked without selection."""
        return f"{self._sentences_at}{number}/{self._asked_to_see}"

    @cached_property
    def _asked_to_see(self) -> str:
        """For an address: what is shown now is shown when one comes back."""
        return f"?{self.showing.query}" if self.showing else ""

    @cached_property
    def _sentences_at(self) -> str:
        of, text, sentences = _address("mark-by-sentence", NOBODY, NOBODY, "0").split(NOBODY)
        return f"{of}{self.review.id}{text}{self.text.id}{sentences.removesuffix('0/')}"

    @cached_property
    def _changed_at(self) -> str:
        """Where a mark is changed, with nobody in place of the mark."""
        return _address("change-mark", NOBODY, NOBODY).replace(NOBODY, str(self.review.id), 1)


@cache
def _sides(version: str) -> Mapping[str, Side]:
    """The side of each feature, by its code."""
    return {feature.code: feature.side for feature in framework.load(version).features}


@cache
def _address(name: str, *args: str) -> str:
    """Made once, with nobody in place of what differs: an address costs more to make than a note to write."""
    return reverse(name, args=args)
