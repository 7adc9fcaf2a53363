"""An archive of every version that was ever released opens in this one: real files, kept beside this test."""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside.answers import Answer, Answers
from alongside.commitments import Commitments
from alongside.exchange import read_archive, write_archive
from alongside.marks import Marks
from alongside.preparation import Preparation, Texts
from alongside.prompts import Prompts

OLD = sorted((Path(__file__).parent / "archives").glob("*.alongside"))


def test_there_is_an_archive_of_the_first_version() -> None:
    assert "0.1.0.alongside" in [file.name for file in OLD]


@pytest.mark.parametrize("file", OLD, ids=lambda file: file.stem)
def test_an_old_archive_opens_with_all_that_was_in_it(file: Path) -> None:
    archive = read_archive(file.read_bytes())
    review = archive.review()

    assert str(review[Preparation].about.title) == "The map and the panel"
    assert review[Answers].count() == 27
    assert review[Answers].feature("MT1", review.owner).answer is Answer.UNSURE  # what was answered since is undone
    assert (len(review[Texts]), len(review[Marks]), len(review[Commitments])) == (1, 20, 3)
    assert len(review[Prompts]) > 0
    assert [look.what for look in archive.looks][-1] == "taken away as .alongside"


@pytest.mark.parametrize("file", OLD, ids=lambda file: file.stem)
def test_an_old_archive_written_anew_holds_the_same(file: Path) -> None:
    old = read_archive(file.read_bytes())
    again = read_archive(write_archive(old.review(), old.texts, old.looks))

    assert (again.entries, again.texts, again.looks) == (old.entries, old.texts, old.looks)
