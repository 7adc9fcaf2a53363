"""Letters set in the font called Symbol: a code that says "a" shows alpha.

Source: Adobe's table of the Symbol encoding, as the Unicode consortium publishes it.  Other fonts of signs (Wingdings)
have pictures, no letters; what is set in them is left out.
"""

from __future__ import annotations

_FROM_20 = " !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_FROM_A0 = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ ⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
_SHOWN = {0x20 + at: sign for at, sign in enumerate(_FROM_20)} | {0xA0 + at: sign for at, sign in enumerate(_FROM_A0)}
_PRIVATE = 0xF000  # Word writes a sign of such a font as this and its code


def is_symbol(font: str) -> bool:
    """Whether a font of that name is the one with Greek letters."""
    return font.strip(' ";').lower() in ("symbol", "symbol mt", "standard symbols l", "standard symbols ps")


def shown(code: int) -> str:
    """The sign that the Symbol font shows for a code, 0 to 255 or the same in Word's private range; "" for none."""
    return _SHOWN.get(code - _PRIVATE if code >= _PRIVATE else code, "")
