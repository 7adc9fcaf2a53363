"""A name found later: look for it, then take it out for good, and know who still has it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from alongside import names
from alongside.mending import checked, parts_beside
from alongside.preparation import Texts
from alongside.record import Review, ReviewId, written
from alongside.refusals import Refusal
from alongside.web.asking import NamesAsked
from alongside.web.desk import opened, page, reader
from alongside.web.policy import Seen, seen
from alongside.web.shelf import SHELF

TAKEN_AWAY = "taken away as ."  # "taken away as .pdf: …", "marks taken away as .csv"


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def name_found_later(request: HttpRequest, review: UUID) -> HttpResponse:
    """The name comes by POST only: an address would keep it in histories and logs."""
    context: dict[str, object] = {}
    status = 200
    if request.method == "POST":
        try:
            _ask_about_handle(request)
            context = _taken(request, review) if request.POST.get("act") == "take" else _looked(request, review)
        except NamesAsked:
            raise  # asked as of every other box
        except Refusal as refusal:
            status = 422
            context = {
                "refused": refusal.sentence,
                "name": request.POST.get("name", ""),
                "handle": request.POST.get("handle", ""),
            }
    with opened(request, review) as held:
        return page(request, "mending/mending.html", held, "prepare", status=status, **context)


def _ask_about_handle(request: HttpRequest) -> None:
    """What stands in the name's place may be another name; said once to be none, it is asked about only when it changes."""
    _, handle = checked(request.POST.get("name", ""), request.POST.get("handle", ""))
    found = names.doubtful(handle)
    if found and request.POST.get("sure") != "yes" and request.POST.get("no-name") != handle:
        raise NamesAsked(found)


def _looked(request: HttpRequest, review: UUID) -> dict[str, object]:
    name, handle = checked(request.POST.get("name", ""), request.POST.get("handle", ""))
    with SHELF.open(ReviewId(review)) as held:
        kept = [(text.title, SHELF.words(held.id, text.id)) for text in held[Texts]]
        texts = [{"title": title, "places": names.around(words, names.as_name(words, name))} for title, words in kept]
        typed = [said for said in _typed(held) if names.as_name(said, name)]
        words = sum(_as_word(said, name) for said in (*SHELF.texts(held).values(), *_typed(held)))
        parts = parts_beside([*SHELF.texts(held).values(), *_typed(held)], name)
    found = [text for text in texts if text["places"]]
    if not found and not typed and words:
        raise Refusal(
            f"“{name}” stands here only as the word that it also is. To take it out of one place, write it with the "
            f"word beside it, such as “ask {name}”. Nothing was changed."
        )
    if not found and not typed:
        also = f" {_told_of(parts)} Look for that." if parts else " Check how it is spelled there."
        raise Refusal(f"This name does not stand in any text or note of this review.{also}")
    return {"name": name, "handle": handle, "found": found, "typed": typed, "words": words, "parts": _told_of(parts)}


def _told_of(parts: dict[str, int]) -> str:
    """Where a part of the name stands by itself, which may mean the same person."""
    listed = " and ".join(f"“{part}” in {many} place{'' if many == 1 else 's'}" for part, many in parts.items())
    return f"A part of the name stands by itself too: {listed}." if parts else ""


def _as_word(said: str, name: str) -> int:
    """How often the name stands there as the word that it also is, and so stays."""
    return len(names.stands(said, name)) - len(names.as_name(said, name))


def _taken(request: HttpRequest, review: UUID) -> dict[str, object]:
    taken = SHELF.take_name_out(
        ReviewId(review),
        request.POST.get("name", ""),
        request.POST.get("handle", ""),
        by=reader(request),
        at=timezone.now(),
    )
    with SHELF.open(ReviewId(review)) as held:
        parts = parts_beside([*SHELF.texts(held).values(), *_typed(held)], request.POST.get("name", ""))
    exports = [look for look in SHELF.looks(ReviewId(review)) if TAKEN_AWAY in look.what]
    done = " ".join(request.POST.get("handle", "").split())
    return {"taken": taken, "exports": exports, "done_handle": done, "parts": _told_of(parts)}


def _typed(held: Review) -> list[str]:
    return [said for entry in held.entries for said in written(entry.step)[1] if said]
