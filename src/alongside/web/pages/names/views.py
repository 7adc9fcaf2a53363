"""Names come out first: what was found, a line each, and the text beside it.  Nothing is kept before this page says so."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.views.decorators.http import require_http_methods, require_safe

from alongside import framework, names
from alongside.names import Choice, Kind
from alongside.preparation import KEPT_FOR, ReviewBegun
from alongside.prompts import bring_in
from alongside.record import ReviewId, Words
from alongside.refusals import Refusal
from alongside.web import waiting
from alongside.web.deciding import HandleFault, Names
from alongside.web.desk import reader
from alongside.web.lines import Line
from alongside.web.pages.bring.several import next_of, take_up, told_of_offered
from alongside.web.pages.names.outlined import MOST_BLOCKS, around, outlined
from alongside.web.policy import Seen, holds, seen
from alongside.web.shelf import SHELF


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_A_READER)
def names_page(request: HttpRequest) -> HttpResponse:
    """Each press of a key or button is one act; the page comes back with the next line current."""
    try:
        held, id_, key = waiting.take(request)
    except Refusal as refusal:
        return render(request, "names/gone.html", {"sentence": refusal.sentence}, status=410)
    if request.method != "POST":
        return _offered(request, held) if held.offered else _page(request, held)
    act, line = _pressed(request)
    if act == "again":
        response = redirect(_from_the_start(held))
        waiting.forget(response, id_)
        return response
    if act == "take-up":
        ticked = [int(one) for one in request.POST.getlist("ticked") if one.isdecimal() and len(one) < 7]
        try:
            take_up(held, ticked)
        except Refusal as refusal:
            response = _offered(request, held, ticked, refusal.sentence)
            waiting.lay_again(response, held, id_, key)
            return response
        response = redirect("names")
        waiting.lay_again(response, held, id_, key)
        return response
    refused = None
    try:
        _refuse_an_earlier_page(request, held)
        typed = _typed(request, held)
        if act == "keep":
            held.note(typed)
            return _keep(request, held, id_, key)
        said = _decided(request, held, act, line, typed)
    except Refusal as refusal:
        refused, said = refusal, refusal.sentence
    response = _page(request, held, said, refused)
    waiting.lay_again(response, held, id_, key)
    return response


def _from_the_start(held: Names) -> str:
    """Where the document is brought in anew, for the same review."""
    if held.corrects:
        return reverse("read-text", args=[held.review, held.corrects])
    return reverse("bring") + (f"?review={held.review}" if held.review else "")


def _offered(request: HttpRequest, held: Names, ticked: Collection[int] = (), refused: str = "") -> HttpResponse:
    offered = [{"one": one, "ticked": number in ticked} for number, one in enumerate(held.offered)]
    several = len({one.beside for one in held.offered}) > 1
    context = {"held": held, "offered": offered, "heading": told_of_offered(held), "several": several}
    return render(request, "bring/offered.html", context | {"refused": refused}, status=422 if refused else 200)


def _refuse_an_earlier_page(request: HttpRequest, held: Names) -> None:
    """A button pressed twice must not decide about the text that comes next."""
    if held.kept and request.POST.get("text") != str(held.kept):
        raise Refusal("That was about the text before this one. It is kept; here is the next.")


def _pressed(request: HttpRequest) -> tuple[str, int | None]:
    """Which act on which line: from the page's script, or from the button itself where there is none."""
    act, line = request.POST.get("act", ""), request.POST.get("line", "")
    if not act:
        act, _, line = request.POST.get("do", "").partition(" ")
    return act, int(line) if line.isdigit() and len(line) < 7 else None


def _typed(request: HttpRequest, held: Names) -> dict[int, str]:
    """What stands in the boxes, by line."""
    boxes = ((number, request.POST.get(f"handle-{number}")) for number in range(len(held.lines)))
    return {number: words for number, words in boxes if words is not None}


def _ticked(request: HttpRequest) -> set[int]:
    """Where the ticked places start."""
    return {int(start) for start in request.POST.getlist("apart") if start.isdecimal() and len(start) < 10}


def _selected(request: HttpRequest) -> int | None:
    """Where the words start that were selected in the text; None when they were typed."""
    start = request.POST.get("start", "")
    return int(start) if start.isdecimal() and len(start) < 10 else None


