import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.texts import Block, BlockKind, sentences


def parts(words: str) -> list[str]:
    return [words[start:end] for start, end in sentences(words, [Block(BlockKind.PARAGRAPH, 0, 0, len(words))])]


@pytest.mark.parametrize(
    "drawn",
    [
        "She said no.|He left.",
        "Mr. Smith met Dr. Okafor.|They talked.",  # a title is followed by a name
        "He likes games, e.g. football.|He plays.",
        "See No. 5 and para. 3.12 of it.|Then act.",
        "She said no.|The panel heard it.",  # "no" is a word as well
        "It began at 10.30 a.m. on Monday.|He came.",
        "She came at 5 p.m.|Dean left.",
        "D. Smith rang.|She rang D.|He was out.",  # an initial in a name, and one that ends
        "They met at St. Mary's.|It was cold.",
        "It cost 3.50 a day.|12 people came.",
        '"Where were you?" she asked.|"I was home."|He left.',
        "(He had left.)|She stayed.",
        "She waited...|Nobody came.",
        "She waited... and waited.",
        "Nobody asked!|Why?|They did not say.",
        "1. The plan was shared.|2 people read it.",
        "i went home.|then mum came!|where were you?|i said",  # written without capitals throughout
        "In the U.K. children are heard.",
        "هل ذهبت؟|نعم.|ذهبت.",
        "彼は来た。|彼女は帰った。",
        "Wedi’r ysgol.|Aeth ef adref.",
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(drawn):
    assert "|".join(parts(" ".join(drawn.split("|")) if "。" not in drawn else drawn.replace("|", ""))) == drawn


def test_a_sentence_never_reaches_from_one_block_into_the_next():
    text = "What we saw\nHe was not asked"
    blocks = [Block(BlockKind.HEADING, 1, 0, 11), Block(BlockKind.PARAGRAPH, 0, 12, 28)]
    assert sentences(text, blocks) == [(0, 11), (12, 28)]


WRITTEN = st.text(alphabet=st.sampled_from(list("abD. ?!…\"'”)(1,éم。\u0301\u00a0eg")), max_size=60)


@given(st.lists(WRITTEN, max_size=4))
def test_sentences_cover_every_character_that_is_not_a_space_and_never_overlap(lines):
    text = "\n".join(lines)
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block(BlockKind.PARAGRAPH, 0, at, at + len(line)))
        at += len(line) + 1
    places = sentences(text, blocks)
    covered = [at for start, end in places for at in range(start, end)]
    assert covered == sorted(set(covered))
    assert {at for at, sign in enumerate(text) if not sign.isspace()} <= set(covered)
    assert all(any(b.start <= start < end <= b.end for b in blocks) for start, end in places)
    assert all(text[start:end] == text[start:end].strip() for start, end in places)
