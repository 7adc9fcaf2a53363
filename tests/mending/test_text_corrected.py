"""A corrected version takes a text's place: marks stay on their words, or are listed with them."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

import pytest

from alongside.exchange import read_archive, write_archive
from alongside.marks import MarkChanged, MarkId, MarkPlaced, Marks, MarkTakenBack
from alongside.mending import Corrections, NameTakenOut, TextCorrected, bring_in_corrected
from alongside.preparation import Place, ReviewBegun, Texts
from alongside.prompts import PromptPutAside, Prompts, Standing, bring_in, standing
from alongside.record import MemoryShelf, Review, ReviewId, Step, TextId, Undone, Words, replayed
from alongside.refusals import Refusal
from alongside.texts import Block, BlockKind, KeptText
from random_reviews import ANA, BEGAN, KNOWN

WAS = (
    "The worker came on Monday.\n"
    "She was asked what she wanted, and said a quiet place with a door that shuts.\n"
    "Her friends were not told. Nobody asked them.\n"
    "The plan was agreed with the school and the police."
)
NOW = (
    "A visit in spring\n"
    "The worker came on Monday.\n"
    "She was asked what she wanted, and said a quiet place with a door that shuts.\n"
    "The plan was agreed with the school alone.\n"
    "The plan was agreed with the school and the police."
)
ASKED, FRIENDS = "She was asked what she wanted", "Her friends were not told."


def kept(words: str) -> KeptText:
    blocks, start = [], 0
    for line in words.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, 0, start, start + len(line)))
        start += len(line) + 1
    return KeptText("A visit", words, tuple(blocks))


class Desk:
    """One review with one text, and a reader at it."""

    def __init__(self, words: str = WAS) -> None:
        self.shelf = MemoryShelf()
        begun = ReviewBegun(KNOWN.version, date(2027, 5, 24), Words("A visit"))
        self.id: ReviewId = self.shelf.begin(begun, by=ANA, at=BEGAN)
        self.text: TextId = bring_in(self.shelf, self.id, kept(words), by=ANA, at=BEGAN)

    @property
    def review(self) -> Review:
        with self.shelf.open(self.id) as held:
            return held

    @property
    def words(self) -> str:
        return self.shelf.words(self.id, self.text)

    def do(self, step: Step, seen: int | None = None) -> int:
        number = self.review.number if seen is None else seen
        return self.shelf.add(self.id, step, by=ANA, at=BEGAN, key=uuid4(), seen=number)

    def place(self, words: str) -> Place:
        start = self.words.index(words)
        return Place(self.text, start, start + len(words))

    def mark(self, words: str, note: str = "") -> MarkId:
        mark = MarkId(uuid4())
        self.do(MarkPlaced(mark, self.place(words), ("MT2",), Words(note)))
        return mark

    def correct(self, words: str = NOW) -> None:
        bring_in_corrected(self.shelf, self.id, self.text, kept(words), by=ANA, at=BEGAN, key=uuid4())

    def marked(self) -> list[str]:
        return [self.words[mark.place.start : mark.place.end] for mark in self.review[Marks]]

    def lost(self) -> list[tuple[str, str]]:
        return [(str(one.words), str(one.mark.note)) for one in self.review[Marks].lost]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_mark_goes_with_its_words(desk: Desk) -> None:
    desk.mark(ASKED)
    desk.correct()
    assert desk.marked() == [ASKED]
    assert desk.lost() == []


def test_a_mark_whose_words_are_gone_is_listed_with_them_and_with_its_note(desk: Desk) -> None:
    desk.mark(FRIENDS, "Who decided that?")
    desk.correct()
    assert desk.marked() == []
    assert desk.lost() == [(FRIENDS, "Who decided that?")]


def test_a_look_alike_does_not_get_the_mark_of_a_sentence_that_was_changed(desk: Desk) -> None:
    desk.mark("The plan was agreed with the school")
    desk.correct()
    assert desk.marked() == []


def test_the_receipt_counts_what_became_of_each(desk: Desk) -> None:
    for words in (ASKED, FRIENDS, "The worker came"):
        desk.mark(words)
    desk.correct(WAS.replace(FRIENDS, "Her friends were told."))
    assert [one.told() for one in desk.review[Corrections]] == [
        "3 marks: 2 found again, 0 of them moved with their words; 1 could not be found again."
    ]


def test_a_lost_mark_is_placed_anew_with_all_it_had(desk: Desk) -> None:
    mark = desk.mark(FRIENDS, "Who decided that?")
    desk.correct()
    desk.do(MarkChanged(mark, desk.place("with the school alone"), ("MT2",), Words("Who decided that?")))
    assert desk.marked() == ["with the school alone"]
    assert desk.lost() == []


def test_letting_a_lost_mark_go_can_be_undone(desk: Desk) -> None:
    mark = desk.mark(FRIENDS)
    desk.correct()
    number = desk.do(MarkTakenBack(mark))
    assert desk.lost() == []
    desk.do(Undone(number))
    assert desk.lost() == [(FRIENDS, "")]


def test_a_lost_mark_cannot_be_placed_twice(desk: Desk) -> None:
    mark = desk.mark(FRIENDS)
    desk.correct()
    with pytest.raises(Refusal, match="there already"):
        desk.do(MarkPlaced(mark, desk.place(ASKED), ("MT2",)))


def test_what_was_done_before_can_still_be_undone_and_lies_where_its_words_are(desk: Desk) -> None:
    mark = desk.mark(ASKED)
    taken_back = desk.do(MarkTakenBack(mark))
    desk.correct()
    desk.do(Undone(taken_back))
    assert desk.marked() == [ASKED]


def test_a_correction_itself_cannot_be_undone(desk: Desk) -> None:
    desk.correct()
    corrected = next(entry.number for entry in desk.review.entries if isinstance(entry.step, TextCorrected))
    with pytest.raises(Refusal, match="“Text corrected” cannot be undone"):
        desk.do(Undone(corrected))


@pytest.mark.parametrize("later", ["correct", "name"])
def test_a_place_chosen_in_the_words_as_they_were_is_refused(desk: Desk, later: str) -> None:
    """Another window shows the older words: its characters would be other words now."""
    seen, place = desk.review.number, desk.place(ASKED)
    if later == "correct":
        desk.correct()
    else:
        desk.do(NameTakenOut(desk.text, ((0, 3, 20),)))
    with pytest.raises(Refusal, match="may stand elsewhere now"):
        desk.do(MarkPlaced(MarkId(uuid4()), place, ("MT2",)), seen=seen)


def test_a_question_put_aside_stays_so_and_one_whose_words_are_gone_waits_no_more() -> None:
    between = "The worker came on Monday and they talked about the summer that was to come."
    desk = Desk("\n".join(["Nobody asked her friends.", between, "The map was shared with the police.", between]))
    stays, goes = sorted(desk.review[Prompts], key=lambda one: one.place.start)
    desk.do(PromptPutAside(stays.id))
    desk.correct("A heading\n" + desk.words.replace("The map was shared with the police.", "Tea was had."))
    assert standing(desk.review, stays.id) is Standing.PUT_ASIDE
    assert desk.words[stays.place.start + 10 : stays.place.end + 10] == "Nobody asked her friends."
    assert [one.id for one in desk.review[Prompts]] == [stays.id]
    assert goes.id not in desk.review[Prompts]


def test_cues_ask_beside_words_that_are_new(desk: Desk) -> None:
    before = len(desk.review[Prompts])
    desk.correct(WAS + "\nThe map was shared with the police.")
    assert len(desk.review[Prompts]) == before + 1


def test_the_text_has_the_paragraphs_of_its_new_version(desk: Desk) -> None:
    desk.correct()
    assert [desk.words[one.start : one.end] for one in desk.review[Texts][desk.text].blocks] == NOW.split("\n")


def test_it_reads_back_from_its_archive(desk: Desk) -> None:
    desk.mark(ASKED)
    desk.mark(FRIENDS, "Who decided that?")
    desk.correct()
    archive = read_archive(write_archive(desk.review, {desk.text: desk.words}))
    assert archive.review() == desk.review == replayed(desk.id, desk.review.entries)
    assert archive.texts == {desk.text: NOW}


def test_a_version_whose_places_lie_outside_it_is_refused(desk: Desk) -> None:
    blocks = (Block(BlockKind.PARAGRAPH, 0, 0, 5),)
    for found in ((0, 5, 1), (0, len(WAS) + 1, 0), (3, 3, 0)):
        with pytest.raises(Refusal, match="outside its text"):
            TextCorrected(desk.text, Words("x"), 5, blocks, (), (found,)).check(desk.review, ANA)
    with pytest.raises(Refusal, match="not part of this review"):
        TextCorrected(TextId(UUID(int=5)), Words("x"), 5, blocks).check(desk.review, ANA)
