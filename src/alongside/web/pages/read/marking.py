"""The forms in which one marks without the page's script: by sentence, on words that were found, and to change a mark.

What was sent and refused comes back in the form it came from, with what was chosen and written in it.
"""

from __future__ import annotations

from typing import Any

from django.http import QueryDict
from django.urls import reverse

from alongside.framework import Side
from alongside.marks import Mark, Whom
from alongside.preparation import Place
from alongside.refusals import Refusal
from alongside.web.pages.read.paper import Paper

MAY_GO_ON = 3
"""Paragraphs after the first in which a mark that is made by sentence may end."""


def by_sentence(paper: Paper, block: int, asked: str = "", sent: QueryDict | None = None) -> dict[str, Any]:
    """A paragraph as checkboxes, a sentence each.  `asked`: the question that is taken up."""
    if block >= len(paper.text.blocks):
        raise Refusal("There is no such paragraph in this text.")
    prompt = next((note for note in paper.blocks([block])[0].prompts if str(note.waiting.id) == asked), None)
    lies_on = prompt.waiting.place if prompt else None
    ticked = sent.getlist("sentence") if sent else None
    going_on = [
        (number + 1, _sentences(paper, number, None, ticked))
        for number in range(block + 1, min(block + 1 + MAY_GO_ON, len(paper.text.blocks)))
    ]
    return picker(paper, None, prompt=asked if prompt else "", sent=sent) | {
        "number_of": block,  # a template calls its own blocks "block"
        "back": paper.address(f"#b{block}", block=block),
        "question": prompt.prompt.question if prompt else "",
        "sentences": _sentences(paper, block, lies_on, ticked),
        "going_on": going_on,
        "goes_on": any(one["chosen"] for _, sentences in going_on for one in sentences),
        "action": reverse("place-mark", args=[paper.review.id, paper.text.id]),
    }


def on_words(paper: Paper, place: Place, sent: QueryDict | None = None) -> dict[str, Any]:
    """Words that were found."""
    hit = paper.manuscript.around(place)
    return picker(paper, None, sent=sent) | {
        "back": paper.address("#text"),
        "hit": hit,
        "passage": hit["words"],
        "action": reverse("place-mark", args=[paper.review.id, paper.text.id]),
    }


def of_mark(paper: Paper, mark: Mark, sent: QueryDict | None = None) -> dict[str, Any]:
    """A mark that is to be changed."""
    return picker(paper, mark, sent=sent) | {
        "back": paper.address(f"#m-{mark.id}", mark=mark.id),
        "passage": paper.words[mark.place.start : mark.place.end],
        "action": reverse("change-mark", args=[paper.review.id, mark.id]),
    }


def refused(paper: Paper, sentence: str, sent: QueryDict) -> dict[str, Any]:
    """A new mark's form again, with why it was refused.  Raises `Refusal` where it is none of these forms."""
    block = sent.get("block", "")
    if block.isdecimal() and int(block) < len(paper.text.blocks):
        form = by_sentence(paper, int(block), sent.get("prompt", ""), sent)
    else:
        form = on_words(paper, place_in(sent, paper, sentence), sent)
    return form | why(form, sentence, sent)


def why(form: dict[str, Any], sentence: str, sent: QueryDict) -> dict[str, Any]:
    """What was wrong, and the box in which it is put right."""
    first = form["rows"][0]["sides"][0][0][0].code
    at = "note" if sent.getlist("feature") else f"feature-{first}"
    if "sentences" in form and not sent.getlist("sentence"):
        at = "sentence-1"
    seen = sent.get("seen", "")
    return {"problem": sentence, "problem_at": at} | ({"seen": seen} if seen.isdecimal() else {})


def picker(paper: Paper, mark: Mark | None, prompt: str = "", sent: QueryDict | None = None) -> dict[str, Any]:
    """The picker's grid: three rows by two columns; what is chosen already when a mark is changed, or was when it was sent."""
    chosen = set(sent.getlist("feature") if sent else mark.features if mark else ())
    rows = [
        {
            "domain": domain,
            "sides": [
                [(feature, feature.code in chosen) for feature in paper.known.side(domain.code, side)] for side in Side
            ],
        }
        for domain in paper.known.domains
    ]
    touched = set(sent.getlist("touches") if sent else mark.touches if mark else ())
    return {
        "rows": rows,
        "whom": [(whom, whom in touched) for whom in Whom],
        "mark": mark,
        "note": sent.get("note", "") if sent else mark.note if mark else "",
        "text_id": paper.text.id,
        "showing": paper.showing,
        "prompt": prompt,
    }


def place_in(sent: QueryDict, paper: Paper, sentence: str) -> Place:
    """The place of one hit.  Raises `Refusal` with this sentence where there is none."""
    start, end = sent.get("start", ""), sent.get("end", "")
    if not (start.isdecimal() and end.isdecimal() and int(start) < int(end) <= paper.text.length):
        raise Refusal(sentence)
    return Place(paper.text.id, int(start), int(end))


def _sentences(paper: Paper, block: int, lies_on: Place | None, ticked: list[str] | None) -> list[dict[str, Any]]:
    """The sentences of a paragraph to choose from; chosen are those that were ticked, else those that `lies_on` is on."""
    return [
        {
            "start": start,
            "end": end,
            "words": paper.words[start:end],
            "chosen": f"{start}-{end}" in ticked
            if ticked is not None
            else bool(lies_on and start < lies_on.end and lies_on.start < end),
        }
        for start, end in paper.manuscript.sentences(block)
    ]
