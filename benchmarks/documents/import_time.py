"""How long a document of 50 and of 170 pages takes to come in, and how much memory its reader needs.

    python benchmarks/documents/import_time.py

Makes one document with headings, lists, tables and notes by python-docx, has LibreOffice save it in the other formats, and
reads each five times through the front door, process start included.  Prints the median of wall time, CPU seconds of the
reading process, and its peak memory.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from docx import Document

from alongside.texts import read

WORDS = str.split("the young person asked who could see the map and nobody had told him what would happen afterwards")
FORMATS = {
    "docx": "",
    "odt": "odt",
    "rtf": "rtf",
    "pdf": "pdf",
    "txt": "txt:Text (encoded):UTF8",
    "html": "html:HTML (StarWriter)",
}
PARAGRAPHS_A_PAGE = 6


def make(path: Path, pages: int) -> None:
    chance = random.Random(1)
    document = Document()
    for number in range(pages * PARAGRAPHS_A_PAGE):
        if number % 12 == 0:
            document.add_heading(" ".join(chance.choices(WORDS, k=5)).capitalize(), 1 + number % 24 // 12)
        if number % 40 == 20:
            table = document.add_table(4, 3)
            for cell in (cell for row in table.rows for cell in row.cells):
                cell.text = " ".join(chance.choices(WORDS, k=4))
        style = "List Bullet" if number % 5 == 4 else None
        sentences = [f"{' '.join(chance.choices(WORDS, k=16)).capitalize()}." for _ in range(1 if style else 6)]
        document.add_paragraph(" ".join(sentences), style)
    document.save(str(path))


def timed(path: Path) -> tuple[float, float, int, int]:
    """Wall and CPU seconds, kilobytes at the peak, characters; read in a fork, so that each peak is its own."""
    pipe_out, pipe_in = os.pipe()
    child = os.fork()
    if not child:
        begun = time.perf_counter()
        text = read(path.read_bytes(), path.name)
        os.write(pipe_in, f"{time.perf_counter() - begun} {len(text.text)}".encode())
        import resource

        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        os.write(pipe_in, f" {used.ru_utime + used.ru_stime} {used.ru_maxrss}".encode())
        os._exit(0)
    os.waitpid(child, 0)
    wall, characters, cpu, peak = os.read(pipe_out, 200).split()
    os.close(pipe_out)
    os.close(pipe_in)
    return float(wall), float(cpu), int(peak), int(characters)


def main() -> None:
    print("| format | pages | characters | wall s | CPU s | peak MB |\n|---|---|---|---|---|---|")
    for pages in (50, 170):
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "a.docx"
            make(source, pages)
            for ending, target in FORMATS.items():
                if target:
                    profile = f"-env:UserInstallation=file://{folder}/profile"
                    words = ["soffice", profile, "--headless", "--convert-to", target, "--outdir", folder, str(source)]
                    subprocess.run(words, capture_output=True, check=True)
                runs = [timed(source.with_suffix(f".{ending}")) for _ in range(5)]
                wall, cpu, peak = (statistics.median(run[part] for run in runs) for part in range(3))
                print(f"| {ending} | {pages} | {runs[0][3]:,} | {wall:.2f} | {cpu:.2f} | {peak / 1024:.0f} |")


if __name__ == "__main__":
    main()
