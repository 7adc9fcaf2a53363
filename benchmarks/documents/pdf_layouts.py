"""How many paragraphs come out whole of PDFs whose pages are laid out in less simple ways.

    python benchmarks/documents/pdf_layouts.py [--list 5] [--only WORD]

Makes the PDFs itself, so that what is right is known: three columns, two with a heading across, line numbers and paragraph
numbers in the margin, notes at the foot, a table with a caption, pages turned by 90 degrees; by Chromium, by Typst and by
LibreOffice (where installed), each with a running header and page numbers.  A paragraph is whole when it is one block, letter
for letter; a number of the margin may stand in front of it.  The simple layouts are in `pdf_paragraphs.py`.
"""

from __future__ import annotations

import argparse
import html
import io
import re
import shutil
import tempfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pikepdf
import typst
from pdf_paragraphs import HEADER, WORDS, text
from printing import printed_by_chromium, printed_by_libreoffice
from word_file import packed

from alongside.texts import BroughtText, read

HEADING_ACROSS = "What the panel was told and what it made of that"


def note(number: int) -> str:
    """Another one each time: what stands at the same height of several pages would be a running line."""
    return f"{' '.join(WORDS[number % 40 : number % 40 + 5]).capitalize()}, as the minutes say ({number})."


TABLES = ("a table", "close cells")
CAPTION = "Table 1: Who could see the map"
CELLS = [" ".join(WORDS[at * 3 : at * 3 + 3]) for at in range(9)]


def parts() -> list[tuple[str, str]]:
    return text()[:90]


def css(layout: str) -> str:
    columns = {"three columns": 3, "two columns, heading across": 2}.get(layout, 1)
    size = "9pt" if columns == 3 else "11pt"
    return f"""body {{ font: {size}/1.35 serif; margin: 0 }} main {{ columns: {columns}; column-gap: 7mm }}
    h1 {{ column-span: all; font-size: 18pt }} .numbered p {{ position: relative; margin-left: 12mm }}
    .numbered p b {{ position: absolute; left: -12mm; font-weight: normal }} td {{ border: 1px solid; padding: 1mm 2mm }}
    .lines p {{ margin: 0 0 0 12mm; position: relative }} sup {{ font-size: 7pt }} .note {{ font-size: 8pt }}
    .close td {{ border: 0; padding: 0 6px 0 0 }}"""


def table_html(kind: str) -> str:
    rows = "".join("<tr>" + "".join(f"<td>{cell}" for cell in CELLS[at : at + 3]) for at in range(0, len(CELLS), 3))
    return f"<p>{CAPTION}<table class={kind} cellspacing=0>{rows}</table>"


def by_chromium(layout: str, _folder: Path) -> bytes | None:
    if layout in ("line numbers", "notes at the foot"):
        return None  # it has neither
    body, number = "", 0
    for kind, words in parts():
        if kind == "h":
            body += f"<h2>{words}</h2>"
            continue
        number += 1
        if number == 30 and layout == "two columns, heading across":
            body += f"<h1>{HEADING_ACROSS}</h1>"
        if number % 20 == 10 and layout in TABLES:
            body += table_html("close" if layout == "close cells" else "ruled")
        margin = f"<b>{number}.</b>" if layout == "paragraph numbers" else ""
        body += f"<p>{margin}{html.escape(words)}</p>"
    page = (
        f"<!doctype html><html lang=en><meta charset=utf-8><style>{css(layout)}</style>"
        f"<main class={'numbered' if layout == 'paragraph numbers' else 'plain'}>{body}</main>"
    )
    made = printed_by_chromium(page, HEADER, "20mm")
    return turned(made) if layout == "turned pages" else made


