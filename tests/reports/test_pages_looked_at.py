"""The four reports of the worked example, page by page as pictures: for the eye, and for what no eye should have to find.

With ALONGSIDE_PAGES=folder the pictures stay there, to be looked at; `make test` makes them either way.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from alongside.reports import Kind, made

from .making import ON, worked_example

OFFICE = shutil.which("soffice")
MARGIN_MM = 8
SCALE = 1.6


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    chosen = os.environ.get("ALONGSIDE_PAGES")
    path = Path(chosen) if chosen else tmp_path_factory.mktemp("pages")
    path.mkdir(parents=True, exist_ok=True)
    return path


def as_pdf(folder: Path, kind: Kind) -> bytes:
    """The report as a PDF; what comes as Word only, as LibreOffice sets it."""
    case = worked_example()
    data = made(case.review, case.texts, kind, kind.forms[0], on=ON)
    if kind.forms[0] == "pdf":
        return data
    if OFFICE is None:
        pytest.skip("LibreOffice (soffice) is not on this machine; it is optional")
    (folder / f"{kind}.docx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    call = [
        OFFICE,
        "--headless",
        "--norestore",
        profile,
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        folder / f"{kind}.docx",
    ]
    subprocess.run(call, check=True, capture_output=True, timeout=240)
    return (folder / f"{kind}.pdf").read_bytes()


@pytest.fixture(scope="module", params=list(Kind))
def pages(request: pytest.FixtureRequest, folder: Path) -> list[tuple[Image.Image, str]]:
    """Each page as a picture, and its words."""
    shown = []
    with pypdfium2.PdfDocument(as_pdf(folder, request.param)) as document:
        for number, page in enumerate(document, 1):
            picture = page.render(scale=SCALE).to_pil().convert("L")
            picture.save(folder / f"{request.param}-{number}.png")
            shown.append((picture, page.get_textpage().get_text_bounded()))
    return shown


def ink(picture: Image.Image) -> tuple[int, int, int, int]:
    """The box around everything that is printed, in pixels."""
    box = ImageChops.invert(picture).getbbox()
    assert box, "an empty page"
    return box


def test_nothing_is_printed_into_the_margin_of_any_page(pages):
    margin = MARGIN_MM / 25.4 * 72 * SCALE
    for picture, _ in pages:
        left, top, right, bottom = ink(picture)
        assert left > margin
        assert top > margin
        assert right < picture.width - margin
        assert bottom < picture.height - margin


def test_no_page_is_all_but_empty(pages):
    assert [number for number, (_, words) in enumerate(pages, 1) if len(words) < 200] == []


def test_every_page_says_which_of_how_many_it_is(pages):
    for number, (_, words) in enumerate(pages, 1):
        assert f"page {number} of {len(pages)}" in " ".join(words.split())


def test_no_heading_stands_at_the_foot_of_a_page(pages):
    headings = (
        "What will change",
        "Last time",
        "Not heard yet",
        "Passages",
        "If this is about you",
        "What practice owes",
    )
    for _, words in pages:
        lines = [line.strip() for line in words.splitlines() if line.strip()]
        assert lines[-3] not in headings
