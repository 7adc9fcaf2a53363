"""Open the workbench in your browser, on this machine only.

It listens on 127.0.0.1, at --port, else at $PORT, else at 8000.  What it keeps is in $ALONGSIDE_HOME.  Stop it with Ctrl+C.
"""

from __future__ import annotations

import argparse
import os
import socket
import sys

from alongside.refusals import Refusal


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, help="where to listen (default: $PORT, else 8000)")


def run(asked: argparse.Namespace) -> None:
    port = _port(asked.port)
    _refuse_a_taken(port)
    from alongside.web.start import made_ready, serve

    print("Getting ready…", file=sys.stderr, flush=True)
    for done in made_ready():
        print(done, file=sys.stderr, flush=True)
    serve(port, when_ready=lambda: print(f"Alongside is at http://127.0.0.1:{port}/", flush=True))


def _port(asked: int | None) -> int:
    given = asked if asked is not None else os.environ.get("PORT") or 8000
    try:
        port = int(given)
    except ValueError as why:
        raise Refusal(f"“{given}” is not a port. Set PORT to a number from 1 to 65535.") from why
    if not 1 <= port <= 65535:
        raise Refusal(f"{port} is not a port. Choose a number from 1 to 65535.")
    return port


def _refuse_a_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as why:
            raise Refusal(
                f"Port {port} cannot be used: {why.strerror}. Choose another: PORT=8001 make run, or alongside serve --port 8001."
            ) from why
