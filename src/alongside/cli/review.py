"""Begin a review of one or more documents: names out, prompts placed, written as an archive.

What was found is listed for you to check: Enter hides it, k leaves it as it is, l asks again at the end, a says that it
is not all one person, or type other words to stand in its place. With --yes everything found is hidden under the words
proposed; the list still goes to standard error.

  alongside review visit.docx minutes.pdf -o case.alongside
  alongside review visit.docx --comments -o case.alongside             the comments on it come in as a text behind it
  alongside review panel.eml --attachments -o case.alongside           all that came with the email too; or
  alongside review panel.eml --attachment minutes.docx -o case.alongside
  alongside review visit.docx --yes --apart Dean=2,4 -o case.alongside  places 2 and 4 of "Dean" are somebody else (see
                                                                        alongside names FILE --places)
  alongside review visit.docx --shift-dates 5 -o case.alongside        every date five weeks later (-5: earlier)
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from alongside.cli import apart, beside, files
from alongside.cli.names_out import names_taken_out, refuse_without_a_terminal


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="documents to review, in their order")
    parser.add_argument("-o", "--output", type=Path, required=True, help="where to write it, such as case.alongside")
    files.offer_force(parser)
    parser.add_argument("--title", default="", help="what to call the review (default: the first document's title)")
    parser.add_argument("--handles", type=Path, help="a handles.csv (name,kind,handle) that you keep elsewhere")
    beside.offer_several(parser)
    parser.add_argument("--shift-dates", metavar="WEEKS", type=int, default=0, help="move every date by so many weeks")
    apart.offer(parser)
    parser.add_argument("--yes", action="store_true", help="hide everything that is found, without asking")
    parser.add_argument("--sure", action="store_true", help="what looks like a name in your handles is none")


def run(asked: argparse.Namespace) -> None:
    from alongside import framework, names
    from alongside.exchange import write_archive
    from alongside.preparation import KEPT_FOR, ReviewBegun
    from alongside.prompts import bring_in
    from alongside.record import MemoryShelf, TextId, Words
    from alongside.web.home import local_reader

    files.free(asked.output, *asked.files, asked.handles, force=asked.force)
    refuse_without_a_terminal(ask=not asked.yes)
    brought = beside.with_what_is_beside(asked.files, asked)
    names.shifted("", asked.shift_dates)  # refused before anybody decides about names
    told = apart.read(asked.apart, texts=len(brought))
    out = names_taken_out(brought, asked.handles, ask=not asked.yes, sure=asked.sure, told=told)
    out.texts = [names.with_dates_moved(text, asked.shift_dates) for text in out.texts]
    by, at = local_reader(), datetime.now(UTC)
    shelf = MemoryShelf()
    title = Words(asked.title or out.texts[0].title)
    review = shelf.begin(ReviewBegun(framework.load().version, at.date() + KEPT_FOR, title), by=by, at=at)
    brought_in: dict[TextId, str] = {}
    for text in out.texts:
        brought_in[bring_in(shelf, review, text, by=by, at=at)] = text.text
    with shelf.open(review) as held:
        files.write(asked.output, write_archive(held, brought_in))
    print(f"Written to {asked.output}. {out.told()}", file=sys.stderr)
