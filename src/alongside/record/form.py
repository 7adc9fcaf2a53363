"""How a step is written down: bare facts as JSON, and beside them the words that a person typed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Any

import msgspec

from alongside.record.step import Step
from alongside.record.words import Words
from alongside.refusals import Refusal


def written(step: Step) -> tuple[bytes, tuple[str | None, ...]]:
    """The step as JSON facts, and its words.  Where words stood, the facts hold their index (null for none)."""
    words: list[str | None] = []

    def apart(value: Any) -> int | None:
        if not isinstance(value, Words):
            raise NotImplementedError(f"A step holds a {type(value).__name__}, which cannot be written.")
        if value.said == "":
            return None
        words.append(value.said)
        return len(words) - 1

    return msgspec.json.encode(step, enc_hook=apart), tuple(words)


class StepReading:
    """Reads steps of the given kinds.  Not for two threads at once: make one for each loading."""

    def __init__(self, kinds: Sequence[type[Step]]) -> None:
        self._words: Sequence[str | None] = ()
        self._decoder: msgspec.json.Decoder[Step] = msgspec.json.Decoder(reduce(or_, kinds), dec_hook=self._rejoin)

    def _rejoin(self, wanted: type, index: object) -> Words:
        if wanted is not Words:
            raise NotImplementedError(f"A step holds a {wanted.__name__}, which cannot be read.")
        if index is None:
            return Words("")
        if not isinstance(index, int) or not 0 <= index < len(self._words):
            raise ValueError("the words it points to are not there")
        return Words(self._words[index])

    def read(self, facts: bytes, words: Sequence[str | None]) -> Step:
        """One step.  Raises `Refusal` naming what is wrong with it."""
        self._words = words
        try:
            return self._decoder.decode(facts)
        except (msgspec.MsgspecError, ValueError) as why:
            raise Refusal(f"A step of this review cannot be read: {why}. Nothing was changed.") from why


def schema(kinds: Sequence[type[Step]]) -> dict[str, Any]:
    """The published JSON Schema of a step's facts."""

    def hook(kind: type) -> dict[str, Any]:
        if kind is Words:
            return {"type": ["integer", "null"], "description": "Index into this step's words; null for none."}
        raise NotImplementedError

    return msgspec.json.schema(reduce(or_, kinds), schema_hook=hook)
