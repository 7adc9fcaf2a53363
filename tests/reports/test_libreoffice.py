"""Word documents as LibreOffice opens them: an independent reader.  It is no part of the set-up; without it, this is left out."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from lxml import etree

from alongside.reports import Kind, made

from .making import ON, worked_example

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not on this machine; it is optional")

NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}


class Opened:
    """One report as python-docx reads it and as LibreOffice does."""

    def __init__(self, kind: Kind, xml: etree._Element, written: bytes) -> None:
        self.kind, self.xml = kind, xml
        self.written = docx.Document(io.BytesIO(written))

    def find(self, path: str) -> list[etree._Element]:
        return self.xml.xpath(path, namespaces=NAMES)

    def said(self, path: str) -> list[str]:
        return [" ".join("".join(one.itertext()).split()) for one in self.find(path)]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> dict[Kind, Opened]:
    """All four at once: starting LibreOffice is what takes time."""
    folder = tmp_path_factory.mktemp("office")
    case = worked_example()
    written = {kind: made(case.review, case.texts, kind, "docx", on=ON) for kind in Kind}
    for kind, data in written.items():
        (folder / f"{kind}.docx").write_bytes(data)
    files = [str(folder / f"{kind}.docx") for kind in Kind]
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        [OFFICE, "--headless", "--norestore", profile, "--convert-to", "fodt", "--outdir", str(folder), *files],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return {
        kind: Opened(kind, etree.fromstring(Path(folder / f"{kind}.fodt").read_bytes()), written[kind]) for kind in Kind
    }


@pytest.mark.parametrize("kind", list(Kind))
def test_headings_are_headings_there_too(opened: dict[Kind, Opened], kind: Kind) -> None:
    one = opened[kind]
    ours = [" ".join(p.text.split()) for p in one.written.paragraphs if p.style.name.startswith("Heading")]
    assert [said for said in one.said("//text:h") if said] == ours


@pytest.mark.parametrize("kind", list(Kind))
def test_no_table_is_lost(opened: dict[Kind, Opened], kind: Kind) -> None:
    one = opened[kind]
    assert len(one.find("//office:text//table:table")) == len(one.written.element.body.xpath(".//w:tbl"))


@pytest.mark.parametrize("kind", [Kind.FULL, Kind.SHORT])
def test_the_picture_has_its_words(opened: dict[Kind, Opened], kind: Kind) -> None:
    assert any("trust" in said for said in opened[kind].said("//svg:desc"))


def test_each_comment_is_a_comment_with_its_author_and_day(opened: dict[Kind, Opened]) -> None:
    comments = opened[Kind.COMMENTS]
    assert len(comments.find("//office:annotation")) == 20
    assert all(comments.said("//office:annotation/dc:creator"))
    assert all(said.startswith("2") for said in comments.said("//office:annotation/dc:date"))
