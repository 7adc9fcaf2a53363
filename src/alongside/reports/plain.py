"""Plain words for the person it is about: what adults did, what nobody asked, what will change, and what they may do."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Final

import msgspec

from alongside.answers import Met, State
from alongside.commitments import Came
from alongside.framework import Side
from alongside.reports.reading_age import reading_age
from alongside.reports.values import NOT_SAID, CameTold, Report
from alongside.reports.wording import listed

PHRASES: Final = Path(__file__).parent / "plain.toml"
EASY: Final = 13
_SEEN: Final = {State.STRONG: "Seen clearly:", State.SOME: "Seen in part:"}
_OPEN: Final = {State.UNSURE: "Not sure:", State.WE_DIFFER: "Those who read it do not agree:"}

_OWED: Final = {
    Met.MET: "Done:",
    Met.PARTLY: "Done in part:",
    Met.NOT: "Not done:",
    Met.NOT_KNOWN: "Nobody knows yet:",
    State.WE_DIFFER: "Those who read it do not agree:",
}

_CAME: Final = {
    Came.DONE: "It was done.",
    Came.CHANGED: "It was done in another way.",
    Came.DROPPED: "It was given up.",
    Came.STILL_GOING: "It is not done yet. They are still at it.",
}


class Line(msgspec.Struct, frozen=True):
    """One paragraph or item.  `label` stands before it; `theirs`: words that the team typed, not ours."""

    words: str
    label: str = ""
    theirs: bool = False


class PlainSection(msgspec.Struct, frozen=True):
    """`side` is trust or surveillance where the section is about one of them."""

    heading: str
    lines: tuple[Line, ...]
    items: tuple[tuple[Line, ...], ...] = ()
    side: str = ""


YOURS: Final = PlainSection(
    "If this is about you",
    (
        Line("You may read it all. Ask for the long one if you want it."),
        Line("You may say that something is wrong, or that something is missing. Ask them to write that down."),
        Line("You may ask who has seen this, and where it goes next."),
        Line("You may bring somebody you trust."),
    ),
)


class Plain(msgspec.Struct, frozen=True):
    title: str
    on: date
    written: str
    sections: tuple[PlainSection, ...]

    def lines(self) -> tuple[Line, ...]:
        return tuple(
            line for one in self.sections for group in ((one.lines,), one.items) for lines in group for line in lines
        )


def in_plain_words(report: Report) -> Plain:
    """The report for somebody of eleven to thirteen.  What the team typed stays as it is: see `hard_words`."""
    sections = (
        _what_this_is(report),
        _looked_at(report),
        _seen(report, Side.TRUST, "What was seen that builds trust"),
        _seen(report, Side.SURVEILLANCE, "What was seen that is more like watching"),
        _not_sure(report),
        _not_found(report),
        _not_asked(report),
        _owed(report),
        *_last_time(report),
        _will_change(report),
        YOURS,
    )
    return Plain(report.title, report.on, report.written, sections)


def own_age(plain: Plain) -> int:
    """The reading age of our own words."""
    return reading_age("\n".join(f"{line.label} {line.words}" for line in plain.lines() if not line.theirs))


def whole_age(plain: Plain) -> int:
    return reading_age("\n".join(f"{line.label} {line.words}" for line in plain.lines()))


def hard_words(plain: Plain) -> tuple[str, ...]:
    """Under which headings the team's own words are hard for a reader of thirteen."""
    hard = {
        section.heading: None
        for section in plain.sections
        for group in (section.lines, *section.items)
        for line in group
        if line.theirs and reading_age(line.words) > EASY
    }
    return tuple(hard)


@lru_cache(maxsize=1)
def phrases() -> dict[str, str]:
    return tomllib.loads(PHRASES.read_text("utf-8"))


def _what_this_is(report: Report) -> PlainSection:
    return PlainSection(
        "What this is",
        (
            Line("Some adults looked back at what they did, and at what other adults did."),
            Line("These adults asked two things. Did it build trust? And did it watch people?"),
            Line(
                "This page says what was seen. It is about adults and their work. It does not say that anybody is good or bad."
            ),
            Line(f"It was written on {report.written}. It is kept until {report.until}. Then it is deleted."),
            Line(
                "Nobody is called by name in it. Where a list below says “they”, it means the adults whose work it is about."
            ),
        ),
    )


