"""The words of a page, line by line, and the answers of a form put among them where a reader sees them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from alongside.texts.readers.pdf_annotations import Answer

_HIGH = 40.0  # points: room for more than two lines


@dataclass(slots=True)
class Word:
    words: str
    left: float
    right: float
    base: float
    first: int
    """Index of the first character; of an answer, which has none, that of a word beside it, whose size it takes."""


def with_answers(lines: list[list[Word]], answers: Sequence[Answer], size: Callable[[int], float]) -> list[list[Word]]:
    """The lines of an upright page with each answer in its line, or below the line that it stands under."""
    lines = [list(line) for line in lines]
    for answer in answers if lines else ():
        rows = answer.words.split("\n")
        beside = _line_beside(lines, answer) if len(rows) == 1 else None
        if beside is not None:
            like = beside[0]
            beside.append(_word(answer, answer.words, like.base, like.first, size(like.first)))
            beside.sort(key=lambda word: word.left)
        else:
            _put_below(lines, answer, rows, size)
    return lines


def _line_beside(lines: list[list[Word]], answer: Answer) -> list[Word] | None:
    """Of the lines whose letters stand within the height of an answer's box the one that is nearest to it."""
    middle = (answer.bottom + answer.top) / 2
    inside = [line for line in lines if answer.bottom - 3 <= line[0].base <= answer.top - 3]
    if answer.top - answer.bottom > _HIGH:  # what is typed in a high box begins at its top
        inside = [line for line in inside if line[0].base > middle]
    return min(inside, key=lambda line: _gap(line, answer), default=None)


def _gap(line: list[Word], answer: Answer) -> float:
    return min(max(0.0, word.left - answer.right, answer.left - word.right) for word in line)


def _put_below(lines: list[list[Word]], answer: Answer, rows: list[str], size: Callable[[int], float]) -> None:
    above = [at for at, line in enumerate(lines) if line[0].base >= answer.top - 3]
    over = [at for at in above if lines[at][0].left < answer.right and answer.left < lines[at][-1].right]
    at = min(over or above, key=lambda one: lines[one][0].base, default=-1)
    first = lines[max(at, 0)][0].first
    tall = size(first) or 10.0
    step = min(1.2 * tall, (answer.top - answer.bottom) / len(rows))
    put = [
        [_word(answer, row, answer.top - step * number - 0.8 * min(tall, step), first, tall)]
        for number, row in enumerate(rows)
        if row.strip()
    ]
    lines[at + 1 : at + 1] = put


def _word(answer: Answer, words: str, base: float, first: int, tall: float) -> Word:
    left = answer.left + min(2.0, (answer.right - answer.left) / 4)
    return Word(words, left, min(answer.right, left + 0.5 * tall * len(words)), base, first)
