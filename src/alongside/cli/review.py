"""Begin a review of one or more documents: names out, prompts placed, written as an archive.

What was found is listed for you to check: Enter hides it, k leaves it as it is, or type other words to stand in its place.
With --yes everything found is hidden under the words proposed; the list still goes to standard error.

alongside review visit.docx minutes.pdf -o case.alongside
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from alongside.cli import files
from alongside.names import Candidate, Choice, Decision, Key, Kind
from alongside.refusals import Refusal
from alongside.texts import BroughtText, KeptText


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="documents to review, in their order")
    parser.add_argument("-o", "--output", type=Path, required=True, help="where to write it, such as case.alongside")
    files.offer_force(parser)
    parser.add_argument("--title", default="", help="what to call the review (default: the first document's title)")
    parser.add_argument("--handles", type=Path, help="a handles.csv (name,kind,handle) that you keep elsewhere")
    parser.add_argument("--yes", action="store_true", help="hide everything that is found, without asking")


def run(asked: argparse.Namespace) -> None:
    from alongside import framework
    from alongside.exchange import write_archive
    from alongside.preparation import KEPT_FOR, ReviewBegun
    from alongside.prompts import bring_in
    from alongside.record import MemoryShelf, TextId, Words
    from alongside.web.home import local_reader

    files.free(asked.output, *asked.files, asked.handles, force=asked.force)
    kept = names_taken_out(asked.files, asked.handles, ask=not asked.yes)
    by, at = local_reader(), datetime.now(UTC)
    shelf = MemoryShelf()
    title = Words(asked.title or kept[0].title)
    review = shelf.begin(ReviewBegun(framework.load().version, at.date() + KEPT_FOR, title), by=by, at=at)
    brought_in: dict[TextId, str] = {}
    for text in kept:
        brought_in[bring_in(shelf, review, text, by=by, at=at)] = text.text
    with shelf.open(review) as held:
        files.write(asked.output, write_archive(held, brought_in))
    print(f"Written to {asked.output}. Nothing that was found is in it.", file=sys.stderr)


def names_taken_out(paths: Sequence[Path], handles: Path | None, *, ask: bool) -> list[KeptText]:
    """The documents with names out, decided by whoever sits here, or all hidden.  `handles` is a handles.csv to go by."""
    from alongside import names, texts

    if ask and not sys.stdin.isatty():
        raise Refusal(
            "Nobody is here to check the names. Run it on a terminal, or with --yes to hide all that is found."
        )
    keys: Sequence[Key] = names.read_handles(files.read(handles)) if handles else ()
    known = {key.name.casefold(): key.handle for key in keys}
    kept = []
    for path in paths:
        print(f"Reading {path.name}…", file=sys.stderr)
        brought = texts.read(files.read(path), path.name)
        for notice in brought.notices:
            print(notice, file=sys.stderr)
        kept.append(names.take_out(brought, _decisions(brought, known, ask=ask)))
    return kept


def _decisions(brought: BroughtText, known: dict[str, str], *, ask: bool) -> list[Decision]:
    """What is hidden and what is left, for one document.  `known` (words to handle) grows with what is decided here."""
    from alongside import names

    found = names.candidates(brought.text, set(known.values()), brought.title)
    proposed = [(one, _handle(one, known)) for one in found]
    print(f"{len(found)} found that could point to somebody:", file=sys.stderr)
    decided = []
    for one, handle in proposed:
        decision = _ask(one, handle) if ask else Decision(one.places, handle, Choice.HIDE, one.forms)
        if not ask:
            print(f"  {', '.join(one.forms)} → {handle} ({len(one.places)})", file=sys.stderr)
        if decision.choice is Choice.HIDE:
            known |= {form.casefold(): decision.handle for form in one.forms}
        decided.append(decision)
    return decided


def _handle(one: Candidate, known: dict[str, str]) -> str:
    """The handle that these words have already, in an earlier document or in handles.csv; else the one proposed.

    "Amira" is "Amira Okafor-Reid" when nobody else known bears that name.
    """
    exact = [known[form.casefold()] for form in one.forms if form.casefold() in known]
    if exact or one.kind is not Kind.PERSON:
        return exact[0] if exact else one.handle
    parts = [set(form.casefold().split()) for form in one.forms]
    bearing = {handle for name, handle in known.items() if any(part < set(name.split()) for part in parts)}
    return bearing.pop() if len(bearing) == 1 else one.handle


def _ask(one: Candidate, handle: str) -> Decision:
    print(f"\n{one.kind}: {', '.join(one.forms)} ({len(one.places)} places)", file=sys.stderr)
    print(f"  Enter: hide as “{handle}” · k: leave as it is · other words: hide as those", file=sys.stderr)
    try:
        said = input("> ").strip()
    except EOFError as why:
        raise Refusal("The list was not checked to its end. Nothing was written.") from why
    choice = Choice.LEAVE if said == "k" else Choice.HIDE
    return Decision(one.places, handle if said in ("", "k") else said, choice, one.forms)
