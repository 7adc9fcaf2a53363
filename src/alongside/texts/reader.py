"""A file becomes text: its kind is settled here, then a fresh process reads it and is held to the limits."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from pathlib import PurePath
from typing import IO

import msgspec

from alongside.refusals import Refusal
from alongside.texts import limits
from alongside.texts.answer import Answer, Wanted
from alongside.texts.attachments import Attachment
from alongside.texts.blocks import BroughtText
from alongside.texts.draft import Draft, clean
from alongside.texts.kinds import Kind, kind_of
from alongside.texts.readers.plain import write_lines

TOO_LONG = (
    f"Reading this document took longer than {limits.READER_CPU_SECONDS} seconds of work. "
    "It was stopped and nothing was kept. Bring it in in parts."
)
LATE = (
    "Reading this document took longer than {seconds:g} seconds. It was stopped and nothing was kept. "
    "Try again when the machine is less busy, or bring it in in parts."
)
KILLED = (
    "Reading this document was stopped from outside, as a machine does that runs out of memory. Nothing was kept. "
    "Try again; if it happens again, bring it in in parts."
)
CRASHED = (
    "This document could not be read: something in it is damaged, or it unfolds to more than a reader can hold. Nothing was kept. "
    "Open it in the program it came from, save it again and bring that in, or paste its words."
)


def read(data: bytes, filename: str) -> BroughtText:
    """The text of a file, still with the names in it.

    `filename` tells the kind by its ending, which the bytes have to bear out, and is the title of last resort.  Nothing
    is written to disk.  Raises Refusal with a sentence for whatever cannot be read.
    """
    return _titled(_read_apart(_settled_kind(data, filename), data), filename)


def attachments(data: bytes, filename: str) -> tuple[Attachment, ...]:
    """What a file has beside its text, to be brought in one by one.  Raises Refusal as `read` does."""
    return _read_apart(_settled_kind(data, filename), data, Wanted.ATTACHED).attached


def read_with_attachments(data: bytes, filename: str) -> tuple[BroughtText, tuple[Attachment, ...]]:
    """Both at once.  Raises Refusal as `read` does."""
    answer = _read_apart(_settled_kind(data, filename), data, Wanted.BOTH)
    return _titled(answer, filename), answer.attached


def _titled(answer: Answer, filename: str) -> BroughtText:
    text = answer.text
    if text is None:
        raise Refusal(CRASHED)
    if text.title:
        return text
    # In "Kian_Doherty_plan" nothing would tell names from the words beside them.
    called = PurePath(filename).stem.replace("_", " ")
    return msgspec.structs.replace(text, title=clean(called) or "Untitled")


def _settled_kind(data: bytes, filename: str) -> Kind:
    if not data:
        raise Refusal("This file is empty. Nothing was brought in. Check that it is the right one, or save it anew.")
    if len(data) > limits.FILE_BYTES:
        raise Refusal(
            f"This file is larger than {limits.FILE_BYTES // limits.MB} MB. It was not read. "
            "Take pictures out of it, or bring it in in parts."
        )
    return kind_of(data, filename)


def pasted(words: str, title: str = "") -> BroughtText:
    """Words that somebody pasted or typed: blank lines part paragraphs, "- " begins an item.  Raises Refusal."""
    if len(words) > limits.PASTED_CHARACTERS:
        raise Refusal(
            f"These are more than {limits.PASTED_CHARACTERS:,} characters. Save them as a file and bring that in."
        )
    draft = Draft()
    draft.title = title
    write_lines(words, draft)
    if not draft:
        raise Refusal("There are no words here yet. Paste or type some.")
    text = draft.brought()
    return text if text.title else msgspec.structs.replace(text, title="Pasted words")


def _read_apart(kind: Kind, data: bytes, wanted: Wanted = Wanted.TEXT) -> Answer:
    answer = _asked(kind, data, wanted)
    return _asked(kind, data, Wanted.TEXT_BY_OCR) if answer.scanned else answer


def _asked(kind: Kind, data: bytes, wanted: Wanted) -> Answer:
    seconds = limits.OCR_WALL_SECONDS if wanted is Wanted.TEXT_BY_OCR else limits.READER_WALL_SECONDS
    # Argument and environment can be seen by others on the machine: they hold the kind and nothing of the document.
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-I", "-m", "alongside.texts.reading", kind, wanted],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"LC_ALL": "C.UTF-8", "PATH": os.environ.get("PATH", os.defpath)},  # where Tesseract may be
        cwd="/",
        close_fds=True,
        start_new_session=True,
    ) as child:
        assert child.stdin is not None and child.stdout is not None  # noqa: S101, PT018
        late = threading.Event()

        def stop() -> None:
            late.set()
            _kill_group(child.pid)

        watch = threading.Timer(seconds, stop)
        feeder = threading.Thread(target=_feed, args=(child.stdin, data), daemon=True)
        watch.start()
        feeder.start()
        try:
            answer = child.stdout.read(limits.ANSWER_BYTES + 1)
            if len(answer) > limits.ANSWER_BYTES:
                raise Refusal(CRASHED)
            code = child.wait()
        finally:
            watch.cancel()
            _kill_group(child.pid)
            feeder.join()
    if late.is_set():
        raise Refusal(LATE.format(seconds=seconds))
    return _judged(answer, code)


def _judged(answer: bytes, code: int) -> Answer:
    if code == -signal.SIGXCPU:
        raise Refusal(TOO_LONG)
    if code == -signal.SIGKILL:
        raise Refusal(KILLED)
    if code != 0:
        raise Refusal(CRASHED)
    try:
        told = msgspec.msgpack.decode(answer, type=Answer)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError) as fault:
        raise Refusal(CRASHED) from fault
    if told.refused:
        raise Refusal(told.refused)
    return told


def _feed(pipe: IO[bytes], data: bytes) -> None:
    with contextlib.suppress(OSError, ValueError):  # a child that died early reads no further
        pipe.write(data)
    with contextlib.suppress(OSError, ValueError):
        pipe.close()


def _kill_group(group: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)
