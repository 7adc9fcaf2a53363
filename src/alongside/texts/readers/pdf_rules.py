"""Lines drawn on a page of a PDF from top to bottom: where cells of a table end."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pypdfium2.raw as pdfium

_MOST = 4_000  # things drawn on a page that are looked at: a map or a chart has more, and no cells
_MOST_LINES = 500  # of one shape
_HIGH = 8.0  # points: lower than a line of words it parts nothing
_THIN = 3.0
_WIDE = 20.0


def rules_of(page: Any) -> list[tuple[float, float, float]]:
    """Each with its place from the left, its foot and its top: thin shapes, lines of an outline, and sides at which boxes meet."""
    rules: list[tuple[float, float, float]] = []
    boxes: list[tuple[float, float, float, float]] = []
    for drawn in islice(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3), _MOST):
        left, bottom, right, top = drawn.get_bounds()
        if top - bottom < _HIGH:
            continue
        if right - left < _THIN:
            rules.append(((left + right) / 2, bottom, top))
        elif right - left > _WIDE and _is_outlined(drawn):
            rules += _upright_lines(drawn)
        elif right - left > _WIDE:
            boxes.append((left, bottom, right, top))
    return rules + _where_they_meet(boxes)


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
