"""The picture for an upright sheet of paper: each feature on two lines, so that its words stay large enough to read.

The same strokes, signs and sides as `answers.drawing`, which is drawn for a screen twice as wide.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from typing import Final
from xml.sax.saxutils import escape

import typst

from alongside.answers import PRINT, QUIET, Cell, Palette, Picture, State, in_full, sign
from alongside.framework import HEADINGS, NOTHING_OPPOSITE, Side
from alongside.refusals import Refusal
from alongside.reports.typefaces import fonts

WIDTH: Final = 720
MIDDLE: Final = WIDTH // 2
ROW: Final = 50
MOST_STROKES: Final = 16
MARGIN: Final = 24
_TITLE: Final = "The picture: what was seen on both sides, and what nobody has said yet"


def draw_upright(picture: Picture, *, alone: bool = False) -> str:
    """The whole picture as SVG, in print's fixed colours, 720 units wide.

    `alone`: for a file of its own, on white, with its margins, and all that it shows said in words.
    """
    parts, top = [_heads()], 34
    for domain in picture.framework.domains:
        sides = [picture.side(domain.code, side) for side in Side]
        rows = max(len(cells) for cells in sides)
        parts.append(_domain(top, domain.name, domain.question, rows))
        for side, cells in zip(Side, sides, strict=True):
            parts += [_cell(top + 56 + ROW * row, cell) for row, cell in enumerate(cells)]
            if len(cells) < rows:
                parts.append(_words(_x(side, 14), top + 72 + ROW * len(cells), NOTHING_OPPOSITE, side, italic=True))
        top += 74 + ROW * rows
    if not alone:
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top - 16}">{"".join(parts)}</svg>'
    box = (-MARGIN, -MARGIN, WIDTH + 2 * MARGIN, top - 16 + 2 * MARGIN)
    sheet = f'<rect x="{box[0]}" y="{box[1]}" width="{box[2]}" height="{box[3]}" fill="#ffffff"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{" ".join(str(one) for one in box)}" width="{box[2]}" '
        f'height="{box[3]}" role="img" aria-labelledby="t d" lang="en-GB"><title id="t">{escape(_TITLE)}</title>'
        f'<desc id="d">{escape(in_full(picture))}</desc>{sheet}{"".join(parts)}</svg>\n'
    )


def as_png(picture: Picture) -> bytes:
    """The same, 1,600 pixels across: not every Word shows an SVG."""
    sheet = b'#set page(width: 720pt, height: auto, margin: 12pt)\n#image(bytes(sys.inputs.picture), format: "svg", width: 100%)'
    made = typst.compile(
        sheet, font_paths=fonts(), sys_inputs={"picture": draw_upright(picture)}, format="png", ppi=160
    )
    if not isinstance(made, bytes):
        raise TypeError("Typst gave no single picture.")
    return made


def picture_file(picture: Picture, form: str) -> bytes:
    """The picture to take away, as `svg` or `png`, with what it shows said in words inside the file.

    It holds features, answers and strokes: no passage, no reason, no title.  Raises `Refusal` for another form.
    """
    if form == "svg":
        return draw_upright(picture, alone=True).encode()
    if form == "png":
        return _described(as_png(picture), in_full(picture))
    raise Refusal("The picture comes as .svg or .png. Choose one of them.")


def _described(png: bytes, words: str) -> bytes:
    """With an iTXt chunk "Description" (PNG, 11.3.3.4) after the header, so that the words travel with the file."""
    said = b"Description\0\0\0en\0\0" + words.encode()
    chunk = struct.pack(">I", len(said)) + b"iTXt" + said + struct.pack(">I", zlib.crc32(b"iTXt" + said))
    header = 8 + 25  # the signature, and IHDR with its length, name and check
    return png[:header] + chunk + png[header:]


def in_words(picture: Picture) -> str:
    """What the drawing shows, for whoever does not see it.  The tables say the same, feature by feature."""
    names = ", ".join(domain.name.lower() for domain in picture.framework.domains)
    return (
        "The picture: features of trust on the left of a line, features of surveillance on the right, in three domains "
        f"({names}). Beside each stands how it was answered, and one stroke for each passage. "
        "The tables under “Feature by feature” hold the same facts."
    )


def _x(side: Side, from_middle: float) -> float:
    return MIDDLE - from_middle if side is Side.TRUST else MIDDLE + from_middle


def _heads() -> str:
    heads = (
        f'<text x="{x}" y="16"{anchor} font-family="{PRINT.sans}" font-size="15.5" font-weight="600" '
        f'fill="{PRINT.of(side)}">{HEADINGS[side]}</text>'
        for side, x, anchor in ((Side.TRUST, 0, ""), (Side.SURVEILLANCE, WIDTH, ' text-anchor="end"'))
    )
    return "".join(heads) + f'<path d="M0 28H{WIDTH}" stroke="{PRINT.ink}" stroke-width="2"/>'


def _domain(top: int, name: str, question: str, rows: int) -> str:
    return (
        f'<text x="0" y="{top + 30}" font-family="{PRINT.sans}" font-size="18" font-weight="600" fill="{PRINT.ink}">'
        f"{escape(name)}</text>"
        f'<text x="{14 + 10.6 * len(name):.0f}" y="{top + 30}" font-family="{PRINT.serif}" font-size="14.5" '
        f'font-style="italic" fill="{PRINT.soft}">{escape(question)}</text>'
        f'<path d="M0 {top + 42}H{WIDTH}" stroke="{PRINT.line}"/>'
        f'<path d="M{MIDDLE} {top + 52}V{top + 52 + ROW * rows}" stroke="{PRINT.line_strong}"/>'
    )


def _cell(top: int, cell: Cell) -> str:
    """A feature's name, and beneath it, from the middle outwards: its strokes, the sign and the word of its answer."""
    side, code = cell.feature.side, cell.feature.code
    ink = PRINT.soft if cell.state in QUIET else PRINT.ink
    coded = f'<tspan font-size="12.5" font-weight="600" fill="{PRINT.of(side)}">{code}</tspan>'
    name = escape(cell.feature.name)
    said = f"{name} {coded}" if side is Side.TRUST else f"{coded} {name}"
    strokes, reach = _strokes(top + 22, cell)
    at = 14 + reach
    return (
        f'<text x="{_x(side, 14)}" y="{top + 14}"{_anchor(side)} font-family="{PRINT.sans}" font-size="14.5" '
        f'fill="{ink}">{said}</text>{strokes}{_sign(_x(side, at + 8), top + 31, cell.state, side)}'
        + _words(_x(side, at + 22), top + 35.5, cell.state, side)
    )


