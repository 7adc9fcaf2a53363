"""Letters set in the font called Symbol: a code that says "a" shows alpha.  And the few pictures of other fonts of signs that
say something: which box of a form is ticked, a face, an arrow.

Source: Adobe's table of the Symbol encoding, as the Unicode consortium publishes it.  All other pictures are left out.
"""

from __future__ import annotations

_FROM_20 = " !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_FROM_A0 = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ ⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
_SHOWN = {0x20 + at: sign for at, sign in enumerate(_FROM_20)} | {0xA0 + at: sign for at, sign in enumerate(_FROM_A0)}
_PRIVATE = 0xF000  # Word writes a sign of such a font as this and its code


_PICTURES = {
    "wingdings": {
        0x4A: "☺", 0x4C: "☹", 0x6F: "☐", 0x78: "☒", 0xA8: "☐", 0xDF: "←", 0xE0: "→", 0xE8: "→", 0xFB: "✗", 0xFC: "✓",
        0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐"},
}  # fmt: skip


def pictured(font: str, code: int) -> str:
    """The sign that says what a picture of a font shows, "" for mere ornaments and bullets."""
    return _PICTURES.get(font.strip(" ';\"").lower(), {}).get(code - _PRIVATE if code >= _PRIVATE else code, "")


def has_pictures(font: str) -> bool:
    return font.strip(" ';\"").lower().startswith(("wingdings", "webdings", "marlett"))


def is_symbol(font: str) -> bool:
    """Whether a font of that name is the one with Greek letters."""
    return font.strip(' ";').lower() in ("symbol", "symbol mt", "standard symbols l", "standard symbols ps")


def shown(code: int) -> str:
    """The sign that the Symbol font shows for a code, 0 to 255 or the same in Word's private range; "" for none."""
    return _SHOWN.get(code - _PRIVATE if code >= _PRIVATE else code, "")
