"""Prompts are placed by plain cues: words that call a question, negation first, and never too often."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from alongside.framework import load
from alongside.prompts.cues import MOST_OF_ONE_PROMPT, load_cues, place_prompts
from alongside.prompts.ways import Sentence
from alongside.texts import Block, BlockKind, sentences

CUES = [cue.entry for cue in load_cues().cues]
PAIRS = [pytest.param(entry, id=f"{entry.prompt}: {entry.calls}") for entry in CUES]
WAYS = [pytest.param(pair, id=f"{pair.prompt} {pair.said}") for pair in load_cues().pairs]
PADDING = (
    "The kettle stood on the shelf by the window, and outside it rained all afternoon until the lamps came on. " * 15
)


def blocks_of(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[Block]:
    """One block a line."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(kind, 1 if kind is BlockKind.HEADING else 0, start, start + len(line)))
        start += len(line) + 1
    return blocks


def placed(text: str, kind: BlockKind = BlockKind.PARAGRAPH):
    return place_prompts(text, blocks_of(text, kind), load())


def prompts(text: str) -> list[str]:
    return [one.prompt for one in placed(text)]


def called_by(text: str, prompt: str) -> list[str]:
    """The words that called a prompt."""
    return [text[slice(*one.cue)] for one in placed(text) if one.prompt == prompt]


def cues_of(sentence: str) -> list[object]:
    return [cue.entry for cue, _ in load_cues().read(sentence)]


def said_in(sentence: str) -> set[str]:
    """In which ways any word of it is said."""
    read = Sentence(sentence, load_cues().ways)
    return {read.way((at, at + 1)) for at in range(len(sentence))}


@pytest.mark.parametrize("entry", PAIRS)
def test_the_sentence_that_calls_a_cue_calls_it(entry):
    assert entry in cues_of(entry.calls)


@pytest.mark.parametrize("entry", PAIRS)
def test_the_sentence_that_must_not_call_a_prompt_does_not(entry):
    assert entry.prompt not in prompts(entry.leaves)
    assert entry not in cues_of(entry.leaves)


@pytest.mark.parametrize("pair", WAYS)
def test_of_two_sentences_said_in_one_way_one_calls_the_prompt(pair):
    assert pair.prompt in {cue.prompt for cue in cues_of(pair.calls)}
    assert pair.way in said_in(pair.calls)


@pytest.mark.parametrize("pair", WAYS)
def test_of_two_sentences_said_in_one_way_the_other_must_not(pair):
    assert pair.prompt not in {cue.prompt for cue in cues_of(pair.leaves)}


def test_every_prompt_has_a_pair_for_every_way():
    said = ("denied", "refused", "reported", "quoted", "planned", "over")

    assert {(pair.prompt, pair.said) for pair in load_cues().pairs} == {
        (prompt.code, way) for prompt in load().prompts for way in said
    }


@pytest.mark.parametrize(
    ("sentence", "words", "way"),
    [
        ("She was asked in May.", "asked", "happened"),
        ("She was not asked in May.", "asked", "did not happen"),
        ("We will ask her in May.", "ask", "planned"),
        ("Consent to be sought.", "sought", "planned"),
        ("She needs to be asked.", "asked", "owed"),  # not a plan, though it holds "to be"
        ("If she agrees, the map is shared.", "agrees", "supposed"),
        ("If she agrees, the map is shared.", "shared", "happened"),  # a condition ends at the comma
        ("If she does not agree, ring us.", "agree", "supposed"),  # a condition before all else
        ("We will not share it.", "share", "did not happen"),  # a plan not to do it
        ("Mum says they asked him.", "asked", "reported"),
        ("Mum says nobody asked him.", "asked", "did not happen"),
        ("They asked him, in May, Mum says.", "asked", "reported"),
        ("They asked him after Mum said that he was well.", "asked", "happened"),  # "Mum said" is not at the end
        ("They asked him. Mum says.", "asked", "happened"),
        ("She says she was asked.", "asked", "happened"),  # her own word for it
        ("He was reported missing.", "missing", "happened"),  # nobody speaks here
        ("“We asked him first,” it stands in the letter.", "asked", "reported"),
        ('"We asked him first," it stands there.', "asked", "reported"),
        ("‘We didn’t wait, we asked him first,’ it stands there.", "asked", "reported"),  # an apostrophe closes nothing
        ("'We couldn't wait, we asked him first.'", "asked", "reported"),
        ("«We asked him first», it stands there.", "asked", "reported"),
        ("„We asked him first“, it stands there.", "asked", "reported"),
        ("“It was late.” They asked him first.", "asked", "happened"),  # the quotation is over
        ("He is 5'10\" and they asked him first.", "asked", "happened"),  # feet and inches quote nobody
        ("The boys' friends were asked, and the girls' friends.", "asked", "happened"),  # whose they are
        ("“They asked me first,” it stands in her letter.", "asked", "happened"),  # hers to say
        ("“I was asked, and they told his mother.”", "told", "reported"),  # what was done to others is not
        ("“Nobody asked him.”", "asked", "did not happen"),
        ("She said “I was asked first.”", "asked", "happened"),
        ("The worker said “I asked first.”", "asked", "reported"),
        ("She used to go there.", "go", "over"),
        ("She is used to going there.", "going", "happened"),
        ("He was a member of a gang in the past.", "gang", "over"),
        ("It was shared after she said what she will do.", "shared", "happened"),  # what comes before is not reached
    ],
)
def test_in_which_way_words_are_said(sentence, words, way):
    start = sentence.index(words)

    assert Sentence(sentence, load_cues().ways).way((start, start + len(words))) == way


