"""The whole framework as Markdown, for docs and for paper."""

from __future__ import annotations

from collections.abc import Iterator

from alongside.framework.values import (
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

HEADINGS = {Side.TRUST: "Relationships of trust", Side.SURVEILLANCE: "Relationships of surveillance"}
NOTHING_OPPOSITE = "the framework prints nothing opposite"


def lines_of(framework: Framework, domain: Domain) -> Iterator[tuple[Feature | None, Feature | None]]:
    """A domain's printed lines as (trust, surveillance), None where nothing is printed.

    Features without a line come last, each alone.  Sharing a line says of two only that they were printed so.
    """
    trust, surveillance = (framework.side(domain.code, side) for side in Side)
    rows = sorted({feature.row for feature in trust + surveillance if feature.row is not None})
    for row in rows:
        yield _on(row, trust), _on(row, surveillance)
    yield from ((feature, None) for feature in trust if feature.row is None)
    yield from ((None, feature) for feature in surveillance if feature.row is None)


def _on(row: int, features: tuple[Feature, ...]) -> Feature | None:
    return next((feature for feature in features if feature.row == row), None)


def as_markdown(framework: Framework, item: Item | None = None) -> str:
    """The whole: tables of both sides first, then each feature in full, then the rest.  Or one item alone."""
    if item is not None:
        return _item(item, framework) + "\n"
    parts = [
        f"# {framework.title}\n\nVersion {framework.version}. After: {framework.source}. Told here in our own words."
    ]
    parts += [_table(framework, domain) for domain in framework.domains]
    parts += [_item(feature, framework) for feature in framework.features]
    for heading, items in (
        ("Principles", framework.principles),
        ("Prompts", framework.prompts),
        ("Duties: what practice owes", framework.duties),
        ("Reflective questions", framework.questions),
    ):
        parts.append(f"## {heading}\n\n" + "\n".join(_item(item, framework) for item in items))
    return "\n\n".join(parts) + "\n"


def _table(framework: Framework, domain: Domain) -> str:
    head = f"| {HEADINGS[Side.TRUST]} | {HEADINGS[Side.SURVEILLANCE]} |\n| --- | --- |"
    rows = [f"| {_cell(trust)} | {_cell(surveillance)} |" for trust, surveillance in lines_of(framework, domain)]
    return "\n".join([f"## {domain.name}: {domain.question}\n", head, *rows])


def _cell(feature: Feature | None) -> str:
    return f"**{feature.code}** {feature.name}" if feature else f"*{NOTHING_OPPOSITE}*"


def _near(feature: Feature) -> str:
    """What looks like it and is not; which prompts and duties speak to it."""
    near = "\n".join(f"- {one.looks} *{one.why}*" for one in feature.near_misses)
    spoken = ", ".join((*feature.prompts, *feature.duties))
    return (f"Near misses:\n\n{near}\n\n" if near else "") + (f"Prompts and duties: {spoken}.\n\n" if spoken else "")


def _item(item: Item, framework: Framework) -> str:
    match item:
        case Feature():
            examples = "\n".join(f"- {example}" for example in item.looks_like)
            return (
                f"### {item.code} {item.name} ({item.side})\n\n{item.statement} {item.explanation}\n\n"
                f"This can look like:\n\n{examples}\n\n{_near(item)}Source: {item.source}."
            )
        case Prompt():
            principles = ", ".join(framework.principle(code).name.lower() for code in item.principles)
            return f"- **{item.code}**, on {item.asks}: *{item.question}* ({principles})"
        case Principle():
            return f"- **{item.name}**: {item.explanation}"
        case Duty():
            return f"- **{item.code} {item.name}.** {item.statement}"
        case Question():
            audiences = "".join(f"\n  - {audience.question}" for audience in item.audiences)
            return f"- **{item.code} {item.name}.** {item.question}{audiences}"
        case Audience():
            return f"- **{item.of}, {item.name}.** {item.question}"
        case Domain():
            return _table(framework, item)
