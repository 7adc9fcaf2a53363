"""Every box that takes words is looked through for names before anything is saved; the person is asked, and decides."""

from __future__ import annotations

import unicodedata

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from alongside import names
from alongside.record import LONGEST, Words
from alongside.refusals import Refusal
from alongside.web.policy import Seen, seen
from alongside.web.script import answered


class NamesAsked(Refusal):
    """What was typed may hold a name.  Nothing is saved until the person changed it or said that it is none."""

    def __init__(self, found: tuple[str, ...]) -> None:
        said = " and ".join(f"“{one}”" for one in found)
        super().__init__(
            f"Is {said} a name? Names stay out of a review: use a role instead, such as “teacher” or “friend 1”. "
            "Nothing is saved yet."
        )
        self.found = found


def typed(request: HttpRequest, *fields: str) -> dict[str, Words]:
    """The words of these boxes, checked for length and for names.  Raises `NamesAsked` or `Refusal`."""
    words = {field: _clean(request.POST.get(field, "")) for field in fields}
    for said in words.values():
        if len(said) > LONGEST:
            raise Refusal(f"That is {len(said):,} characters; a box takes {LONGEST:,}. Nothing was saved; shorten it.")
    if request.POST.get("sure") != "yes":
        found = tuple(
            dict.fromkeys(said[one.start : one.end] for said in words.values() if said for one in names.warn(said))
        )
        if found:
            raise NamesAsked(found)
    return {field: Words(said) for field, said in words.items()}


@require_POST
@seen(Seen.BY_A_READER)
def ask(request: HttpRequest) -> HttpResponse:
    """While somebody types: what in these words may be a name, and what to say instead.  Nothing is kept of them."""
    words = _clean(request.POST.get("words", ""))[:LONGEST]
    found = {words[one.start : one.end]: one.kind for one in names.warn(words)}
    proposed = {form: one.handle for one in names.candidates(words) for form in one.forms} if found else {}
    return answered({"found": [{"words": said, "instead": proposed.get(said, "")} for said in found]})


def _clean(said: str) -> str:
    """In NFC as texts are, without what no person types: controls, and marks that turn the direction of other words."""
    kept = unicodedata.normalize("NFC", said.replace("\r\n", "\n"))
    return "".join(one for one in kept if one == "\n" or (one.isprintable() or one in JOINERS)).strip()


JOINERS = frozenset("\u200c\u200d")  # within an emoji, and in Persian and Hindi words
