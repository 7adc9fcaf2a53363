"""What our typefaces, and those that Typst brings along, can set; and what stands in place of the rest.

PDF/UA allows no empty boxes: a sign without a glyph is refused.  So a sign that cannot be set is said by its name
("[grinning face]"), and words in a script that no typeface here has are named as such ("[words in Bengali]").  The web page
and the Word document hold them as they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import typst

from alongside.refusals import Refusal

FONTS: Final = Path(__file__).parent / "fonts"
NOTICE: Final = (
    "Some signs cannot be set in this PDF. They are named in square brackets instead; the web page and the Word form of this "
    "report hold them as they were written."
)
_FIRST_PROBED: Final = "\u0250"  # all before it stands in our own typefaces
_OURS: Final = "‘’“”–—…"
_JOINERS: Final = "\u200d\ufe0f"
_PROBES: Final = 60
_REFUSED = re.compile(r'`"(.+)"`.*could not be displayed|disallowed codepoint `"(.+)"`', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_UNBROKEN = re.compile(r"\S{48}(?=\S)")


@lru_cache(maxsize=1)
def fonts() -> typst.Fonts:
    """Our typefaces, cut at build.  Raises `Refusal` when they are not there."""
    if not any(FONTS.glob("*.ttf")):
        raise Refusal(
            "The typefaces of the report are missing, so no PDF or Word file can be made. Run 'make' once in the checkout; "
            "an installed Alongside carries them, so install it again."
        )
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONTS)])


def without_glyph(words: str) -> frozenset[str]:
    """The signs in these words that cannot be set, with the other signs there of the same script."""
    rest = {sign for sign in words if sign >= _FIRST_PROBED}
    missing: set[str] = set()
    for _ in range(_PROBES):
        if not rest:
            return frozenset(missing)
        refused = _refused_of(rest)
        if not refused:
            return frozenset(missing)
        kin = {_kind(sign) for sign in refused}
        gone = {sign for sign in rest if sign in refused or _kind(sign) in kin}
        missing |= gone
        rest -= gone
    return frozenset(missing | rest)


def worse(words: str, missing: frozenset[str]) -> frozenset[str]:
    """More signs to do without, where Typst names none that helps: what only steers others, then all that are not ours."""
    steering = frozenset(sign for sign in words if unicodedata.category(sign) == "Cf") - missing
    return steering or frozenset(sign for sign in words if sign >= _FIRST_PROBED and sign not in _OURS) - missing


def refused_signs(why: typst.TypstError) -> frozenset[str]:
    """The signs that Typst names when it refuses to set them; none when it refused something else."""
    found = _REFUSED.search(why.message)
    if not found:
        return frozenset()
    said = found[1] or found[2]
    return frozenset(_ESCAPED.sub(lambda one: chr(int(one[1], 16)) if one[1] else one[2], said)) - {" "}


def settable(value: Any, missing: frozenset[str]) -> Any:
    """The same data with every word such that Typst can set it, and a place to break in whatever is longer than a line."""
    if isinstance(value, str):
        return _UNBROKEN.sub("\\g<0>\u200b", _named(value, missing) if missing else value)
    if isinstance(value, dict):
        return {key: settable(one, missing) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [settable(one, missing) for one in value]
    return value


def all_words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from all_words(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from all_words(one)


def _refused_of(signs: set[str]) -> frozenset[str]:
    """Each sign is set in a paragraph of its own, so that none borrows its neighbour's typeface."""
    probe = (
        b'#set document(title: "signs")\n#set text(font: ("Literata", "Literata Extended"))\n'
        b"#for sign in sys.inputs.signs.codepoints() { block(sign) }"
    )
    try:
        typst.compile(probe, font_paths=fonts(), sys_inputs={"signs": "".join(sorted(signs))}, pdf_standards="ua-1")
    except typst.TypstError as why:
        return refused_signs(why) & signs or frozenset(signs)
    return frozenset()


def _kind(sign: str) -> str:
    """Letters by their script; pictures all together; anything else by itself."""
    if unicodedata.category(sign)[0] in "LM":
        return _script(sign)
    return "pictures" if sign >= "\U0001f000" else sign


def _script(sign: str) -> str:
    return (
        unicodedata.name(sign, "unnamed").split(" ")[0].split("-")[0].capitalize().replace("Cjk", "Chinese characters")
    )


def _named(words: str, missing: frozenset[str]) -> str:
    """Each run of one script, and each sign, that is missing, by its name."""
    said: list[str] = []
    script, before_missing = "", False
    for sign in words:
        if sign in _JOINERS and before_missing:
            continue
        if sign not in missing:
            script = script if sign == " " else ""
            said.append(sign)
        elif unicodedata.category(sign)[0] in "LM":
            if _script(sign) != script:
                script = _script(sign)
                said.append(f"[words in {script}]")
            elif said[-1] == " ":
                said.pop()
        elif unicodedata.category(sign) not in ("Cf", "Sk"):
            script = ""
            said.append(f"[{unicodedata.name(sign, 'a sign without a name').lower()}]")
        before_missing = sign in missing
    return "".join(said)
