"""The page of the docs about prompts, made from the data: each cue with a sentence that calls it and one that must not.

python -m alongside.prompts.docs_page > docs/prompts.md
"""

from __future__ import annotations

import sys

from alongside.framework import load
from alongside.prompts.cues import CueEntry, PairEntry, load_cues
from alongside.prompts.not_said import lines
from alongside.prompts.ways import EVERY_WAY

OPENING = """# Prompts: when a question waits in the margin

Made from `src/alongside/prompts/cues.toml` and `not_said.toml` by `python -m alongside.prompts.docs_page`; a test keeps
it up to date. A prompt is a question that the framework asks. Plain cues place it; it is never a mark, never counted as
a finding, and says which words called it.

How something is said is looked at before any cue: that it happened, or did not (denied, refused, declined), is planned,
is owed, is over, is only supposed, or that somebody says so. Words in quotation marks are what somebody says. Each cue
says in which of these ways it is called. What is planned or told is mostly as askable as what was seen. But that somebody
will be asked, or is said to have been asked, is not that they were: it settles nothing, and is asked about itself. What
people say of themselves is theirs to say, in quotation marks too ("they asked me", "I gave my consent").
"""

NOT_SAID = """
## Not said here

Asked once for a whole text, at the foot of its margin, about what it never mentions. A text that denies something
("nobody agreed") has not kept silent about it.
"""


def docs_page() -> str:
    """The page, as Markdown."""
    parts = [OPENING]
    cues = [cue.entry for cue in load_cues().cues]
    for prompt in load().prompts:
        parts.append(f"\n## {prompt.code}: {prompt.question}\n")
        parts += [_pair(cue) for cue in cues if cue.prompt == prompt.code]
        parts.append("\n| said to be | calls it | must not |\n|---|---|---|\n")
        parts += [_row(pair) for pair in load_cues().pairs if pair.prompt == prompt.code]
    parts.append(NOT_SAID)
    for line in lines():
        parts.append(f"\n**{line.question}**\n\n- calls it: “{line.silent}”\n- must not: “{line.says}”\n")
    return "".join(parts)


def _pair(cue: CueEntry) -> str:
    when = "" if cue.when == EVERY_WAY else f" ({', '.join(cue.when)})"
    return f"\n- calls it{when}: “{cue.calls}”\n- must not: “{cue.leaves}”\n"


def _row(pair: PairEntry) -> str:
    return f"| {pair.said} | “{pair.calls}” | “{pair.leaves}” |\n"


if __name__ == "__main__":
    sys.stdout.write(docs_page())
