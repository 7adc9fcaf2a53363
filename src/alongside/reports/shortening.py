"""Two pages for supervision: the same report with long words cut at the end of a sentence, and the cut shown."""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from alongside.reports.values import FeatureTold, LastTimeTold, QuestionTold, Report

LEFT_OUT: Final = " […]"
_SENTENCE_END = re.compile(r"[.!?…][”’\"']?(?=\s)")


def cut(words: str, longest: int) -> str:
    """The first sentences that fit into so many characters; where none does, the first words."""
    if len(words) <= longest:
        return words
    head = words[:longest]
    ends = [found.end() for found in _SENTENCE_END.finditer(head)]
    kept = head[: ends[-1]] if ends else head.rpartition(" ")[0] or head
    return kept.rstrip() + LEFT_OUT


def shortened(report: Report, longest: int) -> Report:
    """No answer is left out; each is at most so many characters long."""

    def short(words: str) -> str:
        return cut(words, longest)

    return replace(
        report,
        title=cut(report.title, 90),
        about=tuple((name, short(words)) for name, words in report.about),
        trusting=_question(report.trusting, longest),
        impact=tuple(_question(one, longest) for one in report.impact),
        ahead=tuple(_question(one, longest) for one in report.ahead),
        unheard=tuple(replace(one, why_not=short(one.why_not), who_asks=short(one.who_asks)) for one in report.unheard),
        differences=tuple(_feature(one, longest) for one in report.differences),
        last_time=_last_time(report.last_time, longest),
        promises=tuple(
            replace(
                one,
                what=short(one.what),
                who=short(one.who),
                would_know=short(one.would_know),
                told_to=short(one.told_to),
            )
            for one in report.promises
        ),
    )


def _last_time(told: LastTimeTold | None, longest: int) -> LastTimeTold | None:
    if told is None:
        return None
    return replace(
        told,
        title=cut(told.title, 90),
        not_asked=cut(told.not_asked, longest),
        commitments=tuple(
            replace(
                one,
                what=cut(one.what, longest),
                who=cut(one.who, longest),
                noticed=cut(one.noticed, longest),
                who_says=cut(one.who_says, longest),
            )
            for one in told.commitments
        ),
    )


def _question(question: QuestionTold, longest: int) -> QuestionTold:
    said = tuple(
        replace(
            one,
            words=cut(one.words, longest),
            why_not=cut(one.why_not, longest),
            who_asks=cut(one.who_asks, longest),
        )
        for one in question.said
    )
    return replace(question, said=said)


def _feature(feature: FeatureTold, longest: int) -> FeatureTold:
    given = tuple(replace(one, reason=cut(one.reason, longest)) for one in feature.given)
    return replace(feature, given=given)
