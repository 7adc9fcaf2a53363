"""What is drawn on a page of a PDF and tells of its words: lines from top to bottom, where cells of a table end, and bullets."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import pypdfium2.raw as pdfium

_MOST = 4_000  # things drawn on a page that are looked at: a map or a chart has more, and no cells
_MOST_LINES = 500  # of one shape
_HIGH = 8.0  # points: lower than a line of words it parts nothing
_THIN = 3.0
_WIDE = 20.0
_DOT = (1.5, 7.0)  # how wide and high a bullet is


@dataclass(slots=True)
class Drawn:
    """All lengths are points.  `rules`: place from the left, foot and top.  `dots`: left, bottom, right and top."""

    rules: list[tuple[float, float, float]] = field(default_factory=list)
    dots: list[tuple[float, float, float, float]] = field(default_factory=list)


def drawn_on(page: Any) -> Drawn:
    """Rules are thin shapes, lines of an outline, and sides at which boxes meet; dots are small and as high as wide."""
    found = Drawn()
    rules = found.rules
    boxes: list[tuple[float, float, float, float]] = []
    for drawn in islice(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3), _MOST):
        left, bottom, right, top = drawn.get_bounds()
        if all(_DOT[0] < side < _DOT[1] for side in (right - left, top - bottom)):
            found.dots.append((left, bottom, right, top))
        if top - bottom < _HIGH:
            continue
        if right - left < _THIN:
            rules.append(((left + right) / 2, bottom, top))
        elif right - left > _WIDE and _is_outlined(drawn):
            rules += _upright_lines(drawn)
        elif right - left > _WIDE:
            boxes.append((left, bottom, right, top))
    rules += _where_they_meet(boxes)
    return found


def _where_they_meet(boxes: list[tuple[float, float, float, float]]) -> list[tuple[float, float, float]]:
    """The sides of filled boxes that stand next to each other in a row: cells; a marked word has no such neighbour."""
    begins = {(round(left / 2) + near, round(bottom)) for left, bottom, _, _ in boxes for near in (-1, 0, 1)}
    return [(right, bottom, top) for _, bottom, right, top in boxes if (round(right / 2), round(bottom)) in begins]


def _upright_lines(drawn: Any) -> Iterator[tuple[float, float, float]]:
    """A grid may be one shape with many lines."""
    matrix = drawn.get_matrix()
    last: tuple[float, float] | None = None
    for number in range(min(pdfium.FPDFPath_CountSegments(drawn.raw), _MOST_LINES)):
        segment = pdfium.FPDFPath_GetPathSegment(drawn.raw, number)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        goes_on = pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO
        if goes_on and last is not None and abs(point[0] - last[0]) < 1 and abs(point[1] - last[1]) >= _HIGH:
            yield point[0], min(point[1], last[1]), max(point[1], last[1])
        last = point


def _is_outlined(drawn: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(drawn.raw, fill, stroke)
    return bool(stroke.value)
