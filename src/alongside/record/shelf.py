"""Where reviews are kept.  `web` keeps them in the database; here is the shelf in memory that the command line uses."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from typing import NewType, Protocol
from uuid import UUID, uuid4

from alongside.record.review import Review, Undone, replayed
from alongside.record.step import Entry, Reader, ReviewId, Step
from alongside.refusals import Refusal

TextId = NewType("TextId", UUID)
NO_TEXTS: Mapping[TextId, str] = {}


class Overtaken(Refusal):
    """Somebody else changed the same thing since this person last looked.  Both are here, so that both can be shown."""

    def __init__(self, theirs: Entry, yours: Step) -> None:
        super().__init__(
            "Somebody changed this while you were writing. Both versions are below; nothing of yours is lost."
        )
        self.theirs = theirs
        self.yours = yours


class Shelf(Protocol):
    """Keeps reviews.  One set of tests runs against every kind."""

    def begin(self, first: Step, *, by: Reader, at: datetime) -> ReviewId:
        """A new review with its first step."""
        ...

    def open(self, review: ReviewId) -> AbstractContextManager[Review]:
        """The review, locked while open.  Raises `Refusal` when there is none."""
        ...

    def add(
        self,
        review: ReviewId,
        step: Step,
        *,
        by: Reader,
        at: datetime,
        key: UUID,
        seen: int,
        texts: Mapping[TextId, str] = NO_TEXTS,
    ) -> int:
        """The step's number.  The same key twice is the same step.

        `seen` is the last number the person saw: a step that changes what others changed since is refused with both.
        `texts` are the words of the texts that this step brings in, kept in the same act.
        """
        ...

    def words(self, review: ReviewId, text: TextId) -> str:
        """A text's words: names are out of them.  By review, since an archive brought in twice is two copies."""
        ...

    def erase(self, review: ReviewId) -> None:
        """The review, its texts and its words, gone for good."""
        ...


def overtaken(review: Review, step: Step, *, by: Reader, seen: int) -> None:
    """Refuse a step that changes what was changed since the person last looked, in another window of their own too."""
    changing, resting = step.changes(by), step.rests_on()
    if changing is None and resting is None:
        return
    for entry in review.entries[seen:]:
        its = entry.step.changes(entry.by)
        if its is not None and its == changing:
            raise Overtaken(entry, step)
        if its is not None and its == resting:
            raise Refusal(
                f"“{entry.step.told}” since you opened this page, so the words may stand elsewhere now. "
                "Nothing was saved; open the page again and choose the words anew."
            )


class MemoryShelf:
    """Reviews for as long as a command runs: between reading an archive and writing one."""

    def __init__(self) -> None:
        self._reviews: dict[ReviewId, Review] = {}
        self._texts: dict[tuple[ReviewId, TextId], str] = {}
        self._lock = threading.RLock()

    def begin(self, first: Step, *, by: Reader, at: datetime) -> ReviewId:
        review = Review(ReviewId(uuid4()))
        review.add(Entry(1, uuid4(), by, at, first))
        self._reviews[review.id] = review
        return review.id

    def bring(self, entries: list[Entry], texts: Mapping[TextId, str]) -> ReviewId:
        """A whole record at once, from an archive; every step is checked again.  The review gets a new id."""
        review = replayed(ReviewId(uuid4()), entries)
        self._reviews[review.id] = review
        self._texts |= {(review.id, text): words for text, words in texts.items()}
        return review.id

    @contextmanager
    def open(self, review: ReviewId) -> Iterator[Review]:
        with self._lock:
            if review not in self._reviews:
                raise Refusal("There is no such review here. It may have been erased.")
            yield self._reviews[review]

    def add(
        self,
        review: ReviewId,
        step: Step,
        *,
        by: Reader,
        at: datetime,
        key: UUID,
        seen: int,
        texts: Mapping[TextId, str] = NO_TEXTS,
    ) -> int:
        with self.open(review) as held:
            earlier = held.saved_under(key)
            if earlier is not None:
                return earlier
            overtaken(held, step, by=by, seen=seen)
            held.add(Entry(held.number + 1, key, by, at, step))
            self._texts |= {(review, text): words for text, words in texts.items()}
            return held.number

    def words(self, review: ReviewId, text: TextId) -> str:
        if (review, text) not in self._texts:
            raise Refusal("The words of this text are not here. The review may have been erased.")
        return self._texts[review, text]

    def erase(self, review: ReviewId) -> None:
        with self.open(review):
            del self._reviews[review]
            self._texts = {place: words for place, words in self._texts.items() if place[0] != review}


__all__ = ["NO_TEXTS", "MemoryShelf", "Overtaken", "Shelf", "TextId", "Undone", "overtaken"]
