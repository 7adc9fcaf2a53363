"""Pages for people: one content, three forms (a page that stands alone, PDF/UA, Word)."""

from alongside.reports.content import content
from alongside.reports.html import as_html
from alongside.reports.pdf import as_pdf
from alongside.reports.values import FeatureTold, Report, as_json
from alongside.reports.word import as_docx

__all__ = ["FeatureTold", "Report", "as_docx", "as_html", "as_json", "as_pdf", "content"]
