"""Take the picture of a review away, as SVG or PNG.

  alongside picture case.alongside -o picture.svg      for print and slides
  alongside picture case.alongside -o picture.png      1,600 dots and more across

It holds features, answers and strokes: no passage, no reason, no title.  What it shows is said in words inside the file,
and with --words on standard output.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from alongside.cli import files
from alongside.refusals import Refusal


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("archive", metavar="ARCHIVE", type=Path, help="a review, such as case.alongside")
    parser.add_argument("-o", "--output", metavar="PICTURE", type=Path, help="where to write it: .svg or .png")
    files.offer_force(parser)
    parser.add_argument("--words", action="store_true", help="print what it shows, for whoever does not see it")


def run(asked: argparse.Namespace) -> None:
    from alongside.answers import in_full, picture
    from alongside.exchange import read_archive
    from alongside.reports import picture_file

    if asked.output is None and not asked.words:
        raise Refusal("Say where to write it, such as -o picture.svg, or ask for --words.")
    if asked.output is not None:
        files.free(asked.output, asked.archive, force=asked.force)
    shown = picture(read_archive(files.read(asked.archive)).review())
    if asked.output is not None:
        files.write(asked.output, picture_file(shown, asked.output.suffix.lower().removeprefix(".")))
    if asked.words:
        print(in_full(shown))
