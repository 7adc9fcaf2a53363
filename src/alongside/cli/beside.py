"""What a document has beside its text, such as comments and attachments: told, listed, and read one by one."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from alongside.cli import files
from alongside.refusals import Refusal
from alongside.texts import Attachment, BroughtText, read, read_with_attachments

_COMMENTS = "Comments.txt"
_COMMENT = "Comment by ", "Comment: "


@dataclass(frozen=True)
class Document:
    """A text, the comments on it, and what came with it."""

    text: BroughtText
    comments: Attachment | None
    attached: tuple[Attachment, ...]

    def read_comments(self) -> BroughtText:
        """Its comments as a text of their own.  Raises Refusal where it has none."""
        if self.comments is None:
            raise Refusal("This document has no comments.")
        found = read(self.comments.content, self.comments.filename)
        return BroughtText(f"Comments on {self.text.title}"[:200], found.text, found.blocks, found.notices)

    def called(self, asked: str) -> list[Attachment]:
        """What came with it under this name, or as this number of those that can be read, counted from 1."""
        named = [one for one in self.attached if one.filename.casefold() == asked.casefold()]
        numbered = dict(enumerate(self.readable, start=1))
        return named or [numbered[int(asked)]] if named or (asked.isdecimal() and int(asked) in numbered) else []

    @property
    def readable(self) -> list[Attachment]:
        return [one for one in self.attached if one.can_be_read]

    def told(self, ways: str = "--attachment and its number") -> Iterator[str]:
        """Sentences about what is beside the text and is not in it."""
        if self.comments is not None:
            lines = self.comments.content.decode().split("\n\n")
            many = sum(line.startswith(_COMMENT) for line in lines)
            yield f"{_counted(many, 'comment')} on this text: add --comments for {_them(many)}."
        if self.readable:
            many = len(self.readable)
            yield f"{_counted(many, 'attachment')} came with it: add {ways} for {_them(many)}."
            yield from (f"  {number}  {one.filename}" for number, one in enumerate(self.readable, start=1))
        others = [one.filename for one in self.attached if not one.can_be_read]
        if others:
            listed = ", ".join(f"“{name}”" for name in others)
            yield f"Came with it and cannot be read here: {listed}. Print what matters to a PDF and bring that in."


def document(content: bytes, filename: str) -> Document:
    """A file with all that is beside its text.  Raises Refusal."""
    text, attached = read_with_attachments(content, filename)
    # Comments come first; a PDF may carry files as well.
    is_commented = bool(attached) and attached[0].filename == _COMMENTS and not filename.lower().endswith(".eml")
    return Document(text, attached[0], attached[1:]) if is_commented else Document(text, None, attached)


def offer(parser: argparse.ArgumentParser) -> None:
    """The flags of commands that look at one text: its own words, or those beside it."""
    one_of = parser.add_mutually_exclusive_group()
    one_of.add_argument("--comments", action="store_true", help="read the comments on it instead")
    one_of.add_argument("--attachment", metavar="NUMBER", help="read what came with it instead, by its number or name")


def chosen(path: Path, asked: argparse.Namespace) -> BroughtText:
    """The text of a file, or the one beside it that was asked for; what else there is goes to standard error."""
    found = document(files.read(path), path.name)
    if asked.comments:
        return found.read_comments()
    if asked.attachment is not None:
        found = _one_attached(found, asked.attachment)
    for sentence in (*found.text.notices, *found.told()):
        print(sentence, file=sys.stderr)
    return found.text


def offer_several(parser: argparse.ArgumentParser) -> None:
    """The flags of the command that brings in texts: what shall come in behind each."""
    parser.add_argument("--comments", action="store_true", help="bring in the comments on a document too")
    parser.add_argument(
        "--attachments", action="store_true", help="bring in all that came with an email and can be read"
    )
    parser.add_argument(
        "--attachment", metavar="NAME", action="append", default=[], help="bring in this one; may repeat"
    )


def with_what_is_beside(paths: Sequence[Path], asked: argparse.Namespace) -> list[BroughtText]:
    """The texts of some files, and behind each those beside it that were asked for; what else there is, and what could not be
    read, goes to standard error.  Raises Refusal for a file or a named attachment that cannot be read, and for a name that
    nothing has."""
    missing = dict.fromkeys(asked.attachment)
    texts: list[BroughtText] = []
    for path in paths:
        print(f"Reading {path.name}…", file=sys.stderr)
        texts += _with_attached(document(files.read(path), path.name), asked, missing)
    if missing:
        raise Refusal(f"Nothing that came with these files is called {' or '.join(missing)}. Nothing was written.")
    return texts


def _with_attached(found: Document, asked: argparse.Namespace, missing: dict[str, None]) -> Iterator[BroughtText]:
    yield found.text
    for notice in found.text.notices:
        print(notice, file=sys.stderr)
    if asked.comments and found.comments is not None:
        yield found.read_comments()
    named = [one for name in asked.attachment for one in found.attached if one.filename.casefold() == name.casefold()]
    for one in named:
        missing.pop(next(name for name in asked.attachment if name.casefold() == one.filename.casefold()), None)
    taken = found.readable if asked.attachments else named
    left = Document(
        found.text,
        None if asked.comments else found.comments,
        tuple(one for one in found.attached if one not in taken),
    )
    for sentence in left.told("--attachments, or --attachment NAME,"):
        print(sentence, file=sys.stderr)
    for one in taken:
        try:
            inner = document(one.content, one.filename)
        except Refusal as refusal:
            why = f"“{one.filename}”, which came with it, was not brought in. {refusal.sentence}"
            if one in named:  # somebody asked for this very one: a review without it is not what was asked for
                raise Refusal(f"{why} Nothing was written.") from refusal
            print(why, file=sys.stderr)
        else:
            yield from _with_attached(inner, asked, missing)


def _one_attached(found: Document, asked: str) -> Document:
    attached = found.called(asked)
    if not attached:
        listed = "\n".join(f"  {number}  {one.filename}" for number, one in enumerate(found.readable, start=1))
        raise Refusal(
            f"Nothing that came with this document is called {asked}. Choose one with --attachment:\n{listed}"
            if found.readable
            else "Nothing came with this document that can be read."
        )
    return document(attached[0].content, attached[0].filename)


def _counted(many: int, what: str) -> str:
    return f"1 {what}" if many == 1 else f"{many} {what}s"


def _them(many: int) -> str:
    return "it" if many == 1 else "them"