def by_typst(layout: str, folder: Path) -> bytes | None:
    columns = {"three columns": 3, "two columns, heading across": 2}.get(layout, 1)
    lines = [
        f'#set page(paper: "a4", columns: {columns}, numbering: "1", header: align(center, text(8pt)[{HEADER}]))',
        f"#set text(size: {9 if columns == 3 else 11}pt)",
        "#set par(justify: true, spacing: 1.1em)",
    ]
    if layout == "line numbers":
        lines.append('#set par.line(numbering: "1")')
    number = 0
    for kind, words in parts():
        if kind == "h":
            lines.append(f"== {words}")
            continue
        number += 1
        if number == 30 and layout == "two columns, heading across":
            lines.append(f'#place(top + center, scope: "parent", float: true)[= {HEADING_ACROSS}]')
        if number % 20 == 10 and layout in TABLES:
            cells = ", ".join(f"[{cell}]" for cell in CELLS)
            close = "stroke: none, inset: 2pt, " if layout == "close cells" else ""
            lines.append(f"{CAPTION}\n\n#table(columns: 3, {close}{cells})")
        if layout == "notes at the foot" and number % 6 == 0:
            words = f"{words[:-1]}#footnote[{note(number)}]."
        if layout == "paragraph numbers":
            words = f"#grid(columns: (12mm, 1fr), [{number}.], [{words}])"
        lines.append(words)
    source = folder / "a.typ"
    source.write_text("\n\n".join(lines))
    made = typst.compile(str(source))
    return turned(made) if layout == "turned pages" else made


def paragraph_docx(words: str, properties: str = "", more: str = "") -> str:
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{html.escape(words)}</w:t></w:r>{more}</w:p>'
    )


def by_libreoffice(layout: str, folder: Path) -> bytes | None:
    """Written as Word writes it, printed by LibreOffice."""
    if not shutil.which("soffice"):
        return None
    body, notes, number = "", "", 0
    head = '<w:headerReference w:type="default" r:id="rId8"/><w:footerReference w:type="default" r:id="rId9"/>'
    size = '<w:pgSz w:w="11906" w:h="16838"/>'
    size += '<w:pgMar w:top="1700" w:bottom="1700" w:left="1700" w:right="1400" w:header="700"/>'
    columns = {"three columns": 3, "two columns, heading across": 2}.get(layout, 1)
    cols = f'<w:cols w:num="{columns}" w:space="400"/>'
    counts = '<w:lnNumType w:countBy="1" w:restart="newPage"/>' if layout == "line numbers" else ""
    flow = '<w:type w:val="continuous"/>'
    for kind, words in parts():
        if kind == "h":
            body += paragraph_docx(words, '<w:pStyle w:val="Heading2"/>')
            continue
        number += 1
        if number == 30 and layout == "two columns, heading across":
            body += f"<w:p><w:pPr><w:sectPr>{head}{flow}{size}{cols}</w:sectPr></w:pPr></w:p>"
            body += paragraph_docx(HEADING_ACROSS, '<w:pStyle w:val="Heading1"/>')
            body += f'<w:p><w:pPr><w:sectPr>{head}{flow}{size}<w:cols w:num="1"/></w:sectPr></w:pPr></w:p>'
        if number % 20 == 10 and layout in TABLES:
            cells = "".join(
                "<w:tr>" + "".join(f"<w:tc>{paragraph_docx(cell)}</w:tc>" for cell in CELLS[at : at + 3]) + "</w:tr>"
                for at in range(0, 9, 3)
            )
            column = f'<w:gridCol w:w="{1900 if layout == "close cells" else 2900}"/>'
            grid = f"<w:tblGrid>{column * 3}</w:tblGrid>"
            close = '<w:tblCellMar><w:left w:w="30" w:type="dxa"/><w:right w:w="30" w:type="dxa"/></w:tblCellMar>'
            properties = f"<w:tblPr>{close}</w:tblPr>" if layout == "close cells" else ""
            body += paragraph_docx(CAPTION) + f"<w:tbl>{properties}{grid}{cells}</w:tbl>" + paragraph_docx("")
        more = ""
        if layout == "notes at the foot" and number % 6 == 0:
            more = (
                '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                f'<w:footnoteReference w:id="{number}"/></w:r><w:r><w:t>.</w:t></w:r>'
            )
            words = words[:-1]
            ref = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
            inner = f'<w:r><w:rPr><w:sz w:val="17"/></w:rPr><w:t xml:space="preserve"> {note(number)}</w:t></w:r>'
            notes += f'<w:footnote w:id="{number}"><w:p>{ref}{inner}</w:p></w:footnote>'
        properties = ""
        if layout == "paragraph numbers":
            properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        body += paragraph_docx(words, properties, more)
    body += f"<w:sectPr>{head}{flow if columns == 2 else ''}{size}{counts}{cols}</w:sectPr>"
    (folder / "a.docx").write_bytes(packed(body, notes, HEADER))
    made = printed_by_libreoffice(folder / "a.docx")
    return turned(made) if layout == "turned pages" else made


