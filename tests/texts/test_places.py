import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.refusals import Refusal
from alongside.texts import Block, BlockKind, Edit, edited, moved, moved_blocks, snap


def snapped(drawn: str) -> str:
    """The place between { and } is chosen; the answer is drawn the same way."""
    start, end = drawn.index("{"), drawn.index("}") - 1
    text = drawn.replace("{", "").replace("}", "")
    start, end = snap(text, start, end)
    return text[:start] + "{" + text[start:end] + "}" + text[end:]


@pytest.mark.parametrize(
    ("chosen", "kept"),
    [
        ("The y{oung pers}on", "The {young person}"),
        ("The{ young }person", "The {young} person"),
        ("the bo{y’s do}g", "the {boy’s dog}"),
        ("the boys{’ d}og", "the boys{’ dog}"),  # after the last letter it may be a closing quote
        ("Okafor{-Rei}d", "Okafor{-Reid}"),
        ("he sa{id.} Then", "he {said.} Then"),
        ("re\u0301{su}me", "{re\u0301sume}"),
        ("ok 👩🏽\u200d{👧} ok", "ok {👩🏽\u200d👧} ok"),
        ("ok 👩{🏽 }ok", "ok {👩🏽} ok"),
        ("🇬🇧🇫{🇷}", "🇬🇧{🇫🇷}"),
        ("one{ } two", "one {} two"),
        ("o{}ne", "o{}ne"),
    ],
)
def test_a_selection_grows_to_whole_words_and_leaves_the_spaces(chosen, kept):
    assert snapped(chosen) == kept


TEXTS = st.text(alphabet=st.sampled_from(list("ab’' -.é\u0301\u200d👩🏽🇬🇧\ufe0f9م")), max_size=30)


@given(TEXTS, st.integers(0, 30), st.integers(0, 30))
def test_snapping_twice_is_snapping_once(text, one, two):
    start, end = sorted((one, two))
    once = snap(text, start, end)
    assert snap(text, *once) == once
    assert 0 <= once[0] <= once[1]


def test_a_correction_before_a_place_moves_it():
    text = "Dean ran home"
    edits = [Edit(0, 4, "the young person")]
    start, end = moved(5, 8, edits)
    assert edited(text, edits)[start:end] == "ran"


def test_a_place_that_begins_inside_a_corrected_span_begins_with_the_correction():
    assert moved(2, 8, [Edit(0, 4, "the young person")]) == (0, 20)


@given(st.integers(1, 8), st.integers(0, 12))
def test_every_start_and_end_inside_a_corrected_span_goes_to_its_edge(inside, length):
    edits = [Edit(10, 19, "x" * length)]
    assert moved(10 + inside, 30, edits) == (10, 30 - 9 + length)
    assert moved(0, 10 + inside, edits) == (0, 10 + length)


def test_a_place_that_ends_inside_a_corrected_span_ends_with_the_correction():
    assert moved(0, 6, [Edit(5, 9, "xy")]) == (0, 7)


def test_words_put_in_at_the_edge_of_a_place_stay_outside_it():
    assert moved(2, 4, [Edit(2, 2, "xx"), Edit(4, 4, "yy")]) == (4, 6)


def test_corrections_that_overlap_are_refused():
    with pytest.raises(Refusal, match="overlap"):
        edited("abcdef", [Edit(0, 3, "x"), Edit(2, 5, "y")])


def test_a_correction_that_reaches_into_the_next_block_is_refused():
    blocks = [Block(BlockKind.PARAGRAPH, 0, 0, 3), Block(BlockKind.PARAGRAPH, 0, 4, 7)]
    with pytest.raises(Refusal, match="one paragraph"):
        moved_blocks(blocks, [Edit(2, 5, "x")])


@st.composite
def text_and_edits(draw):
    text = draw(st.text(alphabet="abc \n", max_size=30))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    places = zip(cuts[::2], cuts[1::2], strict=False)
    return text, [Edit(start, end, draw(st.text(alphabet="XY", max_size=4))) for start, end in places]


@given(text_and_edits(), st.integers(0, 30), st.integers(0, 30))
def test_a_place_that_no_correction_touches_keeps_its_words(text_edits, one, two):
    text, edits = text_edits
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    new_start, new_end = moved(start, end, edits)
    after = edited(text, edits)
    assert 0 <= new_start <= new_end <= len(after)
    if start < end and all(edit.end <= start or edit.start >= end for edit in edits):
        assert after[new_start:new_end] == text[start:end]


@given(text_and_edits())
def test_the_whole_text_stays_the_whole_text(text_edits):
    text, edits = text_edits
    inner = [edit for edit in edits if edit.start > 0 and edit.end < len(text)]
    assert moved(0, len(text), inner) == (0, len(edited(text, inner)))


@given(text_and_edits())
def test_blocks_stay_the_lines_of_the_text(text_edits):
    text, edits = text_edits
    edits = [edit for edit in edits if "\n" not in text[edit.start : edit.end]]
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, 0, at, at + len(line)))
        at += len(line) + 1
    after = edited(text, edits)
    assert [after[b.start : b.end] for b in moved_blocks(blocks, edits)] == after.split("\n")
