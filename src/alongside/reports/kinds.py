"""The four reports, the forms each comes in, and what is in each: said above the button, before anything is taken away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

from alongside.record import Review, TextId
from alongside.refusals import Refusal
from alongside.reports.comments import as_commented_docx
from alongside.reports.content import content
from alongside.reports.html import as_html, as_plain_html, as_short_html
from alongside.reports.pdf import as_pdf, as_plain_pdf, as_short_pdf
from alongside.reports.plain import Plain, in_plain_words
from alongside.reports.values import Report
from alongside.reports.word import as_docx, as_plain_docx, as_short_docx
from alongside.reports.wording import how_many


class Kind(StrEnum):
    """Which report.  The value is what it is called on the command line and in an address."""

    SHORT = "short"
    FULL = "full"
    COMMENTS = "comments"
    PLAIN = "plain"

    @property
    def heading(self) -> str:
        return TITLES[self]

    @property
    def forms(self) -> tuple[str, ...]:
        """The endings it comes with, the first of them the usual one."""
        return ("docx",) if self is Kind.COMMENTS else ("pdf", "docx", "html")


TITLES: Final = {
    Kind.SHORT: "Two pages for supervision",
    Kind.FULL: "Full, with every passage",
    Kind.COMMENTS: "The text with marks as Word comments",
    Kind.PLAIN: "Plain words for the person it is about",
}


def made(review: Review, texts: Mapping[TextId, str], kind: Kind, form: str, *, on: date) -> bytes:
    """One report in one form (`pdf`, `docx` or `html`).  Raises `Refusal` when this report has no such form."""
    if form not in kind.forms:
        raise Refusal(f"“{kind.heading}” does not come as .{form}. It comes as {_or(kind.forms)}; choose one of those.")
    if kind is Kind.COMMENTS:
        return as_commented_docx(review, texts, on=on)
    report = content(review, texts, on=on)
    if kind is Kind.PLAIN:
        return _in_form(in_plain_words(report), form, as_plain_pdf, as_plain_docx, as_plain_html)
    if kind is Kind.SHORT:
        return _in_form(report, form, as_short_pdf, as_short_docx, as_short_html)
    return _in_form(report, form, as_pdf, as_docx, as_html)


Told = TypeVar("Told", Report, Plain)


def _in_form(
    told: Told,
    form: str,
    pdf: Callable[[Told], bytes],
    docx: Callable[[Told], bytes],
    html: Callable[[Told], str],
) -> bytes:
    if form == "html":
        return html(told).encode()
    return pdf(told) if form == "pdf" else docx(told)


def in_here(report: Report, kind: Kind) -> tuple[str, ...]:
    """What is in this report and who may read it, in sentences."""
    whose = (
        "It is for those named under “With whom”. Anyone written about may read it. Handles are no disguise for those who "
        "know the case: pass it on only where the people in it would expect it to go."
    )
    if kind is Kind.PLAIN:
        whose = "It is for the young person it is about, and for whoever they want beside them."
    until = f"The review is erased after {report.until}. Copies should go then, too."
    return (_holds(report, kind), whose, until)


def _holds(report: Report, kind: Kind) -> str:
    passages = how_many(len(report.passages), "passage")
    match kind:
        case Kind.SHORT:
            before = "what came of last time, " if report.last_time else ""
            return (
                f"The picture, {before}what will change, the reflective questions, who was not heard and where readers "
                "differ. No passage is quoted."
            )
        case Kind.FULL:
            return (
                f"{passages}, word for word and numbered; the answer and reason of each feature; whose words the impact rests "
                "on; who was not heard; what will change. Handles stand in place of names."
            )
        case Kind.COMMENTS:
            return (
                f"{how_many(len(report.texts), 'whole text')}, with {how_many(len(report.passages), 'comment')}: each mark on its "
                "words, with its features and its note. Handles stand in place of names."
            )
        case Kind.PLAIN:
            return "What adults did, what nobody asked, what will change, and what the reader may ask for. No passage is quoted."


def _or(forms: tuple[str, ...]) -> str:
    return " or ".join(f".{form}" for form in forms)
