"""Which marks lie where: so that a page asks for the marks of what it shows, and not for all there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from alongside.preparation import Place
from alongside.record import TextId

if TYPE_CHECKING:
    from alongside.marks.parts import Mark, MarkId, PromptId

DRAWER: Final = 500
"""Characters: a paragraph or two.  A mark lies in every drawer that it touches."""


class Index:
    """The marks by page of their text, and by the prompt that they take up.  It says nothing that the marks do not."""

    def __init__(self) -> None:
        self._drawers: defaultdict[TextId, defaultdict[int, dict[MarkId, Mark]]] = defaultdict(
            lambda: defaultdict(dict)
        )
        self._prompts: defaultdict[PromptId, dict[MarkId, Mark]] = defaultdict(dict)
        self._texts: defaultdict[TextId, dict[MarkId, Mark]] = defaultdict(dict)

    def __repr__(self) -> str:
        return f"Index({sum(map(len, self._drawers.values()))} drawers)"

    def put(self, mark: Mark) -> None:
        drawers = self._drawers[mark.place.text]
        for drawer in _drawers(mark.place):
            drawers[drawer][mark.id] = mark
        self._texts[mark.place.text][mark.id] = mark
        if mark.prompt is not None:
            self._prompts[mark.prompt][mark.id] = mark

    def take(self, mark: Mark) -> None:
        drawers = self._drawers[mark.place.text]
        for drawer in _drawers(mark.place):
            del drawers[drawer][mark.id]
        del self._texts[mark.place.text][mark.id]
        if mark.prompt is not None:
            del self._prompts[mark.prompt][mark.id]

    def of(self, text: TextId) -> Iterable[Mark]:
        return self._texts[text].values() if text in self._texts else ()

    def within(self, place: Place) -> Iterable[Mark]:
        """The marks that share characters with a place, in no order.  Costs what lies there, not what there is."""
        drawers = self._drawers[place.text]
        found: dict[MarkId, Mark] = {}
        for drawer in _drawers(place):
            if drawer in drawers:
                found |= drawers[drawer]
        # All of them are of this text: to ask each again, as `overlaps` does, costs half of a full page.
        return [mark for mark in found.values() if mark.place.start < place.end and place.start < mark.place.end]

    def taking_up(self, prompt: PromptId) -> Iterable[Mark]:
        return self._prompts.get(prompt, {}).values()


def _drawers(place: Place) -> range:
    return range(place.start // DRAWER, max(place.start, place.end - 1) // DRAWER + 1)
