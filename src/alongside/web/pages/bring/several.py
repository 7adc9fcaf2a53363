"""Several documents at once: files chosen together, an email's attachments, the comments of a Word document.

Each becomes a text of the one review, one after the other.  A file that cannot be read is told of by its place, and the
others go on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from alongside import texts
from alongside.preparation import Texts
from alongside.record import ReviewId
from alongside.refusals import Refusal
from alongside.texts import BroughtText
from alongside.texts.limits import CHARACTERS, FILES_AT_ONCE
from alongside.web.deciding import Names, names_in
from alongside.web.lines import Offered
from alongside.web.shelf import SHELF

COMMENTS = "Comments.txt"
Telling = Callable[[int, int, str, str], str]


@dataclass
class Several:
    """What became of some files: their texts, what is attached to them, and a sentence for each that was not read."""

    read: list[BroughtText] = field(default_factory=list)
    of_file: list[int] = field(default_factory=list)  # for each text which of the files it was, from 0
    offered: list[Offered] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def read_several(files: Sequence[tuple[str, bytes]], told: Telling | None = None) -> Several:
    """Read files, given as name and content, in their order.  Raises Refusal where there are too many.

    `told` says which file a sentence is about, where it is not one of those that a person chose."""
    told = told or _told
    if len(files) > FILES_AT_ONCE:
        raise Refusal(f"These are {len(files)} files; up to {FILES_AT_ONCE} are read at once. Nothing was brought in.")
    several = Several()
    characters = 0
    for number, (name, content) in enumerate(files, start=1):
        try:
            brought, attached = texts.read_with_attachments(content, name)
        except Refusal as refusal:
            several.refused.append(told(number, len(files), name, refusal.sentence))
            continue
        characters += len(brought.text)
        if characters > CHARACTERS:
            too_long = f"Together these files hold more than {CHARACTERS:,} characters. Bring it in by itself."
            several.refused.append(told(number, len(files), name, too_long))
        else:
            several.read.append(brought)
            several.of_file.append(number - 1)
            several.offered += [
                Offered(one.filename, one.content, brought.title) for one in attached if one.can_be_read
            ]
            several.refused += _told_of_others([one.filename for one in attached if not one.can_be_read], brought.title)
    return several


def _told_of_others(names: Sequence[str], title: str) -> list[str]:
    """A sentence about what came with a text and is of no kind that is read, such as a logo; none if there is nothing."""
    if not names:
        return []
    listed = ", ".join(f"“{name}”" for name in names)
    return [f"Came with “{title}” and cannot be read here: {listed}. Print what matters to a PDF and bring that in."]


def _told_of_attached(_number: int, _of: int, name: str, sentence: str) -> str:
    return f"“{name}”, which came with it, was not brought in. {sentence}"


def _told(number: int, of: int, name: str, sentence: str) -> str:
    return sentence if of == 1 else f"File {number} of {of}, “{name}”, was not brought in. {sentence}"


def corrected(several: Several, review: UUID, text: UUID) -> Names:
    """A corrected version of a text, with its names looked for.  What came with it is left out, and said.

    Handles that only the text itself uses are free again: whoever had one is proposed the same.
    """
    if len(several.read) > 1:
        raise Refusal("A corrected version is one document. Choose the one file that takes this text’s place.")
    held = names_in(several.read[0], review, handles(review, but=text))
    held.corrects, held.refused = text, several.refused
    if several.offered:
        held.refused = [*held.refused, "What came with this document is left out: only its text is corrected."]
    return held


def first_of(several: Several, review: UUID | None) -> Names:
    """The first text, with its names looked for; the others behind it."""
    held = names_in(several.read[0], review, handles(review) if review else ())
    held.further, held.offered, held.refused = several.read[1:], several.offered, several.refused
    return held


def next_of(held: Names, review: UUID, *, begun: bool) -> Names:
    """The next text in the queue: who was given a handle in the ones before is proposed the same."""
    after = names_in(held.further[0], review, handles(review))
    after.further, after.begun, after.kept = held.further[1:], begun, held.kept + 1
    after.known = list({key.name.casefold(): key for key in [*held.known, *held.decided_handles()]}.values())
    after.propose(after.known, fresh=True)
    after.acts = []  # nobody did that
    after.weeks = held.weeks
    return after


def take_up(held: Names, ticked: Iterable[int]) -> None:
    """Bring in those of the offered files that were ticked, each behind the text that it came with; the others are forgotten."""
    chosen = [held.offered[number] for number in sorted(set(ticked)) if 0 <= number < len(held.offered)]
    several = read_several([(one.filename, one.content) for one in chosen], _told_of_attached)
    further = list(held.further)
    for text, of_file in reversed(list(zip(several.read, several.of_file, strict=True))):
        beside = chosen[of_file].beside
        behind = next(
            (at for at, one in enumerate(further, start=1) if one.title == beside), 0
        )  # 0: the one that waits
        further.insert(behind, _comments_on(text, beside))
    held.further = further
    held.offered, held.refused = several.offered, [*held.refused, *several.refused]


def _comments_on(text: BroughtText, title: str) -> BroughtText:
    if text.title != "Comments" or not title:
        return text
    return BroughtText(f"Comments on {title}"[:200], text.text, text.blocks, text.notices)


def told_of_offered(held: Names) -> str:
    """What is offered, as a heading: "This email has 3 attachments"."""
    many = len(held.offered)
    if all(one.filename == COMMENTS for one in held.offered):
        return "This document has comments" if many == 1 else f"{many} documents have comments"
    if len({one.beside for one in held.offered}) == 1:
        return f"This email has {many} attachment{'' if many == 1 else 's'}"
    return f"{many} more texts came with these documents"


def handles(review: UUID, *, but: UUID | None = None) -> set[str]:
    """The handles that the review's texts use already, read off the places where they stand; `but` those of one text."""
    with SHELF.open(ReviewId(review)) as held:
        texts = [text for text in held[Texts] if text.id != but]
        stand = {SHELF.words(held.id, text.id)[start:end].lower() for text in texts for start, end in text.handles}
        return stand | {words.removeprefix("the ") for words in stand}  # "The teacher rang" holds "teacher"
