"""The ten duties: what practice owes, each answered on its own, with the passages it rests on."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from alongside import framework
from alongside.answers import Answers, DutyAnswer, DutyAnswered, Met
from alongside.framework import Duty
from alongside.marks import MarkId, Marks
from alongside.preparation import Preparation
from alongside.record import Overtaken, Reader, Review
from alongside.refusals import Refusal
from alongside.web.asking import typed
from alongside.web.desk import do, opened, page, reader
from alongside.web.pages.reflect.passages import marks, passage
from alongside.web.pages.reflect.saving import saved
from alongside.web.policy import Seen, seen
from alongside.web.script import by_script


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def duty(request: HttpRequest, review: UUID, code: str) -> HttpResponse:
    """One of the ten things that practice owes: met or not, why, and the passages it rests on."""
    problem = theirs = None
    if request.method == "POST":
        try:
            number = do(request, review, DutyAnswered(code, _duty_answer(request)))
            if by_script(request):
                return saved(number)
            return redirect(_next_duty(review, code))
        except Overtaken as overtaken:
            if by_script(request):
                raise
            problem, theirs = overtaken.sentence, overtaken.theirs.step
    with opened(request, review) as held:
        known = framework.load(held[Preparation].framework)
        one = known.duty(code)
        answer = _duty_answer(request) if problem else held[Answers].duty(code, reader(request))
        order = [other.code for other in known.duties]
        at = order.index(one.code)
        passages = [passage(held, mark) | {"chosen": mark.id in answer.evidence} for mark in marks(held)]
        return page(
            request,
            "reflect/duty.html",
            held,
            "reflect",
            status=409 if problem else 200,
            duty=one,
            domain=known.domain(one.domain),
            choices=[(choice, choice is answer.met) for choice in Met],
            answer=answer,
            passages=passages,
            asks=_asks_of_duty(answer),
            previous=known.duties[at - 1] if at else None,
            following=known.duties[at + 1] if at + 1 < len(order) else None,
            problem=problem,
            theirs=theirs,
        )


def _duty_answer(request: HttpRequest) -> DutyAnswer:
    said = request.POST.get("met", "")
    try:
        met = Met(said) if said else None
        evidence = tuple(MarkId(UUID(one)) for one in dict.fromkeys(request.POST.getlist("evidence")))
    except ValueError as why:
        raise Refusal(
            "Choose met, partly met, not met or not known, and passages from the list. Nothing was saved."
        ) from why
    return DutyAnswer(met, typed(request, "reason")["reason"], evidence)


def _next_duty(review: UUID, code: str) -> str:
    order: list[str] = [one.code for one in framework.load().duties]
    at = order.index(code) + 1 if code in order else len(order)
    return reverse("duty", args=[review, order[at]]) if at < len(order) else reverse("reflect", args=[review])


def duty_row(held: Review, one: Duty, by: Reader) -> dict[str, Any]:
    answer = held[Answers].duty(one.code, by)
    passages = sum(mark in held[Marks] for mark in answer.evidence)
    return {
        "duty": one,
        "hint": f"{passages} passage{'' if passages == 1 else 's'}" if passages else "No evidence linked",
        "state": answer.met or ("Started" if answer.reason or answer.evidence else "Not started"),
        "open": answer.met is None,
    }


def _asks_of_duty(answer: DutyAnswer) -> str:
    """A question that never blocks."""
    if answer.met in (Met.MET, Met.PARTLY, Met.NOT) and not answer.evidence and not answer.reason:
        return f"You answered “{answer.met}” and said nothing more. What is it based on?"
    return ""
