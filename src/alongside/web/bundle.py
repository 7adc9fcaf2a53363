"""A page's own modules as one script, so that a browser asks once.  They stay separate files, and are read as such."""

from __future__ import annotations

import re
from pathlib import Path

IMPORT = re.compile(r'^import \{ ([^}]+) \} from "\./([\w-]+\.js)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async function|function|class|const|let) (\w+))", re.MULTILINE)


def bundled(entry: Path) -> str:
    """The script with everything it imports before it, each module in a function of its own, so that names never meet.

    It reads how ours are written: named imports, a line each, from beside the file.  Raises `ValueError` for a module
    that is written otherwise, or that needs itself.
    """
    written: dict[str, str] = {}
    last = _module(entry, written, ())
    return "".join(written.values()) + last[0]


def _module(file: Path, written: dict[str, str], above: tuple[str, ...]) -> tuple[str, list[str]]:
    """The module's own lines and what it exports; what it imports is put into `written` first."""
    if file.name in above:
        raise ValueError(f"{file.name} needs itself")
    source = file.read_text("utf-8")
    for _, other in IMPORT.findall(source):
        if other not in written:
            lines, exported = _module(file.with_name(other), written, (*above, file.name))
            written[other] = f"const {_name(other)} = (() => {{\n{lines}\nreturn {{ {', '.join(exported)} }};\n}})();\n"
    own = IMPORT.sub(lambda one: f"const {{ {one[1].replace(' as ', ': ')} }} = {_name(one[2])};\n", source)
    exported = EXPORT.findall(own)
    own = EXPORT.sub("", own)
    if re.search(r"^(import|export)\b", own, re.MULTILINE):
        raise ValueError(f"{file.name} imports or exports in a way that is not bundled")
    return own, exported


def _name(file: str) -> str:
    return f"${file.removesuffix('.js').replace('-', '_')}"
