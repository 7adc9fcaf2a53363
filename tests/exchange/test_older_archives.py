"""An archive of every version that was ever released opens in this one: real files, kept beside this test.

Of 0.1.0 there are three, each written by the code as it stood at a commit: 5772b66, the first whose command line wrote
archives; 1537748, with marks brought in, a paper sheet and last time; e3cb70e, with an answer that was undone.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from alongside.answers import Answer, Answers
from alongside.commitments import Came, Commitments, LastTime
from alongside.exchange import read_archive, write_archive
from alongside.marks import Marks
from alongside.preparation import Preparation, Texts
from alongside.prompts import Prompts
from alongside.reports import Kind, made

ARCHIVES = Path(__file__).parent / "archives"
OLD = sorted(ARCHIVES.glob("*.alongside"))


def old(name: str):
    return read_archive((ARCHIVES / f"{name}.alongside").read_bytes())


def test_there_is_an_archive_of_the_first_version_and_of_its_first_days() -> None:
    assert [file.stem for file in OLD] == ["0.1.0-first", "0.1.0-middle", "0.1.0"]


@pytest.mark.parametrize("file", OLD, ids=lambda file: file.stem)
def test_an_old_archive_opens_with_all_that_was_in_it(file: Path) -> None:
    archive = read_archive(file.read_bytes())
    review = archive.review()

    assert str(review[Preparation].about.title) == "The map and the panel"
    assert review[Answers].count() == 27
    assert review[Answers].feature("MT1", review.owner).answer is Answer.UNSURE  # what was answered since is undone
    assert (len(review[Texts]), len(review[Commitments])) == (1, 3)
    assert len(review[Marks]) == (21 if file.stem == "0.1.0-middle" else 20)  # one was brought in
    assert len(review[Prompts]) > 0
    assert [look.what for look in archive.looks][-1] == "taken away as .alongside"


@pytest.mark.parametrize("file", OLD, ids=lambda file: file.stem)
def test_an_old_archive_written_anew_holds_the_same(file: Path) -> None:
    old = read_archive(file.read_bytes())
    again = read_archive(write_archive(old.review(), old.texts, old.looks))

    assert (again.entries, again.texts, again.looks) == (old.entries, old.texts, old.looks)


@pytest.mark.parametrize("file", OLD, ids=lambda file: file.stem)
def test_an_old_archive_gives_a_report_of_today(file: Path) -> None:
    archive = read_archive(file.read_bytes())

    said = made(archive.review(), archive.texts, Kind.FULL, "html", on=date(2026, 11, 24)).decode()

    assert "The map and the panel" in said


def test_the_first_archive_knows_no_duties_yet() -> None:
    review = old("0.1.0-first").review()

    assert all(not review[Answers].to_duty(f"C{number}") for number in range(1, 11))


def test_the_one_from_the_middle_replays_every_kind_of_step_that_was_new_then() -> None:
    archive = old("0.1.0-middle")
    review = archive.review()
    taken = Counter(type(entry.step).__name__ for entry in archive.entries)

    new = ("CommitmentPutFirst", "LastTimeBrought", "LastTimeAnswered", "MarksBroughtIn", "SheetTypedIn", "Undone")
    assert [taken[name] for name in new] == [1] * len(new)
    assert "The group said so, too." in str(review[Answers].feature("FT1", review.owner).reason)
    assert [review[LastTime].of(one.commitment).came for one in review[LastTime]] == [Came.STILL_GOING]
    assert next(iter(review[Commitments])).id == review[Commitments].most
