"""Reflect: 27 features, each on its own; then the reflective questions."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside import framework
from alongside.answers import (
    CHALLENGES,
    OPPORTUNITIES,
    Answer,
    Answers,
    FeatureAnswer,
    FeatureAnswered,
    QuestionAnswered,
    Reflection,
    Whose,
)
from alongside.framework import Feature, Framework, Side
from alongside.marks import Marks
from alongside.preparation import Preparation
from alongside.record import Overtaken, Review, ReviewId
from alongside.refusals import Refusal
from alongside.web.asking import typed
from alongside.web.desk import do, opened, page, reader
from alongside.web.pages.reflect.duty import duty_row
from alongside.web.pages.reflect.passages import passage
from alongside.web.pages.reflect.saving import saved
from alongside.web.policy import Seen, seen
from alongside.web.script import by_script
from alongside.web.shelf import SHELF

PLAIN = (Answer.STRONG, Answer.SOME, Answer.NOT_EVIDENCED, Answer.UNSURE)
MANY = 5
"""Passages from which on "not evidenced" is asked about."""


@require_safe
@seen(Seen.BY_ITS_HOLDER)
def reflect(request: HttpRequest, review: UUID) -> HttpResponse:
    """The list: six groups, whole rows as links, in any order."""
    with opened(request, review) as held:
        known, by = _framework(held), reader(request)
        groups = [
            {
                "domain": domain,
                "side": side,
                "rows": [_row(held, feature, by) for feature in known.side(domain.code, side)],
            }
            for domain in known.domains
            for side in Side
        ]
        duties = [duty_row(held, one, by) for one in known.duties]
        questions = [_question_row(held, code, label, by) for code, label in _questions(known)]
        return page(request, "reflect/reflect.html", held, "reflect", groups=groups, duties=duties, questions=questions)


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def feature(request: HttpRequest, review: UUID, code: str) -> HttpResponse:
    """One feature: what it is, the passages under it, the person's own answer and reason."""
    problem = theirs = None
    if request.method == "POST":
        try:
            number = do(request, review, FeatureAnswered(code, _feature_answer(request)))
            if by_script(request):
                return saved(number)
            return redirect(
                _next(review, code) if request.POST.get("done") == "yes" else reverse("reflect", args=[review])
            )
        except Overtaken as overtaken:
            if by_script(request):
                raise
            problem, theirs = overtaken.sentence, overtaken.theirs.step
    with opened(request, review) as held:
        known = _framework(held)
        one = known.feature(code)
        answer = held[Answers].feature(one.code, reader(request))
        if problem:
            answer = _feature_answer(request)
        evidence = held[Marks].speaking_to(one.code)
        order: list[str] = [other.code for other in _in_order(known)]
        at = order.index(one.code)
        return page(
            request,
            "reflect/feature.html",
            held,
            "reflect",
            status=409 if problem else 200,
            feature=one,
            domain=known.domain(one.domain),
            choices=[(choice, choice is answer.answer) for choice in _choices(one)],
            answer=answer,
            passages=[passage(held, mark) for mark in evidence],
            asks=_asks(answer, len(evidence)),
            previous=known.feature(order[at - 1]) if at else None,
            following=known.feature(order[at + 1]) if at + 1 < len(order) else None,
            problem=problem,
            theirs=theirs,
        )


@require_http_methods(["GET", "HEAD", "POST"])
@seen(Seen.BY_ITS_HOLDER)
def question(request: HttpRequest, review: UUID, code: str) -> HttpResponse:
    """R1, one audience of R2, or one half of R3."""
    problem = theirs = None
    if request.method == "POST":
        try:
            number = do(request, review, QuestionAnswered(code, _reflection(request)))
            return saved(number) if by_script(request) else redirect(_next_question(review, code))
        except Overtaken as overtaken:
            if by_script(request):
                raise
            problem, theirs = overtaken.sentence, overtaken.theirs.step
    with opened(request, review) as held:
        known = _framework(held)
        labels = dict(_questions(known))
        if code not in labels:
            raise Refusal("There is no such reflective question. Choose one from the list under Reflect.")
        reflection = _reflection(request) if problem else held[Answers].reflection(code, reader(request))
        return page(
            request,
            "reflect/question.html",
            held,
            "reflect",
            status=409 if problem else 200,
            problem=problem,
            theirs=theirs,
            may_become=code in (CHALLENGES, OPPORTUNITIES),
            code=code,
            label=labels[code],
            asks_whose=code.startswith("R2"),
            reflection=reflection,
            whose=[(whose, whose is reflection.whose) for whose in Whose],
            unheard=Whose.NOT_HEARD_YET,
        )


