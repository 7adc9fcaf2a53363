"""Two pages for supervision: what has no room is left out whole, never cut, and the page says so.

What gives way first: how the ten duties stand; then the longest words.  Commitments and last time stay longest, and the
commitment that stands first stays longest of all.  That somebody was not heard stays whatever goes, and so does where readers
differ: only why goes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeVar

from msgspec.structs import replace

from alongside.answers import Whose
from alongside.reports.values import CameTold, LastTimeTold, PromiseTold, QuestionTold, Report, Said
from alongside.reports.wording import how_many

IN_FULL: Final = "In the full report."
ABOUT_ROOM: Final = 900
"""Characters of what is looked at, why, with whom, that leave the picture its room on page 1."""
_LINE: Final = 90
_LONGEST_TITLE: Final = 90
_STAYS: Final = 3
"""How much longer than an answer a commitment may be, and stay."""

One = TypeVar("One")


class Piece(NamedTuple):
    """Something that can go whole: what it is, and which."""

    kind: str
    of: str = ""
    number: int = 0


def pieces(report: Report) -> list[Piece]:
    """Everything that can go, in the order in which it does."""
    sized = sorted(_sized(report), key=lambda one: -one[1])
    return [Piece("duties"), *(piece for piece, size in sized if size)]


def _sized(report: Report) -> Iterator[tuple[Piece, float]]:
    for question in (report.trusting, *report.impact, *report.ahead):
        for number, said in enumerate(question.said):
            yield Piece("answer", question.code, number), _size(said.words, said.why_not, said.who_asks)
    for feature in report.differences:
        yield Piece("reason", feature.code), _size(*(given.reason for given in feature.given))
    for unheard in report.unheard:
        yield Piece("why not", unheard.code), _size(unheard.why_not, unheard.who_asks)
    for number, one in enumerate(report.promises):
        size = _size(one.what, one.who, one.would_know, one.told_to) / _STAYS
        yield Piece("commitment", number=number), size if number else size / _STAYS
    if report.last_time is not None:
        yield Piece("why not", "last time"), _size(report.last_time.not_asked)
        for number, came in enumerate(report.last_time.commitments):
            yield Piece("noticed", number=number), _size(came.noticed, came.who_says)
            yield Piece("earlier", number=number), _size(came.what) / _STAYS


def _size(*words: str) -> float:
    """Characters, and a line for each line's end."""
    return float(sum(len(one) + _LINE * one.count("\n") for one in words))


def shortened(report: Report, gone: Collection[Piece]) -> Report:
    """The report without these pieces; a sentence stands where they were."""
    return replace(
        report,
        title=_one_line(report.title),
        about=_about(report.about),
        duties=() if Piece("duties") in gone else report.duties,
        trusting=_question(report.trusting, gone),
        impact=tuple(_question(one, gone) for one in report.impact),
        ahead=tuple(_question(one, gone) for one in report.ahead),
        unheard=tuple(
            replace(one, why_not=IN_FULL, who_asks="") if Piece("why not", one.code) in gone else one
            for one in report.unheard
        ),
        differences=tuple(
            replace(one, given=()) if Piece("reason", one.code) in gone else one for one in report.differences
        ),
        promises=_rest(report.promises, gone, "commitment", lambda said: PromiseTold(said, "", "", "", "", "")),
        last_time=report.last_time and _last_time(report.last_time, gone),
    )


def left_out(report: Report, gone: Iterable[Piece]) -> str:
    """What the foot of the page says of it; empty when nothing is left out."""
    kinds = Counter(one.kind for one in gone)
    commitments = kinds.pop("commitment", 0) + kinds.pop("earlier", 0)
    duties = kinds.pop("duties", 0) and any(one.given for one in report.duties)
    answers = kinds.total() + sum(words != kept for words, kept in zip(report.about, _about(report.about), strict=True))
    said = ["how the ten duties stand"] if duties else []
    said += [how_many(answers, "answer")] if answers else []
    said += [how_many(commitments, "commitment")] if commitments else []
    return (
        f"Left out for want of room, each of them whole: {'; '.join(said)}. The full report has them." if said else ""
    )


def _about(about: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The longest goes until the picture has its room."""
    kept = dict(about)
    while sum(_size(words) for words in kept.values()) > ABOUT_ROOM:
        kept[max(kept, key=lambda name: _size(kept[name]))] = IN_FULL
    return tuple(kept.items())


def _question(question: QuestionTold, gone: Collection[Piece]) -> QuestionTold:
    """Who was not heard stays, without why not; of other answers it is said how many there are."""
    numbered = [(Piece("answer", question.code, number), one) for number, one in enumerate(question.said)]
    said = [one for piece, one in numbered if piece not in gone]
    out = [one for piece, one in numbered if piece in gone]
    if any(one.whose == Whose.NOT_HEARD_YET for one in out):
        said.append(Said("", "", Whose.NOT_HEARD_YET, IN_FULL, IN_FULL))
    heard = sum(one.whose != Whose.NOT_HEARD_YET for one in out)
    if heard:
        said.append(Said("", _further(heard, "answer", more=bool(said)), "", "", ""))
    return replace(question, said=tuple(said))


def _last_time(told: LastTimeTold, gone: Collection[Piece]) -> LastTimeTold:
    short = [
        replace(one, noticed=IN_FULL, who_says=IN_FULL) if Piece("noticed", number=number) in gone else one
        for number, one in enumerate(told.commitments)
    ]
    return replace(
        told,
        title=_one_line(told.title),
        not_asked=IN_FULL if Piece("why not", "last time") in gone else told.not_asked,
        commitments=_rest(short, gone, "earlier", lambda said: CameTold(said, "", "", "", "", "")),
    )


def _rest(ones: Sequence[One], gone: Collection[Piece], kind: str, said_of: Callable[[str], One]) -> tuple[One, ...]:
    """Those that stay, and one that says how many more there are."""
    kept = [one for number, one in enumerate(ones) if Piece(kind, number=number) not in gone]
    more = len(ones) - len(kept)
    return (*kept, said_of(_further(more, "commitment", more=bool(kept)))) if more else tuple(kept)


def _further(number: int, what: str, *, more: bool) -> str:
    """3 further answers are in the full report."""
    is_, further = ("is" if number == 1 else "are"), ("further " if more else "")
    if number == 1 and not more:
        return f"The {what} is in the full report."
    return f"{how_many(number, further + what)} {is_} in the full report."


def _one_line(title: str) -> str:
    """A title is named, not told: its first words will do."""
    return title if len(title) <= _LONGEST_TITLE else title[:_LONGEST_TITLE].rpartition(" ")[0] + "…"
