"""How long a document of 50 and of 170 pages takes to come in, and how much memory its reader needs.

    python benchmarks/documents/import_time.py [--beside PYTHON]

Makes one document with headings, lists, tables and notes by python-docx, has LibreOffice save it in the other formats, and
reads each five times through the front door, process start included.  Prints the median of wall time, CPU seconds of the
reading process, its peak memory, and how many of the paragraphs came out whole, letter for letter.

`--beside` names the Python of an environment with Taguette (`python3 -m venv T && T/bin/pip install taguette==1.5.2`, and
Calibre's `ebook-convert` on the path): each file is then converted by Taguette's own `to_html`, in turn with ours, as its
server does it; its imports are not counted.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from docx import Document
from printing import by_libreoffice

from alongside.texts import BroughtText, read

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


CONVERT = """
import asyncio, pathlib, resource, sys, time
from taguette.convert import to_html
limits = dict(CONVERT_TO_HTML_TIMEOUT=180, OPF_OUT_SIZE_LIMIT=5000000, HTML_OUT_SIZE_LIMIT=5000000)
path = pathlib.Path(sys.argv[1])
body = path.read_bytes()
used = lambda who: sum(resource.getrusage(who)[:2])
cpu, begun = used(resource.RUSAGE_SELF), time.perf_counter()
html = asyncio.run(to_html(body, "", path.name, limits))
wall = time.perf_counter() - begun
pathlib.Path(sys.argv[2]).write_text(html)
children = resource.getrusage(resource.RUSAGE_CHILDREN)
print(wall, used(resource.RUSAGE_SELF) - cpu + used(resource.RUSAGE_CHILDREN), children.ru_maxrss)
"""


def make(path: Path, pages: int) -> list[str]:
    """Write the document; its paragraphs and items."""
    made = []
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
        made.append(" ".join(sentences))
    document.save(str(path))
    return made


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


def converted(python: str, path: Path) -> tuple[float, float, int, str]:
    """The same for Taguette's way: wall and CPU seconds, kilobytes at the peak of its converter, the HTML."""
    out = path.with_suffix(".converted")
    done = subprocess.run([python, "-c", CONVERT, str(path), str(out)], capture_output=True, text=True, check=True)
    wall, cpu, peak = done.stdout.split()
    return float(wall), float(cpu), int(peak), out.read_text()


def whole(text: BroughtText, wanted: list[str]) -> int:
    blocks = {text.text[block.start : block.end] for block in text.blocks}
    return sum(one in blocks for one in wanted)


def row(name: str, ending: str, pages: int, runs: list[tuple[float, float, int]], kept: str) -> str:
    wall, cpu, peak = (statistics.median(run[part] for run in runs) for part in range(3))
    return f"| {ending} | {pages} | {name} | {wall:.2f} | {cpu:.2f} | {peak / 1024:.0f} | {kept} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--beside", metavar="PYTHON", help="of an environment with Taguette")
    asked = parser.parse_args()
    print("| format | pages | by | wall s | CPU s | peak MB | paragraphs whole |\n|---|---|---|---|---|---|---|")
    for pages in (50, 170):
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "a.docx"
            wanted = make(source, pages)
            for ending, target in FORMATS.items():
                if target:
                    by_libreoffice([source], target, Path(folder))
                path = source.with_suffix(f".{ending}")
                ours, theirs, html = [], [], ""
                for _ in range(5):
                    ours.append(timed(path)[:3])
                    if asked.beside:
                        *figures, html = converted(asked.beside, path)
                        theirs.append((figures[0], figures[1], figures[2]))
                kept = whole(read(path.read_bytes(), path.name), wanted)
                print(row("Alongside", ending, pages, ours, f"{kept} of {len(wanted)}"), flush=True)
                if theirs:
                    kept = whole(read(html.encode(), "a.html"), wanted)
                    print(row("Taguette", ending, pages, theirs, f"{kept} of {len(wanted)}"), flush=True)


if __name__ == "__main__":
    main()
