"""The command line, one file a command.

A command's file has a one-line docstring (its help), `arguments(parser)` and `run(asked) -> None`.
Exit codes: 0 done · 1 a fault of ours · 2 refused, with a sentence on standard error · 130 stopped by Ctrl+C.
"""

from __future__ import annotations

import argparse
import importlib
import io
import sys
from typing import NoReturn

from alongside import __version__
from alongside.refusals import Refusal

# In the order of a first day: look, try, bring in, read, take away.
COMMANDS = (
    "framework",
    "demo",
    "text",
    "names",
    "review",
    "correct",
    "show",
    "commit",
    "picture",
    "report",
    "exchange",
    "serve",
    "record",
)

EPILOG = """\
A first look:
  alongside serve                              the workbench, in your browser
  alongside framework                          the 27 features, in a table

A piece of practice, from file to report:
  alongside review visit.docx -o case.alongside    names come out, you check the list
  alongside show case.alongside                    the picture, as a table
  alongside report case.alongside -o report.pdf    or .docx, or .html

A file that is there already is written over only with --force, and one that is read never.
Exit codes: 0 done, 1 a fault of ours, 2 refused with a sentence that says why, 130 stopped by Ctrl+C.
Nothing leaves this machine."""


class Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """A wrong call is a refusal like any other: one sentence, exit 2."""
        print(f"{message[0].upper()}{message[1:]}. Try '{self.prog} --help'.", file=sys.stderr)
        sys.exit(2)


def parser() -> Parser:
    whole = Parser(
        prog="alongside",
        description="Look honestly at practice, with the Watching Over / Working With framework.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"alongside {__version__}")
    commands = whole.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=Parser)
    for name in COMMANDS:
        command = importlib.import_module(f"alongside.cli.{name}")
        about = (command.__doc__ or "").strip()
        one = commands.add_parser(
            name,
            help=about.splitlines()[0],
            description=about,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.arguments(one)
        one.set_defaults(run=command.run)
    return whole


def main(words: list[str] | None = None) -> None:
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show “ or ü gets an escape in its place, never a fault.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    asked = parser().parse_args(words)
    try:
        asked.run(asked)
    except Refusal as refusal:
        print(refusal.sentence, file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:  # `alongside framework | head`: the reader has seen enough
        sys.stderr.close()
        sys.exit(0)