def _looked_at(report: Report) -> PlainSection:
    said = dict(report.about)
    return PlainSection(
        "What they looked at",
        tuple(
            Line(said[name], label, theirs=said[name] != NOT_SAID)
            for name, label in (
                ("What is looked at", "They looked at this:"),
                ("Why", "This is why:"),
                ("With whom", "These people take part:"),
                ("How those concerned were involved", "This is how the people in it were asked:"),
            )
        ),
    )


def _seen(report: Report, side: Side, heading: str) -> PlainSection:
    items = _items(report, _SEEN, side)
    return PlainSection(heading, () if items else (Line("Nothing was put down here."),), items, side.value)


def _not_sure(report: Report) -> PlainSection:
    items = _items(report, _OPEN)
    return PlainSection("What is not sure", () if items else (Line("Nothing so far."),), items)


def _not_found(report: Report) -> PlainSection:
    """Not seen is not the same as not there; not answered is not the same as not seen."""
    items = _items(report, {State.NOT_EVIDENCED: ""})
    waiting = any(one.state == State.NOT_ANSWERED for one in report.features())
    lead = "These may have happened all the same. They are just not in what was read." if items else "Nothing so far."
    lines = (Line(lead), Line("Some questions have no answer yet.")) if waiting else (Line(lead),)
    return PlainSection("What was not found", lines, items)


def _items(report: Report, states: dict[State, str], side: Side | None = None) -> tuple[tuple[Line, ...], ...]:
    return tuple(
        (Line(phrases().get(feature.code, feature.statement), states[State(feature.state)]),)
        for domain in report.domains
        for told in domain.sides
        for feature in told.features
        if feature.state in states and side in (None, told.side)
    )


def _owed(report: Report) -> PlainSection:
    """The ten duties, in the order of how they were answered; those that nobody answered are said to be open."""
    items = tuple(
        (Line(phrases().get(duty.code, duty.statement), label),)
        for state, label in _OWED.items()
        for duty in report.duties
        if duty.state == state
    )
    waiting = any(duty.state == State.NOT_ANSWERED for duty in report.duties)
    open_ = (
        (Line("Some of this was not looked at yet." if items else "Nobody has looked at this yet."),) if waiting else ()
    )
    return PlainSection("What the adults had to do", open_, items)


def _not_asked(report: Report) -> PlainSection:
    names = {question.code: question.name for question in report.impact}
    unasked = [names[one.code] for one in report.unheard if one.code in names]
    items: list[tuple[Line, ...]] = []
    for one in report.unheard:
        if one.code in names:
            who = one.who_asks or NOT_SAID
            asks = Line(who, "This person will ask:", theirs=bool(one.who_asks))
            items.append((Line(f"What it was like for {names[one.code]}."), asks))
        else:
            items.append((Line(f"Is this true? {phrases().get(one.code, one.what)}"),))
    lead = f"Nobody has asked {listed(unasked)}." if unasked else "Nobody is put down here."
    return PlainSection("What nobody has asked yet", (Line(lead),) if unasked or not items else (), tuple(items))


def _last_time(report: Report) -> Iterator[PlainSection]:
    """What was promised before and what came of it; no section where this review follows on from none."""
    told = report.last_time
    if told is None:
        return
    lines = [
        Line(f"These adults looked back once before. That began on {told.began}. These are the promises they made.")
    ]
    if told.not_asked:
        lines += [Line("Nobody looked back at them this time. This is why:"), Line(told.not_asked, theirs=True)]
    yield PlainSection("What was promised last time", tuple(lines), tuple(_came(one) for one in told.commitments))


def _came(one: CameTold) -> tuple[Line, ...]:
    promised = Line(one.what, theirs=True)
    if not one.looked_at:
        return promised, Line("Nobody has said yet what came of it.")
    return (
        promised,
        Line(_CAME[Came(one.came)], "What came of it:"),
        Line(one.noticed, "What was seen since:", theirs=one.noticed != NOT_SAID),
        Line(one.who_says, "Who says so:", theirs=one.who_says != NOT_SAID),
    )


def _will_change(report: Report) -> PlainSection:
    items = tuple(
        (
            Line(one.what, theirs=True),
            Line(one.who, "Who does it:", theirs=one.who != NOT_SAID),
            Line(one.by_when, "By when:"),
            Line(one.would_know, "How the young person would know:", theirs=one.would_know != NOT_SAID),
        )
        for one in report.promises
    )
    return PlainSection("What will change", () if items else (Line("Nothing has been promised yet."),), items)
