"""Files in and out, with a sentence for whatever is in the way."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from alongside.refusals import Refusal


def read(path: Path) -> bytes:
    """A file's bytes.  Raises `Refusal`."""
    try:
        return path.read_bytes()
    except FileNotFoundError as why:
        raise Refusal(f"There is no file {path}. Check how it is spelled.") from why
    except IsADirectoryError as why:
        raise Refusal(f"{path} is a folder. Name a file in it.") from why
    except OSError as why:
        raise Refusal(f"{path} cannot be read: {why.strerror}.") from why


def offer_force(parser: argparse.ArgumentParser) -> None:
    """The flag of every command that writes a file."""
    parser.add_argument("--force", action="store_true", help="write over a file that is there already")


def free(to: Path, *sources: Path | None, force: bool) -> None:
    """Raises `Refusal` where writing would lose something: never over a file that is read for it, over another with --force.

    Asked before the work begins, so that nobody decides about names for nothing.
    """
    try:
        if not to.is_file():
            return
        source = any(one is not None and one.exists() and to.samefile(one) for one in sources)
    except OSError as why:
        raise Refusal(f"{to} cannot be written: {why.strerror}. Choose another place with -o.") from why
    if source:
        raise Refusal(f"{to} is read for this, so it is not written over. Choose another name.")
    if not force:
        raise Refusal(f"{to} is there already. Choose another name, or add --force to write over it.")


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all.  Raises `Refusal`."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as why:
        beside.unlink(missing_ok=True)
        raise Refusal(f"{path} cannot be written: {why.strerror}. Choose another place with -o.") from why
