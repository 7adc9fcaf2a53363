"""The form of the picker, parsed once at the door."""

from __future__ import annotations

from uuid import UUID

import msgspec
from django.http import HttpRequest

from alongside.marks import PromptId, Whom
from alongside.preparation import HeldText, Place
from alongside.record import Words
from alongside.refusals import Refusal
from alongside.texts import snap
from alongside.web.asking import typed


class Picked(msgspec.Struct, frozen=True):
    """What was picked for a passage."""

    place: Place
    features: tuple[str, ...]
    note: Words
    touches: tuple[Whom, ...]
    prompt: PromptId | None


def picked(request: HttpRequest, text: HeldText, words: str) -> Picked:
    """Read the picker's form; edges are moved to whole words."""
    start, end = _edges(request)
    if not 0 <= start < end <= text.length:
        raise Refusal("These words are not in the text. Nothing was marked; select them again.")
    start, end = snap(words, start, end)
    features = () if request.POST.get("pause") else tuple(request.POST.getlist("feature"))
    note = typed(request, "note")["note"]
    if not features and not request.POST.get("pause"):
        raise Refusal("Choose at least one feature, or “Pause here”. Nothing was marked.")
    try:
        touches = tuple(Whom(whom) for whom in request.POST.getlist("touches"))
        prompt = PromptId(UUID(request.POST["prompt"])) if request.POST.get("prompt") else None
    except ValueError as why:
        raise Refusal("This form was changed on its way. Nothing was marked; open the page again.") from why
    return Picked(Place(text.id, start, end), features, note, touches, prompt)


def _edges(request: HttpRequest) -> tuple[int, int]:
    """From the page's script: start and end.  From the form of sentences: the first start and the last end chosen."""
    try:
        chosen = [tuple(map(int, one.split("-"))) for one in request.POST.getlist("sentence")]
        if chosen:
            return min(one[0] for one in chosen), max(one[1] for one in chosen)
        return int(request.POST.get("start", "")), int(request.POST.get("end", ""))
    except (ValueError, IndexError) as why:
        raise Refusal("Choose the words first: no sentence was chosen. Nothing was marked.") from why
