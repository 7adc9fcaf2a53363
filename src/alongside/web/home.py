"""Where this machine keeps what it keeps: never in the checkout."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

from alongside.record import Reader
from alongside.refusals import Refusal


def home() -> Path:
    """The folder of `$ALONGSIDE_HOME`, else `alongside` in the XDG data folder; made when missing, for this user only."""
    chosen = os.environ.get("ALONGSIDE_HOME")
    folder = Path(chosen) if chosen else Path(os.environ.get("XDG_DATA_HOME") or "~/.local/share") / "alongside"
    folder = folder.expanduser()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as why:
        raise Refusal(
            f"The folder {folder} cannot be made or written to. Set ALONGSIDE_HOME to a folder of yours."
        ) from why
    return folder


def secret() -> str:
    """This machine's own secret, made at the first start and readable by its user only."""
    return _made_once("secret", lambda: secrets.token_urlsafe(50))


def local_reader() -> Reader:
    """Who reads on this machine: made at the first start, by the workbench or by the command line.  It has no name."""
    try:
        return Reader(UUID(_made_once("reader", lambda: str(uuid4())).strip()))
    except ValueError as why:
        raise Refusal(f"The file {home() / 'reader'} is damaged. Move it away; a new one is made.") from why


def _made_once(name: str, make: Callable[[], str]) -> str:
    kept = home() / name
    try:
        with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as new:
            new.write(make())
    except FileExistsError:
        pass
    return kept.read_text()
