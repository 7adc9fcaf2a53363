"""Reviews to report on, made step by step as people make them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from alongside.answers import Answer, FeatureAnswer, FeatureAnswered, QuestionAnswered, Reflection, Whose
from alongside.commitments import CommitmentId, CommitmentMade, Promise
from alongside.example import demo
from alongside.marks import MarkId, MarkPlaced, PromptId, Whom
from alongside.preparation import About, Place, ReviewBegun, ReviewDescribed, TextBroughtIn
from alongside.prompts import PromptsPlaced, WaitingPrompt
from alongside.record import CUES, Entry, Reader, Review, ReviewId, Step, TextId, Words, replayed
from alongside.texts import Block, BlockKind

AT = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
ON = date(2026, 11, 24)
FIRST, SECOND = (Reader(UUID(int=number, version=4)) for number in (1, 2))


class Made:
    """A review and the words of its texts."""

    def __init__(self, title: str = "A review") -> None:
        self.review = Review(ReviewId(uuid4()))
        self.texts: dict[TextId, str] = {}
        self.take(ReviewBegun("2022.1", date(2027, 5, 24), Words(title)))

    def take(self, step: Step, by: Reader = FIRST) -> None:
        self.review.add(Entry(self.review.number + 1, uuid4(), by, AT, step))

    def describe(self, **words: str) -> None:
        self.take(
            ReviewDescribed(About(**{"title": Words("A review")} | {key: Words(said) for key, said in words.items()}))
        )

    def bring(self, *paragraphs: str, title: str = "A text") -> TextId:
        text, words, blocks = TextId(uuid4()), "\n".join(paragraphs), []
        start = 0
        for paragraph in paragraphs:
            blocks.append(Block(BlockKind.PARAGRAPH, 0, start, start + len(paragraph)))
            start += len(paragraph) + 1
        self.take(TextBroughtIn(text, Words(title), len(words), tuple(blocks)))
        self.texts[text] = words
        return text

    def mark(
        self,
        text: TextId,
        words: str,
        *features: str,
        note: str = "",
        touches: Sequence[Whom] = (),
        prompt: PromptId | None = None,
        by: Reader = FIRST,
    ) -> None:
        start = self.texts[text].index(words)
        place = Place(text, start, start + len(words))
        self.take(MarkPlaced(MarkId(uuid4()), place, features, Words(note), tuple(touches), prompt), by)

    def answer(self, feature: str, answer: Answer | None, reason: str = "", by: Reader = FIRST) -> None:
        self.take(FeatureAnswered(feature, FeatureAnswer(answer, Words(reason))), by)

    def reflect(
        self,
        question: str,
        words: str = "",
        whose: Whose | None = None,
        why_not: str = "",
        who_asks: str = "",
        by: Reader = FIRST,
    ) -> None:
        self.take(QuestionAnswered(question, Reflection(Words(words), whose, Words(why_not), Words(who_asks))), by)

    def promise(self, what: str, **said: str) -> None:
        told = {key: Words(words) for key, words in said.items()}
        self.take(CommitmentMade(CommitmentId(uuid4()), Promise(Words(what), **told)))

    def wait(self, prompt: str, text: TextId, cue: str) -> PromptId:
        start = self.texts[text].index(cue)
        waiting = WaitingPrompt(
            PromptId(uuid4()), prompt, Place(text, start, start + len(cue)), Place(text, start, start + len(cue))
        )
        self.take(PromptsPlaced((waiting,)), CUES)
        return waiting.id


def worked_example() -> Made:
    entries, texts = demo(by=FIRST, at=AT)
    made = Made.__new__(Made)
    made.review, made.texts = replayed(ReviewId(uuid4()), entries), texts
    return made


def two_who_differ() -> Made:
    made = Made("Two readers, two texts")
    one = made.bring("The panel met.", "She asked him first.", title="Minutes")
    two = made.bring("They wrote his name down.", "Nobody told him.", title="Letter")
    made.mark(two, "Nobody told him.", "MS1", note="Who could have?", touches=[Whom.YOUNG_PERSON])
    made.mark(one, "She asked him first.", "MT1", "FT5", by=SECOND)
    made.answer("MS1", Answer.STRONG, "It was never said.")
    made.answer("MS1", Answer.UNSURE, "The letter may not tell all.", by=SECOND)
    made.answer("IT4", Answer.NOT_HEARD_YET, "Nobody has asked.")
    made.reflect("R2-friends", whose=Whose.NOT_HEARD_YET, why_not="We forgot.", who_asks="The youth worker.")
    return made


HOSTILE = '#strong[x] $x^2$ <label> </script> & "quotes" \\ `code` @ref //not a comment /*nor this*/ *star* _under_ = not a heading'
ARABIC = "قال إنه لا يشعر بالأمان"
EMOJI = "he sent 😀👍🏽 and 👨\u200d👩\u200d👧"
BENGALI = "সে নিরাপদ বোধ করে না"
CONTROLS = "bell\x07 null\x00 escape\x1b[31m feed\x0c end"


def hostile() -> Made:
    """Every box that takes words holds words that are something else to a machine."""
    made = Made(f"{HOSTILE} {EMOJI}")
    made.describe(title=f"{HOSTILE} {EMOJI}", looked_at=HOSTILE, why=ARABIC, with_whom=EMOJI, involved=CONTROLS)
    text = made.bring(
        HOSTILE, ARABIC, EMOJI, BENGALI, "w" * 20_000, "\u202eturned\u202c and \ufeffmarked", title=HOSTILE
    )
    for words, code in ((HOSTILE, "FT1"), (ARABIC, "FS1"), (EMOJI, "MT1"), (BENGALI, "MS1"), ("w" * 20_000, "IT1")):
        made.mark(text, words, code, note=f"{HOSTILE} {CONTROLS}")
    made.mark(text, "turned\u202c and \ufeffmarked", "IS1")
    made.answer("FT1", Answer.STRONG, f"{HOSTILE}\n{CONTROLS}")
    made.answer("FS1", Answer.SOME, "word " * 3_990)
    made.reflect("R1", HOSTILE)
    made.reflect("R2-family", whose=Whose.NOT_HEARD_YET, why_not=HOSTILE, who_asks=EMOJI)
    made.promise(HOSTILE, who=ARABIC, would_know=EMOJI, told_to=BENGALI)
    made.wait("P1", text, HOSTILE)
    return made
