"""On which line of a TOML file an entry stands.

tomllib does not say, so headers and keys are found in the text again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

HEADER = re.compile(r"^\s*\[\[\s*([\w-]+)\s*\]\]")
KEY = re.compile(r"^\s*([\w-]+)\s*=")


@dataclass(frozen=True)
class EntryLines:
    """Lines, from 1: of an entry's header, and of each key below it."""

    header: int
    keys: dict[str, int] = field(default_factory=dict)

    def of(self, key: str | None) -> int:
        return self.keys.get(key, self.header) if key else self.header


class Lines:
    """The nth `[[table]]` header of a text is the nth entry of that table: TOML keeps their order."""

    def __init__(self, text: str) -> None:
        self.top = EntryLines(1)
        self._tables: dict[str, list[EntryLines]] = {}
        entry, inside_string = self.top, False
        for number, line in enumerate(text.splitlines(), start=1):
            header, key = HEADER.match(line), KEY.match(line)
            if inside_string:
                pass
            elif header:
                entry = EntryLines(number)
                self._tables.setdefault(header[1], []).append(entry)
            elif key:
                entry.keys.setdefault(key[1], number)
            if (line.count('"""') + line.count("'''")) % 2:
                inside_string = not inside_string

    def entry(self, table: str, index: int) -> EntryLines:
        """The lines of entry `index` (from 0) of a table; those of the whole file where it was written another way."""
        entries = self._tables.get(table, [])
        return entries[index] if index < len(entries) else self.top
