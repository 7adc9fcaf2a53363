"""Telling two people of one name apart on the command line: --apart Dean=2,4, and the numbered places that it speaks of."""

from __future__ import annotations

import argparse
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from alongside.names import Candidate, around, told_apart
from alongside.refusals import Refusal

_ASKED = re.compile(r"(?:(?P<text>\d+):)?(?P<name>[^=]*[^=\s])\s*=\s*(?P<numbers>\d+(?:\s*,\s*\d+)*)")
_FORM = "Write the name, =, and the numbers of the places that are somebody else: --apart Dean=2,4"


@dataclass(frozen=True)
class Apart:
    """What is to be told apart: in which text, counted from 0, of which name, which places, counted from 1."""

    text: int
    name: str
    numbers: tuple[int, ...]


def offer(parser: argparse.ArgumentParser) -> None:
    """The flag of commands that list or take out names."""
    parser.add_argument(
        "--apart",
        metavar="NAME=2,4",
        action="append",
        default=[],
        help="these places of a name are somebody else; of several texts the second: 2:NAME=1; may repeat",
    )


def read(asked: Sequence[str], *, texts: int) -> list[Apart]:
    """What was asked, of so many texts.  Raises Refusal for what cannot be understood."""
    read_: list[Apart] = []
    for said in asked:
        told = _ASKED.fullmatch(said.strip())
        if not told:
            raise Refusal(f"--apart {said} cannot be read. {_FORM}")
        if texts > 1 and not told["text"]:
            raise Refusal(
                f"There are {texts} texts. Say in which: --apart 1:{said} for the first. Nothing was written."
            )
        text = int(told["text"] or 1)
        if not 1 <= text <= texts:
            there = "is one text" if texts == 1 else f"are {texts} texts"
            raise Refusal(f"--apart {said} speaks of text {text}, and there {there}. Nothing was written.")
        read_.append(Apart(text - 1, told["name"].strip(), tuple(int(one) for one in told["numbers"].split(","))))
    return read_


def told(text: str, found: Sequence[Candidate], asked: Sequence[Apart], taken: Collection[str]) -> list[Candidate]:
    """The finds with those of somebody else behind them, under a handle of their own.  `taken` are handles that others have."""
    apart = list(found)
    for one in asked:
        at = next((at for at, each in enumerate(apart) if _is_called(each, one.name)), None)
        if at is None:
            raise Refusal(f"Nobody was found who is called “{one.name}”. {_SEE}")
        many = len(apart[at].places)
        beyond = [number for number in one.numbers if not 1 <= number <= many]
        if beyond:
            places = "1 place" if many == 1 else f"{many} places"
            raise Refusal(f"“{one.name}” stands in {places}, and there is no number {beyond[0]}. {_SEE}")
        used = {each.handle.lower() for each in apart} | {handle.lower() for handle in taken}
        starts = {apart[at].places[number - 1][0] for number in one.numbers}
        apart[at : at + 1] = told_apart(text, apart[at], starts, used)
    return apart


_SEE = "The places are numbered by: alongside names FILE --places. Nothing was written."


def _is_called(one: Candidate, name: str) -> bool:
    return name.casefold() in {form.casefold() for form in one.forms}


def numbered(text: str, one: Candidate) -> Iterator[str]:
    """A line for each place, with its number and the words around it."""
    for number, place in enumerate(around(text, one.places), 1):
        yield f"    {number:>3}  {place.before}[{place.words}]{place.after}"


def chosen(said: str, many: int) -> list[int] | None:
    """The numbers that somebody typed, from 1 to so many; None when they are none."""
    numbers = [int(one) for one in re.findall(r"\d+", said)]
    return numbers if numbers and re.fullmatch(r"[\d\s,]+", said) and all(1 <= one <= many for one in numbers) else None
