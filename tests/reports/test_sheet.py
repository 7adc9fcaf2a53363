"""The framework on one sheet of A3, for a group on paper."""

from __future__ import annotations

import io

import pikepdf
import pytest

from alongside import framework
from alongside.reports import as_sheet, words_of_page

KNOWN = framework.load()


@pytest.fixture(scope="module")
def sheet() -> bytes:
    return as_sheet(KNOWN)


def test_it_is_one_page_of_a3(sheet: bytes) -> None:
    with pikepdf.open(io.BytesIO(sheet)) as pdf:
        (page,) = pdf.pages
        assert [round(float(side)) for side in page.mediabox] == [0, 0, 842, 1191]


def test_every_feature_is_on_it_with_its_statement(sheet: bytes) -> None:
    words = " ".join(words_of_page(sheet, 1).split())
    assert [one.code for one in KNOWN.features if f"{one.code} {one.name}" not in words] == []
    assert [one.code for one in KNOWN.features if one.statement not in words] == []


def test_it_is_tagged_and_says_its_language(sheet: bytes) -> None:
    with pikepdf.open(io.BytesIO(sheet)) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang) == "en-GB"
        assert "pdfuaid:part" in str(pdf.open_metadata())


def test_not_heard_yet_can_be_ticked_for_impact_only(sheet: bytes) -> None:
    words = words_of_page(sheet, 1)
    assert words.count("not heard yet") == len([one for one in KNOWN.features if one.domain == "impact"])


def test_the_same_framework_gives_the_same_bytes(sheet: bytes) -> None:
    assert as_sheet(KNOWN) == sheet
