"""Documents as other programs print or save them: what several benchmarks need."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path


def by_libreoffice(files: Sequence[Path], kind: str, folder: Path) -> None:
    """LibreOffice's own of each file, of a kind such as "pdf" or "txt:Text (encoded):UTF8", under the same name in the folder.

    Files that LibreOffice cannot open have none there."""
    profile = f"-env:UserInstallation=file://{folder.resolve()}/profile"
    for at in range(0, len(files), 40):
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
        subprocess.run([*command, *map(str, files[at : at + 40])], capture_output=True, check=False, timeout=600)


def printed_by_libreoffice(path: Path) -> bytes:
    """The file as a PDF, which is left beside it."""
    by_libreoffice([path], "pdf", path.parent)
    return path.with_suffix(".pdf").read_bytes()


def printed_by_chromium(page: str, header: str, side: str = "22mm") -> bytes:
    """A web page as a PDF on A4 with a running header, and the number of each page at its foot."""
    from playwright.sync_api import sync_playwright

    small = "font-size:8pt;width:100%;text-align:center"
    with sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path="/usr/bin/chromium")
        tab = browser.new_page()
        tab.set_content(page)
        made = tab.pdf(
            format="A4",
            display_header_footer=True,
            header_template=f"<div style='{small}'>{header}</div>",
            footer_template=f"<div style='{small}'>Page <span class=pageNumber></span> of <span class=totalPages></span></div>",
            margin={"top": "25mm", "bottom": "25mm", "left": side, "right": side},
        )
        browser.close()
    return made
