"""A full report of 35 pages against Typst alone on the same data; and the memory it took."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

import typst

sys.path.insert(0, str(Path(__file__).parents[2] / "tests"))

from alongside.marks import Marks
from alongside.reports import as_pdf, content, pages_of
from alongside.reports.values import Report
from reports.making import ON, worked_example

TEXTS, TURNS = 10, 3


def long_report() -> tuple[Any, Report]:
    """The worked example, its one text read again and again until it fills some 35 pages."""
    made = worked_example()
    marked = [
        (made.texts[mark.place.text][mark.place.start : mark.place.end], mark.features, str(mark.note))
        for mark in made.review[Marks]
    ]
    words = next(iter(made.texts.values()))
    for number in range(TEXTS):
        text = made.bring(*words.split("\n"), title=f"Read again, {number}")
        for said, features, note in marked:
            made.mark(text, said, *features, note=note)
    return made, content(made.review, made.texts, on=ON)


class Handed(Exception):
    """What the report hands to Typst."""


def handed_over(report: Report) -> dict[str, Any]:
    """The arguments of the one compilation that sets the report; nothing is set yet, so nothing is in Typst's memory."""
    compile_ = typst.compile

    def listening(*args: Any, **named: Any) -> Any:
        if "form" in named.get("sys_inputs", {}):
            raise Handed({"args": args, "named": named})
        return compile_(*args, **named)

    typst.compile = listening
    try:
        as_pdf(report)
    except Handed as handed:
        found: dict[str, Any] = handed.args[0]
        return found
    finally:
        typst.compile = compile_
    raise RuntimeError("The report was set without its form.")


def once(how: str) -> None:
    """One turn in a process of its own: Typst remembers what it set before."""
    made, report = long_report()
    if how == "bare":
        given = handed_over(report)
        began = time.process_time()
        typst.compile(*given["args"], **given["named"])
        took, pages = time.process_time() - began, 0
    else:
        began = time.process_time()
        data = as_pdf(content(made.review, made.texts, on=ON))
        took = time.process_time() - began
        pages = pages_of(data)
    print(took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, pages)


def turns(how: str) -> list[tuple[float, ...]]:
    done = [
        subprocess.run([sys.executable, __file__, how], capture_output=True, text=True, check=True).stdout
        for _ in range(TURNS)
    ]
    return [tuple(float(one) for one in said.split()) for said in done]


def main() -> None:
    whole, bare = turns("whole"), turns("bare")
    took, alone = (median(one[0] for one in each) for each in (whole, bare))
    print(f"{whole[0][2]:.0f} pages: {took:.2f} s CPU, Typst alone {alone:.2f} s, ratio {took / alone:.2f}")
    print(f"{max(one[1] for one in whole):.0f} MB at most")


if __name__ == "__main__":
    once(sys.argv[1]) if len(sys.argv) > 1 else main()