def _decided(request: HttpRequest, held: Names, act: str, line: int | None, typed: dict[int, str]) -> str:
    """Do what was pressed, once it is noted what stands in the other boxes; what to say about it."""
    number = held.current if line is None else line
    changed = held.note({at: words for at, words in typed.items() if at != number or act not in ("hide", "sure")})
    match act:
        case "hide" | "sure":
            return _hidden(held, held.decide(number, Choice.HIDE, typed.get(number), sure=act == "sure"))
        case "typed":
            return _entered(held, changed)
        case "leave":
            one = held.decide(number, Choice.LEAVE)
            return f"“{one.name}” stays as it is. {_to_go(held)}"
        case "later":
            one = held.decide(number, Choice.LATER, aside=True)
            return f"“{one.name}” is put aside. {_to_go(held)}"
        case "more":
            one = held.hide_more(request.POST.get("words", ""), _selected(request))
            return f"“{one.name}” is now “{one.handle}” in {_places(len(one.places))}."
        case "apart":
            one = held.tell_apart(number, _ticked(request))
            return (
                f"“{one.name}” in {_places(len(one.places))} has a line of its own now: “{one.handle}”. {_to_go(held)}"
            )
        case "one":
            one = held.make_one(number)
            both = f"“{one.name}” is the same person as “{held.lines[held.current].name}”"
            return f"{both}: “{one.handle}” stands for both. {_to_go(held)}"
        case "undo":
            return held.take_back()
        case "hide-all":
            return _all_hidden(held, held.hide_open())
        case "dates":
            return _move_dates(held, request.POST.get("weeks", ""))
        case "handles":
            return _use_handles(request, held)
        case "go":
            held.current = min(max(0, number), max(0, len(held.lines) - 1))
            return ""
    raise Refusal("This button is not known here. Open the page again; your decisions are safe.")


def _hidden(held: Names, line: Line) -> str:
    if line.together:
        return f"These are blurred, so that together they point less. {_to_go(held)}"
    return f"“{line.name}” is now “{line.handle}” in {_places(len(line.places))}. {_to_go(held)}"


def _entered(held: Names, changed: list[int]) -> str:
    """Enter in a box, where no script says in which: the one that was changed is meant."""
    if len(changed) != 1:
        many = "What you typed is remembered. " if changed else ""
        raise Refusal(f"{many}Press “Hide” beside a name to hide it.")
    (number,) = changed
    line = held.lines[number]
    return _hidden(held, line if line.choice is Choice.HIDE else held.decide(number, Choice.HIDE))


def _all_hidden(held: Names, many: int) -> str:
    said = f"{many} hidden under the words proposed."
    left = held.count(Choice.LATER)
    if left:
        ones = "One is left: what is to stand in its place" if left == 1 else f"{left} are left: what is to stand there"
        return f"{said} {ones} may hold a name. Look at {'it' if left == 1 else 'each'}."
    return f"{said} Read the text once more before you keep it."


def _move_dates(held: Names, asked: str) -> str:
    try:
        weeks = int(asked or "0")
    except ValueError as why:
        raise Refusal("Write a whole number of weeks: 5 for later, -5 for earlier, 0 to leave the dates.") from why
    many = held.move_dates(weeks)
    if not weeks:
        return "The dates stay as they are."
    if not many:
        return "No date in this text can be moved. Those of texts that follow will be."
    return f"{many} date{'' if many == 1 else 's'} will stand {_weeks(weeks)} once this text is kept."


def _weeks(weeks: int) -> str:
    return f"{abs(weeks)} week{'' if abs(weeks) == 1 else 's'} {'later' if weeks > 0 else 'earlier'}"


def _use_handles(request: HttpRequest, held: Names) -> str:
    """A list that the person keeps elsewhere proposes its handles; it is read and forgotten."""
    file = request.FILES.get("handles")
    if file is None:
        raise Refusal("Choose a handles.csv first. Nothing was changed.")
    proposed = held.propose(names.read_handles(file.read()))
    said = []
    if proposed.known == 1:
        said.append("1 of the names here is in your list; its handle is proposed for it.")
    elif proposed.known:
        said.append(f"{proposed.known} of the names here are in your list; their handles are proposed for them.")
    if len(proposed.found) == 1:
        said.append(f"“{proposed.found[0]}” stands in your list and was not found before: decide about it now.")
    elif proposed.found:
        said.append(f"{_listed(proposed.found)} stand in your list and were not found before: decide about them now.")
    if proposed.left:
        said.append(
            f"Left as they are, since they may be ordinary words: {_listed(proposed.left)}. Look whether they are."
        )
    if proposed.decided:
        said.append("What you decided before stays as it is.")
    return " ".join(said) or "No name of your list stands in this text. Nothing was changed."


def _listed(words: Sequence[str]) -> str:
    return " and ".join(f"“{one}”" for one in words)


