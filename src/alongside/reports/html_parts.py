"""Parts of a page: every word that comes in is escaped here."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from alongside.reports.values import Report
from alongside.reports.wording import capital


def p(words: str, kind: str = "") -> str:
    classes = f"{kind} said".strip()
    return f'<p class="{classes}" dir="auto">{escape(words)}</p>'


def section(name: str, heading: str, *parts: str) -> str:
    return (
        f'<section aria-labelledby="{name}"><h2 id="{name}">{escape(heading)}</h2>\n' + "\n".join(parts) + "</section>"
    )


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    told = (f'<dt>{escape(name)}</dt><dd class="said" dir="auto">{escape(words)}</dd>' for name, words in pairs)
    return f"<dl>{''.join(told)}</dl>"


def by(reader: str, report: Report) -> str:
    return f'<span class="label">{escape(capital(reader))}:</span> ' if len(report.readers) > 1 and reader else ""


def table(kind: str, caption: str, heads: Iterable[tuple[str, str]], rows: Iterable[str]) -> str:
    """Roles are said as well, since a phone's style lays the rows out one under another."""
    named = "".join(f'<th scope="col" role="columnheader" class="{cls}">{head}</th>' for cls, head in heads)
    return (
        f'<table class="{kind}" role="table"><caption>{escape(caption)}</caption><thead role="rowgroup"><tr role="row">{named}</tr>'
        f'</thead><tbody role="rowgroup">{"".join(rows)}</tbody></table>'
    )


def cited(numbers: Iterable[int]) -> str:
    return " ".join(f'<a role="doc-noteref" href="#passage-{number}">[{number}]</a>' for number in numbers)


def to_feature(code: str, name: str, *, linked: bool) -> str:
    named = f"{code} {escape(name)}"
    return f'<a href="#{code}">{named}</a>' if linked else named