def turned(document: bytes) -> bytes:
    """The same pages, set sideways in the file and turned upright by /Rotate, as a landscape scanner or printer makes them."""
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(document)) as pages:
        for page in pages.pages:
            width, height = float(page.MediaBox[2]), float(page.MediaBox[3])
            page.contents_add(b"q 0 1 -1 0 %f 0 cm" % height, prepend=True)
            page.contents_add(b"Q")
            page.MediaBox = pikepdf.Array([0, 0, height, width])
            for name in ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
                if name in page:
                    del page[name]
            page.Rotate = 90
        pages.save(held)
    return held.getvalue()


LAYOUTS = {
    "three columns": 0.85,
    "two columns, heading across": 0.85,
    "line numbers": 0.95,
    "paragraph numbers": 0.95,
    "notes at the foot": 0.95,
    "a table": 0.95,
    "close cells": 0.95,
    "turned pages": 0.95,
}


def judged(found: BroughtText, layout: str) -> tuple[list[str], str]:
    """The paragraphs that are not whole, and what else is to be said."""
    blocks = [found.text[block.start : block.end] for block in found.blocks]
    bare = {re.sub(r"^\d{1,3}\.?\s+", "", block) for block in blocks} | set(blocks)
    wanted = [words for kind, words in parts() if kind == "p"]
    broken = [words for words in wanted if words not in bare]
    left = found.text.count(HEADER) + len(re.findall(r"\n\d+(?=\n)", found.text))
    said = [f"running lines or numbers left {left}"]
    if layout == "notes at the foot":
        told = {words for block, words in zip(found.blocks, blocks, strict=True) if block.kind == "note"}
        notes = [note(number) for number in range(6, len(wanted) + 1, 6)]
        said.append(f"notes {sum(one in told for one in notes)} of {len(notes)}")
    if layout in TABLES:
        times = sum(1 for number in range(1, len(wanted) + 1) if number % 20 == 10)
        cells = sum(block.kind == "cell" for block in found.blocks)
        exact = sum(min(blocks.count(cell), times) for cell in set(CELLS))
        said.append(f"cells exact {exact} of {times * 9} (found {cells}), captions {blocks.count(CAPTION)} of {times}")
    if layout == "two columns, heading across":
        said.append(f"heading {'whole' if HEADING_ACROSS in bare else 'broken'}")
    if layout == "line numbers":
        said.append(f"numbers inside {len(re.findall(r'[a-z] [0-9]{1,3} [a-z]', found.text))}")
    places = [found.text.find(words[:40]) for words in wanted]
    if swaps := sum(two < one for one, two in pairwise(places)):
        said.append(f"out of order {swaps}")
    return broken, "; ".join(said)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", type=int, default=0, help="how many broken paragraphs to show")
    parser.add_argument("--only", default="", help="layouts with this word in their name")
    parser.add_argument("--keep", type=Path, help="a folder for the PDFs, to look at them")
    asked = parser.parse_args()
    makers: tuple[Callable[[str, Path], bytes | None], ...] = (by_chromium, by_typst, by_libreoffice)
    wanted = [words for kind, words in parts() if kind == "p"]
    for layout, aim in LAYOUTS.items():
        for maker in makers if asked.only in layout else ():
            with tempfile.TemporaryDirectory() as folder:
                made = maker(layout, Path(folder))
            if made is None:
                continue
            name = f"{layout}, {maker.__name__[3:]}"
            if asked.keep:
                (asked.keep / f"{name.replace(' ', '-')}.pdf").write_bytes(made)
            found = read(made, "a.pdf")
            broken, said = judged(found, layout)
            whole = len(wanted) - len(broken)
            print(
                f"{name:42} whole {whole} of {len(wanted)}{'' if whole >= aim * len(wanted) else ' BELOW AIM'}; {said}"
            )
            blocks = [found.text[block.start : block.end] for block in found.blocks]
            for words in broken[: asked.list]:
                begun = next((block for block in blocks if words[:25] in block), "–")
                print(f"      wanted {words[:60]} … {words[-50:]}\n      found  {begun[:80]} … {begun[-50:]}")


if __name__ == "__main__":
    main()
