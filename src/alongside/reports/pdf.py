"""The report as PDF/UA-1, set by Typst in memory: no temp file holds a word of it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec
import typst

from alongside.answers import PRINT, State
from alongside.framework import Side
from alongside.refusals import Refusal
from alongside.reports.drawing import draw_upright, in_words, sign_of
from alongside.reports.plain import Plain
from alongside.reports.preview import pages_of
from alongside.reports.shortening import Piece, left_out, pieces, shortened
from alongside.reports.typefaces import NOTICE, all_words, fonts, refused_signs, settable, without_glyph, worse
from alongside.reports.values import NOT_LOOKED_AT, Report
from alongside.reports.wording import duties_by_state, read_by, titled

TEMPLATE: Final = Path(__file__).parent / "report.typ"
PLAIN_TEMPLATE: Final = Path(__file__).parent / "plain.typ"
_TRIES: Final = 20
_SHORT_PAGES: Final = 2


def as_pdf(report: Report) -> bytes:
    """The report, tagged, with a title, a language, bookmarks and our typefaces in it.  The same report, the same bytes."""
    return _settled(report, {"form": "full"})


def as_short_pdf(report: Report) -> bytes:
    """Two pages for supervision: the picture, last time, what will change, the reflective questions.

    What has no room on them is left out whole, as little as will do, and the page says so.
    """
    ladder = pieces(report)

    @cache
    def without(many: int) -> bytes:
        return _without(report, ladder[:many])

    fewest, most = 0, len(ladder)
    while fewest < most:
        middle = (fewest + most) // 2 if fewest else 0  # most reviews need to leave out nothing
        if pages_of(without(middle)) <= _SHORT_PAGES:
            most = middle
        else:
            fewest = middle + 1
    return without(most)


def _without(report: Report, gone: list[Piece]) -> bytes:
    return _settled(shortened(report, gone), {"form": "short"}, left_out=left_out(report, gone))


def as_plain_pdf(plain: Plain) -> bytes:
    """Plain words for the person it is about, in large letters."""
    data = msgspec.to_builtins(plain) | {"title": titled(plain.title)}
    return set_pages(PLAIN_TEMPLATE, data, {}, plain.on)


def _settled(report: Report, form: dict[str, str], *, left_out: str = "") -> bytes:
    inputs = form | {"picture": draw_upright(report.picture)}
    return set_pages(TEMPLATE, _data(report) | {"left_out": left_out}, inputs, report.on)


def set_pages(template: Path, data: dict[str, Any], inputs: dict[str, str], on: date) -> bytes:
    """Set the data; what turns out to have no glyph is named instead."""
    words = "".join(all_words(data))
    missing = without_glyph(words)
    for _ in range(_TRIES):
        try:
            return _set(template, settable(data, missing) | {"notice": NOTICE if missing else ""}, inputs, on)
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


def _set(template: Path, words: dict[str, Any], inputs: dict[str, str], on: date) -> bytes:
    made = typst.compile(
        template,
        root=template.parent,
        font_paths=fonts(),
        sys_inputs=inputs | {"report": json.dumps(words)},
        pdf_standards="ua-1",
        timestamp=datetime.combine(on, time(12), UTC),
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
    data["duties_by_state"] = duties_by_state(report.duties)
    data["not_looked_at"] = NOT_LOOKED_AT
    if report.last_time is not None:
        for said, one in zip(data["last_time"]["commitments"], report.last_time.commitments, strict=True):
            said["promised_by"] = one.promised_by
    data["questions"] = [question.code for question in report.impact]
    data["written_and_begun"] = report.written_and_begun
    data["read_by"] = read_by(report.readers)
    data["title"] = titled(report.title)
    data["names"] = {feature.code: feature.name for feature in report.features()}
    data["signs"] = {side: {state: sign_of(PRINT, state, side) for state in State} for side in Side}
    data["alt"] = in_words(report.picture)
    return data
