"""The report's typefaces, inside its page: it looks the same on a machine that has none of them.

Both are under the SIL Open Font License, which allows them to be embedded.  Signs beyond Western Europe's travel only where
the page has some: the page grows by 280 KB for the first part, by 240 KB for the second.
"""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from typing import Final

from alongside.reports.typefaces import FONTS

_FAMILIES: Final = {"Literata": "Literata", "AtkinsonHyperlegibleNext": "Atkinson Hyperlegible Next"}
_LATIN: Final = (
    "U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215"
)
_FURTHER: Final = "U+100-130,U+132-151,U+154-2BA,U+2BD-2C5,U+2C7-2CC,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F,U+A720-A7FF"


def faces(page: str) -> str:
    """The `@font-face` rules that this page needs; nothing when the typefaces were not cut at build."""
    further = any(_is_further(sign) for sign in set(page))
    return _faces("latin", _LATIN) + (_faces("latin-ext", _FURTHER) if further else "")


def _is_further(sign: str) -> bool:
    return "\u0100" <= sign <= "\u02cc" or "\u1e00" <= sign <= "\u1eff" or "\u2c60" <= sign <= "\u2c7f"


@lru_cache(maxsize=2)
def _faces(part: str, signs: str) -> str:
    rules = []
    for file in sorted(FONTS.glob(f"*-{part}-*.ttf")):
        family, cut = file.name.split("-")[0], file.stem.rsplit("-", 1)[1]
        weight = "600 700" if cut == "SemiBold" else "400"
        style = "italic" if cut == "Italic" else "normal"
        data = b64encode(file.read_bytes()).decode()
        rules.append(
            f'@font-face {{ font-family: "{_FAMILIES[family]}"; font-weight: {weight}; font-style: {style}; '
            f'unicode-range: {signs}; src: url(data:font/ttf;base64,{data}) format("truetype"); }}\n'
        )
    return "".join(rules)
