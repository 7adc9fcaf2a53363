"""The words of what is set into an OpenDocument text as a document of its own: charts and formulas."""

from __future__ import annotations

from lxml import etree

from alongside.texts import limits
from alongside.texts.packages import Package, local, value_of
from alongside.texts.readers.docx_charts import lines_of_chart

_BETWEEN = {"mfrac": "/", "msup": "^"}


def object_called(package: Package, call: etree._Element) -> etree._Element | None:
    """What stands at the place of an object: a formula or a chart; None for any other, which a reader sees as a picture."""
    name = (value_of(call, "href") or "").removeprefix("./")
    part = f"{name}/content.xml"
    root = package.xml(part) if name and package.holds(part) else call
    return next(iter(root.iter("{*}math", "{*}chart")), None) if local(root) != "math" else root


def formula(element: etree._Element) -> str:
    """The signs of a formula on one line: 1/2, x^2."""
    if local(element).startswith("annotation"):
        return ""  # the same once more, as it was typed
    return (element.text or "").strip() + _BETWEEN.get(local(element), "").join(map(formula, element))


def words_of_chart(chart: etree._Element) -> list[str]:
    """A line for each kind of words: titles, what its lines or bars are called, and the labels below, as far as the limit.

    Numbers are no words of a chart: they are drawn."""
    titles = [_line(title) for title in chart.iter("{*}title", "{*}subtitle", "{*}footer")]
    rows = [[_line(cell) for cell in row.iter("{*}table-cell")] for row in chart.iter("{*}table-row")]
    names = rows[0][1:] if rows else []
    labels = [row[0] for row in rows[1 : limits.CHART_LABELS + 1] if row]
    return lines_of_chart(titles, names, labels)


def _line(element: etree._Element) -> str:
    return " ".join("".join(map(str, line.itertext())) for line in element.iter("{*}p"))
