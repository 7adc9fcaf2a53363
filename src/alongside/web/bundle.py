"""A page's own modules as one script, and its styles as one, so that a browser asks once.

They stay separate files, and are read as such.
"""

from __future__ import annotations

import re
from pathlib import Path

IMPORT = re.compile(r'^import \{ ([^}]+) \} from "\./([\w-]+\.js)";\n', re.MULTILINE)
ALONE = re.compile(r'^import "([\w./-]+\.js)";\n', re.MULTILINE)
STYLE = re.compile(r'^@import "([\w./-]+\.css)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async function|function|class|const|let) (\w+))", re.MULTILINE)


def styled(entry: Path) -> str:
    """The style with those that it imports in place of the lines that import them."""
    return STYLE.sub(lambda one: styled(entry.parent / one[1]), entry.read_text("utf-8"))


def bundled(entry: Path) -> str:
    """The script with everything it imports before it, each module in a function of its own, so that names never meet.

    It reads how ours are written: named imports, a line each, from beside the file; a script that exports nothing by its
    name alone, from wherever it is.  Raises `ValueError` for a module that is written otherwise, or that needs itself.
    """
    written: dict[str, str] = {}
    last = _module(entry, written, ())
    return "".join(written.values()) + last[0]


def _module(file: Path, written: dict[str, str], above: tuple[str, ...]) -> tuple[str, list[str]]:
    """The module's own lines and what it exports; what it imports is put into `written` first."""
    if file.name in above:
        raise ValueError(f"{file.name} needs itself")
    source = file.read_text("utf-8")
    for other in ALONE.findall(source):
        lines, _ = _module(file.parent / other, written, (*above, file.name))
        written[other] = f"(() => {{\n{lines}\n}})();\n"
    source = ALONE.sub("", source)
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
