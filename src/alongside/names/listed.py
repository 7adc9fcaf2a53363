"""The small lists of words in listed.toml, by the file that uses them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("alongside.names") / "listed.toml").read_text(encoding="utf-8"))


def listed(name: str) -> frozenset[str]:
    """The words of a list, "titles.courtesy" for `courtesy` in the table `[titles]`."""
    table, _, key = name.partition(".")
    return frozenset(_tables()[table][key].split())
