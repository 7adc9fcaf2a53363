"""The picture, drawn: strokes of evidence on both sides of a line.  The same facts stand in a table beside every drawing.

Measures are those of the design's mock: 1,120 units wide, 30 a row.  Trust is solid and on the left, surveillance broken
and on the right, so that both survive grey print and colour blindness.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from alongside.answers.picture import Cell, Picture, State
from alongside.framework import NOTHING_OPPOSITE, Side
from alongside.marks import MarkId

WIDTH: Final = 1120
ROW: Final = 30
MOST_STROKES: Final = 7
QUIET: Final = frozenset({State.NOT_EVIDENCED, State.NOT_HEARD_YET, State.NOT_ANSWERED})


@dataclass(frozen=True)
class Palette:
    """Colours and typefaces: a page's own names for them, or fixed values where no page is (PDF, Word, a file)."""

    trust: str
    watch: str
    ink: str
    soft: str
    line: str
    line_strong: str
    sans: str
    serif: str

    def of(self, side: Side) -> str:
        return self.trust if side is Side.TRUST else self.watch


PAGE: Final = Palette(
    "var(--trust)",
    "var(--watch)",
    "var(--ink)",
    "var(--ink-soft)",
    "var(--line)",
    "var(--line-strong)",
    "var(--sans)",
    "var(--serif)",
)
PRINT: Final = Palette(
    "#0a6457",
    "#83285a",
    "#1c2326",
    "#4d585d",
    "#d9d6cc",
    "#7f8380",
    "Atkinson Hyperlegible Next",
    "Literata",
)

Links = Callable[[MarkId], str]


@dataclass(frozen=True)
class Ways:
    """Where a press leads: `words` gives the address of a passage, `feature` that of a feature by its code."""

    words: Links
    feature: Callable[[str], str]


@dataclass(frozen=True)
class Standing:
    """Where strokes stand, in units from the `middle` line: the `first`, how far `apart`, and how many `more`.

    A finger or a mouse reaches a stroke from so many units `over` it to as many below.
    """

    middle: int
    first: int
    apart: int
    more: int
    over: int

    def x(self, side: Side, from_middle: float) -> float:
        return self.middle - from_middle if side is Side.TRUST else self.middle + from_middle


STANDING: Final = Standing(middle=WIDTH // 2, first=12, apart=16, more=12 + 10 * MOST_STROKES - 4, over=6)


def draw(picture: Picture, palette: Palette, *, ways: Ways | None = None) -> str:
    """The whole picture as SVG.  Without `ways` nothing in it is a link."""
    parts, top = [], 0
    for domain in picture.framework.domains:
        left = picture.side(domain.code, Side.TRUST)
        right = picture.side(domain.code, Side.SURVEILLANCE)
        rows = max(len(left), len(right))
        parts.append(_domain(palette, top, domain.name, domain.question, rows))
        for side in (left, right):
            parts += [_cell(palette, top, row, cell, ways) for row, cell in enumerate(side)]
        if len(right) < rows:
            parts.append(_nothing_opposite(palette, top + 69 + ROW * len(right)))
        top += 66 + ROW * rows
    role = "group" if ways else "img"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox="0 0 {WIDTH} {top + 16}" role="{role}" '
        f"aria-label={quoteattr(alternative(picture))}>{''.join(parts)}</svg>"
    )


def alternative(picture: Picture) -> str:
    """What kind of drawing this is, for whoever does not see it; the table beside it says the rest."""
    names = ", ".join(domain.name.lower() for domain in picture.framework.domains)
    return (
        f"The picture, in three domains ({names}): features of trust on the left of a line, features of surveillance on the "
        "right, each with its answer and one stroke for each passage. The table holds the same facts."
    )


def in_full(picture: Picture) -> str:
    """All that is drawn, in words, for a file that goes without its table: each feature, its answer and its strokes.

    Feature by feature, and no count of a side: two counts beside each other would ask to be taken from one another.
    """
    parts = ["The picture. One stroke is one passage."]
    for domain in picture.framework.domains:
        for side in Side:
            told = "; ".join(_in_words(cell) for cell in picture.side(domain.code, side))
            parts.append(f"{domain.name}, {side}: {told}.")
    return " ".join(parts)


def _in_words(cell: Cell) -> str:
    many = len(cell.evidence)
    strokes = f", {many} {'stroke' if many == 1 else 'strokes'}" if many else ""
    return f"{cell.feature.code} {cell.feature.name}, {cell.state}{strokes}"


def glyph(palette: Palette, state: State, x: float, y: float, side: Side | None = None) -> str:
    """The sign of an answer, its middle at x and y.  A half disc is open towards the middle line."""
    ink = palette.ink if side is None else palette.of(side)
    match state:
        case State.STRONG:
            return f'<circle cx="{x}" cy="{y}" r="7" fill="{ink}"/>'
        case State.SOME:
            sweep = 1 if side is Side.SURVEILLANCE else 0
            half = f"M{x} {y - 6}a6 6 0 0 {sweep} 0 12z"
            return f'<circle cx="{x}" cy="{y}" r="6" fill="none" stroke="{ink}" stroke-width="2"/><path d="{half}" fill="{ink}"/>'
        case State.WE_DIFFER:
            return (
                f'<circle cx="{x - 4}" cy="{y}" r="5" fill="none" stroke="{ink}" stroke-width="2"/>'
                f'<circle cx="{x + 4}" cy="{y}" r="5" fill="{ink}" stroke="{ink}" stroke-width="2"/>'
            )
        case State.UNSURE:
            return (
                f'<circle cx="{x}" cy="{y}" r="6" fill="none" stroke="{palette.soft}" stroke-width="1.5"/>'
                f'<text x="{x}" y="{y + 4}" text-anchor="middle" font-family="{palette.sans}" font-size="11" '
                f'font-weight="700" fill="{palette.soft}">?</text>'
            )
        case State.NOT_EVIDENCED:
            return f'<circle cx="{x}" cy="{y}" r="6" fill="none" stroke="{palette.line_strong}" stroke-width="1.5"/>'
        case State.NOT_HEARD_YET:
            return f'<path d="M{x - 6} {y}h12" stroke="{palette.line_strong}" stroke-width="2" stroke-dasharray="2 3"/>'
        case State.NOT_ANSWERED:
            return (
                f'<circle cx="{x}" cy="{y}" r="6" fill="none" stroke="{palette.line_strong}" stroke-width="1" '
                'stroke-dasharray="1.5 2.3"/>'
            )


