"""Write the worked example as an archive, to look at or to bring into the workbench.

alongside demo -o demo.alongside
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from alongside.cli import files


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", type=Path, required=True, help="where to write it, such as demo.alongside")
    files.offer_force(parser)


def run(asked: argparse.Namespace) -> None:
    from alongside.example import demo
    from alongside.exchange import write_archive
    from alongside.record import ReviewId, replayed
    from alongside.web.home import local_reader

    files.free(asked.output, force=asked.force)
    entries, texts = demo(by=local_reader(), at=datetime.now(UTC))
    review = replayed(ReviewId(entries[0].key), entries, trusted=True)
    files.write(asked.output, write_archive(review, texts))
