"""Schools and places told by their own words and by what is said of them: "the Old Forge", "by Sainsbury's", "Blakenhall Family Practice"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alongside.names.landmarks import further, landmarks
from alongside.names.schools import schools
from alongside.names.standing import Standing
from alongside.names.values import Found


def whereabouts(standing: Standing, finds: Sequence[Found]) -> Iterator[Found]:
    """Schools and places that `finds` lacks, and those that are longer than what is found of them."""
    told = [*schools(standing), *landmarks(standing)]
    yield from told
    yield from further(standing.text, [*finds, *told])
