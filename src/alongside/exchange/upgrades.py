"""How the steps of older archives become steps of today.  A released form is never forgotten.

To change the form of a step: raise FORMAT, add one function here that turns facts of the form before into the next, and
put a real archive of the version before beside the tests (tests/exchange/archives).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec

FORMAT: Final = 1
"""The form that this version writes.  The first form is 1, of 0.1.0."""

Facts = dict[str, Any]

UPGRADES: Mapping[int, Callable[[Facts], Facts]] = {}
"""By the form that a function leaves behind: UPGRADES[1] makes facts of form 2 out of facts of form 1."""


def upgraded(facts: bytes, form: int, upgrades: Mapping[int, Callable[[Facts], Facts]] = UPGRADES) -> bytes:
    """One step's facts, led through every form since its own.  Untouched when nothing has changed since."""
    since = [upgrades[one] for one in sorted(upgrades) if one >= form]
    if not since:
        return facts
    held = msgspec.json.decode(facts)
    for upgrade in since:
        held = upgrade(held)
    return msgspec.json.encode(held)
