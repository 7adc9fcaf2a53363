"""Rule 2: the two sides are never netted, and a review has no single number.  Looked for in what people hold in their hands."""

from __future__ import annotations

import io
import re

import docx
import pytest
from hypothesis import given, settings

from alongside.reports import (
    as_docx,
    as_pdf,
    as_plain_pdf,
    as_short_docx,
    as_short_pdf,
    content,
    in_plain_words,
)

from .making import ON, Made
from .test_content import reviews
from .test_html import ALLOWED
from .test_pdf import words_in
from .test_word import all_words

PAGES = re.compile(r"page \d+ of \d+")
SUMS = re.compile(r"\b(total|sum|score|net|overall|average|grade|rating|per cent)\b", re.IGNORECASE)


def in_word(data: bytes) -> str:
    return all_words(docx.Document(io.BytesIO(data)))


FORMS = {
    "pdf": lambda report: words_in(as_pdf(report)),
    "short pdf": lambda report: words_in(as_short_pdf(report)),
    "plain pdf": lambda report: words_in(as_plain_pdf(in_plain_words(report))),
    "word": lambda report: in_word(as_docx(report)),
    "short word": lambda report: in_word(as_short_docx(report)),
}


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=6, deadline=None)
@given(made=reviews())
def test_no_digit_is_left_but_places_codes_and_days(form: str, made: Made):
    said = FORMS[form](content(made.review, made.texts, on=ON))

    assert re.search(r"\d|%", ALLOWED.sub("", PAGES.sub("", said))) is None
    assert SUMS.search(said) is None
