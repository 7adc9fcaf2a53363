"""Pages for people: one content, three forms (a page that stands alone, PDF/UA, Word)."""

from alongside.reports.content import content

# from alongside.reports.html import as_html
# from alongside.reports.pdf import as_pdf
from alongside.reports.values import Report
# from alongside.reports.word import as_docx

__all__ = ["Report", "content"]