def _strokes(top: int, cell: Cell) -> tuple[str, float]:
    """One stroke a passage, and how far from the middle they reach; past sixteen, how many more."""
    side = cell.feature.side
    apart = 12 if len(cell.evidence) <= 8 else 9
    dashes = "" if side is Side.TRUST else ' stroke-dasharray="4.6 1.7"'
    shown = min(len(cell.evidence), MOST_STROKES)
    drawn = [
        f'<path d="M{_x(side, 16.5 + apart * number)} {top}v17.2" stroke="{PRINT.of(side)}" stroke-width="4.6"{dashes}/>'
        for number in range(shown)
    ]
    reach = float(apart * shown + (4 if shown else 0))
    more = len(cell.evidence) - shown
    if more:
        drawn.append(_words(_x(side, 12 + reach), top + 13.5, f"+{more}", side))
        reach += 14 + 7 * len(str(more))
    return "".join(drawn), reach


def _sign(x: float, y: float, state: State, side: Side) -> str:
    return f'<g transform="translate({x} {y})">{_turned(PRINT, state, side)}</g>'


def sign_of(palette: Palette, state: State, side: Side) -> str:
    """The sign of an answer by itself, in its side's ink."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">'
        f"{_turned(palette, state, side)}</svg>"
    )


def _turned(palette: Palette, state: State, side: Side) -> str:
    """Its middle at 0, 0.  A half disc is open towards the middle line."""
    turned = "scale(-1 1) " if state is State.SOME and side is Side.SURVEILLANCE else ""
    return f'<g transform="{turned}translate(-11 -9)">{sign(replace(palette, ink=palette.of(side)), state)}</g>'


def _words(x: float, y: float, words: str, side: Side, *, italic: bool = False) -> str:
    style = ' font-style="italic"' if italic else ""
    family = PRINT.serif if italic else PRINT.sans
    return (
        f'<text x="{x}" y="{y}"{_anchor(side)} font-family="{family}" font-size="12.5"{style} '
        f'fill="{PRINT.soft}">{escape(words)}</text>'
    )


def _anchor(side: Side) -> str:
    return ' text-anchor="end"' if side is Side.TRUST else ""


def strokes(palette: Palette, count: int, side: Side) -> str:
    """The strokes of one feature by themselves, for a table: one a passage, solid or broken.  Nothing for none."""
    shown = min(count, MOST_STROKES)
    if not shown:
        return ""
    dashes = "" if side is Side.TRUST else ' stroke-dasharray="5 1.5"'
    drawn = "".join(
        f'<path d="M{4 + 11 * number} 0v18" stroke="{palette.of(side)}" stroke-width="5"{dashes}/>'
        for number in range(shown)
    )
    more = (
        f'<text x="{11 * shown + 4}" y="14" font-family="{palette.sans}" font-size="13" fill="{palette.soft}">+{count - shown}</text>'
        if count > shown
        else ""
    )
    width = 11 * shown + (40 if more else 2)
    return (
        f'<svg class="strokes" xmlns="http://www.w3.org/2000/svg" width="{width}" height="18" viewBox="0 0 {width} 18" '
        f'aria-hidden="true">{drawn}{more}</svg>'
    )
