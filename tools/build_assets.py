"""Put the two typefaces where the pages and the PDF find them.  Run by `make` after `npm ci`; carried by the wheel.

Pages take the variable fonts as they come.  Typst takes none, so static weights are cut for it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).parent.parent
FONTS = ROOT / "node_modules" / "@fontsource-variable"
FOR_PAGES = ROOT / "src/alongside/web/static/fonts"
FOR_PDF = ROOT / "src/alongside/reports/fonts"

PAGE_FONTS = (
    "literata/files/literata-latin-wght-normal.woff2",
    "literata/files/literata-latin-ext-wght-normal.woff2",
    "literata/files/literata-latin-wght-italic.woff2",
    "literata/files/literata-latin-ext-wght-italic.woff2",
    "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
)

# family as Typst names it, files (Latin, Latin extended), weight, style
CUTS = (
    ("Literata", "literata/files/literata-{}-wght-normal.woff2", 400, "Regular"),
    ("Literata", "literata/files/literata-{}-wght-normal.woff2", 600, "SemiBold"),
    ("Literata", "literata/files/literata-{}-wght-italic.woff2", 400, "Italic"),
    (
        "Atkinson Hyperlegible Next",
        "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-{}-wght-normal.woff2",
        400,
        "Regular",
    ),
    (
        "Atkinson Hyperlegible Next",
        "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-{}-wght-normal.woff2",
        650,
        "SemiBold",
    ),
)


def main() -> None:
    for folder in (FOR_PAGES, FOR_PDF):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    for name in PAGE_FONTS:
        shutil.copy(FONTS / name, FOR_PAGES)
    for family, pattern, weight, style in CUTS:
        for script in ("latin", "latin-ext"):
            font = TTFont(FONTS / pattern.format(script))
            axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
            cut = instantiateVariableFont(font, axes | {"wght": weight}, inplace=True)
            cut.flavor = None
            _name(cut, family if script == "latin" else f"{family} Extended", weight, style)
            cut.save(FOR_PDF / f"{family.replace(' ', '')}-{script}-{style}.ttf")


def _name(font: TTFont, family: str, weight: int, style: str) -> None:
    names = font["name"]
    for record, words in (
        (1, family if style in ("Regular", "Italic") else f"{family} {style}"),
        (2, style if style in ("Regular", "Italic") else "Regular"),
        (4, f"{family} {style}"),
        (6, f"{family}-{style}".replace(" ", "")),
        (16, family),
        (17, style),
    ):
        names.setName(words, record, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 600 if weight == 650 else weight


if __name__ == "__main__":
    main()