def _next_question(review: UUID, code: str) -> str:
    with SHELF.open(ReviewId(review)) as held:
        codes = [one for one, _ in _questions(_framework(held))]
    at = codes.index(code) + 1
    return reverse("question", args=[review, codes[at]]) if at < len(codes) else reverse("picture", args=[review])


def _feature_answer(request: HttpRequest) -> FeatureAnswer:
    said = request.POST.get("answer", "")
    try:
        answer = Answer(said) if said else None
    except ValueError as why:
        raise Refusal(f"“{said}” is not an answer. Choose strong, some, not evidenced or unsure.") from why
    done = request.POST.get("done") == "yes"
    return FeatureAnswer(answer, typed(request, "reason")["reason"], done)


def _reflection(request: HttpRequest) -> Reflection:
    said = request.POST.get("whose", "")
    words = typed(request, "words", "why_not", "who_asks")
    try:
        return Reflection(words["words"], Whose(said) if said else None, words["why_not"], words["who_asks"])
    except ValueError as why:
        raise Refusal("Choose whose words this is from the list. Nothing was saved.") from why


def _framework(held: Review) -> Framework:
    return framework.load(held[Preparation].framework)


def _choices(one: Feature) -> tuple[Answer, ...]:
    return (*PLAIN, Answer.NOT_HEARD_YET) if one.domain == "impact" else PLAIN


def _in_order(known: Framework) -> list[Feature]:
    """By printed row, so that FT1 and FS1 are neighbours but two pages; what has none opposite stands alone."""
    order = {domain.code: number for number, domain in enumerate(known.domains)}
    side = {Side.TRUST: 0, Side.SURVEILLANCE: 1}
    return sorted(known.features, key=lambda one: (order[one.domain], one.row or 99, side[one.side]))


def _next(review: UUID, code: str) -> str:
    order: list[str] = [one.code for one in _in_order(framework.load())]
    at = order.index(code) + 1 if code in order else len(order)
    return reverse("feature", args=[review, order[at]]) if at < len(order) else reverse("reflect", args=[review])


def _row(held: Review, one: Feature, by: Any) -> dict[str, Any]:
    answer = held[Answers].feature(one.code, by)
    passages = len(held[Marks].speaking_to(one.code))
    return {
        "feature": one,
        "hint": f"{passages} passage{'' if passages == 1 else 's'}" if passages else "No evidence linked",
        "answer": answer.answer or "",
        "state": "Done" if answer.done else "Started" if answer.answer or answer.reason else "Not started",
    }


def _questions(known: Framework) -> list[tuple[str, str]]:
    """What is answered on its own, each with its question."""
    rows: list[tuple[str, str]] = []
    for one in known.questions:
        if one.audiences:
            rows += [(audience.code, audience.question) for audience in one.audiences]
        elif one.code == "R3":
            rows += [
                (CHALLENGES, "What makes it hard to build trust and safety into the support?"),
                (OPPORTUNITIES, "What chances are there to build trust and safety into the support?"),
            ]
        else:
            rows.append((one.code, one.question))
    return rows


def _question_row(held: Review, code: str, label: str, by: Any) -> dict[str, str]:
    reflection = held[Answers].reflection(code, by)
    state = "Not started"
    if reflection.whose is Whose.NOT_HEARD_YET:
        state = "Not heard yet"
    elif reflection.given or reflection.why_not or reflection.who_asks:
        state = "Done" if reflection.words else "Started"
    return {"code": code, "short": code.split("-")[0], "label": label, "state": state}


def _asks(answer: FeatureAnswer, passages: int) -> str:
    """A question that never blocks."""
    if answer.answer is Answer.STRONG and not passages:
        return "You answered “strong” and linked nothing. What is it based on?"
    if answer.answer is Answer.NOT_EVIDENCED and passages >= MANY:
        return f"{passages} passages are marked with this. Keep “not evidenced”?"
    return ""
