"""Words found again in a corrected text: exactly, with exactly what stood around them, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from alongside.texts import found_again

LOOK_ALIKES = ("The young person said that she felt heard.", "She said no.", "No.")
"""A long one, whose own words fill the surroundings of its neighbour, and short ones."""

sentences = st.lists(
    st.one_of(st.sampled_from(LOOK_ALIKES), st.integers(1, 60).map(lambda n: f"Visit {n} was {'long ' * (n % 9)}ago.")),
    min_size=1,
    max_size=8,
)


def drawn(was: str, now: str) -> str | None:
    """`was` holds the marked words between braces; the text as it is, with braces where they were found again."""
    start, end = was.index("{"), was.index("}") - 1
    at = found_again(was.replace("{", "").replace("}", ""), now, start, end)
    return None if at is None else f"{now[:at]}{{{now[at : at + end - start]}}}{now[at + end - start :]}"


def laid_out(pieces: list[tuple[int, str]]) -> tuple[str, list[tuple[int, int]]]:
    """The sentences as one text; for each of its characters which sentence it is of, and which of its characters."""
    text, origins = "", []
    for number, sentence in pieces:
        text += sentence + " "
        origins += [(number, at) for at in range(len(sentence) + 1)]
    return text, origins


@settings(max_examples=600, deadline=None)
@given(sentences, st.integers(0, 7), st.integers(1, 3))
@example(["She said no."] * 3, 0, 1)
@example([LOOK_ALIKES[0], LOOK_ALIKES[1], *LOOK_ALIKES[:1] * 3], 2, 1)
@example(["Visit 1.", *LOOK_ALIKES, *LOOK_ALIKES, "Visit 2."], 1, 3)
def test_beside_a_deleted_sentence_its_look_alike_is_never_taken_for_it(said: list[str], first: int, many: int) -> None:
    """Each character knows which sentence it came from: whatever is found again lies on the very same characters."""
    before = list(enumerate(said))
    was, origins = laid_out(before)
    now, origins_now = laid_out([one for one in before if not first <= one[0] < first + many])
    for number, sentence in before:
        start, length = origins.index((number, 0)), len(sentence)
        at = found_again(was, now, start, start + length)
        if at is not None:
            assert origins_now[at : at + length] == origins[start : start + length]


@settings(max_examples=100, deadline=None)
@given(sentences, st.data())
def test_nothing_is_lost_where_nothing_near_has_changed(said: list[str], data: st.DataObject) -> None:
    was = " ".join(["A first sentence that no other is like.", *said, "A last one that no other is like."])
    place = was.index(data.draw(st.sampled_from(said))) + data.draw(st.integers(0, 2))
    at = found_again(was, f"A new heading\n{was} And a new end.", place, place + 3)
    assert at == place + len("A new heading\n")


# What was, what is, and what was found again.
CASES = [
    # A sentence put in before it.
    ("He left. {She felt heard.} Then tea.", "Rain. He left. She felt heard. Then tea.", "Rain. He left. {She felt heard.} Then tea."),
    # Deleted, and its look-alike stands beside.
    ("{She felt heard.} He left. She felt heard.", "He left. She felt heard.", None),
    # Deleted, and a look-alike put in elsewhere.
    ("A walk. {She felt heard.} Then tea.", "A walk. Then tea. She felt heard.", None),
    # One letter of its own is other.
    ("He left. {She felt heard.} Then tea.", "He left. She feels heard. Then tea.", None),
    # One letter beside it is other.
    ("He left. {She felt heard.} Then tea.", "He left. She felt heard. Then teas.", None),
    # It stands twice now, each time with the same beside it.
    ("He left. {She felt heard.} Then tea.", "He left. She felt heard. Then tea. He left. She felt heard. Then tea.", None),
    # Nothing stands around it: it could be any.
    ("{She felt heard.}", "Rain. She felt heard.", None),
    ("{She felt heard.}", "She felt heard.", "{She felt heard.}"),
    # At the end of the text no letter may go on.
    ("They saw the {cat}", "They saw the category", None),
    ("They saw the {cat}", "They saw the cat again", "They saw the {cat} again"),
]  # fmt: skip


@pytest.mark.parametrize(("was", "now", "found"), CASES)
def test_found_again_or_not(was: str, now: str, found: str | None) -> None:
    assert drawn(was, now) == found
