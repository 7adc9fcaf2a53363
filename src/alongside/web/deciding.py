"""What waits on the names page: a text, a line for each find, and what the person decided about each so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

import msgspec

from alongside import names
from alongside.names import Candidate, Choice, Decision, Key, Kind
from alongside.refusals import Refusal
from alongside.texts import BroughtText, KeptText
from alongside.web.asking import NamesAsked
from alongside.web.lines import Line, Offered

MOST_REMEMBERED: Final = 50


class Before(msgspec.Struct, frozen=True):
    """How the lines that one act changes were, and how many lines there were."""

    lines: tuple[tuple[int, Line], ...]
    many: int


class HandleFault(Refusal):
    """What was typed for a line cannot stand in the place of its words; or may be a name, and the person is `asked`."""

    def __init__(self, number: int, sentence: str, *, asked: bool = False) -> None:
        super().__init__(sentence)
        self.number, self.asked = number, asked


@dataclass(frozen=True)
class Proposed:
    """What a list of names changed: lines that it knows, lines decided before, words found by it, common words left."""

    known: int
    decided: int
    found: tuple[str, ...]
    left: tuple[str, ...]


class Names(msgspec.Struct):
    """The text in waiting, its lines, and the last acts so that each can be taken back.

    Behind it further texts of the same review may wait.  `known` holds who was given which handle in the texts before,
    so that one person keeps one handle; it lives and goes with this row.
    """

    brought: BroughtText
    lines: list[Line]
    review: UUID | None = None
    current: int = 0
    acts: list[Before] = []
    further: list[BroughtText] = []
    offered: list[Offered] = []
    refused: list[str] = []  # a sentence for each file that was not read
    known: list[Key] = []
    taken: list[str] = []  # handles, in small letters, that the review uses already
    kept: int = 0  # texts kept before this one
    begun: bool = False  # whether the review began with one of those
    corrects: UUID | None = None  # the text of the review whose place it takes
    weeks: int = 0  # by how many every date moves when the text is kept, earlier where negative

    def decided_handles(self) -> list[Key]:
        """Each of the words that are hidden, with the handle that hides them; not words that name two people here."""
        hidden = [line for line in self.lines if line.choice is Choice.HIDE and not line.together]
        keys = [
            Key(form, Kind(line.kind), line.handle)
            for line in hidden
            for form in line.forms
            if not form.endswith(("'s", "’s"))
        ]
        handles: defaultdict[str, set[str]] = defaultdict(set)
        for key in keys:
            handles[key.name.casefold()].add(key.handle)
        return [key for key in keys if len(handles[key.name.casefold()]) == 1]

    def decide(
        self, number: int, choice: Choice, handle: str | None = None, *, aside: bool = False, sure: bool = False
    ) -> Line:
        """Set one line's choice, remember what it was, and go on to the next that is open.

        Raises `HandleFault` for a handle that holds a name of this text, and asks about one that may be another name, unless
        the person is `sure`.
        """
        before = was = self._line(number)
        typed = was.handle if handle is None else " ".join(handle.split())
        if was.choice is Choice.LATER:
            was = self.lines[number] = msgspec.structs.replace(was, handle=typed)
        if choice is Choice.HIDE and not was.blurs:
            self.current = number
            if was.choice is not Choice.HIDE or typed != was.handle:
                self._check(number, typed, self._named(), sure=sure)
        kept = typed if choice is Choice.HIDE else was.handle
        followed = self._followed(before.handle, kept)
        self._remember(number, *followed)
        for other, of_family in followed.items():
            self.lines[other] = msgspec.structs.replace(self.lines[other], handle=of_family)
        now = self.lines[number] = msgspec.structs.replace(was, choice=choice, handle=kept, put_aside=aside)
        self.current = self.next_open(number)
        return now

    def _followed(self, was: str, now: str) -> dict[int, str]:
        """The open lines of a family's members, and what they are proposed once the family's handle is another one."""
        if was == now or not names.is_family(was):
            return {}
        return {
            number: of_family
            for number, line in enumerate(self.lines)
            if line.choice is Choice.LATER and (of_family := names.moved_to(line.handle, was, now)) != line.handle
        }

    def note(self, typed: Mapping[int, str]) -> list[int]:
        """What stands in the boxes: proposed for the lines that are open, and decided anew for those that are hidden.

        The numbers of the lines that it changed.  Raises as `decide` does.
        """
        changed = [
            number
            for number, handle in sorted(typed.items())
            if not (line := self._line(number)).together and " ".join(handle.split()) != line.handle
        ]
        here = self.current
        for number in changed:
            line = self.lines[number]
            if line.choice is Choice.LATER:
                self.lines[number] = msgspec.structs.replace(line, handle=" ".join(typed[number].split()))
        for number in changed:
            if self.lines[number].choice is Choice.HIDE:
                self.decide(number, Choice.HIDE, typed[number])
                self.current = here
        return changed

    def propose(self, keys: Collection[Key], *, fresh: bool = False) -> Proposed:
        """Propose the handles of a list for the lines that are open, and add what the list knows and nothing found.

        Of a `fresh` text nobody has seen a proposal yet: the others are numbered anew.
        """
        who = names.Known(keys)
        known = {
            number: handle
            for number, line in enumerate(self.lines)
            if not line.together and (handle := who.handle(Kind(line.kind), line.forms)) is not None
        }
        open_ = {number for number in known if self.lines[number].choice is Choice.LATER}
        found = [
            Candidate(Kind.OTHER, line.forms, line.places, line.handle) for line in self.lines if not line.together
        ]
        more = names.not_found(self.brought.text, self.brought.title, keys, found)
        instead = {self.lines[number].handle: known[number] for number in open_}
        self._remember(*open_)
        for number in open_:
            self.lines[number] = msgspec.structs.replace(self.lines[number], handle=known[number])
        self._number_anew(open_, {key.handle for key in keys}, instead, fresh=fresh)
        for one in more:
            choice = Choice.LEAVE if one.ordinary else Choice.LATER
            words, places = one.candidate.forms, one.candidate.places
            self.lines.append(Line(one.candidate.kind, words, places, one.candidate.handle, choice))
        if more and not fresh:
            self.current = len(self.lines) - len(more)
        return Proposed(
            len(open_),
            sum(self.lines[number].handle != handle for number, handle in known.items() if number not in open_),
            tuple(one.candidate.forms[0] for one in more if not one.ordinary),
            tuple(one.candidate.forms[0] for one in more if one.ordinary),
        )

    def _number_anew(
        self, known: Collection[int], handles: Collection[str], instead: Mapping[str, str], *, fresh: bool
    ) -> None:
        """No line that the list does not know is proposed a handle that it gives to somebody else."""
        given = {handle.lower() for handle in handles}
        fixed = {
            number
            for number, line in enumerate(self.lines)
            if number in known
            or line.choice is not Choice.LATER
            or not (fresh or line.handle.lower() in given or names.family_of(line.handle) in instead)
        }
        anew = names.numbered_anew([line.handle for line in self.lines], fixed, {*self.taken, *given}, instead)
        self.lines = [
            msgspec.structs.replace(line, handle=handle) for line, handle in zip(self.lines, anew, strict=True)
        ]

    def take_back(self) -> str:
        """The last act, undone; what to say of it."""
        if not self.acts:
            raise Refusal("There is no decision to take back.")
        before = self.acts[-1]
        self.acts = self.acts[:-1]
        added = self.lines[before.many :]
        self.lines = self.lines[: before.many]
        for number, was in before.lines:
            self.lines[number] = was
        self.current = before.lines[0][0] if before.lines else min(self.current, max(0, before.many - 1))
        if len(before.lines) == len(added) == 1:
            return f"Taken back: “{before.lines[0][1].name}” is one line again."
        if len(before.lines) == 1 and not added:
            return f"Taken back: “{before.lines[0][1].name}” is as it was."
        if len(added) == 1 and not before.lines:
            return f"Taken back: “{added[0].name}” stands in the text again."
        return f"Taken back: {len(before.lines) + len(added)} names are as they were."

    def hide_more(self, words: str, selected: int | None = None) -> Line:
        """Words that the person found: every further place where they stand whole becomes a line of its own, hidden.

        Of one of the commonest words, only the place that they `selected` (where it starts) and those where it is written as a name.
        """
        if "\n" in words.strip():
            raise Refusal("These words go over the end of a paragraph. Select those of each paragraph by themselves.")
        words = names.without_possessive(self.brought.text, words)
        taken = [place for line in self.lines if line.choice is not Choice.LEAVE for place in line.places]
        places = tuple(
            place
            for place in names.also(self.brought.text, words, selected)
            if not any(_overlap(place, one) for one in taken)
        )
        first = next((self.brought.text[start:end] for start, end in places), "") or self._only_in_title(words)
        if not first:
            raise Refusal(
                f"“{words.strip()[:60]}” does not stand in the text as whole words, or is in the list already."
            )
        alone = names.candidates(first)
        like = names.role_called(first) or (alone[0].handle if alone else "person 1")
        handle = names.free_handle(like, self._used())
        line = Line(Kind.OTHER, (first,), places, handle, Choice.HIDE)
        self._remember()
        self.lines.append(line)
        self.current = len(self.lines) - 1
        return line

    def _only_in_title(self, words: str) -> str:
        """These words as the title has them, where no line takes them out of it yet; "" when it has them not."""
        title = self.brought.title
        taken = {form.casefold() for line in self.lines if line.choice is not Choice.LEAVE for form in line.forms}
        written = (title[start:end] for start, end in names.also(title, words))
        return next((one for one in written if one.casefold() not in taken), "")

    def tell_apart(self, number: int, starts: Collection[int]) -> Line:
        """Give places of a line, by where they start, a line of their own: those that are somebody else.

        It is decided about anew, under a handle that nobody has.  The line they leave keeps what was decided.
        """
        was = self._line(number)
        line = Candidate(Kind(was.kind), was.forms, was.places, was.handle)
        left, theirs = names.told_apart(self.brought.text, line, starts, self._used())
        self._remember(number)
        self.lines[number] = msgspec.structs.replace(was, places=left.places, forms=left.forms)
        own = Line(theirs.kind, theirs.forms, theirs.places, theirs.handle)
        self.lines.append(own)
        self.current = number if was.choice is Choice.LATER else len(self.lines) - 1
        return own

    def alike(self, number: int) -> list[int]:
        """The lines that may be the same person under another spelling, and have another handle."""
        line = self._line(number)
        people = [(Kind(one.kind), one.forms) if not one.together else (Kind.OTHER, ()) for one in self.lines]
        others = names.alike_to(number, people)
        return [
            one
            for one in others
            if self.lines[one].handle != line.handle and self.lines[one].choice is not Choice.LEAVE
        ]

    def make_one(self, number: int) -> Line:
        """Give a line and the current one the same handle, since a person says that both are one; hidden where either is.

        Of two that nobody typed or decided about, the one that says more: "friend 1", not "person 3".
        """
        here, other = self._line(self.current), self._line(number)
        if number == self.current or number not in self.alike(self.current):
            raise Refusal("These two are not in question any more. Open the page again; your decisions are safe.")
        self._remember(self.current, number)
        says_less = names.is_nobodys(here.handle) and not names.is_nobodys(other.handle)
        handle = other.handle if here.choice is Choice.LATER and says_less else here.handle
        choice = Choice.HIDE if Choice.HIDE in (here.choice, other.choice) else Choice.LATER
        for at in (self.current, number):
            self.lines[at] = msgspec.structs.replace(self.lines[at], handle=handle, choice=choice, put_aside=False)
        return self.lines[number]

    def hide_open(self) -> int:
        """Hide whatever is open under its proposed handle, and leave open what may hold a name; how many were hidden."""
        named = self._named()
        open_ = [number for number, line in enumerate(self.lines) if line.choice is Choice.LATER]
        hidden = [number for number in open_ if self.lines[number].together or self._fits(number, named)]
        if hidden:
            self._remember(*hidden)
        for number in hidden:
            self.lines[number] = msgspec.structs.replace(self.lines[number], choice=Choice.HIDE, put_aside=False)
        self.current = self.next_open(self.current)
        return len(hidden)

    def _fits(self, number: int, named: names.Named) -> bool:
        try:
            self._check(number, self.lines[number].handle, named)
        except HandleFault:
            return False  # it stays open, and is asked about when the person comes to it
        return True

    def _check(self, number: int, handle: str, named: names.Named, *, sure: bool = False) -> None:
        """Raises where a handle cannot stand in the place of this line's words, or may be a name."""
        line = self.lines[number]
        try:
            names.checked_handle(handle, named)
            names.checked_handle(handle, names.Named((Kind(line.kind), form) for form in line.forms))
        except Refusal as why:
            raise HandleFault(number, why.sentence) from why
        found = () if sure else names.doubtful(handle)
        if found:
            raise HandleFault(number, NamesAsked(found).sentence, asked=True)

    def _named(self) -> names.Named:
        """Whatever comes out of this text or came out of those before; not words of no kind, which a handle may hold."""
        lines = [line for line in self.lines if line.choice is not Choice.LEAVE and not line.together]
        here = [(Kind(line.kind), form) for line in lines for form in line.forms]
        before = [(key.kind, key.name) for key in self.known]
        return names.Named(one for one in [*here, *before] if one[0] is not Kind.OTHER)

    def _used(self) -> set[str]:
        """The handles, in small letters, that somebody has."""
        here = {line.handle.lower() for line in self.lines if line.choice is not Choice.LEAVE}
        return here | {key.handle.lower() for key in self.known} | set(self.taken)

    def _remember(self, *numbers: int) -> None:
        before = Before(tuple((number, self.lines[number]) for number in sorted(numbers)), len(self.lines))
        self.acts = [*self.acts, before][-MOST_REMEMBERED:]

    def next_open(self, after: int) -> int:
        """The next line that nobody has looked at; then those put aside; else where we are."""
        order = [*range(after + 1, len(self.lines)), *range(min(after + 1, len(self.lines)))]
        fresh = [n for n in order if self.lines[n].choice is Choice.LATER and not self.lines[n].put_aside]
        aside = [n for n in order if self.lines[n].choice is Choice.LATER]
        return (fresh or aside or [min(after, max(0, len(self.lines) - 1))])[0]

    def decisions(self) -> list[Decision]:
        return [decision for line in self.lines for decision in line.decisions()]

    def move_dates(self, weeks: int) -> int:
        """Remember by how many weeks every date moves, 0 for not at all; how many dates of this text that are."""
        many = len(names.shifted(self.brought.text, weeks)) if weeks else 0
        self.weeks = weeks
        return many

    def as_kept(self) -> KeptText:
        """The text as it may be kept: names out, then the dates that are left moved.  Raises Refusal as `take_out` does."""
        kept = names.take_out(self.brought, self.decisions())
        return names.with_dates_moved(kept, self.weeks) if self.weeks else kept

    def count(self, choice: Choice) -> int:
        return sum(line.choice is choice for line in self.lines)

    def _line(self, number: int) -> Line:
        if not 0 <= number < len(self.lines):
            raise Refusal("That line is not in the list any more. Open the page again.")
        return self.lines[number]


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def names_in(brought: BroughtText, review: UUID | None, taken: Collection[str]) -> Names:
    """Look for names in what was brought in; `taken` are handles that the review uses already."""
    found = names.candidates(brought.text, taken, brought.title, brought.blocks)
    lines = [Line(one.kind, one.forms, one.places, one.handle) for one in found]
    facts = names.together(brought.text, found)
    if facts:
        words = tuple(dict.fromkeys(fact.said for fact in facts))
        # What only a person can say in other words is listed, and is no place that is blurred.
        blurred = [fact for fact in facts if fact.blur] or facts
        places = tuple((fact.start, fact.end) for fact in blurred)
        lines.append(Line("together", words, places, "", blurs=tuple(fact.blur for fact in blurred)))
    return Names(brought, lines, review, taken=sorted(one.lower() for one in taken))
