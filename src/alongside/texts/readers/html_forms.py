"""What the fields of a form show in a web page that somebody saved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_TYPED = ("", "text", "date", "datetime-local", "email", "number", "search", "tel", "time", "url", "month", "week")


def answer(attributes: dict[str, str | None]) -> str:
    """What a field of a form shows: whether it is ticked, or what was typed."""
    kind = (attributes.get("type") or "").lower()
    if kind in ("checkbox", "radio"):
        return " ☒ " if "checked" in attributes else " ☐ "
    return f" {attributes.get('value') or ''} " if kind in _TYPED else ""


def chosen(choices: LexborNode) -> str:
    """What a list of choices shows: those that were chosen, else the first where only one can be."""
    first, taken = None, []
    for option in _options(choices):
        first = first or option
        if "selected" in (option.attributes or {}):
            taken.append(option)
    if "multiple" not in (choices.attributes or {}):
        taken = taken[-1:] or ([first] if first is not None else [])
    return ", ".join(" ".join((one.text() or "").split()) for one in taken)


def _options(choices: LexborNode) -> Iterator[LexborNode]:
    """One after the other, also those in groups."""
    node = choices.child
    while node is not None:
        if node.tag == "option":
            yield node
        elif node.tag == "optgroup":
            yield from _options(node)
        node = node.next
