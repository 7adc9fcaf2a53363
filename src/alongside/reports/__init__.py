"""Pages for people: one content, three forms (a page that stands alone, PDF/UA, Word), whole or short; the texts with
comments."""

from alongside.reports.comments import as_commented_docx
from alongside.reports.content import content
from alongside.reports.html import as_html, as_short_html
from alongside.reports.pdf import as_pdf, as_short_pdf, pages_of
from alongside.reports.values import FeatureTold, Report, as_json
from alongside.reports.word import as_docx, as_short_docx

__all__ = [
    "FeatureTold",
    "Report",
    "as_commented_docx",
    "as_docx",
    "as_html",
    "as_json",
    "as_pdf",
    "as_short_docx",
    "as_short_html",
    "as_short_pdf",
    "content",
    "pages_of",
]
