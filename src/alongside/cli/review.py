"""Begin a review of one or more documents: names out, prompts placed, written as an archive.

What was found is listed for you to check: Enter hides it, k leaves it as it is, l asks again at the end, or type other
words to stand in its place. With --yes everything found is hidden under the words proposed; the list still goes to
standard error.

  alongside review visit.docx minutes.pdf -o case.alongside
  alongside review visit.docx --comments -o case.alongside             the comments on it come in as a text behind it
  alongside review panel.eml --attachments -o case.alongside           all that came with the email too; or
  alongside review panel.eml --attachment minutes.docx -o case.alongside
  alongside review visit.docx --shift-dates 5 -o case.alongside        every date five weeks later (-5: earlier)
"""

from __future__ import annotations

import argparse
import sys
from collections import deque
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from alongside.cli import beside, files
from alongside.names import Candidate, Choice, Decision, Key, Named
from alongside.refusals import Refusal
from alongside.texts import BroughtText, KeptText


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="documents to review, in their order")
    parser.add_argument("-o", "--output", type=Path, required=True, help="where to write it, such as case.alongside")
    files.offer_force(parser)
    parser.add_argument("--title", default="", help="what to call the review (default: the first document's title)")
    parser.add_argument("--handles", type=Path, help="a handles.csv (name,kind,handle) that you keep elsewhere")
    beside.offer_several(parser)
    parser.add_argument("--shift-dates", metavar="WEEKS", type=int, default=0, help="move every date by so many weeks")
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
    out = names_taken_out(brought, asked.handles, ask=not asked.yes, sure=asked.sure)
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


@dataclass
class TakenOut:
    """The documents as they may be kept, and what was left in them by whoever decided."""

    texts: list[KeptText]
    left: list[str]

    def told(self) -> str:
        if not self.left:
            return "Nothing that was found is in it."
        listed = ", ".join(f"“{words}”" for words in dict.fromkeys(self.left))
        return f"Left as it is, and in it: {listed}. Nothing else that was found is."


def refuse_without_a_terminal(*, ask: bool) -> None:
    if ask and not sys.stdin.isatty():
        raise Refusal(
            "Nobody is here to check the names. Run it on a terminal, or with --yes to hide all that is found."
        )


def names_taken_out(brought_in: Iterable[BroughtText], handles: Path | None, *, ask: bool, sure: bool) -> TakenOut:
    """The texts with names out, decided by whoever sits here, or all hidden.  `handles` is a handles.csv to go by."""
    from alongside import names

    keys = names.read_handles(files.read(handles)) if handles else ()
    known = {key.name.casefold(): key for key in keys}
    if not ask and not sure:
        _refuse_doubtful(keys)
    out = TakenOut([], [])
    for brought in brought_in:
        print(f"In “{brought.title}”:", file=sys.stderr)
        found = _found(brought, known.values())
        decided = _asked(found, known.values(), sure=sure) if ask else _all_hidden(found)
        known |= {
            form.casefold(): Key(form, one.kind, decision.handle)
            for (one, _), decision in zip(found, decided, strict=True)
            for form in one.forms
            if decision.choice is Choice.HIDE and not form.endswith(("'s", "’s"))
        }
        out.left += [one.words[0] for one in decided if one.choice is Choice.LEAVE]
        out.texts.append(names.take_out(brought, decided))
    return out


def _refuse_doubtful(keys: Sequence[Key]) -> None:
    """With --yes nobody is asked about a handle of the list that may be somebody's name."""
    from alongside import names

    found = dict.fromkeys(words for key in keys for words in names.doubtful(key.handle))
    if found:
        listed = " and ".join(f"“{words}”" for words in found)
        raise Refusal(
            f"Is {listed} a name? Give it a role or initials in your list, or add --sure if it is none. "
            "Nothing was written."
        )