@require_safe
@seen(Seen.BY_A_READER)
def handles_csv(request: HttpRequest) -> HttpResponse:
    """The list as it stands, for people who keep the key elsewhere.  It is made for this answer and not kept."""
    held, _, _ = waiting.take(request)
    keys = [
        names.Key(form, Kind(line.kind), line.handle)
        for line in held.lines
        if line.choice is not Choice.LEAVE and not line.together
        for form in line.forms
    ]
    response = HttpResponse(names.write_handles(keys), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="handles.csv"'
    return response


def _keep(request: HttpRequest, held: Names, id_: UUID, key: bytes) -> HttpResponse:
    """Only the text with these words in place of the names is kept; then the next one, if more were brought."""
    kept = held.as_kept()
    if held.corrects:
        return redirect("marks-after")
    by, at = reader(request), timezone.now()
    review = held.review if held.review and holds(by, held.review) else None
    begun = held.begun
    if review is None:
        until = timezone.localdate() + KEPT_FOR
        review, begun = SHELF.begin(ReviewBegun(framework.load().version, until, Words(kept.title)), by=by, at=at), True
    bring_in(SHELF, ReviewId(review), kept, by=by, at=at)
    if held.further:
        response = redirect("names")
        waiting.lay_again(response, next_of(held, review, begun=begun), id_, key)
    else:
        response = redirect("prepare" if begun else "read", review)
        waiting.forget(response, id_)
    return response


def _page(request: HttpRequest, held: Names, said: str = "", refused: Refusal | None = None) -> HttpResponse:
    typed = _typed(request, held) if refused else {}
    fault = refused if isinstance(refused, HandleFault) else None
    open_ = held.count(Choice.LATER)
    aside = sum(line.put_aside for line in held.lines)
    blurred = sum(line.together and line.choice is Choice.HIDE for line in held.lines)
    hidden_or_left = [place for line in held.lines for place in line.places]
    as_kept = _as_kept(held) if held.lines and not open_ else []
    sentences = [] if open_ else names.ten_sentences(held.brought.text, held.brought.blocks, hidden_or_left)
    return render(
        request,
        "names/names.html",
        {
            "held": held,
            "lines": [
                {
                    "number": number,
                    "line": line,
                    "handle": typed.get(number, line.handle),
                    "fault": fault if fault and number == fault.number else None,
                    "state": _state(line),
                    "current": number == held.current,
                    "places": _places(len(line.places)),
                    "around": around(held.brought.text, line.places[:2]) if number == held.current else (),
                    "places_apart": _apart(held, line) if number == held.current else (),
                    "alike": [(one, held.lines[one].name) for one in held.alike(number)]
                    if number == held.current
                    else (),
                }
                for number, line in enumerate(held.lines)
            ],
            "found": _found(held),
            "number": held.kept + 1,
            "of": held.kept + 1 + len(held.further),
            "title": held.brought.title,
            "hidden": held.count(Choice.HIDE) - blurred,
            "blurred": blurred,
            "left": held.count(Choice.LEAVE),
            "open": open_,
            "aside": aside if aside == open_ else 0,
            "sentences": [held.brought.text[start:end] for start, end in sentences],
            "as_kept": as_kept[:MOST_BLOCKS],
            "as_kept_further": max(0, len(as_kept) - MOST_BLOCKS),
            "opened": _pressed(request)[0],
            "moved": _weeks(held.weeks) if held.weeks else "",
            "blocks": outlined(held),
            "said": said,
            "refused": refused is not None,
        },
        status=422 if refused else 200,
    )


def _as_kept(held: Names) -> list[str]:
    """The paragraphs as they would be kept now, so that somebody can read them aloud first; none where they cannot be."""
    try:
        kept = held.as_kept()
    except Refusal:
        return []
    return [kept.text[block.start : block.end] for block in kept.blocks]


def _apart(held: Names, line: Line) -> list[tuple[int, SafeString]]:
    """The places of a line that may be of two people, each with the words around it."""
    if line.together or len(line.places) < 2:
        return []
    return [(place[0], words) for place, words in zip(line.places, around(held.brought.text, line.places), strict=True)]


def _state(line: Line) -> str:
    if line.choice is Choice.HIDE:
        return "blurred" if line.together else "hidden"
    if line.choice is Choice.LEAVE:
        return "left as it is"
    return "put aside" if line.put_aside else "undecided"


def _places(many: int) -> str:
    return "in the title" if not many else f"{many} place{'' if many == 1 else 's'}"


def _to_go(held: Names) -> str:
    to_go = held.count(Choice.LATER)
    return f"{to_go} to go." if to_go else "All are decided."


def _found(held: Names) -> str:
    many = sum(not line.together for line in held.lines)
    combined = ", and one combination that could point to somebody" if many < len(held.lines) else ""
    if not many:
        return f"Nothing was found that looks like a name{combined}."
    named = all(line.together or line.kind in _NAMED for line in held.lines)
    sort = "name" if named else "name or number" if many == 1 else "names and number"
    how_many = _IN_WORDS[many] if many < len(_IN_WORDS) else f"{many:,}"
    return f"{how_many} {sort}{'' if many == 1 else 's'}{combined or ' that could point to somebody'}."


_IN_WORDS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
_NAMED = frozenset({Kind.PERSON, Kind.PLACE, Kind.SCHOOL, Kind.OPERATION, Kind.HANDLE})
