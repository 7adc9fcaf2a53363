"""Pages for people: one content, three forms (a page that stands alone, PDF/UA, Word), whole or short; the texts with
comments."""

from alongside.reports.comments import as_commented_docx
from alongside.reports.content import content
from alongside.reports.drawing import picture_file
from alongside.reports.html import as_html, as_plain_html, as_short_html
from alongside.reports.kinds import Kind, in_here, made
from alongside.reports.pdf import as_pdf, as_plain_pdf, as_short_pdf
from alongside.reports.plain import Plain, hard_words, in_plain_words, own_age, whole_age
from alongside.reports.preview import PagePreview, pages_of, preview, words_of_page
from alongside.reports.sheet import as_sheet
from alongside.reports.values import NOT_ANSWERED, NOT_LOOKED_AT, FeatureTold, Report, as_json
from alongside.reports.word import as_docx, as_plain_docx, as_short_docx

__all__ = [
    "NOT_ANSWERED",
    "NOT_LOOKED_AT",
    "FeatureTold",
    "Kind",
    "PagePreview",
    "Plain",
    "Report",
    "as_commented_docx",
    "as_docx",
    "as_html",
    "as_json",
    "as_pdf",
    "as_plain_docx",
    "as_plain_html",
    "as_plain_pdf",
    "as_sheet",
    "as_short_docx",
    "as_short_html",
    "as_short_pdf",
    "content",
    "hard_words",
    "in_here",
    "in_plain_words",
    "made",
    "own_age",
    "pages_of",
    "picture_file",
    "preview",
    "whole_age",
    "words_of_page",
]
