"""Names out: the decided words leave the text, their handles stand there, and the sentences still read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from alongside.names.lists import known
from alongside.names.sentence import fitted
from alongside.names.values import Choice, Decision
from alongside.names.wherever import as_name, stands
from alongside.refusals import Refusal
from alongside.texts import BroughtText, Edit, KeptText, edited, moved_blocks

Span = tuple[int, int, str]


def take_out(brought: BroughtText, decided: Sequence[Decision]) -> KeptText:
    """The text as it may be kept: the words at each hidden place replaced by their handle, in the text and in its title.

    Raises Refusal while a decision is put aside, when a handle is empty, and when a place lies outside the text.
    """
    _check(brought, decided)
    hidden = [one for one in decided if one.choice is Choice.HIDE]
    edits = replacements(brought.text, hidden)
    return KeptText(
        title=_title(brought, hidden),
        text=edited(brought.text, edits),
        blocks=moved_blocks(brought.blocks, edits),
        handles=_stand(edits),
    )


def _stand(edits: Sequence[Edit]) -> tuple[tuple[int, int], ...]:
    """Where the words of each edit stand once all are made."""
    places, further = [], 0
    for edit in edits:
        start = edit.start + further
        places.append((start, start + len(edit.words)))
        further += len(edit.words) - (edit.end - edit.start)
    return tuple(place for place in places if place[0] < place[1])


def replacements(text: str, hidden: Sequence[Decision]) -> list[Edit]:
    """The edits that take these words out of the text, in order, none overlapping."""
    spans = [(start, end, one.handle.strip()) for one in hidden for start, end in one.places]
    return _edits(text, spans, {place for one in hidden for place in _owning(text, one)})


def _owning(text: str, one: Decision) -> Iterator[tuple[int, int]]:
    """The places where a name has the s of a possessive without its apostrophe: "Kians house", not "the Smiths"."""
    forms = {text[start:end].casefold() for start, end in one.places}
    for start, end in one.places:
        if _is_owner(text[start:end], forms) and not _OF_SEVERAL.search(text, max(0, start - 6), start):
            yield start, end


def _is_owner(words: str, forms: Collection[str]) -> bool:
    """Whether the last s of a name is not of it: "kyles" beside "kyle"; and in small letters "kanes", since people are called Kane."""
    bare = words[:-1].casefold() if words[-1:] in {"s", "S"} else ""
    return bool(bare) and (
        bare in forms or (words.islower() and known(bare).first > known(words).first + 1 and not known(words).word)
    )


def _edits(text: str, spans: Collection[Span], owning: Collection[tuple[int, int]] = ()) -> list[Edit]:
    edits: list[Edit] = []
    for start, end, handle in _apart(spans):
        after = edits[-1].end if edits else 0
        if end <= after:
            continue  # the one before, grown over a role, took these words with it
        edit = fitted(text, max(start, after), end, handle, after)
        owns = (
            "'s"
            if (start, end) in owning and not edit.words.endswith("'s") and re.match(r"\s[a-z]", text[edit.end :])
            else ""
        )
        edits.append(Edit(edit.start, edit.end, edit.words + owns))
    return edits


def _check(brought: BroughtText, decided: Sequence[Decision]) -> None:
    later = sum(one.choice is Choice.LATER for one in decided)
    if later:
        ones = "One name is" if later == 1 else f"{later} names are"
        raise Refusal(f"{ones} not decided yet. Hide each or leave it as it is, and then keep the text.")
    for one in decided:
        if one.choice is Choice.HIDE and not one.handle.strip():
            raise Refusal("One name has no words to stand in its place. Write some, or leave the name as it is.")
        for start, end in one.places:
            if not 0 <= start < end <= len(brought.text):
                raise Refusal("One of the places to hide lies outside this text. Look for names again.")
            if "\n" in brought.text[start:end]:
                raise Refusal(
                    "One of the places to hide goes over the end of a paragraph. Hide the words of each paragraph by "
                    "themselves."
                )


def _apart(spans: Collection[Span]) -> list[Span]:
    """The spans without overlaps: the longest keeps its handle, and what overlaps it is hidden with it."""
    apart: list[Span] = []
    for start, end, handle in sorted(spans, key=lambda span: (span[0], -span[1])):
        if apart and start < apart[-1][1]:
            before = apart[-1]
            longer = handle if end - start > before[1] - before[0] else before[2]
            apart[-1] = (before[0], max(before[1], end), longer)
        else:
            apart.append((start, end, handle))
    return apart


_OF_SEVERAL = re.compile(r"\b(?:the|two|both|all|of) $", re.IGNORECASE)


def _title(brought: BroughtText, hidden: Sequence[Decision]) -> str:
    """The title without the words that leave the text."""
    title = brought.title
    spans = [
        (*place, one.handle.strip())
        for one in hidden
        for words in _words_of(brought.text, one)
        for place in _in_title(title, words)
    ]
    return edited(title, _edits(title, spans))


def _in_title(title: str, words: str) -> set[tuple[int, int]]:
    """Where a title has these words: one of the commonest words of English also where it is written just as it was hidden.

    In so few words nothing else tells "Will" in "Will plan" from "will", and a title can be written anew.
    """
    alike = [(start, end) for start, end in stands(title, words) if title[start:end] == words and words[0].isupper()]
    return {*as_name(title, words), *alike}


def _words_of(text: str, one: Decision) -> Iterator[str]:
    seen = {text[start:end] for start, end in one.places} | set(one.words)
    yield from sorted({re.sub(r"['’]s$", "", words) for words in seen})