@pytest.mark.parametrize(
    "sentence",
    [
        "In June she was put on the list for the panel, and will be asked about it.",
        "In June she was put on the list for the panel; her consent will be sought.",
        "The school says that she agreed to be put on the list for the panel.",
        "She agreed to be put on the list for the panel, the teacher says.",
        "“She agreed to be put on the list for the panel”, it stands in the minutes.",
        "She should have been told that she was put on the list for the panel.",
        "Consent was given two years ago; in June she was put on the list for the panel.",
    ],
)
def test_asking_that_is_planned_owed_told_or_long_ago_does_not_settle_it(sentence):
    assert prompts(sentence) == ["P8"]


def test_a_speech_of_several_sentences_is_reported_to_its_end():
    letter = "“It was a long day. {} It rained,” it stands in the letter. It was dry again on Monday."
    asked = "She was asked before she was put on the list for the panel."

    assert prompts(letter.format(asked)) == ["P8"]
    assert prompts(letter.format("It was dark.") + f" {asked}") == []


def test_a_speech_that_goes_on_in_the_next_paragraph_is_reported_to_the_end_of_its_own():
    opened = "“It was a long day. She was asked before she was put on the list for the panel."

    assert prompts(f"{opened}\n“It rained.”") == ["P8"]


@pytest.mark.parametrize(
    "sentence",
    [
        "She was asked before she was put on the list for the panel.",
        "She says that she agreed to be put on the list for the panel.",
        "“They asked me before I was put on the list for the panel,” she told us.",
    ],
)
def test_asking_that_happened_settles_it(sentence):
    assert prompts(sentence) == []


def test_every_prompt_has_cues():
    assert {entry.prompt for entry in CUES} == {prompt.code for prompt in load().prompts}


@pytest.mark.parametrize(
    "text",
    [
        "She did not seek consent.",
        "Consent was not sought.",
        "No consent was asked for.",
        "The map was taken along without his consent.",
        "Nobody had asked him.",
        "His mother wasn’t told.",  # a curly apostrophe
        "The family has yet to be asked.",
        "They failed to ask her permission.",
        "It went to the school without her knowledge.",
        "The email went out without asking the family.",
        "His mother refused consent to the referral.",
        "Consent was refused.",
        "Consent was sought but not given.",  # of both verbs something is said
        "He withdrew his consent in May, and the panel went on.",
    ],
)
def test_asking_that_did_not_happen_calls_for_agreement(text):
    assert prompts(text) == ["P8"]


@pytest.mark.parametrize(
    "text",
    [
        "Consent was sought.",
        "She sought his consent, and he gave it.",
        "They would not go on until consent was given.",
        "Nothing was passed along without his consent.",  # two noes are a yes
        "He did not come that day, but his consent was sought on Monday.",
        "Not only was his consent sought, it was sought twice.",
        "The family was asked.",
        "It was not easy and his permission was asked for.",
        "He did not refuse consent.",
        "He has not withdrawn his consent.",
        "They did not fail to ask for her consent.",
    ],
)
def test_asking_that_happened_does_not(text):
    assert prompts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mother is not hard to engage.",
        "It is not true that the family is well known to the police.",
        "The youth worker declined to share the diary with the police.",
        "She refused to let the names be recorded.",
        "The head decided against excluding him from school.",
        "He denied that he had been arrested.",
    ],
)
def test_what_is_denied_refused_or_declined_did_not_happen(text):
    assert prompts(text) == []