def sign(palette: Palette, state: State) -> str:
    """One sign by itself, for the key."""
    return f'<svg width="22" height="18" viewBox="0 0 22 18" aria-hidden="true">{glyph(palette, state, 11, 9)}</svg>'


def _domain(palette: Palette, top: int, name: str, question: str, rows: int) -> str:
    after = 14 + 11.2 * len(name)
    return (
        f'<text x="0" y="{top + 30}" font-family="{palette.sans}" font-size="19" font-weight="700" fill="{palette.ink}">'
        f"{escape(name)}</text>"
        f'<text x="{after:.0f}" y="{top + 30}" font-family="{palette.serif}" font-size="15" font-style="italic" '
        f'fill="{palette.soft}">{escape(question)}</text>'
        f'<path d="M0 {top + 42}H{WIDTH}" stroke="{palette.line}"/>'
        f'<path d="M{STANDING.middle} {top + 50}V{top + 52 + ROW * rows}" stroke="{palette.line_strong}"/>'
    )


def _cell(palette: Palette, top: int, row: int, cell: Cell, ways: Ways | None) -> str:
    """A feature's name, the sign and word of its answer, and its strokes, on its own side of the line."""
    y = top + 69 + ROW * row
    side, code = cell.feature.side, cell.feature.code
    trust = side is Side.TRUST
    ink = palette.of(side)
    towards_the_middle = "" if trust else ' text-anchor="end"'
    stand = replace(STANDING, apart=16 if len(cell.evidence) <= 4 else 10)
    name_ink = palette.soft if cell.state in QUIET else palette.ink
    coded = f'<tspan font-size="12.5" font-weight="650" fill="{ink}">{code}</tspan>'
    name = f"{escape(cell.feature.name)} {coded}" if trust else f"{coded} {escape(cell.feature.name)}"
    named = (
        f'<text x="{374 if trust else 746}" y="{y}"{end(side)} font-family="{palette.sans}" font-size="15.5" '
        f'fill="{name_ink}">{name}</text>'
    )
    if ways is not None:
        named = f"<a href={quoteattr(ways.feature(code))}>{named}</a>"
    return (
        f"<g>{named}"
        f"{glyph(palette, cell.state, 398 if trust else 722, y - 5, side)}"
        f'<text x="{416 if trust else 704}" y="{y}"{towards_the_middle} font-family="{palette.sans}" font-size="12" '
        f'fill="{palette.soft}">{cell.state}</text>'
        f"{strokes(palette, y - 14, cell, ways, stand)}</g>"
    )


def strokes(palette: Palette, top: float, cell: Cell, ways: Ways | None, stand: Standing) -> str:
    """One stroke for each passage, from the middle outwards; past seven, how many more, which leads to all of them."""
    side, code, many = cell.feature.side, cell.feature.code, len(cell.evidence)
    dashes = "" if side is Side.TRUST else ' stroke-dasharray="5 1.5"'
    drawn = []
    for number, mark in enumerate(cell.evidence[:MOST_STROKES]):
        x = stand.x(side, stand.first + stand.apart * number)
        stroke = f'<path d="M{x} {top:g}v18" stroke="{palette.of(side)}" stroke-width="5"{dashes}/>'
        if ways is not None:
            label = quoteattr(f"{code}, passage {number + 1} of {many}")
            reach = (
                f'<rect x="{x - stand.apart / 2}" y="{top - stand.over:g}" width="{stand.apart}" '
                f'height="{18 + 2 * stand.over}" fill="transparent"/>'
            )
            stroke = f"<a href={quoteattr(ways.words(mark))} aria-label={label}>{reach}{stroke}</a>"
        drawn.append(stroke)
    more = many - MOST_STROKES
    if more > 0:
        said = (
            f'<text x="{stand.x(side, stand.more)}" y="{top + 14:g}"{end(side)} font-family="{palette.sans}" '
            f'font-size="12" fill="{palette.soft}">+{more}</text>'
        )
        label = quoteattr(f"+{more}: {code}, all {many} passages")
        drawn.append(said if ways is None else f"<a href={quoteattr(ways.feature(code))} aria-label={label}>{said}</a>")
    return "".join(drawn)


def _nothing_opposite(palette: Palette, y: int) -> str:
    return (
        f'<text x="746" y="{y}" font-family="{palette.sans}" font-size="12" font-style="italic" fill="{palette.soft}">'
        f"{NOTHING_OPPOSITE}</text>"
    )


def end(side: Side) -> str:
    """Words of trust end at their place, as its side lies to the left; those of surveillance begin there."""
    return ' text-anchor="end"' if side is Side.TRUST else ""
