"""PDFs as people print them: by Chromium, as everybody's browser does, and by LibreOffice where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

CHROMIUM = shutil.which("chromium")
OFFICE = shutil.which("soffice")


def by_chromium(page: str, folder: Path) -> bytes:
    """A page as the browser's own "print to PDF" makes it: with date, title, address and page numbers in its margins."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not on this machine")
    # The address stands in the margin: it must not be longer where the tests run in several processes.
    with TemporaryDirectory() as printed:
        (Path(printed) / "page.html").write_text(f"<!doctype html><html lang=en><meta charset=utf-8>{page}")
        command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}"]
        command += [f"--print-to-pdf={folder / 'page.pdf'}", f"file://{printed}/page.html"]
        subprocess.run(command, capture_output=True, check=True, timeout=120)
    return (folder / "page.pdf").read_bytes()


def by_libreoffice(document: bytes, ending: str, folder: Path, kind: str = "pdf") -> bytes:
    """A document as LibreOffice prints it or saves it in another kind."""
    if OFFICE is None:
        pytest.skip("LibreOffice (soffice) is not on this machine; it is optional")
    (folder / f"a.{ending}").write_bytes(document)
    command = [OFFICE, f"-env:UserInstallation=file://{folder / 'profile'}", "--headless", "--convert-to", kind]
    command += ["--outdir", str(folder), str(folder / f"a.{ending}")]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    return (folder / f"a.{kind.split(':')[0]}").read_bytes()
