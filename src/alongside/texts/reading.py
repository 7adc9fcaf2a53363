"""The child process in which one document is read: bytes come in by a pipe, a text or a sentence goes out by another.

It holds itself within the limits before it looks at a byte, writes no file, and knows neither the file's name nor
anything else of the machine.  Run as `python -I -m alongside.texts.reading KIND WANTED`.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import resource
import sys
from collections.abc import Iterator
from typing import Any

import msgspec

from alongside.refusals import Refusal
from alongside.texts import limits
from alongside.texts.answer import TOO_MUCH_MEMORY, Answer, Wanted
from alongside.texts.attachments import Attachment
from alongside.texts.blocks import BroughtText
from alongside.texts.draft import Draft
from alongside.texts.kinds import Kind


def read_here(kind: Kind, data: bytes, *, by_ocr: bool = False, alone: bool = True) -> BroughtText:
    """The text of a document, read in this very process: for the child, and for fuzzing.  Raises Refusal.

    `alone`: what is attached is not handed over with it, so its notices say how much there is."""
    draft = Draft(alone=alone)
    with _bounds_named():
        reader = _reader(kind)
        (reader.read_scanned if by_ocr else reader.read)(data, draft)
    return draft.brought()


def scanned_here(kind: Kind, data: bytes) -> bool:
    """Whether a document holds pictures of pages that can be read on this machine.  Raises Refusal."""
    with _bounds_named():
        reader = _reader(kind)
        return bool(reader.is_scanned(data)) if hasattr(reader, "is_scanned") else False


def attached_here(kind: Kind, data: bytes) -> tuple[Attachment, ...]:
    """What is attached to a document, read in this very process.  Raises Refusal."""
    with _bounds_named():
        reader = _reader(kind)
        return tuple(reader.attached(data)) if hasattr(reader, "attached") else ()


def _reader(kind: Kind) -> Any:
    return importlib.import_module(f"alongside.texts.readers.{kind}")


@contextlib.contextmanager
def _bounds_named() -> Iterator[None]:
    try:
        yield
    except RecursionError as fault:
        raise Refusal(
            "Something in this document is nested too deep, such as tables inside tables. It was not read. "
            "Take the inner ones out and try again."
        ) from fault
    except MemoryError as fault:
        raise Refusal(TOO_MUCH_MEMORY) from fault


def hold_within_limits() -> None:
    """Bounds on this process.  Where a system knows one of them not, the others still hold."""
    for what, most, beyond in (
        (resource.RLIMIT_AS, limits.READER_MEMORY_BYTES, 0),
        (resource.RLIMIT_CPU, limits.READER_CPU_SECONDS, 1),  # so that SIGXCPU comes first and tells why
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_NOFILE, limits.READER_OPEN_FILES, 0),
    ):
        try:
            resource.setrlimit(what, (most, most + beyond))
        except (ValueError, OSError):
            continue


def _answered(kind: Kind, wanted: Wanted, data: bytes) -> Answer:
    if wanted is Wanted.ATTACHED:
        return Answer(attached=attached_here(kind, data))
    by_ocr = wanted is Wanted.TEXT_BY_OCR
    if not by_ocr and scanned_here(kind, data):
        return Answer(scanned=True)
    if wanted is Wanted.BOTH:
        return Answer(read_here(kind, data, alone=False), attached_here(kind, data))
    return Answer(read_here(kind, data, by_ocr=by_ocr))


def main() -> None:
    hold_within_limits()
    data = sys.stdin.buffer.read()
    try:
        answer = _answered(Kind(sys.argv[1]), Wanted(sys.argv[2]), data)
    except Refusal as refusal:
        answer = Answer(refused=refusal.sentence)
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))
    sys.stdout.buffer.flush()
    os._exit(0)  # nothing is left to tidy, and a big document would take its time


if __name__ == "__main__":
    main()
