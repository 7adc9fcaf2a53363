"""The report as PDF/UA-1, set by Typst in memory: no temp file holds a word of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, Final

import msgspec
import typst

from alongside.answers import PRINT, State
from alongside.framework import Side
from alongside.refusals import Refusal
from alongside.reports.drawing import draw_upright, in_words, sign_of
from alongside.reports.typefaces import NOTICE, all_words, fonts, refused_signs, settable, without_glyph, worse
from alongside.reports.values import Report
from alongside.reports.wording import read_by, titled

TEMPLATE: Final = Path(__file__).parent / "report.typ"
_TRIES: Final = 20


def as_pdf(report: Report) -> bytes:
    """The report, tagged, with a title, a language, bookmarks and our typefaces in it.  The same report, the same bytes."""
    data = _data(report)
    words = "".join(all_words(data))
    missing = without_glyph(words)
    for _ in range(_TRIES):
        try:
            return _set(report, data, missing)
        except typst.TypstError as why:
            # A sign can have a glyph alone and none beside its neighbour.  (The error quotes the text: it goes no further.)
            if "could not be displayed" not in why.message and "disallowed codepoint" not in why.message:
                raise
            named = frozenset(sign for sign in refused_signs(why) - missing if not sign.isascii())
            more = named or worse(words, missing)
            if not more:
                break
            missing |= more
    raise Refusal(
        "This report cannot be set as a PDF. Take the web page or the Word form, and tell us: it is our fault."
    )


def _set(report: Report, data: dict[str, Any], missing: frozenset[str]) -> bytes:
    words = settable(data, missing)
    words["notice"] = NOTICE if missing else ""
    made = typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        font_paths=fonts(),
        sys_inputs={"form": "full", "picture": draw_upright(report.picture), "report": json.dumps(words)},
        pdf_standards="ua-1",
        timestamp=datetime.combine(report.on, time(12), UTC),
    )
    if not isinstance(made, bytes):
        raise TypeError("Typst gave no single file.")
    return made


def _data(report: Report) -> dict[str, Any]:
    """The report as the template reads it: plain JSON values."""
    data: dict[str, Any] = msgspec.to_builtins(report)
    del data["picture"]
    for told, passage in zip(data["passages"], report.passages, strict=True):
        told["place"] = passage.where
    data["written_and_begun"] = report.written_and_begun
    data["read_by"] = read_by(report.readers)
    data["title"] = titled(report.title)
    data["names"] = {feature.code: feature.name for feature in report.features()}
    data["signs"] = {side: {state: sign_of(PRINT, state, side) for state in State} for side in Side}
    data["alt"] = in_words(report.picture)
    return data
