"""Words of a PDF that nobody sees: a black box was drawn over them, or they are black on it, and they are still in the file.

White letters on a dark ground are seen: they are drawn after it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pypdfium2.raw as pdfium

_MOST = 4_000  # things on a page that are looked at: a map or a chart has more
_LOWEST, _NARROWEST = 5.0, 8.0  # points: what is smaller is a rule or a bullet
_BLACK = 40  # of 255, for each of red, green and blue
_MOST_SEGMENTS = 6  # of a rectangle

Box = tuple[float, float, float, float]


def covered(page: Any, letters: Any, count: int) -> set[int]:
    """Which characters of a page, by their index, stand under a black box."""
    things = list(islice(page.get_objects(max_depth=3), _MOST))
    boxes = [(order, thing.get_bounds()) for order, thing in enumerate(things) if _is_a_black_box(thing)]
    if not boxes:
        return set()
    drawn = {_address(thing.raw): order for order, thing in enumerate(things) if thing.type == pdfium.FPDF_PAGEOBJ_TEXT}
    return {at for at in range(count) if any(_over(boxes, drawn, letters, at))}


def _over(boxes: list[tuple[int, Box]], drawn: dict[int, int], letters: Any, at: int) -> Iterator[bool]:
    order = drawn.get(_address(pdfium.FPDFText_GetTextObject(letters, at)), _MOST)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(letters, at, left, right, bottom, top)
    x, y = (left.value + right.value) / 2, (bottom.value + top.value) / 2
    for later, box in boxes:
        yield box[0] <= x <= box[2] and box[1] <= y <= box[3] and (later > order or _is_black(letters, at))


def _is_black(letters: Any, at: int) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    known = pdfium.FPDFText_GetFillColor(letters, at, red, green, blue, alpha)
    return bool(known) and max(red.value, green.value, blue.value) <= _BLACK


def _is_a_black_box(thing: Any) -> bool:
    if thing.type != pdfium.FPDF_PAGEOBJ_PATH or pdfium.FPDFPath_CountSegments(thing.raw) > _MOST_SEGMENTS:
        return False
    left, bottom, right, top = thing.get_bounds()
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(thing.raw, fill, stroke)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(thing.raw, red, green, blue, alpha)
    is_dark = alpha.value == 255 and max(red.value, green.value, blue.value) <= _BLACK
    return bool(fill.value) and is_dark and top - bottom > _LOWEST and right - left > _NARROWEST


def _address(thing: Any) -> int:
    return ctypes.cast(thing, ctypes.c_void_p).value or 0
