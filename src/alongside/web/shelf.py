"""The shelf in the database.  A review is loaded once, stays in memory, and reads only the steps that are new."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple
from uuid import UUID, uuid4

from django.db import transaction

from alongside.exchange import STEPS, Archive, Look
from alongside.mending import NameTakenOut, checked, edits_for, mended
from alongside.preparation import Texts
from alongside.record import (
    NO_TEXTS,
    Entry,
    Reader,
    Review,
    ReviewId,
    Step,
    StepReading,
    TextId,
    overtaken,
    replayed,
    written,
)
from alongside.refusals import Refusal
from alongside.texts import edited
from alongside.web import rows
from alongside.web.journal import emptied_journal
from alongside.web.models import LookRow, ReviewSummary, StepRow, StepWords, TextWords
from alongside.web.summaries import summarise, summarise_new


class Taken(NamedTuple):
    """Where a name stood that was taken out: places in texts, and boxes that people had typed in."""

    places: int
    boxes: int


MOST_OPEN: Final = 50
"""Reviews that stay in memory; the one not used for longest goes first."""

LOG: Final = logging.getLogger(__name__)

A_VISIT: Final = timedelta(hours=1)
"""Openings by one reader within this time are one look."""


class DatabaseShelf:
    """Reviews in the database.  Threads queue at a lock of ours, outside the transaction: SQLite's own back-off starves."""

    def __init__(self) -> None:
        self._open: OrderedDict[ReviewId, Review] = OrderedDict()
        self._locks: defaultdict[ReviewId, threading.RLock] = defaultdict(threading.RLock)
        self._guard = threading.Lock()
        self._journal_waits = False
        self._being_read: set[ReviewId] = set()
        """Reviews that are open now, each by the thread that holds its lock: for that thread they are caught up."""

    def begin(self, first: Step, *, by: Reader, at: datetime) -> ReviewId:
        review = Review(ReviewId(uuid4()))
        entry = Entry(1, uuid4(), by, at, first)
        review.add(entry)
        with transaction.atomic():
            summarise_new(review, holder=by)
            self._write(review, [entry], NO_TEXTS)
        return review.id

    def bring(self, archive: Archive, *, by: Reader, at: datetime) -> ReviewId:
        """A whole archive as a new review: a copy, when it is here already."""
        review = replayed(ReviewId(uuid4()), archive.entries)
        with transaction.atomic():
            summarise_new(review, holder=by)
            self._write(review, archive.entries, archive.texts)
            LookRow.objects.bulk_create(
                LookRow(review_id=review.id, by=look.by, at=look.at, what=look.what) for look in archive.looks
            )
            self.look(review.id, by=by, at=at, what=_brought_in(archive))
        return review.id

    @contextmanager
    def open(self, review: ReviewId) -> Iterator[Review]:
        with self._lock(review):
            held = self._open.get(review) if review in self._being_read else None
            if held is not None:  # opened again by whoever has it open: nobody else can have added to it
                yield held
                return
            self._being_read.add(review)
            try:
                yield self._caught_up(review)
            finally:
                self._being_read.discard(review)

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
        overwrites = False
        with self._lock(review):
            try:
                with transaction.atomic():
                    held = self._caught_up(review)
                    earlier = held.saved_under(key)
                    if earlier is not None:
                        return earlier
                    overtaken(held, step, by=by, seen=seen)
                    overwrites = any(text in held[Texts] for text in texts)
                    entry = Entry(held.number + 1, key, by, at, step)
                    self._keep(held, [entry], texts)
            except Refusal:
                raise  # before anything was applied
            except BaseException:
                self._open.pop(review, None)  # what is in memory may be ahead of what was written
                raise
        if overwrites:
            self._empty_journal()  # the words as they were have to leave it too
        else:
            self._empty_what_waits()
        return entry.number

    def words(self, review: ReviewId, text: TextId) -> str:
        words = TextWords.objects.filter(review_id=review, text=text).values_list("words", flat=True).first()
        if words is None:
            raise Refusal("The words of this text are not here. The review may have been erased.")
        return words

    def erase(self, review: ReviewId) -> None:
        """Gone from the database and from its journal: freed pages are overwritten, then the journal is emptied."""
        with self._lock(review):
            with transaction.atomic():
                deleted, _ = ReviewSummary.objects.filter(id=review).delete()
            self._open.pop(review, None)
            if not deleted:
                raise Refusal("There is no such review here. It may have been erased already.")
        self._empty_journal()

    def take_name_out(self, review: ReviewId, name: str, handle: str, *, by: Reader, at: datetime) -> Taken:
        """Put the handle in place of a name, in every text and in everything typed, and overwrite the old words.

        Marks stay on their words.  What was typed keeps its step; only its words change, since a name that stayed in an
        older step would still be there.
        """
        name, handle = checked(name, handle)
        places = boxes = 0
        with self._lock(review):
            try:
                with transaction.atomic():
                    held = self._caught_up(review)
                    for text in list(held[Texts]):
                        places += self._take_out_of(held, text.id, name, handle, by, at)
                    boxes = _mend_words(review, name, handle)
                    if not places and not boxes:
                        raise Refusal(
                            "This name does not stand in any text or note of this review. Nothing was changed."
                        )
                    self._open.pop(review, None)
                    summarise(self._caught_up(review))
            finally:
                self._open.pop(review, None)
        self._empty_journal()
        return Taken(places, boxes)

    def _take_out_of(self, held: Review, text: TextId, name: str, handle: str, by: Reader, at: datetime) -> int:
        words = self.words(held.id, text)
        edits = edits_for(words, name, handle)
        if edits:
            cuts = tuple((edit.start, edit.end, len(edit.words)) for edit in edits)
            self._keep(held, [Entry(held.number + 1, uuid4(), by, at, NameTakenOut(text, cuts))], NO_TEXTS)
            TextWords.objects.filter(review_id=held.id, text=text).update(words=edited(words, edits))
        return len(edits)

    def erase_ended(self, today: date) -> int:
        """Erase every review whose end date has passed; how many there were."""
        ended = list(ReviewSummary.objects.filter(until__lt=today).values_list("id", flat=True))
        for review in ended:
            self.erase(ReviewId(review))
        self._empty_journal()  # whatever was left in it when Alongside was last stopped in the middle
        return len(ended)

    def look(self, review: ReviewId, *, by: Reader, at: datetime, what: str) -> None:
        """Put a look on record.  Openings within an hour are one visit."""
        visits = LookRow.objects.filter(review_id=review, by=by, what=what, at__gt=at - A_VISIT)
        if what != "opened" or not visits.exists():
            LookRow.objects.create(review_id=review, by=by, at=at, what=what)

    def looks(self, review: ReviewId) -> tuple[Look, ...]:
        rows = LookRow.objects.filter(review_id=review).order_by("at", "id")
        return tuple(Look(row.at, Reader(row.by), row.what) for row in rows)

    def texts(self, review: Review) -> dict[TextId, str]:
        """The words of every text of a review."""
        return {held.id: self.words(review.id, held.id) for held in review[Texts]}

    def _empty_journal(self) -> None:
        """After an erasure.  Where somebody reads for too long it is said, and tried again at each save until it is done."""
        self._journal_waits = not emptied_journal()
        if self._journal_waits:
            LOG.warning(
                "What was erased is gone from the database, and still in its journal, since a page was being read. "
                "It goes from there with one of the next saves, or when Alongside is closed."
            )

    def _empty_what_waits(self) -> None:
        if self._journal_waits:
            self._journal_waits = not emptied_journal(pauses=(0,))

    def _lock(self, review: ReviewId) -> threading.RLock:
        with self._guard:
            return self._locks[review]

    def _caught_up(self, id_: ReviewId) -> Review:
        """The review in memory, with the steps that were added since, by whichever process."""
        last = rows.one(ReviewSummary, "steps", id_)
        if last is None:
            self._open.pop(id_, None)
            raise Refusal("There is no such review here. It may have been erased, or its end date has passed.")
        review = self._open.get(id_)
        if review is None:
            review = replayed(id_, _entries(id_, after=0), trusted=True)
        elif review.number < last:
            for entry in _entries(id_, after=review.number):
                review.add(entry, trusted=True)
        with self._guard:
            self._open[id_] = review
            self._open.move_to_end(id_)
            while len(self._open) > MOST_OPEN:
                self._open.popitem(last=False)
        return review

    def _keep(self, review: Review, entries: Sequence[Entry], texts: Mapping[TextId, str]) -> None:
        """Apply in memory first, then write; the caller holds the transaction, and forgets the memory if this fails."""
        for entry in entries:
            review.add(entry)
        summarise(review)
        self._write(review, entries, texts)

    def _write(self, review: Review, entries: Sequence[Entry], texts: Mapping[TextId, str]) -> None:
        for text, kept in texts.items():
            TextWords.objects.update_or_create(review_id=review.id, text=text, defaults={"words": kept})
        for entry in entries:
            facts, words = written(entry.step)
            rows.add(
                StepRow, review=review.id, number=entry.number, key=entry.key, by=entry.by, at=entry.at, facts=facts
            )
            if words:
                rows.add(StepWords, review=review.id, number=entry.number, words=list(words))


def _brought_in(archive: Archive) -> str:
    """The archive's receipt, on record with the review."""
    return ". ".join(["brought in from an archive", " ".join(archive.receipt.lines())])


def _mend_words(review: ReviewId, name: str, handle: str) -> int:
    """Take the name out of everything that was typed in this review; how many boxes held it."""
    boxes = 0
    for row in StepWords.objects.filter(review_id=review):
        now = [said and mended(said, name, handle) for said in row.words]
        boxes += sum(was != is_ for was, is_ in zip(row.words, now, strict=True))
        if now != row.words:
            row.words = now
            row.save(update_fields=["words"])
    return boxes


def _entries(review: ReviewId, *, after: int) -> list[Entry]:
    said = dict(
        StepWords.objects.filter(review_id=review, number__gt=after).values_list("number", "words"),
    )
    rows = StepRow.objects.filter(review_id=review, number__gt=after).order_by("number")
    reading = StepReading(STEPS)
    return [
        Entry(number, key, Reader(by), at, reading.read(bytes(facts), said.get(number, ())))
        for number, key, by, at, facts in rows.values_list("number", "key", "by", "at", "facts")
    ]


SHELF: Final = DatabaseShelf()
