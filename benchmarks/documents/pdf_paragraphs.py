"""How many paragraphs of a PDF come out whole, and whether headers, footers or page numbers are left in its text.

    python benchmarks/documents/pdf_paragraphs.py [--list 5]

Makes the PDFs itself, so that what is right is known: the same text on one column and on two, ragged and justified, by
Chromium, by LibreOffice (where installed) and by reportlab.  A paragraph is whole when it is one block, letter for letter,
spaces apart.
"""

from __future__ import annotations

import argparse
import html
import random
import re
import shutil
import tempfile
from pathlib import Path

from printing import printed_by_chromium, printed_by_libreoffice
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen import canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from alongside.texts import read

COUNT = 134
HEADER = "Confidential: review of practice, Northtown"
WORDS = str.split("""the young person worker asked whether anybody had told him what would happen with the map and who could see it
friends family panel police school youth social agreed shared meeting plan safe support estate Tuesday afterwards
multi-agency well-being consent information because although nobody remembered writing down what he said about it""")


def text() -> list[tuple[str, str]]:
    """Headings ("h") and paragraphs ("p") of one to nine sentences, always the same."""
    chance = random.Random(7)
    made: list[tuple[str, str]] = []
    for number in range(COUNT):
        if number % 9 == 0:
            made.append(("h", f"{' '.join(chance.choices(WORDS, k=4)).capitalize()}"))
        sentences = [
            f"{' '.join(chance.choices(WORDS, k=chance.randint(4, 24))).capitalize()}."
            for _ in range(chance.randint(1, 9))
        ]
        made.append(("p", " ".join(sentences)))
    return made


def page(columns: int, align: str) -> str:
    body = "".join(
        f"<{'h2' if kind == 'h' else 'p'}>{html.escape(words)}</{'h2' if kind == 'h' else 'p'}>"
        for kind, words in text()
    )
    return f"""<!doctype html><html lang=en><meta charset=utf-8><style>body {{ font: 11pt/1.35 serif; text-align: {align};
    columns: {columns}; column-gap: 8mm; hyphens: {"auto" if align == "justify" else "manual"} }}</style>{body}"""


def by_chromium(columns: int, align: str, _folder: Path) -> bytes:
    return printed_by_chromium(page(columns, align), HEADER)


def by_libreoffice(columns: int, align: str, folder: Path) -> bytes:
    from docx import Document
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    document = Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = HEADER
    run = section.footer.paragraphs[0].add_run()
    for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = words
        run._r.append(element)
    cols = OxmlElement("w:cols")
    cols.set(qn("w:num"), str(columns))
    section._sectPr.append(cols)
    for kind, words in text():
        paragraph = document.add_heading(words, 2) if kind == "h" else document.add_paragraph(words)
        if align == "justify" and kind == "p":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    document.save(str(folder / "a.docx"))
    return printed_by_libreoffice(folder / "a.docx")


def by_reportlab(columns: int, align: str, folder: Path) -> bytes:
    def running(sheet: canvas.Canvas, document: BaseDocTemplate) -> None:
        sheet.drawString(70, 800, HEADER)
        sheet.drawCentredString(297, 30, str(document.page))

    width = (A4[0] - 140 - 20 * (columns - 1)) / columns
    frames = [Frame(70 + at * (width + 20), 60, width, 720, 0, 0, 0, 0) for at in range(columns)]
    body = ParagraphStyle("body", fontSize=11, leading=14.5, spaceAfter=7, alignment=4 if align == "justify" else 0)
    heading = ParagraphStyle("heading", fontName="Helvetica-Bold", fontSize=15, leading=20, spaceAfter=7)
    document = BaseDocTemplate(str(folder / "a.pdf"), pagesize=A4)
    document.addPageTemplates(PageTemplate(frames=frames, onPage=running))
    document.build([Paragraph(html.escape(words), heading if kind == "h" else body) for kind, words in text()])
    return (folder / "a.pdf").read_bytes()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", type=int, default=0, help="how many broken paragraphs to show")
    parser.add_argument("--keep", type=Path, help="a folder for the PDFs, to look at them")
    asked = parser.parse_args()
    wanted = [words for kind, words in text() if kind == "p"]
    for maker in (by_chromium, *((by_libreoffice,) if shutil.which("soffice") else ()), by_reportlab):
        for columns in (1, 2):
            for align in ("left", "justify"):
                with tempfile.TemporaryDirectory() as folder:
                    made = maker(columns, align, Path(folder))
                name = f"{maker.__name__[3:]}, {columns} column{'s' if columns > 1 else ''}, {align}"
                if asked.keep:
                    (asked.keep / f"{name.replace(' ', '-')}.pdf").write_bytes(made)
                found = read(made, "a.pdf")
                blocks = {found.text[block.start : block.end] for block in found.blocks}
                broken = [words for words in wanted if words not in blocks]
                left = found.text.count(HEADER) + len(re.findall(r"\bPage \d+|\n\d+\n", found.text))
                print(f"{name:38} whole {len(wanted) - len(broken)} of {len(wanted)}; running lines left {left}")
                for words in broken[: asked.list]:
                    begun = next((block for block in blocks if block[:30] == words[:30]), "–")
                    print(f"      wanted {words[:60]} … {words[-50:]}\n      found  {begun[:60]} … {begun[-50:]}")


if __name__ == "__main__":
    main()
