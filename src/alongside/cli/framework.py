"""Print the framework: 27 features in two columns, or one of them in full.

Trust stands on the left and surveillance on the right, as in the printed table. What shares a line is not a pair of
opposites: each feature is looked at on its own. With a code (FT1, P8, C10, R2, ecological) only that item is printed.
"""

from __future__ import annotations

import argparse
import itertools
import shutil
import textwrap
from collections.abc import Iterator
from pathlib import Path

import msgspec

from alongside import framework as frameworks
from alongside.cli import files
from alongside.framework import (
    HEADINGS,
    NOTHING_OPPOSITE,
    Audience,
    Domain,
    Duty,
    Feature,
    Framework,
    Item,
    Principle,
    Prompt,
    Question,
    Side,
)

NARROWEST, WIDEST = 80, 100


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", nargs="?", metavar="CODE", help="print this item alone, with explanation and examples")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON document, for a program to read")
    form.add_argument("--sheet", metavar="FILE", type=Path, help="write a sheet of A3 for a group on paper (PDF)")
    files.offer_force(parser)
    form.add_argument("--markdown", action="store_true", help="the whole framework as Markdown")


def run(asked: argparse.Namespace) -> None:
    framework = frameworks.load()
    if asked.sheet:
        from alongside.reports import as_sheet

        files.free(asked.sheet, force=asked.force)
        files.write(asked.sheet, as_sheet(framework))
        return
    width = min(WIDEST, max(NARROWEST, shutil.get_terminal_size(fallback=(WIDEST, 24)).columns))
    item = framework.item(asked.code) if asked.code else None
    if asked.json:
        print(msgspec.json.format(msgspec.json.encode(item or framework), indent=2).decode())
    elif asked.markdown:
        print(frameworks.as_markdown(framework, item), end="")
    elif item:
        print("\n".join(_in_full(item, framework, width)))
    else:
        print("\n".join(_table(framework, width)))


def _table(framework: Framework, width: int) -> Iterator[str]:
    """Two columns, a domain at a time.  The widest line is `width` characters."""
    column = (width - 3) // 2
    yield f"{framework.title}, version {framework.version}"
    yield ""
    yield f"{HEADINGS[Side.TRUST]:<{column}} | {HEADINGS[Side.SURVEILLANCE]}"
    for domain in framework.domains:
        yield ""
        yield f"{domain.name.upper()}  {domain.question}"
        yield "-" * width
        yield from _lines(framework, domain, column)
    yield ""
    yield from textwrap.wrap(
        "What shares a line is not a pair of opposites, and nothing is added up: each feature is looked at on its own. "
        "'alongside framework FT1' explains one; '--markdown' has all of it, with prompts, duties and questions.",
        width,
        break_on_hyphens=False,
    )


def _lines(framework: Framework, domain: Domain, column: int) -> Iterator[str]:
    for trust, surveillance in frameworks.lines_of(framework, domain):
        cells = [_cell(trust, column), _cell(surveillance, column)]
        for left, right in itertools.zip_longest(*cells, fillvalue=""):
            yield f"{left:<{column}} | {right}".rstrip()


def _cell(feature: Feature | None, column: int) -> list[str]:
    if feature is None:
        return [f"({NOTHING_OPPOSITE})"]
    return textwrap.wrap(f"{feature.code}  {feature.name}", column, subsequent_indent="     ")


def _in_full(item: Item, framework: Framework, width: int) -> Iterator[str]:
    """One item with all its words, a line at a time."""
    match item:
        case Domain():
            yield f"{item.name.upper()}  {item.question}"
            yield from _lines(framework, item, (width - 3) // 2)
        case Feature():
            yield f"{item.code}  {item.name}"
            yield f"{framework.domain(item.domain).name}, {item.side}"
            yield from _paragraphs(width, item.statement, item.explanation, "This can look like:")
            for example in item.looks_like:
                yield from textwrap.wrap(example, width, initial_indent="- ", subsequent_indent="  ")
            yield from _beside(item, framework, width)
            yield from _paragraphs(width, f"Source: {item.source}")
        case Prompt():
            yield f"{item.code}  {item.asks}"
            principles = ", ".join(framework.principle(code).name.lower() for code in item.principles)
            yield from _paragraphs(width, item.question, f"Principles: {principles}", f"Source: {item.source}")
        case Duty():
            yield f"{item.code}  {item.name}"
            yield from _paragraphs(width, item.statement, f"Source: {item.source}")
        case Question():
            yield f"{item.code}  {item.name}"
            yield from _paragraphs(width, item.question, *(audience.question for audience in item.audiences))
            yield from _paragraphs(width, f"Source: {item.source}")
        case Audience():
            yield f"{item.of}, {item.name}"
            yield from _paragraphs(width, item.question)
        case Principle():
            yield item.name
            yield from _paragraphs(width, item.explanation, f"Source: {item.source}")


def _beside(feature: Feature, framework: Framework, width: int) -> Iterator[str]:
    """What looks like the feature and is not; the prompts and duties that speak to it."""
    yield from ("", "Near misses:")
    for near in feature.near_misses:
        yield from textwrap.wrap(near.looks, width, initial_indent="- ", subsequent_indent="  ")
        yield from textwrap.wrap(near.why, width, initial_indent="  ", subsequent_indent="  ")
    yield from ("", "Prompts and duties that speak to it:")
    for code in feature.prompts:
        yield from textwrap.wrap(f"{code}  {framework.prompt(code).question}", width, subsequent_indent="    ")
    for code in feature.duties:
        yield from textwrap.wrap(f"{code}  {framework.duty(code).statement}", width, subsequent_indent="    ")


def _paragraphs(width: int, *paragraphs: str) -> Iterator[str]:
    for paragraph in paragraphs:
        yield ""
        yield from textwrap.wrap(paragraph, width)
