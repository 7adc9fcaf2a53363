"""Names taken out at a terminal: what was found is asked about one by one, or all hidden."""

from __future__ import annotations

import sys
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from alongside.cli import apart, files
from alongside.names import Candidate, Choice, Decision, Key, Named, told_apart
from alongside.refusals import Refusal
from alongside.texts import BroughtText, KeptText


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


def names_taken_out(
    brought_in: Iterable[BroughtText],
    handles: Path | None,
    *,
    ask: bool,
    sure: bool,
    told: Collection[apart.Apart] = (),
) -> TakenOut:
    """The texts with names out, decided by whoever sits here, or all hidden.

    `handles` is a handles.csv to go by; `told` says which places of a name are somebody else.
    """
    from alongside import names

    keys = names.read_handles(files.read(handles)) if handles else ()
    known = {key.name.casefold(): key for key in keys}
    if not ask and not sure:
        _refuse_doubtful(keys)
    out = TakenOut([], [])
    for number, brought in enumerate(brought_in):
        print(f"In “{brought.title}”:", file=sys.stderr)
        here = [one for one in told if one.text == number]
        found = _found(brought, known.values(), here)
        decided = _asked(brought.text, found, known.values(), sure=sure) if ask else _all_hidden(found)
        known |= _keys_of(found, decided)
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


def _keys_of(found: Sequence[tuple[Candidate, bool]], decided: Sequence[Decision]) -> dict[str, Key]:
    """Who is hidden under which handle, by their names in small letters; not by a name that two people bear."""
    keys: dict[str, Key] = {}
    handles: defaultdict[str, set[str]] = defaultdict(set)
    for (one, _), decision in zip(found, decided, strict=True):
        for form in one.forms:
            if decision.choice is Choice.HIDE and not form.endswith(("'s", "’s")):
                keys[form.casefold()] = Key(form, one.kind, decision.handle)
                handles[form.casefold()].add(decision.handle)
    return {name: key for name, key in keys.items() if len(handles[name]) == 1}


def _found(
    brought: BroughtText, keys: Collection[Key], told: Sequence[apart.Apart] = ()
) -> list[tuple[Candidate, bool]]:
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
    found = tuple(
        Candidate(one.kind, one.forms, one.places, handle) for one, handle in zip(found, numbered, strict=True)
    )
    return [
        *((one, False) for one in apart.told(brought.text, found, told, taken)),
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
    for sentence in alike([one for one, _ in found]):
        print(sentence, file=sys.stderr)
    return decided


def alike(found: Sequence[Candidate]) -> list[str]:
    """A question for each two that may be one person in two spellings, and have not the same handle."""
    from alongside import names

    pairs = [(found[at], found[other]) for at, other in names.alike([(one.kind, one.forms) for one in found])]
    return [
        f"Are “{one.forms[0]}” and “{other.forms[0]}” one person? If so, give both one handle in a handles.csv."
        for one, other in pairs
        if one.handle != other.handle
    ]


def _asked(text: str, found: list[tuple[Candidate, bool]], keys: Collection[Key], *, sure: bool) -> list[Decision]:
    """What the person decides about each; what is put aside comes again at the end, and what is told apart at once.

    Whom they tell apart is put behind the others of `found`.
    """
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
        answer = _ask(text, found[number][0], named, _same(number, found, decided), sure=sure)
        if isinstance(answer, set):
            used = {one.handle.lower() for one, _ in found} | {key.handle.lower() for key in keys}
            left, theirs = told_apart(text, found[number][0], answer, used)
            found[number] = (left, found[number][1])
            found.append((theirs, False))
            waiting.extendleft((len(found) - 1, number))
        elif answer.choice is Choice.LATER:
            waiting.append(number)
            aside.add(number)
        else:
            decided[number] = answer
    return [decided[number] for number in range(len(found))]


def _same(
    number: int, found: Sequence[tuple[Candidate, bool]], decided: Mapping[int, Decision]
) -> tuple[str, str] | None:
    """Who was decided about already and may be the same person in another spelling: what they are called, and their handle."""
    from alongside import names

    for other in names.alike_to(number, [(one.kind, one.forms) for one, _ in found]):
        if other in decided and decided[other].choice is Choice.HIDE:
            return found[other][0].forms[0], decided[other].handle
    return None


def _stays_out(decision: Decision | None) -> bool:
    return decision is None or decision.choice is Choice.HIDE


def _named(found: Sequence[Candidate], keys: Collection[Key]) -> Named:
    """The names that come out of this document, and those of the list and of the documents before."""
    here = [(one.kind, form) for one in found for form in one.forms]
    return Named([*here, *((key.kind, key.name) for key in keys)])


def _ask(text: str, one: Candidate, named: Named, same: tuple[str, str] | None, *, sure: bool) -> Decision | set[int]:
    """One decision, or where the places start that are somebody else.

    Asked again when what was typed cannot stand there, or may be a name and is not typed a second time.
    """
    from alongside import names

    print(f"\n{one.kind}: {', '.join(one.forms)} ({_places(one)})", file=sys.stderr)
    other_ways = " · a: not all one person" if len(one.places) > 1 else ""
    print(
        f"  Enter: hide as “{one.handle}” · k: leave as it is · l: later{other_ways} · other words: hide as those",
        file=sys.stderr,
    )
    if same:
        print(f"  Is this “{same[0]}”? =: yes, one person, “{same[1]}” too", file=sys.stderr)
    doubted = ""
    while True:
        said = _typed()
        if said in _KEYS:
            return Decision(one.places, one.handle, _KEYS[said], one.forms)
        if said == "=" and same:
            return Decision(one.places, same[1], Choice.HIDE, one.forms)
        if said == "a" and len(one.places) > 1:
            if starts := _ask_which(text, one):
                return starts
            continue
        if len(said) == 1 and (said.islower() or said == "="):
            keys = "Enter, k, l or a" if other_ways else "Enter, k or l"
            print(f"  “{said}” is no key here. Press {keys}, or write what shall stand there.", file=sys.stderr)
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


def _ask_which(text: str, one: Candidate) -> set[int]:
    """Where the places start that are somebody else; none when the person thinks better of it."""
    for line in apart.numbered(text, one):
        print(line, file=sys.stderr)
    print("  Which are somebody else? Their numbers, such as 2 4; or Enter: none.", file=sys.stderr)
    while True:
        said = _typed()
        if not said:
            print("  It stays one line. What shall stand in its place?", file=sys.stderr)
            return set()
        numbers = apart.chosen(said, len(one.places))
        if numbers is None:
            print(f"  Write numbers from 1 to {len(one.places)}, with spaces between; or press Enter.", file=sys.stderr)
        elif len(set(numbers)) == len(one.places):
            print("  Leave at least one place out: all of them together are one line already.", file=sys.stderr)
        else:
            return {one.places[number - 1][0] for number in numbers}


def _typed() -> str:
    try:
        return " ".join(input("> ").split())
    except EOFError as why:
        raise Refusal("The list was not checked to its end. Nothing was written.") from why


_KEYS = {"k": Choice.LEAVE, "l": Choice.LATER}


def _places(one: Candidate) -> str:
    return "in the title" if not one.places else f"{len(one.places)} place{'' if len(one.places) == 1 else 's'}"