@pytest.mark.parametrize("text", ["She refused to engage.", "He wouldn’t engage.", "The family failed to engage."])
def test_not_to_engage_is_said_by_a_no(text):
    assert prompts(text) == ["P2"]


def test_what_was_sought_and_not_recorded_calls_for_what_was_left_out():
    assert prompts("The young person's views were sought, but not recorded.") == ["P6"]


def test_absence_is_stronger_than_what_stands_beside_it():
    text = "She was put on the list for the panel, and the map was shown to all. She was not told about it."

    assert called_by(text, "P8") == ["was not told"]


@pytest.mark.parametrize(
    ("sentence", "called"),
    [
        ("The referral was not closed.", []),
        ("The referral was closed.", ["P1"]),
        ("They plan to share information with the school.", ["P7"]),
        ("Information was not shared with the school.", []),
        ("She has had five social workers in two years.", ["P4"]),
        ("Five social workers came to the meeting.", []),
    ],
)
def test_said_or_denied_in_other_words(sentence, called):
    assert prompts(sentence) == called


def test_the_words_that_called_it_are_exact():
    text = "He wore a jacket 🧥 that his parents could not have paid for."

    assert called_by(text, "P2") == ["jacket"]


def test_a_prompt_stands_beside_the_whole_sentence():
    text = "It was Monday. He wore a jacket that nobody could have paid for. It rained."
    (one,) = placed(text)

    assert text[one.start : one.end] == "He wore a jacket that nobody could have paid for."


def test_words_inside_other_words_call_nothing():
    assert prompts("The jacketed hillside was expensive to plant.") == []


def test_capitals_call_as_well():
    assert prompts("CONSENT WAS NOT SOUGHT.") == ["P8"]


def test_a_gap_does_not_reach_into_another_part_of_the_sentence():
    assert prompts("Their names were warm; the day was recorded as mild.") == []


def test_headings_call_nothing():
    assert placed("Consent was not sought", BlockKind.HEADING) == ()


@pytest.mark.parametrize("kind", [BlockKind.ITEM, BlockKind.CELL, BlockKind.NOTE])
def test_lists_tables_and_notes_are_read(kind):
    assert [one.prompt for one in placed("Consent was not sought", kind)] == ["P8"]


def test_a_paragraph_gets_one_prompt():
    text = "He was excluded from school. He wore a new jacket. His parents were not told. She was uneasy about it."

    assert len(placed(text)) == 1


def test_a_very_long_paragraph_may_get_another():
    assert prompts(f"He was excluded from school. {PADDING}His parents were not told.") == ["P1", "P8"]


def test_short_lines_close_together_share_one_prompt():
    assert len(placed("He was excluded from school.\nHe wore a new jacket.\nHe was not told.")) == 1


def test_no_prompt_nags():
    text = "\n".join([f"Consent was not sought. {PADDING}"] * 20)

    assert prompts(text) == ["P8"] * MOST_OF_ONE_PROMPT


def test_a_prompt_waits_before_it_comes_again():
    text = "\n".join(["Consent was not sought, so far as this note of the day can tell anybody who reads it." * 2] * 5)

    assert prompts(text) == ["P8"]


def test_the_strongest_place_is_taken_before_an_earlier_weak_one():
    text = f"An assessment was started. {PADDING}\n{PADDING}\nConsent was not sought. {PADDING}"

    assert called_by(text, "P8")[-1] == "Consent was not sought"


def test_every_prompt_finds_its_first_place_before_any_finds_a_second():
    text = (
        f"Consent was not sought. {PADDING}\nShe was put on the list for the panel and seen there with names recorded."
    )

    assert prompts(text) == ["P8", "P7"]


def test_a_text_without_blocks_has_no_prompts():
    assert place_prompts("Consent was not sought.", [], load()) == ()


WORDS = st.lists(st.sampled_from([entry.calls for entry in CUES] + [PADDING, "", "🧥 x̂ é."]), max_size=12)


@given(WORDS)
def test_whatever_the_text_each_prompt_stands_beside_one_sentence_and_its_cue_lies_in_it(lines):
    text = "\n".join(lines)
    blocks = blocks_of(text)
    found = place_prompts(text, blocks, load())

    assert all((one.start, one.end) in sentences(text, blocks) for one in found)
    assert all(one.start <= one.cue[0] < one.cue[1] <= one.end for one in found)


@given(WORDS)
def test_the_same_text_gets_the_same_prompts(lines):
    text = "\n".join(lines)

    assert placed(text) == placed(text)
