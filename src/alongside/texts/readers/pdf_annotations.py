"""What lies on a PDF's page and is no part of it: the answers of a form, words typed on it, and comments."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

_NOT_SEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_PASSWORD = 1 << 13
_COMMENTS = (
    pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_HIGHLIGHT, pdfium.FPDF_ANNOT_UNDERLINE, pdfium.FPDF_ANNOT_STRIKEOUT,
    pdfium.FPDF_ANNOT_SQUIGGLY, pdfium.FPDF_ANNOT_CARET, pdfium.FPDF_ANNOT_INK, pdfium.FPDF_ANNOT_LINE,
    pdfium.FPDF_ANNOT_SQUARE, pdfium.FPDF_ANNOT_CIRCLE, pdfium.FPDF_ANNOT_POLYGON, pdfium.FPDF_ANNOT_POLYLINE,
)  # fmt: skip
_TICKED = (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON)
_CHOSEN = (pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX)
_MOST_ON_A_PAGE = 2_000
_LONGEST = 200_000  # bytes of one answer


@dataclass(frozen=True, slots=True)
class Answer:
    """Words in a box on a page, in points from its left and bottom."""

    words: str
    left: float
    bottom: float
    right: float
    top: float


def answers_on(page: Any) -> list[Answer]:
    """What was typed, chosen or ticked in the form on a page, and words typed on it where there is no form."""
    found = []
    for annotation in _annotations(page):
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        words = ""
        if kind == pdfium.FPDF_ANNOT_WIDGET and page.formenv is not None:
            words = _answer(page.formenv.raw, annotation)
        elif kind == pdfium.FPDF_ANNOT_FREETEXT:
            words = _said(annotation, b"Contents")
        box = pdfium.FS_RECTF()
        if words.strip() and pdfium.FPDFAnnot_GetRect(annotation, box):
            found.append(Answer(words, box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top)))
    return found


def comments_on(page: Any) -> list[tuple[str, str]]:
    """Who wrote each comment on a page, and its words."""
    return [
        (_said(annotation, b"T"), words)
        for annotation in _annotations(page)
        if pdfium.FPDFAnnot_GetSubtype(annotation) in _COMMENTS and (words := _said(annotation, b"Contents").strip())
    ]


def _annotations(page: Any) -> Iterator[Any]:
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), _MOST_ON_A_PAGE)):
        with _held(page, number) as annotation:
            if annotation and not pdfium.FPDFAnnot_GetFlags(annotation) & _NOT_SEEN:
                yield annotation


@contextmanager
def _held(page: Any, number: int) -> Iterator[Any]:
    annotation = pdfium.FPDFPage_GetAnnot(page.raw, number)
    try:
        yield annotation
    finally:
        if annotation:
            pdfium.FPDFPage_CloseAnnot(annotation)


def _answer(form: Any, field: Any) -> str:
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, field)
    if kind in _TICKED:
        return "☒" if pdfium.FPDFAnnot_IsChecked(form, field) else "☐"
    if kind in _CHOSEN:
        options = range(max(0, min(pdfium.FPDFAnnot_GetOptionCount(form, field), _MOST_ON_A_PAGE)))
        chosen = [at for at in options if pdfium.FPDFAnnot_IsOptionSelected(form, field, at)]
        labels = [_words(lambda *to, at=at: pdfium.FPDFAnnot_GetOptionLabel(form, field, at, *to)) for at in chosen]
        return ", ".join(labels) or _words(lambda *to: pdfium.FPDFAnnot_GetFormFieldValue(form, field, *to))
    if kind == pdfium.FPDF_FORMFIELD_TEXTFIELD and not pdfium.FPDFAnnot_GetFormFieldFlags(form, field) & _PASSWORD:
        return _words(lambda *to: pdfium.FPDFAnnot_GetFormFieldValue(form, field, *to))
    return ""


def _said(annotation: Any, key: bytes) -> str:
    return _words(lambda *to: pdfium.FPDFAnnot_GetStringValue(annotation, key, *to))


def _words(ask: Callable[..., int]) -> str:
    """What pdfium writes in UTF-16: asked for its length first."""
    size = min(ask(None, 0), _LONGEST)
    held = ctypes.create_string_buffer(size + 2)
    ask(ctypes.cast(held, ctypes.POINTER(ctypes.c_ushort)), size)
    return held.raw[:size].decode("utf-16-le", "replace").rstrip("\0").replace("\r\n", "\n").replace("\r", "\n")