def _found(brought: BroughtText, keys: Collection[Key]) -> list[tuple[Candidate, bool]]:
    """What was found, under the handles that are known already; then what only the list knows, True for ordinary words."""
    from alongside import names

    known, taken = names.Known(keys), {key.handle for key in keys}
    found = names.candidates(brought.text, taken, brought.title, brought.blocks)
    handles = [known.handle(one.kind, one.forms) for one in found]
    fixed = {at for at, handle in enumerate(handles) if handle is not None}
    proposed = [handle or one.handle for one, handle in zip(found, handles, strict=True)]
    instead = {one.handle: handle for one, handle in zip(found, handles, strict=True) if handle is not None}
    numbered = names.numbered_anew(proposed, fixed, taken, instead)
    listed = names.not_found(brought.text, brought.title, keys, found)
    return [
        *(
            (Candidate(one.kind, one.forms, one.places, handle), False)
            for one, handle in zip(found, numbered, strict=True)
        ),
        *((one.candidate, one.ordinary) for one in listed),
    ]


def _all_hidden(found: Sequence[tuple[Candidate, bool]]) -> list[Decision]:
    """Everything that was found, but for ordinary words that somebody of the list is called by."""
    print(f"{len(found)} found that could point to somebody:", file=sys.stderr)
    decided = []
    for one, ordinary in found:
        becomes = "left: it may be an ordinary word. Decide without --yes" if ordinary else one.handle
        print(f"  {', '.join(one.forms)} → {becomes} ({_places(one)})", file=sys.stderr)
        decided.append(Decision(one.places, one.handle, Choice.LEAVE if ordinary else Choice.HIDE, one.forms))
    return decided


def _asked(found: Sequence[tuple[Candidate, bool]], keys: Collection[Key], *, sure: bool) -> list[Decision]:
    """What the person decides about each; what is put aside comes again at the end."""
    print(f"{len(found)} found that could point to somebody:", file=sys.stderr)
    decided: dict[int, Decision] = {}
    waiting = deque(range(len(found)))
    aside: set[int] = set()
    while waiting:
        number = waiting.popleft()
        if number in aside and aside >= {number, *waiting}:
            print(f"\nYou put {len(aside)} aside. Decide now:", file=sys.stderr)
            aside.clear()
        named = _named([one for at, (one, _) in enumerate(found) if at == number or _stays_out(decided.get(at))], keys)
        decision = _ask(found[number][0], named, sure=sure)
        if decision.choice is Choice.LATER:
            waiting.append(number)
            aside.add(number)
        else:
            decided[number] = decision
    return [decided[number] for number in range(len(found))]


def _stays_out(decision: Decision | None) -> bool:
    return decision is None or decision.choice is Choice.HIDE


def _named(found: Sequence[Candidate], keys: Collection[Key]) -> Named:
    """The names that come out of this document, and those of the list and of the documents before."""
    here = [(one.kind, form) for one in found for form in one.forms]
    return Named([*here, *((key.kind, key.name) for key in keys)])


def _ask(one: Candidate, named: Named, *, sure: bool) -> Decision:
    """One decision; asked again when what was typed cannot stand there, or may be a name and is not typed a second time."""
    from alongside import names

    print(f"\n{one.kind}: {', '.join(one.forms)} ({_places(one)})", file=sys.stderr)
    print(
        f"  Enter: hide as “{one.handle}” · k: leave as it is · l: later · other words: hide as those", file=sys.stderr
    )
    doubted = ""
    while True:
        try:
            said = " ".join(input("> ").split())
        except EOFError as why:
            raise Refusal("The list was not checked to its end. Nothing was written.") from why
        if said in _KEYS:
            return Decision(one.places, one.handle, _KEYS[said], one.forms)
        if len(said) == 1 and said.islower():
            print(f"  “{said}” is no key here. Press Enter, k or l, or write what shall stand there.", file=sys.stderr)
            continue
        try:
            handle = names.checked_handle(said or one.handle, named)
        except Refusal as refusal:
            print(f"  {refusal.sentence}", file=sys.stderr)
            continue
        found = () if sure or handle == doubted else names.doubtful(handle)
        if not found:
            return Decision(one.places, handle, Choice.HIDE, one.forms)
        doubted = handle
        listed = " and ".join(f"“{words}”" for words in found)
        print(f"  Is {listed} a name? Write a role instead; or the same once more, if it is none.", file=sys.stderr)


_KEYS = {"k": Choice.LEAVE, "l": Choice.LATER}


def _places(one: Candidate) -> str:
    return "in the title" if not one.places else f"{len(one.places)} place{'' if len(one.places) == 1 else 's'}"
