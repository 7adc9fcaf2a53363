"""The words of a chart in a Word document: its titles, what its lines or bars are called, and what stands below them.

Numbers are no words of a chart: they are drawn.  Source: ECMA-376, part 1, section 21.2 (charts), and Microsoft's
own form for newer kinds of chart, which has other names for the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from alongside.texts import limits
from alongside.texts.packages import local, value


def words_of_chart(chart: etree._Element) -> list[str]:
    """A line for each kind of words: titles, names, and the labels below, as far as the limit."""
    return lines_of_chart(list(_titles(chart)), _names(chart), _labels(chart))


def lines_of_chart(titles: Sequence[str], names: Iterable[str], labels: Iterable[str]) -> list[str]:
    """The title of the whole, those of the axes, the names and the labels, each on a line, what is there more than once only once."""
    lines = ("; ".join(dict.fromkeys(filter(str.strip, group))) for group in (titles[:1], titles[1:], names, labels))
    return [line for line in lines if line]


def _titles(chart: etree._Element) -> Iterator[str]:
    """Of the whole first, then of each axis that is shown."""
    for title in chart.iter("{*}title"):
        axis = title.getparent()
        is_shown = axis is None or not any(local(mark) == "delete" and value(mark, "val") != "0" for mark in axis)
        lines = ["".join(leaf.text or "" for leaf in line.iter("{*}t")) for line in title.iter("{*}p")]
        words = " ".join(line for line in lines if line.strip()) or "; ".join(_points(title))
        if words and is_shown:
            yield words


def _names(chart: etree._Element) -> Iterator[str]:
    for series in chart.iter("{*}ser", "{*}series"):
        for said in series:
            if local(said) == "tx":
                yield from _points(said)


def _labels(chart: etree._Element) -> Iterator[str]:
    for below in chart.iter("{*}cat", "{*}strDim"):
        # Days stand there as bare numbers, which say nothing to a reader.
        numbered = [form.text or "" for form in below.iter("{*}formatCode")]
        if all(form.lower() in ("", "general", "0") for form in numbered):
            yield from _points(below)


def _points(parent: etree._Element) -> list[str]:
    """What stands at each point, outer labels before inner ones."""
    levels = list(parent.iter("{*}lvl"))[::-1] or [parent]
    found: list[str] = []
    for level in levels:
        for point in level.iter("{*}pt", "{*}v"):
            words = (point.text or "").strip()
            if words and len(found) < limits.CHART_LABELS:
                found.append(words)
    return found
