"""RTF cut into its tokens, and what a group of it inherits."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

from alongside.texts.blocks import BlockKind

TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z])"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)

# A sign that stands nowhere but in its field: {\field{\*\fldinst SYMBOL 97 \\f "Symbol"}{\fldrslt\f3\fs24}}
SIGN_AS_FIELD = re.compile(
    rb'\s*SYMBOL\s+(?P<code>\d{1,5})\s[^{}]{0,80}?\\\\f\s*"(?P<font>[^"{}]{1,40})"[^{}]{0,80}\}'
    rb"\s*\{\s*\\fldrslt(?:\s*\\[a-z]+-?\d*)*\s*\}"
)
# A button's words stand in its instruction too: {\*\fldinst MACROBUTTON NoMacro [type the date here]}
WORDS_OF_A_BUTTON = re.compile(rb"\s*MACROBUTTON\s+\S+\s+(?P<words>[^\\{}]{1,300})", re.IGNORECASE)

# What a box of a form shows stands in the settings of its field: {\*\formfield{\fftype1\ffres1\ffdefres0}}
_SETTING = re.compile(rb"\\(ffres|ffdefres)(\d{1,3})")
_CHOICE = re.compile(rb"\{\\\*\\ffl\s+([^{}\\]*)\}")
_NOT_SET = 25  # Word's sign that nobody has ticked or chosen yet


def answer_of_form(field: bytes, code_page: str) -> str:
    """What a field of an old form says that stands nowhere as words: whether it is ticked, and what was chosen."""
    if b"FORMCHECKBOX" not in field and b"FORMDROPDOWN" not in field:
        return ""
    said = {found[1]: int(found[2]) for found in _SETTING.finditer(field)}
    result = said.get(b"ffres", _NOT_SET)
    chosen = said.get(b"ffdefres", 0) if result == _NOT_SET else result
    if b"FORMCHECKBOX" in field:
        return "☒" if chosen else "☐"
    choices = _CHOICE.findall(field)
    return choices[chosen].decode(code_page, "replace") if chosen < len(choices) else ""


@dataclass(slots=True)
class State:
    """What a group inherits and its end takes back."""

    reads: bool = True
    table: str = ""  # "fonts" or "styles" while one of these tables is read
    fallback: int = 1  # characters to pass over after a Unicode one
    font: int = 0
    hidden: bool = False
    deleted: bool = False
    style: int = 0
    outline: int | None = None
    listed: bool = False
    level: int = 0
    in_table: bool = False
    starred: bool = False  # \* was the last thing said


@dataclass(slots=True)
class Story:
    """A run of paragraphs of its own: the body, a note, a text box."""

    kind: BlockKind = BlockKind.PARAGRAPH
    pieces: list[str] = field(default_factory=list)
    after: list[tuple[BlockKind, int, str]] = field(default_factory=list)
    done: list[tuple[BlockKind, int, str]] = field(default_factory=list)
    depth: int = 0  # of the group that it began with
    apart: str = ""  # the word that began it, if it stands beside the text


_BRACE = re.compile(rb"[{}]|\\(?:bin(\d{1,9}) ?|.)", re.DOTALL)


def end_of_group(data: bytes, at: int) -> int:
    """Where the group around `at` closes; pictures of many megabytes are passed over here."""
    depth = 0
    while found := _BRACE.search(data, at):
        at = found.end()
        if found[0] == b"{":
            depth += 1
        elif found[0] == b"}":
            if depth == 0:
                return found.start()
            depth -= 1
        elif found[1]:
            at += int(found[1])
    return len(data)


def paired(words: str) -> str:
    """Signs beyond the first plane are written as two halves."""
    if any("\ud800" <= sign <= "\udfff" for sign in words):
        return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return words


def known_code_page(code_page: str, otherwise: str) -> str:
    try:
        return codecs.lookup(code_page).name if code_page != "cp65001" else "utf-8"
    except LookupError:
        return otherwise
