"""Bullets that are drawn and no letters, as browsers print lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alongside.texts.readers.pdf_page import Piece

_MOST = 500  # of one page: a chart or a map has more, and no list


def put_bullets(pieces: Sequence[Piece], dots: Sequence[tuple[float, float, float, float]]) -> None:
    """Each line before which a dot stands and nothing else begins with a bullet.  A dot: left, bottom, right, top."""
    if not dots or len(dots) > _MOST:
        return
    ends = [(piece.base, piece.right) for piece in pieces] + [(bottom, right) for _, bottom, right, _ in dots]
    for piece in pieces:
        dot = next((one for one in dots if _stands_before(one, piece)), None)
        if dot is None:
            continue
        left, bottom = dot[:2]
        near = (end for base, end in ends if abs(base - bottom) < 0.6 * piece.size)
        if not any(left - 1.5 * piece.size < end <= left for end in near):
            piece.hangs, piece.left, piece.words = piece.left, left, f"• {piece.words}"


def _stands_before(dot: tuple[float, float, float, float], piece: Piece) -> bool:
    _, bottom, right, top = dot
    gap = piece.left - right
    return 0.2 * piece.size < gap < 2 * piece.size and piece.base < (bottom + top) / 2 < piece.base + 0.6 * piece.size
