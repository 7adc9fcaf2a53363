"""What the fields of a form show in an OpenDocument text: what was typed, chosen or ticked, and what is written on them.

The words of a control stand apart from its place, above all text.  Source: OpenDocument 1.3, part 3, section 13 (forms);
the marks of fields are LibreOffice's own, for forms that came from Word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from alongside.texts.packages import local, value

_TYPED = ("text", "textarea", "formatted-text", "number", "date", "time", "combobox", "file")
_LABELLED = ("fixed-text", "button", "frame")
_TICKED = ("checkbox", "radio")
_A_TIME = re.compile(r"P?T(\d+)H(\d+)M.*")


class Controls:
    """The controls of a document, by the names under which its text calls them."""

    def __init__(self, root: etree._Element) -> None:
        self._named: dict[str, etree._Element] = {}
        for forms in root.iter("{*}forms"):
            for control in forms.iter():
                # Both names of one control are there in most files, each alone in some.
                for key, said in control.items() if local(control) else ():
                    if str(key).rpartition("}")[2] == "id":
                        self._named.setdefault(str(said), control)

    def shown(self, place: etree._Element) -> str:
        """What the control at a place shows, a line each; "" for those that show no words, and for passwords."""
        control = self._named.get(value(place, "control") or "")
        kind = local(control) if control is not None else ""
        if control is None or kind not in (*_TYPED, *_LABELLED, *_TICKED, "listbox"):
            return ""
        if kind in _TICKED:
            return f"{'☒' if _is_ticked(control) else '☐'} {value(control, 'label') or ''}"
        if kind in _LABELLED:
            return value(control, "label") or ""
        if kind == "listbox":
            return ", ".join(_chosen(control))
        lines = ["".join(map(str, line.itertext())) for line in control if local(line) == "p"]
        return "\n".join(lines) or _A_TIME.sub(r"\1:\2", _now(control, "value") or "")


def _now(control: etree._Element, what: str) -> str | None:
    """As it stands now, else as the empty form had it."""
    current = value(control, f"current-{what}")
    return current if current is not None else value(control, what)


def _is_ticked(control: etree._Element) -> bool:
    return _now(control, "state") == "checked" or _now(control, "selected") == "true"


def _chosen(listbox: etree._Element) -> Iterator[str]:
    options = [one for one in listbox if local(one) == "option"]
    decided = any(value(one, "current-selected") is not None for one in options)
    for one in options:
        if value(one, "current-selected" if decided else "selected") == "true":
            yield value(one, "label") or value(one, "value") or ""


def answered(mark: etree._Element) -> str:
    """What the mark of a field shows that stands nowhere as words: whether it is ticked, and what was chosen."""
    kind = (value(mark, "type") or "").rpartition(".")[2]
    said = [(value(one, "name") or "", value(one, "value") or "") for one in mark if local(one) == "param"]
    if kind == "FORMCHECKBOX":
        return "☒" if ("Checkbox_Checked", "true") in said else "☐"
    if kind == "FORMDROPDOWN":
        entries = [words for name, words in said if name == "Dropdown_ListEntry"]
        chosen = next((number for name, number in said if name == "Dropdown_Selected"), "0")
        return entries[int(chosen)] if chosen.isdecimal() and int(chosen) < len(entries) else ""
    return ""
