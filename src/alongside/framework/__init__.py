"""Features, prompts, duties, questions: versioned data, loaded and checked."""

from alongside.framework.loading import load, parse, versions
from alongside.framework.markdown import HEADINGS, NOTHING_OPPOSITE, as_markdown, lines_of
from alongside.framework.values import (
    Audience,
    Code,
    Domain,
    DomainCode,
    Duty,
    Feature,
    Framework,
    Item,
    NearMiss,
    Principle,
    Prompt,
    Question,
    Side,
)

__all__ = [
    "HEADINGS",
    "NOTHING_OPPOSITE",
    "Audience",
    "Code",
    "Domain",
    "DomainCode",
    "Duty",
    "Feature",
    "Framework",
    "Item",
    "NearMiss",
    "Principle",
    "Prompt",
    "Question",
    "Side",
    "as_markdown",
    "lines_of",
    "load",
    "parse",
    "versions",
]
