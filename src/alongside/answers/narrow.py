"""The picture, drawn for a telephone: the same strokes, signs and sides, the domains one under another, names over lines.

350 units wide, as many as such a screen has pixels, so that letters come out at the size they are given here.
"""

from __future__ import annotations

import textwrap
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from alongside.answers.drawing import MOST_STROKES, QUIET, Palette, Standing, Ways, alternative, end, glyph, strokes
from alongside.answers.picture import Cell, Picture
from alongside.framework import HEADINGS, NOTHING_OPPOSITE, Side

WIDTH: Final = 350
NAME: Final = 23
"""Letters of a name that fit beside the middle line."""
# Seven strokes and a number fill one side, and a finger can tell them apart.
STANDING: Final = Standing(middle=WIDTH // 2, first=14, apart=20, more=8 + 20 * MOST_STROKES, over=4)
_LINE: Final = 18


def draw_narrow(picture: Picture, palette: Palette, *, ways: Ways | None = None) -> str:
    """The whole picture as SVG.  Without `ways` nothing in it is a link."""
    parts, top = [], 0.0
    for domain in picture.framework.domains:
        parts.append(_domain(palette, top, domain.name, domain.question))
        top += 92
        begun = top
        sides = [picture.side(domain.code, side) for side in Side]
        for row in range(max(len(cells) for cells in sides)):
            beside = [cells[row] if row < len(cells) else None for cells in sides]
            parts += [
                _nothing_opposite(palette, top, side) if cell is None else _cell(palette, top, cell, ways)
                for side, cell in zip(Side, beside, strict=True)
            ]
            top += max(_height(cell) for cell in beside if cell is not None)
        parts.append(f'<path d="M{STANDING.middle} {begun - 4:g}V{top - 8:g}" stroke="{palette.line_strong}"/>')
        top += 14
    role = "group" if ways else "img"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox="0 0 {WIDTH} {top:g}" role="{role}" '
        f"aria-label={quoteattr(alternative(picture))}>{''.join(parts)}</svg>"
    )


def _named(cell: Cell) -> list[str]:
    """The name with its code next to the middle line, in lines."""
    code, name = cell.feature.code, cell.feature.name
    return textwrap.wrap(f"{name} {code}" if cell.feature.side is Side.TRUST else f"{code} {name}", NAME)


def _height(cell: Cell) -> float:
    return _LINE * (len(_named(cell)) + 1) + (30 if cell.evidence else 0) + 16


def _domain(palette: Palette, top: float, name: str, question: str) -> str:
    heads = "".join(
        f'<text x="{0 if side is Side.TRUST else WIDTH}" y="{top + 76:g}"'
        f'{"" if side is Side.TRUST else end(Side.TRUST)} font-family="{palette.sans}" font-size="13" font-weight="650" '
        f'fill="{palette.of(side)}">{HEADINGS[side].removeprefix("Relationships of ").capitalize()}</text>'
        for side in Side
    )
    return (
        f'<text x="0" y="{top + 22:g}" font-family="{palette.sans}" font-size="19" font-weight="700" fill="{palette.ink}">'
        f"{escape(name)}</text>"
        f'<text x="0" y="{top + 44:g}" font-family="{palette.serif}" font-size="14.5" font-style="italic" '
        f'fill="{palette.soft}">{escape(question)}</text>'
        f'<path d="M0 {top + 54:g}H{WIDTH}" stroke="{palette.line}"/>{heads}'
    )


def _cell(palette: Palette, top: float, cell: Cell, ways: Ways | None) -> str:
    """A feature's name; beneath it the sign and the word of its answer; beneath them its strokes, from the middle outwards."""
    side, code = cell.feature.side, cell.feature.code
    ink = palette.soft if cell.state in QUIET else palette.ink
    coded = f'<tspan font-size="12.5" font-weight="650" fill="{palette.of(side)}">{code}</tspan>'
    lines = _named(cell)
    named = "".join(
        f'<text x="{STANDING.x(side, 10)}" y="{top + 12 + _LINE * number:g}"{end(side)} font-family="{palette.sans}" '
        f'font-size="14" fill="{ink}">{escape(line).replace(code, coded)}</text>'
        for number, line in enumerate(lines)
    )
    if ways is not None:
        named = f"<a href={quoteattr(ways.feature(code))}>{named}</a>"
    at = top + 12 + _LINE * len(lines)
    return (
        f"<g>{named}{glyph(palette, cell.state, STANDING.x(side, 18), at - 4, side)}"
        f'<text x="{STANDING.x(side, 32)}" y="{at:g}"{end(side)} font-family="{palette.sans}" font-size="12.5" '
        f'fill="{palette.soft}">{cell.state}</text>{strokes(palette, at + 10, cell, ways, STANDING)}</g>'
    )


def _nothing_opposite(palette: Palette, top: float, side: Side) -> str:
    return "".join(
        f'<text x="{STANDING.x(side, 10)}" y="{top + 12 + _LINE * number:g}"{end(side)} font-family="{palette.sans}" '
        f'font-size="12.5" font-style="italic" fill="{palette.soft}">{line}</text>'
        for number, line in enumerate(textwrap.wrap(NOTHING_OPPOSITE, NAME + 2))
    )
