"""Where a name still stands: in the texts, and in what people typed about them."""

from __future__ import annotations

from collections.abc import Iterable

from alongside import names
from alongside.names import Decision, Kind
from alongside.refusals import Refusal
from alongside.texts import Edit, edited

SHORTEST = 2


def edits_for(text: str, name: str, handle: str) -> list[Edit]:
    """The edits that put the handle wherever the name stands as whole words, so that each sentence still reads.

    What is also one of the commonest words ("will") is taken out only where it is written as a name.
    """
    return names.replacements(text, [Decision(names.as_name(text, name), handle)])


def parts_beside(said: Iterable[str], name: str) -> dict[str, int]:
    """How often each part of a name stands alone in these words, where the whole name does not: "Kian" of "Kian Doherty"."""
    said = list(said)
    parts = [part for part in dict.fromkeys(name.split()) if len(part) > SHORTEST and part != name]
    counted = {part: sum(_stands_alone(one, part, name) for one in said) for part in parts}
    return {part: many for part, many in counted.items() if many}


def _stands_alone(said: str, part: str, name: str) -> int:
    whole = names.stands(said, name)
    return sum(not any(start <= place[0] < end for start, end in whole) for place in names.as_name(said, part))


def mended(said: str, name: str, handle: str) -> str:
    """What a person typed, with the handle in place of the name."""
    return edited(said, edits_for(said, name, handle))


def checked(name: str, handle: str) -> tuple[str, str]:
    """Both tidied.  Raises `Refusal` for a name too short to look for, and for a handle that is empty or holds some of the name."""
    name, handle = " ".join(name.split()), " ".join(handle.split())
    if len(name) < SHORTEST:
        raise Refusal("Write the name as it stands in the text, at least two letters of it. Nothing was changed.")
    if not handle:
        raise Refusal("Write what shall stand in place of the name, such as “friend 1”. Nothing was changed.")
    if names.stands(handle, name) or names.Named([(Kind.PERSON, name)]).held_by(handle):
        raise Refusal(
            "What stands in place of the name holds the name itself, or a part of it. Choose a role instead; "
            "nothing was changed."
        )
    return name, handle
