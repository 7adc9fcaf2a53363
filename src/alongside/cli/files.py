"""Files in and out, with a sentence for whatever is in the way."""

from __future__ import annotations

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


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all.  Raises `Refusal`."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as why:
        beside.unlink(missing_ok=True)
        raise Refusal(f"{path} cannot be written: {why.strerror}. Choose another place with -o.") from why
